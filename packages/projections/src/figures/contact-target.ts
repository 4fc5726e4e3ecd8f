import { type At } from '../asking/projection.js'
import { termValue } from '../asking/term-value.js'
import { type Detail } from './define.js'

/** The notes of figures that have a monthly target in the program. */
export const contactTargetNotes = {
  target: 'The monthly target is {target, number}.',
  targetNotSettled: 'A target is required, but the source gives no figure.',
}

/** The monthly target for employer calls or coaching talks, where the program has one. */
export const contactTarget =
  (of: 'employerCalls' | 'coachingTalks') =>
  ({ program: { terms }, asOf }: At): readonly Detail<keyof typeof contactTargetNotes>[] => {
    if (terms.contactTargets === undefined) return []
    const targets = termValue(terms.contactTargets, asOf)
    return targets === undefined ? [{ note: 'targetNotSettled' }] : [{ note: 'target', facts: { target: targets[of] } }]
  }
