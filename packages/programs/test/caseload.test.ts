import { corrected, deviationFrom, labelled, voided } from '@jobbspar/testing'
import { type Day } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { advised, allAssigned, appointed, assigned, binding, left, noCoachYet, released } from './at-coach.js'
import { aTerm, unsettled } from './synthetic.js'

const band = { low: 20, high: 30, afterFullMonths: 1 }
const advice = noCoachYet(advised(band)).given(appointed('2017-06-01'))

describe('caseload/assigned-once-at-a-time', () => {
  const rule = 'caseload/assigned-once-at-a-time'
  const begun = noCoachYet({}).given(appointed('2017-06-01'))
  const one = begun.given(assigned(1, '2017-06-15'))

  it('refuses a participant who is assigned already, early or late, and accepts another', () => {
    one.when(assigned(1, '2017-07-01')).refusedBy(rule).because(rule, { since: '2017-06-15' })
    one.when(assigned(1, '2017-06-14')).refusedBy(rule)
    one.when(assigned(2, '2017-06-15')).then(assigned(2, '2017-06-15')).finds()
    one.when(assigned(1, '2017-06-15')).thenNothing()
  })

  it('is refused on the last day of the time before, and accepted the day after', () => {
    const back = one.given(released(1, '2017-08-31'))
    back.when(assigned(1, '2017-08-31')).refusedBy(rule)
    back.when(assigned(1, '2017-09-01')).then(assigned(1, '2017-09-01')).finds()
  })
})

describe('caseload/released-when-assigned', () => {
  const rule = 'caseload/released-when-assigned'
  const begun = noCoachYet({}).given(appointed('2017-06-01'))

  it('is met for one who is assigned, on the first day too', () => {
    const one = begun.given(assigned(1, '2017-06-15'))
    one.when(released(1, '2017-06-15')).then(released(1, '2017-06-15')).judges(rule, 'met').finds()
  })

  it('finds the release of one who is not, or is no longer, and of one before the first day', () => {
    begun.when(released(1, '2017-06-15')).finds(rule).because(rule, { participation: 'participation-1' })
    const over = begun.given(assigned(1, '2017-06-15'), released(1, '2017-08-31'))
    over.when(released(1, '2017-09-15')).finds(rule)
    begun.given(assigned(1, '2017-06-15')).when(released(1, '2017-06-14')).finds(rule)
  })
})

describe('caseload/nobody-left-assigned', () => {
  it('finds the participants whom a coach leaves behind, and is met when all were released by the last day', () => {
    const rule = 'caseload/nobody-left-assigned'
    const two = noCoachYet({})
      .given(appointed('2017-06-01'))
      .given(...allAssigned(1, 2, '2017-06-15'))
    two
      .when(left('2017-12-31'))
      .finds(rule)
      .because(rule, { assigned: ['participation-1', 'participation-2'] })
    two.given(released(1, '2017-12-31'), released(2, '2017-12-01')).when(left('2017-12-31')).judges(rule, 'met').finds()
  })
})

