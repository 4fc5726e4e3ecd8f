// A question of an app's own.
import { daysBetween, type Day, type EventId } from '@jobbspar/core'
import { type Projection } from '@jobbspar/projections'

// #region projection
interface Waited {
  readonly persons: number
  readonly days: number
  readonly evidence: readonly EventId[]
}

export const waitForPraktik: Projection<Waited, Waited & { readonly mean?: number }> = {
  name: 'waitForPraktik',
  version: 1,
  says: 'Days from the opening of a participation to its first praktik, over those who began one.',
  perStream: {
    participation: (_stream, at) => {
      let opened: { readonly on: Day; readonly id: EventId } | undefined
      let waited: Waited | undefined
      return {
        step: ({ type, data: { on }, meta: { id } }) => {
          if (type === 'ParticipationOpened') opened ??= { on, id }
          if (type === 'PraktikStarted' && opened !== undefined)
            waited ??= { persons: 1, days: daysBetween(opened.on, on), evidence: at.evidence ? [opened.id, id] : [] }
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
  }),
  view: ({ persons, days, evidence }) => ({
    persons,
    days,
    evidence: [...evidence].sort(),
    ...(persons === 0 ? {} : { mean: days / persons }),
  }),
}
// #endregion
