import {
  addDays,
  addMonths,
  ConditionAssessed,
  CooperationAgreed,
  daysBetween,
  earlierDay,
  EmployerCalled,
  EmploymentBegun,
  EmploymentEnded,
  firstDayOf,
  FollowUpRecorded,
  FundingApplied,
  FundingSecured,
  hours,
  InterventionEnded,
  InterventionStarted,
  lastDayOf,
  lastDayOfMonths,
  laterDay,
  MeasureEnded,
  MeasureGranted,
  monthOf,
  NeedsAnalysed,
  ParticipationEnded,
  ParticipationOpened,
  PraktikEnded,
  PraktikStarted,
  ProgramAdopted,
  ProgramEnded,
  sek,
  shiftMonth,
  SupportEnded,
  SupportGranted,
  SupportPaid,
  VacancyClosed,
  VacancyPosted,
  WorkplaceRegistered,
  type Branch,
  type Code,
  type Day,
  type Employer,
  type EventsOfKind,
  type Exit,
  type FollowUpStatus,
  type IdOf,
  type InterventionKind,
  type Month,
  type NeedHorizon,
  type StoredEvent,
} from '@jobbspar/core'
import { hassleholm } from '@jobbspar/programs'
import { completeTo, mondayFrom, monthsFrom, two, workdayFrom } from './calendar.js'
import { chanceFrom, type Chance } from './cohort.js'
import { recordAll, type Step } from './script.js'

/** The seed of the committed history. */
export const seed = 2021

/** The published numbers that the history is made to agree with; everything else in it is random. */
export const calibration = {
  synthetic: true,
  says: 'Synthetic persons and workplaces, made by examples/generate. Figures named here agree with the published ones by construction.',
  seed,
  // No wages are made: the jobs are ordinary ones.
  completeTo: completeTo('2021-10-31', [
    'participations',
    'exits',
    'assessments',
    'measures',
    'employments',
    'endings',
    'followUps',
    'support',
    'supportDecisions',
    'employerContacts',
    'workplaces',
    'programHistory',
  ]),
  calibrated: ['jobs', 'targetAttainment'],
} as const

// The source states neither day; it had run a little over a year in the summer of 2021, and was to end in the autumn.
const firstDay: Day = '2020-06-01'
const lastDay: Day = '2021-10-31'
/** The jobs have begun by the end of a first half-year. */
const lastJob: Day = '2021-06-21'

/** The exits: 43 to work. The source states no share of all. */
const exitsOfEnded: readonly Exit[] = [
  ...Array<Exit>(43).fill('work'),
  ...Array<Exit>(3).fill('education'),
  ...Array<Exit>(11).fill('incomeSupport'),
  ...Array<Exit>(4).fill('aborted'),
  ...Array<Exit>(3).fill('moved'),
  ...Array<Exit>(2).fill('other'),
]
const stillOpen = 5

interface Need {
  readonly need: IdOf<'need'>
  readonly on: Day
  readonly horizon: NeedHorizon
}

interface Place {
  readonly id: IdOf<'workplace'>
  readonly number: number
  readonly ownership: Employer
  readonly branch: Branch
  readonly roles: readonly [Code, ...Code[]]
  readonly registered: Day
  readonly needs: readonly [Need, ...Need[]]
}

