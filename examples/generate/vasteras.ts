import {
  addDays,
  addMonths,
  ConditionAssessed,
  CooperationAgreed,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  EmploymentTermsChanged,
  firstDayOf,
  FollowUpRecorded,
  hours,
  HouseholdReported,
  lastDayOf,
  lastDayOfMonths,
  monthOf,
  nextDay,
  ParticipationEnded,
  ParticipationOpened,
  previousDay,
  ProgramAdopted,
  sek,
  shiftMonth,
  StageFollowedUp,
  StageStarted,
  SubsidyDecided,
  SubsidyExtended,
  SubsidyPaid,
  SupportEnded,
  SupportGranted,
  SupportPaid,
  times,
  WagePaid,
  type Day,
  type EmploymentKind,
  type Exit,
  type FollowUpStatus,
  type IdOf,
  type Month,
  type MunicipalUnit,
  type ParticipationEvent,
  type ProgramHistoryEvent,
  type StoredEvent,
  type SubsidyKind,
  type SupportEvent,
} from '@jobbspar/core'
import { vasteras } from '@jobbspar/programs'
import { completeTo, monthsFrom } from './calendar.js'
import { chanceFrom, type Chance } from './cohort.js'
import { recordAll, type Step } from './script.js'
import {
  areaBox,
  genericBox,
  placeSteps,
  placing,
  workplaceBeginnings,
  type CityWorkplace,
} from './vasteras-workplaces.js'

/** The seed of the committed history. */
export const seed = 2018

/** The published numbers that the history is made to agree with; everything else in it is random. */
export const calibration = {
  synthetic: true,
  says: 'Synthetic persons, made by examples/generate: those employed on 2018-01-31, and some who had left before that day. Figures named here agree with the published ones by construction. Of what came later only the roll-out is made, and no new employments.',
  seed,
  // Wages are made for some persons for three months, the subsidies of a few of them, and the support of some households.
  completeTo: completeTo('2018-05-21', [
    'participations',
    'exits',
    'assessments',
    'employments',
    'subsidyDecisions',
    'endings',
    'followUps',
    'employerContacts',
    'workplaces',
    'places',
    'programHistory',
  ]),
  calibrated: ['employed', 'employedByAma', 'employedByForvaltning'],
} as const

/** The categories of employment as people have them here; a person who has `moved` began with the labour-market unit and is at a department now. */
type Group = 'resursjobb' | 'moved' | 'yrkesEllerStudieresurs' | 'ordinaryWithSubsidy'

/** 178 + 162 are employed by the labour-market unit, 12 + 64 by departments; the source states only the two sums. */
const sizes: Readonly<Record<Group, number>> = {
  resursjobb: 178,
  yrkesEllerStudieresurs: 162,
  moved: 12,
  ordinaryWithSubsidy: 64,
}

/** The persons who had left before January: their category and the ending. */
const left: readonly (readonly [Group, Exit])[] = [
  ['resursjobb', 'work'],
  ['resursjobb', 'selfSupport'],
  ['yrkesEllerStudieresurs', 'work'],
  ['resursjobb', 'incomeSupport'],
  ['ordinaryWithSubsidy', 'work'],
  ['resursjobb', 'work'],
  ['yrkesEllerStudieresurs', 'education'],
  ['resursjobb', 'selfSupport'],
  ['yrkesEllerStudieresurs', 'selfSupport'],
  ['resursjobb', 'moved'],
  ['ordinaryWithSubsidy', 'selfSupport'],
  ['resursjobb', 'work'],
]

interface Member {
  readonly group: Group
  /** Counted from 0 within the group; those who left are counted separately. */
  readonly serial: number
  readonly exit?: Exit
  readonly begins: Day
}

interface Person extends Member {
  readonly id: string
  readonly stream: IdOf<'participation'>
  readonly participant: IdOf<'participant'>
  readonly household: IdOf<'household'>
  readonly kind: EmploymentKind
  readonly placement: MunicipalUnit
  readonly workplace: CityWorkplace
  readonly subsidy: SubsidyKind
  readonly level: number
  readonly hoursPerWeek: number
  /** The planned last day, of both subsidy and employment. */
  readonly plannedTo: Day
  readonly ends?: Day
  readonly paid: boolean
}

