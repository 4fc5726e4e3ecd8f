import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** A person shares a CV with employers in a job bank. The CV itself is stored only in the job bank. */
export const CvShared = defineEvent(
  'CvShared',
  {
    kind: 'report',
    moment: 'happens',
    says: 'A CV is shared with employers.',
    silence: { is: 'spontaneous', fact: 'jobSearch' },
    supersedes: () => 'cv',
  },
  {},
)

/** A person withdraws the CV. */
export const CvWithdrawn = defineEvent(
  'CvWithdrawn',
  {
    kind: 'report',
    moment: 'happens',
    says: 'A shared CV is withdrawn.',
    silence: { is: 'spontaneous', fact: 'jobSearch' },
    supersedes: () => 'cv',
  },
  {},
)

const events = [CvShared, CvWithdrawn] as const
type JobSearchEvent = EventOf<typeof events>

/** The part of a participation's state that this concept keeps. */
export interface WithJobSearch {
  /** The day since which the CV is shared; nothing while it is not shared. */
  readonly cvShared: { readonly on: Day; readonly by: EventId } | undefined
}

const rules = rulesFor<WithJobSearch, JobSearchEvent, Program>()

const inOrder = rules.rule({
  id: 'job-search/cv-in-order',
  version: 1,
  says: 'A CV is shared when it is not shared yet, and withdrawn when it is.',
  guards: { CvShared: 'must', CvWithdrawn: 'must' },
  judge: ({ state: { cvShared }, event: { type } }) => {
    if (type === 'CvWithdrawn') return cvShared === undefined ? notMet({ shared: false }) : met()
    return cvShared === undefined ? met() : notMet({ sharedOn: cvShared.on }, { events: [cvShared.by] })
  },
})

const recipes: Recipes<WithJobSearch, JobSearchEvent> = {
  CvShared: (draft, { on }, { id }) => {
    draft.cvShared ??= { on, by: id }
  },
  CvWithdrawn: (draft) => {
    draft.cvShared = undefined
  },
}

/** The CV that is shared with employers. */
export const jobSearchConcept = concept({
  name: 'job-search',
  events,
  initial: (): WithJobSearch => ({ cvShared: undefined }),
  rules: [inOrder],
  recipes,
})
