import {
  AbsenceLogged,
  addDays,
  CompetenceHoursLogged,
  ConditionAssessed,
  ContactMade,
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  EmploymentTermsChanged,
  FollowUpRecorded,
  lastDayOf,
  laterDay,
  MatchAnswered,
  MatchProposed,
  money,
  monthOf,
  nextDay,
  ParticipationEnded,
  PlanAgreed,
  PraktikEnded,
  PraktikExtended,
  PraktikStarted,
  RouteChosen,
  shiftMonth,
  SubsidyDecided,
  SubsidyPaid,
  WagePaid,
  WorkHoursLogged,
  type Currency,
  type Day,
  type Employer,
  type EmploymentKind,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { conditionsAskedBy } from './conditions.js'
import { courseScene } from './course.js'
import { listed, statedRules } from '../stated-rules.js'
import { afterWaiting, lastDayAfter, type Length } from './days.js'
import { type Intent, type WorkMonth } from './intents.js'

type Doing<K extends Intent['do']> = Extract<Intent, { readonly do: K }>
type Scene = readonly ParticipationEvent[]

const praktik = (intent: Doing<'praktik'>, on: Day, n: number): Scene => {
  const one = (id: `praktik-${string}`, first: Day, length: Length, extendedBy?: Length): Scene => {
    const planned = lastDayAfter(first, length)
    const last = extendedBy === undefined ? planned : lastDayAfter(nextDay(planned), extendedBy)
    const over = laterDay(first, addDays(last, -intent.early))
    const extended = earlierDay(planned, over)
    return [
      PraktikStarted({ on: first, praktikId: id, workplace: 'workplace-1', plannedTo: planned }),
      ...(extendedBy === undefined ? [] : [PraktikExtended({ on: extended, praktikId: id, plannedTo: last })]),
      ...(intent.result === undefined ? [] : [PraktikEnded({ on: over, praktikId: id, result: intent.result })]),
    ]
  }
  const first = one(`praktik-${String(n)}`, on, intent.length, intent.extendedBy)
  const over = first.at(-1)
  return intent.thenAnother === undefined || over?.type !== 'PraktikEnded'
    ? first
    : [...first, ...one(`praktik-${String(n)}b`, nextDay(over.data.on), intent.thenAnother)]
}

const workedMonth = (
  { worked, competence, activity, absence, wage, pension, subsidy, coached }: WorkMonth,
  { on, n, i, paysSubsidy, currency }: { on: Day; n: number; i: number; paysSubsidy: boolean; currency: Currency },
): Scene => {
  const employmentId = `employment-${String(n)}` as const
  const month = monthOf(on)
  const entry = `${month}.${String(i)}`
  return [
    WorkHoursLogged({ on, employmentId, hours: worked, entry }),
    CompetenceHoursLogged({ on, employmentId, hours: competence, activity, entry }),
    ...(absence === undefined ? [] : [AbsenceLogged({ on, employmentId, hours: absence, entry })]),
    ...(coached ? [ContactMade({ on, coach: 'coach-1', form: 'meeting', purpose: 'coaching', entry })] : []),
    ...(wage === undefined
      ? []
      : [
          WagePaid({
            ...{ on, employmentId, month, gross: money(wage, currency), entry },
            ...(pension === undefined ? {} : { pension: money(pension, currency) }),
          }),
        ]),
    ...(subsidy === undefined || !paysSubsidy
      ? []
      : [SubsidyPaid({ on, subsidyId: `subsidy-${String(n)}`, month, amount: money(subsidy, currency), entry })]),
  ]
}

/** The employer that the program requires for a kind of employment, otherwise the usual one. */
const employerOf = (kind: EmploymentKind, on: Day, program: Program): Employer => {
  for (const { version } of statedRules(program, on) ?? []) {
    if (version.requires === undefined || !listed(version.requires.at).includes(kind)) continue
    for (const part of version.requires.allOf)
      if (typeof part !== 'string' && 'field' in part && part.field === 'employer' && 'oneOf' in part)
        return part.oneOf[0] ?? 'private'
  }
  return kind === 'resursjobb' ? 'municipality' : 'private'
}

const job = (intent: Doing<'job'>, on: Day, n: number, program: Program): Scene => {
  const { currency } = program
  const employmentId = `employment-${String(n)}` as const
  const subsidyId = `subsidy-${String(n)}` as const
  const { kind, length, extendedBy, hoursPerWeek, newHoursPerWeek, subsidy, months, ending, early } = intent
  const planned = lastDayAfter(on, length)
  const last = extendedBy === undefined ? planned : lastDayAfter(nextDay(planned), extendedBy)
  const over = laterDay(on, addDays(last, -early))
  const monthEnds = months.map((_, i) => earlierDay(lastDayOf(shiftMonth(monthOf(on), i)), over))
  const middle = monthEnds[0] ?? on
  return [
    ...(subsidy === undefined
      ? []
      : [SubsidyDecided({ on, subsidyId, kind: subsidy.kind, from: on, to: last, level: subsidy.level })]),
    EmploymentBegun({
      ...{ on, employmentId, kind, employer: employerOf(kind, on, program), hoursPerWeek },
      ...{ plannedTo: planned, agreement: 'BEA', workplace: 'workplace-1' },
      ...(subsidy === undefined ? {} : { subsidyId }),
    }),
    ...(newHoursPerWeek === undefined
      ? []
      : [EmploymentTermsChanged({ on: middle, employmentId, hoursPerWeek: newHoursPerWeek })]),
    ...(extendedBy === undefined ? [] : [EmploymentExtended({ on: middle, employmentId, plannedTo: last })]),
    ...months.flatMap((month, i) =>
      workedMonth(month, { on: monthEnds[i] ?? on, n, i, paysSubsidy: subsidy !== undefined, currency }),
    ),
    ...(ending === undefined ? [] : [EmploymentEnded({ on: over, employmentId, reason: ending })]),
  ]
}

const search = ({ route, unmet, answer }: Doing<'search'>, on: Day, n: number): Scene => {
  const matchId = `match-${String(n)}` as const
  return [
    MatchProposed({ on, matchId, route, met: ['tasks'], unmet }),
    ...(answer === undefined ? [] : [MatchAnswered({ on, matchId, answer })]),
    RouteChosen({ on, route }),
  ]
}

/** The requests for the `n`-th intent of a history. `today` is the day of the last event so far. */
export const sceneOf = (intent: Intent, today: Day, n: number, program: Program): Scene => {
  const on = afterWaiting(today, intent.wait)
  switch (intent.do) {
    case 'assess': {
      const { condition, met } = intent
      return (condition === 'all' ? conditionsAskedBy(program) : [condition]).map((one) =>
        ConditionAssessed({ on, condition: one, met }),
      )
    }
    case 'plan':
      return [PlanAgreed({ on, activities: intent.activities })]
    case 'course':
      return courseScene(intent, on, n)
    case 'praktik':
      return praktik(intent, on, n)
    case 'job':
      return job(intent, on, n, program)
    case 'search':
      return search(intent, on, n)
    case 'contact':
      return [ContactMade({ on, coach: 'coach-1', form: intent.form, purpose: intent.purpose, entry: `n${String(n)}` })]
    case 'end':
      return [ParticipationEnded({ on, exit: intent.exit, verified: intent.verified })]
    case 'followUp':
      return [FollowUpRecorded({ on, monthsAfter: intent.monthsAfter, status: intent.status })]
  }
}
