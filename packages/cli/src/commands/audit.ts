import { aroundStored, type Day, type TimeZone, type Viewpoint } from '@jobbspar/core'
import { printAudit, saidFindings } from '../print/audit-text.js'
import { otherPrograms, programAsked, programOf, speakingOf } from '../read/choose-program.js'
import { type AddCommand } from './command.js'
import { outputIn, withLanguage, type InLanguage } from './language-option.js'
import { auditHistory, isBroken } from '../read/findings.js'
import { columnsOf, printJson, refuse, type ExitCode, type Output } from '../terminal/io.js'
import { dayOption, instantIn, knownAtOption, type KnownAt } from '../read/options.js'
import { progress } from '../terminal/progress.js'
import { incompleteText, readHistories } from '../read/reading.js'
import { standsAt } from '../read/stands-at.js'
import { type History } from '../read/stream-kinds.js'
import { footer } from '../terminal/text.js'

interface AuditOptions extends InLanguage {
  readonly program?: string
  readonly asOf?: Day
  readonly knownAt?: KnownAt
  readonly lenient?: boolean
  readonly json?: boolean
}

/** Whether a stream has a record that was made up to the instant and is about a day up to the reference date. */
const isKnown = ({ records }: History, { knownAt, validAt }: Viewpoint): boolean =>
  records.some(
    ({ data, meta }) =>
      (knownAt === undefined || meta.recordedAt <= knownAt) && (validAt === undefined || data.on <= validAt),
  )

const audit = async (output: Output, file: string, options: AuditOptions): Promise<ExitCode> => {
  const asked = options.program === undefined ? undefined : await programAsked(output, options.program)
  if (options.program !== undefined && asked === undefined) return 2
  const io = speakingOf(output, asked ?? {})
  const { locale } = io
  const { say, day, instant } = locale
  const [read] = (await readHistories(io, [file], options.lenient === true)) ?? []
  if (read === undefined) return 2

  const { asOf, json = false } = options
  const seenFrom = (timeZone?: TimeZone): Viewpoint => ({
    ...(options.knownAt === undefined ? {} : { knownAt: instantIn(options.knownAt, timeZone) }),
    ...(asOf === undefined ? {} : { validAt: asOf }),
  })
  const chosen =
    asked === undefined ? programOf(read.histories, locale, seenFrom()) : ({ ok: true, program: asked } as const)
  if (!chosen.ok) return refuse(io, say('ofFile', { file, what: chosen.because }))
  const { program } = chosen
  const at = seenFrom(program.timeZone)
  const { knownAt } = at

  const around = aroundStored(read.histories, program, at)
  // By default an audit has the same viewpoint as a report.
  const stands = standsAt(read.histories, options, program.timeZone).asOf
  const shownOn = progress(io)
  const audited = read.histories
    .filter((history) => isKnown(history, at))
    .map((history) => {
      shownOn.step()
      return auditHistory(history, program, at, around, stands)
    })
  shownOn.done()

  const findings = audited.flatMap((one) => one.findings)
  const beside = otherPrograms(program, read.histories, locale, at)
  if (json)
    printJson(io, {
      program: program.id,
      ...(beside.named === undefined ? {} : { named: beside.named }),
      asOf: asOf ?? null,
      knownAt: knownAt ?? null,
      streams: audited.length,
      findings: saidFindings(findings, program, locale),
      leftOut: read.leftOut,
    })
  else {
    const from = {
      ...(asOf === undefined ? {} : { asOf: day(asOf) }),
      ...(knownAt === undefined ? {} : { knownAt: instant(knownAt) }),
    }
    const title =
      asOf === undefined
        ? knownAt === undefined
          ? undefined
          : 'fileKnownAt'
        : knownAt === undefined
          ? 'fileAsOf'
          : 'fileAsOfKnownAt'
    printAudit(io, {
      title: title === undefined ? file : say(title, { file, ...from }),
      before: [...incompleteText(read, locale), ...beside.text],
      notWhole: read.notWhole,
      ...{ program, audited },
    })
  }
  return findings.some(isBroken) ? 1 : 0
}

/** `audit FILE`: every rule of a program that a history does not meet. */
export const addAudit: AddCommand = (program, io, end) => {
  const { locale } = io
  const { say } = locale
  withLanguage(program.command('audit'), locale)
    .description(say('help.audit'))
    .argument('<file>', say('help.file'))
    .option('--program <program>', say('help.programByDefault'))
    .option('--as-of <day>', say('help.asOf'), dayOption(locale))
    .option('--known-at <instant>', say('help.knownAt'), knownAtOption(locale))
    .option('--lenient', say('help.lenient'))
    .option('--json', say('help.json'))
    .addHelpText('after', footer([say('help.auditBroken'), say('help.auditExit')], columnsOf(io)))
    .action(async (file: string, options: AuditOptions) => end(await audit(await outputIn(io, options), file, options)))
}
