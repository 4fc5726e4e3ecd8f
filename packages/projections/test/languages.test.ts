import { describe, expect, it } from 'vitest'
import { translationProblems } from '../../../test/translations.js'
import { catalogue as danish } from '../src/da.js'
import { contents, figuresInEnglish } from '../src/index.js'
import { catalogue as swedish } from '../src/sv.js'

describe('the figures', () => {
  const english = figuresInEnglish(contents)

  it.each([swedish, danish])('are all translated from the English of today: $lang', ({ texts }) => {
    expect(translationProblems(english, texts)).toEqual([])
  })

  it('have ids of their own for every sentence', () => {
    expect(english['figure:persons']).toBe(contents.find(({ id }) => id === 'persons')?.label)
    expect(english['figure:entryCohorts.column.still']).toBe('under way')
    expect(english['figure:support.part.before']).toMatch(/before the employment began/)
    expect(english['figure:support.short']).toBe('income support')
    expect(english['figure:coachingTalks.note.target']).toMatch(/monthly target/)
  })
})
