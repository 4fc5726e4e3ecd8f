import { sek } from '@jobbspar/core'
import { rateOf } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { amountOf as inLanguage } from '../src/print/figure-text.js'
import { localeOf } from '../src/terminal/locale.js'

const amountOf = (figure: Parameters<typeof inLanguage>[0]) => inLanguage(figure, localeOf('en'))

const shareOf = (x: number, n: number) =>
  amountOf({
    unit: 'percent',
    rate: rateOf(x, n, { excluded: 0, pending: 0, definition: 'd@1', knownAt: '2020-01-01T00:00:00.000Z' }),
  }).number
const money = (kronor: number) => amountOf({ unit: 'money', value: sek(kronor) }).number

describe('a printed figure', () => {
  it('is a share to the digit: 23 of 80 is 28.8 %', () => {
    expect(shareOf(23, 80)).toBe('28.8')
    expect(shareOf(57, 80)).toBe('71.3')
    expect(shareOf(1, 8)).toBe('12.5')
    expect(shareOf(80, 80)).toBe('100.0')
  })

  it('goes away from zero on both sides: 100.50 less and 100.50 more are 101', () => {
    expect([money(100.5), money(-100.5)]).toEqual(['101', '−101'])
    expect([money(100.49), money(-100.49)]).toEqual(['100', '−100'])
    expect([money(0.5), money(-0.49)]).toEqual(['1', '0'])
    const range = amountOf({ unit: 'money', range: { low: sek(-1_100.5), high: sek(1_100.5) } }).number
    expect(range).toBe('−1 101 – 1 101')
  })

  it('of another number has one decimal, halves away from zero', () => {
    const days = (value: number) => amountOf({ unit: 'days', value }).number
    expect([days(20.25), days(-20.25), days(0.05), days(8)]).toEqual(['20.3', '−20.3', '0.1', '8'])
  })
})
