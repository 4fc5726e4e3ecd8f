import {
  addDays,
  EmployerCalled,
  ExperienceShared,
  hours,
  TaskForceJoined,
  TaskForceLeft,
  VacancyClosed,
  VacancyPosted,
  WorkplaceRegistered,
  type Branch,
  type Day,
  type LibraryWord,
  type WorkplaceEvent,
} from '@jobbspar/core'
import { two, workdayFrom } from './calendar.js'
import { type Chance } from './cohort.js'
import {
  companies,
  company,
  formerMembers,
  hasSmallJobs,
  members,
  ownerOf,
  smallJobKind,
  taskCodes,
} from './hedensted-places.js'
import { halfHours, type SmallJob } from './hedensted-small-job.js'
import { type Step } from './script.js'

/** An event at which many companies offered small jobs for the first time. */
const event: Day = '2016-06-09'

const branchOf: Readonly<Record<LibraryWord<'smallJob'>, Branch>> = {
  busDriving: 'other',
  busCleaning: 'other',
  goodsTransport: 'warehouse',
  packing: 'manufacturing',
  administration: 'other',
  cleaning: 'care',
  containerEmptying: 'manufacturing',
  minorItTasks: 'retail',
  other: 'retail',
}

interface Company {
  readonly n: number
  readonly workplace: `workplace-${string}`
  readonly chance: Chance
  readonly steps: Step[]
  /** Records an event that many days after it happened. */
  readonly at: (request: WorkplaceEvent, daysLater?: number, label?: string) => void
}

/** Companies join the task force from 2015 on, and leave it. One left and came back, and one was entered by mistake. */
const taskForce = ({ n, workplace, steps, at }: Company) => {
  if (n > members + formerMembers && n !== 44) return
  const joined = workdayFrom(addDays('2015-02-16', (n % 44) * 17))
  if (n === 44) {
    at(TaskForceJoined({ on: joined }), 0, 'joined by mistake')
    const recordedOn = addDays(joined, 20)
    steps.push({ kind: 'void', stream: workplace, recordedOn, of: 'joined by mistake', reason: 'wrong-company' })
    return
  }
  // One was reported two months late.
  at(TaskForceJoined({ on: joined }), n === 11 ? 61 : n % 3)
  if (n > members) at(TaskForceLeft({ on: addDays(joined, 40 + n) }))
  if (n === 5) {
    at(TaskForceLeft({ on: '2015-11-30' }))
    at(TaskForceJoined({ on: '2016-03-01' }))
  }
}

/** Small jobs that a company posts, some of them closed again. */
const smallJobs = ({ n, workplace, chance, steps, at }: Company, filledBy: readonly SmallJob[]) => {
  const post = (vacancy: `vacancy-${string}`, on: Day, kind: LibraryWord<'smallJob'>, hoursPerWeek: number) =>
    VacancyPosted({
      ...{ on, vacancy, kind: 'smajob', smallJob: kind, tasks: taskCodes[kind], branch: branchOf[kind] },
      hoursPerWeek: halfHours(hoursPerWeek),
      ...{ requiresEducation: false, requiresExperience: kind === 'busDriving' },
    })
  for (const { vacancy, from, kind, hoursPerWeek } of filledBy) {
    if (vacancy === undefined) continue
    const posted = workdayFrom(addDays(from, -chance.between(15, 60)))
    at(post(vacancy, posted, kind, hoursPerWeek))
    at(VacancyClosed({ on: addDays(from, -1), vacancy, ending: 'filled' }), 1)
  }
  if (!hasSmallJobs(n)) return
  const atEvent = n % 2 === 0 || n > 34
  const count = 1 + (n % 3 === 0 ? 1 : 0)
  for (let i = 0; i < count; i++) {
    const on = atEvent ? event : workdayFrom(addDays('2015-05-04', n * 11 + i * 30))
    const vacancy = `vacancy-${two(n)}-job-${String(i + 1)}` as const
    const one = post(vacancy, on, smallJobKind(n + i * 5), chance.between(4, 16) / 2)
    // One was posted with too many hours.
    if (n === 14 && i === 0) {
      at(VacancyPosted({ ...one.data, hoursPerWeek: hours(25) }), 0, 'too many hours')
      const recordedOn = addDays(on, 5)
      steps.push({
        kind: 'correction',
        stream: workplace,
        recordedOn,
        of: 'too many hours',
        to: one,
        reason: 'typing-error',
      })
    } else at(one, n % 2)
    if (!atEvent && n % 4 === 1)
      at(VacancyClosed({ on: addDays(on, 45), vacancy, ending: n % 8 === 1 ? 'withdrawn' : 'filled' }))
  }
}

/** Two companies seek a person for an ordinary job, which is no small job. */
const ordinaryJob = ({ n, at }: Company) => {
  if (n !== 22 && n !== 43) return
  at(
    VacancyPosted({
      ...{ on: '2016-02-15', vacancy: `vacancy-${two(n)}-ordinary`, kind: 'ordinary', tasks: ['warehouse-work'] },
      ...{ hoursPerWeek: hours(37), requiresEducation: false, requiresExperience: true, branch: 'warehouse' },
    }),
  )
}

/** Calls and visits, and experiences shared with the staff of the job centre. */
const contacts = ({ n, chance, at }: Company, registered: Day) => {
  for (let i = 0; i < 1 + (n % 3); i++) {
    const on = workdayFrom(addDays(registered, 10 + i * 75 + chance.between(0, 25)))
    at(EmployerCalled({ on, coach: `coach-${String((n % 3) + 1)}`, form: chance.oneOf(['call', 'visit']) }))
  }
  if (n % 3 === 1) {
    const on = workdayFrom(addDays('2015-04-01', chance.between(0, 460)))
    const forms = ['goodStory', 'citizenAtStaffMeeting', 'companyAtStaffMeeting'] as const
    at(ExperienceShared({ on, form: forms[((n - 1) / 3) % forms.length] ?? 'goodStory' }))
  }
}

/** What the companies do: the task force, small jobs, calls and experiences. `filledBy` are the small jobs people took there. */
export const companySteps = (filledBy: readonly SmallJob[], chance: Chance): readonly Step[] =>
  Array.from({ length: companies }, (_, i) => i + 1).flatMap((n) => {
    const workplace = company(n)
    const steps: Step[] = []
    const at: Company['at'] = (request, daysLater = 0, label) =>
      steps.push({
        ...{ kind: 'workplace', stream: workplace, recordedOn: addDays(request.data.on, daysLater), request },
        ...(label === undefined ? {} : { label }),
      })
    const one: Company = { n, workplace, chance, steps, at }
    const registered = workdayFrom(addDays('2013-04-02', n * 12))
    at(
      WorkplaceRegistered({
        on: registered,
        workplace,
        ownership: ownerOf(workplace),
        branch: branchOf[smallJobKind(n)],
      }),
    )
    taskForce(one)
    smallJobs(
      one,
      filledBy.filter((job) => job.workplace === workplace),
    )
    ordinaryJob(one)
    contacts(one, registered)
    return steps
  })
