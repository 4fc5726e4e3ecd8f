import { amountIn, shareOf, shortOf, subjectIdsIn, sumOf, type AmountAsked, type Counted } from './amounts.js'
import { isNamed, listed, type Occasion, type Speech } from './occasion.js'
import { met, notApplicable, notMet, type Cited, type Facts, type Verdict } from '../decider/rule.js'
import { type Begun } from '../decider/subject.js'
import { type AmountLimit } from '../terms/rule-amounts.js'
import { boundsIn } from '../terms/rule-bounds.js'
import { gauges } from '../terms/subjects.js'
import { type Day } from '../vocabulary/day.js'
import { isWithin, type Bounds } from '../vocabulary/possible.js'

const upper = ({ most, below }: Bounds): Bounds => ({
  ...(most === undefined ? {} : { most }),
  ...(below === undefined ? {} : { below }),
})

const eventsOrTypes = ({ events }: Counted, types: readonly string[]): Cited =>
  events === undefined ? { everyOf: types } : { events }

const judged = (amount: number, bounds: Bounds, facts: Facts, cites: Cited): Verdict =>
  isWithin({ least: amount, most: amount }, bounds) === true ? met() : notMet(facts, cites)

/** Whether a limit is judged when something is logged: it has a highest amount that is no share of another. */
export const isJudgedWhenLogged = ({ most, below, percentOf }: AmountLimit): boolean =>
  percentOf === undefined && (most !== undefined || below !== undefined)

/** Whether an amount that is logged reaches beyond the highest bound in its window. */
export const judgeLogged = <S>(limit: AmountLimit, at: AmountAsked<S>): Verdict => {
  const { event, gauge } = at
  if (!isJudgedWhenLogged(limit)) return notApplicable('judgedAtEnd')
  const bounds = upper(boundsIn(limit))
  const data = event.data as Readonly<Record<string, unknown>>
  const one = subjectIdsIn(data, gauge)
  if (limit.in !== undefined && !one.some((id) => isAbout(id, listed(limit.in ?? []), at)))
    return notApplicable('notAskedOf', { kind: one.join(', ') })
  const added = gauge.amount(data)
  if (added === 0) return notApplicable('nothingToCompare')
  const before = amountIn(limit, at, one)
  const amount = sumOf(before.amount, added, gauges[limit.of])
  const from = before.from === undefined ? {} : { from: before.from }
  return judged(amount, bounds, { [limit.of]: amount, ...from, ...bounds }, eventsOrTypes(before, [gauge.event.type]))
}

const isAbout = <S>(id: string, words: readonly string[], { state, speech }: AmountAsked<S>): boolean =>
  speech.subjects.some((subject) => {
    const one = subject.read.withId(state, id)
    return one !== undefined && isNamed(words, one.kind, subject.name)
  })

/** Whether an amount keeps all bounds when what it counts for ends. */
export const judgeAtEnd = <S>(limit: AmountLimit, at: AmountAsked<S>, of: Occasion<S>): Verdict => {
  const { begun, kind, subject } = of
  if (begun === undefined || limit.per !== 'one' || !isNamed(listed(limit.in ?? []), kind, subject.name))
    return notApplicable('notAskedOf', { kind })
  const unit = gauges[limit.of]
  const { amount, events } = amountIn(limit, at, [begun.id], begun.from)
  const bounds = boundsIn(limit)
  const cited = (): Cited =>
    at.gauge.of.length === 0
      ? { events: [...(events ?? []), begun.begunBy] }
      : eventsOrTypes({ amount, ...(events === undefined ? {} : { events }) }, typesOf(at))
  if (at.base === undefined || limit.percentOf === undefined) {
    const facts = {
      [limit.of]: amount,
      ...bounds,
      firstDay: begun.from,
      lastDay: of.event.data.on,
      ...latestBefore(at),
    }
    return judged(amount, bounds, facts, cited())
  }
  const base = amountIn({ ...limit, of: limit.percentOf }, { ...at, gauge: at.base }, [begun.id], begun.from).amount
  if (base === 0) return notApplicable('nothingToShare')
  const shares = Object.fromEntries(
    Object.entries(bounds).map(([name, percent]) => [name, shareOf(base, percent as number, unit)]),
  ) as Bounds
  const required = shares.least ?? shares.over ?? shares.most ?? shares.below ?? 0
  const percent = bounds.least ?? bounds.over ?? bounds.most ?? bounds.below ?? 0
  const short =
    shares.least === undefined && shares.over === undefined ? {} : { short: shortOf(required, amount, unit) }
  const facts: Facts = { [limit.of]: amount, [limit.percentOf]: base, required, ...short, percent }
  return judged(amount, shares, facts, cited())
}

const typesOf = <S>({ gauge, base }: AmountAsked<S>): readonly string[] => [
  ...(base === undefined ? [] : [base.event.type]),
  gauge.event.type,
]

/** For what is counted of the whole: the latest day on which it was logged. */
const latestBefore = <S>({
  gauge,
  earlier: { events, count },
}: AmountAsked<S>): { readonly latest?: Day | 'never' } => {
  if (gauge.of.length > 0) return {}
  for (let i = count - 1; i >= 0; i--) {
    const event = events[i]
    if (event?.type === gauge.event.type && gauge.amount(event.data) > 0) return { latest: event.data.on }
  }
  return { latest: 'never' }
}

/** What is begun and named by a limit. */
export const openNamed = <S>(limit: AmountLimit, state: S, speech: Speech<S>): readonly Begun[] => {
  const words = listed(limit.in ?? [])
  return speech.subjects.flatMap((subject) =>
    subject.read.ofKinds(state, (kind) => isNamed(words, kind, subject.name)).filter(({ last }) => last === undefined),
  )
}
