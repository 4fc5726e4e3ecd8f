import { addHours, hours, inForce, shareOfHours, type EventId, type Hours } from '@jobbspar/core'
import { certificates, type EmploymentCertificate } from './employment-certificate.js'
import { type At, type Projection } from './projection.js'

/** Competence hours and hours worked, over the employments a program asks a share of. */
export interface CompetenceView {
  readonly worked: Hours
  readonly competence: Hours
  /** Per cent of the hours worked; absent where none were worked. */
  readonly percent?: number
  /** Ended employments with hours worked, and how many of them reached the share. */
  readonly ended: number
  readonly reached: number
  readonly evidence: readonly EventId[]
}

/** The share a program asks for, and of which employments. */
const asked = (at: At) => {
  const terms = at.program.terms.competenceShare
  const value = terms === undefined ? undefined : inForce(terms, at.asOf)?.value
  return value === undefined || value === 'notSettled' ? undefined : value
}

const total = (list: readonly Hours[]): Hours => list.reduce(addHours, hours(0))

/** How much of working time was competence development. */
export const competenceShare: Projection<readonly EmploymentCertificate[], CompetenceView> = {
  name: 'competenceShare',
  version: 1,
  says: 'Competence hours as a share of the hours worked, which they lie inside.',
  perStream: { participation: certificates },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const share = asked(at)
    const counted = all.filter(({ kind }) => share?.kinds.includes(kind) === true)
    const worked = total(counted.map((one) => one.worked))
    const competence = total(counted.map((one) => one.competenceHours))
    const ended = counted.filter((one) => one.ended && one.worked > 0)
    return {
      worked,
      competence,
      ...(worked === 0 ? {} : { percent: (competence / worked) * 100 }),
      ended: ended.length,
      reached: ended.filter((one) => one.competenceHours >= shareOfHours(one.worked, share?.percent ?? 0)).length,
      evidence: counted.flatMap((one) => one.evidence),
    }
  },
}
