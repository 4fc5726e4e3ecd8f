import {
  addDays,
  addMonths,
  CvShared,
  CvWithdrawn,
  dkk,
  EmploymentBegun,
  FollowUpRecorded,
  JobGoalAgreed,
  lastDayOfMonths,
  MeasureEnded,
  MeasureGranted,
  nextDay,
  ParticipationEnded,
  ParticipationOpened,
  RehabilitationTeamMet,
  type Day,
  type LibraryWord,
  type FollowUpStatus,
} from '@jobbspar/core'
import { workdayFrom } from './calendar.js'
import { type Chance } from './cohort.js'
import { isCounted, type Person } from './hedensted-people.js'
import { company, ownerOf, taskCodes } from './hedensted-places.js'
import { halfHours, lookedBackFrom, nn } from './hedensted-small-job.js'
import { inPraktik, inSmallJob, interventions, type Way } from './hedensted-work.js'
import { type Step } from './script.js'

const statuses: Readonly<Partial<Record<LibraryWord<'exit'>, readonly [FollowUpStatus, ...FollowUpStatus[]]>>> = {
  work: ['work', 'work', 'work', 'dagpenge'],
  fleksjob: ['fleksjob'],
  education: ['education', 'education', 'work'],
  dagpenge: ['dagpenge', 'work', 'work'],
  incomeSupport: ['incomeSupport', 'incomeSupport', 'notReached'],
  pension: ['other'],
  aborted: ['notReached', 'unemployed'],
}

/** From admission to the measure: the job goal, the rehabilitation team, and the measure granted. */
const admission = ({ person, at }: Way) => {
  const { number, opened, team, granted, years, kind } = person
  const id = nn(person)
  at(
    opened,
    ParticipationOpened({
      on: opened,
      participant: `participant-synthetic-${id}`,
      household: `household-synthetic-${id}`,
      program: 'hedensted',
      municipality: 'hedensted',
    }),
  )
  // A few are asked what job they want only after the team has met.
  const asked = workdayFrom(number % 16 === 9 ? addDays(team, 3) : addDays(opened, 5 + (number % 14)))
  const [jobGoal] = taskCodes[kind]
  at(asked, JobGoalAgreed({ on: asked, jobGoal, ...(number % 3 === 2 ? {} : { paid: number % 9 !== 1 }) }))
  at(team, RehabilitationTeamMet({ on: team, recommendation: 'ressourceforlob' }))
  const grants = grantsOf(person)
  for (const [i, { from, to }] of grants.entries())
    at(from, MeasureGranted({ on: from, measureId: `measure-${id}-${String(i + 1)}`, kind: 'ressourceforlob', to }))
  if (number % 12 === 5 && years > 1) {
    const again = addMonths(granted, 8)
    const wish = taskCodes.administration[0]
    at(again, JobGoalAgreed({ on: again, jobGoal: wish, paid: true }))
  }
}

/** The measure, or, for a few, one year of it and then another one that follows. */
const grantsOf = ({ number, granted, years, end }: Person): readonly { readonly from: Day; readonly to: Day }[] => {
  const first = { from: granted, to: lastDayOfMonths(granted, 12 * years) }
  const to = lastDayOfMonths(granted, 12)
  if (number % 20 !== 8 || years === 1 || (end ?? lookedBackFrom) <= to) return [first]
  const from = nextDay(to)
  return [
    { from: granted, to },
    { from, to: lastDayOfMonths(from, 12 * (years - 1)) },
  ]
}

/** A CV in the job bank, withdrawn when it is no longer needed. */
const inJobBank = ({ person, soon }: Way) => {
  const { number, praktik, end, exit } = person
  const from = praktik.at(-1)?.from
  if (from === undefined || number % 2 === 1) return
  const shared = addDays(from, 21 + (number % 30))
  if (shared >= (end ?? lookedBackFrom)) return
  soon(CvShared({ on: shared }))
  if (end !== undefined && isCounted(exit)) soon(CvWithdrawn({ on: end }))
}

/** The job a person leaves for: an ordinary one or a fleksjob, for many at the company they know. */
const jobAfterwards = ({ person, chance, at }: Way, end: Day, exit: 'work' | 'fleksjob') => {
  const { number, praktik, smallJob } = person
  const known = smallJob?.workplace ?? praktik.at(-1)?.workplace
  const workplace = known !== undefined && number % 5 < 3 ? known : company(43 + (number % 6))
  const hoursPerWeek = exit === 'work' ? chance.between(20, 37) : chance.between(5, 18)
  at(
    end,
    EmploymentBegun({
      ...{ on: end, employmentId: `employment-${nn(person)}-2`, employer: ownerOf(workplace), workplace },
      kind: exit === 'work' ? 'ordinary' : 'fleksjob',
      hoursPerWeek: halfHours(hoursPerWeek),
      wage: dkk(hoursPerWeek * chance.between(560, 640)),
    }),
  )
  return ownerOf(workplace)
}

/** The end: of the measure, and of the participation with its exit; then a follow-up, if it is due within the history. */
const ending = (way: Way, end: Day, exit: LibraryWord<'exit'>) => {
  const { person, stream, steps, chance, at, soon } = way
  const { number } = person
  const measure = grantsOf(person).length
  at(end, MeasureEnded({ on: end, measureId: `measure-${nn(person)}-${String(measure)}` }))
  const sector = exit === 'work' || exit === 'fleksjob' ? jobAfterwards(way, end, exit) : undefined
  const over = ParticipationEnded({
    ...{ on: end, exit, verified: number % 7 !== 0 },
    ...(sector === undefined ? {} : { sector }),
  })
  // One was entered as ready for a job by mistake.
  const mistaken = number === 31
  if (mistaken) {
    at(end, ParticipationEnded({ ...over.data, exit: 'dagpenge' }), `${stream} exit`)
    const [recordedOn, of] = [addDays(end, 16), `${stream} exit`]
    steps.push({ kind: 'correction', stream, recordedOn, of, to: over, reason: 'wrong-exit' })
  } else at(end, over)
  for (const monthsAfter of [6, 12]) {
    const on = workdayFrom(addMonths(end, monthsAfter))
    const possible = statuses[exit]
    if (possible !== undefined && on <= lookedBackFrom)
      soon(FollowUpRecorded({ on, monthsAfter, status: chance.oneOf(possible) }))
  }
}

/** One person's way, from admission to follow-up. */
export const wayOf = (person: Person, chance: Chance): readonly Step[] => {
  const stream = `participation-synthetic-${nn(person)}`
  const steps: Step[] = []
  const at: Way['at'] = (recordedOn, request, label) =>
    steps.push({ kind: 'participation', stream, recordedOn, request, ...(label === undefined ? {} : { label }) })
  const soon: Way['soon'] = (request) => {
    at(addDays(request.data.on, chance.between(0, 3)), request)
  }
  const way: Way = { person, stream, chance, steps, at, soon }
  const { praktik, smallJob, end, exit } = person
  admission(way)
  interventions(way)
  for (const [i, one] of praktik.entries()) inPraktik(way, one, i === praktik.length - 1)
  if (smallJob !== undefined) inSmallJob(way, smallJob)
  inJobBank(way)
  if (end !== undefined && exit !== undefined) ending(way, end, exit)
  return steps
}
