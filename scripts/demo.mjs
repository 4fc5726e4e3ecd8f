// Judges one municipality's history, then reports on it. An audit that finds something to say exits with 1.
import { spawnSync } from 'node:child_process'
import { root } from './run.mjs'

const jobbspar = (...args) =>
  spawnSync(process.execPath, ['packages/cli/dist/main.js', ...args], { cwd: root, stdio: 'inherit' }).status ?? 1

const history = 'examples/histories/falkenberg.jsonl'
const audit = jobbspar('audit', history, '--program', 'falkenberg')
process.exitCode = audit > 1 ? audit : jobbspar('report', history)
