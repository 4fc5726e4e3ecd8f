// A figure of an app's own in a report, after those of the library.
import { falkenberg } from '@jobbspar/programs'
import { contents, historyOf, reportOn } from '@jobbspar/projections'
import { participations } from './example-history.js'
import { meanWaitForPraktik } from './wait-for-praktik-figure.js'

// #region report
const at = { program: falkenberg, asOf: '2017-12-31', knownAt: '2018-01-01T00:00:00.000Z', evidence: true } as const

const histories = participations.map((stored) => historyOf(stored, at))

const { figures } = reportOn(histories, at, { figures: [...contents, meanWaitForPraktik] })
const own = figures.find(({ figure }) => figure === meanWaitForPraktik.id)
console.log(meanWaitForPraktik.label, own?.value, own?.details)
console.log(`${String(own?.evidence.length)} events say so`)
// #endregion
