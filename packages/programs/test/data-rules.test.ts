import {
  codePrefixes,
  ConditionAssessed,
  EmploymentBegun,
  hours,
  MeasureGranted,
  parseProgram,
  participation,
  ParticipationOpened,
  PraktikStarted,
  programToJson,
  sortOf,
  streamKinds,
  subjects,
  SubsidyDecided,
  type DataRule,
  type Program,
  type RequiredPart,
  type Requires,
  type RuleVersion,
  type Source,
} from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { sentenceOf } from '@jobbspar/core/sentences'
import { catalogue as swedish } from '@jobbspar/core/sv'
import { deviationFrom, scenario } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { falkenberg } from '../src/index.js'

const source: Source = { id: 'X01', document: 'Made up', quote: 'ska vara arbetslös', status: 'interpretation' }
const words = {
  sommarjobb: { is: 'employment', sv: ['ett sommarjobb', 'sommarjobbet'], en: ['a summer job', 'the summer job'] },
  sprakspar: { is: 'measure', sv: ['ett språkspår', 'språkspåret'] },
  kommunstod: { is: 'subsidy', sv: ['ett kommunstöd', 'kommunstödet'] },
} as const

const version = (
  allOf: readonly RequiredPart[],
  more: Partial<Extract<RuleVersion, { readonly requires: Requires }>> = {},
) => ({ from: '2015-01-01', enforcement: 'must', source, requires: { at: 'sommarjobb', allOf }, ...more }) as const
const programWith = (rules: Readonly<Record<string, DataRule>>): Program => ({ ...falkenberg, words, rules })

const id = 'sommarjobb/who'
const one = (...parts: readonly RequiredPart[]) => programWith({ [id]: { versions: [version(parts)] } })

const opened = ParticipationOpened({
  on: '2016-01-04',
  participant: 'participant-1',
  household: 'household-1',
  program: 'falkenberg',
  municipality: 'falkenberg',
})
const job = EmploymentBegun({
  ...{ on: '2016-06-13', employmentId: 'employment-1', kind: 'sommarjobb', employer: 'municipality' },
  ...{ hoursPerWeek: hours(40), plannedTo: '2016-08-12' },
})
const assessed = (condition: 'isUnemployed' | 'wishesToWork' | 'ableToWork', met: boolean) =>
  ConditionAssessed({ on: '2016-05-02', condition, met })
const under = (program: Program) => scenario(participation, program).given(opened)

