import { defineFigure } from '../define.js'
import { assessedGroups } from '../persons/assessed-group.js'
import { never } from '../release.js'
import { byCondition, byConditionFormula, conditionFacts, groupLabels, isByCondition } from './by-condition.js'

/** The share of participations that ended in the program’s own outcome, by the group of an assessed condition. */
export const outcomeByCondition = defineFigure({
  id: 'outcomeByCondition',
  section: 'outcomes',
  unit: 'percent',
  label: 'Participations that reached the outcome, by the assessment of “{condition}”: {part}.',
  notes: {
    descriptive:
      'Each participation is counted by its own assessment. A participant who leaves before an assessment is in the group without one. ' +
      'A difference between groups is not an effect.',
  },
  asks: { groups: byCondition },
  applies: isByCondition,
  parts: () => assessedGroups,
  partLabels: groupLabels,
  value: ({ groups }, at, part) => {
    const { outcomes, members } = groups[part]
    return {
      rate: outcomes.rate,
      label: conditionFacts(at),
      ...(part === assessedGroups[0] ? { details: [{ note: 'descriptive' }] } : {}),
      evidence: at.evidence
        ? [
            ...outcomes.evidence,
            ...members.flatMap(({ ended, assessment }) => (ended === undefined ? [] : (assessment ?? []))),
          ]
        : [],
    }
  },
  cells: ({ groups }, _at, part) => groups[part].outcomes.cases ?? [],
  formula: byConditionFormula,
  // Groups crossed with the outcome can be small, so a released report states nothing for a group.
  release: never,
})
