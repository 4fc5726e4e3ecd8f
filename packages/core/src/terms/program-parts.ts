import { coverageCodecs, figureCodec, versionCodec } from './program-codecs.js'
import { someFields, unknownName, wrongIn } from './fields.js'
import { subsidyTermDefs, termDefs, type TermDef } from './program-terms.js'
import { problemsOfTerms } from './term.js'
import { codeCodec, dayCodec, listOf, oneOf, type Check } from '../vocabulary/codec.js'
import { isFields, type Fields } from '../vocabulary/fields.js'
import { expecting, type Expected } from '../vocabulary/expected.js'
import { pointerKey, problemAt, type Problem } from '../vocabulary/invalid.js'
import { shortened, shown } from '../vocabulary/shown.js'
import { isMoney } from '../vocabulary/money.js'

const amountOf = (end: unknown): unknown => (isMoney(end) ? end.minor : end)

/** Finds a range whose ends are in the wrong order. */
const inRange = (value: unknown, [low, high]: readonly [string, string], path: string): readonly Problem[] => {
  if (!isFields(value)) return []
  const [least, most] = [amountOf(value[low]), amountOf(value[high])]
  return typeof least === 'number' && typeof most === 'number' && least > most
    ? [problemAt(`${path}/${high}`, expecting('noLessThan', { low }), shown(value[high]))]
    : []
}

/**
 * Finds the wrong steps in a list of steps by week: a step before the last whose `toWeek` is missing or not later than that
 * of the step before it, and a last step that has a `toWeek`.
 */
const inSteps = (value: unknown, path: string): readonly Problem[] => {
  if (!Array.isArray(value) || !value.every(isFields) || !value.some((step) => 'toWeek' in step)) return []
  return value.flatMap(({ toWeek }, i): readonly Problem[] => {
    const at = `${path}/${String(i)}/toWeek`
    if (i === value.length - 1) return toWeek === undefined ? [] : [problemAt(at, expecting('lastStep'), shown(toWeek))]
    const before = value[i - 1]?.['toWeek']
    const rises = typeof toWeek === 'number' && (typeof before !== 'number' || before < toWeek)
    return rises ? [] : [problemAt(at, expecting('stepAfter'), shown(toWeek))]
  })
}

/** The dates of a version, if they could be read. */
export const datesOf = (version: unknown) => {
  const { from, until } = isFields(version) ? version : {}
  if (!dayCodec.is(from)) return undefined
  return until === undefined ? { from } : dayCodec.is(until) ? { from, until } : undefined
}

/** What is wrong with the versions of one term: with each version, and with their order. */
const inVersions = (def: TermDef<unknown>, versions: unknown, path: string): readonly Problem[] => {
  const problems = wrongIn(listOf(versionCodec(def)), versions, path)
  if (!Array.isArray(versions)) return problems
  const dated = versions.map(datesOf)
  const values = versions.flatMap((one: unknown, i): readonly Problem[] => {
    const value = isFields(one) ? one['value'] : undefined
    const at = `${path}/${String(i)}/value`
    return [
      ...inRange(value, ['low', 'high'], at),
      ...inRange(value, ['minYears', 'maxYears'], at),
      ...inSteps(value, at),
    ]
  })
  return [...problems, ...problemsOfTerms(dated, path), ...values]
}

const inNamed = (
  what: Expected,
  named: Fields,
  path: string,
  known: Readonly<Record<string, (value: unknown, path: string) => readonly Problem[]>>,
): readonly Problem[] =>
  Object.entries(named).flatMap(([name, value]) => {
    const at = `${path}/${pointerKey(name)}`
    return Object.hasOwn(known, name) && known[name] !== undefined
      ? known[name](value, at)
      : [unknownName(what, name, Object.keys(known), at)]
  })

const checksOf = (defs: Readonly<Record<string, TermDef<unknown>>>) =>
  Object.fromEntries(
    Object.entries(defs).map(([name, def]) => [
      name,
      (versions: unknown, path: string) => inVersions(def, versions, path),
    ]),
  )

