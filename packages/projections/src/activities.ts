import { type Projection } from './projection.js'
import { addTallies, tallying, type Tally } from './tally.js'

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
  version: 1,
  says: 'Participations, endings, jobs, coaching talks, shared CVs and matches.',
  perStream: {
    participation: (_stream, at) => {
      const { add, tally } = tallying<ActivityCount>(at)
      let opened = false
      let ended = false
      return {
        step: ({ type, data, meta: { id } }) => {
          switch (type) {
            case 'ParticipationOpened':
              if (!opened) add('participations', id)
              opened = true
              break
            case 'ParticipationEnded':
              if (ended) break
              ended = true
              add('ended', id)
              if (data.exit !== 'work') break
              add('jobs', id)
              if (data.sector === 'private') add('jobsInPrivateBusiness', id)
              break
            case 'ContactMade':
              if (data.purpose === 'coaching') add('coachingTalks', id)
              break
            case 'CvShared':
              add('cvsShared', id)
              break
            case 'MatchProposed':
              add('matchesProposed', id)
              break
            case 'MatchAnswered':
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
