import {
  ConditionAssessed,
  dkk,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  EmploymentTermsChanged,
  FactKnown,
  hours,
  sek,
  MeasureEnded,
  MeasureGranted,
  participation,
  PraktikEnded,
  SubsidyDecided,
  SubsidyExtended,
  type Day,
  type KnownValue,
  type RequiredPart,
} from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { job, judged, madeUp, missing, praktik, programOf, requires, rule, under, verdict } from './own-rules.js'

const on: Day = '2016-06-13'
const frame = { from: '2015-01-01', enforcement: 'must', source: madeUp } as const
const assessed = (condition: string, met: boolean) => ConditionAssessed({ on: '2016-05-02', condition, met })
const knows = (fact: string, value: KnownValue, day: Day = '2016-05-02') => FactKnown({ on: day, fact, value })
const begun = (day: Day, n: number, kind = 'trialJob') => job(day, { kind, plannedTo: '2017-12-31' }, n)
const jobEnds = (day: Day, n: number) =>
  EmploymentEnded({ on: day, employmentId: `employment-${String(n)}`, reason: 'termEnded' })

describe('a field of the beginning', () => {
  it.each<[RequiredPart, number, string]>([
    [{ field: 'hoursPerWeek', least: 20 }, 19.99, 'notMet'],
    [{ field: 'hoursPerWeek', least: 20 }, 20, 'met'],
    [{ field: 'hoursPerWeek', most: 20 }, 20, 'met'],
    [{ field: 'hoursPerWeek', most: 20 }, 20.01, 'notMet'],
    [{ field: 'hoursPerWeek', over: 20 }, 20, 'notMet'],
    [{ field: 'hoursPerWeek', over: 20 }, 20.01, 'met'],
    [{ field: 'hoursPerWeek', below: 20 }, 20, 'notMet'],
    [{ field: 'hoursPerWeek', below: 20 }, 19.99, 'met'],
    [{ field: 'hoursPerWeek', least: 20, below: 30 }, 30, 'notMet'],
  ])('%o is asked of %d hours: %s', (part, a, expected) => {
    const found = judged(requires(part), [], job(on, { hoursPerWeek: hours(a) }))
    expect(found.verdict).toBe(expected)
    if (expected === 'notMet') expect(found.facts).toMatchObject({ unmet: ['hoursPerWeek'], hoursPerWeek: a })
  })

  it('has bounds in whole units of money, and is not known where it is not stated', () => {
    const part = requires({ field: 'wage', least: 20_000 })
    expect(verdict(part, [], job(on, { wage: sek(20_000) }))).toBe('met')
    expect(verdict(part, [], job(on, { wage: sek(19_999.99) }))).toBe('notMet')
    expect(missing(judged(part, [], job(on)))).toEqual(['wage'])
    expect(missing(judged(part, [], job(on, { wage: dkk(20_000) })))).toEqual(['wage'])
  })

  it('is stated, or is not', () => {
    const open = EmploymentBegun({ ...job(on).data, plannedTo: undefined as never })
    expect(verdict(requires({ field: 'plannedTo', given: true }), [], job(on))).toBe('met')
    expect(judged(requires({ field: 'plannedTo', given: true }), [], open).facts).toMatchObject({ plannedTo: 'none' })
    expect(verdict(requires({ field: 'plannedTo', given: false }), [], open)).toBe('met')
    expect(verdict(requires({ field: 'plannedTo', given: false }), [], job(on))).toBe('notMet')
  })

  it('has one of some words, and several fields are each reported', () => {
    const two = requires({ field: 'employer', oneOf: ['private'] }, { field: 'branch', oneOf: ['care', 'retail'] })
    const found = judged(two, [], job(on, { branch: 'warehouse' }))
    expect(found.facts).toMatchObject({ unmet: ['employer', 'branch'], employer: 'municipality', branch: 'warehouse' })
    // What is required of one field is not reported as what is required of the other.
    expect(found.facts['required']).toBeUndefined()
    expect(judged(requires({ field: 'employer', oneOf: ['private'] }), [], job(on)).facts).toMatchObject({
      required: ['private'],
    })
  })
})

