import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { eventId, eventIdFrom, isCode, isEventId, isIdOf } from '../../src/vocabulary/ids.js'
import { shown } from '../../src/vocabulary/shown.js'
import { isInstant, laterInstant, type Instant } from '../../src/vocabulary/instant.js'

const runs = { numRuns: scaled(3000) }

const instants: fc.Arbitrary<Instant> = fc
  .date({ min: new Date('1970-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString() as Instant)

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('a code', () => {
  it.each([
    'praktik-0001',
    'resursjobb',
    'statute/SoL:4.1',
    'a',
    '550e8400-e29b-41d4-a716-446655440000',
    'participant-550e8400-e29b-41d4-a716-446655440000',
    '018f3a5e-7c1b-7def-8a2b-0f1e2d3c4b5a',
    '2016',
    '1234567',
  ])('may be %s', (text) => {
    expect(isCode(text)).toBe(true)
  })

  it.each([
    ['19800101-1234', 'a Swedish personal number'],
    ['800101-1234', 'a short Swedish personal number'],
    ['800101+1234', 'a Swedish personal number of somebody over a hundred'],
    ['198001011234', 'a Swedish personal number in digits only'],
    ['8001011234', 'a short one in digits only'],
    ['010180-1234', 'a Danish personal number'],
    ['0101801234', 'a Danish one in digits only'],
    ['x-198001011234', 'a personal number after a prefix'],
    ['participant-19800101-1234', 'a personal number as an id'],
    ['person:010180-1234', 'a personal number after a colon'],
    ['two words', 'a text with a space'],
    ['line\nbreak', 'a text of two lines'],
    ['åäö', 'letters beyond a–z'],
    ['-a', 'a hyphen first'],
    ['', 'empty'],
    ['a'.repeat(81), 'longer than 80'],
    ['a\n', 'a line end'],
  ])('is not %j, %s', (text) => {
    expect(isCode(text)).toBe(false)
  })

  it('is not a number, a list or nothing', () => {
    for (const value of [1, ['a'], { a: 'a' }, null, undefined]) expect(isCode(value)).toBe(false)
  })

  it('may be 80 characters long', () => {
    expect(isCode('a'.repeat(80))).toBe(true)
  })

  it('never holds a space, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(' ', '\t', '\n', '\u00A0', '\u2028'), fc.string(), (a, space, b) => {
        expect(isCode(`${a}${space}${b}`)).toBe(false)
      }),
      runs,
    )
  })

  it.each([
    'participant-1912-12-12-1212',
    'participant-12.12.12-1212',
    'participant-01-01-70-1234',
    'participant-121212--1212',
    'participation-19121212-1212',
    '121212-12-12',
    '12/12/12/1212',
    '1970-1-1-1234',
    '1.1.1970:1234',
    '800161-1234',
    '19800191-1234',
    '610180-1234',
    '191212-T123',
    '191212T123',
    '01011970-1234',
    'nr8001011234',
    'a800101-1234',
    '800101-1234a',
  ])('is not %s, a personal number in another form', (text) => {
    expect(isCode(text)).toBe(false)
  })

  it.each([
    ['ab8001011234', 'a random reference: its digits stand next to letters a–f'],
    ['1212121212121212', 'a reference of sixteen digits'],
    ['19121212121219121212121212121212', 'a hexadecimal reference of 32 signs that are all digits'],
    ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'a trace of W3C'],
    ['1-57591988-bd862e3fe1be46a994272793', 'a trace in three parts'],
    ['2010-12-0142', 'a number within a month'],
    ['2016-01-31', 'a day'],
    ['stage-1.2.10-2024', 'a version and a year'],
    ['9913451234', 'ten digits that begin with no date'],
  ])('may be %s, %s', (text) => {
    expect(isCode(text)).toBe(true)
  })

  it('is never a personal number, however it is written and whatever stands next to it', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    const sign = fc.constantFrom('-', '.', '_', ':', '/', '--', '-/')
    const written = fc
      .record({
        year: fc.integer({ min: 1900, max: 2025 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 61, max: 91 })),
        last: fc.oneof(
          fc.stringMatching(/^[0-9]{4}$/),
          fc.stringMatching(/^[JKLMNPRSTUWX][0-9]{3}$/),
          fc
            .tuple(fc.stringMatching(/^[0-9]{2}$/), sign, fc.stringMatching(/^[0-9]{2}$/))
            .map((parts) => parts.join('')),
        ),
        form: fc.constantFrom('YYYYMMDD', 'YYMMDD', 'DDMMYY'),
        between: fc.oneof(fc.constant(''), sign),
        mark: fc.oneof(fc.constant(''), sign),
        before: fc.constantFrom('', 'x-', 'participant-', 'p/', 'p:', 'p.', 'p_', '12345-', 'person', 'ab12ef-'),
        after: fc.constantFrom('', '-x', '/1', 'x'),
      })
      .map(({ year, month, day, last, form, between, mark, before, after }) => {
        const short = two(year % 100)
        const date =
          form === 'DDMMYY'
            ? [two(day), two(month), short]
            : [form === 'YYMMDD' ? short : String(year), two(month), two(day)]
        return `${before}${date.join(between)}${mark}${last}${after}`
      })
    fc.assert(
      fc.property(written, (text) => {
        expect([text, isCode(text)]).toEqual([text, false])
      }),
      { numRuns: scaled(10_000) },
    )
  })

  describe('may be any random reference', () => {
    const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))
    // Twelve digits that begin with a date look like a personal number, whatever their origin.
    const hex12 = hex(12).filter((text) => /[a-f]/.test(text))
    const kinds: Readonly<Record<string, fc.Arbitrary<string>>> = {
      'of 12 hexadecimal digits': hex12,
      'of 16 hexadecimal digits': hex(16),
      'of 32 hexadecimal digits': hex(32),
      'of 64 hexadecimal digits': hex(64),
      'in capitals': hex(32).map((text) => text.toUpperCase()),
      'a UUID': fc.uuid(),
      'a UUID without dashes': fc.uuid().map((uuid) => uuid.replaceAll('-', '')),
      'a trace of W3C': fc.tuple(hex(32), hex(16)).map(([trace, span]) => `00-${trace}-${span}-01`),
      'a trace in three parts': fc.tuple(hex(8), hex(24)).map(([at, rest]) => `1-${at}-${rest}`),
      'a ULID': fc.ulid(),
      'of 22 letters and digits': fc.stringMatching(/^[0-9A-Za-z]{22}$/),
      'of 21 signs of a URL': fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z_-]{20}$/),
      'of 16 to 19 decimal digits': fc.stringMatching(/^[0-9]{16,19}$/),
    }
    // The shortest ids are the most likely to be mistaken for a personal number.
    const runsOf = (kind: string) =>
      kind === 'of 12 hexadecimal digits' || kind === 'of 16 hexadecimal digits' ? 20_000 : 6000

    it.each(Object.entries(kinds))('%s', (kind, references) => {
      fc.assert(
        fc.property(references, (text) => {
          if (!isCode(text) || (text.length < 60 && !isCode(`participation-${text}`))) expect.fail(text)
        }),
        { numRuns: scaled(runsOf(kind)) },
      )
    })
  })

  it('may be any UUID, alone or after a kind', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect([uuid, isCode(uuid), isCode(`participant-${uuid}`)]).toEqual([uuid, true, true])
      }),
      { numRuns: scaled(5000) },
    )
  })
})

