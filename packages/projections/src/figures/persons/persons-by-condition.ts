import { personCase, type Case } from '../../asking/cases.js'
import { silentNone, unsureCount } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import {
  byCondition,
  byConditionFormula,
  conditionFacts,
  groupLabels,
  isByCondition,
  type ConditionGroup,
  type ConditionGroups,
  type GroupMember,
} from '../outcomes/by-condition.js'
import { never } from '../release.js'
import { assessedGroups } from './assessed-group.js'

const personsIn = (members: readonly GroupMember[]): ReadonlySet<string> =>
  new Set(members.flatMap(({ participant }) => participant ?? []))

/**
 * The persons of a group, each once: persons known to be in the group, persons counted on an assumption, and persons
 * who may be in the group.
 */
const personsOf = ({ members, others }: ConditionGroup) => {
  const counted = personsIn(members)
  const known = personsIn(members.filter(({ isAssumed }) => !isAssumed))
  return {
    counted: [...counted],
    known,
    notKnown: [...personsIn(others)].filter((person) => !counted.has(person)),
  }
}

/** The number of persons who are counted in more than one group. */
const inSeveral = (groups: ConditionGroups): number => {
  const all = assessedGroups.map((group) => personsIn(groups[group].members))
  const persons = new Set(all.flatMap((one) => [...one]))
  return [...persons].filter((person) => all.filter((one) => one.has(person)).length > 1).length
}

/**
 * The number of persons in each group of an assessed condition. A person with participations in several groups counts
 * in each of these groups.
 */
export const personsByCondition = defineFigure({
  id: 'personsByCondition',
  section: 'persons',
  unit: 'persons',
  label: 'Participants by the assessment of “{condition}”: {part}.',
  notes: {
    counts:
      'The assessment in force when a participation opens counts. Where there is none, the first one made before the last day counts.',
    several:
      'Each person is counted once per group. {n, plural, one {# person is} other {# persons are}} in more than one group.',
    late: 'Some groups are not known or assumed: an assessment, or an end before an assessment, may not be recorded yet.',
  },
  asks: { groups: byCondition },
  applies: isByCondition,
  parts: () => assessedGroups,
  partLabels: groupLabels,
  value: ({ groups }, at, part) => {
    const { counted, known, notKnown } = personsOf(groups[part])
    const { members } = groups[part]
    const isFirst = part === assessedGroups[0]
    const isLate = assessedGroups.some((group) => groups[group].others.length > 0)
    const n = inSeveral(groups)
    return {
      ...unsureCount(
        counted.length,
        { ...silentNone, notKnown: notKnown.length, assumed: counted.length - known.size },
        at,
      ),
      label: conditionFacts(at),
      ...(isFirst
        ? {
            details: [
              { note: 'counts' },
              { note: 'several', facts: { n } },
              ...(isLate ? [{ note: 'late' as const }] : []),
            ],
          }
        : {}),
      evidence: at.evidence
        ? members.flatMap(({ opened, assessment }) => [
            ...(opened === undefined ? [] : [opened.source]),
            ...(assessment === undefined ? [] : [assessment]),
          ])
        : [],
    }
  },
  cells: ({ groups }, _at, part) => {
    const { counted, known, notKnown } = personsOf(groups[part])
    return [
      ...counted.map((person): Case => ({ ...personCase(person), is: known.has(person) ? 'known' : 'assumed' })),
      ...notKnown.map((person): Case => ({ ...personCase(person), is: 'notKnown' })),
    ]
  },
  formula: byConditionFormula,
  // Groups crossed with how their participations ended can be small, so a released report states nothing for a group.
  release: never,
})
