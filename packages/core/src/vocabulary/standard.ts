import type { StandardSchemaV1 } from '@standard-schema/spec'
import type * as t from 'io-ts'
import { invalidBy, saying, type Parsed, type Problem } from './invalid.js'

/** The interface of Standard Schema (version 1). `validate` is synchronous. */
export interface Standard<Input, Output = Input> extends StandardSchemaV1.Props<Input, Output> {
  readonly validate: (value: unknown) => StandardSchemaV1.Result<Output>
}

/** The keys of a JSON pointer; places in a list are numbers. */
const keysOf = (path: string): readonly PropertyKey[] =>
  path
    .split('/')
    .slice(1)
    .map((key) => (/^(?:0|[1-9][0-9]*)$/.test(key) ? Number(key) : key.replaceAll('~1', '/').replaceAll('~0', '~')))

const issueOf = (problem: Problem): StandardSchemaV1.Issue => ({
  message: saying(problem),
  path: keysOf(problem.path),
})

/** The `~standard` property of the values that `parse` reads: each problem becomes an issue with its message and its keys. */
export const standardOf = <Output, Input = Output>(
  parse: (value: unknown) => Parsed<Output>,
): Standard<Input, Output> => ({
  version: 1,
  vendor: 'jobbspar',
  validate: (value) => {
    const parsed = parse(value)
    return parsed.ok ? { value: parsed.value } : { issues: parsed.error.problems.map(issueOf) }
  },
})

/** Validates for tools that use Standard Schema. The result is the same as from the library's own readers. */
export const standardOfType = <A>(type: t.Type<A, unknown, unknown>): Standard<A> =>
  standardOf((value) => {
    const answer = type.decode(value)
    return answer._tag === 'Left' ? invalidBy(answer.left, '') : { ok: true, value: answer.right }
  })
