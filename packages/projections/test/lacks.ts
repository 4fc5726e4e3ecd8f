import { type Reason } from '@jobbspar/core'
import { expect } from 'vitest'
import { lackText } from '../src/index.js'

expect.extend({
  toLack: (missing: readonly Reason[], texts: readonly string[]) => {
    const said = missing.map(lackText)
    return {
      pass: JSON.stringify(said) === JSON.stringify(texts),
      message: () => 'what is missing',
      actual: said,
      expected: texts,
    }
  },
})

declare module 'vitest' {
  interface Matchers {
    toLack: (texts: readonly string[]) => unknown
  }
}

/** What is expected to be missing, by its English text. */
export const lacks = (...texts: readonly string[]): unknown => expect.toLack(texts)
