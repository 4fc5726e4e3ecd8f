import { type Row } from './row.js'

/** The events of a workplace. */
export const workplaceWords: readonly Row[] = []
