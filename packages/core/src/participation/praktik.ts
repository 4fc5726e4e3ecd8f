import { type WithActiveWeeks } from './active-weeks.js'
import { endsOwed, type WithAnEnding } from './end-recorded.js'
import { concept } from '../decider/concept.js'
import { readFrom } from '../decider/subject.js'
import { type Draft, type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec, dayCodec, weeklyHoursCodec, idCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { laterDay, nextDay, previousDay, type Day } from '../vocabulary/day.js'
import { type Code, type EventId, type IdOf } from '../vocabulary/ids.js'
import { praktikResults, type PraktikResult } from '../vocabulary/kinds.js'
import { type Period } from '../vocabulary/period.js'

/** A praktik begins: unpaid practice at a workplace, which is not an employment. */
export const PraktikStarted = defineEvent(
  'PraktikStarted',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'A praktik begins at a workplace.',
    silence: { is: 'spontaneous', fact: 'measures' },
    supersedes: 'nothing',
  },
  {
    praktikId: idCodec('praktik'),
    workplace: idCodec('workplace'),
    plannedTo: dayCodec,
  },
  { reservation: idCodec('reservation'), jobFunction: codeCodec, hoursPerWeek: weeklyHoursCodec },
)

/** A praktik is extended to a later day. */
export const PraktikExtended = defineEvent(
  'PraktikExtended',
  {
    kind: 'decision',
    moment: 'happens',
    says: 'A praktik is extended to a later day.',
    silence: { is: 'spontaneous', fact: 'measures' },
    supersedes: 'nothing',
  },
  { praktikId: idCodec('praktik'), plannedTo: dayCodec },
)

/** A praktik's last day, and its result. */
export const PraktikEnded = defineEvent(
  'PraktikEnded',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A praktik has ended: passed, interrupted or failed.',
    silence: { is: 'expected', fact: 'endings' },
    supersedes: 'nothing',
  },
  { praktikId: idCodec('praktik'), result: oneOf(praktikResults) },
)

const events = [PraktikStarted, PraktikExtended, PraktikEnded] as const
type PraktikEvent = EventOf<typeof events>

/** One praktik: workplace, tasks, first day, planned last day, and, once it is over, last day and result. */
export interface Praktik {
  readonly workplace: IdOf<'workplace'>
  readonly jobFunction: Code | undefined
  readonly from: Day
  readonly plannedTo: Day
  /** How many times it has been extended. */
  readonly extensions: number
  readonly last: Day | undefined
  /** The pauses so far that lie within its days. */
  readonly paused: readonly Period[]
  readonly result: PraktikResult | undefined
  readonly startedBy: EventId
  readonly endedBy: EventId | undefined
}

/** The part of a participation's state that this concept keeps. */
export interface WithPraktik {
  readonly praktik: Readonly<Record<string, Praktik>>
}

const rules = rulesFor<WithPraktik & WithActiveWeeks, PraktikEvent, Program>()

/** Every praktik that is open, with its id. */
export const openPraktik = (state: WithPraktik): readonly (readonly [string, Praktik])[] =>
  Object.entries(state.praktik).filter(([, praktik]) => praktik.last === undefined)

const oneAtATime = rules.rule({
  id: 'praktik/one-at-a-time',
  version: 1,
  says: 'A praktik starts only when no other praktik is open.',
  guards: { PraktikStarted: 'must' },
  judge: ({ state }) => {
    const [open] = openPraktik(state)
    return open === undefined ? met() : notMet({ open: open[0], since: open[1].from }, { events: [open[1].startedBy] })
  },
})

const idUsedOnce = rules.rule({
  id: 'praktik/id-used-once',
  version: 1,
  says: 'Each praktik has an id of its own.',
  guards: { PraktikStarted: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.praktik[data.praktikId]
    return other === undefined ? met() : notMet({ praktik: data.praktikId }, { events: [other.startedBy] })
  },
})

const endsNoEarlierThanItStarts = rules.rule({
  id: 'praktik/planned-end-after-start',
  version: 1,
  says: 'The planned last day of a praktik is not before its first, and an extension moves it forward.',
  guards: { PraktikStarted: 'must', PraktikExtended: 'must' },
  judge: ({ state, event }) => {
    const { plannedTo } = event.data
    if (event.type === 'PraktikStarted')
      return plannedTo >= event.data.on ? met() : notMet({ firstDay: event.data.on, plannedTo })
    const praktik = state.praktik[event.data.praktikId]
    if (praktik === undefined) return notApplicable('noSuchPraktik')
    return plannedTo > praktik.plannedTo
      ? met()
      : notMet({ plannedTo, plannedBefore: praktik.plannedTo }, { events: [praktik.startedBy] })
  },
})

