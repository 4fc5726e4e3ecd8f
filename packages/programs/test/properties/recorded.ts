import {
  participation,
  readStrictly,
  type AnyEvent,
  type Determination,
  type Participation,
  type ParticipationEvent,
  type Stored,
  type Timeline,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { nextStamp } from '@jobbspar/testing'

/** How often each property is tried. */
export const runs = { numRuns: 1000 }

export type ParticipationTimeline = Timeline<Participation, ParticipationEvent>

export const nothingYet = participation.timeline('participation-1', [])

const decisions = new Set<string>(participation.events.flatMap(({ kind, type }) => (kind === 'decision' ? [type] : [])))

/** Whether an event is a decision, which a broken `must` refuses. */
export const isDecision = ({ type }: { readonly type: string }): boolean => decisions.has(type)

/** The broken or undetermined `must` rules on decisions of a history. */
export const brokenDecisions = (timeline: ParticipationTimeline): readonly Determination[] =>
  participation
    .audit(falkenberg)(timeline)
    .filter((one) => one.enforcement === 'must' && isDecision(one.event))

/** What a determination says, without the event ids and versions that depend on the recording. */
export const said = ({ rule, verdict, event, facts, missing }: Determination) => ({
  rule,
  verdict,
  event: { type: event.type, on: event.on },
  facts,
  missing,
})

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

/** Stores events as an old system would hand them over: valid records that nobody has judged. */
export const recordedUnjudged = (events: readonly AnyEvent[]): readonly Stored<ParticipationEvent>[] => {
  const stored: unknown[] = []
  events.forEach((event, i) => {
    const { id } = nextStamp(nothingYet, event)
    const meta = {
      id: id(i),
      stream: 'participation-1',
      version: i + 1,
      recordedAt: '2025-01-01T00:00:00.000Z',
      schema: 1,
    }
    stored.push({ ...event, meta })
  })
  const read = readStrictly(participation.parse, 'participation-1', stored)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.records
}
