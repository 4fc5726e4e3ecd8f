import { defineFigure } from '../define.js'
import { groupLabels } from '../persons/group-names.js'
import { never } from '../release.js'
import { byGroup, byGroupFormula, groupIn, isByGroup, labelOfGroup, partsOfGroups } from './by-group.js'

/** The share of participations that ended in the program’s own outcome, by the group of an assessed condition or of a fact. */
export const outcomeByGroup = defineFigure({
  id: 'outcomeByGroup',
  section: 'outcomes',
  unit: 'percent',
  label:
    'Participations that reached the outcome, by {is, select, fact {“{by}”} other {the assessment of “{by}”}}: {part}.',
  notes: {
    descriptive:
      '{is, select, fact {Each participation is counted by what is known of it. A participant who leaves before anything is known is in the group without a record.} ' +
      'other {Each participation is counted by its own assessment. A participant who leaves before an assessment is in the group without one.}} ' +
      'A difference between groups is not an effect.',
  },
  asks: { groups: byGroup },
  applies: isByGroup,
  parts: partsOfGroups,
  partLabels: groupLabels,
  value: ({ groups }, at, part) => {
    const group = groupIn(groups, part)
    const { outcomes, members } = group
    const said = labelOfGroup(group, at)
    return {
      rate: outcomes.rate,
      ...said,
      ...(group.isFirst ? { details: [{ note: 'descriptive', facts: { is: said.label['is'] ?? '' } }] } : {}),
      evidence: at.evidence
        ? [
            ...outcomes.evidence,
            ...members.flatMap(({ ended, counting }) => (ended === undefined ? [] : (counting ?? []))),
          ]
        : [],
    }
  },
  cells: ({ groups }, _at, part) => groupIn(groups, part).outcomes.cases ?? [],
  formula: byGroupFormula,
  // Groups crossed with the outcome can be small, so a released report states nothing for a group.
  release: never,
})
