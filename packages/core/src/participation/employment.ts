import { endsOwed, type WithAnEnding } from './end-recorded.js'
import { concept } from '../decider/concept.js'
import { readFrom } from '../decider/subject.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import {
  codeCodec,
  dayCodec,
  weeklyHoursCodec,
  idCodec,
  oneOf,
  wordOf,
  positiveMoneyCodec,
} from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type Hours } from '../vocabulary/hours.js'
import { type Code, type EventId, type IdOf } from '../vocabulary/ids.js'
import {
  employmentEndings,
  recruitmentPaths,
  taskKinds,
  type Agreement,
  type Employer,
  type EmploymentKind,
  type MunicipalUnit,
} from '../vocabulary/kinds.js'

/** An employment begins; `on` is its first day. `placement` is where the person works, `employerUnit` the unit of the municipality that employs. */
export const EmploymentBegun = defineEvent(
  'EmploymentBegun',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'An employment begins.',
    silence: { is: 'spontaneous', fact: 'employments' },
    supersedes: 'nothing',
  },
  {
    employmentId: idCodec('employment'),
    kind: wordOf('employment'),
    employer: wordOf('employer'),
    hoursPerWeek: weeklyHoursCodec,
  },
  {
    plannedTo: dayCodec,
    workplace: idCodec('workplace'),
    reservation: idCodec('reservation'),
    agreement: wordOf('agreement'),
    wage: positiveMoneyCodec,
    jobFunction: codeCodec,
    subsidyId: idCodec('subsidy'),
    placement: wordOf('unit'),
    employerUnit: wordOf('unit'),
    tasks: oneOf(taskKinds),
    taskBox: idCodec('taskBox'),
    recruitmentPath: oneOf(recruitmentPaths),
    vacancy: idCodec('vacancy'),
    need: idCodec('need'),
    branch: wordOf('branch'),
  },
)

/** An employment is extended to a later planned last day. `on` is the day of the agreement. */
export const EmploymentExtended = defineEvent(
  'EmploymentExtended',
  {
    kind: 'decision',
    moment: 'happens',
    says: 'An employment is extended to a later day.',
    silence: { is: 'spontaneous', fact: 'employments' },
    supersedes: 'nothing',
  },
  { employmentId: idCodec('employment'), plannedTo: dayCodec },
  { subsidyId: idCodec('subsidy') },
)

/** Weekly hours, wage, agreement or employing unit change from `on`; what is left out stays as it was. */
export const EmploymentTermsChanged = defineEvent(
  'EmploymentTermsChanged',
  {
    kind: 'decision',
    moment: 'happens',
    says: 'Weekly hours, wage, agreement or employing unit of an employment change.',
    silence: { is: 'spontaneous', fact: 'employments' },
    supersedes: ({ employmentId }) => employmentId,
  },
  { employmentId: idCodec('employment'), hoursPerWeek: weeklyHoursCodec },
  {
    wage: positiveMoneyCodec,
    agreement: wordOf('agreement'),
    employerUnit: wordOf('unit'),
  },
)

/** An employment's last day, and why it ended. */
export const EmploymentEnded = defineEvent(
  'EmploymentEnded',
  {
    kind: 'report',
    moment: 'ends',
    says: 'An employment has ended.',
    silence: { is: 'expected', fact: 'endings' },
    supersedes: 'nothing',
  },
  { employmentId: idCodec('employment'), reason: oneOf(employmentEndings) },
)

const events = [EmploymentBegun, EmploymentExtended, EmploymentTermsChanged, EmploymentEnded] as const
type EmploymentEvent = EventOf<typeof events>

/** One employment. */
export interface Employment {
  readonly kind: EmploymentKind
  readonly employer: Employer
  readonly from: Day
  readonly plannedTo: Day | undefined
  readonly last: Day | undefined
  readonly hoursPerWeek: Hours
  readonly jobFunction: Code | undefined
  readonly subsidyId: IdOf<'subsidy'> | undefined
  readonly employerUnit: MunicipalUnit | undefined
  readonly agreement: Agreement | undefined
  readonly begunBy: EventId
  /** The latest event that stated the employing unit or the agreement. */
  readonly employedBy: EventId
}

/** The part of a participation's state that this concept keeps. */
export interface WithEmployment {
  readonly employments: Readonly<Record<string, Employment>>
}

const rules = rulesFor<WithEmployment, EmploymentEvent, Program>()

const idUsedOnce = rules.rule({
  id: 'employment/id-used-once',
  version: 1,
  says: 'Each employment has an id of its own.',
  guards: { EmploymentBegun: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.employments[data.employmentId]
    return other === undefined ? met() : notMet({ employment: data.employmentId }, { events: [other.begunBy] })
  },
})

