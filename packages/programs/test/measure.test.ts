import {
  ConditionAssessed,
  endParticipation,
  MeasureEnded,
  MeasureGranted,
  ParticipationEnded,
  RehabilitationTeamMet,
  type Day,
  type MeasureKind,
} from '@jobbspar/core'
import { describe, it } from 'vitest'
import { danishRules } from '../src/index.js'
import { nth, praktikFrom, smajob, under } from './danish-way.js'
import { aRule, programWith } from './synthetic.js'

const granted = (on: Day, to: Day, n = 1, kind: MeasureKind = 'ressourceforlob') =>
  MeasureGranted({ on, measureId: nth('measure', n), kind, to })
const openEnded = (on: Day, kind: MeasureKind = 'ressourceforlob') =>
  MeasureGranted({ on, measureId: 'measure-1', kind })
const ended = (on: Day, n = 1) => MeasureEnded({ on, measureId: nth('measure', n) })

const plain = under({})

describe('measure/id-used-once', () => {
  it('is refused for an id used before, and accepted for one of its own', () => {
    const one = plain.given(granted('2016-01-01', '2016-12-31'))
    one.when(granted('2017-01-01', '2017-12-31')).refusedBy('measure/id-used-once')
    one
      .when(granted('2017-01-01', '2017-12-31', 2))
      .then(granted('2017-01-01', '2017-12-31', 2))
      .finds()
  })
})

describe('measure/planned-end-after-start', () => {
  it('accepts a measure of one day and refuses one that ends the day before it begins', () => {
    plain.when(granted('2016-01-01', '2016-01-01')).finds()
    plain
      .when(granted('2016-01-01', '2015-12-31'))
      .refusedBy('measure/planned-end-after-start')
      .because('measure/planned-end-after-start', { firstDay: '2016-01-01', to: '2015-12-31' })
  })
})

describe('measure/is-open', () => {
  const rule = 'measure/is-open'
  const one = plain.given(granted('2016-01-01', '2016-12-31'))

  it('finds the end of a measure there is not, and a second end; the first one stands', () => {
    plain.when(ended('2016-06-30')).then(ended('2016-06-30')).finds(rule).because(rule, { found: false })
    one.given(ended('2016-06-30')).when(ended('2016-07-31')).finds(rule).because(rule, { endedOn: '2016-06-30' })
  })

  it('is met by an end before, on or after the last day granted', () => {
    for (const day of ['2016-06-30', '2016-12-31', '2017-01-31'] as const) one.when(ended(day)).finds()
  })
})

