import { parseProgram, type ProgramReading, type ProgramTerms } from '../../src/index.js'

const document = 'Guidelines of a made-up municipality'

/** A source in the program's own document. */
export const said = (id: string) => ({ id, document, status: 'verified' })

/** A small program of a fictitious municipality, as its file states it. Each call returns a new one. */
export const aFile = () => ({
  id: 'nowhere',
  name: 'Steps to work',
  municipality: 'Nowhere',
  country: 'SE',
  currency: 'SEK',
  document: { title: document, date: '2024-03-01' },
  terms: {
    weeklyContact: [
      {
        from: '2020-01-01',
        until: '2021-12-31',
        enforcement: 'must',
        value: { percent: 12 },
        source: said('N01'),
      },
      { from: '2022-01-01', value: { percent: 24 }, source: said('N01') },
    ],
    pilotYears: [{ from: '2020-01-01', value: 2, unit: 'years', source: said('N02') }],
    outcomeTarget: [{ from: '2020-01-01', value: 'notSettled', unit: 'persons', source: said('N03') }],
    householdMonthCost: [{ from: '2020-01-01', value: { minor: 1_200_000, currency: 'SEK' }, source: said('N04') }],
    subsidies: {
      nystartsjobb: {
        highestLevel: [
          { from: '2020-01-01', value: 2, unit: 'level', source: { id: 'LAW', document: 'A law', status: 'verified' } },
        ],
      },
    },
  },
  rules: {
    'jobbcoachning/target-group': {
      versions: [
        {
          from: '2020-01-01',
          enforcement: 'must',
          requires: { at: 'jobbcoachning', allOf: ['isUnemployed', { anyOf: ['wishesToWork', 'ableToWork'] }] },
          source: said('N05'),
        },
      ],
    },
    'resursjobb/at-most-months': {
      versions: [
        {
          from: '2020-01-01',
          until: '2021-12-31',
          enforcement: 'must',
          limit: { of: 'months', in: 'resursjobb', per: 'participation', most: 12 },
          source: said('N09'),
        },
        {
          from: '2022-01-01',
          enforcement: 'must',
          limit: { of: 'months', in: 'resursjobb', per: 'participation', most: 24 },
          source: said('N09'),
        },
      ],
    },
  },
  outcome: {
    id: 'nowhere.work',
    version: 1,
    says: 'Ended in work.',
    counts: ['work'],
    excluded: ['moved'],
    source: said('N06'),
  },
  published: [
    { id: 'persons', says: 'Persons.', unit: 'persons', value: 12, statements: ['N07'], source: said('N07') },
    {
      id: 'cost',
      says: 'What it costs.',
      unit: 'money',
      value: { low: { minor: 100, currency: 'SEK' }, high: { minor: 200, currency: 'SEK' } },
      statements: ['N04'],
      source: said('N04'),
    },
    {
      id: 'lost',
      says: 'A lost number.',
      unit: 'companies',
      value: 'missing',
      statements: ['N07'],
      source: said('N07'),
    },
  ],
  coverage: {
    N01: { is: 'modelled', by: ['term:weeklyContact', 'rule:contact/weekly'] },
    N02: { is: 'modelled', by: ['term:pilotYears'] },
    N03: { is: 'modelled', by: ['term:outcomeTarget'] },
    N04: { is: 'modelled', by: ['figure:cost', 'program:currency'] },
    N05: { is: 'modelled', by: ['condition:isUnemployed', 'activity:swedish', 'term:subsidies'] },
    N06: { is: 'modelled', by: ['outcome:nowhere.work'] },
    N07: { is: 'documented', note: 'How many there were.' },
    N08: { is: 'notModelled', because: 'It is a picture.' },
    N09: { is: 'modelled', by: ['rule:resursjobb/at-most-months'] },
  },
})

/** Public terms with one amount, as a caller passes them. */
export const shared = {
  fullTimeHours: [{ from: '2000-01-01', value: 40, source: { id: 'LAW', document: 'A law', status: 'verified' } }],
  wageLimit: [
    {
      from: '2000-01-01',
      value: { minor: 1, currency: 'SEK' },
      source: { id: 'LAW', document: 'A law', status: 'verified' },
    },
  ],
  subsidies: {
    nystartsjobb: {
      highestLevel: [{ from: '2000-01-01', value: 9, source: { id: 'LAW', document: 'A law', status: 'verified' } }],
      costFactor: [{ from: '2000-01-01', value: 0.3, source: { id: 'LAW', document: 'A law', status: 'verified' } }],
    },
  },
} satisfies ProgramTerms

/** New values by their place in a file. `undefined` removes the place, and `-` appends to a list. */
export type Changes = Readonly<Record<string, unknown>>

/** The file with other values at some places. */
export const changed = (changes: Changes): object => {
  const file = aFile()
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer
      .slice(1)
      .split('/')
      .map((key) => key.replaceAll('~1', '/'))
    const last = keys.pop() ?? ''
    // If a path does not exist, the test fails.
    const at = keys.reduce<Record<string, unknown>>((one, key) => one[key] as Record<string, unknown>, file)
    if (value === undefined) Reflect.deleteProperty(at, last)
    else if (last === '-' && Array.isArray(at)) at.push(value)
    else at[last] = value
  }
  return file
}

/** The problems of a changed file, each as `path expected, found`. Empty when the file is valid. */
export const wrongWith = (changes: Changes, reading?: ProgramReading): readonly string[] => {
  const parsed = parseProgram(changed(changes), reading)
  return parsed.ok ? [] : parsed.error.problems.map(({ path, expected, found }) => `${path} ${expected}, ${found}`)
}
