import { unfit, type Unfit } from './event-store.js'
import { sameEvent } from './same-event.js'
import { type Failed } from '../decider/admit.js'
import { type Request, type Stamp } from '../decider/propose.js'
import { type Stream } from '../decider/stream.js'
import { type Timeline } from '../decider/timelines.js'
import { type Stored } from '../history/corrections.js'
import { type AnyEvent } from '../history/event.js'
import { expecting } from '../vocabulary/expected.js'
import { type EventId } from '../vocabulary/ids.js'
import { sameData } from '../vocabulary/same.js'

/** The part of an envelope that belongs to the request. Times and tracing ids differ between attempts. */
const askedIn = ({ meta: { actor, secrecy, deviation } }: Stored<AnyEvent>) => [actor, secrecy, deviation]

const isSame = (asked: Stored<AnyEvent>, stored: Stored<AnyEvent>): boolean =>
  sameEvent(asked, stored) && askedIn(asked).every((one, i) => sameData(one, askedIn(stored)[i]))

/**
 * The events of an earlier call with the same ids, or why the two calls differ; nothing where none of the ids is in the
 * stream. The requests are read again on the state before the first of these events. The same call is therefore
 * recognised whatever was recorded later.
 */
export const repetitionOf = <S, Ev extends AnyEvent, P, C>(
  stream: Stream<S, Ev, P, C>,
  on: Timeline<S, Ev>,
  request: Request<Ev> | readonly Request<Ev>[],
  stamp: Stamp,
  ids: readonly EventId[],
): { readonly ok: true; readonly events: readonly Stored<Ev>[] } | Failed<Unfit> | undefined => {
  const places = new Map(ids.map((id, i) => [id, i]))
  const stored = new Map<EventId, Stored<Ev>>()
  if (places.size > 0) for (const one of on.records) if (places.has(one.meta.id)) stored.set(one.meta.id, one)
  const [first] = stored.values()
  if (first === undefined) return undefined
  const another = (id: EventId, code: 'idOfNoOther' | 'idsAllOrNone'): Failed<Unfit> =>
    unfit(on.stream, `/ids/${String(places.get(id))}`, expecting(code), id)
  const before = stream.timeline(on.stream, on.records.slice(0, on.records.indexOf(first)))
  const asked = stream.propose(request, before, stamp)
  if (!asked.ok) return another(first.meta.id, 'idOfNoOther')
  const events: Stored<Ev>[] = []
  for (const one of asked.events) {
    const earlier = stored.get(one.meta.id)
    if (earlier === undefined) return another(one.meta.id, 'idsAllOrNone')
    if (!isSame(one, earlier)) return another(one.meta.id, 'idOfNoOther')
    events.push(earlier)
    stored.delete(one.meta.id)
  }
  const [other] = stored.keys()
  return other === undefined ? { ok: true, events } : another(other, 'idOfNoOther')
}
