import {
  addDays,
  aroundStored,
  streamKinds,
  type AnyEvent,
  type ContextAt,
  type Day,
  type Determination,
  type Obligation,
  type Program,
  type Recorded,
  type StoredStream,
  type Stream,
  type StreamKind,
} from '@jobbspar/core'
import * as before from './before.mjs'
import { allCompared, type ComparedRule } from './compared-rules.js'
import { differences, dueDifferences } from './comparing.js'
import { replaced, type Replacement, type Replacements } from './replaced.js'
import { programs } from '../../src/index.js'

type Kind = Stream<unknown, AnyEvent, Program, unknown>

/** What judges: the kinds of stream, the contexts of a participation, and the programs. */
interface Library {
  readonly streamKinds: Readonly<Record<StreamKind, Kind>>
  readonly aroundStored: (streams: readonly StoredStream[], program: Pick<Program, 'id'>) => ContextAt<unknown>
  readonly programs: readonly Program[]
}

// Each kind judges its own events, which the type of a table of all kinds cannot express.
const present = { streamKinds, aroundStored, programs } as unknown as Library

/** The programs as they were: generators take days and words from them, which do not change with the present ones. */
export const programsBefore = before.programs

/** Streams that are judged under a program, each in the context of all of them. */
export interface History {
  readonly program: string
  readonly streams: readonly StoredStream[]
  /** The streams that are judged, where that is not all of them. */
  readonly judged?: readonly StoredStream[]
}

/** What the comparison of one rule at one event was. */
export type Outcome = 'refused' | 'found' | 'undetermined' | 'passing' | 'due'

/** Receives each comparison in which the rule of code said something. */
export type Count = (rule: ComparedRule, program: string, outcome: Outcome) => void

const programOf = ({ programs: all }: Library, id: string): Program => {
  const found = all.find((program) => program.id === id)
  if (found === undefined) throw new Error(`There is no program ${id}.`)
  return found
}

/** The ids of the rules of a kind of stream under a program, each with the ids it had before. */
export const presentRules = (kind: StreamKind, program: string): ReadonlyMap<string, readonly string[]> =>
  new Map(present.streamKinds[kind].rulesOf(programOf(present, program)).map(({ id, was }) => [id, was]))

/** The compared rules of a kind of stream, with the events they guard. */
export const rulesBefore = (kind: StreamKind): ReadonlyMap<ComparedRule, readonly string[]> => {
  const rules = new Map(before.streamKinds[kind].rulesOf().map(({ id, guards }) => [id, Object.keys(guards)]))
  return new Map(
    allCompared.flatMap((id) => {
      const guarded = rules.get(id)
      return guarded === undefined ? [] : [[id, guarded] as const]
    }),
  )
}

const nothing: Replacement = { by: [] }

/** The rules that say in a program what a rule of code said: itself while it is in the library, then what the table lists. */
const replacementOf = (rule: ComparedRule, program: string, rules: ReadonlySet<string>, table: Replacements) =>
  rules.has(rule) ? { by: [rule] } : (table[rule]?.[program] ?? nothing)

/** The compared rules of a kind of stream in a program, each with its replacement, and the events at which they are judged. */
export const comparisonOf = (kind: StreamKind, program: string, table: Replacements) => {
  const rules = present.streamKinds[kind].rulesOf(programOf(present, program))
  const ids = new Set(rules.map(({ id }) => id))
  const compared = [...rulesBefore(kind)].map(([rule, guarded]) => {
    const replacement = replacementOf(rule, program, ids, table)
    const now = rules.filter(({ id }) => replacement.by.includes(id)).flatMap(({ guards }) => Object.keys(guards))
    return { rule, replacement, at: new Set([...guarded, ...now]) }
  })
  return { compared, types: new Set(compared.flatMap(({ at }) => [...at])) }
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
      at: (place: number, { type, data }: AnyEvent): readonly Determination[] =>
        explain({ type, data }, { ...timeline, effective: timeline.effective.slice(0, place) }),
      due: (asOf: Day): readonly Obligation[] => obligations(timeline, asOf),
    }
  }
}

/** The days on which obligations are compared: of a few events throughout the history, and some weeks after the last. */
const daysOfDues = (events: readonly Recorded<AnyEvent>[]): readonly Day[] => {
  const days = [0.3, 0.6, 1].flatMap((share) => events[Math.ceil(events.length * share) - 1]?.data.on ?? [])
  const last = days.at(-1)
  return last === undefined ? [] : [...new Set([...days, addDays(last, 20)])]
}

const decisions: ReadonlySet<string> = new Set(
  Object.values(before.streamKinds).flatMap(({ events }) =>
    events.flatMap(({ kind, type }) => (kind === 'decision' ? [type] : [])),
  ),
)

const byRule = (all: readonly Determination[]): ReadonlyMap<string, Determination> =>
  new Map(all.map((one) => [one.rule, one]))

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

/** How the rules of code and the rules of data that replace them differ on a history; one line for each difference. */
export const compare = (history: History, count: Count, table: Replacements = replaced): readonly string[] => {
  const [byThose, byThese] = [judgedBy(before, history), judgedBy(present, history)]
  return (history.judged ?? history.streams).flatMap((stored) => {
    const { compared, types } = comparisonOf(stored.kind, history.program, table)
    if (compared.length === 0) return []
    const [was, is] = [byThose(stored), byThese(stored)]
    const found: string[] = []
    const report = (rule: ComparedRule, at: string, all: readonly string[]) =>
      found.push(...all.map((one) => `${rule} (${history.program}, ${stored.stream}, ${at}): ${one}`))
    was.effective.forEach((event, place) => {
      if (!types.has(event.type)) return
      const [rulesWere, rulesAre] = [was, is].map((judged) => byRule(judged.at(place, event)))
      for (const { rule, replacement, at } of compared) {
        if (!at.has(event.type)) continue
        const old = rulesWere?.get(rule)
        const outcome = old === undefined ? undefined : outcomeOf(old)
        if (outcome !== undefined) count(rule, history.program, outcome)
        const now = replacement.by.flatMap((id) => rulesAre?.get(id) ?? [])
        report(rule, `${event.type} of ${event.data.on}`, differences(old, now, replacement))
      }
    })
    for (const asOf of daysOfDues(was.effective)) {
      const [dueWas, dueIs] = [was.due(asOf), is.due(asOf)]
      for (const { rule, replacement } of compared) {
        const old = dueWas.filter((one) => one.rule === rule)
        if (old.length > 0) count(rule, history.program, 'due')
        const now = dueIs.filter((one) => replacement.by.includes(one.rule))
        report(rule, asOf, dueDifferences(old, now))
      }
    }
    return found
  })
}