// Definitions of many types in one table; each value is checked by its own definition.
const ofTerms = termDefs as Readonly<Record<string, TermDef<unknown>>>
const ofSubsidies = subsidyTermDefs as Readonly<Record<string, TermDef<unknown>>>

const inSubsidies = (subsidies: unknown, path: string): readonly Problem[] => {
  const checks = checksOf(ofSubsidies)
  const inKind = (terms: unknown, at: string): readonly Problem[] =>
    isFields(terms) ? inNamed(expecting('termOfSubsidy'), terms, at, checks) : wrongIn(someFields, terms, at)
  return isFields(subsidies)
    ? // That the program knows a kind is asked with the other words.
      Object.entries(subsidies).flatMap(([kind, terms]) => inKind(terms, `${path}/${pointerKey(kind)}`))
    : wrongIn(someFields, subsidies, path)
}

/** What is wrong with the terms of a program file. */
export const inTerms = (terms: unknown): readonly Problem[] =>
  isFields(terms)
    ? inNamed(expecting('termOfProgram'), terms, '/terms', { ...checksOf(ofTerms), subsidies: inSubsidies })
    : []

/** What is wrong with the figures of a program file. */
export const inFigures = (figures: unknown): readonly Problem[] => {
  if (!Array.isArray(figures)) return []
  const ids = new Set<unknown>()
  return figures.flatMap((figure: unknown, i): readonly Problem[] => {
    const path = `/published/${String(i)}`
    if (!isFields(figure)) return wrongIn(someFields, figure, path)
    const { id, unit, value } = figure
    const problems = [...wrongIn(figureCodec(unit), figure, path)]
    if (id !== undefined && ids.has(id)) problems.push(problemAt(`${path}/id`, expecting('usedOnce'), shown(id)))
    ids.add(id)
    const { low, high } = isFields(value) ? value : {}
    const [least, most] = [amountOf(low), amountOf(high)]
    if (typeof least === 'number' && typeof most === 'number' && least >= most)
      problems.push(problemAt(`${path}/value/high`, expecting('moreThanLow'), shown(high)))
    return problems
  })
}

const coverageWord = oneOf(Object.keys(coverageCodecs))

/** What is wrong with the coverage of a program file. */
export const inCoverage = (coverage: unknown): readonly Problem[] =>
  isFields(coverage)
    ? Object.entries(coverage).flatMap(([id, became]): readonly Problem[] => {
        const path = `/coverage/${pointerKey(id)}`
        const misnamed = codeCodec.is(id) ? [] : [problemAt(path, expecting('statementId'), shortened(id))]
        if (!isFields(became)) return [...misnamed, ...wrongIn(someFields, became, path)]
        const { is } = became
        const codec = Object.entries(coverageCodecs).find(([word]) => word === is)?.[1]
        return [
          ...misnamed,
          ...(codec === undefined
            ? wrongIn(coverageWord, is, `${path}/is`)
            : wrongIn<unknown>(codec as Check<unknown>, became, path)),
        ]
      })
    : []

/** Exits that an outcome both counts and excludes. */
export const inOutcome = (outcome: unknown): readonly Problem[] => {
  const { counts, excluded } = isFields(outcome) ? outcome : {}
  if (!Array.isArray(counts) || !Array.isArray(excluded)) return []
  const counted = new Set<unknown>(counts)
  return excluded.flatMap((exit: unknown, i) =>
    counted.has(exit) ? [problemAt(`/outcome/excluded/${String(i)}`, expecting('exitNotCounted'), shown(exit))] : [],
  )
}

/** Rates that are marked as harmless more than once. */
export const inHarmless = (harmless: unknown): readonly Problem[] => {
  if (!Array.isArray(harmless)) return []
  const rates = new Set<unknown>()
  return harmless.flatMap((one: unknown, i): readonly Problem[] => {
    const rate = isFields(one) ? one['rate'] : undefined
    const isAgain = rate !== undefined && rates.has(rate)
    rates.add(rate)
    return isAgain ? [problemAt(`/harmless/${String(i)}/rate`, expecting('usedOnce'), shown(rate))] : []
  })
}
