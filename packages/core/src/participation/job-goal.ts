import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { type TakenStep } from '../decider/subject.js'
import { codeCodec, oneOf, yesNoCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { recommendations } from '../vocabulary/kinds.js'

/** The job a person wants is agreed, or replaced by another; `paid` says whether there is paid work of that kind or a similar one. */
export const JobGoalAgreed = defineEvent(
  'JobGoalAgreed',
  {
    kind: 'report',
    moment: 'decides',
    says: 'The job that a person wants is agreed.',
    silence: { is: 'spontaneous', fact: 'plans' },
    supersedes: () => 'jobGoal',
  },
  { jobGoal: codeCodec },
  { paid: yesNoCodec },
)

/** The rehabilitation team has met about a person and given its recommendation. */
export const RehabilitationTeamMet = defineEvent(
  'RehabilitationTeamMet',
  {
    kind: 'report',
    moment: 'decides',
    says: 'The rehabilitation team has met and recommends.',
    silence: { is: 'spontaneous', fact: 'assessments' },
    supersedes: 'nothing',
  },
  { recommendation: oneOf(recommendations) },
)

const events = [JobGoalAgreed, RehabilitationTeamMet] as const
type JobGoalEvent = EventOf<typeof events>

/** The part of a participation's state that this concept keeps. */
export interface WithJobGoal {
  /** When a job was first agreed on. */
  readonly jobGoal: TakenStep | undefined
  /** When the team first met. */
  readonly teamMet: TakenStep | undefined
}

const recipes: Recipes<WithJobGoal, JobGoalEvent> = {
  JobGoalAgreed: (draft, { on }, { id }) => {
    draft.jobGoal ??= { on, by: id }
  },
  RehabilitationTeamMet: (draft, { on }, { id }) => {
    draft.teamMet ??= { on, by: id }
  },
}

/** The agreed job goal, and the meeting of the rehabilitation team. */
export const jobGoalConcept = concept({
  name: 'job-goal',
  events,
  initial: (): WithJobGoal => ({ jobGoal: undefined, teamMet: undefined }),
  recipes,
  steps: [
    { event: JobGoalAgreed, taken: ({ jobGoal }) => (jobGoal === undefined ? [] : [jobGoal]) },
    {
      event: RehabilitationTeamMet,
      taken: ({ teamMet }) => (teamMet === undefined ? [] : [teamMet]),
    },
  ],
})
