import { parseProgram } from './parse-program.js'
import { subsidyTermDefs, termDefs, type ProgramTerms, type TermDef } from './program-terms.js'
import { type Program } from './program.js'
import { type Term } from './term.js'
import { moreLine, problemLine } from '../vocabulary/invalid.js'

const written = (def: TermDef<unknown> | undefined) => (version: Term<unknown>) => {
  const { from, until, since, value, enforcement, source } = version
  return {
    from,
    ...(until === undefined ? {} : { until }),
    ...(since === undefined ? {} : { since }),
    value,
    ...(def?.unit === undefined ? {} : { unit: def.unit }),
    ...(enforcement === undefined ? {} : { enforcement }),
    source,
  }
}

const writtenTerms = (defs: object, terms: object): object =>
  Object.fromEntries(
    Object.entries(terms).flatMap(([name, versions]: [string, readonly Term<unknown>[] | undefined]) =>
      versions === undefined
        ? []
        : // The name and its definition come from the same table. The compiler does not see that.
          [[name, versions.map(written((defs as Readonly<Record<string, TermDef<unknown>>>)[name]))]],
    ),
  )

/** A program as a JSON value, public terms included. {@link parseProgram} reads it back as the same program. */
export const programToJson = (program: Program): Readonly<Record<string, unknown>> => {
  const { subsidies, ...terms }: ProgramTerms = program.terms
  return {
    ...program,
    terms: {
      ...writtenTerms(termDefs, terms),
      ...(subsidies === undefined
        ? {}
        : {
            subsidies: Object.fromEntries(
              Object.entries(subsidies).map(([kind, one = {}]) => [kind, writtenTerms(subsidyTermDefs, one)]),
            ),
          }),
    },
  }
}

/**
 * Checks a program written in code like a program from a file. A mistake in it is a mistake in code, so it throws an
 * Error that lists everything that is wrong. Use {@link parseProgram} for programs from outside.
 */
export const defineProgram = (program: Program): Program => {
  const parsed = parseProgram(programToJson(program))
  if (parsed.ok) return program
  const lines = parsed.error.problems.map((problem) => `  ${problemLine(problem)}`)
  const more = moreLine(parsed.error).map((line) => `  ${line}`)
  throw new Error([`The program '${program.id}' cannot be used.`, ...lines, ...more].join('\n'))
}
