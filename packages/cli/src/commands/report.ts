import {
  historyOf,
  reportOn,
  releasedReport,
  type By,
  type EarlierRelease,
  type History as Effective,
  type NotReleased,
  type ReleasedFigure as Figure,
} from '@jobbspar/projections'
import { aroundStored, localDay, type Day, type Program, type PublishedFigure, type TimeZone } from '@jobbspar/core'
import { Option } from 'commander'
import { aboutExample, aboutHistory } from '../read/about.js'
import { otherPrograms, programAsked, programOf, speakingOf } from '../read/choose-program.js'
import { byAsked, byExamples, byUnfit } from '../read/by.js'
import { type AddCommand } from './command.js'
import { outputIn, withLanguage, type InLanguage } from './language-option.js'
import {
  completeBy,
  completenessText,
  completeToExample,
  completeToOption,
  type StatedComplete,
} from '../read/complete-to.js'
import { earlierReleases } from '../read/earlier-release.js'
import { printEvidence } from '../print/evidence.js'
import { auditHistory } from '../read/findings.js'
import { columnsOf, printJson, refuse, type ExitCode, type Output } from '../terminal/io.js'
import { dayOption, knownAtOption, type KnownAt } from '../read/options.js'
import { periodAsked, periodOption, type PeriodAsked } from '../read/period.js'
import { type Problem } from '../terminal/problem.js'
import { type Locale } from '../terminal/locale.js'
import { progress } from '../terminal/progress.js'
import { incompleteText, readHistories, type HistoriesOf } from '../read/reading.js'
import { saidFindings } from '../print/audit-text.js'
import { noteOf, saysOf, type Telling } from '../print/figure-words.js'
import { printBrief } from '../print/report-brief.js'
import { printReport, type FileReport } from '../print/report-text.js'
import { standsAt } from '../read/stands-at.js'
import { footer } from '../terminal/text.js'

interface ReportOptions extends PeriodAsked, InLanguage {
  readonly program?: string
  readonly asOf?: Day
  readonly knownAt?: KnownAt
  readonly completeTo?: StatedComplete
  readonly by?: string
  readonly evidence?: string
  readonly lenient?: boolean
  readonly release?: boolean
  readonly after?: string
  readonly brief?: boolean
  readonly json?: boolean
}

/** A report with everything that printing needs. */
interface Reported extends FileReport {
  readonly streams: readonly Effective[]
  readonly named?: readonly string[]
  readonly leftOut: readonly Problem[]
  /** The stated completeness of the file. */
  readonly completeTo: StatedComplete
}

/** An argument of a command, quoted for a shell. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

/** The audit whose findings a report carries. It reads the same file, from the viewpoint of the report. */
const auditCommandOf = (file: string, asOf: Day, { program, asOf: cut, knownAt, lenient }: ReportOptions): string =>
  [
    ...['jobbspar', 'audit', quoted(file)],
    ...(program === undefined ? [] : ['--program', quoted(program)]),
    // Without `--as-of` the day follows from `--known-at`.
    ...(cut === undefined && knownAt === undefined ? [] : ['--as-of', asOf]),
    ...(knownAt === undefined ? [] : ['--known-at', knownAt]),
    ...(lenient === true ? ['--lenient'] : []),
  ].join(' ')

/** The message that nothing can be known yet on the requested reference date. */
const knowledgeText = ({ asOf }: ReportOptions, knownOn: Day, { say, day }: Locale): readonly string[] =>
  asOf === undefined || asOf <= knownOn ? [] : [say('afterKnowledge', { knownOn: day(knownOn) })]

/** Why a report is not released. */
const refusalText = (because: NotReleased, { say, day }: Locale): string => {
  switch (because.is) {
    case 'earlierOfOtherProgram':
      return say(`refused.${because.is}`, { program: because.program })
    case 'harmlessNotThere':
      return say(`refused.${because.is}`, { rate: because.rate, rates: because.rates.join(', ') })
    case 'earlierIsLater':
      return say(`refused.${because.is}`, { asOf: day(because.asOf) })
    default:
      return say(`refused.${because.is}`, { first: day(because.period.first), last: day(because.period.last) })
  }
}

/** The program, and the condition or fact, that are asked for by name. */
interface Asked {
  readonly program?: Program
  readonly by?: By
}

