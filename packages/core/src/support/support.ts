import { codeRulesOf, concept, initialOf, recipesOf } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { inWordsOf } from '../history/in-words.js'
import {
  codeCodec,
  countCodec,
  dayCodec,
  idCodec,
  monthCodec,
  oneOf,
  wordOf,
  positiveMoneyCodec,
  wholeCodec,
} from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { knownWordsIn } from '../rules/known-words.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId, type IdOf } from '../vocabulary/ids.js'
import { benefitRates, type SupportKind } from '../vocabulary/kinds.js'
import { monthOf } from '../vocabulary/month.js'

/**
 * A household, or one participant in it, is granted income support. `from` is the first day, by default the day of the
 * decision. `to` is the last day, where the decision states one. `rate` is the rate of a benefit that has several
 * rates.
 */
export const SupportGranted = defineEvent(
  'SupportGranted',
  {
    kind: 'report',
    moment: 'begins',
    says: 'Income support is granted from a day on.',
    silence: { is: 'spontaneous', fact: 'supportDecisions' },
    supersedes: 'nothing',
  },
  { household: idCodec('household'), kind: wordOf('support') },
  {
    participant: idCodec('participant'),
    from: dayCodec,
    to: dayCodec,
    rate: oneOf(benefitRates),
  },
)

/** Income support for a month is paid; `on` is the day of payment. */
export const SupportPaid = defineEvent(
  'SupportPaid',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Income support of a month is paid.',
    silence: { is: 'expected', fact: 'support' },
    supersedes: 'nothing',
  },
  { kind: wordOf('support'), month: monthCodec, amount: positiveMoneyCodec },
  { entry: codeCodec },
)

/**
 * Income support of a kind ends for the whole household. `on` is its last day, also where it was granted to a later
 * day.
 */
export const SupportEnded = defineEvent(
  'SupportEnded',
  {
    kind: 'report',
    moment: 'ends',
    says: 'Income support ends.',
    silence: { is: 'spontaneous', fact: 'supportDecisions' },
    supersedes: 'nothing',
  },
  { kind: wordOf('support') },
)

/**
 * What a household's support is computed from, from a day on: its adults and children, its monthly housing cost and its
 * other income.
 */
export const HouseholdReported = defineEvent(
  'HouseholdReported',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A household reports who belongs to it, its housing cost and its income.',
    silence: { is: 'spontaneous', fact: 'households' },
    supersedes: () => 'household',
  },
  { adults: countCodec, children: wholeCodec, housingCost: positiveMoneyCodec, otherIncome: positiveMoneyCodec },
)

/**
 * How many weeks the person had received public benefits before `on`, as the state counts them. A later report replaces
 * an earlier one from its day on.
 */
export const BenefitWeeksBefore = defineEvent(
  'BenefitWeeksBefore',
  {
    kind: 'report',
    moment: 'decides',
    says: 'How many weeks the person was on benefits before a day is reported.',
    silence: { is: 'spontaneous', fact: 'supportDecisions' },
    supersedes: () => 'weeks',
  },
  { weeks: wholeCodec },
)

const events = [SupportGranted, SupportPaid, HouseholdReported, BenefitWeeksBefore, SupportEnded] as const

/** Everything that can happen in a household's or person's income support. */
export type SupportEvent = EventOf<typeof events>

/** A stretch of granted support, for one participant or for the household. */
export interface Grant {
  readonly participant: IdOf<'participant'> | undefined
  readonly from: Day
  readonly last: Day | undefined
  readonly by: EventId
}

/** The state of a household's or person's income support: its grants by kind, in order. */
export interface Support {
  readonly household: IdOf<'household'> | undefined
  readonly grants: Readonly<Partial<Record<SupportKind, readonly Grant[]>>>
}

const rules = rulesFor<Support, SupportEvent, Program>()

const oneHousehold = rules.rule({
  id: 'support/one-household',
  version: 1,
  says: 'One stream of income support is about one household.',
  guards: { SupportGranted: 'must' },
  judge: ({ state: { household }, event: { data } }) =>
    household === undefined || household === data.household
      ? met()
      : notMet({ household: data.household, before: household }),
})

