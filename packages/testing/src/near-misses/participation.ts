import {
  AbsenceLogged,
  addDays,
  AttendanceLogged,
  CompetenceHoursLogged,
  ConditionAssessed,
  EmploymentExtended,
  FollowUpRecorded,
  hours,
  InterventionEnded,
  InterventionStarted,
  lastDayOfMonths,
  monthOf,
  nextDay,
  noMoney,
  ParticipationEnded,
  ParticipationPaused,
  ParticipationResumed,
  PlanAgreed,
  PraktikExtended,
  PraktikStarted,
  previousDay,
  shiftMonth,
  SubsidyDecided,
  SubsidyExtended,
  SubsidyPaid,
  WagePaid,
  WorkHoursLogged,
  type AssessedCondition,
  type Day,
  type ParticipationEvent,
} from '@jobbspar/core'
import {
  beforeEmployment,
  beforePraktik,
  coaching,
  job,
  jobEnds,
  logged,
  opening,
  praktik,
  subsidy,
  working,
  type Required,
} from './ground.js'
import { made, missesOf } from './made.js'

type Way = readonly ParticipationEvent[]

/** An assessed condition that a requirement depends on. */
const needed = (required: Required | undefined, pick: number) => {
  if (required === undefined) return undefined
  const assessed = required.allOf.filter(
    (one): one is AssessedCondition => typeof one === 'string' && one !== 'praktikPassed',
  )
  const condition = assessed[pick % Math.max(1, assessed.length)]
  return condition === undefined ? undefined : { rule: required.rule, condition }
}

/** The condition stops being met five days before a day. It is met again on `again`. */
const metAgain = (condition: AssessedCondition, before: Day, again: Day): Way => [
  ConditionAssessed({ on: addDays(before, -5), condition, met: false }),
  ConditionAssessed({ on: again, condition, met: true }),
]

const aHundredth = 0.01
const hundredths = (value: number): number => Math.round(value * 100)
const ended = (on: Day): ParticipationEvent => ParticipationEnded({ on, exit: 'work', verified: true })
const one = 'employment-1' as const

