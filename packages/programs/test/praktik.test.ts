import {
  AbsenceLogged,
  hours,
  ParticipationPaused,
  ParticipationResumed,
  PraktikExtended,
  type Day,
} from '@jobbspar/core'
import { corrected, deviating, deviationFrom, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import {
  admitted,
  eligible,
  jobEnds,
  newcomer,
  opened,
  ordinaryJob,
  praktik,
  praktikEnds,
  praktikStarts,
  ready,
  resursjobb,
  second,
  subsidised,
} from './way.js'

const months = 'resursjobb/praktik-passed-before'
const eligibility = 'resursjobb/conditions'
const job = resursjobb('2018-01-01', '2018-06-30')

describe('praktik/one-at-a-time', () => {
  const open = eligible.given(praktikStarts('2015-01-15', '2015-04-14'))

  it('is refused while another praktik is open, which is named', () => {
    open
      .when(praktikStarts('2015-02-01', '2015-04-30', 2))
      .refusedBy('praktik/one-at-a-time')
      .because('praktik/one-at-a-time', { open: 'praktik-1', since: '2015-01-15' })
  })

  it('is refused on the last day of the one before, and accepted the day after', () => {
    const ended = open.given(praktikEnds('2015-04-14'))
    ended.when(praktikStarts('2015-04-14', '2015-05-31', 2)).refusedBy('praktik/one-at-a-time')
    const next = praktikStarts('2015-04-15', '2015-05-31', 2)
    ended.when(next).then(next).finds()
  })

  it('is refused when entered late into the days of another, or so that the later one begins inside it', () => {
    const past = eligible.given(...praktik('2015-03-01', '2015-05-31'))
    past.when(praktikStarts('2015-04-01', '2015-04-30', 2)).refusedBy('praktik/one-at-a-time')
    past.when(praktikStarts('2015-02-01', '2015-06-30', 2)).refusedBy('praktik/one-at-a-time')
  })

  it('is open still when its ending is told for a day before its start: that report is a finding and ends nothing', () => {
    open
      .given(praktikEnds('2015-01-14'))
      .when(praktikStarts('2015-05-01', '2015-07-31', 2))
      .refusedBy('praktik/one-at-a-time')
      .audits('praktik/is-open')
  })
})

describe('praktik/id-used-once', () => {
  it('is refused for an id used before, early or late', () => {
    const past = eligible.given(...praktik('2015-02-01', '2015-03-31'))
    past.when(praktikStarts('2015-05-01', '2015-07-31')).refusedBy('praktik/id-used-once')
    past.when(praktikStarts('2015-01-02', '2015-01-31')).refusedBy('praktik/one-at-a-time', 'praktik/id-used-once')
  })

  it('is accepted for an id of its own', () => {
    const next = praktikStarts('2015-05-01', '2015-07-31', 2)
    eligible
      .given(...praktik('2015-02-01', '2015-03-31'))
      .when(next)
      .then(next)
      .finds()
  })
})

describe('praktik/planned-end-after-start', () => {
  const rule = 'praktik/planned-end-after-start'

  it('accepts a praktik of one day and refuses one that ends the day before it begins', () => {
    const day = praktikStarts('2015-01-15', '2015-01-15')
    eligible.when(day).then(day).finds()
    eligible.when(praktikStarts('2015-01-15', '2015-01-14')).refusedBy(rule)
  })

  const open = eligible.given(praktikStarts('2015-01-15', '2015-03-31'))
  const to = (plannedTo: Day, on: Day = '2015-03-01') => PraktikExtended({ on, praktikId: 'praktik-1', plannedTo })

  it('accepts an extension by a day and refuses one to the same day or an earlier one', () => {
    open.when(to('2015-04-01')).then(to('2015-04-01')).finds()
    open.when(to('2015-03-31')).refusedBy(rule).because(rule, { plannedBefore: '2015-03-31' })
    open.when(to('2015-03-30')).refusedBy(rule)
  })

  it('is not applicable to an extension of a praktik there is not; that is refused by another rule', () => {
    admitted.when(to('2015-04-01')).judges(rule, 'notApplicable').refusedBy('praktik/is-open')
  })

  it('is refused late where it makes an extension already there move nothing forward', () => {
    open.given(to('2015-04-30', '2015-03-15')).when(to('2015-05-31', '2015-03-01')).refusedBy(rule)
  })
})

describe('praktik/is-open', () => {
  const ended = eligible.given(...praktik('2015-01-15', '2015-04-14'))

  it('refuses an extension after the end, and one of a praktik there is not', () => {
    const extension = PraktikExtended({ on: '2015-04-15', praktikId: 'praktik-1', plannedTo: '2015-05-31' })
    ended.when(extension).refusedBy('praktik/is-open').because('praktik/is-open', { endedOn: '2015-04-14' })
    admitted.when(extension).refusedBy('praktik/is-open').because('praktik/is-open', { found: false })
  })

  it('records a second ending, with a finding; the first ending stands', () => {
    const again = praktikEnds('2015-04-30', 'failed')
    ended.when(again).then(again).finds('praktik/is-open')
    ended.given(again).when(praktikEnds('2015-04-14')).thenNothing()
  })

  it('is put right when the start is entered after the ending', () => {
    const start = praktikStarts('2015-01-15', '2015-04-14')
    eligible.given(praktikEnds('2015-04-14')).when(start).then(start).finds().putsRight('praktik/is-open')
  })
})

/** First day, last day that makes three calendar months, by hand: last day + 1 is the same day three months on. */
const threeMonths: readonly (readonly [why: string, first: Day, last: Day, dayShort: Day])[] = [
  ['within a month', '2015-01-15', '2015-04-14', '2015-04-13'],
  ['three whole months', '2015-01-01', '2015-03-31', '2015-03-30'],
  ['a whole February of 28 days', '2016-12-01', '2017-02-28', '2017-02-27'],
  ['a whole February of 29 days', '2015-12-01', '2016-02-29', '2016-02-28'],
  ['from 29 November to a leap day', '2015-11-29', '2016-02-28', '2016-02-27'],
  ['from 30 November, there being no 30 February, leap year', '2015-11-30', '2016-02-28', '2016-02-27'],
  ['from 30 November, there being no 29 or 30 February', '2016-11-30', '2017-02-27', '2017-02-26'],
  ['from 31 January, there being no 31 April', '2015-01-31', '2015-04-29', '2015-04-28'],
  ['from 28 February', '2015-02-28', '2015-05-27', '2015-05-26'],
  ['from a leap day', '2016-02-29', '2016-05-28', '2016-05-27'],
  ['over a new year', '2015-10-31', '2016-01-30', '2016-01-29'],
]

describe('resursjobb/praktik-passed-before: how long three months are', () => {
  for (const [why, first, last, dayShort] of threeMonths) {
    it(`[F36] is met ${why}: ${first} to ${last}`, () => {
      subsidised
        .given(...praktik(first, last))
        .when(job)
        .then(job)
        .finds()
    })

    it(`[F36] is refused when the praktik was a day short, ${why}: ${first} to ${dayShort}`, () => {
      subsidised
        .given(...praktik(first, dayShort))
        .when(job)
        .refusedBy(months)
        .because(months, { requiredMonths: 3, firstDay: first, lastDay: dayShort })
        .passesFrom(months, undefined)
    })
  }

  it('[F36] is met by more than three months', () => {
    subsidised
      .given(...praktik('2015-01-15', '2015-08-31'))
      .when(job)
      .then(job)
  })
})

describe('resursjobb/praktik-passed-before: what counts', () => {
  it('[F36] is refused without any praktik, and praktikPassed is not met either', () => {
    subsidised
      .when(job)
      .refusedBy(eligibility, months)
      .because(months, { ended: 'none' })
      .because(eligibility, { unmet: ['praktikPassed'] })
  })

  it('[F36] is refused when the praktik was interrupted, however long', () => {
    subsidised
      .given(...praktik('2015-01-15', '2015-12-31', 'interrupted'))
      .when(job)
      .refusedBy(eligibility, months)
  })

  it('[F36] is refused when the praktik was failed, however long: passed, not just attended', () => {
    subsidised
      .given(...praktik('2015-01-15', '2015-12-31', 'failed'))
      .when(job)
      .refusedBy(eligibility, months)
  })

  it('[F36] counts two passed praktik without a day between them as one stretch', () => {
    subsidised
      .given(...praktik('2015-01-15', '2015-02-28'), ...praktik('2015-03-01', '2015-04-14', 'passed', 2))
      .when(job)
      .then(job)
  })

  it('[F36] counts them as one stretch whichever was recorded first', () => {
    subsidised
      .given(...praktik('2015-03-01', '2015-04-14', 'passed', 2), ...praktik('2015-01-15', '2015-02-28'))
      .when(job)
      .then(job)
  })

  it('[F36] does not count two passed praktik with one day between them as one', () => {
    subsidised
      .given(...praktik('2015-01-15', '2015-02-28'), ...praktik('2015-03-02', '2015-04-14', 'passed', 2))
      .when(job)
      .refusedBy(months)
      // 15 January–28 February is 45 days, 2 March–14 April 44.
      .because(months, { firstDay: '2015-01-15', lastDay: '2015-02-28' })
  })

  it('[F36] does not bridge a gap with a praktik that was interrupted', () => {
    subsidised
      .given(
        ...praktik('2015-01-15', '2015-02-28'),
        ...praktik('2015-03-01', '2015-03-31', 'interrupted', 2),
        ...praktik('2015-04-01', '2015-05-31', 'passed', 3),
      )
      .when(job)
      .refusedBy(months)
  })

  it('[F36] is met by three months in one stretch although another praktik was failed', () => {
    subsidised
      .given(...praktik('2015-01-15', '2015-02-28', 'failed'), ...praktik('2015-03-01', '2015-05-31', 'passed', 2))
      .when(job)
      .then(job)
  })

  it('[F36] is not broken by absence inside the praktik', () => {
    const away = AbsenceLogged({ on: '2015-02-02', hours: hours(200), praktikId: 'praktik-1', reason: 'illness' })
    subsidised
      .given(...praktik('2015-01-15', '2015-04-14'), away)
      .when(job)
      .then(job)
      .finds()
  })

  it('[F36] takes the months a praktik lasted, not those planned or extended to', () => {
    const extended = PraktikExtended({ on: '2015-02-01', praktikId: 'praktik-1', plannedTo: '2015-12-31' })
    subsidised
      .given(praktikStarts('2015-01-15', '2015-04-14'), extended, praktikEnds('2015-04-13'))
      .when(job)
      .refusedBy(months)
  })

  it('[F37] asks nothing of an ordinary job', () => {
    admitted.when(ordinaryJob('2015-02-01')).judges(months, 'notApplicable').finds()
  })

  it('[F37] is asked again at a later resursjobb, and met by the same praktik', () => {
    const later = resursjobb('2015-06-01', '2015-08-31', second)
    ready.given(resursjobb('2015-04-01', '2015-05-31'), jobEnds('2015-05-31')).when(later).judges(months, 'met').finds()
  })

  it('[F36] is undetermined before the program has terms, and then refuses', () => {
    newcomer
      .given({ ...opened, data: { ...opened.data, on: '2014-01-01' } })
      .when(resursjobb('2014-12-31', '2015-06-30'))
      .judges(months, 'undetermined')
  })
})

describe('resursjobb/praktik-passed-before: the praktik comes first', () => {
  const inPraktik = subsidised.given(praktikStarts('2015-01-01', '2015-03-31'))
  const passed = inPraktik.given(praktikEnds('2015-03-31'))

  it('[F37] is refused on the last day of the praktik, and accepted the day after', () => {
    passed.when(resursjobb('2015-03-31', '2015-12-31')).refusedBy(eligibility, months).passesFrom(months, '2015-04-01')
    const dayAfter = resursjobb('2015-04-01', '2015-12-31')
    passed.when(dayAfter).then(dayAfter).finds()
  })

  it('[F37] is refused while the praktik is open, and told the first day it would pass: three months on', () => {
    inPraktik
      .when(resursjobb('2015-02-15', '2015-12-31'))
      .refusedBy(eligibility, months)
      .because(months, { ended: 'none', openSince: '2015-01-01' })
      .passesFrom(months, '2015-04-01')
  })

  it('[F36] tells the first day by calendar months: from 31 January on 30 April, from 30 November on 29 February', () => {
    subsidised
      .given(praktikStarts('2015-01-31', '2015-04-29'))
      .when(resursjobb('2015-03-01', '2015-12-31'))
      .refusedBy(eligibility, months)
      .passesFrom(months, '2015-04-30')
    subsidised
      .given(praktikStarts('2015-11-30', '2016-02-28'))
      .when(resursjobb('2016-01-01', '2016-12-31'))
      .refusedBy(eligibility, months)
      .passesFrom(months, '2016-02-29')
  })

  it('[F36] tells the first day from the beginning of the whole stretch when a passed praktik goes on in an open one', () => {
    subsidised
      .given(...praktik('2015-01-01', '2015-02-28'), praktikStarts('2015-03-01', '2015-03-31', 2))
      .when(resursjobb('2015-03-15', '2015-12-31'))
      .refusedBy(months)
      .passesFrom(months, '2015-04-01')
    // The same of three: January and February apart.
    subsidised
      .given(...praktik('2015-01-01', '2015-01-31'), ...praktik('2015-02-01', '2015-02-28', 'passed', 2))
      .given(praktikStarts('2015-03-01', '2015-03-31', 3))
      .when(resursjobb('2015-03-15', '2015-12-31'))
      .refusedBy(months)
      .passesFrom(months, '2015-04-01')
  })

  it('[F36] tells it from the beginning of the open praktik after a gap of one day, or after one that was not passed', () => {
    const open = praktikStarts('2015-03-01', '2015-05-31', 2)
    subsidised
      .given(...praktik('2015-01-01', '2015-02-27'), open)
      .when(resursjobb('2015-03-15', '2015-12-31'))
      .refusedBy(months)
      .passesFrom(months, '2015-06-01')
    subsidised
      .given(...praktik('2015-01-01', '2015-02-28', 'interrupted'), open)
      .when(resursjobb('2015-03-15', '2015-12-31'))
      .refusedBy(eligibility, months)
      .passesFrom(months, '2015-06-01')
  })

  it('[F36] tells no day already gone for a praktik open for more than three months', () => {
    // Open still on 1 June, when the three months have long been over: the day on which it will have been passed is unknown.
    subsidised
      .given(praktikStarts('2015-01-01', '2015-06-30'))
      .when(resursjobb('2015-06-01', '2015-12-31'))
      .refusedBy(eligibility, months)
      .because(months, { openSince: '2015-01-01' })
      .passesFrom(months, undefined)
  })

  it('[F36] tells the day after, but not the day asked for itself', () => {
    const open = subsidised.given(praktikStarts('2015-01-01', '2015-06-30'))
    open.when(resursjobb('2015-03-31', '2015-12-31')).refusedBy(eligibility, months).passesFrom(months, '2015-04-01')
    open.when(resursjobb('2015-04-01', '2015-12-31')).refusedBy(eligibility, months).passesFrom(months, undefined)
  })

  it('[F36] is met by a praktik entered late', () => {
    const late = praktik('2015-01-15', '2015-04-14')
    const before = resursjobb('2015-04-15', '2016-04-14')
    subsidised.when(before).refusedBy(eligibility, months)
    subsidised
      .given(...late)
      .when(before)
      .then(before)
    subsidised
      .given(deviating(before, months, eligibility))
      .when(late)
      .then(...late)
      .putsRight(eligibility, months)
  })

  it('[F36] is recorded under a deviation from the rules by the ids that they had before', () => {
    const deviation = deviationFrom('praktik/months-passed-before-employment', 'eligibility/before-employment')
    subsidised.when(job, { deviation }).then(job).finds(eligibility, months)
  })

  it('[F36] lets a whole praktik be entered late, its start and end together, before a later praktik', () => {
    const late = praktik('2015-01-15', '2015-02-14', 'passed', 2)
    eligible
      .given(...praktik('2015-03-01', '2015-05-31'))
      .when(late)
      .then(...late)
      .finds()
  })

  it('finds in several requests together only what still stands after the last of them', () => {
    const [start, end] = praktik('2015-01-15', '2015-02-14', 'passed', 2)
    eligible
      .given(...praktik('2015-03-01', '2015-05-31'))
      .when([end!, start!])
      .then(end!, start!)
      .finds()
  })
})

describe('resursjobb/praktik-passed-before: what is learnt later', () => {
  const worked = subsidised.given(
    praktikStarts('2015-01-15', '2015-04-14'),
    labelled('end', praktikEnds('2015-04-14')),
    resursjobb('2015-04-15', '2016-04-14'),
  )

  it('[F36] becomes a finding when the praktik turns out a day shorter', () => {
    worked.audits()
    worked
      .when(corrected('end', praktikEnds('2015-04-13')))
      .finds(months)
      .audits(months)
  })

  it('[F36] becomes a finding when the praktik turns out to have been interrupted, and no longer when that was wrong', () => {
    const wrong = corrected('end', praktikEnds('2015-04-14', 'interrupted'))
    worked.when(wrong).finds(eligibility, months)
    worked
      .given(wrong)
      .when(corrected('end', praktikEnds('2015-04-14')))
      .finds()
      .putsRight(eligibility, months)
      .audits()
  })

  it('[F37] becomes a finding when the ending is voided: the praktik is open still', () => {
    // Three months from 15 January are over on 15 April, the day of the job itself, and it is open on that day.
    worked.when(voided('end')).finds(eligibility, months).passesFrom(months, undefined)
  })

  it('[F37] becomes a finding when the praktik turns out to have ended on the first day of the job', () => {
    worked.when(corrected('end', praktikEnds('2015-04-15'))).finds(eligibility, months)
  })

  it('takes no correction of what is voided, no second void, and none to another type', () => {
    const without = worked.given(voided('end'))
    without.when(corrected('end', praktikEnds('2015-04-13'))).invalid('/data/corrects')
    without.when(voided('end')).invalid('/data/voids')
    worked.when(corrected('end', opened)).invalid('/data/to/type')
  })

  it('asks for nothing new when a correction says what stands', () => {
    worked.when(corrected('end', praktikEnds('2015-04-14'))).thenNothing()
  })
})

describe('resursjobb/praktik-passed-before: pauses', () => {
  const resumes = (on: Day) => ParticipationResumed({ on })
  const pauses = (on: Day) => ParticipationPaused({ on })

  it('[F36] refuses a job after thirteen weeks of praktik of which twelve were paused', () => {
    subsidised
      .given(...praktik('2015-01-05', '2015-04-05'), pauses('2015-01-12'), resumes('2015-04-06'))
      .when(resursjobb('2015-05-04', '2015-12-31'))
      .refusedBy(months)
      .because(months, { firstDay: '2015-01-05', lastDay: '2015-04-05', pausedDays: 84 })
  })

  it('[F36] takes a praktik that is longer by the days of the pause, and none that is a day short of it', () => {
    // Three months from 5 January end on 4 April; ten days of pause, 1–10 February, make it 14 April.
    const paused = (last: Day) =>
      subsidised.given(...praktik('2015-01-05', last), pauses('2015-02-01'), resumes('2015-02-11'))
    const job = resursjobb('2015-05-04', '2015-12-31')
    paused('2015-04-14').when(job).judges(months, 'met')
    paused('2015-04-13').when(job).refusedBy(months).because(months, { pausedDays: 10 })
  })

  it('[F36] counts the days to the end of a praktik that ends in the pause, and from its beginning in one', () => {
    const job = resursjobb('2015-06-01', '2015-12-31')
    const until = (last: Day) => subsidised.given(...praktik('2015-01-05', last), pauses('2015-04-05'))
    until('2015-04-10').when(job).judges(months, 'met')
    // A pause from 4 April on: of the praktik to 10 April seven days, to that day, are not there.
    subsidised
      .given(...praktik('2015-01-05', '2015-04-10'), pauses('2015-04-04'))
      .when(job)
      .judges(months, 'notMet')
      .because(months, { pausedDays: 7 })
    subsidised
      .given(pauses('2015-01-02'), ...praktik('2015-01-05', '2015-04-10'), resumes('2015-01-12'))
      .when(job)
      .judges(months, 'notMet')
      .because(months, { pausedDays: 7 })
  })

  it('[F36] counts a day of a pause once that lies in two praktik', () => {
    // One at a time is a rule of its own. Three months from 5 January end on 4 April; ten days of pause make it 14 April.
    const both = (last: Day) =>
      subsidised.given(
        praktikStarts('2015-01-05', last),
        deviating(praktikStarts('2015-01-12', last, 2), 'praktik/one-at-a-time'),
        ...[pauses('2015-02-01'), resumes('2015-02-11'), praktikEnds(last), praktikEnds(last, 'passed', 2)],
      )
    const job = resursjobb('2015-05-04', '2015-12-31')
    both('2015-04-14').when(job).judges(months, 'met')
    both('2015-04-13').when(job).judges(months, 'notMet').because(months, { pausedDays: 10 })
  })

  it('[F36] tells the first day it passes with the paused days added, and none while it is paused', () => {
    const open = subsidised.given(praktikStarts('2015-01-05', '2015-06-30'), pauses('2015-02-01'))
    const job = resursjobb('2015-03-02', '2015-12-31')
    open.given(resumes('2015-02-11')).when(job).passesFrom(months, '2015-04-15')
    open.when(job).passesFrom(months, undefined)
  })
})
