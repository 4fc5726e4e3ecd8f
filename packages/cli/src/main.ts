#!/usr/bin/env node
import { run } from './index.js'

// A reader that has seen enough (`| head`) closes the pipe: nothing more to say, and nothing to complain of.
const untilClosed = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
process.stdout.on('error', untilClosed)
process.stderr.on('error', untilClosed)

const { columns, isTTY } = process.stdout
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  ...(isTTY ? { width: columns } : {}),
})
