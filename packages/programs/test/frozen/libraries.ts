import {
  aroundStored,
  kindNames,
  streamKinds,
  type AnyEvent,
  type ContextAt,
  type Program,
  type StoredStream,
  type Stream,
  type StreamKind,
} from '@jobbspar/core'
import * as frozen from './before.mjs'
import { allCompared, type ComparedRule } from './compared-rules.js'
import { programs } from '../../src/index.js'

/** A kind of stream, whatever its events are. */
export type Kind = Stream<unknown, AnyEvent, Program, unknown>

/** What judges: the kinds of stream, the contexts of a participation, and the programs. */
export interface Library {
  readonly streamKinds: Readonly<Record<StreamKind, Kind>>
  readonly aroundStored: (streams: readonly StoredStream[], program: Pick<Program, 'id'>) => ContextAt<unknown>
  readonly programs: readonly Program[]
}

/** The library as it was before programs stated rules as data. Generators take days and words from its programs, which do not change. */
export const before: Library = frozen

/** The library as it is. */
// Each kind judges its own events, which the type of a table of all kinds cannot express.
export const present = { streamKinds, aroundStored, programs } as unknown as Library

/** The program of a library with an id. */
export const programOf = ({ programs: all }: Library, id: string): Program => {
  const found = all.find((program) => program.id === id)
  if (found === undefined) throw new Error(`There is no program ${id}.`)
  return found
}

/** The compared rules of a kind of stream, as they were: the events that each is judged at, and whether it states what is due. */
export const rulesBefore = (kind: StreamKind) => {
  const rules = new Map(before.streamKinds[kind].rulesOf().map((rule) => [rule.id, rule]))
  return new Map<ComparedRule, { readonly guarded: readonly string[]; readonly isDue: boolean }>(
    allCompared.flatMap((id) => {
      const { guards, obligation } = rules.get(id) ?? {}
      return guards === undefined
        ? []
        : [[id, { guarded: Object.keys(guards), isDue: obligation !== undefined }] as const]
    }),
  )
}

/** The rules of all kinds of stream under a program, by their ids. */
export const rulesIn = (library: Library, program: string) =>
  new Map(
    kindNames.flatMap((kind) =>
      library.streamKinds[kind].rulesOf(programOf(library, program)).map((rule) => [rule.id, rule] as const),
    ),
  )
