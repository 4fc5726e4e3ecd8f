// The additions of a new event type to its concept file in the library; test/checks/add-an-event.deep.test.ts inserts them.
import { defineEvent, PlanAgreed, type CompetenceActivity, type Day } from '@jobbspar/core'

// #region event
/** The plan was reviewed with the participant, and stays in effect. */
export const PlanReviewed = defineEvent(
  'PlanReviewed',
  {
    kind: 'report',
    moment: 'happens',
    says: 'The plan was gone through and still holds.',
    silence: { is: 'spontaneous', fact: 'plans' },
    supersedes: 'nothing',
  },
  {},
)
// #endregion

export const recipes = {
  // #region recipe
  PlanReviewed: () => undefined,
  // #endregion
}

export const rows = [
  // #region word
  ['PlanReviewed', 'Plan reviewed', 'The plan was gone through and still holds.', 'mechanism'],
  // #endregion
] as const

export const swedish = {
  // #region sv
  'event:PlanReviewed': ['04694f61', 'Planen har gåtts igenom och gäller fortfarande.'],
  'word:PlanReviewed': ['8f41f6a0', 'Plan genomgången'],
  // #endregion
} as const

export const danish = {
  // #region da
  'event:PlanReviewed': ['04694f61', 'Planen er gennemgået og gælder stadig.'],
  'word:PlanReviewed': ['8f41f6a0', 'Plan gennemgået'],
  // #endregion
} as const

export const scene = (on: Day, intent: { readonly activities: readonly CompetenceActivity[] }) => {
  // #region scene
  return [PlanAgreed({ on, activities: intent.activities }), PlanReviewed({ on })]
  // #endregion
}
