import { type EventId, type EventsOfKind, type Recorded } from '@jobbspar/core'
import { contents, defineFigure, partOf, project, reportOn, type History, type Projection } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { at, opened } from './told.js'

// An app has its own stream for each mentor, and computes how many meetings a mentor had with participants.
interface MentorMet {
  readonly type: 'MentorMet'
  readonly data: { readonly on: '2019-03-01' | '2019-04-01' | '2030-01-01'; readonly participation: string }
}
type Own = EventsOfKind & { readonly mentor: MentorMet }

const met = (on: MentorMet['data']['on'], version: number): Recorded<MentorMet> => ({
  type: 'MentorMet',
  data: { on, participation: 'participation-1' },
  meta: {
    ...{ id: `00000000-0000-7000-8000-${String(version).padStart(12, '0')}` as EventId, stream: 'mentor-1', version },
    ...{ recordedAt: '2019-05-01T08:00:00.000Z', schema: 1 },
  },
})
const mentor: History<Own> = {
  kind: 'mentor',
  stream: 'mentor-1',
  events: [met('2019-03-01', 1), met('2019-04-01', 2), met('2030-01-01', 3)],
}

interface Meetings {
  readonly meetings: number
  readonly participations: number
}

const meetings: Projection<Meetings, Meetings, Own> = {
  name: 'meetings',
  version: 1,
  says: 'Meetings of mentors, and the participations there are.',
  perStream: {
    mentor: () => {
      let count = 0
      return {
        step: (event) => {
          // The projection folds the app's own events.
          expectTypeOf(event.data.participation).toBeString()
          count++
        },
        part: () => ({ meetings: count, participations: 0 }),
      }
    },
    participation: () => ({ step: () => undefined, part: () => ({ meetings: 0, participations: 1 }) }),
  },
  none: { meetings: 0, participations: 0 },
  combine: (a, b) => ({
    meetings: a.meetings + b.meetings,
    participations: a.participations + b.participations,
  }),
  view: (total) => total,
}

const perParticipation = defineFigure({
  id: 'meetingsWithMentors',
  section: 'other',
  unit: 'times',
  label: 'Meetings with mentors.',
  asks: { meetings },
  value: ({ meetings: { meetings } }) => ({ value: meetings, evidence: [] }),
  cells: () => [],
  formula: { name: 'meetings', against: 'by hand', edges: 'after the reference date' },
  release: { is: 'never' },
})

describe('streams of a kind that an app has itself', () => {
  const histories: readonly History<Own>[] = [mentor, givenHistory('participation', 1, opened('2019-01-10'))]

  it('are projected next to the library’s, what became true after the reference date left out', () => {
    expect(project({ meetings }, histories, at)).toEqual({ meetings: { meetings: 2, participations: 1 } })
    expect(partOf(meetings, mentor, at)).toEqual({ meetings: 2, participations: 0 })
  })

  it('have figures in a report', () => {
    const { figures } = reportOn(histories, at, { figures: [...contents, perParticipation] })
    expect(figures.find(({ id }) => id === 'meetingsWithMentors')).toMatchObject({
      value: 2,
      figure: perParticipation.id,
    })
    expect(figures.find(({ id }) => id === 'persons')).toMatchObject({ value: 0 })
  })

  it('are checked by their types', () => {
    expectTypeOf<History<Own>['kind']>().toEqualTypeOf<keyof EventsOfKind | 'mentor'>()
    // @ts-expect-error a stream of a kind that no one named
    const other: History<Own> = { kind: 'tutor', stream: 'tutor-1', events: [] }
    // @ts-expect-error events of another kind of stream
    const wrong: History<Own> = { kind: 'support', stream: 'support-1', events: [met('2019-03-01', 1)] }
    // @ts-expect-error the library's own histories have no mentors
    const library: History = mentor
    expect([other.kind, wrong.kind, library.kind]).toEqual(['tutor', 'support', 'mentor'])
  })
})
