import fc from 'fast-check'
import { wordSorts, type WordSort } from '../../src/vocabulary/kinds.js'
import { currencies } from '../../src/vocabulary/money.js'
import { type AnyEventDef } from '../../src/history/event.js'
import { isCode } from '../../src/vocabulary/ids.js'

/** Values for a field: valid values, and invalid values by what is wrong with them. */
export interface Samples {
  readonly valid: fc.Arbitrary<unknown>
  readonly wrong: Readonly<Record<string, fc.Arbitrary<unknown>>>
}

const one = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

// Dates come from the engine's own calendar, not from the arithmetic that codecs use.
const dates = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(`${from}T00:00:00.000Z`), max: new Date(`${to}T23:59:59.999Z`), noInvalidDate: true })
    .map((date) => date.toISOString())

const two = (n: number): string => String(n).padStart(2, '0')

/** Texts in the form of a day, for days that the engine's calendar does not have. */
const noDays = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, day]) => `${String(year)}-${two(month)}-${two(day)}`)
  .filter((text) => {
    const date = new Date(`${text}T00:00:00.000Z`)
    return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text
  })

const uuids = fc.oneof(fc.uuid(), one('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'))

/** Digits and the characters that may be between them. Personal numbers can be hidden in such texts. */
const digits = fc.stringMatching(/^x[0-9._:/-]{1,24}$/)

const codes = fc.oneof(
  one('a', 'praktik-0001', 'statute/SoL:4.1', '2016', '1234567', 'a'.repeat(80)),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/).filter(isCode),
  digits.filter(isCode),
  uuids,
  // Groups of digits in a UUID can look like a personal number but are none.
  one('12345678-1234-4234-8234-123456789012', 'case-12-12345678-1234-4234-8234-123456789012'),
)

const personal = fc.oneof(
  one('19800101-1234', '800101-1234', '198001011234', '0101801234', 'x-198001011234', 'person:010180-1234'),
  fc
    .tuple(
      one('', 'x-', 'a:', '12345-'),
      one('19801231', '801231', '800191', '311280', '1980-12-31', '31.12.80', '1980-1-1'),
      one('', '-', '.', ':', '/', '_', '--'),
      one('1234', '12-34', 'T123'),
      one('', '-x', 'x', '/1'),
    )
    .map((parts) => parts.join('')),
)

const wrongCodes = {
  'a text with spaces': one('two words', ' a', 'a\n'),
  'letters beyond a–z': one('åäö'),
  'a sign first': one('-a', '.a'),
  'too long': one('a'.repeat(81)),
  empty: one(''),
  'a personal number': personal,
  'a personal number beside a UUID': uuids.map((uuid) => `x/${uuid}/19800101-1234`),
}

const decimals = (from: number, to: number): Samples => ({
  valid: fc
    .oneof(
      fc.integer({ min: from * 100, max: to * 100 }),
      fc.integer({ min: from * 100, max: 1000 }),
      one(7, 29, 57, 115, from * 100, to * 100),
    )
    .map((hundredths) => hundredths / 100),
  wrong: {
    'too small': one(from - 0.01, -1),
    'too large': one(to + 0.01, to + 1),
    'more than two decimals': fc.oneof(
      fc
        .integer({ min: 11, max: to * 1000 })
        .filter((n) => n % 10 !== 0)
        .map((n) => n / 1000),
      one(0.1 + 0.2),
    ),
    ...(from === 0 ? { 'negative zero': one(-0) } : {}),
  },
})

const wholes = (from: number): Samples => ({
  valid: fc.oneof(
    fc.integer({ min: from, max: 40 }),
    fc.maxSafeInteger().filter((n) => n >= from),
  ),
  wrong: {
    'too small': one(from - 1, -7),
    'too large': one(2 ** 53, 1e300),
    'a fraction': one(1.5, 3.000001),
    ...(from === 0 ? { 'negative zero': one(-0) } : {}),
  },
})

const above0 = (to: number): Samples => ({
  valid: fc.oneof(fc.double({ min: 0, minExcluded: true, max: to, noNaN: true }), one(to, 0.8, 1)),
  wrong: { 'too small': one(0, -0.1, -0), 'too large': one(to + 0.1, to * 2) },
})

const money = (from: number): Samples => {
  const minor = fc.oneof(fc.integer({ min: from, max: 10_000_000 }), one(0, 1_000_000_000_000, from))
  const amount = (part: object) => minor.map((n) => ({ minor: n, currency: 'SEK', ...part }))
  return {
    valid: fc.record({ minor, currency: one(...currencies) }),
    wrong: {
      'too small': amount({ minor: from - 1 }),
      'too large': amount({ minor: 1_000_000_000_001 }),
      'a fraction': amount({ minor: 0.5 }),
      'an unknown word': amount({ currency: 'USD' }),
      'negative zero': amount({ minor: -0 }),
      'a part is missing': one({ minor: 1 }, { currency: 'SEK' }),
      'a part of the wrong type': one({ minor: '1', currency: 'SEK' }, { minor: 1, currency: null }),
    },
  }
}

