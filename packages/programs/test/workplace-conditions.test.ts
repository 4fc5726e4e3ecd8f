import { notSettled, workplace, workplaceConditions, type WorkplaceCondition } from '@jobbspar/core'
import { corrected, deviating, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { known, noneInTheWay, nowhere, places, registered, released, reported, reserved } from './at-work.js'
import { aTerm, programWith } from './synthetic.js'

const exclusion = 'place/no-exclusion'
const duty = 'place/able-workplaces-receive'

const binding = scenario(workplace, programWith({ exclusions: aTerm(workplaceConditions) })).given(registered())
const open = binding.given(places(3))
const able = open.given(...noneInTheWay())
const place = reserved('2016-02-01')
const but = (condition: WorkplaceCondition) => workplaceConditions.filter((other) => other !== condition)

describe('place/no-exclusion', () => {
  it('[V43] [V44] [V45] [V46] is met when all four are reported absent', () => {
    expect(workplaceConditions).toHaveLength(4)
    able.when(place).then(place).judges(exclusion, 'met').finds()
  })

  const statement: Readonly<Record<WorkplaceCondition, string>> = {
    unmetWorkingTimeWishes: 'V43',
    seriousWorkEnvironmentProblems: 'V44',
    manyInterns: 'V45',
    facingReorganisation: 'V46',
  }

  for (const condition of workplaceConditions) {
    it(`[${statement[condition]}] is refused when only ${condition} is present: any one is enough`, () => {
      able
        .given(reported(condition, true, '2016-01-31'))
        .when(place)
        .refusedBy(exclusion)
        .because(exclusion, { present: [condition], unknown: [] })
    })

    it(`[${statement[condition]}] is undetermined, and refused, when only ${condition} was never reported`, () => {
      open
        .given(...but(condition).map((other) => reported(other, false)))
        .when(place)
        .refusedBy(exclusion)
        .undetermined({ [exclusion]: [condition] })
    })

    it(`[${statement[condition]}] is refused when ${condition} is present and nothing else is known`, () => {
      open
        .given(reported(condition, true))
        .when(place)
        .refusedBy(exclusion)
        .because(exclusion, { present: [condition], unknown: but(condition) })
    })
  }

  it('[V46] names all that are present, and the reports they come from', () => {
    const both = able.given(
      reported('manyInterns', true, '2016-01-20'),
      reported('facingReorganisation', true, '2016-01-20'),
    )
    const answer = workplace.decide(programWith({ exclusions: aTerm(workplaceConditions) }))(place, both.timeline, {
      recordedAt: '2031-01-01T00:00:00.000Z',
      id: () => '00000000-0000-7000-8000-000000009999' as never,
    })
    expect(answer.ok).toBe(false)
    if (answer.ok || answer.error.is !== 'Refused') return
    const [refusal] = answer.error.determinations
    expect(refusal.facts['present']).toEqual(['manyInterns', 'facingReorganisation'])
    // Registered, places, four reports: the seventh and eighth records are the two in effect.
    expect(refusal.cites.events).toEqual(both.timeline.records.slice(6).map(({ meta }) => meta.id))
    expect(refusal.cites.events).toHaveLength(2)
  })

  it('names all that nobody has reported', () => {
    open
      .when(place)
      .refusedBy(exclusion)
      .undetermined({ [exclusion]: workplaceConditions })
  })

  it('goes by the latest report on or before the day, whichever was recorded first', () => {
    const barred = able.given(reported('manyInterns', true, '2016-02-10'))
    barred.when(reserved('2016-02-09')).then(reserved('2016-02-09')).finds()
    barred.when(reserved('2016-02-10')).refusedBy(exclusion)
    const free = barred.given(reported('manyInterns', false, '2016-03-01'))
    free.when(reserved('2016-02-29')).refusedBy(exclusion)
    free.when(reserved('2016-03-01')).then(reserved('2016-03-01')).finds()
    // Reported late, for a day between the other two.
    free
      .given(reported('manyInterns', false, '2016-02-20'))
      .when(reserved('2016-02-25'))
      .judges(exclusion, 'met')
  })

  it('takes what is reported on the day of the reservation into account, whichever was recorded first', () => {
    able
      .given(reported('manyInterns', true, '2016-02-01'))
      .when(place)
      .refusedBy(exclusion)
    open
      .given(...noneInTheWay('2016-02-01'))
      .when(place)
      .then(place)
      .finds()
    able
      .given(place)
      .when(reported('manyInterns', true, '2016-02-01'))
      .finds(exclusion)
  })

  it('records a condition that arises while a place is held; it bars the next one only', () => {
    const held = able.given(place)
    const arises = reported('facingReorganisation', true, '2016-03-01')
    held.when(arises).then(arises).finds()
    held.given(arises).when(reserved('2016-03-01', 2)).refusedBy(exclusion)
    held.given(arises).audits()
  })

  it('becomes a finding when a report is entered late, corrected or voided, and is put right again', () => {
    able
      .given(place)
      .when(reported('manyInterns', true, '2016-01-31'))
      .finds(exclusion)
    const told = open.given(
      ...but('manyInterns').map((other) => reported(other, false)),
      labelled('interns', reported('manyInterns', false)),
      place,
    )
    told.when(corrected('interns', reported('manyInterns', true))).finds(exclusion)
    told
      .when(voided('interns'))
      .finds(exclusion)
      .undetermined({ [exclusion]: ['manyInterns'] })
    open
      .given(...but('manyInterns').map((other) => reported(other, false)), place)
      .when(reported('manyInterns', false))
      .putsRight(exclusion)
  })

  it('stays a finding where a place was reserved all the same', () => {
    able.given(reported('manyInterns', true, '2016-01-31'), deviating(place, exclusion)).audits(exclusion)
  })

  it('asks only for the conditions the program names', () => {
    scenario(workplace, programWith({ exclusions: aTerm(['facingReorganisation']) }))
      .given(registered(), places(1), reported('facingReorganisation', false), reported('manyInterns', true))
      .when(place)
      .judges(exclusion, 'met')
      .finds()
  })

  it('is a finding where the program only advises it, and the place is reserved', () => {
    const advised = scenario(
      workplace,
      programWith({ exclusions: aTerm(workplaceConditions, { enforcement: 'should' }) }),
    )
    const barred = advised.given(
      registered(),
      places(1),
      ...noneInTheWay(),
      reported('manyInterns', true, '2016-01-31'),
    )
    barred.when(place).then(place).finds(exclusion)
    advised
      .given(registered(), places(1))
      .when(place)
      .then(place)
      .undetermined({ [exclusion]: workplaceConditions })
  })

  it('does not apply where the program does not speak of it or its source settles nothing', () => {
    known.given(places(1)).when(place).judges(exclusion, 'notApplicable').finds()
    scenario(
      workplace,
      programWith({ exclusions: aTerm(workplaceConditions).map((term) => ({ ...term, value: notSettled })) }),
    )
      .given(registered(), places(1))
      .when(place)
      .judges(exclusion, 'notApplicable')
      .finds()
  })

  it('goes by the terms of the day: from the first to the last day that they hold', () => {
    const dated = scenario(
      workplace,
      programWith({
        exclusions: [
          ...aTerm(['manyInterns'] as const, { from: '2016-02-01', until: '2016-12-31' }),
          ...aTerm(workplaceConditions, { from: '2017-01-01' }),
        ],
      }),
    ).given(registered(), places(3), reported('manyInterns', false))
    dated.when(reserved('2016-01-31')).undetermined({ [exclusion]: ['exclusions on 2016-01-31'] })
    dated.when(reserved('2016-02-01')).judges(exclusion, 'met').finds()
    dated.when(reserved('2016-12-31')).judges(exclusion, 'met').finds()
    dated.when(reserved('2017-01-01')).undetermined({ [exclusion]: but('manyInterns') })
  })

  it('asks for nothing new when the same is reported again, and records it when it has changed in between', () => {
    able.when(reported('manyInterns', false)).thenNothing()
    able.given(reported('manyInterns', true)).when(reported('manyInterns', false)).then(reported('manyInterns', false))
  })
})

describe('place/able-workplaces-receive', () => {
  const underDuty = (enforcement: 'must' | 'should') =>
    scenario(
      workplace,
      programWith({
        exclusions: aTerm(workplaceConditions),
        receptionDuty: aTerm('everyAbleWorkplace', { enforcement }),
      }),
    )
  const bound = underDuty('must').given(registered())
  const free = bound.given(...noneInTheWay())
  const nowherePlaces = places(0, '2016-02-01')

  it('[V42] finds no places at a workplace with no condition in the way, and records it', () => {
    free.when(nowherePlaces).then(nowherePlaces).finds(duty).because(duty, { places: 0, absent: workplaceConditions })
    underDuty('should')
      .given(registered(), ...noneInTheWay())
      .when(nowherePlaces)
      .then(nowherePlaces)
      .finds(duty)
  })

  it('[V42] is met by one place', () => {
    free.when(places(1, '2016-02-01')).judges(duty, 'met').finds()
    bound.when(places(1, '2016-02-01')).judges(duty, 'met').finds()
  })

  for (const condition of workplaceConditions) {
    it(`[V42] asks nothing of a workplace where ${condition} is present`, () => {
      const barred = free.given(reported(condition, true, '2016-01-20'))
      barred.when(nowherePlaces).judges(duty, 'notApplicable').finds()
      barred.obligations('2016-02-01')
    })

    it(`[V42] cannot tell where ${condition} was never reported, and owes nothing`, () => {
      const untold = bound.given(...but(condition).map((other) => reported(other, false)))
      untold
        .when(nowherePlaces)
        .then(nowherePlaces)
        .undetermined({ [duty]: [condition] })
      untold.obligations('2016-02-01')
    })
  }

  it('[V42] owes places from the day the last condition is reported absent until there is one', () => {
    const owed = {
      rule: duty,
      what: 'receptionPlaces',
      of: 'workplace-1',
      missing: 1,
      status: 'due',
      facts: { absent: workplaceConditions, lastReport: '2016-01-10' },
    } as const
    free.obligations('2016-01-09')
    free.obligations('2016-01-10', owed)
    free.obligations('2026-01-10', owed)
    const receiving = free.given(places(1, '2016-02-01'))
    receiving.obligations('2016-01-31', owed)
    receiving.obligations('2016-02-01')
    // Having none does not meet the obligation, and when a place is given up it is due again.
    free.given(nowherePlaces).obligations('2016-02-01', owed)
    receiving.given(places(0, '2016-06-01')).obligations('2016-06-01', owed)
    // A held place is a place.
    receiving.given(reserved('2016-02-01'), released('2016-03-31')).obligations('2016-04-01')
  })

  it('[V42] owes nothing while a condition is in the way, and again when it no longer is', () => {
    const reorganised = free.given(
      reported('facingReorganisation', true, '2016-03-01'),
      reported('facingReorganisation', false, '2016-09-01'),
    )
    reorganised.obligations('2016-02-29', { what: 'receptionPlaces' })
    reorganised.obligations('2016-03-01')
    reorganised.obligations('2016-08-31')
    reorganised.obligations('2016-09-01', { facts: { absent: workplaceConditions, lastReport: '2016-09-01' } })
  })

  it('owes nothing before the workplace is registered, nor where the program says nothing of it', () => {
    underDuty('must')
      .given(...noneInTheWay('2015-12-31'), registered())
      .obligations('2015-12-31')
    binding.given(...noneInTheWay()).obligations('2016-02-01')
    binding
      .given(...noneInTheWay())
      .when(nowherePlaces)
      .judges(duty, 'notApplicable')
      .finds()
    nowhere
      .given(registered(), ...noneInTheWay())
      .when(nowherePlaces)
      .judges(duty, 'notApplicable')
      .finds()
  })

  it('goes by the terms of the day', () => {
    const later = scenario(
      workplace,
      programWith({
        exclusions: aTerm(workplaceConditions),
        receptionDuty: aTerm('everyAbleWorkplace', { from: '2016-02-01', until: '2016-12-31' }),
      }),
    ).given(registered(), ...noneInTheWay())
    later.obligations('2016-01-31')
    later.obligations('2016-02-01', { what: 'receptionPlaces' })
    later.obligations('2016-12-31', { what: 'receptionPlaces' })
    later.obligations('2017-01-01')
    later.when(places(0, '2016-12-31')).finds(duty)
    later.when(places(0, '2017-01-01')).undetermined({ [duty]: ['receptionDuty on 2017-01-01'] })
  })
})
