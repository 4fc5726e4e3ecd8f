import {
  participation,
  ParticipationOpened,
  previousDay,
  SubsidyExtended,
  type Day,
  type ProgramTerms,
  type SubsidyKind,
} from '@jobbspar/core'
import { corrected, labelled, scenario } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { swedishSubsidies } from '../src/sweden-subsidies.js'
import { admittedUnder, granted, trygghetRenamed } from './categories.js'
import { aTerm, programWith, unsettled } from './synthetic.js'

const rule = 'subsidy/kind-still-granted'

/** Granted again from the first day to the last, and no longer from the day after. */
const grantedFrom = (first: Day, last: Day, dayAfter: Day): NonNullable<ProgramTerms['subsidies']>[SubsidyKind] => ({
  granted: [...aTerm({ anew: true }, { from: first, until: last }), ...aTerm({ anew: false }, { from: dayAfter })],
})

/** The days of the public facts, written out. */
const facts = [
  ['SE-EXT-02', 'extratjanst', '2015-11-01', '2021-12-31', '2022-01-01', '2015-10-31'],
  ['SE-TRA-01', 'traineejobb', '2015-08-03', '2018-04-30', '2018-05-01', '2015-08-02'],
  ['SE-UTB-01', 'utbildningskontrakt', '2015-08-03', '2019-12-31', '2020-01-01', '2015-08-02'],
  ['SE-YRK-01', 'yrkesintroduktionsanstallning', '2014-01-15', '2023-12-31', '2024-01-01', '2014-01-14'],
] as const

const program = admittedUnder({
  subsidies: {
    ...Object.fromEntries(facts.map(([, kind, first, last, after]) => [kind, grantedFrom(first, last, after)])),
    ...trygghetRenamed,
    lonebidragForTrygghet: { granted: aTerm({ anew: true }, { from: '2017-07-01' }) },
    etablering: { granted: unsettled() },
  },
})

/** A decision of that day, for a time that begins then. */
const decided = (kind: SubsidyKind, on: Day) => granted(kind, { on, from: on, to: '2030-12-31' })

