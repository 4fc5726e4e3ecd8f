/**
 * Writes locks/rules.json: each rule's version and a hash of its code. With --check it only tells where the two disagree.
 *
 * The hash is of the rule as its file spells it, `rules.rule({ … })` without its version, together with everything that it
 * names at the top level of its own file and, through imports, of the other files of the streams. It is taken from the
 * syntax tree without types: comments, layout, quotes, parentheses around a parameter and casts do not count, the name of a
 * variable does. What it cannot see: vocabulary and mechanism (`addMonths`, `met`), which have tests of their own; the
 * values of terms, which programs date and cite; what recipes put into the state; the fields of events, which fixtures/wire
 * holds; the values that a function which makes several rules is called with.
 *
 * A rule whose code changed and whose meaning did not keeps its version: `npm run lock -- --same-meaning <rule id> …`.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as core from '@jobbspar/core'
import ts from 'typescript'
import { streamsOf } from './streams.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const src = join(root, 'packages/core/src')
const path = join(root, 'locks/rules.json')
const mechanism = new Set(['vocabulary', 'terms', 'history', 'decider', 'store'])

interface File {
  readonly source: ts.SourceFile
  /** What its top level declares as a value. */
  readonly declared: ReadonlyMap<string, ts.Node>
  /** What it imports as a value from files of the streams: the file and the name there. */
  readonly imported: ReadonlyMap<string, { readonly from: string; readonly name: string }>
}

const fileOf = (name: string): File => {
  const source = ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true)
  const declared = new Map<string, ts.Node>()
  const imported = new Map<string, { from: string; name: string }>()
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement))
      for (const one of statement.declarationList.declarations)
        if (ts.isIdentifier(one.name)) declared.set(one.name.text, one)
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined)
      declared.set(statement.name.text, statement)
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const bindings = statement.importClause?.namedBindings
      const target = statement.moduleSpecifier.text
      if (!target.startsWith('.') || bindings === undefined || !ts.isNamedImports(bindings)) continue
      const from = resolve(dirname(name), target.replace(/\.js$/, '.ts'))
      for (const one of bindings.elements)
        if (!one.isTypeOnly) imported.set(one.name.text, { from, name: (one.propertyName ?? one.name).text })
    }
  }
  return { source, declared, imported }
}

const files = new Map(
  readdirSync(src, { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && !mechanism.has(folder.name))
    .flatMap((folder) => readdirSync(join(src, folder.name)).map((file) => join(src, folder.name, file)))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, fileOf(name)] as const),
)

/** Names of the kinds of syntax: the first of those that share a number, so that they do not depend on its markers. */
const kindNames = new Map<number, string>()
for (const [name, kind] of Object.entries(ts.SyntaxKind))
  if (typeof kind === 'number' && !kindNames.has(kind)) kindNames.set(kind, name)

const isRuleCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'rule' &&
  node.arguments[0] !== undefined &&
  ts.isObjectLiteralExpression(node.arguments[0])

const field = (call: ts.CallExpression, name: string): ts.PropertyAssignment | undefined =>
  (call.arguments[0] as ts.ObjectLiteralExpression).properties.find(
    (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === name,
  )

/** The tree as text, and the names it uses. */
const spell = (node: ts.Node, uses: (name: string) => void): string => {
  if (ts.isTypeNode(node) || ts.isTypeParameterDeclaration(node) || node.kind === ts.SyntaxKind.ExportKeyword) return ''
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  )
    return spell(node.expression, uses)
  if (ts.isPropertyAssignment(node) && isRuleCall(node.parent.parent) && node.name.getText() === 'version') return ''
  if (ts.isCallExpression(node) && node.expression.getText() === 'defineEvent')
    return `event(${node.arguments
      .slice(0, 1)
      .map((type) => spell(type, uses))
      .join('')})`
  const kind = kindNames.get(node.kind) ?? String(node.kind)
  if (ts.isIdentifier(node)) {
    const { parent } = node
    const names =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      (ts.isBindingElement(parent) && parent.propertyName === node)
    if (!names) uses(node.text)
    return JSON.stringify(node.text)
  }
  const own =
    ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)
      ? JSON.stringify(node.text)
      : ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)
        ? (kindNames.get(node.operator) ?? '')
        : ''
  const parts: string[] = []
  ts.forEachChild(node, (child) => void parts.push(spell(child, uses)))
  return `${kind === 'NoSubstitutionTemplateLiteral' ? 'StringLiteral' : kind}${own}(${parts.join('')})`
}

