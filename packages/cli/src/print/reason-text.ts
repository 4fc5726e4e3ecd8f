import { type Reason } from '@jobbspar/core'
import { lackMessage } from '@jobbspar/projections'
import { codeText, type Locale } from '../terminal/locale.js'

/** States what is missing, or why something could not be judged, with the facts named in the language. */
export const reasonText = ({ code, facts }: Reason, locale: Locale): string =>
  locale.text(
    `reason:${code}`,
    lackMessage(code),
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        locale.named(name === 'term' ? 'term' : 'fact', fact) ?? codeText(fact, locale),
      ]),
    ),
  )
