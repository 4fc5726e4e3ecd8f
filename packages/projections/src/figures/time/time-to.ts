import { ownTimeToEnd } from '../asked.js'
import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { participationSpells } from '../flow/participation-spells.js'
import { tenths } from '../values.js'
import { outcomeExit } from './time-to-end.js'
import { timesToOutcome } from './timed-cases.js'
import { isWellObserved } from './well-observed.js'

/** How likely the outcome and each other exit is by a day, with the other exits as competing events. */
export const timeTo = defineFigure({
  id: 'timeTo',
  section: 'time',
  unit: 'percent',
  label:
    '{outcome, select, ' +
    'yes {Probability of an outcome{known, select, no {} other { by day {days, number}}}, with other exits as competing events.} ' +
    'other {Probability of an exit{known, select, no {} other { by day {days, number}}}: {part}.}}',
  asks: { toEnd: ownTimeToEnd, spells: participationSpells },
  parts: ({ toEnd }) => toEnd.exits.map(({ exit }) => exit),
  value: ({ toEnd: { curve: all, exits, mayHaveEnded, definition } }, _at, part) => {
    const own = exits.find(({ exit }) => exit === part)
    if (own === undefined) return undefined
    const { curve, points, evidence } = own
    const isOutcome = part === outcomeExit
    const latest = points.findLast(({ share, atRisk }) => share !== undefined && isWellObserved(atRisk, all))
    return {
      ...(latest?.share === undefined ? {} : { value: tenths(latest.share * 100) }),
      uncertainty: withoutBounds({ ...silentNone, notKnown: mayHaveEnded }),
      curve: {
        ...{ estimator: 'aalenJohansen', n: curve.n, observedTo: curve.observedTo, points },
        events: curve.steps.reduce((sum, { events }) => sum + events, 0),
        ...(isOutcome ? { definition } : {}),
      },
      label: {
        outcome: isOutcome ? 'yes' : 'no',
        ...(latest === undefined ? { known: 'no' } : { known: 'yes', days: latest.days }),
      },
      evidence,
    }
  },
  cells: ({ toEnd: { cases = [] } }) => cases,
  formula: {
    name: 'timeToEnd, cumulativeIncidence',
    against: 'by hand; R, `survfit` of a factor',
    edges: 'no one, one person, all open, everyone, ties, late entry',
  },
  release: timesToOutcome,
})
