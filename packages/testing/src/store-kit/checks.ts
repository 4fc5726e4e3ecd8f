import {
  problemLine,
  shown,
  type Appended,
  type Conflict,
  type EventStore,
  type ExpectedVersion,
  type Unfit,
} from '@jobbspar/core'
import { equal } from '../equal.js'

const errorText = (error: Conflict | Unfit): string =>
  error.is === 'Conflict'
    ? `Conflict (expected ${error.expected}, found ${error.found})`
    : `Unfit (${problemLine(error)})`

/** An answer to an append, in a few words. */
export const answerText = (answer: Appended): string =>
  answer.ok ? `${answer.repeated ? 'repeated' : 'stored'} to version ${answer.version}` : errorText(answer.error)

/** The answer for a batch that has just been stored. Throws when the batch was refused or already known. */
export const landed = (answer: Appended): Extract<Appended, { ok: true }> => {
  if (!answer.ok || answer.repeated) throw new Error(`Expected the batch to be stored, found: ${answerText(answer)}`)
  return answer
}

/** Checks that the answer is the first answer again, marked as repeated. */
export const isRepetition = (answer: Appended, first: Appended): void =>
  equal('The answer to the repetition', answer, { ...first, repeated: true })

/** Checks that the answer is Unfit for this stream, at this path, with texts for what was expected and found. */
export const isUnfit = (answer: Appended, stream: string, path: string): void => {
  if (answer.ok || answer.error.is !== 'Unfit')
    throw new Error(`Expected Unfit at ${path === '' ? '/' : path}, found: ${answerText(answer)}`)
  const { error } = answer
  equal('The refusal', { stream: error.stream, path: error.path }, { stream, path })
  if (typeof error.expected !== 'string' || error.expected === '' || typeof error.found !== 'string')
    throw new Error(`The refusal does not say what was expected and found: ${shown(error)}`)
}

/** Checks that the answer is a Conflict with both versions. */
export const isConflict = (answer: Appended, stream: string, expected: ExpectedVersion, found: number): void => {
  if (answer.ok || answer.error.is !== 'Conflict')
    throw new Error(`Expected a Conflict at version ${found}, found: ${answerText(answer)}`)
  equal('The conflict', answer.error, { is: 'Conflict', stream, expected, found })
}

const everything = async (store: EventStore, streams: readonly string[]): Promise<unknown> => ({
  all: await store.readAll(),
  streams: await Promise.all(streams.map((stream) => store.readStream(stream))),
})

/** Runs some work, and throws when the stored events differ afterwards. */
export const changesNothing = async (store: EventStore, work: () => Promise<void>): Promise<void> => {
  const streams = ['s', 't', 'u']
  const before = JSON.stringify(await everything(store, streams))
  await work()
  equal('What is stored', await everything(store, streams), JSON.parse(before))
}