describe('caseload/at-most', () => {
  const rule = 'caseload/at-most'

  it('[B09] advises 30: the thirtieth is fine, and the thirty-first is a finding that refuses nothing', () => {
    const nearly = advice.given(...allAssigned(1, 29, '2017-07-01'))
    nearly.when(assigned(30, '2017-07-01')).judges(rule, 'met').finds()
    nearly
      .given(assigned(30, '2017-07-01'))
      .when(assigned(31, '2017-07-01'))
      .then(assigned(31, '2017-07-01'))
      .finds(rule)
      .because(rule, { assigned: 31, high: 30 })
  })

  it('[B09] refuses the thirty-first where a program says that it binds, and takes it with a deviation', () => {
    const full = noCoachYet(binding(band))
      .given(appointed('2017-06-01'))
      .given(...allAssigned(1, 30, '2017-07-01'))
    full.when(assigned(31, '2017-08-15')).refusedBy(rule).because(rule, { assigned: 31, high: 30 })
    full.when(assigned(31, '2017-08-15'), { deviation: deviationFrom(rule) }).finds(rule)
  })

  it('[B09] counts a participant on the last day still: a place is free the day after', () => {
    const full = noCoachYet(binding(band))
      .given(appointed('2017-06-01'))
      .given(...allAssigned(1, 30, '2017-07-01'), released(7, '2017-08-31'))
    full.when(assigned(31, '2017-08-31')).refusedBy(rule)
    full.when(assigned(31, '2017-09-01')).then(assigned(31, '2017-09-01')).finds()
  })

  const two = { high: 2, afterFullMonths: 0 }
  const full = noCoachYet(binding(two))
    .given(appointed('2017-06-15'))
    .given(assigned(1, '2017-07-01'), assigned(2, '2017-08-01'))

  it('[B09] refuses an assignment entered late that makes a later one too many, and names that one', () => {
    full.when(assigned(3, '2017-07-15')).refusedBy(rule).because(rule, { assigned: 3 })
    full.given(released(1, '2017-07-31')).when(assigned(3, '2017-07-15')).finds()
  })

  it('[B09] finds one too many when a release is voided or turns out to be later', () => {
    const swapped = full.given(labelled('released', released(1, '2017-08-31')), assigned(3, '2017-09-01'))
    swapped.when(voided('released')).finds(rule)
    swapped.when(corrected('released', released(1, '2017-09-01'))).finds(rule)
    swapped.when(corrected('released', released(1, '2017-08-30'))).finds()
  })

  it('does not count one participant twice: that is refused by another rule', () => {
    full.when(assigned(2, '2017-09-01')).judges(rule, 'met').refusedBy('caseload/assigned-once-at-a-time')
  })

  it('is undetermined on a day without a term, and not applicable where the program says no highest number, or nothing', () => {
    const dated = noCoachYet({ caseload: aTerm(two, { from: '2017-08-01', enforcement: 'must' }) })
    const begun = dated.given(appointed('2017-06-15'))
    begun
      .when(assigned(1, '2017-07-31'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['caseload on 2017-07-31'] })
    begun.when(assigned(1, '2017-08-01')).judges(rule, 'met')
    const low = noCoachYet(binding({ low: 20, afterFullMonths: 0 })).given(appointed('2017-06-15'))
    low.when(assigned(1, '2017-07-01')).judges(rule, 'notApplicable').finds()
    noCoachYet({}).given(appointed('2017-06-15')).when(assigned(1, '2017-07-01')).judges(rule, 'notApplicable')
    const open = noCoachYet({ caseload: unsettled() }).given(appointed('2017-06-15'))
    open.when(assigned(1, '2017-07-01')).judges(rule, 'notApplicable').finds()
  })

  it('takes the number of the day: 3 to the end of 2017, 2 from 2018 on', () => {
    const three = aTerm({ high: 3, afterFullMonths: 0 }, { until: '2017-12-31', enforcement: 'must' })
    const then = aTerm(two, { from: '2018-01-01', enforcement: 'must' })
    const begun = noCoachYet({ caseload: [...three, ...then] })
      .given(appointed('2017-06-15'))
      .given(...allAssigned(1, 2, '2017-07-01'))
    begun.when(assigned(3, '2017-12-31')).then(assigned(3, '2017-12-31')).finds()
    begun.when(assigned(3, '2018-01-01')).refusedBy(rule).because(rule, { high: 2 })
  })
})

/** The first day that the band applies to a coach appointed on a day, after one full calendar month and after two. By hand. */
const firstDays: readonly (readonly [appointedOn: Day, afterOne: Day, afterTwo: Day, dayBeforeOne: Day])[] = [
  ['2017-01-01', '2017-02-01', '2017-03-01', '2017-01-31'],
  ['2017-01-02', '2017-03-01', '2017-04-01', '2017-02-28'],
  ['2017-01-15', '2017-03-01', '2017-04-01', '2017-02-28'],
  ['2017-01-31', '2017-03-01', '2017-04-01', '2017-02-28'],
  ['2016-01-15', '2016-03-01', '2016-04-01', '2016-02-29'],
  ['2017-11-30', '2018-01-01', '2018-02-01', '2017-12-31'],
  ['2017-12-01', '2018-01-01', '2018-02-01', '2017-12-31'],
]

