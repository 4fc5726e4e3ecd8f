import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { ends, nobodyUnder, opens, pauses, resumes } from './at-pause.js'

const nobody = nobodyUnder({})
const open = nobody.given(opens('2018-01-01'))
const paused = open.given(labelled('pause', pauses('2018-03-01', 'illness')))

describe('pause/only-what-is-open', () => {
  const rule = 'pause/only-what-is-open'

  it('is met by a participation that is open, on its first day and its last, with a reason and without', () => {
    open.when(pauses('2018-01-01')).then(pauses('2018-01-01')).judges(rule, 'met').finds()
    open.when(pauses('2018-03-01', 'illness')).then(pauses('2018-03-01', 'illness')).finds()
    open.given(ends('2018-12-31')).when(pauses('2018-12-31')).finds()
  })

  it('finds a pause inside a pause; the first stands, and the same asks for nothing new', () => {
    paused.when(pauses('2018-03-15')).finds(rule).because(rule, { pausedFrom: '2018-03-01' })
    paused.given(pauses('2018-03-15')).when(resumes('2018-04-01')).finds()
    paused.when(pauses('2018-03-01', 'illness')).thenNothing()
  })

  it('finds a pause after the end, from the day after the last, and one before the opening', () => {
    open.given(ends('2018-12-31')).when(pauses('2019-01-01')).finds(rule).because(rule, { endedOn: '2018-12-31' })
    open.when(pauses('2017-12-31')).finds('opening/first')
  })

  it('is met again after the pause is over, on that very day', () => {
    const back = paused.given(resumes('2018-04-01'))
    back.when(pauses('2018-04-01')).judges(rule, 'met').finds()
    back.when(pauses('2018-05-01')).judges(rule, 'met').finds()
  })

  it('is news when the same pause begins again on the day it was over, and is over again later', () => {
    const again = open.given(pauses('2018-04-01'), resumes('2018-04-01'))
    again.when(pauses('2018-04-01')).then(pauses('2018-04-01'))
    again.given(pauses('2018-04-01')).when(resumes('2018-05-01')).finds()
    again.given(pauses('2018-04-01')).when(resumes('2018-04-01')).then(resumes('2018-04-01')).finds()
  })

  it('is put right when the pause before is voided', () => {
    paused.given(pauses('2018-03-15')).when(voided('pause')).finds().putsRight(rule)
  })
})

describe('pause/only-what-is-paused', () => {
  const rule = 'pause/only-what-is-paused'

  it('is met by a participation that is paused, on the first day of the pause too', () => {
    paused.when(resumes('2018-04-01')).then(resumes('2018-04-01')).judges(rule, 'met').finds()
    paused.when(resumes('2018-03-01')).judges(rule, 'met').finds()
  })

  it('finds one that is not paused, or not yet, or no longer', () => {
    open.when(resumes('2018-04-01')).finds(rule).because(rule, { paused: false })
    paused.when(resumes('2018-02-28')).finds(rule)
    paused.given(resumes('2018-04-01')).when(resumes('2018-04-15')).finds(rule)
  })

  it('finds one that has ended, paused or not, from the day after the last', () => {
    const over = paused.given(ends('2018-06-30'))
    over.when(resumes('2018-07-01')).finds(rule).because(rule, { endedOn: '2018-06-30' })
    over.when(resumes('2018-06-30')).finds()
  })

  it('becomes a finding when the pause is voided, or turns out to have begun later', () => {
    const back = paused.given(resumes('2018-04-01'))
    back.when(voided('pause')).finds(rule)
    back.when(corrected('pause', pauses('2018-04-02'))).finds(rule)
  })
})
