/** A function of a program that is computed once per program, as long as the program is an object. */
export const oncePer = <P, T>(of: (program: P) => T): ((program: P) => T) => {
  const known = new WeakMap<object, { readonly value: T }>()
  return (program) => {
    if (typeof program !== 'object' || program === null) return of(program)
    const before = known.get(program)
    if (before !== undefined) return before.value
    const value = of(program)
    known.set(program, { value })
    return value
  }
}
