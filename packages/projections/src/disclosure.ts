import { kindOf, type EventId, type Program } from '@jobbspar/core'
import { type FigureCurve } from './figures.js'
import { type History } from './projection.js'
import { type Figure, type Report } from './report.js'
import { suppressedCounts, type SumOf } from './suppression.js'
import { outcomeExit } from './time-to-end.js'

/** A report that can be handed out: no figure in it tells of so few persons that they might be known again. */
export interface DisclosedReport extends Omit<Report, 'figures' | 'ledger'> {
  readonly figures: readonly DisclosedFigure[]
  /** What each payer bore in all; absent where it rests on too few. Amounts that are missing are not listed one by one. */
  readonly ledger?: Pick<Report['ledger'], 'byPayer'>
  /** Counts from 1 to this are hidden, with what would give them away. */
  readonly most: number
}

/** A figure as it is handed out: without evidence, and where it is suppressed without anything that was derived. */
export type DisclosedFigure = Figure & { readonly suppressed?: true }

type Counts = Readonly<Record<string, number>>

const rateCells = ['x', 'rest', 'n', 'pending', 'excluded'] as const
const countUnits: readonly Figure['unit'][] = ['persons', 'participations', 'certificates']

/** The counts that a figure shows, each by a name of its own. */
const countsOf = ({ id, unit, value, rate, reference }: Figure): Counts => {
  if (reference === true) return {}
  if (rate !== undefined) {
    const { x, n, pending, excluded } = rate
    const cells = { x, rest: n - x, n, pending, excluded }
    return Object.fromEntries(rateCells.map((cell) => [`${id}.${cell}`, cells[cell]]))
  }
  return typeof value === 'number' && countUnits.includes(unit) ? { [id]: value } : {}
}

/** What remains of a count without a part of it; a count nobody shows, that whoever subtracts still knows. */
const restOf = (counts: Counts, total: string, of: readonly string[]): Counts => {
  const all = counts[total]
  if (all === undefined || of.some((part) => counts[part] === undefined)) return {}
  return { [`${total} but ${of.join(', ')}`]: all - of.reduce((sum, part) => sum + (counts[part] ?? 0), 0) }
}

/** Parts of a whole that a report shows beside the whole, and not all of them. */
const partly: readonly (readonly [total: string, of: readonly string[]])[] = [
  ['persons', ['personsInFirstYear']],
  ['persons', ['certificates']],
  ['jobs', ['jobsInPrivateBusiness']],
  ['employed', ['employedByAma', 'employedByForvaltning']],
  ['employed', ['employedInResursjobb']],
  ['employed', ['recruitedOrdinarily']],
]

/** Counts of a report, shown or easily reckoned, and how they add up. */
const tableOf = (
  figures: readonly Figure[],
  { outcome }: Program,
): { readonly counts: Counts; readonly sums: readonly SumOf[] } => {
  const shown: Counts = Object.assign({}, ...figures.map(countsOf)) as Counts
  const exits = Object.keys(shown).filter((name) => name.startsWith('exit.'))
  const isOf = (list: readonly string[]) => (name: string) => list.includes(name.slice('exit.'.length))
  const counted = exits.filter(isOf(outcome.counts))
  const excluded = exits.filter(isOf(outcome.excluded))
  const others = exits.filter((name) => !counted.includes(name) && !excluded.includes(name))
  const ended = exits.reduce((sum, name) => sum + (shown[name] ?? 0), 0)
  const rests = partly.map(([total, of]) => restOf(shown, total, of))
  const counts: Counts = {
    ...{ ended, participations: ended + (shown['outcome.pending'] ?? 0) },
    ...shown,
    ...(Object.assign({}, ...rests) as Counts),
  }
  const sums: readonly SumOf[] = [
    { total: 'ended', of: exits },
    { total: 'outcome.x', of: counted },
    { total: 'outcome.rest', of: others },
    { total: 'outcome.excluded', of: excluded },
    { total: 'ended', of: ['outcome.n', 'outcome.excluded'] },
    { total: 'participations', of: ['ended', 'outcome.pending'] },
    { total: 'reachedOutcome', of: ['outcome.x'] },
    { total: 'jobs', of: ['exit.work'] },
    ...figures.flatMap(({ id, rate }) =>
      rate === undefined ? [] : [{ total: `${id}.n`, of: [`${id}.x`, `${id}.rest`] }],
    ),
    ...partly.map(([total, of]) => ({ total, of: [...of, `${total} but ${of.join(', ')}`] })),
  ]
  return {
    counts,
    sums: sums.filter(({ total, of }) => of.length > 0 && [total, ...of].every((name) => counts[name] !== undefined)),
  }
}