describe('a fact', () => {
  const sixteen = requires({ fact: 'age', least: 16, most: 16 })
  const atYearEnd = requires({ fact: 'age', on: 'endOfYear', least: 16, most: 16 })

  it.each<[string, RequiredPart, KnownValue, string]>([
    // Born in 2000: 15 or 16 in 2016, and 16 at its end.
    ['in the year of birth of the bound', { fact: 'age', least: 16 }, { bornIn: 2000 }, 'undetermined'],
    ['a year before', { fact: 'age', least: 16 }, { bornIn: 1999 }, 'met'],
    ['a year after', { fact: 'age', least: 16 }, { bornIn: 2001 }, 'notMet'],
    ['with most, in the year of the bound', { fact: 'age', most: 16 }, { bornIn: 2000 }, 'met'],
    ['with most, a year before', { fact: 'age', most: 16 }, { bornIn: 1999 }, 'undetermined'],
    ['with over', { fact: 'age', over: 16 }, { bornIn: 1999 }, 'undetermined'],
    ['with below', { fact: 'age', below: 16 }, { bornIn: 2000 }, 'undetermined'],
    ['with below, a year after', { fact: 'age', below: 16 }, { bornIn: 2001 }, 'met'],
  ])('by the year of birth %s', (_, part, value, expected) => {
    const found = judged(requires(part), [knows('age', value)], job(on))
    expect(found.verdict).toBe(expected)
    if (expected === 'undetermined') expect(missing(found)).toEqual(['age'])
  })

  it('at the end of the year is exact', () => {
    expect(verdict(sixteen, [knows('age', { bornIn: 2000 })], job(on))).toBe('undetermined')
    expect(verdict(atYearEnd, [knows('age', { bornIn: 2000 })], job(on))).toBe('met')
    expect(verdict(atYearEnd, [knows('age', { bornIn: 1999 })], job(on))).toBe('notMet')
    expect(verdict(atYearEnd, [knows('age', { bornIn: 2001 })], job(on))).toBe('notMet')
  })

  it('by a range is undetermined where a part of it is out of bounds', () => {
    const adult = requires({ fact: 'age', least: 18 })
    expect(verdict(adult, [knows('age', { least: 18, below: 41 }, on)], job(on))).toBe('met')
    expect(verdict(adult, [knows('age', { least: 17, below: 41 }, on)], job(on))).toBe('undetermined')
    expect(verdict(adult, [knows('age', { least: 16, below: 18 }, on)], job(on))).toBe('notMet')
  })

  it('since a day is counted in its unit on the day of the beginning', () => {
    const long = requires({ fact: 'unemployedFor', least: 6 })
    expect(verdict(long, [knows('unemployedFor', { since: '2015-12-13' })], job('2016-06-12'))).toBe('notMet')
    expect(verdict(long, [knows('unemployedFor', { since: '2015-12-13' })], job('2016-06-13'))).toBe('met')
  })

  it('that counts no time is compared as it is, and has no years of birth', () => {
    const few = requires({ fact: 'children', most: 2 })
    expect(verdict(few, [knows('children', { least: 2, below: 3 })], job(on))).toBe('undetermined')
    expect(verdict(few, [knows('children', { least: 1, below: 2 })], job(on))).toBe('met')
    // Without a unit, the time since a day or a year of birth has no number.
    expect(verdict(few, [knows('children', { bornIn: 2000 })], job(on))).toBe('undetermined')
    expect(verdict(few, [knows('children', { since: '2016-05-01' })], job(on))).toBe('undetermined')
  })

  it('is one of some words, or what a field of the beginning states', () => {
    const branch = requires({ fact: 'latestBranch', oneOf: ['retail'] })
    expect(verdict(branch, [knows('latestBranch', { word: 'retail' })], job(on))).toBe('met')
    expect(judged(branch, [knows('latestBranch', { word: 'care' })], job(on)).facts).toMatchObject({
      latestBranch: 'care',
      required: ['retail'],
    })
    expect(verdict(branch, [knows('latestBranch', { least: 1 })], job(on))).toBe('undetermined')
    const elsewhere = requires({ noneOf: [{ fact: 'latestWorkplace', is: { field: 'workplace' } }] })
    const at = job(on, { workplace: 'workplace-1' })
    expect(verdict(elsewhere, [knows('latestWorkplace', { of: 'workplace-2' })], at)).toBe('met')
    expect(judged(elsewhere, [knows('latestWorkplace', { of: 'workplace-1' })], at).facts).toMatchObject({
      unmet: ['latestWorkplace'],
      latestWorkplace: 'workplace-1',
    })
    expect(missing(judged(elsewhere, [knows('latestWorkplace', { of: 'workplace-1' })], job(on)))).toEqual([
      'workplace',
    ])
    expect(missing(judged(elsewhere, [], at))).toEqual(['latestWorkplace'])
  })

  it('is what was known last on the day', () => {
    const known = [knows('age', { bornIn: 1980 }), knows('age', { bornIn: 2004 }, '2016-06-14')]
    const under16 = requires({ fact: 'age', least: 16 })
    expect(verdict(under16, known, job(on))).toBe('met')
    expect(verdict(under16, known, job('2016-06-14'))).toBe('notMet')
  })
})

