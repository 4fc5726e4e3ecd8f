import { type KnownFact } from './known-facts.js'
import { type Rule } from '../decider/rule.js'
import { type Begun, type Gauge, type StepOf, type Subject, type TakenStep } from '../decider/subject.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Words } from '../terms/rule-requires.js'
import { calendarEnd, type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { type Condition } from '../vocabulary/kinds.js'
import { oncePer } from '../vocabulary/once-per.js'
import { followsWithoutGap } from '../vocabulary/period.js'

/** What is known of a condition: whether it holds, and the event that says so. */
export interface Standing {
  readonly holds: boolean | undefined
  readonly by: readonly EventId[]
  /** The conditions whose assessments contradict each other about it. */
  readonly contradicted?: readonly Condition[]
}

/** What the rules of a program can ask of a kind of stream. */
export interface Speech<S> {
  readonly subjects: readonly Subject<S>[]
  /** Whether a condition holds of the person, in a state. */
  readonly standing: (state: S, condition: Condition, program: Program) => Standing
  /** What was known of a fact on a day. */
  readonly fact: (state: S, fact: string, day: Day) => KnownFact | undefined
  /** The steps that events of their own record. */
  readonly steps: readonly StepOf<S>[]
  /** What limits can count. */
  readonly gauges: readonly Gauge<S>[]
  /** Whether nothing more is due, because the whole has ended. */
  readonly isOver: (state: S) => boolean
  /** When a step of the program’s own was taken, in the order of days. */
  readonly taken: (state: S, step: string) => readonly TakenStep[]
}

/** A rule of data for a kind of stream. */
export type DataRuleOf<S> = Rule<S, never, Program, unknown>

/** What an event does to a subject. */
export type Role = 'begins' | 'extends' | 'changes' | 'ends'

/** A state, and what can be asked of it. */
interface Asked<S> {
  readonly state: S
  readonly speech: Speech<S>
}

/** An event of a subject, with what the state before it has of its subject. */
export interface Occasion<S> {
  readonly subject: Subject<S>
  readonly role: Role
  readonly id: string
  readonly kind: string
  /** The one that an extension, a change or an end is about. */
  readonly begun: Begun | undefined
  readonly event: Recorded<AnyEvent>
  readonly data: Readonly<Record<string, unknown>>
  readonly state: S
  readonly program: Program
  readonly speech: Speech<S>
}

const roles = ['begins', 'extends', 'changes', 'ends'] as const

/** A list of words from one or several. */
export const listed = (words: Words): readonly string[] => (typeof words === 'string' ? [words] : words)

/** Whether something of a kind is named by words: by the word of its kind, or by the name of its subject. */
export const isNamed = (words: readonly string[], kind: string, name: string): boolean =>
  words.includes(kind) || words.includes(name)

interface Found<S> {
  readonly subject: Subject<S>
  readonly role: Role
}

const byType = oncePer(
  (subjects: readonly Subject<never>[]): ReadonlyMap<string, Found<never>> =>
    new Map(
      subjects.flatMap((subject) =>
        roles.flatMap((role) => {
          const type = subject[role]?.type
          return type === undefined ? [] : [[type, { subject, role }] as const]
        }),
      ),
    ),
)

/** The subject that a type of event is about, and what the event does to it. */
export const roleOf = <S>(type: string, subjects: readonly Subject<S>[]): Found<S> | undefined =>
  // The table is made once for all kinds of state, which its type leaves open.
  byType(subjects).get(type) as Found<S> | undefined

/** What an event is about. Nothing where it is about no subject, or about one that has not begun. */
export const occasionOf = <S>(
  event: Recorded<AnyEvent>,
  state: S,
  program: Program,
  speech: Speech<S>,
): Occasion<S> | undefined => {
  const found = roleOf(event.type, speech.subjects)
  if (found === undefined) return undefined
  const { subject, role } = found
  const data = event.data as Readonly<Record<string, unknown>>
  const id = String(data[subject.id])
  const begun = role === 'begins' ? undefined : subject.read.withId(state, id)
  const kind = role === 'begins' ? (typeof data['kind'] === 'string' ? data['kind'] : subject.name) : begun?.kind
  return kind === undefined ? undefined : { subject, role, id, kind, begun, event, data, state, program, speech }
}

/** One that no event ends is over after its planned last day. */
const asOn = (one: Begun, day: Day): Begun =>
  one.last === undefined && one.plannedTo !== undefined && one.plannedTo < day ? { ...one, last: one.plannedTo } : one

/** All that have begun of what some words name, as they are on a day: what no event ends, such as a subsidy, has ended after its planned last day. */
export const allNamed = <S>(
  words: readonly string[],
  { state, speech: { subjects } }: Asked<S>,
  day: Day,
): readonly Begun[] =>
  subjects.flatMap((subject) => {
    const isWhole = words.includes(subject.name)
    const named = subject.read.ofKinds(state, (kind) => isWhole || words.includes(kind))
    return subject.ends === undefined ? named.map((one) => asOn(one, day)) : named
  })

/** What has begun with an id, of whatever subject. */
export const withId = <S>(id: string, state: S, { subjects }: Speech<S>): Begun | undefined => {
  for (const subject of subjects) {
    const one = subject.read.withId(state, id)
    if (one !== undefined) return one
  }
  return undefined
}

/** The first day of what an event begins, extends or ends. */
export const firstDayOf = <S>({ subject, begun, data, event }: Occasion<S>): Day => {
  const stated = subject.starts === undefined ? undefined : data[subject.starts]
  return begun?.from ?? (stated as Day | undefined) ?? event.data.on
}

/** Whether what an event is about goes on without a gap from another one of these kinds that has ended. */
export const goesOn = <S>(of: Occasion<S>, words: readonly string[]): boolean => {
  const first = firstDayOf(of)
  return allNamed(words, of, calendarEnd).some(
    ({ id, from, last }) =>
      (of.role === 'begins' || id !== of.id) && last !== undefined && followsWithoutGap({ first: from, last }, first),
  )
}
