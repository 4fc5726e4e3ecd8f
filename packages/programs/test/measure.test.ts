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
import { danishTerms } from '../src/index.js'
import { nth, praktikFrom, smajob, under } from './danish-way.js'
import { aTerm, programWith, unsettled } from './synthetic.js'

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

describe('measure/of-this-program', () => {
  const rule = 'measure/of-this-program'
  const program = under({ measures: aTerm(['ressourceforlob'] as const) })

  it('refuses a measure of another program, and says what this one grants', () => {
    program.when(openEnded('2016-01-01')).judges(rule, 'met').finds()
    program
      .when(openEnded('2016-01-01', 'jobbcoachning'))
      .refusedBy(rule)
      .because(rule, { measure: 'jobbcoachning', granted: ['ressourceforlob'] })
  })

  it('is undetermined on a day without a term, and then refuses', () => {
    under({ measures: aTerm(['ressourceforlob'] as const, { from: '2016-01-02' }) })
      .when(openEnded('2016-01-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['measures on 2016-01-01'] })
  })
})

describe('measure/still-granted', () => {
  const rule = 'measure/still-granted'
  const danish = under({ measureGrantable: danishTerms.measureGrantable })

  it('[DK-RF-05] grants a ressourceforløb to the last day before the first of two days it may be abolished on', () => {
    danish.when(openEnded('2026-01-31')).judges(rule, 'met').finds()
  })

  it('[DK-RF-05] is undetermined between the two days, and then refuses', () => {
    for (const day of ['2026-02-01', '2026-06-30'] as const)
      danish
        .when(openEnded(day))
        .refusedBy(rule)
        .undetermined({ [rule]: [`measureGrantable of ressourceforlob on ${day}`] })
  })

  it('[DK-RF-05] refuses from the second of the two days on', () => {
    danish.when(openEnded('2026-07-01')).refusedBy(rule).because(rule, { measure: 'ressourceforlob' })
  })

  it('says nothing of another measure, in the gap neither', () => {
    danish.when(openEnded('2026-03-01', 'jobbcoachning')).judges(rule, 'notApplicable').finds()
  })
})

describe('measure/length', () => {
  const rule = 'measure/length'
  const danish = under({ measureLength: danishTerms.measureLength })

  it('[DK-RF-01] is at least a year: to 30 December is a day short', () => {
    danish.when(granted('2016-01-01', '2016-12-31')).judges(rule, 'met').finds()
    danish
      .when(granted('2016-01-01', '2016-12-30'))
      .refusedBy(rule)
      .because(rule, { minYears: 1, maxYears: 5, earliestLast: '2016-12-31', latestLast: '2020-12-31' })
  })

  it('[DK-RF-01] is at most five years when granted to the last day of 2021', () => {
    danish.when(granted('2021-12-31', '2026-12-30')).judges(rule, 'met').finds()
    danish.when(granted('2021-12-31', '2026-12-31')).refusedBy(rule)
  })

  it('[DK-RF-02] is at most three years when granted from the first day of 2022', () => {
    danish.when(granted('2022-01-01', '2024-12-31')).judges(rule, 'met').finds()
    danish.when(granted('2022-01-01', '2025-01-01')).refusedBy(rule).because(rule, { latestLast: '2024-12-31' })
  })

  it('counts years from a leap day to the 28th: the last day of the first year is 27 February', () => {
    danish.when(granted('2016-02-29', '2017-02-27')).judges(rule, 'met')
    danish.when(granted('2016-02-29', '2017-02-26')).refusedBy(rule)
  })

  it('is undetermined without a last day, and on a day without a term; both refuse', () => {
    danish
      .when(openEnded('2016-01-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['to'] })
    under({ measureLength: danishTerms.measureLength.slice(1) })
      .when(granted('2021-12-31', '2022-12-31'))
      .undetermined({ [rule]: ['measureLength of ressourceforlob on 2021-12-31'] })
  })

  it('does not apply where the length is not settled or the measure another', () => {
    const open = unsettled('2022-01-01')
    under({ measureLength: [...danishTerms.measureLength.slice(0, 1), ...open] })
      .when(openEnded('2022-01-01'))
      .judges(rule, 'notApplicable')
      .finds()
    danish.when(openEnded('2016-01-01', 'hetaJobbspar')).judges(rule, 'notApplicable').finds()
  })
})

describe('measure/after-rehabilitation-team', () => {
  const rule = 'measure/after-rehabilitation-team'
  const met = (on: Day) => RehabilitationTeamMet({ on, recommendation: 'ressourceforlob' })
  const danish = under({ teamBeforeMeasure: danishTerms.teamBeforeMeasure })

  it('[DK-RF-06] refuses a ressourceforløb before the team has met, and accepts it on the day it has', () => {
    danish.when(openEnded('2016-02-01')).refusedBy(rule).because(rule, { teamMet: false })
    danish.given(met('2016-02-01')).when(openEnded('2016-02-01')).judges(rule, 'met').finds()
    danish.given(met('2016-02-02')).when(openEnded('2016-02-01')).refusedBy(rule)
  })

  it('[DK-RF-06] is put right by a meeting entered late', () => {
    danish.given(openEnded('2016-02-01')).when(met('2016-01-20')).finds().putsRight(rule)
  })

  it('[DK-RF-06] asks for the team from the first day there is a ressourceforløb, and for none from July 2026 on', () => {
    danish.when(openEnded('2013-01-01')).refusedBy(rule).because(rule, { teamMet: false })
    danish
      .when(openEnded('2026-02-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['teamBeforeMeasure of ressourceforlob on 2026-02-01'] })
    danish.when(openEnded('2026-07-01')).judges(rule, 'notApplicable').finds()
  })

  it('finds it where the program only advises it', () => {
    const value = { measure: 'ressourceforlob', required: true } as const
    under({ teamBeforeMeasure: aTerm(value, { enforcement: 'should' }) })
      .when(openEnded('2016-02-01'))
      .then(openEnded('2016-02-01'))
      .finds(rule)
  })
})

describe('eligibility/target-group', () => {
  const rule = 'eligibility/target-group'
  const requirement = { allOf: ['isUnemployed', 'receivesEkonomisktBistand'] } as const
  const hard = under({ targetGroup: aTerm(requirement) })
  const soft = under({ targetGroup: aTerm(requirement, { enforcement: 'should' }) })
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

describe('measure/granted-before', () => {
  const rule = 'measure/granted-before'
  const value = { praktik: true, kinds: ['smajob'] } as const
  const hard = under({ measureBefore: aTerm(value) })
  const within = hard.given(granted('2016-01-01', '2016-12-31'))

  it('[D05] refuses a praktik and a småjob before a measure is granted', () => {
    hard.when(praktikFrom('2016-01-01', '2016-03-31')).refusedBy(rule).because(rule, { measure: 'none' })
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
    under({ measureBefore: aTerm({ praktik: false, kinds: ['smajob'] as const }) })
      .when(praktikFrom('2016-01-01', '2016-03-31'))
      .judges(rule, 'notApplicable')
  })

  it('finds it where it is advice, and is undetermined before the term', () => {
    under({ measureBefore: aTerm(value, { enforcement: 'should' }) })
      .when(smajob('2016-01-01'))
      .finds(rule)
    under({ measureBefore: aTerm(value, { from: '2016-01-02' }) })
      .when(smajob('2016-01-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['measureBefore on 2016-01-01'] })
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
