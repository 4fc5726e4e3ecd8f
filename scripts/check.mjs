// Everything that must hold besides the tests, one line per step.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { build } from './build.mjs'
import { node, packages, pnpm, step } from './run.mjs'

step('install', () => {
  bootstrap()
  return { ok: true }
})
step('format', () => node('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']))
step('lint', () =>
  node('eslint/bin/eslint.js', [
    '--max-warnings',
    '0',
    'packages',
    'examples',
    'test',
    'scripts',
    '--no-error-on-unmatched-pattern',
  ]),
)
step('types', () => node('typescript/bin/tsc', ['-b']))
step('layers', () =>
  node(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    packages.map((name) => `packages/${name}/src`),
  ),
)
step('docs', () => node('tsx/dist/cli.mjs', ['--conditions=@jobbspar/source', 'scripts/docs.ts', '--check']))
step('build', () => {
  build({ print: () => undefined })
  return { ok: true }
})

const folder = mkdtempSync(join(tmpdir(), 'jobbspar-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
step('pack', () => pnpm(['-r', '--filter', './packages/*', 'pack', '--pack-destination', folder]))

const tarballs = readdirSync(folder).map((file) => join(folder, file))
const each = (work) => () => {
  const results = tarballs.map(work)
  return {
    ok: tarballs.length === packages.length && results.every(({ ok }) => ok),
    output: [`${tarballs.length} of ${packages.length} packages`, ...results.map(({ output }) => output)].join('\n'),
  }
}
step(
  'publint',
  each((tarball) => node('publint/src/cli.js', ['run', tarball, '--strict'])),
)
step(
  'attw',
  each((tarball) => {
    // The command is a program for Node, in ESM only.
    const profile = tarball.includes('jobbspar-cli-') ? 'esm-only' : 'node16'
    return node('@arethetypeswrong/cli/dist/index.js', [tarball, '--profile', profile])
  }),
)
