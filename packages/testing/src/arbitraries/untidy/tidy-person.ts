import {
  addDays,
  addMonths,
  CoachAppointed,
  CompetenceHoursLogged,
  ConditionAssessed,
  ContactMade,
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  firstDayOf,
  FollowUpRecorded,
  HouseholdReported,
  hours,
  InterventionEnded,
  InterventionStarted,
  JobGoalAgreed,
  lastDayOf,
  laterDay,
  MeasureEnded,
  MeasureGranted,
  money,
  monthOf,
  nextDay,
  ParticipantAssigned,
  ParticipantReleased,
  ParticipationEnded,
  ParticipationOpened,
  PlaceReleased,
  PlaceReserved,
  PlanAgreed,
  PraktikEnded,
  PraktikStarted,
  previousDay,
  ReceptionPlacesSet,
  shiftMonth,
  SubsidyDecided,
  SubsidyPaid,
  SupportEnded,
  SupportGranted,
  SupportPaid,
  WagePaid,
  WorkHoursLogged,
  WorkplaceRegistered,
  type Month,
} from '@jobbspar/core'
import { openedIn } from '../../opened-in.js'
import { conditionsAskedBy } from '../conditions.js'
import { type Entry, type EventOfAnyStream } from './entries.js'
import { monthsTouched, ownKind, ownSubsidy, ownSupport, streamsOf, stretchesOf, type Person } from './person.js'

/** An entry that is recorded the day after it became true, as in all tidy histories. */
export const entry = (stream: string, event: EventOfAnyStream): Entry => ({
  stream,
  event,
  recordedOn: nextDay(event.data.on),
})

const participationOf = ({ program, plan, nth, household }: Person): readonly EventOfAnyStream[] => {
  const { start, hoursPerWeek, wage, exit } = plan
  const { praktikTo, jobFrom, jobTo } = stretchesOf(plan)
  const { workplace, coach } = streamsOf(nth)
  const { currency } = program
  const [employmentId, subsidyId, praktikId] = ['employment-1', 'subsidy-1', 'praktik-1'] as const
  const kind = ownKind(program, jobFrom)
  const closed = nextDay(jobTo)
  return [
    ParticipationOpened({
      ...{ on: start, participant: `participant-${String(nth)}`, household: `household-${String(household)}` },
      ...openedIn(program),
    }),
    ...conditionsAskedBy(program).map((condition) => ConditionAssessed({ on: start, condition, met: true })),
    JobGoalAgreed({ on: start, jobGoal: 'goal-1' }),
    PlanAgreed({ on: start, activities: ['swedish'] }),
    MeasureGranted({ on: start, measureId: 'measure-1', kind: 'jobbcoachning', to: jobTo }),
    PraktikStarted({ on: start, praktikId, workplace, plannedTo: praktikTo, reservation: 'reservation-1' }),
    InterventionStarted({ on: addDays(start, 3), interventionId: 'intervention-1', kind: 'mentor' }),
    InterventionEnded({ on: addDays(start, 12), interventionId: 'intervention-1' }),
    PraktikEnded({ on: praktikTo, praktikId, result: 'passed' }),
    SubsidyDecided({
      ...{ on: previousDay(jobFrom), subsidyId, kind: ownSubsidy(program), from: jobFrom, to: jobTo },
      level: 0.8,
    }),
    EmploymentBegun({
      ...{ on: jobFrom, employmentId, kind, employer: 'municipality', plannedTo: jobTo, agreement: 'BEA', subsidyId },
      ...{ hoursPerWeek: hours(hoursPerWeek), wage: money(wage * 100, currency), workplace },
      ...{ employerUnit: 'ama', recruitmentPath: 'amaRecruitment' },
    }),
    ...monthsTouched(jobFrom, jobTo).flatMap((month): readonly EventOfAnyStream[] => {
      const last = earlierDay(lastDayOf(month), jobTo)
      const payday = laterDay(addDays(firstDayOf(month), 24), jobFrom)
      return [
        ContactMade({ on: last, coach, form: 'meeting', purpose: 'coaching', entry: month }),
        WorkHoursLogged({ on: last, employmentId, hours: hours(hoursPerWeek * 4), entry: month }),
        CompetenceHoursLogged({
          on: last,
          employmentId,
          hours: hours(hoursPerWeek),
          activity: 'swedish',
          entry: month,
        }),
        WagePaid({ on: payday, employmentId, month, gross: money(wage * 100, currency), entry: month }),
        SubsidyPaid({ on: addDays(payday, 20), subsidyId, month, amount: money(wage * 50, currency), entry: month }),
      ]
    }),
    EmploymentEnded({ on: jobTo, employmentId, reason: 'termEnded' }),
    MeasureEnded({ on: jobTo, measureId: 'measure-1' }),
    ParticipationEnded({ on: closed, exit, sector: 'private', verified: true }),
    FollowUpRecorded({ on: addMonths(closed, 6), monthsAfter: 6, status: 'work' }),
  ]
}

/**
 * A household's support in consecutive months. It is granted on the first day of the first month and ended on the last
 * day of the last month.
 */
export const supportOf = (
  { program, plan: { supportPaid } }: Person,
  household: number,
  first: Month,
  months: number,
): readonly EventOfAnyStream[] => {
  const on = firstDayOf(first)
  const kind = ownSupport(program, on)
  const { currency } = program
  const paid = Array.from({ length: months }, (_, i) => shiftMonth(first, i))
  return [
    HouseholdReported({
      ...{ on, adults: 1, children: 0 },
      ...{ housingCost: money(500_000, currency), otherIncome: money(0, currency) },
    }),
    SupportGranted({ on, household: `household-${String(household)}`, kind }),
    ...paid.map((month) =>
      SupportPaid({
        ...{ on: addDays(firstDayOf(month), 26), kind, month, entry: month },
        amount: money(supportPaid * 100, currency),
      }),
    ),
    SupportEnded({ on: lastDayOf(paid.at(-1) ?? first), kind }),
  ]
}

/**
 * A person's tidy history: praktik, then a subsidised employment with hours, wages and subsidy for each month, then the
 * ending and a follow-up. It also has the household's support until the job, the workplace and the coach. Everything is
 * recorded one day later.
 */
export const tidyPerson = (person: Person): readonly Entry[] => {
  const { plan, nth, household } = person
  const { start, supportMonths } = plan
  const { praktikTo, jobFrom, jobTo } = stretchesOf(plan)
  const { participation, support, workplace, coach } = streamsOf(nth)
  const streams: readonly (readonly [string, readonly EventOfAnyStream[]])[] = [
    [participation, participationOf(person)],
    [support, supportOf(person, household, shiftMonth(monthOf(jobFrom), -supportMonths), supportMonths)],
    [
      workplace,
      [
        WorkplaceRegistered({ on: start, workplace, ownership: 'municipality', unit: 'ama' }),
        ReceptionPlacesSet({ on: start, places: 1 }),
        PlaceReserved({ on: start, reservation: 'reservation-1', participation }),
        PlaceReleased({ on: praktikTo, reservation: 'reservation-1' }),
      ],
    ],
    [
      coach,
      [
        CoachAppointed({ on: addMonths(start, -4), coach, fullTimeShare: 1 }),
        ParticipantAssigned({ on: start, participation }),
        ParticipantReleased({ on: jobTo, participation }),
      ],
    ],
  ]
  return streams.flatMap(([stream, events]) => events.map((event) => entry(stream, event)))
}
