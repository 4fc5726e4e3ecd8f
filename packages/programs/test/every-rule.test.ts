import { codePrefixes, streamKinds } from '@jobbspar/core'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { programs } from '../src/index.js'

const tests = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  .join('\n')

const rules = Object.values(streamKinds).flatMap((stream) => stream.rulesOf().map(({ id }) => id))

/** The rules that the programs state, and the ids that they had before. */
const stated = programs.flatMap((program) => Object.entries(program.rules ?? {}))
const before = stated.flatMap(([, { was }]) => was ?? [])

it('every rule of every kind of stream is spoken of in these tests', () => {
  expect(rules.filter((id) => !tests.includes(`'${id}'`))).toEqual([])
})

it('every rule that a program states is spoken of in these tests', () => {
  expect(stated.map(([id]) => id).filter((id) => !tests.includes(`'${id}'`))).toEqual([])
  expect(stated.length).toBeGreaterThan(20)
})

it('no rule is spoken of in these tests that there is not', () => {
  const named = [...tests.matchAll(/'([a-z-]+\/[a-z/-]+)'/g)].map(([, id]) => id)
  // An id that begins with a word is that of a rule of a program.
  const ofCode = named.filter((id) => codePrefixes.some((prefix) => id?.startsWith(`${prefix}/`) === true))
  expect(ofCode.filter((id) => ![...rules, ...before].some((rule) => rule === id))).toEqual([])
  expect(ofCode.length).toBeGreaterThan(100)
})
