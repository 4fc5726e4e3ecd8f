import { describe, expectTypeOf, it } from 'vitest'
import { type Recipes } from '../../src/decider/recipes.js'
import { met, notMet, rulesFor, type Rule } from '../../src/decider/rule.js'
import { defineStream } from '../../src/decider/stream.js'
import { codeCodec, countCodec } from '../../src/vocabulary/codec.js'
import { correct, voidEvent, type Stored } from '../../src/history/corrections.js'
import { type Meta, type Recorded } from '../../src/history/envelope.js'
import { defineEvent, type EventOf } from '../../src/history/event.js'
import { type Invalid } from '../../src/vocabulary/invalid.js'
import { type Decided, type Failed, type Refused, type Request, type Stamp, type Timeline } from '../../src/index.js'
import { firstShape } from '../../src/history/upcasting.js'
import { type Terms } from '../../src/terms/term.js'
import { type Day } from '../../src/vocabulary/day.js'
import { type EventId } from '../../src/vocabulary/ids.js'
import {
  Lent,
  Returned,
  emptyShelf,
  house,
  shelf,
  shelfRecipes,
  type House,
  type Shelf,
  type ShelfEvent,
} from '../decider/library.js'

// The library's shelf, and a cellar whose events and rules could be confused with those of the shelf.
const Stowed = defineEvent(
  'Stowed',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'A bottle is laid down.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { bottle: codeCodec },
  { shelf: countCodec },
)
const Opened = defineEvent(
  'Opened',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A bottle is opened.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { bottle: codeCodec },
)
const cellarEvents = [Stowed, Opened] as const
type CellarEvent = EventOf<typeof cellarEvents>
interface Cellar {
  readonly bottles: number
}
interface Inn {
  readonly room?: Terms<number>
  readonly manner?: Terms<'lying' | 'standing'>
}
const { rule } = rulesFor<Cellar, CellarEvent, Inn>()
const room = rule({
  id: 'cellar/room',
  version: 1,
  says: 'There is room.',
  guards: { Stowed: 'must' },
  terms: (inn) => ({ room: inn.room, manner: inn.manner }),
  judge: ({ state, event, terms }) => {
    expectTypeOf(state).toEqualTypeOf<Cellar>()
    expectTypeOf(event.data).toEqualTypeOf<{ readonly on: Day; readonly bottle: string; readonly shelf?: number }>()
    expectTypeOf(event.meta).toEqualTypeOf<Meta>()
    expectTypeOf(terms.room).toEqualTypeOf<number>()
    expectTypeOf(terms.manner).toEqualTypeOf<'lying' | 'standing'>()
    return state.bottles < terms.room ? met() : notMet({ bottles: state.bottles })
  },
})
const recipes: Recipes<Cellar, CellarEvent> = {
  Stowed: (cellar) => {
    cellar.bottles++
  },
  Opened: (cellar) => {
    cellar.bottles--
  },
}
const initial = (): Cellar => ({ bottles: 0 })
const cellar = defineStream({ name: 'cellar', events: cellarEvents, initial, recipes, rules: [room] })

declare const stamp: Stamp
declare const someId: EventId
declare const onCellar: Timeline<Cellar, CellarEvent>
declare const onShelf: Timeline<Shelf, ShelfEvent>