describe('a span of days', () => {
  it.each<[RequiredPart, Day, string]>([
    [{ during: { from: '2016-06-13' } }, '2016-06-12', 'notMet'],
    [{ during: { from: '2016-06-13' } }, '2016-06-13', 'met'],
    [{ during: { until: '2016-06-13' } }, '2016-06-13', 'met'],
    [{ during: { until: '2016-06-13' } }, '2016-06-14', 'notMet'],
    [{ during: { from: '2016-06-01', until: '2016-06-30' } }, '2016-07-01', 'notMet'],
    [{ during: { yearlyFrom: '06-01', yearlyUntil: '08-31' } }, '2016-05-31', 'notMet'],
    [{ during: { yearlyFrom: '06-01', yearlyUntil: '08-31' } }, '2017-06-01', 'met'],
    [{ during: { yearlyFrom: '06-01', yearlyUntil: '08-31' } }, '2017-08-31', 'met'],
    [{ during: { yearlyFrom: '06-01', yearlyUntil: '08-31' } }, '2017-09-01', 'notMet'],
    // Over the turn of the year.
    [{ during: { yearlyFrom: '12-20', yearlyUntil: '01-07' } }, '2016-12-19', 'notMet'],
    [{ during: { yearlyFrom: '12-20', yearlyUntil: '01-07' } }, '2016-12-20', 'met'],
    [{ during: { yearlyFrom: '12-20', yearlyUntil: '01-07' } }, '2017-01-07', 'met'],
    [{ during: { yearlyFrom: '12-20', yearlyUntil: '01-07' } }, '2017-01-08', 'notMet'],
    [{ during: { yearlyFrom: '02-01', yearlyUntil: '02-29' } }, '2017-02-28', 'met'],
    [{ during: { yearlyFrom: '02-01', yearlyUntil: '02-29' } }, '2017-03-01', 'notMet'],
  ])('%o holds on %s: %s', (part, day, expected) => {
    const found = judged(requires(part), [], job(day, { plannedTo: '2018-12-31' }))
    expect(found.verdict).toBe(expected)
    if (expected === 'notMet') expect(found.facts).toMatchObject({ unmet: ['during'], on: day })
  })
})

