import { type ProgramTerms, type Source, type Term } from '@jobbspar/core'

/** The versions of one of a program’s terms, by its name. */
export type TermsOf<K extends keyof ProgramTerms> = NonNullable<ProgramTerms[K]>

/** A public fact as the source of a term, by its id. */
export const fact = (id: string, document: string, status: Source['status'] = 'verified', note?: string): Source => ({
  id,
  document,
  status,
  ...(note === undefined ? {} : { note }),
})

/** A value that was in force earlier already, since an unknown day. */
export const sinceNotKnown = <V>(term: Term<V>): Term<V> => ({ ...term, since: 'notKnown' })

/** A value from one day to another, or to no known end. */
export const row = <V>(
  from: Term<V>['from'],
  until: Term<V>['from'] | undefined,
  value: V,
  source: Source,
  enforcement?: Term<V>['enforcement'],
): Term<V> => ({
  from,
  ...(until === undefined ? {} : { until }),
  value,
  source,
  ...(enforcement === undefined ? {} : { enforcement }),
})

/** A value of one calendar year. */
export const yearly = <V>(year: number, value: V, source: Source): Term<V> =>
  row(`${year}-01-01`, `${year}-12-31`, value, source)
