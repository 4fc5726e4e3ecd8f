// Measures what docs/measurements.md states: the size of core in a bundle and the time to import it. Needs `npm run build`.
import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './run.mjs'

const sizeOf = async (code) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  })
  return gzipSync(outputFiles[0].contents).length
}

for (const [what, code] of [
  ['all of core', "export * from '@jobbspar/core'"],
  ['addMonths alone', "export { addMonths } from '@jobbspar/core'"],
  ['participation alone', "export { participation } from '@jobbspar/core'"],
  ['memoryStore alone', "export { memoryStore } from '@jobbspar/adapters-memory'"],
])
  console.log(`${what}: ${await sizeOf(code)} bytes, minified and gzipped`)

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
