import {
  aroundParticipation,
  participation,
  ParticipationOpened,
  PlanAgreed,
  ProgramAdopted,
  ProgramEnded,
  programHistory,
  ProgramMadePermanent,
  voidEvent,
  type Day,
  type Enforcement,
  type Instant,
  type ProgramHistoryEvent,
  type Request,
  type StreamsAround,
} from '@jobbspar/core'
import { deviationFrom, nextStamp, scenario } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { aTerm, programWith } from './synthetic.js'

const rule = 'opening/while-the-program-runs'
const program = 'synthetic'

const admitting = (enforcement: Enforcement) =>
  programWith({ admission: aTerm('whileProgramRuns', { from: '2020-01-01', enforcement }) })

type ProgramTimeline = NonNullable<StreamsAround['program']>

/** A program's history, each event recorded on the day it is about, or on the day given. */
const historyOf = (
  ...told: readonly (ProgramHistoryEvent | readonly [Request<ProgramHistoryEvent>, Instant])[]
): ProgramTimeline =>
  told.reduce<ProgramTimeline>(
    (on, one) => {
      const [request, recordedAt] = 'type' in one ? [one, nextStamp(on, one).recordedAt] : one
      const stamp = { ...nextStamp(on, request), recordedAt }
      const answer = programHistory.decide(admitting('must'))(request, on, stamp)
      if (!answer.ok) throw new Error(answer.error.is)
      return answer.timeline
    },
    programHistory.timeline('program-synthetic', []),
  )

const project = ProgramAdopted({ on: '2020-08-01', program, as: 'project', to: '2021-11-30' })
const over = (on: Day) => ProgramEnded({ on, program })

const opened = (on: Day) =>
  ParticipationOpened({
    ...{ on, participant: 'participant-1', household: 'household-1' },
    ...{ program, municipality: 'nowhere' },
  })

/** A person about to be admitted, by an app that has the program's history at hand; by default when all of it is known. */
const beside = (history: ProgramTimeline | undefined, enforcement: Enforcement = 'must') => {
  const context = aroundParticipation(history === undefined ? {} : { program: history })
  const newcomer = scenario(participation, admitting(enforcement), context)
  return {
    opens: (on: Day, more: Parameters<typeof newcomer.when>[1] = {}) => newcomer.when(opened(on), more),
  }
}

describe('opening/while-the-program-runs', () => {
  it('[H22] admits from the day of the adoption to the planned last day, and neither before nor after', () => {
    const running = beside(historyOf(project))
    running.opens('2020-07-31').refusedBy(rule).because(rule, { adopted: false })
    running.opens('2020-08-01').then(opened('2020-08-01')).judges(rule, 'met').finds()
    running.opens('2021-11-30').then(opened('2021-11-30')).finds()
    running.opens('2021-12-01').refusedBy(rule).because(rule, { plannedTo: '2021-11-30' })
  })

  it('[H22] admits nobody after the program has ended; its last day still admits', () => {
    const ended = beside(historyOf(project, over('2021-10-15')))
    ended.opens('2021-10-15').then(opened('2021-10-15')).judges(rule, 'met').finds()
    ended.opens('2021-10-16').refusedBy(rule).because(rule, { endedOn: '2021-10-15' })
  })

  it('[H22] tells both the ending and the planned last day where both are past', () => {
    beside(historyOf(project, over('2021-10-15')))
      .opens('2021-12-01')
      .refusedBy(rule)
      .because(rule, { endedOn: '2021-10-15', plannedTo: '2021-11-30' })
  })

  it('admits to a permanent program without an end, and to a pilot that became permanent after its last day', () => {
    beside(historyOf(ProgramAdopted({ on: '2020-08-01', program, as: 'permanent' })))
      .opens('2040-01-01')
      .finds()
    const pilot = historyOf(
      ProgramAdopted({ on: '2020-08-01', program, as: 'pilot', to: '2021-12-31' }),
      ProgramMadePermanent({ on: '2022-02-01', program }),
    )
    beside(pilot).opens('2022-01-31').refusedBy(rule).because(rule, { plannedTo: '2021-12-31' })
    beside(pilot).opens('2022-02-01').judges(rule, 'met').finds()
  })

  it('admits nobody to a program whose history is empty', () => {
    beside(historyOf()).opens('2020-08-01').refusedBy(rule).because(rule, { adopted: false })
  })

  it('is undetermined where nobody supplies the program’s history, or only that of another; a must refuses', () => {
    const missing = { [rule]: ['programHistory'] }
    beside(undefined).opens('2020-08-01').refusedBy(rule).undetermined(missing)
    scenario(participation, admitting('must')).when(opened('2020-08-01')).refusedBy(rule).undetermined(missing)
    const another = historyOf(ProgramAdopted({ ...project.data, program: 'another' }))
    beside(another).opens('2020-08-01').refusedBy(rule).undetermined(missing)
    beside(undefined, 'should').opens('2020-08-01').then(opened('2020-08-01')).finds(rule).undetermined(missing)
  })

  it('only advises where the term says so, and takes a deviation where it binds', () => {
    beside(historyOf(project), 'should').opens('2021-12-01').then(opened('2021-12-01')).finds(rule)
    beside(historyOf(project))
      .opens('2021-12-01', { deviation: deviationFrom(rule) })
      .finds(rule)
  })

  it('asks for no history where the program does not speak of admission; undetermined on a day without a term', () => {
    scenario(participation, programWith({})).when(opened('2020-08-01')).judges(rule, 'notApplicable').finds()
    beside(historyOf(project))
      .opens('2019-12-31')
      .refusedBy(rule)
      .undetermined({ [rule]: ['admission on 2019-12-31'] })
  })
})

