import { determined, lookUp, type BoundRule, type Determination } from './determination.js'
import { notMet, type Due, type Earlier } from './rule.js'
import { type Timeline, type Timelines } from './timelines.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { type Source } from '../terms/term.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** Something that is due under a rule, with its status at the end of a day. */
export interface Obligation extends Due {
  readonly rule: string
  /** `due`: it can still be met. `impossible`: it can no longer be met. `overdue`: it was due on an earlier day. */
  readonly status: 'due' | 'overdue' | 'impossible'
  readonly sources: readonly Source[]
}

const statusOf = ({ by, possible }: Due, asOf: Day): Obligation['status'] =>
  by !== undefined && by < asOf ? 'overdue' : possible ? 'due' : 'impossible'

/** The events up to the end of a day, and the state then. */
const standBy = <S, Ev extends AnyEvent>(
  timelines: Timelines<S, Ev>,
  on: Timeline<S, Ev>,
  asOf: Day,
): { readonly state: S; readonly earlier: Earlier } => {
  const past = on.effective.filter((event) => event.data.on <= asOf)
  return {
    state: past.length === on.effective.length ? on.state : timelines.fold(past),
    earlier: { events: past, count: past.length },
  }
}

/** The day of an audit when the caller gives none: the day of the last event. */
const lastDay = <S, Ev extends AnyEvent>(on: Timeline<S, Ev>): Day | undefined =>
  on.viewpoint?.validAt ?? on.effective.at(-1)?.data.on

/** The reports that are late at the end of a day, as findings on the events that they follow from. */
export const lateReportsBy =
  <S, Ev extends AnyEvent, C>(timelines: Timelines<S, Ev>, owing: readonly BoundRule<S, C>[]) =>
  (on: Timeline<S, Ev>, reference?: Day): readonly Determination[] => {
    const asOf = reference ?? lastDay(on)
    if (asOf === undefined) return []
    const { state } = standBy(timelines, on, asOf)
    let events: ReadonlyMap<EventId, Recorded<Ev>> | undefined
    return owing.flatMap((bound) =>
      (bound.rule.unrecorded?.({ state, asOf }) ?? []).flatMap(
        ({ due, event: id, facts }): readonly Determination[] => {
          if (due >= asOf) return []
          events ??= new Map(on.effective.map((event) => [event.meta.id, event]))
          const event = events.get(id)
          const verdict = notMet(facts, { events: [id] })
          return event === undefined ? [] : [determined(bound, { verdict, enforcement: 'should', used: [] }, event)]
        },
      ),
    )
  }

/** What is due at the end of a day under the rules with obligations. Later events do not count. */
export const obligationsBy =
  <S, Ev extends AnyEvent, C>(timelines: Timelines<S, Ev>, owing: readonly BoundRule<S, C>[]) =>
  (on: Timeline<S, Ev>, asOf: Day): readonly Obligation[] => {
    const { state, earlier } = standBy(timelines, on, asOf)
    return owing.flatMap((bound) => {
      const { rule } = bound
      if (rule.unrecorded !== undefined)
        return rule.unrecorded({ state, asOf }).map(({ what, of, due, facts }): Obligation => {
          const owed: Due = { what, of, by: due, missing: 1, unit: 'times', possible: true, facts }
          return { ...owed, rule: rule.id, status: statusOf(owed, asOf), sources: [] }
        })
      if (rule.obligation === undefined || bound.chosen.some(([, versions]) => versions === undefined)) return []
      const used = new Map<string, Source>()
      const termsOn = (day: Day) => {
        const looked = lookUp(bound.chosen, day)
        for (const [name, { from, source }] of looked.used) used.set(`${name} ${from}`, source)
        return looked.ok ? looked.values : undefined
      }
      return rule.obligation({ state, asOf, earlier, termsOn }).map((due): Obligation => ({
        ...due,
        rule: rule.id,
        status: statusOf(due, asOf),
        sources: [...used.values()],
      }))
    })
  }
