import { type ExpectedVersion, type Positioned } from '@jobbspar/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../src/index.js'
import { counted, id } from './examples.js'

const names = ['a', 'b', 'c'] as const

type Step =
  | {
      readonly is: 'new'
      readonly stream: string
      readonly size: number
      readonly expecting: 'right' | 'any' | 'no-stream' | number
    }
  | {
      readonly is: 'again'
      readonly stream: string
      readonly from: number
      readonly size: number
      readonly more: boolean
    }

const stream = fc.constantFrom(...names)

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      is: fc.constant('new' as const),
      stream,
      size: fc.integer({ min: 0, max: 3 }),
      expecting: fc.oneof(
        fc.constant('right' as const),
        fc.constantFrom('any' as const, 'no-stream' as const),
        fc.integer({ min: 0, max: 6 }),
      ),
    }),
    fc.record({
      is: fc.constant('again' as const),
      stream,
      from: fc.integer({ min: 0, max: 12 }),
      size: fc.integer({ min: 1, max: 3 }),
      more: fc.boolean(),
    }),
  ),
  { maxLength: 20 },
)

/** A store as simple as can be: one array, and a look at all of it each time. */
const model = () => {
  const log: { readonly stream: string; readonly n: number }[] = []
  const of = (name: string) => log.filter((one) => one.stream === name)
  return {
    log,
    of,
    append: (name: string, ns: readonly number[], expected: ExpectedVersion) => {
      if (ns.length === 0 || new Set(ns).size < ns.length) return { is: 'Unfit' }
      const places = ns.map((n) => log.findIndex((one) => one.n === n))
      if (places.some((place) => place >= 0)) {
        const versions = ns.map((n) => of(name).findIndex((one) => one.n === n))
        const isRun = versions.every((version, i) => version >= 0 && version === (versions[0] ?? 0) + i)
        if (!isRun) return { is: 'Unfit' }
        return { is: 'ok', version: versions.at(-1)! + 1, position: places.at(-1)! + 1, repeated: true }
      }
      const found = of(name).length
      const asked = expected === 'no-stream' ? 0 : expected
      if (asked !== 'any' && asked !== found) return { is: 'Conflict', found }
      for (const n of ns) log.push({ stream: name, n })
      return { is: 'ok', version: of(name).length, position: log.length, repeated: false }
    },
  }
}

describe('any sequence of appends, right and wrong, new and again', () => {
  it('is answered as a list of events would answer it, and leaves the same events', async () => {
    let answers = new Set<string>()
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const store = memoryStore()
        const simple = model()
        let fresh = 1000
        for (const step of sequence) {
          const found = simple.of(step.stream).length
          let ns: number[]
          let expected: ExpectedVersion
          if (step.is === 'new') {
            ns = Array.from({ length: step.size }, () => fresh++)
            expected = step.expecting === 'right' ? found : step.expecting
          } else {
            ns = simple.log.slice(step.from, step.from + step.size).map(({ n }) => n)
            if (step.more) ns.push(fresh++)
            expected = 'any'
          }
          const batch = ns.map((n, i) => counted(step.stream, found + i + 1, n))
          const answer = await store.appendToStream(step.stream, batch, { expectedVersion: expected })
          const foreseen = simple.append(step.stream, ns, expected)
          if (answer.ok) expect({ is: 'ok', ...answer }).toEqual({ ...foreseen, ok: true })
          else if (answer.error.is === 'Conflict')
            expect(answer.error).toEqual({ ...foreseen, stream: step.stream, expected })
          else expect(answer.error.is).toBe(foreseen.is)
          answers = answers.add(answer.ok ? `ok ${String(answer.repeated)}` : answer.error.is)
        }
        const all = await store.readAll()
        expect(all.map(({ position, event }) => [position, event.meta.stream, event.meta.id])).toEqual(
          simple.log.map((one, i) => [i + 1, one.stream, id(one.n)]),
        )
        for (const name of names) {
          const read = await store.readStream(name)
          expect(read.events.map(({ meta }) => [meta.version, meta.id])).toEqual(
            simple.of(name).map(({ n }, i) => [i + 1, id(n)]),
          )
          expect(read.version).toBe(simple.of(name).length)
        }
      }),
      { numRuns: 2000 },
    )
    // A property that met only one kind of answer would say little.
    expect([...answers].sort()).toEqual(['Conflict', 'Unfit', 'ok false', 'ok true'])
  })
})

describe('readers among writers', () => {
  it('see positions rise without a gap, nothing appear below what they have read, and each event once', async () => {
    const turns = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 })
    const pause = async (n: number) => {
      for (let i = 0; i < n; i++) await Promise.resolve()
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ stream, turns }), { minLength: 1, maxLength: 4 }),
        turns,
        fc.integer({ min: 1, max: 3 }),
        async (writers, readerTurns, limit) => {
          const store = memoryStore()
          let n = 0
          const controller = new AbortController()

          const subscribed: Positioned[] = []
          const subscriber = (async () => {
            for await (const one of store.subscribe({ signal: controller.signal })) subscribed.push(one)
          })()

          const polled: Positioned[] = []
          const snapshots: (readonly Positioned[])[] = []
          const poll = async () => {
            polled.push(...(await store.readAll({ after: polled.at(-1)?.position ?? 0, limit })))
            snapshots.push(await store.readAll())
          }
          const reader = (async () => {
            for (const turn of readerTurns) {
              await pause(turn)
              await poll()
            }
          })()

          await Promise.all(
            writers.map(async ({ stream: name, turns: ownTurns }) => {
              for (const turn of ownTurns) {
                await pause(turn)
                const { version } = await store.readStream(name)
                await store.appendToStream(name, [counted(name, version + 1, ++n)], { expectedVersion: version })
              }
            }),
          )
          await reader
          const all = await store.readAll()
          while (polled.length < all.length) await poll()
          while (subscribed.length < all.length) await pause(1)
          controller.abort()
          await subscriber

          expect(all.length).toBeGreaterThan(0)
          expect(all.map(({ position }) => position)).toEqual(all.map((_, i) => i + 1))
          expect(polled).toEqual(all)
          expect(subscribed).toEqual(all)
          for (const snapshot of snapshots) expect(snapshot).toEqual(all.slice(0, snapshot.length))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
