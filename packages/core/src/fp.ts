import * as E from 'fp-ts/lib/Either.js'
import { type ContextAt } from './decider/determination.js'
import { type Admitted, type Failed, type Refused } from './decider/admit.js'
import { type Request, type Stamp } from './decider/propose.js'
import { type Decided, type Stream } from './decider/stream.js'
import { type Timeline } from './decider/timelines.js'
import { type Stored } from './history/corrections.js'
import { type AnyEvent } from './history/event.js'
import { type Invalid } from './vocabulary/invalid.js'
import { readStrictly as readStrictlyPlain, type Corrupt, type Reader } from './history/read.js'

export * from './vocabulary/codec.js'

/** A plain answer as an Either: the error on the left, the whole success on the right. */
export const toEither = <A extends { readonly ok: true }, Err>(answer: A | Failed<Err>): E.Either<Err, A> =>
  answer.ok ? E.right(answer) : E.left(answer.error)

/** A stored event or mark, read by the stream's own reader. */
export const parse =
  <Ev extends AnyEvent>(read: Reader<Ev>) =>
  (stored: unknown): E.Either<Invalid, Stored<Ev>> => {
    const parsed = read(stored)
    return parsed.ok ? E.right(parsed.value) : E.left(parsed.error)
  }

/** One stream as stored, in version order, or everything that is wrong with it. */
export const readStrictly =
  <Ev extends AnyEvent>(read: Reader<Ev>, stream: string) =>
  (stored: readonly unknown[]): E.Either<Corrupt, readonly Stored<Ev>[]> => {
    const answer = readStrictlyPlain(read, stream, stored)
    return answer.ok ? E.right(answer.records) : E.left(answer.error)
  }

/** The events of a request, or every rule that refuses it. */
export const decide =
  <S, Ev extends AnyEvent, P, C>(stream: Stream<S, Ev, P, C>) =>
  (program: P, context?: ContextAt<C, Ev>) => {
    const plain = stream.decide(program, context)
    return (
      request: Request<Ev> | readonly Request<Ev>[],
      on: Timeline<S, Ev>,
      stamp: Stamp,
    ): E.Either<Refused | Invalid, Decided<S, Ev>> => toEither(plain(request, on, stamp))
  }

/** Whether a stored event may be added to a timeline. */
export const admit =
  <S, Ev extends AnyEvent, P, C>(stream: Stream<S, Ev, P, C>) =>
  (program: P, context?: ContextAt<C, Ev>) => {
    const plain = stream.admit(program, context)
    return (
      on: Timeline<S, Ev>,
      records: Stored<Ev> | readonly Stored<Ev>[],
    ): E.Either<Refused | Corrupt, Admitted<S, Ev>> => toEither(plain(on, records))
  }

/** The reducer that enforces the program, in Either. */
export const reduce =
  <S, Ev extends AnyEvent, P, C>(stream: Stream<S, Ev, P, C>) =>
  (program: P, context?: ContextAt<C, Ev>) => {
    const admits = admit(stream)(program, context)
    return (
      on: Timeline<S, Ev>,
      records: Stored<Ev> | readonly Stored<Ev>[],
    ): E.Either<Refused | Corrupt, Timeline<S, Ev>> =>
      E.map((admitted: Admitted<S, Ev>) => admitted.timeline)(admits(on, records))
  }
