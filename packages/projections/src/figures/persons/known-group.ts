import {
  ConditionAssessed,
  conditionsImplying,
  metImplying,
  FactKnown,
  factUnit,
  isWithin,
  laterDay,
  ParticipationEnded,
  possibleOn,
  previousDay,
  type AssessedCondition,
  type Day,
  type EventId,
  type KnownValue,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { type At, type By, type ByFact, type Folding } from '../../asking/projection.js'
import { mayBeReported } from '../../asking/unsure.js'
import { bandsOf, partOfWord } from './group-names.js'

/** The day of an event, and the event. */
interface Dated {
  readonly on: Day
  readonly source: EventId
}

/** An assessment of the condition itself, or of a condition that implies it. */
interface Assessed extends Dated {
  readonly isMet: boolean
  /** The other condition, which implies this one. Absent for an assessment of the condition itself. */
  readonly implying?: AssessedCondition
}

/** What was known of a fact from a day on. */
interface Known extends Dated {
  readonly value: KnownValue
}

/** A participation with the assessments of one condition, or what was known of one fact, in the order of their days. */
export interface GroupedParticipation {
  readonly stream: string
  readonly participant?: string
  readonly opened?: Dated
  readonly ended?: Dated
  readonly stated: readonly (Assessed | Known)[]
}

/** The group of a participation, as far as it is known. */
export interface GroupFound {
  readonly group: string
  /** The word that the fact is known as. Absent for every other group. */
  readonly word?: string
  /** The group to which outstanding reports may move the participation: any with a record, or the one without. Absent where its group is known. */
  readonly mayBe?: 'recorded' | 'notRecorded'
  /** The assessment, or the report of the fact, that counts. */
  readonly source?: EventId
}

/** Reads from an event what it states of the condition or the fact. */
const statedBy = (
  by: By,
  program: Program,
): ((event: ParticipationEvent, source: EventId) => Assessed | Known | undefined) => {
  if (typeof by !== 'string')
    return ({ type, data }, source) =>
      type === 'FactKnown' && data.fact === by.fact && data.about === undefined
        ? { on: data.on, source, value: data.value }
        : undefined
  const implying = conditionsImplying(program)(by)
  return ({ type, data }, source) =>
    type === 'ConditionAssessed' && (data.condition === by || implying.includes(data.condition))
      ? {
          ...{ on: data.on, source, isMet: data.met },
          ...(data.condition === by ? {} : { implying: data.condition }),
        }
      : undefined
}

/** Folds a participation into its opening, its end, and what is stated of the condition or the fact that persons are divided by. */
export const foldStated = (
  stream: string,
  by: By,
  program: Program,
): Folding<ParticipationEvent, readonly GroupedParticipation[]> => {
  const statedIn = statedBy(by, program)
  let participation: Omit<GroupedParticipation, 'stated'> = { stream }
  const stated: (Assessed | Known)[] = []
  return {
    step: (event) => {
      const { type, data, meta } = event
      const { on } = data
      const { id: source } = meta
      if (type === 'ParticipationOpened' && participation.opened === undefined)
        participation = { ...participation, participant: data.participant, opened: { on, source } }
      if (type === 'ParticipationEnded' && participation.ended === undefined)
        participation = { ...participation, ended: { on, source } }
      const found = statedIn(event, source)
      if (found !== undefined) stated.push(found)
    },
    part: () =>
      participation.opened === undefined && participation.ended === undefined ? [] : [{ ...participation, stated }],
  }
}

/**
 * The assessment, or the report of a fact, that counts: the one in effect on the day of the opening. If there is none, it is the one of
 * the first later day with one, before the last day. As everywhere, the latest of a day holds. A condition without its own assessment
 * is met while a condition that implies it is met, and is not assessed where that follows only by one that is not met.
 */
const counting = (
  { opened, ended, stated }: GroupedParticipation,
  by: By,
  program: Program,
): Assessed | Known | undefined => {
  let own: Assessed | Known | undefined
  const others = new Map<string, Assessed>()
  const implied = (): Assessed | undefined => {
    if (typeof by !== 'string' || others.size === 0) return undefined
    const implying = new Set(metImplying(program, by, (condition) => others.get(condition)?.isMet))
    // The latest of those that are met comes last.
    return [...others.values()].findLast((one) => one.implying !== undefined && implying.has(one.implying))
  }
  for (const [i, one] of stated.entries()) {
    const isAtOpening = opened !== undefined && one.on <= opened.on
    // How a participation ends must not decide its group.
    if (!isAtOpening && ended !== undefined && one.on >= ended.on) return undefined
    if ('value' in one || one.implying === undefined) own = one
    else {
      others.delete(one.implying)
      others.set(one.implying, one)
    }
    const next = stated[i + 1]
    const isFollowed = next !== undefined && (next.on === one.on || (isAtOpening && next.on <= opened.on))
    const inForce = isFollowed ? undefined : (own ?? implied())
    if (inForce !== undefined) return inForce
  }
  return undefined
}

/** The last day on which a record counts. */
const lastCounting = ({ opened, ended }: GroupedParticipation, { asOf }: At): Day => {
  if (ended === undefined) return asOf
  const before = previousDay(ended.on)
  return opened === undefined ? before : laterDay(opened.on, before)
}

/** The group of what is known of a fact, on the day on which it counts: a word, or the band that has every number that it may be. */
const groupOfFact = (known: Known, { fact, bands = [] }: ByFact, day: Day, program: Program) => {
  const { value } = known
  if (bands.length === 0)
    return 'word' in value ? { group: partOfWord(value.word), word: value.word } : { group: 'notKnown' }
  const unit = factUnit(program, fact)
  // The time since a day or a year is no number before a unit is known.
  const isNumber = unit.unit !== undefined || !('since' in value || 'bornIn' in value)
  const possible = isNumber ? possibleOn(known, day, unit) : undefined
  const band = bandsOf(bands).find(
    ({ from, below }) =>
      isWithin(possible, {
        ...(from === undefined ? {} : { least: from }),
        ...(below === undefined ? {} : { below }),
      }) === true,
  )
  return { group: band?.part ?? 'notKnown' }
}

/**
 * The group of a participation by the assessment, or the report of a fact, that counts. The group is not known in two cases: nothing is
 * recorded and something may still be reported, or what counts was stated after the opening and an end before it may still be reported.
 */
export const groupOf = (one: GroupedParticipation, by: By, at: At): GroupFound => {
  const found = counting(one, by, at.program)
  if (found === undefined)
    return {
      group: 'notRecorded',
      ...(mayBeReported(typeof by === 'string' ? ConditionAssessed : FactKnown, lastCounting(one, at), at)
        ? { mayBe: 'recorded' }
        : {}),
    }
  const { on, source } = found
  const { opened } = one
  const isAtOpening = opened !== undefined && on <= opened.on
  const mayHaveEndedBefore = !isAtOpening && one.ended === undefined && mayBeReported(ParticipationEnded, on, at)
  return {
    ...('value' in found
      ? groupOfFact(found, by as ByFact, isAtOpening ? opened.on : on, at.program)
      : { group: found.isMet ? 'met' : 'notMet' }),
    ...(mayHaveEndedBefore ? { mayBe: 'notRecorded' } : {}),
    source,
  }
}
