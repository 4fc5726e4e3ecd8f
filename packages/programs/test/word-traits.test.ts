import { factUnit, isWithin, parseProgram, possibleOn, programToJson, type Day, type KnownValue } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { falkenberg } from '../src/index.js'

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
      ['/words/x/unit', 'nothing: only a word of the sort fact has this', '"days"'],
    ])
    expect(one({ is: 'condition', grows: true })).toEqual([
      ['/words/x/grows', 'nothing: only a word of the sort fact has this', 'true'],
    ])
    expect(one({ is: 'fact', unit: 'weeks' })).toEqual([['/words/x/unit', "'days' | 'months' | 'years'", '"weeks"']])
    expect(one({ is: 'fact', unit: 'days', grows: 'yes' })).toEqual([['/words/x/grows', 'true or false', '"yes"']])
    expect(one({ is: 'fact', grows: true })).toEqual([['/words/x/unit', "'days' | 'months' | 'years'", 'nothing']])
  })
})
