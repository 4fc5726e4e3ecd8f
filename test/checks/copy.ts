import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))

const left = new Set(['node_modules', '.git', '.tsbuild', '.cache', 'dist', 'coverage'])

/** What a run of a command answers. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A copy of the workspace that a test may change and run. */
export interface Copy {
  readonly folder: string
  /** Writes a file. */
  readonly plant: (path: string, text: string) => void
  /** Changes a file; the place to change has to be there. */
  readonly change: (path: string, what: string | RegExp, to: string) => void
  /** Runs Node in the copy. */
  readonly run: (...args: readonly string[]) => Ran
  readonly remove: () => void
}

/** Copies the workspace to a folder of its own, with links to what is installed. */
export const copyWorkspace = (): Copy => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'jobbspar-copy-')))

  /** The folder with the same packages, each a link; what links into the workspace links into the copy instead. */
  const linkModules = (from: string, to: string): void => {
    mkdirSync(to, { recursive: true })
    for (const name of readdirSync(from)) {
      if (name.startsWith('.') && name !== '.bin') continue
      if (name.startsWith('@')) linkModules(join(from, name), join(to, name))
      else {
        const there = realpathSync(join(from, name))
        const ours = relative(join(root, 'packages'), there)
        symlinkSync(/^[\w-]+$/.test(ours) ? join(copy, 'packages', ours) : there, join(to, name))
      }
    }
  }
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(basename(path)) })
  for (const folder of ['', 'examples', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)])
    linkModules(join(root, folder, 'node_modules'), join(copy, folder, 'node_modules'))

  const plant = (path: string, text: string): void => writeFileSync(join(copy, path), text)
  return {
    folder: copy,
    plant,
    change: (path, what, to) => {
      const before = readFileSync(join(copy, path), 'utf8')
      const after = before.replace(what, to)
      expect(after, `${path} has no ${String(what)}`).not.toBe(before)
      plant(path, after)
    },
    run: (...args) => spawnSync(process.execPath, args, { encoding: 'utf8', cwd: copy }),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  }
}