/** The tree with everything it names in the files of the streams, each once, in the order of their names. */
const hashOf = (node: ts.Node, file: string): string => {
  const texts = new Map<string, string>()
  const follow = (at: string, name: string): void => {
    const here = files.get(at)
    const elsewhere = here?.imported.get(name)
    if (elsewhere !== undefined) return follow(elsewhere.from, elsewhere.name)
    const declaration = here?.declared.get(name)
    const key = `${relative(src, at)}#${name}`
    if (declaration === undefined || texts.has(key)) return
    texts.set(key, '')
    texts.set(
      key,
      spell(declaration, (used) => follow(at, used)),
    )
  }
  const own = spell(node, (used) => follow(file, used))
  const helpers = [...texts.values()].sort()
  return createHash('sha256')
    .update([own, ...helpers].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

interface Written {
  readonly place: string
  readonly hash: string
  /** Whether a rule's id is written here: as it stands, or with a gap. */
  readonly writes: (id: string) => boolean
}

const written: readonly Written[] = [...files].flatMap(([name, { source }]) => {
  const found: Written[] = []
  const visit = (node: ts.Node, statement: ts.Node): void => {
    const id = isRuleCall(node) ? field(node, 'id')?.initializer : undefined
    if (id !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      const place = `${relative(root, name)}:${String(line + 1)}`
      if (ts.isStringLiteralLike(id))
        found.push({ place, hash: hashOf(node, name), writes: (asked) => asked === id.text })
      else if (ts.isTemplateExpression(id)) {
        const tail = id.templateSpans.at(-1)?.literal.text ?? ''
        found.push({
          place,
          hash: hashOf(statement, name),
          writes: (asked) => asked.startsWith(id.head.text) && asked.endsWith(tail),
        })
      }
    }
    ts.forEachChild(node, (child) => visit(child, statement))
  }
  for (const statement of source.statements) visit(statement, statement)
  return found
})

interface Locked {
  readonly version: number
  readonly hash: string
}
type Lock = Readonly<Record<string, Readonly<Record<string, Locked>>>>

const problems: string[] = []
const places = new Map<string, string>()
const present: Lock = Object.fromEntries(
  streamsOf(core).map((stream) => [
    stream.name,
    Object.fromEntries(
      stream.rules.flatMap(({ id, version }): readonly [string, Locked][] => {
        const there = written.filter(({ writes }) => writes(id))
        const [one] = there
        if (one === undefined || there.length > 1) {
          problems.push(
            one === undefined
              ? `${id}: no file of packages/core/src writes a rule with this id.`
              : `${id} is written in ${there.map(({ place }) => place).join(' and ')}.`,
          )
          return []
        }
        places.set(id, one.place)
        return [[id, { version, hash: one.hash }]]
      }),
    ),
  ]),
)

const readLock = (): Lock => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Lock
  } catch {
    return {}
  }
}
const locked = readLock()

const args = process.argv.slice(2)
const check = args.includes('--check')
const sameMeaning = new Set(args.filter((arg) => !arg.startsWith('--')))

for (const stream of new Set([...Object.keys(locked), ...Object.keys(present)])) {
  const before = locked[stream] ?? {}
  const now = present[stream] ?? {}
  for (const id of Object.keys(before))
    if (!(id in now) && check)
      problems.push(`${id} of ${stream} is in the lock and no longer a rule; npm run lock takes it out.`)
  for (const [id, { version, hash }] of Object.entries(now)) {
    const was = before[id]
    const at = `${places.get(id) ?? ''}  ${id}`
    if (was === undefined) {
      if (check) problems.push(`${at} is not in the lock; npm run lock adds it.`)
    } else if (version < was.version) {
      problems.push(`${at} is version ${String(version)}, and version ${String(was.version)} is locked.`)
    } else if (hash !== was.hash && version === was.version) {
      if (!sameMeaning.has(id))
        problems.push(
          `${at} changed its code and is still version ${String(version)}. Give it a higher version; ` +
            `if it means what it meant: npm run lock -- --same-meaning ${id}`,
        )
    } else if ((hash !== was.hash || version !== was.version) && check) {
      problems.push(`${at} is version ${String(version)} now; npm run lock records it.`)
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
} else if (!check) writeFileSync(path, `${JSON.stringify(present, null, 2)}\n`)