const reportFile = async (
  io: Output,
  read: HistoriesOf,
  options: ReportOptions,
  { program: asked, by }: Asked,
  earlier: readonly EarlierRelease[],
): Promise<{ readonly ok: true; readonly value: Reported } | { readonly ok: false; readonly because: string }> => {
  const { file, histories, leftOut } = read
  const { locale } = io
  const said = await aboutHistory(file, locale)
  if (!said.ok) return said
  const seenFrom = (timeZone?: TimeZone) => {
    const { asOf, knownAt } = standsAt(histories, options, timeZone)
    return { knownAt, validAt: asOf }
  }
  const chosen =
    asked === undefined ? programOf(histories, locale, seenFrom()) : ({ ok: true, program: asked } as const)
  if (!chosen.ok) return { ok: false, because: locale.say('ofFile', { file, what: chosen.because }) }
  const { program } = chosen
  const at = seenFrom(program.timeZone)
  const { knownAt, validAt: asOf } = at
  const knownOn = localDay(knownAt, program.timeZone)
  const shownOn = progress(io)
  const streams = histories.map((history) => historyOf(history, { asOf, knownAt }))
  const unfit = typeof by === 'object' ? byUnfit(by, streams, program, locale) : undefined
  if (unfit !== undefined) return { ok: false, because: locale.say('ofFile', { file, what: unfit }) }
  // Statements about the whole file did not exist yet at an earlier instant.
  const ofFile = options.knownAt === undefined && options.completeTo?.all === undefined ? said.about.completeTo : {}
  const completeTo = { ...ofFile, ...options.completeTo }
  const { period } = options
  const isReleased = options.release === true
  const from = {
    ...{ program, asOf, knownAt, completeTo: completeBy(completeTo), evidence: true },
    ...(period === undefined ? {} : { period }),
    ...(by === undefined ? {} : { by }),
  }
  const [latest, ...others] = earlier.filter((one) => one.program === program.id)
  // With several reports of one program, it is not known which has the same persons. The new one is compared with each.
  const before =
    latest === undefined
      ? undefined
      : { ...latest, before: [...(latest.before ?? []), ...others.flatMap((one) => [one, ...(one.before ?? [])])] }
  if (before === undefined && earlier.length > 0)
    return { ok: false, because: locale.say('refused.noneOfProgram', { program: program.id }) }
  const released = isReleased ? releasedReport(streams, from, { earlier: before }) : undefined
  if (released?.ok === false) return { ok: false, because: refusalText(released.because, locale) }
  const around = aroundStored(histories, program, at)
  const findings = isReleased
    ? []
    : histories.flatMap((history) => {
        shownOn.step()
        return auditHistory(history, program, at, around).findings
      })
  shownOn.done()
  const beside = otherPrograms(program, histories, locale, at)
  const value: Reported = {
    ...{ file, program, about: said.about, findings, streams, leftOut },
    report: released?.report ?? reportOn(streams, from),
    isNext: before !== undefined,
    programArgument: quoted(options.program ?? program.id),
    ...(beside.named === undefined ? {} : { named: beside.named }),
    before: [
      // A report for release does not say which streams could not be read, or are of another program.
      ...(isReleased ? [] : [...incompleteText(read, locale), ...beside.text]),
      ...knowledgeText(options, knownOn, locale),
      ...completenessText(completeTo, knownOn, locale),
    ],
    completeTo,
    auditCommand: auditCommandOf(file, asOf, options),
  }
  return { ok: true, value }
}

const figureJson = (figure: Figure, telling: Telling) => {
  const {
    id,
    statements,
    unit,
    value,
    range,
    costInterval,
    comparison,
    paired,
    rate,
    outOf,
    uncertainty,
    curve,
    table,
    published,
    agrees,
    incomplete,
    evidence,
    reference,
    withheld,
    few,
    parts,
  } = figure
  const note = noteOf(figure, telling.locale)
  return {
    ...{ id, says: saysOf(figure, telling), statements, unit },
    ...(withheld === undefined ? {} : { withheld }),
    ...(few === undefined ? {} : { few }),
    ...(parts === undefined ? {} : { parts }),
    ...(value === undefined ? {} : { value }),
    ...(range === undefined ? {} : { ...range, derived: true }),
    ...(costInterval === undefined ? {} : { costInterval }),
    ...(comparison === undefined ? {} : { comparison }),
    ...(paired === undefined ? {} : { paired }),
    ...rate,
    ...uncertainty,
    ...(outOf === undefined ? {} : { outOf }),
    ...(curve === undefined ? {} : { curve }),
    ...(table === undefined ? {} : { table }),
    ...(reference === undefined ? {} : { reference }),
    ...(published === undefined ? {} : { published: publishedJson(published) }),
    ...(agrees === undefined ? {} : { agrees }),
    ...(telling.about.calibrated.includes(id) ? { calibrated: true } : {}),
    ...(incomplete === undefined ? {} : { incomplete }),
    ...(note === undefined ? {} : { note }),
    evidence: evidence.length,
  }
}

