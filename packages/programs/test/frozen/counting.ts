import { allCompared, type ComparedRule } from './compared-rules.js'
import { type Count, type Outcome } from './judging.js'

/** What a comparison can be, in the order of the table. */
export const outcomes = [
  'refused',
  'found',
  'undetermined',
  'passing',
  'passesFrom',
  'due',
] as const satisfies readonly Outcome[]

/** How often each comparison was made. */
export interface Counts {
  readonly add: Count
  readonly of: (rule: ComparedRule, outcome: Outcome, program?: string) => number
  /** The programs in which a rule said something. */
  readonly programsOf: (rule: ComparedRule) => readonly string[]
  /** One line for each rule, and one for each program in which it said something. */
  readonly table: () => string
}

/** Counts of no comparison yet. */
export const counts = (): Counts => {
  const all = new Map<ComparedRule, Map<string, Map<Outcome, number>>>()
  const of: Counts['of'] = (rule, outcome, program) =>
    [...(all.get(rule) ?? [])]
      .filter(([id]) => program === undefined || id === program)
      .reduce((sum, [, own]) => sum + (own.get(outcome) ?? 0), 0)
  const programsOf: Counts['programsOf'] = (rule) => [...(all.get(rule)?.keys() ?? [])].sort()
  const line = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(46) + cells.map((cell) => String(cell).padStart(14)).join('')
  return {
    add: (rule, program, outcome) => {
      const programs = all.get(rule) ?? new Map<string, Map<Outcome, number>>()
      const own = programs.get(program) ?? new Map<Outcome, number>()
      own.set(outcome, (own.get(outcome) ?? 0) + 1)
      all.set(rule, programs.set(program, own))
    },
    of,
    programsOf,
    table: () =>
      [
        line('rule of code, and programs', outcomes),
        ...allCompared.flatMap((rule) => [
          line(
            rule,
            outcomes.map((outcome) => of(rule, outcome)),
          ),
          ...programsOf(rule).map((program) =>
            line(
              `  ${program}`,
              outcomes.map((outcome) => of(rule, outcome, program)),
            ),
          ),
        ]),
      ].join('\n'),
  }
}