const three = (n: number): string => String(n).padStart(3, '0')

// A Monday; the 35th after it is 2018-01-29.
const firstMonday: Day = '2017-06-05'

const membersOf = (chance: Chance): readonly Member[] => {
  const groups = Object.entries(sizes) as readonly (readonly [Group, number])[]
  // A person who has moved began early enough to move.
  const weeks = (group: Group) => chance.between(0, group === 'moved' ? 12 : 34)
  const here = groups.flatMap(([group, size]) =>
    Array.from({ length: size }, (_, serial) => ({ group, serial, begins: addDays(firstMonday, 7 * weeks(group)) })),
  )
  const gone = left.map(([group, exit], serial) => ({
    group,
    serial,
    exit,
    begins: addDays(firstMonday, 7 * (serial % 9)),
  }))
  return [...here, ...gone].sort((a, b) => (a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : 0))
}

const subsidiesOf: Readonly<Record<EmploymentKind & Group, readonly [SubsidyKind, ...SubsidyKind[]]>> = {
  resursjobb: [
    ...(['extratjanst', 'extratjanst', 'extratjanst', 'extratjanst', 'lonebidrag', 'lonebidrag'] as const),
    ...(['offentligtSkyddadAnstallning', 'utbildningskontrakt', 'lonebidragForTrygghet'] as const),
  ],
  yrkesEllerStudieresurs: [
    ...(['extratjanst', 'extratjanst', 'utbildningskontrakt', 'utbildningskontrakt'] as const),
    ...(['yrkesintroduktionsanstallning', 'etablering', 'traineejobb'] as const),
  ],
  ordinaryWithSubsidy: ['lonebidrag', 'lonebidrag', 'lonebidrag', 'nystartsjobb'],
}

/** The first day it was decided under its present name. */
const renamedOn: Day = '2017-07-01'

const levelOf = (subsidy: SubsidyKind, chance: Chance): number => {
  if (subsidy === 'traineejobb') return 0.85
  if (subsidy === 'nystartsjobb') return 2
  const individual = ['lonebidrag', 'lonebidragForTrygghet', 'offentligtSkyddadAnstallning'].includes(subsidy)
  return individual ? chance.oneOf([0.5, 0.6, 0.7, 0.75, 0.8]) : 1
}

const decidedOn = ({ begins }: Pick<Person, 'begins'>): Day => addDays(begins, -4)

const personOf = (member: Member, number: number, place: ReturnType<typeof placing>, chance: Chance): Person => {
  const { group, serial, exit, begins } = member
  const id = three(number + 1)
  const kind = group === 'moved' ? 'resursjobb' : group
  const drawn = chance.oneOf(subsidiesOf[kind])
  const subsidy = drawn === 'lonebidragForTrygghet' && decidedOn(member) < renamedOn ? 'lonebidrag' : drawn
  const atAma = group === 'resursjobb' ? serial % 5 < 3 : group === 'yrkesEllerStudieresurs' && serial % 4 === 0
  const placement = atAma ? 'ama' : 'forvaltning'
  const ends = exit === undefined ? undefined : addDays(begins, 4 + 7 * chance.between(8, 15))
  return {
    ...member,
    id,
    stream: `participation-synthetic-${id}`,
    participant: `participant-synthetic-${id}`,
    household: `household-synthetic-${id}`,
    ...{ kind, placement, subsidy },
    workplace: place(kind, placement, addDays(begins, -3)),
    level: levelOf(subsidy, chance),
    hoursPerWeek: subsidy === 'traineejobb' ? 20 : chance.oneOf([40, 40, 40, 30, 30, 20]),
    plannedTo: lastDayOfMonths(begins, subsidy.startsWith('lonebidrag') ? 24 : 12),
    ...(ends === undefined ? {} : { ends }),
    paid: exit === undefined && begins < '2017-11-01' && (subsidy === 'nystartsjobb' || number % 25 === 0),
  }
}

type At = (recordedOn: Day, request: ParticipationEvent, rest?: { readonly label?: string }) => void

