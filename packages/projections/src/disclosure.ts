import { isMoney, type EventId, type Program } from '@jobbspar/core'
import { type History } from './asking/projection.js'
import { type Rate } from './statistics/rate.js'
import { type Figure, type Report } from './report.js'
import { suppressedCounts, type SumOf } from './statistics/suppression.js'
import { outcomeExit } from './figures/time/time-to-end.js'

/** A report that can be handed out: no figure in it tells of so few persons that they might be known again. */
export interface DisclosedReport extends Omit<Report, 'figures' | 'ledger'> {
  readonly figures: readonly DisclosedFigure[]
  /** Counts from 1 to this are hidden, with what would give them away. */
  readonly most: number
}

/** A figure as it is handed out: without evidence, and where it is suppressed without anything that was derived. */
export type DisclosedFigure = Figure & { readonly suppressed?: true }

type Counts = Readonly<Record<string, number>>

const rateCells = ['x', 'rest', 'n', 'pending', 'excluded', 'notKnown'] as const
const countUnits: readonly Figure['unit'][] = ['persons', 'participations', 'certificates']

/** The persons of whom the figure `targetAttainment` states a share: those of `jobs`, each once. */
const personsWithAJob = 'targetAttainment.persons'

/** The counts that a figure shows, each by a name of its own. */
const countsOf = ({ id, unit, value, rate, outOf, reference }: Figure): Counts => {
  if (reference === true) return {}
  if (rate !== undefined) {
    const { x, n, pending, excluded, notKnown = 0 } = rate
    const cells = { x, rest: n - x, n, pending, excluded, notKnown }
    return Object.fromEntries(rateCells.map((cell) => [`${id}.${cell}`, cells[cell]]))
  }
  if (id === 'targetAttainment') return outOf === undefined ? {} : { [personsWithAJob]: outOf.part as number }
  return typeof value === 'number' && Number.isInteger(value) && countUnits.includes(unit) ? { [id]: value } : {}
}

/** A rate without how many cases are assumed, which no count hides, and without the bounds they follow from. */
const releasedRate = ({ assumed = 0, low: _low, high: _high, interval, ...rate }: Rate): Rate => ({
  ...rate,
  ...(interval === undefined || (assumed > 0 && rate.rate === undefined) ? {} : { interval }),
})

const isExit = (name: string): boolean => name.startsWith('exit.')
const restName = (total: string, of: readonly string[]): string => `${total} but ${of.join(', ')}`

/** What remains of a count without a part of it; a count nobody shows, that whoever subtracts still knows. */
const restOf = (counts: Counts, total: string, of: readonly string[]): Counts => {
  const all = counts[total]
  if (all === undefined || of.some((part) => counts[part] === undefined)) return {}
  return { [restName(total, of)]: all - of.reduce((sum, part) => sum + (counts[part] ?? 0), 0) }
}

/** Everybody whom a rate knows of. */
const everybody = (id: string): readonly string[] =>
  ['n', 'pending', 'excluded', 'notKnown'].map((cell) => `${id}.${cell}`)

/** Parts of a whole that a report shows beside the whole, and not all of them. */
const partly: readonly (readonly [total: string, of: readonly string[]])[] = [
  ['persons', ['personsInFirstYear']],
  ['persons', ['certificates']],
  ['jobs', ['jobsInPrivateBusiness']],
  ['jobs', [personsWithAJob]],
  ['employed', ['employedByAma', 'employedByForvaltning']],
  ['employed', ['employedInResursjobb']],
  ['employed', ['recruitedOrdinarily']],
  ['employedOnce', ['persons']],
  ['sustained.6.x', ['sustained.12.x']],
  ...['qualifiedForUnemploymentInsurance', 'qualifiedForSicknessInsurance'].map(
    (id) => ['participations', everybody(id)] as const,
  ),
]

/** Rates over everybody who was employed once. */
const ofEmployed = ['sustained.6', 'sustained.12'] as const

/** Counts of a report, shown or easily reckoned, and how they add up. */
const tableOf = (
  figures: readonly Figure[],
  { outcome }: Program,
): { readonly counts: Counts; readonly sums: readonly SumOf[] } => {
  const own: Counts = Object.assign({}, ...figures.map(countsOf)) as Counts
  const of = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (own[name] ?? 0), 0)
  const exits = Object.keys(own).filter(isExit)
  const among = (list: readonly string[]) => exits.filter((name) => list.includes(name.slice('exit.'.length)))
  const [counted, excluded] = [among(outcome.counts), among(outcome.excluded)]
  const others = exits.filter((name) => !counted.includes(name) && !excluded.includes(name))
  const shown: Counts = {
    ...{ ended: of(...exits), participations: of(...exits, 'outcome.pending') },
    ...('sustained.6.n' in own ? { employedOnce: of(...everybody('sustained.6')) } : {}),
    ...own,
  }
  const counts: Counts = Object.assign(
    {},
    shown,
    ...partly.map(([total, parts]) => restOf(shown, total, parts)),
  ) as Counts
  const sums: readonly SumOf[] = [
    { total: 'ended', of: exits },
    { total: 'outcome.x', of: counted },
    { total: 'outcome.rest', of: others },
    { total: 'outcome.excluded', of: excluded },
    { total: 'ended', of: ['outcome.n', 'outcome.excluded'] },
    { total: 'participations', of: ['ended', 'outcome.pending'] },
    { total: 'reachedOutcome', of: ['outcome.x'] },
    { total: 'jobs', of: ['exit.work'] },
    ...ofEmployed.map((id) => ({ total: 'employedOnce', of: everybody(id) })),
    ...figures.flatMap(({ id, rate }) =>
      rate === undefined ? [] : [{ total: `${id}.n`, of: [`${id}.x`, `${id}.rest`] }],
    ),
    ...partly.map(([total, parts]) => ({ total, of: [...parts, restName(total, parts)] })),
  ]
  return {
    counts,
    sums: sums.filter(
      ({ total, of: parts }) => parts.length > 0 && [total, ...parts].every((name) => counts[name] !== undefined),
    ),
  }
}

