import { type Program } from '@jobbspar/core'

/**
 * A function that computes its answer only once for each program object. This is possible because programs do not
 * change.
 */
export const perProgram = <A>(answer: (program: Program) => A): ((program: Program) => A) => {
  const known = new WeakMap<Program, { readonly value: A }>()
  return (program) => {
    const found = known.get(program) ?? { value: answer(program) }
    known.set(program, found)
    return found.value
  }
}
