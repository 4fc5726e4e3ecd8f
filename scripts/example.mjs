// Runs one of the examples from its source: `npm run -s example -- 01-one-participant`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { bootstrap } from './bootstrap.mjs'
import { root } from './run.mjs'

const [name = ''] = process.argv.slice(2)
const main = `${root}/examples/${name}/main.ts`
if (name === '' || !existsSync(main)) {
  const names = readdirSync(`${root}/examples`).filter((folder) => /^\d\d-/.test(folder))
  console.error(`Which example? One of ${names.join(', ')}.`)
  process.exit(2)
}
await bootstrap()
const { status } = spawnSync(
  process.execPath,
  [`${root}/node_modules/tsx/dist/cli.mjs`, '--conditions=@jobbspar/source', main],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
