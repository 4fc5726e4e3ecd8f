import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { deep, deepAgain } from './test/chance.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const hasTypeTests = (root: string) =>
  existsSync(at(`${root}/test`)) &&
  readdirSync(at(`${root}/test`), { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.test-d.ts'))

const project = (name: string, root: string) => ({
  resolve: { conditions: ['@jobbspar/source'] },
  ssr: { resolve: { conditions: ['@jobbspar/source', 'module', 'node', 'import', 'default'] } },
  test: {
    name,
    root: at(root),
    include: ['test/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      ...(deep ? [] : ['**/*.deep.test.ts']),
      ...(deepAgain ? ['test/checks/**'] : []),
    ],
    // The sources are loaded once for all files of a package, not once for each.
    isolate: false,
    setupFiles: ['test/setup.ts', ...(name === 'cli' ? ['packages/cli/test/setup.ts'] : [])].map(at),
    testTimeout: deep ? 600_000 : 60_000,
    hookTimeout: deep ? 600_000 : 60_000,
    typecheck: {
      // Types draw no chance.
      enabled: !deep && hasTypeTests(root),
      include: ['test/**/*.test-d.ts'],
      tsconfig: at('tsconfig.vitest.json'),
      // Errors outside the type tests are for `npm run check` to report.
      ignoreSourceErrors: true,
    },
  },
})

const packages = ['core', 'programs', 'projections', 'adapters-memory', 'testing', 'cli']

export default defineConfig({
  test: {
    passWithNoTests: true,
    // As many as there are cores: without this, one core less.
    maxWorkers: availableParallelism(),
    projects: [
      ...packages.map((name) => project(name, `packages/${name}`)),
      project('examples', 'examples'),
      project('workspace', '.'),
    ],
    coverage: { provider: 'v8', include: ['packages/*/src/**'] },
  },
})
