import { type Determination, type Obligation } from '@jobbspar/core'
import { allCompared } from './compared-rules.js'
import { type Kind, type Library } from './libraries.js'
import { type Replacements } from './replaced.js'

/** What the rules of a library say otherwise than they do. */
export interface Fault {
  readonly determination?: (one: Determination) => Determination
  readonly obligation?: (one: Obligation) => Obligation
}

const isCompared = (id: string): boolean => allCompared.some((rule) => rule === id)
const newId = (rule: string): string => `now/${rule}`

const renamedIn = (kind: Kind, { determination = (one) => one, obligation = (one) => one }: Fault): Kind => ({
  ...kind,
  rulesOf: (program) =>
    kind.rulesOf(program).map((one) => (isCompared(one.id) ? { ...one, id: newId(one.id), was: [one.id] } : one)),
  explain: (program, context) => {
    const explain = kind.explain(program, context)
    return (request, on) =>
      explain(request, on).map((one) => (isCompared(one.rule) ? determination({ ...one, rule: newId(one.rule) }) : one))
  },
  obligations: (program) => {
    const obligations = kind.obligations(program)
    return (on, asOf) =>
      obligations(on, asOf).map((one) => (isCompared(one.rule) ? obligation({ ...one, rule: newId(one.rule) }) : one))
  },
})

/** A library whose compared rules of code have other ids, as if rules of data had replaced them, perhaps with a fault. */
export const renamedLibrary = (library: Library, fault: Fault = {}): Library => ({
  ...library,
  streamKinds: Object.fromEntries(
    Object.entries(library.streamKinds).map(([name, kind]) => [name, renamedIn(kind, fault)]),
  ) as unknown as Library['streamKinds'],
})

/** The table by which the rules of a library are replaced by those of its renamed one. */
export const tableOfRenamed = ({ programs }: Library): Replacements =>
  Object.fromEntries(
    allCompared.map((rule) => [rule, Object.fromEntries(programs.map(({ id }) => [id, { by: [newId(rule)] }]))]),
  )
