import { loadHistories, type Loaded } from './histories.js'
import { type Io } from '../terminal/io.js'
import { listProblems, type Problem } from '../terminal/problem.js'
import { progress } from '../terminal/progress.js'
import { type History } from './stream-kinds.js'
import { counted, numberText } from '../terminal/text.js'

/** What a command works on: the streams of a file, and what a lenient read left out of it. */
export interface HistoriesOf {
  readonly file: string
  readonly histories: readonly History[]
  readonly leftOut: readonly Problem[]
  /** The streams that an event is known to be missing of. */
  readonly notWhole: readonly string[]
}

const linesOf = (problems: readonly Problem[]): number => new Set(problems.map(({ line }) => line)).size

/** That a file was read incompletely, in one line of a result; nothing where it was not. */
export const incompleteText = ({ leftOut, notWhole }: Pick<HistoriesOf, 'leftOut' | 'notWhole'>): readonly string[] => {
  const lines = linesOf(leftOut)
  if (lines === 0 && notWhole.length === 0) return []
  const nameless = linesOf(leftOut.filter(({ stream }) => stream === undefined))
  const ofNone = nameless === 0 ? '' : `, ${numberText(nameless)} of no stream that can be told`
  const more = notWhole.length - named
  const parts = [
    ...(lines === 0 ? [] : [`${counted(lines, 'line')} left out${ofNone}`]),
    ...(notWhole.length === 0
      ? []
      : [
          `events are missing of ${notWhole.slice(0, named).join(', ')}${more > 0 ? ` and ${counted(more, 'other stream')}` : ''}`,
        ]),
  ]
  return [`Read incompletely: ${parts.join('; ')}.`]
}

// More names would hide the figures.
const named = 10

/** Says what a lenient read left out of a file, one line each, and how many events that is. */
const tellLenience = (io: Io, file: string, loaded: Extract<Loaded, { readonly ok: true }>): void => {
  const { leftOut, tolerated } = loaded
  listProblems(io, leftOut, '; left out')
  listProblems(io, tolerated, '; read all the same')
  const lines = linesOf(leftOut)
  if (lines > 0) io.err(`${file}: ${counted(lines, 'line')} left out, ${counted(eventsIn(loaded), 'event')} read\n`)
}

const eventsIn = ({ histories }: { readonly histories: readonly History[] }): number =>
  histories.reduce((sum, { records }) => sum + records.length, 0)

/** Streams that two files hold: which of them to believe is not for the command to say. */
const inTwoFiles = (histories: readonly History[]): readonly Problem[] => {
  const first = new Map<string, History>()
  return histories.flatMap((history): Problem[] => {
    const other = first.get(history.stream)
    first.set(history.stream, other ?? history)
    const { file, line, stream } = history
    if (other === undefined) return []
    const expected = `a stream that ${other.file} does not hold (line ${numberText(other.line)})`
    return [{ file, line, path: '/meta/stream', expected, found: stream }]
  })
}

/**
 * Loads the histories of a command's files. What is wrong goes to standard error, one line each; nothing is answered when
 * the command cannot go on, and it ends with 2.
 */
export const readHistories = async (
  io: Io,
  files: readonly string[],
  lenient: boolean,
): Promise<readonly HistoriesOf[] | undefined> => {
  const shownOn = progress(io)
  const all: (Loaded & { readonly file: string })[] = []
  for (const file of files) {
    const loaded = await loadHistories(file, { lenient, step: shownOn.step })
    shownOn.done()
    if (loaded.ok) tellLenience(io, file, loaded)
    all.push({ ...loaded, file })
  }
  const histories = all.flatMap((loaded) => (loaded.ok ? loaded.histories : []))
  const problems = [...all.flatMap((loaded) => (loaded.ok ? [] : loaded.problems)), ...inTwoFiles(histories)]
  listProblems(io, problems)
  if (problems.length > 0) return undefined
  return all.flatMap((loaded) => {
    if (!loaded.ok) return []
    const { file, histories, leftOut, notWhole } = loaded
    return [{ file, histories, leftOut, notWhole }]
  })
}
