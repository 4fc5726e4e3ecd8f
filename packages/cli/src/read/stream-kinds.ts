import { kindNames, type StoredStream } from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'

/** One stream of a history file: its kind, its records, and where it begins. */
export type History = StoredStream & {
  readonly file: string
  /** The line of its first event. */
  readonly line: number
}

/** The required form of a stream name, in words. */
export const streamNamesIn = ({ say }: Locale): string =>
  say('aStreamName', { list: kindNames.map((kind) => `${kind}-…`).join(', ') })
