// Measures what docs/measurements.md states: the size of core in a bundle and the time to import it. Needs `npm run build`.
import { spawnSync } from 'node:child_process'
import { imports, sizeOf } from './bundle.mjs'
import { root } from './run.mjs'

for (const what of ['all of core', 'addMonths alone', 'participation alone', 'memoryStore alone'])
  console.log(`${what}: ${sizeOf(imports[what][1])} bytes, minified and gzipped`)

const runs = 20
const median = (code) => {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root })
    return performance.now() - start
  }).sort((a, b) => a - b)
  return (times[runs / 2 - 1] + times[runs / 2]) / 2
}
median('')
const empty = median('')
for (const [what, code] of [
  ['import (ESM)', "await import('@jobbspar/core')"],
  [
    'require (CJS)',
    "import { createRequire } from 'node:module'; createRequire(process.cwd() + '/x.js')('@jobbspar/core')",
  ],
])
  console.log(
    `${what}: ${(median(code) - empty).toFixed(0)} ms above an empty process (${empty.toFixed(0)} ms), median of ${runs}`,
  )
