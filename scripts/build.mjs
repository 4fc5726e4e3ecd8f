// Builds the packages, in layer order, each only where its sources or those of the packages it imports have changed since.
// With --js only the code, not the types: enough for a demo.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isMain, node, packages, root, runSteps } from './run.mjs'

const read = (path) => readFileSync(join(root, path))

/** The packages of this workspace on which a package depends, in layer order. */
const siblings = (name) => {
  const { dependencies = {} } = JSON.parse(read(`packages/${name}/package.json`))
  return packages.filter((other) => `@jobbspar/${other}` in dependencies)
}

/** Names of packages with all packages of this workspace on which they depend, in layer order. */
export const withSiblings = (names) => {
  const all = new Set(names)
  // In layer order, each package needs only those before it.
  for (const name of packages.toReversed()) if (all.has(name)) for (const one of siblings(name)) all.add(one)
  return packages.filter((name) => all.has(name))
}

const shared = ['pnpm-lock.yaml', 'tsconfig.base.json', 'tsup.preset.ts', 'scripts/pure-calls.ts']
const own = ['package.json', 'tsconfig.json', 'tsup.config.ts']

/** A hash of everything that the build of a package reads. */
const inputsOf = (name) => {
  const folder = `packages/${name}`
  const sources = readdirSync(join(root, folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const path of [...shared, ...own.map((file) => `${folder}/${file}`)]) hash.update(read(path))
  for (const path of sources) hash.update(`\n${path.slice(root.length)}\n`).update(readFileSync(path))
  for (const sibling of siblings(name)) hash.update(inputsOf(sibling))
  return hash.digest('hex')
}

/** The file that records the last build: a hash, and whether it has types. */
const stampOf = (name) => join(root, `.cache/build/${name}.json`)

const isBuilt = (name, js) => {
  if (!existsSync(stampOf(name)) || !existsSync(join(root, `packages/${name}/dist`))) return false
  const { inputs, types } = JSON.parse(readFileSync(stampOf(name), 'utf8'))
  return (types || js) && inputs === inputsOf(name)
}

const buildOne = async (name, js) => {
  const inputs = inputsOf(name)
  const cwd = join(root, 'packages', name)
  rmSync(stampOf(name), { force: true })
  rmSync(join(cwd, 'dist'), { recursive: true, force: true })
  const answer = await node('tsup/dist/cli-default.js', [], {
    cwd,
    env: { ...process.env, JOBBSPAR_BUILD: js ? 'js' : 'all' },
  })
  if (!answer.ok) return answer
  if (name === 'cli') chmodSync(join(cwd, 'dist/main.js'), 0o755)
  mkdirSync(dirname(stampOf(name)), { recursive: true })
  writeFileSync(stampOf(name), JSON.stringify({ inputs, types: !js }))
  return answer
}

/** One step for each package to build; those that are already as they would be built are left out. */
export const buildSteps = ({ js = false, names = packages } = {}) => {
  const changed = withSiblings(names).filter((name) => !isBuilt(name, js))
  return changed.map((name) => ({
    name: `build ${name}`,
    // Without types, a package is built from its own sources alone.
    needs: js ? [] : siblings(name).flatMap((sibling) => (changed.includes(sibling) ? [`build ${sibling}`] : [])),
    work: () => buildOne(name, js),
  }))
}

if (isMain(import.meta)) {
  const ok = await runSteps(buildSteps({ js: process.argv.includes('--js') }))
  if (!ok) process.exitCode = 1
}
