import { laterDay, type Day, type EventId, type Exit } from '@jobbspar/core'
import { type Projection } from '../../asking/projection.js'

/** One participation, from the day it was opened to the day it ended. Pauses are included. */
export interface ParticipationSpell {
  readonly stream: string
  readonly participant: string
  readonly household: string
  /** The day of its opening. */
  readonly from: Day
  /** The event that opened it. */
  readonly evidence: readonly EventId[]
  /** How it ended, once the end is recorded. */
  readonly ended?: {
    /** The last day; never earlier than the first day. */
    readonly on: Day
    readonly exit: Exit
    readonly evidence: readonly EventId[]
  }
}

/**
 * The days of each participation. Two participations of one person count separately. A participation that was never
 * opened is left out.
 */
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
              : // An end that is recorded for a day before the opening counts as an end on the day of the opening.
                [{ ...opened, ended: { ...ended, on: laterDay(opened.from, ended.on) } }],
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (spells) => spells,
}
