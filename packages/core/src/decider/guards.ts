import { type Guards } from './rule.js'
import { type AnyEventDef, type EventOf } from '../history/event.js'

/** Guards of every event but the one that a stream begins with, each a must. */
export const mustAfter = <const Defs extends readonly AnyEventDef[], const First extends EventOf<Defs>['type']>(
  first: First,
  events: Defs,
) =>
  Object.fromEntries(events.flatMap(({ type }) => (type === first ? [] : [[type, 'must']]))) as Guards<
    Exclude<EventOf<Defs>, { readonly type: First }>
  >
