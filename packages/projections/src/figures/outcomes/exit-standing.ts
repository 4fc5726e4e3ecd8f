import { countsAs, type Exit, type OutcomeDefinition, type Program } from '@jobbspar/core'

/**
 * How an outcome definition treats an exit: it counts as the outcome, it is left out, or it is another ending. An exit that the
 * definition does not name is treated as the one that it counts as.
 */
export const exitStanding = (
  exit: Exit,
  { counts, excluded }: Pick<OutcomeDefinition, 'counts' | 'excluded'>,
  program: Program,
): 'counted' | 'excluded' | 'other' => {
  const named = counts.includes(exit) || excluded.includes(exit) ? exit : countsAs(program, exit)
  return excluded.includes(named) ? 'excluded' : counts.includes(named) ? 'counted' : 'other'
}
