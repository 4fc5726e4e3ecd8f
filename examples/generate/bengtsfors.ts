import {
  addDays,
  CoachAppointed,
  ConditionAssessed,
  ContactMade,
  CooperationAgreed,
  EmployerCalled,
  EmploymentBegun,
  eventId,
  explainMatch,
  hours,
  laterDay,
  MatchAnswered,
  MatchProposed,
  MeasureEnded,
  MeasureGranted,
  ParticipantAssigned,
  ParticipantReleased,
  ParticipationEnded,
  ParticipationOpened,
  ParticipationPaused,
  ParticipationResumed,
  PraktikEnded,
  PraktikStarted,
  previousDay,
  ProgramAdopted,
  RouteChosen,
  sek,
  VacancyClosed,
  VacancyPosted,
  workplace,
  WorkplaceRegistered,
  type AssessedCondition,
  type Branch,
  type Code,
  type ContactForm,
  type ContactPurpose,
  type Day,
  type Employer,
  type EmployerCallForm,
  type EventsOfKind,
  type Exit,
  type IdOf,
  type MatchNeeds,
  type Route,
  type StoredEvent,
} from '@jobbspar/core'
import { bengtsfors } from '@jobbspar/programs'
import { completeTo, mondayFrom, two, workdayFrom } from './calendar.js'
import { chanceFrom, type Chance } from './cohort.js'
import { recordAll, type Step } from './script.js'

/** The seed of the committed history. */
export const seed = 2017

/** The published numbers that the history is made to agree with; everything else in it is random. */
export const calibration = {
  synthetic: true,
  says: 'Synthetic persons, workplaces and coaches, made by examples/generate. Figures named here agree with the published ones by construction.',
  seed,
  // No pay, hours or support is made.
  completeTo: completeTo('2018-03-26', [
    'participations',
    'exits',
    'assessments',
    'jobSearch',
    'measures',
    'employments',
    'endings',
    'contacts',
    'employerContacts',
    'workplaces',
    'caseloads',
    'programHistory',
  ]),
  calibrated: ['fullTimePosts'],
} as const

type Coach = 1 | 2
const coachId = (coach: Coach) => `coach-synthetic-${String(coach)}` as const

/** When each coach began; the first full month of both is September. */
const appointed: Readonly<Record<Coach, Day>> = { 1: '2017-08-14', 2: '2017-09-01' }

/** The Monday of the last week in the history. */
const lastWeek: Day = '2018-03-19'

/** One participant of the first coach, who then had 31, was transferred to the second after two weeks. */
const handedOver = { number: 51, from: '2017-11-06' } as const satisfies { number: number; from: Day }

/** The participants away for an illness, and from when to when. */
const away = { number: 21, from: '2017-11-15', again: '2017-12-07' } as const satisfies {
  number: number
  from: Day
  again: Day
}

/** Weeks without any contact, by their Monday: around Christmas, and a few others. */
const missed: Readonly<Record<number, readonly Day[]>> = {
  7: ['2017-12-25'],
  9: ['2017-10-30'],
  13: ['2017-10-30', '2018-01-01'],
  17: ['2017-12-25'],
  31: ['2017-12-25'],
  34: ['2017-11-20'],
  42: ['2017-12-25', '2018-01-01'],
  47: ['2018-02-12'],
}

/** The participants who left in the half year, in that order, with their exits; the others are still coached. */
const ending: readonly (readonly [number: number, exit: Exit])[] = [
  [3, 'selfSupport'],
  [29, 'selfSupport'],
  [6, 'moved'],
  [9, 'selfSupport'],
  [34, 'selfSupport'],
  [12, 'selfSupport'],
  [15, 'incomeSupport'],
  [39, 'selfSupport'],
  [18, 'selfSupport'],
  [21, 'selfSupport'],
  [44, 'education'],
  [24, 'selfSupport'],
]

interface Place {
  readonly id: IdOf<'workplace'>
  readonly number: number
  readonly ownership: Employer
  readonly branch: Branch
  readonly tasks: readonly [Code, ...Code[]]
  readonly registered: Day
}

