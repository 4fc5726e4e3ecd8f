import { FactKnown, ParticipationEnded, ParticipationOpened, programToJson, type KnownValue } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'
import { fileOf, historyOf, jobbspar } from './people.js'

const program = fileOf(
  'with-facts.json',
  JSON.stringify({
    ...programToJson(falkenberg),
    words: {
      sex: { is: 'fact', en: ['the sex'], sv: ['könet'] },
      age: { is: 'fact', en: ['the age'], sv: ['åldern'], unit: 'years', grows: true },
      staff: { is: 'fact', en: ['the staff'] },
    },
  }),
)

const person = (nth: number, sex: string, value: KnownValue) => [
  ParticipationOpened({
    ...{ on: '2016-01-04', participant: `participant-${String(nth)}`, household: `household-${String(nth)}` },
    ...{ program: 'falkenberg', municipality: 'falkenberg' },
  }),
  FactKnown({ on: '2016-01-04', fact: 'sex', value: { word: sex } }),
  FactKnown({ on: '2016-01-04', fact: 'age', value }),
  FactKnown({ on: '2016-01-04', fact: 'staff', value: { least: nth, below: nth + 1 } }),
  ParticipationEnded({ on: '2016-06-30', exit: nth === 1 ? 'work' : 'incomeSupport', verified: true }),
]
const history = historyOf('facts.jsonl', {
  'participation-1': person(1, 'woman', { least: 25, below: 26 }),
  'participation-2': person(2, 'woman', { bornIn: 1966 }),
  'participation-3': person(3, 'man', { bornIn: 1991 }),
})
const report = (by: string, ...more: readonly string[]) =>
  jobbspar([
    'report',
    history,
    '--program',
    program,
    '--as-of',
    '2017-12-31',
    '--known-at',
    '2018-06-01',
    '--by',
    by,
    ...more,
  ])

describe('a report by a fact of the program', () => {
  it('has a row for each word that occurs', async () => {
    const { code, out, err } = await report('sex')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^ {2}Participants by “the sex”: man +1 person$/m)
    expect(out).toMatch(/^ {2}Participants by “the sex”: woman +2 persons$/m)
    expect(out).toMatch(/^ {2}Participants by “the sex”: not recorded +0 persons$/m)
    expect(out).toMatch(/^ {2}Participations that reached the outcome, by “the sex”: woman +50\.0 %$/m)
    expect(out).toContain('What is known when a participation opens counts.')
  })

  it('has a row for each band of numbers, in the language, and in JSON the bounds', async () => {
    const { code, out } = await report('age:25,30,50', '--lang', 'sv')
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}Deltagare efter ”åldern”: under 25 +0 personer$/m)
    expect(out).toMatch(/^ {2}Deltagare efter ”åldern”: 25–29 +1 person$/m)
    expect(out).toMatch(/^ {2}Deltagare efter ”åldern”: 30–49 +0 personer$/m)
    expect(out).toMatch(/^ {2}Deltagare efter ”åldern”: 50 och över +0 personer$/m)
    // 49 or 50 years, and 24 or 25 years.
    expect(out).toMatch(/^ {2}Deltagare efter ”åldern”: går inte att avgöra +2 personer$/m)
    const { by, figures } = JSON.parse((await report('age:25,30,50', '--json')).out) as {
      readonly by: unknown
      readonly figures: readonly { readonly id: string; readonly says: string }[]
    }
    expect(by).toEqual({ fact: 'age', bands: [25, 30, 50] })
    expect(figures.find(({ id }) => id === 'personsByGroup.from25below30')?.says).toBe(
      'Participants by “the age”: 25–29.',
    )
  })

  it('writes bands of a fact without a unit as what they hold: not every number is whole', async () => {
    const { out } = await report('staff:1.5,3')
    expect(out).toMatch(/^ {2}Participants by “the staff”: from 1.5 to less than 3 +1 person$/m)
  })

  it.each([
    [
      'seks',
      /^error: --by: expected an assessed condition or a fact of the program \(.*, sex, age, staff\), found seks\n$/,
    ],
    ['seks:1', /found seks\n$/],
    ['age', /^error: --by: age is a number; say where its groups begin, such as age:25,30,50\n$/],
    ['staff', /^error: .*facts.jsonl: --by: staff is a number; .*\n$/],
    ['sex:1,2', /^error: .*facts.jsonl: --by: sex is no number, .*\n$/],
    ['ableToWork:1', /^error: --by: ableToWork is no number, .*\n$/],
    ['age:30,25', /^error: --by: expected rising numbers after the colon, such as age:25,30,50, found 30,25\n$/],
    ['age:25,25', /found 25,25\n$/],
    ['age:', /found \n$/],
    ['age:25,x', /found 25,x\n$/],
    ['age:1e99', /found 1e99\n$/],
  ])('refuses --by %s in one line', async (by, line) => {
    const { code, out, err } = await report(by)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(line)
    expect(err.split('\n')).toHaveLength(2)
  })

  it('refuses in the language', async () => {
    const { err } = await report('age', '--lang', 'da')
    expect(err).toBe('fejl: --by: age er et tal; angiv, hvor grupperne begynder, fx age:25,30,50\n')
  })
})