describe('what another stream says of an event', () => {
  const lateEnding = [over('2021-09-30'), '2021-10-20T08:00:00.000Z'] as const
  const afterwards = { recordedAt: '2021-10-20T08:00:00.000Z' } as const
  const before = { recordedAt: '2021-10-20T07:59:59.999Z' } as const

  it('[H22] is what was known when the event was recorded: an ending told later refuses nobody admitted before', () => {
    const { opens } = beside(historyOf(project, lateEnding))
    opens('2021-10-15', before).then(opened('2021-10-15')).finds().audits()
    opens('2021-10-15', afterwards).refusedBy(rule).because(rule, { endedOn: '2021-09-30' })
  })

  it('is what held by then: a void of the ending admits again, from when it was recorded', () => {
    const ended = historyOf(project, lateEnding)
    const ending = ended.records[1]!
    const restored = historyOf(project, lateEnding, [
      voidEvent(ending.meta.id, '2021-10-25', 'mistake'),
      '2021-10-25T08:00:00.000Z',
    ])
    const { opens } = beside(restored)
    opens('2021-10-15', afterwards).refusedBy(rule)
    opens('2021-10-26', { recordedAt: '2021-10-25T08:00:00.000Z' }).finds()
  })

  it('is told with the version read, and the event it comes from', () => {
    const history = historyOf(project, lateEnding)
    const decide = participation.decide(admitting('must'), aroundParticipation({ program: history }))
    const newcomer = participation.timeline('participation-1', [])
    const refusalOf = (recordedAt: Instant) => {
      const answer = decide(opened('2022-01-01'), newcomer, {
        ...nextStamp(newcomer, opened('2022-01-01')),
        recordedAt,
      })
      if (answer.ok || answer.error.is !== 'Refused') throw new Error('it is not refused')
      const [{ consulted, cites }] = answer.error.determinations
      return { consulted, cites }
    }
    expect(refusalOf(before.recordedAt)).toEqual({
      consulted: { 'program-synthetic': 1 },
      cites: { events: [history.records[0]!.meta.id] },
    })
    expect(refusalOf(afterwards.recordedAt)).toEqual({
      consulted: { 'program-synthetic': 2 },
      cites: { events: [history.records[1]!.meta.id] },
    })
  })

  it('does not depend on what was asked before', () => {
    const history = historyOf(project, lateEnding)
    const around = aroundParticipation({ program: history })
    const asked = (['2020-07-31', '2020-08-01', '2021-10-15', '2021-12-01'] as const).flatMap((on) =>
      [before, afterwards].map(({ recordedAt }) => {
        const { timeline } = scenario(participation, admitting('must')).given(opened(on))
        const [event] = timeline.effective
        return { ...event!, meta: { ...event!.meta, recordedAt } }
      }),
    )
    const once = asked.map((event) => aroundParticipation({ program: history })(event))
    expect([...asked].reverse().map(around).reverse()).toEqual(once)
    expect(asked.map(around)).toEqual(once)
  })

  it('is told of every event, whichever stream a rule of an app asks about', () => {
    const around = aroundParticipation({ program: historyOf(project) })
    const { timeline } = scenario(participation, admitting('must')).given(
      opened('2020-08-01'),
      PlanAgreed({ on: '2020-09-01', activities: ['swedish'] }),
    )
    expect(timeline.effective.map((event) => around(event)?.value.program?.adopted)).toEqual([true, true])
  })
})
