import {
  aroundParticipation,
  correct,
  streamKindOf,
  programHistory,
  record,
  streamKinds,
  voidEvent,
  workplace,
  type About,
  type AnyEvent,
  type AroundParticipation,
  type Code,
  type ContextAt,
  type Day,
  type EventId,
  type EventsOfKind,
  type EventStore,
  type Instant,
  type ParticipationEvent,
  type Program,
  type Reader,
  type Recording,
  type Request,
  type Stored,
  type StoredEvent,
  type StreamKind,
} from '@jobbspar/core'
import { memoryStore, seededIds } from '@jobbspar/adapters-memory'

/** One thing to record on a day: a request, or a later change of an earlier step's event. The stream's name gives its kind. */
export type Step = {
  readonly recordedOn: Day
  readonly stream: string
  readonly about?: About
  readonly label?: string
} & (
  | { readonly [K in StreamKind]: { readonly kind: K; readonly request: EventsOfKind[K] } }[StreamKind]
  | { readonly kind: 'correction'; readonly of: string; readonly to: AnyEvent; readonly reason: Code }
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

/** The streams around a participation, read from the records stored so far; other kinds of stream need no other streams. */
const aroundIn = (program: Program, known: ReadonlyMap<string, readonly StoredEvent[]>) => {
  const recordsOf = <Ev extends AnyEvent>(read: Reader<Ev>, stream: string): readonly Stored<Ev>[] =>
    (known.get(stream) ?? []).flatMap((stored) => {
      const parsed = read(stored)
      return parsed.ok ? [parsed.value] : []
    })
  return (event: Parameters<ContextAt<AroundParticipation, ParticipationEvent>>[0]) => {
    const own = `program-${program.id}`
    return aroundParticipation({
      ...(known.has(own) ? { program: programHistory.timeline(own, recordsOf(programHistory.parse, own)) } : {}),
      workplaces: (id) => {
        const stream = id
        return known.has(stream) ? workplace.timeline(stream, recordsOf(workplace.parse, stream)) : undefined
      },
    })(event)
  }
}

/**
 * Records steps in the order of their days through the rules of a program, and returns all stored records. A step that is
 * refused is a mistake of the script, and throws with the rules that refuse it. A workplace's stream is named by its id.
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
  const known = new Map<string, StoredEvent[]>()
  let now: Instant = '2000-01-01T00:00:00.000Z'
  const context = aroundIn(program, known)
  const recordIn = (kind: StreamKind) =>
    record({
      ...{ store, program, now: () => now, newId: ids, wait: () => Promise.resolve() },
      // Each kind is recorded by its own stream; only participations ask for the streams around them.
      ...(kind === 'participation' ? { context } : {}),
      stream: streamKinds[kind],
    } as unknown as Recording<unknown, AnyEvent, Program, unknown>)
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
    const at = `${step.stream} on ${step.recordedOn}`
    const kind = streamKindOf(step.stream)
    if (kind === undefined) throw new Error(`${at}: no kind of stream has such a name`)
    const request: Request<AnyEvent> =
      step.kind === 'correction'
        ? correct(target(step.of), step.to, step.recordedOn, step.reason)
        : step.kind === 'void'
          ? voidEvent(target(step.of), step.recordedOn, step.reason)
          : step.request
    const answer = await recordIn(kind)(step.stream, request, step.about)
    if (!answer.ok) throw new Error(`${at}: ${JSON.stringify(answer.error)}`)
    const [first] = answer.events
    if (first === undefined) throw new Error(`${at}: nothing to record`)
    if (step.label !== undefined) labelled.set(step.label, first.meta.id)
    known.set(step.stream, [...(known.get(step.stream) ?? []), ...answer.events])
  }
  return (await store.readAll()).map(({ event }) => event)
}
