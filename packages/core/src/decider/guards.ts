import { type Guards } from './rule.js'
import { type AnyEventDef, type EventOf } from '../history/event.js'

/** Guards for every event except the first event type of a stream; each binds as a `must`. */
export const mustAfter = <const Defs extends readonly AnyEventDef[], const First extends EventOf<Defs>['type']>(
  first: First,
  events: Defs,
) =>
  Object.fromEntries(events.flatMap(({ type }) => (type === first ? [] : [[type, 'must']]))) as Guards<
    Exclude<EventOf<Defs>, { readonly type: First }>
  >