const outcomeCells = rateCells.map((cell) => `outcome.${cell}`)

const participationCells = ['ended', 'participations', 'outcome.pending']

/** The counts that a figure would give away although it is another: a share of all, an excess, a scenario. */
const givesAway = ({ id }: Figure): readonly string[] => {
  const [kind, code] = id.split('.')
  if (kind === 'timeTo')
    return [...participationCells, ...(code === outcomeExit ? outcomeCells : [`exit.${String(code)}`])]
  if (kind === 'scenario') return ['employedInResursjobb']
  if (id === 'daysToEnd') return participationCells
  if (id === 'expectedAtBaseline') return outcomeCells
  return id === 'targetAttainment' ? ['jobs'] : []
}

/** Whose each event is: a person's in a participation, a household's in its support. */
const subjectsOf = (histories: readonly History[]): ReadonlyMap<EventId, string> => {
  const subjects = new Map<EventId, string>()
  for (const history of histories) {
    let subject: string | undefined
    if (history.kind === 'participation')
      for (const { type, data } of history.events) if (type === 'ParticipationOpened') subject ??= data.participant
    if (history.kind === 'support')
      for (const { type, data } of history.events) if (type === 'SupportGranted') subject ??= data.household
    if (history.kind === 'participation' || history.kind === 'support')
      for (const { meta } of history.events) subjects.set(meta.id, `${history.kind} ${subject ?? history.stream}`)
  }
  return subjects
}

/**
 * A report for handing out. Counts of persons from 1 to `most` are hidden and, along sums and margins, as many more as it takes that none
 * can be computed back (see `suppressedCounts`); with a count go its rate, interval and comparison. So does any figure that rests on so few
 * persons or households, and one that tells no events it rests on, so ask for the report with evidence. Amounts add up with each other:
 * where one of them is hidden, all are. Curves, evidence, notes with numbers, numbers of cases left out, changes by household and the
 * ledger are in no such report, and a median only of twice as many as are few. What the source printed is public and stays.
 */
export const disclosed = (
  report: Report,
  histories: readonly History[],
  program: Program,
  most = 4,
): DisclosedReport => {
  const isFew = (count: number): boolean => count >= 1 && count <= most
  const subjects = subjectsOf(histories)
  // Figures of the flow carry small counts that no family here knows of: none of them is in such a report.
  const isWithheld = ({ section }: Figure): boolean => section === 'flow'
  const shown = report.figures.filter((figure) => !isWithheld(figure))
  const { counts, sums } = tableOf(shown, program)
  const hidden = suppressedCounts(counts, sums, most, new Set(Object.keys(counts).filter(isExit)))
  const restsOnFew = ({ value, evidence }: Figure): boolean => {
    if (evidence.length === 0) return value !== undefined && (isMoney(value) ? value.minor : value) !== 0
    const behind = [...new Set(evidence.flatMap((id) => subjects.get(id) ?? []))]
    return ['participation', 'support'].some((kind) => isFew(behind.filter((one) => one.startsWith(kind)).length))
  }
  const isHidden = (figure: Figure): boolean =>
    [...Object.keys(countsOf(figure)), ...givesAway(figure)].some((name) => hidden.has(name)) ||
    restsOnFew(figure) ||
    (figure.id === 'daysToEnd' && (figure.curve?.events ?? 0) < 2 * (most + 1))
  const derived = shown.filter(({ reference }) => reference !== true)
  const isAmount = ({ unit, range, outOf }: Figure): boolean =>
    range === undefined && (unit === 'money' || outOf?.unit === 'money')
  const noMoney = derived.some((figure) => isAmount(figure) && isHidden(figure))
  // That a part is there tells that somebody was in it.
  const stated = report.figures.filter((figure) => !isWithheld(figure) || figure.part === undefined)
  const figures = stated.map((figure): DisclosedFigure => {
    if (figure.reference === true) return figure
    const { id, statements, unit, published, details, value, range, rate, outOf, comparison, agrees } = figure
    const { figure: of, part, section, label } = figure
    const head = {
      ...{ id, statements, unit, evidence: [] },
      ...(of === undefined ? {} : { figure: of }),
      ...(part === undefined ? {} : { part }),
      ...(section === undefined ? {} : { section }),
      ...(label === undefined ? {} : { label }),
      ...(published === undefined ? {} : { published }),
    }
    const harmless = (details ?? []).filter(({ facts }) =>
      Object.values(facts ?? {}).every((one) => typeof one === 'string'),
    )
    if (isWithheld(figure) || isHidden(figure) || (noMoney && isAmount(figure))) return { ...head, suppressed: true }
    return {
      ...head,
      ...(value === undefined ? {} : { value }),
      ...(range === undefined ? {} : { range }),
      ...(rate === undefined ? {} : { rate: releasedRate(rate) }),
      ...(outOf === undefined ? {} : { outOf }),
      ...(comparison === undefined ? {} : { comparison }),
      ...(agrees === undefined ? {} : { agrees }),
      ...(harmless.length === 0 ? {} : { details: harmless }),
    }
  })
  const { program: id, asOf, knownAt, period } = report
  return { program: id, asOf, knownAt, ...(period === undefined ? {} : { period }), most, figures }
}
