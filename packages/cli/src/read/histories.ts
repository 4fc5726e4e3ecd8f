import { streamsOf, type BrokenLine, type JsonLine } from '@jobbspar/adapters-memory'
import { loadJsonFile, loadJsonlFile } from '@jobbspar/adapters-memory/node'
import {
  expectedIn,
  foundIn,
  streamKindOf,
  readLeniently,
  shown,
  streamKinds,
  type AnyEvent,
  type Reader,
  type StreamKind,
} from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'
import { problemIn, type Problem } from '../terminal/problem.js'
import { streamNamesIn, type History } from './stream-kinds.js'
import { unknownFieldsIn } from './unknown-fields.js'

/** The answer of loading a history file: its streams in the order they begin, or all its problems. */
export type Loaded =
  | {
      readonly ok: true
      readonly histories: readonly History[]
      /** What a lenient read could not use. */
      readonly leftOut: readonly Problem[]
      /** What a lenient read used nevertheless: a gap in the versions, a record time that falls. */
      readonly tolerated: readonly Problem[]
      /** The streams that are known to lack an event: an event was left out, or a version is missing. */
      readonly notWhole: readonly string[]
      /** Fields that reading left out, since no schema knows them; searched for on request. */
      readonly unknownFields: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * How to load: with `lenient`, the valid rest of a file with problems; with `unknownFields`, the fields that no schema knows are looked for;
 * `step` is called for each stream. Problems are described in the locale.
 */
export interface Loading {
  readonly locale: Locale
  readonly unknownFields?: boolean
  readonly lenient?: boolean
  readonly step?: () => void
}

interface Finding extends Problem {
  readonly line: number
  /** Whether the event can be read despite this problem. */
  readonly readable: boolean
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

/** What is wrong with a line that belongs to no stream of a known kind. */
const homeless = (value: unknown, locale: Locale): Pick<Problem, 'path' | 'expected' | 'found'> => {
  const { say, text } = locale
  const found = (what: unknown): string => foundIn(shown(what), text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { path: '', expected: `${say('aStoredEvent')} { type, data, meta }`, found: found(value) }
  const meta = fieldOf(value, 'meta')
  return typeof meta !== 'object' || meta === null
    ? {
        path: '/meta',
        expected: `${say('anEnvelope')} { id, stream, version, recordedAt, schema }`,
        found: found(meta),
      }
    : { path: '/meta/stream', expected: streamNamesIn(locale), found: found(fieldOf(meta, 'stream')) }
}

/** Ids that an earlier line of another stream has; within a stream the reader checks it. */
const idsUsedTwice = (
  lines: readonly JsonLine[],
): ReadonlyMap<number, { readonly id: string; readonly stream: unknown }> => {
  const first = new Map<string, unknown>()
  const twice = new Map<number, { readonly id: string; readonly stream: unknown }>()
  for (const { line, value } of lines) {
    const meta = fieldOf(value, 'meta')
    const id = fieldOf(meta, 'id')
    if (typeof id !== 'string') continue
    const stream = fieldOf(meta, 'stream')
    if (!first.has(id)) first.set(id, stream)
    else if (first.get(id) !== stream) twice.set(line, { id, stream })
  }
  return twice
}

/** How many events are missing before one whose version leaves a gap; none for every other problem. */
const missingBefore = ({ path, readable, expected, found }: Omit<Finding, 'means'>): number =>
  readable && path === '/meta/version' ? Math.max(0, Number(found) - Number(expected)) : 0

/** The place of `line` among rising lines. */
const placeOf = (line: number, lines: readonly number[]): number => {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Removes the gaps that lines without a stream explain: such a line may be the missing event, and is reported
 * already. Each explains one missing event.
 */
const unexplained = (found: readonly Finding[], before: ReadonlyMap<number, number>, unplaced: readonly number[]) => {
  const lines = [...unplaced].sort((a, b) => a - b)
  const taken = new Set<number>()
  return found.filter((one) => {
    const { line } = one
    const missing = missingBefore(one)
    if (missing === 0) return true
    const after = before.get(line) ?? 0
    const between: number[] = []
    // From the gap backwards: the nearest line is the likeliest, and a long file is not searched for each gap.
    for (let i = placeOf(line, lines) - 1; i >= 0 && between.length < missing; i--) {
      const unread = lines[i] ?? 0
      if (unread <= after) break
      if (!taken.has(unread)) between.push(unread)
    }
    if (between.length < missing) return true
    for (const unread of between) taken.add(unread)
    return false
  })
}

/** Reads one stream; problems are reported with their lines. */
const readStream = (
  kind: StreamKind,
  stream: string,
  lines: readonly JsonLine[],
  { file, locale }: { readonly file: string; readonly locale: Locale },
) => {
  const parse: Reader<AnyEvent> = streamKinds[kind].parse
  const stored = lines.map(({ value }) => value)
  const { records, quarantined } = readLeniently(parse, stream, stored)
  const found = quarantined.map(({ place, path, expected, expects, found }): Finding => {
    const at = lines[place - 1]
    const readable = (path === '/meta/version' || path === '/meta/recordedAt') && parse(at?.value).ok
    const problem = { expected, found, ...(expects === undefined ? {} : { expects }) }
    const finding = { file, line: at?.line ?? 0, path, ...problemIn(problem, locale), stream, readable }
    const missing = missingBefore({ ...finding, expected, found })
    return missing === 0 ? finding : { ...finding, means: locale.say('missingBefore', { missing, stream }) }
  })
  return { records, found }
}

/** Whether a file is one JSON array, on one line or on many. */
const isOneArray = async (
  path: string,
  lines: readonly JsonLine[],
  broken: readonly BrokenLine[],
): Promise<boolean> => {
  const [first] = lines
  if (broken.length === 0) return lines.length === 1 && Array.isArray(first?.value)
  if ((broken[0]?.line ?? 0) > (first?.line ?? Infinity)) return false
  const whole = await loadJsonFile(path)
  return whole.ok && Array.isArray(whole.value)
}

/**
 * Loads a history file: JSON Lines, one stored event a line, several streams in the order recorded. A strict load returns
 * every problem of the file; a lenient one the readable events, and what it left out.
 */
export const loadHistories = async (
  path: string,
  { locale, lenient = false, unknownFields = false, step }: Loading,
): Promise<Loaded> => {
  const { say } = locale
  const ofFile = (found: string): Problem => ({ file: path, path: '', expected: say('aHistoryFile'), found })
  const file = await loadJsonlFile(path)
  if (!file.ok)
    return {
      ok: false,
      problems: [
        ofFile(file.why === undefined ? file.reason.replace(`${path}: `, '') : expectedIn(file.why, locale.text)),
      ],
    }
  const { lines, broken } = file
  if (lines.length + broken.length === 0) return { ok: false, problems: [ofFile(say('isEmpty'))] }
  if (await isOneArray(path, lines, broken)) return { ok: false, problems: [ofFile(say('isOneArray'))] }

  const twice = idsUsedTwice(lines)
  const found: Finding[] = [
    ...broken.map(({ line, reason, why }) => ({
      ...{ file: path, line, path: '', expected: say('aStoredEventInJson') },
      found: say('textThatIs', { reason: why === undefined ? reason : expectedIn(why, locale.text) }),
      readable: false,
    })),
    ...[...twice].map(([line, { id, stream }]) => ({
      ...{ file: path, line, path: '/meta/id', expected: say('anIdUsedOnce'), found: id },
      ...(typeof stream === 'string' && streamKindOf(stream) !== undefined ? { stream } : {}),
      readable: false,
    })),
  ]
  const unplaced = broken.map(({ line }) => line)
  const before = new Map<number, number>()
  const histories: History[] = []
  const unknown: Problem[] = []
  for (const [stream, own] of streamsOf(lines)) {
    step?.()
    const kind = streamKindOf(stream)
    if (kind === undefined) {
      for (const { line, value } of own) {
        found.push({ file: path, line, ...homeless(value, locale), readable: false })
        if (stream === '') unplaced.push(line)
      }
      continue
    }
    own.forEach(({ line }, i) => before.set(line, own[i - 1]?.line ?? 0))
    const read = readStream(kind, stream, own, { file: path, locale })
    if (unknownFields)
      for (const one of unknownFieldsIn(streamKinds[kind].parse, own, { file: path, stream, locale })) unknown.push(one)
    for (const one of read.found) found.push(one)
    const lost = new Set(own.flatMap(({ line }) => twice.get(line)?.id ?? []))
    const records = lost.size === 0 ? read.records : read.records.filter(({ meta }) => !lost.has(meta.id))
    // The table pairs each kind with its reader, so the records are of that kind.
    if (records.length > 0) histories.push({ kind, stream, records, file: path, line: own[0]?.line ?? 1 } as History)
  }

  const problems = unexplained(found, before, unplaced).sort((a, b) => a.line - b.line)
  const plain = (some: readonly Finding[]) => some.map(({ readable: _, ...problem }): Problem => problem)
  if (problems.length > 0 && !lenient) return { ok: false, problems: plain(problems) }
  if (histories.length === 0) return { ok: false, problems: [...plain(problems), ofFile(say('holdsNoEvent'))] }
  return {
    ok: true,
    histories,
    leftOut: plain(problems.filter(({ readable }) => !readable)),
    tolerated: plain(problems.filter(({ readable }) => readable)),
    unknownFields: unknown.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    notWhole: [
      ...new Set(
        found.flatMap((one) =>
          one.stream !== undefined && (!one.readable || missingBefore(one) > 0) ? [one.stream] : [],
        ),
      ),
    ],
  }
}
