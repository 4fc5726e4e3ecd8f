import { bengtsfors } from './bengtsfors.js'
import { danishRules, danishTerms } from './denmark.js'
import { falkenberg } from './falkenberg.js'
import { hassleholm } from './hassleholm.js'
import { hedensted } from './hedensted.js'
import { swedishTerms } from './sweden.js'
import { vasteras } from './vasteras.js'
import { parseProgram, type DataRule, type Parsed, type Program, type ProgramTerms } from '@jobbspar/core'

export { bengtsfors } from './bengtsfors.js'
export { falkenberg } from './falkenberg.js'
export { hassleholm } from './hassleholm.js'
export { hedensted } from './hedensted.js'
export { vasteras } from './vasteras.js'
export * from './denmark.js'
export * from './denmark-benefit.js'
export * from './denmark-employer.js'
export * from './denmark-fleksjob.js'
export * from './denmark-hours-rule.js'
export * from './denmark-kontanthjaelp.js'
export * from './sweden.js'
export * from './sweden-subsidies.js'
export * from './sweden-wages.js'
export * from './sweden-riksnorm.js'
export * from './sweden-support.js'

/** The programs that ship with the library. */
export const programs: readonly Program[] = [falkenberg, hassleholm, bengtsfors, vasteras, hedensted]

/** The program with an id, if it ships with the library. */
export const programById = (id: string): Program | undefined => programs.find((program) => program.id === id)

/** The public terms that a program's file can name as its `publicTerms`. */
export const publicTerms: Readonly<Record<string, ProgramTerms>> = { sweden: swedishTerms, denmark: danishTerms }

/** The public rules that a program’s file gets by its `publicTerms`. */
export const publicRules: Readonly<Record<string, Readonly<Record<string, DataRule>>>> = { denmark: danishRules }

/** A program from a JSON value, with the public terms and rules it names; all problems are reported at once, each with its path. */
export const readProgram = (json: unknown): Parsed<Program> => parseProgram(json, { publicTerms, publicRules })

export { programsInEnglish } from './languages/english.js'
