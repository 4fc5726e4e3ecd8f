import {
  ConditionAssessed,
  conditionsImplying,
  laterDay,
  ParticipationEnded,
  previousDay,
  type AssessedCondition,
  type Day,
  type EventId,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { type At, type Folding } from '../../asking/projection.js'
import { mayBeReported } from '../../asking/unsure.js'

/** The groups of an assessed condition. */
export const assessedGroups = ['met', 'notMet', 'notRecorded'] as const

/** A group of an assessed condition: assessed as met, assessed as not met, or without an assessment that counts. */
export type AssessedGroup = (typeof assessedGroups)[number]

/** An assessment of the condition itself, or of a condition that implies it. */
interface Assessed {
  readonly on: Day
  readonly isMet: boolean
  /** The other condition, which implies this one. Absent for an assessment of the condition itself. */
  readonly implying?: AssessedCondition
  readonly source: EventId
}

/** The day of an event, and the event. */
interface Dated {
  readonly on: Day
  readonly source: EventId
}

/** A participation with the assessments of one condition, in the order of their days. */
export interface AssessedParticipation {
  readonly stream: string
  readonly participant?: string
  readonly opened?: Dated
  readonly ended?: Dated
  readonly assessments: readonly Assessed[]
}

/** The group of a participation, as far as it is known. */
export interface GroupFound {
  readonly group: AssessedGroup
  /** The groups to which outstanding reports may move the participation. Empty where its group is known. */
  readonly others: readonly AssessedGroup[]
  /** The assessment that counts. */
  readonly source?: EventId
}

/** Folds a participation into its opening, its end, and its assessments of a condition. */
export const foldAssessed = (
  stream: string,
  condition: AssessedCondition,
  program: Program,
): Folding<ParticipationEvent, readonly AssessedParticipation[]> => {
  const implying = conditionsImplying(program)(condition)
  let participation: Omit<AssessedParticipation, 'assessments'> = { stream }
  const assessments: Assessed[] = []
  return {
    step: ({ type, data, meta: { id: source } }) => {
      const { on } = data
      if (type === 'ParticipationOpened' && participation.opened === undefined)
        participation = { ...participation, participant: data.participant, opened: { on, source } }
      if (type === 'ParticipationEnded' && participation.ended === undefined)
        participation = { ...participation, ended: { on, source } }
      if (type === 'ConditionAssessed' && (data.condition === condition || implying.includes(data.condition)))
        assessments.push({
          ...{ on, source, isMet: data.met },
          ...(data.condition === condition ? {} : { implying: data.condition }),
        })
    },
    part: () =>
      participation.opened === undefined && participation.ended === undefined
        ? []
        : [{ ...participation, assessments }],
  }
}

/**
 * The assessment that counts: the one in effect on the day of the opening. If there is none, it is the assessment of
 * the first later day with one, before the last day. As everywhere, the latest assessment of a day holds. A condition
 * without its own assessment is met while a condition that implies it is met.
 */
const counting = ({ opened, ended, assessments }: AssessedParticipation): Assessed | undefined => {
  let own: Assessed | undefined
  const implied = new Map<string, Assessed>()
  for (const [i, one] of assessments.entries()) {
    const isAtOpening = opened !== undefined && one.on <= opened.on
    // How a participation ends must not decide its group.
    if (!isAtOpening && ended !== undefined && one.on >= ended.on) return undefined
    if (one.implying === undefined) own = one
    else {
      // The latest of those that are met comes last.
      implied.delete(one.implying)
      if (one.isMet) implied.set(one.implying, one)
    }
    const next = assessments[i + 1]
    const isFollowed = next !== undefined && (next.on === one.on || (isAtOpening && next.on <= opened.on))
    const inForce = own ?? [...implied.values()].at(-1)
    if (!isFollowed && inForce !== undefined) return inForce
  }
  return undefined
}

/** The last day on which an assessment counts. */
const lastCounting = ({ opened, ended }: AssessedParticipation, { asOf }: At): Day => {
  if (ended === undefined) return asOf
  const before = previousDay(ended.on)
  return opened === undefined ? before : laterDay(opened.on, before)
}

/**
 * The group of a participation by the assessment that counts. The group is not known in two cases: no assessment is
 * recorded and one may still be reported, or the assessment was made after the opening and an end before it may still
 * be reported.
 */
export const groupOf = (one: AssessedParticipation, at: At): GroupFound => {
  const found = counting(one)
  if (found === undefined)
    return {
      group: 'notRecorded',
      others: mayBeReported(ConditionAssessed, lastCounting(one, at), at) ? ['met', 'notMet'] : [],
    }
  const { on, isMet, source } = found
  const isAtOpening = one.opened !== undefined && on <= one.opened.on
  const mayHaveEndedBefore = !isAtOpening && one.ended === undefined && mayBeReported(ParticipationEnded, on, at)
  return { group: isMet ? 'met' : 'notMet', others: mayHaveEndedBefore ? ['notRecorded'] : [], source }
}
