import { ParticipationEnded } from '@jobbspar/core'
import { participationCase, type Case } from '../../asking/cases.js'
import { type At } from '../../asking/projection.js'
import { mayBeReported, silentNone, unsureCount } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { groupLabels } from '../persons/group-names.js'
import { never } from '../release.js'
import {
  byGroup,
  byGroupFormula,
  groupIn,
  isByGroup,
  labelOfGroup,
  partsOfGroups,
  type ParticipationGroup,
} from './by-group.js'

/** The participations in a group that ended, and those that may have ended. */
const endedOf = ({ members, others }: ParticipationGroup, at: At) => {
  const mayHaveEnded = mayBeReported(ParticipationEnded, at.asOf, at)
  return {
    ended: members.filter(({ ended }) => ended !== undefined),
    notKnown: [
      ...members.filter(({ ended }) => ended === undefined && mayHaveEnded),
      ...others.filter(({ ended }) => ended !== undefined || mayHaveEnded),
    ],
  }
}

/** The number of participations that ended, by the group of an assessed condition or of a fact. */
export const endedByGroup = defineFigure({
  id: 'endedByGroup',
  section: 'outcomes',
  unit: 'participations',
  label: 'Participations that ended, by {is, select, fact {“{by}”} other {the assessment of “{by}”}}: {part}.',
  asks: { groups: byGroup },
  applies: isByGroup,
  parts: partsOfGroups,
  partLabels: groupLabels,
  value: ({ groups }, at, part) => {
    const group = groupIn(groups, part)
    const { ended, notKnown } = endedOf(group, at)
    const assumed = ended.filter(({ isAssumed }) => isAssumed).length
    return {
      ...unsureCount(ended.length, { ...silentNone, notKnown: notKnown.length, assumed }, at),
      ...labelOfGroup(group, at),
      evidence: at.evidence
        ? ended.flatMap((one) => [
            ...(one.ended === undefined ? [] : [one.ended.source]),
            ...(one.counting === undefined ? [] : [one.counting]),
          ])
        : [],
    }
  },
  cells: ({ groups }, at, part) => {
    const { ended, notKnown } = endedOf(groupIn(groups, part), at)
    return [
      ...ended.map(({ stream, isAssumed }): Case => ({
        ...participationCase(stream),
        is: isAssumed ? 'assumed' : 'known',
      })),
      ...notKnown.map(({ stream }): Case => ({ ...participationCase(stream), is: 'notKnown' })),
    ]
  },
  formula: byGroupFormula,
  // Groups can be small, so a released report states nothing for a group.
  release: never,
})
