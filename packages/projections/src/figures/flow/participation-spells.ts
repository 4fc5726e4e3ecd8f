import { laterDay, type Day, type EventId, type Exit } from '@jobbspar/core'
import { type Projection } from '../../asking/projection.js'

/** One participation, from the day it was opened to the day it ended; pauses are part of it. */
export interface ParticipationSpell {
  readonly stream: string
  readonly participant: string
  readonly household: string
  /** The day it was opened. */
  readonly from: Day
  /** The event it was opened by. */
  readonly evidence: readonly EventId[]
  /** How it ended, once that is recorded. */
  readonly ended?: {
    /** The last day, and no earlier than the first. */
    readonly on: Day
    readonly exit: Exit
    readonly evidence: readonly EventId[]
  }
}

/** From when to when each participation ran. Two participations of one person are two; one that was never opened is none. */
export const participationSpells: Projection<readonly ParticipationSpell[], readonly ParticipationSpell[]> = {
  name: 'participationSpells',
  version: 1,
  says: 'From when to when each participation ran, and in which exit it ended.',
  perStream: {
    participation: (stream, at) => {
      const cited = (id: EventId): readonly EventId[] => (at.evidence ? [id] : [])
      let opened: Omit<ParticipationSpell, 'ended'> | undefined
      let ended: ParticipationSpell['ended']
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') {
            const { participant, household, on } = data
            opened ??= { stream, participant, household, from: on, evidence: cited(id) }
          }
          if (type === 'ParticipationEnded') ended ??= { on: data.on, exit: data.exit, evidence: cited(id) }
        },
        part: () =>
          opened === undefined
            ? []
            : ended === undefined
              ? [opened]
              : // An end that is recorded of a day before the opening is one of the same day.
                [{ ...opened, ended: { ...ended, on: laterDay(opened.from, ended.on) } }],
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (spells) => spells,
}
