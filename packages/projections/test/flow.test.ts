import {
  addDays,
  endOfDay,
  isMoney,
  nextDay,
  ParticipationEnded,
  ParticipationPaused,
  periodNamed,
  sek,
  type Day,
  type Exit,
  type Period,
} from '@jobbspar/core'
import { falkenberg, hedensted } from '@jobbspar/programs'
import {
  contents,
  historyOf,
  ledger,
  project,
  reportOn,
  type At,
  type Figure,
  type History,
} from '@jobbspar/projections'
import { figures, untidyCohorts } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { at, granted, opened, paid } from './told.js'

const exited = (on: Day, exit: Exit) => ParticipationEnded({ on, exit, verified: true })

const period = (name: string): Period => {
  const read = periodNamed(name)
  if (!read.ok) throw new Error(name)
  return read.value
}

const nobody = figures(falkenberg).asOf(at.asOf)

const spring = nobody
  // The last day is the day before the period, so the participation is not in the stock.
  .given('participation', opened('2018-01-10', 1), exited('2018-03-31', 'work'))
  .given('participation', opened('2018-01-10', 2), exited('2018-04-01', 'work'))
  .given('participation', opened('2018-02-01', 3), ParticipationPaused({ on: '2018-04-15' }))
  .given('participation', opened('2018-04-01', 4), exited('2018-06-30', 'moved'))
  .given('participation', opened('2018-06-30', 4))
  // Two participations of one person at the same time.
  .given('participation', opened('2018-03-31', 5))
  .given('participation', opened('2018-05-02', 5))
  .given('participation', opened('2018-07-01', 6))
  .given('participation', opened('2018-05-01', 7), exited('2018-07-01', 'education'))
  .inPeriod(period('2018-Q2'))

const found = (all: readonly Figure[], id: string): Figure => {
  const one = all.find((figure) => figure.id === id)
  if (one === undefined) throw new Error(`no figure ${id}`)
  return one
}
const notesOf = (all: readonly Figure[], id: string) => (found(all, id).details ?? []).map(({ note }) => note)

describe('the flow of a period', () => {
  it('is the stock at its start, who entered, who left, and the stock at its end: 3 + 4 − 2 = 5', () => {
    spring
      .report()
      .shows('participationsAtStart', 3)
      .shows('participationsEntered', 4)
      .shows('participationsLeft', 2)
      .shows('leftIn.work', 1)
      .shows('leftIn.moved', 1)
      .lacks('leftIn.education')
      .shows('participationsAtEnd', 5)
      .shows('personsAtEnd', 4)
      .cites('participationsAtStart', 'participation-2/1', 'participation-3/1', 'participation-6/1')
      .cites('participationsLeft', 'participation-2/2', 'participation-4/2')
      .cites('leftIn.moved', 'participation-4/2')
  })

  it('of the next period begins with the stock that this one ended with', () => {
    spring.inPeriod(period('2018-Q3')).report().shows('participationsAtStart', 5).shows('participationsLeft', 1)
  })

  it('is stated only where a period is asked for', () => {
    const { report } = nobody.given('participation', opened('2018-01-10')).report()
    expect(report).not.toHaveProperty('period')
    expect(report.figures.filter(({ section }) => section === 'flow').map(({ id }) => id)).toEqual(['entryCohorts'])
    expect(spring.report().report.period).toEqual({ first: '2018-04-01', last: '2018-06-30' })
  })

  it('has no count of a period that has not begun, and of one that is not over those to the reference date', () => {
    const early = spring.asOf('2018-03-31').report().withholds('participationsAtStart').withholds('personsAtEnd')
    expect(notesOf(early.report.figures, 'participationsEntered')).toEqual(['notBegun'])
    const { report } = spring
      .asOf('2018-05-15')
      .report()
      .shows('participationsAtStart', 3)
      .shows('participationsEntered', 3)
      .shows('participationsLeft', 1)
      .shows('participationsAtEnd', 5)
    expect(notesOf(report.figures, 'participationsAtEnd')).toEqual(['notOver'])
    expect(found(report.figures, 'participationsAtEnd').uncertainty?.provisional).toBe(true)
    expect(found(report.figures, 'participationsAtStart').uncertainty?.provisional).toBe(false)
  })

  it('says so while the time in which ends are reported is not over: 30 days by the library’s lag', () => {
    // The events of a test are recorded on 1 January 2025.
    const late = nobody.given('participation', opened('2024-12-01')).inPeriod(period('2024'))
    const seen = (day: Day) => late.knownAt(endOfDay(day, 'Europe/Stockholm')).report().report.figures
    expect(notesOf(seen('2025-01-29'), 'participationsLeft')).toEqual(['late'])
    expect(found(seen('2025-01-29'), 'participationsLeft').uncertainty?.provisional).toBe(true)
    expect(notesOf(seen('2025-01-30'), 'participationsLeft')).toEqual([])
    expect(found(seen('2025-01-30'), 'participationsLeft').uncertainty?.provisional).toBe(false)
  })

  it('takes an end recorded of a day before the opening for one of the day of the opening', () => {
    const odd = nobody.given('participation', opened('2018-05-01'), exited('2018-03-01', 'work'))
    const asked = odd.inPeriod(period('2018-Q2')).report()
    asked.shows('participationsEntered', 1).shows('participationsLeft', 1).shows('participationsAtEnd', 0)
    odd.inPeriod(period('2018-Q1')).report().shows('participationsLeft', 0)
  })
})

