// Logic knows no municipality and no country: their names are in programs, which are data, and in the glossary.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './run.mjs'

const municipality = /falkenberg|h[äa]ssleholm|bengtsfors|v[äa]ster[åa]s|hedensted/gi
const country = /^(se|dk)$/i
const folders = ['packages/core/src', 'packages/projections/src']
const exempt = new Set([
  'packages/core/src/vocabulary/glossary.ts',
  'packages/core/src/vocabulary/glossary/programs.ts',
])

const found = []
const report = (source, path, at, what) => {
  const { line, character } = source.getLineAndCharacterOfPosition(at)
  found.push(`${path}:${line + 1}:${character + 1}  ${what}`)
}

/** Country codes as values and as names of fields; in a type they say which there are, and decide nothing. */
const countries = (source, path) => {
  const visit = (node) => {
    if (ts.isTypeNode(node)) return
    const text = ts.isStringLiteralLike(node) || ts.isIdentifier(node) ? node.text : ''
    if (country.test(text) && (ts.isStringLiteralLike(node) || text === text.toUpperCase()))
      report(source, path, node.getStart(source), `the country ${text} in logic`)
    ts.forEachChild(node, visit)
  }
  visit(source)
}

for (const folder of folders)
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    const path = `${folder}/${file.replaceAll('\\', '/')}`
    // Texts in other languages are data.
    if (!path.endsWith('.ts') || exempt.has(path) || path.includes('/languages/')) continue
    const text = readFileSync(join(root, path), 'utf8').normalize('NFC')
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    for (const match of text.matchAll(municipality)) report(source, path, match.index, `the municipality ${match[0]}`)
    countries(source, path)
  }

if (found.length > 0) {
  console.error(`${found.join('\n')}\nWhat differs between municipalities and countries is a term of their programs.`)
  process.exitCode = 1
}
