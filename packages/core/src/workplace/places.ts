import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { idCodec, wholeCodec, wordCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type ReservedPlace } from '../participation/around.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** How many persons a workplace receives at the same time, from `on`. The latest number is in effect; it may be 0. */
export const ReceptionPlacesSet = defineEvent(
  'ReceptionPlacesSet',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A workplace says how many it receives at the same time.',
    silence: { is: 'spontaneous', fact: 'places' },
    supersedes: () => 'places',
  },
  { places: wholeCodec },
)

/** A place is reserved for a participation; `on` is the first day it is held. `kind` says for what, such as a kind of employment. */
export const PlaceReserved = defineEvent(
  'PlaceReserved',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'A place is reserved for a participation.',
    silence: { is: 'spontaneous', fact: 'places' },
    supersedes: 'nothing',
  },
  { reservation: idCodec('reservation'), participation: idCodec('participation') },
  { kind: wordCodec },
)

/**
 * A reserved place is free again; `on` is the last day on which it was held. It is a report, because a departure cannot
 * be refused.
 */
export const PlaceReleased = defineEvent(
  'PlaceReleased',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A reserved place is held no longer.',
    silence: { is: 'spontaneous', fact: 'places' },
    supersedes: 'nothing',
  },
  { reservation: idCodec('reservation') },
)

const events = [ReceptionPlacesSet, PlaceReserved, PlaceReleased] as const
type PlacesEvent = EventOf<typeof events>

/** How many persons a workplace receives at the same time. */
export interface Places {
  readonly number: number
  readonly on: Day
  readonly by: EventId
}

/** A reserved place with the days on which it is held. */
export interface Reservation extends ReservedPlace {
  readonly from: Day
  /** What it is reserved for, where that was stated. */
  readonly kind?: string
}

/** The part of a workplace's state that this concept keeps. */
export interface WithPlaces {
  readonly places: Places | undefined
  readonly reservations: Readonly<Record<string, Reservation>>
}

const rules = rulesFor<WithPlaces, PlacesEvent, Program>()

const openReservations = (state: WithPlaces): readonly (readonly [string, Reservation])[] =>
  Object.entries(state.reservations).filter(([, { last }]) => last === undefined)

const idUsedOnce = rules.rule({
  id: 'place/id-used-once',
  version: 1,
  says: 'Each reservation has an id of its own.',
  guards: { PlaceReserved: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.reservations[data.reservation]
    return other === undefined ? met() : notMet({ reservation: data.reservation }, { events: [other.by] })
  },
})

const isOpen = rules.rule({
  id: 'place/is-open',
  version: 1,
  says: 'Only a place that is reserved can be released.',
  guards: { PlaceReleased: 'must' },
  judge: ({ state, event: { data } }) => {
    const place = state.reservations[data.reservation]
    if (place === undefined) return notMet({ reservation: data.reservation, found: false })
    return place.last === undefined
      ? met()
      : notMet({ reservation: data.reservation, releasedOn: place.last }, { events: [place.by] })
  },
})

const oneOfAParticipation = rules.rule({
  id: 'place/one-of-a-participation',
  version: 1,
  says: 'A participation holds one place at a workplace at a time.',
  guards: { PlaceReserved: 'must' },
  judge: ({ state, event: { data } }) => {
    const open = openReservations(state).find(([, { participation }]) => participation === data.participation)
    return open === undefined
      ? met()
      : notMet(
          { participation: data.participation, reservation: open[0], since: open[1].from },
          { events: [open[1].by] },
        )
  },
})

const withinPlaces = rules.rule({
  id: 'place/within-places',
  version: 1,
  says: 'No more places are held than the workplace says it has.',
  guards: { PlaceReserved: 'must', ReceptionPlacesSet: 'should' },
  judge: ({ state, event: { type, data } }) => {
    const open = openReservations(state)
    const held = open.map(([id]) => id)
    const set = type === 'PlaceReserved' ? state.places : undefined
    const places = type === 'PlaceReserved' ? set?.number : data.places
    if (places === undefined) return undetermined(['receptionPlaces'], { held })
    return held.length + (type === 'PlaceReserved' ? 1 : 0) <= places
      ? met()
      : notMet({ places, held }, { events: [...(set === undefined ? [] : [set.by]), ...open.map(([, { by }]) => by)] })
  },
})

const recipes: Recipes<WithPlaces, PlacesEvent> = {
  ReceptionPlacesSet: (draft, { places, on }, { id }) => {
    draft.places = { number: places, on, by: id }
  },
  PlaceReserved: (draft, { reservation, participation, kind, on }, { id }) => {
    draft.reservations[reservation] ??= {
      ...{ participation, from: on, last: undefined, by: id },
      ...(kind === undefined ? {} : { kind }),
    }
  },
  PlaceReleased: (draft, { reservation, on }) => {
    const place = draft.reservations[reservation]
    if (place !== undefined) place.last ??= on
  },
}

/** The places of a workplace, and who holds them. */
export const placesConcept = concept({
  name: 'place',
  events,
  initial: (): WithPlaces => ({ places: undefined, reservations: {} }),
  rules: [idUsedOnce, isOpen, oneOfAParticipation, withinPlaces],
  recipes,
})
