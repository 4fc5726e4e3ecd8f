import {
  EmployerCalled,
  ExperienceShared,
  FactKnown,
  NeedsAnalysed,
  StepTaken,
  TaskBoxDefined,
  TaskForceJoined,
  TaskForceLeft,
  VacancyClosed,
  workplace,
  workplaceAround,
  type AroundParticipation,
  type Day,
  type WorkplaceEvent,
} from '@jobbspar/core'
import { corrected, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { clarified, known, nowhere, places, posted, registered, released, reported, reserved } from './at-work.js'
import { programWith } from './synthetic.js'

describe('registration/once', () => {
  const rule = 'registration/once'

  it('is met once, and found when another workplace is registered in the same history: the first stands', () => {
    nowhere.when(registered()).then(registered()).finds()
    const other = registered({ on: '2016-02-01', workplace: 'workplace-2' })
    known.when(other).then(other).finds(rule).because(rule, { workplace: 'workplace-1', registeredOn: '2016-01-01' })
    expect(known.given(other).timeline.state.registration?.workplace).toBe('workplace-1')
  })

  it('asks for nothing new when it is the same again', () => {
    known.when(registered()).thenNothing()
  })
})

describe('registration/unit-of-the-municipality', () => {
  const rule = 'registration/unit-of-the-municipality'

  it('[V37] [V41] is met by a labour-market unit and by a department of the municipality', () => {
    nowhere
      .when(registered({ unit: 'ama' }))
      .judges(rule, 'met')
      .finds()
    nowhere
      .when(registered({ unit: 'forvaltning' }))
      .judges(rule, 'met')
      .finds()
  })

  it('finds a private company that is said to be a unit of the municipality', () => {
    nowhere
      .when(registered({ ownership: 'private' }))
      .finds(rule)
      .because(rule, { unit: 'forvaltning', ownership: 'private' })
  })

  it('does not ask a company that names no unit', () => {
    const { unit: _, ...data } = registered({ ownership: 'private' }).data
    nowhere.when({ type: 'WorkplaceRegistered', data }).judges(rule, 'notApplicable').finds()
  })
})

/** One of every other event there is. */
const everythingElse = (on: Day): readonly WorkplaceEvent[] => [
  reported('manyInterns', false, on),
  places(1, on),
  reserved(on),
  released(on),
  TaskBoxDefined({ on, taskBox: 'taskBox-1', kind: 'generic', tasks: ['packing'] }),
  clarified('purpose', on),
  EmployerCalled({ on, coach: 'coach-1', form: 'visit' }),
  NeedsAnalysed({ on, need: 'need-1', horizon: 'current' }),
  posted({ on }),
  VacancyClosed({ on, vacancy: 'vacancy-1', ending: 'filled' }),
  TaskForceJoined({ on }),
  TaskForceLeft({ on }),
  ExperienceShared({ on, form: 'goodStory' }),
  StepTaken({ on, step: 'application' }),
  FactKnown({ on, fact: 'staff', value: { least: 5 } }),
]

describe('registration/first', () => {
  const rule = 'registration/first'

  it('speaks of every event but the registration itself', () => {
    expect(new Set(everythingElse('2016-02-01').map(({ type }) => type)).size).toBe(workplace.events.length - 1)
  })

  for (const event of everythingElse('2016-01-01')) {
    it(`is broken by ${event.type} before the workplace is registered, and met on that day`, () => {
      const dayBefore = { ...event, data: { ...event.data, on: '2015-12-31' } } as WorkplaceEvent
      known.when(dayBefore).judges(rule, 'notMet')
      nowhere.when(event).judges(rule, 'notMet')
      known.when(event).judges(rule, 'met')
    })
  }

  it('refuses to reserve a place at a workplace that nobody has registered, and records what happened there', () => {
    nowhere.given(places(1)).when(reserved('2016-02-01')).refusedBy(rule).because(rule, { registered: false })
    nowhere.when(places(1)).then(places(1)).finds(rule)
  })

  it('is put right by a registration entered late, and broken when it is voided or moved', () => {
    nowhere.given(places(1)).when(registered()).putsRight(rule)
    const labelledOne = nowhere.given(labelled('registration', registered()), places(1))
    labelledOne.when(voided('registration')).finds(rule)
    labelledOne.when(corrected('registration', registered({ on: '2016-01-16' }))).finds(rule)
  })
})

describe('calls on employers and experience that comes back', () => {
  const call = EmployerCalled({ on: '2016-02-01', coach: 'coach-1', form: 'call' })
  const visit = EmployerCalled({ on: '2016-02-01', coach: 'coach-1', form: 'visit' })

  it('[B10] [B08] records a call and a visit of one day, and a second equal call by its entry', () => {
    known.when(call).then(call).finds()
    known.given(call).when(visit).then(visit).finds()
    known.given(call).when(call).thenNothing()
    const second = EmployerCalled({ ...call.data, entry: 'call-2' })
    known.given(call).when(second).then(second).finds()
  })

  it('[D28] [D29] records good stories, and citizens and companies at staff meetings', () => {
    for (const form of ['goodStory', 'citizenAtStaffMeeting', 'companyAtStaffMeeting'] as const) {
      const shared = ExperienceShared({ on: '2016-02-01', form })
      known.when(shared).then(shared).finds()
      known.given(shared).when(shared).thenNothing()
    }
  })

  it('change nothing that anything is decided on', () => {
    const after = known.given(call, visit, ExperienceShared({ on: '2016-02-01', form: 'goodStory' }))
    expect(after.timeline.state).toEqual(known.timeline.state)
  })
})

describe('task-force/in-order', () => {
  const rule = 'task-force/in-order'
  const joined = (on: Day) => TaskForceJoined({ on })
  const left = (on: Day) => TaskForceLeft({ on })
  const company = nowhere.given(registered({ ownership: 'private' }))
  const member = company.given(joined('2015-06-01'))

  it('[D30] is met by who joins, leaves and joins again the day after', () => {
    known.when(joined('2016-06-01')).then(joined('2016-06-01')).judges(rule, 'met').finds()
    const once = known.given(joined('2016-06-01'))
    once.when(left('2016-06-01')).judges(rule, 'met').finds()
    const gone = once.given(left('2016-06-30'))
    gone.when(joined('2016-07-01')).judges(rule, 'met').finds()
    gone.when(joined('2016-06-30')).finds(rule).because(rule, { since: '2016-06-01' })
    gone.given(joined('2016-07-01')).when(left('2016-12-31')).judges(rule, 'met').finds()
  })

  it('[D30] finds who joins twice, or leaves without being in it', () => {
    member.when(joined('2016-06-01')).then(joined('2016-06-01')).finds('task-force/in-order')
    known.when(left('2016-06-01')).then(left('2016-06-01')).finds(rule).because(rule, { joined: false })
    known
      .given(joined('2016-06-01'), left('2016-06-30'))
      .when(left('2016-07-01'))
      .finds(rule)
      .because(rule, { since: '2016-06-01', leftOn: '2016-06-30' })
  })

  it('lets the first of two joinings and of two leavings stand', () => {
    const twice = known.given(joined('2016-06-01'), joined('2016-07-01'), left('2016-08-31'), left('2016-09-30'))
    twice.audits(rule, rule)
    expect(twice.timeline.state.taskForce).toMatchObject({ from: '2016-06-01', last: '2016-08-31' })
  })

  it('[D34] never implies a vacancy or a place: a member owes nothing, however long it offers none', () => {
    const years = known.given(joined('2016-06-01'))
    years.audits()
    years.obligations('2026-06-01')
    expect(years.timeline.state.vacancies).toEqual({})
    expect(years.timeline.state.places).toBeUndefined()
    years.when(left('2026-06-01')).judges(rule, 'met').finds()
  })

  it('[D43] [D44] asks nobody who posts a vacancy whether they are members', () => {
    known.when(posted()).then(posted()).finds()
  })
})

describe('what others ask of a workplace', () => {
  const box = TaskBoxDefined({
    on: '2016-01-20',
    taskBox: 'taskBox-1',
    kind: 'area',
    area: 'school',
    tasks: ['packing'],
  })
  const busy = known.given(places(2), box, reserved('2016-02-01'), reserved('2016-02-01', 2), released('2016-03-31', 2))

  it('is which places are reserved for whom, which are released, and which task boxes there are', () => {
    const around: NonNullable<AroundParticipation['workplace']> = workplaceAround(busy.timeline.state)
    const [, , , first, second] = busy.timeline.records.map(({ meta }) => meta.id)
    expect(around.taskBoxes).toEqual(['taskBox-1'])
    expect(around.reservations).toMatchObject({
      'reservation-1': { participation: 'participation-1', last: undefined, by: first },
      'reservation-2': { participation: 'participation-2', last: '2016-03-31', by: second },
    })
  })

  it('is the same under any program: what a program speaks of changes what is judged, not what is so', () => {
    const other = scenario(workplace, programWith({ exclusions: [] })).given(registered(), places(2), box)
    expect(other.timeline.state).toEqual(known.given(places(2), box).timeline.state)
  })
})
