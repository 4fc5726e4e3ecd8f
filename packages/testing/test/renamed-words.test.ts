import {
  aroundStored,
  ConditionAssessed,
  EmploymentBegun,
  hours,
  participation,
  ParticipationOpened,
  parseProgram,
  programToJson,
  SubsidyDecided,
  withItsKind,
  workplace,
  type Program,
  type StoredStream,
} from '@jobbspar/core'
import { falkenberg, hassleholm, vasteras } from '@jobbspar/programs'
import { historyOf, reportOn, type At, type History } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { scenario, untidyCohorts } from '../src/index.js'

/** A word of each sort that is renamed, by its new name. */
const renamed = {
  jobbsteg: ['employment', 'resursjobb'],
  ettarsjobb: ['employment', 'ordinary'],
  kommunjobb: ['subsidy', 'nystartsjobb'],
  startstod: ['subsidy', 'introduktionsjobb'],
  hushallsstod: ['support', 'forsorjningsstod'],
  bidragstid: ['support', 'ekonomisktBistand'],
  lever: ['condition', 'receivesForsorjningsstod'],
  arbetslos: ['condition', 'isUnemployed'],
  jobbat: ['exit', 'work'],
  flyttat: ['exit', 'moved'],
  kommunen: ['employer', 'municipality'],
  svenska: ['activity', 'swedish'],
  arbetsenhet: ['unit', 'ama'],
} as const

/** A program with further words, and nothing else changed in its file. */
const withWords = (program: Program, words: Readonly<Record<string, unknown>>): Program => {
  const read = parseProgram({ ...programToJson(program), words: { ...program.words, ...words } })
  if (!read.ok) throw new Error(JSON.stringify(read.error.problems))
  return read.value
}

const line = (is: string, was: string) => ({ is, was: [was], sv: ['ett ord'] })
const allRenamed = Object.fromEntries(Object.entries(renamed).map(([word, [is, was]]) => [word, line(is, was)]))

