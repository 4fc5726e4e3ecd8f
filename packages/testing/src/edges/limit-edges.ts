import {
  addDays,
  isAmountLimit,
  type Day,
  type Limit,
  type LimitCase,
  type ParticipationEvent,
  type PeriodLimit,
  type Program,
} from '@jobbspar/core'
import { begins, ends, isExtended, kindNamed, listOf, plannedField, type Kind } from './beginnings.js'
import { dayAfter, dayBefore, lastDayOf, type Sides } from './edge.js'

type Bounds = Pick<LimitCase, 'least' | 'over' | 'most' | 'below'>

/** The last days on either side of each bound: the one that is kept, and the one that is not. */
const lastDays = (
  bounds: Bounds,
  { of }: PeriodLimit,
  first: Day,
): readonly (readonly [what: string, kept: Day, broken: Day])[] =>
  (['least', 'over', 'most', 'below'] as const).flatMap((name) => {
    const bound = bounds[name]
    if (typeof bound !== 'number' || bound === 0) return []
    const day = lastDayOf(first, [bound, of])
    return [
      name === 'least'
        ? [name, day, dayBefore(day)]
        : name === 'over'
          ? [name, dayAfter(day), day]
          : name === 'most'
            ? [name, day, dayAfter(day)]
            : [name, dayBefore(day), day],
    ]
  })

/** The histories in which something has been extended `n` times, and is now planned to a day. */
const planned = (
  kind: Kind,
  field: string,
  first: Day,
  n: number,
  last: Day,
): readonly ParticipationEvent[] | undefined => {
  if (n === 0) return [begins(kind, 1, first, { [field]: last })]
  const events = [begins(kind, 1, first, { [field]: first })]
  for (let i = 1; i <= n; i++) {
    const longer = isExtended(kind, 1, first, i === n ? last : addDays(first, i))
    if (longer === undefined) return undefined
    events.push(longer)
  }
  return last > addDays(first, n) ? events : undefined
}

/** The edges of a limit for something that begins on a day. */
export const limitEdges = (program: Program, limit: Limit, first: Day): readonly Sides[] => {
  // An amount that is logged has no last day; its bounds are tried by its own tests.
  if (isAmountLimit(limit)) return []
  const [word = ''] = listOf(limit.in)
  const kind = kindNamed(program, word)
  if (kind === undefined) return []
  const field = plannedField(kind)
  const cases: readonly LimitCase[] = limit.cases ?? [limit]
  return cases.flatMap((one, i) => {
    // The case without a condition is that of the first number that no case before names.
    const named = cases.slice(0, i).flatMap(({ when }) => (when === undefined ? [] : [when.extensions]))
    const n = one.when?.extensions ?? [0, 1, 2, 3].find((number) => !named.includes(number)) ?? 4
    if (cases.slice(0, i).some(({ when }) => when === undefined || when.extensions === n)) return []
    // Nothing extends an intervention.
    if (field === undefined && n > 0) return []
    return lastDays(one, limit, first).flatMap(([what, kept, broken]): readonly Sides[] => {
      const way = (last: Day): readonly ParticipationEvent[] | undefined =>
        field === undefined ? [begins(kind, 1, first), ...ends(kind, 1, last)] : planned(kind, field, first, n, last)
      const [k, b] = [kept, broken].map((last) => (last < first ? undefined : way(last)))
      if (k === undefined || b === undefined || (one.each !== undefined && n > 0)) return []
      const isKnown =
        field === undefined || limit.atEnd === true || n > 0 || kind.subject === 'praktik' || kind.subject === 'subsidy'
      return [
        { what, kept: k, broken: b, ...(isKnown ? {} : { unknown: [begins(kind, 1, first, { [field]: undefined })] }) },
      ]
    })
  })
}
