import { describe, expect, it } from 'vitest'
import { hashOf, translationProblems } from '../../../test/translations.js'
import { catalogue as danish } from '../src/da.js'
import { english, expectedIn, expectedText, foundIn, PlanAgreed, type Problem } from '../src/index.js'
import { catalogue as swedish } from '../src/sv.js'

describe('the texts in other languages', () => {
  it.each([swedish, danish])('are whole and of the present English in $lang', ({ texts }) => {
    expect(translationProblems(english(), texts)).toEqual([])
  })

  it.each([
    ['sv', swedish],
    ['da', danish],
  ])('say that no native reader has signed them: %s', (lang, catalogue) => {
    expect(catalogue).toMatchObject({ lang, reviewed: 'none' })
  })

  it('have one English for each rule and each event', () => {
    const ids = Object.keys(english())
    expect(ids).toEqual([...new Set(ids)])
    expect(english()['rule:praktik/one-at-a-time']).toBe('A praktik starts only when no other praktik is open.')
  })
})

describe('a problem of what is read', () => {
  const answer = PlanAgreed.read({ on: '2016-13-01', activities: ['swedish', 'to cook'] }, 1, '')
  const problems: readonly Problem[] = answer.ok ? [] : answer.error.problems
  const textIn =
    ({ texts }: typeof swedish) =>
    (id: string, _english: string, facts: Readonly<Record<string, string | number>>): string =>
      (texts[id]?.[1] ?? id).replaceAll(/\{(\w+)\}/g, (name, fact: string) => String(facts[fact] ?? name))
  const saidIn = (language: typeof swedish) =>
    problems.map(({ expects, found }) => [
      expects === undefined ? undefined : expectedIn(expects, textIn(language)),
      foundIn(found, textIn(language)),
    ])

  it('has a code with facts, of which its English is made', () => {
    expect(problems.map(({ expects }) => expects?.code)).toEqual(['day', 'word'])
    for (const { expected, expects } of problems) expect(expects && expectedText(expects)).toBe(expected)
  })

  it('is said in Swedish and in Danish', () => {
    expect(saidIn(swedish)).toEqual([
      ['en dag ÅÅÅÅ-MM-DD från 1900 till 2199', '"2016-13-01"'],
      [
        'ett ord (activity): högst 60 tecken av A–Z och siffror, först en bokstav, högst fyra siffror i rad, inget av JavaScripts egna namn',
        '"to cook"',
      ],
    ])
    expect(saidIn(danish)).toEqual([
      ['en dag ÅÅÅÅ-MM-DD fra 1900 til 2199', '"2016-13-01"'],
      [
        'et ord (activity): højst 60 tegn af A–Z og cifre, først et bogstav, højst fire cifre i træk, ingen af JavaScripts egne navne',
        '"to cook"',
      ],
    ])
  })

  it('says what stands in a list, and what is not there', () => {
    const member = { code: 'either', facts: { a: { code: 'day', facts: {} }, b: { code: 'number', facts: {} } } }
    expect(expectedIn({ code: 'listOf', facts: { member } }, textIn(swedish))).toBe(
      'en lista med en dag ÅÅÅÅ-MM-DD från 1900 till 2199 eller ett tal',
    )
    expect([foundIn('nothing', textIn(danish)), foundIn('"nothing"', textIn(danish))]).toEqual(['intet', '"nothing"'])
  })
})

describe('of translations is found', () => {
  const days = '{value, plural, one {# day} other {# days}}'
  const en = { 'rule:a': 'One praktik.', 'fact:b': days }
  const whole = {
    'rule:a': [hashOf('One praktik.'), 'En praktik.'],
    'fact:b': [hashOf(days), '{value, plural, one {en dag} other {# dagar}}'],
  } as const

  it('nothing where all are there', () => {
    expect(translationProblems(en, whole)).toEqual([])
  })

  it.each([
    ['one that is missing', { 'fact:b': whole['fact:b'] }, "rule:a is missing: ['0633e43c', …] of “One praktik.”"],
    [
      'one of an earlier English',
      { ...whole, 'rule:a': ['00000000', 'En praktik.'] as const },
      'rule:a translates an earlier English',
    ],
    ['one of nothing', { ...whole, 'rule:c': ['00000000', 'Ingen'] as const }, 'rule:c translates nothing'],
    ['one that says nothing', { ...whole, 'rule:a': [whole['rule:a'][0], ' '] as const }, 'rule:a is empty'],
    [
      'another name of what is put in',
      { ...whole, 'fact:b': [whole['fact:b'][0], '{dagar}'] as const },
      'fact:b names {dagar}, the English {value}',
    ],
  ])('%s', (_what, texts, line) => {
    const found = translationProblems(en, texts)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(line)
  })
})
