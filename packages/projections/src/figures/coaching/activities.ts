import {
  ContactMade,
  countsAs,
  CvShared,
  earlierDay,
  MatchAnswered,
  MatchProposed,
  ParticipationEnded,
  type Day,
} from '@jobbspar/core'
import { participationCase } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'
import { addTallies, tallying, type Tally } from '../../asking/tally.js'
import { mayBeReported } from '../../asking/unsure.js'

/** The names of the counts. */
export type ActivityCount =
  | 'participations'
  | 'ended'
  | 'jobs'
  | 'jobsInPrivateBusiness'
  | 'coachingTalks'
  | 'cvsShared'
  | 'matchesProposed'
  | 'matchesAccepted'

/** The count under which each of these events is reported. A participation can have any number of each event. */
const reportedAs = [
  ['coachingTalks', ContactMade],
  ['cvsShared', CvShared],
  ['matchesProposed', MatchProposed],
  ['matchesAccepted', MatchAnswered],
] as const

/**
 * Counts of activities in participations, and of participations that ended in a job, with those in private business
 * also apart.
 */
export const activities: Projection<Tally<ActivityCount>, Tally<ActivityCount>> = {
  name: 'activities',
  version: 3,
  says: 'Participations, endings, jobs, coaching talks, shared CVs and matches.',
  perStream: {
    participation: (stream, at) => {
      const once = participationCase(stream)
      const { add, maybe, tally } = tallying<ActivityCount>(at, once.whose)
      let opened = false
      let ended: Day | undefined
      let cvShared = false
      let cvs = 0
      /** The proposed matches, and whether each has been answered. */
      const matches = new Map<string, boolean>()
      return {
        step: ({ type, data, meta: { id } }) => {
          switch (type) {
            case 'ParticipationOpened':
              if (!opened) add('participations', id, once)
              opened = true
              break
            case 'ParticipationEnded':
              if (ended !== undefined) break
              ended = data.on
              add('ended', id, once)
              if (countsAs(at.program, data.exit) !== 'work') break
              add('jobs', id, once)
              if (data.sector !== undefined && countsAs(at.program, data.sector) === 'private')
                add('jobsInPrivateBusiness', id, once)
              break
            case 'ContactMade':
              if (data.purpose === 'coaching') add('coachingTalks', id)
              break
            case 'CvShared':
              if (!cvShared) add('cvsShared', id, { subject: `${stream} ${String(++cvs)}` })
              cvShared = true
              break
            case 'CvWithdrawn':
              cvShared = false
              break
            case 'MatchProposed':
              if (matches.has(data.matchId)) break
              matches.set(data.matchId, false)
              add('matchesProposed', id, { subject: `${stream} ${data.matchId}` })
              break
            case 'MatchAnswered':
              // The first answer to a proposed match counts.
              if (matches.get(data.matchId) !== false) break
              matches.set(data.matchId, true)
              if (data.answer === 'accepted') add('matchesAccepted', id, { subject: `${stream} ${data.matchId}` })
              break
            default:
          }
        },
        part: () => {
          if (!opened) return tally()
          if (ended === undefined && mayBeReported(ParticipationEnded, at.asOf, at))
            for (const what of ['ended', 'jobs', 'jobsInPrivateBusiness'] as const) maybe(what, once)
          const on = earlierDay(ended ?? at.asOf, at.asOf)
          for (const [what, reported] of reportedAs) if (mayBeReported(reported, on, at)) maybe(what, once, true)
          return tally()
        },
      }
    },
  },
  none: {},
  combine: addTallies,
  view: (total) => total,
}
