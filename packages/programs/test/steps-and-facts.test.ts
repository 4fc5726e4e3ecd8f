import {
  FactKnown,
  factOn,
  participation,
  ProgramAdopted,
  programHistory,
  StepTaken,
  stepsTaken,
  workplace,
  type Day,
  type KnownValue,
  type Program,
} from '@jobbspar/core'
import { corrected, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { falkenberg } from '../src/index.js'
import { registered } from './at-work.js'
import { admitted, opened } from './way.js'

const own: Program = {
  ...falkenberg,
  words: {
    application: { is: 'step', en: ['an application', 'the application'] },
    age: { is: 'fact', en: ['the age'] },
    staff: { is: 'fact', en: ['the number of staff'] },
  },
}
const applied = (on: Day, about?: `employment-${number}`) =>
  StepTaken({ on, step: 'application', ...(about === undefined ? {} : { about }) })
const known = (on: Day, value: KnownValue, fact = 'age') => FactKnown({ on, fact, value })
const here = scenario(participation, own).given(opened)

describe('a step that was taken', () => {
  it('is recorded, with its days by what it concerns', () => {
    const { state } = here.given(
      applied('2015-02-01'),
      applied('2015-03-01', 'employment-1'),
      applied('2015-04-01', 'employment-1'),
      applied('2015-04-01', 'employment-2'),
    ).timeline
    const days = (of?: string) =>
      stepsTaken(state, 'application').flatMap(({ on, about }) => (about?.[0] === of ? [on] : []))
    expect([days(), days('employment-1'), days('employment-2'), days('employment-3')]).toEqual([
      ['2015-02-01'],
      ['2015-03-01', '2015-04-01'],
      ['2015-04-01'],
      [],
    ])
    expect(stepsTaken(state, 'agreementSigned')).toEqual([])
  })

  it('is asked again without a second record, and taken once more on another day', () => {
    const once = here.given(applied('2015-02-01'))
    once.when(applied('2015-02-01')).then()
    once.when(applied('2015-02-02')).then(applied('2015-02-02'))
  })

  it('is of its corrected day, and not taken where it was voided', () => {
    const step = labelled('step', applied('2015-02-01'))
    const mended = here.given(step, corrected('step', applied('2015-02-03')))
    expect(stepsTaken(mended.timeline.state, 'application').map(({ on }) => on)).toEqual(['2015-02-03'])
    expect(stepsTaken(here.given(step, voided('step')).timeline.state, 'application')).toEqual([])
  })

  it('is a finding where the program does not know the step, and recorded', () => {
    here.when(applied('2015-02-01')).finds()
    admitted.when(applied('2015-02-01')).then(applied('2015-02-01')).finds('word/known')
  })
})

describe('a fact that is known', () => {
  const ages = here.given(known('2015-02-01', { least: 18, below: 41 }), known('2016-01-01', { bornIn: 1990 }))
  const on = (day: Day) => factOn(ages.timeline.state, 'age', day)?.value

  it('is known from its day until a later one', () => {
    expect([on('2015-01-31'), on('2015-02-01'), on('2015-12-31'), on('2016-01-01')]).toEqual([
      undefined,
      { least: 18, below: 41 },
      { least: 18, below: 41 },
      { bornIn: 1990 },
    ])
  })

  it('is another fact of another subject', () => {
    const { state } = here.given(
      known('2015-02-01', { bornIn: 1990 }),
      FactKnown({ on: '2015-02-01', fact: 'age', value: { bornIn: 2010 }, about: 'participant-2' }),
    ).timeline
    expect([
      factOn(state, 'age', '2015-03-01')?.value,
      factOn(state, 'age', '2015-03-01', 'participant-2')?.value,
    ]).toEqual([{ bornIn: 1990 }, { bornIn: 2010 }])
  })

  it('is superseded by another value, and the first value after that is a new fact', () => {
    const first = known('2015-02-01', { word: 'shop' }, 'staff')
    const second = known('2015-02-01', { word: 'farm' }, 'staff')
    here.given(first).when(first).then()
    here.given(first, second).when(first).then(first)
  })

  it('has no day of birth, no yes or no, and no range without room', () => {
    for (const value of [
      { bornIn: '1990-05-17' },
      { born: '1990-05-17' },
      { bornIn: 1990, since: '1990-05-17' },
      true,
      { word: true },
      { least: 5, below: 5 },
      {},
    ])
      expect([value, FactKnown.read({ on: '2015-02-01', fact: 'age', value }, 1, '').ok]).toEqual([value, false])
    const read = FactKnown.read({ on: '2015-02-01', fact: 'age', value: { bornIn: 1990, born: '1990-05-17' } }, 1, '')
    expect(read).toEqual({ ok: true, value: { on: '2015-02-01', fact: 'age', value: { bornIn: 1990 } } })
  })
})

describe('the streams of workplaces and programs', () => {
  it('hold steps and facts as well', () => {
    const atWork = scenario(workplace, own).given(
      registered(),
      applied('2016-02-01'),
      known('2016-02-01', { least: 5 }, 'staff'),
    )
    expect(factOn(atWork.timeline.state, 'staff', '2016-02-01')?.value).toEqual({ least: 5 })
    expect(stepsTaken(atWork.timeline.state, 'application')).toHaveLength(1)
    const ofProgram = scenario(programHistory, own).given(
      ProgramAdopted({ on: '2016-01-01', program: 'falkenberg', as: 'permanent' }),
      applied('2016-02-01'),
      known('2016-02-01', { least: 5 }, 'staff'),
    )
    expect(factOn(ofProgram.timeline.state, 'staff', '2016-03-01')?.value).toEqual({ least: 5 })
    expect(stepsTaken(ofProgram.timeline.state, 'application')).toHaveLength(1)
  })
})