const places: readonly Place[] = (
  [
    ['private', 'manufacturing', ['assembling', 'packing']],
    ['private', 'warehouse', ['picking', 'packing', 'lifting']],
    ['private', 'retail', ['shelfFilling', 'cashDesk']],
    ['private', 'care', ['mealService', 'laundry']],
    ['private', 'other', ['cleaning', 'gardening']],
    ['private', 'manufacturing', ['machineTending', 'lifting']],
    ['municipality', 'care', ['mealService', 'cleaning']],
    ['private', 'other', ['roomService', 'laundry']],
    ['private', 'retail', ['shelfFilling', 'lifting']],
    ['private', 'warehouse', ['picking', 'lifting']],
  ] as const satisfies readonly (readonly [Employer, Branch, readonly [Code, ...Code[]]])[]
).map(([ownership, branch, tasks], i) => ({
  ...{ id: `workplace-synthetic-${two(i + 1)}` as const, number: i + 1, ownership, branch, tasks },
  registered: workdayFrom(addDays('2017-08-21', i)),
}))

/** A member of a list that is known not to be empty. */
const among = <T>(chance: Chance, all: readonly T[]): T => {
  const [first, ...others] = all
  if (first === undefined) throw new Error('There is nothing to choose from.')
  return chance.oneOf([first, ...others])
}

const registered = ({ id, ownership, branch, registered: on }: Place) =>
  WorkplaceRegistered({
    ...{ on, workplace: id, ownership, branch },
    ...(ownership === 'municipality' ? { unit: 'forvaltning' as const } : {}),
  })

interface Posted {
  readonly place: Place
  readonly request: ReturnType<typeof VacancyPosted>
}

/** How a person fits a vacancy as it was posted, point by point. */
const compared = (needs: MatchNeeds, { place, request }: Posted) => {
  const id = eventId('00000000-0000-7000-8000-000000000000')
  const { vacancies } = workplace.fold(
    [registered(place), request].map((event, i) => ({
      ...event,
      meta: { id, stream: place.id, version: i + 1, recordedAt: '2017-01-01T00:00:00.000Z', schema: 1 },
    })),
  )
  const vacancy = vacancies[request.data.vacancy]
  if (vacancy === undefined) throw new Error(`There is no ${request.data.vacancy}.`)
  const { met, unmet, unknown } = explainMatch(needs, vacancy)
  const points = (some: readonly { readonly point: Code }[]) => some.map(({ point }) => point)
  return { met: points(met), unmet: points(unmet), unknown: points(unknown) }
}

/** Jobs that are advertised, most of them to people who have learnt or done them; each for two months. */
const adverts = (chance: Chance): readonly Posted[] =>
  Array.from({ length: 12 }, (_, i) => {
    const place = among(chance, places)
    return {
      place,
      request: VacancyPosted({
        ...{ on: workdayFrom(addDays('2017-08-31', i * 6)), vacancy: `vacancy-synthetic-ad-${two(i + 1)}` },
        ...{ tasks: [...place.tasks], hoursPerWeek: hours(40), kind: 'ordinary' },
        ...{ requiresEducation: i % 3 === 0, requiresExperience: i % 2 === 0 },
      }),
    }
  })

const lastDayOfAdvert = ({ request }: Posted): Day => workdayFrom(addDays(request.data.on, 60))

interface Person {
  readonly number: number
  readonly stream: IdOf<'participation'>
  readonly coach: Coach
  readonly opened: Day
  readonly needs: MatchNeeds
  readonly ended: { readonly on: Day; readonly exit: Exit } | undefined
}

/** On what day a person is admitted, and to whose caseload: 48 before the coaches' first full month is over, 6 after. */
const admission = (number: number): readonly [opened: Day, coach: Coach] => {
  if (number <= 26) return [workdayFrom(addDays('2017-08-21', Math.floor((number - 1) * 1.25))), 1]
  if (number <= 48) return [workdayFrom(addDays('2017-09-04', number - 27)), 2]
  const later: readonly (readonly [Day, Coach])[] = [
    ['2017-10-09', 1],
    ['2017-10-11', 1],
    ['2017-10-16', 1],
    ['2017-10-18', 1],
    ['2017-10-20', 2],
    ['2017-10-23', 1],
  ]
  return later[number - 49] ?? ['2017-10-23', 2]
}

