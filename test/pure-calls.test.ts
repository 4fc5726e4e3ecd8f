import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { markedPure, pureCalls } from '../scripts/pure-calls.js'

const mark = '/* @__PURE__ */'

describe('of a module are marked pure', () => {
  it.each([
    ['a call at load', 'const a = f(1)\n', `const a = ${mark} f(1)\n`],
    ['a call of a call, once', 'const a = f(1)(2)\n', `const a = ${mark} f(1)(2)\n`],
    ['a call in an argument', 'const a = f(g(1))\n', `const a = ${mark} f(${mark} g(1))\n`],
    ['a call of a method', 'const a = b.map((x) => f(x))\n', `const a = ${mark} b.map((x) => f(x))\n`],
    ['a call in a table', 'export const a = { b: [f(1)] }\n', `export const a = { b: [${mark} f(1)] }\n`],
    [
      'a function called at once, and nothing in it',
      'const a = (() => f(1))()\n',
      `const a = ${mark} (() => f(1))()\n`,
    ],
    ['new', 'const a = new Map<string, number>()\n', `const a = ${mark} new Map<string, number>()\n`],
    ['new in a call', 'const a = f(new Set(b))\n', `const a = ${mark} f(${mark} new Set(b))\n`],
    ['what is between a template’s strings', 'const a = `b ${f(1)}`\n', `const a = \`b \${${mark} f(1)}\`\n`],
    [
      'what stands below a comment',
      '/** Says f(1). */\nconst a = f(1)\n',
      `/** Says f(1). */\nconst a = ${mark} f(1)\n`,
    ],
    ['what an export gives', 'export default f(1)\n', `export default ${mark} f(1)\n`],
  ])('%s', (_what, source, marked) => {
    expect(markedPure('a.ts', source)).toBe(marked)
  })

  it.each([
    ['a call in a function', 'const a = () => f(1)\nfunction b() {\n  return f(2)\n}\n'],
    ['a call in a method', 'const a = { b() {\n  return f(1)\n} }\nclass C {\n  d() {\n    return f(1)\n  }\n}\n'],
    ['a call for its effect', 'f(1)\nnew F()\n'],
    ['what leads to a call for its effect', 'f(1).g(2)\nvoid f(1)\n;(f(1))\na && f(1)\na = f(1)\n'],
    ['a template with a tag', 'const a = f`b`\n'],
    ['code in a string', 'const a = "f(1)"\nconst b = `new F()`\n'],
    ['code in a comment', '// const a = f(1)\nconst a = 1 /* f(1) */\n'],
    ['a type', 'type A = ReturnType<typeof f>\ninterface B {\n  (c: number): string\n}\n'],
  ])('but not %s', (_what, source) => {
    expect(markedPure('a.ts', source)).toBe(source)
  })
})

describe('a bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobbspar-pure-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'src'))
  const entry = join(folder, 'src/index.ts')
  writeFileSync(
    entry,
    "globalThis.effects = ['loaded']\nconst made = (name) => {\n  globalThis.effects.push(name)\n  return name\n}\n" +
      "export const used = made('used')\nexport const unused = made('unused')\nglobalThis.effects.push('said')\nmade('made').split('').forEach((one) => globalThis.effects.push(one))\n",
  )

  it('of one export leaves out the calls that make the others, and keeps what is called for its effect', async () => {
    const library = join(folder, 'library.mjs')
    await build({ entryPoints: [entry], outfile: library, format: 'esm', bundle: true, plugins: [pureCalls] })
    const bundled = join(folder, 'bundled.mjs')
    await build({
      stdin: {
        contents: "import { used } from './library.mjs'\nconsole.log(used, globalThis.effects.join(' '))\n",
        resolveDir: folder,
      },
      outfile: bundled,
      format: 'esm',
      bundle: true,
    })
    expect(execFileSync(process.execPath, [bundled], { encoding: 'utf8' })).toBe('used loaded used said made m a d e\n')
  })
})
