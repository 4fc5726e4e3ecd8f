import { addDays, type Program } from '@jobbspar/core'
import { isIn, type Edge } from './edge.js'
import { limitEdges } from './limit-edges.js'
import { orderEdges } from './order-edges.js'
import { requiresEdges } from './requires-edges.js'

/** How many days after the first day of a version its histories are about, so that what comes before has room. */
const room = 200

/**
 * Histories of a participation on either side of each bound of the rules of data of a program: by what a rule states, never
 * by its id. A bound that no history on days of its version can show is left out.
 */
export const edgesOf = (program: Program): readonly Edge[] =>
  Object.entries(program.rules ?? {}).flatMap(([rule, { versions, applies }]) =>
    versions.flatMap((version): readonly Edge[] => {
      const on = [addDays(version.from, room), version.from].find((day) => isIn(version, day)) ?? version.from
      const { requires, order, limit } = version
      const found = [
        ...(requires === undefined ? [] : requiresEdges(program, requires, version, on)),
        ...(order === undefined ? [] : orderEdges(program, order, on)),
        ...(limit === undefined ? [] : limitEdges(program, limit, on)),
      ]
      return found
        .map((sides) => ({ rule, ...sides }))
        .filter(({ kept, broken, unknown = kept }) =>
          // The version of each event that is asked is this one. What a limit extends or ends began on the first day.
          [kept, broken, unknown].every((events) => {
            const asked = applies === 'byBeginning' && limit !== undefined ? on : events.at(-1)?.data.on
            return asked !== undefined && isIn(version, asked)
          }),
        )
    }),
  )
