import {
  CoachLeft,
  dayAfterFullMonths,
  daysBetween,
  earlierDay,
  laterDay,
  nextDay,
  ParticipantAssigned,
  ParticipantReleased,
  shownDecimal,
  type Day,
  type EventId,
} from '@jobbspar/core'
import { joinCases, type Case, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'
import { mayBeReported } from '../../asking/unsure.js'
import { termValue } from '../../asking/term-value.js'

/** The part of one or more coaches: days, and the same days weighted by the number of participants. */
export interface CaseloadPart extends WithCases {
  /**
   * One case for each coach on the reference date, with the coach's share of full time. Only where cases are requested.
   */
  readonly postCases?: readonly Case[]
  readonly coaches: number
  /** Full-time posts on the reference date. */
  readonly posts: number
  /** Posts of coaches whose departure may not have been reported yet. */
  readonly postsNotKnown: { readonly coaches: number; readonly posts: number }
  /** Coaches whose assignments may not all be reported. */
  readonly notSettled: number
  /** Days of coaches after their first full months. */
  readonly coachDays: number
  /** The same days, each multiplied by the number of participants on that day. */
  readonly participantDays: number
  /** The coach-days on which the load is within the band. */
  readonly daysInBand: number
  readonly least: number | undefined
  readonly most: number | undefined
  /** The events of the loads, and of the posts. */
  readonly evidence: readonly EventId[]
  readonly postsEvidence: readonly EventId[]
}

/** Participants per coach over time, and the number of posts. */
export interface CaseloadView extends CaseloadPart {
  /**
   * Participants per coach, as a mean over the coach-days. Absent while no coach has completed the first full months.
   */
  readonly mean?: number
  /** The share of coach-days within the band, where the program has a band. */
  readonly inBand?: number
}

const lesserOf = (a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b)
const greaterOf = (a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b)

const noPosts = { coaches: 0, posts: 0 }

const none: CaseloadPart = {
  coaches: 0,
  posts: 0,
  postsNotKnown: noPosts,
  notSettled: 0,
  coachDays: 0,
  participantDays: 0,
  daysInBand: 0,
  least: undefined,
  most: undefined,
  evidence: [],
  postsEvidence: [],
}

/**
 * How many participants coaches are responsible for, computed day by day from the assignments. The days of a coach are
 * counted after the first full months and up to the reference date. The day of a release still counts. The band and the
 * number of months are the program's terms on the reference date.
 */
export const caseload: Projection<CaseloadPart, CaseloadView> = {
  name: 'caseload',
  version: 2,
  says: 'Participants per coach over time, and full-time posts.',
  perStream: {
    coach: (stream, at) => {
      const band = termValue(at.program.terms.caseload, at.asOf)
      const evidence: EventId[] = []
      /** The changes of the load, each with its day. */
      const changes: { readonly on: Day; readonly by: number }[] = []
      const assigned = new Set<string>()
      const everAssigned = new Set<string>()
      let appointed: { readonly from: Day; readonly share: number; readonly by: EventId } | undefined
      let left: Day | undefined
      return {
        step: ({ type, data, meta: { id } }) => {
          switch (type) {
            case 'CoachAppointed':
              appointed ??= { from: data.on, share: data.fullTimeShare, by: id }
              break
            case 'CoachLeft':
              left ??= data.on
              break
            case 'ParticipantAssigned':
              if (assigned.has(data.participation)) break
              assigned.add(data.participation)
              everAssigned.add(data.participation)
              changes.push({ on: data.on, by: 1 })
              evidence.push(id)
              break
            case 'ParticipantReleased':
              if (!assigned.delete(data.participation)) break
              changes.push({ on: nextDay(data.on), by: -1 })
              evidence.push(id)
              break
          }
        },
        part: () => {
          if (appointed === undefined) return none
          const active = left === undefined || at.asOf <= left
          const mayLeave = active && mayBeReported(CoachLeft, at.asOf, at)
          const from = dayAfterFullMonths(appointed, band?.afterFullMonths ?? 0)
          const last = earlierDay(left ?? at.asOf, at.asOf)
          const end = nextDay(last)
          const found = {
            ...none,
            coaches: 1,
            posts: active && !mayLeave ? appointed.share : 0,
            postsNotKnown: mayLeave ? { coaches: 1, posts: appointed.share } : noPosts,
            notSettled:
              mayBeReported(ParticipantAssigned, last, at) || mayBeReported(ParticipantReleased, last, at) ? 1 : 0,
            evidence: at.evidence ? [appointed.by, ...evidence] : [],
            postsEvidence: at.evidence && active ? [appointed.by] : [],
          }
          let load = 0
          let day = from
          const count = (to: Day): void => {
            const days = daysBetween(day, earlierDay(to, end))
            if (days <= 0) return
            const fits = band !== undefined && load >= (band.low ?? 0) && load <= (band.high ?? Infinity)
            found.coachDays += days
            found.participantDays += days * load
            found.daysInBand += fits ? days : 0
            found.least = lesserOf(found.least, load)
            found.most = greaterOf(found.most, load)
            day = laterDay(day, to)
          }
          for (const { on, by } of [...changes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
            count(on)
            load += by
          }
          count(end)
          const coach = { of: 'coach', subject: stream, is: 'known' } as const
          const whose = { streams: [...everAssigned] }
          return at.cells === true
            ? {
                ...found,
                cases:
                  found.coachDays === 0
                    ? []
                    : [
                        {
                          ...coach,
                          is: found.notSettled > 0 ? 'assumed' : 'known',
                          days: found.coachDays,
                          amount: found.participantDays,
                          whose,
                        },
                      ],
                postCases: active
                  ? [{ ...coach, is: mayLeave ? 'notKnown' : 'known', amount: appointed.share, whose: 'noOne' }]
                  : [],
              }
            : found
        },
      }
    },
  },
  none,
  combine: (a, b) => ({
    coaches: a.coaches + b.coaches,
    posts: a.posts + b.posts,
    postsNotKnown: {
      coaches: a.postsNotKnown.coaches + b.postsNotKnown.coaches,
      posts: a.postsNotKnown.posts + b.postsNotKnown.posts,
    },
    notSettled: a.notSettled + b.notSettled,
    coachDays: a.coachDays + b.coachDays,
    participantDays: a.participantDays + b.participantDays,
    daysInBand: a.daysInBand + b.daysInBand,
    least: lesserOf(a.least, b.least),
    most: greaterOf(a.most, b.most),
    evidence: [...a.evidence, ...b.evidence],
    postsEvidence: [...a.postsEvidence, ...b.postsEvidence],
    ...joinCases(a, b),
    ...(a.postCases === undefined && b.postCases === undefined
      ? {}
      : { postCases: [...(a.postCases ?? []), ...(b.postCases ?? [])] }),
  }),
  view: (total, at) => ({
    ...total,
    // Shares of full time have two decimals. Rounding removes the error of their binary sum.
    posts: shownDecimal(total.posts, 2),
    ...(total.coachDays === 0 ? {} : { mean: total.participantDays / total.coachDays }),
    ...(total.coachDays === 0 || termValue(at.program.terms.caseload, at.asOf) === undefined
      ? {}
      : { inBand: total.daysInBand / total.coachDays }),
  }),
}
