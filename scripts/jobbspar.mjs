// Runs the jobbspar command from this repository, in the folder where the caller stands. Builds it when it has to.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { build } from './build.mjs'
import { isMain, packages, root } from './run.mjs'

const main = join(root, 'packages/cli/dist/main.js')
const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const newestSource = () =>
  Math.max(
    ...packages.flatMap((name) => {
      const src = join(root, 'packages', name, 'src')
      return readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => time(join(src, file)))
    }),
  )

/** The built command; it is built first, with one line said of it, when a source is newer. */
export const builtMain = () => {
  bootstrap()
  if (time(main) < newestSource()) {
    const start = performance.now()
    build({ js: true, print: () => undefined })
    console.error(`Built ${packages.length} packages in ${((performance.now() - start) / 1000).toFixed(1)} s.`)
  }
  return main
}

/** Runs the built command in a folder and answers with its exit code. */
export const jobbspar = (main, args, cwd) => {
  const { status, signal } = spawnSync(process.execPath, [main, ...args], { cwd, stdio: 'inherit' })
  if (signal) process.kill(process.pid, signal)
  return status ?? 1
}

if (isMain(import.meta))
  process.exitCode = jobbspar(builtMain(), process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