/** A value with the earlier words, its lists in the order of their text: words of a program come after the library’s. */
const inOldWords = (value: unknown): unknown => {
  const text = Object.entries(renamed).reduce(
    (all, [word, [, was]]) => all.replaceAll(`"${word}"`, `"${was}"`).replaceAll(new RegExp(`\\b${word}\\b`, 'g'), was),
    JSON.stringify(value),
  )
  const ordered = (one: unknown): unknown =>
    Array.isArray(one)
      ? one.map(ordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : typeof one === 'object' && one !== null
        ? Object.fromEntries(
            Object.entries(one)
              .map(([key, part]) => [key, ordered(part)] as const)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : one
  return ordered(JSON.parse(text))
}

const judged = (streams: readonly StoredStream[], program: Program) => {
  const around = aroundStored(streams, program)
  return streams.map((stored) => {
    const { of, records } = withItsKind(stored)
    const timeline = of.timeline(stored.stream, records)
    return {
      audit: of.audit(program, stored.kind === 'participation' ? (around as never) : undefined)(timeline),
      due: of.obligations(program)(timeline, '2018-06-30'),
    }
  })
}

describe('a program that renames words in one line each', () => {
  it.each([
    ['Falkenberg', falkenberg],
    ['Västerås', vasteras],
    ['Hässleholm', hassleholm],
  ] as const)('has the same findings, obligations and figures but for the names: %s', (_name, program: Program) => {
    const now = withWords(program, allRenamed)
    const at: At = { program, asOf: '2019-12-31', knownAt: '2020-06-30T08:00:00.000Z', evidence: true }
    const report = (histories: readonly History[], asked: At) => {
      const { figures, ledger } = reportOn(histories, asked)
      return inOldWords({ ledger, figures: Object.fromEntries(figures.map((figure) => [figure.id, figure])) })
    }
    const all = (streams: readonly StoredStream[]) => {
      expect(inOldWords(judged(streams, now))).toEqual(inOldWords(judged(streams, program)))
      const histories = streams.map((one) => historyOf(one, at))
      expect(report(histories, { ...at, program: now })).toEqual(report(histories, at))
    }
    const cohorts = untidyCohorts(program, { persons: { least: 1, most: 2 } })
    // Always the same, so that it is known which words it has.
    const wordsIn = (streams: readonly StoredStream[]) =>
      Object.values(renamed).filter(([, was]) => JSON.stringify(streams).includes(`"${was}"`)).length
    const [most = []] = fc
      .sample(cohorts, { seed: 7, numRuns: 20 })
      .map(({ streams }) => streams)
      .sort((a, b) => wordsIn(b) - wordsIn(a))
    expect(wordsIn(most)).toBeGreaterThan(5)
    all(most)
    fc.assert(
      fc.property(cohorts, ({ streams }) => all(streams)),
      { numRuns: scaled(200, 2) },
    )
  })
})

const opened = ParticipationOpened({
  ...{ on: '2016-01-04', participant: 'participant-1', household: 'household-1' },
  ...{ program: 'falkenberg', municipality: 'falkenberg' },
})
const subsidy = SubsidyDecided({
  ...{ on: '2016-01-11', subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 1 },
  ...{ from: '2016-02-01', to: '2016-07-31' },
})
const job = (kind: string, employmentId: `employment-${string}` = 'employment-1') =>
  EmploymentBegun({
    ...{ on: '2016-02-01', employmentId, kind, employer: 'municipality', hoursPerWeek: hours(40) },
    ...{ plannedTo: '2016-07-31', subsidyId: 'subsidy-1' },
  })

describe('an earlier word', () => {
  const now = withWords(falkenberg, allRenamed)

  it('is known to the program, and so is the word of today; a word that neither is refused', () => {
    const one = scenario(participation, now).given(opened)
    one.when(job('resursjobb')).judges('word/known', 'met')
    one.when(job('jobbsteg')).judges('word/known', 'met')
    one.when(job('jobsteg')).judges('word/known', 'notMet')
  })

  it('is stored as it was recorded', () => {
    const assessed = ConditionAssessed({ on: '2016-01-05', condition: 'isUnemployed', met: true })
    scenario(participation, now).given(opened).when(assessed).then(assessed).finds()
  })

  it('and the word of today are one: what was assessed by the one is assessed again by the other', () => {
    const term = { from: '2015-01-01', enforcement: 'must', source: falkenberg.outcome.source } as const
    const asking = withWords(
      {
        ...falkenberg,
        rules: {
          ...falkenberg.rules,
          'falkenberg/before-praktik': {
            versions: [{ ...term, requires: { at: 'praktik', allOf: ['isUnemployed'] } }],
          },
        },
      },
      allRenamed,
    )
    const on = (condition: string, met: boolean) => ConditionAssessed({ on: '2016-01-05', condition, met })
    const known = (...assessed: readonly ReturnType<typeof on>[]) =>
      participation.inWords(asking).timeline(
        participation.timeline(
          'participation-1',
          assessed.map((event, i) => ({
            ...event,
            meta: {
              id: `00000000-0000-7000-8000-00000000000${String(i + 1)}` as never,
              ...{ stream: 'participation-1', version: i + 1, recordedAt: '2016-01-05T08:00:00.000Z', schema: 1 },
            },
          })),
        ),
      ).state.conditions
    expect(known(on('isUnemployed', true), on('arbetslos', false))).toMatchObject({ arbetslos: { met: false } })
    expect(Object.keys(known(on('isUnemployed', true), on('arbetslos', false)))).toEqual(['arbetslos'])
  })

  it('is judged with the other events of the history: an employment of either name is of one kind', () => {
    const both = [subsidy, job('resursjobb')] as const
    scenario(participation, now)
      .given(opened, ...both)
      .when(job('jobbsteg', 'employment-2'))
      .judges('jobbsteg/one-at-a-time', 'notMet')
  })

  it('is no other word under a program that has not renamed it, and a timeline is then itself', () => {
    const timeline = participation.timeline('participation-1', [])
    expect(participation.inWords(falkenberg).record).toBeUndefined()
    expect(participation.inWords(falkenberg).timeline(timeline)).toBe(timeline)
    expect(workplace.inWords(now).record).toBeDefined()
  })
})
