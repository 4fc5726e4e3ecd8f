import { describe, expect, it } from 'vitest'
import {
  ContactMade,
  EmploymentBegun,
  EmploymentEnded,
  libraryTerms,
  parseProgram,
  runsOn,
  seenTo,
  silenceOf,
  SupportPaid,
  type Day,
  type SilenceAt,
} from '../../src/index.js'
import { aFile } from '../terms/a-file.js'

const parsed = parseProgram(aFile())
if (!parsed.ok) throw new Error('The file is no program.')
/** A program whose file says nothing about reporting, so the library's terms apply. */
const aProgram = parsed.value

const at = (asOf: Day, known: Day = asOf, more: Partial<SilenceAt> = {}): SilenceAt => ({
  ...{ program: aProgram, asOf, knownAt: `${known}T12:00:00.000Z` },
  ...more,
})

const ending = EmploymentEnded.silence
const due = '2021-05-31'

describe('what is expected and was not recorded', () => {
  const asked = (from: SilenceAt) => silenceOf(ending, { on: due, due }, from)

  it('is not due yet on its due day, and not known from the day after', () => {
    expect(asked(at('2021-05-31'))).toBe('notYet')
    expect(asked(at('2021-06-01'))).toBe('notKnown')
  })

  it('is not known however late it is asked: the lag never delays it, and never ends it', () => {
    expect(asked(at('2021-06-01', '2031-01-01'))).toBe('notKnown')
    expect(asked(at('2031-01-01'))).toBe('notKnown')
  })

  it('did not happen where the delivery is complete to its day, and is not known where it is complete to the day before', () => {
    expect(asked(at('2021-06-01', '2021-06-01', { completeTo: { endings: '2021-05-31' } }))).toBe('none')
    expect(asked(at('2021-06-01', '2021-06-01', { completeTo: { endings: '2021-05-30' } }))).toBe('notKnown')
    expect(asked(at('2021-06-01', '2021-06-01', { completeTo: { wages: '2021-05-31' } }))).toBe('notKnown')
  })

  it('is known on its due day already where the delivery is complete to it', () => {
    expect(asked(at('2021-05-31', '2021-05-31', { completeTo: { endings: '2021-05-31' } }))).toBe('none')
  })

  it('is not made known by a delivery of days after it was known', () => {
    expect(asked(at('2021-12-31', '2021-05-30', { completeTo: { endings: '2021-12-31' } }))).toBe('notKnown')
  })

  it('is assumed not to have happened where it has no due day: an open-ended job goes on', () => {
    expect(silenceOf(ending, { on: '2021-05-31' }, at('2021-12-31'))).toBe('assumed')
    expect(
      silenceOf(
        ending,
        { on: '2021-05-31' },
        at('2021-12-31', '2021-12-31', { completeTo: { endings: '2021-06-30' } }),
      ),
    ).toBe('none')
  })
})

describe('what is spontaneous and was not recorded', () => {
  // 30 days after 1 June is 1 July.
  const asked = (known: Day, more: Partial<SilenceAt> = {}) =>
    silenceOf(ContactMade.silence, { on: '2021-06-01' }, at('2021-12-31', known, more))

  it('is not known for the 30 days of its lag, and did not happen from then on', () => {
    expect(asked('2021-06-30')).toBe('notKnown')
    expect(asked('2021-07-01')).toBe('none')
  })

  it('did not happen within a complete delivery, before its lag is over', () => {
    expect(asked('2021-06-02', { completeTo: { contacts: '2021-06-01' } })).toBe('none')
  })

  it('is not due before its day', () => {
    expect(silenceOf(ContactMade.silence, { on: '2021-06-01' }, at('2021-05-31', '2021-12-31'))).toBe('notYet')
  })

  it('has the lag of its kind of fact: 45 days for an early end, 30 for a new job', () => {
    const early = { is: 'spontaneous', fact: 'endings' } as const
    // 45 days after 1 June is 16 July.
    expect(silenceOf(early, { on: '2021-06-01' }, at('2021-12-31', '2021-07-15'))).toBe('notKnown')
    expect(silenceOf(early, { on: '2021-06-01' }, at('2021-12-31', '2021-07-16'))).toBe('none')
    expect(silenceOf(EmploymentBegun.silence, { on: '2021-06-01' }, at('2021-12-31', '2021-07-01'))).toBe('none')
  })

  it('follows the lag of the program; one that is not settled, or not in force, is never over', () => {
    const [lag] = libraryTerms.reportingLag
    const under = (reportingLag: SilenceAt['program']['terms']['reportingLag']) =>
      asked('2021-06-10', {
        program: { ...aProgram, terms: { ...(reportingLag === undefined ? {} : { reportingLag }) } },
      })
    expect(under([{ ...lag, value: { days: 9, others: [] } }])).toBe('none')
    expect(under([{ ...lag, value: { days: 10, others: [] } }])).toBe('notKnown')
    expect(under([{ ...lag, value: { days: 0, others: [{ fact: 'contacts', days: 10 }] } }])).toBe('notKnown')
    expect(under([{ ...lag, from: '2021-06-02', value: { days: 0, others: [] } }])).toBe('notKnown')
    expect(under([{ ...lag, value: 'notSettled' }])).toBe('notKnown')
    expect(under(undefined)).toBe('notKnown')
  })
})

