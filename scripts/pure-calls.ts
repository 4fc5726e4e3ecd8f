import { readFile } from 'node:fs/promises'
import ts from 'typescript'

/** The calls that run when the module is loaded: outside functions, for their value. Calls that are statements are left out: they exist for their effect. */
const callsAtLoad = (node: ts.Node, found: number[] = []): number[] => {
  if (ts.isFunctionLike(node) || ts.isExpressionStatement(node)) return found
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(node.getStart())
  ts.forEachChild(node, (child) => void callsAtLoad(child, found))
  return found
}

/** The source with every call at load marked free of side effects, so that a bundler leaves out what is not used. */
export const markedPure = (path: string, source: string) => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true)
  const starts = [...new Set(callsAtLoad(file))].sort((a, b) => a - b)
  return [0, ...starts].map((start, at) => source.slice(start, starts[at])).join('/* @__PURE__ */ ')
}

/** For esbuild: marks the calls of our own sources while they are read. */
export const pureCalls = {
  name: 'pure-calls',
  setup: (build: {
    onLoad: (
      options: { filter: RegExp },
      load: (args: { path: string }) => Promise<{ contents: string; loader: 'ts' }>,
    ) => void
  }) => {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: markedPure(path, await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}
