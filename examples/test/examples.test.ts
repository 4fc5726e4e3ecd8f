import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toJsonl } from '@jobbspar/adapters-memory'
import { type Day, type StoredEvent } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { calibration as falkenberg, falkenbergHistory } from '../generate/falkenberg.js'
import { calibration as hassleholm, hassleholmHistory } from '../generate/hassleholm.js'

const folder = fileURLToPath(new URL('..', import.meta.url))
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url))
const examples = readdirSync(folder).filter((name) => /^\d\d-/.test(name))

describe('the examples', () => {
  it.each(examples)('%s runs and prints what its output file says', (name) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [tsx, '--conditions=@jobbspar/source', `${folder}${name}/main.ts`],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(readFileSync(`${folder}${name}/output.txt`, 'utf8'))
  })

  it('the how-to about asking prints what its page shows', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsx, '--conditions=@jobbspar/source', `${folder}how-to/ask.ts`],
      { encoding: 'utf8' },
    )
    expect([status, stdout]).toEqual([0, readFileSync(`${folder}how-to/ask.txt`, 'utf8')])
  })

  it.each(examples)('%s needs neither fp-ts nor io-ts', (name) => {
    expect(readFileSync(`${folder}${name}/main.ts`, 'utf8')).not.toMatch(/from '(fp-ts|io-ts)/)
  })
})

const linesOf = (name: string): readonly StoredEvent[] =>
  readFileSync(`${folder}histories/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredEvent)

describe.each([
  { name: 'falkenberg', history: falkenbergHistory, about: falkenberg },
  { name: 'hassleholm', history: hassleholmHistory, about: hassleholm },
])('the example history of $name', ({ name, history, about }) => {
  it('is what its generator makes, to the byte', async () => {
    expect(toJsonl(await history())).toBe(readFileSync(`${folder}histories/${name}.jsonl`, 'utf8'))
    expect(JSON.parse(readFileSync(`${folder}histories/${name}.about.json`, 'utf8'))).toEqual(about)
  })

  it('says of every person and workplace that he, she or it is synthetic', () => {
    for (const stream of new Set(linesOf(name).map(({ meta }) => meta.stream)))
      expect(stream).toMatch(
        new RegExp(`^((participation|support|workplace)-synthetic-\\d\\d|coach-synthetic-\\d|program-${name})$`),
      )
  })
})

describe('the first cohort of Falkenberg', () => {
  it('are 24 persons, each with an income support', () => {
    expect(new Set(linesOf('falkenberg').map(({ meta }) => meta.stream)).size).toBe(1 + 2 * 24)
  })
})

/** What is asked of a stored event here; every field that its type has not is absent. */
interface Data {
  readonly on: Day
  readonly household?: string
  readonly exit?: string
  readonly kind?: string
  readonly employer?: string
  readonly workplace?: string
  readonly vacancy?: string
  readonly need?: string
  readonly month?: string
}

const of = (name: string, type: string) =>
  linesOf(name)
    .filter((line) => line.type === type)
    .map(({ data, meta }) => ({ ...(data as Data), stream: meta.stream }))

describe('the project in Hässleholm', () => {
  const ended = of('hassleholm', 'ParticipationEnded')
  const jobs = of('hassleholm', 'EmploymentBegun')
  const households = new Map(of('hassleholm', 'ParticipationOpened').map((one) => [one.stream, one.household]))
  const intoWork = ended.filter(({ exit }) => exit === 'work').map(({ stream }) => stream)

  it('[H06] got 43 former recipients a job, each with an ordinary employment by the end of a first half of the year', () => {
    expect(intoWork).toHaveLength(43)
    expect(jobs.map(({ stream }) => stream).sort()).toEqual(intoWork.sort())
    expect(jobs.filter(({ kind, on }) => kind !== 'ordinary' || on > '2021-06-30')).toEqual([])
  })

  it('[H05] had passed ten of them in its own first half year', () => {
    expect(jobs.filter(({ on }) => on < '2020-12-01').length).toBeGreaterThan(10)
  })

  it('[H03] found most of them in private business', () => {
    expect(jobs.filter(({ employer }) => employer === 'private').length).toBeGreaterThan(43 / 2)
  })

  it('[H08] [H13] answers with each job a need that was analysed or a vacancy that was posted at that workplace before', () => {
    const needs = of('hassleholm', 'NeedsAnalysed')
    const vacancies = of('hassleholm', 'VacancyPosted')
    for (const { on, workplace, vacancy, need } of jobs) {
      expect(
        (vacancy === undefined ? needs : vacancies).find(
          (one) => one.stream === workplace && one.vacancy === vacancy && (vacancy ?? one.need === need),
        ),
        `${String(vacancy ?? need)} of ${String(workplace)}`,
      ).toSatisfy((one: Data | undefined) => one !== undefined && one.on < on)
    }
  })

  it('[H20] is not made to agree with what is told of the whole unit: 8 of 10', () => {
    const counted = ended.filter(({ exit }) => exit === 'work' || exit === 'education').length
    expect(counted / ended.length).toBeLessThan(0.75)
  })

  it('pays no support after the month of the first job, but to one household that came back', () => {
    const paid = of('hassleholm', 'SupportPaid')
    const last = new Map<string, string>()
    for (const { stream, month = '' } of paid)
      last.set(stream, month > (last.get(stream) ?? '') ? month : (last.get(stream) ?? ''))
    const first = new Map<string, string>()
    for (const { stream, on } of jobs) {
      const home = (households.get(stream) ?? '').replace('household', 'support')
      first.set(home, on < (first.get(home) ?? on) ? on : (first.get(home) ?? on))
    }
    expect(first.size).toBe(43 - 1)
    const after = [...first].filter(([home, on]) => (last.get(home) ?? '') > on.slice(0, 7))
    expect(after).toHaveLength(1)
  })
})
