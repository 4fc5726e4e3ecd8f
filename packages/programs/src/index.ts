import { falkenberg } from './falkenberg.js'
import { type Program } from '@jobbspar/core'

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
