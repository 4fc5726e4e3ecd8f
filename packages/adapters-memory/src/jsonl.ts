import { expectedText, expecting, wrongAt, type EventStore, type Expected, type StoredEvent } from '@jobbspar/core'
import { readJson, type ReadJson } from './json-text.js'

/** A value in a JSON Lines text, and its line number from 1. */
export interface JsonLine {
  readonly line: number
  readonly value: unknown
}

/** A broken line, by its number from 1, and what is wrong with it in a few words. */
export interface BrokenLine {
  readonly line: number
  readonly reason: string
  /** What is wrong, as a code with its facts, for other languages. */
  readonly why?: Expected
}

const brokenLine = (line: number, why: Expected): BrokenLine => ({ line, reason: expectedText(why), why })

/** The largest number of characters in a line. An event has a few hundred. */
export const longestLine = 1_000_000

// JavaScript engines word their errors differently, so only the position is used, where the engine states one.
const reasonOf = (row: string, error: unknown): Expected => {
  const mark = row.indexOf('\uFEFF')
  if (mark >= 0) return expecting('byteOrderMark', { character: mark + 1 })
  if (/\r[ \t\r]*\S/.test(row)) return expecting('carriageReturns')
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined
  return position === undefined ? expecting('notJson') : expecting('notJsonAt', { character: Number(position) + 1 })
}

const readRow = (row: string): ReadJson => {
  try {
    return readJson(row)
  } catch (error) {
    return { ok: false, why: reasonOf(row, error) }
  }
}

/** The content of a JSON Lines text: its values and its broken lines. */
export interface Jsonl {
  readonly lines: readonly JsonLine[]
  readonly broken: readonly BrokenLine[]
}

/** Reads a JSON Lines text that arrives in pieces. The result is that of {@link parseJsonl} for the whole text. */
export const jsonlReader = (): { readonly push: (text: string) => void; readonly end: () => Jsonl } => {
  const lines: JsonLine[] = []
  const broken: BrokenLine[] = []
  let line = 1
  let pieces: string[] = []
  let length = 0
  const add = (piece: string): void => {
    // The rest of a line that is too long is skipped.
    if (length <= longestLine) pieces.push(piece)
    length += piece.length
  }
  const take = (): void => {
    const row = pieces.join('')
    if (length > longestLine) {
      const code = /\r[ \t\r]*[{"[]/.test(row) ? 'lineTooLongByReturns' : 'lineTooLong'
      broken.push(brokenLine(line, expecting(code, { most: longestLine })))
    } else if (!/^[ \t\r]*$/.test(row)) {
      const read = readRow(row)
      if (read.ok) lines.push({ line, value: read.value })
      else broken.push(brokenLine(line, read.why))
    }
    line++
    pieces = []
    length = 0
  }
  let begun = false
  return {
    push: (text) => {
      let from = !begun && text.startsWith('\uFEFF') ? 1 : 0
      begun ||= text !== ''
      for (let to = text.indexOf('\n', from); to >= 0; to = text.indexOf('\n', from)) {
        add(text.slice(from, to))
        take()
        from = to + 1
      }
      add(text.slice(from))
    },
    end: () => {
      take()
      return { lines, broken }
    },
  }
}

/**
 * Reads a text with one JSON value on each line. Blank lines are counted and skipped. A byte order mark at the
 * beginning and Windows line ends are accepted. A broken line does not hide the others. A line is also broken when a
 * key occurs twice in one of its objects, when it has more than 200 levels, or when it is longer than a million
 * characters. The values themselves are not checked.
 */
export const parseJsonl = (text: string): Jsonl => {
  const reader = jsonlReader()
  reader.push(text)
  return reader.end()
}

/**
 * Events as JSON Lines: one event on each line, with type, data and meta first, and a line end after each. An empty
 * text for no events.
 */
export const toJsonl = (events: readonly StoredEvent[]): string =>
  events.map(({ type, data, meta, ...rest }) => `${JSON.stringify({ type, data, meta, ...rest })}\n`).join('')

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const streamOf = (value: unknown): string => {
  const stream = fieldOf(fieldOf(value, 'meta'), 'stream')
  return typeof stream === 'string' ? stream : ''
}

/**
 * The lines by the stream that their envelope names, in file order within a stream. Lines that name no stream are under
 * `''`.
 */
export const streamsOf = (lines: readonly JsonLine[]): ReadonlyMap<string, readonly JsonLine[]> => {
  const streams = new Map<string, JsonLine[]>()
  for (const one of lines) {
    const stream = streamOf(one.value)
    const others = streams.get(stream)
    if (others === undefined) streams.set(stream, [one])
    else others.push(one)
  }
  return streams
}

/** Consecutive lines of one stream, which are appended together. */
const batchesOf = (lines: readonly JsonLine[]): readonly (readonly [JsonLine, ...JsonLine[]])[] => {
  const batches: [JsonLine, ...JsonLine[]][] = []
  for (const one of lines) {
    const batch = batches.at(-1)
    if (batch !== undefined && streamOf(batch[0].value) === streamOf(one.value)) batch.push(one)
    else batches.push([one])
  }
  return batches
}

/**
 * Appends the events in a JSON Lines text to a store, in file order, and returns their number. Loading the same text
 * again changes nothing. If a line is broken or names no stream, nothing is stored. If the store does not accept a
 * line, loading ends: the events before its batch have been stored. A batch is the consecutive lines of one stream.
 */
export const loadInto = async (
  store: EventStore,
  text: string,
): Promise<{ readonly ok: true; readonly events: number } | ({ readonly ok: false } & BrokenLine)> => {
  const { lines, broken } = parseJsonl(text)
  const nameless = lines.find(({ value }) => streamOf(value) === '')
  const [first] = [
    ...broken,
    ...(nameless === undefined ? [] : [brokenLine(nameless.line, expecting('streamNamed'))]),
  ].sort((a, b) => a.line - b.line)
  if (first !== undefined) return { ok: false, ...first }
  for (const batch of batchesOf(lines)) {
    const version = fieldOf(fieldOf(batch[0].value, 'meta'), 'version')
    const appended = await store.appendToStream(
      streamOf(batch[0].value),
      // The store checks the form of the events and reports what is wrong with it.
      batch.map(({ value }) => value as StoredEvent),
      { expectedVersion: typeof version === 'number' ? version - 1 : 'any' },
    )
    if (appended.ok) continue
    const { error } = appended
    if (error.is === 'Conflict')
      return {
        ok: false,
        ...brokenLine(
          batch[0].line,
          expecting('atVersion', { stream: error.stream, found: error.found, expected: error.expected }),
        ),
      }
    const [, at = '', path = ''] = /^\/(\d+)(.*)$/s.exec(error.path) ?? []
    const line = batch[Number(at)]?.line ?? batch[0].line
    return { ok: false, ...brokenLine(line, wrongAt({ ...error, path })) }
  }
  return { ok: true, events: lines.length }
}
