import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { dayCodec, oneOf, positiveMoneyCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { fundingSources } from '../vocabulary/kinds.js'

/** Funds are applied for. */
export const FundingApplied = defineEvent(
  'FundingApplied',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Funds for a program are applied for.',
    silence: { is: 'spontaneous', fact: 'programHistory' },
    supersedes: 'nothing',
  },
  { source: oneOf(fundingSources) },
)

/**
 * Funds are secured. They cover the days from `from` (by default the day of the event) to `to`, where a last day is
 * stated.
 */
export const FundingSecured = defineEvent(
  'FundingSecured',
  {
    kind: 'report',
    moment: 'decides',
    says: 'Funds for a program are secured.',
    silence: { is: 'spontaneous', fact: 'programHistory' },
    supersedes: 'nothing',
  },
  { source: oneOf(fundingSources) },
  { from: dayCodec, to: dayCodec, amount: positiveMoneyCodec },
)

const events = [FundingApplied, FundingSecured] as const
type FundingEvent = EventOf<typeof events>

const rules = rulesFor<unknown, FundingEvent, Program>()

const endsAfterItBegins = rules.rule({
  id: 'funding/ends-after-it-begins',
  version: 1,
  says: 'Funds that are secured to a day are secured for at least one.',
  guards: { FundingSecured: 'must' },
  judge: ({ event: { data } }) => {
    const from = data.from ?? data.on
    return data.to === undefined || from <= data.to ? met() : notMet({ from, to: data.to })
  },
})

// Funding changes nothing that a rule needs; it is only recorded.
const recipes: Recipes<unknown, FundingEvent> = {
  FundingApplied: () => undefined,
  FundingSecured: () => undefined,
}

/** Funding that is applied for and secured. */
export const fundingConcept = concept({
  name: 'funding',
  events,
  rules: [endsAfterItBegins],
  recipes,
})
