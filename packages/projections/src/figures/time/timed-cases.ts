import { daysBetween } from '@jobbspar/core'
import { type At } from '../../asking/projection.js'
import { type Timed } from '../../statistics/time-bands.js'
import { type ParticipationSpell } from '../flow/participation-spells.js'
import {
  endedCounted,
  endedExcluded,
  notReached,
  open,
  participationCounts,
  reached,
} from '../outcomes/participation-counts.js'
import { type Times } from '../release.js'

type Facts = NonNullable<Times<unknown, unknown>['label']>
import { outcomeExit } from './time-to-end.js'
import { exitStanding } from '../outcomes/exit-standing.js'

/** The length of participations, and whether those that ended reached the outcome. */
const timedCases = (spells: readonly ParticipationSpell[], { asOf, program }: At): readonly Timed[] =>
  spells.map(({ from, ended }) => ({
    days: daysBetween(from, ended?.on ?? asOf),
    ...(ended === undefined
      ? {}
      : { event: exitStanding(ended.exit, program.outcome, program) === 'counted' ? outcomeExit : 'otherExit' }),
  }))

interface Views {
  readonly spells: readonly ParticipationSpell[]
}

/**
 * Times of participations in a released report. The bands add up to the counts of participations opened, ended and with
 * the outcome, so these counts must be shown.
 */
const timesOfParticipations = <Part>(of: Times<Views, Part>['of'], label?: Facts) => ({
  ...{ is: 'times' as const, families: [participationCounts], of },
  needs: ['participations', reached, notReached, endedCounted, open, endedExcluded],
  ...(label === undefined ? {} : { label }),
})

/** The time to the end. */
export const timesToEnd = timesOfParticipations<never>(({ spells }, at) => ({
  cases: timedCases(spells, at),
  isEvent: () => true,
}))

/** The time to the outcome. Other exits have no curve in a released report. */
export const timesToOutcome = timesOfParticipations<string>(
  ({ spells }, at, part) =>
    part === outcomeExit ? { cases: timedCases(spells, at), isEvent: (event) => event === outcomeExit } : undefined,
  { outcome: 'yes', known: 'no' },
)
