import { unfit, type Conflict, type EventStore, type StoredEvent, type Unfit } from './event-store.js'
import { type ContextAt, type Determination } from '../decider/determination.js'
import { type Failed } from '../decider/admit.js'
import { type Stream } from '../decider/stream.js'
import { type AnyEvent } from '../history/event.js'
import { readStrictly, type Corrupt } from '../history/read.js'
import { expecting, foundTexts } from '../vocabulary/expected.js'
import { sameData } from '../vocabulary/same.js'

/** The result of taking over a history: what was stored, and the findings of the program's rules. */
export interface Adopted {
  readonly ok: true
  readonly version: number
  readonly repeated: boolean
  readonly findings: readonly Determination[]
}

/**
 * Takes over one stream of legacy data. It validates the stream, stores it unchanged as a new stream that must not
 * exist yet, and returns every finding. It refuses nothing for breaking a rule, because the events have already
 * happened. A corrupt stream is not stored at all.
 */
export const adopt =
  <S, Ev extends AnyEvent, P, C>(setting: {
    readonly store: EventStore
    readonly stream: Stream<S, Ev, P, C>
    readonly program: P
    readonly context?: ContextAt<C, Ev>
  }) =>
  async (stream: string, stored: readonly unknown[]): Promise<Adopted | Failed<Corrupt | Conflict | Unfit>> => {
    const read = readStrictly(setting.stream.parse, stream, stored)
    if (!read.ok) return read
    // Stored unchanged, in its own schema version. Each read converts it to the present shape.
    const appended = await setting.store.appendToStream(stream, stored as readonly StoredEvent[], {
      expectedVersion: 'no-stream',
    })
    if (!appended.ok) return appended
    // If the ids are already stored, the stored events have to equal the given events.
    if (appended.repeated) {
      const there = await setting.store.readStream(stream)
      const path = '/meta/id'
      if (!sameData(JSON.parse(JSON.stringify(there.events)), JSON.parse(JSON.stringify(stored))))
        return unfit(stream, path, expecting('storedHistory'), foundTexts.another)
    }
    const findings = setting.stream.audit(
      setting.program,
      setting.context,
    )(setting.stream.timeline(stream, read.records))
    return { ok: true, version: appended.version, repeated: appended.repeated, findings }
  }
