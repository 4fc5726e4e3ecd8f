import { writeFileSync } from 'node:fs'
import { toJsonl } from '@jobbspar/adapters-memory'
import {
  EmploymentBegun,
  EmploymentEnded,
  hours,
  ParticipationOpened,
  type AnyEvent,
  type StoredEvent,
} from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { fileOf, historyOf, jobbspar, pathOf, recordedStreams } from './people.js'

/** Ten contracts from 1 January to 31 May 2019, of which four endings are recorded. */
const ten = Object.fromEntries(
  Array.from({ length: 10 }, (_, i): readonly [string, readonly AnyEvent[]] => [
    `participation-${String(i + 1)}`,
    [
      ParticipationOpened({
        ...{ on: '2018-12-01', participant: `participant-${String(i + 1)}`, household: `household-${String(i + 1)}` },
        ...{ program: 'falkenberg', municipality: 'falkenberg' },
      }),
      EmploymentBegun({
        ...{ on: '2019-01-01', employmentId: 'employment-1', kind: 'resursjobb', employer: 'municipality' },
        ...{ hoursPerWeek: hours(40), plannedTo: '2019-05-31' },
      }),
      ...(i < 4 ? [EmploymentEnded({ on: '2019-05-31', employmentId: 'employment-1', reason: 'termEnded' })] : []),
    ],
  ]),
)

const from = ['--as-of', '2019-07-01', '--known-at', '2019-08-31'] as const

interface Reported {
  readonly figures: readonly { readonly id: string; readonly [field: string]: unknown }[]
}

const sustained = async (file: string, ...options: readonly string[]) => {
  const { code, out } = await jobbspar(['report', file, '--json', ...options])
  expect(code).toBe(0)
  return (JSON.parse(out) as Reported).figures.find(({ id }) => id === 'sustained.6')
}

describe('a report on endings that were not recorded', () => {
  it('states from the least to the greatest share, and no one number', async () => {
    const file = historyOf('ten.jsonl', ten)
    const figure = await sustained(file, ...from)
    expect(figure).toMatchObject({ x: 0, n: 4, notKnown: 6, assumed: 0, low: 0, high: 0.6, provisional: true })
    expect(figure).not.toHaveProperty('rate')
    const { out } = await jobbspar(['report', file, ...from])
    expect(out).toMatch(/0\.0 – 60\.0 %/)
    expect(out).toContain('0 of 4; 95 % interval 0.0 – 83.2 %; 6 not known')
  })

  it('knows of those whose endings were all delivered', async () => {
    const file = historyOf('ten-delivered.jsonl', ten)
    const whole = await sustained(file, ...from, '--complete-to', 'endings=2019-06')
    expect(whole).toMatchObject({ x: 6, n: 10, notKnown: 0, rate: 0.6 })
    expect(await sustained(file, ...from, '--complete-to', 'all=2019-06-30')).toEqual(whole)
    expect(await sustained(file, ...from, '--complete-to', 'endings=2019-06-29')).toMatchObject({ notKnown: 6 })
    expect(await sustained(file, ...from, '--complete-to', 'wages=2019-06')).toMatchObject({ notKnown: 6 })
  })

  it('takes the completeness of several kinds of fact, the last of a kind', async () => {
    const file = historyOf('ten-twice.jsonl', ten)
    const options = ['wages=2019-06', 'endings=2019-05', 'endings=2019-06'].flatMap((one) => ['--complete-to', one])
    expect(await sustained(file, ...from, ...options)).toMatchObject({ n: 10, notKnown: 0 })
  })

  it('goes by the statement of a kind before that for all, in whatever order they are made, and prints both', async () => {
    const file = historyOf('ten-order.jsonl', ten)
    const both = ['all=2019-01', 'endings=2019-06']
    const run = (order: readonly string[]) =>
      sustained(file, ...from, ...order.flatMap((one) => ['--complete-to', one]))
    expect(await run(both)).toMatchObject({ n: 10, notKnown: 0 })
    expect(await run([...both].reverse())).toEqual(await run(both))
    const options = both.flatMap((one) => ['--complete-to', one])
    const line =
      'Stated to be complete: endings to 2019-06-30; all else to 2019-01-31. Within it, what was not recorded did not happen.'
    for (const form of [[], ['--brief']])
      expect((await jobbspar(['report', file, ...from, ...options, ...form])).out.replaceAll(/\s+/g, ' ')).toContain(
        line,
      )
    const { out } = await jobbspar(['report', file, ...from, ...options, '--json'])
    expect(JSON.parse(out)).toMatchObject({ completeTo: { all: '2019-01-31', endings: '2019-06-30' } })
  })

  it('says that nothing is complete, and nothing known, beyond the day of knowledge', async () => {
    const file = historyOf('ten-beyond.jsonl', ten)
    const { out } = await jobbspar([
      'report',
      file,
      '--known-at',
      '2019-07-01',
      '--as-of',
      '2030-01-01',
      '--complete-to',
      'all=2099-01',
    ])
    const text = out.replaceAll(/\s+/g, ' ')
    expect(text).toContain('everything to 2019-07-01, the day of knowledge, and not 2099-01-31.')
    expect(text).toContain('The reference date is after the day of knowledge, 2019-07-01')
  })

  it('reads the completeness that is stated next to the file, unless it is asked from an earlier knowledge', async () => {
    const recorded = recordedStreams(ten).map((event): StoredEvent => ({
      ...event,
      meta: { ...event.meta, recordedAt: '2019-08-31T12:00:00.000Z' },
    }))
    const file = fileOf('ten-about.jsonl', toJsonl(recorded))
    const about = (completeTo: object) =>
      writeFileSync(pathOf('ten-about.about.json'), JSON.stringify({ synthetic: true, calibrated: [], completeTo }))
    expect(await sustained(file, '--as-of', '2019-07-01')).toMatchObject({ n: 4, notKnown: 6 })
    about({ endings: '2019-06' })
    expect(await sustained(file, '--as-of', '2019-07-01')).toMatchObject({ x: 6, n: 10, notKnown: 0 })
    expect(await sustained(file, ...from)).toMatchObject({ n: 4, notKnown: 6 })
    about({ endings: 'June' })
    expect((await jobbspar(['report', file])).err).toContain(
      '/completeTo/endings: expected a month YYYY-MM or a day YYYY-MM-DD, found "June"',
    )
  })

  it.each([
    ['support', 'nothing is neither a month nor a day.'],
    ['support=', 'nothing is neither a month nor a day.'],
    ['support=2021-13', '2021-13 is neither a month nor a day.'],
    ['weather=2021-09', 'weather is no kind of fact: all, participations,'],
    ['support=2021-09=2021-10', 'it has more than one =.'],
    ['=2021-09', 'nothing is no kind of fact: all, participations,'],
  ])('ends with 2 and what is wrong for --complete-to %s', async (text, wrong) => {
    const { code, out, err } = await jobbspar(['report', historyOf('ten-bad.jsonl', ten), '--complete-to', text])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('such as support=2021-09')
    expect(err).toContain(wrong)
  })
})
