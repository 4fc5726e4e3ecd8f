import { describe, expect, it } from 'vitest'
import { hashOf, translationProblems } from '../../../test/translations.js'
import { catalogue as danish } from '../src/da.js'
import { english } from '../src/index.js'
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