const places = (chance: Chance): readonly Place[] =>
  (
    [
      ['private', 'manufacturing', ['assembler', 'packer']],
      ['private', 'manufacturing', ['machineOperator']],
      ['private', 'warehouse', ['picker', 'packer']],
      ['private', 'warehouse', ['picker']],
      ['private', 'retail', ['shopAssistant', 'shelfFiller']],
      ['private', 'retail', ['shelfFiller']],
      ['private', 'care', ['careAide']],
      ['municipality', 'care', ['careAide', 'kitchenAide']],
      ['private', 'manufacturing', ['cleaner', 'packer']],
      ['private', 'warehouse', ['driverAide']],
      ['other', 'retail', ['shopAssistant']],
      ['private', 'other', ['bookkeeper']],
    ] as const satisfies readonly (readonly [Employer, Branch, readonly [Code, ...Code[]]])[]
  ).map(([ownership, branch, roles], i) => {
    const number = i + 1
    const registered = workdayFrom(addDays('2020-06-03', i * 2))
    const first = workdayFrom(addDays(registered, chance.between(2, 6)))
    const second = workdayFrom(addDays(first, chance.between(120, 190)))
    const need = (n: number) => `need-synthetic-${two(number)}-${String(n)}` as const
    return {
      ...{ id: `workplace-synthetic-${two(number)}` as const, number, ownership, branch, roles, registered },
      needs: [
        { need: need(1), on: first, horizon: 'current' },
        // Every third employer has stated nothing about future needs.
        ...(number % 3 === 0 ? [] : [{ need: need(2), on: second, horizon: 'upcoming' as const }]),
      ],
    }
  })

/** In which order the workplaces take people on; the two that are not here took on no one, or no one from the program. */
const takingOn = [0, 2, 4, 6, 1, 3, 5, 8, 0, 2, 7, 6, 4, 3, 10] as const

interface Job {
  readonly place: Place
  readonly begins: Day
  readonly hoursPerWeek: number
  readonly wage: number
  /** The vacancy that the job fills; without one it meets the employer's analysed need. */
  readonly vacancy: { readonly id: IdOf<'vacancy'>; readonly posted: Day; readonly closed: Day } | undefined
  readonly need: IdOf<'need'>
  /** The last day of the one job that is known to have ended: the household came back to support. */
  readonly lost: Day | undefined
}

interface Person {
  readonly number: number
  readonly stream: string
  readonly participant: IdOf<'participant'>
  /** The number of the person's household. */
  readonly home: number
  readonly opened: Day
  readonly exit: Exit | undefined
  readonly ended: Day | undefined
  readonly job: Job | undefined
}

const household = (home: number): IdOf<'household'> => `household-synthetic-${two(home)}`

const jobOf = (nth: number, begins: Day, open: readonly Place[], chance: Chance): Job => {
  const place = open[takingOn[nth % takingOn.length] ?? 0]
  if (place === undefined) throw new Error('There is no such workplace.')
  const [first, second] = place.needs
  const posted = workdayFrom(laterDay(addDays(first.on, 1), addDays(begins, -chance.between(12, 30))))
  return {
    ...{ place, begins },
    hoursPerWeek: chance.oneOf([40, 40, 38, 30]),
    wage: 21_500 + chance.between(0, 30) * 100,
    vacancy:
      nth % 6 === 5
        ? undefined
        : {
            id: `vacancy-synthetic-${two(nth + 1)}`,
            posted,
            closed: workdayFrom(addDays(begins, -chance.between(1, 7))),
          },
    need: second !== undefined && second.on < posted ? second.need : first.need,
    lost: nth === 8 ? lastDayOfMonths(begins, 3) : undefined,
  }
}

const peopleOf = (open: readonly Place[], chance: Chance): readonly Person[] => {
  let jobs = 0
  let pair: number | undefined
  return Array.from({ length: exitsOfEnded.length + stillOpen }, (_, i): Person => {
    const number = i + 1
    const exit = i < exitsOfEnded.length ? exitsOfEnded[(i * 25) % exitsOfEnded.length] : undefined
    const opened = workdayFrom(addDays('2020-06-15', i * 5 + chance.between(0, 3)))
    const begins = earlierDay(mondayFrom(addDays(opened, chance.between(35, 100))), lastJob)
    const job = exit === 'work' ? jobOf(jobs, begins, open, chance) : undefined
    if (job !== undefined) jobs += 1
    // The eleventh and twelfth who get a job live together.
    if (jobs === 11) pair ??= number
    return {
      number,
      stream: `participation-synthetic-${two(number)}`,
      participant: `participant-synthetic-${two(number)}`,
      home: job !== undefined && jobs === 12 && pair !== undefined ? pair : number,
      ...{ opened, exit, job },
      ended:
        exit === undefined
          ? undefined
          : job !== undefined
            ? addDays(begins, chance.between(0, 4))
            : workdayFrom(addDays(opened, chance.between(60, 150))),
    }
  })
}

