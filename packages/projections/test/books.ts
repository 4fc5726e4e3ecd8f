import { type Day, type ParticipationEvent, type Terms } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { type History } from '@jobbspar/projections'

// A second set of books: what every wage month of a history costs, in öre, reckoned in integers from the events alone.
// Percentages count in hundredths of a per cent and amounts in ten-thousandths of an öre until they are rounded.

const inForceOn = (terms: Terms<number> | undefined, day: Day): number | undefined => {
  const term = terms?.find(({ from, until }) => from <= day && (until === undefined || day <= until))
  return term === undefined || term.value === 'notSettled' ? undefined : term.value
}

/** `percent` of an amount, half away from zero, by whole numbers. */
const percentOf = (minor: number, percent: number): number => {
  const exact = BigInt(minor) * BigInt(Math.round(percent * 100))
  return Number((exact * 2n + 10_000n) / 20_000n)
}

type Wage = Extract<ParticipationEvent, { readonly type: 'WagePaid' }>['data']

const costOfPayment = ({ month, gross, pension }: Wage, municipal: boolean): number | undefined => {
  const first: Day = `${month}-01`
  const { municipalAddOn, employerContribution } = falkenberg.terms
  const percent = inForceOn(municipal && pension === undefined ? municipalAddOn : employerContribution, first)
  return percent === undefined ? undefined : gross.minor + percentOf(gross.minor, percent) + (pension?.minor ?? 0)
}

/** The cost of every wage month of a participation by `employment month`; nothing where it cannot be known. */
export const costByMonth = (history: History): ReadonlyMap<string, number | undefined> => {
  const employers = new Map<string, boolean>()
  const costs = new Map<string, number | undefined>()
  for (const event of history.events as readonly ParticipationEvent[]) {
    if (event.type === 'EmploymentBegun') employers.set(event.data.employmentId, event.data.employer === 'municipality')
    if (event.type !== 'WagePaid') continue
    const key = `${event.data.employmentId} ${event.data.month}`
    const more = costOfPayment(event.data, employers.get(event.data.employmentId) === true)
    const before = costs.has(key) ? costs.get(key) : 0
    costs.set(key, before === undefined || more === undefined ? undefined : before + more)
  }
  return costs
}
