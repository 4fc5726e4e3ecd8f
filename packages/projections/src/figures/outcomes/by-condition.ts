import { type EventId } from '@jobbspar/core'
import { type At, type Projection } from '../../asking/projection.js'
import { type Facts } from '../define.js'
import {
  assessedGroups,
  foldAssessed,
  groupOf,
  type AssessedGroup,
  type AssessedParticipation,
} from '../persons/assessed-group.js'
import { foldOutcome, joinOutcomes, noOutcomes, type OutcomesPart } from './outcome-fold.js'
import { outcomesBy, type OutcomesView } from './outcomes.js'

interface ByConditionPart {
  readonly participations: readonly AssessedParticipation[]
  readonly outcomes: OutcomesPart
}

/** A participation that is counted in a group. */
export interface GroupMember extends Omit<AssessedParticipation, 'assessments'> {
  /** Whether an outstanding report may still move the participation to another group. */
  readonly isAssumed: boolean
  /** The assessment that counts. */
  readonly assessment?: EventId
}

/** The participations of one group of a condition. */
export interface ConditionGroup {
  readonly members: readonly GroupMember[]
  /** Participations that are counted in another group but may be moved to this one by an outstanding report. */
  readonly others: readonly GroupMember[]
  /** How the members ended, under the program’s own outcome definition. */
  readonly outcomes: OutcomesView
}

/** The groups of a condition. Each participation is counted in one group. */
export type ConditionGroups = Readonly<Record<AssessedGroup, ConditionGroup>>

const none: ByConditionPart = { participations: [], outcomes: noOutcomes }

/** The outcomes of some streams. */
const ofStreams = ({ ended, open }: OutcomesPart, streams: ReadonlySet<string>): OutcomesPart => ({
  ended: ended.filter(({ stream }) => streams.has(stream)),
  open: open.filter((stream) => streams.has(stream)),
})

const streamsOf = (members: readonly GroupMember[]): ReadonlySet<string> => new Set(members.map(({ stream }) => stream))

/**
 * Participations and their outcomes by the assessment of the condition `at.by`. The assessment in effect at the opening
 * counts, otherwise the first one made later and before the last day. An assessment on the last day or after it never
 * decides the group, and later assessments do not change the group. Without `at.by` the groups are empty.
 */
export const byCondition: Projection<ByConditionPart, ConditionGroups> = {
  name: 'byCondition',
  version: 1,
  says: 'Participations and their outcomes by the assessment of a condition at the opening, or the first one after it.',
  perStream: {
    participation: (stream, { by, program }) => {
      if (by === undefined) return { step: () => undefined, part: () => none }
      const [assessed, outcome] = [foldAssessed(stream, by, program), foldOutcome(stream)]
      return {
        step: (event) => {
          assessed.step(event)
          outcome.step(event)
        },
        part: () => ({ participations: assessed.part(), outcomes: outcome.part() }),
      }
    },
  },
  none,
  combine: (a, b) => ({
    participations: [...a.participations, ...b.participations],
    outcomes: joinOutcomes(a.outcomes, b.outcomes),
  }),
  view: ({ participations, outcomes }, at) => {
    const placed = participations.map((one) => {
      const { assessments: _assessments, ...rest } = one
      const { group, others, source } = groupOf(one, at)
      const isAssumed = others.length > 0
      const member: GroupMember = { ...rest, isAssumed, ...(source === undefined ? {} : { assessment: source }) }
      return { group, others, member }
    })
    const groupNamed = (group: AssessedGroup): ConditionGroup => {
      const members = placed.flatMap((one) => (one.group === group ? [one.member] : []))
      const others = placed.flatMap((one) => (one.others.includes(group) ? [one.member] : []))
      return {
        ...{ members, others },
        outcomes: outcomesBy(at.program.outcome, ofStreams(outcomes, streamsOf(members)), at, {
          assumed: streamsOf(members.filter(({ isAssumed }) => isAssumed)),
          others: ofStreams(outcomes, streamsOf(others)),
        }),
      }
    }
    // Every group has an entry, which the type cannot express.
    return Object.fromEntries(assessedGroups.map((group) => [group, groupNamed(group)])) as unknown as ConditionGroups
  },
}

/** Whether groups of a condition are requested. */
export const isByCondition = ({ by }: At): boolean => by !== undefined

/** The facts for the label of a figure about groups: the condition. */
export const conditionFacts = ({ by }: At): Facts => ({ condition: by === undefined ? [] : [by] })

/** The texts for the groups of a condition in the labels of figures. */
export const groupLabels: Readonly<Record<AssessedGroup, string>> = {
  met: 'assessed as met',
  notMet: 'assessed as not met',
  notRecorded: 'not assessed',
}

/** How figures about groups are computed. */
export const byConditionFormula = {
  name: 'byCondition',
  against: 'by hand; the sum of the groups is the whole, over untidy cohorts',
  edges:
    'assessed on the day of the opening, on the last day, after it, again, twice on one day, corrected, implied by another condition, reported late',
}
