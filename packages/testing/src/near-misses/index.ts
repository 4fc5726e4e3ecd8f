import {
  addDays,
  knownWords,
  type ProgramHistoryEvent,
  type Day,
  type ParticipationEvent,
  type Program,
  type SupportEvent,
} from '@jobbspar/core'
import fc from 'fast-check'
import { aroundTerms, days } from '../arbitraries/days.js'
import { eventText } from '../explained.js'
import { perProgram } from '../per-program.js'
import { dataRuleMisses, type DataRuleMiss } from './data-rules.js'
import { groundOn, type Vary } from './ground.js'
import { type Made } from './made.js'
import { programMisses, supportMisses } from './other.js'
import { participationMisses } from './participation.js'

/**
 * A history whose last event breaks one rule by the smallest possible step, and its twin, which keeps the rule by one
 * step.
 */
export interface NearMissOf<Stream extends string, Kind extends string, Ev> extends Made<Ev> {
  readonly stream: Stream
  /** The limit that is missed, and the step by which it is missed. */
  readonly kind: Kind
}

/** A near miss in any kind of stream. Its events are requested or recorded in their order. */
export type NearMiss =
  | NearMissOf<'participation', keyof typeof participationMisses | DataRuleMiss['kind'], ParticipationEvent>
  | NearMissOf<'support', keyof typeof supportMisses, SupportEvent>
  | NearMissOf<'program', keyof typeof programMisses, ProgramHistoryEvent>

/** A kind of near miss. */
export type NearMissKind = NearMiss['kind']

type Makes = (program: Program, day: Day, vary: Vary) => NearMiss | undefined

const kindsOf = <Ev>(
  stream: NearMiss['stream'],
  all: Readonly<Record<string, (ground: NonNullable<ReturnType<typeof groundOn>>) => Made<Ev> | undefined>>,
): readonly (readonly [NearMissKind, Makes])[] =>
  Object.entries(all).map(([kind, make]) => [
    kind as NearMissKind,
    (program, day, vary) => {
      for (const employment of knownWords(program).employment) {
        const ground = groundOn(program, employment, day, vary)
        const made = ground === undefined ? undefined : make(ground)
        // Each table has the kinds and events of its own stream, which the type cannot express.
        if (made !== undefined) return { ...made, stream, kind } as unknown as NearMiss
      }
      return undefined
    },
  ])

const kinds = [
  ...kindsOf('participation', participationMisses),
  ...kindsOf('support', supportMisses),
  ...kindsOf('program', programMisses),
]

/** Numbers of days after a day on which a term begins or ends. */
const later = [400, 180, 90, 800, 45, 0, 1_200]

const within = (day: Day): boolean => day >= '1950-01-01' && day <= '2150-12-31'

/** A near miss that is printed with its rule, its events and the events of its twin. */
const printed = (miss: NearMiss): NearMiss =>
  Object.defineProperty({ ...miss }, fc.toStringMethod, {
    value: () =>
      [`${miss.kind} (${miss.rule})`, ...miss.history.map(eventText), 'beside', ...miss.twin.map(eventText)].join(
        '\n  ',
      ),
    enumerable: false,
  })

const enoughStarts = 20

/** The kinds of near miss for which a program has terms, each with possible first days. */
const possible = perProgram((program) => {
  const around = aroundTerms(program)
  const candidates = later.flatMap((n) => around.map((day) => addDays(day, n))).filter(within)
  const vary = { gap: 0, worked: 1, pick: 0 }
  return kinds.flatMap(([kind, make]) => {
    const starts: Day[] = []
    for (const day of candidates) {
      if (make(program, day, vary) !== undefined) starts.push(day)
      if (starts.length === enoughStarts) break
    }
    return starts.length === 0 ? [] : [{ kind, make, starts }]
  })
})

/** The kinds of near miss that can be made under a program. Kinds about terms and rules that it does not have are left out. */
export const nearMissKinds = (program: Program): readonly NearMissKind[] => [
  ...possible(program).map(({ kind }) => kind),
  ...dataRuleMisses(program).map(({ kind }) => kind),
]

/**
 * Histories that break exactly one rule by the smallest possible amount: a day, a hundredth of an hour, a month of pay.
 * The limits are read from the program's terms and from its rules of data. Throws for a program under which no near miss can be made.
 */
export const nearMisses = (program: Program): fc.Arbitrary<NearMiss> => {
  const all = possible(program)
  const ofData = dataRuleMisses(program)
  if (all.length === 0 && ofData.length === 0)
    throw new Error(`No near miss can be made under ${program.id}: it has no terms that hold for long enough.`)
  return fc.oneof(
    ...ofData.map((miss) => fc.constant<NearMiss>(printed({ ...miss, stream: 'participation' }))),
    ...all.map(({ make, starts }) =>
      fc
        .record({
          start: fc.oneof(days(program), fc.constantFrom(...starts)),
          otherwise: fc.constantFrom(...starts),
          vary: fc.record({ gap: fc.nat(40), worked: fc.integer({ min: 1, max: 20_000 }), pick: fc.nat(20) }),
        })
        .map(({ start, otherwise, vary }) => make(program, start, vary) ?? make(program, otherwise, vary))
        .filter((miss) => miss !== undefined)
        .map(printed),
    ),
  )
}
