import { someFields, someList, wrongIn } from './fields.js'
import { harmlessCodec, outcomeCodec, spelled, timeZoneCodec } from './program-codecs.js'
import { textCodec } from './source-codec.js'
import { inconsistencies, inPointers, inPublicTerms } from './program-links.js'
import { inCoverage, inFigures, inHarmless, inOutcome, inTerms } from './program-parts.js'
import { type ProgramTerms, type SubsidyTerms } from './program-terms.js'
import { type DataRule } from './data-rules.js'
import { inRules } from './program-rules.js'
import { declaredWords, inWords, unknownWords } from './program-words.js'
import { inNewWords, termsWithNewWords } from './file-in-words.js'
import { renamesOf } from './renamed-words.js'
import { type Program } from './program.js'
import { type Term } from './term.js'
import { codeCodec, currencyCodec, dayCodec, fieldsOf } from '../vocabulary/codec.js'
import { isFields, type Fields } from '../vocabulary/fields.js'
import { expecting } from '../vocabulary/expected.js'
import { invalid, invalidOf, problemAt, type Parsed } from '../vocabulary/invalid.js'
import { copied } from '../vocabulary/kept.js'
import { tooDeep } from '../vocabulary/levels.js'
import { shown } from '../vocabulary/shown.js'
import { wordsInOrder } from '../vocabulary/kinds.js'

/** What a program file may refer to. */
export interface ProgramReading {
  /** Public amounts that programs share, by the name that a file gives as its `publicTerms`. */
  readonly publicTerms?: Readonly<Record<string, ProgramTerms>>
  /** Public rules that programs share, by the same names. */
  readonly publicRules?: Readonly<Record<string, Readonly<Record<string, DataRule>>>>
}

/** A program without its terms, figures and coverage, which are checked separately. */
const shell = fieldsOf(
  {
    id: codeCodec,
    name: textCodec,
    municipality: textCodec,
    country: spelled(expecting('country'), '^[A-Z]{2}$'),
    currency: currencyCodec,
    document: fieldsOf({ title: textCodec, date: dayCodec }),
    terms: someFields,
    outcome: outcomeCodec,
    published: someList,
    coverage: someFields,
  },
  { publicTerms: codeCodec, timeZone: timeZoneCodec, harmless: harmlessCodec, words: someFields, rules: someFields },
)

/**
 * A term as the library stores it. The unit of a number is left out: it was checked, and the term's definition states
 * it.
 */
const withoutUnit = (versions: readonly (Term<unknown> & { readonly unit?: string })[]): readonly Term<unknown>[] =>
  versions.map(({ unit: _, ...version }) => version)

const own = (terms: Fields): Fields =>
  Object.fromEntries(
    Object.entries(terms).map(([name, value]) => [
      name,
      // Every value is a list of versions, or holds such lists by name.
      isFields(value) ? own(value) : withoutUnit(value as readonly Term<unknown>[]),
    ]),
  )

/**
 * Public terms together with a program's own terms. The program's own terms take precedence, name by name; for
 * subsidies, kind by kind.
 */
const joined = (shared: ProgramTerms, terms: ProgramTerms): ProgramTerms => {
  const kinds = wordsInOrder('subsidy', Object.keys({ ...shared.subsidies, ...terms.subsidies }))
  const subsidies: Readonly<Record<string, SubsidyTerms>> = Object.fromEntries(
    kinds.map((kind) => [kind, { ...shared.subsidies?.[kind], ...terms.subsidies?.[kind] }]),
  )
  return {
    ...shared,
    ...terms,
    ...(shared.subsidies === undefined && terms.subsidies === undefined ? {} : { subsidies }),
  }
}

/**
 * A program from data, such as a JSON file. All problems are reported at once, each with its path: names, shapes and
 * units, days that do not exist, periods that overlap, values without a source, statements and pointers that lead
 * nowhere. Where the file names a set of public terms in `reading`, the program also gets these terms and the public
 * rules of that name, except those that it states itself.
 */
export const parseProgram = (
  given: unknown,
  { publicTerms: sets = {}, publicRules = {} }: ProgramReading = {},
): Parsed<Program> => {
  if (!isFields(given)) return invalid(problemAt('', expecting('program'), shown(given)))
  const deep = tooDeep(given)
  if (deep !== undefined) return invalid(deep)
  const words = declaredWords(given['words'])
  const value = inNewWords(given, words)
  const named = value['publicTerms']
  const shared: ProgramTerms = (typeof named === 'string' && Object.hasOwn(sets, named) ? sets[named] : undefined) ?? {}
  const sharedRules = typeof named === 'string' && Object.hasOwn(publicRules, named) ? publicRules[named] : undefined
  const problems = [
    ...wrongIn(shell, value, ''),
    ...inPublicTerms(value, sets),
    ...inWords(value['words']),
    ...inTerms(value['terms']),
    ...inOutcome(value['outcome']),
    ...inHarmless(value['harmless']),
    ...inFigures(value['published']),
    ...inCoverage(value['coverage']),
    ...inRules(value),
    ...unknownWords(value),
    ...inconsistencies(value),
    ...inPointers(value, shared),
  ]
  if (problems.length > 0) return invalidOf(problems)
  // Every part was checked by the codec of its type.
  // A copy, so that a later change of the value does not change the program.
  const { publicTerms: _, ...program } = copied(value) as Program & { readonly publicTerms?: string }
  const renames = renamesOf({ words })
  const ofAll = renames === undefined ? shared : (termsWithNewWords(shared, renames) as ProgramTerms)
  return {
    ok: true,
    value: {
      ...program,
      terms: joined(ofAll, own(program.terms)),
      ...(sharedRules === undefined ? {} : { rules: { ...sharedRules, ...program.rules } }),
    },
  }
}
