import { ParticipationEnded } from '@jobbspar/core'
import { participationCase, type Case } from '../../asking/cases.js'
import { type At } from '../../asking/projection.js'
import { mayBeReported, silentNone, unsureCount } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { assessedGroups } from '../persons/assessed-group.js'
import { never } from '../release.js'
import {
  byCondition,
  byConditionFormula,
  conditionFacts,
  groupLabels,
  isByCondition,
  type ConditionGroup,
} from './by-condition.js'

/** The participations in a group that ended, and those that may have ended. */
const endedOf = ({ members, others }: ConditionGroup, at: At) => {
  const mayHaveEnded = mayBeReported(ParticipationEnded, at.asOf, at)
  return {
    ended: members.filter(({ ended }) => ended !== undefined),
    notKnown: [
      ...members.filter(({ ended }) => ended === undefined && mayHaveEnded),
      ...others.filter(({ ended }) => ended !== undefined || mayHaveEnded),
    ],
  }
}

/** The number of participations that ended, by the group of an assessed condition. */
export const endedByCondition = defineFigure({
  id: 'endedByCondition',
  section: 'outcomes',
  unit: 'participations',
  label: 'Participations that ended, by the assessment of “{condition}”: {part}.',
  asks: { groups: byCondition },
  applies: isByCondition,
  parts: () => assessedGroups,
  partLabels: groupLabels,
  value: ({ groups }, at, part) => {
    const { ended, notKnown } = endedOf(groups[part], at)
    const assumed = ended.filter(({ isAssumed }) => isAssumed).length
    return {
      ...unsureCount(ended.length, { ...silentNone, notKnown: notKnown.length, assumed }, at),
      label: conditionFacts(at),
      evidence: at.evidence
        ? ended.flatMap((one) => [
            ...(one.ended === undefined ? [] : [one.ended.source]),
            ...(one.assessment === undefined ? [] : [one.assessment]),
          ])
        : [],
    }
  },
  cells: ({ groups }, at, part) => {
    const { ended, notKnown } = endedOf(groups[part], at)
    return [
      ...ended.map(({ stream, isAssumed }): Case => ({
        ...participationCase(stream),
        is: isAssumed ? 'assumed' : 'known',
      })),
      ...notKnown.map(({ stream }): Case => ({ ...participationCase(stream), is: 'notKnown' })),
    ]
  },
  formula: byConditionFormula,
  // Groups can be small, so a released report states nothing for a group.
  release: never,
})
