import {
  firstDayOf,
  isMoney,
  lastDayOf,
  money,
  monthOf,
  times,
  type Day,
  type Money,
  type Month,
  type Period,
} from '@jobbspar/core'
import { costPerSuccessInterval, type CostInterval } from './amounts/unit-cost.js'
import { type At, type History } from './asking/projection.js'
import { type Cell } from './figures/cell.js'
import { contents } from './figures/contents.js'
import { countsIn, releasedCounts, type PrintedCounts, type ReleasedCounts } from './figures/count-family.js'
import { earlierCounts, type PrintedAt } from './figures/earlier-counts.js'
import { type DerivedFigure, type FigureDefinition, type FigureRelease } from './figures/define.js'
import { type Per, type TimedCases } from './figures/release.js'
import { answersTo, withPublished, referencesOf, type Figure, type Report } from './report.js'
import { isShareable } from './statistics/concentration.js'
import { bandShares, medianOf, timeBands } from './statistics/time-bands.js'

/** A figure in a released report. A withheld figure has only its label and the value that the source printed. */
export type ReleasedFigure = Figure & { readonly withheld?: true }

/**
 * A report that can be shown to anyone: none of its counts, sums and shares is about so few persons that they might be
 * recognised.
 */
export interface ReleasedReport extends Omit<Report, 'figures' | 'ledger'> {
  readonly figures: readonly ReleasedFigure[]
  /** The report contains no count from 1 to one below this number. */
  readonly least: number
  /** The counts that the report prints, by name. The next released report about the same persons needs them. */
  readonly printed: PrintedCounts
  /**
   * The amounts, means, shares and times that the report prints, each as text by its id. The next report shows one of
   * them again only if it is unchanged.
   */
  readonly values: PrintedAt['values']
  /** What the earlier reports printed, the latest first. A reader of this report may have them, too. */
  readonly before: readonly PrintedAt[]
}

/** The earlier released report, as input for the next one. */
export type EarlierRelease = Pick<ReleasedReport, 'program' | 'asOf' | 'period' | 'printed' | 'values'> &
  Partial<Pick<ReleasedReport, 'before'>>

/** What a report and the reports before it printed, the latest first. */
const seriesOf = ({ asOf, period, printed, values, before = [] }: EarlierRelease): readonly PrintedAt[] => [
  { asOf, ...(period === undefined ? {} : { period }), printed, values },
  ...before,
]

/** The reason why no report can be released. */
export type NotReleased =
  | { readonly is: 'periodNotWhole'; readonly period: Period }
  /** The program marks a rate as harmless that no figure of the report is. */
  | { readonly is: 'harmlessNotThere'; readonly rate: string; readonly rates: readonly string[] }
  | { readonly is: 'earlierOfOtherProgram'; readonly program: string }
  | { readonly is: 'earlierIsLater'; readonly asOf: Day }
  | { readonly is: 'periodsOverlap'; readonly period: Period }
  | { readonly is: 'periodsOfTwoKinds'; readonly period: Period }

const least = 5

/**
 * The lengths in months of the parts of a year into which a period can be divided: quarters (3), tertials (4) or both.
 */
const lengthsOf = ({ first, last }: Period): readonly number[] => {
  const [from, to] = [monthOf(first), monthOf(last)]
  const numberOf = (month: Month): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1
  const isOfMonths = first === firstDayOf(from) && last === lastDayOf(to)
  return isOfMonths ? [3, 4].filter((months) => numberOf(from) % months === 0 && (numberOf(to) + 1) % months === 0) : []
}

/** The first reason against releasing a report, if any. */
const refusedBy = ({ program, asOf, period }: At, earlier: EarlierRelease | undefined): NotReleased | undefined => {
  if (period !== undefined && lengthsOf(period).length === 0) return { is: 'periodNotWhole', period }
  if (earlier === undefined) return undefined
  if (earlier.program !== program.id) return { is: 'earlierOfOtherProgram', program: earlier.program }
  if (earlier.asOf > asOf) return { is: 'earlierIsLater', asOf: earlier.asOf }
  if (period === undefined) return undefined
  for (const { period: before } of seriesOf(earlier)) {
    if (before === undefined) continue
    if (before.first <= period.last && period.first <= before.last) return { is: 'periodsOverlap', period: before }
    if (!lengthsOf(before).some((months) => lengthsOf(period).includes(months)))
      return { is: 'periodsOfTwoKinds', period: before }
  }
  return undefined
}

const known = ({ is }: Cell): boolean => is === 'known' || is === 'assumed'

const sizeOf = ({ amount }: Cell): number => (amount === undefined ? 1 : isMoney(amount) ? amount.minor : amount)

