import { hours, ParticipationEnded, VacancyPosted, type Program, type WordSort } from '@jobbspar/core'
import { falkenberg, hassleholm, hedensted, vasteras } from '@jobbspar/programs'
import {
  historyOf,
  koladaWorkOrStudy,
  outcomes,
  project,
  releasedReport,
  reportOn,
  type At,
  type History,
} from '@jobbspar/projections'
import { cohorts, givenHistory, historiesOf, untidyCohorts } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { at as late, begun, ended, opened } from './told.js'

const word = (is: WordSort, as: 'work' | 'municipality' | 'private' | 'ama' | 'forvaltning') =>
  ({ is, as, en: ['a word'] }) as const
const words = {
  company: word('exit', 'work'),
  region: word('employer', 'municipality'),
  cooperative: word('employer', 'private'),
  workUnit: word('unit', 'ama'),
  department: word('unit', 'forvaltning'),
} as const

/** The fields of events whose words are replaced, and by which. */
const replaced = [
  ['exit', 'work', 'company'],
  ['employer', 'municipality', 'region'],
  ['employer', 'private', 'cooperative'],
  ['sector', 'private', 'cooperative'],
  ['employerUnit', 'ama', 'workUnit'],
  ['employerUnit', 'forvaltning', 'department'],
] as const

const inOwnWords = (histories: readonly History[]): readonly History[] =>
  JSON.parse(
    replaced.reduce(
      (text, [field, from, to]) => text.replaceAll(`"${field}":"${from}"`, `"${field}":"${to}"`),
      JSON.stringify(histories),
    ),
  ) as readonly History[]

