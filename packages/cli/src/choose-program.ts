import { participation, type Program, type Viewpoint } from '@jobbspar/core'
import { programById, programs } from '@jobbspar/programs'
import { type History } from './stream-kinds.js'

/** A program, or in one line why there is none. */
export type Chosen = { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly because: string }

const known = (): string => `known programs: ${programs.map(({ id }) => id).join(', ')}`

/** The program with an id. */
export const programNamed = (id: string): Chosen => {
  const program = programById(id)
  return program === undefined
    ? { ok: false, because: `there is no program '${id}'; ${known()}` }
    : { ok: true, program }
}

/** The programs that the participations of a history name, as far as is known from a viewpoint. */
const programsNamed = (histories: readonly History[], at?: Viewpoint): readonly string[] => {
  const named = histories.flatMap((history) => {
    if (history.kind !== 'participation') return []
    const { opening } = participation.timeline(history.stream, history.records, at).state
    return opening === undefined ? [] : [opening.program]
  })
  return [...new Set(named)].sort()
}

/** The one program that the participations of a history name, when all name the same. */
export const programOf = (histories: readonly History[], at?: Viewpoint): Chosen => {
  const [only, ...others] = programsNamed(histories, at)
  if (only === undefined)
    return {
      ok: false,
      because:
        at !== undefined && programsNamed(histories).length > 0
          ? 'nothing is known of any participation by then'
          : `no participation names a program; say which with --program; ${known()}`,
    }
  if (others.length > 0)
    return {
      ok: false,
      because: `the participations name ${[only, ...others].join(', ')}; say which one with --program`,
    }
  return programNamed(only)
}

/** The programs that the participations name when they are not the one they are judged by: for JSON, and in words. */
export const namedBeside = (
  { id }: Program,
  histories: readonly History[],
  at?: Viewpoint,
): { readonly named?: readonly string[]; readonly text: readonly string[] } => {
  const named = programsNamed(histories, at)
  return named.every((one) => one === id)
    ? { text: [] }
    : { named, text: [`The participations name ${named.join(', ')}; they are judged by ${id}.`] }
}
