import { addDays, type Day, type StoredStream } from '@jobbspar/core'
import { type At } from '@jobbspar/projections'
import { equal } from '../../equal.js'
import { knownBy, someEvents, withEvent } from './recording.js'
import { figuresSay, seenFrom } from './seen.js'

/**
 * Events that happen once in a stream, or once for the thing whose id they contain. A second such event is a finding,
 * and the first one counts.
 */
const once: readonly string[] = [
  ...['ParticipationOpened', 'ParticipationEnded', 'MeasureGranted', 'MeasureEnded', 'MatchProposed', 'MatchAnswered'],
  ...['PraktikStarted', 'PraktikEnded', 'InterventionStarted', 'InterventionEnded', 'SubsidyDecided'],
  ...['EmploymentBegun', 'EmploymentEnded'],
  ...[
    'WorkplaceRegistered',
    'PlaceReserved',
    'PlaceReleased',
    'NeedsAnalysed',
    'TaskBoxDefined',
    'VacancyPosted',
    'VacancyClosed',
  ],
  ...['CoachAppointed', 'CoachLeft', 'SupportEnded', 'ProgramAdopted', 'ProgramEnded'],
]

/** The data in which a second event differs from the first. */
const otherwise: Readonly<Record<string, object>> = {
  ParticipationOpened: { participant: 'participant-second', household: 'household-second' },
  ParticipationEnded: { exit: 'other' },
  EmploymentEnded: { reason: 'dismissed' },
}

/**
 * The day of a second event, up to two years later. Some of these days are during the participation, some after its
 * end.
 */
const later = (on: Day, i: number): Day => (on < '2197-11-01' ? addDays(on, 1 + ((97 * i) % 700)) : on)

/** If an event that can happen only once is recorded again for a later day, no figure changes. */
export const secondTimeIsNoChange = (all: readonly StoredStream[], at: At): void => {
  const streams = knownBy(all, at)
  const events = someEvents(streams, Infinity).filter(({ now }) => once.includes(now.type))
  const repeated = streams.map((stream) =>
    events
      .filter((one) => one.stream === stream)
      .reduce(
        (known, { now }, i) =>
          withEvent(
            known,
            { type: now.type, data: { ...now.data, ...otherwise[now.type], on: later(now.data.on, i) } },
            at.knownAt,
          ),
        stream,
      ),
  )
  equal(
    'The report with second beginnings and endings',
    figuresSay(seenFrom(repeated, at).report),
    figuresSay(seenFrom(streams, at).report),
  )
}
