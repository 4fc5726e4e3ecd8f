import { type EventId } from '@jobbspar/core'
import { type At, type Projection } from '../../asking/projection.js'
import { type Facts } from '../define.js'
import { groupNames, type GroupName } from '../persons/group-names.js'
import { foldStated, groupOf, type GroupedParticipation } from '../persons/known-group.js'
import { foldOutcome, joinOutcomes, noOutcomes, type OutcomesPart } from './outcome-fold.js'
import { outcomesBy, type OutcomesView } from './outcomes.js'

interface ByGroupPart {
  readonly participations: readonly GroupedParticipation[]
  readonly outcomes: OutcomesPart
}

/** A participation that is counted in a group. */
export interface GroupMember extends Omit<GroupedParticipation, 'stated'> {
  /** Whether an outstanding report may still move the participation to another group. */
  readonly isAssumed: boolean
  /** The assessment, or the report of the fact, that counts. */
  readonly counting?: EventId
}

/** The participations of one group. */
export interface ParticipationGroup {
  readonly name: GroupName
  readonly isFirst: boolean
  readonly members: readonly GroupMember[]
  /** Participations that are counted in another group but may be moved to this one by an outstanding report. */
  readonly others: readonly GroupMember[]
  /** How the members ended, under the program’s own outcome definition. */
  readonly outcomes: OutcomesView
}

/** The groups in their order, by their part of a figure. Each participation is counted in one of them. */
export type ParticipationGroups = Readonly<Record<string, ParticipationGroup>>

const none: ByGroupPart = { participations: [], outcomes: noOutcomes }

/** Lists by a key. */
const listedBy = <A>(all: readonly A[], keyOf: (one: A) => string | undefined): ReadonlyMap<string, readonly A[]> => {
  const lists = new Map<string, A[]>()
  for (const one of all) {
    const key = keyOf(one)
    const list = key === undefined ? undefined : lists.get(key)
    if (list !== undefined) list.push(one)
    else if (key !== undefined) lists.set(key, [one])
  }
  return lists
}

/** The outcomes of streams by a group of each stream. */
const outcomesOf = ({ ended, open }: OutcomesPart, groups: ReadonlyMap<string, string>) => {
  const [endedIn, openIn] = [
    listedBy(ended, ({ stream }) => groups.get(stream)),
    listedBy(open, (one) => groups.get(one)),
  ]
  return (group: string): OutcomesPart => ({ ended: endedIn.get(group) ?? [], open: openIn.get(group) ?? [] })
}

const streamsOf = (members: readonly GroupMember[]): ReadonlySet<string> => new Set(members.map(({ stream }) => stream))

/**
 * Participations and their outcomes by `at.by`: the assessment of a condition, or what is known of a fact. What is in effect at the
 * opening counts, otherwise what is first stated later and before the last day. What is stated on the last day or after it never
 * decides the group, and later statements do not change the group. Without `at.by` there are no groups.
 */
export const byGroup: Projection<ByGroupPart, ParticipationGroups> = {
  name: 'byGroup',
  version: 1,
  says: 'Participations and their outcomes by the assessment of a condition, or by a fact, at the opening or the first one after it.',
  perStream: {
    participation: (stream, { by, program }) => {
      if (by === undefined) return { step: () => undefined, part: () => none }
      const [stated, outcome] = [foldStated(stream, by, program), foldOutcome(stream)]
      return {
        step: (event) => {
          stated.step(event)
          outcome.step(event)
        },
        part: () => ({ participations: stated.part(), outcomes: outcome.part() }),
      }
    },
  },
  none,
  combine: (a, b) => ({
    participations: [...a.participations, ...b.participations],
    outcomes: joinOutcomes(a.outcomes, b.outcomes),
  }),
  view: ({ participations, outcomes }, at) => {
    const { by } = at
    if (by === undefined) return {}
    const placed = participations.map((one) => {
      const { stated: _stated, ...rest } = one
      const { source, ...found } = groupOf(one, by, at)
      const isAssumed = found.mayBe !== undefined
      const member: GroupMember = { ...rest, isAssumed, ...(source === undefined ? {} : { counting: source }) }
      return { ...found, member }
    })
    const words = new Set(placed.flatMap(({ word }) => word ?? []))
    const membersIn = listedBy(placed, ({ group }) => group)
    const movableTo = listedBy(placed, ({ mayBe }) => mayBe)
    const counted = outcomesOf(outcomes, new Map(placed.map(({ member, group }) => [member.stream, group])))
    const movable = outcomesOf(
      outcomes,
      new Map(placed.flatMap(({ member, mayBe }) => (mayBe === undefined ? [] : [[member.stream, mayBe] as const]))),
    )
    const groups = groupNames(at, words).map((name, i): readonly [string, ParticipationGroup] => {
      const { part } = name
      const mayBe = part === 'notRecorded' ? 'notRecorded' : 'recorded'
      const members = (membersIn.get(part) ?? []).map(({ member }) => member)
      const group = {
        ...{ name, isFirst: i === 0, members },
        others: (movableTo.get(mayBe) ?? []).map(({ member }) => member),
        outcomes: outcomesBy(at.program.outcome, counted(part), at, {
          assumed: streamsOf(members.filter(({ isAssumed }) => isAssumed)),
          others: movable(mayBe),
        }),
      }
      return [part, group]
    })
    return Object.fromEntries(groups)
  },
}

/** Whether groups are requested. */
export const isByGroup = ({ by }: At): boolean => by !== undefined

/** The parts of a figure about groups. */
export const partsOfGroups = ({ groups }: { readonly groups: ParticipationGroups }): readonly string[] =>
  Object.keys(groups)

/** The group that a part of a figure is about. */
export const groupIn = (groups: ParticipationGroups, part: string): ParticipationGroup => {
  const found = groups[part]
  if (found === undefined) throw new Error(`There is no group ${part}: the parts of a figure are those of its groups.`)
  return found
}

/** The text of a group in the label of a figure, and the facts of the label: what persons are divided by, and the group. */
export const labelOfGroup = (
  { name: { text, facts } }: ParticipationGroup,
  { by }: At,
): { readonly partLabel: string; readonly label: Facts } => ({
  partLabel: text,
  label: {
    ...facts,
    ...(by === undefined ? {} : typeof by === 'string' ? { is: 'condition', by: [by] } : { is: 'fact', by: [by.fact] }),
  },
})

/** How figures about groups are computed. */
export const byGroupFormula = {
  name: 'byGroup',
  against: 'by hand; the sum of the groups is the whole, over untidy cohorts',
  edges:
    'stated on the day of the opening, on the last day, after it, again, twice on one day, corrected, implied by another condition, reported late; a number at a bound, a range or a year of birth on both sides of one',
}
