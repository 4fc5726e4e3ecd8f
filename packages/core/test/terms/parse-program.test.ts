import { describe, expect, it } from 'vitest'
import { defineProgram, parseProgram, programToJson, type Program } from '../../src/index.js'
import { aFile, changed, said, shared, wrongWith, type Changes } from './a-file.js'

const read = (file: unknown, reading?: Parameters<typeof parseProgram>[1]): Program => {
  const parsed = parseProgram(file, reading)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.problems))
  return parsed.value
}

describe("a program's file", () => {
  it('is read as the program it says, units told once and for all by the terms', () => {
    const { terms, ...program } = read(aFile())
    const { terms: written, ...rest } = aFile()
    expect(program).toStrictEqual(rest)
    expect(terms.weeklyContact).toStrictEqual(written.weeklyContact)
    expect(terms.pilotYears).toStrictEqual([{ from: '2020-01-01', value: 2, source: said('N02') }])
    expect(terms.subsidies?.nystartsjobb?.highestLevel?.[0]).not.toHaveProperty('unit')
  })

  it('reads back equal when it is written down', () => {
    const program = read(aFile())
    const json: unknown = JSON.parse(JSON.stringify(programToJson(program)))
    expect(json).toStrictEqual(aFile())
    expect(read(json)).toStrictEqual(program)
  })

  it('has the public terms it names, and its own before them, kind by kind', () => {
    const file = { ...aFile(), publicTerms: 'sharedOnes' }
    const program = read(file, { publicTerms: { sharedOnes: shared } })
    expect(program).not.toHaveProperty('publicTerms')
    expect(program.terms.fullTimeHours).toBe(shared.fullTimeHours)
    expect(program.terms.subsidies?.nystartsjobb).toStrictEqual({
      highestLevel: [expect.objectContaining({ value: 2 })],
      costFactor: shared.subsidies.nystartsjobb.costFactor,
    })
    expect(program.terms.pilotYears?.[0]?.value).toBe(2)
  })

  it('has no subsidies when neither it nor the public terms speak of any', () => {
    const file = changed({ '/terms/subsidies': undefined, '/coverage/N05/by': ['condition:isUnemployed'] })
    expect(read(file).terms).not.toHaveProperty('subsidies')
    const { subsidies: _, ...others } = shared
    expect(read({ ...file, publicTerms: 'x' }, { publicTerms: { x: others } }).terms).not.toHaveProperty('subsidies')
    expect(read({ ...file, publicTerms: 'x' }, { publicTerms: { x: shared } }).terms.subsidies).toEqual(
      shared.subsidies,
    )
  })

  it('may lead to terms that only the public ones have', () => {
    const file = changed({ '/publicTerms': 'x', '/coverage/N08': { is: 'modelled', by: ['term:fullTimeHours'] } })
    expect(read(file, { publicTerms: { x: shared } }).coverage['N08']?.is).toBe('modelled')
    const ceiling = { '/coverage/N08': { is: 'modelled', by: ['term:subsidies.nystartsjobb.highestLevel'] } }
    expect(wrongWith(ceiling)).toEqual([])
    expect(wrongWith({ '/coverage/N08': { is: 'modelled', by: ['term:fullTimeHours'] } })).toEqual([
      '/coverage/N08/by/0 an existing term, "fullTimeHours"',
    ])
  })

  it.each([
    ['nothing', undefined, 'nothing'],
    ['a list', [], '[]'],
    ['a text', 'nowhere', '"nowhere"'],
    ['null', null, 'null'],
  ])('is not %s', (_what, value, found) => {
    expect(parseProgram(value)).toMatchObject({
      ok: false,
      error: {
        is: 'Invalid',
        problems: [{ path: '', expected: 'a program { id, name, municipality, … }', found }],
      },
    })
  })
})

