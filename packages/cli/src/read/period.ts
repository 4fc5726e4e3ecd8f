import { InvalidArgumentError } from 'commander'
import { periodNamed, type Day, type Period } from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'
import { problemIn } from '../terminal/problem.js'

/** Reads the value of `--period`; anything that names no period is bad usage. */
export const periodOption =
  (locale: Locale) =>
  (text: string): Period => {
    const read = periodNamed(text)
    if (read.ok) return read.value
    const expected = read.error.problems.map((problem) => problemIn(problem, locale).expected).join('; ')
    throw new InvalidArgumentError(locale.say('usage.period', { expected }))
  }

/** The requested period, by its name or by its first and last day. */
export interface PeriodAsked {
  readonly period?: Period
  readonly from?: Day
  readonly to?: Day
}

/** The requested period, if any, or why it is invalid. */
export const periodAsked = (
  { period, from, to }: PeriodAsked,
  { say }: Locale,
): { readonly ok: true; readonly period?: Period } | { readonly ok: false; readonly because: string } => {
  if (period !== undefined) return { ok: true, period }
  if (from === undefined && to === undefined) return { ok: true }
  if (from === undefined || to === undefined) return { ok: false, because: say('fromAndTo') }
  return from <= to
    ? { ok: true, period: { first: from, last: to } }
    : { ok: false, because: say('fromAfterTo', { from, to }) }
}

/** The line on the period in the head of a report: its days, and whether it is over on the reference date. */
export const periodLines = (period: Period | undefined, asOf: Day, { say, day }: Locale): readonly string[] => {
  if (period === undefined) return []
  const { first, last } = period
  return [
    say('period', { first: day(first), last: day(last) }),
    ...(asOf < first ? [say('periodNotBegun')] : asOf < last ? [say('periodNotOver')] : []),
  ]
}
