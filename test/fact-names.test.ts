import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { english, glossaryEntry } from '@jobbspar/core'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { root } from './pages.js'

/** Which argument of these functions holds facts. */
const factsGivenTo: Readonly<Record<string, number>> = { notMet: 0, undetermined: 1, inTable: 2, weighed: 3 }

/** The facts of an expression: their names, and the words that it writes as their values. */
interface Given {
  readonly names: Set<string>
  readonly words: Set<string>
}

const literalsIn = (node: ts.Node, { names, words }: Given): void => {
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) literalsIn(property.expression, { names, words })
      else if (!ts.isComputedPropertyName(property.name)) {
        names.add(property.name.text)
        if (ts.isPropertyAssignment(property)) wordsIn(property.initializer, words)
      }
    }
  } else if (ts.isConditionalExpression(node)) {
    literalsIn(node.whenTrue, { names, words })
    literalsIn(node.whenFalse, { names, words })
  } else if (ts.isParenthesizedExpression(node)) literalsIn(node.expression, { names, words })
  else if (ts.isIdentifier(node) || (ts.isCallExpression(node) && ts.isIdentifier(node.expression)))
    for (const one of definitionsOf(ts.isIdentifier(node) ? node : (node.expression as ts.Identifier)))
      literalsIn(one, { names, words })
}

/** The value of a constant in the same file, or the body of an arrow function in that file. */
const definitionsOf = (name: ts.Identifier): readonly ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name.text && node.initializer !== undefined)
      found.push(ts.isArrowFunction(node.initializer) ? node.initializer.body : node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(name.getSourceFile())
  return found.filter((one) => one.getText() !== name.text)
}

/** The words that an expression can come to: of `a ?? 'none'` and of `b ? 'open' : c`, too. */
const wordsIn = (node: ts.Expression, words: Set<string>): void => {
  if (ts.isStringLiteral(node) || ts.isTemplateExpression(node))
    words.add(ts.isStringLiteral(node) ? node.text : node.getText())
  else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    wordsIn(node.left, words)
    wordsIn(node.right, words)
  } else if (ts.isConditionalExpression(node)) {
    wordsIn(node.whenTrue, words)
    wordsIn(node.whenFalse, words)
  }
}

/** Every fact that a source writes. */
const factsIn = (path: string, text: string, given: Given): void => {
  // What a name stands for: facts may be put together before they are given.
  const named = new Map<string, ts.Expression>()
  const remember = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      named.set(node.name.text, node.initializer)
    ts.forEachChild(node, remember)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const facts = node.arguments[factsGivenTo[node.expression.text] ?? -1]
      if (facts !== undefined) literalsIn(ts.isIdentifier(facts) ? (named.get(facts.text) ?? facts) : facts, given)
    }
    const isNamedFacts =
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'facts'
    if (isNamedFacts && node.initializer !== undefined) literalsIn(node.initializer, given)
    if (ts.isArrowFunction(node) && node.type?.getText() === 'Facts') {
      const body = ts.isParenthesizedExpression(node.body) ? node.body.expression : node.body
      literalsIn(body, given)
    }
    ts.forEachChild(node, visit)
  }
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  remember(source)
  visit(source)
}

const given: Given = { names: new Set(), words: new Set() }
const sources = join(root, 'packages/core/src')
for (const path of readdirSync(sources, { recursive: true, encoding: 'utf8' }))
  if (/^(participation|support|workplace|coach|program)\b.*\.ts$/.test(path))
    factsIn(path, readFileSync(join(sources, path), 'utf8'), given)

it('every fact that a rule gives has a name in the languages', () => {
  expect(given.names.size).toBeGreaterThan(100)
  const known = english()
  expect([...given.names].filter((name) => known[`fact:${name}`] === undefined)).toEqual([])
})

it('no fact has English for its value: what rules write is a word of the glossary', () => {
  expect(given.words).toContain('none')
  expect([...given.words].filter((word) => glossaryEntry(word) === undefined)).toEqual([])
})

it('a fact without a name and a value in English are found', () => {
  const planted: Given = { names: new Set(), words: new Set() }
  factsIn(
    'planted.ts',
    `const other = { away: true }
    const judge = () => notMet({ ...(a ? { strange: b ?? 'none at all' } : {}), plain, ...other })`,
    planted,
  )
  expect([[...planted.names], [...planted.words]]).toEqual([['strange', 'plain', 'away'], ['none at all']])
})

it('every reason that a rule gives has a text, and gives the facts that it names', () => {
  const codes: [string, string][] = []
  for (const path of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path.endsWith('rule.ts')) continue
    const text = readFileSync(join(sources, path), 'utf8')
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'notApplicable') {
        const [code, facts] = node.arguments
        const names: Given = { names: new Set(), words: new Set() }
        if (facts !== undefined) literalsIn(facts, names)
        const isLiteral = code !== undefined && ts.isStringLiteral(code)
        codes.push([isLiteral ? code.text : (code?.getText() ?? ''), [...names.names].join()])
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  }
  expect(codes.length).toBeGreaterThan(40)
  const named = (code: string) => /\{(\w+)\}/.exec(english()[`reason:${code}`] ?? '{no text}')?.[1] ?? ''
  expect(codes.filter(([code, facts]) => named(code) !== facts)).toEqual([])
})
