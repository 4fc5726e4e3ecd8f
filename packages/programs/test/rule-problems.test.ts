import { parseProgram, programToJson } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { madeUp, problemsOf, programOf, requires, rule } from './own-rules.js'

type Stated = Readonly<Record<string, unknown>>

/** A requirement of these parts, as a file states it. */
const parts = (...allOf: readonly unknown[]): Stated => ({ requires: { at: 'summerJob', allOf } })
const order = (more: object): Stated => ({ order: { first: 'praktik', then: 'summerJob', ...more } })
const limit = (more: object): Stated => ({ limit: { of: 'months', in: 'summerJob', per: 'one', ...more } })
const end = { covers: 'beginning' } as const

describe('what is wrong with a rule in a file', () => {
  it.each<[string, Stated, string, RegExp | string]>([
    // Words
    [
      'an unknown subject',
      { requires: { at: 'sumerJob', allOf: ['isUnemployed'] } },
      'requires/at',
      /, perhaps summerJob$/,
    ],
    [
      'one of several subjects',
      { requires: { at: ['summerJob', 'trialJobb'], allOf: ['isUnemployed'] } },
      'requires/at/1',
      /, perhaps trialJob$/,
    ],
    [
      'a subject that is a condition',
      { requires: { at: 'isUnemployed', allOf: ['isUnemployed'] } },
      'requires/at',
      /^what a rule can be about/,
    ],
    ['an unknown condition', parts('isUnemployd'), 'requires/allOf/0', 'an existing condition, perhaps isUnemployed'],
    [
      'an unknown condition inside',
      parts({ noneOf: [{ anyOf: ['isUnemployd'] }] }),
      'requires/allOf/0/noneOf/0/anyOf/0',
      'an existing condition, perhaps isUnemployed',
    ],
    [
      'an unknown field',
      parts({ field: 'employr', given: true }),
      'requires/allOf/0/field',
      /^a field of employment.*, perhaps employer$/,
    ],
    [
      'a field of one of two subjects',
      { requires: { at: ['summerJob', 'praktik'], allOf: [{ field: 'wage', given: true }] } },
      'requires/allOf/0/field',
      /^a field of praktik/,
    ],
    [
      'a word of another sort',
      parts({ field: 'employer', oneOf: ['care'] }),
      'requires/allOf/0/oneOf/0',
      /^an existing employer/,
    ],
    [
      'words of a number',
      parts({ field: 'hoursPerWeek', oneOf: ['private'] }),
      'requires/allOf/0/field',
      'a field that holds a word',
    ],
    [
      'bounds of a word',
      parts({ field: 'employer', least: 1 }),
      'requires/allOf/0/field',
      'a field that holds a number',
    ],
    [
      'bounds of a day',
      parts({ field: 'plannedTo', least: 1 }),
      'requires/allOf/0/field',
      'a field that holds a number',
    ],
    ['an unknown fact', parts({ fact: 'agee', least: 16 }), 'requires/allOf/0/fact', 'an existing fact, perhaps age'],
    [
      'a fact that is a field with a word',
      parts({ fact: 'latestBranch', is: { field: 'branch' } }),
      'requires/allOf/0/is/field',
      'a field that holds a reference',
    ],
    ['what is running', parts({ running: 'application' }), 'requires/allOf/0/running', /^what a rule can be about/],
    ['what has ended', parts({ done: ['praktik', 'trialJobb'] }), 'requires/allOf/0/done/1', /, perhaps trialJob$/],
    [
      'a role',
      parts({ actor: ['headOfUnit', 'headOfUnits'] }),
      'requires/allOf/0/actor/1',
      'an existing role, perhaps headOfUnit',
    ],
    ['a step of an order', order({ first: 'aplication' }), 'order/first', /, perhaps application$/],
    ['an event that is no step', order({ first: 'EmploymentBegun' }), 'order/first', /^what begins/],
    ['what follows', order({ then: 'sumerJob' }), 'order/then', /, perhaps summerJob$/],
    ['what a limit is in', limit({ in: 'application', most: 1 }), 'limit/in', /^what a rule can be about/],
    // Bounds
    ['no bound of a field', parts({ field: 'wage' }), 'requires/allOf/0', 'a bound: least, over, most or below'],
    [
      'no bound of a fact',
      parts({ fact: 'age', on: 'endOfYear' }),
      'requires/allOf/0',
      'a bound: least, over, most or below',
    ],
    ['no bound of a limit', limit({}), 'limit', 'a bound: least, over, most or below'],
    [
      'no bound of a case',
      limit({ cases: [{ most: 1 }, { each: 2 }] }),
      'limit/cases/1',
      'a bound: least, over, most or below',
    ],
    [
      'bounds that leave nothing',
      parts({ fact: 'age', least: 17, most: 16 }),
      'requires/allOf/0',
      'a lowest bound that is not above the highest',
    ],
    [
      'bounds that meet and are not included',
      parts({ fact: 'age', over: 16, most: 16 }),
      'requires/allOf/0',
      'a lowest bound that is not above the highest',
    ],
    [
      'a least and a below that leave nothing',
      limit({ least: 3, below: 3 }),
      'limit',
      'a lowest bound that is not above the highest',
    ],
    [
      'two lowest bounds, the higher above the highest',
      parts({ fact: 'age', least: 1, over: 20, most: 16 }),
      'requires/allOf/0',
      'a lowest bound that is not above the highest',
    ],
    ['bounds next to cases', limit({ most: 3, cases: [{ most: 1 }] }), 'limit/most', 'no bounds next to cases'],
    ['a fraction of a month', limit({ most: 1.5 }), 'limit/most', 'a whole number from 0 to 1000'],
    ['more than the calendar holds', limit({ most: 1e9 }), 'limit/most', 'a whole number from 0 to 1000'],
    [
      'a fraction of a month in a case',
      limit({ cases: [{ most: 3, each: 0.5 }] }),
      'limit/cases/0/each',
      'a whole number from 0 to 1000',
    ],
    [
      'an extension of a number out of range',
      limit({ cases: [{ when: { extensions: -1 }, most: 3 }] }),
      'limit/cases/0/when/extensions',
      'a whole number from 0',
    ],
    // Times
    [
      'a length in two units',
      order({ lasting: { months: 1, days: 1 } }),
      'order/lasting',
      'one of days, weeks, months and years',
    ],
    ['a length in none', order({ within: {} }), 'order/within', 'one of days, weeks, months and years'],
    [
      'a length with a fraction',
      order({ notBefore: { months: 0.5 } }),
      'order/notBefore/months',
      'a whole number from 0 to 1000',
    ],
    [
      'a length beyond the calendar',
      order({ lasting: { years: 1e12 } }),
      'order/lasting/years',
      'a whole number from 0 to 1000',
    ],
    ['a span without a day', parts({ during: {} }), 'requires/allOf/0/during', 'from, until or both'],
    [
      'a span that ends before it begins',
      parts({ during: { from: '2016-02-01', until: '2016-01-31' } }),
      'requires/allOf/0/during/until',
      'a day from 2016-02-01',
    ],
    [
      'a day that no year has',
      parts({ during: { yearlyFrom: '02-30', yearlyUntil: '03-01' } }),
      'requires/allOf/0/during/yearlyFrom',
      'a day of every year MM-DD',
    ],
    // What does not go together
    [
      'a result of an employment',
      parts({ done: 'summerJob', result: 'passed' }),
      'requires/allOf/0/result',
      'nothing: only a praktik has a result',
    ],
    [
      'a result of a step',
      order({ first: 'application', result: 'passed' }),
      'order/result',
      'nothing: only a praktik has a result',
    ],
    [
      'a step that lasts',
      order({ first: 'application', lasting: { days: 1 } }),
      'order/lasting',
      'nothing: a step lasts no time',
    ],
    [
      'a step that covers',
      order({ first: ['praktik', 'application'], ...end }),
      'order/covers',
      'nothing: a step lasts no time',
    ],
    [
      'a step without a gap',
      order({ then: 'application', unlessGapless: true }),
      'order/unlessGapless',
      'nothing: a step lasts no time',
    ],
    ['by a field that is no reference', order({ by: 'branch' }), 'order/by', 'a field that holds a reference'],
    [
      'by a field of a step',
      order({ first: 'application', then: 'interview', by: 'workplace' }),
      'order/by',
      'a field that holds a reference',
    ],
    [
      'by a field next to a step about nothing',
      order({ first: 'JobGoalAgreed', by: 'workplace' }),
      'order/by',
      'nothing next to JobGoalAgreed',
    ],
    ['by an unknown field', order({ by: 'workplac' }), 'order/by', /, perhaps workplace$/],
    ['a time next to covers', order({ ...end, within: { days: 3 } }), 'order/within', 'nothing next to covers'],
    [
      'a field next to a length',
      order({ by: 'workplace', lasting: { days: 3 } }),
      'order/by',
      'nothing next to lasting',
    ],
    [
      'a result of what is named',
      order({ ...end, by: 'subsidyId', ifAny: true }),
      'order/ifAny',
      'nothing next to covers',
    ],
    ['if any without a time', order({ ifAny: true }), 'order/ifAny', /^nothing without one of/],
    ['an intervention with a planned end', limit({ in: 'mentoring', most: 3 }), 'limit/atEnd', 'true'],
    ['what is not true', order({ ifAny: false, within: { days: 3 } }), 'order/ifAny', 'true'],
    // Forms
    ['a part that is none', parts({ feld: 'wage' }), 'requires/allOf/0', 'a requirement'],
    [
      'a part of two forms',
      parts({ field: 'wage', given: true, running: 'praktik' }),
      'requires/allOf/0/running',
      /^nothing|^one of/,
    ],
    ['no parts', parts(), 'requires/allOf', /^a list of at least one/],
    ['no parts inside', parts({ anyOf: [] }), 'requires/allOf/0/anyOf', /^a list of at least one/],
    ['nothing', {}, '', /^a version of a rule/],
  ])('%s', (_, stated, path, expected) => {
    const found = problemsOf(stated)
    expect(found.map(([at]) => at)).toEqual([path])
    if (typeof expected === 'string') expect(found[0]?.[1]).toBe(expected)
    else expect(found[0]?.[1]).toMatch(expected)
  })

  it('versions of two kinds', () => {
    const file = programToJson(programOf(requires('isUnemployed')))
    const frame = { enforcement: 'must', source: madeUp }
    const versions = [
      { from: '2015-01-01', until: '2015-12-31', ...frame, ...parts('isUnemployed') },
      { from: '2016-01-01', ...frame, ...limit({ most: 3 }) },
    ]
    const read = parseProgram({ ...file, rules: { [rule]: { versions } } })
    const problems = read.ok ? [] : read.error.problems
    expect(problems.map(({ path }) => path)).toEqual(['/rules/summerJob~1asked/versions/1'])
    expect(problems[0]?.expects).toEqual({ code: 'sameKind', facts: { kind: 'requires' } })
  })
})

