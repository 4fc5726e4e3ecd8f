import { falkenberg } from './falkenberg.js'
import { swedishTerms } from './sweden.js'
import { parseProgram, type Parsed, type Program, type ProgramTerms } from '@jobbspar/core'

export { falkenberg } from './falkenberg.js'
export * from './denmark.js'
export * from './denmark-benefit.js'
export * from './sweden.js'
export * from './sweden-subsidies.js'
export * from './sweden-wages.js'
export * from './sweden-support.js'

/** The programs that ship with the library. */
export const programs: readonly Program[] = [falkenberg]

/** The program with an id, if it ships with the library. */
export const programById = (id: string): Program | undefined => programs.find((program) => program.id === id)

/** The public terms that a program's file can name as its `publicTerms`. */
export const publicTerms: Readonly<Record<string, ProgramTerms>> = { sweden: swedishTerms }

/** A program from a JSON value, with the public terms it names; everything that is wrong is told at once, each with its path. */
export const readProgram = (json: unknown): Parsed<Program> => parseProgram(json, { publicTerms })
