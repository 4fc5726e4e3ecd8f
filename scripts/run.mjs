import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The packages in layer order: the sources of each import only from those before it. */
export const packages = ['core', 'programs', 'projections', 'adapters-memory', 'testing', 'cli']

/** Was the module started by hand, or imported? */
export const isMain = (meta) => realpathSync(process.argv[1]) === fileURLToPath(meta.url)

/** Runs a command and keeps its output: `{ ok, output }`. */
export const run = (command, args, options = {}) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && command !== process.execPath,
    ...options,
  })
  return { ok: status === 0, output: [stdout, stderr, error?.message].filter(Boolean).join('\n') }
}

/** Runs a script of an installed package, without its shell wrapper. */
export const node = (script, args = [], options = {}) =>
  run(process.execPath, [`${root}/node_modules/${script}`, ...args], options)

const writable = (folder) => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

export const pnpm = (args, options = {}) => {
  const borrowed = writable(homedir()) ? undefined : mkdtempSync(join(tmpdir(), 'jobbspar-home-'))
  // pnpm asks before it replaces a folder; nobody is there to answer. It keeps what it downloads in HOME.
  const env = {
    ...process.env,
    CI: 'true',
    ...(borrowed && { HOME: borrowed, npm_config_cache: join(borrowed, 'npm') }),
  }
  const result = run('npx', ['-y', 'pnpm@12.21.0', ...args], { ...options, env })
  if (borrowed) rmSync(borrowed, { recursive: true, force: true })
  return result
}

/** One line per finished step; a failure prints everything the step said and ends the process. */
export const step = (name, work, print = console.log) => {
  const start = performance.now()
  const { ok, output } = work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const line = `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(22)} ${seconds.padStart(5)} s`
  if (ok) return print(line)
  console.error(`${line}\n${output}`)
  process.exit(1)
}
