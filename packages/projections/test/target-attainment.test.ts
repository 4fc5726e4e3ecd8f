import { ParticipationEnded, type Day, type Exit } from '@jobbspar/core'
import { hassleholm } from '@jobbspar/programs'
import { releasedReport, reportOn, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { at as late, opened } from './told.js'

const at = { ...late, program: hassleholm }

const left = (nth: number, person: number, exit: Exit = 'work', on: Day = '2021-03-10'): History =>
  givenHistory('participation', nth, opened('2020-06-01', person), ParticipationEnded({ on, exit, verified: true }))

const figure = (histories: readonly History[], id: string) =>
  reportOn(histories, at).figures.find((one) => one.id === id)

const persons = (count: number): readonly History[] => Array.from({ length: count }, (_, i) => left(i + 1, i + 1))

describe('[H06] [H07] persons who got a job, against the forecast of ten', () => {
  it('are 430 per cent of 43 former recipients', () => {
    expect(figure(persons(43), 'targetAttainment')).toMatchObject({
      ...{ value: 430, outOf: { part: 43, whole: 10, unit: 'persons' } },
      details: [{ note: 'difference', facts: { persons: 43, target: 10, difference: 33 } }],
    })
  })

  it('count a person once whose two participations both ended in a job: 5 persons of 6 jobs are 50 per cent', () => {
    const six = [...persons(5), left(6, 1, 'work', '2021-05-10')]
    for (const told of [six, [...six].reverse()]) {
      expect(figure(told, 'jobs')).toMatchObject({ value: 6 })
      expect(figure(told, 'targetAttainment')).toMatchObject({ value: 50, outOf: { part: 5 } })
      // The first ending of each person counts. The ending in May is the second of its person.
      expect(figure(told, 'targetAttainment')?.evidence).toHaveLength(5)
    }
  })

  it('are none where the participations ended otherwise, and one where the second of two ended in a job', () => {
    expect(figure([left(1, 1, 'education')], 'targetAttainment')).toMatchObject({ value: 0, outOf: { part: 0 } })
    const two = [left(1, 1, 'incomeSupport'), left(2, 1, 'work', '2021-05-10')]
    expect(figure(two, 'targetAttainment')).toMatchObject({ value: 10, outOf: { part: 1 } })
  })

  it('are not released next to the jobs where the two differ by one: that is a person with two participations', () => {
    const seen = (histories: readonly History[]) => {
      const answer = releasedReport(histories, at)
      return answer.ok
        ? answer.report.figures.flatMap(({ id, withheld }) =>
            (id === 'jobs' || id === 'targetAttainment') && withheld !== true ? [id] : [],
          )
        : []
    }
    const others = Array.from({ length: 10 }, (_, i) => left(50 + i, 50 + i, 'incomeSupport'))
    const twenty = [...persons(20), ...others]
    expect(seen(twenty)).toEqual(['jobs', 'targetAttainment'])
    expect(seen([...twenty, left(21, 1, 'work', '2021-05-10')])).toEqual(['jobs'])
  })
})
