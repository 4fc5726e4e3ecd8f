// A question of an app's own.
import { daysBetween, type Day, type EventId } from '@jobbspar/core'
import {
  joinCases,
  participationCase,
  withCases,
  type At,
  type Projection,
  type WithCases,
} from '@jobbspar/projections'

// #region projection
interface Waited extends WithCases {
  readonly persons: number
  readonly days: number
  readonly evidence: readonly EventId[]
}

const waitOf = (stream: string, days: number, evidence: readonly EventId[], at: At): Waited => ({
  persons: 1,
  days,
  evidence: at.evidence ? evidence : [],
  ...withCases(at, () => [{ ...participationCase(stream), is: 'known', days }]),
})

export const waitForPraktik: Projection<Waited, Waited & { readonly mean?: number }> = {
  name: 'waitForPraktik',
  version: 1,
  says: 'Days from the opening of a participation to its first praktik, over those who began one.',
  perStream: {
    participation: (stream, at) => {
      let opened: { readonly on: Day; readonly id: EventId } | undefined
      let waited: Waited | undefined
      return {
        step: ({ type, data: { on }, meta: { id } }) => {
          if (type === 'ParticipationOpened') opened ??= { on, id }
          if (type === 'PraktikStarted' && opened !== undefined)
            waited ??= waitOf(stream, daysBetween(opened.on, on), [opened.id, id], at)
        },
        part: () => waited ?? waitForPraktik.none,
      }
    },
  },
  none: { persons: 0, days: 0, evidence: [] },
  combine: (a, b) => ({
    persons: a.persons + b.persons,
    days: a.days + b.days,
    evidence: [...a.evidence, ...b.evidence],
    ...joinCases(a, b),
  }),
  view: ({ persons, days, evidence, ...cases }) => ({
    ...{ persons, days, ...cases },
    evidence: [...evidence].sort(),
    ...(persons === 0 ? {} : { mean: days / persons }),
  }),
}
// #endregion