const personOf = (number: number, chance: Chance): Person => {
  const [opened, coach] = admission(number)
  const nth = ending.findIndex(([who]) => who === number)
  const [, exit] = ending[nth] ?? []
  const branches = chance.oneOf<readonly Branch[]>([
    ['care', 'other'],
    ['warehouse', 'manufacturing'],
    ['retail', 'warehouse'],
    ['manufacturing', 'other'],
  ])
  const able = places.filter(({ branch }) => branches.includes(branch)).flatMap(({ tasks }) => tasks)
  return {
    number,
    stream: `participation-synthetic-${two(number)}`,
    ...{ coach, opened },
    needs: {
      tasks: [...new Set(able)],
      hoursPerWeek: { least: hours(20), most: hours(chance.oneOf([30, 40, 40])) },
      ...{ branches, kinds: 'any' },
      education: chance.between(1, 4) === 1,
      // Some have not been asked yet what they have done before.
      ...(number % 9 === 5 ? {} : { experience: chance.between(1, 3) === 1 }),
    },
    ended: exit === undefined ? undefined : { on: addDays('2017-12-07', nth * 7 + chance.between(0, 1)), exit },
  }
}

/** The coach of a person on a day. */
const coachOn = ({ number, coach }: Person, day: Day): IdOf<'coach'> =>
  coachId(number === handedOver.number && day >= handedOver.from ? 2 : coach)

/** What is assessed of a person: most leave the establishment phase, the others are on support and can work. */
const assessedOf = (number: number): readonly (readonly [AssessedCondition, boolean])[] => {
  // One belongs to neither group.
  if (number === 32)
    return [
      ['hasLeftEstablishment', true],
      ['atRiskOfEkonomisktBistand', false],
      ['receivesEkonomisktBistand', false],
    ]
  if (number % 10 < 7)
    return [
      [number % 3 === 0 ? 'isLeavingEstablishment' : 'hasLeftEstablishment', true],
      ['atRiskOfEkonomisktBistand', true],
      ['hasDifficultyEstablishing', true],
    ]
  return [
    ['receivesEkonomisktBistand', true],
    ['hasEstablishedWorkAbility', true],
  ]
}

/** The contacts of each week from the first whole one, except those missed and those while the person was away. */
const contactsOf = (person: Person, chance: Chance): readonly Step[] => {
  const { number, stream, opened, ended } = person
  const steps: Step[] = []
  const at = (recordedOn: Day, request: EventsOfKind['participation'], label?: string) =>
    steps.push({ kind: 'participation', stream, recordedOn, request, ...(label === undefined ? {} : { label }) })
  const until = ended?.on ?? addDays(lastWeek, 7)
  for (let monday = mondayFrom(opened), week = 0; addDays(monday, 6) <= until; monday = addDays(monday, 7), week++) {
    if (missed[number]?.includes(monday) === true) continue
    if (number === away.number && addDays(monday, 6) >= away.from && monday < away.again) continue
    const holidays = monday === '2017-12-25' || monday === '2018-01-01'
    const on = addDays(monday, chance.between(holidays ? 2 : 0, 4))
    const form = chance.oneOf<ContactForm>(holidays ? ['call', 'message'] : ['meeting', 'call', 'visit', 'message'])
    const purpose = chance.oneOf<ContactPurpose>(['coaching', 'coaching', 'coaching', 'followUp', 'planning'])
    const contact = ContactMade({ on, coach: coachOn(person, on), form, purpose })
    // One contact is entered five weeks late, one on a wrong day, and one twice.
    if (number === 4 && week === 6) at(addDays(on, 35), contact)
    else if (number === 10 && week === 4) {
      at(workdayFrom(addDays(on, 1)), ContactMade({ ...contact.data, on: previousDay(monday) }), 'wrong day')
      steps.push({
        ...{ kind: 'correction', stream, recordedOn: addDays(monday, 9), of: 'wrong day', to: contact },
        ...{ reason: 'wrong-day' },
      })
    } else at(workdayFrom(addDays(on, chance.between(0, 1))), contact)
    if (number === 16 && week === 8) {
      at(addDays(monday, 8), ContactMade({ ...contact.data, entry: 'again' }), 'contact twice')
      const recordedOn = addDays(monday, 10)
      steps.push({ kind: 'void', stream, recordedOn, of: 'contact twice', reason: 'entered-twice' })
    }
  }
  return steps
}

