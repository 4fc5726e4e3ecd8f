import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { money } from '@jobbspar/core'
import { contents } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { localeOf, type TextFacts } from '../src/terminal/locale.js'
import { jobbspar } from './people.js'

const messageText = (message: string, facts: TextFacts) => localeOf('en').text('', message, facts)

describe('a sentence with facts', () => {
  it('has numbers grouped, amounts with their currency, and plurals of the language', () => {
    const message = '{n, plural, one {# person} other {# persons}} of {all, number}, {amount}, in {year}.'
    const facts = { all: 12_345.5, amount: money(123_456_00, 'SEK'), year: 2018 }
    expect(messageText(message, { n: 1, ...facts })).toBe('1 person of 12 345.5, 123 456 SEK, in 2018.')
    expect(messageText(message, { n: 1_000, ...facts })).toBe('1 000 persons of 12 345.5, 123 456 SEK, in 2018.')
  })

  it('says what it lacks', () => {
    expect(() => messageText('{n, number} persons', {})).toThrow(/"n" was not provided/)
  })
})

describe('the sentences of figures', () => {
  const names = ['falkenberg', 'hassleholm', 'bengtsfors', 'vasteras', 'hedensted']
  const fileOf = (name: string) => fileURLToPath(new URL(`../../../examples/histories/${name}.jsonl`, import.meta.url))

  it('have all facts that they name, on the first day of a history and the last', async () => {
    for (const name of names)
      for (const more of [[], ['--as-of', '2013-01-01']]) {
        const { code, out } = await jobbspar(['report', fileOf(name), '--program', name, '--json', ...more])
        expect(code).toBe(0)
        const { figures } = JSON.parse(out) as { readonly figures: readonly { says: string; note?: string }[] }
        for (const { says, note = '' } of figures) expect(`${says} ${note}`).not.toMatch(/[{}]|undefined/)
      }
  })

  it('stand under ids of their own, one value in one file each', () => {
    const ids = contents.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const list = fileURLToPath(new URL('../../projections/src/figures/contents.ts', import.meta.url))
    expect(readFileSync(list, 'utf8').match(/^import \{ \w+ \} from/gm)).toHaveLength(ids.length)
  })
})
