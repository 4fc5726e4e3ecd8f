import { addDays, endOfDay, isMoney, type Instant, type Program, type StoredStream } from '@jobbspar/core'
import {
  contents,
  historyOf,
  reportOn,
  type At,
  type Cell,
  type Figure,
  type FigureDefinition,
} from '@jobbspar/projections'
import { equal } from '../../equal.js'
import { lateRecordsOf, latenesses, type Delay, type Lateness } from './late-records.js'
import { viewpoints } from './seen.js'

/** The figures of a report with their cases, by the ids of the figures. */
type Seen = ReadonlyMap<string, Figure>

const seenOf = (streams: readonly StoredStream[], at: At, figures: readonly FigureDefinition[]): Seen => {
  const histories = streams.map((one) => historyOf(one, at))
  return new Map(reportOn(histories, at, { figures }).figures.map((figure) => [figure.id, figure]))
}

const cellsOf = (figure: Figure | undefined): readonly Cell[] => figure?.cells ?? []

/** The content of a cell, without how much of it is known. */
const says = ({ of, status, amount, days, row }: Cell): string => JSON.stringify([of, status, amount, days, row])

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : isMoney(value) ? value.minor : undefined

/** The bounds of a figure, and its value where it has a single value. */
const boundsOf = ({ value, rate, uncertainty }: Figure) =>
  rate === undefined
    ? { low: numberOf(uncertainty?.low), high: numberOf(uncertainty?.high), value: numberOf(value) }
    : { low: rate.low, high: rate.high, value: rate.rate }

const isUnsure = ({ cells = [], uncertainty, rate }: Figure): boolean =>
  cells.some(({ is }) => is === 'notKnown' || is === 'assumed') ||
  uncertainty?.provisional === true ||
  rate?.provisional === true

/** The tolerance for the rounding error with which binary arithmetic represents a share. */
const hair = 1e-9

const unbounded: ReturnType<typeof boundsOf> = { low: undefined, high: undefined, value: undefined }

/** Messages about known parts of a figure that changed, and about values outside the earlier bounds. */
const brokenOf = (before: Figure, after: Figure | undefined): readonly string[] => {
  const { id } = before
  const later = new Map(cellsOf(after).map((cell) => [cell.subject, cell]))
  const changed = cellsOf(before).flatMap((cell): readonly string[] => {
    const now = later.get(cell.subject)
    if (cell.is !== 'known' || (now?.is === 'known' && says(now) === says(cell))) return []
    const found = now === undefined ? 'no case' : `${now.is} as ${says(now)}`
    return [`${id}: ${cell.subject} was known as ${says(cell)}, and is ${found} later.`]
  })
  const known = new Set(cellsOf(before).map(({ subject }) => subject))
  const added = cellsOf(after).filter(({ subject, is }) => !known.has(subject) && is !== 'notYet')
  const unannounced = isUnsure(before)
    ? []
    : added.map((one) => `${id}: ${one.subject} is ${one.is} as ${says(one)} later, and nothing was said to be unsure.`)
  // A figure that is no longer stated has no cases. This is allowed only where no case was known.
  const [was, is] = [boundsOf(before), after === undefined ? unbounded : boundsOf(after)]
  const outside = Object.entries(is).flatMap(([name, number]): readonly string[] =>
    number === undefined
      ? []
      : [
          ...(was.low !== undefined && number < was.low - hair
            ? [`${id}: its ${name} is ${String(number)} later, and was at least ${String(was.low)}.`]
            : []),
          ...(was.high !== undefined && number > was.high + hair
            ? [`${id}: its ${name} is ${String(number)} later, and was at most ${String(was.high)}.`]
            : []),
        ],
  )
  return [...changed, ...unannounced, ...outside]
}

/**
 * The cells in which two reports differ, each with its subject and the persons it is about. A figure that only one of
 * the reports states is one difference: it is stated because of some of its cells, and its other cells come with it.
 */
const differences = (before: Seen, after: Seen): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [earlier, next] = [before.get(id), after.get(id)]
    if (earlier === undefined || next === undefined) {
      const cells = cellsOf(earlier ?? next)
      if (cells.length > 0)
        found.set(
          id,
          cells.flatMap(({ contributors, subject }) => [...contributors, subject]),
        )
      continue
    }
    const [was, is] = [earlier, next].map((figure) => new Map(cellsOf(figure).map((cell) => [cell.subject, cell])))
    for (const subject of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
      const [one, other] = [was?.get(subject), is?.get(subject)]
      if (JSON.stringify(one) !== JSON.stringify(other))
        found.set(`${id} ${subject}`, [...(one?.contributors ?? []), ...(other?.contributors ?? []), subject])
    }
  }
  return found
}

