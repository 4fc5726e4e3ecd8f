import { type Day, type ParticipationEvent, type Terms } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { type History } from '@jobbspar/projections'

// A second computation of the cost of every wage month in a history, in öre, in integers and only from the events.
// Until they are rounded, percentages are in hundredths of a per cent and amounts in ten-thousandths of an öre.

const inForceOn = (terms: Terms<number> | undefined, day: Day): number | undefined => {
  const term = terms?.find(({ from, until }) => from <= day && (until === undefined || day <= until))
  return term === undefined || term.value === 'notSettled' ? undefined : term.value
}

/** `percent` of an amount, rounded half away from zero, in whole numbers. */
const percentOf = (minor: number, percent: number): number => {
  const exact = BigInt(minor) * BigInt(Math.round(percent * 100))
  return Number((exact * 2n + 10_000n) / 20_000n)
}

type Wage = Extract<ParticipationEvent, { readonly type: 'WagePaid' }>['data']

/**
 * The sums of one wage month before rounding. Gross wages with a stated pension are summed separately from the others.
 */
interface MonthOfJob {
  municipal: boolean
  readonly month: string
  gross: number
  grossWithPension: number
  pension: number
}

/**
 * A month's gross wage plus the contribution on it, which is rounded once. `undefined` where no term states the
 * percentage.
 */
const onTop = (gross: number, terms: Terms<number> | undefined, first: Day): number | undefined => {
  const percent = gross === 0 ? 0 : inForceOn(terms, first)
  return percent === undefined ? undefined : gross + percentOf(gross, percent)
}

const costOf = ({ municipal, month, gross, grossWithPension, pension }: MonthOfJob): number | undefined => {
  const first: Day = `${month}-01` as Day
  const { municipalAddOn, employerContribution } = falkenberg.terms
  const without = onTop(gross, municipal ? municipalAddOn : employerContribution, first)
  const stated = onTop(grossWithPension, employerContribution, first)
  return without === undefined || stated === undefined ? undefined : without + stated + pension
}

/** The cost of every wage month in a participation, by `employment month`. `undefined` where it cannot be known. */
export const costByMonth = (history: History): ReadonlyMap<string, number | undefined> => {
  const employers = new Map<string, boolean>()
  const months = new Map<string, MonthOfJob>()
  for (const event of history.events as readonly ParticipationEvent[]) {
    if (event.type === 'EmploymentBegun') employers.set(event.data.employmentId, event.data.employer === 'municipality')
    if (event.type !== 'WagePaid') continue
    const { employmentId, month, gross, pension }: Wage = event.data
    const key = `${employmentId} ${month}`
    const sums = months.get(key) ?? { municipal: false, month, gross: 0, grossWithPension: 0, pension: 0 }
    sums.municipal = employers.get(employmentId) === true
    if (pension === undefined) sums.gross += gross.minor
    else {
      sums.grossWithPension += gross.minor
      sums.pension += pension.minor
    }
    months.set(key, sums)
  }
  return new Map([...months].map(([key, sums]) => [key, costOf(sums)]))
}