describe('an event type', () => {
  it('gives its events their types: required and optional fields, and the day', () => {
    expectTypeOf(Stowed({ on: '2016-01-01', bottle: 'b' })).toEqualTypeOf<{
      readonly type: 'Stowed'
      readonly data: { readonly on: Day; readonly bottle: string; readonly shelf?: number }
    }>()
    expectTypeOf<CellarEvent['type']>().toEqualTypeOf<'Stowed' | 'Opened'>()
  })

  it('refuses data that lacks a field, has another, or has one of the wrong type', () => {
    // @ts-expect-error the bottle is missing
    Stowed({ on: '2016-01-01' })
    // @ts-expect-error the day is missing
    Stowed({ bottle: 'b' })
    // @ts-expect-error there is no such field
    Stowed({ on: '2016-01-01', bottle: 'b', year: 1990 })
    // @ts-expect-error a number is asked for
    Stowed({ on: '2016-01-01', bottle: 'b', shelf: 'upper' })
    // @ts-expect-error an optional field is left out, not undefined
    Stowed({ on: '2016-01-01', bottle: 'b', shelf: undefined })
  })

  const spec = {
    kind: 'report',
    moment: 'happens',
    says: '',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  } as const

  it('has a kind and a moment that exist', () => {
    // @ts-expect-error a kind is a decision or a report
    defineEvent('E', { ...spec, kind: 'command' }, {})
    // @ts-expect-error there is no such moment
    defineEvent('E', { ...spec, moment: 'noon' }, {})
  })

  it('says what its absence means, and what it takes the place of', () => {
    const { silence, supersedes, ...rest } = spec
    // @ts-expect-error whether it is expected or spontaneous is missing
    defineEvent('E', { ...rest, supersedes }, {})
    // @ts-expect-error what it supersedes is missing
    defineEvent('E', { ...rest, silence }, {})
    // @ts-expect-error the kind of fact is missing
    defineEvent('E', { ...rest, supersedes, silence: { is: 'expected' } }, {})
    // @ts-expect-error there is no such kind of fact
    defineEvent('E', { ...rest, supersedes, silence: { is: 'expected', fact: 'weather' } }, {})
    // @ts-expect-error it is named by a text
    defineEvent('E', { ...rest, silence, supersedes: ({ shelf }) => shelf }, { shelf: countCodec })
  })

  it('has earlier shapes whose last step leads to the present one', () => {
    const first = firstShape<{ on: Day; sum: number }>()
    defineEvent('E', { ...spec, earlier: first.then(({ on, sum }) => ({ on, total: sum })) }, { total: countCodec })
    // @ts-expect-error the last step leads elsewhere
    defineEvent('E', { ...spec, earlier: first.then(({ on, sum }) => ({ on, all: sum })) }, { total: countCodec })
    // @ts-expect-error the first shape has no such field
    first.then(({ on, total }) => ({ on, total }))
    // @ts-expect-error each step takes what the one before gives
    first.then(({ on, sum }) => ({ on, total: sum })).then(({ on, sum }) => ({ on, total: sum }))
  })
})

describe('recipes', () => {
  it('are one for every event type', () => {
    // @ts-expect-error Opened is forgotten
    const forgotten: Recipes<Cellar, CellarEvent> = { Stowed: () => undefined }
    const unknown: Recipes<Cellar, CellarEvent> = {
      Stowed: () => undefined,
      Opened: () => undefined,
      // @ts-expect-error the cellar has no such event
      Sold: () => undefined,
    }
    // @ts-expect-error Opened is forgotten
    defineStream({ name: 'cellar', events: cellarEvents, initial, recipes: { Stowed: () => undefined }, rules: [] })
    expectTypeOf([forgotten, unknown]).toEqualTypeOf<Recipes<Cellar, CellarEvent>[]>()
  })

  it('see their own event’s data and the whole state', () => {
    const seen: Recipes<Cellar, CellarEvent> = {
      Stowed: (draft, data, meta) => {
        expectTypeOf(draft).toEqualTypeOf<{ bottles: number }>()
        expectTypeOf(data.shelf).toEqualTypeOf<number | undefined>()
        expectTypeOf(meta).toEqualTypeOf<Meta>()
        // @ts-expect-error the state has no such part
        draft.barrels = 1
        // @ts-expect-error the state's parts keep their types
        draft.bottles = 'many'
        // @ts-expect-error the event has no such field
        draft.bottles = data.year
      },
      Opened: () => undefined,
    }
    expectTypeOf(seen.Opened).parameter(0).toEqualTypeOf<{ bottles: number }>()
  })
})

