import {
  type DataRule,
  type Day,
  type Program,
  type ProgramTerms,
  type RuleVersion,
  type Source,
  type Term,
} from '@jobbspar/core'

const source: Source = { id: 'TEST', document: 'A program made up for tests', status: 'verified' }

/** A term of a made-up program, from 2000 on unless stated otherwise. */
export const aTerm = <V>(value: V, more: Partial<Omit<Term<V>, 'value' | 'source'>> = {}): readonly Term<V>[] => [
  { from: '2000-01-01', value, source, ...more },
]

/** A term that its source names and does not settle, from 2000 on unless stated otherwise. */
export const unsettled = (from: Day = '2000-01-01'): readonly Term<never>[] => [{ from, value: 'notSettled', source }]

type Frame = Pick<RuleVersion, 'from' | 'until' | 'since' | 'enforcement' | 'source'>
type StatedOnly<V> = V extends RuleVersion ? Omit<V, keyof Frame> : never

/** A rule of a made-up program in one version: a `must` from 2000 on unless stated otherwise. */
export const aRule = (stated: StatedOnly<RuleVersion>, frame: Partial<Frame> = {}): DataRule => ({
  versions: [{ from: '2000-01-01', enforcement: 'must', source, ...stated, ...frame }],
})

/**
 * A made-up program that speaks of these terms and states these rules only: for the hard forms of rules that the real
 * programs only advise.
 */
export const programWith = (terms: ProgramTerms, rules?: Readonly<Record<string, DataRule>>): Program => ({
  id: 'synthetic',
  name: 'A made-up program',
  municipality: 'Nowhere',
  country: 'SE',
  currency: 'SEK',
  document: { title: source.document, date: '2020-01-01' },
  terms,
  ...(rules === undefined ? {} : { rules }),
  outcome: { id: 'synthetic.work', version: 1, says: 'Ended in work.', counts: ['work'], excluded: [], source },
  published: [],
  coverage: {},
})
