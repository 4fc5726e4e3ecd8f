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

/** A participation counted in a group. */
export interface GroupMember extends Omit<AssessedParticipation, 'assessments'> {
  /** Whether a report on its way may still move it to another group. */
  readonly isAssumed: boolean
  /** The assessment that counts. */
  readonly assessment?: EventId
}

/** The participations of one group of a condition. */
export interface ConditionGroup {
  readonly members: readonly GroupMember[]
  /** Those counted in another group that a report on its way may move to this one. */
  readonly others: readonly GroupMember[]
  /** How the members ended, under the program’s own outcome definition. */
  readonly outcomes: OutcomesView
}

/** The groups of a condition: each participation is counted in one. */
export type ConditionGroups = Readonly<Record<AssessedGroup, ConditionGroup>>

const none: ByConditionPart = { participations: [], outcomes: noOutcomes }

/** The outcomes of some streams. */
const ofStreams = ({ ended, open }: OutcomesPart, streams: ReadonlySet<string>): OutcomesPart => ({
  ended: ended.filter(({ stream }) => streams.has(stream)),
  open: open.filter((stream) => streams.has(stream)),
})

const streamsOf = (members: readonly GroupMember[]): ReadonlySet<string> => new Set(members.map(({ stream }) => stream))

/**
 * Participations and their outcomes by the assessment of the condition `at.by`: the one in force at the opening, otherwise the first made later and
 * before the last day. An assessment on the last day or after it never decides the group, and a later one does not change it. Without `at.by` the
 * groups are empty.
 */
export const byCondition: Projection<ByConditionPart, ConditionGroups> = {
  name: 'byCondition',
  version: 1,
  says: 'Participations and their outcomes by the assessment of a condition at the opening, or the first one after it.',
  perStream: {
    participation: (stream, { by }) => {
      if (by === undefined) return { step: () => undefined, part: () => none }
      const [assessed, outcome] = [foldAssessed(stream, by), foldOutcome(stream)]
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
    // Every group is named.
    return Object.fromEntries(assessedGroups.map((group) => [group, groupNamed(group)])) as unknown as ConditionGroups
  },
}

/** Whether groups of a condition are requested. */
export const isByCondition = ({ by }: At): boolean => by !== undefined

/** The facts of the label of a figure of groups: the condition. */
export const conditionFacts = ({ by }: At): Facts => ({ condition: by === undefined ? [] : [by] })

/** The groups of a condition in the labels of figures. */
export const groupLabels: Readonly<Record<AssessedGroup, string>> = {
  met: 'assessed as met',
  notMet: 'assessed as not met',
  notRecorded: 'not assessed',
}

/** How figures of groups are computed. */
export const byConditionFormula = {
  name: 'byCondition',
  against: 'by hand; the sum of the groups is the whole, over untidy cohorts',
  edges:
    'assessed on the day of the opening, on the last day, after it, again, twice on one day, corrected, implied by another condition, reported late',
}