describe('a rule', () => {
  const sentence = { id: 'r', version: 1, says: 'A rule.' }

  it('guards event types of its stream, each in a way that exists', () => {
    // @ts-expect-error the cellar has no such event
    rule({ ...sentence, guards: { Sold: 'must' }, judge: () => met() })
    // @ts-expect-error nor together with one that it has
    rule({ ...sentence, guards: { Stowed: 'must', Sold: 'must' }, judge: () => met() })
    // @ts-expect-error there is no such enforcement
    rule({ ...sentence, guards: { Stowed: 'may' }, judge: () => met() })
    expectTypeOf(rule({ ...sentence, guards: { Stowed: 'byTerm', Opened: 'should' }, judge: () => met() })).toExtend<
      Rule<Cellar, CellarEvent, Inn, unknown>
    >()
  })

  it('sees the events it guards and no others', () => {
    rule({
      ...sentence,
      guards: { Opened: 'must' },
      // @ts-expect-error only a Stowed has a shelf
      judge: ({ event }) => (event.data.shelf === 1 ? met() : notMet({})),
    })
    rule({
      ...sentence,
      guards: { Opened: 'must', Stowed: 'should' },
      judge: ({ event }) => {
        expectTypeOf(event.type).toEqualTypeOf<'Opened' | 'Stowed'>()
        return event.type === 'Stowed' && event.data.shelf === 1 ? notMet({}) : met()
      },
      appliesTo: (event) => event.data.bottle !== 'b',
      // @ts-expect-error a day is asked for
      anchor: ({ event }) => event.data.bottle,
    })
  })

  it('is given the terms it asks for and no others', () => {
    rule({
      ...sentence,
      guards: { Stowed: 'must' },
      terms: (inn) => ({ room: inn.room }),
      // @ts-expect-error the manner is not asked for
      judge: ({ terms }) => (terms.manner === 'lying' ? met() : notMet({})),
    })
    rule({
      ...sentence,
      guards: { Stowed: 'must' },
      // @ts-expect-error no term is asked for
      judge: ({ terms }) => (terms.room > 1 ? met() : notMet({})),
    })
    rule({
      ...sentence,
      guards: { Stowed: 'must' },
      // @ts-expect-error the program has no such term
      terms: (inn) => ({ light: inn.light }),
      judge: () => met(),
    })
  })

  it('always has a verdict', () => {
    // @ts-expect-error nothing is returned
    rule({ ...sentence, guards: { Stowed: 'must' }, judge: () => undefined })
    // @ts-expect-error yes and no are no verdicts
    rule({ ...sentence, guards: { Stowed: 'must' }, judge: ({ state }) => state.bottles < 10 })
    // @ts-expect-error there is not one on every way
    rule({ ...sentence, guards: { Stowed: 'must' }, judge: ({ state }) => (state.bottles < 10 ? met() : undefined) })
    // @ts-expect-error a fact is a plain value
    rule({ ...sentence, guards: { Stowed: 'must' }, judge: ({ state }) => notMet({ state }) })
  })

  it('may be unable to read what it was not given: the context may be absent', () => {
    const { rule: asking } = rulesFor<Cellar, CellarEvent, Inn, { readonly open: boolean }>()
    asking({
      ...sentence,
      guards: { Stowed: 'must' },
      // @ts-expect-error perhaps it is not supplied
      judge: ({ context }) => (context.open ? met() : notMet({})),
    })
  })
})

describe('a stream', () => {
  it('takes its own rules and rules that need less than it has', () => {
    const { rule: less } = rulesFor<object, EventOf<[typeof Opened]>>()
    const guardsOne = less({ id: 'l', version: 1, says: '', guards: { Opened: 'must' }, judge: () => met() })
    expectTypeOf(
      defineStream({ name: 'c', events: cellarEvents, initial, recipes, rules: [guardsOne] }).name,
    ).toBeString()
  })

  it('refuses another stream’s rules', () => {
    const { rule: onShelves } = rulesFor<Cellar, ShelfEvent, Inn>()
    const other = onShelves({ id: 'o', version: 1, says: '', guards: { Lent: 'must' }, judge: () => met() })
    // @ts-expect-error the cellar has no Lent
    defineStream({ name: 'cellar', events: cellarEvents, initial, recipes, rules: [other] })
    // @ts-expect-error the shelf's own rules
    defineStream({ name: 'cellar', events: cellarEvents, initial, recipes, rules: shelf.rulesOf() })
  })

  it('refuses rules that need more state than it has', () => {
    const { rule: more } = rulesFor<Cellar & { readonly barrels: number }, CellarEvent, Inn>()
    const needy = more({ id: 'm', version: 1, says: '', guards: { Stowed: 'must' }, judge: () => met() })
    // @ts-expect-error the cellar has no barrels
    defineStream({ name: 'cellar', events: cellarEvents, initial, recipes, rules: [needy] })
  })

  it('refuses another stream’s recipes', () => {
    // @ts-expect-error the shelf's recipes
    defineStream({ name: 'cellar', events: cellarEvents, initial, recipes: shelfRecipes, rules: [] })
  })
})

