import { type Program, type StoredStream } from '@jobbspar/core'
import { contents, reportOn, type At, type FigureDefinition } from '@jobbspar/projections'
import { type Arbitrary } from 'fast-check'
import { lawOnSample, sampleOf, usualRuns, type ContractCase } from '../cases.js'
import { asJson, equal } from '../equal.js'
import { evidenceIn } from './answers.js'
import { phasesAreInside, personsCountOnce, valuesAreInBounds } from './report/bounds.js'
import { contractsWithoutGapAreOne } from './report/contracts.js'
import { copiesAdd, copyOf } from './report/copies.js'
import { differencesAreAttributed, lateFactsOnlyMakeKnown } from './report/late-facts.js'
import { judgingIsTotal, sameContentOwesTheSame } from './report/judging.js'
import { partsAreTheWhole } from './report/payments.js'
import {
  laterFactsDoNotCount,
  laterRecordsAreUnknown,
  nothingBeforeEverything,
  orderDoesNotMatter,
  sameContentIsNoChange,
  voidedIsNeverRecorded,
} from './report/recording.js'
import { secondTimeIsNoChange } from './report/repeats.js'
import { daysIn, figuresSay, seenFrom, viewpoints, type SeenReport } from './report/seen.js'
import { familiesAddUp, ledgerAddsUp, paymentsAreKept } from './report/sums.js'

/** The input for the laws of a report. */
export interface ReportSetup {
  /** Stored streams of any kinds, as an app has them or as `untidyCohorts` makes them. */
  readonly cohorts: Arbitrary<{ readonly streams: readonly StoredStream[] }>
  /** How often each law is tried. The default is 200. */
  readonly runs?: number
  /** An app’s own figures. The laws about late facts are tried on them in addition to the library's figures. */
  readonly figures?: readonly FigureDefinition[]
}

/**
 * The laws for a program’s report, ledger, audit and obligations, for all records, however late or often they are
 * recorded. They always give an answer and add up, nothing counts twice, and a voided or repeated record changes
 * nothing.
 */
export const reportLaws = (
  program: Program,
  { cohorts, runs = usualRuns, figures = [] }: ReportSetup,
): readonly ContractCase[] => {
  // Several laws need the same report on the same cohort, so it is computed once.
  const known = new WeakMap<object, readonly SeenReport[]>()
  const seenOf = (streams: readonly StoredStream[]): readonly SeenReport[] => {
    const before = known.get(streams)
    if (before !== undefined) return before
    const seen = viewpoints(program, streams).map((at) => seenFrom(streams, at))
    known.set(streams, seen)
    return seen
  }
  const law = (name: string, holds: (streams: readonly StoredStream[]) => void): ContractCase =>
    lawOnSample(`report of ${program.id}: ${name}`, cohorts, runs, ({ streams }) => holds(streams))
  const seenLaw = (name: string, holds: (seen: SeenReport) => void): ContractCase =>
    law(name, (streams) => seenOf(streams).forEach(holds))
  const lawFrom = (name: string, holds: (streams: readonly StoredStream[], at: At) => void): ContractCase =>
    law(name, (streams) => viewpoints(program, streams).forEach((at) => holds(streams, at)))

  return [
    {
      name: `report of ${program.id}: the cohorts given put the laws to the test`,
      run: async () => {
        const { values } = sampleOf(cohorts, runs)
        const [first] = values
        const nothing = first && seenOf(first.streams).map(({ at }) => figuresSay(reportOn([], at)))
        if (
          values.every(
            ({ streams }) => asText(seenOf(streams).map(({ report }) => figuresSay(report))) === asText(nothing),
          )
        )
          throw new Error(`Of ${String(values.length)} cohorts none gives another report than no streams do.`)
      },
    },
    law('it answers on every reference date', (streams) => {
      const days = daysIn(streams)
      for (const asOf of ['1900-01-01', days[0], days.at(-1), '2199-12-31'] as const) {
        if (asOf === undefined) continue
        const { report } = seenFrom(streams, { program, asOf, knownAt: '2199-12-31T23:59:59.999Z', evidence: true })
        // NaN, Infinity and `undefined` do not survive JSON.
        equal(`The report as of ${asOf}`, asJson(report), report)
      }
    }),
    seenLaw('the rows of the ledger add up to what each payer paid', ledgerAddsUp),
    seenLaw('every payment is in it once, or is missing and counted so', paymentsAreKept),
    seenLaw('the parts of a family are no more than the whole', familiesAddUp),
    seenLaw('shares, counts and ranges lie inside their bounds', valuesAreInBounds),
    seenLaw('a person counts once where it says persons', personsCountOnce),
    seenLaw('no phase is longer than its participation', phasesAreInside),
    seenLaw('it says the same without evidence, which is of the events given', ({ at, histories, report }) => {
      const ids = new Set<unknown>(histories.flatMap(({ events }) => events.map(({ meta }) => meta.id)))
      equal(
        'Evidence of no event given',
        evidenceIn(report).filter((id) => !ids.has(id)),
        [],
      )
      const silent = reportOn(histories, { ...at, evidence: false })
      equal('The report without evidence', figuresSay(silent), figuresSay(report))
      equal('Evidence that no one asked for', evidenceIn(silent), [])
    }),
    law('of twice as many persons every sum is twice as large', (streams) => {
      for (const once of seenOf(streams)) copiesAdd(once, seenFrom([...streams, ...copyOf(streams)], once.at))
    }),
    lawFrom('a payment in parts is the same as in one', partsAreTheWhole),
    // The law is tried only when everything is recorded. Earlier, two contracts differ from one: each contract has its
    // own end that may not be reported yet, and a record states that the person is employed on the first day of the
    // second contract.
    law('a job in two contracts without a gap is one', (streams) =>
      viewpoints(program, streams)
        .slice(0, 1)
        .forEach((at) => contractsWithoutGapAreOne(streams, at)),
    ),
    lawFrom('the order of streams and of records does not matter', orderDoesNotMatter),
    lawFrom('a voided event is as if it had never been recorded', voidedIsNeverRecorded),
    lawFrom('a correction to the same content changes nothing', sameContentIsNoChange),
    lawFrom('what happens once and is recorded a second time changes nothing', secondTimeIsNoChange),
    lawFrom('what was recorded later is not known', laterRecordsAreUnknown),
    lawFrom('what became true later does not count', laterFactsDoNotCount),
    lawFrom('before everything it is the report of no events', nothingBeforeEverything),
    law('facts recorded late, due or within their reporting lag, only make known what was not', (streams) =>
      lateFactsOnlyMakeKnown(program, streams, [...contents, ...figures]),
    ),
    law('what a later report says differently is of the records that came late', (streams) =>
      differencesAreAttributed(program, streams, [...contents, ...figures]),
    ),
    law('audits and obligations answer on any day', (streams) => judgingIsTotal(program, streams)),
    law('a correction to the same content leaves the same due', (streams) => sameContentOwesTheSame(program, streams)),
  ]
}

const asText = (value: unknown): string => JSON.stringify(value)
