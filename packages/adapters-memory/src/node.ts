import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { expectedText, expecting, type Expected, type StoredEvent } from '@jobbspar/core'
import { readJson } from './json-text.js'
import { jsonlReader, toJsonl, type Jsonl } from './jsonl.js'
import { replaceFile } from './node/replace-file.js'

/** Why a file could not be read or written, in one line that names it. */
export interface FileFailure {
  readonly ok: false
  readonly reason: string
  /** The line of the file, from 1, where it is known. */
  readonly line?: number
  /** Why, without the file’s name, as a code with its facts, for other languages; absent where only the system’s words are known. */
  readonly why?: Expected
}

const codes: Readonly<Record<string, Parameters<typeof expecting>[0]>> = {
  ENOENT: 'noFile',
  ENOTDIR: 'notADirectory',
  EISDIR: 'isDirectory',
  EACCES: 'accessDenied',
  EPERM: 'notPermitted',
  EROFS: 'readOnly',
  ENOSPC: 'noSpace',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'notUtf8',
}

const because = (path: string, why: Expected, line?: number): FileFailure => ({
  ok: false,
  reason: `${path}${line === undefined ? '' : `:${line}`}: ${expectedText(why)}`,
  ...(line === undefined ? {} : { line }),
  why,
})

const failure = (path: string, error: unknown): FileFailure => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  const known = codes[code]
  return known === undefined ? { ok: false, reason: `${path}: ${code}` } : because(path, expecting(known))
}

// A file that is read whole has to fit into one text; a program has a few hundred thousand bytes.
const largestFile = 100_000_000

const textOf = async (path: string): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** Where a text stops being JSON, in the engine's words, and the line of it where the engine gives one. */
const notJson = (path: string, text: string, error: unknown): FileFailure => {
  const words = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'unknown error'
  const position = /at position (\d+)/.exec(words)?.[1]
  return because(
    path,
    expecting('notJsonBecause', { words }),
    position === undefined ? undefined : lineAt(text, Number(position)),
  )
}

/** Reads a file in UTF-8 that holds one JSON value; failures are returned, never thrown. */
export const loadJsonFile = async (
  path: string,
): Promise<{ readonly ok: true; readonly value: unknown } | FileFailure> => {
  let text: string
  try {
    if ((await stat(path)).size > largestFile) return because(path, expecting('fileTooLarge', { most: largestFile }))
    text = (await textOf(path)).replace(/^\uFEFF/, '')
  } catch (error) {
    return failure(path, error)
  }
  try {
    const read = readJson(text)
    if (read.ok) return read
    return because(path, read.why, read.at === undefined ? undefined : lineAt(text, read.at))
  } catch (error) {
    return notJson(path, text, error)
  }
}

/**
 * Reads a JSON Lines file in UTF-8, of any size, as a stream of lines; a missing file, a directory or a file that may not be read is
 * returned as a failure, never thrown.
 */
export const loadJsonlFile = async (path: string): Promise<({ readonly ok: true } & Jsonl) | FileFailure> => {
  try {
    const reader = jsonlReader()
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }))
      reader.push(decoder.decode(piece as Buffer, { stream: true }))
    reader.push(decoder.decode())
    return { ok: true, ...reader.end() }
  } catch (error) {
    return failure(path, error)
  }
}

/**
 * Writes events to a JSON Lines file, in place of its content. They are written to a temporary file next to it, which then takes its
 * name: a reader sees the old file or the new one, never a half. What a killed save left of its temporary file is removed by
 * the next one on the same machine. On a failure to write the old file stays as it was.
 */
export const saveJsonlFile = async (
  path: string,
  events: readonly StoredEvent[],
): Promise<{ readonly ok: true } | FileFailure> => {
  try {
    await replaceFile(path, () => toJsonl(events))
    return { ok: true }
  } catch (error) {
    return failure(path, error)
  }
}
