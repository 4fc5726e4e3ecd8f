import { hours, sek, type Day, type Hours, type Month, type SubsidyKind } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { employerCostFor, subsidyFor, type Amount } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lackText } from '../src/statistics/lack.js'

const { terms } = falkenberg
const known = (amount: Amount) => (amount.known ? amount.amount : amount.missing.map(lackText))

const subsidy = (kind: SubsidyKind, decidedOn: Day, level: number, kronor: number, hoursPerWeek: Hours = hours(40)) =>
  known(subsidyFor(terms, { kind, level, decidedOn }, { gross: sek(kronor), hoursPerWeek }))

const cost = (month: Month, kronor: number, pension?: number, employer: 'municipality' | 'private' = 'municipality') =>
  known(
    employerCostFor(
      terms,
      month,
      { gross: sek(kronor), ...(pension === undefined ? {} : { pension: sek(pension) }) },
      employer,
    ),
  )

describe('nystartsjobb', () => {
  it('pays the level times the contribution: 2 × 31.42 % × 18 000 = 11 311.20', () => {
    expect(subsidy('nystartsjobb', '2016-05-01', 2, 18_000)).toEqual(sek(11_311.2))
  })

  it('counts 22 000 of a wage of 23 000 when decided 2017-10-31: 0.6284 × 22 000 = 13 824.80', () => {
    expect(subsidy('nystartsjobb', '2017-10-31', 2, 23_000)).toEqual(sek(13_824.8))
  })

  it('counts 20 000 of it when decided the day after, 2017-11-01: 0.6284 × 20 000 = 12 568', () => {
    expect(subsidy('nystartsjobb', '2017-11-01', 2, 23_000)).toEqual(sek(12_568))
  })

  it('counts a wage at the ceiling whole, and one öre above it no more: 0.6284 × 22 000 = 13 824.80', () => {
    expect(subsidy('nystartsjobb', '2016-05-01', 2, 22_000)).toEqual(sek(13_824.8))
    expect(subsidy('nystartsjobb', '2016-05-01', 2, 22_000.01)).toEqual(sek(13_824.8))
    // 0.6284 × 21 999.98 = 13 824.787432, and 0.01 less of wage is 0.006284 less of subsidy.
    expect(subsidy('nystartsjobb', '2016-05-01', 2, 21_999.98)).toEqual(sek(13_824.79))
  })

  it('halves the ceiling at half time: 20 of 40 hours count 11 000, 0.6284 × 11 000 = 6 912.40', () => {
    expect(subsidy('nystartsjobb', '2016-05-01', 2, 12_000, hours(20))).toEqual(sek(6_912.4))
  })

  it('raises no ceiling for more than full time: 48 hours count as 40', () => {
    expect(subsidy('nystartsjobb', '2016-05-01', 2, 23_000, hours(48))).toEqual(sek(13_824.8))
  })

  it('pays 2.5 times from 2018-05-01: 2.5 × 31.42 % × 18 000 = 14 139', () => {
    expect(subsidy('nystartsjobb', '2018-05-01', 2.5, 18_000)).toEqual(sek(14_139))
  })

  it('is undetermined before its ceiling is known, 2015-03-31, and known from 2015-04-01', () => {
    expect(subsidy('nystartsjobb', '2015-03-31', 2, 18_000)).toEqual(['ceiling of nystartsjobb on 2015-03-31'])
    expect(subsidy('nystartsjobb', '2015-04-01', 2, 18_000)).toEqual(sek(11_311.2))
  })
})

describe('introduktionsjobb', () => {
  it('pays 80 % of the wage cost: 0.8 × 1.3142 × 18 000 = 18 924.48', () => {
    expect(subsidy('introduktionsjobb', '2018-05-01', 0.8, 18_000)).toEqual(sek(18_924.48))
  })

  it('counts no more than 20 000 of the wage: 0.8 × 1.3142 × 20 000 = 21 027.20', () => {
    expect(subsidy('introduktionsjobb', '2018-05-01', 0.8, 23_000)).toEqual(sek(21_027.2))
  })

  it('is undetermined the day before, 2018-04-30, and names what is missing', () => {
    expect(subsidy('introduktionsjobb', '2018-04-30', 0.8, 18_000)).toEqual([
      'ceiling of introduktionsjobb on 2018-04-30',
    ])
  })
})

