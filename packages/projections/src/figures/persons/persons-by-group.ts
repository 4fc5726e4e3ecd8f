import { personCase, type Case } from '../../asking/cases.js'
import { silentNone, unsureCount } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import {
  byGroup,
  byGroupFormula,
  groupIn,
  isByGroup,
  labelOfGroup,
  partsOfGroups,
  type GroupMember,
  type ParticipationGroup,
  type ParticipationGroups,
} from '../outcomes/by-group.js'
import { never } from '../release.js'
import { groupLabels } from './group-names.js'

const personsIn = (members: readonly GroupMember[]): ReadonlySet<string> =>
  new Set(members.flatMap(({ participant }) => participant ?? []))

/**
 * The persons of a group, each once: persons known to be in the group, persons counted on an assumption, and persons
 * who may be in the group.
 */
const personsOf = ({ members, others }: ParticipationGroup) => {
  const counted = personsIn(members)
  const known = personsIn(members.filter(({ isAssumed }) => !isAssumed))
  return {
    counted: [...counted],
    known,
    notKnown: [...personsIn(others)].filter((person) => !counted.has(person)),
  }
}

/** The number of persons who are counted in more than one group. */
const inSeveral = (groups: ParticipationGroups): number => {
  const seen = new Map<string, number>()
  for (const { members } of Object.values(groups))
    for (const person of personsIn(members)) seen.set(person, (seen.get(person) ?? 0) + 1)
  return [...seen.values()].filter((times) => times > 1).length
}

/**
 * The number of persons in each group of an assessed condition or of a fact. A person with participations in several groups counts
 * in each of these groups.
 */
export const personsByGroup = defineFigure({
  id: 'personsByGroup',
  section: 'persons',
  unit: 'persons',
  label: 'Participants by {is, select, fact {“{by}”} other {the assessment of “{by}”}}: {part}.',
  notes: {
    counts:
      '{is, select, fact {What is known when a participation opens counts. Where nothing is, what is first known before the last day counts.} ' +
      'other {The assessment in force when a participation opens counts. Where there is none, the first one made before the last day counts.}}',
    several:
      'Each person is counted once per group. {n, plural, one {# person is} other {# persons are}} in more than one group.',
    late:
      '{is, select, fact {Some groups are not known or assumed: a fact, or an end before a fact, may not be recorded yet.} ' +
      'other {Some groups are not known or assumed: an assessment, or an end before an assessment, may not be recorded yet.}}',
  },
  asks: { groups: byGroup },
  applies: isByGroup,
  parts: partsOfGroups,
  partLabels: groupLabels,
  value: ({ groups }, at, part) => {
    const group = groupIn(groups, part)
    const { counted, known, notKnown } = personsOf(group)
    const said = labelOfGroup(group, at)
    const facts = { is: said.label['is'] ?? '' }
    return {
      ...unsureCount(
        counted.length,
        { ...silentNone, notKnown: notKnown.length, assumed: counted.length - known.size },
        at,
      ),
      ...said,
      ...(group.isFirst
        ? {
            details: [
              { note: 'counts', facts },
              { note: 'several', facts: { n: inSeveral(groups) } },
              ...(Object.values(groups).some(({ others }) => others.length > 0)
                ? [{ note: 'late' as const, facts }]
                : []),
            ],
          }
        : {}),
      evidence: at.evidence
        ? group.members.flatMap(({ opened, counting }) => [
            ...(opened === undefined ? [] : [opened.source]),
            ...(counting === undefined ? [] : [counting]),
          ])
        : [],
    }
  },
  cells: ({ groups }, _at, part) => {
    const { counted, known, notKnown } = personsOf(groupIn(groups, part))
    return [
      ...counted.map((person): Case => ({ ...personCase(person), is: known.has(person) ? 'known' : 'assumed' })),
      ...notKnown.map((person): Case => ({ ...personCase(person), is: 'notKnown' })),
    ]
  },
  formula: byGroupFormula,
  // Groups crossed with how their participations ended can be small, so a released report states nothing for a group.
  release: never,
})
