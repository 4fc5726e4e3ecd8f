import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec, dayCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type Code, type EventId } from '../vocabulary/ids.js'
import { programForms, type ProgramForm } from '../vocabulary/kinds.js'
import { lastDayOfMonths } from '../vocabulary/period.js'

/** How exactly a source states a day: `year` means that only the year is known, and the day represents it. */
const precisionCodec = oneOf(['day', 'month', 'year'])

/** A decision to run a program, as a pilot or a project with a last day, or permanently. */
export const ProgramAdopted = defineEvent(
  'ProgramAdopted',
  {
    kind: 'decision',
    moment: 'opens',
    says: 'It is decided to run a program: as a pilot, a project or permanently.',
    silence: { is: 'spontaneous', fact: 'programHistory' },
    supersedes: 'nothing',
  },
  { program: codeCodec, as: oneOf(programForms) },
  { to: dayCodec, precision: precisionCodec },
)

/** A pilot becomes permanent. */
export const ProgramMadePermanent = defineEvent(
  'ProgramMadePermanent',
  {
    kind: 'decision',
    moment: 'decides',
    says: 'A pilot becomes a permanent way of working.',
    silence: { is: 'spontaneous', fact: 'programHistory' },
    supersedes: 'nothing',
  },
  { program: codeCodec },
  { precision: precisionCodec },
)

/** A program has ended; `on` is its last day. */
export const ProgramEnded = defineEvent(
  'ProgramEnded',
  {
    kind: 'report',
    moment: 'closes',
    says: 'A program has ended.',
    silence: { is: 'spontaneous', fact: 'programHistory' },
    supersedes: 'nothing',
  },
  { program: codeCodec },
  { precision: precisionCodec },
)

const events = [ProgramAdopted, ProgramMadePermanent, ProgramEnded] as const
type AdoptionEvent = EventOf<typeof events>

/** The status of a program: its form, its first day and its last day. */
export interface Adoption {
  readonly program: Code
  readonly as: ProgramForm
  readonly from: Day
  /** The planned last day of a pilot or a project. */
  readonly to: Day | undefined
  /** The last day, once it has ended. */
  readonly ended: Day | undefined
  readonly by: EventId
  readonly endedBy: EventId | undefined
}

/** The part of a program's state that this concept keeps. */
export interface WithAdoption {
  readonly adoption: Adoption | undefined
}

const rules = rulesFor<WithAdoption, AdoptionEvent, Program>()

const once = rules.rule({
  id: 'adoption/once',
  version: 1,
  says: 'A program is adopted once; a pilot can then become permanent.',
  guards: { ProgramAdopted: 'must' },
  judge: ({ state: { adoption } }) =>
    adoption === undefined ? met() : notMet({ adoptedOn: adoption.from, as: adoption.as }, { events: [adoption.by] }),
})

const pilotLength = rules.rule({
  id: 'adoption/pilot-at-most-years',
  version: 1,
  says: 'A pilot has a planned last day, at most so many years from its first.',
  guards: { ProgramAdopted: 'byTerm' },
  terms: ({ terms: { pilotYears } }) => ({ pilotYears }),
  judge: ({ event: { data }, terms: { pilotYears: years } }) => {
    if (data.as !== 'pilot') return notApplicable('notAPilot')
    const lastAllowed = lastDayOfMonths(data.on, 12 * years)
    return data.to !== undefined && data.on <= data.to && data.to <= lastAllowed
      ? met()
      : notMet({ to: data.to ?? 'none', lastAllowed, years })
  },
})

const projectTo = rules.rule({
  id: 'adoption/project-has-a-last-day',
  version: 1,
  says: 'A project has a planned last day, not before its first.',
  guards: { ProgramAdopted: 'must' },
  judge: ({ event: { data } }) => {
    if (data.as !== 'project') return notApplicable('notAProject')
    return data.to !== undefined && data.on <= data.to ? met() : notMet({ firstDay: data.on, to: data.to ?? 'none' })
  },
})

const pilotFirst = rules.rule({
  id: 'adoption/permanent-after-pilot',
  version: 1,
  says: 'Only a pilot that was adopted becomes permanent.',
  guards: { ProgramMadePermanent: 'must' },
  judge: ({ state: { adoption } }) =>
    adoption?.as === 'pilot' ? met() : notMet({ adoptedAs: adoption?.as ?? 'none' }),
})

const adoptedAndNotEnded = rules.rule({
  id: 'adoption/adopted-and-not-ended',
  version: 1,
  says: 'Only a program that was adopted and has not ended can change or end.',
  guards: { ProgramMadePermanent: 'must', ProgramEnded: 'must' },
  judge: ({ state: { adoption } }) => {
    if (adoption === undefined) return notMet({ adopted: false })
    return adoption.ended === undefined
      ? met()
      : notMet({ endedOn: adoption.ended }, { events: [adoption.endedBy ?? adoption.by] })
  },
})

const oneProgram = rules.rule({
  id: 'adoption/one-program',
  version: 1,
  says: 'One history of a program is about one program.',
  guards: { ProgramMadePermanent: 'must', ProgramEnded: 'must' },
  judge: ({ state: { adoption }, event: { data } }) =>
    adoption === undefined || adoption.program === data.program
      ? met()
      : notMet({ program: data.program, adopted: adoption.program }, { events: [adoption.by] }),
})

const recipes: Recipes<WithAdoption, AdoptionEvent> = {
  ProgramAdopted: (draft, { program, as, on, to }, { id }) => {
    draft.adoption ??= { program, as, from: on, to, ended: undefined, by: id, endedBy: undefined }
  },
  ProgramMadePermanent: (draft, { program }) => {
    if (draft.adoption?.program !== program) return
    draft.adoption.as = 'permanent'
    draft.adoption.to = undefined
  },
  ProgramEnded: (draft, { program, on }, { id }) => {
    if (draft.adoption?.program !== program || draft.adoption.ended !== undefined) return
    draft.adoption.ended = on
    draft.adoption.endedBy = id
  },
}

/** How a program is adopted, made permanent and ended. */
export const adoptionConcept = concept({
  name: 'adoption',
  events,
  initial: (): WithAdoption => ({ adoption: undefined }),
  rules: [once, pilotLength, projectTo, pilotFirst, adoptedAndNotEnded, oneProgram],
  recipes,
})