const endsNoEarlierThanItBegins = rules.rule({
  id: 'employment/planned-end-after-start',
  version: 1,
  says: 'The planned last day of an employment is not before its first, and an extension moves it forward.',
  guards: { EmploymentBegun: 'must', EmploymentExtended: 'must' },
  judge: ({ state, event }) => {
    const { plannedTo } = event.data
    if (event.type === 'EmploymentBegun')
      return plannedTo === undefined || plannedTo >= event.data.on
        ? met()
        : notMet({ firstDay: event.data.on, plannedTo })
    const before = state.employments[event.data.employmentId]
    if (before === undefined) return notApplicable('noSuchEmployment')
    return before.plannedTo === undefined || event.data.plannedTo > before.plannedTo
      ? met()
      : notMet({ plannedTo: event.data.plannedTo, plannedBefore: before.plannedTo }, { events: [before.begunBy] })
  },
})

const isOpen = rules.rule({
  id: 'employment/is-open',
  version: 1,
  says: 'Only an employment that is open can be extended, changed or end.',
  guards: { EmploymentExtended: 'must', EmploymentTermsChanged: 'must', EmploymentEnded: 'must' },
  judge: ({ state, event: { data } }) => {
    const employment = state.employments[data.employmentId]
    if (employment === undefined) return notMet({ employment: data.employmentId, found: false })
    return employment.last === undefined
      ? met()
      : notMet({ employment: data.employmentId, endedOn: employment.last }, { events: [employment.begunBy] })
  },
})

const endRecorded = rulesFor<WithEmployment & WithAnEnding, EmploymentEvent, Program>().rule({
  id: 'employment/end-recorded',
  version: 1,
  says: 'On its planned last day the end of an employment is recorded, or its extension.',
  guards: { EmploymentEnded: 'should' },
  // The due report is the ending. The finding is that the ending is missing.
  judge: () => met(),
  unrecorded: (at) =>
    endsOwed(
      'employment',
      Object.entries(at.state.employments)
        .filter(([, { last }]) => last === undefined)
        .map(([of, { from, plannedTo, begunBy }]) => ({ of, from, plannedTo, by: begunBy })),
      at,
    ),
})

const recipes: Recipes<WithEmployment, EmploymentEvent> = {
  EmploymentBegun: (draft, data, { id }) => {
    draft.employments[data.employmentId] ??= {
      kind: data.kind,
      employer: data.employer,
      from: data.on,
      plannedTo: data.plannedTo,
      last: undefined,
      hoursPerWeek: data.hoursPerWeek,
      jobFunction: data.jobFunction,
      subsidyId: data.subsidyId,
      employerUnit: data.employerUnit,
      agreement: data.agreement,
      begunBy: id,
      employedBy: id,
    }
  },
  EmploymentExtended: (draft, { employmentId, plannedTo, subsidyId }) => {
    const employment = draft.employments[employmentId]
    if (employment === undefined) return
    employment.plannedTo = plannedTo
    employment.subsidyId = subsidyId ?? employment.subsidyId
  },
  EmploymentTermsChanged: (draft, { employmentId, hoursPerWeek, employerUnit, agreement }, { id }) => {
    const employment = draft.employments[employmentId]
    if (employment === undefined) return
    employment.hoursPerWeek = hoursPerWeek
    if (employerUnit === undefined && agreement === undefined) return
    employment.employerUnit = employerUnit ?? employment.employerUnit
    employment.agreement = agreement ?? employment.agreement
    employment.employedBy = id
  },
  EmploymentEnded: (draft, { employmentId, on }) => {
    const employment = draft.employments[employmentId]
    if (employment !== undefined) employment.last ??= on
  },
}

/** Employments: how they begin, change and end. */
export const employmentConcept = concept({
  name: 'employment',
  events,
  initial: (): WithEmployment => ({ employments: {} }),
  rules: [idUsedOnce, endsNoEarlierThanItBegins, isOpen, endRecorded],
  recipes,
  subject: {
    name: 'employment',
    begins: EmploymentBegun,
    extends: EmploymentExtended,
    changes: EmploymentTermsChanged,
    ends: EmploymentEnded,
    id: 'employmentId',
    planned: 'plannedTo',
    read: readFrom(
      'employment',
      ({ employments }: WithEmployment) => employments,
      (id, { kind, from, plannedTo, last, begunBy, jobFunction, hoursPerWeek, subsidyId }) => ({
        id,
        kind,
        from,
        plannedTo,
        last,
        begunBy,
        jobFunction,
        hoursPerWeek,
        subsidyId,
      }),
    ),
  },
})
