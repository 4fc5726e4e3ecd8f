import {
  EmploymentEnded,
  type EmploymentBegun,
  type EmploymentExtended,
  type EmploymentTermsChanged,
  type WithEmployment,
} from './employment.js'
import { MeasureEnded, measuresBeyond, type MeasureGranted, type WithMeasures } from './measure.js'
import { type PlanAgreed } from './plan.js'
import { openPraktik, PraktikEnded, type PraktikExtended, type PraktikStarted, type WithPraktik } from './praktik.js'
import { type SubsidyDecided, type SubsidyExtended } from './subsidy.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { wordOf, yesNoCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { temporaryKindsOn, temporaryTerms } from '../terms/stated.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId, type IdOf } from '../vocabulary/ids.js'
import { type EmploymentEnding, type EmploymentKind, type Exit } from '../vocabulary/kinds.js'

/** A participation ends with an exit; `verified` says whether the exit has been checked. */
export const ParticipationEnded = defineEvent(
  'ParticipationEnded',
  {
    kind: 'report',
    moment: 'closes',
    says: 'A participation has ended, with its exit.',
    silence: { is: 'spontaneous', fact: 'exits' },
    supersedes: 'nothing',
  },
  { exit: wordOf('exit'), verified: yesNoCodec },
  { sector: wordOf('employer') },
)

const events = [ParticipationEnded] as const
type EndingEvent = EventOf<typeof events>

/** How and when a participation ended. */
export interface Ending {
  readonly exit: Exit
  readonly on: Day
  readonly by: EventId
}

/** The part of a participation's state that this concept keeps. */
export interface WithEnding {
  readonly ending: Ending | undefined
}

type Decisions = EventOf<
  [
    typeof MeasureGranted,
    typeof PlanAgreed,
    typeof PraktikStarted,
    typeof PraktikExtended,
    typeof SubsidyDecided,
    typeof SubsidyExtended,
    typeof EmploymentBegun,
    typeof EmploymentExtended,
    typeof EmploymentTermsChanged,
  ]
>

const rules = rulesFor<WithEnding & WithPraktik & WithEmployment, EndingEvent | Decisions, Program>()

const once = rules.rule({
  id: 'ending/once',
  version: 1,
  says: 'A participation ends once.',
  guards: { ParticipationEnded: 'must' },
  judge: ({ state: { ending } }) =>
    ending === undefined ? met() : notMet({ endedOn: ending.on, exit: ending.exit }, { events: [ending.by] }),
})

const openEmployments = (state: WithEmployment, kinds: readonly EmploymentKind[]) =>
  Object.entries(state.employments).filter(([, one]) => one.last === undefined && kinds.includes(one.kind))

const noPraktikOpen = rules.rule({
  id: 'ending/no-praktik-left-open',
  version: 1,
  says: 'When a participation ends, its praktik have ended.',
  guards: { ParticipationEnded: 'should' },
  judge: ({ state }) => {
    const open = openPraktik(state)
    return open.length === 0
      ? met()
      : notMet({ open: open.map(([id]) => id) }, { events: open.map(([, one]) => one.startedBy) })
  },
})

const noTemporaryEmploymentOpen = rules.rule({
  id: 'ending/no-temporary-employment-left-open',
  version: 2,
  says: 'When a participation ends, its temporary employments have ended.',
  guards: { ParticipationEnded: 'should' },
  terms: (program) => ({ rule: temporaryTerms(program) }),
  judge: ({ state, event: { data }, program }) => {
    const open = openEmployments(state, temporaryKindsOn(program, data.on))
    return open.length === 0
      ? met()
      : notMet({ open: open.map(([id]) => id) }, { events: open.map(([, one]) => one.begunBy) })
  },
})

const nothingDecidedAfter = rules.rule({
  id: 'ending/nothing-decided-after',
  version: 2,
  says: 'Nothing more is decided in a participation that has ended.',
  guards: {
    MeasureGranted: 'must',
    PlanAgreed: 'must',
    PraktikStarted: 'must',
    PraktikExtended: 'must',
    SubsidyDecided: 'must',
    SubsidyExtended: 'must',
    EmploymentBegun: 'must',
    EmploymentExtended: 'must',
    EmploymentTermsChanged: 'must',
  },
  judge: ({ state: { ending } }) =>
    ending === undefined ? met() : notMet({ endedOn: ending.on, exit: ending.exit }, { events: [ending.by] }),
})

const recipes: Recipes<WithEnding, EndingEvent> = {
  ParticipationEnded: (draft, { exit, on }, { id }) => {
    draft.ending ??= { exit, on, by: id }
  },
}

/**
 * Ends a participation and everything in it that is open on that day. The result has one request for each praktik, for
 * each employment of the program's temporary kinds, for each measure, and for the ending itself. Other employments
 * continue, because they are the jobs that the person leaves the program for. Interventions such as treatment continue
 * too.
 */
export const endParticipation =
  (program: Program) =>
  (
    state: WithPraktik & WithEmployment & WithMeasures,
    ending: Parameters<typeof ParticipationEnded>[0],
    reason: EmploymentEnding,
  ): readonly EventOf<
    [typeof PraktikEnded, typeof EmploymentEnded, typeof MeasureEnded, typeof ParticipationEnded]
  >[] => {
    const { on } = ending
    const employments = openEmployments(state, temporaryKindsOn(program, on))
    const begun = <T extends { readonly from: Day }>(open: readonly (readonly [string, T])[]) =>
      open.filter(([, { from }]) => from <= on).map(([id]) => id)
    return [
      ...begun(openPraktik(state)).map((id) =>
        PraktikEnded({ on, praktikId: id as IdOf<'praktik'>, result: 'interrupted' }),
      ),
      ...begun(employments).map((id) => EmploymentEnded({ on, employmentId: id as IdOf<'employment'>, reason })),
      ...measuresBeyond(state, on).map(([id]) => MeasureEnded({ on, measureId: id as IdOf<'measure'> })),
      ParticipationEnded(ending),
    ]
  }

/** How a participation ends. */
export const endingConcept = concept({
  name: 'ending',
  events,
  initial: (): WithEnding => ({ ending: undefined }),
  rules: [once, noPraktikOpen, noTemporaryEmploymentOpen, nothingDecidedAfter],
  recipes,
})
