import { type Row } from './row.js'

/** The events of a coach. */
export const coachWords: readonly Row[] = []
