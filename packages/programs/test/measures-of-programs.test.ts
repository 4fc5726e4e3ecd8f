import {
  ConditionAssessed,
  EmploymentBegun,
  hours,
  MeasureGranted,
  participation,
  ParticipationOpened,
  PraktikStarted,
  type AssessedCondition,
  type Day,
  type MeasureKind,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { bengtsfors, hassleholm } from '../src/index.js'

const openedIn = (program: typeof hassleholm) =>
  scenario(participation, program).given(
    ParticipationOpened({
      on: '2021-01-11',
      participant: 'participant-1',
      household: 'household-1',
      program: program.id,
      municipality: program.id,
    }),
  )
const is = (condition: AssessedCondition, met = true) => ConditionAssessed({ on: '2021-01-11', condition, met })
const granted = (kind: MeasureKind, on: Day = '2021-01-18') =>
  MeasureGranted({ on, measureId: 'measure-1', kind, to: '2021-06-30' })
const praktik = (on: Day) =>
  PraktikStarted({ on, plannedTo: '2021-07-31', praktikId: 'praktik-1', workplace: 'workplace-1' })
const ordinary = (on: Day) =>
  EmploymentBegun({
    ...{ on, employmentId: 'employment-1', kind: 'ordinary', employer: 'private', hoursPerWeek: hours(40) },
    workplace: 'workplace-1',
  })

describe('hassleholm/target-group, hassleholm/measures and hassleholm/within-a-measure', () => {
  const [group, measures, within] = [
    'hassleholm/target-group',
    'hassleholm/measures',
    'hassleholm/within-a-measure',
  ] as const
  const there = openedIn(hassleholm)
  const unemployed = there.given(is('isUnemployed'), is('receivesForsorjningsstod'))
  const track = granted('hetaJobbspar')

  it('[H26] grant the track to somebody unemployed who receives försörjningsstöd, and refuse it to others', () => {
    unemployed.when(track).then(track).judges(group, 'met').finds()
    there
      .given(is('isUnemployed', false), is('receivesEkonomisktBistand'))
      .when(track)
      .refusedBy(group)
      .because(group, { unmet: ['isUnemployed'] })
    there
      .given(is('isUnemployed'))
      .when(track)
      .refusedBy(group)
      .undetermined({ [group]: ['receivesEkonomisktBistand'] })
  })

  it('[H18] refuse a measure that the municipality does not have', () => {
    unemployed
      .when(granted('jobbcoachning'))
      .refusedBy(measures)
      .because(measures, { kind: 'jobbcoachning', required: ['hetaJobbspar'] })
  })

  it('[H01] find a praktik or a job that begins before the track is granted, or the day after its last', () => {
    const onTrack = unemployed.given(track)
    for (const begins of [praktik, ordinary]) {
      unemployed.when(begins('2021-01-18')).then(begins('2021-01-18')).judges(within, 'notMet')
      onTrack.when(begins('2021-01-18')).judges(within, 'met')
      onTrack.when(begins('2021-06-30')).judges(within, 'met')
      onTrack.when(begins('2021-07-01')).then(begins('2021-07-01')).judges(within, 'notMet')
    }
  })
})

describe('bengtsfors/target-group, bengtsfors/measures and bengtsfors/within-a-measure', () => {
  const [group, measures, within] = [
    'bengtsfors/target-group',
    'bengtsfors/measures',
    'bengtsfors/within-a-measure',
  ] as const
  const there = openedIn(bengtsfors)
  const coaching = granted('jobbcoachning')
  const left = there.given(is('hasLeftEstablishment'), is('atRiskOfEkonomisktBistand'))

  it('[B13] coach somebody who has left or is leaving establishment and is at risk of ekonomiskt bistånd', () => {
    left.when(coaching).then(coaching).judges(group, 'met')
    there
      .given(is('hasLeftEstablishment', false), is('isLeavingEstablishment'), is('atRiskOfEkonomisktBistand'))
      .when(coaching)
      .judges(group, 'met')
  })

  it('[B14] coach somebody on ekonomiskt bistånd with an established work ability too', () => {
    there.given(is('receivesEkonomisktBistand'), is('hasEstablishedWorkAbility')).when(coaching).judges(group, 'met')
  })

  it('[B13] find somebody of neither group, as advice', () => {
    there
      .given(is('receivesEkonomisktBistand', false), is('atRiskOfEkonomisktBistand', false))
      .when(coaching)
      .then(coaching)
      .finds(group)
      .because(group, { unmet: ['atRiskOfEkonomisktBistand', 'receivesEkonomisktBistand'] })
    there.when(coaching).judges(group, 'undetermined')
  })

  it('[B01] refuse a measure that the municipality does not have', () => {
    left
      .when(granted('hetaJobbspar'))
      .refusedBy(measures)
      .because(measures, { kind: 'hetaJobbspar', required: ['jobbcoachning'] })
  })

  it('[B02] find a praktik or a job that begins outside the coaching', () => {
    const coached = left.given(coaching)
    for (const begins of [praktik, ordinary]) {
      left.when(begins('2021-01-18')).then(begins('2021-01-18')).judges(within, 'notMet')
      coached.when(begins('2021-06-30')).judges(within, 'met')
      coached.when(begins('2021-07-01')).then(begins('2021-07-01')).judges(within, 'notMet')
    }
  })
})
