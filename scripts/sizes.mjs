// Compares the size of a user's download, and of the reports in api/ that a reviewer reads, with the limits in locks/sizes.json. Needs
// `npm run build`. Without --check it sets a limit a tenth above the present size where that is over its limit, or under
// three quarters of it. Names of packages narrow both.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imports, sizeOf } from './bundle.mjs'
import { packages, root } from './run.mjs'

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

/** Everything that is measured: its package, and its size. */
const measured = [
  ...Object.entries(imports).map(([what, [name, code, platform]]) => [what, name, () => sizeOf(code, platform)]),
  ...readdirSync(join(root, 'api')).map((file) => [
    `api/${file}`,
    packages.filter((name) => file.startsWith(name)).at(-1),
    () => readFileSync(join(root, 'api', file)).length,
  ]),
]

const limits = {}
const problems = []
for (const [what, name, measure] of measured) {
  const limit = committed[what]
  limits[what] = limit
  if (named.length > 0 && !named.includes(name)) continue
  const size = measure()
  if (limit === undefined || size > limit || size < limit * 0.75) limits[what] = Math.ceil((size * 1.1) / 10) * 10
  if (limit === undefined) problems.push(`${what} (packages/${name}) is ${size} bytes and has no limit.`)
  else if (size > limit)
    problems.push(
      `${what} (packages/${name}) is ${size} bytes${what.startsWith('api/') ? '' : ', minified and gzipped'}: ` +
        `${size - limit} above its limit of ${limit}.`,
    )
}
for (const what of Object.keys(committed))
  if (!(what in limits)) problems.push(`${what} has a limit and is not measured.`)

if (!check) {
  writeFileSync(path, `${JSON.stringify(limits, null, 2)}\n`)
  for (const [what, limit] of Object.entries(limits))
    if (committed[what] !== limit) console.log(`${what}: limit ${committed[what] ?? 'none'} → ${limit}`)
} else if (problems.length > 0) {
  console.error(
    `${problems.join('\n')}\nWhere the bytes are worth it, npm run sizes sets new limits in locks/sizes.json.`,
  )
  process.exitCode = 1
}
