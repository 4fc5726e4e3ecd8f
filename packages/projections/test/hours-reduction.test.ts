import { dkk, hours, type Month } from '@jobbspar/core'
import { danishTerms } from '@jobbspar/programs'
import { hoursReductionFor, type OnHelp } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lackText } from '../src/statistics/lack.js'

const onHelp: OnHelp = { kind: 'kontanthjaelp', rate: 'high', monthsOnHelp: 12, ordinaryHours: hours(0) }
const reduction = (month: Month, more: Partial<OnHelp> = {}) => {
  const answer = hoursReductionFor(danishTerms, month, { ...onHelp, ...more })
  return answer.known ? [answer.reduction.minor / 100, answer.because] : answer.missing.map(lackText)
}

describe('[DK-225-01] hoursReductionFor', () => {
  it.each([
    ['2016-04', 1_000, 500],
    ['2016-12', 1_000, 500],
    ['2017-06', 1_016, 508],
    ['2020-01', 1_054, 526],
    ['2021-12', 1_067, 533],
  ] as const)('is in %s %i kr at the high rate, and %i kr at the low one', (month, high, low) => {
    expect(reduction(month)).toEqual([high, 'tooFewHours'])
    expect(reduction(month, { rate: 'low' })).toEqual([low, 'tooFewHours'])
  })

  it('is nothing from 225 ordinary hours in twelve months on', () => {
    expect(reduction('2017-06', { ordinaryHours: hours(225) })).toEqual([0, 'hoursReached'])
    expect(reduction('2017-06', { ordinaryHours: hours(224.99) })).toEqual([1_016, 'tooFewHours'])
  })

  it('is nothing before a year of help in three', () => {
    expect(reduction('2017-06', { monthsOnHelp: 11 })).toEqual([0, 'lessThanAYearOnHelp'])
    expect(reduction('2017-06', { monthsOnHelp: 0 })).toEqual([0, 'lessThanAYearOnHelp'])
  })

  it('is nothing of ressourceforløbsydelse, which was never covered', () => {
    expect(reduction('2017-06', { kind: 'ressourceforlobsydelse', monthsOnHelp: 36 })).toEqual([0, 'notCovered'])
  })

  it('is nothing while suspended from 9 March to 8 September 2020, and undetermined in the months of which that is a part', () => {
    const parted = (month: Month) => [`one hoursRule for the whole of ${month}`]
    expect(reduction('2020-02')).toEqual([1_054, 'tooFewHours'])
    expect(reduction('2020-03')).toEqual(parted('2020-03'))
    expect(reduction('2020-04')).toEqual([0, 'notCovered'])
    expect(reduction('2020-08')).toEqual([0, 'notCovered'])
    expect(reduction('2020-09')).toEqual(parted('2020-09'))
    expect(reduction('2020-10')).toEqual([1_054, 'tooFewHours'])
  })

  it('is nothing where no amount could make it more: an amount that is not known is then not asked for', () => {
    expect(reduction('2018-01', { ordinaryHours: hours(225) })).toEqual([0, 'hoursReached'])
    expect(reduction('2019-12', { monthsOnHelp: 11 })).toEqual([0, 'lessThanAYearOnHelp'])
    expect(reduction('2022-01', { kind: 'ressourceforlobsydelse' })).toEqual([0, 'notCovered'])
    // In a month in which the rule is suspended, it is nothing by both of its versions.
    expect(reduction('2020-03', { ordinaryHours: hours(225) })).toEqual([0, 'hoursReached'])
    expect(reduction('2020-09', { ordinaryHours: hours(225) })).toEqual([0, 'notCovered'])
  })

  it('names the terms it used: that of the suspension says so', () => {
    const answer = hoursReductionFor(danishTerms, '2020-05', onHelp)
    expect(answer.known && answer.terms.map(({ name, term }) => [name, term.source.note])).toEqual([
      ['hoursRule', 'Suspended; kk.dk.'],
    ])
  })

  it('is undetermined before April 2016, in years whose amounts are not known, and after the repeal', () => {
    expect(reduction('2016-03')).toEqual(['hoursRule on 2016-03-01'])
    expect(reduction('2018-01')).toEqual(['hoursReduction on 2018-01-01'])
    expect(reduction('2019-12')).toEqual(['hoursReduction on 2019-12-01'])
    expect(reduction('2022-01')).toEqual(['hoursReduction on 2022-01-01'])
    expect(reduction('2025-06')).toEqual(['hoursReduction on 2025-06-01'])
    expect(reduction('2025-07')).toEqual(['hoursRule on 2025-07-01'])
    expect(hoursReductionFor({}, '2017-06', onHelp).known).toBe(false)
  })

  it('is an amount in kroner', () => {
    const answer = hoursReductionFor(danishTerms, '2017-06', onHelp)
    expect(answer.known && answer.reduction).toEqual(dkk(1_016))
  })
})
