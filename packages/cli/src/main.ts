#!/usr/bin/env node
import { run } from './index.js'

// The error codes of a full or failing disk are hard to read; the usual ones are explained.
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device',
  EIO: 'the device failed',
}

const output = { failed: false }
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that needs no more (`| head`) closes the pipe, which is no error.
  if (error.code === 'EPIPE' || output.failed) return
  output.failed = true
  process.exitCode = 2
  process.stderr.write(`error: standard output: ${reasons[error.code ?? ''] ?? error.message}\n`)
})
// No one reads any further.
process.stderr.on('error', () => undefined)

const { columns, isTTY } = process.stdout
const code = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  ...(isTTY ? { width: columns } : {}),
  debug: process.env['JOBBSPAR_DEBUG'] === '1',
})
// A write may have failed before the run ended, or may still fail.
process.exitCode = output.failed ? 2 : code