describe('deciding', () => {
  const decide = cellar.decide({})

  it('takes a stream’s own events, corrections and voids, alone or several', () => {
    const event = Stowed({ on: '2016-01-01', bottle: 'b' })
    const mark = correct<CellarEvent>(someId, event, '2016-01-02', 'x')
    expectTypeOf(decide).parameter(0).toEqualTypeOf<Request<CellarEvent> | readonly Request<CellarEvent>[]>()
    decide(event, onCellar, stamp)
    decide(mark, onCellar, stamp)
    decide([event, mark, voidEvent(someId, '2016-01-02', 'x')], onCellar, stamp)
    decide({ type: 'Opened', data: { on: '2016-01-01', bottle: 'b' } }, onCellar, stamp)
  })

  it('refuses another stream’s request, timeline and program', () => {
    const lent = Lent({ on: '2016-01-01', book: 'book-a' })
    // @ts-expect-error the cellar lends nothing
    decide(lent, onCellar, stamp)
    // @ts-expect-error not among others either
    decide([Stowed({ on: '2016-01-01', bottle: 'b' }), lent], onCellar, stamp)
    // @ts-expect-error a correction to another stream's event
    decide(correct(someId, lent, '2016-01-02', 'x'), onCellar, stamp)
    // @ts-expect-error another stream's history
    decide(Stowed({ on: '2016-01-01', bottle: 'b' }), onShelf, stamp)
    // @ts-expect-error another program
    cellar.decide({ room: 10 })
    // @ts-expect-error type and data do not belong together
    decide({ type: 'Opened', data: { on: '2016-01-01', bottle: 'b', shelf: 1 } }, onCellar, stamp)
  })

  it('narrows on ok', () => {
    const answer = decide(Stowed({ on: '2016-01-01', bottle: 'b' }), onCellar, stamp)
    expectTypeOf(answer).toEqualTypeOf<Decided<Cellar, CellarEvent> | Failed<Refused | Invalid>>()
    // @ts-expect-error it may have been refused
    expectTypeOf(answer.events).toBeArray()
    if (answer.ok) {
      expectTypeOf(answer.events).toEqualTypeOf<readonly Stored<CellarEvent>[]>()
      expectTypeOf(answer.timeline.state.bottles).toBeNumber()
      // @ts-expect-error there is no error
      expectTypeOf(answer.error).toBeObject()
    } else if (answer.error.is === 'Refused') {
      expectTypeOf(answer.error.determinations[0].rule).toBeString()
    } else expectTypeOf(answer.error).toEqualTypeOf<Invalid>()
  })

  it('hands out states and events that cannot be written to', () => {
    // @ts-expect-error a state is read only
    onCellar.state.bottles = 3
    // @ts-expect-error so are the records
    onCellar.records[0] = onCellar.effective[0]
    // @ts-expect-error so is an event's data
    Stowed({ on: '2016-01-01', bottle: 'b' }).data.bottle = 'c'
  })
})

describe('a stored event', () => {
  it('narrows by its type, marks apart', () => {
    const parsed = shelf.parse({})
    if (!parsed.ok) return
    const { value } = parsed
    expectTypeOf(value).toEqualTypeOf<Stored<ShelfEvent>>()
    if (value.type === 'EventCorrected') expectTypeOf(value.data.to.type).toEqualTypeOf<ShelfEvent['type']>()
    else if (value.type === 'EventVoided') expectTypeOf(value.data.voids).toEqualTypeOf<EventId>()
    else if (value.type === 'Returned') expectTypeOf(value.data.condition).toEqualTypeOf<'good' | 'damaged'>()
  })

  it('reaches recipes and evolve only when it is no mark', () => {
    const event: Recorded<ShelfEvent> = {
      ...Returned({ on: '2016-01-01', book: 'book-a', condition: 'good' }),
      meta: {} as Meta,
    }
    shelf.evolve(emptyShelf(), event)
    // @ts-expect-error a void is judged by the timeline
    shelf.evolve(emptyShelf(), { ...voidEvent(someId, '2016-01-01', 'x'), meta: {} as Meta })
    expectTypeOf(house).toEqualTypeOf<House>()
  })
})
