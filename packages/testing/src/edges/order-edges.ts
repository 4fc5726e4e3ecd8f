import {
  addDays,
  FamiliarityConfirmed,
  JobGoalAgreed,
  knownWords,
  RehabilitationTeamMet,
  StepTaken,
  type Day,
  type Order,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { begins, ends, kindNamed, lasts, listOf, plannedField, type Fields, type Kind } from './beginnings.js'
import { dayAfter, dayBefore, lastDayOf, later, lengthOf, type Sides } from './edge.js'

const stepTaken = (program: Program, word: string, on: Day, about?: string): ParticipationEvent | undefined => {
  if (word === 'JobGoalAgreed') return JobGoalAgreed({ on, jobGoal: 'cook' })
  if (word === 'RehabilitationTeamMet') return RehabilitationTeamMet({ on, recommendation: 'other' })
  if (word === 'FamiliarityConfirmed')
    return FamiliarityConfirmed({ on, workplace: (about ?? 'workplace-1') as 'workplace-1' })
  return knownWords(program).step.has(word)
    ? StepTaken({ on, step: word, ...(about === undefined ? {} : { about: about as 'workplace-1' }) })
    : undefined
}

/** What an order asks of the days of what comes first, and of what follows. */
interface Ways {
  readonly order: Order
  /** What comes first, from its first to its last day; a step is taken on its last day. */
  readonly first: (
    from: Day,
    last: Day,
    more?: { readonly planned?: Day; readonly about?: string },
  ) => readonly ParticipationEvent[]
  readonly firstKind: Kind | undefined
  readonly then: (on: Day, fields?: Fields) => ParticipationEvent
  readonly thenKind: Kind | undefined
}

/** An order in which what follows names what covers it: a subsidy. */
const citedEdges = ({ order, firstKind, then, thenKind }: Ways, on: Day): readonly Sides[] => {
  if (order.by !== 'subsidyId' || firstKind?.subject !== 'subsidy' || thenKind === undefined) return []
  const field = plannedField(thenKind) ?? 'plannedTo'
  const planned = addDays(on, 30)
  const way = (from: Day, to: Day): readonly ParticipationEvent[] => [
    begins(firstKind, 9, addDays(on, -5), { from, to }),
    then(on, { subsidyId: 'subsidy-9', [field]: planned }),
  ]
  return order.covers === 'whole'
    ? [{ what: 'covers', kept: way(on, planned), broken: way(on, dayBefore(planned)) }]
    : [
        { what: 'covers from', kept: way(on, planned), broken: way(dayAfter(on), planned) },
        { what: 'covers to', kept: way(addDays(on, -5), on), broken: way(addDays(on, -5), dayBefore(on)) },
      ]
}

const coveredEdges = ({ order, firstKind, then, thenKind }: Ways, on: Day): readonly Sides[] => {
  if (firstKind === undefined) return []
  const before = addDays(on, -10)
  const field = plannedField(firstKind)
  const own = thenKind === undefined ? undefined : plannedField(thenKind)
  if (order.covers === 'whole') {
    if (field === undefined || own === undefined) return []
    const planned = addDays(on, 30)
    const way = (last: Day) => [begins(firstKind, 9, before, { [field]: last }), then(on, { [own]: planned })]
    return [{ what: 'covers', kept: way(planned), broken: way(dayBefore(planned)) }]
  }
  const way = (last: Day) =>
    field === undefined
      ? [begins(firstKind, 9, before), ...(last < on ? ends(firstKind, 9, last) : []), then(on)]
      : [begins(firstKind, 9, before, { [field]: last }), then(on)]
  return [{ what: 'covers', kept: way(on), broken: way(dayBefore(on)) }]
}

const timedEdges = ({ order, first, firstKind, then }: Ways, on: Day): readonly Sides[] => {
  const { lasting, within, notBefore } = order
  const long = lasting === undefined ? undefined : lengthOf(lasting)
  const from = addDays(on, -60)
  const last = long === undefined ? addDays(from, 10) : lastDayOf(from, long)
  const way = (day: Day, of = last): readonly ParticipationEvent[] => [...first(from, of, { planned: last }), then(day)]
  const [longest, shortest] = [within, notBefore].map((time) => (time === undefined ? undefined : lengthOf(time)))
  const earliest = shortest === undefined ? addDays(last, 1) : later(last, shortest)
  const latest = longest === undefined ? undefined : later(last, longest)
  // What has no end of its own by an event is planned to it, and is then over a day later.
  return [
    ...(long === undefined || firstKind === undefined || (latest !== undefined && latest <= earliest)
      ? []
      : [{ what: 'lasting', kept: way(earliest), broken: way(earliest, dayBefore(last)) }]),
    ...(latest === undefined || latest <= last
      ? []
      : [{ what: 'within', kept: way(latest), broken: way(dayAfter(latest)) }]),
    ...(shortest === undefined || (latest !== undefined && latest < earliest) || dayBefore(earliest) <= last
      ? []
      : [{ what: 'notBefore', kept: way(earliest), broken: way(dayBefore(earliest)) }]),
  ]
}

/** The edges of an order, in which what follows is asked on or after a day. */
export const orderEdges = (program: Program, order: Order, on: Day): readonly Sides[] => {
  const [firstWord = ''] = listOf(order.first)
  const [thenWord = ''] = listOf(order.then)
  const [firstKind, thenKind] = [firstWord, thenWord].map((word) => kindNamed(program, word))
  // One of the same kind that has ended the day before is itself what follows goes on from.
  if (order.unlessGapless === true && firstKind !== undefined && firstKind.subject === thenKind?.subject) return []
  const first: Ways['first'] = (from, last, { about, planned } = {}) => {
    if (firstKind !== undefined)
      return lasts(firstKind, 9, from, last, { result: order.result, ...(planned === undefined ? {} : { planned }) })
    const step = stepTaken(program, firstWord, last, about)
    return step === undefined ? [] : [step]
  }
  const then: Ways['then'] = (day, fields) =>
    thenKind === undefined
      ? (stepTaken(program, thenWord, day) as ParticipationEvent)
      : begins(thenKind, 1, day, fields)
  const ways: Ways = { order, first, firstKind, then, thenKind }
  if (order.by !== undefined && order.covers !== undefined) return citedEdges(ways, on)
  if (order.by !== undefined) {
    if (order.by !== 'workplace' || firstKind !== undefined) return []
    const way = (about: string) => [
      ...first(addDays(on, -10), addDays(on, -5), { about }),
      then(on, { workplace: 'workplace-1' }),
    ]
    const unknown = [
      ...first(addDays(on, -10), addDays(on, -5), { about: 'workplace-1' }),
      then(on, { workplace: undefined }),
    ]
    return [
      {
        what: 'by',
        kept: way('workplace-1'),
        broken: way('workplace-2'),
        ...(thenKind?.subject === 'employment' ? { unknown } : {}),
      },
    ]
  }
  if (order.covers !== undefined) return coveredEdges(ways, on)
  const before = first(addDays(on, -20), addDays(on, -10))
  const isTimed = order.lasting !== undefined || order.within !== undefined || order.notBefore !== undefined
  const failed =
    order.result === undefined || firstKind === undefined
      ? []
      : [
          {
            what: 'result',
            kept: [...before, then(on)],
            broken: [
              ...lasts(firstKind, 9, addDays(on, -20), addDays(on, -10), {
                result: order.result === 'failed' ? 'passed' : 'failed',
              }),
              then(on),
            ],
          },
        ]
  return isTimed
    ? timedEdges(ways, on)
    : [{ what: 'first', kept: [...before, then(on)], broken: [then(on)] }, ...failed]
}
