import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The packages in layer order: the sources of each import only from those before it. */
export const packages = ['core', 'programs', 'projections', 'adapters-memory', 'testing', 'cli']

/** Whether the module was started directly, not imported. */
export const isMain = (meta) => realpathSync(process.argv[1]) === fileURLToPath(meta.url)

/** The options and arguments a script was given; one line and exit code 2 for an unknown one. */
export const optionsOf = (spec) => {
  try {
    return parseArgs(spec)
  } catch ({ message }) {
    console.error(message)
    process.exit(2)
  }
}

/** Runs a command and keeps its output: `{ ok, output }`. */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command !== process.execPath,
      ...options,
    })
    const said = { stdout: '', stderr: '' }
    for (const name of Object.keys(said)) child[name].setEncoding('utf8').on('data', (text) => (said[name] += text))
    const done = (ok, problem) =>
      resolve({ ok, output: [said.stdout, said.stderr, problem].filter(Boolean).join('\n') })
    child.on('error', ({ message }) => done(false, message))
    child.on('close', (status) => done(status === 0))
  })

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

export const pnpm = async (args, options = {}) => {
  const borrowed = writable(homedir()) ? undefined : mkdtempSync(join(tmpdir(), 'jobbspar-home-'))
  // pnpm asks before it replaces a folder, and no one is there to answer. It stores what it downloads in HOME.
  const env = {
    ...process.env,
    CI: 'true',
    ...(borrowed && { HOME: borrowed, npm_config_cache: join(borrowed, 'npm') }),
  }
  const result = await run('npx', ['-y', 'pnpm@12.21.0', ...args], { ...options, env })
  if (borrowed) rmSync(borrowed, { recursive: true, force: true })
  return result
}

/** The line of a finished step. */
const lineOf = (how, name, milliseconds) =>
  `${how.padEnd(4)}  ${name.padEnd(22)} ${(milliseconds / 1000).toFixed(1).padStart(5)} s`

/** The closing line: the steps that failed, and those not run because of them. */
const summary = (done, milliseconds) => {
  const those = (how) => [...done].filter(([, one]) => one === how).map(([name]) => name)
  const [failed, notRun] = [those('FAIL'), those('none')]
  return [
    `${those('ok').length} passed`,
    `${failed.length} failed${failed.length > 0 ? `: ${failed.join(', ')}` : ''}`,
    ...(notRun.length > 0 ? [`${notRun.length} not run: ${notRun.join(', ')}`] : []),
    `in ${(milliseconds / 1000).toFixed(0)} s`,
  ].join(', ')
}

/**
 * Runs steps two at a time, the first in the list first, and answers whether all went well. A step waits for those named in
 * its `needs` and is not run when one of them failed; it waits for those named in `after`, however they ended. Prints a line
 * for each step, everything that a failed one said (and one that `reports` what it did), and a closing line.
 */
export const runSteps = async (steps, print = console.log) => {
  const start = performance.now()
  const done = new Map()
  const waiting = new Map(steps.map((one) => [one.name, one]))
  const running = new Map()

  const begin = async ({ name, work, reports }) => {
    const began = performance.now()
    const { ok, output } = await work()
    const how = ok ? 'ok' : 'FAIL'
    print(lineOf(how, name, performance.now() - began))
    if (output && (!ok || reports)) print(output.trimEnd())
    running.delete(name)
    done.set(name, how)
  }
  while (waiting.size + running.size > 0) {
    for (const [name, one] of waiting) {
      const { needs = [], after = [] } = one
      if ([...needs, ...after].some((other) => waiting.has(other) || running.has(other))) continue
      const missing = needs.filter((need) => done.get(need) !== 'ok')
      if (missing.length > 0) {
        print(`none  ${name.padEnd(22)} not run, because of ${missing.join(', ')}`)
        done.set(name, 'none')
      } else if (running.size < 2) running.set(name, begin(one))
      else break
      waiting.delete(name)
    }
    if (running.size > 0) await Promise.race(running.values())
  }
  print(summary(done, performance.now() - start))
  return [...done.values()].every((how) => how === 'ok')
}
