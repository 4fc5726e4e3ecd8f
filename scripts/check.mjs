// Everything that must hold besides the tests, one line per step.
//   --only <step>       that step and what it needs; may be given several times
//   --package <name>    only that package, where a step can be narrowed to one
//   --in <folder>       only that folder, where a step reads files one by one
//   --built             takes dist as it stands instead of building it
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bootstrap } from './bootstrap.mjs'
import { build } from './build.mjs'
import { node, packages, pnpm, root, run, step } from './run.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    package: { type: 'string' },
    in: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
})
const chosen = values.package === undefined ? packages : packages.filter((name) => name === values.package)

const script = (file, ...args) => run(process.execPath, [join(root, 'scripts', file), ...args])
const fromSource = (file, ...args) =>
  node('tsx/dist/cli.mjs', ['--conditions=@jobbspar/source', join(root, 'scripts', file), ...args])
const narrowed = (everything) => (values.package === undefined ? everything : chosen.map((name) => `packages/${name}`))
const files = (everything) => (values.in === undefined ? narrowed(everything) : [values.in])
const named = values.package === undefined ? [] : chosen

let folder
const pack = () => {
  folder = mkdtempSync(join(tmpdir(), 'jobbspar-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const filters = narrowed(['packages/*']).flatMap((path) => ['--filter', `./${path}`])
  return pnpm(['-r', ...filters, 'pack', '--pack-destination', folder])
}

const eachTarball = (work) => {
  const tarballs = readdirSync(folder).map((file) => join(folder, file))
  const results = tarballs.map(work)
  return {
    ok: tarballs.length === chosen.length && results.every(({ ok }) => ok),
    output: [`${tarballs.length} of ${chosen.length} packages`, ...results.map(({ output }) => output)].join('\n'),
  }
}

const steps = {
  install: () => {
    bootstrap()
    return { ok: true }
  },
  changeset: () => script('changeset.mjs'),
  format: () => node('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', ...files(['.'])]),
  lint: () =>
    node('eslint/bin/eslint.js', [
      '--max-warnings',
      '0',
      ...files(['packages', 'examples', 'test', 'scripts']),
      '--no-error-on-unmatched-pattern',
    ]),
  types: () => node('typescript/bin/tsc', ['-b', ...narrowed([])]),
  layers: () =>
    node(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      chosen.map((name) => `packages/${name}/src`),
    ),
  words: () => script('words.mjs'),
  unused: () => node('knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  lock: () => fromSource('lock.ts', '--check'),
  wire: () => fromSource('wire.ts', '--check'),
  docs: () => fromSource('docs.ts', '--check'),
  build: () => {
    if (!values.built) build({ names: chosen, print: () => undefined })
    return { ok: true }
  },
  api: () => script('api.mjs', '--check', ...named),
  sizes: () => script('sizes.mjs', '--check', ...named),
  pack,
  publint: () => eachTarball((tarball) => node('publint/src/cli.js', ['run', tarball, '--strict'])),
  attw: () =>
    eachTarball((tarball) => {
      // The command is a program for Node, in ESM only.
      const profile = tarball.includes('jobbspar-cli-') ? 'esm-only' : 'node16'
      return node('@arethetypeswrong/cli/dist/index.js', [tarball, '--profile', profile])
    }),
}

const needs = { api: ['build'], sizes: ['build'], pack: ['build'], publint: ['build', 'pack'], attw: ['build', 'pack'] }

const only = values.only ?? Object.keys(steps)
const unknown = only.filter((name) => !(name in steps))
if (unknown.length > 0 || chosen.length === 0) {
  console.error(
    `No ${unknown.length > 0 ? `step ${unknown.join(', ')}` : `package ${values.package}`}. ` +
      `Steps: ${Object.keys(steps).join(', ')}. Packages: ${packages.join(', ')}.`,
  )
  process.exit(2)
}
const wanted = new Set(only.flatMap((name) => [...(needs[name] ?? []), name]))
for (const [name, work] of Object.entries(steps)) if (wanted.has(name)) step(name, work)
