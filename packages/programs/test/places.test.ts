import { ReceptionPlacesSet, workplace, workplaceConditions, type Day } from '@jobbspar/core'
import { corrected, deviating, labelled, voided } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { known, nowhere, places, registered, released, reported, reserved } from './at-work.js'

const two = known.given(places(2))

describe('place/within-places', () => {
  const rule = 'place/within-places'

  it('is met up to the last place and refused beyond, with what is held', () => {
    const held = two.given(reserved('2016-02-01'))
    held.when(reserved('2016-02-10', 2)).then(reserved('2016-02-10', 2)).judges(rule, 'met').finds()
    held
      .given(reserved('2016-02-10', 2))
      .when(reserved('2016-02-20', 3))
      .refusedBy(rule)
      .because(rule, { places: 2, held: ['reservation-1', 'reservation-2'] })
  })

  it('refuses, undetermined, while the workplace has not said how many it receives: unknown is not zero', () => {
    known
      .when(reserved('2016-02-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['receptionPlaces'] })
    two.when(reserved('2016-01-14')).undetermined({ [rule]: ['receptionPlaces'] })
    two.when(reserved('2016-01-15')).then(reserved('2016-01-15')).finds()
  })

  it('refuses every place where there are none', () => {
    known.given(places(0)).when(reserved('2016-02-01')).refusedBy(rule).because(rule, { places: 0, held: [] })
  })

  it('gives a place again the day after it was released, and not on that last day', () => {
    const full = known.given(places(1), reserved('2016-02-01'), released('2016-04-30'))
    full.when(reserved('2016-04-30', 2)).refusedBy(rule)
    full.when(reserved('2016-05-01', 2)).then(reserved('2016-05-01', 2)).finds()
  })

  it('goes by the number in force on the day', () => {
    const more = known.given(places(1), reserved('2016-02-01'), places(2, '2016-03-01'))
    more.when(reserved('2016-02-29', 2)).refusedBy(rule).because(rule, { places: 1 })
    more.when(reserved('2016-03-01', 2)).then(reserved('2016-03-01', 2)).finds()
  })

  it('finds a number lower than what is held, records it, and refuses the next', () => {
    const full = two.given(reserved('2016-02-01'), reserved('2016-02-01', 2))
    const fewer = places(1, '2016-03-01')
    full
      .when(fewer)
      .then(fewer)
      .finds(rule)
      .because(rule, { places: 1, held: ['reservation-1', 'reservation-2'] })
    full.given(fewer, released('2016-03-31', 2)).when(reserved('2016-04-01', 3)).refusedBy(rule)
    full.when(places(2, '2016-03-01')).judges(rule, 'met').finds()
  })

  it('binds who reserves a place, and only advises who lowers the number', () => {
    const guards = workplace.rulesOf().find(({ id }) => id === rule)?.guards
    expect(guards).toEqual({ PlaceReserved: 'must', ReceptionPlacesSet: 'should' })
  })

  it('refuses a reservation entered late that would make a later one too many', () => {
    const later = known.given(places(1), reserved('2016-06-01'))
    later
      .when(reserved('2016-02-01', 2))
      .refusedBy(rule)
      .because(rule, { held: ['reservation-2'] })
  })

  it('becomes a finding when places are corrected or voided, or a release is', () => {
    const history = known.given(
      labelled('places', places(1)),
      reserved('2016-02-01'),
      labelled('release', released('2016-03-31')),
      reserved('2016-04-01', 2),
    )
    history.audits()
    history.when(corrected('places', places(0))).finds(rule, rule)
    history.when(voided('places')).finds(rule, rule)
    history.when(voided('release')).finds(rule)
  })

  it('stays a finding where one more was taken all the same', () => {
    known.given(places(1), reserved('2016-02-01'), deviating(reserved('2016-02-01', 2), rule)).audits(rule)
  })

  it('takes whole numbers of places only', () => {
    known.when(ReceptionPlacesSet({ on: '2016-02-01', places: -1 })).invalid('/data/places')
    known.when(ReceptionPlacesSet({ on: '2016-02-01', places: 0.5 })).invalid('/data/places')
  })

  it('tells a number again when another was said of the same day in between', () => {
    known.given(places(1), places(2)).when(places(1)).then(places(1))
    known.given(places(1)).when(places(1)).thenNothing()
  })
})

describe('place/id-used-once', () => {
  const rule = 'place/id-used-once'

  it('is refused for an id used before, released or not, early or late', () => {
    const past = two.given(reserved('2016-02-01'), released('2016-03-31'))
    past
      .when(reserved('2016-04-01', 1, 2))
      .refusedBy(rule)
      .because(rule, { reservation: 'reservation-1' })
    past.when(reserved('2016-01-20', 1, 2)).refusedBy(rule)
    two
      .given(reserved('2016-02-01'))
      .when(reserved('2016-02-10', 1, 2))
      .refusedBy(rule)
  })

  it('leaves the first reservation as it was where the id was used again all the same', () => {
    const twice = two.given(reserved('2016-02-01'), deviating(reserved('2016-02-10', 1, 2), rule))
    twice.audits(rule)
    expect(twice.timeline.state.reservations['reservation-1']).toMatchObject({
      participation: 'participation-1',
      from: '2016-02-01',
    })
  })

  it('asks for nothing new when the same is asked again', () => {
    two.given(reserved('2016-02-01')).when(reserved('2016-02-01')).thenNothing()
  })
})

describe('place/one-of-a-participation', () => {
  const rule = 'place/one-of-a-participation'

  it('is refused while the participation holds another, until the day after it is released', () => {
    const held = two.given(reserved('2016-02-01'))
    held
      .when(reserved('2016-03-01', 2, 1))
      .refusedBy(rule)
      .because(rule, { participation: 'participation-1', reservation: 'reservation-1', since: '2016-02-01' })
    const free = held.given(released('2016-02-29'))
    free.when(reserved('2016-02-29', 2, 1)).refusedBy(rule)
    free
      .when(reserved('2016-03-01', 2, 1))
      .then(reserved('2016-03-01', 2, 1))
      .finds()
  })
})

describe('place/is-open', () => {
  const rule = 'place/is-open'

  it('is met on the first day of the reservation, and a finding the day before, which releases nothing', () => {
    const held = two.given(reserved('2016-02-01'))
    held.when(released('2016-02-01')).then(released('2016-02-01')).judges(rule, 'met').finds()
    const early = released('2016-01-31')
    held.when(early).then(early).finds(rule).because(rule, { reservation: 'reservation-1', found: false })
    expect(held.given(early).timeline.state.reservations['reservation-1']?.last).toBeUndefined()
  })

  it('records a second release as a finding, and the first stands', () => {
    const free = two.given(reserved('2016-02-01'), released('2016-02-29'))
    const again = released('2016-03-31')
    free.when(again).then(again).finds(rule).because(rule, { releasedOn: '2016-02-29' })
    expect(free.given(again).timeline.state.reservations['reservation-1']).toMatchObject({ last: '2016-02-29' })
  })

  it('is never refused: a report that somebody has left is recorded, also of a place nobody reserved', () => {
    two.when(released('2016-02-29', 9)).then(released('2016-02-29', 9)).finds(rule)
  })

  it('is put right by a reservation entered after its release', () => {
    two.given(released('2016-02-29')).when(reserved('2016-02-01')).putsRight(rule)
  })
})

describe('what is known on a day counts before what begins on it', () => {
  it('whatever is recorded first: the registration, the number of places, then the place', () => {
    const day: Day = '2016-02-01'
    nowhere
      .given(registered({ on: day }), places(1, day))
      .when(reserved(day))
      .then(reserved(day))
      .finds()
    nowhere
      .given(registered({ on: day }), places(1, day), reserved(day))
      .when(places(0, day))
      .finds('place/within-places')
    // A program that speaks of no conditions asks for none.
    nowhere
      .given(registered({ on: day }), places(1, day), ...workplaceConditions.map((one) => reported(one, true, day)))
      .when(reserved(day))
      .judges('place/no-exclusion', 'notApplicable')
      .finds()
  })
})
