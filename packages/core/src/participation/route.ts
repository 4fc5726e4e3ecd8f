import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor, notKnownOf, undetermined } from '../decider/rule.js'
import { codeCodec, idCodec, listOf, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Code, type EventId } from '../vocabulary/ids.js'
import { matchAnswers, routes, type MatchAnswer, type Route } from '../vocabulary/kinds.js'

/** From `on`, the search for a job starts from an advertised job, or from the person. */
export const RouteChosen = defineEvent(
  'RouteChosen',
  {
    kind: 'report',
    moment: 'happens',
    says: 'It is chosen where looking for a job starts from.',
    silence: { is: 'spontaneous', fact: 'jobSearch' },
    supersedes: () => 'route',
  },
  { route: oneOf(routes) },
)

const needsCodec = listOf(codeCodec, true)

/**
 * A job is proposed to a person. The event lists the needs that the job meets, the needs that it does not meet, and the
 * unknown ones. There is no score.
 */
export const MatchProposed = defineEvent(
  'MatchProposed',
  {
    kind: 'report',
    moment: 'happens',
    says: 'A job is proposed, with the needs it meets and those it does not.',
    silence: { is: 'spontaneous', fact: 'jobSearch' },
    supersedes: 'nothing',
  },
  {
    matchId: idCodec('match'),
    route: oneOf(routes),
    met: needsCodec,
    unmet: needsCodec,
  },
  {
    unknown: needsCodec,
    vacancy: idCodec('vacancy'),
    workplace: idCodec('workplace'),
  },
)

/** The answer to a proposed match. */
export const MatchAnswered = defineEvent(
  'MatchAnswered',
  {
    kind: 'report',
    moment: 'happens',
    says: 'A proposed job is accepted or declined.',
    silence: { is: 'spontaneous', fact: 'jobSearch' },
    supersedes: 'nothing',
  },
  { matchId: idCodec('match'), answer: oneOf(matchAnswers) },
)

const events = [RouteChosen, MatchProposed, MatchAnswered] as const
type RouteEvent = EventOf<typeof events>

/** A proposed match, and its answer. */
export interface Match {
  readonly route: Route
  readonly unmet: readonly Code[]
  readonly unknown: readonly Code[]
  readonly answer: MatchAnswer | undefined
  readonly proposedBy: EventId
  readonly answeredBy: EventId | undefined
}

/** The part of a participation's state that this concept keeps. */
export interface WithMatches {
  readonly matches: Readonly<Record<string, Match>>
}

const rules = rulesFor<WithMatches, RouteEvent, Program>()

const idUsedOnce = rules.rule({
  id: 'match/id-used-once',
  version: 1,
  says: 'Each match has an id of its own.',
  guards: { MatchProposed: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.matches[data.matchId]
    return other === undefined ? met() : notMet({ match: data.matchId }, { events: [other.proposedBy] })
  },
})

const answeredOnce = rules.rule({
  id: 'match/answered-once',
  version: 1,
  says: 'Only a match that was proposed is answered, and once.',
  guards: { MatchAnswered: 'must' },
  judge: ({ state, event: { data } }) => {
    const match = state.matches[data.matchId]
    if (match === undefined) return notMet({ match: data.matchId, proposed: false })
    return match.answeredBy === undefined || match.answer === undefined
      ? met()
      : notMet({ match: data.matchId, answered: match.answer }, { events: [match.answeredBy] })
  },
})

const reverseWhenNothingAdvertisedMatches = rules.rule({
  id: 'route/reverse-when-no-advertised-job-matches',
  version: 1,
  says: 'Looking for a job starts from the person when no advertised job matches.',
  guards: { RouteChosen: 'byTerm' },
  terms: ({ terms: { reverseRoute } }) => ({ reverseRoute }),
  appliesTo: ({ data }) => data.route === 'reverse',
  judge: ({ state }) => {
    const standing = Object.entries(state.matches).filter(
      ([, { route, unmet, answer }]) => route === 'advertised' && unmet.length === 0 && answer !== 'declined',
    )
    const fitting = standing.filter(([, { unknown }]) => unknown.length === 0)
    if (fitting.length > 0)
      return notMet({ matches: fitting.map(([id]) => id) }, { events: fitting.map(([, one]) => one.proposedBy) })
    return standing.length === 0
      ? met()
      : undetermined(standing.flatMap(([id, { unknown }]) => unknown.map((need) => notKnownOf(need, id))))
  },
})

// Only projections read the chosen route, because no later rule needs it.
const recipes: Recipes<WithMatches, RouteEvent> = {
  RouteChosen: () => undefined,
  MatchProposed: (draft, { matchId, route, unmet, unknown = [] }, { id }) => {
    draft.matches[matchId] ??= {
      route,
      unmet: [...unmet],
      unknown: [...unknown],
      answer: undefined,
      proposedBy: id,
      answeredBy: undefined,
    }
  },
  MatchAnswered: (draft, { matchId, answer }, { id }) => {
    const match = draft.matches[matchId]
    if (match === undefined || match.answer !== undefined) return
    match.answer = answer
    match.answeredBy = id
  },
}

/** The way to a job: the chosen route, and the matches that are proposed and answered. */
export const routeConcept = concept({
  name: 'route',
  events,
  initial: (): WithMatches => ({ matches: {} }),
  rules: [idUsedOnce, answeredOnce, reverseWhenNothingAdvertisedMatches],
  recipes,
})
