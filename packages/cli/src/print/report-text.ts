import { decimalOf, isMoney, payers, type Program } from '@jobbspar/core'
import {
  sectionTexts,
  type ReleasedFigure as Figure,
  type ReleasedReport,
  type Report,
  type Section,
} from '@jobbspar/projections'
import { type About } from '../read/about.js'
import { isBroken, type Finding } from '../read/findings.js'
import { periodLines } from '../read/period.js'
import { figureTable } from './figure-table.js'
import { lineOfFigure, lineOfSum } from './figure-text.js'
import { tableOf, wordsOf, type Telling } from './figure-words.js'
import { pageOf, type Output, type Page } from '../terminal/io.js'
import { linesText } from '../terminal/lines.js'
import { reasonText } from './reason-text.js'
import { budgetText } from './report-money.js'
import { capital, indented } from '../terminal/text.js'
import { type Locale } from '../terminal/locale.js'

/** The report on one file, with the findings of its audit. */
export interface FileReport {
  readonly file: string
  readonly program: Program
  /** The program as an argument of a command: its id, or the file it was read from. */
  readonly programArgument: string
  readonly about: About
  readonly report: Report | ReleasedReport
  /** Whether a released report was made with the earlier one. */
  readonly isNext?: boolean
  readonly findings: readonly Finding[]
  /** The remarks on the file before the figures, one sentence each. */
  readonly before: readonly string[]
  /** The command that lists the findings, from the viewpoint of the report. */
  readonly auditCommand: string
}

/** The settings for printing the figures of a report on a file. */
export const tellingOf = (io: Output, { about, program }: FileReport): Page & Telling => ({
  ...pageOf(io),
  ...{ about, program: program.id },
})

/** How an approximate figure was printed: as a range around it, in per cent where all ranges are equally wide. */
const approximateText = (figures: readonly Figure[], { say }: Locale): readonly string[] => {
  const minorOf = (value: Parameters<typeof isMoney>[0]): number => (isMoney(value) ? value.minor : Number(value))
  const ranges = figures.flatMap(({ published }) => {
    const value = published?.value
    if (typeof value !== 'object' || !('low' in value)) return []
    const [low, high] = [minorOf(value.low), minorOf(value.high)]
    return [decimalOf(100 * (high - low), high + low, 1)]
  })
  if (ranges.length === 0) return []
  const [percent, ...others] = new Set(ranges)
  return [percent === undefined || others.length > 0 ? say('approximate') : say('approximateBy', { percent })]
}

/** The remark on agreements with published values. */
export const agreementText = (
  figures: readonly Figure[],
  { about: { calibrated }, locale: { say } }: Telling,
): readonly string[] => {
  const agreeing = figures.filter(({ agrees }) => agrees === true)
  const made = agreeing.filter(({ id }) => calibrated.includes(id))
  return made.length === 0 ? [] : [say(made.length === agreeing.length ? 'allByConstruction' : 'someByConstruction')]
}

/** The remarks for a reader of a report for release. */
export const releasedText = ({ report, isNext }: FileReport, { say }: Locale): readonly string[] =>
  'least' in report
    ? [
        say('released', { most: report.least - 1 }),
        say('notPromised'),
        ...(isNext === true ? [] : [say('notNextToAnother')]),
      ]
    : []

/** The title of a report: the program, and, unless it is for release, the file. */
export const titleOf = ({ file, program, report }: FileReport): string =>
  `${program.name}, ${program.municipality}${'least' in report ? '' : `: ${file}`}`

/** The head of a report: the program, the file, and the viewpoint. */
const headText = (fileReport: FileReport, telling: Page & Telling): string => {
  const { programArgument, about, report, before } = fileReport
  const { locale, width } = telling
  const { say, day, instant } = locale
  const cited = report.figures.flatMap(({ statements }) => statements)[0]
  return [
    titleOf(fileReport),
    say('asOf', { asOf: day(report.asOf), knownAt: instant(report.knownAt) }),
    ...periodLines(report.period, report.asOf, locale),
    ...before,
    ...(about.synthetic === true ? [say('synthetic')] : []),
    ...releasedText(fileReport, locale),
    ...agreementText(report.figures, telling),
    ...approximateText(report.figures, locale),
    ...(cited === undefined
      ? []
      : [say('cited', { statement: cited, command: `jobbspar program ${programArgument}` })]),
  ]
    .map((line) => indented(0, line, width))
    .join('')
}

