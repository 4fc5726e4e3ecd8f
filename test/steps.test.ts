import { describe, expect, it } from 'vitest'
import { withSiblings } from '../scripts/build.mjs'
import { runSteps, type Step } from '../scripts/run.mjs'

const told = async (steps: readonly Step[]) => {
  const lines: string[] = []
  const ok = await runSteps(steps, (line) => lines.push(line.replaceAll(/ +\d+(\.\d)? s$/gm, '')))
  return { ok, lines }
}

const good = (name: string, more: Partial<Step> = {}): Step => ({ name, work: async () => ({ ok: true }), ...more })
const bad = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  work: async () => ({ ok: false, output: `${name} says why\n` }),
  ...more,
})

describe('the steps of a command', () => {
  it('are all run when one fails, and the last line names those that did', async () => {
    expect(await told([bad('one'), good('two'), bad('three')])).toEqual({
      ok: false,
      lines: [
        'FAIL  one',
        'one says why',
        'ok    two',
        'FAIL  three',
        'three says why',
        '1 passed, 2 failed: one, three, in',
      ],
    })
  })

  it('are not run when what they need failed or was not run, and say so', async () => {
    const { ok, lines } = await told([
      good('publish', { needs: ['pack'] }),
      good('pack', { needs: ['build'] }),
      bad('build'),
      good('lint', { after: ['build'] }),
    ])
    expect(ok).toBe(false)
    expect(lines.map((line) => line.replace(/ {2,}not/, ' not'))).toEqual([
      'FAIL  build',
      'build says why',
      'none  pack not run, because of build',
      'ok    lint',
      'none  publish not run, because of pack',
      '1 passed, 1 failed: build, 2 not run: pack, publish, in',
    ])
  })

  it('need only those steps that take part', async () => {
    expect(
      await told([good('types'), good('lint', { after: ['types'] }), good('api', { after: ['nothing'] })]),
    ).toEqual({
      ok: true,
      lines: ['ok    types', 'ok    api', 'ok    lint', '3 passed, 0 failed, in'],
    })
  })

  it('are run two at a time, the first in the list first', async () => {
    let running = 0
    const begun: string[] = []
    const counts: number[] = []
    const counted = (name: string, turns: number, more: Partial<Step> = {}): Step => ({
      name,
      work: async () => {
        begun.push(name)
        counts.push((running += 1))
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
        running -= 1
        return { ok: true }
      },
      ...more,
    })
    await told([
      counted('long', 200),
      counted('second', 1),
      counted('third', 1, { after: ['second'] }),
      counted('fourth', 1),
      counted('last', 1, { after: ['long'] }),
    ])
    expect(begun).toEqual(['long', 'second', 'third', 'fourth', 'last'])
    expect(Math.max(...counts)).toBe(2)
  })
})

describe('to build a package', () => {
  it.each([
    [['core'], ['core']],
    [['projections'], ['core', 'projections']],
    [['cli'], ['core', 'programs', 'projections', 'adapters-memory', 'cli']],
  ])('%j, %j are built in that order', (names, all) => {
    expect(withSiblings(names)).toEqual(all)
  })
})