/** The contribution of each household to cases. Where a case names no household, the contribution of each person. */
const contributionsOf = (cells: readonly Cell[]): readonly number[] => {
  const sums = new Map<string, number>()
  for (const cell of cells) {
    const households = cell.contributors.filter((one) => one.startsWith('household '))
    for (const one of households.length > 0 ? households : cell.contributors)
      sums.set(one, (sums.get(one) ?? 0) + sizeOf(cell))
  }
  return [...sums.values()]
}

/** Whether an amount over cases can be shown: there are no cases, or there are enough contributors. */
const isShown = (cells: readonly Cell[]): boolean => cells.length === 0 || isShareable(contributionsOf(cells))

const personsIn = (cells: readonly Cell[]): number =>
  new Set(cells.flatMap(({ contributors }) => contributors.filter((one) => one.startsWith('person ')))).size

const nameOf = ({ of, subject }: Cell): string => `${of} ${subject}`

/** The cases in `whole` that are not in `part`, where `whole` contains all of `part` and more. */
const beyond = (whole: readonly Cell[], part: readonly Cell[]): readonly Cell[] | undefined => {
  const names = new Set(part.map(nameOf))
  const rest = whole.filter((cell) => !names.has(nameOf(cell)))
  return rest.length === whole.length - names.size && rest.length < whole.length ? rest : undefined
}

/** A figure with its known and assumed cases. */
interface Derived {
  readonly figure: DerivedFigure
  readonly definition: FigureDefinition
  readonly cells: readonly Cell[]
}

/** Whether an amount can be judged by its cases. An amount without cases must be absent or zero. */
const isCovered = ({ value }: DerivedFigure, cells: readonly Cell[]): boolean =>
  cells.length > 0 || value === undefined || (isMoney(value) ? value.minor : value) === 0

/**
 * The families of amounts that are shown. Each figure in the family has enough contributors, and so has its difference
 * from each other figure of this family and of the families shown before.
 */
const shownFamilies = (derived: readonly Derived[]): ReadonlySet<string> => {
  const families = new Map<string, Derived[]>()
  for (const one of derived) {
    const { family } = one.definition.release
    if (family !== undefined) families.set(family, [...(families.get(family) ?? []), one])
  }
  const shown = new Map<string, readonly Derived[]>()
  for (const [family, figures] of families) {
    const others = [...shown.values()].flat().concat(figures)
    const isOpen = figures.every(
      ({ figure, cells }) =>
        isCovered(figure, cells) &&
        isShown(cells) &&
        others.every(({ cells: other }) =>
          [beyond(cells, other), beyond(other, cells)].every((rest) => isShown(rest ?? [])),
        ),
    )
    if (isOpen) shown.set(family, figures)
  }
  return new Set(shown.keys())
}

const thousand = 100_000

/** An amount rounded to the nearest thousand, half away from zero. A number is unchanged. */
const toThousands = <V extends number | Money>(value: V): V =>
  typeof value === 'number'
    ? value
    : // Only money is no number.
      (money(Math.sign(value.minor) * Math.round(Math.abs(value.minor) / thousand) * thousand, value.currency) as V)

/**
 * The fields of a derived figure that a released report shows in addition to the value: its ids, section, unit and the
 * facts of its label.
 */
const headOf = ({ id, figure, part, section, unit, label }: DerivedFigure): DerivedFigure => ({
  ...{ id, figure, section, unit, evidence: [] },
  ...(part === undefined ? {} : { part }),
  ...(label === undefined ? {} : { label }),
})

/** The interval of a cost per success, computed from the printed cost and the printed counts. */
const releasedInterval = (
  each: number | Money | undefined,
  { name, of = '' }: Per,
  counts: ReleasedCounts,
): CostInterval | undefined => {
  const [x, n] = [counts.of(name), counts.of(of)]
  if (each === undefined || !isMoney(each) || x === undefined || n === undefined) return undefined
  const interval = costPerSuccessInterval(times(each, x), x, n)
  if (interval === undefined) return undefined
  const { low, high } = interval
  return { low: toThousands(low), ...(high === undefined ? {} : { high: toThousands(high) }) }
}

/** An amount, or a share of an amount, rounded. Where it has no value, it has the bounds between which it lies. */
const releasedAmount = (figure: DerivedFigure, per: Per | undefined, counts: ReleasedCounts): DerivedFigure => {
  const { value, outOf, uncertainty, costInterval } = figure
  const { low, high } = uncertainty ?? {}
  const whole = outOf === undefined || !isMoney(outOf.part) ? undefined : outOf
  const interval =
    costInterval === undefined || value === undefined || per === undefined
      ? undefined
      : releasedInterval(toThousands(value), per, counts)
  return {
    ...headOf(figure),
    ...(value === undefined ? {} : { value: toThousands(value) }),
    ...(interval === undefined ? {} : { costInterval: interval }),
    ...(whole === undefined
      ? {}
      : { outOf: { ...whole, part: toThousands(whole.part), whole: toThousands(whole.whole) } }),
    ...(value !== undefined || (low === undefined && high === undefined)
      ? {}
      : {
          uncertainty: {
            ...(low === undefined ? {} : { low: toThousands(low) }),
            ...(high === undefined ? {} : { high: toThousands(high) }),
            ...{ notKnown: 0, assumed: 0, notYet: 0, estimated: 0, provisional: true },
          },
        }),
  }
}

