import { mkdirSync } from 'node:fs'
import { toJsonl } from '@jobbspar/adapters-memory'
import { support, voidEvent, type StoredEvent } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { streamNamesIn } from '../src/read/stream-kinds.js'
import { localeOf } from '../src/terminal/locale.js'
import {
  adopted,
  asThePlanHadIt,
  fileOf,
  jobbspar,
  nthId,
  pathOf,
  recordedStreams,
  recorder,
  supported,
} from './people.js'

const good = (): StoredEvent[] =>
  [...recordedStreams({ 'participation-1': asThePlanHadIt, 'support-1': supported })].map((event) =>
    structuredClone(event),
  )

const change = (events: StoredEvent[], line: number, to: (event: StoredEvent) => object): object[] =>
  events.map((event, i) => (i === line - 1 ? to(event) : event))

const json = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

const types = `one of ${[...support.events.map(({ type }) => type), 'EventCorrected', 'EventVoided'].join(', ')}`

interface Case {
  readonly when: string
  readonly text: () => string
  /** The texts after `file:`, one for each line. */
  readonly says: readonly (string | RegExp)[]
  /** How many lines a lenient read leaves out. */
  readonly leavesOut: number
}

const cases: readonly Case[] = [
  {
    when: 'a line is not JSON',
    text: () => toJsonl(good()).replace(/^/, '{"type": oops\n'),
    says: [/^1: expected a stored event in JSON, found text that is not JSON/],
    leavesOut: 1,
  },
  {
    when: 'a line is cut off, without telling its stream gap as well',
    text: () =>
      toJsonl(good())
        .split('\n')
        .map((line, i) => (i === 2 ? line.slice(0, 40) : line))
        .join('\n'),
    says: [/^3: expected a stored event in JSON, found text that is not JSON/],
    leavesOut: 1,
  },
  {
    when: 'a line is JSON and no event',
    text: () => `${toJsonl(good())}42\n`,
    says: ['13: expected a stored event { type, data, meta }, found 42'],
    leavesOut: 1,
  },
  {
    when: 'a line has no envelope',
    text: () => `${toJsonl(good())}{"type":"SupportPaid"}\n`,
    says: ['13: /meta: expected an envelope { id, stream, version, recordedAt, schema }, found nothing'],
    leavesOut: 1,
  },
  {
    when: 'a stream is of no known kind',
    text: () => json(change(good(), 12, (event) => ({ ...event, meta: { ...event.meta, stream: 'cohort-7' } }))),
    says: [`12: /meta/stream: expected ${streamNamesIn(localeOf('en'))}, found "cohort-7"`],
    leavesOut: 1,
  },
  {
    when: 'a type is not one of its stream',
    text: () => json(change(good(), 12, (event) => ({ ...event, type: 'PraktikStarted' }))),
    says: [`12: /type: expected ${types}, found "PraktikStarted"`],
    leavesOut: 1,
  },
  {
    when: 'fields are wrong, two of one event and one of another',
    text: () =>
      json(
        change(
          change(good(), 7, ({ data, ...rest }) => ({
            ...rest,
            data: { ...(data as object), plannedTo: 'soon', workplace: 'the café' },
          })) as StoredEvent[],
          12,
          ({ data, ...rest }) => ({ ...rest, data: { ...(data as object), month: '2015-13' } }),
        ),
      ),
    says: [
      '7: /data/workplace: expected an id workplace-…: up to 80 letters a–z, digits and . _ : / -, no personal number, found "the café"',
      '7: /data/plannedTo: expected a day YYYY-MM-DD from 1900 to 2199, found "soon"',
      '12: /data/month: expected a month YYYY-MM from 1900 to 2199, found "2015-13"',
    ],
    leavesOut: 2,
  },
  {
    when: 'an id is used twice in a stream',
    text: () => json(change(good(), 12, (event) => ({ ...event, meta: { ...event.meta, id: nthId(11) } }))),
    says: [`12: /meta/id: expected an id used once, found ${nthId(11)}`],
    leavesOut: 1,
  },
  {
    when: 'an id is used in two streams',
    text: () => json(change(good(), 12, (event) => ({ ...event, meta: { ...event.meta, id: nthId(1) } }))),
    says: [`12: /meta/id: expected an id used once, found ${nthId(1)}`],
    leavesOut: 1,
  },
  {
    when: 'a mark is about nothing',
    text: () => {
      const record = recorder()
      return json(
        [...adopted, voidEvent(nthId(40), '2015-02-01', 'mistake')].map((one) => record('program-falkenberg', one)),
      )
    },
    says: [`2: /data/voids: expected the id of an earlier event of this stream, found ${nthId(40)}`],
    leavesOut: 1,
  },
]

