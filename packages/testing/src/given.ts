import { eventId, type AnyEvent, type Day, type Deviation, type EventId, type Instant } from '@jobbspar/core'

/** A reference to a given event: by its number among all given events (from 0), or by its label. */
export type Ref = number | string

/** A given event with a label, or recorded as a deviation. */
export interface GivenEvent<Ev extends AnyEvent> {
  readonly event: Ev
  readonly label?: string
  readonly deviation?: Deviation
}

/** A correction of a given event, or its void if `to` is absent. `on` is the day on which the mistake was corrected. */
export interface Amended<Ev extends AnyEvent> {
  readonly amends: Ref
  readonly to?: Ev
  readonly on: Day
}

/** Gives an event a label, so that later steps can refer to it. */
export const labelled = <Ev extends AnyEvent>(label: string, event: Ev | GivenEvent<Ev>): GivenEvent<Ev> =>
  'event' in event ? { ...event, label } : { event, label }

/** A deviation from these rules, in the form that a stamp has. */
export const deviationFrom = (...rules: readonly string[]): Deviation => ({
  rules,
  by: 'unit-head',
  reason: 'exception',
})

/** A given event that was recorded although it breaks these rules. */
export const deviating = <Ev extends AnyEvent>(event: Ev, ...rules: readonly string[]): GivenEvent<Ev> => ({
  event,
  deviation: deviationFrom(...rules),
})

/** The correction of a given event. */
export const corrected = <Ev extends AnyEvent>(ref: Ref, to: Ev, on: Day = to.data.on): Amended<Ev> => ({
  amends: ref,
  to,
  on,
})

/** The void of a given event. */
export const voided = (ref: Ref, on: Day = '2030-01-01'): Amended<never> => ({ amends: ref, on })

/** The id of the `n`-th record of a scenario, from 1. */
export const nthId = (n: number): EventId => eventId(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)

/**
 * The instant of the `n`-th record of a scenario, from 1. It is one minute after the previous record, in 2030, later
 * than every event.
 */
export const nthInstant = (n: number): Instant => new Date(Date.UTC(2030, 0, 1) + n * 60_000).toISOString() as Instant
