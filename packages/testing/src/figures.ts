import {
  correct,
  isMoney,
  voidEvent,
  type AnyEvent,
  type CompleteTo,
  type Day,
  type EventId,
  type EventsOfKind,
  type Instant,
  type Money,
  type Period,
  type Program,
  type Request,
  type StreamKind,
} from '@jobbspar/core'
import {
  project,
  reportOn,
  type At,
  type Figure,
  type History,
  type Projection,
  type Report,
} from '@jobbspar/projections'
import { canonical, eventText, factText, listed, same } from './explained.js'
import { type Amended } from './given.js'
import { generatedId } from './arbitraries/histories.js'
import { allKnown, historyAt, idsOfKind } from './histories.js'

/** The place of an event: its stream and its number in the stream, from 1. Example: `participation-1/3`. */
export type Place = `${string}/${number}`

/** A part of a view. Fields of an object may be left out, but not members of a list. */
export type Shown<V> = V extends readonly (infer A)[]
  ? readonly Shown<A>[]
  : V extends object
    ? { readonly [K in keyof V]?: Shown<V[K]> }
    : V

/** The checks on a report. Each check throws a plain Error with the figure and the histories in readable lines. */
export interface Reported {
  /** The figure has exactly this value. */
  shows(figure: string, value: number | Money): Reported
  /** The figure has no value, because this many cases or amounts are not known. 0 where there is no one to count. */
  withholds(figure: string, leftOut?: number): Reported
  /** The figure leaves out this many cases or amounts. */
  leavesOut(figure: string, count: number): Reported
  /** The figure is a share of this many cases. */
  rates(figure: string, share: Partial<NonNullable<Figure['rate']>>): Reported
  /** The figure agrees with the value that the source printed. */
  agrees(figure: string): Reported
  /** The figure has a value and a printed value, and they do not agree. */
  disagrees(figure: string): Reported
  /** The figure is computed from exactly these events. */
  cites(figure: string, ...places: readonly Place[]): Reported
  /** The report has no such figure. */
  lacks(figure: string): Reported
  /** The report itself, for the test's own checks. */
  readonly report: Report
}

/** The checks on a projection's answer. */
export interface Viewed<View> {
  /** The answer has these fields and values. Fields that are not named are not compared. */
  shows(expected: Shown<View>): Viewed<View>
  /** The answer itself, for the test's own checks. */
  readonly view: View
}

/**
 * Histories as a test states them. Each step returns a new object, so that several tests can start from the same one.
 */
export interface Figures {
  /**
   * Adds a stream with its records in this order. They are not judged. A correction names its event by number, from 0.
   */
  given<K extends StreamKind>(kind: K, ...events: readonly (EventsOfKind[K] | Amended<EventsOfKind[K]>)[]): Figures
  /** Adds streams that are made elsewhere. */
  with(...histories: readonly History[]): Figures
  /** Sets the reference date. Figures are as of the end of this day. */
  asOf(day: Day): Figures
  /** Sets the instant of knowledge. The given events are recorded on 1 January 2025, one second apart. */
  knownAt(instant: Instant): Figures
  /**
   * States the days up to which deliveries are complete, by kind of fact. A fact about such a day that was not recorded
   * did not happen.
   */
  completeTo(complete: CompleteTo): Figures
  /** Sets the period, so that figures about a period are stated, too. */
  inPeriod(period: Period): Figures
  /** All figures of the program. */
  report(): Reported
  /** The answer of one projection. */
  project<Part, View>(projection: Projection<Part, View>): Viewed<View>
  /** The histories as a projection reads them. */
  readonly histories: readonly History[]
  /** The viewpoint of figures. */
  readonly at: At
}

type AnyGiven = AnyEvent | Amended<AnyEvent>

type Given =
  | {
      readonly is: 'events'
      readonly kind: StreamKind
      readonly nth: number
      readonly events: readonly Request<AnyEvent>[]
    }
  | { readonly is: 'history'; readonly history: History }

const asRequests = (kind: StreamKind, nth: number, events: readonly AnyGiven[]): readonly Request<AnyEvent>[] =>
  events.map((one, i) => {
    if (!('amends' in one)) return one
    if (typeof one.amends !== 'number' || one.amends >= i || one.amends < 0)
      throw new Error(`No given event so far is called ${JSON.stringify(one.amends)}.`)
    const id = generatedId(one.amends + 1, idsOfKind(kind, nth))
    return one.to === undefined ? voidEvent(id, one.on, 'mistake') : correct(id, one.to, one.on, 'mistake')
  })

const valueText = (value: unknown): string =>
  isMoney(value)
    ? factText(value)
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : canonical(value)

/** The events in histories by their ids, each in one line. */
const eventLines = (histories: readonly History[]): ReadonlyMap<EventId, string> =>
  new Map(
    histories.flatMap(({ stream, events }) =>
      events.map((event): [EventId, string] => [
        event.meta.id,
        `${stream}/${String(event.meta.version)} ${eventText(event)}`,
      ]),
    ),
  )

const printedText = (printed: NonNullable<Figure['published']>): string =>
  typeof printed.value === 'object' && 'low' in printed.value
    ? `${valueText(printed.value.low)} to ${valueText(printed.value.high)}`
    : valueText(printed.value)

