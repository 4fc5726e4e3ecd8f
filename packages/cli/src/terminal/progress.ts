import { type Output } from './io.js'

/** Counts streams while they are worked on. */
export interface Progress {
  readonly step: () => void
  /** Removes the line. */
  readonly done: () => void
}

// Often enough to show progress, rarely enough to cost nothing.
const every = 250

/** Shows on a terminal how many streams have been worked on; prints nothing elsewhere. */
export const progress = (io: Output): Progress => {
  if (!io.isTerminal) return { step: () => undefined, done: () => undefined }
  let count = 0
  return {
    step: () => {
      count++
      if (count % every === 0) io.err(`\r${io.locale.say('streamsRead', { count })}`)
    },
    done: () => {
      if (count >= every) io.err('\r\u001b[K')
    },
  }
}
