import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

describe('the program in a shell', () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  // Node's own words about experimental features are not the program's.
  const node = [process.execPath, '--no-warnings', '--conditions=@jobbspar/source', '--import', 'tsx', main]
  const shell = (line: string, argv: readonly string[]) =>
    spawnSync('bash', ['-c', `set -o pipefail; ${line}`, 'bash', ...node, ...argv], { encoding: 'utf8' })

  it('sets its exit code and says so in one line', () => {
    const { status, stdout, stderr } = shell('"$@"', ['audit', '/nowhere'])
    expect([status, stdout, stderr]).toEqual([2, '', '/nowhere: no such file or directory\n'])
  })

  it('is quiet when its reader has seen enough', () => {
    const { status, stderr } = shell('"$@" | true', ['program', 'falkenberg'])
    expect([status, stderr]).toEqual([0, ''])
  })

  it.skipIf(!existsSync('/dev/full'))('says in one line that its output cannot be written', () => {
    for (const argv of [
      ['program', 'falkenberg'],
      ['programs', '--json'],
    ]) {
      const { status, stderr } = shell('"$@" > /dev/full', argv)
      expect([status, stderr]).toEqual([2, 'error: standard output: no space left on the device\n'])
    }
  })
})
