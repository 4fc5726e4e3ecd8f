import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { aDayShort, historyOf, jobbspar } from './people.js'

const example = fileURLToPath(new URL('../../../examples/histories/falkenberg.jsonl', import.meta.url))

const brief = async (...argv: readonly string[]): Promise<string> => {
  const { code, out, err } = await jobbspar(['report', ...argv, '--brief'])
  expect([code, err]).toEqual([0, ''])
  return out
}

/** The ids in the first column of a table. */
const idsIn = (text: string): readonly string[] =>
  (text.split(/^figure .*\n/m)[1] ?? '').split('\n\n')[0]?.match(/^\w+(?=\s)/gm) ?? []

describe('a brief report', () => {
  it('has a row of each share and of each figure with a published one beside it, and of no other', async () => {
    const json = JSON.parse((await jobbspar(['report', example, '--json'])).out) as {
      figures: readonly { id: string; published?: object; n?: number; reference?: true }[]
    }
    const expected = json.figures
      .filter(({ published, n, reference }) => reference !== true && (published !== undefined || n !== undefined))
      .map(({ id }) => id)
    expect(expected).toContain('outcome')
    expect(idsIn(await brief(example))).toEqual(expected)
  })

  it('[F24] tells what is derived, what was published, and that they agree by construction', async () => {
    const text = await brief(example)
    expect(text).toMatch(/^personsInFirstYear +24 persons +24 persons +yes \*$/m)
    expect(text).toContain('is by construction (*)')
    expect(text).toContain('the persons are synthetic')
  })

  it('tells the outcome with its counts, and nothing as published where nothing was: 16 of 24', async () => {
    expect(await brief(example)).toMatch(/^outcome +66\.7 % \(16 of 24\)$/m)
  })

  it('keeps within 100 columns, and within those of a narrow terminal', async () => {
    for (const width of [80, undefined]) {
      const { out } = await jobbspar(['report', example, '--brief'], width === undefined ? {} : { width })
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width ?? 100)
    }
  })

  it('puts a table of each file after the other, with one line between', async () => {
    const other = historyOf('brief-other', { 'participation-synthetic-1': aDayShort })
    const both = await brief(example, other)
    expect(both).toBe(`${await brief(example)}\n${await brief(other)}`)
  })

  it('leaves JSON as it is, and is not asked together with evidence', async () => {
    const [plain, briefly] = [
      await jobbspar(['report', example, '--json']),
      await jobbspar(['report', example, '--json', '--brief']),
    ]
    expect(briefly).toEqual(plain)
    expect(await jobbspar(['report', example, '--brief', '--evidence', 'outcome'])).toMatchObject({ code: 2, out: '' })
  })
})