describe('what was paid for the months of a period', () => {
  const paying = nobody
    .given('participation', opened('2018-01-10'))
    .given(
      'support',
      granted('2018-03-01'),
      ...[paid('2018-03', 1_000), paid('2018-04', 2_000), paid('2018-05', 3_000), paid('2018-07', 500)],
    )
  const complete = paying.completeTo({ support: at.asOf })

  it('is the sum of the rows of its months, by payer: 2 000 and 3 000', () => {
    complete
      .inPeriod(period('2018-Q2'))
      .report()
      .shows('borneInPeriod.municipality', sek(5_000))
      .cites('borneInPeriod.municipality', 'support-1/3', 'support-1/4')
      .lacks('borneInPeriod.central')
    complete.inPeriod(period('2018-T1')).report().shows('borneInPeriod.municipality', sek(3_000))
    complete.inPeriod(period('2018-07')).report().shows('borneInPeriod.municipality', sek(500))
    complete.inPeriod(period('2017')).report().shows('borneInPeriod.municipality', sek(0))
  })

  it('has no one value where a month of three is not known, and is at least the others', () => {
    const { report } = paying.inPeriod(period('2018-Q2')).report().withholds('borneInPeriod.municipality')
    expect(found(report.figures, 'borneInPeriod.municipality').uncertainty).toEqual({
      ...{ low: sek(5_000), notKnown: 1, assumed: 0, notYet: 0, estimated: 0, provisional: true },
    })
  })

  it('has no amount where the period is not of whole months, and says so', () => {
    for (const odd of [
      { first: '2018-04-02', last: '2018-06-30' },
      { first: '2018-04-01', last: '2018-06-29' },
    ] as const) {
      const { report } = complete.inPeriod(odd).report().withholds('borneInPeriod.municipality')
      expect(notesOf(report.figures, 'borneInPeriod.municipality')).toEqual(['notWholeMonths'])
    }
  })

  it('is without a bound above while the period is not over, and unknown before it begins', () => {
    const asked = complete.inPeriod(period('2018-Q2'))
    const { report } = asked.asOf('2018-05-28').report().shows('borneInPeriod.municipality', sek(5_000))
    const { uncertainty } = found(report.figures, 'borneInPeriod.municipality')
    expect(uncertainty).toMatchObject({ low: sek(5_000), provisional: true })
    expect(uncertainty).not.toHaveProperty('high')
    expect(notesOf(report.figures, 'borneInPeriod.municipality')).toEqual(['notOver'])
    const before = asked.asOf('2018-03-31').report().withholds('borneInPeriod.municipality')
    expect(notesOf(before.report.figures, 'borneInPeriod.municipality')).toEqual(['notBegun'])
  })
})

