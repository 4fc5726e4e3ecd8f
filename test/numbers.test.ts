import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../packages/cli/src/index.js'

const path = (name: string) => fileURLToPath(new URL(`../examples/histories/${name}.jsonl`, import.meta.url))

/** What each statement of the sources says in numbers, read from the documents by hand: whole numbers in kronor, per cent, days. */
const numbers: Readonly<Record<string, readonly (readonly [statement: string, ...says: readonly unknown[]])[]>> = {
  falkenberg: [
    ['F09', 3],
    ['F17', 12],
    ['F18', 20],
    ['F24', 24],
    ['F25', 'range', 2_375_000, 2_625_000],
    ['F26', 'range', 332_500, 367_500],
    ['F31', 4],
    ['F36', 3],
  ],
  hassleholm: [
    ['H06', 43],
    ['H07', 10],
    ['H06', 430],
    ['H10', 150],
    ['H12', 96_996],
    ['H12', 8_083],
    ['H17', 51],
    ['H17', 54],
    ['H20', 'range', 75, 85],
  ],
  bengtsfors: [
    ['B09', 'range', 20, 30],
    ['B15', 2],
    ['B18', 1],
    ['B20', 2],
    ['B21', 'range', 1_200_000, 1_300_000],
    ['B17', 'missing'],
    ['B24', '2017-04-27'],
  ],
  vasteras: [
    ['V01', '2017-05-31'],
    ['V19', 3],
    ['V28', 416],
    ['V30', 340],
    ['V29', 'missing'],
    ['V29', 'derived', 76],
    ['V34', 50],
    ['V34', 100],
    ['V34', 200],
    ['V43', 4],
    ['V47', 6],
    ['V55', 2],
  ],
  hedensted: [
    ['D05', 78],
    ['D05', '2016-07'],
    ['D06', 36],
    ['D06', 'derived', 28],
    ['D08', 17],
    ['D14', 70],
    ['D30', 2015],
    ['D31', 24],
    ['D37', 8],
    ['D44', 36],
  ],
}

interface Published {
  readonly value?: unknown
  readonly low?: unknown
  readonly high?: unknown
  readonly missing?: true
  readonly derived?: true
  readonly statements: readonly string[]
}

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'minor' in value ? (value as { minor: number }).minor / 100 : value

/** A published figure as the table above writes it. */
const written = ({ value, low, high, missing, derived }: Published): readonly unknown[] =>
  missing === true
    ? ['missing']
    : low !== undefined
      ? ['range', plain(low), plain(high)]
      : [...(derived === true ? ['derived'] : []), plain(value)]

describe.each(Object.entries(numbers))('report --json of %s', (name, all) => {
  it('has a history that comes with the repository', () => {
    expect(existsSync(path(name))).toBe(true)
    expect(JSON.parse(readFileSync(path(name).replace(/jsonl$/, 'about.json'), 'utf8'))).toMatchObject({
      synthetic: true,
    })
  })

  it('tells every number of the source with its statement: ranges as ranges, derived as derived, missing as missing', async () => {
    let out = ''
    const io = { out: (text: string) => void (out += text), err: () => undefined, isTerminal: false }
    expect(await run(['report', path(name), '--json'], io)).toBe(0)
    const { figures } = JSON.parse(out) as { figures: readonly { readonly published?: Published }[] }
    const told = figures.flatMap(({ published }) =>
      published === undefined ? [] : published.statements.map((one) => JSON.stringify([one, ...written(published)])),
    )
    // A derived figure of one number may be stated without the word, where the table has it without.
    const without = told.map((one) => one.replace('"derived",', ''))
    for (const one of all) expect([...told, ...without]).toContain(JSON.stringify(one))
  })

  it('says of every published figure that has a counterpart in the history whether they agree, and they do', async () => {
    let out = ''
    const io = { out: (text: string) => void (out += text), err: () => undefined, isTerminal: false }
    await run(['report', path(name), '--json'], io)
    const { figures } = JSON.parse(out) as {
      figures: readonly { readonly id: string; readonly agrees?: boolean; readonly calibrated?: true }[]
    }
    const calibrated = figures.filter((figure) => figure.calibrated === true)
    expect(calibrated.length).toBeGreaterThan(0)
    expect(calibrated.filter(({ agrees }) => agrees !== true).map(({ id }) => id)).toEqual([])
  })
})
