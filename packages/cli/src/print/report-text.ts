import { decimalOf, isMoney, payers, type Program } from '@jobbspar/core'
import { type DisclosedFigure as Figure, type DisclosedReport, type Report, type Section } from '@jobbspar/projections'
import { type About } from '../read/about.js'
import { isBroken, type Finding } from '../read/findings.js'
import { periodLines } from '../read/period.js'
import { figureTable } from './figure-table.js'
import { lineOfFigure, lineOfSum, tableOf, wordsOf } from './figure-text.js'
import { columnsOf, type Io } from '../terminal/io.js'
import { linesText } from '../terminal/lines.js'
import { budgetText } from './report-money.js'
import { capital, counted, indented, numberText } from '../terminal/text.js'

/** The report on one file, with the findings of its audit. */
export interface FileReport {
  readonly file: string
  readonly program: Program
  /** The program as a command takes it: its id, or the file it was read from. */
  readonly programArgument: string
  readonly about: About
  readonly report: Report | DisclosedReport
  readonly findings: readonly Finding[]
  /** What a reader has to know of the file before the figures, a sentence each. */
  readonly before: readonly string[]
  /** The command that tells the findings, as seen from where the report stands. */
  readonly auditCommand: string
}

/** How an approximate figure was printed: as a range around it, in per cent where all ranges are as wide. */
const approximateText = (figures: readonly Figure[]): readonly string[] => {
  const minorOf = (value: Parameters<typeof isMoney>[0]): number => (isMoney(value) ? value.minor : Number(value))
  const ranges = figures.flatMap(({ published }) => {
    const value = published?.value
    if (typeof value !== 'object' || !('low' in value)) return []
    const [low, high] = [minorOf(value.low), minorOf(value.high)]
    return [decimalOf(100 * (high - low), high + low, 1)]
  })
  if (ranges.length === 0) return []
  const [only, ...others] = new Set(ranges)
  const wide = only === undefined || others.length > 0 ? '' : ` of ±${numberText(only)} %`
  return [`A published figure that is a range or approximate in its source is read as a range${wide}.`]
}

/** What has to be known of the agreements before they are read. */
export const agreementText = (figures: readonly Figure[], { calibrated }: About): readonly string[] => {
  const agreeing = figures.filter(({ agrees }) => agrees === true)
  const made = agreeing.filter(({ id }) => calibrated.includes(id))
  if (made.length === 0) return []
  const which =
    made.length === agreeing.length ? 'Every agreement with a published figure is' : 'An agreement marked * is'
  return [`${which} by construction (*): the history was made to agree, so it is no evidence.`]
}

/** What a reader of a report for release has to know. */
export const suppressedText = (report: Report | DisclosedReport): readonly string[] =>
  'most' in report
    ? [
        `Figures of so few persons that they might be known again are suppressed: counts from 1 to ${String(report.most)}, and what gives them away.`,
      ]
    : []

const headText = ({ file, program, programArgument, about, report, before }: FileReport, width: number): string => {
  const cited = report.figures.flatMap(({ statements }) => statements)[0]
  return [
    `${program.name}, ${program.municipality}: ${file}`,
    `As of ${report.asOf}, as known at ${report.knownAt}`,
    ...periodLines(report.period, report.asOf),
    ...before,
    ...(about.synthetic === true ? ['The persons are synthetic.'] : []),
    ...suppressedText(report),
    ...agreementText(report.figures, about),
    ...approximateText(report.figures),
    ...(cited === undefined
      ? []
      : [
          `${cited} and the like are statements of the source; \`jobbspar program ${programArgument}\` lists them, with quotes.`,
        ]),
  ]
    .map((line) => indented(0, line, width))
    .join('')
}

const gapsText = ({ ledger }: Report, width: number): string => {
  if (ledger.gaps.length === 0) return ''
  const missing = [...new Set(ledger.gaps.flatMap((gap) => gap.missing))]
  const some = `${missing.slice(0, 5).join('; ')}${missing.length > 5 ? '; …' : ''}`
  return indented(2, `Not known, and in no sum: ${counted(ledger.gaps.length, 'amount')} (${some})`, width)
}

/** Figures with a table each: the table, under it the figure in words. */
const tablesText = (figures: readonly Figure[], about: About, width: number): string =>
  figures
    .map((figure) => {
      const columns = tableOf(figure)
      const text = linesText([lineOfFigure(figure, about)], width)
      return columns === undefined || figure.table === undefined
        ? text
        : `${figureTable(columns, figure.table, width)}\n${text}`
    })
    .join('\n')

/** Prints a report by parts: each figure in words, next to what was published, with where both come from. */
export const printReport = (io: Io, fileReport: FileReport): void => {
  const { about, report, findings, auditCommand } = fileReport
  const width = columnsOf(io)
  // A figure that no section is named for is stated by the source alone.
  const figuresOf = (section?: Section): readonly Figure[] =>
    report.figures.filter((figure) => figure.section === section)
  const textOf = (figures: readonly Figure[]): string =>
    linesText(
      figures.map((figure) => lineOfFigure(figure, about)),
      width,
    )
  const figuresText = (part?: Section): string => textOf(figuresOf(part))
  const section = (heading: string, text: string): void => {
    if (text !== '') io.out(`\n${heading}\n\n${text}`)
  }
  const borne = payers.flatMap((payer) => {
    if (!('ledger' in report)) return []
    const { byPayer, borne: sums } = report.ledger
    const sum = sums[payer]
    return byPayer[payer].minor === 0 && sum.uncertainty.notKnown === 0 ? [] : [lineOfSum(capital(wordsOf(payer)), sum)]
  })
  const costs = figuresText('costs')
  const costsText =
    linesText(borne, width) +
    ('ledger' in report ? gapsText(report, width) : '') +
    (costs === '' ? '' : `\n  Of these costs:\n${costs}`)

  io.out(headText(fileReport, width))
  section('Persons', figuresText('persons'))
  const flow = figuresOf('flow')
  section('The period', textOf(flow.filter((figure) => tableOf(figure) === undefined)))
  section(
    'Entry cohorts',
    tablesText(
      flow.filter((figure) => tableOf(figure) !== undefined),
      about,
      width,
    ),
  )
  section('Money', budgetText(figuresOf('budget'), about, width))
  section('Who bore it', figuresText('borne'))
  section('Outcomes', figuresText('outcomes'))
  section('Work and competence', figuresText('work'))
  section('Time', figuresText('time'))
  section('Other figures', figuresText('other'))
  section('Stated by the source alone', figuresText())
  section('Costs by payer, all months', costsText)

  if ('most' in report) return
  io.out(
    `\n${indented(0, '`--evidence ID` lists the events behind a figure, and `--json` names the ids of the figures.', width)}`,
  )
  if (findings.length === 0) return
  const broken = findings.filter(isBroken).length
  const says = `${counted(findings.length, 'finding')}, ${numberText(broken)} of a broken must; listed by:`
  // The command stays in one piece, so that it can be copied.
  io.out(`${says}${says.length + 1 + auditCommand.length > width ? '\n' : ' '}${auditCommand}\n`)
}