describe('over untidy cohorts', () => {
  const ofPeriod = contents.filter(({ section }) => section === 'flow')
  const flowOf = (histories: readonly History[], from: At) => reportOn(histories, from, { figures: ofPeriod }).figures
  const asked = { evidence: false, knownAt: '2040-01-01T00:00:00.000Z', asOf: '2039-12-31' } as const
  const days = fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 900 }))
  const numberOf = (all: readonly Figure[], id: string) => Number(found(all, id).value)

  it.each([falkenberg, hedensted])(
    'stock at start + entered − left = stock at end, whatever the period: $id',
    (program) => {
      fc.assert(
        fc.property(untidyCohorts(program, { persons: { least: 1, most: 4 } }), days, ({ streams }, [from, length]) => {
          const first = addDays('2012-01-01', from)
          const within: Period = { first, last: addDays(first, length) }
          const next: Period = { first: nextDay(within.last), last: addDays(within.last, 90) }
          const viewpoint = { ...asked, program }
          const histories: readonly History[] = streams.map((one) => historyOf(one, viewpoint))
          const seen = (one: Period, more: Partial<At> = {}) =>
            flowOf(histories, { ...viewpoint, ...more, period: one })
          const all = seen(within)
          const count = (id: string) => numberOf(all, id)
          expect(count('participationsAtStart') + count('participationsEntered') - count('participationsLeft')).toBe(
            count('participationsAtEnd'),
          )
          const byExit = all.filter(({ figure }) => figure === 'leftIn').map(({ value }) => Number(value))
          expect(byExit.reduce((sum, n) => sum + n, 0)).toBe(count('participationsLeft'))
          expect(numberOf(seen(next), 'participationsAtStart')).toBe(count('participationsAtEnd'))

          // The same counts, computed directly from the events.
          const daysOf = (type: string) =>
            histories.map(({ events }) => events.find((event) => event.type === type)?.data.on)
          const [opens, ends] = [daysOf('ParticipationOpened'), daysOf('ParticipationEnded')]
          const isIn = (day: Day | undefined) => day !== undefined && within.first <= day && day <= within.last
          expect(count('participationsEntered')).toBe(opens.filter(isIn).length)
          const stillThere = histories.filter((_, i) => {
            const [on, end] = [opens[i], ends[i]]
            return on !== undefined && on <= within.last && !(end !== undefined && end <= within.last)
          })
          expect(count('participationsAtEnd')).toBe(stillThere.length)
          const persons = stillThere.flatMap(({ events }) =>
            events.flatMap((event) => (event.type === 'ParticipationOpened' ? [event.data.participant] : [])),
          )
          expect(count('personsAtEnd')).toBe(new Set(persons).size)
          // The sums also add up for a reference date inside the period.
          const early = seen(within, { asOf: addDays(first, Math.floor(length / 2)) })
          const [start, entered, left, end] = ['AtStart', 'Entered', 'Left', 'AtEnd'].map((name) =>
            numberOf(early, `participations${name}`),
          )
          expect(start! + entered! - left!).toBe(end)
        }),
        { numRuns: scaled(120) },
      )
    },
  )

  it('what was paid in the quarters of a year is what was paid in the year, and of all years what the ledger has', () => {
    const valueOf = ({ value, uncertainty }: Figure): number =>
      isMoney(value) ? value.minor : isMoney(uncertainty?.low) ? uncertainty.low.minor : 0
    fc.assert(
      fc.property(untidyCohorts(hedensted, { persons: { least: 1, most: 3 } }), ({ streams }) => {
        const viewpoint: At = { ...asked, program: hedensted, completeTo: { support: asked.asOf, wages: asked.asOf } }
        const histories = streams.map((one) => historyOf(one, viewpoint))
        const { byPayer, rows } = project({ ledger }, histories, viewpoint).ledger
        const within = (name: string) =>
          new Map(
            flowOf(histories, { ...viewpoint, period: period(name) })
              .filter(({ figure }) => figure === 'borneInPeriod')
              .map((one) => [one.part, valueOf(one)]),
          )
        const years = [...new Set(rows.map((row) => row.period.slice(0, 4)))]
        for (const year of years) {
          const whole = within(year)
          const quarters = [1, 2, 3, 4].map((n) => within(`${year}-Q${String(n)}`))
          for (const [payer, sum] of whole)
            expect(quarters.reduce((all, one) => all + (one.get(payer) ?? NaN), 0)).toBe(sum)
        }
        const all = flowOf(histories, { ...viewpoint, period: { first: '1900-01-01', last: '2039-12-31' } })
        for (const one of all.filter(({ figure }) => figure === 'borneInPeriod'))
          expect(valueOf(one)).toBe(byPayer[one.part as keyof typeof byPayer].minor)
      }),
      { numRuns: scaled(60, 10) },
    )
  })
})
