// Comments, documentation, texts and names are in plain professional English: no word that makes a practitioner read twice.
//   FILE…   only these files; without, all of the workspace
import { readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { names, words } from './voice-words.mjs'
import { root } from './run.mjs'

const folders = ['packages', 'docs', 'examples', 'scripts', 'test', '.changeset']
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md']
/** What is installed or built, what is generated from texts that are checked where they are written, and the list of words. */
const exempt =
  /(^|\/)(node_modules|dist|coverage)\/|^docs\/(rules|events|glossary|figures|formulas|outcomes|source-coverage)\.md$|^scripts\/voice-words\.mjs$|^packages\/programs\/test\/frozen\/before\.mjs$|^test\/voice\.test\.ts$/
/** Where strings are texts for readers; the titles of tests are sentences about people, and stay as they are. */
const holdsTexts = /^(packages\/[^/]+\/src|scripts|examples)\//

const blank = (text) => text.replaceAll(/[^\n]/g, ' ')
/** A text without code and without quotations, every character at its place. */
const prose = (text) => text.replaceAll(/`[^`\n]*`|“[^”]*”/g, blank)

/** Whether a property is the sentence of a rule, which is read aloud at a desk, or a quotation of a source. */
const isQuoted = (node) => {
  if (!ts.isPropertyAssignment(node)) return false
  const name = node.name.getText()
  return name === 'quote' || (name === 'says' && node.parent.properties.some((one) => one.name?.getText() === 'guards'))
}

/** Whether a node is the name of something that other files use: an export, or a field of a type. */
const isPublicName = (node) => {
  const { parent } = node
  if (!ts.isIdentifier(node) || parent.name !== node) return false
  if (ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) return true
  return (ts.getCombinedModifierFlags(parent) & ts.ModifierFlags.Export) !== 0
}

const readCode = (path, text, look) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const literals = []
  const visit = (node, quoted) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText || ts.isRegularExpressionLiteral(node)) {
      const start = node.getStart(source)
      literals.push([start, node.end])
      if (isText && !quoted && holdsTexts.test(path) && /\s/.test(node.text))
        look(prose(text.slice(start, node.end)), start, words)
    }
    if (isPublicName(node)) look(node.text, node.getStart(source), names)
    ts.forEachChild(node, (child) => visit(child, quoted || isQuoted(node)))
  }
  visit(source, false)
  // Without its literals a text holds code and comments, and only comments begin with their marks.
  let withoutLiterals = ''
  for (const [start, end] of literals.sort(([a], [b]) => a - b))
    withoutLiterals += text.slice(withoutLiterals.length, start) + blank(text.slice(start, end))
  withoutLiterals += text.slice(withoutLiterals.length)
  for (const { 0: comment, index } of withoutLiterals.matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g))
    look(prose(comment), index, words)
}

/** The prose of a page: no blocks of code, no addresses of links. */
const readPage = (text, look) =>
  look(prose(text.replaceAll(/^```[\s\S]*?^```/gm, blank).replaceAll(/\]\([^)]*\)/g, blank)), 0, words)

/** The words that a file should replace, one line each: the place, the word, and what to write. */
export const findings = (path, text) => {
  const found = []
  const look = (part, from, list) => {
    for (const { word, write } of list)
      for (const { 0: said, index } of part.matchAll(word)) found.push({ at: from + index, said, write })
  }
  if (path.endsWith('.md')) readPage(text, look)
  else readCode(path, text, look)
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, said, write }) => `${path}:${text.slice(0, at).split('\n').length}  “${said}”: write ${write}`)
}

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
    .filter((path) => /\.(ts|mjs|md)$/.test(path))

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const chosen = process.argv.slice(2)
  const files = chosen.length > 0 ? chosen : [...pages, ...folders.flatMap(filesIn)]
  const found = files
    .filter((path) => !exempt.test(path))
    .flatMap((path) => findings(path, readFileSync(join(root, path), 'utf8').normalize('NFC')))
  if (found.length > 0) {
    console.error(
      `${found.join('\n')}\nPlain professional English: scripts/voice-words.mjs is the list, with the reasons.`,
    )
    process.exitCode = 1
  }
}