const outcomeCells = rateCells.map((cell) => `outcome.${cell}`)

/** The counts that a figure would give away although it is another: a share of all, an excess, a scenario. */
const givesAway = ({ id }: Figure): readonly string[] => {
  const [kind, code] = id.split('.')
  if (kind === 'timeTo') return code === outcomeExit ? outcomeCells : [`exit.${String(code)}`]
  if (kind === 'scenario') return ['employedInResursjobb']
  if (id === 'daysToEnd') return ['ended', 'participations', 'outcome.pending']
  if (id === 'expectedAtBaseline') return outcomeCells
  return id === 'targetAttainment' ? ['jobs'] : []
}

/** A curve without the points between which so few left, or at which so few were under observation, that they could be told apart. */
const curveOf = (curve: FigureCurve, isFew: (count: number) => boolean): FigureCurve => {
  const by = [0, ...curve.points.flatMap(({ events }) => events ?? []), curve.events]
  const apart =
    by.some((events, i) => isFew(events - (by[i - 1] ?? 0))) || curve.points.some(({ atRisk }) => isFew(atRisk))
  return apart ? { ...curve, points: [] } : curve
}

/**
 * A report for handing out. Counts of persons from 1 to `most` are hidden and, along sums and margins, as many more as it takes that none
 * can be computed back (see `suppressedCounts`); with a count go its rate, interval and curve. So does any figure that rests on the
 * streams of so few persons or households: ask for the report with evidence, or this is not known and such figures stay. Evidence, notes
 * with numbers and the list of gaps are left out of every figure. What the source printed is public and stays.
 */
export const disclosed = (
  report: Report,
  histories: readonly History[],
  program: Program,
  most = 4,
): DisclosedReport => {
  const isFew = (count: number): boolean => count >= 1 && count <= most
  const streams = new Map<EventId, string>()
  for (const { kind, stream, events } of histories)
    if (kind === 'participation' || kind === 'support') for (const { meta } of events) streams.set(meta.id, stream)
  const restsOnFew = (evidence: readonly EventId[]): boolean => {
    const behind = [...new Set(evidence.flatMap((id) => streams.get(id) ?? []))]
    return ['participation', 'support'].some((kind) => isFew(behind.filter((stream) => kindOf(stream) === kind).length))
  }
  const { counts, sums } = tableOf(report.figures, program)
  const hidden = suppressedCounts(counts, sums, most)
  const isHidden = (figure: Figure): boolean =>
    [...Object.keys(countsOf(figure)), ...givesAway(figure)].some((name) => hidden.has(name)) ||
    (figure.reference !== true && restsOnFew(figure.evidence))
  const figures = report.figures.map((figure): DisclosedFigure => {
    const { id, says, statements, unit, reference, published, note, incomplete, paired, curve, ...derived } = figure
    const head = { id, says, statements, unit, evidence: [], ...(published === undefined ? {} : { published }) }
    if (reference === true) return figure
    if (isHidden(figure)) return { ...head, suppressed: true }
    return {
      ...derived,
      ...head,
      ...(note === undefined || /\d/.test(note) ? {} : { note }),
      ...(incomplete === undefined || isFew(incomplete) ? {} : { incomplete }),
      ...(paired === undefined || isFew(paired.households) ? {} : { paired }),
      ...(curve === undefined ? {} : { curve: curveOf(curve, isFew) }),
    }
  })
  const few = isFew(new Set(histories.flatMap(({ kind, stream }) => (kind === 'participation' ? [stream] : []))).size)
  const { program: id, asOf, knownAt, ledger } = report
  return { program: id, asOf, knownAt, most, figures, ...(few ? {} : { ledger: { byPayer: ledger.byPayer } }) }
}
