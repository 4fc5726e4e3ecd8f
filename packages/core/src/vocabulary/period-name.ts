import { addMonths, type Day } from './day.js'
import { expecting } from './expected.js'
import { invalid, problemAt, type Parsed } from './invalid.js'
import { isMonth } from './month.js'
import { lastDayOfMonths, type Period } from './period.js'
import { shown } from './shown.js'

const monthsIn = { Q: 3, T: 4 } as const

/** The `nth` part of a year, where each part has this many months. */
const partOfYear = (year: string, months: number, nth: number): Period => {
  const first = addMonths(`${year}-01-01` as Day, months * (nth - 1))
  return { first, last: lastDayOfMonths(first, months) }
}

/**
 * The period with a given name: `2025`, `2025-Q1` to `2025-Q4`, `2025-T1` to `2025-T3` (four months each), or
 * `2025-03`.
 */
export const periodNamed = (name: string): Parsed<Period> => {
  const [, year, kind, nth] = /^((?:19|20|21)\d\d)(?:-(?:(Q(?=[1-4]$)|T(?=[1-3]$))(\d)|\d\d))?$/.exec(name) ?? []
  if (year !== undefined && kind !== undefined)
    return { ok: true, value: partOfYear(year, monthsIn[kind as keyof typeof monthsIn], Number(nth)) }
  if (year !== undefined && name === year) return { ok: true, value: partOfYear(year, 12, 1) }
  if (year !== undefined && isMonth(name)) return { ok: true, value: partOfYear(year, 1, Number(name.slice(5))) }
  return invalid(problemAt('', expecting('periodName'), shown(name)))
}

/** The name of the quarter that a day lies in: `2025-Q1`. */
export const quarterOf = (day: Day): string =>
  `${day.slice(0, 4)}-Q${String(Math.floor((Number(day.slice(5, 7)) + 2) / 3))}`
