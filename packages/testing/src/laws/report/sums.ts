import { type EventId, type Money, type Recorded, type AnyEvent } from '@jobbspar/core'
import { type Figure } from '@jobbspar/projections'
import { equal } from '../../equal.js'
import { viewsBehind, type SeenReport } from './seen.js'

const isWage = (category: string): boolean => category.startsWith('wage')
/** Every category but those of wages is a kind of support, also one of a program’s own. */
const isSupport = (category: string): boolean => !isWage(category)

const total = (amounts: readonly Money[]): number => amounts.reduce((sum, { minor }) => sum + minor, 0)

/** The figures that are the simple sum of the rows they list. */
const sumsOfRows: readonly string[] = [
  ...['subsidy', 'remainder', 'supportBefore', 'supportDuring', 'supportAfter'],
  ...['supportAndRemainderBefore', 'supportAndRemainderDuring', 'supportAndRemainderAfter'],
  ...['costDuring.municipality', 'costDuring.central', 'costDuring.employer', 'costDuring.participant'],
]

/**
 * The ledger of a report adds up: the rows of each payer add up to what the payer paid, and no payment is in the ledger
 * twice.
 */
export const ledgerAddsUp = (seen: SeenReport): void => {
  const { rows, byPayer } = viewsBehind(seen).ledger
  for (const [payer, amount] of Object.entries(byPayer)) {
    const own = rows.filter((row) => row.payer === payer)
    equal(`What ${payer} paid`, amount.minor, total(own.map((row) => row.amount)))
  }
  equal('What the report says each payer paid', seen.report.ledger.byPayer, byPayer)
  equal(
    'Rows below zero',
    rows.filter(({ amount }) => amount.minor < 0),
    [],
  )
  for (const { id, rows: own, value } of seen.report.figures)
    if (sumsOfRows.includes(id) && own !== undefined && typeof value === 'object')
      equal(`The rows of ${id}`, total(own.map((row) => row.amount)), value.minor)
}

type Amounts = ReadonlyMap<EventId, number>

const amountsOf = (seen: SeenReport, type: string, field: string): Amounts =>
  new Map(
    seen.histories.flatMap(({ events }) =>
      (events as readonly Recorded<AnyEvent>[])
        .filter((event) => event.type === type && event.data.on <= seen.at.asOf)
        .map(({ meta, data }) => [meta.id, (data as unknown as Readonly<Record<string, Money>>)[field]?.minor ?? 0]),
    ),
  )

const sumOver = (amounts: Amounts, ids: Iterable<EventId>): number =>
  [...new Set(ids)].reduce((sum, id) => sum + (amounts.get(id) ?? 0), 0)

/** Every payment of support, wage or subsidy is paid by a payer or is a gap. None is lost, and none counts twice. */
export const paymentsAreKept = (seen: SeenReport): void => {
  const { rows, gaps, wages, excess } = viewsBehind(seen).ledger
  const gapIds = (of: (category: string) => boolean): ReadonlySet<EventId> =>
    new Set(gaps.filter(({ category }) => of(category)).flatMap(({ sources }) => sources))
  const without = (amounts: Amounts, left: ReadonlySet<EventId>): number =>
    sumOver(
      amounts,
      [...amounts.keys()].filter((id) => !left.has(id)),
    )

  const support = amountsOf(seen, 'SupportPaid', 'amount')
  equal(
    'Support in rows',
    total(rows.filter(({ category }) => isSupport(category)).map(({ amount }) => amount)),
    without(support, gapIds(isSupport)),
  )

  const gross = amountsOf(seen, 'WagePaid', 'gross')
  const counted = new Set(wages.flatMap(({ sources }) => sources))
  equal('Wages counted', total(wages.map(({ amount }) => amount)), sumOver(gross, counted))
  const lost = [...gross.keys()].filter((id) => !counted.has(id) && !gapIds(isWage).has(id))
  equal('Wages that are neither counted nor missing', lost, [])

  const paid = amountsOf(seen, 'SubsidyPaid', 'amount')
  const reported = rows.filter(({ category, basis }) => category === 'wageSubsidy' && basis === 'reported')
  const placed = new Set([...reported, ...excess].flatMap(({ sources }) => sources))
  equal(
    'Reported subsidy borne, and more than the cost',
    total([...reported, ...excess].map(({ amount }) => amount)),
    sumOver(paid, placed),
  )
  const unplaced = [...paid.keys()].filter(
    (id) => !placed.has(id) && !gapIds((category) => category === 'wageSubsidy').has(id),
  )
  equal('Subsidies that are neither borne nor missing', unplaced, [])
}

const valueOf = (figures: readonly Figure[], id: string): number | undefined => {
  const value = figures.find((figure) => figure.id === id)?.value
  return typeof value === 'object' ? value.minor : value
}

/** Pairs of figures. The first is a part of the second and therefore no more than it. */
const parts: readonly (readonly [part: string, whole: string])[] = [
  ['personsInFirstYear', 'persons'],
  ['ended', 'participations'],
  ['jobs', 'ended'],
  ['jobsInPrivateBusiness', 'jobs'],
  ['matchesAccepted', 'matchesProposed'],
  ['vacanciesFilled', 'vacanciesPosted'],
  ['employedByAma', 'employed'],
  ['employedByForvaltning', 'employed'],
  ['employedInResursjobb', 'employed'],
  ['recruitedOrdinarily', 'employed'],
  ['barredWorkplaces', 'workplaces'],
  ['companiesWithSmallJobs', 'workplaces'],
]

/** Parts are no more than their whole. Ended and open participations together are all participations. */
export const familiesAddUp = ({ report: { figures }, histories, at }: SeenReport): void => {
  for (const [part, whole] of parts) {
    const [few, all] = [valueOf(figures, part), valueOf(figures, whole)]
    if (few !== undefined && all !== undefined && few > all)
      throw new Error(`${part} is ${String(few)}, and ${whole}, of which it is a part, ${String(all)}.`)
  }
  const began = (type: string): number =>
    histories.filter(
      ({ kind, events }) =>
        kind === 'participation' && events.some((event) => event.type === type && event.data.on <= at.asOf),
    ).length
  const ended = figures.filter(({ id }) => id.startsWith('exit.'))
  equal(
    'Endings by exit',
    // Where too much is not known, no value is stated, and the lower bound is what is recorded.
    ended.reduce((sum, { value, uncertainty }) => {
      const recorded = value ?? uncertainty?.low
      return sum + (typeof recorded === 'number' ? recorded : 0)
    }, 0),
    began('ParticipationEnded'),
  )
  const outcome = figures.find(({ id }) => id === 'outcome')?.rate
  if (outcome !== undefined)
    equal(
      'Participations counted, left out, open and not known',
      outcome.n + outcome.excluded + outcome.pending + (outcome.notKnown ?? 0),
      began('ParticipationOpened'),
    )
  const results = figures.filter(({ id }) => id.startsWith('netResult.'))
  const all = valueOf(figures, 'netResult')
  if (all !== undefined)
    equal(
      'The results of all payers',
      results.reduce((sum, { value }) => sum + (typeof value === 'object' ? value.minor : 0), 0),
      all,
    )
}
