import { knownWords, type ProgramWord, type ProgramWords, type WordSort } from '@jobbspar/core'
import fc from 'fast-check'

const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code))

/** A word as a program may declare it. The suffix keeps it apart from the library’s words. */
const words = fc.string({ unit: letter, minLength: 3, maxLength: 8 }).map((name) => `${name}Own`)

const forms = fc.array(words, { minLength: 1, maxLength: 2 })

const declared = (is: WordSort): fc.Arbitrary<ProgramWord> =>
  fc
    .record(
      { sv: forms, da: forms, en: forms, unit: fc.constantFrom('days', 'months', 'years'), grows: fc.boolean() },
      { requiredKeys: ['sv'] },
    )
    .map(({ unit, grows, ...inLanguages }) =>
      is === 'fact' && unit !== undefined
        ? { is, ...inLanguages, unit, ...(grows === undefined ? {} : { grows }) }
        : { is, ...inLanguages },
    )

/** The sorts of words that rules of a program name. */
const sorts = [
  ...['employment', 'measure', 'subsidy', 'intervention'],
  ...['condition', 'fact', 'role', 'step', 'employer', 'branch'],
] as const satisfies readonly WordSort[]

/** Words of a program’s own, one or two of each sort that rules name. */
export const ownWords: fc.Arbitrary<ProgramWords> = fc
  .uniqueArray(words, { minLength: 2 * sorts.length, maxLength: 2 * sorts.length })
  .chain((names) =>
    fc.tuple(
      ...names.map((name, i) =>
        fc
          .tuple(declared(sorts[Math.floor(i / 2)] ?? 'fact'), fc.boolean())
          .map(([word, isLeftOut]) => (i % 2 === 1 && isLeftOut ? [] : [[name, word] as const])),
      ),
    ),
  )
  .map((all) => Object.fromEntries(all.flat()))

/** The words of one sort that a program declares itself. */
export const ownOf = (own: ProgramWords, sort: WordSort): readonly string[] =>
  Object.entries(own).flatMap(([word, { is }]) => (is === sort ? [word] : []))

/** One of the words of a sort that a program knows, its own more often than those of the library. */
export const wordIn = (own: ProgramWords, sort: WordSort): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...ownOf(own, sort)), weight: 2 },
    { arbitrary: fc.constantFrom(...knownWords({ words: own })[sort]), weight: 1 },
  )
