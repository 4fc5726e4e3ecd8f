import {
  ConditionAssessed,
  EmploymentBegun,
  hours,
  knownWords,
  MeasureGranted,
  participation,
  ParticipationOpened,
  PlanAgreed,
  parseProgram,
  programToJson,
  SubsidyDecided,
  support,
  SupportPaid,
  sek,
  workplace,
  WorkplaceRegistered,
  type Program,
  type ProgramWord,
  type ProgramWords,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { falkenberg } from '../src/index.js'
import { aRule } from './synthetic.js'

const words = {
  sommarjobb: { is: 'employment', sv: ['ett sommarjobb', 'sommarjobbet'] },
  kommunstod: { is: 'subsidy', sv: ['ett kommunstöd', 'kommunstödet'] },
  sprakspar: { is: 'measure', sv: ['ett språkspår', 'språkspåret'] },
  longUnemployed: { is: 'condition', en: ['has been unemployed for long'], implies: ['isUnemployed'] },
  gardening: { is: 'activity', en: ['gardening'] },
  flyktingstod: { is: 'support', sv: ['ett flyktingstöd', 'flyktingstödet'] },
} as const
const own: Program = { ...falkenberg, words }

const opened = ParticipationOpened({
  on: '2016-01-04',
  participant: 'participant-1',
  household: 'household-1',
  program: 'falkenberg',
  municipality: 'falkenberg',
})
const here = scenario(participation, falkenberg).given(opened)
const there = scenario(participation, own).given(opened)

describe('a word that only a program has', () => {
  const plan = PlanAgreed({ on: '2016-01-11', activities: ['swedish', 'gardening'] })
  const measure = MeasureGranted({ on: '2016-01-11', measureId: 'measure-1', kind: 'sprakspar' })
  const subsidy = SubsidyDecided({
    ...{ on: '2016-01-11', subsidyId: 'subsidy-1', kind: 'kommunstod' },
    ...{ from: '2016-02-01', to: '2016-07-31', level: 1 },
  })
  const job = EmploymentBegun({
    ...{ on: '2016-02-01', employmentId: 'employment-1', kind: 'sommarjobb' },
    ...{ employer: 'municipality', hoursPerWeek: hours(40), plannedTo: '2016-07-31' },
  })

  it('is refused in a decision under a program that does not know it, with where it stands', () => {
    here.when(plan).refusedBy('word/known').because('word/known', { 'activities/1': 'gardening' })
    here.when(measure).refusedBy('word/known').because('word/known', { kind: 'sprakspar' })
    here.when(subsidy).judges('word/known', 'notMet')
    here.when(job).judges('word/known', 'notMet')
  })

  it('is admitted under the program that declares it', () => {
    there.when(plan).then(plan).finds()
    there.when(measure).then(measure).finds()
    there.when(subsidy).judges('word/known', 'met')
    there.when(job).judges('word/known', 'met')
  })

  it('is a finding in a report, which is recorded anyway', () => {
    const assessed = ConditionAssessed({ on: '2016-01-11', condition: 'longUnemployed', met: true })
    here.when(assessed).then(assessed).finds('word/known')
    there.when(assessed).then(assessed).finds()
    const paid = SupportPaid({ on: '2016-01-25', kind: 'flyktingstod', month: '2016-01', amount: sek(5_000) })
    scenario(support, falkenberg).when(paid).finds('support/paid-for-a-granted-month', 'word/known')
    scenario(support, own).when(paid).then(paid).finds('support/paid-for-a-granted-month')
  })

  it('is asked of workplaces too', () => {
    const registered = WorkplaceRegistered({ on: '2016-01-04', workplace: 'workplace-1', ownership: 'kyrkan' })
    scenario(workplace, falkenberg).when(registered).judges('word/known', 'notMet')
    const church = { ...own, words: { kyrkan: { is: 'employer', sv: ['kyrkan'] } } } as const
    scenario(workplace, church).when(registered).judges('word/known', 'met')
  })

  it('is known as its own sort of word only', () => {
    const asMeasure = MeasureGranted({ on: '2016-01-11', measureId: 'measure-1', kind: 'gardening' })
    there.when(asMeasure).judges('word/known', 'notMet')
    expect(knownWords(own).activity.has('gardening')).toBe(true)
    expect(knownWords(own).measure.has('gardening')).toBe(false)
  })

  it('implies another condition where the program says so', () => {
    const asking = (program: Program): Program => ({
      ...program,
      rules: { 'own/target-group': aRule({ requires: { at: 'measure', allOf: ['isUnemployed'] } }) },
    })
    const under = (program: Program) =>
      scenario(participation, asking(program)).given(
        opened,
        ConditionAssessed({ on: '2016-01-05', condition: 'longUnemployed', met: true }),
      )
    const known = MeasureGranted({ on: '2016-01-11', measureId: 'measure-1', kind: 'jobbcoachning' })
    under(own).when(known).judges('own/target-group', 'met')
    under(falkenberg).when(known).judges('own/target-group', 'undetermined')
  })
})

describe('a condition that others imply', () => {
  const rule = 'falkenberg/target-group'
  const term = { from: '2015-01-01', enforcement: 'must', source: falkenberg.outcome.source } as const
  const of = (declared: Partial<ProgramWord>) => ({ is: 'condition', en: ['x'], ...declared }) as const
  const under = (required: string, words: ProgramWords, ...assessed: readonly (readonly [string, boolean])[]) =>
    scenario(participation, {
      ...falkenberg,
      words,
      rules: { [rule]: { versions: [{ ...term, requires: { at: 'measure', allOf: [required] } }] } },
    })
      .given(opened, ...assessed.map(([condition, met]) => ConditionAssessed({ on: '2016-01-05', condition, met })))
      .when(MeasureGranted({ on: '2016-01-11', measureId: 'measure-1', kind: 'jobbcoachning' }))
  it('is met by a condition of the library or of the program, whichever of the two says so', () => {
    const words = {
      jobless: of({ impliedBy: ['isUnemployed', 'longUnemployed'] }),
      longUnemployed: of({ implies: ['isUnemployed', 'farFromLabourMarket'] }),
    }
    under('jobless', words, ['isUnemployed', true]).judges(rule, 'met')
    under('jobless', words, ['longUnemployed', true]).judges(rule, 'met')
    under('isUnemployed', words, ['longUnemployed', true]).judges(rule, 'met')
    under('farFromLabourMarket', words, ['longUnemployed', true]).judges(rule, 'met')
    // It does not hold the other way round, and not when the other is not met.
    under('longUnemployed', words, ['jobless', true], ['isUnemployed', true]).judges(rule, 'undetermined')
    under('jobless', words, ['isUnemployed', false]).judges(rule, 'undetermined')
  })

  const chain = {
    first: of({ implies: ['second'] }),
    second: of({ implies: ['third'] }),
    third: of({}),
    other: of({ implies: ['third'] }),
  }

  it('is not known where a condition between is assessed as not met, and the contradiction is stated', () => {
    under('third', chain, ['first', true]).judges(rule, 'met')
    under('third', chain, ['first', true], ['second', false])
      .judges(rule, 'undetermined')
      .because(rule, { unmet: [], contradicted: ['second'] })
    // Another condition that implies it shows it nevertheless.
    under('third', chain, ['first', true], ['second', false], ['other', true]).judges(rule, 'met')
    // Nothing contradicts where none is met.
    under('third', chain, ['first', false], ['second', false]).judges(rule, 'undetermined').because(rule, { unmet: [] })
  })

  it('is as it was assessed itself, and a contradiction is stated', () => {
    under('second', chain, ['second', false]).because(rule, { unmet: ['second'], unknown: [] })
    under('second', chain, ['first', true], ['second', false])
      .judges(rule, 'notMet')
      .because(rule, { unmet: ['second'], unknown: [], contradicted: ['second'] })
    under('third', chain, ['first', true], ['second', false], ['third', true]).judges(rule, 'met')
  })

  it('may be implied in a circle: both hold when one is met', () => {
    const circle = { one: of({ implies: ['another'] }), another: of({ implies: ['one'] }) }
    under('one', circle, ['another', true]).judges(rule, 'met')
    under('one', circle).judges(rule, 'undetermined').because(rule, { unmet: [] })
    under('one', circle, ['one', false], ['another', true]).because(rule, {
      ...{ unmet: ['one'], unknown: [], contradicted: ['one'] },
    })
  })
})

describe('the words of a program file', () => {
  const file = programToJson(own)
  const problemsOf = (changed: Readonly<Record<string, unknown>>) => {
    const read = parseProgram({ ...file, ...changed })
    return read.ok ? [] : read.error.problems.map(({ path, expected, found }) => [path, expected, found])
  }

  const pathsOf = (changed: Readonly<Record<string, unknown>>) => problemsOf(changed).map(([path]) => path)

  it('are read as they are declared', () => {
    const read = parseProgram(file)
    expect(read.ok && read.value.words).toEqual(words)
  })

  it('have a sort, forms in a language, and a spelling; what another word would mean is refused', () => {
    expect(pathsOf({ words: { x: { is: 'job', sv: ['ett x'] } } })).toEqual(['/words/x/is'])
    expect(problemsOf({ words: { x: { is: 'step' } } })).toEqual([
      ['/words/x', 'how the word is written in at least one language', 'nothing'],
    ])
    expect(pathsOf({ words: { 'två ord': { is: 'step', sv: ['två ord'] } } })).toEqual(['/words/två ord'])
    expect(problemsOf({ words: { nystartsjobb: { is: 'subsidy', sv: ['nystartsjobb'] } } })).toEqual([
      ['/words/nystartsjobb', 'a word that is not one of the library’s', '"nystartsjobb"'],
    ])
    expect(problemsOf({ words: { x: { is: 'step', sv: ['x'], implies: ['isUnemployed'] } } })).toEqual([
      ['/words/x/implies', 'nothing: only a word of another sort has this (condition)', '["isUnemployed"]'],
    ])
    expect(pathsOf({ words: { wageHelp: { is: 'support', sv: ['lönehjälp'] } } })).toEqual(['/words/wageHelp'])
    expect(problemsOf({ words: null })).toEqual([['/words', 'an object { … }', 'null']])
    expect(problemsOf({ rules: null })).toEqual([['/rules', 'an object { … }', 'null']])
  })

  it('have no meaning in the library already, not as a word of another sort either', () => {
    const of = (is: string) => ({ is, en: ['x'] })
    expect(problemsOf({ words: { education: of('activity'), employer: of('exit'), praktik: of('step') } })).toEqual(
      ['education', 'employer', 'praktik'].map((word) => [
        `/words/${word}`,
        'a word that is not one of the library’s',
        `"${word}"`,
      ]),
    )
    // A figure has a part for the outcome, and one for what has not ended, next to its parts by exit.
    expect(pathsOf({ words: { outcome: of('exit') } })).toEqual(['/words/outcome'])
    expect(pathsOf({ words: { outcome: of('step') } })).toEqual([])
  })

  it('imply another condition that is assessed, and not themselves', () => {
    const implying = (...implies: readonly string[]) => ({ words: { x: { is: 'condition', sv: ['x'], implies } } })
    expect(pathsOf(implying('isUnemployed'))).toEqual([])
    expect(pathsOf(implying('praktikPassed'))).toEqual(['/words/x/implies/0'])
    expect(problemsOf(implying('isUnemployed', 'x'))).toEqual([['/words/x/implies/1', 'another condition', '"x"']])
  })

  it('are all that its terms and its outcome may use, with the word that was probably meant', () => {
    const competencePlan = [
      { from: '2015-01-01', value: { kinds: ['sommarjob'] }, source: falkenberg.outcome.source },
    ] as const
    const terms = file['terms'] as Readonly<Record<string, unknown>>
    expect(problemsOf({ terms: { ...terms, competencePlan } })).toEqual([
      [
        '/terms/competencePlan/0/value/kinds/0',
        `a word of the program (employment): 'resursjobb' | 'yrkesEllerStudieresurs' | 'ordinaryWithSubsidy' | 'smajob' | 'fleksjob' | 'ordinary' | 'sommarjobb', perhaps sommarjobb`,
        '"sommarjob"',
      ],
    ])
    const outcome = { ...falkenberg.outcome, counts: ['work', 'folkhogskola'] }
    expect(pathsOf({ outcome })).toEqual(['/outcome/counts/1'])
    const folkhogskola = { is: 'exit', sv: ['folkhögskola'] }
    expect(problemsOf({ outcome, words: { ...words, folkhogskola } })).toEqual([])
    expect(problemsOf({ words: { x: { is: 'condition', sv: ['x'], implies: ['isUnemployd'] } } })).toEqual([
      [
        '/words/x/implies/0',
        `a word of the program (condition): 'receivesForsorjningsstod' | 'residesInMunicipality' | 'wishesToWork' | 'ableToWork' | 'entitledToWageSubsidy' | 'isUnemployed' | 'receivesEkonomisktBistand' | 'hasDifficultyEstablishing' | 'hasLeftEstablishment' | 'isLeavingEstablishment' | 'atRiskOfEkonomisktBistand' | 'hasEstablishedWorkAbility' | 'inLabourMarketProgram' | 'farFromLabourMarket' | 'x' | 'praktikPassed', perhaps isUnemployed`,
        '"isUnemployd"',
      ],
    ])
  })

  it('can be subsidies with terms of their own', () => {
    const terms = file['terms'] as Readonly<Record<string, object>>
    const ceiling = [
      { from: '2015-01-01', value: { minor: 2_000_000, currency: 'SEK' }, source: falkenberg.outcome.source },
    ]
    const read = parseProgram({
      ...file,
      terms: { ...terms, subsidies: { ...terms['subsidies'], kommunstod: { ceiling } } },
    })
    expect(read.ok && read.value.terms.subsidies?.['kommunstod']).toEqual({ ceiling })
  })
})
