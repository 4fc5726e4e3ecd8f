import { knownWords, type AssessedCondition, type Program } from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'

/** A value of `--by`, as an example. */
export const byExample: AssessedCondition = 'ableToWork'

/** The condition by whose assessment persons are divided, if one is requested, or why it is none: the program does not know it. */
export const byAsked = (
  by: string | undefined,
  { say }: Locale,
  program: Pick<Program, 'words'> = {},
): { readonly ok: true; readonly by?: AssessedCondition } | { readonly ok: false; readonly because: string } => {
  if (by === undefined) return { ok: true }
  const known = knownWords(program).condition
  return known.has(by)
    ? { ok: true, by }
    : { ok: false, because: say('unknownCondition', { found: by, list: [...known].join(', ') }) }
}
