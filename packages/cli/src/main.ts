#!/usr/bin/env node
import { run } from './index.js'

// Error codes of a full or failing disk read like noise; the usual ones are put into words.
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device',
  EIO: 'the device failed',
}

const output = { failed: false }
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe: nothing more to say, and nothing to complain of.
  if (error.code === 'EPIPE' || output.failed) return
  output.failed = true
  process.exitCode = 2
  process.stderr.write(`error: standard output: ${reasons[error.code ?? ''] ?? error.message}\n`)
})
// No one reads on.
process.stderr.on('error', () => undefined)

const { columns, isTTY } = process.stdout
const code = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  ...(isTTY ? { width: columns } : {}),
  debug: process.env['JOBBSPAR_DEBUG'] === '1',
})
// A write may have failed before the run ended, or still will.
process.exitCode = output.failed ? 2 : code
