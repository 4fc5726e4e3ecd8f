import { codePrefixes, streamKinds } from '@jobbspar/core'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const tests = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  .join('\n')

const rules = Object.values(streamKinds).flatMap((stream) => stream.rulesOf().map(({ id }) => id))

it('every rule of every kind of stream is spoken of in these tests', () => {
  expect(rules.filter((id) => !tests.includes(`'${id}'`))).toEqual([])
})

it('no rule is spoken of in these tests that there is not', () => {
  const named = [...tests.matchAll(/'([a-z-]+\/[a-z/-]+)'/g)].map(([, id]) => id)
  // An id that begins with a word is that of a rule of a program.
  const ofCode = named.filter((id) => codePrefixes.some((prefix) => id?.startsWith(`${prefix}/`) === true))
  expect(ofCode.filter((id) => !rules.some((rule) => rule === id))).toEqual([])
  expect(ofCode.length).toBeGreaterThan(100)
})
