import {
  exits,
  inForce,
  lastDayOfMonths,
  monthOf,
  nextDay,
  shiftMonth,
  knownWords,
  type Day,
  type EmploymentKind,
  type Exit,
  type Month,
  type Program,
  type SubsidyKind,
  type SupportKind,
  temporaryKindsOn,
  unsubsidisedKindsOn,
} from '@jobbspar/core'
import fc from 'fast-check'
import { openingDays } from '../days.js'

/** The plan from which the history of one person is made. */
export interface PersonPlan {
  readonly start: Day
  readonly praktikMonths: number
  readonly jobMonths: number
  readonly hoursPerWeek: number
  /** Monthly wage in whole units of the program's currency. */
  readonly wage: number
  /** Monthly support of the household before the job, in whole units of the currency. */
  readonly supportPaid: number
  readonly supportMonths: number
  readonly exit: Exit
}

/** Plans of persons. They shrink towards short and early plans. */
export const personPlans = (program: Program): fc.Arbitrary<PersonPlan> =>
  fc.record({
    start: openingDays(program),
    praktikMonths: fc.integer({ min: 1, max: 4 }),
    jobMonths: fc.integer({ min: 3, max: 15 }),
    hoursPerWeek: fc.integer({ min: 20, max: 40 }),
    wage: fc.integer({ min: 8_000, max: 30_000 }),
    supportPaid: fc.integer({ min: 1_000, max: 12_000 }),
    supportMonths: fc.integer({ min: 1, max: 13 }),
    exit: fc.constantFrom(...exits),
  })

/** The months with at least one day of a stretch. */
export const monthsTouched = (first: Day, last: Day): readonly Month[] => {
  const months: Month[] = []
  for (let month = monthOf(first); month <= monthOf(last); month = shiftMonth(month, 1)) months.push(month)
  return months
}

const ownValue = <V>(versions: Parameters<typeof inForce<V>>[0] | undefined, day: Day): V | undefined => {
  const value = versions === undefined ? undefined : inForce(versions, day)?.value
  return value === undefined || value === 'notSettled' ? undefined : value
}

/** The program's own kind of employment on a day. */
export const ownKind = (program: Program, day: Day): EmploymentKind =>
  temporaryKindsOn(program, day)[0] ??
  ownValue(program.terms.employmentCategories, day)?.[0]?.kind ??
  unsubsidisedKindsOn(program, day)[0] ??
  'resursjobb'

/** The kind of wage subsidy that a program names first. */
export const ownSubsidy = (program: Program): SubsidyKind =>
  [...knownWords(program).subsidy].find((kind) => program.terms.subsidies?.[kind] !== undefined) ?? 'lonebidrag'

/** The kind of support that a program compares, or otherwise the kind that its country pays. */
export const ownSupport = ({ terms, currency }: Program, day: Day): SupportKind =>
  ownValue(terms.comparedSupport, day) ?? (currency === 'DKK' ? 'kontanthjaelp' : 'forsorjningsstod')

/** A person in a cohort: the plan for the person's history, and the number that its ids contain. */
export interface Person {
  readonly program: Program
  readonly plan: PersonPlan
  readonly nth: number
  readonly household: number
}

/** The streams and ids of the `nth` person. */
export const streamsOf = (nth: number) => ({
  participation: `participation-${String(nth)}` as const,
  support: `support-${String(nth)}` as const,
  workplace: `workplace-${String(nth)}` as const,
  coach: `coach-${String(nth)}` as const,
})

/** The first and last days of the stretches of a plan. */
export const stretchesOf = ({ start, praktikMonths, jobMonths }: PersonPlan) => {
  const praktikTo = lastDayOfMonths(start, praktikMonths)
  const jobFrom = nextDay(praktikTo)
  return { praktikTo, jobFrom, jobTo: lastDayOfMonths(jobFrom, jobMonths) }
}
