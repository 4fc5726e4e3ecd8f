import { MatchAnswered, MatchProposed, RouteChosen, type Day, type MatchAnswer, type Route } from '@jobbspar/core'
import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { admittedUnder } from './categories.js'
import { aTerm } from './synthetic.js'

const rule = 'route/reverse-when-no-advertised-job-matches'

const advised = admittedUnder({ reverseRoute: aTerm('whenNoAdvertisedJobMatches' as const, { enforcement: 'should' }) })

const chosen = (route: Route, on: Day = '2017-03-01') => RouteChosen({ on, route })

type Proposed = Parameters<typeof MatchProposed>[0]

/** The `n`-th match: an advertised job in which nothing is unmet, unless stated otherwise. */
const proposed = (n: number, more: Partial<Proposed> = {}) =>
  MatchProposed({
    on: '2017-02-01',
    matchId: `match-${n}`,
    route: 'advertised',
    met: ['tasks', 'hoursPerWeek'],
    unmet: [],
    ...more,
  })
const answered = (n: number, answer: MatchAnswer, on: Day = '2017-02-15') =>
  MatchAnswered({ on, matchId: `match-${n}`, answer })

describe('match/id-used-once', () => {
  it('records a second match with the same id, with a finding; the first stands', () => {
    const again = proposed(1, { on: '2017-02-02', unmet: ['tasks'], met: [] })
    advised.given(proposed(1)).when(again).then(again).finds('match/id-used-once')
    advised.given(proposed(1), again).when(chosen('reverse')).finds(rule)
    advised.given(proposed(1)).when(proposed(2)).then(proposed(2)).finds()
    advised.given(proposed(1)).when(proposed(1)).thenNothing()
  })
})

describe('match/answered-once', () => {
  const once = 'match/answered-once'

  it('takes one answer to a match that was proposed, on the same day or later', () => {
    for (const on of ['2017-02-01', '2017-02-15'] as const)
      advised
        .given(proposed(1))
        .when(answered(1, 'accepted', on))
        .then(answered(1, 'accepted', on))
        .finds()
  })

  it('records an answer to nothing, or before the proposal, with a finding', () => {
    advised
      .when(answered(1, 'declined'))
      .then(answered(1, 'declined'))
      .finds(once)
      .because(once, { match: 'match-1', proposed: false })
    advised
      .given(proposed(1))
      .when(answered(1, 'declined', '2017-01-31'))
      .finds(once)
  })

  it('records a second answer, with a finding; the first stands', () => {
    const declined = advised.given(proposed(1), answered(1, 'declined'))
    const later = answered(1, 'accepted', '2017-02-16')
    declined.when(later).then(later).finds(once).because(once, { answered: 'declined' })
    declined.given(later).when(chosen('reverse')).finds()
  })
})

describe('route/reverse-when-no-advertised-job-matches', () => {
  it('[B07] [B08] is met when no advertised job was proposed, or none that meets all needs', () => {
    advised.when(chosen('reverse')).then(chosen('reverse')).judges(rule, 'met').finds()
    const unmet = proposed(1, { met: ['tasks'], unmet: ['hoursPerWeek', 'education'] })
    advised.given(unmet).when(chosen('reverse')).judges(rule, 'met').finds()
  })

  it('[B07] is found while an advertised job stands in which nothing is unmet, and recorded', () => {
    advised
      .given(proposed(1), proposed(2), proposed(3, { unmet: ['tasks'], met: [] }))
      .when(chosen('reverse'))
      .then(chosen('reverse'))
      .finds(rule)
      .because(rule, { matches: ['match-1', 'match-2'] })
      .audits(rule)
  })

  it('[B07] is found for a job that was accepted, and not for one that was declined by then', () => {
    const one = advised.given(proposed(1))
    one.given(answered(1, 'accepted')).when(chosen('reverse')).finds(rule)
    one.given(answered(1, 'declined')).when(chosen('reverse')).finds()
    one
      .given(answered(1, 'declined', '2017-03-01'))
      .when(chosen('reverse'))
      .finds()
    one
      .given(answered(1, 'declined', '2017-03-02'))
      .when(chosen('reverse'))
      .finds(rule)
  })

  it('[B07] counts a job proposed that day, and not one proposed the day after', () => {
    advised
      .given(proposed(1, { on: '2017-03-01' }))
      .when(chosen('reverse'))
      .finds(rule)
    advised
      .given(proposed(1, { on: '2017-03-02' }))
      .when(chosen('reverse'))
      .finds()
  })

  it('[B07] does not count a job found by reverse matching', () => {
    advised
      .given(proposed(1, { route: 'reverse' }))
      .when(chosen('reverse'))
      .judges(rule, 'met')
      .finds()
  })

  it('[B07] is undetermined while nobody can tell whether a job meets a need', () => {
    const unsure = proposed(1, { unknown: ['education', 'experience'] })
    advised
      .given(unsure)
      .when(chosen('reverse'))
      .then(chosen('reverse'))
      .finds(rule)
      .undetermined({ [rule]: ['education of match-1', 'experience of match-1'] })
    // An unmet need decides it; and another that fits is found whatever is unknown of the first.
    advised
      .given(proposed(1, { unknown: ['education'], unmet: ['tasks'] }))
      .when(chosen('reverse'))
      .finds()
    advised
      .given(unsure, proposed(2))
      .when(chosen('reverse'))
      .because(rule, { matches: ['match-2'] })
  })

  it('[B07] asks nothing of the route by advertised jobs', () => {
    advised.when(chosen('advertised')).then(chosen('advertised')).judges(rule, 'notApplicable').finds()
    admittedUnder({}).given(proposed(1)).when(chosen('reverse')).judges(rule, 'notApplicable').finds()
  })

  it('[B08] can be chosen again after the other, also on the same day', () => {
    advised.given(chosen('reverse')).when(chosen('reverse')).thenNothing()
    const back = chosen('reverse')
    advised.given(chosen('reverse'), chosen('advertised')).when(back).then(back).finds()
  })

  it('[B07] binds as the term says, and cannot refuse a report', () => {
    const must = admittedUnder({ reverseRoute: aTerm('whenNoAdvertisedJobMatches' as const) })
    must.given(proposed(1)).when(chosen('reverse')).then(chosen('reverse')).finds(rule)
    const later = admittedUnder({ reverseRoute: aTerm('whenNoAdvertisedJobMatches' as const, { from: '2017-03-02' }) })
    later
      .given(proposed(1))
      .when(chosen('reverse'))
      .undetermined({ [rule]: ['reverseRoute on 2017-03-01'] })
    later.given(proposed(1)).when(chosen('reverse', '2017-03-02')).finds(rule)
  })

  it('[B07] is judged anew when a proposal is corrected or voided', () => {
    const history = advised.given(labelled('match', proposed(1)), chosen('reverse'))
    history.when(voided('match')).putsRight(rule)
    history.when(corrected('match', proposed(1, { unmet: ['education'] }))).putsRight(rule)
  })
})