const endsAfterItBegins = rules.rule({
  id: 'support/ends-after-it-begins',
  version: 1,
  says: 'Support that is granted to a day is granted for at least one.',
  guards: { SupportGranted: 'must' },
  judge: ({ event: { data } }) => {
    const from = data.from ?? data.on
    return data.to === undefined || from <= data.to ? met() : notMet({ from, to: data.to })
  },
})

const grantedOnce = rules.rule({
  id: 'support/granted-once-at-a-time',
  version: 1,
  says: 'Support of a kind is granted once for each day and person.',
  guards: { SupportGranted: 'must' },
  judge: ({ state, event: { data } }) => {
    const from = data.from ?? data.on
    const other = state.grants[data.kind]?.find(
      (grant) =>
        grant.participant === data.participant &&
        (grant.last === undefined || grant.last >= from) &&
        (data.to === undefined || grant.from <= data.to),
    )
    return other === undefined
      ? met()
      : notMet({ kind: data.kind, from: other.from, lastDay: other.last ?? 'open' }, { events: [other.by] })
  },
})

const granted = rules.rule({
  id: 'support/paid-for-a-granted-month',
  version: 2,
  says: 'Support is paid for a month that it was granted for.',
  guards: { SupportPaid: 'must' },
  judge: ({ state, event: { data } }) => {
    const grants = state.grants[data.kind] ?? []
    const covers = grants.some(
      ({ from, last }) =>
        monthOf(from) <= data.month && (last === undefined || (from <= last && data.month <= monthOf(last))),
    )
    if (covers) return met()
    const latest = grants.at(-1)
    return latest === undefined
      ? notMet({ kind: data.kind, granted: false })
      : notMet(
          { month: data.month, from: latest.from, lastDay: latest.last ?? 'open' },
          { events: grants.map(({ by }) => by) },
        )
  },
})

/**
 * The grants that an ending on a day ends: the grants in effect on that day; if there are none, the grants that were
 * decided and have not yet begun.
 */
const endedBy = <G extends Grant>(grants: readonly G[], on: Day): readonly G[] => {
  const holding = grants.filter(({ from, last }) => from <= on && (last === undefined || on <= last))
  return holding.length > 0
    ? holding
    : grants.filter(({ from, last }) => on < from && (last === undefined || from <= last))
}

const endsOnce = rules.rule({
  id: 'support/ends-once',
  version: 1,
  says: 'Only support that is granted can end.',
  guards: { SupportEnded: 'must' },
  judge: ({ state, event: { data } }) =>
    endedBy(state.grants[data.kind] ?? [], data.on).length > 0 ? met() : notMet({ kind: data.kind, granted: false }),
})

const recipes: Recipes<Support, SupportEvent> = {
  SupportGranted: (draft, { household, participant, kind, on, from = on, to }, { id }) => {
    draft.household ??= household
    ;(draft.grants[kind] ??= []).push({ participant, from, last: to, by: id })
  },
  // Payments, and what they are computed from, change nothing that a rule needs; only projections read them.
  SupportPaid: () => undefined,
  HouseholdReported: () => undefined,
  BenefitWeeksBefore: () => undefined,
  SupportEnded: (draft, { kind, on }) => {
    for (const grant of endedBy(draft.grants[kind] ?? [], on)) grant.last = on
  },
}

const concepts = [
  concept({
    name: 'support',
    events,
    initial: (): Support => ({ household: undefined, grants: {} }),
    rules: [oneHousehold, endsAfterItBegins, grantedOnce, granted, endsOnce],
    recipes,
  }),
] as const

/**
 * The stream of a household's or person's income support. It is a separate stream because it has another owner and
 * other secrecy rules.
 */
export const support: Stream<Support, SupportEvent, Program, unknown> = defineStream({
  name: 'support',
  events,
  initial: initialOf(concepts),
  recipes: recipesOf(concepts),
  rules: codeRulesOf(concepts, [knownWordsIn(events)]),
  words: inWordsOf,
})
