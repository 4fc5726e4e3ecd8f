import { bandShares, medianOf, timeBands, type Timed } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from './told.js'

/** A number of cases that were followed for a number of days and ended with the given event. */
const cases = (count: number, days: number, event?: string): readonly Timed[] =>
  Array.from({ length: count }, () => ({ days, ...(event === undefined ? {} : { event }) }))

const always = () => true

describe('bands of time', () => {
  it('are one with the next where few ended in one of them, and at the end with the one before', () => {
    const bands = timeBands(
      [...cases(6, 30, 'work'), ...cases(2, 100, 'work'), ...cases(7, 300, 'work'), ...cases(3, 800, 'work')],
      [90, 180, 365, 730],
    )
    // 6 end by day 90, and 2 and 7 by day 365. No case until day 730 is fewer than five, and so are 3 later cases, so
    // these bands are joined with the band before.
    expect(bands.map(({ to, events }) => [to, events.get('work')])).toEqual([
      [90, 6],
      [undefined, 12],
    ])
  })

  it('hold none or five of the open cases, and five of each event', () => {
    const bands = timeBands(
      [...cases(5, 30, 'work'), ...cases(4, 30, 'moved'), ...cases(1, 100, 'moved'), ...cases(5, 100)],
      [90, 180],
    )
    expect(bands.map(({ to, events, open }) => [to, events.get('work'), events.get('moved'), open])).toEqual([
      [180, 5, 5, 5],
      [undefined, 0, 0, 0],
    ])
  })

  it('are one without a day where nothing else can be shown', () => {
    expect(timeBands(cases(4, 30, 'work'), [90, 180]).map(({ to }) => to)).toEqual([undefined])
    expect(bandShares(timeBands(cases(4, 30, 'work'), [90, 180]), always)).toEqual([])
  })

  it('give the life table: 20 of 100 ended and 10 followed no longer are 20 of 95', () => {
    const bands = timeBands(
      [...cases(20, 30, 'work'), ...cases(10, 60), ...cases(40, 100, 'work'), ...cases(30, 400)],
      [90, 180],
    )
    const [first, second] = bandShares(bands, always)
    expect(first).toMatchObject({ days: 90, events: 20, atRisk: 70 })
    expect(first?.share).toBeCloseTo(20 / 95, 12)
    // 70 are left, and none is open in the band: 40/70 of the remaining share of 75/95.
    expect(second).toMatchObject({ days: 180, events: 60, atRisk: 30 })
    expect(second?.share).toBeCloseTo(20 / 95 + (75 / 95) * (40 / 70), 12)
  })

  it('let exits compete: their shares and who is left sum to one', () => {
    const exits = [
      ...cases(10, 30, 'work'),
      ...cases(10, 30, 'moved'),
      ...cases(20, 100, 'work'),
      ...cases(60, 400, 'moved'),
    ]
    const bands = timeBands(exits, [90, 180])
    const [work, moved] = ['work', 'moved'].map(
      (exit) => bandShares(bands, (event) => event === exit).at(-1)?.share ?? 0,
    )
    expect([work, moved]).toEqual([expect.closeTo(0.1), expect.closeTo(0.1)])
  })

  const timed = fc.record(
    { days: fc.integer({ min: 0, max: 900 }), event: fc.constantFrom('work', 'moved', 'other') },
    { requiredKeys: ['days'] },
  )

  it('hold every case once, and no few of anything but where all is one', () => {
    fc.assert(
      fc.property(fc.array(timed, { maxLength: 80 }), (some) => {
        const bands = timeBands(some, [90, 180, 365, 730])
        const countsOf = ({ events, open }: (typeof bands)[number]) => [...events.values(), open]
        expect(bands.flatMap(countsOf).reduce((sum, count) => sum + count, 0)).toBe(some.length)
        if (bands.length > 1) for (const count of bands.flatMap(countsOf)) expect(count === 0 || count >= 5).toBe(true)
      }),
      runs,
    )
  })

  it('give the share that is counted where no case is open', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 80 }), (days) => {
        const some = days.map((one) => ({ days: one, event: 'work' }))
        for (const { days: by, share, events } of bandShares(timeBands(some, [90, 180, 365, 730]), always)) {
          expect(events).toBe(days.filter((one) => one <= by).length)
          expect(share).toBeCloseTo(events / days.length, 12)
        }
      }),
      runs,
    )
  })
})

describe('a median', () => {
  it('is stated with five ended by it and five followed longer', () => {
    const some = [...cases(5, 50, 'work'), ...cases(4, 100, 'work'), ...cases(1, 200)]
    expect(medianOf(50, some)).toBe(50)
    expect(medianOf(49, some)).toBeUndefined()
    expect(medianOf(100, some)).toBeUndefined()
  })
})
