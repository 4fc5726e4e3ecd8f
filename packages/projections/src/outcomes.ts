import { exits, type EventId, type Exit, type OutcomeDefinition } from '@jobbspar/core'
import { type Projection } from './projection.js'
import { rateOf, type Rate } from './rate.js'

interface Ended {
  readonly stream: string
  readonly exit: Exit
  readonly source: EventId
}

/** How many are still open, and how the others ended. */
export interface OutcomesPart {
  readonly ended: readonly Ended[]
  readonly open: number
}

/** The exits of a cohort by one outcome definition. */
export interface OutcomesView {
  readonly rate: Rate
  readonly byExit: Readonly<Partial<Record<Exit, number>>>
  readonly evidence: readonly EventId[]
  readonly evidenceByExit: Readonly<Partial<Record<Exit, readonly EventId[]>>>
}

/** How participations ended, by an outcome definition; the program's own unless another is given. */
export const outcomes = (definition?: OutcomeDefinition): Projection<OutcomesPart, OutcomesView> => ({
  name: 'outcomes',
  version: 1,
  says: 'How participations ended, and how many of them count as an outcome.',
  perStream: {
    participation: (stream) => {
      let opened = false
      let ended: Ended | undefined
      return {
        step: (event) => {
          if (event.type === 'ParticipationOpened') opened = true
          if (event.type === 'ParticipationEnded') ended ??= { stream, exit: event.data.exit, source: event.meta.id }
        },
        part: () => ({ ended: ended === undefined ? [] : [ended], open: opened && ended === undefined ? 1 : 0 }),
      }
    },
  },
  none: { ended: [], open: 0 },
  combine: (a, b) => ({ ended: [...a.ended, ...b.ended], open: a.open + b.open }),
  view: ({ ended, open }, at) => {
    const { id, version, counts, excluded } = definition ?? at.program.outcome
    const judged = ended.filter(({ exit }) => !excluded.includes(exit))
    const byExit: Partial<Record<Exit, number>> = {}
    const evidenceByExit: Partial<Record<Exit, EventId[]>> = {}
    for (const exit of exits) {
      const these = ended.filter((one) => one.exit === exit).map(({ source }) => source)
      if (these.length === 0) continue
      byExit[exit] = these.length
      if (at.evidence) evidenceByExit[exit] = these
    }
    return {
      rate: rateOf(judged.filter(({ exit }) => counts.includes(exit)).length, judged.length, {
        excluded: ended.length - judged.length,
        pending: open,
        definition: `${id}@${String(version)}`,
        knownAt: at.knownAt,
      }),
      byExit,
      evidence: at.evidence ? ended.map(({ source }) => source) : [],
      evidenceByExit,
    }
  },
})
