import { type EventStore, type StoredEvent } from '@jobbspar/core'

/** A value of a JSON Lines text and the line it stands on, from 1. */
export interface JsonLine {
  readonly line: number
  readonly value: unknown
}

/** A line that is not JSON, from 1, and what is wrong with it in a few words. */
export interface BrokenLine {
  readonly line: number
  readonly reason: string
}

// Engines word their errors differently; only the position is taken over, where one is told.
const reasonOf = (error: unknown): string => {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined
  return position === undefined ? 'not JSON' : `not JSON at character ${Number(position) + 1}`
}

/**
 * Reads a text with one JSON value a line. Blank lines count as lines and are skipped, a byte order mark and Windows line ends
 * do no harm, and a broken line does not hide the others. What the values are is not looked at.
 */
export const parseJsonl = (
  text: string,
): { readonly lines: readonly JsonLine[]; readonly broken: readonly BrokenLine[] } => {
  const lines: JsonLine[] = []
  const broken: BrokenLine[] = []
  for (const [i, row] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (/^[ \t\r]*$/.test(row)) continue
    try {
      lines.push({ line: i + 1, value: JSON.parse(row) })
    } catch (error) {
      broken.push({ line: i + 1, reason: reasonOf(error) })
    }
  }
  return { lines, broken }
}

/** Events as JSON Lines: one a line with type, data and meta first, each line ended; an empty text for no events. */
export const toJsonl = (events: readonly StoredEvent[]): string =>
  events.map(({ type, data, meta, ...rest }) => `${JSON.stringify({ type, data, meta, ...rest })}\n`).join('')

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const streamOf = (value: unknown): string => {
  const stream = fieldOf(fieldOf(value, 'meta'), 'stream')
  return typeof stream === 'string' ? stream : ''
}

/** Lines by the stream their envelope names, each stream in file order; those that name none are under `''`. */
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
 * Appends the events of a JSON Lines text to a store in file order, and answers how many they are; loading the same text again
 * changes nothing. A line that is not JSON or names no stream stops it before anything is stored. A line that the store does
 * not take stops it there: what stands before its batch (the consecutive lines of its stream) has been stored.
 */
export const loadInto = async (
  store: EventStore,
  text: string,
): Promise<{ readonly ok: true; readonly events: number } | ({ readonly ok: false } & BrokenLine)> => {
  const { lines, broken } = parseJsonl(text)
  const nameless = lines.find(({ value }) => streamOf(value) === '')
  const [first] = [
    ...broken,
    ...(nameless === undefined ? [] : [{ line: nameless.line, reason: '/meta/stream: expected the name of a stream' }]),
  ].sort((a, b) => a.line - b.line)
  if (first !== undefined) return { ok: false, ...first }
  for (const batch of batchesOf(lines)) {
    const version = fieldOf(fieldOf(batch[0].value, 'meta'), 'version')
    const appended = await store.appendToStream(
      streamOf(batch[0].value),
      // The store checks the shape, and says what is wrong with it.
      batch.map(({ value }) => value as StoredEvent),
      { expectedVersion: typeof version === 'number' ? version - 1 : 'any' },
    )
    if (appended.ok) continue
    const { error } = appended
    if (error.is === 'Conflict')
      return {
        ok: false,
        line: batch[0].line,
        reason: `${error.stream} is at version ${error.found}, expected ${error.expected}`,
      }
    const [, at = '', path = ''] = /^\/(\d+)(.*)$/s.exec(error.path) ?? []
    const line = batch[Number(at)]?.line ?? batch[0].line
    return { ok: false, line, reason: `${path === '' ? '/' : path}: expected ${error.expected}, found ${error.found}` }
  }
  return { ok: true, events: lines.length }
}
