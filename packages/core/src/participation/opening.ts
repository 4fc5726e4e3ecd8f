import { isOpenAt, type AroundParticipation, type OtherParticipation } from './around.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { codeCodec, idCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Terms } from '../terms/term.js'
import { type Day } from '../vocabulary/day.js'
import { type Code, type EventId, type IdOf } from '../vocabulary/ids.js'

/** A person is admitted to a program. */
export const ParticipationOpened = defineEvent(
  'ParticipationOpened',
  {
    kind: 'decision',
    moment: 'opens',
    says: 'A person is admitted to a program.',
    silence: { is: 'spontaneous', fact: 'participations' },
    supersedes: 'nothing',
  },
  {
    participant: idCodec('participant'),
    household: idCodec('household'),
    program: codeCodec,
    municipality: codeCodec,
  },
)

const events = [ParticipationOpened] as const
type OpeningEvent = EventOf<typeof events>

/** The participant, and the day of the opening. */
export interface Opening {
  readonly participant: IdOf<'participant'>
  readonly household: IdOf<'household'>
  readonly program: Code
  readonly on: Day
  readonly by: EventId
}

/** The part of a participation's state that this concept keeps. */
export interface WithOpening {
  readonly opening: Opening | undefined
}

const rules = rulesFor<WithOpening, OpeningEvent, Program, AroundParticipation>()

const once = rules.rule({
  id: 'opening/once',
  version: 1,
  says: 'A participation is opened once.',
  guards: { ParticipationOpened: 'must' },
  judge: ({ state: { opening } }) =>
    opening === undefined ? met() : notMet({ openedOn: opening.on }, { events: [opening.by] }),
})

const inThisProgram = rules.rule({
  id: 'opening/in-this-program',
  version: 1,
  says: 'A participation is judged by the program it was opened in.',
  guards: { ParticipationOpened: 'should' },
  terms: ({ id, document }): { readonly program: Terms<string> } => ({
    program: [{ from: '1900-01-01', value: id, source: { id, document: document.title, status: 'verified' } }],
  }),
  judge: ({ event: { data }, terms: { program } }) =>
    data.program === program ? met() : notMet({ openedIn: data.program, judgedBy: program }),
})

const whileTheProgramRuns = rules.rule({
  id: 'opening/while-the-program-runs',
  version: 1,
  says: 'A person is admitted only while the program runs, its last day included.',
  guards: { ParticipationOpened: 'byTerm' },
  terms: ({ terms: { admission } }) => ({ admission }),
  judge: ({ event: { data }, context }) => {
    const program = context?.program
    if (program === undefined) return undetermined(['programHistory'])
    const { adopted, ended, to, by } = program
    const facts = {
      ...(adopted ? {} : { adopted }),
      ...(ended !== undefined && ended < data.on ? { endedOn: ended } : {}),
      ...(to !== undefined && to < data.on ? { plannedTo: to } : {}),
    }
    return Object.keys(facts).length === 0 ? met() : notMet(facts, by === undefined ? {} : { events: [by] })
  },
})

/** Adds the other open participations to the facts. */
const named = (open: readonly OtherParticipation[]) =>
  notMet({ open: open.map(({ stream }) => stream) }, { events: open.map(({ by }) => by) })

const onceAtATime = rules.rule({
  id: 'opening/one-participation-at-a-time',
  version: 1,
  says: 'A person is admitted to a program only when no other participation of the person in it is open.',
  guards: { ParticipationOpened: 'must' },
  judge: ({ event: { data }, context }) => {
    // No program asks for this rule by a term. Without the other streams it is therefore not applied, and an app with
    // only one stream is not refused.
    if (context?.others === undefined) return notApplicable('othersNotAtHand')
    const open = context.others.filter((other) => isOpenAt(other, data))
    return open.length === 0 ? met() : named(open)
  },
})

const noneTurnsOutOpen = rules.rule({
  id: 'opening/none-turns-out-open',
  version: 1,
  says: 'By what is recorded after an admission, too, no other participation of the person in the program was open on its day.',
  guards: { ParticipationOpened: 'should' },
  judge: ({ context }) => {
    const since = context?.othersSince
    if (since === undefined) return notApplicable('othersNotAtHand')
    return since.length === 0 ? met() : named(since)
  },
})

const recipes: Recipes<WithOpening, OpeningEvent> = {
  ParticipationOpened: (draft, { participant, household, program, on }, { id }) => {
    draft.opening ??= { participant, household, program, on, by: id }
  },
}

/** How a person comes into a program. */
export const openingConcept = concept({
  name: 'opening',
  events,
  initial: (): WithOpening => ({ opening: undefined }),
  rules: [once, inThisProgram, whileTheProgramRuns, onceAtATime, noneTurnsOutOpen],
  recipes,
})
