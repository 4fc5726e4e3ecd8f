import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { appointed, assigned, left, noCoachYet, released } from './at-coach.js'

const newcomer = noCoachYet({})
const begun = newcomer.given(appointed('2017-05-15'))

describe('appointment/once', () => {
  const rule = 'appointment/once'

  it('is met by the first appointment, full time or part time', () => {
    newcomer.when(appointed('2017-05-15')).then(appointed('2017-05-15')).judges(rule, 'met').finds()
    newcomer.when(appointed('2017-05-15', 0.5)).then(appointed('2017-05-15', 0.5)).finds()
  })

  it('takes a share of full time above none and up to all of it', () => {
    newcomer.when(appointed('2017-05-15', 0)).invalid('/data/fullTimeShare')
    newcomer.when(appointed('2017-05-15', 1.01)).invalid('/data/fullTimeShare')
    newcomer.when(appointed('2017-05-15', Number.NaN)).invalid('/data/fullTimeShare')
  })

  it('finds a second appointment, of the same coach or another; the first stands', () => {
    const again = appointed('2017-08-01', 1, 2)
    begun.when(again).then(again).finds(rule).because(rule, { coach: 'coach-1', appointedOn: '2017-05-15' })
    begun.given(left('2017-07-31')).when(appointed('2017-08-01')).finds(rule)
  })

  it('makes the later appointment the finding when an earlier one is entered late, and asks nothing new for the same', () => {
    begun.when(appointed('2017-05-14')).finds(rule).because(rule, { appointedOn: '2017-05-14' })
    begun.when(appointed('2017-05-15')).thenNothing()
  })
})

describe('appointment/first', () => {
  const rule = 'appointment/first'

  it('refuses to assign anybody before the appointment, and accepts it on the day itself', () => {
    newcomer.when(assigned(1, '2017-05-15')).refusedBy(rule).because(rule, { appointed: false })
    begun.when(assigned(1, '2017-05-14')).refusedBy(rule)
    begun.when(assigned(1, '2017-05-15')).then(assigned(1, '2017-05-15')).finds()
  })

  it('finds a leaving and a release without an appointment, and records them', () => {
    newcomer.when(left('2017-05-15')).then(left('2017-05-15')).finds(rule)
    newcomer.when(released(1, '2017-05-15')).finds(rule, 'caseload/released-when-assigned')
  })

  it('is put right by an appointment entered late, and a finding when it is voided', () => {
    newcomer.given(left('2017-12-31')).when(appointed('2017-05-15')).finds().putsRight(rule)
    newcomer
      .given(labelled('appointed', appointed('2017-05-15')), assigned(1, '2017-06-01'))
      .when(voided('appointed'))
      .finds(rule)
  })
})

describe('appointment/nothing-after-left', () => {
  const rule = 'appointment/nothing-after-left'
  const gone = begun.given(labelled('left', left('2017-12-31')))

  it('accepts an assignment on the last day, and refuses one the day after', () => {
    gone.when(assigned(1, '2017-12-31')).then(assigned(1, '2017-12-31')).finds('caseload/nobody-left-assigned')
    gone.when(assigned(1, '2018-01-01')).refusedBy(rule).because(rule, { leftOn: '2017-12-31' })
  })

  it('finds a release and a second leaving after it; the first stands', () => {
    const held = begun.given(assigned(1, '2017-06-01'), left('2017-12-31'))
    held.when(released(1, '2018-01-01')).finds(rule)
    held.when(released(1, '2017-12-31')).finds().putsRight('caseload/nobody-left-assigned')
    gone.when(left('2018-06-30')).finds(rule)
    gone.given(left('2018-06-30')).when(assigned(1, '2018-07-01')).because(rule, { leftOn: '2017-12-31' })
  })

  it('finds what was assigned after the day that the leaving is corrected to', () => {
    const later = gone.given(assigned(1, '2017-12-15'), released(1, '2017-12-20'))
    later.when(corrected('left', left('2017-12-14'))).finds(rule, rule)
    gone.when(voided('left')).finds()
  })
})
