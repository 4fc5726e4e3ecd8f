import { type WithJobGoal } from './job-goal.js'
import { type MeasureGranted } from './measure.js'
import { concept } from '../decider/concept.js'
import { met, notApplicable, notMet, rulesFor, undetermined, type TermsByKind } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Terms } from '../terms/term.js'
import { addMonths, nextDay, previousDay } from '../vocabulary/day.js'
import { measureKinds, type MeasureKind } from '../vocabulary/kinds.js'

const rules = rulesFor<WithJobGoal, EventOf<[typeof MeasureGranted]>, Program>()

const ofThisProgram = rules.rule({
  id: 'measure/of-this-program',
  version: 1,
  says: 'The measure is one that the program grants.',
  guards: { MeasureGranted: 'must' },
  terms: ({ terms: { measures } }) => ({ measures }),
  judge: ({ event: { data }, terms: { measures } }) =>
    measures.includes(data.kind) ? met() : notMet({ measure: data.kind, granted: measures }),
})

/**
 * The versions of a term, by the measure that each version names. A gap in the versions for one measure does not affect
 * another measure.
 */
const byMeasure = <V extends { readonly measure: MeasureKind }>(
  terms: Terms<V> | undefined,
): TermsByKind<V> | undefined =>
  terms === undefined
    ? undefined
    : {
        byKind: Object.fromEntries(
          measureKinds.flatMap((kind) => {
            const own = terms.filter(({ value }) => value === 'notSettled' || value.measure === kind)
            return own.some(({ value }) => value !== 'notSettled') ? [[kind, own]] : []
          }),
        ),
      }

const stillGranted = rules.rule({
  id: 'measure/still-granted',
  version: 1,
  says: 'The measure is still granted to new participants on the day it is granted.',
  guards: { MeasureGranted: 'must' },
  terms: ({ terms: { measureGrantable } }) => ({ measureGrantable: byMeasure(measureGrantable) }),
  termKey: ({ event: { data } }) => data.kind,
  judge: ({ event: { data }, terms: { measureGrantable } }) =>
    measureGrantable.grantable ? met() : notMet({ measure: data.kind, on: data.on }),
})

const length = rules.rule({
  id: 'measure/length',
  version: 1,
  says: 'The measure is granted for at least and at most so many years.',
  guards: { MeasureGranted: 'must' },
  terms: ({ terms: { measureLength } }) => ({ measureLength: byMeasure(measureLength) }),
  termKey: ({ event: { data } }) => data.kind,
  judge: ({ event: { data }, terms: { measureLength } }) => {
    const { minYears, maxYears } = measureLength
    if (data.to === undefined) return undetermined(['to'], { firstDay: data.on, minYears, maxYears })
    const least = addMonths(data.on, 12 * minYears)
    const most = addMonths(data.on, 12 * maxYears)
    return nextDay(data.to) >= least && data.to < most
      ? met()
      : notMet({
          firstDay: data.on,
          lastDay: data.to,
          ...{ minYears, maxYears, earliestLast: previousDay(least), latestLast: previousDay(most) },
        })
  },
})

const afterTheTeam = rules.rule({
  id: 'measure/after-rehabilitation-team',
  version: 1,
  says: 'The rehabilitation team has met before the measure is granted.',
  guards: { MeasureGranted: 'byTerm' },
  terms: ({ terms: { teamBeforeMeasure } }) => ({ teamBeforeMeasure: byMeasure(teamBeforeMeasure) }),
  termKey: ({ event: { data } }) => data.kind,
  judge: ({ state, event: { data }, terms: { teamBeforeMeasure } }) => {
    if (!teamBeforeMeasure.required) return notApplicable('noTeamNeeded')
    return state.teamMet === undefined ? notMet({ measure: data.kind, teamMet: false }) : met()
  },
})

/** What a program requires when a measure is granted. */
export const measureGrantingConcept = concept({
  name: 'measure',
  rules: [ofThisProgram, stillGranted, length, afterTheTeam],
})
