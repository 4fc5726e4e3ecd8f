import { loadJsonFile } from '@jobbspar/adapters-memory/node'
import { expectedIn, participation, type Program, type Viewpoint } from '@jobbspar/core'
import { programById, programs, readProgram } from '@jobbspar/programs'
import { refuse, type Output } from '../terminal/io.js'
import { type Locale } from '../terminal/locale.js'
import { problemIn } from '../terminal/problem.js'
import { type History } from './stream-kinds.js'

/** A program, or in one line why there is none. */
export type Chosen = { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly because: string }

const known = programs.map(({ id }) => id).join(', ')

/** The program with an id. */
const programNamed = (id: string, { say }: Locale): Chosen => {
  const program = programById(id)
  return program === undefined ? { ok: false, because: say('noProgram', { id, known }) } : { ok: true, program }
}

/** Whether it is a path, not an id: it has a folder in it or ends in `.json`. */
const isPath = (asked: string): boolean => /[\\/]|\.json$/i.test(asked)

/**
 * The program argument of a command, an id or the path of a JSON file. Problems go to standard error,
 * one line each; returns nothing when the command cannot continue, and it exits with 2.
 */
export const programAsked = async (io: Output, asked: string): Promise<Program | undefined> => {
  const { say } = io.locale
  if (!isPath(asked)) {
    const chosen = programNamed(asked, io.locale)
    if (chosen.ok) return chosen.program
    refuse(io, say('noProgramNorPath', { because: chosen.because }))
    return undefined
  }
  const file = await loadJsonFile(asked)
  if (!file.ok) {
    const { line, reason, why } = file
    const place = `${asked}${line === undefined ? '' : `:${String(line)}`}`
    io.err(`${why === undefined ? reason : `${place}: ${expectedIn(why, io.locale.text)}`}\n`)
    return undefined
  }
  const parsed = readProgram(file.value)
  if (parsed.ok) return parsed.value
  const { locale } = io
  const { problems, more } = parsed.error
  const lines = [
    ...problems.map((problem) => locale.say('problem', { place: problem.path || '/', ...problemIn(problem, locale) })),
    ...(more === undefined ? [] : [locale.say('moreProblems', { count: more })]),
  ]
  for (const line of lines) io.err(`${asked}: ${line}\n`)
  return undefined
}

/** An output that writes the words of a program. */
export const speakingOf = (io: Output, { words }: Pick<Program, 'words'>): Output =>
  words === undefined ? io : { ...io, locale: io.locale.speaking(words) }

/** The programs that the participations of a history name, as known from a viewpoint. */
const programsNamed = (histories: readonly History[], at?: Viewpoint): readonly string[] => {
  const named = histories.flatMap((history) => {
    if (history.kind !== 'participation') return []
    const { opening } = participation.timeline(history.stream, history.records, at).state
    return opening === undefined ? [] : [opening.program]
  })
  return [...new Set(named)].sort()
}

/** The one program that the participations of a history name, when all name the same. */
export const programOf = (histories: readonly History[], locale: Locale, at?: Viewpoint): Chosen => {
  const { say } = locale
  const [only, ...others] = programsNamed(histories, at)
  if (only === undefined)
    return {
      ok: false,
      because:
        at !== undefined && programsNamed(histories).length > 0
          ? say('nothingKnownYet')
          : say('noProgramNamed', { known }),
    }
  if (others.length > 0)
    return {
      ok: false,
      because: say('severalPrograms', { named: [only, ...others].join(', ') }),
    }
  return programNamed(only, locale)
}

/** The programs that the participations name, other than the one that judges them: for JSON, and in words. */
export const otherPrograms = (
  { id }: Program,
  histories: readonly History[],
  { say }: Locale,
  at?: Viewpoint,
): { readonly named?: readonly string[]; readonly text: readonly string[] } => {
  const named = programsNamed(histories, at)
  return named.every((one) => one === id)
    ? { text: [] }
    : { named, text: [say('judgedBy', { named: named.join(', '), program: id })] }
}
