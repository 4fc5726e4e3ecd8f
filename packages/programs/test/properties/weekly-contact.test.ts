import { addDays, participation, type Day, type ParticipationEvent } from '@jobbspar/core'
import { unjudged } from '@jobbspar/testing'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { contact, ends, opens, pauses, resumes } from '../at-pause.js'
import { aTerm, programWith } from '../synthetic.js'
import { runs } from './recorded.js'

// A second computation from the events alone: each day is looked at by itself, and weeks are those of Temporal.

const first: Day = '2018-12-17'
const length = 45
const days: readonly Day[] = Array.from({ length }, (_, i) => addDays(first, i))
const weekOf = (day: Day) => {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day)
  return `${String(yearOfWeek)}-W${String(weekOfYear).padStart(2, '0')}`
}

type Events = readonly ParticipationEvent[]
const of = (events: Events, type: ParticipationEvent['type']) =>
  events.filter((one) => one.type === type).map(({ data }) => data.on)

/** The days on which a participation is active to a day, that day included. `events` are in the order they were recorded. */
const activeDays = (events: Events, to: Day): ReadonlySet<Day> => {
  const [opened] = of(events, 'ParticipationOpened')
  const active = new Set<Day>()
  let paused = false
  for (const day of days) {
    if (opened === undefined || day < opened || day > to) continue
    for (const { type, data } of events) {
      if (data.on !== day) continue
      if (type === 'ParticipationPaused') paused = true
      if (type === 'ParticipationResumed') paused = false
    }
    if (!paused) active.add(day)
  }
  return active
}

/** The weeks of which every day is active, each with whether there was a contact. */
const weeksOf = (events: Events, to: Day): readonly boolean[] => {
  const active = activeDays(events, to)
  const weeks = new Map<string, Day[]>()
  for (const day of days) if (active.has(day)) weeks.set(weekOf(day), [...(weeks.get(weekOf(day)) ?? []), day])
  const contacts = new Set(of(events, 'ContactMade').map(weekOf))
  return [...weeks].flatMap(([week, inWeek]) => (inWeek.length === 7 ? [contacts.has(week)] : []))
}

/** The week that a contact is due in at the end of a day, if one is. */
const dueOn = (events: Events, asOf: Day): string | undefined => {
  if (of(events, 'ParticipationEnded').some((on) => on <= asOf)) return undefined
  const active = activeDays(events, asOf)
  const sofar = days.filter((day) => day <= asOf && weekOf(day) === weekOf(asOf))
  const began = Temporal.PlainDate.from(asOf).dayOfWeek === sofar.length
  const contacted = of(events, 'ContactMade').some((on) => sofar.includes(on))
  return began && sofar.every((day) => active.has(day)) && !contacted ? weekOf(asOf) : undefined
}

const anyDay = fc.constantFrom(...days)
const happenings = fc.array(
  fc.oneof(
    { arbitrary: anyDay.map(contact), weight: 5 },
    { arbitrary: anyDay.map((on) => pauses(on)), weight: 1 },
    { arbitrary: anyDay.map(resumes), weight: 1 },
    {
      // A pause as people have it, at times of no day at all.
      arbitrary: fc
        .tuple(fc.nat(length - 1), fc.nat(9))
        .map(([from, n]) => [pauses(addDays(first, from)), resumes(addDays(first, from + n))]),
      weight: 3,
    },
  ),
  { maxLength: 14 },
)

/** Histories in any order of recording: a person joins in the first days and leaves later, with contacts and pauses. */
const histories = fc
  .tuple(fc.nat(10), fc.integer({ min: 12, max: length - 1 }), happenings)
  .map(([from, to, more]): Events => [opens(addDays(first, from)), ends(addDays(first, to)), ...more.flat()])

const under = (percent: number) =>
  programWith({ weeklyContact: aTerm({ percent }, { from: '2018-01-01', enforcement: 'should' }) })
const toldIn = (events: Events) =>
  participation.timeline('participation-1', unjudged(participation, 'participation-1', events))

const endOf = (events: Events): Day => of(events, 'ParticipationEnded')[0]!

describe('weekly contact', () => {
  it('[B18] is counted as a second computation counts it, day by day', () => {
    // No share is a thousand per cent, so that the facts are always stated.
    const audit = participation.audit(under(1000))
    fc.assert(
      fc.property(histories, (events) => {
        const weeks = weeksOf(events, endOf(events))
        const found = audit(toldIn(events)).filter(({ rule }) => rule === 'contact/weekly')
        expect(found.map(({ facts }) => facts)).toEqual(
          weeks.length === 0
            ? []
            : [{ weeks: weeks.length, contacted: weeks.filter((had) => had).length, percent: 1000 }],
        )
      }),
      runs,
    )
  })

  it('[B18] is judged by the share of those weeks', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(25, 33.33, 50, 66.67, 75, 80, 100), (events, percent) => {
        const weeks = weeksOf(events, endOf(events))
        const share = (100 * weeks.filter((had) => had).length) / weeks.length
        const found = participation
          .audit(under(percent))(toldIn(events))
          .some(({ rule }) => rule === 'contact/weekly')
        expect(found).toBe(weeks.length > 0 && share < percent)
      }),
      runs,
    )
  })

  it('[B18] is owed in exactly the weeks that are active so far and have none', () => {
    const obligations = participation.obligations(under(100))
    fc.assert(
      fc.property(histories, anyDay, (events, asOf) => {
        const due = dueOn(events, asOf)
        expect(obligations(toldIn(events), asOf).map(({ of }) => of)).toEqual(due === undefined ? [] : [due])
      }),
      runs,
    )
  })

  it('counts the same event by event as all at once', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { effective, state } = toldIn(events)
        expect(effective.reduce((now, event) => participation.evolve(now, event), participation.initialState)).toEqual(
          state,
        )
      }),
      runs,
    )
  })
})
