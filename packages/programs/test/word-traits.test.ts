import {
  countsAs,
  factUnit,
  hasTrait,
  hours,
  isWithin,
  parseProgram,
  possibleOn,
  problemLine,
  programToJson,
  VacancyPosted,
  workplace,
  WorkplaceRegistered,
  type Day,
  type KnownValue,
  type Problem,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { falkenberg, hedensted } from '../src/index.js'

const read = (words: Readonly<Record<string, unknown>>) => parseProgram({ ...programToJson(falkenberg), words })

/** What is wrong with a program that declares these words. */
const problemsOf = (words: Readonly<Record<string, unknown>>) => {
  const program = read(words)
  return program.ok ? [] : program.error.problems.map(({ path, expected, found }) => [path, expected, found])
}

describe('the unit of a fact', () => {
  const words = {
    age: { is: 'fact', en: ['the age'], unit: 'years', grows: true },
    staff: { is: 'fact', en: ['the staff'] },
    schoolMonths: { is: 'fact', en: ['months of school'], unit: 'months' },
  } as const

  it('and whether it grows are what its word says; without a word there is none', () => {
    const program = read(words)
    if (!program.ok) throw new Error(JSON.stringify(program.error))
    expect(factUnit(program.value, 'age')).toEqual({ unit: 'years', grows: true })
    expect(factUnit(program.value, 'staff')).toEqual({})
    expect(factUnit(program.value, 'schoolMonths')).toEqual({ unit: 'months' })
    expect(factUnit(program.value, 'toString')).toEqual({})
    expect(factUnit(falkenberg, 'age')).toEqual({})
  })

  it('says what a number known on one day is on another', () => {
    const is = (fact: string, value: KnownValue, day: Day) =>
      possibleOn({ value, on: '2024-03-01' }, day, factUnit({ words }, fact))
    const adult = (value: KnownValue, day: Day) => isWithin(is('age', value, day), { least: 18 })
    // Who is 17 on 1 March 2024 is 18 within the year, on a day that is not known before its last.
    const seventeen = { least: 17, below: 18 }
    expect(adult(seventeen, '2024-03-01')).toBe(false)
    expect(adult(seventeen, '2024-12-31')).toBeUndefined()
    expect(adult(seventeen, '2025-03-01')).toBe(true)
    expect(adult({ bornIn: 2006 }, '2023-12-31')).toBe(false)
    expect(adult({ bornIn: 2006 }, '2024-12-31')).toBe(true)
    // What does not grow, or has no unit, is the same on every day.
    expect(is('schoolMonths', { least: 30, below: 31 }, '2034-03-01')).toEqual({ least: 30, most: 30 })
    expect(is('staff', { least: 40.5, below: 50 }, '2034-03-01')).toEqual({ least: 40.5, below: 50 })
  })

  it('is of facts alone, is one of three, and is needed by what grows', () => {
    const one = (declared: Readonly<Record<string, unknown>>) => problemsOf({ x: { en: ['x'], ...declared } })
    expect(one({ is: 'fact', unit: 'days' })).toEqual([])
    expect(one({ is: 'step', unit: 'days' })).toEqual([
      ['/words/x/unit', 'nothing: only a word of another sort has this (fact)', '"days"'],
    ])
    expect(one({ is: 'condition', grows: true })).toEqual([
      ['/words/x/grows', 'nothing: only a word of another sort has this (fact)', 'true'],
    ])
    expect(one({ is: 'fact', unit: 'weeks' })).toEqual([['/words/x/unit', "'days' | 'months' | 'years'", '"weeks"']])
    expect(one({ is: 'fact', unit: 'days', grows: 'yes' })).toEqual([['/words/x/grows', 'true or false', '"yes"']])
    expect(one({ is: 'fact', grows: true })).toEqual([['/words/x/unit', "'days' | 'months' | 'years'", 'nothing']])
  })
})

describe('a word that counts as one of the library’s', () => {
  it('is an exit, an employer, a unit or a kind of employment, and counts as a word of its own sort', () => {
    const one = (declared: Readonly<Record<string, unknown>>) => problemsOf({ x: { en: ['x'], ...declared } })
    expect(one({ is: 'exit', as: 'education' })).toEqual([])
    expect(one({ is: 'employer', as: 'municipality' })).toEqual([])
    expect(one({ is: 'unit', as: 'ama' })).toEqual([])
    expect(one({ is: 'employment', as: 'smajob', temporary: true })).toEqual([])
    expect(one({ is: 'unit', as: 'work' })).toEqual([['/words/x/as', "'ama' | 'forvaltning'", '"work"']])
    expect(one({ is: 'exit', as: 'studies' }).map(([path]) => path)).toEqual(['/words/x/as'])
    expect(one({ is: 'branch', as: 'other' })).toEqual([
      ['/words/x/as', 'nothing: only a word of another sort has this (employment, employer, unit, exit)', '"other"'],
    ])
    expect(one({ is: 'exit', temporary: true })).toEqual([
      ['/words/x/temporary', 'nothing: only a word of another sort has this (employment)', 'true'],
    ])
    expect(one({ is: 'employment', small: 1 })).toEqual([['/words/x/small', 'true or false', '1']])
  })

  it('has the traits of that word, unless it says otherwise', () => {
    const words = {
      helgjobb: { is: 'employment', sv: ['ett helgjobb'], as: 'smajob' },
      heltidsjobb: { is: 'employment', sv: ['ett heltidsjobb'], as: 'smajob', small: false, temporary: true },
    } as const
    const traits = (kind: string) => [hasTrait({ words }, kind, 'small'), hasTrait({ words }, kind, 'temporary')]
    expect(traits('helgjobb')).toEqual([true, false])
    expect(traits('heltidsjobb')).toEqual([false, true])
    expect(traits('smajob')).toEqual([true, false])
    expect(traits('resursjobb')).toEqual([false, true])
    expect(traits('constructor')).toEqual([false, false])
    expect([countsAs({ words }, 'helgjobb'), countsAs({ words }, 'ordinary')]).toEqual(['smajob', 'ordinary'])
  })

  it('is judged as that word: a unit belongs to a workplace of the municipality, a kind of small job to a small job', () => {
    const words = {
      region: { is: 'employer', sv: ['regionen'], as: 'municipality' },
      stiftelse: { is: 'employer', sv: ['en stiftelse'] },
      helgjobb: { is: 'employment', sv: ['ett helgjobb'], as: 'smajob' },
    } as const
    const at = scenario(workplace, { ...hedensted, words })
    const registered = (ownership: string) =>
      WorkplaceRegistered({ on: '2017-01-02', workplace: 'workplace-1', ownership, unit: 'ama' })
    at.when(registered('region')).judges('registration/unit-of-the-municipality', 'met')
    at.when(registered('stiftelse')).judges('registration/unit-of-the-municipality', 'notMet')
    const posted = (kind: string) =>
      VacancyPosted({
        ...{ on: '2017-01-03', vacancy: 'vacancy-1', kind, smallJob: 'packing', tasks: ['packing'] },
        ...{ hoursPerWeek: hours(4), requiresEducation: false, requiresExperience: false },
      })
    at.when(posted('helgjobb')).judges('vacancy/kind-of-small-job', 'met')
    at.when(posted('ordinary')).judges('vacancy/kind-of-small-job', 'notMet')
  })
})

describe('a word that a program has renamed', () => {
  const source = falkenberg.outcome.source
  const before = {
    ...programToJson(falkenberg),
    words: {
      feriejobb: { is: 'employment', sv: ['ett feriejobb', 'feriejobbet'] },
      ungdom: { is: 'condition', sv: ['är ung'], implies: ['isUnemployed'] },
      skola: { is: 'condition', sv: ['går i skolan'], implies: ['ungdom'] },
      kommunstod: { is: 'subsidy', sv: ['ett kommunstöd'] },
    },
    terms: {
      ...(programToJson(falkenberg)['terms'] as object),
      competencePlan: [{ from: '2015-01-01', value: { kinds: ['feriejobb'] }, source }],
      subsidies: { kommunstod: { ceiling: [{ from: '2015-01-01', value: { minor: 1, currency: 'SEK' }, source }] } },
    },
    rules: {
      'feriejobb/who': {
        was: ['feriejobb/whom'],
        versions: [
          { from: '2015-01-01', enforcement: 'must', requires: { at: 'feriejobb', allOf: ['ungdom'] }, source },
        ],
      },
    },
    coverage: {
      ...falkenberg.coverage,
      F99: { is: 'modelled', by: ['word:feriejobb', 'rule:feriejobb/who', 'condition:ungdom'] },
    },
  }
  const renamedIn = (words: Readonly<Record<string, unknown>>) => parseProgram({ ...before, words })

  it('is renamed in one line of the file: its terms, rules, coverage and implications are read with it', () => {
    const { feriejobb, ungdom, kommunstod, skola } = before.words
    const read = renamedIn({
      sommarjobb: { ...feriejobb, was: ['feriejobb'] },
      ung: { ...ungdom, was: ['ungdom', 'unge'] },
      sommarstod: { ...kommunstod, was: ['kommunstod'] },
      skola,
    })
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const { terms, rules, coverage, words } = read.value
    expect(terms.competencePlan?.[0]?.value).toEqual({ kinds: ['sommarjobb'] })
    expect(Object.keys(terms.subsidies ?? {}).filter((kind) => kind.endsWith('stod'))).toEqual(['sommarstod'])
    expect(rules).toMatchObject({
      'sommarjobb/who': {
        was: ['feriejobb/whom', 'feriejobb/who'],
        versions: [{ requires: { at: 'sommarjobb', allOf: ['ung'] } }],
      },
    })
    expect(coverage['F99']).toMatchObject({ by: ['word:sommarjobb', 'rule:sommarjobb/who', 'condition:ung'] })
    expect(words?.['skola']?.implies).toEqual(['ung'])
    // What is read is read again as it is.
    expect(parseProgram(programToJson(read.value))).toEqual(read)
  })

  it('was a word that no one else has or was, and of the same sort where the library has it', () => {
    const earlier = 'an earlier word (employment): one that the program no longer has, and that no other word was'
    const one = (was: readonly unknown[]) => problemsOf({ a: { is: 'employment', en: ['a'], was } })
    expect(one(['b', 'resursjobb'])).toEqual([])
    expect(one(['a'])).toEqual([['/words/a/was/0', earlier, '"a"']])
    expect(one(['b', 'b'])).toEqual([['/words/a/was/1', earlier, '"b"']])
    expect(one(['nystartsjobb'])).toEqual([['/words/a/was/0', earlier, '"nystartsjobb"']])
    expect(one(['two words']).map(([path]) => path)).toEqual(['/words/a/was/0'])
    expect(one([]).map(([path]) => path)).toEqual(['/words/a/was'])
    const two = { a: { is: 'employment', en: ['a'], was: ['c'] }, b: { is: 'employment', en: ['b'], was: ['c', 'a'] } }
    expect(problemsOf(two).map(([path]) => path)).toEqual(['/words/b/was/0', '/words/b/was/1'])
  })

  it('counts as the library’s word that it was, and has its traits', () => {
    const words = {
      jobbsteg: { is: 'employment', sv: ['ett jobbsteg'], was: ['jobbtrappa', 'resursjobb'] },
      foretag: { is: 'exit', sv: ['ett företag'], was: ['work'] },
    } as const
    expect([countsAs({ words }, 'jobbsteg'), countsAs({ words }, 'foretag')]).toEqual(['resursjobb', 'work'])
    expect(hasTrait({ words }, 'jobbsteg', 'temporary')).toBe(true)
  })
})

describe('a text of a file', () => {
  const clears = '\u001b[2J'

  it.each(['\u001b[31m', '\u009b31m', 'a\nb', '\u202e', '\u0007'])('has no control character: %j', (control) => {
    const problems = problemsOf({ x: { is: 'step', sv: [`ett ${control} steg`] } })
    expect(problems.map(([path]) => path)).toEqual(['/words/x/sv/0'])
    expect(problems[0]?.[1]).toBe('a text without control characters')
    // The problem itself reaches a terminal, too.
    expect(problems.flat().join(' ')).not.toContain(control)
  })

  it('has none in its other places, and a problem shows none: in a path, among the words that were meant, or as found', () => {
    const file = programToJson(falkenberg)
    const texts = (problems: readonly Problem[]) => problems.map((problem) => problemLine(problem)).join('\n')
    const wrong = (changed: Readonly<Record<string, unknown>>) => {
      const program = parseProgram({ ...file, ...changed })
      return program.ok ? '' : texts(program.error.problems)
    }
    for (const changed of [
      { name: `Resursjobb${clears}` },
      { document: { title: clears, date: '2020-04-29' } },
      { outcome: { ...falkenberg.outcome, says: `x${clears}` } },
      { outcome: { ...falkenberg.outcome, source: { ...falkenberg.outcome.source, quote: `x ${clears}` } } },
      { words: { [`x${clears}`]: { is: 'exit', sv: ['x'] } }, outcome: { ...falkenberg.outcome, counts: ['wrk'] } },
      { terms: { [clears]: [] } },
    ]) {
      const said = wrong(changed)
      expect(said).not.toBe('')
      expect(said).not.toContain('\u001b')
    }
  })
})
