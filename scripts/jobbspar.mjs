// Runs the jobbspar command from this repository, in the folder where the caller stands. Builds it when it has to.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { build } from './build.mjs'
import { packages, root } from './run.mjs'

const main = join(root, 'packages/cli/dist/main.js')
const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const newestSource = () =>
  Math.max(
    ...packages.flatMap((name) => {
      const src = join(root, 'packages', name, 'src')
      return readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => time(join(src, file)))
    }),
  )

bootstrap()
if (time(main) < newestSource()) build({ js: true, print: console.error })

const { status, signal } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdio: 'inherit',
})
if (signal) process.kill(process.pid, signal)
process.exitCode = status ?? 1
