import { assessedConditions, type AssessedCondition } from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'

/** A value of `--by`, as an example. */
export const byExample: AssessedCondition = 'ableToWork'

/** The condition by whose assessment persons are divided, if one is requested, or why it is none. */
export const byAsked = (
  by: string | undefined,
  { say }: Locale,
): { readonly ok: true; readonly by?: AssessedCondition } | { readonly ok: false; readonly because: string } => {
  if (by === undefined) return { ok: true }
  const known = assessedConditions.find((condition) => condition === by)
  return known === undefined
    ? { ok: false, because: say('unknownCondition', { found: by, list: assessedConditions.join(', ') }) }
    : { ok: true, by: known }
}