const samples: readonly (readonly [name: RegExp, of: (match: RegExpExecArray) => Samples])[] = [
  [
    /^a day /,
    () => ({
      valid: fc.oneof(
        dates('1900-01-01', '2199-12-31').map((text) => text.slice(0, 10)),
        one('1900-01-01', '2199-12-31', '2000-02-29', '2016-02-29', '2104-02-29'),
      ),
      wrong: {
        'a day that does not exist': fc.oneof(noDays, one('1900-02-29', '2100-02-29', '2015-02-29')),
        'out of range': one('1899-12-31', '2200-01-01', '0001-01-01', '9999-12-31'),
        'written otherwise': one('2016-1-2', '20160102', '2016-01-02T00:00:00.000Z', ' 2016-01-02', '2016-01-02\n', ''),
      },
    }),
  ],
  [
    /^a month /,
    () => ({
      valid: dates('1900-01-01', '2199-12-31').map((text) => text.slice(0, 7)),
      wrong: {
        'a month that does not exist': one('2016-00', '2016-13'),
        'out of range': one('1899-12', '2200-01'),
        'written otherwise': one('2016-1', '201601', '2016-01-01', '2016-01\n'),
      },
    }),
  ],
  [
    /^an instant /,
    () => ({
      valid: fc.oneof(dates('0001-01-01', '9999-12-31'), one('2000-02-29T23:59:59.999Z', '0004-02-29T00:00:00.000Z')),
      wrong: {
        'a day that does not exist': fc.oneof(
          noDays.map((text) => `${text}T12:00:00.000Z`),
          one('0000-01-01T00:00:00.000Z', '0000-02-29T00:00:00.000Z', '1900-02-29T00:00:00.000Z'),
        ),
        'a time that does not exist': one(
          '2016-01-02T24:00:00.000Z',
          '2016-01-02T12:60:00.000Z',
          '2016-01-02T12:00:60.000Z',
        ),
        'written otherwise': one(
          '2016-01-02T12:00:00Z',
          '2016-01-02T12:00:00.000+01:00',
          '2016-01-02 12:00:00.000Z',
          '2016-01-02',
        ),
      },
    }),
  ],
  [/^hours a week above 0 and up to 168$/, () => decimals(0.01, 168)],
  [/^hours with at most two decimals$/, () => decimals(0, 100_000)],
  [/^a percentage from 0 to 1000 /, () => decimals(0, 1000)],
  [/^money .* from 0 up/, () => money(0)],
  [/^money /, () => money(-1_000_000_000_000)],
  [/^a code/, () => ({ valid: codes, wrong: wrongCodes })],
  [
    /^an id (\S+)-…: /,
    ([, kind = '']) => ({
      valid: fc
        .oneof(
          uuids.map((uuid) => `${kind}-${uuid}`),
          fc.stringMatching(/^[A-Za-z0-9._:/-]{1,40}$/).map((rest) => `${kind}-${rest}`),
        )
        .filter(isCode),
      wrong: {
        'the id of another kind': one(`x${kind}-1`, `${kind}s-1`, kind === 'plan' ? 'coach-1' : 'plan-1'),
        'a kind alone': one(kind, `${kind}-`),
        'a text with spaces': one(`${kind}-1 a`),
        'a personal number': one(`${kind}-19800101-1234`, `${kind}-0101801234`),
        'a personal number beside a UUID': uuids.map((uuid) => `${kind}-${uuid}-19800101-1234`),
      },
    }),
  ],
  [
    /^an id of any kind: /,
    () => ({
      valid: fc.tuple(one('praktik', 'employment', 'taskBox'), uuids).map(([kind, uuid]) => `${kind}-${uuid}`),
      wrong: {
        'the id of no kind': one('job-1', 'xpraktik-1', 'event-1'),
        'a kind alone': one('praktik', 'praktik-'),
        'a personal number': one('praktik-19800101-1234'),
      },
    }),
  ],
  [
    /^an id among measure-… \| intervention-…$/,
    () => ({
      valid: fc.tuple(one('measure', 'intervention'), uuids).map(([kind, uuid]) => `${kind}-${uuid}`),
      wrong: { 'the id of another kind': one('praktik-1', 'measures-1'), 'a kind alone': one('measure', 'measure-') },
    }),
  ],
  [
    /^a known value: /,
    () => ({
      valid: fc.oneof(
        one<unknown>(
          { least: 18, below: 41 },
          { least: 0 },
          { below: -0.5 },
          { since: '2016-02-29' },
          { word: 'woman' },
        ),
        fc.integer({ min: 1850, max: 2199 }).map((bornIn) => ({ bornIn })),
        uuids.map((uuid) => ({ of: `workplace-${uuid}` })),
      ),
      wrong: {
        'a yes or no': one<unknown>(true, false, { word: true }),
        'a day of birth': one<unknown>(
          { bornIn: '2008-05-17' },
          { born: '2008-05-17' },
          { bornIn: 2008, since: '2008-05-17' },
        ),
        'a range without bounds': one({}),
        'a range without room': one({ least: 5, below: 5 }, { least: 6, below: 5 }),
        'negative zero': one({ least: -0 }),
        'out of range': one<unknown>({ bornIn: 1849 }, { bornIn: 2200 }, { since: '2200-01-01' }, { below: 1e13 }),
        'a day that does not exist': one({ since: '2015-02-29' }),
        'a text with spaces': one<unknown>({ word: 'two words' }, { of: 'workplace-1 a' }),
        'a personal number': one({ of: 'workplace-19800101-1234' }),
        'of two forms': one<unknown>({ word: 'woman', bornIn: 1980 }, { least: 1, of: 'workplace-1' }),
        'a bare value': one<unknown>(18, 'woman', null, [18]),
      },
    }),
  ],
  [
    /^any word: /,
    () => ({
      valid: fc.stringMatching(/^[B-Zb-z][A-Za-z]{0,58}[0-9]?$/).filter((word) => !(word in {})),
      wrong: {
        'no letter first': one('1stJob', '_job', ''),
        'a number like a personal number': one('p8001011234'),
        'the name of something every object has': one('constructor', 'toString'),
      },
    }),
  ],
  [
    /^a lower-case UUID$/,
    () => ({
      valid: uuids,
      wrong: {
        'upper case': one('A0000000-0000-7000-8000-000000000001'),
        'no UUID': one('00000000-0000-9000-8000-000000000001', '00000000000070008000000000000001', 'event-1', ''),
      },
    }),
  ],
  [/^a whole number from ([01])$/, ([, from]) => wholes(Number(from))],
  [/^a \w+ above 0 and up to (\d+)$/, ([, to]) => above0(Number(to))],
  [
    /^a word \((\w+)\): /,
    ([, sort = '']) => ({
      valid: fc.oneof(
        one(...(Object.hasOwn(wordSorts, sort) ? wordSorts[sort as WordSort] : []), 'sommarjobb', 'A'),
        fc
          .stringMatching(/^[B-Zb-z][A-Za-z]{0,58}[0-9]?$/)
          .filter((word) => !(word in {}) && !/^(?:wage|praktikP)/.test(word)),
      ),
      wrong: {
        'no letter first': one('1stJob', '_job', ''),
        'another sign': one('summer job', 'sommar-jobb', 'årsjobb', 'job.one'),
        'too long': one('a'.repeat(61)),
        'a number like a personal number': one('p8001011234', 'job20260101'),
        'the name of something every object has': one('constructor', 'toString', 'hasOwnProperty'),
        ...(sort === 'support' ? { 'a category of wages': one('wage', 'wageSubsidy') } : {}),
      },
    }),
  ],
  [/^true or false$/, () => ({ valid: fc.boolean(), wrong: { 'an unknown word': one('true', 'ja') } })],
  [
    /^a list of (at least one of )?(.*)$/,
    ([, atLeastOne, member = '']) => {
      const { valid, wrong } = samplesOf(member)
      return {
        valid: fc.array(valid, { minLength: atLeastOne === undefined ? 0 : 1, maxLength: 4 }),
        wrong: {
          ...(atLeastOne === undefined ? {} : { 'an empty list': one([]) }),
          ...Object.fromEntries(
            Object.entries(wrong).map(([fault, value]) => [
              fault,
              fc.tuple(fc.array(valid, { maxLength: 2 }), value).map(([before, last]) => [...before, last]),
            ]),
          ),
        },
      }
    },
  ],
  [
    /^'([^']*)'/,
    ({ input }) => ({
      valid: one(...Array.from(input.matchAll(/'([^']*)'/g), ([, word]) => word)),
      wrong: { 'an unknown word': one('no-such-word', '', 'PASSED') },
    }),
  ],
  [
    /^a deviation /,
    () => ({
      valid: fc.record({ rules: fc.array(codes, { minLength: 1, maxLength: 3 }), by: codes, reason: codes }),
      wrong: {
        'an empty list': one({ rules: [], by: 'a', reason: 'b' }),
        'a part is missing': one({ rules: ['a'], by: 'a' }, { by: 'a', reason: 'b' }),
        'a text with spaces': one(
          { rules: ['a'], by: 'Ada Berg', reason: 'b' },
          { rules: ['a b'], by: 'a', reason: 'b' },
        ),
      },
    }),
  ],
]

/** Samples for a field, by the name of its codec. Throws for a codec without samples. */
export const samplesOf = (name: string): Samples => {
  for (const [pattern, of] of samples) {
    const match = pattern.exec(name)
    if (match !== null) return of(match)
  }
  throw new Error(`There are no samples of ${name}.`)
}

type Fields = Readonly<Record<string, { readonly name: string }>>

const validOf = (fields: Fields): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([name, check]) => [name, samplesOf(check.name).valid]))

/** Objects with every required field, some of the optional ones and, at times, an unknown one. */
export const objectsOf = (required: Fields, optional: Fields = {}): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record<Readonly<Record<string, unknown>>>(
    { ...validOf(required), ...validOf(optional), unknownToday: fc.jsonValue({ maxDepth: 1 }) },
    { requiredKeys: Object.keys(required) },
  )

/** Valid data of an event type. */
export const eventDataSamples = ({ fields: { required, optional } }: AnyEventDef) => objectsOf(required, optional)
