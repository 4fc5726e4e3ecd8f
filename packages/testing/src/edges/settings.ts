import {
  addDays,
  ConditionAssessed,
  FactKnown,
  hours,
  knownWords,
  money,
  subjects,
  type Day,
  type FieldPart,
  type FactPart,
  type KnownValue,
  type ParticipationEvent,
  type Program,
  type RequiredPart,
  type RuleBounds,
  type WordSort,
} from '@jobbspar/core'
import { begins, kindNamed, lasts, listOf, type Fields, type Kind } from './beginnings.js'

/** A part of a requirement that has no further parts. */
export type Atom = Exclude<
  RequiredPart,
  { readonly allOf: unknown } | { readonly anyOf: unknown } | { readonly noneOf: unknown }
>

/** How a history makes an atom hold, or not. Two settings of the same key with other values exclude each other. */
export interface Setting {
  readonly key: string
  readonly value: string
  /** The events before the day. */
  readonly before?: (day: Day) => readonly ParticipationEvent[]
  /** The fields of the beginning on the day. */
  readonly fields?: (day: Day) => Fields
  /** The days on which it is so. */
  readonly fits?: (day: Day) => boolean
}

/** Two settings that differ by one step: the atom holds by the first and not by the second. */
export interface Sides {
  readonly holds: Setting
  readonly fails: Setting
  /** Whether it is not known without either. */
  readonly canBeUnknown: boolean
}

type Numbered = (hundredths: number) => Setting | undefined

/** A number in hundredths and the width of what is known of it: 0 where it is exact. */
const inBounds = (bounds: RuleBounds, from: number, width: number): boolean | undefined => {
  const within = (n: number): boolean =>
    (typeof bounds.least !== 'number' || n >= 100 * bounds.least) &&
    (typeof bounds.over !== 'number' || n > 100 * bounds.over) &&
    (typeof bounds.most !== 'number' || n <= 100 * bounds.most) &&
    (typeof bounds.below !== 'number' || n < 100 * bounds.below)
  // Every number from the first up to, and not including, the last: its ends decide, and the middle where they agree.
  const all = width === 0 ? [from] : [from, from + width / 2, from + width - width / 1000].map(within)
  const answers = width === 0 ? [within(from)] : (all as readonly boolean[])
  return answers.every(Boolean) ? true : answers.some(Boolean) ? undefined : false
}

/** The sides of each bound: the two numbers, one step apart, of which one is within the bounds and the other is not. */
const sidesOf = (bounds: RuleBounds, step: number, width: number, set: Numbered): readonly Sides[] => {
  const stated = [bounds.least, bounds.over, bounds.most, bounds.below].filter((bound) => typeof bound === 'number')
  return stated.flatMap((bound): readonly Sides[] => {
    const at = [-2, -1, 0, 1, 2].map((n) => 100 * bound + n * step)
    const inside = at.filter((n) => inBounds(bounds, n, width) === true)
    const outside = at.filter((n) => inBounds(bounds, n, width) === false)
    const pairs = inside
      .flatMap((one) => outside.map((other) => [one, other] as const))
      .sort(([a, b], [c, d]) => Math.abs(a - b) - Math.abs(c - d))
    const [holds, fails] = (pairs[0] ?? []).map(set)
    return holds === undefined || fails === undefined ? [] : [{ holds, fails, canBeUnknown: true }]
  })
}

const required: ReadonlySet<string> = new Set([
  ...['employment.employer', 'employment.hoursPerWeek', 'employment.kind', 'praktik.plannedTo', 'praktik.workplace'],
  ...['measure.kind', 'intervention.kind', 'subsidy.kind', 'subsidy.level', 'subsidy.from', 'subsidy.to'],
])

const isSort = (sort: string, program: Program): sort is WordSort => Object.hasOwn(knownWords(program), sort)

/** A value of a field, as a history may state it. */
const anyValue = (program: Program, field: string, sort: string): ((day: Day) => unknown) | undefined => {
  if (sort === 'number') return () => (field === 'level' ? 1 : 20)
  if (sort === 'money') return () => money(2_000_000, program.currency)
  if (sort === 'day') return (day) => addDays(day, 30)
  if (sort === 'code') return () => 'cook'
  if (sort === 'reference') return () => (field === 'workplace' ? 'workplace-1' : 'subsidy-9')
  const word = isSort(sort, program) ? [...knownWords(program)[sort]][0] : undefined
  return word === undefined ? undefined : () => word
}

