import { describe, expect, it } from 'vitest'
import { translationProblems } from '../../../test/translations.js'
import { catalogue as danish } from '../src/da.js'
import { programs, programsInEnglish } from '../src/index.js'
import { catalogue as swedish } from '../src/sv.js'

describe('the sentences of programs', () => {
  it.each([swedish, danish])('are all translated from the English of today: $lang', ({ texts }) => {
    expect(translationProblems(programsInEnglish(programs), texts)).toEqual([])
  })
})