/** The ends of the bands of time, in days. */
const bandEnds = [90, 180, 365, 730]

const releasedTimes = (
  figure: DerivedFigure,
  { cases, isEvent }: TimedCases,
  { label }: FigureRelease,
): DerivedFigure | undefined => {
  const head = { ...headOf(figure), ...(label === undefined ? {} : { label }) }
  const bands = timeBands(cases, bandEnds, least)
  const points = bandShares(bands, isEvent).map((point) => ({ ...point, share: Math.round(1000 * point.share) / 1000 }))
  const last = points.at(-1)
  const ofTime = figure.unit === 'days'
  const median = ofTime && typeof figure.value === 'number' ? medianOf(figure.value, cases, least) : undefined
  const weeks = median === undefined ? {} : { value: Math.round(median / 7), unit: 'weeks' as const }
  if (last === undefined) return median === undefined ? undefined : { ...head, ...weeks }
  const curve = {
    ...{ estimator: 'lifeTable' as const, n: cases.length, events: last.events, observedTo: last.days, points },
  }
  return ofTime
    ? { ...head, ...weeks, curve }
    : {
        ...{ ...head, value: Math.round(1000 * last.share) / 10, curve },
        label: { ...label, known: 'yes', days: last.days },
      }
}

/** The values of a figure that a released report shows. */
const releasedOf = (
  definition: FigureDefinition,
  derived: readonly Derived[],
  counts: ReleasedCounts,
  families: ReadonlySet<string>,
  times: ReadonlyMap<string, TimedCases>,
): readonly DerivedFigure[] => {
  const { is, family, per, needs } = definition.release
  const own = derived.filter((one) => one.definition === definition)
  switch (is) {
    case 'public':
      return own.map(({ figure: { cells: _cells, ...figure } }) => ({ ...figure, evidence: [] }))
    case 'amounts':
      return families.has(family ?? '') && (per === undefined || counts.of(per.name) !== undefined)
        ? own.map(({ figure }) => releasedAmount(figure, per, counts))
        : []
    case 'shares':
      return own.flatMap(({ figure, cells }) => {
        const statuses = [...new Set(cells.map(({ status }) => status))]
        return statuses.length > 0 && statuses.every((one) => isShown(cells.filter(({ status }) => status === one)))
          ? [{ ...headOf(figure), ...sharePercent(figure) }]
          : []
      })
    case 'mean':
      return own.flatMap(({ figure, cells }) =>
        // A mean number of persons is about that number of persons, so it must not be too small itself.
        typeof figure.value === 'number' &&
        personsIn(cells) >= least &&
        (figure.unit !== 'persons' || figure.value >= least)
          ? [{ ...headOf(figure), value: Math.round(10 * figure.value) / 10 }]
          : [],
      )
    case 'times':
      return needs.some((name) => counts.of(name) === undefined)
        ? []
        : own.flatMap(({ figure }) => {
            const cases = times.get(figure.id)
            return cases === undefined ? [] : (releasedTimes(figure, cases, definition.release) ?? [])
          })
    default:
      return []
  }
}

/** A share in per cent with one decimal, without its denominator. */
const sharePercent = ({ value, rate }: DerivedFigure): { readonly value?: number } => {
  const percent = typeof value === 'number' ? value : rate?.rate === undefined ? undefined : 100 * rate.rate
  return percent === undefined ? {} : { value: Math.round(10 * percent) / 10 }
}

/** Records which counts are read. */
const recording = (counts: ReleasedCounts) => {
  const printed = new Set<string>()
  /** Calls `compute` with the counts. If it returns values, the counts that it read are recorded as printed. */
  const by = <V>(compute: (counts: ReleasedCounts) => readonly V[]): readonly V[] => {
    const names = new Set<string>()
    const of = (name: string): number | undefined => {
      const count = counts.of(name)
      if (count !== undefined) names.add(name)
      return count
    }
    const values = compute({ ...counts, of })
    if (values.length > 0) for (const name of names) printed.add(name)
    return values
  }
  return { by, printed }
}

/**
 * A report for release. Counts of persons, participations and households are collapsed first, so that no one can infer
 * a count from 1 to 4. The figures are computed from the collapsed counts. Amounts need enough contributors and are
 * rounded to thousands. `earlier` is the previous released report about the same persons; values that cannot be printed
 * together with it are withheld too. Without `earlier`, the report must not be compared with another report.
 */
