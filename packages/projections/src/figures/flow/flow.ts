import {
  earlierDay,
  includes,
  ParticipationEnded,
  ParticipationOpened,
  silenceOf,
  type Day,
  type Period,
} from '@jobbspar/core'
import { type Case, participationCase } from '../../asking/cases.js'
import { type At } from '../../asking/projection.js'
import { type Detail, type FigureValue, type Message } from '../define.js'
import { type ParticipationSpell } from './participation-spells.js'

type Spells = readonly ParticipationSpell[]

/** The participations of a period. Those under way at its start and those entered are those that left and those under way at its end. */
export interface Flow {
  /** Opened before the first day, and not ended before it. */
  readonly atStart: Spells
  /** Opened on a day of the period. */
  readonly entered: Spells
  /** Whose last day is one of the period. */
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

/** That the period lies ahead of the reference date. */
export const notBegun = 'The period has not begun on the reference date.'

/** That it has not ended by then. */
export const notOver = 'The period is not over on the reference date; the figure is as of that date.'

/** The notes that figures of a period share. */
export const periodNotes = {
  notBegun,
  notOver,
  late: 'Events of the last days may not be recorded yet: the reporting lag is not over.',
} satisfies Readonly<Record<string, Message>>

/** How figures of the flow are computed. */
export const flowFormula = {
  name: 'flowIn',
  against: 'by hand; stock at start + entered − left = stock at end, over untidy cohorts',
  edges: 'first day, last day, the day before, pause, two of one person, period not over, period not begun',
}

/** Whether every opening and ending up to a day has been reported. */
const isReported = (on: Day, at: At): boolean =>
  [ParticipationOpened, ParticipationEnded].every(({ silence }) => silenceOf(silence, { on }, at) === 'none')

/**
 * A count of the flow on a day of the period, with what may still change it. A period that has not begun on the reference date has no
 * counts.
 */
export const flowCount = (
  counted: (flow: Flow) => FigureValue<never>,
  spells: Spells,
  at: At,
  on: 'first' | 'last' = 'last',
): FigureValue<keyof typeof periodNotes> | undefined => {
  const { period, asOf } = at
  if (period === undefined) return undefined
  const silent = { notKnown: 0, assumed: 0, notYet: 0, estimated: 0 }
  if (asOf < period.first)
    return { uncertainty: { ...silent, provisional: true }, details: [{ note: 'notBegun' }], evidence: [] }
  const isOver = on === 'first' || period.last <= asOf
  const isLate = !isReported(earlierDay(period[on], asOf), at)
  const details: readonly Detail<keyof typeof periodNotes>[] = [
    ...(isOver ? [] : [{ note: 'notOver' } as const]),
    ...(isLate ? [{ note: 'late' } as const] : []),
  ]
  return {
    ...counted(flowIn(spells, period)),
    uncertainty: { ...silent, provisional: !isOver || isLate },
    ...(details.length === 0 ? {} : { details }),
  }
}

/** How many participations there are, by the events they were opened by. */
export const countOf = (spells: Spells): FigureValue<never> => ({
  value: spells.length,
  evidence: spells.flatMap(({ evidence }) => evidence),
})

/** How many participations ended, by the events they ended with. */
export const endingsOf = (spells: Spells): FigureValue<never> => ({
  value: spells.length,
  evidence: spells.flatMap(({ ended }) => ended?.evidence ?? []),
})

/** The cases of a count of the flow; none before the period has begun. */
export const flowCases = (counted: (flow: Flow) => Spells, spells: Spells, { period, asOf }: At): readonly Case[] =>
  period === undefined || asOf < period.first
    ? []
    : counted(flowIn(spells, period)).map(({ stream }) => ({
        ...participationCase(stream),
        is: 'known',
      }))

/** Whether a period is asked for. */
export const ofPeriod = ({ period }: At): boolean => period !== undefined
