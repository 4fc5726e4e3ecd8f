// The page of formulas is complete: each formula has a test that exists, and each function that computes a number has a formula.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contents } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { figureFormulas, furtherFormulas, listedFormulas, namesIn, notFormulas } from '../scripts/formulas.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const all = [...figureFormulas(), ...furtherFormulas]

describe('the page of formulas', () => {
  it('has the formula of every figure, with a test for each of its names', () => {
    expect(figureFormulas().flatMap(({ figures }) => figures)).toHaveLength(contents.length)
    const named = new Set(contents.flatMap(({ formula }) => namesIn(formula)))
    expect([...named].sort()).toEqual([...listedFormulas].sort())
  })

  it.each(all.map(({ name, tests }) => [name, tests] as const))('names tests of %s that exist', (_name, tests) => {
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter((test) => !existsSync(join(root, test)))).toEqual([])
  })

  it('has a row for every function of amounts and statistics that computes a number', () => {
    const functions = ['amounts', 'statistics'].flatMap((folder) =>
      readdirSync(join(root, 'packages/projections/src', folder)).flatMap((file) => {
        const text = readFileSync(join(root, 'packages/projections/src', folder, file), 'utf8')
        return [...text.matchAll(/^export const (\w+) = (?:<|\(|async)/gm)].map(([, name = '']) => name)
      }),
    )
    const words = new Set(all.flatMap(({ name }) => name.match(/\w+/g) ?? []))
    expect(functions.filter((name) => !words.has(name)).sort()).toEqual([...notFormulas].sort())
    expect(functions.length).toBeGreaterThan(40)
  })
})
