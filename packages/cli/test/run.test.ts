import { readFileSync } from 'node:fs'
import { historyOf as historyIn, type History } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { run } from '../src/index.js'
import { loadHistories } from '../src/read/histories.js'
import { readHistories } from '../src/read/reading.js'
import { localeOf } from '../src/terminal/locale.js'
import { anHourShort, historyOf, jobbspar, openedIn, supported } from './people.js'

const locale = localeOf('en')

describe('jobbspar', () => {
  it('explains itself', async () => {
    const { code, out, err } = await jobbspar(['--help'])
    expect([code, err]).toEqual([0, ''])
    for (const command of ['validate', 'audit', 'programs', 'program'])
      expect(out).toContain(`\n  ${command} [options]`)
    expect((await jobbspar(['audit', '--help'])).out).toMatch(/undetermined/)
  })

  it('tells the version of its package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      readonly version: string
    }
    expect(await jobbspar(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it.each([
    [[], 'error: say what to do: jobbspar --help lists the commands'],
    [['adit'], "error: unknown command 'adit' (Did you mean audit?)"],
    [['audit'], "error: missing required argument 'file'"],
    [['audit', 'a', 'b'], "error: too many arguments for 'audit'. Expected 1 argument but got 2."],
    [['audit', 'a', '--progam', 'x'], "error: unknown option '--progam' (Did you mean --program?)"],
    [['audit', 'a', '--program'], "error: option '--program <program>' argument missing"],
    [
      ['audit', 'a', '--known-at', 'soon'],
      "error: option '--known-at <instant>' argument 'soon' is invalid. Expected an instant or a day, such as 2016-06-30T12:00:00Z or 2016-06-30.",
    ],
    [['validate'], "error: missing required argument 'file'"],
    [['program'], "error: missing required argument 'program'"],
  ])('answers bad usage %j in one line', async (argv, says) => {
    expect(await jobbspar(argv)).toEqual({ code: 2, out: '', err: `${says}\n` })
  })

  it('shows progress on a terminal, takes it away again, and is silent when piped', async () => {
    const { data, ...event } = openedIn()
    const openedOf = (i: number) => ({ ...event, data: { ...data, participant: `participant-${i}` as const } })
    const streams = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`participation-${i}`, [openedOf(i)]]))
    const file = historyOf('progress.jsonl', streams)
    const shown = await jobbspar(['audit', file], { isTerminal: true })
    expect(shown.err).toBe('\r… 250 streams\r… 500 streams\r\u001b[K'.repeat(2))
    const piped = await jobbspar(['audit', file])
    expect(piped.err).toBe('')
    expect(piped.out).toBe(shown.out)
  })

  it('does not take one stream from two files', async () => {
    const one = historyOf('one.jsonl', { 'support-1': supported })
    const other = historyOf('other.jsonl', { 'support-2': supported, 'support-1': supported })
    let err = ''
    const io = { out: () => undefined, err: (text: string) => (err += text), isTerminal: false, locale }
    expect(await readHistories(io, [one, other], false)).toBeUndefined()
    expect(err).toBe(
      `${other}:3: /meta/stream: expected a stream that ${one} does not hold (line 1), found support-1\n`,
    )
  })

  it('hands on what projections read: effective events, known at an instant and true by a day', async () => {
    const file = historyOf('one.jsonl', { 'support-1': supported, 'participation-1': anHourShort })
    const loaded = await loadHistories(file, { locale })
    if (!loaded.ok) throw new Error('It loads.')
    expect(loaded.histories.map(({ kind, line }) => [kind, line])).toEqual([
      ['support', 1],
      ['participation', 3],
    ])
    const histories: readonly History[] = loaded.histories.map((one) => historyIn(one))
    expect(histories.map(({ events }) => events.length)).toEqual([2, anHourShort.length])
    const byMay = loaded.histories.map((one) => historyIn(one, { asOf: '2015-05-31' }))
    expect(byMay.map(({ events }) => events.at(-1)?.type)).toEqual(['SupportPaid', 'PraktikEnded'])
  })

  it('tells a mistake of its own in one line, and its stack when asked', async () => {
    const bug = (): never => {
      throw new Error('a bug\nof two lines')
    }
    let err = ''
    const io = { out: bug, err: (text: string) => void (err += text), isTerminal: false }
    expect(await run(['programs'], io)).toBe(70)
    expect(err).toBe('jobbspar: unexpected error: a bug of two lines; please report it\n')
    expect(await run(['programs'], { ...io, debug: true })).toBe(70)
    expect(err).toMatch(/; please report it\nError: a bug\nof two lines\n {4}at .*bug /)
  })

  it.each([72, 80, undefined])('keeps every help within the width of a terminal: %s', async (width) => {
    for (const argv of [[], ['validate'], ['audit'], ['report'], ['programs'], ['program']]) {
      const { out } = await jobbspar([...argv, '--help'], width === undefined ? {} : { width })
      const [, ...lines] = out.split('\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width ?? 100)
    }
  })
})
