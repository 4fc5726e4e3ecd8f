import { laterDay, type Day, type EventId, type Exit } from '@jobbspar/core'
import { type Projection } from '../../asking/projection.js'

/** One participation, from the day it was opened to the day it ended; pauses are part of it. */
export interface ParticipationSpell {
  readonly stream: string
  readonly participant: string
  readonly household: string
  /** The day of its opening. */
  readonly from: Day
  /** The event it was opened by. */
  readonly evidence: readonly EventId[]
  /** How it ended, once that is recorded. */
  readonly ended?: {
    /** The last day, at the earliest the first day. */
    readonly on: Day
    readonly exit: Exit
    readonly evidence: readonly EventId[]
  }
}

/** The days of each participation. Two participations of one person count separately; one that was never opened is left out. */
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
              : // An end recorded for a day before the opening counts as one on the day of the opening.
                [{ ...opened, ended: { ...ended, on: laterDay(opened.from, ended.on) } }],
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (spells) => spells,
}
