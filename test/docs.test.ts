import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const pages = [
  'README.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync(`${root}packages`).map((name) => `packages/${name}/README.md`),
]

interface Block {
  readonly page: string
  readonly language: string
  readonly text: string
  /** `path#region`, `path#/json/pointer` or `path`, from the comment above the block. */
  readonly from: string | undefined
}

const blocksOf = (page: string): readonly Block[] =>
  [...readFileSync(`${root}${page}`, 'utf8').matchAll(/(?:<!-- from (\S+) -->\n)?```(\w*)\n([\s\S]*?)```/g)].map(
    ([, from, language = '', text = '']) => ({ page, language, text, from }),
  )

/** What stands at a JSON pointer, laid out as files are. */
const partOf = (json: string, pointer: string): Promise<string> => {
  const part = pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], JSON.parse(json))
  return format(JSON.stringify(part), { parser: 'json', printWidth: 120 })
}

/** A file, the lines of it between `#region name` and `#endregion`, or what a pointer leads to in it. */
const source = async (from: string): Promise<string> => {
  const [path = '', region] = from.split('#')
  const text = readFileSync(`${root}${path}`, 'utf8')
  if (region === undefined) return text
  if (region.startsWith('/')) return partOf(text, region)
  const match = new RegExp(`^// #region ${region}\\n([\\s\\S]*?)^// #endregion`, 'm').exec(text)
  if (match?.[1] === undefined) throw new Error(`${path} has no region ${region}`)
  return match[1]
}

const blocks = pages.flatMap(blocksOf)

describe('the documentation', () => {
  it('shows code only from files that run', () => {
    for (const { page, language, from } of blocks.filter((block) => block.language === 'ts'))
      expect([page, language, from]).toEqual([page, language, expect.any(String)])
  })

  it.each(blocks.flatMap(({ page, from, text }) => (from === undefined ? [] : [[page, from, text] as const])))(
    '%s shows %s as it is',
    async (_page, from, text) => {
      expect(text).toBe(await source(from))
    },
  )

  it('links only to pages and files that exist', () => {
    for (const page of pages) {
      const folder = `${root}${page}`.replace(/[^/]*$/, '')
      for (const [, target = ''] of readFileSync(`${root}${page}`, 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g))
        if (!/^https?:/.test(target))
          expect([page, target, readable(`${folder}${target}`)]).toEqual([page, target, true])
    }
  })
})

const readable = (path: string): boolean => {
  try {
    readFileSync(path)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR'
  }
}
