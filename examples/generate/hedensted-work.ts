import {
  addDays,
  CompanyAgreementReached,
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentTermsChanged,
  FamiliarityConfirmed,
  InterventionEnded,
  InterventionStarted,
  lastDayOf,
  PraktikEnded,
  PraktikExtended,
  PraktikStarted,
  ProgressObserved,
  WagePaid,
  type Day,
  type EmploymentEnding,
  type Exit,
  type InterventionKind,
  type ParticipationEvent,
} from '@jobbspar/core'
import { type Chance } from './cohort.js'
import { isCounted, type Person, type PlannedPraktik } from './hedensted-people.js'
import { taskCodes } from './hedensted-places.js'
import {
  halfHours,
  hoursOn,
  lookedBackFrom,
  monthlyWage,
  nn,
  wageMonths,
  wageOf,
  type SmallJob,
} from './hedensted-small-job.js'
import { type Step } from './script.js'

/** What runs in parallel with a praktik or a job: the seven kinds that the source names, and others. */
const interventionKinds: readonly InterventionKind[] = [
  'medicalTreatment',
  'trainingAndDiet',
  'mentor',
  'lifestyleCourse',
  'coachCourse',
  'financialGuidance',
  'socialPsychiatry',
  'other',
]

const whySmallJobsEnd: Readonly<Partial<Record<Exit, EmploymentEnding>>> = {
  work: 'newJob',
  fleksjob: 'newJob',
  education: 'studies',
  dagpenge: 'termEnded',
  incomeSupport: 'resigned',
}

/** One person's way, and how it is recorded. */
export interface Way {
  readonly person: Person
  readonly stream: string
  readonly chance: Chance
  readonly steps: Step[]
  /** Records, on a day, what happened on that day or before. */
  readonly at: (recordedOn: Day, request: ParticipationEvent, label?: string) => void
  /** Records a report up to three days after what it reports. */
  readonly soon: (request: ParticipationEvent) => void
}

/** A praktik with its extension, the person's progress in it, and its end. */
export const inPraktik = ({ person, chance, at, soon }: Way, praktik: PlannedPraktik, isMain: boolean) => {
  const { number, kind, exit } = person
  const { id: praktikId, workplace, from, plannedTo, extended, last } = praktik
  // With a few nothing is agreed; the agreements of some name the praktik, those of others the company.
  if (number % 13 !== 4)
    at(
      from,
      CompanyAgreementReached({
        on: from,
        about: 'parallelInterventions',
        ...(number % 2 === 0 ? { praktikId } : { workplace }),
      }),
    )
  const hoursPerWeek = chance.between(4, 12)
  at(
    from,
    PraktikStarted({
      ...{ on: from, praktikId, workplace, plannedTo },
      hoursPerWeek: halfHours(hoursPerWeek),
      jobFunction: taskCodes[kind][0],
    }),
  )
  const until = last ?? earlierDay(extended?.to ?? plannedTo, lookedBackFrom)
  if (isMain) {
    const halfway = addDays(from, 35)
    if (halfway < until)
      soon(ProgressObserved({ on: halfway, hoursPerWeek: halfHours(hoursPerWeek), tasks: 1 + (number % 2) }))
    const late = addDays(from, 77)
    // Most manage more by that day, and some manage less.
    const gained = number % 11 === 6 ? -2 : chance.between(0, 4)
    if (late < until)
      soon(ProgressObserved({ on: late, hoursPerWeek: halfHours(hoursPerWeek + gained), tasks: 2 + (number % 2) }))
  }
  if (extended !== undefined) at(extended.on, PraktikExtended({ on: extended.on, praktikId, plannedTo: extended.to }))
  if (last === undefined) return
  const whole = last === (extended?.to ?? plannedTo)
  const result = !isMain || exit === 'aborted' ? 'interrupted' : whole || isCounted(exit) ? 'passed' : 'interrupted'
  // One end is reported six weeks late.
  at(number === 15 && isMain ? addDays(last, 42) : last, PraktikEnded({ on: last, praktikId, result }))
}

