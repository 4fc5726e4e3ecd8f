import { defineConfig, type Options } from 'tsup'
import { pureCalls } from './scripts/pure-calls.js'

// Bundlers can shake the es6 files of fp-ts and io-ts, Node cannot load them; so browsers get a build of their own.
const fpTsEs6: NonNullable<Options['plugins']>[number] = {
  name: 'fp-ts-es6',
  renderChunk(code) {
    return { code: code.replaceAll(/(["'])(fp-ts|io-ts)\/lib\//g, '$1$2/es6/') }
  },
}

const base: Options = {
  target: 'es2022',
  platform: 'neutral',
  external: [/^node:/],
  splitting: true,
  sourcemap: true,
  treeshake: false,
  removeNodeProtocol: false,
  esbuildPlugins: [pureCalls],
  // Two builds share dist; scripts/build.mjs empties it first.
  clean: false,
  silent: true,
}

const dts: Options['dts'] =
  process.env['JOBBSPAR_BUILD'] === 'js'
    ? false
    : {
        compilerOptions: {
          composite: false,
          incremental: false,
          // The types that users see come from the dist of sibling packages, never from their sources.
          customConditions: [],
          // tsup sets baseUrl, which TypeScript 6 calls deprecated.
          ignoreDeprecations: '6.0',
        },
      }

/** ESM and CommonJS for Node, and ESM for browsers of every entry that is not for Node only. */
export const library = (entries: { everywhere: string[]; node?: string[] }) =>
  defineConfig([
    { ...base, entry: [...entries.everywhere, ...(entries.node ?? [])], format: ['esm', 'cjs'], outDir: 'dist', dts },
    { ...base, entry: entries.everywhere, format: ['esm'], outDir: 'dist/browser', plugins: [fpTsEs6] },
  ])

/** ESM for Node. */
export const program = (entry: string[]) =>
  defineConfig({ ...base, entry, platform: 'node', format: ['esm'], outDir: 'dist', dts })
