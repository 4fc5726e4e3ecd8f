// The event type of add-an-event.ts, after it got one more required field.
import {
  contactForms,
  defineEvent,
  employers,
  firstShape,
  oneOf,
  participation,
  type Day,
  type LibraryWord,
} from '@jobbspar/core'
import { interviewRecipes, noInterviews } from './add-an-event.js'

// #region event
interface V1 {
  readonly on: Day
  readonly employer: LibraryWord<'employer'>
}

export const InterviewHeld = defineEvent(
  'InterviewHeld',
  {
    kind: 'report',
    moment: 'happens',
    says: 'The person was interviewed for a job.',
    silence: { is: 'spontaneous', fact: 'jobSearch' },
    supersedes: 'nothing',
    earlier: firstShape<V1>().then((v1) => ({ ...v1, form: 'meeting' as const })),
  },
  { employer: oneOf(employers), form: oneOf(contactForms) },
)
// #endregion

export const withForms = participation.extend({
  events: [InterviewHeld],
  initial: noInterviews,
  recipes: interviewRecipes,
})