describe('something in course', () => {
  const duringTrial = requires({ running: 'trialJob' })
  const alone = requires({ noneOf: [{ running: ['trialJob', 'praktik'] }] })

  it('has begun and has not ended', () => {
    expect(judged(duringTrial, [], job(on)).facts).toMatchObject({ unmet: ['running'], running: 'none' })
    expect(verdict(duringTrial, [begun('2016-03-01', 2)], job(on))).toBe('met')
    expect(verdict(duringTrial, [begun('2016-03-01', 2), jobEnds('2016-06-12', 2)], job(on))).toBe('notMet')
    expect(verdict(alone, [begun('2016-03-01', 2), jobEnds('2016-06-12', 2)], job(on))).toBe('met')
    expect(judged(alone, [begun('2016-03-01', 2)], job(on)).facts).toMatchObject({
      unmet: ['running'],
      open: 'employment-2',
      since: '2016-03-01',
    })
  })

  it('is named by its kind or as a whole', () => {
    const any = requires({ running: 'employment' })
    expect(verdict(any, [begun('2016-03-01', 2, 'ordinary')], job(on))).toBe('met')
    expect(verdict(any, praktik('2016-03-01', '2016-03-31'), job(on))).toBe('notMet')
  })

  const grant = (from: Day, to: Day) =>
    SubsidyDecided({ on: '2016-02-01', subsidyId: 'subsidy-1', kind: 'townGrant', from, to, level: 1 })

  it('is a subsidy on the days that it was decided for', () => {
    const granted = requires({ running: 'townGrant' })
    expect(verdict(granted, [grant('2016-06-14', '2016-12-31')], job(on))).toBe('notMet')
    expect(verdict(granted, [grant('2016-06-13', '2016-12-31')], job(on))).toBe('met')
    expect(verdict(granted, [grant('2016-02-01', '2016-06-13')], job(on))).toBe('met')
    expect(verdict(granted, [grant('2016-02-01', '2016-06-12')], job(on))).toBe('notMet')
    expect(
      verdict(requires({ noneOf: [{ running: 'townGrant' }] }), [grant('2016-02-01', '2016-06-12')], job(on)),
    ).toBe('met')
    const longer = SubsidyExtended({ on: '2016-05-01', subsidyId: 'subsidy-1', to: '2016-06-30' })
    expect(verdict(granted, [grant('2016-02-01', '2016-06-12'), longer], job(on))).toBe('met')
  })

  it('has ended: a subsidy after its last day', () => {
    const over = requires({ done: 'townGrant' })
    expect(verdict(over, [grant('2016-02-01', '2016-06-13')], job(on))).toBe('notMet')
    expect(verdict(over, [grant('2016-02-01', '2016-06-12')], job(on))).toBe('met')
  })

  it('has ended, with a result', () => {
    const after = requires({ done: 'languageTrack' })
    const track = MeasureGranted({ on: '2016-02-01', measureId: 'measure-1', kind: 'languageTrack' })
    expect(judged(after, [track], job(on)).facts).toMatchObject({ unmet: ['done'], done: 'none' })
    expect(verdict(after, [track, MeasureEnded({ on: '2016-05-31', measureId: 'measure-1' })], job(on))).toBe('met')
    const passed = requires({ done: 'praktik', result: 'passed' })
    const [started] = praktik('2016-03-01', '2016-03-31')
    expect(verdict(passed, [started], job(on))).toBe('notMet')
    expect(verdict(passed, praktik('2016-03-01', '2016-03-31'), job(on))).toBe('met')
    const failed = PraktikEnded({ on: '2016-03-31', praktikId: 'praktik-1', result: 'failed' })
    expect(verdict(passed, [started, failed], job(on))).toBe('notMet')
    expect(verdict(requires({ done: 'praktik' }), [started, failed], job(on))).toBe('met')
  })
})

