import {
  earlierDay,
  includes,
  ParticipationEnded,
  ParticipationOpened,
  previousDay,
  type Day,
  type EventId,
  type Period,
} from '@jobbspar/core'
import { type Case, participationCase } from '../../asking/cases.js'
import { type At } from '../../asking/projection.js'
import { mayBeReported, silentNone, unsureCount, withoutBounds } from '../../asking/unsure.js'
import { type Detail, type FigureValue, type Message } from '../define.js'
import { type ParticipationSpell } from './participation-spells.js'

type Spells = readonly ParticipationSpell[]

/** The participations of a period. Stock at the start plus entries equals exits plus stock at the end. */
export interface Flow {
  /** Opened before the first day, and not ended before it. */
  readonly atStart: Spells
  /** Opened on a day of the period. */
  readonly entered: Spells
  /** With a last day in the period. */
  readonly left: Spells
  /** Opened by the last day, and not ended by it. */
  readonly atEnd: Spells
}

/** The flow of participations through a period. */
export const flowIn = (spells: Spells, period: Period): Flow => {
  const { first, last } = period
  return {
    atStart: spells.filter(({ from, ended }) => from < first && (ended === undefined || ended.on >= first)),
    entered: spells.filter(({ from }) => includes(period, from)),
    left: spells.filter(({ ended }) => ended !== undefined && includes(period, ended.on)),
    atEnd: spells.filter(({ from, ended }) => from <= last && (ended === undefined || ended.on > last)),
  }
}

/** The note that the period begins after the reference date. */
export const notBegun = 'The period has not begun on the reference date.'

/** The note that the period has not ended by the reference date. */
export const notOver = 'The period is not over on the reference date; the figure is as of that date.'

/** The notes that figures of a period share. */
export const periodNotes = {
  notBegun,
  notOver,
  late: 'Events of the last days may not be recorded yet: the reporting lag is not over.',
} satisfies Readonly<Record<string, Message>>

/** How figures about the flow are computed. */
export const flowFormula = {
  name: 'flowIn',
  against: 'by hand; stock at start + entered − left = stock at end, over untidy cohorts',
  edges: 'first day, last day, the day before, pause, two of one person, period not over, period not begun',
}

/** Whether every opening and ending up to a day has been reported. */
const isReported = (on: Day, at: At): boolean =>
  [ParticipationOpened, ParticipationEnded].every((reported) => !mayBeReported(reported, on, at))

/**
 * A part of the flow: the participations that are counted, and those for which this is not known because their ending
 * may still be reported.
 */
export interface Counted {
  readonly counted: Spells
  readonly notKnown: Spells
}

/** Selects a part of the flow. `last` is the last day of the period, or the reference date if that is earlier. */
export type FlowPart = (flow: Flow, mayHaveEndedBy: (on: Day) => Spells, period: Period, last: Day) => Counted

const staying = (all: Spells, gone: Spells): Counted => {
  const may = new Set(gone)
  return { counted: all.filter((one) => !may.has(one)), notKnown: all.filter((one) => may.has(one)) }
}

/** The participations under way at the start of the period. */
export const atStart: FlowPart = (flow, mayHaveEndedBy, { first }) =>
  staying(flow.atStart, mayHaveEndedBy(previousDay(first)))

/** The participations opened in the period. */
export const entered: FlowPart = (flow) => ({ counted: flow.entered, notKnown: [] })

/** The participations that ended in the period. */
export const left: FlowPart = (flow, mayHaveEndedBy, _period, last) => ({
  counted: flow.left,
  notKnown: mayHaveEndedBy(last),
})

/** The participations under way at the end of the period. */
export const atEnd: FlowPart = (flow, mayHaveEndedBy, _period, last) => staying(flow.atEnd, mayHaveEndedBy(last))

/** A part of the flow of a period. It is empty where the period has not begun on the reference date. */
export const partOfFlow = (part: FlowPart, spells: Spells, at: At): Counted => {
  const { period, asOf } = at
  if (period === undefined || asOf < period.first) return { counted: [], notKnown: [] }
  const mayHaveEndedBy = (on: Day): Spells =>
    mayBeReported(ParticipationEnded, on, at)
      ? spells.filter(({ from, ended }) => from <= on && ended === undefined)
      : []
  return part(flowIn(spells, period), mayHaveEndedBy, period, earlierDay(period.last, asOf))
}

/**
 * A count of the flow on a day of the period, with its uncertainty. A period that has not begun on the reference date has no
 * counts.
 */
export const flowCount = (
  { counted, notKnown }: { readonly counted: number; readonly notKnown: number },
  at: At,
  evidence: readonly EventId[],
  on: 'first' | 'last' = 'last',
): FigureValue<keyof typeof periodNotes> | undefined => {
  const { period, asOf } = at
  if (period === undefined) return undefined
  if (asOf < period.first)
    return {
      uncertainty: { ...withoutBounds(silentNone), provisional: true },
      details: [{ note: 'notBegun' }],
      evidence: [],
    }
  const isOver = on === 'first' || period.last <= asOf
  const isLate = !isReported(earlierDay(period[on], asOf), at)
  const details: readonly Detail<keyof typeof periodNotes>[] = [
    ...(isOver ? [] : [{ note: 'notOver' } as const]),
    ...(isLate ? [{ note: 'late' } as const] : []),
  ]
  const { uncertainty, ...value } = unsureCount(counted, { ...silentNone, notKnown }, at)
  return {
    ...value,
    uncertainty: { ...uncertainty, provisional: uncertainty.provisional || !isOver || isLate },
    ...(details.length === 0 ? {} : { details }),
    evidence,
  }
}

/** The number of participations in a part of the flow, with the events that opened or ended them as evidence. */
export const countOfSpells = (
  { counted, notKnown }: Counted,
  at: At,
  by: 'opening' | 'ending' = 'opening',
  on: 'first' | 'last' = 'last',
): FigureValue<keyof typeof periodNotes> | undefined =>
  flowCount(
    { counted: counted.length, notKnown: notKnown.length },
    at,
    counted.flatMap(({ evidence, ended }) => (by === 'opening' ? evidence : (ended?.evidence ?? []))),
    on,
  )

/** The participations of a part of the flow as cases. */
export const casesOfSpells = ({ counted, notKnown }: Counted): readonly Case[] => [
  ...counted.map(({ stream }): Case => ({ ...participationCase(stream), is: 'known' })),
  ...notKnown.map(({ stream }): Case => ({ ...participationCase(stream), is: 'notKnown' })),
]

/** Whether a period is requested. */
export const ofPeriod = ({ period }: At): boolean => period !== undefined
