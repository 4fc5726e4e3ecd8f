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
    expect((await jobbspar(['report', file])).err).toContain('completeTo: kinds of fact with a month or day')
  })

  it.each(['support', 'support=', 'support=2021-13', 'weather=2021-09', 'support=2021-09=2021-10', '=2021-09'])(
    'ends with 2 and the kinds of fact for --complete-to %s',
    async (text) => {
      const { code, out, err } = await jobbspar(['report', historyOf('ten-bad.jsonl', ten), '--complete-to', text])
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('such as support=2021-09')
      expect(err).toContain('endings, wages')
    },
  )
})
