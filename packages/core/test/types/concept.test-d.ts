import { describe, expectTypeOf, it } from 'vitest'
import { codeRulesOf, concept, eventsOf, initialOf, recipesOf } from '../../src/decider/concept.js'
import { type Recipes } from '../../src/decider/recipes.js'
import { met, rulesFor } from '../../src/decider/rule.js'
import { defineStream, type Stream } from '../../src/decider/stream.js'
import { defineEvent, type EventOf } from '../../src/history/event.js'
import { codeCodec, countCodec } from '../../src/vocabulary/codec.js'

// A garden: its beds, and its tools.
const spec = {
  kind: 'report',
  moment: 'happens',
  says: '',
  silence: { is: 'spontaneous', fact: 'other' },
  supersedes: 'nothing',
} as const
const Dug = defineEvent('Dug', spec, { bed: codeCodec })
const Sown = defineEvent('Sown', spec, { bed: codeCodec, seeds: countCodec })
const Bought = defineEvent('Bought', spec, { tool: codeCodec })

interface WithBeds {
  readonly beds: Readonly<Record<string, number>>
}
interface WithTools {
  readonly tools: readonly string[]
}
interface Weather {
  readonly frost: boolean
}

const bedEvents = [Dug, Sown] as const
type BedEvent = EventOf<typeof bedEvents>
const bedRecipes: Recipes<WithBeds & WithTools, BedEvent> = { Dug: () => undefined, Sown: () => undefined }
const sentence = { id: 'beds/one', version: 1, says: '' }
const onDigging = rulesFor<WithTools, EventOf<[typeof Bought]> | BedEvent, Weather>().rule({
  ...sentence,
  guards: { Dug: 'must', Bought: 'should' },
  judge: () => met(),
})
const onSowing = rulesFor<WithBeds, BedEvent, unknown, Weather>().rule({
  ...sentence,
  guards: { Sown: 'must' },
  judge: () => met(),
})
const beds = concept({
  name: 'beds',
  events: bedEvents,
  initial: (): WithBeds => ({ beds: {} }),
  rules: [onSowing],
  recipes: bedRecipes,
})
const digging = concept({ name: 'digging', rules: [onDigging] })
const toolEvents = [Bought] as const
const toolRecipes: Recipes<WithTools, EventOf<typeof toolEvents>> = { Bought: () => undefined }
const tools = concept({
  name: 'tools',
  events: toolEvents,
  initial: (): WithTools => ({ tools: [] }),
  recipes: toolRecipes,
})

describe('a concept', () => {
  it('has a recipe for each of its events, and no others', () => {
    const onlyDug: Recipes<WithBeds, EventOf<[typeof Dug]>> = { Dug: () => undefined }
    // @ts-expect-error the recipe of Sown is missing
    concept({ name: 'beds', events: bedEvents, recipes: onlyDug })
    // @ts-expect-error the recipes are missing
    concept({ name: 'beds', events: bedEvents })
    // @ts-expect-error it has no Bought
    concept({ name: 'beds', events: bedEvents, recipes: { Dug() {}, Sown() {}, Bought() {} } })
    // @ts-expect-error it has no events
    concept({ name: 'beds', recipes: bedRecipes })
    // @ts-expect-error without events it keeps no state
    concept({ name: 'beds', initial: (): WithBeds => ({ beds: {} }), rules: [onSowing] })
  })
})

describe('the concepts of a stream', () => {
  const concepts = [beds, digging, tools] as const
  const events = eventsOf(concepts)
  const initial = initialOf(concepts)

  it('give it the types of their events and their state', () => {
    expectTypeOf(events).toEqualTypeOf<readonly [typeof Dug, typeof Sown, typeof Bought]>()
    expectTypeOf(initial).toEqualTypeOf<() => WithBeds & WithTools>()
    const garden = defineStream({
      name: 'garden',
      events,
      initial,
      recipes: recipesOf(concepts),
      rules: codeRulesOf(concepts),
    })
    expectTypeOf(garden).toEqualTypeOf<
      Stream<WithBeds & WithTools, BedEvent | EventOf<typeof toolEvents>, Weather, Weather>
    >()
  })

  it('keep different fields of the state', () => {
    const shed = concept({
      name: 'shed',
      events: [Sown],
      initial: () => ({ beds: 0 }),
      recipes: { Sown: () => undefined },
    })
    expectTypeOf(initialOf([shed, digging, tools])).toEqualTypeOf<() => { beds: number } & WithTools>()
    // @ts-expect-error the beds keep this field
    initialOf([beds, digging, shed])
  })

  it('have among them every event and every state that their rules and recipes need', () => {
    codeRulesOf(concepts)
    // @ts-expect-error the state of the tools is missing, and Bought
    codeRulesOf([beds, digging])
    const noTools = concept({ name: 'noTools', events: toolEvents, recipes: { Bought: () => undefined } })
    // @ts-expect-error the state of the tools is missing
    codeRulesOf([beds, digging, noTools])
    // @ts-expect-error the recipe of Dug writes to the tools
    recipesOf([beds, digging, noTools])
    recipesOf(concepts)
    const onSeeds = rulesFor<WithBeds, EventOf<[typeof Sown]>>().rule({
      ...sentence,
      guards: { Sown: 'must' },
      judge: () => met(),
    })
    // @ts-expect-error there is no Sown
    codeRulesOf([tools], [onSeeds])
    // @ts-expect-error there is no Sown
    codeRulesOf([tools, concept({ name: 'seeds', rules: [onSeeds] })])
  })
})
