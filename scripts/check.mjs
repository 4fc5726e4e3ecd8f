// Everything that must hold besides the tests: all complaints of one run, two steps at a time, the cheap ones first.
//   --only <step>       that step and what it needs; may be given several times
//   --package <name>    only that package, where a step can be narrowed to one
//   --in <folder>       only that folder, where a step reads files one by one
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { artefacts, fromSource } from './artefacts.mjs'
import { bootstrap } from './bootstrap.mjs'
import { buildSteps } from './build.mjs'
import { lint } from './lint.mjs'
import { node, optionsOf, packages, pnpm, root, run, runSteps } from './run.mjs'

const { values } = optionsOf({
  options: { only: { type: 'string', multiple: true }, package: { type: 'string' }, in: { type: 'string' } },
})
const chosen = values.package === undefined ? packages : packages.filter((name) => name === values.package)

const narrowed = (everything) => (values.package === undefined ? everything : chosen.map((name) => `packages/${name}`))
const files = (everything) => (values.in === undefined ? narrowed(everything) : [values.in])
const isWhole = values.package === undefined && values.in === undefined

const folder = mkdtempSync(join(tmpdir(), 'jobbspar-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const pack = () => {
  const filters = narrowed(['packages/*']).flatMap((path) => ['--filter', `./${path}`])
  return pnpm(['-r', ...filters, 'pack', '--pack-destination', folder])
}

const eachTarball = async (work) => {
  const tarballs = readdirSync(folder).map((file) => join(folder, file))
  const results = []
  for (const tarball of tarballs) results.push(await work(tarball))
  return {
    ok: tarballs.length === chosen.length && results.every(({ ok }) => ok),
    output: [`${tarballs.length} of ${chosen.length} packages`, ...results.map(({ output }) => output)].join('\n'),
  }
}

const generated = Object.fromEntries(
  Object.entries(artefacts)
    .filter(([, { tested }]) => tested === undefined)
    .map(([name, artefact]) => [
      name,
      {
        needs: artefact.built ? ['build'] : [],
        work: () =>
          artefact.run({ check: true, files: files(['.']), names: values.package === undefined ? [] : chosen }),
      },
    ]),
)
const { api, sizes, ...withoutBuild } = generated

const steps = {
  changeset: { work: () => run(process.execPath, [join(root, 'scripts/changeset.mjs')]) },
  commits: { work: () => run(process.execPath, [join(root, 'scripts/commits.mjs')]) },
  languages: { work: () => fromSource('scripts/languages.ts') },
  words: { work: () => run(process.execPath, [join(root, 'scripts/words.mjs')]) },
  voice: { work: () => run(process.execPath, [join(root, 'scripts/voice.mjs')]) },
  ...withoutBuild,
  layers: {
    work: () =>
      node(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        chosen.map((name) => `packages/${name}/src`),
      ),
  },
  unused: { work: () => node('knip/bin/knip.js', ['--no-progress', '--no-config-hints']) },
  types: { work: () => node('typescript/bin/tsc', ['-b', ...narrowed([])]) },
  lint: {
    after: ['types'],
    work: () => lint(files(['packages', 'examples', 'test', 'scripts']), { cached: isWhole && wanted.has('types') }),
  },
  build: { work: undefined },
  sizes,
  pack: { needs: ['build'], work: pack },
  publint: {
    needs: ['pack'],
    work: () => eachTarball((tarball) => node('publint/src/cli.js', ['run', tarball, '--strict'])),
  },
  attw: {
    needs: ['pack'],
    work: () =>
      eachTarball((tarball) => {
        // The command is a program for Node, in ESM only.
        const profile = tarball.includes('jobbspar-cli-') ? 'esm-only' : 'node16'
        return node('@arethetypeswrong/cli/dist/index.js', [tarball, '--profile', profile])
      }),
  },
  api,
}

const only = values.only ?? Object.keys(steps)
const unknown = only.filter((name) => !(name in steps))
if (unknown.length > 0 || chosen.length === 0) {
  console.error(
    `No ${unknown.length > 0 ? `step ${unknown.join(', ')}` : `package ${values.package}`}. ` +
      `Steps: ${Object.keys(steps).join(', ')}. Packages: ${packages.join(', ')}.`,
  )
  process.exit(2)
}
const withNeeds = (name) => [...(steps[name].needs ?? []).flatMap(withNeeds), name]
const wanted = new Set(only.flatMap(withNeeds))

// A single step uses what is installed, where anything is.
if (values.only === undefined || !existsSync(join(root, 'node_modules'))) await bootstrap()
// Building is one step for each package that changed.
const builds = wanted.has('build') ? buildSteps({ names: chosen }) : []
const namesOf = (names = []) => names.flatMap((name) => (name === 'build' ? builds.map((one) => one.name) : [name]))
const ok = await runSteps(
  Object.entries(steps)
    .filter(([name]) => wanted.has(name))
    .flatMap(([name, one]) => (name === 'build' ? builds : [{ name, ...one, needs: namesOf(one.needs) }])),
)
if (!ok) process.exitCode = 1
