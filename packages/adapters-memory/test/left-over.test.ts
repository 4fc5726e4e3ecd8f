import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toJsonl } from '../src/index.js'
import { saveJsonlFile } from '../src/node.js'
import { counted } from './examples.js'

/** The operations on files and folders, in order. */
const done: string[] = []
vi.mock('node:fs/promises', async (original) => {
  const files = await original<typeof import('node:fs/promises')>()
  return {
    ...files,
    open: async (path: string, flags: string) => {
      const handle = await files.open(path, flags)
      const sync = handle.sync.bind(handle)
      handle.sync = () => {
        done.push(`sync ${path}`)
        return sync()
      }
      return handle
    },
    rename: (from: string, to: string) => {
      done.push(`rename ${from} ${to}`)
      return files.rename(from, to)
    },
  }
})

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jobbspar-'))
  path = join(folder, 'a.jsonl')
  done.length = 0
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const events = [counted('a', 1, 1)]
const others = async () => (await readdir(folder)).filter((name) => name !== 'a.jsonl').sort()

/** Saves in a separate process, which is killed in the middle. Returns the name of the temporary file that is left. */
const killedSave = async (): Promise<string> => {
  const script = fileURLToPath(new URL('killed-save.mjs', import.meta.url))
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const { signal, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@jobbspar/source', '--import', 'tsx', script, path],
    { cwd: root, encoding: 'utf8' },
  )
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })
  const [left = '', ...more] = await others()
  expect(more).toEqual([])
  return left
}

describe.skipIf(process.platform === 'win32')('what a killed save leaves', () => {
  it('is removed by the next one, and only that', async () => {
    const left = await killedSave()
    const [, machine = '', pid = ''] = /^a\.jsonl\.([0-9a-f]{12})-(\d+)-/.exec(left) ?? []
    expect(Number(pid)).toBeGreaterThan(0)
    const running = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'])
    const uuid = '00000000-0000-4000-8000-000000000000'
    const stays = [
      // Files of another running process, of another machine, of another file, and with names that this library does
      // not make.
      `a.jsonl.${machine}-${String(running.pid)}-${uuid}.tmp`,
      `a.jsonl.${'0'.repeat(12)}-${pid}-${uuid}.tmp`,
      `b.jsonl.${machine}-${pid}-${uuid}.tmp`,
      `a.jsonl.${uuid}.tmp`,
      `a.jsonl.${machine}-${pid}-mine.tmp`,
      'a.jsonl.tmp',
    ].sort()
    for (const name of stays) await writeFile(join(folder, name), '')
    expect(await saveJsonlFile(path, events)).toEqual({ ok: true })
    expect(await others()).toEqual(stays)
    expect(await readFile(path, 'utf8')).toBe(toJsonl(events))

    running.kill('SIGKILL')
    await once(running, 'exit')
    await saveJsonlFile(path, events)
    expect(await others()).toEqual(stays.filter((name) => !name.includes(`-${String(running.pid)}-`)))
  })

  it('is removed when it is of an earlier process of our own number, and stays when this process made it', async () => {
    const left = await killedSave()
    const ours = (digit: string) =>
      left.replace(/-\d+-.*$/, `-${String(process.pid)}-${digit.repeat(8)}-0000-4000-8000-000000000000.tmp`)
    await writeFile(join(folder, ours('1')), '')
    await writeFile(join(folder, ours('2')), '')
    await utimes(join(folder, ours('1')), 1000, 1000)
    await saveJsonlFile(path, events)
    expect(await others()).toEqual([ours('2')])
  })
})

describe.skipIf(process.platform === 'win32')('a save', () => {
  it('syncs the file, gives it its name, and syncs the folder', async () => {
    // The module is loaded under its own name, because another test file may have loaded it with file operations that
    // are not recorded.
    const { replaceFile } = (await import(
      `${fileURLToPath(new URL('../src/node/replace-file.ts', import.meta.url))}?recorded`
    )) as typeof import('../src/node/replace-file.js')
    await replaceFile(path, () => toJsonl(events))
    const temporary = /^sync (.*\.tmp)$/.exec(done[0] ?? '')?.[1] ?? ''
    expect(done).toEqual([`sync ${temporary}`, `rename ${temporary} ${path}`, `sync ${folder}`])
  })
})
