import { asCheck, eitherOf, listOf, problemsIn, type Check, type ValueOf } from './codec.js'
import { kept } from './kept.js'
import { expectedText, type Expected } from './expected.js'
import { isFields } from './fields.js'
import * as t from 'io-ts'

/** One value, or a list of at least one. */
export const oneOrMore = <A>(one: Check<A>): Check<A | readonly A[]> =>
  eitherOf(one, listOf(one), (value) => (Array.isArray(value) ? 'b' : 'a'))

/**
 * A value in one of several forms, each known by a field that only it has. Problems are reported by the form whose field
 * the value has.
 */
export const formsOf = <F extends { readonly [K in keyof F]: Check<ValueOf<F[K]>> }>(
  expects: Expected,
  forms: F,
): Check<ValueOf<F[keyof F]>> => {
  type A = ValueOf<F[keyof F]>
  // Codecs of many types in one table; a value is checked by the codec of its own form.
  const checks = new Map(Object.entries(forms) as readonly (readonly [string, Check<A>])[])
  const formOf = (value: unknown): Check<A> | undefined => {
    if (!isFields(value)) return undefined
    for (const [field, form] of checks) if (Object.hasOwn(value, field)) return form
    return undefined
  }
  return asCheck(
    new t.Type<A, A, unknown>(
      expectedText(expects),
      (value): value is A => formOf(value)?.is(value) === true,
      (value, context) => {
        const form = formOf(value)
        if (form === undefined) return t.failure(value, context)
        return form.is(value) ? t.success(value) : t.failures(problemsIn(form, value, context))
      },
      t.identity,
    ),
    { anyOf: [...checks.values()].map(({ schema }) => schema) },
    (value) => kept(formOf(value), value),
    expects,
  )
}
