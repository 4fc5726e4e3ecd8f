import {
  participation,
  type Determination,
  type Participation,
  type ParticipationEvent,
  type Timeline,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { nextStamp } from '@jobbspar/testing'
import { scaled } from '../../../../test/chance.js'

/** How often each property is tried. */
export const runs = { numRuns: scaled(1000, 15) }

type ParticipationTimeline = Timeline<Participation, ParticipationEvent>

export const nothingYet = participation.timeline('participation-1', [])

const decisions = new Set<string>(participation.events.flatMap(({ kind, type }) => (kind === 'decision' ? [type] : [])))

/** Whether an event is a decision, which a broken `must` refuses. */
const isDecision = ({ type }: { readonly type: string }): boolean => decisions.has(type)

/** The broken or undetermined `must` rules on decisions of a history. */
export const brokenDecisions = (timeline: ParticipationTimeline): readonly Determination[] =>
  participation
    .audit(falkenberg)(timeline)
    .filter((one) => one.enforcement === 'must' && isDecision(one.event))

/** Asks for each request in turn and leaves out what is refused, and reports that do not come in order. */
export const decidedInOrder = (requests: readonly ParticipationEvent[]): ParticipationTimeline => {
  const decide = participation.decide(falkenberg)
  return requests.reduce<ParticipationTimeline>((on, request) => {
    const answer = decide(request, on, nextStamp(on, request))
    if (!answer.ok) return on
    const late = answer.events.some((event) => event.meta.id !== answer.timeline.effective.at(-1)?.meta.id)
    return late && !isDecision(request) ? on : answer.timeline
  }, nothingYet)
}