describe('hedensted/measures', () => {
  const rule = 'hedensted/measures'
  const own = { requires: { at: 'measure', allOf: [{ field: 'kind', oneOf: ['ressourceforlob'] }] } } as const
  const program = under({}, { [rule]: aRule(own) })

  it('refuses a measure of another program, and says what this one grants', () => {
    program.when(openEnded('2016-01-01')).judges(rule, 'met').finds()
    program
      .when(openEnded('2016-01-01', 'jobbcoachning'))
      .refusedBy(rule)
      .because(rule, { kind: 'jobbcoachning', required: ['ressourceforlob'], unmet: ['kind'] })
  })

  it('is undetermined on a day without a version, and then refuses', () => {
    under({}, { [rule]: aRule(own, { from: '2016-01-02' }) })
      .when(openEnded('2016-01-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['rule on 2016-01-01'] })
  })
})

describe('ressourceforlob/still-granted', () => {
  const rule = 'ressourceforlob/still-granted'
  const danish = under({}, { [rule]: danishRules[rule] })

  it('[DK-RF-05] grants a ressourceforløb to the last day before the first of two days it may be abolished on', () => {
    danish.when(openEnded('2026-01-31')).judges(rule, 'met').finds()
  })

  it('[DK-RF-05] is undetermined between the two days, and then refuses', () => {
    for (const day of ['2026-02-01', '2026-06-30'] as const)
      danish
        .when(openEnded(day))
        .refusedBy(rule)
        .undetermined({ [rule]: [`rule on ${day}`] })
  })

  it('[DK-RF-05] refuses from the second of the two days on', () => {
    danish.when(openEnded('2026-07-01')).refusedBy(rule).because(rule, { kind: 'ressourceforlob' })
  })

  it('says nothing of another measure, in the gap neither', () => {
    danish.when(openEnded('2026-03-01', 'jobbcoachning')).judges(rule, 'notApplicable').finds()
  })
})

describe('ressourceforlob/length', () => {
  const rule = 'ressourceforlob/length'
  const danish = under({}, { [rule]: danishRules[rule] })

  it('[DK-RF-01] is at least a year: to 30 December is a day short', () => {
    danish.when(granted('2016-01-01', '2016-12-31')).judges(rule, 'met').finds()
    danish
      .when(granted('2016-01-01', '2016-12-30'))
      .refusedBy(rule)
      .because(rule, { least: 1, most: 5, earliestLast: '2016-12-31', lastAllowed: '2020-12-31' })
  })

  it('[DK-RF-01] is at most five years when granted to the last day of 2021', () => {
    danish.when(granted('2021-12-31', '2026-12-30')).judges(rule, 'met').finds()
    danish.when(granted('2021-12-31', '2026-12-31')).refusedBy(rule)
  })

  it('[DK-RF-02] is at most three years when granted from the first day of 2022', () => {
    danish.when(granted('2022-01-01', '2024-12-31')).judges(rule, 'met').finds()
    danish.when(granted('2022-01-01', '2025-01-01')).refusedBy(rule).because(rule, { lastAllowed: '2024-12-31' })
  })

  it('counts years from a leap day to the 28th: the last day of the first year is 27 February', () => {
    danish.when(granted('2016-02-29', '2017-02-27')).judges(rule, 'met')
    danish.when(granted('2016-02-29', '2017-02-26')).refusedBy(rule)
  })

  it('is undetermined without a last day, and on a day without a version; both refuse', () => {
    danish
      .when(openEnded('2016-01-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['to'] })
    under({}, { [rule]: { versions: danishRules[rule].versions.slice(1) } })
      .when(granted('2021-12-31', '2022-12-31'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['rule on 2021-12-31'] })
  })

  it('does not apply where the length is not settled or the measure another', () => {
    const [before, since] = danishRules[rule].versions
    const open = { ...since, limit: { ...since.limit, least: 'notSettled', most: 'notSettled' } } as const
    under({}, { [rule]: { versions: [before, open] } })
      .when(openEnded('2022-01-01'))
      .judges(rule, 'notApplicable')
      .finds()
    danish.when(openEnded('2016-01-01', 'hetaJobbspar')).judges(rule, 'notApplicable').finds()
  })
})

describe('ressourceforlob/team-first', () => {
  const rule = 'ressourceforlob/team-first'
  const met = (on: Day) => RehabilitationTeamMet({ on, recommendation: 'ressourceforlob' })
  const danish = under({}, { [rule]: danishRules[rule] })

  it('[DK-RF-06] refuses a ressourceforløb before the team has met, and accepts it on the day it has', () => {
    danish.when(openEnded('2016-02-01')).refusedBy(rule).because(rule, { first: 'none' })
    danish.given(met('2016-02-01')).when(openEnded('2016-02-01')).judges(rule, 'met').finds()
    danish.given(met('2016-02-02')).when(openEnded('2016-02-01')).refusedBy(rule)
  })

  it('[DK-RF-06] is put right by a meeting entered late', () => {
    danish.given(openEnded('2016-02-01')).when(met('2016-01-20')).finds().putsRight(rule)
  })

  it('[DK-RF-06] asks for the team from the first day there is a ressourceforløb, and for none from July 2026 on', () => {
    danish.when(openEnded('2013-01-01')).refusedBy(rule).because(rule, { first: 'none' })
    danish
      .when(openEnded('2026-02-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['rule on 2026-02-01'] })
    danish.when(openEnded('2026-07-01')).judges(rule, 'notApplicable').finds()
  })

  it('finds it where the program only advises it', () => {
    const order = { first: 'RehabilitationTeamMet', then: 'ressourceforlob' } as const
    under({}, { [rule]: aRule({ order }, { enforcement: 'should' }) })
      .when(openEnded('2016-02-01'))
      .then(openEnded('2016-02-01'))
      .finds(rule)
  })
})

describe('hassleholm/target-group', () => {
  const rule = 'hassleholm/target-group'
  const requires = { at: 'measure', allOf: ['isUnemployed', 'receivesEkonomisktBistand'] } as const
  const hard = under({}, { [rule]: aRule({ requires }) })
  const soft = under({}, { [rule]: aRule({ requires }, { enforcement: 'should' }) })
  const is = (condition: 'isUnemployed' | 'receivesEkonomisktBistand' | 'receivesForsorjningsstod', met: boolean) =>
    ConditionAssessed({ on: '2016-01-01', condition, met })
  const measure = openEnded('2016-01-01', 'jobbcoachning')

  it('[H26] is met by somebody unemployed who receives ekonomiskt bistånd, and by försörjningsstöd, which is a part of it', () => {
    hard.given(is('isUnemployed', true), is('receivesEkonomisktBistand', true)).when(measure).then(measure).finds()
    hard.given(is('isUnemployed', true), is('receivesForsorjningsstod', true)).when(measure).judges(rule, 'met')
  })

  it('[H26] refuses somebody who is not unemployed; where it is advice that is a finding', () => {
    const not = [is('isUnemployed', false), is('receivesEkonomisktBistand', true)]
    hard
      .given(...not)
      .when(measure)
      .refusedBy(rule)
      .because(rule, { unmet: ['isUnemployed'] })
    soft
      .given(...not)
      .when(measure)
      .then(measure)
      .finds(rule)
  })

  it('[H26] is undetermined while nobody has assessed one of the two', () => {
    hard
      .given(is('isUnemployed', true))
      .when(measure)
      .refusedBy(rule)
      .undetermined({ [rule]: ['receivesEkonomisktBistand'] })
  })
})

describe('hedensted/within-a-measure', () => {
  const rule = 'hedensted/within-a-measure'
  const order = { first: 'measure', then: ['praktik', 'smajob'], covers: 'beginning' } as const
  const hard = under({}, { [rule]: aRule({ order }) })
  const within = hard.given(granted('2016-01-01', '2016-12-31'))

  it('[D05] refuses a praktik and a småjob before a measure is granted', () => {
    hard.when(praktikFrom('2016-01-01', '2016-03-31')).refusedBy(rule).because(rule, { first: 'none' })
    hard.when(smajob('2016-01-01')).refusedBy(rule)
  })

  it('[D05] is met from the day granted to the last day, and refuses the day after', () => {
    within.when(praktikFrom('2016-01-01', '2016-03-31')).judges(rule, 'met').finds()
    within.when(smajob('2016-12-31')).judges(rule, 'met').finds()
    within.when(smajob('2017-01-01')).refusedBy(rule).because(rule, { lastDay: '2016-12-31' })
    hard.given(openEnded('2016-01-01')).when(smajob('2019-01-01')).judges(rule, 'met')
  })

  it('[D05] goes by the day it ended, where that is not the day it was granted to', () => {
    within
      .given(ended('2016-06-30'))
      .when(smajob('2016-07-01'))
      .refusedBy(rule)
      .because(rule, { lastDay: '2016-06-30' })
    within.given(ended('2017-03-31')).when(smajob('2017-03-31')).refusedBy(rule)
    within
      .given(granted('2017-01-01', '2017-12-31', 2))
      .when(smajob('2017-01-01'))
      .judges(rule, 'met')
  })

  it('does not ask it of other employments, nor of a praktik where only employments are named', () => {
    hard
      .when(smajob('2016-01-01', { kind: 'ordinary' }))
      .judges(rule, 'notApplicable')
      .finds()
    under({}, { [rule]: aRule({ order: { ...order, then: 'smajob' } }) })
      .when(praktikFrom('2016-01-01', '2016-03-31'))
      .finds()
  })

  it('finds it where it is advice, and is undetermined before the term', () => {
    under({}, { [rule]: aRule({ order }, { enforcement: 'should' }) })
      .when(smajob('2016-01-01'))
      .finds(rule)
    under({}, { [rule]: aRule({ order }, { from: '2016-01-02' }) })
      .when(smajob('2016-01-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['rule on 2016-01-01'] })
  })
})

describe('a participation that ends', () => {
  const over = ParticipationEnded({ on: '2016-06-30', exit: 'work', verified: true })

  it('grants no measure afterwards', () => {
    plain.given(over).when(openEnded('2016-07-01')).refusedBy('ending/nothing-decided-after')
  })

  it('ends the measures that run beyond that day, and no others', () => {
    plain
      .given(granted('2015-01-01', '2016-06-30'), granted('2016-01-01', '2016-12-31', 2))
      .given(granted('2016-02-01', '2017-01-31', 3), ended('2016-05-31', 3), granted('2016-07-01', '2017-06-30', 4))
      .when((state) => endParticipation(programWith({}))(state, over.data, 'newJob'))
      .then(ended('2016-06-30', 2), over)
      // The fourth is granted after the participation has ended.
      .finds('ending/nothing-decided-after')
  })
})