const fieldSides = (program: Program, part: FieldPart, { subject }: Kind): readonly Sides[] => {
  const { field } = part
  const sorts: Readonly<Record<string, string>> = subjects[subject]
  const sort = sorts[field] ?? ''
  const set = (value: unknown, text: string): Setting => ({
    key: `field:${field}`,
    value: text,
    fields: (day) => ({ [field]: typeof value === 'function' ? (value as (on: Day) => unknown)(day) : value }),
  })
  // The kind of what begins is that of the rule, and its first day is the day that is asked.
  if (field === 'kind' || field === 'from') return []
  const isOptional = !required.has(`${subject}.${field}`)
  if ('given' in part) {
    const value = anyValue(program, field, sort)
    if (!isOptional || value === undefined) return []
    const [given, left] = [set(value, 'given'), set(undefined, 'none')]
    return [{ holds: part.given ? given : left, fails: part.given ? left : given, canBeUnknown: false }]
  }
  if ('oneOf' in part) {
    const [word] = part.oneOf
    const other = isSort(sort, program)
      ? [...knownWords(program)[sort]].find((one) => !part.oneOf.includes(one))
      : undefined
    return word === undefined || other === undefined
      ? []
      : [{ holds: set(word, word), fails: set(other, other), canBeUnknown: isOptional }]
  }
  const most = sort === 'money' ? 1e12 : field === 'level' ? 1_000 : 16_800
  return sidesOf(part, 1, 0, (n) =>
    !Number.isInteger(n) || n <= 0 || n > most
      ? undefined
      : set(sort === 'money' ? money(n, program.currency) : field === 'level' ? n / 100 : hours(n / 100), String(n)),
  ).map((one) => ({ ...one, canBeUnknown: isOptional }))
}

const factSides = (program: Program, part: FactPart, kind: Kind): readonly Sides[] => {
  const { fact } = part
  const set = (value: (day: Day) => KnownValue, text: string): Setting => ({
    ...{ key: `fact:${fact}`, value: text },
    before: (day) => [FactKnown({ on: day, fact, value: value(day) })],
  })
  if ('oneOf' in part) {
    const [word = ''] = part.oneOf
    const known = (one: string) => set(() => ({ word: one }), one)
    return [{ holds: known(word), fails: known(`${word}Not`), canBeUnknown: true }]
  }
  if ('is' in part) {
    const { field } = part.is
    if (field !== 'workplace' || kind.subject === 'measure' || kind.subject === 'subsidy') return []
    const known = (of: 'workplace-1' | 'workplace-2'): Setting => ({
      ...set(() => ({ of }), of),
      fields: () => ({ workplace: 'workplace-1' }),
    })
    return [{ holds: known('workplace-1'), fails: known('workplace-2'), canBeUnknown: true }]
  }
  const { unit, grows } = program.words?.[fact] ?? {}
  if (unit === undefined)
    return sidesOf(part, 1, 1, (n) => set(() => ({ least: n / 100, below: (n + 1) / 100 }), String(n)))
  if (part.on === 'endOfYear' && grows === true && unit !== 'years') return []
  const bornIn = part.on === 'endOfYear' && unit === 'years' && grows === true
  return sidesOf(part, 100, 0, (n) => {
    const whole = n / 100
    if (!Number.isInteger(whole) || whole < 0 || (bornIn && whole > 100)) return undefined
    return set(
      (day) => (bornIn ? { bornIn: Number(day.slice(0, 4)) - whole } : { least: whole, below: whole + 1 }),
      String(whole),
    )
  })
}

/** The sides of an atom: each a way in which it holds, and one in which it does not by one step. None where no history can show it. */
export const atomSides = (program: Program, atom: Atom, kind: Kind): readonly Sides[] => {
  if (typeof atom === 'string') {
    if (!knownWords(program).condition.has(atom)) return []
    const assessed = (met: boolean): Setting => ({
      ...{ key: `condition:${atom}`, value: String(met) },
      before: (day) => [ConditionAssessed({ on: day, condition: atom, met })],
    })
    return [{ holds: assessed(true), fails: assessed(false), canBeUnknown: true }]
  }
  if ('field' in atom) return fieldSides(program, atom, kind)
  if ('fact' in atom) return factSides(program, atom, kind)
  if ('during' in atom) {
    const { during } = atom
    const isIn = (day: Day): boolean => {
      if (!('yearlyFrom' in during)) return (during.from ?? day) <= day && day <= (during.until ?? day)
      const { yearlyFrom, yearlyUntil } = during
      // Day by day: over the turn of the year, the span is what is not between its end and its beginning.
      const ofYear = day.slice(5)
      const isPlain = yearlyFrom <= yearlyUntil
      return isPlain ? yearlyFrom <= ofYear && ofYear <= yearlyUntil : !(yearlyUntil < ofYear && ofYear < yearlyFrom)
    }
    const key = `during:${JSON.stringify(during)}`
    return [
      {
        holds: { key, value: 'in', fits: isIn },
        fails: { key, value: 'out', fits: (day) => !isIn(day) },
        canBeUnknown: false,
      },
    ]
  }
  if ('actor' in atom) return []
  const [word = ''] = listOf('running' in atom ? atom.running : atom.done)
  const other = kindNamed(program, word)
  if (other === undefined) return []
  const isRunning = 'running' in atom
  const key = `${isRunning ? 'running' : 'done'}:${other.subject}`
  const way = (day: Day) =>
    isRunning
      ? [begins(other, 7, addDays(day, -10))]
      : lasts(other, 8, addDays(day, -20), addDays(day, -11), { result: 'done' in atom ? atom.result : undefined })
  return [
    {
      // One with another result is another one.
      holds: { key, value: `${word} ${('done' in atom && atom.result) || 'any'}`, before: way },
      fails: { key, value: 'none' },
      canBeUnknown: false,
    },
  ]
}
