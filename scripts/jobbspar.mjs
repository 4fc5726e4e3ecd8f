// Runs the jobbspar command from this repository, in the caller's folder. Builds it when it has to.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildSteps } from './build.mjs'
import { isMain, root, runSteps } from './run.mjs'

const main = join(root, 'packages/cli/dist/main.js')

/** The built command; it is built first, which one line reports, when a source has changed. */
export const builtMain = async () => {
  await bootstrap()
  const steps = buildSteps({ js: true })
  if (steps.length === 0) return main
  const said = []
  const start = performance.now()
  const ok = await runSteps(steps, (line) => said.push(line))
  if (!ok) {
    console.error(said.join('\n'))
    process.exit(1)
  }
  console.error(`Built ${steps.length} packages in ${((performance.now() - start) / 1000).toFixed(1)} s.`)
  return main
}

/** Runs the built command in a folder and returns its exit code. */
export const jobbspar = (main, args, cwd) => {
  const { status, signal } = spawnSync(process.execPath, [main, ...args], { cwd, stdio: 'inherit' })
  if (signal) process.kill(process.pid, signal)
  return status ?? 1
}

if (isMain(import.meta))
  process.exitCode = jobbspar(await builtMain(), process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
