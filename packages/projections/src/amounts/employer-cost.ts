import {
  wordOf,
  firstDayOf,
  money,
  plus,
  roundedQuotient,
  times,
  type Day,
  type Employer,
  type Hours,
  type Money,
  type Month,
  type NotSettled,
  type ProgramTerms,
} from '@jobbspar/core'
import { answered, lookUp, refused, type Amount } from './subsidy.js'
import { wrongAmount, wrongMonth, wrongNumber, wrongSpelling } from '../statistics/domain.js'
import { lack } from '../statistics/lack.js'

/** The wage of a month as the employer paid it. */
export interface EmployerWage {
  readonly gross: Money
  /** The employer's booked costs for pension and insurance, and for contributions without a term. */
  readonly pension?: Money
  /** The hours of the month that are paid for. */
  readonly hours?: Hours
}

/**
 * The statutory contribution in per cent of the wage. Where the pension is not stated, a municipality's add-on for the
 * year is included instead.
 */
const byPercent = (terms: ProgramTerms, day: Day, { gross, pension }: EmployerWage, employer: Employer): Amount => {
  const look = lookUp()
  if (pension === undefined && employer === 'municipality') {
    const percent = look.value('municipalAddOn', terms.municipalAddOn, day, 0)
    return answered(look, () => plus(gross, times(gross, percent / 100)))
  }
  const percent = look.value('employerContribution', terms.employerContribution, day, 0)
  return answered(look, () => plus(plus(gross, times(gross, percent / 100)), pension ?? money(0, gross.currency)))
}

type Atp = Exclude<NonNullable<ProgramTerms['atp']>[number]['value'], NotSettled>

/**
 * The share of a full contribution for a number of hours in a month: the share of the highest band that these hours
 * reach.
 */
const partsOf = ({ bands }: Atp, hours: Hours): number =>
  bands.reduce((highest, band) => (band.fromHours <= hours && band.fromHours >= highest.fromHours ? band : highest), {
    fromHours: 0,
    parts: 0,
  }).parts

/**
 * Contributions per employee, in proportion to the hours of the month. The amount is rounded once, half away from zero,
 * to the minor unit.
 */
const byEmployee = (
  terms: ProgramTerms,
  day: Day,
  { gross, pension, hours }: EmployerWage,
  employer: Employer,
): Amount => {
  const look = lookUp()
  const none = money(0, gross.currency)
  const atp = look.value<Atp | undefined>('atp', terms.atp, day, undefined)
  if (atp !== undefined) {
    look.missing.push(...wrongAmount('wage', gross, atp.amount.currency))
    if (!atp.employers.includes(employer)) look.missing.push(lack('noTermOf', { term: 'atp', of: employer, on: day }))
  }
  const aub = look.value('aub', terms.aub, day, none)
  const paysBarsel = look.value<readonly Employer[]>('barselPaidBy', terms.barselPaidBy, day, []).includes(employer)
  const barsel = paysBarsel ? look.value('barsel', terms.barsel, day, none) : none
  if (hours === undefined) look.missing.push(lack('hoursOfMonth'))
  if (pension === undefined) look.missing.push(lack('pensionBooked'))
  if (atp === undefined || hours === undefined || pension === undefined) return { known: false, missing: look.missing }
  return answered(look, () => {
    const inTwelfths = BigInt(atp.amount.minor) * 12n + BigInt(aub.minor) + BigInt(barsel.minor)
    const contributions = roundedQuotient(inTwelfths * BigInt(partsOf(atp, hours)), 12n * BigInt(atp.partsOf))
    return plus(plus(gross, pension), money(Number(contributions), gross.currency))
  })
}

/**
 * The employer's cost for a month's wage, by the terms of the wage month. It is the gross wage plus the statutory
 * contributions plus the booked costs for pension and insurance. Without ATP, the contributions are a percentage of the
 * wage; where the pension is not stated, a municipality adds its add-on for the year. In a program with ATP, the
 * contributions are amounts per employee, in proportion to the hours of the month: ATP, and a twelfth of a year's AUB
 * and barsel.dk. In such a program the cost is not known without the hours and the booked costs.
 */
export const employerCostFor = (terms: ProgramTerms, month: Month, wage: EmployerWage, employer: Employer): Amount => {
  const wrong = refused(
    wrongMonth(month),
    wrongAmount('wage', wage.gross),
    wage.pension === undefined ? [] : wrongAmount('pensionContribution', wage.pension, wage.gross.currency),
    wage.hours === undefined ? [] : wrongNumber('hoursAMonth', wage.hours, 0, 31 * 24),
    wrongSpelling('employer', employer, wordOf('employer')),
  )
  if (wrong !== undefined) return wrong
  return (terms.atp === undefined ? byPercent : byEmployee)(terms, firstDayOf(month), wage, employer)
}