describe('who decides', () => {
  it('is the role that is recorded with the event, and is not known where none is', () => {
    const program = programOf(requires({ actor: 'headOfUnit' }))
    const asked = (actor?: string) => {
      const answer = participation.decide(program)(job(on), under(program).timeline, {
        ...{ recordedAt: '2016-06-13T08:00:00.000Z', ...(actor === undefined ? {} : { actor }) },
        id: () => '0190163d-8694-739b-aea5-966c26f8ad77' as never,
      })
      const found = answer.ok ? answer.findings : answer.error.is === 'Refused' ? answer.error.determinations : []
      return found.find((one) => one.rule === rule)
    }
    expect(asked('headOfUnit')).toBeUndefined()
    expect(asked('coach')).toMatchObject({ verdict: 'notMet', facts: { actor: 'coach', required: ['headOfUnit'] } })
    expect(asked()).toMatchObject({ verdict: 'undetermined' })
  })
})

describe('parts of parts', () => {
  const [a, b, c] = ['isUnemployed', 'wishesToWork', 'ableToWork'] as const
  const answers = (part: RequiredPart, ...met: readonly (readonly [string, boolean])[]) =>
    judged(
      requires(part),
      met.map(([condition, holds]) => assessed(condition, holds)),
      job(on),
    )

  it('are judged with what is not known, as every way of knowing it would agree', () => {
    const parts: readonly RequiredPart[] = [
      { allOf: [a, { anyOf: [b, c] }] },
      { anyOf: [a, { allOf: [b, c] }] },
      { noneOf: [a, { allOf: [b, c] }] },
      { noneOf: [{ anyOf: [a, b] }, { noneOf: [c] }] },
      { anyOf: [{ noneOf: [a] }, { noneOf: [b, c] }] },
    ]
    /** The truth of a part where everything is known. */
    const holds = (part: RequiredPart, known: Readonly<Record<string, boolean>>): boolean => {
      if (typeof part === 'string') return known[part] === true
      if ('allOf' in part) return part.allOf.every((one) => holds(one, known))
      if ('anyOf' in part) return part.anyOf.some((one) => holds(one, known))
      return 'noneOf' in part && !part.noneOf.some((one) => holds(one, known))
    }
    const values = [true, false, undefined]
    const both = (value: boolean | undefined) => (value === undefined ? [true, false] : [value])
    for (const part of parts)
      for (const x of values)
        for (const y of values)
          for (const z of values) {
            const possible = both(x).flatMap((one) =>
              both(y).flatMap((two) => both(z).map((three) => holds(part, { [a]: one, [b]: two, [c]: three }))),
            )
            const expected = possible.every(Boolean) ? 'met' : possible.some(Boolean) ? 'undetermined' : 'notMet'
            const known = [[a, x] as const, [b, y] as const, [c, z] as const]
            const found = answers(
              part,
              ...known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
            )
            expect([part, x, y, z, found.verdict]).toEqual([part, x, y, z, expected])
          }
  })

  it('name what is in the way, and the events that say so', () => {
    const under = answers({ noneOf: [{ anyOf: [a, b] }] }, [a, true], [b, false])
    expect(under.facts).toMatchObject({ unmet: [a] })
    expect(under.cites.events).toHaveLength(1)
    const all = answers({ noneOf: [{ allOf: [a, b] }] }, [a, true], [b, true])
    expect(all.facts).toMatchObject({ unmet: [a, b] })
    expect(all.cites.events).toHaveLength(2)
    const employer = judged(
      requires({ noneOf: [{ anyOf: [{ field: 'employer', oneOf: ['municipality', 'private'] }] }] }),
      [],
      job(on),
    )
    expect(employer.facts).toMatchObject({ unmet: ['employer'], employer: 'municipality' })
    // What is excluded is not reported as required.
    expect(employer.facts['required']).toBeUndefined()
  })
})

