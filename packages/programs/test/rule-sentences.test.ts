import { type Order, type PeriodLimit, type RequiredPart } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { requires, sentences, type Stated } from './own-rules.js'

const order = (more: Partial<Order>): Stated => ({ order: { first: 'praktik', then: 'summerJob', ...more } })
const limit = (more: Partial<PeriodLimit>): Stated => ({
  limit: { of: 'months', in: 'summerJob', per: 'one', ...more },
})
const [track, grant] = ['languageTrack', 'townGrant']

describe('the sentence of a rule of data', () => {
  it.each<[RequiredPart, string, string, string]>([
    [
      { fact: 'age', least: 16, below: 20 },
      'the age: at least 16 years and less than 20 years',
      'ett age: minst 16 år och mindre än 20 år',
      'et age: mindst 16 år og mindre end 20 år',
    ],
    [{ field: 'wage', least: 20_000 }, 'wage: at least 20000 SEK', 'lön: minst 20000 SEK', 'løn: mindst 20000 SEK'],
    [
      { field: 'hoursPerWeek', over: 20 },
      'hours a week: more than 20',
      'timmar i veckan: mer än 20',
      'timer om ugen: mere end 20',
    ],
    [
      { running: ['employment', 'subsidy'] },
      'employment or wage subsidy is under way',
      'anställning eller anställningsstöd pågår',
      'ansættelse eller løntilskud er i gang',
    ],
    [
      { noneOf: [{ running: 'praktik' }] },
      'praktik is not already under way',
      'praktik pågår inte redan',
      'praktik er ikke allerede i gang',
    ],
    [{ noneOf: ['isUnemployed'] }, 'not so: is unemployed', 'gäller inte: är arbetslös', 'gælder ikke: er ledig'],
    [{ anyOf: [{ allOf: ['isUnemployed'] }] }, 'is unemployed', 'är arbetslös', 'er ledig'],
    [
      { field: 'plannedTo', given: true },
      'the planned last day is stated',
      'planerad sista dag anges',
      'planlagt sidste dag er oplyst',
    ],
    [
      { during: { yearlyFrom: '12-20', yearlyUntil: '01-07' } },
      'the day is from 12-20 to 01-07 of any year',
      'dagen är från 12-20 till 01-07, vilket år som helst',
      'dagen er fra 12-20 til 01-07 i et hvilket som helst år',
    ],
  ])('of the part %o', (part, english, swedish, danish) => {
    expect(sentences(requires(part))).toEqual([
      `At the start of a summer job, this holds: ${english}.`,
      `Vid start av ett summer job ska detta gälla: ${swedish}.`,
      `Ved start af et summer job skal følgende gælde: ${danish}.`,
    ])
  })

  it('says when a requirement is asked', () => {
    const at = { at: 'summerJob', allOf: ['isUnemployed'] } as const
    const [throughout, gapless, both] = [
      { throughout: true },
      { unlessGapless: true },
      { throughout: true, unlessGapless: true },
    ].map((more) => sentences({ requires: { ...at, ...(more as object) } })[0])
    expect(throughout).toBe(
      'At the start of a summer job, and when it is extended or changed as far as it is then stated, this holds: is unemployed.',
    )
    expect(gapless).toBe(
      'At the start of a summer job, unless it follows another without a gap, this holds: is unemployed.',
    )
    expect(both).toContain(
      'unless it follows another without a gap, and when it is extended or changed as far as it is then stated',
    )
  })

  it.each<[Partial<Order>, string]>([
    [{}, 'Praktik comes before a summer job.'],
    [
      { ifAny: true, notBefore: { months: 3 } },
      'Praktik comes before a summer job, at least 3 months earlier, where there is any.',
    ],
    [
      { result: 'passed', lasting: { months: 3 } },
      'Praktik comes before a summer job, in one stretch of at least 3 months (days of a pause do not count), with the result “passed”.',
    ],
    [
      { unlessGapless: true, within: { days: 1 } },
      'Praktik comes before a summer job, at most 1 day earlier, unless a summer job follows another without a gap.',
    ],
    [
      { first: grant, by: 'subsidyId', covers: 'whole' },
      'A town grant that a summer job names comes before it, and lasts to the planned last day.',
    ],
    [
      { first: track, covers: 'whole' },
      'A language track comes before a summer job, and lasts to the planned last day.',
    ],
    [{ first: 'application', by: 'workplace' }, 'A application comes before a summer job, for the same workplace.'],
  ])('of the order %o', (more, english) => {
    expect(sentences(order(more))[0]).toBe(english)
  })

  it.each<[Partial<PeriodLimit>, string, string]>([
    [{ most: 6 }, 'A summer job lasts at most 6 months.', 'Ett summer job varar högst 6 månader.'],
    [
      { most: 1, atEnd: true },
      'A summer job lasts at most 1 month, as planned and in fact.',
      'Ett summer job varar högst 1 månad, både enligt plan och i verkligheten.',
    ],
    [
      { per: 'participation', least: 1, below: 12 },
      'A summer job, all together, lasts at least 1 month and less than 12 months.',
      'Ett summer job varar sammanlagt minst 1 månad och mindre än 12 månader.',
    ],
    [
      { cases: [{ most: 13, each: 4 }] },
      'A summer job lasts at most 13 months, or an extension of 4 months at most.',
      'Ett summer job varar högst 13 månader, eller en förlängning på högst 4 månader.',
    ],
    [
      { cases: [{ when: { extensions: 0 }, most: 4 }, { when: { extensions: 1 }, most: 8 }, { most: 13 }] },
      'A summer job lasts at most 4 months when it begins; at most 8 months with extension 1; otherwise at most 13 months.',
      'Ett summer job varar högst 4 månader från början; högst 8 månader med förlängning 1; annars högst 13 månader.',
    ],
  ])('of the limit %o', (more, english, swedish) => {
    expect(sentences(limit(more)).slice(0, 2)).toEqual([english, swedish])
  })
})
