import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { saveJsonlFile } from '@jobbspar/adapters-memory/node'
import { calibration, falkenbergHistory } from './falkenberg.js'

const folder = fileURLToPath(new URL('../histories/', import.meta.url))

const events = await falkenbergHistory()
const saved = await saveJsonlFile(`${folder}falkenberg.jsonl`, events)
if (!saved.ok) throw new Error(saved.reason)
await writeFile(`${folder}falkenberg.about.json`, `${JSON.stringify(calibration, undefined, 2)}\n`)
console.log(`falkenberg: ${String(events.length)} events`)