/** A person's way from admission to the exit. */
const wayOf = (person: Person, chance: Chance): readonly Step[] => {
  const { number, stream, participant, opened, exit, ended, job } = person
  const steps: Step[] = []
  const at = (recordedOn: Day, request: EventsOfKind['participation'], label?: string) =>
    steps.push({ kind: 'participation', stream, recordedOn, request, ...(label === undefined ? {} : { label }) })
  const measureId = `measure-${two(number)}-1` as const

  at(
    opened,
    ParticipationOpened({
      ...{ on: opened, participant, household: household(person.home) },
      ...{ program: 'hassleholm', municipality: 'hassleholm' },
    }),
  )
  const assessed = workdayFrom(addDays(opened, chance.between(0, 3)))
  at(assessed, ConditionAssessed({ on: assessed, condition: 'isUnemployed', met: true }))
  // For some only försörjningsstöd is recorded, which is a part of ekonomiskt bistånd.
  const support = number % 4 === 1 ? 'receivesForsorjningsstod' : 'receivesEkonomisktBistand'
  at(assessed, ConditionAssessed({ on: assessed, condition: support, met: true }))

  const praktikFrom = job !== undefined && number % 5 === 2 ? addDays(job.begins, -21) : undefined
  // One praktik began before the measure was granted.
  const granted =
    number === 7 && praktikFrom !== undefined ? addDays(praktikFrom, 2) : workdayFrom(addDays(opened, 4 + (number % 7)))
  // Measures granted in the last months were granted to the last day of the project.
  const until = opened > '2021-04-30' ? { to: lastDay } : {}
  at(granted, MeasureGranted({ on: granted, measureId, kind: 'hetaJobbspar', ...until }))

  if (number % 9 === 4) {
    const kind = chance.oneOf<InterventionKind>(['educationMeasure', 'validation'])
    const interventionId = `intervention-${two(number)}-1` as const
    const from = workdayFrom(addDays(opened, 14))
    const to = workdayFrom(addDays(from, chance.between(7, 17)))
    const workplace = job === undefined ? {} : { workplace: job.place.id }
    at(from, InterventionStarted({ on: from, interventionId, kind, ...workplace }))
    at(to, InterventionEnded({ on: to, interventionId }))
  }

  if (job !== undefined) {
    const { place, begins, vacancy, need, lost } = job
    const employmentId = `employment-${two(number)}-1` as const
    if (praktikFrom !== undefined) {
      const praktikId = `praktik-${two(number)}-1` as const
      const to = addDays(begins, -3)
      at(praktikFrom, PraktikStarted({ on: praktikFrom, praktikId, workplace: place.id, plannedTo: to }))
      at(to, PraktikEnded({ on: to, praktikId, result: 'passed' }))
    }
    at(
      begins,
      EmploymentBegun({
        ...{ on: begins, employmentId, kind: 'ordinary', employer: place.ownership, workplace: place.id },
        ...{ hoursPerWeek: hours(job.hoursPerWeek), wage: sek(job.wage), branch: place.branch },
        ...(lost === undefined ? {} : { plannedTo: lost }),
        ...(vacancy === undefined ? { need } : { vacancy: vacancy.id }),
      }),
    )
    if (lost !== undefined) at(lost, EmploymentEnded({ on: lost, employmentId, reason: 'termEnded' }))
  }

  if (ended === undefined || exit === undefined) return steps
  at(ended, MeasureEnded({ on: ended, measureId }))
  const ending = ParticipationEnded({
    ...{ on: ended, exit, verified: number % 6 !== 0 },
    ...(job === undefined ? {} : { sector: job.place.ownership }),
  })
  // One ending was entered with the wrong sector, and is corrected a week later.
  if (number === 10 && job !== undefined) {
    at(ended, ParticipationEnded({ ...ending.data, sector: 'state' }), 'wrong sector')
    steps.push({
      ...{ kind: 'correction', stream, recordedOn: addDays(ended, 7) },
      ...{ of: 'wrong sector', to: ending, reason: 'wrong-sector' },
    })
  } else at(ended, ending)
  const asked = addMonths(ended, 6)
  if (asked > lastDay) return steps
  const statuses: Partial<Record<Exit, FollowUpStatus>> = {
    work: 'work',
    education: 'education',
    incomeSupport: 'incomeSupport',
    other: 'unemployed',
  }
  const status = job?.lost === undefined ? (statuses[exit] ?? 'notReached') : 'incomeSupport'
  at(asked, FollowUpRecorded({ on: asked, monthsAfter: 6, status }))
  return steps
}