describe('when a requirement is asked', () => {
  const at = (more: object) =>
    ({ requires: { at: 'summerJob', allOf: [{ field: 'employer', oneOf: ['private'] }], ...more } }) as const
  const before = (last: Day) => [job('2016-01-10', { plannedTo: last }, 2), jobEnds(last, 2)]

  it('not of one that goes on from another without a gap, where it says so', () => {
    expect(verdict(at({ unlessGapless: true }), before('2016-06-12'), job(on))).toBe('notApplicable')
    expect(verdict(at({ unlessGapless: true }), before('2016-06-11'), job(on))).toBe('notMet')
    expect(verdict(at({}), before('2016-06-12'), job(on))).toBe('notMet')
    expect(verdict(at({ unlessGapless: true }), [job('2016-01-10', {}, 2)], job(on))).toBe('notMet')
  })

  it('compares the first days of subsidies, not the days of their decisions', () => {
    const gapless = { requires: { at: 'townGrant', unlessGapless: true, allOf: ['isUnemployed'] } } as const
    const grant = (day: Day, n: number, from: Day, to: Day) =>
      SubsidyDecided({ on: day, subsidyId: `subsidy-${String(n)}` as const, kind: 'townGrant', from, to, level: 1 })
    const first = grant('2016-01-10', 1, '2016-01-10', '2016-06-30')
    expect(verdict(gapless, [first], grant('2016-05-02', 2, '2016-07-01', '2016-12-31'))).toBe('notApplicable')
    expect(verdict(gapless, [first], grant('2016-05-02', 2, '2016-07-02', '2016-12-31'))).toBe('undetermined')
  })

  it('also when it is changed or extended, of what is then stated', () => {
    const wage = (throughout: object) =>
      ({ requires: { at: 'summerJob', allOf: [{ field: 'wage', least: 20_000 }], ...throughout } }) as const
    const changed = (more: object) =>
      EmploymentTermsChanged({ on, employmentId: 'employment-1', hoursPerWeek: hours(20), ...more })
    const history = [job('2016-05-02', { wage: sek(20_000) })]
    expect(judged(wage({ throughout: true }), history, changed({ wage: sek(19_000) })).verdict).toBe('notMet')
    expect(judged(wage({ throughout: true }), history, changed({ wage: sek(20_000) })).verdict).toBe('met')
    expect(judged(wage({ throughout: true }), history, changed({})).verdict).toBe('notApplicable')
    expect(() => judged(wage({}), history, changed({ wage: sek(19_000) }))).toThrow('says nothing')
    const elsewhere = {
      requires: {
        at: 'summerJob',
        throughout: true,
        allOf: [{ noneOf: [{ fact: 'latestWorkplace', is: { field: 'workplace' } }] }],
      },
    } as const
    const known = knows('latestWorkplace', { of: 'workplace-2' })
    const longer = EmploymentExtended({ on, employmentId: 'employment-1', plannedTo: '2017-03-31' })
    // An extension states no workplace.
    expect(verdict(elsewhere, [known, job('2016-05-02', { workplace: 'workplace-1' })], longer)).toBe('notApplicable')
  })

  it('of the version at its beginning, where it says so', () => {
    const was = {
      until: '2016-06-12',
      requires: { at: 'summerJob', throughout: true, allOf: [{ field: 'wage', least: 1 }] },
    } as const
    const now = {
      from: '2016-06-13',
      requires: { at: 'summerJob', throughout: true, allOf: [{ field: 'wage', least: 9 }] },
    } as const
    const versions = [was, now].map((one) => ({ ...frame, ...one }))
    const changed = EmploymentTermsChanged({ on, employmentId: 'employment-1', hoursPerWeek: hours(20), wage: sek(5) })
    const history = [job('2016-05-02', { wage: sek(5) })]
    expect(verdict(programOf(versions), history, changed)).toBe('notMet')
    expect(verdict(programOf(versions, { applies: 'byBeginning' }), history, changed)).toBe('met')
  })
})
