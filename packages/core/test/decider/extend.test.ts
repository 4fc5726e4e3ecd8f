import { describe, expect, it } from 'vitest'
import {
  defineEvent,
  defineStream,
  met,
  notMet,
  rulesFor,
  type Day,
  type EventOf,
  type Stamp,
  type EventId,
} from '../../src/index.js'
import { codeCodec } from '../../src/fp.js'

const Lent = defineEvent(
  'Lent',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'A book is lent.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { book: codeCodec },
)
const Returned = defineEvent(
  'Returned',
  {
    kind: 'report',
    moment: 'ends',
    says: 'It is back.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { book: codeCodec },
)
interface Shelf {
  readonly out: Readonly<Record<string, Day>>
}

const reader = defineStream({
  name: 'reader',
  events: [Lent, Returned],
  initial: (): Shelf => ({ out: {} }),
  recipes: {
    Lent: (shelf, { book, on }) => {
      shelf.out[book] = on
    },
    Returned: (shelf, { book }) => {
      Reflect.deleteProperty(shelf.out, book)
    },
  },
  rules: [],
})

const Praised = defineEvent(
  'Praised',
  {
    kind: 'report',
    moment: 'happens',
    says: 'A book is praised.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { book: codeCodec },
)
interface Praise {
  readonly praised: number
}

const onlyPraisedTwice = rulesFor<Shelf & Praise, EventOf<[typeof Lent, typeof Praised]>>().rule({
  id: 'loan/after-praise',
  version: 1,
  says: 'A second book is lent to a reader who has praised one.',
  guards: { Lent: 'must' },
  judge: ({ state }) =>
    Object.keys(state.out).length === 0 || state.praised > 0 ? met() : notMet({ praised: state.praised }),
})

const extended = reader.extend({
  events: [Praised],
  initial: (): Praise => ({ praised: 0 }),
  recipes: {
    Praised: (shelf) => {
      shelf.praised++
    },
  },
  rules: [onlyPraisedTwice],
})

let n = 0
const stamp = (): Stamp => ({
  recordedAt: '2016-01-01T00:00:00.000Z',
  id: () => `00000000-0000-7000-8000-${String(++n).padStart(12, '0')}` as EventId,
})

describe('a stream extended by an app', () => {
  const decide = extended.decide({})
  const one = decide(Lent({ on: '2016-01-01', book: 'a' }), extended.timeline('reader-1', []), stamp())
  if (!one.ok) throw new Error('the first book is lent')

  it('keeps its own events and state, and has those of the app beside them', () => {
    const praised = decide(Praised({ on: '2016-01-02', book: 'a' }), one.timeline, stamp())
    expect(praised).toMatchObject({ ok: true, timeline: { state: { out: { a: '2016-01-01' }, praised: 1 } } })
  })

  it('is judged by the rules of the app too', () => {
    const second = Lent({ on: '2016-01-03', book: 'b' })
    expect(decide(second, one.timeline, stamp())).toMatchObject({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/after-praise', facts: { praised: 0 } }] },
    })
    const praised = decide([Praised({ on: '2016-01-02', book: 'a' }), second], one.timeline, stamp())
    expect(praised).toMatchObject({ ok: true, events: [{ type: 'Praised' }, { type: 'Lent' }] })
  })

  it('leaves the stream it came from as it was', () => {
    expect(reader.events.map(({ type }) => type)).toEqual(['Lent', 'Returned'])
    expect(
      reader.decide({})(
        Lent({ on: '2016-01-03', book: 'b' }),
        reader.timeline('reader-1', one.timeline.records as never),
        stamp(),
      ),
    ).toMatchObject({ ok: true })
  })

  it('throws, being a mistake in code, for a name that is taken', () => {
    expect(() => extended.extend({ rules: [onlyPraisedTwice] })).toThrow(
      'Two rules of reader have the id loan/after-praise.',
    )
    expect(() => reader.extend({ events: [Lent], recipes: { Lent: () => undefined } })).toThrow(
      'Two event types are called Lent.',
    )
  })

  it('does not compile without the recipe of an added event, or with one of another', () => {
    const Praise = () => undefined
    // @ts-expect-error the recipe of Praised is missing
    const without = () => reader.extend({ events: [Praised] })
    // @ts-expect-error Melted is not among the added events
    const another = () => reader.extend({ events: [Praised], recipes: { Praised: Praise, Melted: Praise } })
    expect([without, another]).toHaveLength(2)
  })
})
