import { InvalidArgumentError } from 'commander'
import { periodNamed, type Day, type Period } from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'

/** The description of `--period` in the help. */
export const periodHelp =
  'state the figures of a period, too: a year, quarter, tertial or month, such as 2025, 2025-Q1, 2025-T1, 2025-03'

/** Reads the value of `--period`; anything that names no period is bad usage. */
export const periodOption = (text: string): Period => {
  const read = periodNamed(text)
  if (read.ok) return read.value
  throw new InvalidArgumentError(`Expected ${read.error.problems[0]?.expected ?? 'a period'}.`)
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
