import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './run.mjs'

const caches = join(root, '.cache/eslint')

/** The files in a folder whose names have one of these endings, in order. */
const filesIn = (folder, ...ends) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.some((end) => name.endsWith(end)))
    .sort()
    .map((name) => join(folder, name))

/**
 * A hash of what the lint of a file reads outside it: the declared types of other files, and the installed packages. The findings
 * of a file are valid as long as neither that nor the file changes.
 */
const aroundEachFile = () => {
  const hash = createHash('sha256')
  for (const path of [
    ...['pnpm-lock.yaml', 'tsconfig.base.json', 'tsconfig.lint.json'],
    ...filesIn('.tsbuild', '.d.ts'),
    ...filesIn('packages/programs/src', '.json'),
  ])
    hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/** Lints; `cached` only right after `tsc -b` of everything, whose declarations show which earlier findings still hold. */
export const lint = (files, { cached }) => {
  const args = ['--max-warnings', '0', '--no-error-on-unmatched-pattern', ...files]
  if (!cached) return node('eslint/bin/eslint.js', args)
  const key = aroundEachFile()
  mkdirSync(join(caches, key), { recursive: true })
  for (const other of readdirSync(caches)) if (other !== key) rmSync(join(caches, other), { recursive: true })
  return node('eslint/bin/eslint.js', [
    ...['--cache', '--cache-strategy', 'content', '--cache-location', `.cache/eslint/${key}/`],
    ...args,
  ])
}
