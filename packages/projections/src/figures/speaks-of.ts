import { type ProgramTerms } from '@jobbspar/core'
import { type At } from '../asking/projection.js'

/** Whether a program has any of these terms. If it has, the figures about them are stated even where they are 0. */
export const speaksOf =
  (...names: readonly (keyof ProgramTerms)[]) =>
  ({ program: { terms } }: At): boolean =>
    names.some((name) => terms[name] !== undefined)

/** Whether a program’s coverage names a figure. */
export const isAnswered =
  (id: string) =>
  ({ program: { coverage } }: At): boolean =>
    Object.values(coverage).some((one) => one.is === 'modelled' && one.by.includes(`figure:${id}`))
