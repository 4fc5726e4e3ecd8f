import { objectsIn, unknownName } from './fields.js'
import { namedIn } from './named-terms.js'
import { textCodec } from './source-codec.js'
import { type ProgramTerms } from './program-terms.js'
import { declaredWords } from './program-words.js'
import { knownWords, type KnownWords } from './words.js'
import { codeCodec } from '../vocabulary/codec.js'
import { isFields, type Fields } from '../vocabulary/fields.js'
import { expecting } from '../vocabulary/expected.js'
import { pointerKey, problemAt, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'
import { derivedConditions } from '../vocabulary/kinds.js'
import { isCurrency, isMoney } from '../vocabulary/money.js'

/** Amounts in a currency other than the program's, and sources that name no statement of its document. */
export const inconsistencies = (file: Fields): readonly Problem[] => {
  const { currency, document, coverage, terms, rules, outcome, harmless, published } = file
  const title = isFields(document) ? document['title'] : undefined
  const isStatement = (id: unknown): boolean =>
    typeof id === 'string' && isFields(coverage) && Object.hasOwn(coverage, id)
  const unknownStatement = (path: string, id: unknown): readonly Problem[] =>
    !textCodec.is(id) || !isFields(coverage) || isStatement(id)
      ? []
      : [problemAt(path, expecting('statement'), shown(id))]
  const problems: Problem[] = []
  for (const [path, one] of objectsIn({ terms, rules, outcome, harmless, published }, '')) {
    if (isMoney(one) && isCurrency(currency) && one.currency !== currency)
      problems.push(
        problemAt(`${path}/currency`, expecting('programCurrency', { currency: shown(currency) }), shown(one.currency)),
      )
    if (isMoney(one))
      for (const [field, value] of Object.entries(one))
        if (field !== 'minor' && field !== 'currency')
          problems.push(
            problemAt(
              `${path}/${pointerKey(field)}`,
              expecting('oneField', { fields: 'minor, currency' }),
              shown(value),
            ),
          )
    if (!path.endsWith('/source')) continue
    if (title !== undefined && one['document'] === title) problems.push(...unknownStatement(`${path}/id`, one['id']))
    else if (isStatement(one['id']) && typeof one['document'] === 'string')
      problems.push(
        problemAt(`${path}/document`, expecting('documentOf', { statement: shown(one['id']) }), shown(one['document'])),
      )
  }
  if (Array.isArray(published))
    published.forEach((figure: unknown, i) => {
      const statements = isFields(figure) ? figure['statements'] : undefined
      if (Array.isArray(statements))
        statements.forEach((id: unknown, n) => {
          problems.push(...unknownStatement(`/published/${String(i)}/statements/${String(n)}`, id))
        })
    })
  return problems
}

/** The targets of the coverage's pointers, as far as the program alone shows them. */
const pointedTo = (
  file: Fields,
  shared: ProgramTerms,
  known: KnownWords,
): Readonly<Record<string, readonly string[]>> => ({
  ...(isFields(file['terms'])
    ? {
        term: [shared, file['terms']].flatMap((terms) => [
          ...Object.keys(terms),
          ...namedIn(terms).map(({ name }) => name),
        ]),
      }
    : {}),
  condition: [...known.condition, ...derivedConditions],
  activity: [...known.activity],
  program: Object.keys(file),
  ...(isFields(file['outcome']) && typeof file['outcome']['id'] === 'string'
    ? { outcome: [file['outcome']['id']] }
    : {}),
})

/** Pointers of the coverage without a target, as far as the program alone shows it. */
export const inPointers = (file: Fields, shared: ProgramTerms): readonly Problem[] => {
  const { coverage } = file
  if (!isFields(coverage)) return []
  const known = pointedTo(file, shared, knownWords({ words: declaredWords(file['words']) }))
  // Looked up once for each pointer: a file may have many names.
  const lookUp = new Map(Object.entries(known).map(([kind, names]) => [kind, new Set(names)]))
  return Object.entries(coverage).flatMap(([id, became]) => {
    const by = isFields(became) ? became['by'] : undefined
    if (!Array.isArray(by)) return []
    return by.flatMap((pointer: unknown, i): readonly Problem[] => {
      if (typeof pointer !== 'string') return []
      const [kind = '', name = ''] = pointer.split(/:(.*)/s)
      const names = Object.hasOwn(known, kind) ? known[kind] : undefined
      return names === undefined || name === '' || lookUp.get(kind)?.has(name) === true
        ? []
        : [unknownName(expecting('existing', { kind }), name, names, `/coverage/${pointerKey(id)}/by/${String(i)}`)]
    })
  })
}

/** A problem with a set of public terms: it was not supplied, or is in another currency. */
export const inPublicTerms = (
  { publicTerms, currency }: Fields,
  sets: Readonly<Record<string, ProgramTerms>>,
): readonly Problem[] => {
  if (!codeCodec.is(publicTerms)) return []
  const path = '/publicTerms'
  if (!Object.hasOwn(sets, publicTerms)) {
    const names = Object.keys(sets).map((name) => `'${name}'`)
    const expects = names.length === 0 ? expecting('noPublicTerms') : expecting('oneOf', { words: names.join(' | ') })
    return [problemAt(path, expects, shown(publicTerms))]
  }
  const other = [...objectsIn(sets[publicTerms], '')].find(([, one]) => isMoney(one) && one.currency !== currency)
  return other === undefined || !isCurrency(currency)
    ? []
    : [problemAt(path, expecting('publicTermsIn', { currency: shown(currency) }), shown(publicTerms))]
}