describe('subsidy/kind-still-granted', () => {
  for (const [fact, kind, first, last, dayAfter, dayBefore] of facts) {
    it(`[${fact}] accepts ${kind} on its last day, ${last}, and refuses it the day after`, () => {
      program.when(decided(kind, last)).then(decided(kind, last)).judges(rule, 'met').finds()
      program
        .when(decided(kind, dayAfter))
        .refusedBy(rule)
        .because(rule, { kind, decidedOn: dayAfter, grantedAnew: false })
    })

    it(`[${fact}] is undetermined for ${kind} the day before the first the facts have, and met on it`, () => {
      // A participation opened in 2017 knows nothing earlier, so only this rule is asked.
      program.when(decided(kind, first)).judges(rule, 'met')
      program.when(decided(kind, dayBefore)).judges(rule, 'undetermined')
    })
  }

  it('[SE-EXT-02] is refused without a row for the day: unknown is not granted', () => {
    admittedUnder({ subsidies: { extratjanst: { granted: aTerm({ anew: true }, { from: '2018-01-01' }) } } })
      .when(decided('extratjanst', '2017-12-31'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['granted of extratjanst on 2017-12-31'] })
  })

  it('[SE-TRY-01] accepts trygghetsanställning to 30 June 2017, and then names what it is called', () => {
    program.when(decided('trygghetsanstallning', '2017-06-30')).judges(rule, 'met').finds()
    program
      .when(decided('trygghetsanstallning', '2017-07-01'))
      .refusedBy(rule)
      .because(rule, { kind: 'trygghetsanstallning', grantedAnew: false, successor: 'lonebidragForTrygghet' })
    program.when(decided('lonebidragForTrygghet', '2017-07-01')).judges(rule, 'met').finds()
    program.when(decided('lonebidragForTrygghet', '2017-06-30')).judges(rule, 'undetermined').refusedBy(rule)
  })

  for (const [fact, kind, firstKnown] of [
    ['SE-LB-02', 'lonebidrag', '2017-02-01'],
    ['SE-OSA-01', 'offentligtSkyddadAnstallning', '2017-02-01'],
    ['SE-TRY-01', 'trygghetsanstallning', '2017-06-30'],
    ['SE-NSJ-10', 'nystartsjobb', '2009-01-01'],
  ] as const)
    it(`[${fact}] does not refuse ${kind} before ${firstKnown}: it was granted since a day that is not known`, () => {
      const { granted: versions = [] } = swedishSubsidies[kind]
      const opened2000 = scenario(participation, programWith({ subsidies: { [kind]: { granted: versions } } })).given(
        ParticipationOpened({
          ...{ on: '2000-01-01', participant: 'participant-1', household: 'household-1' },
          ...{ program: 'synthetic', municipality: 'nowhere' },
        }),
      )
      expect(versions[0]!.from).toBe(firstKnown)
      for (const on of ['2000-01-01', previousDay(firstKnown)] as const)
        opened2000.when(decided(kind, on)).then(decided(kind, on)).judges(rule, 'notApplicable').finds()
      opened2000.when(decided(kind, firstKnown)).judges(rule, 'met').finds()
    })

  it('says why nothing is asked of the days before, with the source of the version', () => {
    const since = { ...aTerm({ anew: true }, { from: '2017-02-01' })[0]!, since: 'notKnown' } as const
    const judging = programWith({ subsidies: { lonebidrag: { granted: [since] } } })
    const asked = decided('lonebidrag', '2017-01-31')
    const found = participation
      .explain(judging)(asked, participation.timeline('participation-1', []))
      .find((one) => one.rule === rule)
    expect(found).toMatchObject({
      missing: [{ code: 'perhapsNotYetOf', facts: { term: 'granted', of: 'lonebidrag', on: '2017-01-31' } }],
      terms: [{ name: 'granted', from: '2017-02-01', since: 'notKnown' }],
    })
  })

  it('asks between two versions only where the later one held already', () => {
    const first = aTerm({ anew: false }, { until: '2010-12-31' })
    const later = aTerm({ anew: true }, { from: '2017-02-01' })
    const between = (versions: typeof later) =>
      admittedUnder({ subsidies: { lonebidrag: { granted: [...first, ...versions] } } }).when(
        decided('lonebidrag', '2017-01-31'),
      )
    between(later)
      .refusedBy(rule)
      .undetermined({ [rule]: ['granted of lonebidrag on 2017-01-31'] })
    between(later.map((one) => ({ ...one, since: 'notKnown' as const })))
      .judges(rule, 'notApplicable')
      .finds()
    admittedUnder({ subsidies: { lonebidrag: { granted: first } } })
      .when(decided('lonebidrag', '2017-01-31'))
      .refusedBy(rule)
  })

  it('[SE-EXT-02] goes by the day of the decision, not by the days granted', () => {
    const ahead = granted('extratjanst', { on: '2021-12-31', from: '2022-03-01', to: '2023-02-28' })
    program.when(ahead).then(ahead).finds()
    program.when(granted('extratjanst', { on: '2022-01-01', from: '2021-12-01', to: '2021-12-31' })).refusedBy(rule)
  })

  it('[SE-EXT-02] lets what was decided in time be carried out; an extension is a decision of its own', () => {
    const until = (on: Day) => SubsidyExtended({ on, subsidyId: 'subsidy-1', to: '2031-12-31' })
    const running = program.given(decided('extratjanst', '2021-12-30'))
    running.when(until('2021-12-31')).finds()
    running.when(until('2022-01-01')).then(until('2022-01-01')).finds('subsidy/extended-while-granted')
  })

  describe('[SE-EXT-05] the stop of extratjänst in 2019', () => {
    const { granted: versions = [] } = swedishSubsidies.extratjanst
    const swedish = admittedUnder({ subsidies: { extratjanst: { granted: versions } } })
    const until = (on: Day) => SubsidyExtended({ on, subsidyId: 'subsidy-1', to: '2031-12-31' })
    const running = swedish.given(decided('extratjanst', '2018-12-30'))

    it('refuses a decision of 1 January 2019 and finds an extension of that day, and neither of the day before', () => {
      swedish.when(decided('extratjanst', '2018-12-31')).judges(rule, 'met').finds()
      swedish
        .when(decided('extratjanst', '2019-01-01'))
        .refusedBy(rule)
        .because(rule, { kind: 'extratjanst', decidedOn: '2019-01-01', grantedAnew: false })
      running.when(until('2018-12-31')).finds()
      running.when(until('2019-01-01')).finds('subsidy/extended-while-granted')
    })

    it('ended on a day that is not known, so nothing is judged from the day after to the first day known after it', () => {
      for (const on of ['2019-01-02', '2020-04-30'] as const) {
        swedish.when(decided('extratjanst', on)).judges(rule, 'notApplicable').finds()
        running.when(until(on)).judges('subsidy/extended-while-granted', 'notApplicable').finds()
      }
    })

    it('[SE-EXT-04] had ended by 1 May 2020, when its longest time was made longer', () => {
      swedish.when(decided('extratjanst', '2020-05-01')).judges(rule, 'met').finds()
      running.when(until('2020-05-01')).judges('subsidy/extended-while-granted', 'met').finds()
    })
  })

  it('[SE-EXT-02] becomes a finding when the decision turns out to have come the day after', () => {
    program
      .given(labelled('decision', decided('extratjanst', '2021-12-31')))
      .when(corrected('decision', decided('extratjanst', '2022-01-01')))
      .finds(rule)
      .audits(rule)
  })

  it('has nothing to say of a kind that the program does not speak of, or that its source does not settle', () => {
    program.when(decided('nystartsjobb', '2022-01-01')).judges(rule, 'notApplicable').finds()
    program.when(decided('etablering', '2022-01-01')).judges(rule, 'notApplicable').finds()
    admittedUnder({}).when(decided('extratjanst', '2022-01-01')).judges(rule, 'notApplicable').finds()
  })
})
