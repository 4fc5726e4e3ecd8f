import {
  addDays,
  ContactMade,
  daysBetween,
  earlierDay,
  ParticipationEnded,
  ParticipationPaused,
  ParticipationResumed,
  previousDay,
  weekOf,
  type AnyEventDef,
  type Day,
  type EventId,
} from '@jobbspar/core'
import { joinCases, participationCase, withCases, type Case, type WithCases } from '../../asking/cases.js'
import { mayBeReported, mostNotKnown } from '../../asking/unsure.js'
import { type Projection } from '../../asking/projection.js'
import { rateOf, type Rate } from '../../statistics/rate.js'

/** Weeks of participants at risk, and the number of them with a contact. */
export interface WeeklyContactPart extends WithCases {
  readonly atRisk: number
  readonly contacted: number
  /** Other weeks, for which a contact, a pause or the ending may still be reported. */
  readonly notKnown: number
  readonly evidence: readonly EventId[]
}

const none: WeeklyContactPart = { atRisk: 0, contacted: 0, notKnown: 0, evidence: [] }

/** Whether a week is known or not known, or `out` because it is not at risk. */
type WeekAtRisk = 'known' | 'notKnown' | 'out'

/** Weeks are numbered from the first Monday of the calendar, so that a number of weeks is computed without a loop. */
const firstMonday: Day = '0001-01-01'
const weekNumber = (on: Day, daysLater = 0): number => Math.floor((daysBetween(firstMonday, on) + daysLater) / 7)
const sundayOf = (week: number): Day => addDays(firstMonday, week * 7 + 6)

/**
 * The weeks with a paused day, in order and without overlap. A pause without an end comes last and goes on without end.
 */
const pausedWeeks = (
  pauses: readonly { readonly from: Day; readonly to: Day | undefined }[],
): readonly { readonly from: number; readonly to: number }[] => {
  const weeks: { readonly from: number; readonly to: number }[] = []
  for (const { from, to } of pauses.filter((one) => one.to === undefined || one.from <= one.to)) {
    const begins = Math.max(weekNumber(from), (weeks.at(-1)?.to ?? -1) + 1)
    const ends = to === undefined ? Infinity : weekNumber(to)
    if (begins <= ends) weeks.push({ from: begins, to: ends })
  }
  return weeks
}

/**
 * The share of participant-weeks with at least one contact of any form. Weeks are ISO weeks. A week is at risk when
 * every day in it is active: the first is the first whole week from the opening on, and the last is the last whole week
 * up to the ending or the reference date. Weeks with a paused day are left out. A pause that ends on the day it began
 * has no paused day.
 */
export const weeklyContact: Projection<
  WeeklyContactPart,
  { readonly rate: Rate; readonly evidence: readonly EventId[] } & WithCases
> = {
  name: 'weeklyContact',
  version: 2,
  says: 'Participant-weeks with at least one contact, as a share of weeks at risk.',
  perStream: {
    participation: (stream, at) => {
      const contacts = new Map<number, EventId>()
      const pauses: { readonly from: Day; to: Day | undefined }[] = []
      let opened: Day | undefined
      let ended: Day | undefined
      return {
        step: ({ type, data: { on }, meta: { id } }) => {
          switch (type) {
            case 'ParticipationOpened':
              opened ??= on
              break
            case 'ContactMade': {
              const week = weekNumber(on)
              if (!contacts.has(week)) contacts.set(week, id)
              break
            }
            case 'ParticipationPaused':
              if (pauses.at(-1) === undefined || pauses.at(-1)?.to !== undefined)
                pauses.push({ from: on, to: undefined })
              break
            case 'ParticipationResumed': {
              const open = pauses.at(-1)
              // The day of resumption is active.
              if (open !== undefined) open.to ??= previousDay(on)
              break
            }
            case 'ParticipationEnded':
              ended ??= on
              break
            default:
          }
        },
        part: () => {
          if (opened === undefined) return none
          // The first and the last whole week.
          const first = weekNumber(opened, 6)
          const last = weekNumber(earlierDay(ended ?? at.asOf, at.asOf), 1) - 1
          const others = [ParticipationPaused, ...(ended === undefined ? [ParticipationEnded] : [])]
          const may = (reported: readonly Pick<AnyEventDef, 'silence'>[], week: number): boolean =>
            reported.some((one) => mayBeReported(one, sundayOf(week), at))
          // Nothing more will be reported for the weeks before this one.
          let open = last + 1
          while (open > first && may([ContactMade, ParticipationResumed, ...others], open - 1)) open--
          const paused = pausedWeeks(pauses)
          const weekAt = (week: number): WeekAtRisk => {
            const pause = paused.find(({ from, to }) => from <= week && week <= to)
            if (pause === undefined)
              return week >= open && may(contacts.has(week) ? others : [ContactMade, ...others], week)
                ? 'notKnown'
                : 'known'
            // A pause without a recorded end may have ended, and the end may still be reported.
            return pause.to === Infinity && week >= open && may([ParticipationResumed], week) ? 'notKnown' : 'out'
          }
          const all = (from: number, to: number): readonly number[] =>
            Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
          const late = all(open, last).map(weekAt)
          const pausedBefore = paused.reduce(
            (sum, { from, to }) => sum + Math.max(0, Math.min(to, open - 1) - Math.max(from, first) + 1),
            0,
          )
          const evidence = [...contacts]
            .filter(([week]) => week >= first && week <= last && weekAt(week) === 'known')
            .sort(([a], [b]) => a - b)
            .map(([, id]) => id)
          return {
            atRisk: Math.max(0, open - first) - pausedBefore + late.filter((one) => one === 'known').length,
            contacted: evidence.length,
            notKnown: late.filter((one) => one === 'notKnown').length,
            evidence: at.evidence ? evidence : [],
            ...withCases(at, () =>
              all(first, last).flatMap((week): readonly Case[] => {
                const is = weekAt(week)
                const one = {
                  ...participationCase(stream),
                  of: 'week',
                  subject: `${stream} ${weekOf(sundayOf(week))}`,
                } as const
                if (is === 'out') return []
                return is === 'notKnown'
                  ? [{ ...one, is }]
                  : [{ ...one, is, status: contacts.has(week) ? 'in' : 'out' }]
              }),
            ),
          }
        },
      }
    },
  },
  none,
  combine: (a, b) => ({
    atRisk: a.atRisk + b.atRisk,
    contacted: a.contacted + b.contacted,
    notKnown: a.notKnown + b.notKnown,
    evidence: [...a.evidence, ...b.evidence],
    ...joinCases(a, b),
  }),
  view: ({ atRisk, contacted, notKnown, evidence, cases }, at) => ({
    ...(cases === undefined ? {} : { cases }),
    rate: rateOf(
      contacted,
      atRisk,
      { excluded: 0, pending: 0, definition: 'contact.isoWeek@1', knownAt: at.knownAt },
      { unsure: { notKnown, assumedIn: { x: 0, rest: 0 }, most: mostNotKnown(at) } },
    ),
    evidence,
  }),
}
