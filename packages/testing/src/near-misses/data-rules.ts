import {
  addDays,
  assessedConditions,
  ConditionAssessed,
  knownWords,
  participation,
  ParticipationOpened,
  type Day,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { nextStamp } from '../arbitraries/histories.js'
import { begins, kindNamed } from '../edges/beginnings.js'
import { type Edge } from '../edges/edge.js'
import { edgesOf } from '../edges/edges.js'
import { openedIn } from '../opened-in.js'
import { perProgram } from '../per-program.js'
import { type Made } from './made.js'

/** A near miss of a rule of data, by the rule and what it misses. */
export interface DataRuleMiss extends Made<ParticipationEvent> {
  readonly kind: `${string}: ${string}`
}

/** A participation opens, and every condition is met. */
const opening = (program: Program, on: Day): readonly ParticipationEvent[] => [
  ParticipationOpened({ on, participant: 'participant-1', household: 'household-1', ...openedIn(program) }),
  ...assessedConditions.map((condition) => ConditionAssessed({ on, condition, met: true })),
  ...[...knownWords(program).condition]
    .filter((condition) => !assessedConditions.some((one) => one === condition))
    .map((condition) => ConditionAssessed({ on, condition, met: true })),
]

const inOrder = (events: readonly ParticipationEvent[]): readonly ParticipationEvent[] =>
  [...events].sort((a, b) => (a.data.on < b.data.on ? -1 : a.data.on > b.data.on ? 1 : 0))

/**
 * The rules that the last event of a history breaks or leaves undetermined. Nothing where an event before it does, or
 * where one does not decode.
 */
const brokenAtEnd = (program: Program, events: readonly ParticipationEvent[]): readonly string[] | undefined => {
  let timeline = participation.timeline('participation-1', [])
  for (const [i, event] of events.entries()) {
    const answer = participation.decide(program)(event, timeline, nextStamp(timeline, event))
    if (!answer.ok && answer.error.is === 'Invalid') return undefined
    const broken = answer.ok
      ? answer.findings
      : answer.error.is === 'Refused'
        ? [...answer.error.determinations, ...answer.error.findings]
        : []
    if (i === events.length - 1) return broken.map(({ rule }) => rule)
    if (!answer.ok || broken.length > 0) return undefined
    timeline = answer.timeline
  }
  return undefined
}

type Changes = Readonly<Record<string, unknown>>

/** The event by which the thing that the rule is about begins. */
const isBeginning = ({ data }: ParticipationEvent): boolean =>
  Object.values(data).some(
    (value) => typeof value === 'string' && /^(?:employment|praktik|measure|subsidy)-1$/.test(value),
  )

const changed = (event: ParticipationEvent, changes: Changes, kept: ReadonlySet<string>): ParticipationEvent =>
  // Only fields that the event has already, or that beginnings of its kind may have, are changed.
  ({
    ...event,
    data: { ...event.data, ...Object.fromEntries(Object.entries(changes).filter(([name]) => !kept.has(name))) },
  }) as ParticipationEvent

/** The fields of the beginning, and the events before it, that other rules of a program ask for. */
interface Asked {
  readonly fields: Changes
  readonly before: readonly ParticipationEvent[]
}

/** The fields of a beginning that are other than usual, but its planned last day: those that a rule asks for. */
const statedIn = (program: Program, event: ParticipationEvent | undefined): Changes => {
  const data: Changes = event === undefined ? {} : { ...event.data }
  const { kind = 'praktik' } = data
  const named = kindNamed(program, String(kind))
  if (event === undefined || named === undefined) return {}
  const usual: Changes = { ...begins(named, 1, event.data.on).data }
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => !/^(?:plannedTo|to)$/.test(name) && JSON.stringify(value) !== JSON.stringify(usual[name]),
    ),
  )
}

/** What the other rules of a program ask of the same thing: taken from the histories that just keep them. */
const askedByOthers = (program: Program, edge: Edge, all: readonly Edge[]): readonly Asked[] => {
  const begun = edge.kept.find(isBeginning)
  if (begun === undefined) return []
  const { kind } = begun.data as { readonly kind?: string }
  const rules = new Set<string>()
  return all.flatMap((other, i): readonly Asked[] => {
    const last = other.kept.at(-1)
    if (other.rule === edge.rule || rules.has(other.rule) || last?.type !== begun.type) return []
    if ((last.data as { readonly kind?: string }).kind !== kind) return []
    rules.add(other.rule)
    const days = Math.round((Date.parse(begun.data.on) - Date.parse(last.data.on)) / 86_400_000)
    const moved = JSON.parse(
      JSON.stringify(other.kept)
        .replaceAll(/"(\w+)-9"/g, `"$1-${String(20 + i)}"`)
        .replaceAll(/"(\d{4}-\d{2}-\d{2})"/g, (_, day: Day) => `"${addDays(day, days)}"`),
    ) as readonly ParticipationEvent[]
    return [{ fields: statedIn(program, moved.at(-1)), before: moved.slice(0, -1) }]
  })
}

/** The ways in which an edge may be part of a history that keeps all other rules, the simplest first. */
const around = (program: Program, edge: Edge, all: readonly Edge[]): readonly Made<ParticipationEvent>[] => {
  const [begun, other] = [edge.kept, edge.broken].map((events) => events.find(isBeginning)?.data as Changes | undefined)
  const own = new Set(
    Object.keys({ ...begun, ...other }).filter(
      (name) => JSON.stringify(begun?.[name]) !== JSON.stringify(other?.[name]),
    ),
  )
  for (const name of Object.keys(statedIn(program, edge.kept.find(isBeginning)))) own.add(name)
  const asked = askedByOthers(program, edge, all)
  const earliest = [...edge.kept, ...edge.broken, ...asked.flatMap(({ before }) => before)]
    .map(({ data }) => data.on)
    .sort()[0]
  if (earliest === undefined) return []
  const opens = opening(program, addDays(earliest, -40))
  const way = (events: readonly ParticipationEvent[], others: readonly Asked[]): readonly ParticipationEvent[] => {
    const fields = Object.assign({}, ...others.map((one) => one.fields)) as Changes
    const last = events.length - 1
    return [
      ...inOrder([
        ...opens,
        ...others.flatMap(({ before }) => before),
        ...events.slice(0, last).map((event) => (isBeginning(event) ? changed(event, fields, own) : event)),
      ]),
      ...events.slice(last).map((event) => (isBeginning(event) ? changed(event, fields, own) : event)),
    ]
  }
  return [[], asked].map((others) => ({
    ...{ rule: edge.rule, history: way(edge.broken, others), twin: way(edge.kept, others) },
  }))
}

/**
 * The near misses of the rules of data of a program, by what the rules state: of each bound one history that breaks exactly
 * its rule, and its neighbour, which breaks none. A bound is left out where other rules of the program leave no room for it.
 */
export const dataRuleMisses = perProgram((program): readonly DataRuleMiss[] => {
  const edges = edgesOf(program)
  const found = new Map<string, DataRuleMiss>()
  for (const edge of edges) {
    const kind = `${edge.rule}: ${edge.what}` as const
    if (found.has(kind)) continue
    const miss = around(program, edge, edges).find(({ rule, history, twin }) => {
      const [broken, kept] = [brokenAtEnd(program, history), brokenAtEnd(program, twin)]
      return broken?.length === 1 && broken[0] === rule && kept?.length === 0
    })
    if (miss !== undefined) found.set(kind, { ...miss, kind })
  }
  return [...found.values()]
})
