import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'node:util'
import { toJsonl } from '@jobbspar/adapters-memory'
import { describe, expect, it, vi } from 'vitest'
import { bengtsforsHistory, calibration as bengtsfors } from '../generate/bengtsfors.js'
import { calibration as falkenberg, falkenbergHistory } from '../generate/falkenberg.js'
import { calibration as hassleholm, hassleholmHistory } from '../generate/hassleholm.js'
import { deep } from '../../test/chance.js'
import { linesOf } from './lines-of.js'

const folder = fileURLToPath(new URL('..', import.meta.url))
const examples = readdirSync(folder).filter((name) => /^\d\d-/.test(name))
/** The how-tos that print something, each with its output in a file next to it. */
const printing = readdirSync(`${folder}how-to`).flatMap((name) => (/^(.*)\.txt$/.exec(name) ?? []).slice(1))

/** What a file prints as a script of its own. */
const spawned = (path: string): string => {
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url))
  const run = spawnSync(process.execPath, [tsx, '--conditions=@jobbspar/source', path], { encoding: 'utf8' })
  expect([run.status, run.stderr]).toEqual([0, ''])
  return run.stdout
}

/** What a file prints when it is loaded here. */
const loaded = async (path: string): Promise<string> => {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...said: readonly unknown[]) => {
    lines.push(`${format(...said)}\n`)
  })
  try {
    // Under a name of its own, so that it runs although another test has loaded it.
    await import(`${path}?printed`)
  } finally {
    log.mockRestore()
  }
  return lines.join('')
}

// A process for each takes long.
const printedBy = deep ? spawned : loaded

describe('the examples', () => {
  it.each(examples)('%s runs and prints what its output file says', async (name) => {
    expect(await printedBy(`${folder}${name}/main.ts`)).toBe(readFileSync(`${folder}${name}/output.txt`, 'utf8'))
  })

  it.each(printing)('the how-to %s prints what its page shows', async (name) => {
    expect(await printedBy(`${folder}how-to/${name}.ts`)).toBe(readFileSync(`${folder}how-to/${name}.txt`, 'utf8'))
  })

  it.each(examples)('%s needs neither fp-ts nor io-ts', (name) => {
    expect(readFileSync(`${folder}${name}/main.ts`, 'utf8')).not.toMatch(/from '(fp-ts|io-ts)/)
  })
})

describe('the how-to about projections', () => {
  it('states the wait that the days in the example history make', () => {
    const first = new Map<string, Map<string, number>>()
    for (const line of readFileSync(`${folder}histories/falkenberg.jsonl`, 'utf8').trim().split('\n')) {
      const { type, data, meta } = JSON.parse(line) as Record<'data' | 'meta', Record<string, string>> & {
        type: string
      }
      const days = first.get(meta['stream'] ?? '') ?? new Map<string, number>()
      const day = Date.parse(data['on'] ?? '') / 86_400_000
      first.set(meta['stream'] ?? '', days.set(type, Math.min(day, days.get(type) ?? day)))
    }
    const waits = [...first.values()].flatMap((days) => {
      const [opened, praktik] = [days.get('ParticipationOpened'), days.get('PraktikStarted')]
      return opened === undefined || praktik === undefined ? [] : [praktik - opened]
    })
    const mean = waits.reduce((sum, days) => sum + days, 0) / waits.length
    expect(readFileSync(`${folder}how-to/add-a-projection.txt`, 'utf8')).toContain(
      `${String(waits.length)} persons waited ${String(mean)} days on average\n`,
    )
  })
})

describe('the page about outcomes', () => {
  it('states the shares that the exits and the answers in the example history make', () => {
    const told = linesOf('falkenberg') as readonly { type: string; data: Record<string, unknown> }[]
    const exits = told.flatMap(({ type, data }) => (type === 'ParticipationEnded' ? [data['exit']] : []))
    const answers = told.flatMap(({ type, data }) =>
      type === 'FollowUpRecorded' && data['monthsAfter'] === 6 ? [data['status']] : [],
    )
    const of = (all: readonly unknown[], ...words: readonly string[]) =>
      String(all.filter((one) => words.includes(String(one))).length)
    const reached = String(answers.length - Number(of(answers, 'notReached')))
    const page = readFileSync(`${folder}how-to/outcomes.txt`, 'utf8')
    expect(page).toContain(`  ${of(exits, 'work', 'education')} of ${String(exits.length)}: `)
    expect(page).toContain(`  not known of ${of(exits, 'work')} more: `)
    expect(page).toContain(`  ${of(answers, 'work', 'education')} of ${reached}: `)
  })
})

describe.each([
  { name: 'falkenberg', history: falkenbergHistory, about: falkenberg },
  { name: 'hassleholm', history: hassleholmHistory, about: hassleholm },
  { name: 'bengtsfors', history: bengtsforsHistory, about: bengtsfors },
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
