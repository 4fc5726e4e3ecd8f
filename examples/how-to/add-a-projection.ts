// Asks the example history the question of wait-for-praktik.ts.
import { falkenberg } from '@jobbspar/programs'
import { historyOf, project } from '@jobbspar/projections'
import { participations } from './example-history.js'
import { waitForPraktik } from './wait-for-praktik.js'

// #region ask
const at = { program: falkenberg, asOf: '2017-12-31', knownAt: '2018-01-01T00:00:00.000Z', evidence: true } as const

const histories = participations.map((stored) => historyOf(stored, at))

const { wait } = project({ wait: waitForPraktik }, histories, at)
console.log(`${String(wait.persons)} persons waited ${String(wait.mean)} days on average`)
console.log(`${String(wait.evidence.length)} events say so, the first ${String(wait.evidence[0])}`)
// #endregion
