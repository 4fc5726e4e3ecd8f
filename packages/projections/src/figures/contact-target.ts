import { type At } from '../asking/projection.js'
import { termValue } from '../asking/term-value.js'
import { type Detail } from './define.js'

/** The notes for figures that have a monthly target in the program. */
export const contactTargetNotes = {
  target: 'The monthly target is {target, number}.',
  targetNotSettled: 'A target is required, but the source gives no figure.',
}

/** The note with the monthly target for employer calls or coaching talks, where the program has one. */
export const contactTarget =
  (of: 'employerCalls' | 'coachingTalks') =>
  ({ program: { terms }, asOf }: At): readonly Detail<keyof typeof contactTargetNotes>[] => {
    if (terms.contactTargets === undefined) return []
    const targets = termValue(terms.contactTargets, asOf)
    return targets === undefined ? [{ note: 'targetNotSettled' }] : [{ note: 'target', facts: { target: targets[of] } }]
  }
