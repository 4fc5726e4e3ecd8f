import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { expectedText, expecting, type Expected, type StoredEvent } from '@jobbspar/core'
import { readJson } from './json-text.js'
import { jsonlReader, toJsonl, type Jsonl } from './jsonl.js'
import { replaceFile } from './node/replace-file.js'

/** Why a file could not be read or written, in one line that names the file. */
export interface FileFailure {
  readonly ok: false
  readonly reason: string
  /** The number of the line in the file, from 1, where it is known. */
  readonly line?: number
  /**
   * The reason as a code with its facts, without the file’s name, for other languages. Absent where only the system’s
   * message is known.
   */
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

// The largest size, in bytes, of a file that is read as one text. A program has a few hundred thousand bytes.
const largestFile = 100_000_000

const textOf = async (path: string): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** The failure for a text that is not JSON, in the engine's words, with the line where the engine states it. */
const notJson = (path: string, text: string, error: unknown): FileFailure => {
  const words = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'unknown error'
  const position = /at position (\d+)/.exec(words)?.[1]
  return because(
    path,
    expecting('notJsonBecause', { words }),
    position === undefined ? undefined : lineAt(text, Number(position)),
  )
}

/** Reads a UTF-8 file that holds one JSON value. Failures are returned, never thrown. */
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
 * Reads a JSON Lines file in UTF-8 of any size, line by line. A missing file, a directory or a file without read
 * permission is returned as a failure, never thrown.
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
 * Writes events to a JSON Lines file and replaces its content. The events are written to a temporary file in the same
 * folder, which then takes the file's name, so a reader sees either the old file or the new one, never a part. If a
 * save is killed, the next save on the same machine removes its temporary file. If writing fails, the old file is
 * unchanged.
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