/** Interventions: two early in the way, the others in parallel with the last praktik; some go on beyond the participation. */
export const interventions = ({ person, chance, soon }: Way) => {
  const { number, granted, praktik, end } = person
  const beside = praktik.at(-1)
  const count = beside === undefined ? 1 : 2 + (number % 3)
  const until = end ?? lookedBackFrom
  for (let i = 0; i < count; i++) {
    const on =
      i < 2 || beside === undefined
        ? addDays(granted, chance.between(7, 30) + i * chance.between(20, 90))
        : addDays(beside.from, chance.between(7, 40))
    const last = addDays(on, 7 * chance.between(8, 60))
    if (on >= until) continue
    const interventionId = `intervention-${nn(person)}-${String(i + 1)}` as const
    const kind = interventionKinds[(number * 3 + i) % interventionKinds.length] ?? 'other'
    // The intervention of one is at a workplace, with the employer's help.
    const workplace = kind === 'mentor' && beside !== undefined && i > 0 ? { workplace: beside.workplace } : {}
    soon(InterventionStarted({ on, interventionId, kind, ...workplace }))
    if (last < until) soon(InterventionEnded({ on: last, interventionId }))
  }
}

/** The small job: the agreements before it, its wages, the person's progress, and its end. */
export const inSmallJob = ({ person, chance, steps, stream, at, soon }: Way, job: SmallJob) => {
  const { number, kind, exit, praktik } = person
  const { id: employmentId, workplace, employer, from, last, raised, vacancy } = job
  const beside = praktik.at(-1)
  // A few begin before their familiarity is confirmed.
  if (number % 17 !== 5) {
    const familiar = addDays(from, -chance.between(3, 14))
    at(
      familiar,
      FamiliarityConfirmed({
        on: familiar,
        workplace,
        ...(beside?.workplace === workplace ? { praktikId: beside.id } : {}),
      }),
    )
  }
  const agreed = addDays(from, -chance.between(1, 10))
  soon(CompanyAgreementReached({ on: agreed, about: 'paidTasks', workplace }))
  at(
    from,
    EmploymentBegun({
      ...{ on: from, employmentId, kind: 'smajob', employer, workplace },
      hoursPerWeek: halfHours(job.hoursPerWeek),
      wage: monthlyWage(job, job.hoursPerWeek),
      jobFunction: taskCodes[kind].at(-1) ?? taskCodes[kind][0],
      ...(vacancy === undefined ? {} : { vacancy }),
    }),
  )
  const until = last ?? lookedBackFrom
  if (raised !== undefined)
    at(
      raised.from,
      EmploymentTermsChanged({
        ...{ on: raised.from, employmentId, hoursPerWeek: halfHours(raised.hoursPerWeek) },
        wage: monthlyWage(job, raised.hoursPerWeek),
      }),
    )
  const seen = addDays(from, 60)
  if (seen < until)
    soon(
      ProgressObserved({
        on: seen,
        hoursPerWeek: halfHours(hoursOn(job, seen) + chance.between(5, 9)),
        tasks: 3 + (number % 3),
      }),
    )
  for (const month of wageMonths(job)) {
    const { gross, pension } = wageOf(job, month)
    const on = earlierDay(lastDayOf(month), until)
    const wage = WagePaid({ on, employmentId, month, gross, ...(pension.minor > 0 ? { pension } : {}) })
    at(on, wage)
    if (number === 57 && month === wageMonths(job)[1]) {
      at(addDays(on, 1), WagePaid({ ...wage.data, entry: 'again' }), `${stream} wage twice`)
      steps.push({
        ...{ kind: 'void', stream, recordedOn: addDays(on, 12), of: `${stream} wage twice`, reason: 'entered-twice' },
      })
    }
  }
  if (last !== undefined)
    at(last, EmploymentEnded({ on: last, employmentId, reason: (exit && whySmallJobsEnd[exit]) ?? 'other' }))
}
