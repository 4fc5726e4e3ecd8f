/**
 * The hash of a rule: of what its file spells as `rules.rule({ … })` without its version and its sentence, together with
 * everything that it names at the top level of its own file and, through imports, of the other files of the streams. It is
 * taken from the syntax tree without types: comments, layout, quotes, parentheses around a parameter and casts do not count,
 * the name of a variable does. A list from which a type of events is read (`EventOf<typeof events>`) counts as its name
 * alone, so that a further event type changes no rule; a list that only guards are made of counts with its members.
 *
 * It does not cover: vocabulary and mechanism (`addMonths`, `met`), which have tests of their own; the values of terms,
 * which programs date and cite; what recipes put into the state; the fields of events, which fixtures/wire holds; the values
 * that a function which makes several rules is called with.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import ts from 'typescript'

const mechanism = new Set(['vocabulary', 'terms', 'history', 'decider', 'store'])

/** The texts of the files of the streams, by their path in a folder of sources. */
export const streamSources = (src: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(src, { withFileTypes: true })
      .filter((folder) => folder.isDirectory() && !mechanism.has(folder.name))
      .flatMap((folder) => readdirSync(join(src, folder.name)).map((file) => join(folder.name, file)))
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path, readFileSync(join(src, path), 'utf8')]),
  )

interface File {
  readonly source: ts.SourceFile
  /** What its top level declares as a value. */
  readonly declared: ReadonlyMap<string, ts.Node>
  /** What it imports as a value from files of the streams: the file and the name there. */
  readonly imported: ReadonlyMap<string, { readonly from: string; readonly name: string }>
  /** The lists from which it reads a type of events. */
  readonly catalogues: ReadonlySet<string>
}

/** `X` of every `EventOf<typeof X>`. */
const cataloguesOf = (node: ts.Node, found = new Set<string>()): ReadonlySet<string> => {
  if (ts.isTypeReferenceNode(node) && node.typeName.getText() === 'EventOf')
    for (const one of node.typeArguments ?? [])
      if (ts.isTypeQueryNode(one) && ts.isIdentifier(one.exprName)) found.add(one.exprName.text)
  ts.forEachChild(node, (child) => void cataloguesOf(child, found))
  return found
}

const fileOf = (path: string, text: string): File => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
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
      const from = join(dirname(path), target.replace(/\.js$/, '.ts'))
      for (const one of bindings.elements)
        if (!one.isTypeOnly) imported.set(one.name.text, { from, name: (one.propertyName ?? one.name).text })
    }
  }
  return { source, declared, imported, catalogues: cataloguesOf(source) }
}

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
  if (
    ts.isPropertyAssignment(node) &&
    isRuleCall(node.parent.parent) &&
    ['version', 'says'].includes(node.name.getText())
  )
    return ''
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
const hashOf = (files: ReadonlyMap<string, File>, node: ts.Node, path: string): string => {
  const texts = new Map<string, string>()
  const follow = (at: string, name: string): void => {
    const here = files.get(at)
    const elsewhere = here?.imported.get(name)
    if (elsewhere !== undefined) return follow(elsewhere.from, elsewhere.name)
    const declaration = here?.declared.get(name)
    const key = `${at}#${name}`
    if (declaration === undefined || texts.has(key)) return
    texts.set(key, '')
    if (here?.catalogues.has(name) !== true)
      texts.set(
        key,
        spell(declaration, (used) => follow(at, used)),
      )
  }
  const own = spell(node, (used) => follow(path, used))
  const helpers = [...texts.values()].sort()
  return createHash('sha256')
    .update([own, ...helpers].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

/** A rule where its file writes it. */
export interface WrittenRule {
  /** Path in the sources, and line. */
  readonly place: string
  readonly hash: string
  /** Whether a rule's id is written here: as it stands, or with a gap. */
  readonly writes: (id: string) => boolean
}

/** Every rule that the files of the streams write. */
export const writtenRules = (sources: ReadonlyMap<string, string>): readonly WrittenRule[] => {
  const files = new Map([...sources].map(([path, text]) => [path, fileOf(path, text)] as const))
  return [...files].flatMap(([path, { source }]) => {
    const found: WrittenRule[] = []
    const visit = (node: ts.Node, statement: ts.Node): void => {
      const id = isRuleCall(node) ? field(node, 'id')?.initializer : undefined
      if (id !== undefined) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        const place = `${path}:${String(line + 1)}`
        if (ts.isStringLiteralLike(id))
          found.push({ place, hash: hashOf(files, node, path), writes: (asked) => asked === id.text })
        else if (ts.isTemplateExpression(id)) {
          const tail = id.templateSpans.at(-1)?.literal.text ?? ''
          found.push({
            place,
            hash: hashOf(files, statement, path),
            writes: (asked) => asked.startsWith(id.head.text) && asked.endsWith(tail),
          })
        }
      }
      ts.forEachChild(node, (child) => visit(child, statement))
    }
    for (const statement of source.statements) visit(statement, statement)
    return found
  })
}
