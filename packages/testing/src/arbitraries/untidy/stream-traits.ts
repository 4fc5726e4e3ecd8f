import {
  addDays,
  lastDayOfMonths,
  monthOf,
  nextDay,
  ParticipationEnded,
  ParticipationOpened,
  shiftMonth,
  type Day,
} from '@jobbspar/core'
import { openedIn } from '../../opened-in.js'
import { type Entry } from './entries.js'
import { stretchesOf, streamsOf, type Person } from './person.js'
import { entry, supportOf, tidyPerson } from './tidy-person.js'
import { type Trait } from './trait.js'

const withoutKind = (entries: readonly Entry[], kind: string): readonly Entry[] =>
  entries.filter(({ stream }) => !stream.startsWith(`${kind}-`))

/**
 * Another participation of the person with a given number. It has its own stream, and no workplace, coach or support.
 */
const anotherWay = (person: Person, stream: number, participant: number, start: Day): readonly Entry[] =>
  withoutKind(
    withoutKind(
      withoutKind(tidyPerson({ ...person, plan: { ...person.plan, start }, nth: stream }), 'support'),
      'workplace',
    ),
    'coach',
  ).map((one) =>
    one.event.type === 'ParticipationOpened'
      ? {
          ...one,
          event: ParticipationOpened({ ...one.event.data, participant: `participant-${String(participant)}` }),
        }
      : one,
  )

/** Traits of missing streams, and of persons and households that are in several streams. */
export const streamTraits = {
  twoParticipations: {
    says: 'The person takes part a second time after the first ended, in a stream of its own.',
    entries: (entries, { days }, person) => [
      ...entries,
      ...anotherWay(person, person.nth + 50, person.nth, addDays(stretchesOf(person.plan).jobTo, 1 + days)),
    ],
  },
  twoAtOnce: {
    says: 'The person takes part a second time while the first goes on.',
    entries: (entries, { days }, person) => [
      ...entries,
      ...anotherWay(person, person.nth + 100, person.nth, addDays(person.plan.start, days)),
    ],
  },
  householdSplits: {
    says: 'A second participant of the household moves out, and takes part again in a household of their own, on support.',
    entries: (entries, { days, months }, person) => {
      const { plan, program, nth, household } = person
      const [partner, moved] = [nth + 150, nth + 200]
      const opened = addDays(plan.start, days)
      const left = lastDayOfMonths(opened, months)
      const opening = {
        participant: `participant-${String(partner)}`,
        ...openedIn(program),
      } as const
      return [
        ...entries,
        entry(
          streamsOf(partner).participation,
          ParticipationOpened({ ...opening, on: opened, household: `household-${String(household)}` }),
        ),
        entry(streamsOf(partner).participation, ParticipationEnded({ on: left, exit: 'moved', verified: true })),
        ...anotherWay({ ...person, household: moved }, moved, partner, nextDay(left)),
        ...supportOf(person, moved, shiftMonth(monthOf(left), 1), 3).map((event) =>
          entry(streamsOf(moved).support, event),
        ),
      ]
    },
  },
  twoPrograms: {
    says: 'The person also takes part in a program of another municipality.',
    entries: (entries, { days }, person) => [
      ...entries,
      ...anotherWay(person, person.nth + 250, person.nth, addDays(person.plan.start, days)).map((one) =>
        one.event.type === 'ParticipationOpened'
          ? {
              ...one,
              event: ParticipationOpened({ ...one.event.data, program: 'elsewhere', municipality: 'elsewhere' }),
            }
          : one,
      ),
    ],
  },
  supportUnknown: {
    says: 'There is no stream of the household’s support.',
    entries: (entries) => withoutKind(entries, 'support'),
  },
  workplaceUnknown: {
    says: 'There is no stream of the workplace.',
    entries: (entries) => withoutKind(entries, 'workplace'),
  },
  coachUnknown: { says: 'There is no stream of the coach.', entries: (entries) => withoutKind(entries, 'coach') },
  participationUnknown: {
    says: 'There is no stream of the participation, only those around it.',
    entries: (entries) => withoutKind(entries, 'participation'),
  },
} as const satisfies Readonly<Record<string, Trait>>
