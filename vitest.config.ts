import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { deep, deepAgain } from './test/chance.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const project = (name: string, roots: readonly string[], setups: readonly string[] = []) => ({
  resolve: { conditions: ['@jobbspar/source'] },
  ssr: { resolve: { conditions: ['@jobbspar/source', 'module', 'node', 'import', 'default'] } },
  test: {
    name,
    include: roots.map((root) => `${root}test/**/*.test.ts`),
    exclude: [
      ...configDefaults.exclude,
      ...(deep ? [] : ['**/*.deep.test.ts']),
      ...(deepAgain ? ['test/checks/**'] : []),
    ],
    // The sources are loaded once for all files of a project, not once for each.
    isolate: false,
    setupFiles: ['test/setup.ts', ...setups].map(at),
    testTimeout: deep ? 600_000 : 60_000,
    hookTimeout: deep ? 600_000 : 60_000,
    typecheck: {
      // Types draw no chance.
      enabled: !deep && roots.includes('packages/core/'),
      include: ['packages/core/test/**/*.test-d.ts'],
      tsconfig: at('tsconfig.vitest.json'),
      // Errors outside the type tests are for `npm run check` to report.
      ignoreSourceErrors: true,
    },
  },
})

const packages = ['core', 'programs', 'projections', 'adapters-memory', 'testing']

export default defineConfig({
  test: {
    passWithNoTests: true,
    // As many as there are cores: without this, one core less.
    maxWorkers: availableParallelism(),
    projects: [
      project('library', ['', 'examples/', ...packages.map((name) => `packages/${name}/`)]),
      project('cli', ['packages/cli/'], ['packages/cli/test/setup.ts']),
    ],
    coverage: { provider: 'v8', include: ['packages/*/src/**'] },
  },
})