describe('lonebidrag', () => {
  it('is undetermined 2019-03-31, when its ceiling is known and its factor is not', () => {
    expect(subsidy('lonebidrag', '2019-03-31', 0.75, 18_000)).toEqual(['costFactor of lonebidrag on 2019-03-31'])
  })

  it('is known from 2019-04-01: 0.75 × 1.3744 × 18 000 = 18 554.40', () => {
    expect(subsidy('lonebidrag', '2019-04-01', 0.75, 18_000)).toEqual(sek(18_554.4))
  })

  it('counts no more than 19 100 in 2019 and 20 000 from 2020: 1.0308 × 19 100 = 19 688.28 and × 20 000 = 20 616', () => {
    expect(subsidy('lonebidrag', '2019-12-31', 0.75, 23_000)).toEqual(sek(19_688.28))
    expect(subsidy('lonebidrag', '2020-01-01', 0.75, 23_000)).toEqual(sek(20_616))
  })

  it('rounds once, also where the ceiling of part time lies between two öre: 33.35 of 40 hours of 19 100 are 15 924.625', () => {
    // 1.0308 × 15 924.625 is 16 415.1034…; of 15 924.63 it would be 16 415.11.
    expect(subsidy('lonebidrag', '2019-12-31', 0.75, 23_000, hours(33.35))).toEqual(sek(16_415.1))
  })

  it('of no wage and of no hours is nothing', () => {
    expect(subsidy('lonebidrag', '2019-12-31', 0.75, 0)).toEqual(sek(0))
    expect(subsidy('lonebidrag', '2019-12-31', 0.75, 23_000, hours(0))).toEqual(sek(0))
  })
})

describe('what a wage costs', () => {
  it('a municipality in 2015, with 38.46 % on top: 18 000 × 1.3846 = 24 922.80', () => {
    expect(cost('2015-05', 18_000)).toEqual(sek(24_922.8))
  })

  it('is undetermined in 2016, naming the add-on, from January to December', () => {
    expect(cost('2015-12', 18_000)).toEqual(sek(24_922.8))
    expect(cost('2016-01', 18_000)).toEqual(['municipalAddOn on 2016-01-01'])
    expect(cost('2018-12', 18_000)).toEqual(['municipalAddOn on 2018-12-01'])
  })

  it('a municipality in 2019, with 39.15 % on top: 18 000 × 1.3915 = 25 047', () => {
    expect(cost('2019-01', 18_000)).toEqual(sek(25_047))
  })

  it('with a stated pension of 1 200 takes the contribution and that: 18 000 × 1.3142 + 1 200 = 24 855.60, 2016 too', () => {
    expect(cost('2016-05', 18_000, 1_200)).toEqual(sek(24_855.6))
    expect(cost('2019-05', 18_000, 0)).toEqual(sek(23_655.6))
  })

  it('another employer the contribution: 18 000 × 1.3142 = 23 655.60', () => {
    expect(cost('2016-05', 18_000, undefined, 'private')).toEqual(sek(23_655.6))
  })

  it('rounds half away from zero to the öre: 0.01 × 1.3846 = 0.013846 and 12.45 × 1.3846 = 17.23827', () => {
    expect(cost('2015-05', 0.01)).toEqual(sek(0.01))
    expect(cost('2015-05', 12.45)).toEqual(sek(17.24))
    // 0.50 × 0.3915 = 0.19575, and 2 × 0.3915 = 0.783: no halves there; 10 × 0.3915 = 3.915 is one, and goes up.
    expect(cost('2019-05', 10)).toEqual(sek(13.92))
  })
})
