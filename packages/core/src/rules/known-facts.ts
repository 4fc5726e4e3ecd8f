import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { anyIdCodec, wordOf } from '../vocabulary/codec.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { knownValueCodec, type KnownValue } from '../vocabulary/known-value.js'

const subjectOf = ({ fact, about = '' }: { readonly fact: string; readonly about?: string | undefined }): string =>
  `${fact} ${about}`

/**
 * What is known of a person, a household, a workplace or a program from `on`. `about` refers to what the fact concerns,
 * where that is not the subject of the whole history.
 */
export const FactKnown = defineEvent(
  'FactKnown',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A fact about a person, a household, a workplace or a program is known.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: subjectOf,
  },
  { fact: wordOf('fact'), value: knownValueCodec },
  { about: anyIdCodec },
)

const events = [FactKnown] as const
type FactEvent = EventOf<typeof events>

/** What was known from a day on. */
export interface KnownFact {
  readonly value: KnownValue
  readonly on: Day
  readonly by: EventId
}

/** The part of a state that this concept keeps: each fact in the order of days, by what it concerns; `''` where that was not stated. */
export interface WithFacts {
  readonly facts: Readonly<Record<string, Readonly<Record<string, readonly KnownFact[]>>>>
}

/** What was known of a fact on a day: the latest that was known from that day or an earlier one. */
export const factOn = ({ facts }: WithFacts, fact: string, day: Day, about = ''): KnownFact | undefined =>
  facts[fact]?.[about]?.findLast(({ on }) => on <= day)

const recipes: Recipes<WithFacts, FactEvent> = {
  FactKnown: (draft, { fact, value, about = '', on }, { id }) => {
    const ofFact = (draft.facts[fact] ??= {})
    const known = (ofFact[about] ??= [])
    known.push({ value: { ...value }, on, by: id })
  },
}

/** What is known of the subject of a history. */
export const knownFactConcept = concept({
  name: 'fact',
  events,
  initial: (): WithFacts => ({ facts: {} }),
  recipes,
})
