import { describe, expect, it } from 'vitest'
import { findings } from '../scripts/voice.mjs'
import { names, words } from '../scripts/voice-words.mjs'

/** The words of a text that are found, each with its line. */
const found = (path: string, text: string): readonly string[] =>
  findings(path, text).map((line) => line.replace(/^[^:]*:(\d+) {2}“(.*)”: write .*$/, '$1 $2'))

const source = 'packages/core/src/planted.ts'

describe('the voice', () => {
  it('is checked in comments, in texts of sources and in prose, and names place, word and what to write', () => {
    expect(found(source, '/** What is told of it. */\nexport const a = 1 // anew\n')).toEqual(['1 told', '2 anew'])
    expect(found(source, 'const message = `Nobody is beside ${a}: so many`\n')).toEqual([
      '1 Nobody',
      '1 beside',
      '1 so many',
    ])
    expect(found('docs/page.md', '# A page\n\nThe day asked from,\nand whoever reckons.\n')).toEqual([
      '3 The day asked',
      '4 whoever',
      '4 reckons',
    ])
    expect(found('docs/page.md', 'All that can be asked suffices,\nbe it of those which count.\n')).toEqual([
      '1 All that can be asked',
      '1 suffices',
      '2 be it of',
      '2 those which',
    ])
    expect(findings(source, '// It is anew.\n')).toEqual([`${source}:1  “anew”: write again`])
  })

  it('is not checked in sentences of rules, in quotations, in code, or in what tests say of people', () => {
    expect(found(source, "export const r = rules.rule({ says: 'Nobody is told.', guards: { A: 'must' } })\n")).toEqual(
      [],
    )
    expect(found(source, "export const e = defineEvent({ says: 'Nobody is told.' })\n")).toEqual(['1 Nobody', '1 told'])
    expect(found(source, "const s = { quote: 'told by nobody' } // “told” is `told`\n")).toEqual([])
    expect(
      found(source, "const told = 'told' // in a pattern: /told/ is code, https://told.example a comment\n"),
    ).toEqual(['1 told', '1 told'])
    expect(found('docs/page.md', '```ts\n// told\n```\n\nSee `told` and [this](told.md).\n')).toEqual([])
    expect(found('packages/core/test/a.test.ts', "it('is told, so many times', () => {})\n")).toEqual([])
  })

  it('is checked in names of exports and of fields, and not in those of variables', () => {
    expect(found(source, 'export const told = 1\nconst owes = 1\n')).toEqual(['1 told'])
    expect(found(source, 'export interface Bench {\n  readonly kindOf: string\n  walk(): void\n}\n')).toEqual([
      '1 Bench',
      '2 kindOf',
      '3 walk',
    ])
    expect(found(source, 'export type Threshold = { readonly withhold: 1; readonly someone: 1 }\n')).toEqual([])
  })

  it.each([
    'tell them apart',
    'so many that it overflows',
    'as it stands there',
    'it stands for itself',
    'outstanding',
    'the price that was quoted',
    'someone, anyone, no one',
  ])('lets pass: %s', (text) => {
    expect(found('docs/page.md', `${text}\n`)).toEqual([])
  })

  it('never says to write a word that it refuses', () => {
    for (const { write } of [...words, ...names]) expect(found('docs/page.md', `${write}\n`)).toEqual([])
  })
})
