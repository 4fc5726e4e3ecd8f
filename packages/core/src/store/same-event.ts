import { sameData } from '../vocabulary/same.js'

/** An event without its envelope, in any shape. */
interface Said {
  readonly type: string
  readonly data: unknown
}

/**
 * Whether two events have the same content: type and data are equal. Envelopes and the order of fields do not matter.
 */
export const sameEvent = (one: Said, other: Said): boolean => one.type === other.type && sameData(one.data, other.data)