const employmentIdOf = ({ id }: Person, contract = 1): IdOf<'employment'> => `employment-${id}-${String(contract)}`
const subsidyIdOf = ({ id }: Person): IdOf<'subsidy'> => `subsidy-${id}-1`
const reservationOf = ({ id }: Person): IdOf<'reservation'> => `reservation-${id}-1`

/** The first terms of an employment of the person, by the first employer. */
const employmentOf = (person: Person, on: Day, employmentId: IdOf<'employment'>) => {
  const { group, serial, kind, placement, workplace, hoursPerWeek, plannedTo } = person
  const subsidyId = subsidyIdOf(person)
  const common = { on, employmentId, employer: 'municipality', hoursPerWeek: hours(hoursPerWeek), plannedTo } as const
  if (kind === 'ordinaryWithSubsidy')
    return EmploymentBegun({
      ...{ ...common, kind, subsidyId, workplace: workplace.id, placement },
      ...{ employerUnit: 'forvaltning', agreement: 'AB', tasks: 'ordinaryTasks' },
      recruitmentPath: serial % 5 === 0 ? 'amaRecruitment' : 'ordinaryRecruitment',
    })
  const byAma = { ...common, subsidyId, placement, employerUnit: 'ama', agreement: 'BEA' } as const
  if (kind === 'yrkesEllerStudieresurs')
    return EmploymentBegun({
      ...{ ...byAma, kind, workplace: workplace.id },
      ...{ tasks: 'learningTasks', recruitmentPath: 'amaRecruitment' },
    })
  // For one person in resursjobb at a department, it was not recorded which box the tasks come from.
  const taskBox = group === 'resursjobb' && serial === 43 ? undefined : serial % 3 === 0 ? genericBox : areaBox
  return EmploymentBegun({
    ...{ ...byAma, kind, workplace: workplace.id, reservation: reservationOf(person) },
    tasks: placement === 'forvaltning' || serial % 5 === 0 ? 'adaptedTasks' : 'ownAreaTasks',
    ...(placement === 'ama' || taskBox === undefined ? {} : { taskBox: taskBox(workplace) }),
    recruitmentPath: 'amaRecruitment',
  })
}

/** From the labour-market unit to the department, in the same contract or with a new one. */
const move = (person: Person, at: At): void => {
  const on = addMonths(firstDayOf(monthOf(person.begins)), 3 + (person.serial % 3))
  const employmentId = employmentIdOf(person)
  const next = { employerUnit: 'forvaltning', agreement: 'AB' } as const
  if (person.serial % 4 !== 0) {
    const hoursPerWeek = hours(person.hoursPerWeek)
    at(on, EmploymentTermsChanged({ on, employmentId, hoursPerWeek, ...next }))
    return
  }
  at(previousDay(on), EmploymentEnded({ on: previousDay(on), employmentId, reason: 'termEnded' }))
  const { data } = employmentOf(person, on, employmentIdOf(person, 2))
  at(on, EmploymentBegun({ ...data, ...next }))
}

/** The wages of November to January, which is enough for figures of money. */
const payOf = (person: Person, chance: Chance, at: At): void => {
  const { kind, subsidy, level, hoursPerWeek, id } = person
  const gross = sek(Math.round(((16_500 + 100 * chance.between(0, 15)) * hoursPerWeek) / 40))
  const employmentId = employmentIdOf(person)
  for (const month of ['2017-11', '2017-12', '2018-01'] as const satisfies readonly Month[]) {
    const on = addDays(firstDayOf(month), 26)
    // Pension and insurance at 7 % of the gross wage: an assumption of this script. For some it is not recorded.
    const pension = kind === 'yrkesEllerStudieresurs' ? {} : { pension: times(gross, 0.07) }
    at(on, WagePaid({ on, employmentId, month, gross, ...pension }))
    // What was paid for the others is not recorded: it is computed from their terms, or stays unknown.
    if ((subsidy === 'extratjanst' || subsidy === 'lonebidrag') && Number(id) % 2 === 1)
      at(
        addDays(on, 4),
        SubsidyPaid({
          on: addDays(on, 4),
          subsidyId: subsidyIdOf(person),
          month,
          amount: times(gross, 1.3142 * level),
        }),
      )
  }
}

