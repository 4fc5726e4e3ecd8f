import {
  eventId,
  localDay,
  participation,
  ParticipationOpened,
  type AnyEvent,
  type Day,
  type EventId,
  type Instant,
  type Participation,
  type ParticipationEvent,
  type Program,
  type Request,
  type Stamp,
  type Stream,
  type Timeline,
} from '@jobbspar/core'
import fc from 'fast-check'
import { openingDays } from './days.js'
import { eventText } from '../explained.js'
import { type Intent } from './intents.js'
import { sceneOf } from './scenes.js'
import { intents } from './ways.js'
import { openedIn } from '../opened-in.js'

/** The id of the `n`-th record of the `stream`-th generated stream, both from 1. */
export const generatedId = (n: number, stream = 1): EventId => {
  const of = String(stream).padStart(6, '0')
  return eventId(`00000000-0000-7${of.slice(0, 3)}-8${of.slice(3)}-${String(n).padStart(12, '0')}`)
}

/** An instant on the morning of a day, a millisecond later for each record, so that record time rises with the records. */
const morningOf = (day: Day, n: number): Instant =>
  `${day}T08:${String(Math.floor(n / 1000) % 60).padStart(2, '0')}:00.${String(n % 1000).padStart(3, '0')}Z` as Instant

/** The stamp of the next record of a timeline: on the day it is about, and never before the previous record. */
export const nextStamp = (on: Timeline<unknown, AnyEvent>, request: AnyEvent, stream = 1): Stamp => {
  const before = on.records.at(-1)?.meta.recordedAt
  const last = before === undefined ? undefined : localDay(before)
  const day = last !== undefined && last > request.data.on ? last : request.data.on
  return {
    recordedAt: morningOf(day, on.version + 1),
    id: (i) => generatedId(on.version + 1 + i, stream),
    actor: 'coordinator',
  }
}

/** A generated history, printed as its records when a property fails. */
export interface Generated<S, Ev extends AnyEvent> {
  readonly timeline: Timeline<S, Ev>
}

/** A generated history of one participation. */
export type GeneratedParticipation = Generated<Participation, ParticipationEvent>

/** Wraps a timeline, so that fast-check prints one line for each record. */
export const generated = <S, Ev extends AnyEvent>(timeline: Timeline<S, Ev>): Generated<S, Ev> =>
  Object.defineProperty({ timeline }, fc.toStringMethod, {
    value: () =>
      timeline.records.map((record) => `\n  ${String(record.meta.version)} ${eventText(record)}`).join('') || 'nothing',
    enumerable: false,
  })

/** Makes one request after another. Refused requests are left out. */
export const recordAll = <S, Ev extends AnyEvent, P, C>(
  stream: Stream<S, Ev, P, C>,
  program: P,
  start: Timeline<S, Ev>,
  requests: readonly Request<Ev>[],
  nth = 1,
): Timeline<S, Ev> => {
  const decide = stream.decide(program)
  return requests.reduce<Timeline<S, Ev>>((on, request) => {
    const answer = decide(request, on, nextStamp(on, request, nth))
    return answer.ok ? answer.timeline : on
  }, start)
}

/**
 * Makes one request after another, until a request is refused or its day lies before an event that is already recorded.
 */
export const recordScene = <S, Ev extends AnyEvent, P, C>(
  stream: Stream<S, Ev, P, C>,
  program: P,
  start: Timeline<S, Ev>,
  requests: readonly Ev[],
  nth = 1,
): Timeline<S, Ev> => {
  const decide = stream.decide(program)
  let timeline = start
  for (const request of requests) {
    const answer = decide(request, timeline, nextStamp(timeline, request, nth))
    if (!answer.ok || answer.timeline.records.at(-1) !== answer.timeline.effective.at(-1)) break
    timeline = answer.timeline
  }
  return timeline
}

/** The person, the intents and the first day from which a history is generated. */
export interface Script {
  readonly start: Day
  readonly participant: number
  readonly household: number
  readonly intents: readonly Intent[]
}

/** Scripts of participations; they shrink towards fewer intents. */
export const scripts = (program: Program): fc.Arbitrary<Script> =>
  fc.record({
    start: openingDays(program),
    participant: fc.integer({ min: 1, max: 4 }),
    household: fc.integer({ min: 1, max: 3 }),
    intents: intents(program),
  })

/** The opening of a script's participation. */
export const openingOf = (program: Program, { start, participant, household }: Script): ParticipationEvent =>
  ParticipationOpened({
    ...{ on: start, participant: `participant-${String(participant)}`, household: `household-${String(household)}` },
    ...openedIn(program),
  })

/** All requests of a script in order. They are not decided. */
export const requestsOf = (program: Program, script: Script): readonly ParticipationEvent[] => {
  const requests: ParticipationEvent[] = [openingOf(program, script)]
  script.intents.forEach((intent, i) => {
    const today = requests.at(-1)?.data.on ?? script.start
    requests.push(...sceneOf(intent, today, i + 1, program))
  })
  return requests
}

/**
 * The history that `decide` makes from a script. A scene ends at a refusal. `stream` distinguishes generated streams.
 */
export const historyOf = (program: Program, script: Script, stream = 1): GeneratedParticipation => {
  let timeline = participation.timeline(`participation-${String(stream)}`, [])
  timeline = recordScene(participation, program, timeline, [openingOf(program, script)], stream)
  script.intents.forEach((intent, i) => {
    const today = timeline.records.at(-1)?.data.on ?? script.start
    const scene = sceneOf(intent, today, i + 1, program)
    timeline = recordScene(participation, program, timeline, scene, stream)
  })
  return generated(timeline)
}

/**
 * Valid histories of one participation under a program. `decide` has accepted each event. The histories contain
 * conditions, a plan, praktik, subsidies, employments with hours and pay, contacts, an ending and a follow-up, in the
 * order in which they happen.
 */
export const participationHistories = (program: Program): fc.Arbitrary<GeneratedParticipation> =>
  scripts(program).map((script) => historyOf(program, script))
