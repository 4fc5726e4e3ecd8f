import { clarityItems, workplace } from '@jobbspar/core'
import { labelled, scenario, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { clarified, known, places, registered, reserved } from './at-work.js'
import { aTerm, programWith } from './synthetic.js'

const rule = 'place/clarified'

/** The individual's time plan is for the person, the other five items for the workplace. */
const clarity = {
  atWorkplace: clarityItems.filter((item) => item !== 'timePlan'),
  forPerson: ['timePlan'],
} as const

const underTerm = (enforcement?: 'must' | 'should') =>
  scenario(workplace, programWith({ clarity: aTerm(clarity, enforcement === undefined ? {} : { enforcement }) })).given(
    registered(),
    places(3),
  )

const advised = underTerm('should')
const required = underTerm('must')
const five = clarity.atWorkplace.map((item) => clarified(item))
const place = reserved('2016-02-01')

describe('place/clarified', () => {
  it('[V47] [V48] [V49] [V50] [V51] [V52] asks for six items', () => {
    required
      .when(place)
      .refusedBy(rule)
      .because(rule, {
        notClarifiedAtWorkplace: [
          'expectations',
          'purpose',
          'supportEducationAndFollowUp',
          'compensation',
          'optionsAfterwards',
        ],
        notClarifiedForPerson: ['timePlan'],
      })
  })

  it('[V47] [V48] [V50] [V51] [V52] is met when all of the workplace and the person’s own item are clarified', () => {
    const ready = required.given(...five, clarified('timePlan', '2016-01-20', 1))
    ready.when(place).then(place).judges(rule, 'met').finds()
  })

  for (const item of clarityItems) {
    it(`names ${item} when only that is missing`, () => {
      const rest = clarityItems.filter((other) => other !== item)
      required
        .given(...rest.map((other) => clarified(other, '2016-01-20', other === 'timePlan' ? 1 : undefined)))
        .when(place)
        .refusedBy(rule)
        .because(rule, {
          notClarifiedAtWorkplace: item === 'timePlan' ? [] : [item],
          notClarifiedForPerson: item === 'timePlan' ? [item] : [],
        })
    })
  }

  it('[V49] is told for each person: what was clarified for one is not for another, nor at the workplace', () => {
    const first = required.given(...five, clarified('timePlan', '2016-01-20', 1), place)
    first
      .when(reserved('2016-02-01', 2))
      .refusedBy(rule)
      .because(rule, { notClarifiedAtWorkplace: [], notClarifiedForPerson: ['timePlan'] })
    first
      .given(clarified('timePlan', '2016-01-20', 2))
      .when(reserved('2016-02-01', 2))
      .judges(rule, 'met')
      .finds()
    required
      .given(...five, clarified('timePlan'))
      .when(place)
      .refusedBy(rule)
    // And what was clarified for the person alone is not clarified at the workplace.
    required
      .given(...clarityItems.map((item) => clarified(item, '2016-01-20', 1)))
      .when(place)
      .refusedBy(rule)
      .because(rule, { notClarifiedForPerson: [] })
  })

  it('is found where the program only advises it, and the place is reserved', () => {
    advised
      .given(...five)
      .when(place)
      .then(place)
      .finds(rule)
      .because(rule, { notClarifiedForPerson: ['timePlan'] })
  })

  it('binds where the program does not say how strictly', () => {
    underTerm().when(place).refusedBy(rule)
  })

  it('is met by what is clarified on the day itself, and not by the day after', () => {
    const but = required.given(...five)
    but
      .given(clarified('timePlan', '2016-02-01', 1))
      .when(place)
      .then(place)
      .finds()
    but
      .given(clarified('timePlan', '2016-02-02', 1))
      .when(place)
      .refusedBy(rule)
  })

  it('becomes a finding when a clarification is voided, and is put right by one entered late', () => {
    const but = required.given(...five)
    but
      .given(labelled('plan', clarified('timePlan', '2016-01-20', 1)), place)
      .when(voided('plan'))
      .finds(rule)
    but
      .given(place)
      .when(clarified('timePlan', '2016-01-20', 1))
      .putsRight(rule)
  })

  it('stays clarified, however often it is', () => {
    required
      .given(
        ...five,
        ...five.map(({ data }) => clarified(data.item, '2016-01-25')),
        clarified('timePlan', '2016-01-20', 1),
      )
      .when(place)
      .then(place)
      .finds()
  })

  it('does not apply where the program does not speak of it, and is undetermined before it does', () => {
    known.given(places(1)).when(place).judges(rule, 'notApplicable').finds()
    scenario(workplace, programWith({ clarity: aTerm(clarity, { from: '2016-02-02' }) }))
      .given(registered(), places(1))
      .when(place)
      .undetermined({ [rule]: ['clarity on 2016-02-01'] })
  })
})
