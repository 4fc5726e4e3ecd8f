import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toJsonl } from '../src/index.js'
import { loadJsonFile, loadJsonlFile, saveJsonlFile } from '../src/node.js'
import { counted } from './examples.js'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jobbspar-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const events = [counted('a', 1, 1), counted('b', 1, 2)]

describe('a JSON Lines file', () => {
  it('is read back as it was written', async () => {
    const path = join(folder, 'a.jsonl')
    expect(await saveJsonlFile(path, events)).toEqual({ ok: true })
    expect(await readFile(path, 'utf8')).toBe(toJsonl(events))
    expect(await loadJsonlFile(path)).toEqual({
      ok: true,
      lines: events.map((value, i) => ({ line: i + 1, value })),
      broken: [],
    })
  })

  it('is read with its broken lines named, a byte order mark and Windows line ends', async () => {
    const path = join(folder, 'a.jsonl')
    await writeFile(path, '\uFEFF{"a":"å"}\r\n{"a":\r\n')
    expect(await loadJsonlFile(path)).toMatchObject({
      ok: true,
      lines: [{ line: 1, value: { a: 'å' } }],
      broken: [{ line: 2 }],
    })
  })

  it('that is missing is answered in one line', async () => {
    const path = join(folder, 'missing.jsonl')
    expect(await loadJsonlFile(path)).toEqual({
      ok: false,
      reason: `${path}: no such file or directory`,
      why: { code: 'noFile', facts: {} },
    })
  })

  it('that is a directory is answered in one line', async () => {
    expect(await loadJsonlFile(folder)).toEqual({
      ok: false,
      reason: `${folder}: is a directory`,
      why: { code: 'isDirectory', facts: {} },
    })
  })

  it('below a file is answered in one line', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const path = join(file, 'a.jsonl')
    expect(await loadJsonlFile(path)).toEqual({
      ok: false,
      reason: `${path}: a part of its path is not a directory`,
      why: { code: 'notADirectory', facts: {} },
    })
  })

  it('in another encoding is answered in one line, and not read with its letters lost', async () => {
    const path = join(folder, 'latin1.jsonl')
    await writeFile(path, Buffer.from('{"a":"å"}\n', 'latin1'))
    expect(await loadJsonlFile(path)).toEqual({
      ok: false,
      reason: `${path}: is not UTF-8 text`,
      why: { code: 'notUtf8', facts: {} },
    })
  })

  // The superuser may read every file, so the test is skipped.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that may not be read is answered in one line',
    async () => {
      const path = join(folder, 'locked.jsonl')
      await writeFile(path, '')
      await chmod(path, 0)
      expect(await loadJsonlFile(path)).toEqual({
        ok: false,
        reason: `${path}: permission denied`,
        why: { code: 'accessDenied', facts: {} },
      })
    },
  )
})

describe('writing a JSON Lines file', () => {
  it('replaces what it held and leaves nothing beside it', async () => {
    const path = join(folder, 'a.jsonl')
    await saveJsonlFile(path, events)
    await saveJsonlFile(path, events.slice(0, 1))
    expect(await readFile(path, 'utf8')).toBe(toJsonl(events.slice(0, 1)))
    expect(await readdir(folder)).toEqual(['a.jsonl'])
  })

  it('of no events writes an empty file', async () => {
    const path = join(folder, 'a.jsonl')
    await saveJsonlFile(path, [])
    expect(await readFile(path, 'utf8')).toBe('')
  })

  it('never shows half a file to whoever reads it meanwhile', async () => {
    const path = join(folder, 'a.jsonl')
    const versions = [1, 2].map((n) => Array.from({ length: 3000 }, (_, i) => counted(`s${n}`, i + 1, i + 1)))
    const texts = new Set(versions.map(toJsonl))
    await saveJsonlFile(path, versions[0]!)
    const halves: number[] = []
    for (let i = 1; i <= 20; i++) {
      const writing = saveJsonlFile(path, versions[i % 2]!)
      for (let read = 0; read < 3; read++) {
        const text = await readFile(path, 'utf8')
        if (!texts.has(text)) halves.push(text.length)
      }
      await writing
    }
    expect(halves).toEqual([])
  })

  it('by several at once leaves one of their files whole', async () => {
    const path = join(folder, 'a.jsonl')
    const versions = [1, 2, 3, 4].map((n) => [counted(`s${n}`, 1, n)])
    const answers = await Promise.all(versions.map((version) => saveJsonlFile(path, version)))
    expect(answers).toEqual(versions.map(() => ({ ok: true })))
    expect(versions.map(toJsonl)).toContain(await readFile(path, 'utf8'))
    expect(await readdir(folder)).toEqual(['a.jsonl'])
  })

  it('into a folder that does not exist is answered in one line', async () => {
    const path = join(folder, 'nowhere', 'a.jsonl')
    expect(await saveJsonlFile(path, events)).toEqual({
      ok: false,
      reason: `${path}: no such file or directory`,
      why: { code: 'noFile', facts: {} },
    })
  })

  it('onto a directory is answered in one line, and leaves nothing beside it', async () => {
    const path = join(folder, 'taken')
    await mkdir(path)
    expect(await saveJsonlFile(path, events)).toEqual({
      ok: false,
      reason: `${path}: is a directory`,
      why: { code: 'isDirectory', facts: {} },
    })
    expect(await readdir(folder)).toEqual(['taken'])
  })
})

describe('a JSON file', () => {
  const written = async (text: string | Uint8Array) => {
    const path = join(folder, 'a.json')
    await writeFile(path, text)
    return { path, answer: await loadJsonFile(path) }
  }

  it('is read, with a byte order mark and Windows line ends', async () => {
    expect((await written('\uFEFF{\r\n"a": "å"\r\n}\r\n')).answer).toEqual({ ok: true, value: { a: 'å' } })
  })

  it('that is not JSON is answered in one line, with the line of it where the engine tells one', async () => {
    const { path, answer } = await written('{\n  "a": 1,\n  "b": 2\n  "c": 3\n}')
    expect(answer).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^[^\n]+ not JSON: [^\n]+$/) as string,
      why: { code: 'notJsonBecause' },
    })
    expect(answer).toMatchObject({ reason: expect.stringContaining(`${path}:4: `) as string })
    const short = await written('[\n1,\n]')
    expect(short.answer).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^[^\n]+ not JSON: [^\n]+$/) as string,
      why: { code: 'notJsonBecause' },
    })
  })

  it('that is empty, missing or in another encoding is answered in one line', async () => {
    expect((await written('')).answer).toMatchObject({ ok: false })
    const { path, answer } = await written(Uint8Array.of(0x22, 0xe5, 0x22))
    expect(answer).toEqual({ ok: false, reason: `${path}: is not UTF-8 text`, why: { code: 'notUtf8', facts: {} } })
    const missing = join(folder, 'missing.json')
    expect(await loadJsonFile(missing)).toEqual({
      ok: false,
      reason: `${missing}: no such file or directory`,
      why: { code: 'noFile', facts: {} },
    })
  })
})
