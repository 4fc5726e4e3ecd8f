import { outcomeCodec } from './program-codecs.js'
import { subsidyTermDefs, termDefs, type TermDef } from './program-terms.js'
import { renamesOf, withNewWords, type Renames } from './renamed-words.js'
import { programWordCodec, type ProgramWords } from './words.js'
import { isFields, type Fields } from '../vocabulary/fields.js'

// Definitions of many types in one table; each value is read by its own definition.
const ofTerms = termDefs as Readonly<Record<string, TermDef<unknown>>>
const ofSubsidies = subsidyTermDefs as Readonly<Record<string, TermDef<unknown>>>

const inTable = (defs: Readonly<Record<string, TermDef<unknown>>>, terms: Fields, renames: Renames): Fields =>
  Object.fromEntries(
    Object.entries(terms).map(([name, versions]) => {
      const def = Object.hasOwn(defs, name) ? defs[name] : undefined
      return [
        name,
        def === undefined || !Array.isArray(versions)
          ? versions
          : versions.map((version: unknown): unknown =>
              isFields(version) && Object.hasOwn(version, 'value')
                ? { ...version, value: withNewWords(def.value.schema, version['value'], renames) }
                : version,
            ),
      ]
    }),
  )

/** Terms with the words of today, as a file or the library states them. */
export const termsWithNewWords = (terms: Fields, renames: Renames): Fields => {
  const subsidies = terms['subsidies']
  const now = renames.get('subsidy')
  return {
    ...inTable(ofTerms, terms, renames),
    ...(isFields(subsidies)
      ? {
          subsidies: Object.fromEntries(
            Object.entries(subsidies).map(([kind, ofKind]) => [
              now?.get(kind) ?? kind,
              isFields(ofKind) ? inTable(ofSubsidies, ofKind, renames) : ofKind,
            ]),
          ),
        }
      : {}),
  }
}

/** The fields of a rule whose texts are no words of the program. */
const notWords: ReadonlySet<string> = new Set(['source', 'says', 'was', 'field', 'by', 'from', 'until', 'since'])

const inRule = (value: unknown, now: ReadonlyMap<string, string>): unknown =>
  typeof value === 'string'
    ? (now.get(value) ?? value)
    : Array.isArray(value)
      ? value.map((part) => inRule(part, now))
      : isFields(value)
        ? Object.fromEntries(
            Object.entries(value).map(([field, part]) => [field, notWords.has(field) ? part : inRule(part, now)]),
          )
        : value

/** The id of a rule, which begins with a word of the program. */
const ruleIdNow = (id: string, now: ReadonlyMap<string, string>): string => {
  const [word = '', ...rest] = id.split('/')
  return [now.get(word) ?? word, ...rest].join('/')
}

/** Rules by their ids of today. Deviations cite the id that a rule had, so it is kept among its earlier ones. */
const inRules = (rules: Fields, now: ReadonlyMap<string, string>): Fields =>
  Object.fromEntries(
    Object.entries(rules).map(([id, rule]) => {
      const read = inRule(rule, now)
      const idNow = ruleIdNow(id, now)
      if (idNow === id || !isFields(read)) return [id, read]
      const { was = [] } = read
      return [idNow, { ...read, was: Array.isArray(was) ? [...(was as readonly unknown[]), id] : was }]
    }),
  )

/** A pointer of the coverage, to a word or to a rule. */
const pointerNow = (pointer: unknown, now: ReadonlyMap<string, string>): unknown => {
  if (typeof pointer !== 'string') return pointer
  const [kind = '', name = ''] = pointer.split(/:(.*)/s)
  if (kind === 'rule') return `${kind}:${ruleIdNow(name, now)}`
  const word = kind === 'word' || kind === 'condition' || kind === 'activity' ? now.get(name) : undefined
  return word === undefined ? pointer : `${kind}:${word}`
}

const inCoverage = (coverage: Fields, now: ReadonlyMap<string, string>): Fields =>
  Object.fromEntries(
    Object.entries(coverage).map(([id, became]) => {
      const by = isFields(became) ? became['by'] : undefined
      return [
        id,
        isFields(became) && Array.isArray(by)
          ? { ...became, by: by.map((pointer: unknown) => pointerNow(pointer, now)) }
          : became,
      ]
    }),
  )

/**
 * A program file with the words of today, so that a word is renamed where it is declared and nowhere else.
 */
export const inNewWords = (file: Fields, words: ProgramWords): Fields => {
  const renames = renamesOf({ words })
  if (renames === undefined) return file
  const all = new Map([...renames.values()].flatMap((ofSort) => [...ofSort]))
  const { terms, outcome, rules, coverage, words: declared } = file
  return {
    ...file,
    ...(isFields(terms) ? { terms: termsWithNewWords(terms, renames) } : {}),
    ...(isFields(outcome) ? { outcome: withNewWords(outcomeCodec.schema, outcome, renames) } : {}),
    ...(isFields(rules) ? { rules: inRules(rules, all) } : {}),
    ...(isFields(coverage) ? { coverage: inCoverage(coverage, all) } : {}),
    ...(isFields(declared)
      ? {
          words: Object.fromEntries(
            Object.entries(declared).map(([word, one]) => [word, withNewWords(programWordCodec.schema, one, renames)]),
          ),
        }
      : {}),
  }
}
