import { type ContextAt } from '../../src/decider/determination.js'
import { type Recipes } from '../../src/decider/recipes.js'
import { met, notApplicable, notMet, rulesFor, undetermined } from '../../src/decider/rule.js'
import { defineStream } from '../../src/decider/stream.js'
import { checked, codeCodec, countCodec, dayCodec, hoursCodec, oneOf } from '../../src/vocabulary/codec.js'
import { type Stored } from '../../src/history/corrections.js'
import { type Meta, type Recorded } from '../../src/history/envelope.js'
import { defineEvent, type EventOf } from '../../src/history/event.js'
import { objectSchema, wholeSchema } from '../../src/vocabulary/json-schema.js'
import { firstShape } from '../../src/history/upcasting.js'
import { notSettled, type Enforcement, type Source, type Terms } from '../../src/terms/term.js'
import { addDays, type Day } from '../../src/vocabulary/day.js'
import { addHours, hours, type Hours } from '../../src/vocabulary/hours.js'
import { type EventId } from '../../src/vocabulary/ids.js'
import { type Instant } from '../../src/vocabulary/instant.js'
import { type Stamp } from '../../src/index.js'
import { isMoney, noMoney, plus, sek, type Money } from '../../src/vocabulary/money.js'

const bookCodec = checked(
  'a book book-…',
  { type: 'string', pattern: '^book-', allOf: [codeCodec.schema] },
  (value): value is `book-${string}` => codeCodec.is(value) && value.startsWith('book-'),
)

const kronorCodec = checked(
  'money in SEK from 0',
  objectSchema({ minor: wholeSchema(0), currency: { const: 'SEK' } }),
  (value): value is Money<'SEK'> => isMoney(value) && value.currency === 'SEK' && value.minor >= 0,
  ({ minor, currency }) => ({ minor, currency }),
)

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
  { book: bookCodec },
  { desk: codeCodec },
)

/** A loan is given a later last day: a decision. */
export const Extended = defineEvent(
  'Extended',
  {
    kind: 'decision',
    moment: 'happens',
    says: 'A loan may last longer.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: ({ book }) => book,
  },
  { book: bookCodec, dueOn: dayCodec },
)

/** A book is returned: a report. Its first schema has `title`, and its second `damaged: true | false`. */
export const Returned = defineEvent(
  'Returned',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A book is back.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
    earlier: firstShape<{ on: Day; title: string }>()
      .then(({ on, title }) => ({ on, book: `book-${title.toLowerCase()}`, damaged: false }))
      .then(({ on, book, damaged }) => ({
        on,
        book: book as `book-${string}`,
        condition: damaged ? ('damaged' as const) : ('good' as const),
      })),
  },
  { book: bookCodec, condition: oneOf(['good', 'damaged']) },
)

