import { lookUp, type BoundRule } from './determination.js'
import { type Due } from './rule.js'
import { type Timeline, type Timelines } from './timelines.js'
import { type AnyEvent } from '../history/event.js'
import { type Source } from '../terms/term.js'
import { type Day } from '../vocabulary/day.js'

/** Something due under a rule, and how it stands at the end of a day. */
export interface Obligation extends Due {
  readonly rule: string
  readonly says: string
  /** `due` can still be met, `impossible` no longer, `overdue` was due on an earlier day. */
  readonly status: 'due' | 'overdue' | 'impossible'
  readonly sources: readonly Source[]
}

const statusOf = ({ by, possible }: Due, asOf: Day): Obligation['status'] =>
  by !== undefined && by < asOf ? 'overdue' : possible ? 'due' : 'impossible'

/** What the owing rules say is due at the end of a day; what happened later does not count. */
export const obligationsBy =
  <S, Ev extends AnyEvent, C>(timelines: Timelines<S, Ev>, owing: readonly BoundRule<S, C>[]) =>
  (on: Timeline<S, Ev>, asOf: Day): readonly Obligation[] => {
    const past = on.effective.filter((event) => event.data.on <= asOf)
    const state = past.length === on.effective.length ? on.state : timelines.fold(past)
    return owing.flatMap((bound) => {
      const { rule } = bound
      if (rule.owes === undefined || bound.chosen.some(([, versions]) => versions === undefined)) return []
      const used = new Map<string, Source>()
      const termsOn = (day: Day) => {
        const looked = lookUp(bound.chosen, day)
        for (const [name, { from, source }] of looked.used) used.set(`${name} ${from}`, source)
        return looked.ok ? looked.values : undefined
      }
      return rule.owes({ state, asOf, termsOn }).map((due): Obligation => ({
        ...due,
        rule: rule.id,
        says: rule.says,
        status: statusOf(due, asOf),
        sources: [...used.values()],
      }))
    })
  }