const figureText = (figure: Figure): string => {
  const { id, value, rate, unit, incomplete, details = [], published, agrees } = figure
  return [
    `${id}:`,
    value === undefined ? 'No value.' : `${valueText(value)}${isMoney(value) ? '' : ` ${unit}`}.`,
    ...(rate === undefined
      ? []
      : [
          `${String(rate.x)} of ${String(rate.n)}, ${String(rate.excluded)} excluded, ${String(rate.pending)} pending.`,
        ]),
    ...(incomplete === undefined ? [] : [`Left out: ${String(incomplete)}.`]),
    ...(published === undefined
      ? []
      : [`Printed: ${printedText(published)}${agrees === undefined ? '' : agrees ? ', agrees' : ', does not agree'}.`]),
    ...details.map(({ note, facts = {} }) => {
      const named = Object.entries(facts).map(([name, fact]) => `${name} ${valueText(fact)}`)
      return `(${[note, ...(named.length === 0 ? [] : [named.join(', ')])].join(': ')})`
    }),
  ].join(' ')
}

/** The first place where an expected value is not found. Fields that are not named are not compared. */
const difference = (expected: unknown, found: unknown, path = ''): string | undefined => {
  if (isMoney(expected) || typeof expected !== 'object' || expected === null) {
    return valueText(expected) === valueText(found)
      ? undefined
      : `${path === '' ? '/' : path}: expected ${valueText(expected)}, found ${valueText(found)}`
  }
  if (typeof found !== 'object' || found === null || Array.isArray(expected) !== Array.isArray(found))
    return `${path === '' ? '/' : path}: expected ${valueText(expected)}, found ${valueText(found)}`
  if (Array.isArray(expected) && expected.length !== (found as readonly unknown[]).length)
    return `${path === '' ? '/' : path}: expected ${String(expected.length)} of them, found ${String((found as readonly unknown[]).length)}`
  for (const [name, part] of Object.entries(expected)) {
    const problem = difference(part, (found as Readonly<Record<string, unknown>>)[name], `${path}/${name}`)
    if (problem !== undefined) return problem
  }
  return undefined
}

const viewed = <View>(name: string, view: View, story: () => string): Viewed<View> => {
  const checks: Viewed<View> = {
    view,
    shows: (expected) => {
      const problem = difference(expected, view)
      if (problem !== undefined) throw new Error(`The answer of ${name}, ${problem}\n${story()}`)
      return checks
    },
  }
  return checks
}

const reported = (report: Report, histories: readonly History[], story: () => string): Reported => {
  const { figures } = report
  const figure = (id: string): Figure => {
    const found = figures.find((one) => one.id === id)
    if (found !== undefined) return found
    throw new Error([`Expected a figure ${id}.`, listed('There are', figures.map(figureText)), story()].join('\n'))
  }
  const shownText = (one: Figure) => () => {
    const lines = eventLines(histories)
    return [
      figureText(one),
      listed(
        'From',
        one.evidence.map((id) => lines.get(id) ?? id),
      ),
      story(),
    ].join('\n')
  }
  const expects = (one: Figure, what: string, expected: unknown, found: unknown): Reported => {
    same(`${one.id} ${what}`, [valueText(expected)], [valueText(found)], shownText(one))
    return checks
  }
  const checks: Reported = {
    report,
    shows: (id, value) => expects(figure(id), 'to show', value, figure(id).value),
    withholds: (id, leftOut = 0) => {
      expects(figure(id), 'to show', undefined, figure(id).value)
      return expects(figure(id), 'to leave out', leftOut, figure(id).incomplete ?? 0)
    },
    leavesOut: (id, count) => expects(figure(id), 'to leave out', count, figure(id).incomplete ?? 0),
    rates: (id, share) => {
      const { rate } = figure(id)
      const named =
        rate && Object.fromEntries(Object.keys(share).map((name) => [name, rate[name as keyof typeof share]]))
      return expects(figure(id), 'to be the share', share, named)
    },
    agrees: (id) => expects(figure(id), 'to agree with what was printed', true, figure(id).agrees),
    disagrees: (id) => expects(figure(id), 'to agree with what was printed', false, figure(id).agrees),
    cites: (id, ...places) => {
      const one = figure(id)
      const place = new Map(
        histories.flatMap(({ stream, events }) =>
          events.map(({ meta }): [EventId, string] => [meta.id, `${stream}/${String(meta.version)}`]),
        ),
      )
      same(
        `${id} to come from`,
        [...places].sort(),
        one.evidence.map((event) => place.get(event) ?? event).sort(),
        shownText(one),
      )
      return checks
    },
    lacks: (id) => {
      const found = figures.find((one) => one.id === id)
      if (found !== undefined) throw new Error(`Expected no figure ${id}.\n${shownText(found)()}`)
      return checks
    },
  }
  return checks
}

/**
 * A test of figures: given histories under a program, when figures or a projection are computed, then these are their
 * values and the events they come from.
 */
export const figures = (program: Program): Figures => {
  const after = (given: readonly Given[], at: At): Figures => {
    const histories = given.map((one) =>
      one.is === 'history' ? one.history : historyAt(one.kind, one.nth, one.events as never, at),
    )
    const story = () => listed('Given', [...eventLines(histories).values()])
    return {
      histories,
      at,
      given: (kind, ...events) => {
        const nth = 1 + given.filter((one) => one.is === 'events' && one.kind === kind).length
        return after([...given, { is: 'events', kind, nth, events: asRequests(kind, nth, events) }], at)
      },
      with: (...more) => after([...given, ...more.map((history): Given => ({ is: 'history', history }))], at),
      asOf: (asOf) => after(given, { ...at, asOf }),
      knownAt: (knownAt) => after(given, { ...at, knownAt }),
      completeTo: (completeTo) => after(given, { ...at, completeTo }),
      inPeriod: (period) => after(given, { ...at, period }),
      report: () => reported(reportOn(histories, at), histories, story),
      project: (projection) =>
        viewed(projection.name, project({ asked: projection }, histories, at).asked as never, story),
    }
  }
  return after([], { program, ...allKnown, evidence: true })
}
