import { type WithEnding } from './ending.js'
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

/** The events of this concept. */
export const followUpEvents = [FollowUpRecorded] as const
type FollowUpEvent = EventOf<typeof followUpEvents>

const rules = rulesFor<WithEnding, FollowUpEvent, Program>()

const afterEnding = rules.rule({
  id: 'follow-up/after-the-ending',
  version: 1,
  says: 'A follow-up is made after the participation has ended.',
  guards: { FollowUpRecorded: 'must' },
  judge: ({ state: { ending } }) => (ending === undefined ? notMet({ ended: false }) : met()),
})

/** The rules of this concept. */
export const followUpRules = [afterEnding]

/** A follow-up changes nothing that a rule needs; only projections read it. */
export const followUpRecipes: Recipes<unknown, FollowUpEvent> = {
  FollowUpRecorded: () => undefined,
}
