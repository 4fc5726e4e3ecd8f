import { expecting, foundTexts, parseMeta, problemAt, shown, unfit, type StoredEvent, type Unfit } from '@jobbspar/core'
import { jsonCopy } from './json-copy.js'

/** The frozen copy of a batch that a store keeps, or why no stream can accept the batch. */
export type Batch =
  | { readonly ok: true; readonly events: readonly [StoredEvent, ...StoredEvent[]]; readonly last: StoredEvent }
  | { readonly ok: false; readonly error: Unfit }

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const problemOf = (stream: string, event: unknown, at: string) => {
  if (!isFields(event)) return unfit(stream, at, expecting('batchEvent'), shown(event))
  const { type, data, meta } = event
  if (typeof type !== 'string' || type === '')
    return unfit(stream, `${at}/type`, expecting('eventTypeName'), shown(type))
  if (!isFields(data)) return unfit(stream, `${at}/data`, expecting('eventData'), shown(data))
  const envelope = parseMeta(meta, `${at}/meta`)
  if (!envelope.ok) {
    const [problem = problemAt(`${at}/meta`, expecting('envelope'), shown(meta))] = envelope.error.problems
    return { ok: false, error: { is: 'Unfit', stream, ...problem } } as const
  }
  const named = envelope.value.stream
  return named === stream
    ? undefined
    : unfit(stream, `${at}/meta/stream`, expecting('exactly', { value: stream }), named)
}

/**
 * Copies a batch and checks what can be checked without looking at the store: the batch is not empty, JSON can hold
 * every event, and every envelope is complete, names this stream and has an id that no other event of the batch has.
 * Returns the first problem, with its place in the batch.
 */
export const batchOf = (stream: string, events: readonly unknown[]): Batch => {
  const copy = jsonCopy(events)
  if (!copy.ok) return unfit(stream, copy.error.path, expecting('jsonValue'), copy.error.found)
  const batch = copy.value as readonly StoredEvent[]
  const [first, ...others] = batch
  if (first === undefined) return unfit(stream, '', expecting('atLeastOneEvent'), foundTexts.none)
  const ids = new Set<string>()
  for (const [i, event] of batch.entries()) {
    const problem = problemOf(stream, event, `/${i}`)
    if (problem !== undefined) return problem
    if (ids.has(event.meta.id)) return unfit(stream, `/${i}/meta/id`, expecting('usedOnce'), event.meta.id)
    ids.add(event.meta.id)
  }
  return { ok: true, events: [first, ...others], last: others.at(-1) ?? first }
}
