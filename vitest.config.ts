import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { deep, deepAgain } from './test/chance.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const packages = ['core', 'programs', 'projections', 'adapters-memory', 'testing', 'cli']

export default defineConfig({
  resolve: { conditions: ['@jobbspar/source'] },
  ssr: { resolve: { conditions: ['@jobbspar/source', 'module', 'node', 'import', 'default'] } },
  test: {
    include: ['', 'examples/', ...packages.map((name) => `packages/${name}/`)].map(
      (root) => `${root}test/**/*.test.ts`,
    ),
    exclude: [
      ...configDefaults.exclude,
      // What is whole in one run draws no chance.
      ...(deep && !deepAgain ? [] : ['**/*.deep.test.ts']),
    ],
    passWithNoTests: true,
    // As many as there are cores: without this, one core less.
    maxWorkers: availableParallelism(),
    // The sources are loaded once for all files of a worker, not once for each.
    isolate: false,
    setupFiles: [at('test/setup.ts')],
    testTimeout: deep ? 600_000 : 60_000,
    hookTimeout: deep ? 600_000 : 60_000,
    coverage: { provider: 'v8', include: ['packages/*/src/**'] },
  },
})
