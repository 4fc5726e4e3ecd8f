/**
 * Gives values that are nearly right to everything that takes values from outside: decoders of every event type, program files,
 * JSON Lines and `decide`. None of them may throw. Prints how many inputs were tried and the slowest of them.
 *
 *   npm run fuzz -- --runs 1000000 --seed 7      each input follows from the seed and its number
 *   npm run fuzz -- --seed 7 --from 4711 --runs 1      repeats the input that a message names
 */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseJsonl, streamsOf } from '@jobbspar/adapters-memory'
import { parseProgram, programToJson, readLeniently, readStrictly, streamKinds } from '@jobbspar/core'
import { programs, readProgram } from '@jobbspar/programs'

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  const given = at < 0 ? otherwise : Number(process.argv[at + 1])
  if (!Number.isSafeInteger(given) || given < 0) throw new RangeError(`--${name} takes a whole number.`)
  return given
}
const [runs, seed, from] = [option('runs', 100_000), option('seed', 1), option('from', 0)]

/** The random numbers of one input: they follow from the seed and the number of the input alone. */
const chanceOf = (number: number): (() => number) => {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Chance = () => number
const below = (chance: Chance, n: number): number => Math.floor(chance() * n)
const oneOf = <A>(chance: Chance, list: readonly A[]): A => list[below(chance, list.length)] as A

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { allOf: value }
  return value
}
const inItself = (): unknown => {
  const value: Record<string, unknown> = { a: 1 }
  value['self'] = value
  return value
}
const wrongValues: readonly (() => unknown)[] = [
  ...[undefined, null, true, NaN, -0, Infinity, -1, 0.5, 2 ** 53, 1e308, 10n, Symbol('a')].map((one) => () => one),
  ...[
    '',
    ' ',
    'a b',
    '\uD800',
    '\u0000',
    '2016-02-30',
    '9999-12-31',
    '0001-01-01',
    '19121212-1212',
    '__proto__',
    'constructor',
  ].map((one) => () => one),
  () => 'x'.repeat(100_000),
  () => () => 1,
  () => new Date(NaN),
  () => new Map([[1, 2]]),
  () => Object.create(null) as unknown,
  () => JSON.parse('{"__proto__":{"on":"2016-01-01"},"constructor":1,"toString":null}') as unknown,
  () => [],
  () => ({}),
  () => new Array<unknown>(3),
  () => new Array<unknown>(20_000).fill('a'),
  () => nested(150),
  () => nested(20_000),
  inItself,
]

type Parent = Record<string, unknown>
/** Every place of a value that is not nested too deep: the object or list and the key. */
const placesIn = (value: unknown, places: [Parent, string][] = []): [Parent, string][] => {
  if (typeof value !== 'object' || value === null) return places
  for (const key of Object.keys(value)) {
    places.push([value as Parent, key])
    placesIn((value as Parent)[key], places)
  }
  return places
}

/** A copy of a value with one to three faults. */
const spoiled = (chance: Chance, right: unknown): unknown => {
  const root = { value: structuredClone(right) }
  const places = placesIn(root)
  for (let n = 1 + below(chance, 3); n > 0; n--) {
    const [parent, key] = oneOf(chance, places)
    const [other, otherKey] = oneOf(chance, places)
    const what = below(chance, 8)
    if (what === 0) Reflect.deleteProperty(parent, key)
    else if (what === 1) parent[`${key}${oneOf(chance, ['', '2', '/', '~', '__proto__'])}`] = parent[key]
    else if (what === 2) parent[key] = [parent[key]]
    else if (what === 3) parent[key] = { [key]: parent[key] }
    else if (what === 4) parent[key] = structuredClone(right)
    else if (what === 5 && other !== parent) parent[key] = other[otherKey]
    else parent[key] = oneOf(chance, wrongValues)()
  }
  return root.value
}

const jsonText = (value: unknown): string => {
  try {
    return JSON.stringify(value)
  } catch {
    return '{"cannot":"be written"}'
  }
}

