// Reads the participations of the example history.
import { readFileSync } from 'node:fs'
import { parseJsonl, streamsOf } from '@jobbspar/adapters-memory'
import { participation, readStrictly } from '@jobbspar/core'

// #region read
const text = readFileSync(new URL('../histories/falkenberg.jsonl', import.meta.url), 'utf8')

/** The stored participations of Falkenberg's synthetic history. */
export const participations = [...streamsOf(parseJsonl(text).lines)].flatMap(([stream, lines]) => {
  if (!stream.startsWith('participation-')) return []
  const read = readStrictly(
    participation.parse,
    stream,
    lines.map(({ value }) => value),
  )
  if (!read.ok) throw new Error(`${stream} cannot be read`)
  return [{ kind: 'participation', stream, records: read.records } as const]
})
// #endregion
