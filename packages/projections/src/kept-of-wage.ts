import { noMoney, plus, type BenefitRate, type EventId, type Money, type Month } from '@jobbspar/core'
import { benefitWithWage } from './benefit.js'
import { type Projection } from './projection.js'

interface Wage {
  readonly household: string
  readonly month: Month
  readonly gross: Money
  readonly source: EventId
}

interface Rated {
  readonly household: string
  readonly rate: BenefitRate
  readonly source: EventId
}

/** What is kept of one or more streams: wages by household and month, and the rate of each household’s benefit. */
export interface KeptPart {
  readonly wages: readonly Wage[]
  readonly rates: readonly Rated[]
}

/** What is left of wages beside a benefit. */
export interface KeptView {
  /** Months whose wage and benefit are known. */
  readonly months: number
  readonly wages: Money
  readonly netGain: Money
  /** Months left out because a rate or a term is not known. */
  readonly incomplete: number
  readonly evidence: readonly EventId[]
}

/** What citizens keep of a wage beside the benefit of a ressourceforløb, before tax, by the terms of each wage month. */
export const keptOfWage: Projection<KeptPart, KeptView> = {
  name: 'keptOfWage',
  version: 1,
  says: 'What is kept of wages beside a benefit that they reduce.',
  perStream: {
    participation: () => {
      const wages: Omit<Wage, 'household'>[] = []
      let household: string | undefined
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') household ??= data.household
          if (type === 'WagePaid') wages.push({ month: data.month, gross: data.gross, source: id })
        },
        part: () => {
          const home = household
          return { wages: home === undefined ? [] : wages.map((wage) => ({ ...wage, household: home })), rates: [] }
        },
      }
    },
    support: () => {
      let rated: Rated | undefined
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'SupportGranted' && data.rate !== undefined)
            rated ??= { household: data.household, rate: data.rate, source: id }
        },
        part: () => ({ wages: [], rates: rated === undefined ? [] : [rated] }),
      }
    },
  },
  none: { wages: [], rates: [] },
  combine: (a, b) => ({ wages: [...a.wages, ...b.wages], rates: [...a.rates, ...b.rates] }),
  view: ({ wages, rates }, at) => {
    const { currency, terms } = at.program
    const rateOf = new Map([...rates].sort((a, b) => (a.source < b.source ? 1 : -1)).map((one) => [one.household, one]))
    const months = new Map<
      string,
      { readonly wage: Wage; readonly gross: Money; readonly sources: readonly EventId[] }
    >()
    for (const wage of wages) {
      const key = `${wage.household} ${wage.month}`
      const other = months.get(key)
      months.set(key, {
        wage,
        gross: other === undefined ? wage.gross : plus(other.gross, wage.gross),
        sources: [...(other?.sources ?? []), wage.source],
      })
    }
    let [known, incomplete] = [0, 0]
    let paid = noMoney(currency)
    let gain = noMoney(currency)
    const evidence: EventId[] = []
    for (const { wage, gross, sources } of months.values()) {
      const rate = rateOf.get(wage.household)
      const answer = rate === undefined ? undefined : benefitWithWage(terms, wage.month, rate.rate, gross)
      if (rate === undefined || answer?.known !== true) {
        incomplete++
        continue
      }
      known++
      paid = plus(paid, gross)
      gain = plus(gain, answer.netGain)
      evidence.push(...sources, rate.source)
    }
    return {
      ...{ months: known, wages: paid, netGain: gain, incomplete },
      evidence: at.evidence ? [...new Set(evidence)].sort() : [],
    }
  },
}
