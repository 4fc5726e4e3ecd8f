import { participationCase } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'
import { addTallies, tallying, type Tally } from '../../asking/tally.js'

/** What is counted in participations. */
export type ActivityCount =
  | 'participations'
  | 'ended'
  | 'jobs'
  | 'jobsInPrivateBusiness'
  | 'coachingTalks'
  | 'cvsShared'
  | 'matchesProposed'
  | 'matchesAccepted'

/** What was done in participations, and how many ended in a job, in private business too. */
export const activities: Projection<Tally<ActivityCount>, Tally<ActivityCount>> = {
  name: 'activities',
  version: 2,
  says: 'Participations, endings, jobs, coaching talks, shared CVs and matches.',
  perStream: {
    participation: (stream, at) => {
      const once = participationCase(stream)
      const { add, tally } = tallying<ActivityCount>(at, once.whose)
      let opened = false
      let ended = false
      let cvShared = false
      /** The matches proposed, and whether each is answered. */
      const matches = new Map<string, boolean>()
      return {
        step: ({ type, data, meta: { id } }) => {
          switch (type) {
            case 'ParticipationOpened':
              if (!opened) add('participations', id, once)
              opened = true
              break
            case 'ParticipationEnded':
              if (ended) break
              ended = true
              add('ended', id, once)
              if (data.exit !== 'work') break
              add('jobs', id, once)
              if (data.sector === 'private') add('jobsInPrivateBusiness', id, once)
              break
            case 'ContactMade':
              if (data.purpose === 'coaching') add('coachingTalks', id)
              break
            case 'CvShared':
              if (!cvShared) add('cvsShared', id)
              cvShared = true
              break
            case 'CvWithdrawn':
              cvShared = false
              break
            case 'MatchProposed':
              if (matches.has(data.matchId)) break
              matches.set(data.matchId, false)
              add('matchesProposed', id)
              break
            case 'MatchAnswered':
              // The first answer to a match that was proposed stands.
              if (matches.get(data.matchId) !== false) break
              matches.set(data.matchId, true)
              if (data.answer === 'accepted') add('matchesAccepted', id)
              break
            default:
          }
        },
        part: tally,
      }
    },
  },
  none: {},
  combine: addTallies,
  view: (total) => total,
}