export const releasedReport = (
  histories: readonly History[],
  asked: At,
  {
    figures: definitions = contents,
    earlier,
  }: { readonly figures?: readonly FigureDefinition[]; readonly earlier?: EarlierRelease | undefined } = {},
): { readonly ok: true; readonly report: ReleasedReport } | { readonly ok: false; readonly because: NotReleased } => {
  const because = refusedBy(asked, earlier)
  if (because !== undefined) return { ok: false, because }
  const at: At = { ...asked, evidence: false, cells: true }
  const { program, asOf, knownAt, period } = at
  const { harmless = [] } = program
  const rates = definitions.filter(({ release }) => release.isRate)
  const notThere = harmless.find(({ rate }) => !rates.some(({ id }) => id === rate))
  if (notThere !== undefined)
    return {
      ok: false,
      because: { is: 'harmlessNotThere', rate: notThere.rate, rates: rates.map(({ id }) => id) },
    }
  const families = [...new Set(definitions.flatMap(({ release }) => release.families))]
  const viewOf = answersTo([...definitions, ...families], histories, at)
  const derived = definitions.flatMap((definition) =>
    definition
      .derive(viewOf, at)
      .map((figure): Derived => ({ figure, definition, cells: (figure.cells ?? []).filter(known) })),
  )
  const names = new Map(definitions.flatMap(({ release }) => [...release.names(viewOf, at)]))
  const valueOf = new Map(derived.map(({ figure: { id, value } }) => [id, value]))
  const publicNames = new Set([
    ...program.published.flatMap(({ id, value }) => (valueOf.get(id) === value ? (names.get(id) ?? []) : [])),
  ])
  const counted = families.map(({ counts }) => counts(viewOf, at))
  const before = earlier === undefined ? [] : seriesOf(earlier)
  const periods = counted.flatMap(({ ofPeriod }) => ofPeriod ?? [])
  const said = before.map((one) => earlierCounts(one, at, periods))
  const countOf = countsIn(counted)
  // A period starts with the cases at the end of the period before it. Their count is already printed, so it is treated
  // as public, and counts that cannot be shown next to it are withheld.
  const starts = new Set(
    periods.flatMap(({ atStart }) =>
      said.some(({ same }) => same.counts[atStart] !== undefined && same.counts[atStart] === countOf.get(atStart))
        ? [atStart]
        : [],
    ),
  )
  const all = releasedCounts(counted, {
    isPublic: (name) => publicNames.has(name) || starts.has(name),
    earlier: said,
    least,
  })
  const { by, printed: read } = recording(all)
  const shownAmounts = shownFamilies(derived)
  const printedValues = new Map<string, string>()
  /**
   * Returns values that are not counts only if none has changed since an earlier report. A changed value does not show
   * how few persons the difference is about.
   */
  const unchanged = ({ release }: FigureDefinition, values: readonly DerivedFigure[]): readonly DerivedFigure[] => {
    if (release.is === 'counts' || release.is === 'public') return values
    const texts = values.map(({ label: _label, ...figure }): readonly [string, string] => [
      release.ofPeriod ? `${figure.id} ${period?.first ?? ''}` : figure.id,
      JSON.stringify(figure),
    ])
    if (texts.some(([id, text]) => before.some(({ values: { [id]: other = text } }) => other !== text))) return []
    for (const [id, text] of texts) printedValues.set(id, text)
    return values
  }
  const shown = definitions.flatMap((definition): readonly ReleasedFigure[] => {
    const { release, parts } = { ...definition, parts: derived.filter((one) => one.definition === definition) }
    const values = by((counts) =>
      unchanged(
        definition,
        release.is === 'counts'
          ? release.byCounts(counts, viewOf, at)
          : releasedOf(definition, derived, counts, shownAmounts, release.times(viewOf, at)),
      ),
    )
    if (values.length > 0) return withPublished(program, values)
    const [first] = parts
    if (first === undefined && !release.isNamed(at)) return []
    // The existence of a part shows that someone was in it, so the figure is withheld as a whole.
    const { id, section, unit } = definition
    const label = release.is === 'times' ? release.label : first?.figure.label
    const head = { ...{ id, figure: id, section, unit, evidence: [] }, ...(label === undefined ? {} : { label }) }
    return withPublished(program, [head]).map((figure) => ({ ...figure, withheld: true }))
  })
  const groups = all.groups.filter((group) => shown.some(({ parts }) => parts?.length === group.names.length))
  const printed = { counts: Object.fromEntries([...read].sort().map((name) => [name, all.of(name) ?? 0])), groups }
  return {
    ok: true,
    report: {
      ...{ program: program.id, asOf, knownAt },
      ...(period === undefined ? {} : { period }),
      ...{ figures: [...shown, ...referencesOf(program, shown)], least, printed },
      ...{ values: Object.fromEntries(printedValues), before },
    },
  }
}