/**
 * The viewpoints of the law. The reference date is the day in the middle of the events; knowledge is that of the same
 * evening, and of three weeks or, for every other number of streams, 60 days later: after three weeks reporting lags are
 * running, and after 60 days only what is due is waited for. `until` is the instant at which everything is known.
 */
const instantsOf = (program: Program, streams: readonly StoredStream[]) => {
  const [late, middle] = viewpoints(program, streams)
  if (late === undefined || middle === undefined) return []
  const then = streams.length % 2 === 0 ? 21 : 60
  return [0, then].map((days) => ({
    at: { ...middle, evidence: false, cells: true, knownAt: endOfDay(addDays(middle.asOf, days), program.timeZone) },
    until: late.knownAt,
  }))
}

/**
 * The viewpoint with the calendar year of the reference date as its period, so that figures about a period are tested,
 * too.
 */
const inItsYear = (at: At): At => ({
  ...at,
  period: { first: `${at.asOf.slice(0, 4)}-01-01` as At['asOf'], last: `${at.asOf.slice(0, 4)}-12-31` as At['asOf'] },
})

const later = (at: At, until: Instant): At => ({ ...at, knownAt: until })

/**
 * Which earlier records are treated as late in addition to the late ones: all that could have been late, or either half
 * of these.
 */
const delays: readonly Delay[] = [() => true, (place) => place % 2 === 0, (place) => place % 2 === 1]

/** Messages about known parts that late facts changed. Empty where late facts only make unknown parts known. */
const brokenByLateFacts = (
  program: Program,
  streams: readonly StoredStream[],
  figures: readonly FigureDefinition[],
): readonly string[] => {
  // Each cohort uses one of these ways, so that each way is tried about equally often over many cohorts.
  const delay = delays[streams.reduce((sum, { records }) => sum + records.length, 0) % delays.length] ?? (() => true)
  return instantsOf(program, streams).flatMap(({ at, until }) => {
    const asked = inItsYear(at)
    const late = lateRecordsOf(streams, asked, until, delay)
    const before = seenOf(late.before, asked, figures)
    const after = seenOf(late.with(['inTime']), later(asked, until), figures)
    return [...before].flatMap(([id, figure]) => (figure.reference === true ? [] : brokenOf(figure, after.get(id))))
  })
}

/**
 * Facts that are recorded late, but are due or within their reporting lag, only make known what was not known or was
 * assumed.
 */
export const lateFactsOnlyMakeKnown = (
  program: Program,
  streams: readonly StoredStream[],
  figures: readonly FigureDefinition[] = contents,
): void => {
  const [first] = brokenByLateFacts(program, streams, figures)
  if (first !== undefined) throw new Error(first)
}

/** The names of streams, and of the persons and households in them. */
const namesIn = (streams: readonly StoredStream[]): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const stream of streams) {
    names.add(stream.stream)
    for (const { data } of historyOf(stream).events as readonly { readonly data: object }[]) {
      const { participant, household, participation } = data as Readonly<Record<string, unknown>>
      if (typeof participant === 'string') names.add(`person ${participant}`)
      if (typeof household === 'string') names.add(`household ${household}`)
      if (typeof participation === 'string') names.add(participation)
    }
  }
  return names
}

/**
 * Every difference in a later report is attributed to late records, class by class. Each step adds the records of one
 * class and changes only cells of persons, households and streams that have records of this class. All steps together
 * give the later report.
 */
export const differencesAreAttributed = (
  program: Program,
  streams: readonly StoredStream[],
  figures: readonly FigureDefinition[] = contents,
): void => {
  const [first] = instantsOf(program, streams)
  if (first === undefined) return
  const { at, until } = first
  const late = lateRecordsOf(streams, at, until)
  const then = later(at, until)
  const applied: Lateness[] = []
  let before = seenOf(late.before, then, figures)
  for (const lateness of latenesses) {
    applied.push(lateness)
    const touched = late.touchedBy(lateness)
    if (touched.length === 0) continue
    const after = seenOf(late.with(applied), then, figures)
    const names = namesIn(touched)
    for (const [what, whose] of differences(before, after))
      if (!whose.some((name) => names.has(name) || [...names].some((one) => name.startsWith(`${one} `))))
        throw new Error(`${what} differs with late records (${lateness}) that are not of it.`)
    before = after
  }
  equal(
    'The later report, and the earlier one with every late record',
    Object.fromEntries(before),
    Object.fromEntries(seenOf(streams, then, figures)),
  )
}