it('the payment of a month is owed by the month’s last day', () => {
  expect(SupportPaid.silence).toEqual({ is: 'expected', fact: 'support' })
  expect(silenceOf(SupportPaid.silence, { on: '2021-09-30', due: '2021-09-30' }, at('2021-10-01'))).toBe('notKnown')
})

describe('a job from 1 January with 31 May as its planned last day', () => {
  const job = { from: '2021-01-01', plannedTo: due, last: undefined } as const
  const runs = (day: Day, from: SilenceAt, last?: Day) => runsOn({ ...job, last }, EmploymentEnded, day, from)
  const late = at('2021-12-31')

  it('runs up to its planned last day, and is not known from the day after while no end is recorded', () => {
    expect(runs('2020-12-31', late)).toBe('no')
    expect(runs('2021-01-01', late)).toBe('yes')
    expect(runs('2021-05-31', late)).toBe('yes')
    expect(runs('2021-06-01', late)).toBe('notKnown')
  })

  it('runs to its recorded last day, early or late', () => {
    expect([runs('2021-03-31', late, '2021-03-31'), runs('2021-04-01', late, '2021-03-31')]).toEqual(['yes', 'no'])
    expect([runs('2021-06-30', late, '2021-06-30'), runs('2021-07-01', late, '2021-06-30')]).toEqual(['yes', 'no'])
  })

  it('is not known on a day before which an early end may be reported still: 45 days after the day before', () => {
    // 31 March and 45 days is 15 May.
    expect(runs('2021-04-01', at('2021-04-01', '2021-05-14'))).toBe('notKnown')
    expect(runs('2021-04-01', at('2021-04-01', '2021-05-15'))).toBe('yes')
    // On the first day of a stretch no part of it can have ended.
    expect(runs('2021-01-01', at('2021-01-01'))).toBe('yes')
  })

  it('goes on after it where all endings were delivered and this was none of them', () => {
    expect(runs('2021-06-02', at('2021-12-31', '2021-12-31', { completeTo: { endings: '2021-06-01' } }))).toBe('yes')
    expect(runs('2021-06-03', at('2021-12-31', '2021-12-31', { completeTo: { endings: '2021-06-01' } }))).toBe(
      'notKnown',
    )
  })

  it('is assumed to go on without a planned last day', () => {
    expect(runsOn({ ...job, plannedTo: undefined }, EmploymentEnded, '2021-06-01', late)).toBe('assumed')
  })

  it('can be followed to the reference date, and no further than its planned last day', () => {
    const seen = (from: SilenceAt, last?: Day) => seenTo({ ...job, last }, EmploymentEnded, from)
    expect(seen(at('2021-04-01'))).toEqual({ to: '2021-04-01', end: 'notYet' })
    expect(seen(at('2021-05-31'))).toEqual({ to: '2021-05-31', end: 'notYet' })
    expect(seen(late)).toEqual({ to: '2021-05-31', end: 'notKnown' })
    expect(seen(late, '2021-06-30')).toEqual({ to: '2021-06-30', end: 'recorded' })
    expect(seen(at('2021-06-30', '2021-06-30', { completeTo: { endings: '2021-06-30' } }))).toEqual({
      to: '2021-06-30',
      end: 'none',
    })
    expect(seenTo({ ...job, plannedTo: undefined }, EmploymentEnded, late)).toEqual({
      to: '2021-12-31',
      end: 'assumed',
    })
  })
})
