import {
  ConditionAssessed,
  correct,
  ParticipationEnded,
  voidEvent,
  type AssessedCondition,
  type Day,
  type Exit,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { historyOf, releasedReport, reportOn, type At, type History } from '@jobbspar/projections'
import { givenHistory, untidyCohorts } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { at, opened } from './told.js'

const by = 'ableToWork'
const assessed = (on: Day, met: boolean, condition: AssessedCondition = by) => ConditionAssessed({ on, condition, met })
const left = (exit: Exit) => ParticipationEnded({ on: '2019-06-30', exit, verified: true })
const told = (nth: number, person: number, ...events: readonly ParticipationEvent[]) =>
  givenHistory('participation', nth, opened('2019-01-01', person), ...events)

/** Five participations of four persons. */
const five = [
  // Assessed again after the end: that does not count.
  told(1, 1, assessed('2019-01-01', true), left('work'), assessed('2019-08-01', false)),
  told(2, 2, assessed('2019-01-01', false), left('work')),
  // Assessed later, and again: the first assessment counts.
  told(3, 3, assessed('2019-02-01', false), assessed('2019-03-01', true), left('incomeSupport')),
  told(4, 4, left('work')),
  // Assessed on the last day only, and on another condition.
  told(5, 2, assessed('2019-01-01', true, 'wishesToWork'), assessed('2019-06-30', true), left('incomeSupport')),
]

const figureIn = (histories: readonly History[], more: Partial<At> = {}) => {
  const { figures, by: of } = reportOn(histories, { ...at, by, ...more })
  const partsOf = (name: string) => figures.filter(({ figure }) => figure === name)
  return { of, partsOf, whole: (id: string) => figures.find((figure) => figure.id === id) }
}

/** The group in which the only person is counted. */
const groupOf = (histories: readonly History[], more: Partial<At> = {}) => {
  const counted = figureIn(histories, more).partsOf('personsByGroup')
  expect(counted.map(({ value }) => value).sort()).toEqual([0, 0, 1])
  return counted.find(({ value }) => value === 1)?.part
}

describe('a condition of a program’s own', () => {
  const program: Program = {
    ...falkenberg,
    words: {
      longUnemployed: { is: 'condition', en: ['has been unemployed for long'], implies: ['isUnemployed'] },
      neverEmployed: { is: 'condition', en: ['has never been employed'], implies: ['longUnemployed'] },
    },
  }
  const one = (...events: readonly ParticipationEvent[]) => [told(1, 1, ...events)]

  it('divides persons, as one of the library does', () => {
    const own = { program, by: 'longUnemployed' }
    expect(groupOf(one(assessed('2019-01-01', true, 'longUnemployed')), own)).toBe('met')
    expect(groupOf(one(assessed('2019-01-01', false, 'longUnemployed')), own)).toBe('notMet')
    expect(groupOf(one(assessed('2019-01-01', true, 'isUnemployed')), own)).toBe('notRecorded')
  })

  it('is met while any condition that implies it is met, directly or by another, unless it was assessed itself', () => {
    const implied = { program, by: 'isUnemployed' }
    expect(groupOf(one(assessed('2019-01-01', true, 'longUnemployed')), implied)).toBe('met')
    expect(groupOf(one(assessed('2019-01-01', true, 'neverEmployed')), implied)).toBe('met')
    const oneOfTwo = [assessed('2019-01-01', true, 'longUnemployed'), assessed('2019-01-01', false, 'neverEmployed')]
    expect(groupOf(one(...oneOfTwo), implied)).toBe('met')
    expect(groupOf(one(assessed('2019-01-01', false, 'isUnemployed'), ...oneOfTwo), implied)).toBe('notMet')
    expect(groupOf(one(assessed('2019-01-01', true, 'longUnemployed')), { by: 'isUnemployed' })).toBe('notRecorded')
    // A condition between that is not met stops what would follow only by it, from its assessment on.
    const never = assessed('2019-01-01', true, 'neverEmployed')
    const notLong = assessed('2019-01-01', false, 'longUnemployed')
    expect(groupOf(one(never, notLong), implied)).toBe('notRecorded')
    expect(groupOf(one(notLong, never), implied)).toBe('notRecorded')
    expect(groupOf(one(never, notLong, assessed('2019-02-01', true, 'longUnemployed')), implied)).toBe('met')
  })
})

describe('persons and outcomes by an assessed condition', () => {
  it('are 1 of 1 met, 1 of 2 not met, 1 of 2 not assessed: 3 of 5 together, of 4 persons', () => {
    const { of, partsOf, whole } = figureIn(five)
    expect(of).toBe(by)
    expect(partsOf('outcomeByGroup').map(({ part, rate }) => [part, rate?.x, rate?.n])).toEqual([
      ['met', 1, 1],
      ['notMet', 1, 2],
      ['notRecorded', 1, 2],
    ])
    expect(whole('outcome')?.rate).toMatchObject({ x: 3, n: 5 })
    expect(partsOf('endedByGroup').map(({ value }) => value)).toEqual([1, 2, 2])
    expect(partsOf('personsByGroup').map(({ value }) => value)).toEqual([1, 2, 2])
    // The second person is in two groups.
    expect(partsOf('personsByGroup')[0]?.details).toContainEqual({ note: 'several', facts: { n: 1 } })
  })

  it('cite the openings and endings, and the assessments that count', () => {
    const [met] = figureIn(five).partsOf('outcomeByGroup')
    expect(met?.evidence).toHaveLength(2)
    expect(figureIn(five, { evidence: false }).partsOf('outcomeByGroup')[0]?.evidence).toEqual([])
  })

  it('may change while an assessment may be reported, within 30 days', () => {
    const open = [told(1, 1), told(2, 2, assessed('2019-01-01', true))]
    const seen = (knownAt: Day) =>
      figureIn(open, { asOf: '2019-01-31', knownAt: `${knownAt}T20:00:00.000Z` })
        .partsOf('personsByGroup')
        .map(({ uncertainty }) => [uncertainty?.low, uncertainty?.high])
    expect(seen('2019-03-01')).toEqual([
      [1, 2],
      [0, 1],
      [0, 1],
    ])
    expect(seen('2019-03-02')).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
    ])
  })

  it('follow a correction or a void of the assessment', () => {
    const entered = assessed('2019-01-01', false)
    const events = [opened('2019-01-01'), entered, left('work')] as const
    const before = givenHistory('participation', 1, ...events)
    const id = before.events.find(({ type }) => type === 'ConditionAssessed')?.meta.id
    if (id === undefined) throw new Error('Nothing was assessed.')
    expect(groupOf([before])).toBe('notMet')
    const after = (mark: Parameters<typeof givenHistory<'participation'>>[2]) =>
      groupOf([givenHistory('participation', 1, ...events, mark)])
    const corrected = (on: Day, met: boolean) => correct(id, assessed(on, met), '2020-01-01', 'wrong-data')
    expect(after(corrected('2019-01-01', true))).toBe('met')
    // It was made on the last day.
    expect(after(corrected('2019-06-30', true))).toBe('notRecorded')
    expect(after(voidEvent(id, '2020-01-01', 'entered-by-mistake'))).toBe('notRecorded')
  })

  it.each<[says: string, group: string, events: readonly ParticipationEvent[]]>([
    [
      'the latest assessment before the opening',
      'met',
      [assessed('2018-11-01', false), assessed('2018-12-01', true), assessed('2019-02-01', false)],
    ],
    ['the latest of the day of the opening', 'notMet', [assessed('2019-01-01', true), assessed('2019-01-01', false)]],
    ['the latest of the first later day', 'met', [assessed('2019-02-01', false), assessed('2019-02-01', true)]],
    ['the one on the day before the last', 'met', [assessed('2019-06-29', true), left('work')]],
    ['none made on the last day', 'notRecorded', [assessed('2019-06-30', true), left('work')]],
    [
      'the one of a participation of one day, which is in force at the opening',
      'met',
      [assessed('2019-01-01', true), ParticipationEnded({ on: '2019-01-01', exit: 'work', verified: true })],
    ],
  ])('count %s', (_says, group, events) => {
    expect(groupOf([told(1, 1, ...events)])).toBe(group)
  })

  it('count a condition as met while one that implies it is, unless it has an assessment of its own', () => {
    const asked = { by: 'receivesEkonomisktBistand' } as const
    const implying = (met: boolean) => assessed('2019-01-01', met, 'receivesForsorjningsstod')
    const own = assessed('2019-01-01', false, 'receivesEkonomisktBistand')
    expect(groupOf([told(1, 1, implying(true))], asked)).toBe('met')
    expect(groupOf([told(1, 1, implying(false))], asked)).toBe('notRecorded')
    expect(groupOf([told(1, 1, implying(true), own)], asked)).toBe('notMet')
    // It does not hold the other way round.
    expect(groupOf([told(1, 1, own)], { by: 'receivesForsorjningsstod' })).toBe('notRecorded')
  })

  it('are stated only where a condition is asked for, and withheld in a released report', () => {
    const { by: _by, ...plain } = { ...at, by }
    expect(reportOn(five, plain).figures.filter(({ figure = '' }) => figure.endsWith('ByGroup'))).toEqual([])
    const released = releasedReport(five, { ...at, by })
    if (!released.ok) throw new Error('It is not released.')
    const withheld = released.report.figures.filter(({ figure = '' }) => figure.endsWith('ByGroup'))
    expect(withheld.map(({ id, withheld }) => [id, withheld])).toEqual(
      ['personsByGroup', 'endedByGroup', 'outcomeByGroup'].map((id) => [id, true]),
    )
    for (const figure of withheld)
      for (const said of ['value', 'rate', 'uncertainty']) expect(figure).not.toHaveProperty(said)
  })

  it('add up to the whole, over untidy cohorts', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(untidyCohorts(falkenberg, { persons: { least: 1, most: 4 } }), ({ streams }) => {
        const { partsOf, whole } = figureIn(streams.map((one) => historyOf(one, at)))
        const sum = (counts: readonly (number | undefined)[]) =>
          counts.reduce<number>((all, one) => all + (one ?? 0), 0)
        const groups = partsOf('outcomeByGroup')
        expect(groups.map(({ part }) => part)).toEqual(['met', 'notMet', 'notRecorded'])
        for (const { part, rate } of groups) if ((rate?.n ?? 0) > 0) seen.add(String(part))
        for (const count of ['x', 'n', 'excluded', 'pending'] as const)
          expect([count, sum(groups.map(({ rate }) => rate?.[count]))]).toEqual([
            count,
            whole('outcome')?.rate?.[count],
          ])
        // Counted again, straight from the events.
        const ended = streams.filter((one) =>
          historyOf(one, at).events.some(({ type, data }) => type === 'ParticipationEnded' && data.on <= at.asOf),
        )
        const counts = partsOf('endedByGroup').map(({ uncertainty }) => uncertainty)
        expect(sum(counts.map((one) => Number(one?.low))) + sum(counts.map((one) => one?.assumed))).toBe(ended.length)
      }),
      { numRuns: scaled(300, 10) },
    )
    expect(seen.size).toBeGreaterThan(1)
  })
})