const isOpen = rules.rule({
  id: 'praktik/is-open',
  version: 1,
  says: 'Only a praktik that is open can be extended or end.',
  guards: { PraktikExtended: 'must', PraktikEnded: 'must' },
  judge: ({ state, event: { data } }) => {
    const praktik = state.praktik[data.praktikId]
    if (praktik === undefined) return notMet({ praktik: data.praktikId, found: false })
    return praktik.last === undefined
      ? met()
      : notMet({ praktik: data.praktikId, endedOn: praktik.last }, { events: [praktik.startedBy] })
  },
})

/** Whether a praktik has been passed, whatever its length. */
export const hasPassedPraktik = (state: WithPraktik): boolean =>
  Object.values(state.praktik).some((praktik) => praktik.result === 'passed')

const endRecorded = rulesFor<WithPraktik & WithAnEnding, PraktikEvent, Program>().rule({
  id: 'praktik/end-recorded',
  version: 1,
  says: 'On its planned last day the end of a praktik is recorded, or its extension.',
  guards: { PraktikEnded: 'should' },
  // The due report is the ending. The finding is that the ending is missing.
  judge: () => met(),
  unrecorded: (at) =>
    endsOwed(
      'praktik',
      openPraktik(at.state).map(([of, { from, plannedTo, startedBy }]) => ({ of, from, plannedTo, by: startedBy })),
      at,
    ),
})

/** Counts the days of a pause in every open praktik, to the day before `end`. */
export const countPause = (draft: Draft<WithPraktik & WithActiveWeeks>, end: Day): void => {
  for (const praktik of Object.values(draft.praktik)) if (praktik.last === undefined) pauseIn(draft, praktik, end)
}

/** Counts the days of the present pause in a praktik, to the day before `end`. */
const pauseIn = ({ active: { pausedFrom } }: WithActiveWeeks, praktik: Draft<Praktik>, end: Day): void => {
  if (pausedFrom === undefined) return
  const first = laterDay(praktik.from, pausedFrom)
  if (first < end) praktik.paused.push({ first, last: previousDay(end) })
}

const recipes: Recipes<WithPraktik & WithActiveWeeks, PraktikEvent> = {
  PraktikStarted: (draft, { praktikId, workplace, jobFunction, on, plannedTo }, { id }) => {
    draft.praktik[praktikId] ??= {
      workplace,
      jobFunction,
      from: on,
      plannedTo,
      extensions: 0,
      last: undefined,
      paused: [],
      result: undefined,
      startedBy: id,
      endedBy: undefined,
    }
  },
  PraktikExtended: (draft, { praktikId, plannedTo }) => {
    const praktik = draft.praktik[praktikId]
    if (praktik === undefined) return
    praktik.plannedTo = plannedTo
    praktik.extensions++
  },
  PraktikEnded: (draft, { praktikId, on, result }, { id }) => {
    const praktik = draft.praktik[praktikId]
    if (praktik === undefined || praktik.last !== undefined) return
    pauseIn(draft, praktik, nextDay(on))
    praktik.last = on
    praktik.result = result
    praktik.endedBy = id
  },
}

/** Praktik at a workplace: how it starts, is extended and ends. */
export const praktikConcept = concept({
  name: 'praktik',
  events,
  initial: (): WithPraktik => ({ praktik: {} }),
  rules: [oneAtATime, idUsedOnce, endsNoEarlierThanItStarts, isOpen, endRecorded],
  recipes,
  subject: {
    name: 'praktik',
    begins: PraktikStarted,
    extends: PraktikExtended,
    ends: PraktikEnded,
    id: 'praktikId',
    planned: 'plannedTo',
    read: readFrom(
      'praktik',
      ({ praktik }: WithPraktik & WithActiveWeeks): Readonly<Record<string, Praktik & { readonly kind?: string }>> =>
        praktik,
      (id, { from, plannedTo, last, startedBy, endedBy, result, extensions, paused, jobFunction }, { active }) => ({
        id,
        kind: 'praktik',
        from,
        plannedTo,
        last,
        begunBy: startedBy,
        endedBy,
        result,
        extensions,
        paused,
        isPaused: active.pausedFrom !== undefined,
        jobFunction,
      }),
    ),
  },
})