/** The printed value of the source: a value, the ends of a range, or that it is missing; and whether it was derived from what was printed. */
const publishedJson = ({ value, unit, statements, source }: PublishedFigure) => ({
  ...(value === 'missing'
    ? { missing: true }
    : typeof value === 'object' && 'low' in value
      ? { low: value.low, high: value.high }
      : { value }),
  ...(source.status === 'derived' ? { derived: true } : {}),
  unit,
  statements,
  source,
})

const reportJson = (
  { file, program, about, report, findings, named, leftOut, completeTo }: Reported,
  locale: Locale,
) => ({
  ...('least' in report ? {} : { file }),
  program: report.program,
  ...('least' in report || named === undefined ? {} : { named }),
  ...(about.synthetic === undefined ? {} : { synthetic: about.synthetic }),
  asOf: report.asOf,
  knownAt: report.knownAt,
  ...(report.period === undefined ? {} : { period: report.period }),
  ...(Object.keys(completeTo).length === 0 ? {} : { completeTo }),
  figures: report.figures.map((figure) => figureJson(figure, { about, locale, program: program.id })),
  ...('by' in report ? { by: report.by } : {}),
  ...('least' in report
    ? { least: report.least, printed: report.printed, values: report.values, before: report.before }
    : {
        ledger: report.ledger,
        findings: saidFindings(findings, program, locale),
        leftOut,
      }),
})

const report = async (output: Output, files: readonly string[], given: ReportOptions): Promise<ExitCode> => {
  const within = periodAsked(given, output.locale)
  if (!within.ok) return refuse(output, within.because)
  const options: ReportOptions = { ...given, ...(within.period === undefined ? {} : { period: within.period }) }
  const asked = options.program === undefined ? undefined : await programAsked(output, options.program)
  if (options.program !== undefined && asked === undefined) return 2
  const io = speakingOf(output, asked ?? {})
  const by = byAsked(given.by, io.locale, asked)
  if (!by.ok) return refuse(io, by.because)
  const read = await readHistories(io, files, options.lenient === true)
  if (read === undefined) return 2
  const earlier = options.after === undefined ? undefined : await earlierReleases(options.after, io.locale)
  if (earlier?.ok === false) return refuse(io, earlier.because)
  const named = { ...(asked === undefined ? {} : { program: asked }), ...(by.by === undefined ? {} : { by: by.by }) }
  const reports: Reported[] = []
  for (const one of read) {
    const answer = await reportFile(io, one, options, named, earlier?.releases ?? [])
    if (!answer.ok) return refuse(io, answer.because)
    reports.push(answer.value)
  }
  const json = options.json === true
  if (options.evidence !== undefined) {
    const evidenced = reports.map(({ report: { figures }, streams }) => ({ figures, streams }))
    return printEvidence(io, options.evidence, evidenced, json)
  }
  if (json) {
    const [first, ...others] = reports.map((one) => reportJson(one, io.locale))
    printJson(io, others.length === 0 ? first : [first, ...others])
  } else
    reports.forEach((one, i) => {
      if (i > 0) io.out(options.brief === true ? '\n' : '\n\n')
      if (options.brief === true) printBrief(io, one)
      else printReport(io, one)
    })
  return 0
}

/** `report FILE…`: a program's figures from its histories, next to the published ones. */
export const addReport: AddCommand = (program, io, end) => {
  const { locale } = io
  const { say } = locale
  withLanguage(program.command('report'), locale)
    .description(say('help.report'))
    .argument('<file...>', say('help.files'))
    .option('--program <program>', say('help.programByDefault'))
    .option('--as-of <day>', say('help.asOf'), dayOption(locale))
    .option('--known-at <instant>', say('help.knownAt'), knownAtOption(locale))
    .addOption(
      new Option('--period <name>', say('help.period')).argParser(periodOption(locale)).conflicts(['from', 'to']),
    )
    .option('--from <day>', say('help.from'), dayOption(locale))
    .option('--to <day>', say('help.to'), dayOption(locale))
    .addOption(new Option('--by <word>', say('help.by', byExamples)).conflicts(['release', 'after']))
    .addOption(
      new Option('--complete-to <kind=month>', say('help.completeTo', { example: completeToExample })).argParser(
        completeToOption(locale),
      ),
    )
    .option('--evidence <figure>', say('help.evidence'))
    .addOption(new Option('--release', say('help.release')).conflicts('evidence'))
    .addOption(new Option('--after <file>', say('help.after')).implies({ release: true }))
    .option('--lenient', say('help.lenient'))
    .addOption(new Option('--brief', say('help.brief')).conflicts('evidence'))
    .option('--json', say('help.reportJson'))
    .addHelpText(
      'after',
      footer([say('help.reportDay'), say('help.about', aboutExample), say('help.reportExit')], columnsOf(io)),
    )
    .action(async (files: readonly string[], options: ReportOptions) =>
      end(await report(await outputIn(io, options), [...new Set(files)], options)),
    )
}
