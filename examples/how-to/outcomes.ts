// The outcome of one history under several definitions.
import { falkenberg } from '@jobbspar/programs'
import { historyOf, jobindsatsStatus, koladaWorkOrStudy, outcomesUnder, project } from '@jobbspar/projections'
import { participations } from './example-history.js'

// #region histories
const at = { program: falkenberg, asOf: '2018-12-31', knownAt: '2019-01-01T00:00:00.000Z', evidence: true } as const

const histories = participations.map((stored) => historyOf(stored, at))
// #endregion

// #region ask
const definitions = [falkenberg.outcome, koladaWorkOrStudy, jobindsatsStatus(6)]
const { views } = project({ views: outcomesUnder(definitions) }, histories, at)

const percent = (share: number | undefined): string =>
  share === undefined ? 'no share' : `${(share * 100).toFixed(1)} %`
definitions.forEach(({ says, source }, i) => {
  const view = views[i]
  if (view === undefined) return
  const { rate, undetermined } = view
  console.log(`${rate.definition} (${source.status}): ${says}`)
  console.log(`  ${String(rate.x)} of ${String(rate.n)}: ${percent(rate.rate)}, pending ${String(rate.pending)}`)
  if (undetermined > 0)
    console.log(
      `  not known of ${String(undetermined)} more: between ${percent(rate.low)} and ${percent(rate.high)} of all`,
    )
})
// #endregion
