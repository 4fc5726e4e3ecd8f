import { reportOn, type Figure } from '@jobbspar/projections'
import { laterDay, type Day, type Instant } from '@jobbspar/core'
import { aboutHistory, type About } from './about.js'
import { programNamed, programOf } from './choose-program.js'
import { type AddCommand } from './command.js'
import { auditHistory } from './findings.js'
import { printJson, refuse, type ExitCode, type Io } from './io.js'
import { dayOption, instantOption } from './options.js'
import { progress } from './progress.js'
import { readHistories } from './reading.js'
import { printReport, type FileReport } from './report-text.js'
import { effectiveOf, type History } from './stream-kinds.js'

interface ReportOptions {
  readonly program?: string
  readonly asOf?: Day
  readonly knownAt?: Instant
  readonly evidence?: string
  readonly lenient?: boolean
  readonly json?: boolean
}

/** Where a report stands when nothing is said: at the last that was recorded, and the last day that anything is said of. No clock is read. */
const lastIn = (histories: readonly History[]): { readonly recordedAt: Instant; readonly day: Day } => {
  let recordedAt: Instant = '0001-01-01T00:00:00.000Z'
  let day: Day = '0001-01-01'
  for (const { records } of histories)
    for (const { data, meta } of records) {
      if (meta.recordedAt > recordedAt) recordedAt = meta.recordedAt
      day = laterDay(day, data.on)
    }
  return { recordedAt, day }
}

const reportFile = async (
  io: Io,
  file: string,
  histories: readonly History[],
  options: ReportOptions,
): Promise<{ readonly ok: true; readonly value: FileReport } | { readonly ok: false; readonly because: string }> => {
  const said = await aboutHistory(file)
  if (!said.ok) return said
  const last = lastIn(histories)
  const knownAt = options.knownAt ?? last.recordedAt
  const known = knownAt.slice(0, 10) as Day
  const asOf = options.asOf ?? (options.knownAt === undefined ? laterDay(known, last.day) : known)
  const at = { knownAt, validAt: asOf }
  const chosen = options.program === undefined ? programOf(histories, at) : programNamed(options.program)
  if (!chosen.ok) return { ok: false, because: `${file}: ${chosen.because}` }
  const { program } = chosen
  const shownOn = progress(io)
  const report = reportOn(
    histories.map((history) => effectiveOf(history, at)),
    { program, asOf, knownAt, evidence: true },
  )
  const findings = histories.flatMap((history) => {
    shownOn.step()
    return auditHistory(history, program, at).findings
  })
  shownOn.done()
  return { ok: true, value: { file, program, about: said.about, report, findings } }
}

const figureJson = (figure: Figure, about: About) => {
  const { id, says, statements, unit, value, rate, published, agrees, incomplete, note, evidence } = figure
  return {
    ...{ id, says, statements, unit },
    ...(value === undefined ? {} : { value }),
    ...rate,
    ...(published === undefined ? {} : { published: { ...rangeOf(published.value), source: published.source } }),
    ...(agrees === undefined ? {} : { agrees }),
    ...(about.calibrated.includes(id) ? { calibrated: true } : {}),
    ...(incomplete === undefined ? {} : { incomplete }),
    ...(note === undefined ? {} : { note }),
    evidence: evidence.length,
  }
}

const rangeOf = (value: NonNullable<Figure['published']>['value']) =>
  typeof value === 'object' && 'low' in value ? { low: value.low, high: value.high } : { value }

const reportJson = ({ file, about, report, findings }: FileReport) => ({
  file,
  program: report.program,
  synthetic: about.synthetic,
  asOf: report.asOf,
  knownAt: report.knownAt,
  figures: report.figures.map((figure) => figureJson(figure, about)),
  ledger: report.ledger,
  findings,
})

const printEvidence = (io: Io, id: string, reports: readonly FileReport[], json: boolean): ExitCode => {
  const figures = reports.flatMap(({ report }) => report.figures.filter((figure) => figure.id === id))
  if (figures.length === 0) {
    const known = [...new Set(reports.flatMap(({ report }) => report.figures.map((figure) => figure.id)))]
    return refuse(io, `there is no figure '${id}'; known figures: ${known.join(', ')}`)
  }
  const ids = [...new Set(figures.flatMap(({ evidence }) => evidence))]
  if (json) printJson(io, ids)
  else for (const one of ids) io.out(`${one}\n`)
  return 0
}

const report = async (io: Io, files: readonly string[], options: ReportOptions): Promise<ExitCode> => {
  if (options.program !== undefined) {
    const named = programNamed(options.program)
    if (!named.ok) return refuse(io, named.because)
  }
  const read = await readHistories(io, files, options.lenient === true)
  if (read === undefined) return 2
  const reports: FileReport[] = []
  for (const file of files) {
    const histories = read.histories.filter((history) => history.file === file)
    const answer = await reportFile(io, file, histories, options)
    if (!answer.ok) return refuse(io, answer.because)
    reports.push(answer.value)
  }
  const json = options.json === true
  if (options.evidence !== undefined) return printEvidence(io, options.evidence, reports, json)
  if (json) {
    const [first, ...others] = reports.map(reportJson)
    printJson(io, others.length === 0 ? first : [first, ...others])
  } else for (const one of reports) printReport(io, one)
  return 0
}

const help = `
Without --known-at and --as-of the report stands at the last event recorded in the file. A figure marked * agrees with the
published one by construction, because the history was made so: that is no evidence for it.

Exit codes: 0 done, whatever was found, 2 bad usage or input.`

/** `report FILE…`: a program's figures from its histories, beside the published ones. */
export const addReport: AddCommand = (program, io, end) => {
  program
    .command('report')
    .description('Derive the figures of a program from its history, beside the published ones.')
    .argument('<file...>', 'histories: JSON Lines, one stored event a line')
    .option('--program <id>', 'the program to report on; by default the one that the participations name')
    .option('--as-of <day>', 'cut open cases at this day', dayOption)
    .option('--known-at <instant>', 'leave out what was recorded later', instantOption)
    .option('--evidence <figure>', 'print the ids of the events behind a figure')
    .option('--lenient', 'read what is valid, and tell what was left out')
    .option('--json', 'print one JSON value: an object for one file, a list for several')
    .addHelpText('after', help)
    .action(async (files: readonly string[], options: ReportOptions) =>
      end(await report(io, [...new Set(files)], options)),
    )
}
