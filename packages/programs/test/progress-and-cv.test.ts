import { CvShared, CvWithdrawn, hours, PraktikEnded, ProgressObserved, type Day } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { praktikFrom, smajob, under } from './danish-way.js'

const plain = under({})
const over = PraktikEnded({ on: '2016-04-30', praktikId: 'praktik-1', result: 'passed' })
const observed = (on: Day) => ProgressObserved({ on, hoursPerWeek: hours(8), tasks: 2 })

describe('progress/in-something-open', () => {
  const rule = 'progress/in-something-open'

  it('[D27] is met in a praktik, to its last day, and in a job', () => {
    const inPraktik = plain.given(praktikFrom('2016-02-01', '2016-04-30'), over)
    inPraktik.when(observed('2016-02-01')).judges(rule, 'met').finds()
    inPraktik.when(observed('2016-04-30')).judges(rule, 'met').finds()
    plain.given(smajob('2016-03-01')).when(observed('2016-03-02')).judges(rule, 'met').finds()
  })

  it('[D27] finds progress while neither runs, and records it', () => {
    plain.when(observed('2016-01-31')).then(observed('2016-01-31')).finds(rule)
    plain
      .given(praktikFrom('2016-02-01', '2016-04-30'), over)
      .when(observed('2016-05-01'))
      .finds(rule)
      .because(rule, { open: 'none' })
  })

  it('[D27] can be that somebody manages no task yet, and is news each day', () => {
    const inPraktik = plain.given(praktikFrom('2016-02-01', '2016-04-30'))
    inPraktik.when(ProgressObserved({ on: '2016-02-02', hoursPerWeek: hours(0.5), tasks: 0 })).finds()
    inPraktik.given(observed('2016-02-02')).when(observed('2016-02-03')).then(observed('2016-02-03'))
    inPraktik.given(observed('2016-02-02')).when(observed('2016-02-02')).thenNothing()
  })
})

describe('job-search/cv-in-order', () => {
  const rule = 'job-search/cv-in-order'
  const shared = (on: Day) => CvShared({ on })
  const withdrawn = (on: Day) => CvWithdrawn({ on })

  it('[D42] is met by a CV shared, withdrawn and shared again', () => {
    plain.when(shared('2016-02-01')).judges(rule, 'met').finds()
    plain.given(shared('2016-02-01')).when(withdrawn('2016-03-01')).judges(rule, 'met').finds()
    plain.given(shared('2016-02-01'), withdrawn('2016-03-01')).when(shared('2016-04-01')).judges(rule, 'met').finds()
  })

  it('[D42] is news when the CV is shared again on the day it was withdrawn', () => {
    const again = plain.given(shared('2016-02-01'), withdrawn('2016-02-01'))
    again.when(shared('2016-02-01')).then(shared('2016-02-01')).finds()
    again.given(shared('2016-02-01')).when(withdrawn('2016-03-01')).finds()
  })

  it('[D42] finds one that is shared already, and one withdrawn that was not shared', () => {
    plain
      .given(shared('2016-02-01'))
      .when(shared('2016-03-01'))
      .then(shared('2016-03-01'))
      .finds(rule)
      .because(rule, { sharedOn: '2016-02-01' })
    plain.when(withdrawn('2016-03-01')).finds(rule).because(rule, { shared: false })
  })
})
