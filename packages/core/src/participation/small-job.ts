import {
  type EmploymentBegun,
  type EmploymentExtended,
  type EmploymentTermsChanged,
  type WithEmployment,
} from './employment.js'
import { openPraktik, type PraktikStarted, type WithPraktik } from './praktik.js'
import { concept } from '../decider/concept.js'
import { met, notKnownOf, notApplicable, notMet, rulesFor, undetermined, type Verdict } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Code, type EventId } from '../vocabulary/ids.js'

const rules = rulesFor<
  WithEmployment & WithPraktik,
  EventOf<[typeof EmploymentBegun, typeof EmploymentExtended, typeof EmploymentTermsChanged, typeof PraktikStarted]>,
  Program
>()

interface Work {
  readonly id: string
  readonly jobFunction: Code | undefined
  readonly by: EventId
}

/** Whether a job function differs from every job function in parallel. Unknown where one of them is not stated. */
const differs = (id: string, jobFunction: Code | undefined, beside: readonly Work[]): Verdict => {
  if (beside.length === 0) return notApplicable('nothingInParallel')
  const same = beside.filter((work) => jobFunction !== undefined && work.jobFunction === jobFunction)
  if (jobFunction !== undefined && same.length > 0)
    return notMet({ jobFunction, beside: same.map((work) => work.id) }, { events: same.map(({ by }) => by) })
  const untold = [{ id, jobFunction }, ...beside].filter((work) => work.jobFunction === undefined)
  return untold.length === 0 ? met() : undetermined(untold.map((work) => notKnownOf('jobFunction', work.id)))
}

const otherJobFunction = rules.rule({
  id: 'employment/other-job-function-than-praktik',
  version: 1,
  says: 'Paid hours beside a praktik are in another job function than the praktik.',
  guards: { EmploymentBegun: 'byTerm', PraktikStarted: 'byTerm' },
  terms: ({ terms: { otherJobFunction } }) => ({ otherJobFunction }),
  // The day on which the praktik began. The terms of that day also apply to the parallel employment.
  anchor: ({ state, event: { type, data } }) =>
    type === 'PraktikStarted' ? data.on : (openPraktik(state)[0]?.[1].from ?? data.on),
  judge: ({ state, event: { type, data }, terms: { otherJobFunction: asked } }) => {
    if (type === 'EmploymentBegun')
      return asked.kinds.includes(data.kind)
        ? differs(
            data.employmentId,
            data.jobFunction,
            openPraktik(state).map(([id, { jobFunction, startedBy }]) => ({ id, jobFunction, by: startedBy })),
          )
        : notApplicable('notAskedOf', { kind: data.kind })
    const open = Object.entries(state.employments).filter(
      ([, one]) => one.last === undefined && asked.kinds.includes(one.kind),
    )
    return differs(
      data.praktikId,
      data.jobFunction,
      open.map(([id, { jobFunction, begunBy }]) => ({ id, jobFunction, by: begunBy })),
    )
  },
})

/** Small jobs: work that differs from the parallel praktik. */
export const smallJobConcept = concept({
  name: 'employment',
  rules: [otherJobFunction],
})