/** The reader was reminded of a book: a report. */
export const Reminded = defineEvent(
  'Reminded',
  {
    kind: 'report',
    moment: 'happens',
    says: 'The reader was reminded of a book.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { book: bookCodec },
  { times: countCodec },
)

/** What a late book cost, and how much time it took at the desk: a report. */
export const FineCounted = defineEvent(
  'FineCounted',
  {
    kind: 'report',
    moment: 'happens',
    says: 'What a late book cost.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { book: bookCodec, amount: kronorCodec, hours: hoursCodec },
)

export const shelfEvents = [Lent, Extended, Returned, Reminded, FineCounted] as const
export type ShelfEvent = EventOf<typeof shelfEvents>
export type ShelfRecord = Stored<ShelfEvent>

interface Loan {
  readonly since: Day
  readonly by: EventId
  readonly extendedTo: Day | undefined
}

/** A reader's shelf: the books that the reader has at home, and facts about other books. */
export interface Shelf {
  readonly out: Readonly<Record<string, Loan>>
  readonly damaged: Readonly<Record<string, EventId>>
  readonly lentBy: readonly EventId[]
  readonly fines: Money<'SEK'>
  readonly deskHours: Hours
  readonly reminders: number
}

/** A library house: its dated terms. */
export interface House {
  readonly atMost?: Terms<number>
  readonly loanDays?: Terms<number>
  readonly fineLimit?: Terms<Money<'SEK'>>
  readonly closedDays?: Terms<'kept'>
}

/** What the house's own stream states. */
export interface Calendar {
  readonly closed: readonly Day[]
}

const source = (id: string): Source => ({ id, document: 'House rules', quote: `as ${id} says`, status: 'verified' })

const term = <V>(id: string, from: Day, until: Day | undefined, value: V, enforcement?: Enforcement) => ({
  from,
  ...(until === undefined ? {} : { until }),
  value,
  source: source(id),
  ...(enforcement === undefined ? {} : { enforcement }),
})

/**
 * A house with dated terms. `atMost` has a gap in April, is not settled in May and June, and is a `should` from July
 * on.
 */
export const house: House = {
  atMost: [
    term('hr-1', '2016-01-01', '2016-03-31', 2, 'must'),
    term('hr-2', '2016-05-01', '2016-06-30', notSettled),
    term('hr-3', '2016-07-01', undefined, 1, 'should'),
  ],
  loanDays: [term('hr-4', '2015-01-01', '2016-02-29', 14), term('hr-5', '2016-03-01', undefined, 28)],
  fineLimit: [term('hr-6', '2016-01-01', undefined, sek(100))],
  closedDays: [term('hr-7', '2016-01-01', undefined, 'kept' as const)],
}

/** The house's closed days, 6 January and Midsummer's Eve, at version 7 of its stream. */
export const calendar: ContextAt<Calendar, ShelfEvent> = () => ({
  value: { closed: ['2016-01-06', '2016-06-24'] },
  versions: { 'house-1': 7 },
})

const { rule } = rulesFor<Shelf, ShelfEvent, House, Calendar>()

const oneCopy = rule({
  id: 'loan/one-copy',
  version: 1,
  says: 'A book at home is not lent again.',
  guards: { Lent: 'must' },
  judge: ({ state, event: { data } }) => {
    const loan = state.out[data.book]
    return loan === undefined ? met() : notMet({ book: data.book, since: loan.since }, { events: [loan.by] })
  },
})

const notTooMany = rule({
  id: 'loan/not-too-many',
  version: 2,
  says: 'A reader has at most so many books at home.',
  guards: { Lent: 'byTerm' },
  terms: (program) => ({ atMost: program.atMost }),
  judge: ({ state, terms }) => {
    const atHome = Object.keys(state.out).length
    return atHome < terms.atMost ? met() : notMet({ atHome, atMost: terms.atMost, books: Object.keys(state.out) })
  },
})

const notAgainOnceDamaged = rule({
  id: 'loan/not-again-once-damaged',
  version: 1,
  says: 'Who has damaged a book does not get it again.',
  guards: { Lent: 'should' },
  judge: ({ state, event: { data } }) => {
    const by = state.damaged[data.book]
    return by === undefined ? met() : notMet({ book: data.book }, { events: [by] })
  },
})

const finesWithinLimit = rule({
  id: 'loan/fines-within-limit',
  version: 1,
  says: 'Who has more than so much in fines borrows nothing.',
  guards: { Lent: 'must' },
  terms: (program) => ({ limit: program.fineLimit }),
  judge: ({ state, terms: { limit } }) =>
    state.fines.minor <= limit.minor
      ? met()
      : notMet({ fines: state.fines, limit, deskHours: state.deskHours }, { everyOf: ['FineCounted'] }),
})

const houseIsOpen = rule({
  id: 'loan/house-is-open',
  version: 1,
  says: 'Books are lent on days the house is open.',
  guards: { Lent: 'must', Returned: 'should' },
  terms: (program) => ({ closedDays: program.closedDays }),
  judge: ({ event: { data }, context }) => {
    if (context === undefined) return undetermined(['the days the house is closed'])
    return context.closed.includes(data.on) ? notMet({ closed: data.on }, {}, addDays(data.on, 1)) : met()
  },
})

const atHome = rule({
  id: 'loan/at-home',
  version: 1,
  says: 'Only a book at home can be extended, come back, or be asked for.',
  guards: { Extended: 'must', Returned: 'must', Reminded: 'should' },
  judge: ({ state, event: { data } }) => (state.out[data.book] === undefined ? notMet({ book: data.book }) : met()),
})

const since = ({ state, event }: { readonly state: Shelf; readonly event: ShelfEvent }) =>
  state.out[event.data.book]?.since

const onceAsLong = rule({
  id: 'extension/once-as-long-again',
  version: 1,
  says: 'A loan lasts at most twice the days it was given for when it was lent.',
  guards: { Extended: 'must' },
  terms: (program) => ({ days: program.loanDays }),
  anchor: since,
  judge: ({ state, event: { data }, terms: { days } }) => {
    const loan = state.out[data.book]
    if (loan === undefined) return notApplicable('it is not at home')
    const last = addDays(loan.since, 2 * days)
    return data.dueOn <= last ? met() : notMet({ dueOn: data.dueOn, last }, { events: [loan.by] })
  },
})

const fineOnlyWhenLate = rule({
  id: 'fine/only-when-late',
  version: 1,
  says: 'A fine is counted only for a book that is late.',
  guards: { FineCounted: 'must' },
  terms: (program) => ({ days: program.loanDays }),
  appliesTo: ({ data }) => data.amount.minor > 0,
  anchor: since,
  judge: ({ state, event: { data }, terms: { days } }) => {
    const loan = state.out[data.book]
    if (loan === undefined) return undetermined(['when it was lent'])
    const last = loan.extendedTo ?? addDays(loan.since, days)
    return data.on > last ? met() : notMet({ last }, { events: [loan.by] }, addDays(last, 1))
  },
})

const backInTime = rule({
  id: 'loan/back-in-time',
  version: 1,
  says: 'A book is back on its last day at the latest.',
  guards: { Returned: 'must' },
  terms: (program) => ({ days: program.loanDays }),
  appliesTo: ({ data }) => data.condition === 'good',
  anchor: since,
  judge: ({ state, event: { data }, terms: { days } }) => {
    const loan = state.out[data.book]
    if (loan === undefined) return notApplicable('it is not at home')
    const last = loan.extendedTo ?? addDays(loan.since, days)
    return data.on <= last ? met() : notMet({ last, back: data.on }, { events: [loan.by] })
  },
  obligation: ({ state, asOf, termsOn }) =>
    Object.entries(state.out).flatMap(([book, loan]) => {
      const terms = termsOn(loan.since)
      if (terms === undefined) return []
      const by = loan.extendedTo ?? addDays(loan.since, terms.days)
      // A reader who has damaged as many books as are at home is assumed to return no further book.
      const possible = Object.keys(state.damaged).length < Object.keys(state.out).length
      return [
        {
          what: 'return',
          of: book,
          by,
          missing: 1,
          unit: 'times' as const,
          possible,
          facts: { since: loan.since, asOf },
        },
      ]
    }),
})

/** The rules, in the order in which breaches are reported. */
export const shelfRules = [
  oneCopy,
  notTooMany,
  notAgainOnceDamaged,
  finesWithinLimit,
  houseIsOpen,
  atHome,
  onceAsLong,
  fineOnlyWhenLate,
  backInTime,
]

export const emptyShelf = (): Shelf => ({
  out: {},
  damaged: {},
  lentBy: [],
  fines: noMoney('SEK'),
  deskHours: hours(0),
  reminders: 0,
})

export const shelfRecipes: Recipes<Shelf, ShelfEvent> = {
  Lent: (shelf, { book, on }, { id }) => {
    shelf.out[book] ??= { since: on, by: id, extendedTo: undefined }
    shelf.lentBy.push(id)
  },
  Extended: (shelf, { book, dueOn }) => {
    const loan = shelf.out[book]
    if (loan !== undefined) loan.extendedTo = dueOn
  },
  Returned: (shelf, { book, condition }, { id }) => {
    shelf.out = Object.fromEntries(Object.entries(shelf.out).filter(([other]) => other !== book))
    if (condition === 'damaged') shelf.damaged[book] = id
  },
  Reminded: (shelf, { times = 1 }) => {
    shelf.reminders += times
  },
  FineCounted: (shelf, { amount, hours: more }) => {
    shelf.fines = plus(shelf.fines, amount)
    shelf.deskHours = addHours(shelf.deskHours, more)
  },
}

/** A reader's shelf under the rules of a house. */
export const shelf = defineStream({
  name: 'shelf',
  events: shelfEvents,
  initial: emptyShelf,
  recipes: shelfRecipes,
  rules: shelfRules,
})

/** The name of the stream in most tests. */
export const ada = 'shelf-ada'

/** The `n`-th event id of a test. */
export const id = (n: number): EventId => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as EventId

/** Noon of the `n`-th day of 2016. */
export const noon = (n: number): Instant => `${addDays('2016-01-01', n - 1)}T12:00:00.000Z` as Instant

/** The envelope of the record at `version`, with its id and record time after the version by default. */
export const metaAt = (version: number, more: Partial<Meta> = {}): Meta => ({
  id: id(version),
  stream: ada,
  version,
  recordedAt: noon(version),
  schema: 1,
  ...more,
})

/** The schema in which an event of this type is written now. */
export const schemaOf = (type: string): number => shelfEvents.find((def) => def.type === type)?.schema ?? 1

/** The record of an event at a version, as `decide` would write it. */
export const at = <E extends ShelfEvent>(version: number, event: E, more: Partial<Meta> = {}): Recorded<E> => ({
  ...event,
  meta: metaAt(version, { schema: schemaOf(event.type), ...more }),
})

/** The record of a correction at a version. */
export const correctedAt = (
  version: number,
  corrects: EventId,
  to: ShelfEvent,
  more: Partial<Meta> = {},
): ShelfRecord => ({
  type: 'EventCorrected',
  data: { on: '2016-12-31', corrects, to: { ...to, schema: schemaOf(to.type) }, reason: 'typing-error' },
  meta: metaAt(version, more),
})

/** The record of a void at a version. */
export const voidedAt = (version: number, voids: EventId, more: Partial<Meta> = {}): ShelfRecord => ({
  type: 'EventVoided',
  data: { on: '2016-12-31', voids, reason: 'never-happened' },
  meta: metaAt(version, more),
})

/** Ada's shelf with these records. */
export const shelfOf = (...records: readonly ShelfRecord[]) => shelf.timeline(ada, records)

/** A stamp whose ids begin with the `n`-th. */
export const stamp = (n: number, more: Partial<Stamp> = {}): Stamp => ({
  recordedAt: noon(n),
  id: (i) => id(n + i),
  ...more,
})

/** A decision on Ada's shelf in the house with its calendar. */
export const ask = shelf.decide(house, calendar)

/** A loan. */
export const lent = (on: Day, book: `book-${string}` = 'book-a') => Lent({ on, book })

/** A return in good condition. */
export const back = (on: Day, book: `book-${string}` = 'book-a') => Returned({ on, book, condition: 'good' })

/** A return of a damaged book. */
export const damaged = (on: Day, book: `book-${string}` = 'book-a') => Returned({ on, book, condition: 'damaged' })

/** A fine that took a quarter of an hour at the desk. */
export const fine = (on: Day, kronor: number, book: `book-${string}` = 'book-a') =>
  FineCounted({ on, book, amount: sek(kronor), hours: hours(0.25) })