describe('requires: what a program requires when a subject begins', () => {
  it('is met, not met or not known by the conditions of the person', () => {
    const program = one('isUnemployed', 'wishesToWork')
    under(program).when(job).judges(id, 'undetermined')
    under(program).given(assessed('isUnemployed', true)).when(job).judges(id, 'undetermined')
    under(program).given(assessed('isUnemployed', false)).when(job).judges(id, 'notMet')
    under(program).given(assessed('isUnemployed', true), assessed('wishesToWork', true)).when(job).judges(id, 'met')
  })

  it('says which conditions are in the way, which are not known, and by which events', () => {
    const given = under(one('isUnemployed', 'wishesToWork')).given({
      event: assessed('isUnemployed', false),
      label: 'no',
    })
    const answer = participation.explain(one('isUnemployed', 'wishesToWork'))(job, given.timeline)
    const [, no] = given.timeline.effective
    expect(answer.find(({ rule }) => rule === id)).toMatchObject({
      facts: { unmet: ['isUnemployed'], unknown: ['wishesToWork'] },
      cites: { events: [no?.meta.id] },
      terms: [{ name: 'rule', source }],
      enforcement: 'must',
    })
    given.when(job).because(id, { unmet: ['isUnemployed'], unknown: ['wishesToWork'] })
  })

  it('asks one of several, and none of others', () => {
    const either = one({ anyOf: ['isUnemployed', 'wishesToWork'] })
    under(either).given(assessed('wishesToWork', true)).when(job).judges(id, 'met')
    under(either).given(assessed('isUnemployed', false)).when(job).judges(id, 'undetermined')
    under(either)
      .given(assessed('isUnemployed', false), assessed('wishesToWork', false))
      .when(job)
      .because(id, { unmet: ['isUnemployed', 'wishesToWork'] })
    const without = one({ noneOf: ['ableToWork'] })
    under(without).given(assessed('ableToWork', false)).when(job).judges(id, 'met')
    under(without)
      .given(assessed('ableToWork', true))
      .when(job)
      .because(id, { unmet: ['ableToWork'] })
    under(without).when(job).judges(id, 'undetermined')
  })

  it('asks for a field of the beginning', () => {
    const program = one({ field: 'employer', oneOf: ['private', 'other'] }, { field: 'placement', oneOf: ['ama'] })
    const placed = EmploymentBegun({ ...job.data, placement: 'ama' })
    under(program)
      .when(job)
      .because(id, { unmet: ['employer'], employer: 'municipality' })
    under(one({ field: 'placement', oneOf: ['ama'] }))
      .when(job)
      .judges(id, 'undetermined')
    under(one({ field: 'placement', oneOf: ['ama'] }))
      .when(placed)
      .judges(id, 'met')
    const nobody = one({ noneOf: [{ field: 'employer', oneOf: ['municipality'] }] })
    under(nobody)
      .when(job)
      .because(id, { unmet: ['employer'], employer: 'municipality' })
  })

  it('has nothing to say of another kind, nor of another subject', () => {
    under(one('isUnemployed'))
      .when(EmploymentBegun({ ...job.data, kind: 'ordinary' }))
      .judges(id, 'notApplicable')
    const start = PraktikStarted({
      on: '2016-06-13',
      praktikId: 'praktik-1',
      workplace: 'workplace-1',
      plannedTo: '2016-08-12',
    })
    expect(
      participation
        .explain(one('isUnemployed'))(start, under(one('isUnemployed')).timeline)
        .map(({ rule }) => rule),
    ).not.toContain(id)
  })

  it.each([
    [
      'praktik',
      PraktikStarted({ on: '2016-06-13', praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2016-08-12' }),
    ],
    ['sprakspar', MeasureGranted({ on: '2016-06-13', measureId: 'measure-1', kind: 'sprakspar' })],
    [
      'kommunstod',
      SubsidyDecided({
        ...{ on: '2016-06-13', subsidyId: 'subsidy-1', kind: 'kommunstod' },
        ...{ from: '2016-06-13', to: '2016-08-12', level: 1 },
      }),
    ],
  ])('is asked when a %s begins', (at, begun) => {
    const program = programWith({ [id]: { versions: [version([], { requires: { at, allOf: ['isUnemployed'] } })] } })
    under(program).when(begun).judges(id, 'undetermined')
    under(program).given(assessed('isUnemployed', true)).when(begun).judges(id, 'met')
  })

  it('binds by the version in force on the day', () => {
    const program = programWith({
      [id]: {
        versions: [
          version(['isUnemployed'], { until: '2016-06-12', enforcement: 'should' }),
          version(['wishesToWork'], { from: '2016-06-13' }),
        ],
      },
    })
    const before = EmploymentBegun({ ...job.data, on: '2016-06-12' })
    const given = under(program).given(assessed('isUnemployed', false), assessed('wishesToWork', true))
    given.when(before).because(id, { unmet: ['isUnemployed'] })
    expect(
      participation
        .explain(program)(before, given.timeline)
        .find(({ rule }) => rule === id)?.enforcement,
    ).toBe('should')
    given.when(job).judges(id, 'met')
  })

  it('is excused by a deviation that cites it, also by an id that it had before', () => {
    const program = programWith({ [id]: { was: ['sommarjobb/old'], versions: [version(['isUnemployed'])] } })
    const given = under(program).given(assessed('isUnemployed', false))
    const others = (cited: string) => {
      const answer = participation.explain(program)(job, given.timeline)
      const broken = answer.filter(
        ({ rule, verdict }) => rule !== id && (verdict === 'notMet' || verdict === 'undetermined'),
      )
      return deviationFrom(cited, ...broken.map(({ rule }) => rule))
    }
    for (const cited of [id, 'sommarjobb/old']) {
      const answer = participation.decide(program)(job, given.timeline, {
        ...{ recordedAt: '2016-06-13T08:00:00.000Z', deviation: others(cited) },
        id: () => '0190163d-8694-739b-aea5-966c26f8ad77' as never,
      })
      expect(answer.ok).toBe(true)
      expect(answer.ok && answer.findings.find(({ rule }) => rule === id)?.deviation?.by).toBeDefined()
    }
    given.when(job).refusedBy(
      ...participation
        .explain(program)(job, given.timeline)
        .filter(
          ({ verdict, enforcement }) => enforcement === 'must' && (verdict === 'notMet' || verdict === 'undetermined'),
        )
        .map(({ rule }) => rule),
    )
  })
})

describe('the sentence of a requirement', () => {
  const program = one('isUnemployed', {
    anyOf: ['wishesToWork', { field: 'employer', oneOf: ['municipality', 'private'] }],
  })

  it('is made of the program’s words, in each language', () => {
    expect(sentenceOf({ rule: id }, program)).toBe(
      'At the start of a summer job, this holds: is unemployed; at least one of (wishes to work; employer: municipality or private employer).',
    )
    expect(sentenceOf({ rule: id }, program, swedish)).toMatch(/^Vid start av ett sommarjobb ska detta gälla: /)
    expect(sentenceOf({ rule: id }, program, danish)).toMatch(
      /^Ved start af ett sommarjobb \(sv\) skal|^Ved start af a summer job \(en\) skal/,
    )
  })

  it('is the program’s own where it gives one, and of the version that a determination was judged by', () => {
    const says = { sv: 'Den som får ett sommarjobb är arbetslös.' }
    const own = programWith({ [id]: { says, versions: [version(['isUnemployed'])] } })
    expect(sentenceOf({ rule: id }, own, swedish)).toBe(says.sv)
    expect(sentenceOf({ rule: id }, own)).toBe('At the start of a summer job, this holds: is unemployed.')
    const two = programWith({
      [id]: {
        versions: [
          version(['isUnemployed'], { until: '2016-06-13' }),
          version(['wishesToWork'], { from: '2016-06-14' }),
        ],
      },
    })
    const [judged] = participation
      .explain(two)(job, under(two).timeline)
      .filter(({ rule }) => rule === id)
    expect(judged && sentenceOf(judged, two)).toBe('At the start of a summer job, this holds: is unemployed.')
    expect(sentenceOf({ rule: id }, two)).toBe('At the start of a summer job, this holds: wishes to work.')
  })
})

describe('the rules of a program file', () => {
  const file = programToJson(one('isUnemployed'))
  const pathsOf = (rules: unknown) => {
    const read = parseProgram({ ...file, rules })
    return read.ok ? [] : read.error.problems.map(({ path }) => path)
  }
  const rule = (requires: unknown, more: object = {}) => ({
    versions: [{ from: '2015-01-01', enforcement: 'must', source, requires, ...more }],
  })
  const at = { at: 'sommarjobb', allOf: ['isUnemployed'] }

  it('are read as they are stated', () => {
    const read = parseProgram(file)
    expect(read.ok && read.value.rules).toEqual(one('isUnemployed').rules)
  })

  it('have ids that begin with a word of the program, and not with that of a rule of code', () => {
    expect(pathsOf({ 'sommarjob/who': rule(at) })).toEqual(['/rules/sommarjob~1who'])
    expect(pathsOf({ sommarjobb: rule(at) })).toEqual(['/rules/sommarjobb'])
    const read = parseProgram({
      ...file,
      words: { ...words, pause: { is: 'step', sv: ['en paus'] } },
      rules: { [['pause', 'only'].join('/')]: rule(at) },
    })
    expect(read.ok).toBe(false)
  })

  it('name subjects, conditions, fields and words that there are', () => {
    expect(pathsOf({ [id]: rule({ ...at, at: 'sommarjob' }) })).toEqual([
      `/rules/sommarjobb~1who/versions/0/requires/at`,
    ])
    expect(pathsOf({ [id]: rule({ at: 'sommarjobb', allOf: ['isUnemployd'] }) })).toEqual([
      '/rules/sommarjobb~1who/versions/0/requires/allOf/0',
    ])
    const field = (name: string, ...oneOf: readonly string[]) =>
      rule({ at: 'sommarjobb', allOf: [{ field: name, oneOf }] })
    expect(pathsOf({ [id]: field('employr', 'private') })).toEqual([
      '/rules/sommarjobb~1who/versions/0/requires/allOf/0/field',
    ])
    expect(pathsOf({ [id]: field('employer', 'privat') })).toEqual([
      '/rules/sommarjobb~1who/versions/0/requires/allOf/0/oneOf/0',
    ])
    expect(pathsOf({ [id]: field('employer', 'private') })).toEqual([])
  })

  it('have versions in order, with a source', () => {
    expect(pathsOf({ [id]: rule(at, { source: undefined }) })).toEqual(['/rules/sommarjobb~1who/versions/0/source'])
    const twice = { versions: [version(['isUnemployed']), version(['isUnemployed'])] }
    expect(pathsOf({ [id]: twice })).toEqual(['/rules/sommarjobb~1who/versions/1/from'])
    const other = rule(at, { source: { ...source, document: falkenberg.document.title } })
    expect(pathsOf({ [id]: other })).toEqual(['/rules/sommarjobb~1who/versions/0/source/id'])
  })
})

describe('what the rules of a program speak of', () => {
  it('keeps the prefixes of the rules of code for these', () => {
    const prefixes = Object.values(streamKinds).flatMap((stream) =>
      stream.rulesOf().map((one) => one.id.split('/')[0] ?? ''),
    )
    expect([...codePrefixes]).toEqual([...new Set(prefixes)].sort())
  })

  it('has the fields of the events, with their sorts of words', () => {
    const begins = {
      employment: EmploymentBegun,
      praktik: PraktikStarted,
      measure: MeasureGranted,
      intervention: streamKinds.participation.events.find(({ type }) => type === 'InterventionStarted'),
      subsidy: SubsidyDecided,
    }
    for (const [name, fields] of Object.entries(subjects))
      for (const [field, sort] of Object.entries(fields)) {
        const { required = {}, optional = {} } = begins[name as keyof typeof subjects]?.fields ?? {}
        const check = (
          { ...required, ...optional } as Readonly<Record<string, { readonly schema: Parameters<typeof sortOf>[0] }>>
        )[field]
        const title = check?.schema.title ?? 'none'
        const held = title.endsWith('Id') ? 'reference' : title === 'positiveMoney' ? 'money' : title
        const holds = check?.schema.type === 'number' ? 'number' : ((check && sortOf(check.schema)) ?? held)
        expect([name, field, holds]).toEqual([name, field, sort])
      }
  })
})
