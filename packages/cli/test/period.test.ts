import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { figureTable } from '../src/print/figure-table.js'
import { localeOf } from '../src/terminal/locale.js'
import { jobbspar } from './people.js'

const falkenberg = fileURLToPath(new URL('../../../examples/histories/falkenberg.jsonl', import.meta.url))

const events = readFileSync(falkenberg, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { type: string; data: { on: string }; meta: { stream: string } })

const report = async (...options: readonly string[]) => {
  const { code, out, err } = await jobbspar(['report', falkenberg, ...options])
  expect([code, err]).toEqual([0, ''])
  return out
}

describe('a report of a period', () => {
  it('has its days in the head and its figures after the persons, by name or by its days', async () => {
    const text = await report('--period', '2016-Q2')
    expect(text).toContain('\nPeriod 2016-04-01 – 2016-06-30\n')
    expect(text.split('\n\n')[0]).not.toContain('not over')
    const headings = text.match(/(?<=\n\n)\S.*(?=\n\n)/g)
    expect(headings?.slice(0, 4)).toEqual(['Persons', 'The period', 'Entry cohorts', 'Money'])
    expect(text).toMatch(/^ {2}Participations under way at the start of the period +24 participations$/m)
    expect(text).toMatch(/^ {2}Participations that ended in the period +0 participations$/m)
    expect(text).toMatch(/^ {2}Paid by the municipality for the months of the period +[\d ]+ SEK$/m)
    expect(await report('--from', '2016-04-01', '--to', '2016-06-30')).toBe(text)
  })

  it('has its days and its rows in JSON, and a table of entry cohorts with and without a period', async () => {
    const within = JSON.parse(await report('--json', '--period', '2017')) as {
      readonly period?: unknown
      readonly figures: readonly { readonly id: string; readonly value?: number; readonly table?: readonly unknown[] }[]
    }
    expect(within.period).toEqual({ first: '2017-01-01', last: '2017-12-31' })
    const value = (id: string) => within.figures.find((figure) => figure.id === id)?.value ?? NaN
    // Counted in the file without the library.
    const days = (type: string) =>
      new Map(events.flatMap((one) => (one.type === type ? [[one.meta.stream, one.data.on] as const] : [])))
    const [opened, ended] = [days('ParticipationOpened'), days('ParticipationEnded')]
    const underWay = (before: string, from: string) =>
      [...opened].filter(([stream, on]) => on < before && (ended.get(stream) ?? '9999') >= from).length
    const in2017 = (of: ReadonlyMap<string, string>) => [...of.values()].filter((on) => on.startsWith('2017')).length
    expect([value('participationsAtStart'), value('participationsEntered')]).toEqual([
      ...[underWay('2017-01-01', '2017-01-01'), in2017(opened)],
    ])
    expect([value('participationsLeft'), value('participationsAtEnd')]).toEqual([
      ...[in2017(ended), underWay('2018-01-01', '2018-01-01')],
    ])
    expect(value('participationsLeft')).toBeGreaterThan(0)
    const without = JSON.parse(await report('--json')) as typeof within
    expect(without).not.toHaveProperty('period')
    const table = (one: typeof within) => one.figures.find(({ id }) => id === 'entryCohorts')?.table
    expect(table(without)).toEqual(table(within))
    expect(table(without)?.[0]).toEqual({
      ...{ quarter: '2015-Q2', months: 3, opened: 5, still: 5, outcome: 0, otherExit: 0, excludedExit: 0, notYet: 0 },
      ...{ households: 0, returned: 0, supportNotKnown: 0 },
    })
  })

  it('says in the head that it is not over, or has not begun, on the reference date', async () => {
    const head = async (asOf: string) =>
      (await report('--period', '2016-T2', '--as-of', asOf)).split('\n\n')[0]!.replaceAll(/\s+/g, ' ')
    expect(await head('2016-08-31')).not.toContain('The period is')
    expect(await head('2016-08-30')).toContain('The period is not over on the reference date')
    expect(await head('2016-04-30')).toContain('The period has not begun on the reference date')
    expect((await jobbspar(['report', falkenberg, '--brief', '--period', '2019'])).out).toContain('has not begun')
  })

  it.each([
    [['--period', '2016-Q5'], /Expected a year, quarter, tertial or month .*2025-T1 to 2025-T3/],
    [['--from', '2016-01-01'], /--from and --to are given together/],
    [['--to', '2016-01-01'], /--from and --to are given together/],
    [['--from', '2016-02-01', '--to', '2016-01-31'], /--from 2016-02-01 is after --to 2016-01-31/],
    [['--period', '2016', '--from', '2016-01-01', '--to', '2016-01-31'], /--period.*--from|--from.*--period/],
    [['--period', '2016', '--to', '2016-01-31'], /--period.*--to|--to.*--period/],
    [['--from', 'soon', '--to', '2016-01-31'], /Expected a day/],
  ])('is refused for %j', async (options, because) => {
    const { code, out, err } = await jobbspar(['report', falkenberg, ...options])
    expect([code, out]).toEqual([2, ''])
    expect(err.replaceAll(/\s+/g, ' ')).toMatch(because)
  })
})

describe('the table of a figure', () => {
  const locale = localeOf('en')
  const columns = { quarter: 'quarter', opened: 'opened', still: 'under way', more: 'not known' }
  const rows = [
    { quarter: '2015-Q2', opened: 5, still: 1_234, more: 0 },
    { quarter: '2015-Q3', opened: 12, still: 3, more: 1 },
  ]

  it('has heads as narrow as their words, and numbers under each other', () => {
    expect(figureTable('flow', { columns, keys: ['quarter'] }, rows, { width: 100, locale })).toBe(
      [
        '                   under    not',
        '  quarter  opened    way  known',
        '  2015-Q2       5  1 234      0',
        '  2015-Q3      12      3      1',
        '',
      ].join('\n'),
    )
  })

  it('goes on below, with the columns that tell its rows apart, where the width is less', () => {
    expect(figureTable('flow', { columns, keys: ['quarter'] }, rows, { width: 25, locale })).toBe(
      [
        '                   under',
        '  quarter  opened    way',
        '  2015-Q2       5  1 234',
        '  2015-Q3      12      3',
        '',
        '             not',
        '  quarter  known',
        '  2015-Q2      0',
        '  2015-Q3      1',
        '',
      ].join('\n'),
    )
  })
})
