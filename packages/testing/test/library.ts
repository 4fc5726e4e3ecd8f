import {
  defineEvent,
  defineStream,
  met,
  notMet,
  rulesFor,
  undetermined,
  type EventOf,
  type Terms,
} from '@jobbspar/core'
import { codeCodec, countCodec } from '@jobbspar/core/fp'

/** A book is lent: a decision. */
export const Lent = defineEvent(
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

/** A book is back: a report. */
export const Returned = defineEvent(
  'Returned',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A book is back.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { book: codeCodec },
  { pages: countCodec },
)

/** The rules of a house. */
export interface House {
  readonly atMost: Terms<number>
}

interface Shelf {
  readonly out: Readonly<Record<string, string>>
}

const { rule } = rulesFor<Shelf, EventOf<[typeof Lent, typeof Returned]>, House>()

/** A reader's loans. */
export const reader = defineStream({
  name: 'reader',
  events: [Lent, Returned],
  initial: (): Shelf => ({ out: {} }),
  recipes: {
    Lent: (shelf, { book, on }) => {
      shelf.out[book] = on
    },
    Returned: (shelf, { book }) => {
      shelf.out = Object.fromEntries(Object.entries(shelf.out).filter(([other]) => other !== book))
    },
  },
  rules: [
    rule({
      id: 'loan/not-too-many',
      version: 1,
      says: 'A reader has at most so many books at home.',
      guards: { Lent: 'must' },
      terms: (house) => ({ atMost: house.atMost }),
      judge: ({ state, terms: { atMost } }) =>
        Object.keys(state.out).length < atMost
          ? met()
          : notMet({ atHome: Object.keys(state.out), atMost }, {}, '2016-02-01'),
      obligation: ({ state }) =>
        Object.entries(state.out).map(([book, since]) => ({
          what: 'return',
          of: book,
          missing: 1,
          unit: 'times' as const,
          possible: true,
          facts: { since },
        })),
    }),
    rule({
      id: 'loan/one-at-a-time',
      version: 1,
      says: 'Of each book there is one.',
      guards: { Lent: 'must' },
      judge: ({ state, event: { data } }) => (data.book in state.out ? notMet({ book: data.book }) : met()),
    }),
    rule({
      id: 'loan/pages-whole',
      version: 1,
      says: 'A book comes back with all its pages.',
      guards: { Returned: 'must' },
      judge: ({ event: { data } }) => {
        if (data.pages === undefined) return undetermined(['the number of pages'], { book: data.book })
        return data.pages >= 100 ? met() : notMet({ pages: data.pages, fine: { minor: 2_000, currency: 'SEK' } })
      },
    }),
  ],
})

/** A house with room for two loans, from 2016 on. */
export const house: House = {
  atMost: [{ from: '2016-01-01', value: 2, source: { id: 'H1', document: 'House rules', status: 'verified' } }],
}
