import { type WithEnding } from './ending.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { countCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { followUpStatuses } from '../vocabulary/kinds.js'

/** A former participant was asked about the situation, a number of months after the ending. */
export const FollowUpRecorded = defineEvent(
  'FollowUpRecorded',
  {
    kind: 'report',
    moment: 'closes',
    says: 'What a former participant does, some months after the ending.',
    silence: { is: 'expected', fact: 'followUps' },
    supersedes: 'nothing',
  },
  { monthsAfter: countCodec, status: oneOf(followUpStatuses) },
)

const events = [FollowUpRecorded] as const
type FollowUpEvent = EventOf<typeof events>

const rules = rulesFor<WithEnding, FollowUpEvent, Program>()

const afterEnding = rules.rule({
  id: 'follow-up/after-the-ending',
  version: 1,
  says: 'A follow-up is made after the participation has ended.',
  guards: { FollowUpRecorded: 'must' },
  judge: ({ state: { ending } }) => (ending === undefined ? notMet({ ended: false }) : met()),
})

// A follow-up changes nothing that a rule needs; only projections read it.
const recipes: Recipes<unknown, FollowUpEvent> = {
  FollowUpRecorded: () => undefined,
}

/** What a former participant does, some months after the ending. */
export const followUpConcept = concept({
  name: 'follow-up',
  events,
  rules: [afterEnding],
  recipes,
})
