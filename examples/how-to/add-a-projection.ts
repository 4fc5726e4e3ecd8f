// Asks the question of wait-for-praktik.ts of the example history.
import { readFileSync } from 'node:fs'
import { parseJsonl, streamsOf } from '@jobbspar/adapters-memory'
import { participation, readStrictly } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { historyOf, project } from '@jobbspar/projections'
import { waitForPraktik } from './wait-for-praktik.js'

// #region ask
const text = readFileSync(new URL('../histories/falkenberg.jsonl', import.meta.url), 'utf8')
const at = { program: falkenberg, asOf: '2017-12-31', knownAt: '2018-01-01T00:00:00.000Z', evidence: true } as const

const histories = [...streamsOf(parseJsonl(text).lines)].flatMap(([stream, lines]) => {
  if (!stream.startsWith('participation-')) return []
  const read = readStrictly(
    participation.parse,
    stream,
    lines.map(({ value }) => value),
  )
  if (!read.ok) throw new Error(`${stream} cannot be read`)
  return [historyOf({ kind: 'participation', stream: stream, records: read.records }, at)]
})

const { wait } = project({ wait: waitForPraktik }, histories, at)
console.log(`${String(wait.persons)} persons waited ${String(wait.mean)} days on average`)
console.log(`${String(wait.evidence.length)} events say so, the first ${String(wait.evidence[0])}`)
// #endregion
