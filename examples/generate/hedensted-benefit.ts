import {
  addDays,
  BenefitWeeksBefore,
  daysBetween,
  firstDayOf,
  lastDayOf,
  laterDay,
  monthOf,
  plus,
  noMoney,
  shiftMonth,
  SupportEnded,
  SupportGranted,
  SupportPaid,
  type Day,
  type Month,
  type SupportEvent,
} from '@jobbspar/core'
import { hedensted } from '@jobbspar/programs'
import { benefitWithWage, lackText } from '@jobbspar/projections'
import { monthsFrom } from './calendar.js'
import { type Chance } from './cohort.js'
import { type Person } from './hedensted-people.js'
import { lookedBackFrom, nn, wageMonths, wageOf } from './hedensted-small-job.js'
import { type Step } from './script.js'

const kind = 'ressourceforlobsydelse'

/** The first month for which the amount of the benefit is known. */
const firstKnown: Month = '2015-01'

/** From this day on the state refunds by the week on benefit. That it counts weeks since July 2014 is an assumption of this script. */
const turn: Day = '2016-01-01'
const countedSince: Day = '2014-07-01'

const weeksBetween = (from: Day, to: Day): number => Math.floor(daysBetween(from, to) / 7)

/** A person's earnings in a month: the gross wage with what the employer pays to a pension. */
const earned = ({ smallJob }: Person, month: Month) => {
  if (smallJob === undefined || !wageMonths(smallJob).includes(month)) return noMoney('DKK')
  const { gross, pension } = wageOf(smallJob, month)
  return plus(gross, pension)
}

/** The benefit of a month with a wage, by the terms of the month. */
const benefitOf = (person: Person, month: Month, wage = earned(person, month)) => {
  const answer = benefitWithWage(hedensted.terms, month, person.rate, wage)
  if (!answer.known) throw new Error(`${month}: ${answer.missing.map(lackText).join(', ')}`)
  return answer.benefit
}

/** The person who was self-supporting for two months of 2016, with no benefit in them. */
const paused = 82
const pause: readonly Month[] = ['2016-03', '2016-04']
/** The person whose count of weeks starts again: more than a year of self-support came before. */
const startsAgain = 83

/**
 * The benefit of those who have a small job, for the months whose rates are known: reduced for the wage, so that 70 % of it is retained.
 * The weeks on benefits before are reported when it is granted, and, as the state counts them from then on, on the first day of 2016.
 */
export const benefitSteps = (people: readonly Person[], chance: Chance): readonly Step[] =>
  people.flatMap((person) => {
    const { number, granted, end, rate, smallJob } = person
    if (smallJob === undefined) return []
    const id = nn(person)
    const stream = `support-synthetic-${id}`
    const steps: Step[] = []
    const at = (recordedOn: Day, request: SupportEvent, label?: string) =>
      steps.push({
        ...{ kind: 'support', stream, recordedOn, request, about: { secrecy: 'social-services' } },
        ...(label === undefined ? {} : { label }),
      })
    const from = firstDayOf(shiftMonth(monthOf(granted), 1))
    const [household, participant] = [`household-synthetic-${id}`, `participant-synthetic-${id}`] as const
    at(granted, SupportGranted({ on: granted, household, participant, kind, from, rate }))
    // For one the number of weeks is not recorded.
    const weeksStated = number % 4 === 2 ? chance.between(2, 24) : chance.between(30, 260)
    const before =
      number === startsAgain ? 0 : from < turn ? weeksStated : Math.min(weeksStated, weeksBetween(countedSince, from))
    if (number !== 61) {
      at(granted, BenefitWeeksBefore({ on: from, weeks: before }))
      if (from < turn && (end ?? lookedBackFrom) >= turn) {
        const countedFrom = laterDay(countedSince, addDays(from, -7 * before))
        at('2016-01-04', BenefitWeeksBefore({ on: turn, weeks: weeksBetween(countedFrom, turn) }))
      }
    }
    const lastMonth = monthOf(end ?? lookedBackFrom)
    const months = monthsFrom(monthOf(laterDay(from, firstDayOf(firstKnown))), 24).filter(
      (month) => month <= lastMonth && !(number === paused && pause.includes(month)),
    )
    for (const month of months) {
      const on = lastDayOf(month)
      const paid = SupportPaid({ on, kind, month, amount: benefitOf(person, month) })
      const firstWage = month === wageMonths(smallJob)[0]
      // For one, the first wage was reported after the benefit had been computed. For another, it was entered twice.
      if (firstWage && number === 30) {
        const label = `${stream} without wage`
        at(on, SupportPaid({ ...paid.data, amount: benefitOf(person, month, noMoney('DKK')) }), label)
        const recordedOn = addDays(on, 18)
        steps.push({ kind: 'correction', stream, recordedOn, of: label, to: paid, reason: 'wage-reported-late' })
      } else at(on, paid)
      if (firstWage && number === 36) {
        const label = `${stream} twice`
        at(addDays(on, 2), SupportPaid({ ...paid.data, entry: 'again' }), label)
        steps.push({ kind: 'void', stream, recordedOn: addDays(on, 6), of: label, reason: 'entered-twice' })
      }
    }
    if (number === paused) {
      const last = lastDayOf('2016-02')
      at(last, SupportEnded({ on: last, kind }))
      at('2016-05-02', SupportGranted({ on: '2016-05-02', household, participant, kind, from: '2016-05-01', rate }))
    }
    if (end !== undefined) at(end, SupportEnded({ on: lastDayOf(lastMonth), kind }))
    return steps
  })
