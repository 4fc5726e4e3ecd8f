import {
  addDays,
  ContactMade,
  dayOfWeek,
  earlierDay,
  mondayOf,
  ParticipationEnded,
  ParticipationPaused,
  ParticipationResumed,
  previousDay,
  weekOf,
  type AnyEventDef,
  type Day,
  type EventId,
  type Week,
} from '@jobbspar/core'
import { joinCases, participationCase, withCases, type Case, type WithCases } from '../../asking/cases.js'
import { mayBeReported, mostNotKnown } from '../../asking/unsure.js'
import { type Projection } from '../../asking/projection.js'
import { rateOf, type Rate } from '../../statistics/rate.js'

/** Weeks of participants, and the number with a contact. */
export interface WeeklyContactPart extends WithCases {
  readonly atRisk: number
  readonly contacted: number
  /** Other weeks, of which a contact, a pause or the ending may still be reported. */
  readonly notKnown: number
  readonly evidence: readonly EventId[]
}

const none: WeeklyContactPart = { atRisk: 0, contacted: 0, notKnown: 0, evidence: [] }

/**
 * The share of participant-weeks with at least one contact of any form. ISO weeks; a week is at risk when every day of it is active: it
 * begins with the first whole week after the opening and ends with the last whole one before the ending or the reference date, and weeks with a
 * paused day are left out. A pause that ends on the day it began has no day.
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
      const contacts = new Map<Week, EventId>()
      const pauses: { readonly from: Day; to: Day | undefined }[] = []
      let opened: Day | undefined
      let ended: Day | undefined
      return {
        step: ({ type, data: { on }, meta: { id } }) => {
          switch (type) {
            case 'ParticipationOpened':
              opened ??= on
              break
            case 'ContactMade':
              if (!contacts.has(weekOf(on))) contacts.set(weekOf(on), id)
              break
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
          const last = earlierDay(ended ?? at.asOf, at.asOf)
          const first = dayOfWeek(opened) === 1 ? opened : addDays(mondayOf(weekOf(opened)), 7)
          const weeks: { readonly sunday: Day; readonly week: Week; readonly isPaused: boolean }[] = []
          for (let monday = first; addDays(monday, 6) <= last; monday = addDays(monday, 7)) {
            const sunday = addDays(monday, 6)
            const pause = pauses.find(
              ({ from, to }) => from <= sunday && (to === undefined || (from <= to && to >= monday)),
            )
            // A pause without an end may have ended: that may still be reported.
            const isPaused = pause !== undefined
            if (!isPaused || (pause.to === undefined && mayBeReported(ParticipationResumed, sunday, at)))
              weeks.push({ sunday, week: weekOf(monday), isPaused })
          }
          const others = [ParticipationPaused, ...(ended === undefined ? [ParticipationEnded] : [])]
          const may = (reported: readonly Pick<AnyEventDef, 'silence'>[], sunday: Day): boolean =>
            reported.some((one) => mayBeReported(one, sunday, at))
          // Once nothing more is reported of a week, nothing is of those before it.
          let settled = weeks.length
          while (settled > 0 && may([ContactMade, ...others], weeks[settled - 1]?.sunday ?? last)) settled--
          const isNotKnown = ({ sunday, week, isPaused }: (typeof weeks)[number], i: number): boolean =>
            isPaused || (i >= settled && may(contacts.has(week) ? others : [ContactMade, ...others], sunday))
          const known = weeks.filter((one, i) => !isNotKnown(one, i))
          const evidence = known.flatMap(({ week }) => contacts.get(week) ?? [])
          return {
            ...{ atRisk: known.length, contacted: evidence.length, notKnown: weeks.length - known.length },
            evidence: at.evidence ? evidence : [],
            ...withCases(at, () =>
              weeks.map((one, i): Case => {
                const week = { ...participationCase(stream), of: 'week', subject: `${stream} ${one.week}` } as const
                return isNotKnown(one, i)
                  ? { ...week, is: 'notKnown' }
                  : { ...week, is: 'known', status: contacts.has(one.week) ? 'in' : 'out' }
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
