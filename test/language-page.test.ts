import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { glossary } from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { catalogue as swedish } from '@jobbspar/core/sv'
import { programs } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'
import { root } from './pages.js'

const pageOf = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8')
const textOf = ({ texts }: typeof swedish, id: string): string => texts[id]?.[1] ?? ''

describe('the page of words in Swedish and Danish', () => {
  const page = pageOf('language.md')
  const rows = [...page.matchAll(/^\| `(\w+)` +\| (.*) \|$/gm)].map(([, code = '', cells = '']) => {
    const [sv = '', svWhere = '', da = '', daWhere = ''] = cells.split(' | ').map((cell) => cell.trim())
    return { code, sv, da, where: [svWhere, daWhere] }
  })

  it('has each word of the glossary, as the languages say it', () => {
    expect(rows.map(({ code, sv, da }) => [code, sv, da])).toEqual(
      glossary.map(({ code }) => [code, textOf(swedish, `word:${code}`), textOf(danish, `word:${code}`)]),
    )
  })

  it('shows where a word stands by a quote of at most 15 words and its source, or says that none was found', () => {
    const statements = new Set(programs.flatMap(({ coverage }) => Object.keys(coverage)))
    const isShown = (where: string): boolean => {
      if (/^(no source found|keeps its (Swedish|Danish) form)$/.test(where)) return true
      const [, id, quote = ''] = /^(?:([A-Z]\d\d)(?:, the same list)?: )?“([^“”]+)”/.exec(where) ?? []
      const isSourced = id === undefined ? /” \(\[[\w.-]+\]\(https?:\S+\)\)$/.test(where) : statements.has(id)
      return isSourced && quote !== '' && quote.split(/\s+/).length <= 15
    }
    expect(rows.flatMap(({ code, where }) => where.filter((one) => !isShown(one)).map((one) => [code, one]))).toEqual(
      [],
    )
  })

  it('counts the words without a source', () => {
    const without = (of: number) => rows.filter(({ where }) => where[of] === 'no source found').length
    expect(page.replaceAll(/\s+/g, ' ')).toContain(
      `${String(without(0))} of ${String(rows.length)} words have no source for the Swedish and ${String(without(1))} none for the Danish`,
    )
  })
})

describe('the page for a reader', () => {
  const listIn = (text: string, heading: string): readonly string[] => {
    const [, part = ''] = text.split(`\n${heading}\n`)
    return [...(part.split(/\n#/)[0] ?? '').matchAll(/^\d+\. (.+)$/gm)].map(([, one = '']) => one)
  }

  it.each([
    ['Swedish', swedish],
    ['Danish', danish],
  ])('has ten sentences of the library, as they are, and ten public ones: %s', (name, language) => {
    const page = pageOf('language-reading.md')
    const [sentences, keys] = [listIn(page, `## ${name}`), listIn(page, `### ${name}`)]
    const ours = keys.flatMap((key, i) => (key.startsWith('`') ? [[key.slice(1, -1), sentences[i]] as const] : []))
    expect([sentences.length, keys.length, ours.length]).toEqual([20, 20, 10])
    expect(ours.map(([id]) => [id, textOf(language, id)])).toEqual(ours)
  })
})