describe('A history file with a mistake in it', () => {
  it.each(cases)('is refused with its line when $when', async ({ text, says }) => {
    const file = fileOf('mistake.jsonl', text())
    const { code, out, err } = await jobbspar(['validate', file])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.endsWith('\n')).toBe(true)
    const told = err.replaceAll(`${file}:`, '').slice(0, -1).split('\n')
    expect(told).toEqual(says.map((one) => (typeof one === 'string' ? one : (expect.stringMatching(one) as unknown))))
  })

  it.each(cases)('is read without it by a lenient audit when $when', async ({ text, says, leavesOut }) => {
    const file = fileOf('mistake.jsonl', text())
    const { code, err } = await jobbspar(['audit', file, '--program', 'falkenberg', '--lenient'])
    expect([0, 1]).toContain(code)
    const lines = err.slice(0, -1).split('\n')
    expect(lines).toHaveLength(says.length + 1)
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/; left out$/)
    expect(lines.at(-1)).toMatch(new RegExp(`: ${leavesOut} lines? left out, \\d+ events? read$`))
  })

  it('tells a gap at the event after it, and a record time that falls at the event that has it', async () => {
    const events = good().filter((_, i) => i !== 2)
    const text = json(
      change(events, 11, ({ meta, ...rest }) => ({
        ...rest,
        meta: { ...meta, recordedAt: '2014-12-31T00:00:00.000Z' },
      })),
    )
    const file = fileOf('gap.jsonl', text)
    const gap = `${file}:3: /meta/version: expected 3, found 4 (an event of participation-1 before it is missing)`
    const fall = `${file}:11: /meta/recordedAt: expected 2015-01-01T18:00:00.000Z or later, found 2014-12-31T00:00:00.000Z`
    expect(await jobbspar(['validate', file])).toEqual({ code: 2, out: '', err: `${gap}\n${fall}\n` })
    const lenient = await jobbspar(['audit', file, '--lenient'])
    expect(lenient.err).toBe(`${gap}; read nevertheless\n${fall}; read nevertheless\n`)
  })

  it('tells a gap that the broken lines before it cannot explain', async () => {
    const events = good().filter((_, i) => i !== 2 && i !== 3)
    const [first = '', second = '', ...rest] = toJsonl(events).split('\n')
    const file = fileOf('gap-of-two.jsonl', [first, second, 'oops', ...rest].join('\n'))
    const { err } = await jobbspar(['validate', file])
    expect(err.split('\n').slice(0, -1)).toEqual([
      expect.stringContaining(`${file}:3: expected a stored event in JSON`),
      `${file}:4: /meta/version: expected 3, found 5 (2 events of participation-1 before it are missing)`,
    ])
  })
})

describe('A file that is no history', () => {
  it('is missing', async () => {
    const file = pathOf('nowhere.jsonl')
    expect(await jobbspar(['validate', file])).toEqual({
      code: 2,
      out: '',
      err: `${file}: no such file or directory\n`,
    })
    expect(await jobbspar(['audit', file, '--lenient'])).toEqual({
      ...{ code: 2, out: '', err: `${file}: no such file or directory\n` },
    })
  })

  it('is a folder', async () => {
    const folder = pathOf('folder')
    mkdirSync(folder)
    expect(await jobbspar(['audit', folder])).toEqual({ code: 2, out: '', err: `${folder}: is a directory\n` })
  })

  it('is empty, or has blank lines only', async () => {
    for (const text of ['', '\n \n']) {
      const file = fileOf('empty.jsonl', text)
      expect(await jobbspar(['validate', file])).toEqual({
        code: 2,
        out: '',
        err: `${file}: is empty: not one event to read\n`,
      })
    }
  })

  it.each([
    ['on one line', (text: string) => `[${text.trim().split('\n').join(',')}]`],
    [
      'on many lines',
      (text: string) => JSON.stringify(JSON.parse(`[${text.trim().split('\n').join(',')}]`), undefined, 2),
    ],
  ])('is one JSON array %s', async (_, arrayOf) => {
    const file = fileOf('array.jsonl', arrayOf(toJsonl(good())))
    const err = `${file}: a JSON array, not one event a line\n`
    expect(await jobbspar(['validate', file])).toEqual({ code: 2, out: '', err })
    expect(await jobbspar(['audit', file, '--lenient'])).toEqual({ code: 2, out: '', err })
  })

  it('holds nothing that even a lenient read could use', async () => {
    const file = fileOf('nothing.jsonl', '42\n')
    const { code, err } = await jobbspar(['audit', file, '--lenient'])
    expect(code).toBe(2)
    expect(err).toBe(
      `${file}:1: expected a stored event { type, data, meta }, found 42\n${file}: holds no event that can be read\n`,
    )
  })
})
