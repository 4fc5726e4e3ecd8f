import { PraktikStarted, participation } from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { sentenceOf } from '@jobbspar/core/sentences'
import { catalogue as swedish } from '@jobbspar/core/sv'
import { describe, expect, it } from 'vitest'
import { falkenberg } from '../src/index.js'

const start = PraktikStarted({
  on: '2016-01-04',
  praktikId: 'praktik-1',
  workplace: 'workplace-1',
  plannedTo: '2016-04-03',
})
const answers = participation.explain(falkenberg)(start, participation.timeline('participation-1', []))

describe('sentenceOf: the sentence of the rule of a determination', () => {
  const one = answers.find(({ rule }) => rule === 'praktik/one-at-a-time')!

  it('is in English, or in the language of the catalogue', () => {
    expect(sentenceOf(one, falkenberg)).toBe('A praktik starts only when no other praktik is open.')
    expect(sentenceOf(one, falkenberg, swedish)).toBe('En praktik får påbörjas bara om ingen annan praktik pågår.')
    expect(sentenceOf(one, falkenberg, danish)).toBe(
      'En praktik kan kun begynde, hvis der ikke allerede er en anden praktik i gang.',
    )
  })

  const unheardOf = ['praktik', 'unheard-of'].join('/')

  it('stands for every rule, and is its id for a rule that no stream has', () => {
    for (const { rule } of answers) expect(sentenceOf({ rule }, falkenberg)).not.toBe(rule)
    expect(sentenceOf({ rule: unheardOf }, falkenberg)).toBe(unheardOf)
  })
})