/** A person's way through the program, with what is done for it at workplaces and in the coaches' caseloads. */
const wayOf = (person: Person, advertised: readonly Posted[], chance: Chance): readonly Step[] => {
  const { number, stream, opened, needs, ended } = person
  const steps: Step[] = []
  const at = (recordedOn: Day, request: EventsOfKind['participation']) =>
    steps.push({ kind: 'participation', stream, recordedOn, request })
  const atPlace = ({ id }: Place, request: EventsOfKind['workplace']) =>
    steps.push({ kind: 'workplace', stream: id, recordedOn: request.data.on, request })
  const atCoach = (of: IdOf<'coach'>, request: EventsOfKind['coach']) =>
    steps.push({ kind: 'coach', stream: of, recordedOn: request.data.on, request })
  const choose = (on: Day, route: Route) => at(on, RouteChosen({ on, route }))
  const measureId = `measure-synthetic-${two(number)}` as const
  let matches = 0
  const propose = (on: Day, route: Route, posted: Posted) => {
    matches += 1
    const matchId = `match-synthetic-${two(number)}-${String(matches)}` as const
    const points = compared(needs, posted)
    const about = { vacancy: posted.request.data.vacancy, workplace: posted.place.id }
    at(on, MatchProposed({ on, matchId, route, ...points, ...about }))
    return { matchId, ...points }
  }
  const answer = (on: Day, matchId: IdOf<'match'>, said: 'accepted' | 'declined') =>
    at(on, MatchAnswered({ on, matchId, answer: said }))

  at(
    opened,
    ParticipationOpened({
      ...{ on: opened, participant: `participant-synthetic-${two(number)}` },
      ...{ household: `household-synthetic-${two(number)}`, program: 'bengtsfors', municipality: 'bengtsfors' },
    }),
  )
  for (const [condition, met] of assessedOf(number)) at(opened, ConditionAssessed({ on: opened, condition, met }))
  const granted = workdayFrom(addDays(opened, chance.between(0, 4)))
  at(granted, MeasureGranted({ on: granted, measureId, kind: 'jobbcoachning' }))
  const assigned = workdayFrom(addDays(opened, chance.between(0, 2)))
  atCoach(coachOn(person, assigned), ParticipantAssigned({ on: assigned, participation: stream }))
  if (number === handedOver.number) {
    const { from } = handedOver
    atCoach(coachOn(person, opened), ParticipantReleased({ on: addDays(from, -3), participation: stream }))
    atCoach(coachOn(person, from), ParticipantAssigned({ on: from, participation: stream }))
  }
  if (number === away.number) {
    at(away.from, ParticipationPaused({ on: away.from, reason: 'illness' }))
    at(away.again, ParticipationResumed({ on: away.again }))
  }

  const job = ended?.exit === 'selfSupport'
  // Some of those who end in a job get one that is advertised; the others are not hired for the present ones.
  const route: Route = job && number % 2 === 0 ? 'advertised' : 'reverse'
  choose(workdayFrom(addDays(opened, 8)), 'advertised')
  if (route === 'reverse') {
    const on = workdayFrom(addDays(opened, 12 + chance.between(0, 8)))
    const open = advertised.filter((one) => one.request.data.on <= on && on <= lastDayOfAdvert(one))
    const { matchId, unmet, unknown } = propose(on, 'advertised', among(chance, open))
    // An advertised job that fits is declined before anything else is looked for; but for one person the answer was not waited for.
    if (unmet.length + unknown.length === 0 && number !== 31) answer(workdayFrom(addDays(on, 4)), matchId, 'declined')
    choose(workdayFrom(addDays(on, 7)), 'reverse')
  }

  let sector: Employer | undefined
  const found = job || number % 2 === 0
  if (found) {
    // A job with tasks the person can do: advertised, or found by a coach who asked an employer.
    const begins = mondayFrom(ended === undefined ? addDays(opened, chance.between(70, 110)) : addDays(ended.on, -20))
    const posted = workdayFrom(addDays(begins, -24))
    const { branches } = needs
    const fitting = places.filter(({ branch }) => branches === 'any' || branches?.includes(branch) === true)
    const place = among(chance, fitting)
    const vacancy = `vacancy-synthetic-${two(number)}` as const
    const visited = workdayFrom(addDays(posted, -5))
    if (route === 'reverse')
      atPlace(place, EmployerCalled({ on: visited, coach: coachOn(person, visited), form: 'visit', entry: vacancy }))
    const request = VacancyPosted({
      ...{ on: posted, vacancy, tasks: [...place.tasks], hoursPerWeek: hours(chance.oneOf([20, 25, 30])) },
      ...{ requiresEducation: false, requiresExperience: false, kind: 'ordinary' },
    })
    atPlace(place, request)
    const proposed = workdayFrom(addDays(posted, 3))
    const { matchId } = propose(proposed, route, { place, request })
    const accepted = job || number % 4 === 0
    answer(workdayFrom(addDays(proposed, 5)), matchId, accepted ? 'accepted' : 'declined')
    const closed = addDays(begins, -3)
    atPlace(place, VacancyClosed({ on: closed, vacancy, ending: job ? 'filled' : 'withdrawn' }))
    if (job) {
      sector = place.ownership
      at(
        begins,
        EmploymentBegun({
          ...{ on: begins, employmentId: `employment-synthetic-${two(number)}`, kind: 'ordinary' },
          ...{ employer: place.ownership, workplace: place.id, vacancy, branch: place.branch },
          ...{ hoursPerWeek: request.data.hoursPerWeek, wage: sek(14_000 + chance.between(0, 20) * 100) },
        }),
      )
    } else if (accepted && ended === undefined) {
      // Others try the tasks out first.
      const praktikId = `praktik-synthetic-${two(number)}` as const
      const plannedTo = addDays(begins, 25)
      at(begins, PraktikStarted({ on: begins, praktikId, workplace: place.id, plannedTo, hoursPerWeek: hours(25) }))
      const interrupted = number === 40 ? addDays(begins, 11) : undefined
      const result = interrupted === undefined ? ('passed' as const) : ('interrupted' as const)
      const last = interrupted ?? plannedTo
      at(last, PraktikEnded({ on: last, praktikId, result }))
    }
  }

  steps.push(...contactsOf(person, chance))
  if (ended === undefined) return steps
  const { on, exit } = ended
  at(on, MeasureEnded({ on, measureId }))
  at(on, ParticipationEnded({ on, exit, verified: exit !== 'moved', ...(sector === undefined ? {} : { sector }) }))
  atCoach(coachOn(person, on), ParticipantReleased({ on, participation: stream }))
  return steps
}

