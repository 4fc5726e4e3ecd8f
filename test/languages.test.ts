import { describe, expect, it } from 'vitest'
import { messageProblems, printedProblems, vocabularyOf } from '../scripts/language-checks.js'

const known = {
  vocabulary: vocabularyOf([
    '{n, plural, one {# case} other {# cases}} of the hours left out',
    'Not known: {missing}.',
  ]),
  kept: new Set(['kontanthjælp', 'försörjningsstöd']),
}
const inSwedish = (text: string) => printedProblems(text, 'sv', known)
const inDanish = (text: string) => printedProblems(text, 'da', known)

describe('the words of a translation', () => {
  it('are known from the messages of our English, without the names of what is put into them', () => {
    expect([...known.vocabulary].sort()).toEqual(['case', 'cases', 'hours', 'known', 'left', 'not', 'of', 'out', 'the'])
  })

  it('are none of our English, in no branch of a message', () => {
    expect(inSwedish('timmar of the månaden')).toEqual(['“of” is English', '“the” is English'])
    expect(messageProblems('{n, plural, one {# fall} other {# cases}} utelämnade', 'sv', known)).toEqual([
      '“cases” is English',
    ])
    expect(messageProblems('{hours, number} timmar', 'sv', known)).toEqual([])
  })

  it('are the ones that were chosen: one name for one thing', () => {
    expect(inSwedish('Klienter med försörjningsstöd')).toEqual(['“klienter”: write deltagare'])
    expect(inDanish('Omkostningen pr. forløb')).toEqual(['“omkostningen”: write udgift'])
    expect(inDanish('Udgiften pr. forløb')).toEqual([])
  })

  it('are of the language, but for those that keep their form', () => {
    expect(inSwedish('kontanthjælp')).toEqual([])
    expect(inSwedish('ansættelse')).toEqual(['“ansættelse” is of the other language, and no word of the glossary'])
    expect(inDanish('försörjningsstöd under en anställning')).toEqual([
      '“anställning” is of the other language, and no word of the glossary',
    ])
  })

  it('may be anything in what can be copied, in paths and in code', () => {
    expect(inSwedish('listas av: jobbspar audit out/of/hours.jsonl')).toEqual([])
    expect(inSwedish('`--evidence hours` listar händelserna; the.jsonl')).toEqual([])
  })
})

describe('numbers, days and amounts', () => {
  it('are as Swedish has them', () => {
    expect(inSwedish('1 234,5 timmar, 66,7 %, 2025-03-01, 22 000 kr, 2015-Q2')).toEqual([])
    expect(inSwedish('66.7 %')).toEqual(['“6.7”: expected a decimal comma, and thousands by a space'])
    expect(inSwedish('66,7%')).toEqual(['“7%”: expected a space before %'])
    expect(inSwedish('31/12 2025')).toEqual(['“31/12”: expected a day YYYY-MM-DD'])
    expect(inSwedish('22 000 SEK')).toEqual(['“SEK”: expected kr'])
  })

  it('are as Danish has them', () => {
    expect(inDanish('1.234,5 timer, 66,7 %, 1. marts 2025 08.00.00,015 UTC, 01.03.2025, 22.000 kr. kræves')).toEqual([])
    expect(inDanish('66.7 %')).toEqual(['“66.7”: expected a decimal comma, and thousands by a full stop'])
    expect(inDanish('22 000 kr.')).toEqual(['“22 000”: expected thousands by a full stop'])
    expect(inDanish('2025-03-01')).toEqual(['“2025-03-01”: expected a day such as 1. marts 2025 or 01.03.2025'])
    expect(inDanish('22.000 kr')).toEqual(['“kr”: expected kr.'])
    expect(inDanish('22.000 DKK')).toEqual(['“DKK”: expected kr.'])
  })
})
