import { addMonths, nextDay, type Period } from '@jobbspar/core'
import { withinCalendar } from '../../asking/project.js'
import { type At, type Projection } from '../../asking/projection.js'
import { granting, type Granted } from '../../ledger/grants.js'
import { fullTimeEquivalentPersons, type FullTimeEquivalentsView } from './full-time-equivalents.js'

/** The twelve months to the reference date. */
const lastYear = (at: At): Period => {
  const last = withinCalendar(at).asOf
  return { first: addMonths(nextDay(last), -12), last }
}

/** Full-time persons on support in the twelve months to the reference date, by {@link fullTimeEquivalentPersons}. */
export const onSupportLastYear: Projection<readonly Granted[], FullTimeEquivalentsView> = {
  name: 'onSupportLastYear',
  version: 3,
  says: 'Weeks on support over the weeks of the twelve months to the reference date.',
  perStream: { support: granting },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => fullTimeEquivalentPersons(lastYear(at)).view(all, at),
}
