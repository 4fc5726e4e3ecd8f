import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { saveJsonlFile } from '@jobbspar/adapters-memory/node'
import { type StoredEvent } from '@jobbspar/core'
import { calibration, falkenbergHistory } from './falkenberg.js'

interface Generated {
  readonly name: string
  readonly history: () => Promise<readonly StoredEvent[]>
  readonly about: object
}

const all: readonly Generated[] = [{ name: 'falkenberg', history: falkenbergHistory, about: calibration }]

const folder = fileURLToPath(new URL('../histories/', import.meta.url))

for (const { name, history, about } of all) {
  const events = await history()
  const saved = await saveJsonlFile(`${folder}${name}.jsonl`, events)
  if (!saved.ok) throw new Error(saved.reason)
  await writeFile(`${folder}${name}.about.json`, `${JSON.stringify(about, undefined, 2)}\n`)
  console.log(`${name}: ${String(events.length)} events`)
}