describe('one thing wrong', () => {
  const elsewhere = { id: 'x', document: 'Another document', status: 'verified' }
  const years = '/rules/resursjobb~1at-most-months/versions/0'

  it.each<readonly [string, Changes, string]>([
    [
      'a term that no program has, with the one that was meant',
      { '/terms/weeklyContatc': [] },
      '/terms/weeklyContatc a term that programs have, perhaps weeklyContact, "weeklyContatc"',
    ],
    [
      'a term in other letters',
      { '/terms/PilotYears': [] },
      '/terms/PilotYears a term that programs have, perhaps pilotYears, "PilotYears"',
    ],
    ['a term like no other', { '/terms/q~1z': [] }, '/terms/q~1z a term that programs have, "q/z"'],
    [
      'a name that every object has',
      { '/terms/constructor': [] },
      '/terms/constructor a term that programs have, "constructor"',
    ],
    [
      'a term without a version',
      { '/terms/competencePlan': [] },
      '/terms/competencePlan a list of at least one of { from, value, source, until?, since?, enforcement? }, []',
    ],
    [
      'a version that is not one',
      { '/terms/pilotYears': [2] },
      '/terms/pilotYears/0 { from, value, source, unit, until?, since?, enforcement? }, 2',
    ],
    [
      'a field that a version has not',
      { '/terms/pilotYears/0/untill': '2021-01-01' },
      '/terms/pilotYears/0/untill one of the fields from, value, source, unit, until, since, enforcement, "2021-01-01"',
    ],
    [
      'a field that a value has not',
      { '/terms/weeklyContact/0/value/weeks': 1 },
      '/terms/weeklyContact/0/value/weeks one of the fields percent, 1',
    ],
    [
      'a value of another shape',
      { '/terms/weeklyContact/0/value/percent': '12' },
      '/terms/weeklyContact/0/value/percent a percentage from 0 to 1000 with at most two decimals, "12"',
    ],
    [
      'a kind that nobody knows, deep in a list',
      { '/rules/jobbcoachning~1target-group/versions/0/requires/allOf/1/anyOf/1': 'tall' },
      '/rules/jobbcoachning~1target-group/versions/0/requires/allOf/1/anyOf/1 an existing condition, "tall"',
    ],
    [
      'a binding that is none',
      { '/terms/pilotYears/0/enforcement': 'shall' },
      `/terms/pilotYears/0/enforcement 'must' | 'should', "shall"`,
    ],
    ['another unit', { '/terms/pilotYears/0/unit': 'months' }, `/terms/pilotYears/0/unit 'years', "months"`],
    ['no unit', { '/terms/outcomeTarget/0/unit': undefined }, `/terms/outcomeTarget/0/unit 'persons', nothing`],
    [
      'a unit where the value has its own',
      { '/terms/weeklyContact/0/unit': 'months' },
      '/terms/weeklyContact/0/unit one of the fields from, value, source, until, since, enforcement, "months"',
    ],
    [
      'the unit of a term of a subsidy',
      { '/terms/subsidies/nystartsjobb/highestLevel/0/unit': 'percent' },
      `/terms/subsidies/nystartsjobb/highestLevel/0/unit 'level', "percent"`,
    ],
    [
      'an amount in another currency',
      { '/terms/householdMonthCost/0/value/currency': 'DKK' },
      '/terms/householdMonthCost/0/value/currency the program’s, "SEK", "DKK"',
    ],
    [
      'an end of a range in another currency',
      { '/published/1/value/high/currency': 'DKK' },
      '/published/1/value/high/currency the program’s, "SEK", "DKK"',
    ],
    [
      'a day that does not exist',
      { '/terms/pilotYears/0/from': '2023-02-29' },
      '/terms/pilotYears/0/from a day YYYY-MM-DD from 1900 to 2199, "2023-02-29"',
    ],
    ['a document of no day', { '/document/date': '2024' }, '/document/date a day YYYY-MM-DD from 1900 to 2199, "2024"'],
    [
      'a last day before the first',
      { '/terms/weeklyContact/1/until': '2021-12-31' },
      '/terms/weeklyContact/1/until a day from 2022-01-01, 2021-12-31',
    ],
    [
      'periods that share a day',
      { '/terms/weeklyContact/1/from': '2021-12-31' },
      "/terms/weeklyContact/1/from a day after the previous term's last, 2021-12-31, 2021-12-31",
    ],
    [
      'a period after one without an end',
      { '/terms/weeklyContact/0/until': undefined },
      "/terms/weeklyContact/1/from a day after the previous term's last, which has none, 2022-01-01",
    ],
    [
      'periods out of order',
      { '/terms/weeklyContact': [...aFile().terms.weeklyContact].reverse() },
      "/terms/weeklyContact/1/from a day after the previous term's last, which has none, 2020-01-01",
    ],
    [
      'a value without a source',
      { '/terms/pilotYears/0/source': undefined },
      '/terms/pilotYears/0/source { id, document, status, quote?, note? }, nothing',
    ],
    [
      'a source without a document',
      { '/terms/pilotYears/0/source/document': undefined },
      '/terms/pilotYears/0/source/document a text without control characters, nothing',
    ],
    [
      'a source without an id',
      { '/terms/pilotYears/0/source/id': ' ' },
      '/terms/pilotYears/0/source/id a text without control characters, " "',
    ],
    [
      'a status that is none',
      { '/outcome/source/status': 'heard' },
      `/outcome/source/status 'verified' | 'derived' | 'interpretation' | 'unverified', "heard"`,
    ],
    [
      'a quote of 16 words',
      { '/outcome/source/quote': 'a b c d e f g h i j k l m n o p' },
      '/outcome/source/quote a quote of at most 15 words, without control characters, "a b c d e f g h i j k l m n o p"',
    ],
    [
      'a source in a statement that the document has not',
      { '/terms/pilotYears/0/source/id': 'N20' },
      '/terms/pilotYears/0/source/id the id of a statement in coverage, "N20"',
    ],
    [
      'a statement said to stand in another document',
      { '/outcome/source/document': 'Guidlines' },
      '/outcome/source/document the program’s document, of which "N06" is a statement, "Guidlines"',
    ],
    [
      'a figure in a statement that the document has not',
      { '/published/0/statements/-': 'Z99' },
      '/published/0/statements/1 the id of a statement in coverage, "Z99"',
    ],
    [
      'a figure without a statement',
      { '/published/0/statements': [] },
      '/published/0/statements a list of at least one of a code: up to 80 letters a–z, digits and . _ : / -, no personal number, []',
    ],
    ['a figure told twice', { '/published/0/id': 'cost' }, '/published/1/id an id used once, "cost"'],
    [
      'a figure of money without a currency',
      { '/published/1/value': 100 },
      `/published/1/value 'missing' or { low, high } or money { minor: whole number up to 10^12, currency }, 100`,
    ],
    [
      'a figure of persons that is money',
      { '/published/0/value': { minor: 100, currency: 'SEK' } },
      `/published/0/value 'missing' or { low, high } or a number, {"minor":100,"currency":"SEK"}`,
    ],
    ['half a range', { '/published/0/value': { low: 1 } }, '/published/0/value/high a number, nothing'],
    [
      'a range that goes down',
      { '/published/0/value': { low: 2, high: 1 } },
      '/published/0/value/high more than low, 1',
    ],
    ['a figure that is not one', { '/published/0': 12 }, '/published/0 an object { … }, 12'],
    [
      'an exit that nobody knows',
      { '/outcome/counts': ['happiness'] },
      `/outcome/counts/0 a word of the program (exit): 'work' | 'education' | 'fleksjob' | 'dagpenge' | 'selfSupport' | 'incomeSupport' | 'moved' | 'pension' | 'death' | 'aborted' | 'other', "happiness"`,
    ],
    [
      'an exit that counts and is left out at once',
      { '/outcome/excluded/-': 'work' },
      '/outcome/excluded/1 an exit that does not count, "work"',
    ],
    [
      'a name as an id',
      { '/id': 'No where' },
      '/id a code: up to 80 letters a–z, digits and . _ : / -, no personal number, "No where"',
    ],
    ['a country in words', { '/country': 'Sweden' }, `/country a country's two letters (ISO 3166), "Sweden"`],
    [
      'a field that a program has not',
      { '/notes': 1 },
      '/notes one of the fields id, name, municipality, country, currency, document, terms, outcome, published, coverage, publicTerms, timeZone, harmless, words, rules, 1',
    ],
    [
      'a rate marked as harmless twice',
      {
        '/harmless': [
          { rate: 'outcome', source: elsewhere },
          { rate: 'outcome', source: elsewhere },
        ],
      },
      '/harmless/1/rate an id used once, "outcome"',
    ],
    [
      'a rate marked as harmless without a source',
      { '/harmless': [{ rate: 'outcome' }] },
      '/harmless/0/source { id, document, status, quote?, note? }, nothing',
    ],
    ['no terms at all', { '/terms': [] }, '/terms an object { … }, []'],
    ['a subsidy as a list', { '/terms/subsidies': [] }, '/terms/subsidies an object { … }, []'],
    [
      'a subsidy of another name',
      { '/terms/subsidies/nystartjobb': {} },
      `/terms/subsidies/nystartjobb a word of the program (subsidy): 'nystartsjobb' | 'introduktionsjobb' | 'lonebidrag' | 'extratjanst' | 'trygghetsanstallning' | 'lonebidragForTrygghet' | 'offentligtSkyddadAnstallning' | 'utbildningskontrakt' | 'yrkesintroduktionsanstallning' | 'etablering' | 'traineejobb', perhaps nystartsjobb, "nystartjobb"`,
    ],
    [
      'a kind of subsidy as a list',
      { '/terms/subsidies/lonebidrag': [] },
      '/terms/subsidies/lonebidrag an object { … }, []',
    ],
    [
      'a term of a subsidy of another name',
      { '/terms/subsidies/nystartsjobb/ceilings': [] },
      '/terms/subsidies/nystartsjobb/ceilings a term of a subsidy, perhaps ceiling, "ceilings"',
    ],
    [
      'a pointer to a term that the program has not',
      { '/coverage/N01/by/-': 'term:competencePlan' },
      '/coverage/N01/by/2 an existing term, "competencePlan"',
    ],
    [
      'a pointer to an outcome of another name',
      { '/coverage/N06/by': ['outcome:nowhere.wrok'] },
      '/coverage/N06/by/0 an existing outcome, perhaps nowhere.work, "nowhere.wrok"',
    ],
    [
      'a pointer of no kind',
      { '/coverage/N06/by': ['work'] },
      '/coverage/N06/by/0 what it became, kind:name: rule, event, field, term, condition, activity, word, figure, projection, outcome or program, "work"',
    ],
    [
      'a statement that became nothing',
      { '/coverage/N07': {} },
      `/coverage/N07/is 'modelled' | 'documented' | 'notModelled', nothing`,
    ],
    ['a statement that is a text', { '/coverage/N07': 'yes' }, '/coverage/N07 an object { … }, "yes"'],
    [
      'a statement documented without a word',
      { '/coverage/N07': { is: 'documented' } },
      '/coverage/N07/note a text without control characters, nothing',
    ],
    [
      'a statement whose id is a sentence',
      { '/coverage/N 09': { is: 'documented', note: 'x' } },
      '/coverage/N 09 a statement’s id: up to 80 letters a–z, digits and . _ : / -, no personal number, N 09',
    ],
    [
      'a field that money has not',
      { '/terms/householdMonthCost/0/value/per': 'year' },
      '/terms/householdMonthCost/0/value/per one of the fields minor, currency, "year"',
    ],
    [
      'a range the wrong way round',
      {
        '/terms/caseload': [
          { from: '2015-01-01', value: { afterFullMonths: 1, low: 30, high: 20 }, source: elsewhere },
        ],
      },
      '/terms/caseload/0/value/high no less than low, 20',
    ],
    [
      'years the wrong way round',
      { [`${years}/limit`]: { of: 'years', in: 'ressourceforlob', per: 'one', least: 5, most: 1 } },
      `${years}/limit a lowest bound that is not above the highest, {"least":5,"most":1}`,
    ],
    [
      'a step without an end before the last',
      {
        '/terms/refundLadder': [
          {
            from: '2015-01-01',
            value: [{ percent: 80 }, { percent: 40, toWeek: 26 }, { percent: 30 }],
            source: elsewhere,
          },
        ],
      },
      '/terms/refundLadder/0/value/0/toWeek a week after the step before, of all but the last, nothing',
    ],
    [
      'a step that ends before the one before it',
      {
        '/terms/refundLadder': [
          {
            from: '2015-01-01',
            value: [{ percent: 80, toWeek: 26 }, { percent: 40, toWeek: 26 }, { percent: 30 }],
            source: elsewhere,
          },
        ],
      },
      '/terms/refundLadder/0/value/1/toWeek a week after the step before, of all but the last, 26',
    ],
    [
      'a ladder that ends',
      {
        '/terms/refundLadder': [
          {
            from: '2015-01-01',
            value: [
              { percent: 80, toWeek: 4 },
              { percent: 40, toWeek: 26 },
            ],
            source: elsewhere,
          },
        ],
      },
      '/terms/refundLadder/0/value/1/toWeek none, of the last step, 26',
    ],
    [
      'public terms that were not handed in',
      { '/publicTerms': 'sweden' },
      '/publicTerms nothing: no public terms were handed in, "sweden"',
    ],
  ])('%s', (_what, change, told) => {
    expect(wrongWith(change)).toEqual([told])
  })

  it('public terms that nobody knows, with those that are known', () => {
    const publicTerms = { one: shared, other: shared }
    expect(wrongWith({ '/publicTerms': 'toString' }, { publicTerms })).toEqual([
      `/publicTerms 'one' | 'other', "toString"`,
    ])
  })

  it('public terms in another currency', () => {
    const changes = {
      '/publicTerms': 'one',
      '/currency': 'DKK',
      '/terms': {},
      '/rules': {},
      '/published': [],
      '/coverage': {},
    }
    const sources = { '/outcome/source/document': 'Another document' }
    expect(wrongWith({ ...changes, ...sources }, { publicTerms: { one: shared } })).toEqual([
      '/publicTerms public terms in the program’s currency, "DKK", "one"',
    ])
  })
})