/** The ekonomiskt bistånd of a household, month by month: to the month of its first job, or on to the end. */
const supportOf = (home: number, members: readonly Person[], chance: Chance): readonly Step[] => {
  const steps: Step[] = []
  const at = (recordedOn: Day, request: EventsOfKind['support'], label?: string) =>
    steps.push({
      ...{ kind: 'support', stream: `support-synthetic-${two(home)}`, recordedOn, request },
      ...{ about: { secrecy: 'social-services' }, ...(label === undefined ? {} : { label }) },
    })
  const [person] = members
  if (person === undefined) return steps
  const kind = 'ekonomisktBistand' as const
  const about = {
    household: household(home),
    kind,
    ...(members.length === 1 ? { participant: person.participant } : {}),
  }
  const usual = 6_800 + chance.between(0, 26) * 100
  const pay = (month: Month, amount: number) => {
    const on = addDays(firstDayOf(month), 26)
    at(on, SupportPaid({ on, kind, month, amount: sek(amount) }))
  }

  const first = shiftMonth(monthOf(person.opened), -chance.between(1, 4))
  const [begins] = members.flatMap(({ job }) => job?.begins ?? []).sort()
  const left = person.exit === 'education' || person.exit === 'moved' ? person.ended : undefined
  const until = begins ?? left
  const last = monthOf(until ?? lastDay)
  at(firstDayOf(first), SupportGranted({ on: firstDayOf(first), ...about }))
  for (let month = first; month < last; month = shiftMonth(month, 1))
    pay(month, month === first ? usual : usual + chance.between(0, 6) * 50)
  // The first wage comes at the end of the month: support for the days before it.
  const days = begins === undefined ? 30 : daysBetween(firstDayOf(last), begins)
  if (days > 0) pay(last, begins === undefined ? usual : days * 250)
  if (until !== undefined) at(lastDayOf(last), SupportEnded({ on: lastDayOf(last), kind }))

  // The support of one month was entered twice, and the second entry is voided.
  if (home === 3) {
    const on = addDays(firstDayOf(first), 28)
    at(on, SupportPaid({ on, kind, month: first, amount: sek(usual), entry: 'again' }), 'support twice')
    steps.push({
      ...{ kind: 'void', stream: `support-synthetic-${two(home)}`, recordedOn: addDays(on, 6) },
      ...{ of: 'support twice', reason: 'entered-twice' },
    })
  }
  const lost = person.job?.lost
  if (lost !== undefined) {
    const from = shiftMonth(monthOf(lost), 1)
    at(firstDayOf(from), SupportGranted({ on: firstDayOf(from), ...about }))
    for (const month of monthsFrom(from, 12)) if (month <= monthOf(lastDay)) pay(month, usual)
  }
  return steps
}

