import { judgeRequires, notAbout, type Standing } from './requires.js'
import { type Subject } from '../decider/subject.js'
import { rulesFor, type Guards, type Rule } from '../decider/rule.js'
import { type AnyEvent } from '../history/event.js'
import { termsOfRule } from '../terms/data-rules.js'
import { type Program } from '../terms/program.js'
import { knownWords } from '../terms/words.js'
import { type Condition } from '../vocabulary/kinds.js'

/** What the rules of a program can ask of a kind of stream. */
export interface Speech<S> {
  readonly subjects: readonly Subject[]
  /** Whether a condition holds of the person, in a state. */
  readonly standing: (state: S, condition: Condition, program: Program) => Standing
}

/** The subject that a word of a program names. */
const subjectOf = (at: string, program: Program, subjects: readonly Subject[]): Subject | undefined =>
  subjects.find(({ name }) => (name === 'praktik' ? name === at : knownWords(program)[name].has(at)))

/** The word that names what begins by an event. */
const kindAt = (type: string, data: object, subjects: readonly Subject[]): string => {
  const begun = subjects.find(({ begins }) => begins.type === type)
  return begun === undefined ? type : 'kind' in data ? String(data.kind) : begun.name
}

/**
 * The rules that a program states as data, for a kind of stream: those about its subjects. Each is judged by the version
 * in force on the day of the event, binds as the version says, and cites its source.
 */
export const dataRulesFor =
  <S>({ subjects, standing }: Speech<S>) =>
  (program: Program): readonly Rule<S, never, Program, unknown>[] =>
    Object.entries(program.rules ?? {}).flatMap(([id, rule]) => {
      const about = rule.versions.map(({ requires: { at } }) => subjectOf(at, program, subjects))
      const begins = new Set(about.flatMap((one) => one?.begins.type ?? []))
      if (begins.size === 0) return []
      const guards: Guards<AnyEvent> = Object.fromEntries([...begins].map((type) => [type, 'byTerm' as const]))
      const terms = termsOfRule(rule)
      const kinds = new Set(rule.versions.map(({ requires: { at } }) => at))
      return [
        rulesFor<S, AnyEvent, Program>().rule({
          id,
          version: 1,
          guards,
          was: rule.was ?? [],
          terms: () => ({ requires: terms }),
          appliesTo: ({ type, data }) => kinds.has(kindAt(type, data, subjects)),
          judge: ({ state, event: { type, data }, terms: { requires }, program: under }) => {
            const kind = kindAt(type, data, subjects)
            if (kind !== requires.at) return notAbout(kind)
            const given = data as Readonly<Record<string, unknown>>
            return judgeRequires(requires, { data: given, standing: (one) => standing(state, one, under) })
          },
        }) as Rule<S, never, Program, unknown>,
      ]
    })
