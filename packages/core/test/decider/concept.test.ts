import { describe, expect, it } from 'vitest'
import { codeRulesOf, concept, eventsOf, initialOf, recipesOf } from '../../src/decider/concept.js'
import { type Recipes } from '../../src/decider/recipes.js'
import { met, rulesFor } from '../../src/decider/rule.js'
import { defineStream } from '../../src/decider/stream.js'
import { defineEvent, type EventOf } from '../../src/history/event.js'
import { metaAt } from './library.js'
import { codeCodec } from '../../src/vocabulary/codec.js'

// A garden in two concepts: its beds, and its tools. Digging writes to a bed and wears a tool.
const spec = {
  kind: 'report',
  moment: 'happens',
  says: '',
  silence: { is: 'spontaneous', fact: 'other' },
  supersedes: 'nothing',
} as const
const Dug = defineEvent('Dug', spec, { bed: codeCodec, tool: codeCodec })
const Bought = defineEvent('Bought', spec, { tool: codeCodec })

interface WithBeds {
  readonly dug: { readonly beds: Readonly<Record<string, number>>; readonly inOrder: readonly string[] }
  readonly last: string | undefined
}
interface WithTools {
  readonly worn: Readonly<Record<string, number>>
}

const bedEvents = [Dug] as const
const bedRecipes: Recipes<WithBeds & WithTools, EventOf<typeof bedEvents>> = {
  Dug: (state, { bed, tool }) => {
    const { dug, worn } = state
    dug.beds[bed] = (dug.beds[bed] ?? 0) + 1
    dug.inOrder.push(bed)
    worn[tool] = (worn[tool] ?? 0) + 1
    state.last = bed
  },
}
const toolEvents = [Bought] as const
const toolRecipes: Recipes<WithTools, EventOf<typeof toolEvents>> = {
  Bought: ({ worn }, { tool }) => {
    worn[tool] = 0
  },
}

const rule = (id: string) =>
  rulesFor<WithTools, EventOf<typeof bedEvents>>().rule({
    id,
    version: 1,
    says: '',
    guards: { Dug: 'must' },
    judge: () => met(),
  })

const beds = concept({
  name: 'beds',
  events: bedEvents,
  initial: (): WithBeds => ({ dug: { beds: {}, inOrder: [] }, last: undefined }),
  rules: [rule('beds/one'), rule('beds/two')],
  recipes: bedRecipes,
})
const tools = concept({
  name: 'tools',
  events: toolEvents,
  initial: (): WithTools => ({ worn: {} }),
  recipes: toolRecipes,
})
const care = concept({ name: 'care', rules: [rule('care/one')] })
const concepts = [beds, care, tools] as const
const initial = initialOf(concepts)
const garden = defineStream({
  name: 'garden',
  events: eventsOf(concepts),
  initial,
  recipes: recipesOf(concepts),
  rules: codeRulesOf(concepts, [rule('garden/one')]),
})
const dug = (bed: string) => ({ ...Dug({ on: '2016-01-01', bed, tool: 'spade' }), meta: metaAt(1) })

describe('the concepts of a stream', () => {
  it('give it their events, state and rules in order; the rules of the whole stream stand after the first concept', () => {
    expect(garden.events.map(({ type }) => type)).toEqual(['Dug', 'Bought'])
    expect(Object.entries(garden.initialState)).toEqual([
      ['dug', { beds: {}, inOrder: [] }],
      ['last', undefined],
      ['worn', {}],
    ])
    expect(garden.rulesOf({}).map(({ id }) => id)).toEqual(['beds/one', 'beds/two', 'garden/one', 'care/one'])
  })

  it('write to the parts of others', () => {
    expect(garden.fold([dug('north')])).toEqual({
      dug: { beds: { north: 1 }, inOrder: ['north'] },
      last: 'north',
      worn: { spade: 1 },
    })
  })

  it('begin every history with a state of its own, to the depth of lists in records', () => {
    const first = garden.fold([dug('north')])
    expect(garden.fold([dug('south')])).toEqual({
      dug: { beds: { south: 1 }, inOrder: ['south'] },
      last: 'south',
      worn: { spade: 1 },
    })
    expect(first.dug.inOrder).toEqual(['north'])
    expect(initial()).toEqual(garden.initialState)
    expect(garden.fold([])).toBe(garden.initialState)
  })

  it('have different event types and rules', () => {
    const again = concept({ name: 'again', events: [Dug], recipes: { Dug: () => undefined } })
    const twice = [beds, tools, again] as const
    const defined = { name: 'garden', initial: initialOf(twice), recipes: recipesOf(twice), rules: [] }
    expect(() => defineStream({ ...defined, events: eventsOf(twice) })).toThrow('Two event types are called Dug.')
    const rules = codeRulesOf([...concepts, care])
    expect(() => defineStream({ ...defined, events: eventsOf(concepts), rules })).toThrow('have the id care/one')
  })
})
