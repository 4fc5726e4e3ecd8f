import { memoryStore, seededIds } from '@jobbspar/adapters-memory'
import {
  dayCodec,
  EmploymentBegun,
  hours,
  participation,
  ParticipationOpened,
  PlanAgreed,
  PraktikStarted,
  ReceptionPlacesSet,
  type Day,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { historyOf, project, reportOn, type History } from '@jobbspar/projections'
import { cohorts, historiesOf, projectionLaws, scenario, testEventStore, testLaws } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { ownParticipation } from '../how-to/add-a-rule.js'
import { admit } from '../how-to/admit.js'
import { recordWorkplaces, tableStore } from '../how-to/add-a-store.js'
import { InterviewHeld, withInterviews } from '../how-to/add-an-event.js'
import { withForms } from '../how-to/change-an-event.js'
import { waitForPraktik } from '../how-to/wait-for-praktik.js'
import { meanWaitForPraktik } from '../how-to/wait-for-praktik-figure.js'

// #region rule-test
describe('plan/agreed-before-employment', () => {
  const opened = ParticipationOpened({
    on: '2016-01-04',
    participant: 'participant-1',
    household: 'household-1',
    program: 'falkenberg',
    municipality: 'falkenberg',
  })
  const begins = EmploymentBegun({
    on: '2016-05-02',
    employmentId: 'employment-1',
    kind: 'ordinary',
    employer: 'private',
    hoursPerWeek: hours(40),
  })

  it('is found when no plan was agreed', () => {
    scenario(ownParticipation, falkenberg).given(opened).when(begins).finds('plan/agreed-before-employment')
  })

  it('is met by a plan of the same day, and broken when the plan comes the day after', () => {
    const person = scenario(ownParticipation, falkenberg).given(opened)
    person
      .given(PlanAgreed({ on: '2016-05-02', activities: ['swedish'] }))
      .when(begins)
      .finds()
    person
      .given(PlanAgreed({ on: '2016-05-03', activities: ['swedish'] }))
      .when(begins)
      .finds('plan/agreed-before-employment')
  })
})
// #endregion

const opened = ParticipationOpened({
  on: '2016-01-04',
  participant: 'participant-1',
  household: 'household-1',
  program: 'falkenberg',
  municipality: 'falkenberg',
})

// #region event-test
it('an interview is recorded together with the events of the library', () => {
  const interview = InterviewHeld({ on: '2016-03-01', employer: 'private' })
  scenario(withInterviews, falkenberg).given(opened).when(interview).then(interview)
  expect(scenario(withInterviews, falkenberg).given(opened, interview).timeline.state.interviews).toEqual([
    '2016-03-01',
  ])
})
// #endregion

// #region event-figures
it('an interview is left out of what the library’s projections read', () => {
  const { timeline } = scenario(withInterviews, falkenberg).given(
    opened,
    InterviewHeld({ on: '2016-01-08', employer: 'private' }),
    PraktikStarted({ on: '2016-01-15', praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2016-04-14' }),
  )
  const at = { program: falkenberg, asOf: '2016-12-31', knownAt: '2030-12-31T00:00:00.000Z', evidence: false } as const
  const seen = withInterviews.timeline('participation-1', timeline.records, { knownAt: at.knownAt, validAt: at.asOf })
  const history: History = {
    kind: 'participation',
    stream: 'participation-1',
    events: seen.effective.filter((event) => event.type !== 'InterviewHeld'),
  }
  expect(project({ wait: waitForPraktik }, [history], at).wait.days).toBe(11)
})
// #endregion

// #region shape-test
it('an interview that was stored before its form was asked for was a meeting', () => {
  const before = scenario(withInterviews, falkenberg).given(InterviewHeld({ on: '2016-03-01', employer: 'private' }))
  const read = withForms.parse(before.timeline.records[0])
  expect(read.ok && [read.value.data, read.value.meta.schema]).toEqual([
    { on: '2016-03-01', employer: 'private', form: 'meeting' },
    2,
  ])
})
// #endregion

// #region projection-test
describe('the wait for a praktik', () => {
  const at = { program: falkenberg, asOf: '2016-12-31', knownAt: '2030-12-31T00:00:00.000Z', evidence: false } as const
  const praktik = (on: Day) =>
    PraktikStarted({ on, praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2016-12-31' })
  const told = (...praktiks: readonly Day[]) => {
    const { timeline } = scenario(participation, falkenberg).given(opened, ...praktiks.map(praktik))
    return historyOf({ kind: 'participation', stream: 'participation-1', records: timeline.records }, at)
  }
  const ask = (...histories: readonly History[]) => project({ wait: waitForPraktik }, histories, at).wait

  it('is 11 days from 4 to 15 January, and the mean is over those who began', () => {
    expect(ask(told('2016-01-15'), told('2016-01-13'), told())).toEqual({
      persons: 2,
      days: 20,
      evidence: [],
      mean: 10,
    })
  })

  it('is unknown, not 0, when no one began', () => {
    expect(ask(told())).not.toHaveProperty('mean')
  })
})
// #endregion

// #region figure-test
describe('the figure of the wait for a praktik', () => {
  const at = { program: falkenberg, asOf: '2016-12-31', knownAt: '2030-12-31T00:00:00.000Z', evidence: true } as const
  const figureOf = (...days: readonly Day[]) => {
    const praktiks = days.map((on) =>
      PraktikStarted({ on, praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2016-12-31' }),
    )
    const { records } = scenario(participation, falkenberg).given(opened, ...praktiks).timeline
    const history = historyOf({ kind: 'participation', stream: 'participation-1', records }, at)
    return reportOn([history], at, { figures: [meanWaitForPraktik] }).figures[0]
  }

  it('is 11 days from 4 to 15 January, of one participation, by two events', () => {
    const figure = figureOf('2016-01-15')
    expect(figure).toMatchObject({ value: 11, details: [{ note: 'over', facts: { persons: 1, days: 11 } }] })
    expect(figure?.evidence).toHaveLength(2)
  })

  it('has no value when no one began', () => {
    expect(figureOf()).not.toHaveProperty('value')
  })
})
// #endregion

// #region projection-laws
const at = { program: falkenberg, asOf: '2199-12-31', knownAt: '2200-01-01T00:00:00.000Z', evidence: true } as const
testLaws(it, projectionLaws(waitForPraktik, { histories: cohorts(falkenberg).map(historiesOf), at, runs: 50 }))
// #endregion

// #region store-test
describe('a store of an app’s own', () => {
  testEventStore(it, { make: tableStore, runs: 50 })
})
// #endregion

describe('recording in a store of an app’s own', () => {
  it('lets fifty writers at once on one stream all get through', async () => {
    const recordIn = recordWorkplaces(tableStore())
    const write = (places: number) => recordIn('workplace-1', ReceptionPlacesSet({ on: '2016-01-01', places }))
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => write(i + 1)))
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
  })
})

// #region schema-matching
it('a test tool knows our codecs and events', () => {
  const posted = { user: 'unit-7', event: PlanAgreed({ on: '2016-05-02', activities: ['swedish'] }), due: '2016-06-30' }
  expect(posted).toEqual({
    user: 'unit-7',
    event: expect.schemaMatching(PlanAgreed) as unknown,
    due: expect.schemaMatching(dayCodec) as unknown,
  })
  expect({ ...posted.event, data: {} }).not.toEqual(expect.schemaMatching(PlanAgreed))
})
// #endregion

it('a person who takes part already is not admitted again, and the answer names the stream', async () => {
  const streams: string[] = []
  const app = {
    ...{ store: memoryStore(), now: () => '2016-01-04T08:00:00.000Z' as const, newId: seededIds(7) },
    wait: () => Promise.resolve(),
    streamsOf: () => Promise.resolve(streams),
  }
  const { data: opening } = ParticipationOpened({
    on: '2016-01-04',
    participant: 'participant-1',
    household: 'household-1',
    program: 'falkenberg',
    municipality: 'falkenberg',
  })
  expect(await admit(app, 'participation-1', opening)).toMatchObject({ ok: true })
  streams.push('participation-1')
  expect(await admit(app, 'participation-2', opening)).toMatchObject({
    error: { determinations: [{ rule: 'opening/one-participation-at-a-time', facts: { open: ['participation-1'] } }] },
  })
})