/** A text with a fault: cut off, joined, with a changed character or a repeated key. */
const spoiledText = (chance: Chance, text: string): string => {
  const at = below(chance, text.length + 1)
  const sign = oneOf(chance, [
    '"',
    '\\',
    '{',
    '}',
    '[',
    ',',
    ':',
    '\n',
    '\r',
    '\uFEFF',
    '\uD800',
    '\u0000',
    '0',
    '"a":1,',
  ])
  return oneOf(chance, [
    () => text.slice(0, at),
    () => text.slice(0, at) + sign + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.replaceAll('\n', '\r'),
    () => text + text,
    () => text.replace(/"(\w+)":/, '"$1":1,"$1":'),
    () => '['.repeat(at) + text,
  ])()
}

const wire = fileURLToPath(new URL('../fixtures/wire/', import.meta.url))
interface Stored {
  readonly type: string
  readonly data: object
  readonly meta: { readonly stream: string }
}
const stored = readdirSync(wire)
  .filter((name) => name.endsWith('.json'))
  .map((name) => (JSON.parse(readFileSync(wire + name, 'utf8')) as { readonly stored: Stored }).stored)
const kinds = Object.values(streamKinds)
const files = programs.map(programToJson)

/** The functions that take values from outside, how many of a hundred inputs each gets, and its inputs. */
const targets: readonly { readonly name: string; readonly of: number; readonly ask: (chance: Chance) => void }[] = [
  {
    name: 'decoders of events',
    of: 50,
    ask: (chance) => {
      const event = oneOf(chance, stored)
      const kind = kinds.find(({ parse }) => parse.types.has(event.type)) ?? oneOf(chance, kinds)
      const value = spoiled(chance, event)
      kind.parse(value)
      kind.parse.request(value)
      readStrictly<never>(kind.parse as never, event.meta.stream, [event, value, event])
      readLeniently<never>(kind.parse as never, event.meta.stream, [value, value])
    },
  },
  {
    name: 'decide',
    of: 20,
    ask: (chance) => {
      const event = oneOf(chance, stored)
      const kind = kinds.find(({ parse }) => parse.types.has(event.type)) ?? oneOf(chance, kinds)
      const earlier = kind.parse({ ...event, meta: { ...event.meta, version: 1 } })
      const on = kind.timeline(event.meta.stream, (earlier.ok ? [earlier.value] : []) as never)
      const { type, data } = oneOf(chance, stored)
      const requests = Array.from({ length: 1 + below(chance, 3) }, () => spoiled(chance, { type, data }))
      const stamp = {
        recordedAt: '2020-01-01T00:00:00.000Z',
        id: (i: number) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      }
      const decide = kind.decide(oneOf(chance, programs)) as (...given: readonly unknown[]) => unknown
      decide(chance() < 0.5 ? requests : requests[0], on, stamp)
    },
  },
  {
    name: 'JSON Lines',
    of: 28,
    ask: (chance) => {
      const rows = Array.from({ length: 1 + below(chance, 3) }, () => jsonText(spoiled(chance, oneOf(chance, stored))))
      const { lines } = parseJsonl(spoiledText(chance, `${rows.join('\n')}\n`))
      for (const [stream, own] of streamsOf(lines))
        for (const { parse } of kinds)
          readStrictly<never>(
            parse as never,
            stream,
            own.map(({ value }) => value),
          )
    },
  },
  {
    name: 'program files',
    of: 2,
    ask: (chance) => {
      const value = spoiled(chance, oneOf(chance, files))
      const parsed = chance() < 0.5 ? parseProgram(value) : readProgram(value)
      if (parsed.ok) programToJson(parsed.value)
    },
  },
]

let slowest = { ms: 0, number: 0, name: '' }
const tried = new Map<string, number>()
for (let number = from; number < from + runs; number++) {
  const chance = chanceOf(number)
  let left = chance() * 100
  const target = targets.find(({ of }) => (left -= of) < 0) ?? targets[0]
  if (target === undefined) break
  const begun = performance.now()
  try {
    target.ask(chance)
  } catch (error) {
    console.error(`${target.name} threw; again with: npm run fuzz -- --seed ${seed} --from ${number} --runs 1`)
    throw error
  }
  const ms = performance.now() - begun
  if (ms > slowest.ms) slowest = { ms, number, name: target.name }
  tried.set(target.name, (tried.get(target.name) ?? 0) + 1)
}
console.log(`${runs} inputs, none threw: ${[...tried].map(([name, n]) => `${name} ${n}`).join(', ')}.`)
console.log(
  `The slowest took ${slowest.ms.toFixed(1)} ms: ${slowest.name}, --seed ${seed} --from ${slowest.number} --runs 1.`,
)