/** The figures of a report by their ids, with the words of the library. */
const figuresOf = (histories: readonly History[], at: At) => {
  const { figures, ledger } = reportOn(histories, at)
  const text = JSON.stringify({ figures, ledger })
  const said = Object.entries(words).reduce((all, [own, { as }]) => all.replaceAll(`"${own}"`, `"${as}"`), text)
  const read = JSON.parse(said.replaceAll('.company"', '.work"')) as {
    readonly figures: readonly { readonly id: string }[]
  }
  return { ...read, figures: [...read.figures].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

const left = (exit: string) => ParticipationEnded({ on: '2019-06-01', exit, verified: true, sector: 'private' })

describe('a word that counts as one of the library’s', () => {
  it.each([
    ['Falkenberg', falkenberg],
    ['Västerås', vasteras],
    ['Hässleholm', hassleholm],
  ])('is counted as it is in every figure and row: %s', (_name, program: Program) => {
    const at: At = { ...late, program, period: { first: '2018-01-01', last: '2018-12-31' } }
    const own: At = { ...at, program: { ...program, words } }
    const untidy = untidyCohorts(program, { persons: { least: 1, most: 4 } }).map(({ streams }) =>
      streams.map((one) => historyOf(one, at)),
    )
    const all = (histories: readonly History[]) => {
      expect(figuresOf(inOwnWords(histories), own)).toEqual(figuresOf(histories, at))
    }
    const everyWord = givenHistory(
      'participation',
      100,
      opened('2018-06-01', 100),
      begun('2018-07-01', '2019-06-30', { employerUnit: 'ama' }),
      begun('2018-07-01', '2019-06-30', {
        employmentId: 'employment-2',
        employer: 'private',
        employerUnit: 'forvaltning',
      }),
      ...[ended('2019-05-31'), left('work')],
    )
    for (const [, , to] of replaced) expect(JSON.stringify(inOwnWords([everyWord]))).toContain(`"${to}"`)
    all([everyWord])
    fc.assert(
      fc.property(fc.oneof(untidy, cohorts(program).map(historiesOf)), (histories) => all([everyWord, ...histories])),
      { numRuns: scaled(200, 5) },
    )
  })

  it('is not one of the library’s without saying so', () => {
    const words = { company: { is: 'exit', en: ['a company'] } } as const
    const at: At = { ...late, program: { ...hassleholm, words } }
    const one = [givenHistory('participation', 1, opened('2019-01-01'), left('company'))]
    const valueOf = (id: string, from: At) => reportOn(one, from).figures.find((figure) => figure.id === id)?.value
    expect(valueOf('jobs', at)).toBe(0)
    expect(valueOf('jobs', { ...at, program: { ...hassleholm, words: { company: word('exit', 'work') } } })).toBe(1)
  })
})

describe('an exit that counts as another', () => {
  const outcomeWith = (outcome: Partial<Program['outcome']>) =>
    reportOn([givenHistory('participation', 1, opened('2019-01-01'), left('company'))], {
      ...late,
      program: { ...falkenberg, words, outcome: { ...falkenberg.outcome, ...outcome } },
    }).figures.find(({ id }) => id === 'outcome')?.rate

  it('is treated by an outcome definition as the other, unless the definition names it', () => {
    expect(outcomeWith({ counts: ['work'], excluded: [] })).toMatchObject({ x: 1, n: 1 })
    expect(outcomeWith({ counts: ['education'], excluded: ['work'] })).toMatchObject({ n: 0, excluded: 1 })
    expect(outcomeWith({ counts: ['work'], excluded: ['company'] })).toMatchObject({ n: 0, excluded: 1 })
    expect(outcomeWith({ counts: ['company'], excluded: ['work'] })).toMatchObject({ x: 1, n: 1 })
  })

  const released = (outcome: Partial<Program['outcome']>) => {
    const histories = Array.from({ length: 40 }, (_, i) =>
      givenHistory(
        'participation',
        i + 1,
        opened('2019-01-01', i + 1),
        left(['company', 'work', 'incomeSupport', 'education'][i % 4] ?? 'moved'),
      ),
    )
    const program = { ...hassleholm, words, outcome: { ...hassleholm.outcome, ...outcome } }
    const answer = releasedReport(histories, { ...late, program })
    if (!answer.ok) throw new Error(JSON.stringify(answer.because))
    const { figures, printed } = answer.report
    const valueOf = (of: string) => figures.find(({ id }) => id === of)?.value
    return { valueOf, printed: printed.counts }
  }

  it('is counted with it in a released report: 10 and 10 are 20 jobs', () => {
    const { valueOf, printed } = released({ counts: ['work', 'education'], excluded: [] })
    expect([valueOf('exit.work'), valueOf('exit.company'), valueOf('jobs')]).toEqual([10, 10, 20])
    expect(printed).toMatchObject({ 'ended in a job': 20, 'ended in work': 10, 'ended in company': 10 })
  })

  it('leaves the jobs out of a released report where only some of them are an outcome: no count holds them all', () => {
    const { valueOf } = released({ counts: ['work', 'education'], excluded: ['company'] })
    expect([valueOf('exit.work'), valueOf('exit.company'), valueOf('jobs')]).toEqual([10, 10, undefined])
  })
})

describe('a kind of employment', () => {
  const program: Program = {
    ...hedensted,
    words: {
      feriejobb: { is: 'employment', sv: ['ett feriejobb'], temporary: true },
      sysselsattning: { is: 'employment', sv: ['en sysselsättning'], as: 'resursjobb' },
      timjobb: { is: 'employment', sv: ['ett timjobb'], small: true },
      helgjobb: { is: 'employment', sv: ['ett helgjobb'], as: 'smajob' },
    },
  }

  it('is no job on the regular labour market where it is temporary, or counts as one that is', () => {
    const rateWith = (kind: string) =>
      project(
        { of: outcomes(koladaWorkOrStudy) },
        [
          givenHistory(
            'participation',
            1,
            ...[opened('2019-01-01'), begun('2019-03-01', '2019-12-31', { kind }), ended('2019-12-31'), left('work')],
          ),
        ],
        { ...late, program },
      ).of.rate
    for (const kind of ['feriejobb', 'sysselsattning', 'resursjobb', 'yrkesEllerStudieresurs'])
      expect([kind, rateWith(kind).x]).toEqual([kind, 0])
    for (const kind of ['timjobb', 'ordinary', 'ordinaryWithSubsidy'])
      expect([kind, rateWith(kind).x]).toEqual([kind, 1])
  })

  it('is a small job where it is small, or counts as one that is', () => {
    const companies = (kind: string) => {
      const posted = VacancyPosted({
        ...{ on: '2019-01-01', vacancy: 'vacancy-1', kind, tasks: ['packing'], hoursPerWeek: hours(4) },
        ...{ requiresEducation: false, requiresExperience: false },
      })
      const history = givenHistory('workplace', 1, posted)
      return reportOn([history], { ...late, program }).figures.find(({ id }) => id === 'companiesWithSmallJobs')?.value
    }
    expect(['timjobb', 'helgjobb', 'smajob', 'feriejobb'].map(companies)).toEqual([1, 1, 1, 0])
  })
})