/** What is done at the workplaces: calls and visits, needs, and vacancies, most of which a participant fills. */
const workplacesOf = (open: readonly Place[], jobs: readonly Job[], chance: Chance): readonly Step[] => {
  const steps: Step[] = []
  for (const place of open) {
    const { id: stream, number, ownership, branch, roles, needs } = place
    const at = (recordedOn: Day, request: EventsOfKind['workplace']) =>
      steps.push({ kind: 'workplace', stream, recordedOn, request })
    const coach = `coach-synthetic-${String((number % 2) + 1)}` as const
    const call = (on: Day, form: 'call' | 'visit') => at(on, EmployerCalled({ on, coach, form }))
    const unit = ownership === 'municipality' ? { unit: 'forvaltning' as const } : {}
    const { registered: on } = place
    at(on, WorkplaceRegistered({ on, workplace: stream, ownership, branch, ...unit }))
    call(on, 'call')
    for (const { need, on, horizon } of needs) {
      call(on, 'visit')
      // Bookkeeping requires education.
      const asked = { requiresEducation: branch === 'other', requiresExperience: branch === 'other' }
      at(on, NeedsAnalysed({ on, need, horizon, branches: [branch], roles: [...roles], ...asked }))
    }
    for (const n of [1, 2])
      call(workdayFrom(addDays(on, n * 140 + chance.between(0, 40))), chance.oneOf(['call', 'call', 'visit']))

    const post = (posted: Day, vacancy: IdOf<'vacancy'>, need: IdOf<'need'>, weekly: number) =>
      at(
        posted,
        VacancyPosted({
          ...{ on: posted, vacancy, tasks: [chance.oneOf(roles)], hoursPerWeek: hours(weekly), kind: 'ordinary', need },
          // The only one outside the branches of the program.
          ...{ requiresEducation: branch === 'other', requiresExperience: branch === 'other' },
        }),
      )
    for (const job of jobs) {
      if (job.place !== place || job.vacancy === undefined) continue
      const { id: vacancy, posted, closed } = job.vacancy
      post(posted, vacancy, job.need, job.hoursPerWeek)
      // One employer reports only weeks later that the vacancy is closed.
      const reportedOn = vacancy === 'vacancy-synthetic-09' ? addDays(closed, 40) : closed
      at(reportedOn, VacancyClosed({ on: closed, vacancy, ending: 'filled' }))
    }
    // No participant fills some of the vacancies. These are withdrawn, or still open.
    if (number % 4 === 0) {
      const posted = workdayFrom(addDays('2021-02-01', number * 9))
      const vacancy = `vacancy-synthetic-${two(80 + number)}` as const
      post(posted, vacancy, needs[0].need, 40)
      const closed = workdayFrom(addDays(posted, 30))
      if (number !== 8) at(closed, VacancyClosed({ on: closed, vacancy, ending: 'withdrawn' }))
    }
  }
  return steps
}

/** The project's own history. */
const project: readonly Step[] = [
  ProgramAdopted({ on: firstDay, program: 'hassleholm', as: 'project', to: lastDay, precision: 'year' }),
  FundingSecured({ on: firstDay, source: 'leader', to: lastDay }),
  CooperationAgreed({ on: firstDay, units: ['arbetsmarknadsenheten', 'sfi', 'ekonomisktBistand'] }),
  FundingApplied({ on: '2021-08-24', source: 'other' }),
  ProgramEnded({ on: lastDay, program: 'hassleholm', precision: 'year' }),
].map((request) => ({ kind: 'program', stream: 'program-hassleholm', recordedOn: request.data.on, request }))

/** The synthetic history of the whole project: its employers, the participants with and without a job, and their income support. */
export const hassleholmHistory = (): Promise<readonly StoredEvent[]> => {
  const chance = chanceFrom(seed)
  const open = places(chance)
  const people = peopleOf(open, chance)
  const jobs = people.flatMap(({ job }) => job ?? [])
  const homes = [...new Set(people.map(({ home }) => home))]
  return recordAll(hassleholm, seed, [
    ...project,
    ...workplacesOf(open, jobs, chance),
    ...people.flatMap((person) => wayOf(person, chance)),
    ...homes.flatMap((home) =>
      supportOf(
        home,
        people.filter((person) => person.home === home),
        chance,
      ),
    ),
  ])
}