const statuses: Partial<Record<Exit, FollowUpStatus>> = {
  work: 'work',
  education: 'education',
  selfSupport: 'selfSupport',
  incomeSupport: 'incomeSupport',
}

const endingOf = (person: Person, ends: Day, exit: Exit, at: At): void => {
  // One ending was reported more than a month late.
  const recordedOn = person.serial === 3 ? addDays(ends, 38) : ends
  const reason = exit === 'work' ? 'newJob' : exit === 'education' ? 'studies' : 'resigned'
  at(recordedOn, EmploymentEnded({ on: ends, employmentId: employmentIdOf(person), reason }))
  const sector = exit === 'work' ? ({ sector: person.serial % 2 === 0 ? 'private' : 'municipality' } as const) : {}
  const verified = person.serial % 4 !== 1
  at(recordedOn, ParticipationEnded({ on: addDays(ends, 2), exit, verified, ...sector }))
  const asked = addMonths(ends, 6)
  at(asked, FollowUpRecorded({ on: asked, monthsAfter: 6, status: statuses[exit] ?? 'notReached' }))
}

/** A person's way into employment, and out of it or further. */
const wayOf = (person: Person, chance: Chance): readonly Step[] => {
  const { group, serial, stream, participant, household, kind, begins, ends, exit, plannedTo, subsidy, level } = person
  const steps: Step[] = []
  const at: At = (recordedOn, request, rest = {}) =>
    steps.push({ kind: 'participation', stream, recordedOn, request, ...rest })
  const inResursjobb = (wanted: number) => group === 'resursjobb' && exit === undefined && serial === wanted

  const opened = addDays(begins, -chance.between(8, 25))
  at(opened, ParticipationOpened({ on: opened, participant, household, program: 'vasteras', municipality: 'vasteras' }))
  const assessed = addDays(begins, -7)
  if (kind !== 'ordinaryWithSubsidy')
    at(assessed, ConditionAssessed({ on: assessed, condition: 'inLabourMarketProgram', met: true }))
  // For four persons it is not assessed how far they are from the labour market; one is found not to be far from it.
  if (kind === 'resursjobb' && !(group === 'resursjobb' && serial % 45 === 20)) {
    const far = (met: boolean) => ConditionAssessed({ on: assessed, condition: 'farFromLabourMarket', met })
    if (inResursjobb(5)) {
      // And one assessment was entered by mistake.
      at(assessed, far(false), { label: 'far from it after all' })
      const rest = { of: 'far from it after all', to: far(true), reason: 'wrong-entry' }
      steps.push({ kind: 'correction', stream, recordedOn: addDays(begins, 9), ...rest })
    } else at(assessed, far(!inResursjobb(77)))
  }

  const on = decidedOn(person)
  const subsidyId = subsidyIdOf(person)
  at(on, SubsidyDecided({ on, subsidyId, kind: subsidy, from: begins, to: plannedTo, level }))
  if (kind === 'resursjobb')
    steps.push(
      ...placeSteps({
        ...{ workplace: person.workplace, reservation: reservationOf(person), participation: stream, begins },
        ...(ends === undefined ? {} : { last: ends }),
        ...(group === 'resursjobb' && exit === undefined && serial % 60 === 11
          ? { unclarified: 'optionsAfterwards' }
          : {}),
      }),
    )
  at(begins, employmentOf(person, begins, employmentIdOf(person)))

  if (group === 'moved') move(person, at)
  if (person.paid) payOf(person, chance, at)
  if (inResursjobb(30)) {
    // The ending of another person was entered here, and voided.
    const wrong = addDays(begins, 2)
    at(wrong, EmploymentEnded({ on: wrong, employmentId: employmentIdOf(person), reason: 'newJob' }), {
      label: 'another person',
    })
    steps.push({ kind: 'void', stream, recordedOn: addDays(wrong, 5), of: 'another person', reason: 'wrong-person' })
  }
  if (ends !== undefined && exit !== undefined) endingOf(person, ends, exit, at)
  // While the model takes over the present employments, some continue for half a year.
  if (group === 'yrkesEllerStudieresurs' && exit === undefined && begins < '2017-06-20') {
    const agreed = '2018-05-07'
    const to = lastDayOfMonths(nextDay(plannedTo), 6)
    at(agreed, SubsidyExtended({ on: agreed, subsidyId, to }))
    at(agreed, EmploymentExtended({ on: agreed, employmentId: employmentIdOf(person), plannedTo: to, subsidyId }))
  }
  return steps
}