describe('an id of a kind', () => {
  it('begins with its kind, and something follows', () => {
    expect(isIdOf('praktik')('praktik-0001')).toBe(true)
    for (const value of ['workplace-0001', 'praktik-', 'praktik', 'praktik0001', '0001', 'praktik-a b', 1, undefined])
      expect([value, isIdOf('praktik')(value)]).toEqual([value, false])
  })

  it('does not hide a personal number', () => {
    expect(isIdOf('participant')('participant-800101-1234')).toBe(false)
    expect(isIdOf('participant')('participant-198001011234')).toBe(false)
  })
})

describe('an event id', () => {
  it('is a lower-case UUID and nothing else', () => {
    expect(isEventId('018f3a5e-7c1b-7def-8a2b-0f1e2d3c4b5a')).toBe(true)
    const others: unknown[] = [
      '018F3A5E-7C1B-7DEF-8A2B-0F1E2D3C4B5A',
      '018f3a5e7c1b7def8a2b0f1e2d3c4b5a',
      '{018f3a5e-7c1b-7def-8a2b-0f1e2d3c4b5a}',
      '018f3a5e-7c1b-7def-8a2b-0f1e2d3c4b5',
      '',
      18,
      null,
    ]
    for (const value of others) expect([value, isEventId(value)]).toEqual([value, false])
    expect(() => eventId('018F3A5E-7C1B-7DEF-8A2B-0F1E2D3C4B5A')).toThrow(RangeError)
  })

  it('made of an instant and 16 bytes is a version 7 UUID, the same each time', () => {
    fc.assert(
      fc.property(instants, bytes, (at, random) => {
        const id = eventIdFrom(at, random)
        expect(isEventId(id)).toBe(true)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(eventIdFrom(at, Uint8Array.from(random))).toBe(id)
      }),
      runs,
    )
  })

  it('holds the milliseconds of its instant in its first twelve digits', () => {
    fc.assert(
      fc.property(instants, bytes, (at, random) => {
        const milliseconds = Date.parse(at).toString(16).padStart(12, '0')
        expect(eventIdFrom(at, random).replaceAll('-', '').slice(0, 12)).toBe(milliseconds)
      }),
      runs,
    )
  })

  it('sorts by its instant, whatever the bytes', () => {
    fc.assert(
      fc.property(instants, instants, bytes, bytes, (a, b, one, other) => {
        fc.pre(a < b)
        expect(eventIdFrom(a, one) < eventIdFrom(b, other)).toBe(true)
      }),
      runs,
    )
  })

  it('is made of 16 bytes and an instant from 1970, and of nothing else', () => {
    for (const length of [0, 15, 17])
      expect(() => eventIdFrom('2016-01-01T00:00:00.000Z', new Uint8Array(length))).toThrow(RangeError)
    for (const at of ['1969-12-31T23:59:59.999Z', 'soon'] as const)
      expect(() => eventIdFrom(at as Instant, new Uint8Array(16))).toThrow(RangeError)
  })

  it('differs with the bytes', () => {
    const at = '2016-01-01T00:00:00.000Z'
    expect(eventIdFrom(at, new Uint8Array(16).fill(1))).not.toBe(eventIdFrom(at, new Uint8Array(16).fill(2)))
  })
})