describe('the first full months of a coach', () => {
  const under = (afterFullMonths: number, on: Day) =>
    noCoachYet(binding({ low: 1, high: 1, afterFullMonths }))
      .given(appointed(on))
      .given(assigned(1, on))

  for (const [on, afterOne, afterTwo, dayBefore] of firstDays) {
    it(`[B09] of a coach appointed on ${on} are over on ${afterOne}, and two of them on ${afterTwo}`, () => {
      const rule = 'caseload/at-most'
      under(1, on).when(assigned(2, dayBefore)).judges(rule, 'notApplicable').finds()
      under(1, on).when(assigned(2, afterOne)).refusedBy(rule)
      under(2, on).when(assigned(2, afterOne)).judges(rule, 'notApplicable').finds()
      under(2, on).when(assigned(2, afterTwo)).refusedBy(rule)
    })

    it(`[B09] let a coach appointed on ${on} have fewer to ${dayBefore}, and not on ${afterOne}`, () => {
      const rule = 'caseload/at-least'
      under(1, on).when(released(1, dayBefore)).judges(rule, 'notApplicable').finds()
      under(1, on).when(released(1, afterOne)).finds(rule)
      under(1, on)
        .given(released(1, dayBefore))
        .obligations(dayBefore)
        .obligations(afterOne, { what: 'participants', missing: 1 })
    })
  }

  it('may be none: then both ends apply from the first day', () => {
    under(0, '2017-01-15').when(assigned(2, '2017-01-15')).refusedBy('caseload/at-most')
    under(0, '2017-01-15').when(released(1, '2017-01-15')).finds('caseload/at-least')
  })
})

describe('caseload/at-least', () => {
  const rule = 'caseload/at-least'

  it('[B09] advises 20: a release that leaves 20 is fine, and one that leaves 19 is a finding', () => {
    const many = advice.given(...allAssigned(1, 21, '2017-07-01'))
    many.when(released(1, '2017-08-31')).judges(rule, 'met').finds()
    many
      .given(released(1, '2017-08-31'))
      .when(released(2, '2017-08-31'))
      .then(released(2, '2017-08-31'))
      .finds(rule)
      .because(rule, { assigned: 19, low: 20 })
  })

  it('[B09] is a finding too where it binds: a release is a report', () => {
    const one = noCoachYet(binding({ low: 1, afterFullMonths: 0 })).given(appointed('2017-06-01'))
    const only = one.given(assigned(1, '2017-07-01'))
    only.when(released(1, '2017-08-31')).then(released(1, '2017-08-31')).finds(rule)
  })

  it('is put right by an assignment entered late', () => {
    const one = noCoachYet(binding({ low: 1, afterFullMonths: 0 })).given(appointed('2017-06-01'))
    one.given(assigned(1, '2017-07-01'), released(1, '2017-08-31')).when(assigned(2, '2017-08-31')).putsRight(rule)
  })

  it('is not applicable to the release of one who is not assigned, nor where the program says no lowest number', () => {
    advice.when(released(1, '2017-08-31')).judges(rule, 'notApplicable').finds('caseload/released-when-assigned')
    const high = noCoachYet(binding({ high: 30, afterFullMonths: 0 })).given(appointed('2017-06-01'))
    high.given(assigned(1, '2017-07-01')).when(released(1, '2017-08-31')).judges(rule, 'notApplicable').finds()
  })

  it('is undetermined on a day without a term', () => {
    const dated = noCoachYet({ caseload: aTerm(band, { until: '2017-12-31', enforcement: 'should' }) })
    const begun = dated.given(appointed('2017-06-01')).given(assigned(1, '2017-07-01'))
    begun.when(released(1, '2018-01-01')).undetermined({ [rule]: ['caseload on 2018-01-01'] })
    begun.obligations('2018-01-01')
  })
})

describe('what is owed of a caseload', () => {
  const rule = 'caseload/at-least'

  it('[B09] are the participants missing of 20, after the first full month', () => {
    const some = advice.given(...allAssigned(1, 17, '2017-06-15'))
    some.obligations('2017-06-30')
    some.obligations('2017-07-01', {
      rule,
      what: 'participants',
      of: 'coach-1',
      missing: 3,
      unit: 'persons',
      status: 'due',
      facts: { assigned: 17, low: 20 },
    })
    some.given(...allAssigned(18, 20, '2017-07-15')).obligations('2017-07-14', { missing: 3 })
    some.given(...allAssigned(18, 20, '2017-07-15')).obligations('2017-07-15')
  })

  it('[B09] is one more at the end of the day on which somebody is released', () => {
    const some = advice.given(...allAssigned(1, 20, '2017-06-15'), released(1, '2017-08-31'))
    some.obligations('2017-08-30').obligations('2017-08-31', { missing: 1 })
  })

  it('is nothing of a coach who has left, or was never appointed, or has no lowest number', () => {
    advice.given(left('2017-12-31')).obligations('2017-12-30', { missing: 20 }).obligations('2017-12-31')
    noCoachYet(advised(band)).obligations('2017-12-31')
    noCoachYet(advised({ high: 30, afterFullMonths: 0 }))
      .given(appointed('2017-06-01'))
      .obligations('2017-12-31')
  })
})