const gapsText = ({ ledger }: Report, { width, locale }: Page): string => {
  if (ledger.gaps.length === 0) return ''
  const missing = [...new Set(ledger.gaps.flatMap((gap) => gap.missing.map((one) => reasonText(one, locale))))]
  const list = `${missing.slice(0, 5).join('; ')}${missing.length > 5 ? '; …' : ''}`
  return indented(2, locale.say('gaps', { count: ledger.gaps.length, list }), width)
}

/** Figures that each have a table: first the table, and under it the figure in words. */
const tablesText = (figures: readonly Figure[], telling: Page & Telling): string =>
  figures
    .map((figure) => {
      const columns = tableOf(figure)
      const text = linesText([lineOfFigure(figure, telling)], telling)
      return columns === undefined || figure.table === undefined || figure.figure === undefined
        ? text
        : `${figureTable(figure.figure, columns, figure.table, telling)}\n${text}`
    })
    .join('\n')

/** Prints a report by parts: each figure in words, next to what was published, with the sources of both. */
export const printReport = (io: Output, fileReport: FileReport): void => {
  const { report, findings, auditCommand } = fileReport
  const telling = tellingOf(io, fileReport)
  const { locale, width } = telling
  const { say, text: textIn } = locale
  // A figure without a section is stated only by the source.
  const figuresOf = (section?: Section): readonly Figure[] =>
    report.figures.filter((figure) => figure.section === section)
  const textOf = (figures: readonly Figure[]): string =>
    linesText(
      figures.map((figure) => lineOfFigure(figure, telling)),
      telling,
    )
  const headed = (heading: string, text: string): void => {
    if (text !== '') io.out(`\n${heading}\n\n${text}`)
  }
  const section = (part: Section, text: string): void => headed(textIn(`section:${part}`, sectionTexts[part]), text)
  const borne = payers.flatMap((payer) => {
    if (!('ledger' in report)) return []
    const { byPayer, borne: sums } = report.ledger
    const sum = sums[payer]
    return byPayer[payer].minor === 0 && sum.uncertainty.notKnown === 0
      ? []
      : [lineOfSum(capital(wordsOf(payer, locale)), sum, locale)]
  })
  const costs = textOf(figuresOf('costs'))
  const costsText =
    linesText(borne, telling) +
    ('ledger' in report ? gapsText(report, telling) : '') +
    (costs === '' ? '' : borne.length === 0 ? costs : `\n  ${say('ofTheseCosts')}\n${costs}`)
  const inTables = figuresOf('flow').filter((figure) => tableOf(figure) !== undefined)

  io.out(headText(fileReport, telling))
  section('persons', textOf(figuresOf('persons')))
  section('flow', textOf(figuresOf('flow').filter((figure) => tableOf(figure) === undefined)))
  headed(say('cohortTables'), tablesText(inTables, telling))
  section('budget', budgetText(figuresOf('budget'), telling))
  for (const part of ['borne', 'outcomes', 'work', 'time', 'other'] satisfies Section[])
    section(part, textOf(figuresOf(part)))
  headed(say('statedAlone'), textOf(figuresOf()))
  section('costs', costsText)

  if ('least' in report) return
  io.out(`\n${indented(0, say('evidenceHint'), width)}`)
  if (findings.length === 0) return
  const says = say('findings', { count: findings.length, broken: findings.filter(isBroken).length })
  // The command stays in one piece, so that it can be copied.
  io.out(`${says}${says.length + 1 + auditCommand.length > width ? '\n' : ' '}${auditCommand}\n`)
}
