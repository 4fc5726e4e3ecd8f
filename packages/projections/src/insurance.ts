import {
  addHours,
  hours,
  inForce,
  minus,
  monthOf,
  shiftMonth,
  sumOf,
  times,
  type Day,
  type Hours,
  type Money,
  type Month,
  type ProgramTerms,
  type Source,
} from '@jobbspar/core'
import { termValue } from './term-value.js'

/** A month of work: its hours, and the gross income of it. */
export interface WorkedMonth {
  readonly month: Month
  readonly hours: Hours
  readonly gross: Money
}

/** Whether work qualifies, by which source, with the facts; `undetermined` names what is missing. */
export type Qualification =
  | {
      readonly is: 'qualifies' | 'doesNotQualify'
      readonly because: Readonly<Record<string, number>>
      readonly source: Source
    }
  | { readonly is: 'undetermined'; readonly missing: readonly string[] }

const lastMonths = (work: readonly WorkedMonth[], day: Day, count: number): readonly WorkedMonth[] => {
  const end = monthOf(day)
  return Array.from({ length: count }, (_, i) => shiftMonth(end, i - count)).map((month) => {
    const own = work.filter((one) => one.month === month)
    const currency = own[0]?.gross.currency ?? 'SEK'
    return {
      month,
      hours: own.reduce((sum, one) => addHours(sum, one.hours), hours(0)),
      gross: sumOf(
        currency,
        own.map((one) => one.gross),
      ),
    }
  })
}

/** The longest stretch of months in a row that hold. */
const longestRun = (months: readonly boolean[]): number => {
  let longest = 0
  let run = 0
  for (const holds of months) {
    run = holds ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/**
 * Whether the work of the twelve months before a claim meets the condition of unemployment insurance, by the terms of the day of the claim:
 * the condition of work only, not that of membership.
 */
export const unemploymentInsuranceFor = (
  terms: ProgramTerms,
  claimedOn: Day,
  work: readonly WorkedMonth[],
): Qualification => {
  const term = terms.unemploymentInsurance === undefined ? undefined : inForce(terms.unemploymentInsurance, claimedOn)
  if (term === undefined || term.value === 'notSettled')
    return { is: 'undetermined', missing: [`unemploymentInsurance on ${claimedOn}`] }
  const year = lastMonths(work, claimedOn, 12)
  const answer = (qualifies: boolean, because: Readonly<Record<string, number>>): Qualification => ({
    is: qualifies ? 'qualifies' : 'doesNotQualify',
    because,
    source: term.source,
  })
  if ('hours' in term.value) {
    const { perMonth, months, inSixMonths, leastPerMonth } = term.value.hours
    const enough = year.filter((one) => one.hours >= perMonth).length
    const sixes = year.slice(0, 7).flatMap((_, i) => {
      const six = year.slice(i, i + 6)
      return six.every((one) => one.hours >= leastPerMonth)
        ? [six.reduce((sum, one) => addHours(sum, one.hours), hours(0))]
        : []
    })
    const most = Math.max(0, ...sixes)
    return answer(enough >= months || most >= inSixMonths, { months: enough, hoursInSixMonths: most })
  }
  const { inTwelveMonths, perMonth, months } = term.value.income
  const enough = year.map((one) => one.gross.minor >= perMonth.minor)
  const total = year.reduce((sum, one) => sum + one.gross.minor, 0)
  const count = enough.filter(Boolean).length
  const inARow = longestRun(enough)
  return answer((total >= inTwelveMonths.minor && count >= months) || inARow >= months, {
    months: count,
    monthsInARow: inARow,
    incomeMinor: total,
  })
}

/**
 * Whether an employment that is to last so many months at a monthly wage qualifies for sickness benefit: known from its first day on. By the
 * terms of that day; without a price base amount the income part is undetermined.
 */
export const sicknessInsuranceFor = (
  terms: ProgramTerms,
  from: Day,
  employment: { readonly months: number; readonly monthlyGross: Money },
): Qualification => {
  const term = terms.sicknessInsurance === undefined ? undefined : inForce(terms.sicknessInsurance, from)
  if (term === undefined || term.value === 'notSettled')
    return { is: 'undetermined', missing: [`sicknessInsurance on ${from}`] }
  const { months, percentOfPriceBase } = term.value
  if (employment.months < months)
    return { is: 'doesNotQualify', because: { months: employment.months, monthsRequired: months }, source: term.source }
  const base = termValue(terms.priceBase, from)
  if (base === undefined) return { is: 'undetermined', missing: [`priceBase on ${from}`] }
  const required = times(base, percentOfPriceBase / 100)
  const yearly = times(employment.monthlyGross, 12)
  return {
    is: minus(yearly, required).minor >= 0 ? 'qualifies' : 'doesNotQualify',
    because: { months: employment.months, yearlyIncomeMinor: yearly.minor, requiredMinor: required.minor },
    source: term.source,
  }
}