describe('several things wrong', () => {
  it('are told at once, each at its place', () => {
    const told = wrongWith({
      '/id': '',
      '/terms/weeklyContact/0/until': '2021-13-01',
      '/terms/weeklyContact/1/value/percent': 'job',
      '/terms/weeklyContact/-': { from: '2021-06-01', value: 'notSettled', source: said('N99') },
      '/terms/pilotYears/0': { value: 0, unit: 'months' },
      '/outcome/counts': [],
      '/published/2/unit': 'firms',
      '/coverage/N08/because': '',
    })
    expect(told.map((one) => one.split(' ')[0])).toEqual([
      '/id',
      '/outcome/counts',
      '/terms/weeklyContact/0/until',
      '/terms/weeklyContact/1/value/percent',
      '/terms/weeklyContact/2/from',
      '/terms/pilotYears/0/from',
      '/terms/pilotYears/0/value',
      '/terms/pilotYears/0/source',
      '/terms/pilotYears/0/unit',
      '/published/2/unit',
      '/coverage/N08/because',
      '/terms/weeklyContact/2/source/id',
    ])
  })

  it('are told of a file that has nothing', () => {
    const parsed = parseProgram({})
    expect(parsed.ok ? [] : parsed.error.problems.map(({ path, found }) => `${path} ${found}`)).toEqual(
      [
        'id',
        'name',
        'municipality',
        'country',
        'currency',
        'document',
        'terms',
        'outcome',
        'published',
        'coverage',
      ].map((field) => `/${field} nothing`),
    )
  })
})

describe('a program written in code', () => {
  it('is itself', () => {
    const program = read(aFile())
    expect(defineProgram(program)).toBe(program)
  })

  it('throws everything that is wrong with it', () => {
    const program = read(aFile())
    const mistaken = {
      ...program,
      id: 'no where',
      terms: { ...program.terms, pilotYears: [{ from: '2020-01-01', value: 0.5, source: said('N77') as never }] },
    } satisfies Program
    expect(() => defineProgram(mistaken)).toThrow(
      [
        "The program 'no where' cannot be used.",
        '  /id: expected a code: up to 80 letters a–z, digits and . _ : / -, no personal number, found "no where"',
        `  /terms/pilotYears/0/value: expected 'notSettled' or a whole number from 1 to 1000, found 0.5`,
        '  /terms/pilotYears/0/source/id: expected the id of a statement in coverage, found "N77"',
      ].join('\n'),
    )
  })
})
