import {
  AbsenceLogged,
  addDays,
  addMonths,
  CompetenceHoursLogged,
  ConditionAssessed,
  ContactMade,
  dayOfWeek,
  daysBetween,
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  firstDayOf,
  FollowUpRecorded,
  hours,
  lastDayOf,
  lastDayOfMonths,
  laterDay,
  money,
  monthOf,
  nextDay,
  ParticipationEnded,
  ParticipationOpened,
  PlanAgreed,
  PraktikEnded,
  PraktikExtended,
  PraktikStarted,
  ProgramAdopted,
  ProgramMadePermanent,
  sek,
  shiftMonth,
  SubsidyDecided,
  SubsidyPaid,
  SupportEnded,
  SupportGranted,
  SupportPaid,
  times,
  WagePaid,
  WorkHoursLogged,
  type AssessedCondition,
  type CompetenceActivity,
  type Day,
  type Exit,
  type FollowUpStatus,
  type Month,
  type ParticipationEvent,
  type StoredEvent,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { lackText, subsidyFor } from '@jobbspar/projections'
import { completeTo, mondayFrom, monthsFrom, two } from './calendar.js'
import { chanceFrom, split, type Chance } from './cohort.js'
import { recordAll, type Step } from './script.js'

/** The seed of the committed history. */
export const seed = 2015

/** The published numbers that the history is made to agree with; everything else in it is random. */
export const calibration = {
  synthetic: true,
  says: 'Synthetic persons, made by examples/generate. Figures named here agree with the published ones by construction.',
  seed,
  completeTo: completeTo('2018-06-04', [
    'participations',
    'exits',
    'assessments',
    'plans',
    'measures',
    'employments',
    'subsidyDecisions',
    'endings',
    'wages',
    'subsidies',
    'hours',
    'contacts',
    'followUps',
    'support',
    'supportDecisions',
    'programHistory',
  ]),
  calibrated: ['personsInFirstYear', 'supportBefore', 'supportAfter'],
} as const

const persons = 24
const supportBefore = 2_500_000
const supportAfter = 350_000

interface Person {
  readonly number: number
  readonly stream: string
  readonly participant: `participant-${string}`
  readonly household: `household-${string}`
  readonly praktikFrom: Day
  readonly begins: Day
  readonly ends: Day
  readonly exit: Exit
  readonly wage: number
  readonly hoursPerWeek: number
  /** Percent of working time that becomes competence development. */
  readonly competence: number
  readonly activities: readonly [CompetenceActivity, ...CompetenceActivity[]]
}

/** The assessed conditions of the program, in the order of its source. */
const conditions = [
  'receivesForsorjningsstod',
  'residesInMunicipality',
  'wishesToWork',
  'ableToWork',
  'entitledToWageSubsidy',
] as const satisfies readonly AssessedCondition[]

const exitsOfAll: readonly Exit[] = [
  ...Array<Exit>(11).fill('work'),
  ...Array<Exit>(5).fill('education'),
  ...Array<Exit>(6).fill('incomeSupport'),
  'moved',
  'other',
]

const personOf = (number: number, chance: Chance): Person => {
  const exit = exitsOfAll[(number * 7) % persons] ?? 'other'
  // Spread over nine months, so that all begin within a year of the first.
  const praktikFrom = mondayFrom(addDays('2015-05-18', number * 11 + chance.between(0, 3)))
  const praktikTo = lastDayOfMonths(praktikFrom, 3)
  const begins = mondayFrom(addDays(praktikTo, chance.between(3, 20)))
  const whole = lastDayOfMonths(begins, 12)
  const early = (exit === 'work' || exit === 'education') && number % 5 === 0
  return {
    number,
    stream: `participation-synthetic-${two(number + 1)}`,
    participant: `participant-synthetic-${two(number + 1)}`,
    household: `household-synthetic-${two(number + 1)}`,
    praktikFrom,
    begins,
    ends: early ? addDays(whole, -chance.between(20, 90)) : whole,
    exit,
    wage: 17_000 + chance.between(0, 25) * 100,
    hoursPerWeek: chance.oneOf([40, 40, 40, 38, 37.5, 30]),
    competence: number === 12 ? 17 : chance.between(21, 27),
    activities: chance.oneOf<Person['activities']>([
      ['swedish'],
      ['swedish', 'drivingLicence'],
      ['raisingAGrade'],
      ['drivingLicence', 'other'],
      ['swedish', 'raisingAGrade'],
    ]),
  }
}

const workdays = (from: Day, to: Day): number => {
  let count = 0
  for (let day = from; day <= to; day = nextDay(day)) if (dayOfWeek(day) <= 5) count++
  return count
}

const quarterHours = (value: number) => hours(Math.round(value * 4) / 4)

/** A person's way from admission to follow-up. */
const wayOf = (person: Person, chance: Chance): readonly Step[] => {
  const { number, stream, participant, household, praktikFrom, begins, ends, exit, activities } = person
  const steps: Step[] = []
  const at = (recordedOn: Day, request: ParticipationEvent, rest: { readonly label?: string } = {}) =>
    steps.push({ kind: 'participation', stream, recordedOn, request, ...rest })
  const soon = (day: Day) => addDays(day, chance.between(0, 4))
  const opened = addDays(praktikFrom, -chance.between(10, 35))
  const praktikId = `praktik-${two(number + 1)}-1` as const
  const employmentId = `employment-${two(number + 1)}-1` as const
  const subsidyId = `subsidy-${two(number + 1)}-1` as const
  const coach = `coach-${String((number % 2) + 1)}` as const
  const praktikTo = lastDayOfMonths(praktikFrom, 3)
  const planned = lastDayOfMonths(begins, 12)

  at(
    opened,
    ParticipationOpened({ on: opened, participant, household, program: 'falkenberg', municipality: 'falkenberg' }),
  )
  for (const condition of conditions) {
    // One assessment of one person comes only after the praktik has started.
    const on =
      number === 3 && condition === 'entitledToWageSubsidy'
        ? addDays(praktikFrom, 30)
        : addDays(opened, chance.between(1, 8))
    at(on, ConditionAssessed({ on, condition, met: true }))
  }

  const praktikPlan = number === 8 ? addDays(praktikTo, -30) : praktikTo
  at(
    praktikFrom,
    PraktikStarted({
      on: praktikFrom,
      praktikId,
      workplace: `workplace-${String(chance.between(1, 9))}`,
      plannedTo: praktikPlan,
      hoursPerWeek: hours(30),
    }),
  )
  if (number === 8)
    at(addDays(praktikFrom, 40), PraktikExtended({ on: addDays(praktikFrom, 40), praktikId, plannedTo: praktikTo }))
  if (number % 4 === 1)
    at(
      addDays(praktikFrom, 21),
      AbsenceLogged({ on: addDays(praktikFrom, 21), praktikId, hours: hours(12), reason: 'illness' }),
    )
  // One ending was entered a week too early, and is corrected before the employment.
  const ended = PraktikEnded({ on: praktikTo, praktikId, result: 'passed' })
  if (number === 7) {
    const wrong = addDays(praktikTo, -7)
    at(wrong, PraktikEnded({ on: wrong, praktikId, result: 'passed' }), { label: 'praktik too short' })
    steps.push({
      kind: 'correction',
      stream,
      recordedOn: nextDay(praktikTo),
      of: 'praktik too short',
      to: ended,
      reason: 'wrong-day',
    })
  } else at(praktikTo, ended)

  const decided = addDays(begins, -chance.between(1, 3))
  at(decided, SubsidyDecided({ on: decided, subsidyId, kind: 'nystartsjobb', from: begins, to: planned, level: 2 }))
  const plan = addDays(begins, -1)
  at(plan, PlanAgreed({ on: plan, activities }))
  // One contract began for half a year and was extended.
  const first = number === 10 ? lastDayOfMonths(begins, 6) : planned
  at(
    begins,
    EmploymentBegun({
      on: begins,
      employmentId,
      kind: 'resursjobb',
      employer: 'municipality',
      hoursPerWeek: hours(person.hoursPerWeek),
      plannedTo: first,
      agreement: 'BEA',
      wage: sek(person.wage),
      workplace: `workplace-${String(chance.between(1, 9))}`,
      subsidyId,
    }),
  )
  if (number === 10) {
    const on = addMonths(begins, 5)
    at(on, EmploymentExtended({ on, employmentId, plannedTo: planned, subsidyId }))
  }

  const months = monthsFrom(monthOf(begins), 13).filter((month) => firstDayOf(month) <= ends)
  for (const [i, month] of months.entries()) {
    const from = laterDay(firstDayOf(month), begins)
    const to = earlierDay(lastDayOf(month), ends)
    const share = workdays(from, to) / workdays(firstDayOf(month), lastDayOf(month))
    const worked = quarterHours(
      workdays(from, to) * (person.hoursPerWeek / 5) - (i % 5 === 2 ? chance.between(0, 8) : 0),
    )
    const gross = sek(Math.round(person.wage * share))
    at(soon(to), WorkHoursLogged({ on: to, employmentId, hours: worked }))
    const activity = activities[i % activities.length] ?? activities[0]
    const competence = quarterHours((worked * person.competence) / 100)
    // One month of one person is entered more than a month late.
    if (worked > 0)
      at(
        number === 5 && i === 3 ? addDays(to, 40) : soon(to),
        CompetenceHoursLogged({ on: to, employmentId, hours: competence, activity }),
      )
    if (number !== 17) {
      const met = addDays(from, Math.min(chance.between(1, 12), daysBetween(from, to)))
      at(
        soon(met),
        ContactMade({ on: met, coach, form: chance.oneOf(['meeting', 'call', 'visit']), purpose: 'coaching' }),
      )
    }
    const paid = addDays(firstDayOf(shiftMonth(month, 1)), -4)
    const payday = paid < from ? addDays(paid, 27) : paid
    // Pension and insurance at 7 % of the gross wage: an assumption of this script.
    const wage = WagePaid({ on: payday, employmentId, month, gross, pension: times(gross, 0.07) })
    at(payday, wage)
    if (number === 9 && i === 4) {
      at(addDays(payday, 2), WagePaid({ ...wage.data, entry: 'again' }), { label: 'wage twice' })
      steps.push({ kind: 'void', stream, recordedOn: addDays(payday, 9), of: 'wage twice', reason: 'entered-twice' })
    }
    const subsidy = subsidyFor(
      falkenberg.terms,
      { kind: 'nystartsjobb', level: 2, decidedOn: decided },
      { gross, hoursPerWeek: hours(person.hoursPerWeek) },
    )
    if (!subsidy.known) throw new Error(subsidy.missing.map(lackText).join(', '))
    const arrives = addDays(payday, 20)
    at(arrives, SubsidyPaid({ on: arrives, subsidyId, month, amount: money(subsidy.amount.minor, 'SEK') }))
  }

  at(
    ends,
    EmploymentEnded({
      on: ends,
      employmentId,
      reason: ends === planned ? 'termEnded' : exit === 'education' ? 'studies' : 'newJob',
    }),
  )
  const closed = addDays(ends, 27)
  at(
    closed,
    ParticipationEnded({
      on: closed,
      exit,
      verified: number % 6 !== 0,
      ...(exit === 'work' ? { sector: chance.oneOf(['private', 'municipality', 'private']) } : {}),
    }),
  )
  const statuses: Partial<Record<Exit, FollowUpStatus>> = {
    work: 'work',
    education: 'education',
    incomeSupport: 'incomeSupport',
    other: 'unemployed',
  }
  for (const monthsAfter of [6, 12]) {
    const asked = addMonths(closed, monthsAfter)
    at(asked, FollowUpRecorded({ on: asked, monthsAfter, status: statuses[exit] ?? 'notReached' }))
  }
  return steps
}

/** The income support of all households: before, in the first month of work, and after for those who came back. */
const supportOfAll = (people: readonly Person[], chance: Chance): readonly Step[] => {
  const steps: Step[] = []
  const at = (person: Person, recordedOn: Day, request: Extract<Step, { kind: 'support' }>['request']) =>
    steps.push({
      kind: 'support',
      stream: `support-synthetic-${two(person.number + 1)}`,
      recordedOn,
      request,
      about: { secrecy: 'social-services' },
    })
  const kind = 'forsorjningsstod' as const
  const paidIn = (month: Month): Day => addDays(firstDayOf(month), 26)

  const before = people.flatMap((person) =>
    monthsFrom(shiftMonth(monthOf(person.begins), -12), 12).map((month) => ({ person, month })),
  )
  const amountsBefore = split(
    supportBefore,
    before.map(({ person }) => 78 + (person.number % 5) * 6 + chance.between(0, 9)),
  )
  const returned = people.filter((person) => person.exit === 'incomeSupport')
  const after = returned.flatMap((person, i) =>
    monthsFrom(shiftMonth(monthOf(person.begins), 13), 5 + (i % 3) * 2).map((month) => ({ person, month })),
  )
  const amountsAfter = split(
    supportAfter,
    after.map(() => 90 + chance.between(0, 15)),
  )

  for (const person of people) {
    const on = firstDayOf(shiftMonth(monthOf(person.begins), -12))
    at(person, on, SupportGranted({ on, household: person.household, participant: person.participant, kind }))
  }
  for (const [i, { person, month }] of before.entries())
    at(person, paidIn(month), SupportPaid({ on: paidIn(month), kind, month, amount: sek(amountsBefore[i] ?? 0) }))
  for (const person of people) {
    const month = monthOf(person.begins)
    // The first wage comes at the end of the month: support for the days before it.
    const days = daysBetween(firstDayOf(month), person.begins)
    if (days > 0) at(person, paidIn(month), SupportPaid({ on: paidIn(month), kind, month, amount: sek(days * 270) }))
    at(person, lastDayOf(month), SupportEnded({ on: lastDayOf(month), kind }))
  }
  for (const person of returned) {
    const on = firstDayOf(shiftMonth(monthOf(person.begins), 13))
    at(person, on, SupportGranted({ on, household: person.household, participant: person.participant, kind }))
  }
  for (const [i, { person, month }] of after.entries())
    at(person, paidIn(month), SupportPaid({ on: paidIn(month), kind, month, amount: sek(amountsAfter[i] ?? 0) }))
  return steps
}

/** The program's own history; its source states the years only. */
const adoption: readonly Step[] = [
  {
    kind: 'program',
    stream: 'program-falkenberg',
    recordedOn: '2015-01-01',
    request: ProgramAdopted({
      on: '2015-01-01',
      program: 'falkenberg',
      as: 'pilot',
      to: '2017-12-31',
      precision: 'year',
    }),
  },
  {
    kind: 'program',
    stream: 'program-falkenberg',
    recordedOn: '2018-01-01',
    request: ProgramMadePermanent({ on: '2018-01-01', program: 'falkenberg', precision: 'year' }),
  },
]

/** The synthetic history of the program's first year: 24 persons from admission to follow-up, and their income support. */
export const falkenbergHistory = (): Promise<readonly StoredEvent[]> => {
  const chance = chanceFrom(seed)
  const people = Array.from({ length: persons }, (_, number) => personOf(number, chance))
  const ways = people.flatMap((person) => wayOf(person, chance))
  return recordAll(falkenberg, seed, [...adoption, ...ways, ...supportOfAll(people, chance)])
}
