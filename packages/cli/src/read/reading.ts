import { loadHistories, type Loaded } from './histories.js'
import { type Output } from '../terminal/io.js'
import { type Locale } from '../terminal/locale.js'
import { listProblems, type Problem } from '../terminal/problem.js'
import { progress } from '../terminal/progress.js'
import { type History } from './stream-kinds.js'

/** The input of a command: the streams of a file, and what a lenient read left out of it. */
export interface HistoriesOf {
  readonly file: string
  readonly histories: readonly History[]
  readonly leftOut: readonly Problem[]
  /** The streams that are known to lack an event. */
  readonly notWhole: readonly string[]
}

const linesOf = (problems: readonly Problem[]): number => new Set(problems.map(({ line }) => line)).size

/** One line stating that a file was read incompletely. Empty if the file was read in full. */
export const incompleteText = (
  { leftOut, notWhole }: Pick<HistoriesOf, 'leftOut' | 'notWhole'>,
  { say, list }: Locale,
): readonly string[] => {
  const lines = linesOf(leftOut)
  if (lines === 0 && notWhole.length === 0) return []
  const nameless = linesOf(leftOut.filter(({ stream }) => stream === undefined))
  const names = notWhole.slice(0, named)
  const more = notWhole.length - named
  const parts = [
    ...(lines === 0
      ? []
      : [nameless === 0 ? say('linesLeftOut', { lines }) : say('linesLeftOutOfNone', { lines, nameless })]),
    ...(notWhole.length === 0
      ? []
      : [
          more > 0
            ? say('eventsMissingAndMore', { streams: names.join(', '), more })
            : say('eventsMissing', { streams: list(names) }),
        ]),
  ]
  return [say('readIncompletely', { list: parts.join('; ') })]
}

// The most names of streams that the line lists: with more, a reader would overlook the figures of the report.
const named = 10

/** Prints what a lenient read left out of a file or tolerated in it, one line each, and how many events were read. */
const tellLenience = (io: Output, file: string, loaded: Extract<Loaded, { readonly ok: true }>): void => {
  const { leftOut, tolerated } = loaded
  listProblems(io, leftOut, 'problemLeftOut')
  listProblems(io, tolerated, 'problemTolerated')
  const lines = linesOf(leftOut)
  if (lines > 0) io.err(`${io.locale.say('leftOutRead', { file, lines, events: eventsIn(loaded) })}\n`)
}

const eventsIn = ({ histories }: { readonly histories: readonly History[] }): number =>
  histories.reduce((sum, { records }) => sum + records.length, 0)

/** Streams that two files contain: the command cannot decide which of them is right. */
const inTwoFiles = (histories: readonly History[], { say }: Locale): readonly Problem[] => {
  const first = new Map<string, History>()
  return histories.flatMap((history): Problem[] => {
    const other = first.get(history.stream)
    first.set(history.stream, other ?? history)
    const { file, line, stream } = history
    if (other === undefined) return []
    const expected = say('aStreamNotIn', { file: other.file, line: other.line })
    return [{ file, line, path: '/meta/stream', expected, found: stream }]
  })
}

/**
 * Loads the histories of a command's files. Problems go to standard error, one line each. If the
 * command cannot continue, this returns nothing, and the command exits with 2.
 */
export const readHistories = async (
  io: Output,
  files: readonly string[],
  lenient: boolean,
): Promise<readonly HistoriesOf[] | undefined> => {
  const shownOn = progress(io)
  const all: (Loaded & { readonly file: string })[] = []
  for (const file of files) {
    const loaded = await loadHistories(file, { locale: io.locale, lenient, step: shownOn.step })
    shownOn.done()
    if (loaded.ok) tellLenience(io, file, loaded)
    all.push({ ...loaded, file })
  }
  const histories = all.flatMap((loaded) => (loaded.ok ? loaded.histories : []))
  const problems = [...all.flatMap((loaded) => (loaded.ok ? [] : loaded.problems)), ...inTwoFiles(histories, io.locale)]
  listProblems(io, problems)
  if (problems.length > 0) return undefined
  return all.flatMap((loaded) => {
    if (!loaded.ok) return []
    const { file, histories, leftOut, notWhole } = loaded
    return [{ file, histories, leftOut, notWhole }]
  })
}
