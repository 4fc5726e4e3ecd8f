import {
  inForce,
  monthOf,
  shareOf,
  shiftMonth,
  times,
  type Day,
  type Hours,
  type Money,
  type Month,
  type ProgramTerms,
  type Source,
  type Reason,
} from '@jobbspar/core'
import { wrongAmount, wrongCount, wrongDay, wrongMonth, wrongNumber } from '../statistics/domain.js'
import { termValue } from '../asking/term-value.js'
import { lack } from '../statistics/lack.js'

/** A month of work: its hours and its gross income. An absent value was not reported; it is not 0. */
export interface WorkedMonth {
  readonly month: Month
  readonly hours?: Hours | undefined
  readonly gross?: Money | undefined
}

/** Whether work qualifies, under which source, with the facts. `undetermined` names what is missing. */
export type Qualification =
  | {
      readonly is: 'qualifies' | 'doesNotQualify'
      readonly because: Readonly<Record<string, number>>
      readonly source: Source
    }
  | { readonly is: 'undetermined'; readonly missing: readonly Reason[] }

/** The reported part of one of the twelve months, and whether it is complete. */
interface AskedMonth {
  readonly month: Month
  readonly reported: number
  readonly whole: boolean
}

/** The twelve months before the month of a day, with the reported part of their hours or their income. */
const yearBefore = (
  work: readonly WorkedMonth[],
  day: Day,
  amountOf: (one: WorkedMonth) => number | undefined,
): readonly AskedMonth[] =>
  Array.from({ length: 12 }, (_, i) => shiftMonth(monthOf(day), i - 12)).map((month) => {
    const amounts = work.filter((one) => one.month === month).map(amountOf)
    return {
      month,
      reported: amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
      whole: !amounts.includes(undefined),
    }
  })

