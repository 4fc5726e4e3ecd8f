import { sek } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { figures } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { begun, granted, opened, paid } from './told.js'

describe('the net result', () => {
  const household = (program = falkenberg) =>
    figures(program)
      .asOf('2029-12-31')
      .completeTo({ support: '2029-12-31', wages: '2029-12-31' })
      .given(
        'support',
        granted('2017-01-01'),
        paid('2018-05', 120_000),
        paid('2019-05', 30_000),
        paid('2020-05', 20_000),
      )

  const begunIn2019 = begun('2019-01-01', '2019-12-31')

  it('is what each payer bore less than in the year before, twice: 90 000 and 100 000', () => {
    household()
      .given('participation', opened('2018-06-01'), begunIn2019)
      .report()
      .shows('netResult.municipality', sek(190_000))
      .shows('netResult', sek(190_000))
  })

  it('counts the second year by the program’s rate: 90 000 + 100 000 ÷ 1.05 = 185 238.10', () => {
    const source = { id: 'x', document: 'a rate of an evaluator', status: 'interpretation' } as const
    const discounting = {
      ...falkenberg,
      terms: { ...falkenberg.terms, discountRate: [{ from: '2015-01-01', value: 5, source }] as const },
    }
    household(discounting)
      .given('participation', opened('2018-06-01'), begunIn2019)
      .report()
      .shows('netResult.municipality', sek(185_238.1))
  })

  it('is not told while a window is not over, or of nobody', () => {
    household().given('participation', opened('2018-06-01'), begunIn2019).asOf('2020-12-30').report().lacks('netResult')
    figures(falkenberg).asOf('2029-12-31').report().lacks('netResult')
  })
})
