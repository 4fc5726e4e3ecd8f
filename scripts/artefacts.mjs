import { join } from 'node:path'
import { node, root, run } from './run.mjs'

/** Runs a script from the sources of the packages. */
export const fromSource = (file, ...args) =>
  node('tsx/dist/cli.mjs', ['--conditions=@jobbspar/source', join(root, file), ...args])

/** Runs a script that does not import the sources. */
const plain = (file, ...args) => run(process.execPath, [join(root, file), ...args])

const checking = (check) => (check ? ['--check'] : [])

/**
 * Everything that is generated and committed, in the order in which it is brought up to date: each may read those before it.
 * `npm run fix` runs it without `check`. `npm run check` runs it with `check`, to report what is not as it would be made,
 * unless `tested` names the tests that compare it. `built` marks what needs the builds of the packages.
 */
export const artefacts = {
  // The layout of every file.
  format: {
    run: ({ check, files = ['.'] }) =>
      node('prettier/bin/prettier.cjs', [
        check ? '--check' : '--write',
        ...['--log-level', 'warn', '--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'],
        ...files,
      ]),
  },
  // fixtures/wire: what every event type looks like when stored.
  wire: { run: ({ check }) => fromSource('scripts/wire.ts', ...checking(check)) },
  // The pages of docs/ that come from the code, and docs/schemas.
  docs: { run: ({ check }) => fromSource('scripts/docs.ts', ...checking(check)) },
  // locks/rules.json: version and hash of every rule.
  lock: { run: ({ check, rules = [] }) => fromSource('scripts/lock.ts', ...checking(check), ...rules) },
  // examples/histories, from their generators.
  histories: { run: () => fromSource('examples/generate/main.ts'), tested: 'examples/test' },
  // What the examples print.
  outputs: { run: () => plain('scripts/outputs.mjs'), tested: 'examples/test/examples.test.ts' },
  // The blocks of code and output that pages show.
  pages: { run: () => fromSource('scripts/pages.ts'), tested: 'test/docs.test.ts' },
  // api/: every public export with its signature.
  api: { built: true, run: ({ check, names = [] }) => plain('scripts/api.mjs', ...checking(check), ...names) },
  // locks/sizes.json: limits of what a user downloads and of what a reviewer reads.
  sizes: { built: true, run: ({ check, names = [] }) => plain('scripts/sizes.mjs', ...checking(check), ...names) },
}
