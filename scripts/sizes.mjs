// Holds what a user downloads to locks/sizes.json. Needs `npm run build`. Without --check it sets each limit a tenth
// above the present size; names of packages narrow both.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imports, sizeOf } from './bundle.mjs'
import { root } from './run.mjs'

const path = join(root, 'locks/sizes.json')
const check = process.argv.includes('--check')
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const committed = (() => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
})()

const limits = {}
const problems = []
for (const [what, [name, code, platform]] of Object.entries(imports)) {
  const limit = committed[what]
  limits[what] = limit
  if (named.length > 0 && !named.includes(name)) continue
  const size = sizeOf(code, platform)
  limits[what] = Math.ceil((size * 1.1) / 10) * 10
  if (limit === undefined) problems.push(`${what} (packages/${name}) is ${size} bytes and has no limit.`)
  else if (size > limit)
    problems.push(
      `${what} (packages/${name}) is ${size} bytes, minified and gzipped: ${size - limit} above its limit of ${limit}.`,
    )
}
for (const what of Object.keys(committed))
  if (!(what in imports)) problems.push(`${what} has a limit and is not measured.`)

if (!check) writeFileSync(path, `${JSON.stringify(limits, null, 2)}\n`)
else if (problems.length > 0) {
  console.error(
    `${problems.join('\n')}\nWhere the bytes are worth it, npm run sizes sets new limits in locks/sizes.json.`,
  )
  process.exitCode = 1
}
