import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { saveJsonlFile } from '@jobbspar/adapters-memory/node'
import { type StoredEvent } from '@jobbspar/core'
import { bengtsforsHistory, calibration as bengtsfors } from './bengtsfors.js'
import { calibration as falkenberg, falkenbergHistory } from './falkenberg.js'
import { calibration as hassleholm, hassleholmHistory } from './hassleholm.js'
import { calibration as hedensted, hedenstedHistory } from './hedensted.js'
import { calibration as vasteras, vasterasHistory } from './vasteras.js'

interface Generated {
  readonly name: string
  readonly history: () => Promise<readonly StoredEvent[]>
  readonly about: object
}

const all: readonly Generated[] = [
  { name: 'falkenberg', history: falkenbergHistory, about: falkenberg },
  { name: 'hassleholm', history: hassleholmHistory, about: hassleholm },
  { name: 'bengtsfors', history: bengtsforsHistory, about: bengtsfors },
  { name: 'vasteras', history: vasterasHistory, about: vasteras },
  { name: 'hedensted', history: hedenstedHistory, about: hedensted },
]

const folder = fileURLToPath(new URL('../histories/', import.meta.url))

for (const { name, history, about } of all) {
  const events = await history()
  const saved = await saveJsonlFile(`${folder}${name}.jsonl`, events)
  if (!saved.ok) throw new Error(saved.reason)
  await writeFile(`${folder}${name}.about.json`, `${JSON.stringify(about, undefined, 2)}\n`)
  console.log(`${name}: ${String(events.length)} events`)
}