describe('a hostile file', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'names %s and is refused without a throw',
    (name) => {
      const hostile: readonly Stated[] = [
        { requires: { at: name, allOf: ['isUnemployed'] } },
        parts(name),
        parts({ field: name, given: true }),
        parts({ field: 'employer', oneOf: [name] }),
        parts({ fact: name, least: 1 }),
        parts({ fact: 'latestBranch', is: { field: name } }),
        parts({ running: name }),
        parts({ done: name }),
        parts({ actor: name }),
        order({ first: name }),
        order({ then: name }),
        order({ by: name }),
        limit({ in: name, most: 1 }),
        limit({ of: name, most: 1 }),
      ]
      for (const stated of hostile) expect(problemsOf(stated)).not.toEqual([])
      const file = programToJson(programOf(requires('isUnemployed')))
      const text = JSON.stringify({ ...file, rules: { RULE: { versions: [] } } }).replace(
        '"RULE"',
        JSON.stringify(name),
      )
      expect(parseProgram(JSON.parse(text)).ok).toBe(false)
    },
  )

  it.each([NaN, Infinity, -Infinity, -1, -0, 1e300, Number.MAX_SAFE_INTEGER + 1, '3', null, {}, [1]])(
    'has %o where a number is expected, and is refused without a throw',
    (number) => {
      for (const stated of [
        parts({ fact: 'age', least: number }),
        parts({ field: 'wage', below: number }),
        order({ lasting: { months: number } }),
        order({ within: { days: number } }),
        limit({ most: number }),
        limit({ cases: [{ most: number }] }),
        limit({ cases: [{ most: 3, each: number }] }),
      ])
        expect(problemsOf(stated)).not.toEqual([])
    },
  )

  it('is nested deeply, or long, and has a bounded number of problems', () => {
    let deep: unknown = 'isUnemployed'
    for (let i = 0; i < 10_000; i++) deep = { [['allOf', 'anyOf', 'noneOf'][i % 3] ?? 'allOf']: [deep] }
    const found = problemsOf(parts(deep))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(10)
    const long = problemsOf(parts(...Array.from({ length: 20_000 }, () => 'isUnemployd')))
    expect(long.length).toBeGreaterThan(0)
    expect(long.length).toBeLessThan(2_000)
  })
})
