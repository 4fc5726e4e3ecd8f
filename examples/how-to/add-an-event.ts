// An event type of an app's own, on the participations of a program.
import { defineEvent, employers, oneOf, participation, type Day, type EventOf, type Recipes } from '@jobbspar/core'

// #region event
export const InterviewHeld = defineEvent(
  'InterviewHeld',
  {
    kind: 'report',
    moment: 'happens',
    says: 'The person was interviewed for a job.',
    silence: { is: 'spontaneous', fact: 'jobSearch' },
    supersedes: 'nothing',
  },
  { employer: oneOf(employers) },
)
// #endregion

// #region stream
export interface WithInterviews {
  readonly interviews: readonly Day[]
}

export const noInterviews = (): WithInterviews => ({ interviews: [] })

export const interviewRecipes: Recipes<WithInterviews, EventOf<[typeof InterviewHeld]>> = {
  InterviewHeld: (draft, { on }) => {
    draft.interviews.push(on)
  },
}

export const withInterviews = participation.extend({
  events: [InterviewHeld],
  initial: noInterviews,
  recipes: interviewRecipes,
})
// #endregion
