import {
  addDays,
  type AnyEvent,
  type Day,
  type Determination,
  type Obligation,
  type Recorded,
  type StoredStream,
  type StreamKind,
} from '@jobbspar/core'
import { type ComparedRule } from './compared-rules.js'
import { differences, dueDifferences } from './comparing.js'
import { before, present, programOf, rulesBefore, type Library } from './libraries.js'
import { replaced, type Replacement, type Replacements } from './replaced.js'

/** Streams that are judged under a program, each in the context of all of them. */
export interface History {
  readonly program: string
  readonly streams: readonly StoredStream[]
  /** The streams that are judged, where that is not all of them. */
  readonly judged?: readonly StoredStream[]
}

/** What the comparison of one rule at one event was; `passesFrom` in addition, where the rule gave a first passing day. */
export type Outcome = 'refused' | 'found' | 'undetermined' | 'passing' | 'passesFrom' | 'due'

/** Receives each comparison in which the rule of code said something. */
export type Count = (rule: ComparedRule, program: string, outcome: Outcome) => void

/** What says now what rules of code said: a library, and the table of what replaces the rules that it no longer has. */
export interface Now {
  readonly library: Library
  readonly table: Replacements
}

const nothing: Replacement = { by: [] }

interface Pair {
  readonly rule: ComparedRule
  readonly replacement: Replacement
}

/** The compared rules of a kind of stream in a program, each with what says the same now: at each type of event, and those of what is due. */
const pairsIn = (kind: StreamKind, program: string, { library, table }: Now) => {
  const rules = library.streamKinds[kind].rulesOf(programOf(library, program))
  const [byType, due] = [new Map<string, Pair[]>(), [] as Pair[]]
  for (const [rule, { guarded, isDue }] of rulesBefore(kind)) {
    const replacement = rules.some(({ id }) => id === rule) ? { by: [rule] } : (table[rule]?.[program] ?? nothing)
    const now = rules.filter(({ id }) => replacement.by.includes(id))
    for (const type of new Set([...guarded, ...now.flatMap(({ guards }) => Object.keys(guards))]))
      byType.set(type, [...(byType.get(type) ?? []), { rule, replacement }])
    if (isDue || now.some(({ obligation }) => obligation !== undefined)) due.push({ rule, replacement })
  }
  return { byType, due }
}

const knownPairs = new WeakMap<Now, Map<string, ReturnType<typeof pairsIn>>>()

/** The same, found once for each kind of stream and program. */
const pairsOf = (kind: StreamKind, program: string, now: Now): ReturnType<typeof pairsIn> => {
  const known = knownPairs.get(now) ?? new Map<string, ReturnType<typeof pairsIn>>()
  knownPairs.set(now, known)
  const key = `${kind} ${program}`
  const pairs = known.get(key) ?? pairsIn(kind, program, now)
  known.set(key, pairs)
  return pairs
}

/** How a library judges the streams of a history: what its rules say of each event, and what is due. */
const judgedBy = (library: Library, history: History) => {
  const program = programOf(library, history.program)
  const around = library.aroundStored(history.streams, program)
  return ({ kind, stream, records }: StoredStream) => {
    const of = library.streamKinds[kind]
    const timeline = of.timeline(stream, records)
    const explain = of.explain(program, kind === 'participation' ? around : undefined)
    const obligations = of.obligations(program)
    return {
      effective: timeline.effective,
      /** The determination of every rule on the event at a place, in the state before it. */
      at: (place: number, { type, data }: AnyEvent): ReadonlyMap<string, Determination> => {
        const all = explain({ type, data }, { ...timeline, effective: timeline.effective.slice(0, place) })
        return new Map(all.map((one) => [one.rule, one]))
      },
      due: (asOf: Day): readonly Obligation[] => obligations(timeline, asOf),
    }
  }
}

/** The days on which obligations are compared: of an event in the middle of the history and of the last one, and some weeks after the last. */
const daysOfDues = (events: readonly Recorded<AnyEvent>[]): readonly Day[] => {
  const days = [0.5, 1].flatMap((share) => events[Math.ceil(events.length * share) - 1]?.data.on ?? [])
  const last = days.at(-1)
  return last === undefined ? [] : [...new Set([...days, addDays(last, 20)])]
}

const decisions: ReadonlySet<string> = new Set(
  Object.values(before.streamKinds).flatMap(({ events }) =>
    events.flatMap(({ kind, type }) => (kind === 'decision' ? [type] : [])),
  ),
)

const outcomeOf = ({ verdict, enforcement, event }: Determination): Outcome | undefined => {
  switch (verdict) {
    case 'met':
      return 'passing'
    case 'notMet':
      return enforcement === 'must' && decisions.has(event.type) ? 'refused' : 'found'
    case 'undetermined':
      return 'undetermined'
    case 'notApplicable':
      return undefined
  }
}

const asItIs: Now = { library: present, table: replaced }

/** How the rules of code and what says the same now differ on a history; one line for each difference. */
export const compare = (history: History, count: Count, now = asItIs): readonly string[] => {
  const { program, streams, judged = streams } = history
  const [byThose, byThese] = [judgedBy(before, history), judgedBy(now.library, history)]
  return judged.flatMap((stored) => {
    const { byType, due } = pairsOf(stored.kind, program, now)
    if (byType.size === 0) return []
    const [was, is] = [byThose(stored), byThese(stored)]
    const found: string[] = []
    const report = (rule: ComparedRule, at: string, all: readonly string[]) =>
      found.push(...all.map((one) => `${rule} (${program}, ${stored.stream}, ${at}): ${one}`))
    was.effective.forEach((event, place) => {
      const pairs = byType.get(event.type)
      if (pairs === undefined) return
      const [those, these] = [was.at(place, event), is.at(place, event)]
      for (const { rule, replacement } of pairs) {
        const old = those.get(rule)
        const outcome = old === undefined ? undefined : outcomeOf(old)
        if (outcome !== undefined) count(rule, program, outcome)
        if (old?.passesFrom !== undefined) count(rule, program, 'passesFrom')
        const parts = replacement.by.flatMap((id) => these.get(id) ?? [])
        report(rule, `${event.type} of ${event.data.on}`, differences(old, parts, replacement))
      }
    })
    for (const asOf of due.length === 0 ? [] : daysOfDues(was.effective)) {
      const [those, these] = [was.due(asOf), is.due(asOf)]
      for (const { rule, replacement } of due) {
        const old = those.filter((one) => one.rule === rule)
        if (old.length > 0) count(rule, program, 'due')
        const parts = these.filter((one) => replacement.by.includes(one.rule))
        report(rule, asOf, dueDifferences(old, parts))
      }
    }
    return found
  })
}