/** The income support of some households: half a year before, the month work began, and after for those who came back. */
const supportOf = (people: readonly Person[], chance: Chance): readonly Step[] =>
  people
    .filter(({ exit, paid }, number) => exit !== undefined || (paid && number % 2 === 0))
    .flatMap(({ id, participant, household, begins, exit, ends, serial }) => {
      const kind = 'forsorjningsstod' as const
      const about = { secrecy: 'social-services' }
      const at = (recordedOn: Day, request: SupportEvent): Step => ({
        ...{ kind: 'support', stream: `support-synthetic-${id}`, recordedOn, request, about },
      })
      const granted = (month: Month): Step => {
        const on = firstDayOf(month)
        return at(on, SupportGranted({ on, household, participant, kind }))
      }
      const paid = (month: Month, amount: number): Step => {
        const on = addDays(firstDayOf(month), 26)
        return at(on, SupportPaid({ on, kind, month, amount: sek(amount) }))
      }
      const began = monthOf(begins)
      const first = shiftMonth(began, -6)
      const housing = sek(4_000 + 100 * chance.between(0, 20))
      const reported = firstDayOf(first)
      const before = [
        granted(first),
        at(
          reported,
          HouseholdReported({
            ...{ on: reported, adults: 1 + (serial % 2), children: serial % 3 },
            ...{ housingCost: housing, otherIncome: sek(0) },
          }),
        ),
        ...monthsFrom(first, 6).map((month) => paid(month, 7_500 + 100 * chance.between(0, 30))),
        paid(began, 2_000 + 100 * chance.between(0, 20)),
        at(lastDayOf(began), SupportEnded({ on: lastDayOf(began), kind })),
      ]
      if (ends === undefined || (exit !== 'incomeSupport' && serial !== 5)) return before
      const back = shiftMonth(monthOf(ends), 2)
      return [
        ...before,
        granted(back),
        ...monthsFrom(back, 3).map((month) => paid(month, 8_000 + 100 * chance.between(0, 20))),
      ]
    })

const ofProgram = (request: ProgramHistoryEvent): Step => ({
  ...{ kind: 'program', stream: 'program-vasteras', recordedOn: request.data.on, request },
})

/** The program's own history; events that its source announces without a day are in spring 2018 here. */
const rollOut: readonly Step[] = [
  ProgramAdopted({ on: '2017-05-31', program: 'vasteras', as: 'permanent' }),
  StageStarted({ on: '2017-05-31', stage: 'design' }),
  CooperationAgreed({
    on: '2017-06-12',
    units: ['stadsledningskontoret', 'barnOchUtbildningsforvaltningen', 'arbetsmarknadsavdelningen'],
  }),
  StageStarted({ on: '2018-02-14', stage: 'implementationDecision' }),
  StageStarted({ on: '2018-03-01', stage: 'implementationProject' }),
  StageStarted({ on: '2018-03-12', stage: 'transitionOfExisting' }),
  StageStarted({ on: '2018-04-16', stage: 'increase', step: 1 }),
  StageFollowedUp({ on: '2018-05-14', stage: 'increase', step: 1 }),
  StageStarted({ on: '2018-05-21', stage: 'increase', step: 2 }),
].map(ofProgram)

/** The synthetic history of the city's employments with a state subsidy up to January 2018, and of the roll-out after it. */
export const vasterasHistory = (): Promise<readonly StoredEvent[]> => {
  const chance = chanceFrom(seed)
  const place = placing()
  const people = membersOf(chance).map((member, number) => personOf(member, number, place, chance))
  const ways = people.flatMap((person) => wayOf(person, chance))
  return recordAll(vasteras, seed, [...rollOut, ...workplaceBeginnings(), ...ways, ...supportOf(people, chance)])
}
