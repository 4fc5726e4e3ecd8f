// The code that makes, releases and prints reports names no figure, so no list of figures has to match `contents`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contents, sections, unitTexts } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Ids that are also the name of a section or a unit, which code may name. */
const words = new Set<string>([...sections, ...Object.keys(unitTexts)])
const ids = new Set(contents.map(({ id }) => id).filter((id) => !words.has(id)))

const filesIn = (folder: string, recursive: boolean): readonly string[] =>
  readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))

// Texts in three languages are data.
const sources = [...filesIn('packages/projections/src', false), ...filesIn('packages/cli/src', true)].filter(
  (path) => !path.includes('/languages/'),
)

const literals = (path: string): readonly string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/'([A-Za-z]+)'/g)].map(([, text = '']) => text)

describe('the id of a figure', () => {
  it.each(sources)('is not in %s', (path) => {
    expect(literals(path).filter((text) => ids.has(text))).toEqual([])
  })

  it('is looked for among more than fifty', () => {
    expect(ids.size).toBeGreaterThan(50)
  })
})
