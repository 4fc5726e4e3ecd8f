import {
  correct,
  participation,
  programHistory,
  record,
  support,
  voidEvent,
  type About,
  type Code,
  type Day,
  type EventId,
  type EventStore,
  type Instant,
  type ParticipationEvent,
  type Program,
  type Request,
  type StoredEvent,
  type SupportEvent,
  type ProgramHistoryEvent,
} from '@jobbspar/core'
import { memoryStore, seededIds } from '@jobbspar/adapters-memory'

/** One thing to record on a day: a request, or a later change of an earlier step's event. */
export type Step = {
  readonly recordedOn: Day
  readonly stream: string
  readonly about?: About
  readonly label?: string
} & (
  | { readonly kind: 'participation'; readonly request: ParticipationEvent }
  | { readonly kind: 'support'; readonly request: SupportEvent }
  | { readonly kind: 'program'; readonly request: ProgramHistoryEvent }
  | { readonly kind: 'correction'; readonly of: string; readonly to: ParticipationEvent; readonly reason: Code }
  | { readonly kind: 'void'; readonly of: string; readonly reason: Code }
)

const clockOn = () => {
  let last = ''
  let sameDay = 0
  return (day: Day): Instant => {
    sameDay = day === last ? sameDay + 1 : 0
    last = day
    return new Date(Date.parse(`${day}T08:00:00.000Z`) + sameDay).toISOString() as Instant
  }
}

/**
 * Records steps in the order of their days through the rules of a program, and answers with all that is stored. A step that is
 * refused is a mistake of the script, and throws with the rules that stand in its way.
 */
export const recordAll = async (
  program: Program,
  seed: number,
  steps: readonly Step[],
): Promise<readonly StoredEvent[]> => {
  const store: EventStore = memoryStore()
  const ids = seededIds(seed)
  const clock = clockOn()
  const labelled = new Map<string, EventId>()
  let now: Instant = '2000-01-01T00:00:00.000Z'
  const setting = { store, program, now: () => now, newId: ids }
  const recordIn = {
    participation: record({ ...setting, stream: participation }),
    support: record({ ...setting, stream: support }),
    program: record({ ...setting, stream: programHistory }),
  }
  const target = (label: string): EventId => {
    const id = labelled.get(label)
    if (id === undefined) throw new Error(`No step is labelled ${label}.`)
    return id
  }
  const inOrder = steps
    .map((step, i) => ({ step, i }))
    .sort((a, b) =>
      a.step.recordedOn === b.step.recordedOn ? a.i - b.i : a.step.recordedOn < b.step.recordedOn ? -1 : 1,
    )
  for (const { step } of inOrder) {
    now = clock(step.recordedOn)
    const request: Request<ParticipationEvent> | undefined =
      step.kind === 'correction'
        ? correct(target(step.of), step.to, step.recordedOn, step.reason)
        : step.kind === 'void'
          ? voidEvent(target(step.of), step.recordedOn, step.reason)
          : undefined
    const answer =
      step.kind === 'support'
        ? await recordIn.support(step.stream, step.request, step.about)
        : step.kind === 'program'
          ? await recordIn.program(step.stream, step.request, step.about)
          : await recordIn.participation(
              step.stream,
              request ?? (step as { request: ParticipationEvent }).request,
              step.about,
            )
    if (!answer.ok) throw new Error(`${step.stream} on ${step.recordedOn}: ${JSON.stringify(answer.error)}`)
    const [first] = answer.events
    if (first === undefined) throw new Error(`${step.stream} on ${step.recordedOn}: nothing to record`)
    if (step.label !== undefined) labelled.set(step.label, first.meta.id)
  }
  return (await store.readAll()).map(({ event }) => event)
}