describe('an instant', () => {
  it('is UTC with milliseconds, in one format', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(isInstant(at)).toBe(true)
      }),
      runs,
    )
    for (const value of [
      '2016-01-01T00:00:00Z',
      '2016-01-01T00:00:00.000+01:00',
      '2016-01-01 00:00:00.000Z',
      '2016-02-30T00:00:00.000Z',
      '2016-01-01T24:00:00.000Z',
      '2016-01-01T23:60:00.000Z',
      '2016-01-01T23:59:60.000Z',
      '2016-01-01',
      0,
      new Date(0),
    ])
      expect([value, isInstant(value)]).toEqual([value, false])
  })

  it('is later than another exactly when its milliseconds are more', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(Date.parse(laterInstant(a, b))).toBe(Math.max(Date.parse(a), Date.parse(b)))
      }),
      runs,
    )
  })
})

describe('a message', () => {
  it('does not show what is written like a personal number, wherever it stands', () => {
    for (const found of ['19800101-1234', 'participant-19800101-1234', { name: 'Anna 800101-1234' }, ['8001011234']]) {
      const text = shown(found)
      expect(text).toContain('text like a personal number, not shown')
      expect(text).not.toContain('800101')
    }
    expect(shown('praktik-1 of 2016-01-15')).toBe('"praktik-1 of 2016-01-15"')
  })
})