/** The workplaces become known; the coaches call on them week by week. */
const workplacesOf = (advertised: readonly Posted[], chance: Chance): readonly Step[] => {
  const at = ({ id }: Place, request: EventsOfKind['workplace']): Step => ({
    ...{ kind: 'workplace', stream: id, recordedOn: request.data.on, request },
  })
  const calls: Step[] = []
  for (let monday: Day = '2017-09-04'; monday <= lastWeek; monday = addDays(monday, 7))
    for (const coach of [1, 2] as const) {
      const place = among(chance, places)
      const on = laterDay(addDays(monday, chance.between(0, 4)), place.registered)
      const form = chance.oneOf<EmployerCallForm>(['call', 'call', 'visit'])
      calls.push(at(place, EmployerCalled({ on, coach: coachId(coach), form })))
    }
  return [
    ...places.map((place) => at(place, registered(place))),
    ...calls,
    ...advertised.flatMap((one, i) => {
      const { place, request } = one
      const on = lastDayOfAdvert(one)
      const { vacancy } = request.data
      return [
        at(place, request),
        at(place, VacancyClosed({ on, vacancy, ending: i % 3 === 2 ? 'withdrawn' : 'filled' })),
      ]
    }),
  ]
}

/** The decision, which the source dates by its month, and with whom the function is to work together. */
const adoption: readonly Step[] = [
  ProgramAdopted({ on: '2017-04-01', program: 'bengtsfors', as: 'permanent', precision: 'month' }),
  CooperationAgreed({ on: '2017-08-14', units: ['naringslivsfunktionen', 'enVagIn'] }),
].map((request) => ({ kind: 'program', stream: 'program-bengtsfors', recordedOn: request.data.on, request }))

const coaches: readonly Step[] = ([1, 2] as const).map((coach) => ({
  ...{ kind: 'coach', stream: coachId(coach), recordedOn: appointed[coach] },
  request: CoachAppointed({ on: appointed[coach], coach: coachId(coach), fullTimeShare: 1 }),
}))

/** The synthetic history of the first half year: two coaches, their participants week by week, and their calls on employers. */
export const bengtsforsHistory = (): Promise<readonly StoredEvent[]> => {
  const chance = chanceFrom(seed)
  const advertised = adverts(chance)
  const people = Array.from({ length: 54 }, (_, i) => personOf(i + 1, chance))
  return recordAll(bengtsfors, seed, [
    ...adoption,
    ...coaches,
    ...workplacesOf(advertised, chance),
    ...people.flatMap((person) => wayOf(person, advertised, chance)),
  ])
}