/** The longest run of months that meet a condition. */
const longestRun = (months: readonly boolean[]): number => {
  let longest = 0
  let run = 0
  for (const holds of months) {
    run = holds ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

interface Judged {
  readonly qualifies: boolean
  readonly because: Readonly<Record<string, number>>
}

const inHundredths = (one: Hours | undefined): number | undefined =>
  one === undefined ? undefined : Math.round(one * 100)

/**
 * Whether the work of the twelve months before a claim meets the condition of unemployment insurance, by the terms of the day of the claim:
 * the condition of work only, not that of membership. Where a month is not fully reported, it is undetermined if that month can decide it.
 */
export const unemploymentInsuranceFor = (
  terms: ProgramTerms,
  claimedOn: Day,
  work: readonly WorkedMonth[],
): Qualification => {
  const wrong = [
    ...wrongDay(claimedOn),
    ...work.flatMap(({ month, hours, gross }) => [
      ...wrongMonth(month),
      ...(hours === undefined ? [] : wrongNumber('hours', hours)),
      ...(gross === undefined ? [] : wrongAmount('income', gross)),
    ]),
  ]
  if (wrong.length > 0) return { is: 'undetermined', missing: wrong }
  const term = terms.unemploymentInsurance === undefined ? undefined : inForce(terms.unemploymentInsurance, claimedOn)
  if (term === undefined || term.value === 'notSettled')
    return { is: 'undetermined', missing: [lack('noTerm', { term: 'unemploymentInsurance', on: claimedOn })] }
  const condition =
    'hours' in term.value ? byHours(term.value.hours, work, claimedOn) : byIncome(term.value.income, work, claimedOn)
  const { year, what, plenty, judge } = condition
  const least = judge(year.map(({ reported }) => reported))
  const most = judge(year.map(({ reported, whole }) => (whole ? reported : reported + plenty)))
  if (least.qualifies !== most.qualifies)
    return {
      is: 'undetermined',
      missing: year.filter(({ whole }) => !whole).map(({ month }) => lack('inMonth', { what, month })),
    }
  return { is: least.qualifies ? 'qualifies' : 'doesNotQualify', because: least.because, source: term.source }
}

/**
 * A condition on twelve months. More hours or income never disqualify. More than `plenty` in a month makes no
 * difference.
 */
interface Condition {
  readonly year: readonly AskedMonth[]
  readonly what: string
  readonly plenty: number
  readonly judge: (amounts: readonly number[]) => Judged
}

const byHours = (
  {
    perMonth,
    months,
    inSixMonths,
    leastPerMonth,
  }: Readonly<Record<'perMonth' | 'months' | 'inSixMonths' | 'leastPerMonth', number>>,
  work: readonly WorkedMonth[],
  day: Day,
): Condition => ({
  year: yearBefore(work, day, (one) => inHundredths(one.hours)),
  what: 'hours',
  plenty: 100 * Math.max(perMonth, inSixMonths, leastPerMonth),
  judge: (hundredths) => {
    const enough = hundredths.filter((one) => one >= 100 * perMonth).length
    const sixes = hundredths.slice(0, 7).flatMap((_, i) => {
      const six = hundredths.slice(i, i + 6)
      return six.every((one) => one >= 100 * leastPerMonth) ? [six.reduce((sum, one) => sum + one, 0)] : []
    })
    const most = Math.max(0, ...sixes) / 100
    return { qualifies: enough >= months || most >= inSixMonths, because: { months: enough, hoursInSixMonths: most } }
  },
})

const byIncome = (
  {
    inTwelveMonths,
    perMonth,
    months,
  }: { readonly inTwelveMonths: Money; readonly perMonth: Money; readonly months: number },
  work: readonly WorkedMonth[],
  day: Day,
): Condition => ({
  year: yearBefore(work, day, (one) => (one.gross?.currency === perMonth.currency ? one.gross.minor : undefined)),
  what: 'income',
  plenty: Math.max(inTwelveMonths.minor, perMonth.minor),
  judge: (minors) => {
    const enough = minors.map((one) => one >= perMonth.minor)
    const total = minors.reduce((sum, one) => sum + one, 0)
    const count = enough.filter(Boolean).length
    const inARow = longestRun(enough)
    return {
      qualifies: (total >= inTwelveMonths.minor && count >= months) || inARow >= months,
      because: { months: count, monthsInARow: inARow, incomeMinor: total },
    }
  },
})

/**
 * Whether an employment that is planned to last a number of months qualifies for sickness benefit. This is known from
 * its first day on. `wages` is the gross wage for a number of whole months; it is scaled to a year of twelve months. By
 * the terms of the first day; without a price base amount, or without the wages, the income part is undetermined.
 */
export const sicknessInsuranceFor = (
  terms: ProgramTerms,
  from: Day,
  employment: {
    readonly months: number
    readonly wages?: { readonly gross: Money; readonly months: number } | undefined
  },
): Qualification => {
  const { wages } = employment
  const wrong = [
    ...wrongDay(from),
    ...wrongCount('monthsOfEmployment', employment.months),
    ...(wages === undefined
      ? []
      : [...wrongAmount('wages', wages.gross), ...wrongCount('monthsWithAWage', wages.months, 1)]),
  ]
  if (wrong.length > 0) return { is: 'undetermined', missing: wrong }
  const term = terms.sicknessInsurance === undefined ? undefined : inForce(terms.sicknessInsurance, from)
  if (term === undefined || term.value === 'notSettled')
    return { is: 'undetermined', missing: [lack('noTerm', { term: 'sicknessInsurance', on: from })] }
  const { months, percentOfPriceBase } = term.value
  if (employment.months < months)
    return { is: 'doesNotQualify', because: { months: employment.months, monthsRequired: months }, source: term.source }
  const base = termValue(terms.priceBase, from)
  if (base === undefined) return { is: 'undetermined', missing: [lack('noTerm', { term: 'priceBase', on: from })] }
  const required = times(base, percentOfPriceBase / 100)
  if (wages?.gross.currency !== required.currency)
    return { is: 'undetermined', missing: [lack('monthlyWage', { currency: required.currency })] }
  return {
    // Compared before the yearly income is rounded: 10 631.997 kr is below 10 632 kr.
    is:
      BigInt(wages.gross.minor) * 12n >= BigInt(required.minor) * BigInt(wages.months) ? 'qualifies' : 'doesNotQualify',
    because: {
      ...{ months: employment.months, yearlyIncomeMinor: shareOf(wages.gross, 12, wages.months).minor },
      requiredMinor: required.minor,
    },
    source: term.source,
  }
}
