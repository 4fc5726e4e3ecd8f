import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { root } from './run.mjs'

/** The bundles that are measured, one per package and per single import: the package, and the code that imports from it. */
export const imports = {
  'all of core': ['core', "export * from '@jobbspar/core'"],
  'all of core/fp': ['core', "export * from '@jobbspar/core/fp'"],
  'all of programs': ['programs', "export * from '@jobbspar/programs'"],
  'all of projections': ['projections', "export * from '@jobbspar/projections'"],
  'all of adapters-memory': ['adapters-memory', "export * from '@jobbspar/adapters-memory'"],
  'all of adapters-memory/node': ['adapters-memory', "export * from '@jobbspar/adapters-memory/node'", 'node'],
  'all of testing': ['testing', "export * from '@jobbspar/testing'"],
  'all of cli': ['cli', "export * from './packages/cli/dist/index.js'", 'node'],
  'addMonths alone': ['core', "export { addMonths } from '@jobbspar/core'"],
  'participation alone': ['core', "export { participation } from '@jobbspar/core'"],
  'decide of core/fp alone': ['core', "export { decide } from '@jobbspar/core/fp'"],
  'wilson alone': ['projections', "export { wilson } from '@jobbspar/projections'"],
  'memoryStore alone': ['adapters-memory', "export { memoryStore } from '@jobbspar/adapters-memory'"],
}

/** The bytes of a bundle with everything that the code needs, minified and gzipped. Reads what is built. */
export const sizeOf = (code, platform = 'browser') => {
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform,
    write: false,
    logLevel: 'error',
  })
  return gzipSync(outputFiles[0].contents).length
}
