import { allNamed, goesOn, isNamed, listed, withId, type Occasion, type Speech } from './occasion.js'
import { judgeLasting, longEnough } from './lasting.js'
import { met, notApplicable, notMet, undetermined, type Verdict } from '../decider/rule.js'
import { type Begun, type TakenStep } from '../decider/subject.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { type Duration, type Order } from '../terms/rule-order.js'
import { type Program } from '../terms/program.js'
import { addDays, addMonths, type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** What follows in an order: the beginning or the extension of a subject, or a step. */
export interface Following<S> {
  readonly event: Recorded<AnyEvent>
  readonly data: Readonly<Record<string, unknown>>
  readonly state: S
  readonly program: Program
  readonly speech: Speech<S>
  /** The subject, where what follows is no step. */
  readonly of: Occasion<S> | undefined
}

/** What some words name that has begun before, and the steps of these names that were taken before. */
const firstOf = <S>(words: readonly string[], at: Following<S>) => ({
  begun: allNamed(words, at, at.event.data.on),
  taken: [
    ...at.speech.steps.flatMap((step) => (words.includes(step.event.type) ? step.taken(at.state) : [])),
    ...words.flatMap((word) => at.speech.taken(at.state, word)),
  ],
})

/** The day a length of time after a day. */
export const after = (day: Day, { days = 0, weeks = 0, months = 0, years = 0 }: Duration): Day =>
  // The mechanism answers “not applicable” where one of them is not settled, before the rule is judged.
  addDays(addMonths(day, Number(months) + 12 * Number(years)), Number(days) + 7 * Number(weeks))

/** The last day of what comes first, from which the time to what follows counts; nothing while it goes on. */
const endOf = (first: Begun | TakenStep): Day | undefined =>
  'on' in first ? first.on : (first.last ?? first.plannedTo)

const byOf = (first: Begun | TakenStep) => ('on' in first ? first.by : first.begunBy)

const isTimed = ({ within, notBefore }: Order): boolean => within !== undefined || notBefore !== undefined

/** Judges how long before what follows something came first. The time counts from the last day of the latest of them. */
const judgeTime = ({ within, notBefore }: Order, first: readonly (Begun | TakenStep)[], on: Day): Verdict => {
  let latest: { readonly end: Day; readonly by: EventId } | undefined
  for (const one of first) {
    const [end, by] = [endOf(one), byOf(one)]
    // What has no last day goes on: it is not too long ago, and nothing can come a while after it.
    if (end === undefined) return notBefore === undefined ? met() : notMet({ first: 'open', on }, { events: [by] })
    if (latest === undefined || end > latest.end) latest = { end, by }
  }
  if (latest === undefined) return met()
  const cites = { events: [latest.by] }
  const until = within === undefined ? undefined : after(latest.end, within)
  if (until !== undefined && on > until) return notMet({ lastDay: latest.end, lastAllowed: until, on }, cites)
  if (notBefore === undefined) return met()
  const earliest = after(latest.end, notBefore)
  return on < earliest ? notMet({ lastDay: latest.end, earliest, on }, cites, earliest) : met()
}

const endsAt = ({ last, plannedTo }: Begun): Day | undefined => last ?? plannedTo

const runsOn = (one: Begun, day: Day): boolean => one.from <= day && (endsAt(one) ?? day) >= day

/** The planned last day that what follows has, or will have. */
const plannedIn = <S>({ of, data }: Following<S>): Day | undefined =>
  of?.subject.planned === undefined ? undefined : (data[of.subject.planned] as Day | undefined)

/** Whether one of those that came first runs on the first day of what follows, or to its planned last day. */
const judgeCover = <S>(covers: NonNullable<Order['covers']>, begun: readonly Begun[], at: Following<S>): Verdict => {
  const { on } = at.event.data
  const until = covers === 'whole' ? plannedIn(at) : on
  if (until === undefined) return notApplicable('nothingToCompare')
  if (begun.some((one) => runsOn(one, on) && (endsAt(one) ?? until) >= until)) return met()
  const lastDay = begun
    .flatMap((one) => endsAt(one) ?? [])
    .sort()
    .at(-1)
  return notMet(
    { ...(lastDay === undefined ? { first: 'none' } : { lastDay }), on, ...(until === on ? {} : { plannedTo: until }) },
    { events: begun.map(({ begunBy }) => begunBy) },
  )
}

/** Whether the one that a field of what follows names is of the right kind and covers its days. An extension may name one for the added days. */
const judgeCited = <S>(order: Order, by: string, at: Following<S>): Verdict => {
  const { of, data, event, state, speech } = at
  const { on } = event.data
  const isExtension = of?.role === 'extends'
  const first = listed(order.first)
  const covers = order.covers ?? 'beginning'
  const before = covers === 'whole' ? (of?.begun as Readonly<Record<string, unknown>> | undefined)?.[by] : undefined
  const cited = data[by] ?? before
  if (typeof cited !== 'string')
    return isExtension || covers === 'whole'
      ? notApplicable('nothingToCompare')
      : notMet({ [by]: 'none', required: first })
  const one = withId(cited, state, speech)
  const plannedTo = plannedIn(at)
  if (covers === 'whole') {
    if (one === undefined || plannedTo === undefined) return notApplicable('nothingToCompare')
    const to = endsAt(one) ?? plannedTo
    return plannedTo <= to ? met() : notMet({ [by]: cited, to, plannedTo }, { events: [one.begunBy] })
  }
  if (one === undefined) return notMet({ [by]: cited, decidedBefore: false })
  const isCovered =
    isExtension && plannedTo !== undefined
      ? one.from <= plannedTo && (endsAt(one) ?? plannedTo) > (of.begun?.plannedTo ?? on)
      : runsOn(one, on)
  const isOfThese = allNamed(first, at, on).some(({ id }) => id === cited)
  if (isOfThese && isCovered) return met()
  const { kind, from, decidedOn } = one
  const to = endsAt(one)
  return notMet(
    {
      ...{ [by]: cited, kind, from },
      ...(decidedOn === undefined ? {} : { decidedOn }),
      ...(to === undefined ? {} : { to }),
      on,
    },
    { events: [one.begunBy] },
  )
}

/** Judges whether what comes first lasted long enough, and, where that is asked, how long before. */
const judgeLength = (order: Order, asked: Duration, begun: readonly Begun[], on: Day): Verdict => {
  if (order.ifAny === true && begun.length === 0) return met()
  const long = longEnough(order, asked, begun, on)
  if (long.length === 0) return judgeLasting(order, asked, begun, on)
  return isTimed(order) ? judgeTime(order, long, on) : met()
}

/** The verdict of an order on what follows. */
export const judgeOrder = <S>(order: Order, at: Following<S>): Verdict => {
  const { of, event, data } = at
  const { on } = event.data
  const then = listed(order.then)
  if (of !== undefined) {
    if (!isNamed(then, of.kind, of.subject.name)) return notApplicable('notAskedOf', { kind: of.kind })
    if (order.unlessGapless === true && goesOn(of, then)) return notApplicable('followsWithoutGap')
  }
  if (order.by !== undefined && order.covers !== undefined) return judgeCited(order, order.by, at)
  const named = firstOf(listed(order.first), at)
  if (order.lasting !== undefined) return judgeLength(order, order.lasting, named.begun, on)
  if (of?.role === 'extends') return notApplicable('notAskedThen')
  const about = order.by === undefined ? undefined : data[order.by]
  if (order.by !== undefined && typeof about !== 'string') return undetermined([order.by])
  const taken =
    typeof about === 'string' ? named.taken.filter((step) => step.about?.includes(about) === true) : named.taken
  const begun = named.begun.filter(
    ({ id, result }) =>
      (typeof about !== 'string' || id === about) && (order.result === undefined || result === order.result),
  )
  const first: readonly (Begun | TakenStep)[] = [...begun, ...taken]
  if (first.length === 0) {
    if (order.ifAny === true) return met()
    const asked = typeof about === 'string' && order.by !== undefined ? { [order.by]: about } : {}
    const kind = of === undefined ? {} : { kind: of.kind }
    const others = order.by === undefined ? {} : { others: named.taken.flatMap((step) => step.about ?? []) }
    return notMet({ ...kind, first: 'none', ...asked, ...others, on }, { events: named.taken.map(byOf) })
  }
  if (order.covers !== undefined) return judgeCover(order.covers, begun, at)
  return isTimed(order) ? judgeTime(order, first, on) : met()
}
