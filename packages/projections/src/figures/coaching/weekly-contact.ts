import {
  addDays,
  dayOfWeek,
  earlierDay,
  mondayOf,
  previousDay,
  weekOf,
  type Day,
  type EventId,
  type Week,
} from '@jobbspar/core'
import { joinCases, withCases, type Case, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'
import { rateOf, type Rate } from '../../statistics/rate.js'

/** Weeks of participants, and how many of them had a contact. */
export interface WeeklyContactPart extends WithCases {
  readonly atRisk: number
  readonly contacted: number
  readonly evidence: readonly EventId[]
}

/**
 * The share of participant-weeks with at least one contact of any form. ISO weeks; a week is at risk when every day of it is active: it
 * begins with the first whole week after the opening and ends with the last whole one before the ending or the day asked from, and weeks with a
 * paused day are out. A pause that is over the day it began has no day.
 */
export const weeklyContact: Projection<
  WeeklyContactPart,
  { readonly rate: Rate; readonly evidence: readonly EventId[] } & WithCases
> = {
  name: 'weeklyContact',
  version: 1,
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
              // The day it goes on is active.
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
          if (opened === undefined) return { atRisk: 0, contacted: 0, evidence: [] }
          const last = earlierDay(ended ?? at.asOf, at.asOf)
          const evidence: EventId[] = []
          const cases: Case[] = []
          let atRisk = 0
          const first = dayOfWeek(opened) === 1 ? opened : addDays(mondayOf(weekOf(opened)), 7)
          for (let monday = first; addDays(monday, 6) <= last; monday = addDays(monday, 7)) {
            const sunday = addDays(monday, 6)
            if (pauses.some(({ from, to }) => from <= sunday && (to === undefined || (from <= to && to >= monday))))
              continue
            atRisk++
            const contact = contacts.get(weekOf(monday))
            if (contact !== undefined) evidence.push(contact)
            if (at.cells === true)
              cases.push({
                ...{ of: 'week', subject: `${stream} ${weekOf(monday)}`, is: 'known' },
                ...{ status: contact === undefined ? 'out' : 'in', whose: { streams: [stream] } },
              })
          }
          return {
            atRisk,
            contacted: evidence.length,
            evidence: at.evidence ? evidence : [],
            ...withCases(at, () => cases),
          }
        },
      }
    },
  },
  none: { atRisk: 0, contacted: 0, evidence: [] },
  combine: (a, b) => ({
    atRisk: a.atRisk + b.atRisk,
    contacted: a.contacted + b.contacted,
    evidence: [...a.evidence, ...b.evidence],
    ...joinCases(a, b),
  }),
  view: ({ atRisk, contacted, evidence, cases }, at) => ({
    ...(cases === undefined ? {} : { cases }),
    rate: rateOf(contacted, atRisk, {
      ...{ excluded: 0, pending: 0, definition: 'contact.isoWeek@1', knownAt: at.knownAt },
    }),
    evidence,
  }),
}