/** The near misses of a participation, each by the smallest step: a day, a hundredth of an hour, a month of pay. */
export const participationMisses = missesOf<ParticipationEvent>()({
  praktikADayShort: (g) =>
    g.praktikRule === undefined
      ? undefined
      : made(
          g.praktikRule.rule,
          (last: Day) => [
            ...[...opening(g), ...praktik(1, g.praktik, last, g.praktikLast), ...subsidy(g)],
            job(g, g.begins, g.monthLast),
          ],
          previousDay(g.praktikLast),
          g.praktikLast,
        ),
  praktikStretchBrokenForADay: (g) => {
    if (g.praktikRule === undefined) return undefined
    const handover = addDays(g.praktik, 14)
    return made(
      g.praktikRule.rule,
      (again: Day) => [
        ...[...opening(g), ...praktik(1, g.praktik, handover), ...praktik(2, again, g.praktikLast), ...subsidy(g)],
        job(g, g.begins, g.monthLast),
      ],
      addDays(handover, 2),
      nextDay(handover),
    )
  },
  praktikEndsOnTheFirstDayOfWork: (g) =>
    g.praktikRule === undefined
      ? undefined
      : made(
          g.praktikRule.rule,
          (last: Day) => [
            ...[...beforePraktik(g), ...praktik(1, g.praktik, last, previousDay(g.begins)), ...subsidy(g)],
            job(g, g.begins, g.monthLast),
          ],
          g.begins,
          previousDay(g.begins),
        ),
  praktikBeginsBeforeAnotherHasEnded: (g) =>
    made(
      'praktik/one-at-a-time',
      (on: Day) => [
        ...[...opening(g), ...praktik(1, g.praktik, g.praktikLast)],
        PraktikStarted({ on, praktikId: 'praktik-2', workplace: 'workplace-1', plannedTo: addDays(on, 30) }),
      ],
      g.praktikLast,
      nextDay(g.praktikLast),
    ),
  praktikPlannedToEndADayBeforeItStarts: (g) =>
    made(
      'praktik/planned-end-after-start',
      (plannedTo: Day) => [
        ...opening(g),
        PraktikStarted({ on: g.praktik, praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo }),
      ],
      previousDay(g.praktik),
      g.praktik,
    ),
  praktikExtendedByNoDay: (g) =>
    made(
      'praktik/planned-end-after-start',
      (plannedTo: Day) => [
        ...[...opening(g), ...praktik(1, g.praktik, g.praktikLast).slice(0, 1)],
        PraktikExtended({ on: g.praktikLast, praktikId: 'praktik-1', plannedTo }),
      ],
      g.praktikLast,
      nextDay(g.praktikLast),
    ),
  conditionADayLateForThePraktik: (g) => {
    const found = needed(g.requiredAtPraktik, g.pick)
    return found === undefined
      ? undefined
      : made(
          found.rule,
          (again: Day) => [
            ...[...opening(g), ...metAgain(found.condition, g.praktik, again)],
            PraktikStarted({
              on: g.praktik,
              praktikId: 'praktik-1',
              workplace: 'workplace-1',
              plannedTo: g.praktikLast,
            }),
          ],
          nextDay(g.praktik),
          g.praktik,
        )
  },
  conditionADayLateForTheEmployment: (g) => {
    const found = needed(g.required, g.pick)
    return found === undefined
      ? undefined
      : made(
          found.rule,
          (again: Day) => [
            ...[...beforeEmployment(g), ...metAgain(found.condition, g.begins, again)],
            job(g, g.begins, g.monthLast),
          ],
          nextDay(g.begins),
          g.begins,
        )
  },
  employmentADayLong: (g) =>
    g.longestRule === undefined
      ? undefined
      : made(
          g.longestRule.rule,
          (plannedTo: Day) => [...beforeEmployment(g), job(g, g.begins, plannedTo)],
          nextDay(lastDayOfMonths(g.begins, g.longestRule.months)),
          lastDayOfMonths(g.begins, g.longestRule.months),
        ),
  employmentADayLongInTwoContracts: (g) => {
    if (g.longestRule === undefined || g.longestRule.months < 2) return undefined
    const again = addDays(g.monthLast, 8)
    // The second contract cannot use any day of the first contract, including its first and last day.
    let last = lastDayOfMonths(again, g.longestRule.months)
    for (let day = g.begins; day <= g.monthLast; day = nextDay(day)) last = previousDay(last)
    return made(
      g.longestRule.rule,
      (plannedTo: Day) => [...working(g), jobEnds(g.monthLast), job(g, again, plannedTo, 2)],
      nextDay(last),
      last,
    )
  },
  employmentADayLongWithoutAGap: (g) => {
    if (g.longestRule === undefined || g.longestRule.months < 2) return undefined
    const last = lastDayOfMonths(g.begins, g.longestRule.months)
    return made(
      g.longestRule.rule,
      (plannedTo: Day) => [...working(g), jobEnds(g.monthLast), job(g, nextDay(g.monthLast), plannedTo, 2)],
      nextDay(last),
      last,
    )
  },
  employmentExtendedADayTooLong: (g) =>
    g.longestRule === undefined || g.longestRule.months < 2
      ? undefined
      : made(
          g.longestRule.rule,
          (plannedTo: Day) => [
            ...[...beforeEmployment(g), job(g, g.begins, g.monthLast)],
            EmploymentExtended({ on: g.monthLast, employmentId: one, plannedTo }),
          ],
          nextDay(lastDayOfMonths(g.begins, g.longestRule.months)),
          lastDayOfMonths(g.begins, g.longestRule.months),
        ),
  employmentEndsADayLate: (g) =>
    g.longestRule === undefined
      ? undefined
      : made(
          g.longestRule.rule,
          (last: Day) => [...working(g), jobEnds(last)],
          nextDay(lastDayOfMonths(g.begins, g.longestRule.months)),
          lastDayOfMonths(g.begins, g.longestRule.months),
        ),
  employmentBeginsBeforeAnotherHasEnded: (g) =>
    g.oneRule === undefined || (g.longest ?? 2) < 2
      ? undefined
      : made(
          g.oneRule,
          (on: Day) => [...working(g), jobEnds(g.monthLast), job(g, on, addDays(on, 6), 2)],
          g.monthLast,
          nextDay(g.monthLast),
        ),
  employmentPlannedToEndADayBeforeItBegins: (g) =>
    made(
      'employment/planned-end-after-start',
      (plannedTo: Day) => [...beforeEmployment(g), job(g, g.begins, plannedTo)],
      previousDay(g.begins),
      g.begins,
    ),
  employmentExtendedByNoDay: (g) =>
    (g.longest ?? 2) < 2
      ? undefined
      : made(
          'employment/planned-end-after-start',
          (plannedTo: Day) => [
            ...[...beforeEmployment(g), job(g, g.begins, g.monthLast)],
            EmploymentExtended({ on: g.begins, employmentId: one, plannedTo }),
          ],
          g.monthLast,
          nextDay(g.monthLast),
        ),
  subsidyDecidedADayLate: (g) =>
    g.subsidyRules === undefined
      ? undefined
      : made(
          g.subsidyRules.beginning,
          (on: Day) => [
            ...[...beforePraktik(g), ...praktik(1, g.praktik, g.praktikLast), ...subsidy(g, { on, to: g.monthLast })],
            job(g, g.begins, g.monthLast),
          ],
          nextDay(g.begins),
          g.begins,
        ),
  subsidyBeginsADayLate: (g) =>
    g.subsidyRules === undefined
      ? undefined
      : made(
          g.subsidyRules.beginning,
          (from: Day) => [
            ...[...beforePraktik(g), ...praktik(1, g.praktik, g.praktikLast), ...subsidy(g, { from })],
            job(g, g.begins, g.monthLast),
          ],
          nextDay(g.begins),
          g.begins,
        ),
  subsidyEndsADayEarly: (g) =>
    g.subsidyRules?.whole === undefined
      ? undefined
      : made(
          g.subsidyRules.whole,
          (to: Day) => [
            ...[...beforePraktik(g), ...praktik(1, g.praktik, g.praktikLast), ...subsidy(g, { to })],
            job(g, g.begins, g.monthLast),
          ],
          previousDay(g.monthLast),
          g.monthLast,
        ),
  subsidyOfNoDay: (g) =>
    g.subsidy === undefined
      ? undefined
      : made(
          'subsidy/ends-after-it-begins',
          (to: Day) => [...opening(g), ...subsidy(g, { to })],
          previousDay(g.begins),
          g.begins,
        ),
  subsidyDecidedForADayTooLong: (g) => {
    if (g.decisionMonths === undefined) return undefined
    const last = lastDayOfMonths(g.begins, g.decisionMonths)
    return made(
      'subsidy/decision-at-most-months',
      (to: Day) => [...opening(g), ...subsidy(g, { to })],
      nextDay(last),
      last,
    )
  },
  subsidyADayTooLongInAll: (g) => {
    const { decisionMonths: months, monthsInAll } = g
    if (months === undefined || monthsInAll !== 2 * months) return undefined
    const first = lastDayOfMonths(g.begins, months)
    const last = lastDayOfMonths(g.begins, 2 * months)
    // The first day beyond the limit has a separate decision. Each of the other decisions covers as much as one
    // decision can.
    return made(
      'subsidy/in-all-at-most-months',
      (to: Day) => [
        ...[...opening(g), ...subsidy(g, { to: previousDay(first) })],
        SubsidyExtended({ on: g.begins, subsidyId: 'subsidy-1', to: first }),
        SubsidyExtended({ on: g.begins, subsidyId: 'subsidy-1', to: previousDay(last) }),
        SubsidyExtended({ on: g.begins, subsidyId: 'subsidy-1', to }),
      ],
      nextDay(last),
      last,
    )
  },
  employmentExtendedADayAfterItLapsed: (g) =>
    (g.longest ?? 2) < 2
      ? undefined
      : made(
          'extension/before-it-lapses',
          (on: Day) => [
            ...[...beforeEmployment(g), job(g, g.begins, g.monthLast)],
            EmploymentExtended({ on, employmentId: one, plannedTo: addDays(g.monthLast, 7) }),
          ],
          nextDay(g.monthLast),
          g.monthLast,
        ),
  praktikOpenOnTheFirstDayOfAPause: (g) =>
    made(
      'pause/no-praktik-goes-on',
      (on: Day) => [...opening(g), ...praktik(1, g.praktik, g.praktikLast), ParticipationPaused({ on })],
      g.praktikLast,
      nextDay(g.praktikLast),
    ),
  employmentBeginsOnTheLastDayOfAPause: (g) =>
    // The praktik has ended on the day before the earliest day of work.
    made(
      'pause/nothing-begins-while-paused',
      (on: Day) => [
        ...beforeEmployment(g),
        ParticipationPaused({ on: g.begins }),
        ParticipationResumed({ on }),
        job(g, nextDay(g.begins), g.monthLast),
      ],
      addDays(g.begins, 2),
      nextDay(g.begins),
    ),
  subsidyLevelAHundredthHigh: (g) => {
    const { bounded, begins } = g
    return bounded === undefined
      ? undefined
      : made(
          'subsidy/level-in-force',
          (level: number) => [
            ...opening(g),
            SubsidyDecided({ on: begins, subsidyId: 'subsidy-1', kind: bounded.kind, from: begins, to: begins, level }),
          ],
          (hundredths(bounded.level) + 1) / 100,
          bounded.level,
        )
  },
  subsidyPaidAMonthLate: (g) =>
    g.subsidy === undefined
      ? undefined
      : made(
          'pay/subsidy-of-a-month-decided',
          (n: number) => [
            ...[...opening(g), ...subsidy(g, { to: g.monthLast })],
            SubsidyPaid({
              ...{ on: addDays(g.monthLast, 60), subsidyId: 'subsidy-1', amount: noMoney(g.program.currency) },
              month: shiftMonth(monthOf(g.monthLast), n),
            }),
          ],
          1,
          0,
        ),
  subsidyOfAMonthAfterTheEnd: (g) =>
    g.subsidy === undefined
      ? undefined
      : made(
          'pay/subsidy-of-a-month-employed',
          (n: number) => [
            ...[...working(g), jobEnds(g.monthLast)],
            SubsidyPaid({
              ...{ on: addDays(g.monthLast, 60), subsidyId: 'subsidy-1', amount: noMoney(g.program.currency) },
              month: shiftMonth(monthOf(g.monthLast), n),
            }),
          ],
          1,
          0,
        ),
  wageOfAMonthAfterTheEnd: (g) =>
    made(
      'pay/wage-of-a-month-employed',
      (n: number) => [
        ...[...working(g), jobEnds(g.monthLast)],
        WagePaid({
          ...{ on: addDays(g.monthLast, 60), employmentId: one, gross: noMoney(g.program.currency) },
          month: shiftMonth(monthOf(g.monthLast), n),
        }),
      ],
      1,
      0,
    ),
  competenceAHundredthShort: (g) => {
    if (g.shareRule === undefined || g.percent === undefined || g.percent <= 0 || g.percent > 100) return undefined
    // The smallest number of hundredths of an hour that reaches the share. Hours and share have two decimals.
    const share = BigInt(hundredths(g.worked)) * BigInt(hundredths(g.percent))
    const enough = Number((share + 9_999n) / 10_000n)
    return made(
      g.shareRule,
      (learnt: number) => [
        ...[...beforeEmployment(g), job(g, g.begins, g.monthLast), coaching(g.begins)],
        ...[...logged(g, g.worked, hours(learnt / 100)), jobEnds(g.monthLast)],
      ],
      enough - 1,
      enough,
    )
  },
  competenceAHundredthMoreThanWork: (g) =>
    made(
      'competence/inside-working-time',
      (learnt: number) => [
        ...[...beforeEmployment(g), job(g, g.begins, g.monthLast), coaching(g.begins)],
        ...[...logged(g, g.worked, hours(learnt / 100)), jobEnds(g.monthLast)],
      ],
      hundredths(g.worked) + 1,
      hundredths(g.worked),
    ),
  planADayLate: (g) =>
    !g.byPlan
      ? undefined
      : made(
          'competence/by-individual-plan',
          (on: Day) => [
            ...[...beforeEmployment(g), job(g, g.begins, g.monthLast)],
            PlanAgreed({ on, activities: ['drivingLicence'] }),
            CompetenceHoursLogged({ on: g.begins, employmentId: one, hours: g.worked, activity: 'drivingLicence' }),
          ],
          nextDay(g.begins),
          g.begins,
        ),
  coachedADayEarly: (g) =>
    g.coachedRule === undefined
      ? undefined
      : made(
          g.coachedRule,
          (on: Day) => [...[...beforeEmployment(g), job(g, g.begins, g.monthLast), coaching(on)], jobEnds(g.monthLast)],
          previousDay(g.begins),
          g.begins,
        ),
  hoursADayAfterTheEnd: (g) =>
    g.percent !== undefined && g.percent >= 50
      ? undefined
      : made(
          'hours/in-an-open-employment',
          (on: Day) => [
            ...[...working(g), jobEnds(g.monthLast)],
            WorkHoursLogged({ on, employmentId: one, hours: hours(aHundredth) }),
          ],
          nextDay(g.monthLast),
          g.monthLast,
        ),
  absenceADayAfterTheEnd: (g) =>
    made(
      'hours/absence-from-something-open',
      (on: Day) => [
        ...[...opening(g), ...praktik(1, g.praktik, g.praktikLast)],
        AbsenceLogged({ on, praktikId: 'praktik-1', hours: g.worked }),
      ],
      nextDay(g.praktikLast),
      g.praktikLast,
    ),
  attendanceADayAfterTheEnd: (g) =>
    made(
      'attendance/in-something-open',
      (on: Day) => [
        ...opening(g),
        InterventionStarted({ on: g.praktik, interventionId: 'intervention-1', kind: 'mentor' }),
        InterventionEnded({ on: g.praktikLast, interventionId: 'intervention-1' }),
        AttendanceLogged({ on, in: 'intervention-1', hours: g.worked }),
      ],
      nextDay(g.praktikLast),
      g.praktikLast,
    ),
  somethingADayBeforeTheOpening: (g) =>
    made('opening/first', (on: Day) => [...opening(g), coaching(on)], previousDay(g.opened), g.opened),
  decisionADayAfterTheEnding: (g) =>
    made(
      'ending/nothing-decided-after',
      (on: Day) => [...opening(g), ended(g.begins), PlanAgreed({ on, activities: ['drivingLicence'] })],
      nextDay(g.begins),
      g.begins,
    ),
  endingADayBeforeThatOfThePraktik: (g) =>
    made(
      'ending/no-praktik-left-open',
      (on: Day) => [...opening(g), ...praktik(1, g.praktik, g.praktikLast), ended(on)],
      previousDay(g.praktikLast),
      g.praktikLast,
    ),
  endingADayBeforeThatOfTheEmployment: (g) =>
    !g.isTemporary
      ? undefined
      : made(
          'ending/no-temporary-employment-left-open',
          (on: Day) => [...working(g), jobEnds(g.monthLast), ended(on)],
          previousDay(g.monthLast),
          g.monthLast,
        ),
  followUpADayBeforeTheEnding: (g) =>
    made(
      'follow-up/after-the-ending',
      (on: Day) => [...opening(g), ended(g.begins), FollowUpRecorded({ on, monthsAfter: 1, status: 'work' })],
      previousDay(g.begins),
      g.begins,
    ),
})
