import { sameData } from '../vocabulary/same.js'

/** An event without its envelope, in whatever shape. */
interface Said {
  readonly type: string
  readonly data: unknown
}

/** Whether two events have the same content: type and data are equal, whatever their envelopes and the order of their fields. */
export const sameEvent = (one: Said, other: Said): boolean => one.type === other.type && sameData(one.data, other.data)
