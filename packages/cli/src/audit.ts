import { type Instant, type Viewpoint } from '@jobbspar/core'
import { printAudit } from './audit-text.js'
import { programNamed, programOf } from './choose-program.js'
import { type AddCommand } from './command.js'
import { auditHistory, isBroken } from './findings.js'
import { printJson, refuse, type ExitCode, type Io } from './io.js'
import { instantOption } from './options.js'
import { progress } from './progress.js'
import { readHistories } from './reading.js'

interface AuditOptions {
  readonly program?: string
  readonly knownAt?: Instant
  readonly lenient?: boolean
  readonly json?: boolean
}

const audit = async (io: Io, file: string, options: AuditOptions): Promise<ExitCode> => {
  const named = options.program === undefined ? undefined : programNamed(options.program)
  if (named?.ok === false) return refuse(io, named.because)
  const read = await readHistories(io, [file], options.lenient === true)
  if (read === undefined) return 2

  const { knownAt, json = false } = options
  const at: Viewpoint | undefined = knownAt === undefined ? undefined : { knownAt }
  const histories = read.histories.filter(
    ({ records }) => knownAt === undefined || records.some(({ meta }) => meta.recordedAt <= knownAt),
  )
  const chosen = named ?? programOf(histories, at)
  if (!chosen.ok) return refuse(io, `${file}: ${chosen.because}`)

  const shownOn = progress(io)
  const audited = histories.map((history) => {
    shownOn.step()
    return auditHistory(history, chosen.program, at)
  })
  shownOn.done()

  const findings = audited.flatMap((one) => one.findings)
  if (json)
    printJson(io, {
      program: chosen.program.id,
      knownAt: knownAt ?? null,
      streams: audited.length,
      findings,
      leftOut: read.leftOut,
    })
  else printAudit(io, knownAt === undefined ? file : `${file}, known at ${knownAt}`, chosen.program, audited)
  return findings.some(isBroken) ? 1 : 0
}

const help = `
A must is broken when it is not met or undetermined (nobody can tell whether it is met), and also when the decision was
recorded as a deviation. What breaks a should is told and does not count.

Exit codes: 0 no must is broken, 1 at least one is, 2 bad usage or input.`

/** `audit FILE`: every rule of a program that a history does not meet. */
export const addAudit: AddCommand = (program, io, end) => {
  program
    .command('audit')
    .description('Judge a history under a program: every rule that is not met, with facts and source.')
    .argument('<file>', 'history: JSON Lines, one stored event a line')
    .option('--program <id>', 'the program to judge by; by default the one that the participations name')
    .option('--known-at <instant>', 'leave out what was recorded later', instantOption)
    .option('--lenient', 'read what is valid, and tell what was left out')
    .option('--json', 'print one JSON value')
    .addHelpText('after', help)
    .action(async (file: string, options: AuditOptions) => end(await audit(io, file, options)))
}
