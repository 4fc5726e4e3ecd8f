import { payers, type Program } from '@jobbspar/core'
import { type Figure, type Rate, type Report } from '@jobbspar/projections'
import { type About } from './about.js'
import { isBroken, type Finding } from './findings.js'
import { type Io } from './io.js'
import { counted, moneyText, numberText, table, valueText } from './text.js'

/** The report on one file, with the findings of its audit. */
export interface FileReport {
  readonly file: string
  readonly program: Program
  readonly about: About
  readonly report: Report
  readonly findings: readonly Finding[]
}

const percent = (share: number): string => (share * 100).toFixed(1)

/** A share as people read it: how much, of how many, and within what. */
const rateText = ({ x, n, rate, interval, pending }: Rate): string => {
  const of = `${numberText(x)} of ${numberText(n)}${pending === 0 ? '' : `, ${numberText(pending)} pending`}`
  return rate === undefined || interval === undefined
    ? `none of ${numberText(n)}`
    : `${percent(rate)} % (${of}; ${percent(interval.low)}–${percent(interval.high)} %)`
}

const decimals = 10

const derivedText = ({ value, rate, unit }: Figure): string => {
  if (rate !== undefined) return rateText(rate)
  if (value === undefined) return 'not known'
  if (typeof value === 'object') return moneyText({ ...value, minor: Math.round(value.minor / 100) * 100 })
  const rounded = numberText(Math.round(value * decimals) / decimals)
  return unit === 'percent' ? `${rounded} %` : `${rounded} ${unit}`
}

const publishedText = ({ published, unit }: Figure): string =>
  published === undefined ? '' : unit === 'money' ? valueText(published.value) : `${valueText(published.value)} ${unit}`

const isReference = ({ value, rate, published, evidence }: Figure): boolean =>
  published !== undefined && value === undefined && rate === undefined && evidence.length === 0

/** Prints a report: derived figures beside published ones with where each comes from, costs by payer, and findings by number. */
export const printReport = (io: Io, { file, program, about, report, findings }: FileReport): void => {
  const out = (line = '') => io.out(`${line}\n`)
  out(`${program.name}, ${program.municipality}: ${file}`)
  out(`as of ${report.asOf}, as known at ${report.knownAt}`)
  if (about.synthetic) out('The persons are synthetic.')
  out()
  const derived = report.figures.filter((figure) => !isReference(figure))
  io.out(
    table([
      ['figure', 'derived', 'published', 'agrees', 'source', 'events', 'what it says'],
      ...derived.map((figure) => [
        figure.id,
        derivedText(figure),
        publishedText(figure),
        figure.agrees === undefined
          ? ''
          : `${figure.agrees ? 'yes' : 'no'}${about.calibrated.includes(figure.id) ? ' *' : ''}`,
        figure.statements.join(' '),
        figure.evidence.length,
        `${figure.says}${figure.incomplete === undefined ? '' : ` ${numberText(figure.incomplete)} left out as incomplete.`}`,
      ]),
    ]),
  )
  if (derived.some(({ id, agrees }) => agrees !== undefined && about.calibrated.includes(id)))
    out('* by construction: the history was calibrated to it, so that it agrees is no evidence.')
  const notes = new Map(derived.flatMap(({ id, note }) => (note === undefined ? [] : [[note, id] as const])))
  for (const note of notes.keys()) {
    const ids = derived.filter((figure) => figure.note === note).map(({ id }) => id)
    out(`${ids.join(', ')}: ${note}`)
  }
  out()
  const references = report.figures.filter(isReference)
  if (references.length > 0) {
    out('Stated by the source, not derived:')
    io.out(
      table([
        ['figure', 'published', 'source', 'what it says'],
        ...references.map((figure) => [figure.id, publishedText(figure), figure.statements.join(' '), figure.says]),
      ]),
    )
    out()
  }
  const borne = payers.filter((payer) => report.ledger.byPayer[payer].minor !== 0)
  out('Costs by payer, all months:')
  for (const payer of borne) out(`  ${payer}: ${moneyText(report.ledger.byPayer[payer])}`)
  if (report.ledger.gaps.length > 0) {
    const missing = [...new Set(report.ledger.gaps.flatMap((gap) => gap.missing))]
    out(
      `  not known, and in no sum: ${counted(report.ledger.gaps.length, 'amount')} (${missing.slice(0, 5).join('; ')}${missing.length > 5 ? '; …' : ''})`,
    )
  }
  out()
  const broken = findings.filter(isBroken).length
  out(`${counted(findings.length, 'finding')}, ${numberText(broken)} of a broken must; \`jobbspar audit\` tells each.`)
  out()
}
