import {
  type AnyEvent,
  type ContextAt,
  type Program,
  type StoredStream,
  type Stream,
  type StreamKind,
} from '@jobbspar/core'

export declare const streamKinds: Readonly<Record<StreamKind, Stream<unknown, AnyEvent, Program, unknown>>>
export declare const aroundStored: (
  streams: readonly StoredStream[],
  program: Pick<Program, 'id'>,
) => ContextAt<unknown>
export declare const programs: readonly Program[]
