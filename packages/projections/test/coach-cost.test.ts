import { sek, type Day } from '@jobbspar/core'
import { bengtsfors, falkenberg } from '@jobbspar/programs'
import { coachCostFor } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lacks } from './lacks.js'
import { lackText } from '../src/statistics/lack.js'

const cost = (fullTimePosts: number, day: Day = '2018-01-01') => {
  const answer = coachCostFor(bengtsfors.terms, day, { fullTimePosts })
  return answer.known ? [answer.cost.low, answer.cost.high] : answer.missing.map(lackText)
}

describe('[B21] coachCostFor', () => {
  it('is 1.2 to 1.3 million for the two posts of the source, and half of it, 600 000 to 650 000, for one', () => {
    expect(cost(2)).toEqual([sek(1_200_000), sek(1_300_000)])
    expect(cost(1)).toEqual([sek(600_000), sek(650_000)])
  })

  it('follows the posts, parts of one too, and is nothing for none', () => {
    expect(cost(0.5)).toEqual([sek(300_000), sek(325_000)])
    expect(cost(1.75)).toEqual([sek(1_050_000), sek(1_137_500)])
    expect(cost(3)).toEqual([sek(1_800_000), sek(1_950_000)])
    expect(cost(0)).toEqual([sek(0), sek(0)])
  })

  it('names the term it used, with its source', () => {
    const answer = coachCostFor(bengtsfors.terms, '2018-01-01', { fullTimePosts: 1 })
    expect(answer.known && answer.terms.map(({ name, term }) => [name, term.source.id])).toEqual([
      ['operatingCost', 'B21'],
    ])
  })

  it('is undetermined before the source, and where a program tells no cost', () => {
    expect(cost(1, '2017-04-26')).toEqual(['operatingCost on 2017-04-26'])
    expect(cost(1, '2017-04-27')).toEqual([sek(600_000), sek(650_000)])
    expect(coachCostFor(falkenberg.terms, '2018-01-01', { fullTimePosts: 1 })).toEqual({
      known: false,
      missing: lacks('operatingCost on 2018-01-01'),
    })
  })
})
