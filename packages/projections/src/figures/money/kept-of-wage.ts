import {
  daysIn,
  earlierDay,
  EmploymentBegun,
  firstDayOf,
  lastDayOf,
  laterDay,
  noMoney,
  overlap,
  plus,
  SupportEnded,
  SupportGranted,
  type BenefitRate,
  type Day,
  type EventId,
  type Grant,
  type Money,
  type Month,
} from '@jobbspar/core'
import { benefitWithWage } from '../../amounts/benefit.js'
import { granting, type Granted } from '../../ledger/grants.js'
import { foreign } from '../../ledger/rows.js'
import { type Projection } from '../../asking/projection.js'
import { endless, lastUntil } from '../../asking/stretches.js'
import { mayBeReported } from '../../asking/unsure.js'

interface Wage {
  readonly household: string
  readonly participant: string
  readonly month: Month
  readonly amounts: readonly Money[]
  readonly source: EventId
}

/** The part of one or more streams: wages by person and month, and the granted benefits with their rates. */
export interface KeptPart {
  readonly wages: readonly Wage[]
  readonly grants: readonly Granted[]
}

/** A month in which wages reduce one benefit. */
export interface KeptMonth {
  /** The owner of the benefit, and the month. */
  readonly key: string
  readonly household: string
  readonly month: Month
  /** The wage and the part of it that was retained. Absent where the wage, the rate or a term is not known. */
  readonly known?: { readonly wage: Money; readonly netGain: Money }
  /** Whether the month would change with an employment, a grant or the end of a grant that may still be reported. */
  readonly mayChange: boolean
}

/** The share of wages retained while on benefit. */
export interface KeptView {
  /** Months whose wage and benefit are known. */
  readonly months: number
  /** Gross wages, including the employer's payments to a pension. */
  readonly wages: Money
  readonly netGain: Money
  /**
   * Months left out because a rate or a term is not known, or because the benefit is granted only for a part of the
   * month.
   */
  readonly incomplete: number
  /** Every month, known or not, in the order of their keys. */
  readonly each: readonly KeptMonth[]
  readonly evidence: readonly EventId[]
}

/** The wages of a month and the rate of the benefit that they reduce. `rate` is undefined where it is not known. */
interface Beside {
  readonly month: Month
  /** The owner of the benefit, and the month. */
  readonly key: string
  readonly household: string
  readonly rate: BenefitRate | undefined
  readonly amounts: readonly Money[]
  readonly sources: readonly EventId[]
}

/** Whether a benefit is granted for a whole month, for a part of the month, or not at all. */
const heldIn = ({ from, last }: Grant, month: Month): 'all' | 'some' | 'none' => {
  const whole = { first: firstDayOf(month), last: lastDayOf(month) }
  const shared = overlap({ first: from, last: last ?? whole.last }, whole)
  if (shared === undefined) return 'none'
  return daysIn(shared) === daysIn(whole) ? 'all' : 'some'
}

/**
 * Grants by their first days, each with the latest last day among the grants up to it. With these a look-up reads few
 * grants other than those in effect.
 */
interface InOrder {
  readonly grants: readonly Granted[]
  readonly lastSoFar: readonly Day[]
}

const inOrder = (all: readonly Granted[]): InOrder => {
  const grants = [...all].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  let latest: Day = '0001-01-01'
  return { grants, lastSoFar: grants.map(({ last }) => (latest = laterDay(latest, last ?? endless))) }
}

/** The grants that are in effect on some day of a month, in the order of their events. */
const holdingIn = ({ grants, lastSoFar }: InOrder, month: Month): readonly Granted[] => {
  const first = firstDayOf(month)
  const holding: Granted[] = []
  for (let i = lastUntil(grants, lastDayOf(month), ({ from }) => from); i >= 0; i--) {
    const [grant, latest] = [grants[i], lastSoFar[i]]
    if (grant === undefined || latest === undefined || latest < first) break
    if (heldIn(grant, month) !== 'none') holding.push(grant)
  }
  return holding.sort((a, b) => (a.by < b.by ? -1 : 1))
}

/** The wages in months on benefit. A wage in a month without a granted benefit is left out. */
const besideBenefits = ({ wages, grants }: KeptPart): readonly Beside[] => {
  const ofHousehold = new Map<string, Granted[]>()
  for (const grant of grants) {
    const others = ofHousehold.get(grant.household)
    if (others === undefined) ofHousehold.set(grant.household, [grant])
    else others.push(grant)
  }
  const ofPerson = new Map<string, InOrder>()
  const ownOf = (household: string, participant: string): InOrder => {
    const key = `${household} ${participant}`
    const known = ofPerson.get(key)
    if (known !== undefined) return known
    const own = inOrder(
      (ofHousehold.get(household) ?? []).filter(
        (grant) => grant.participant === undefined || grant.participant === participant,
      ),
    )
    ofPerson.set(key, own)
    return own
  }
  const months = new Map<string, Omit<Beside, keyof Collected> & Collected>()
  for (const { household, participant, month, amounts, source } of wages) {
    const own = ownOf(household, participant)
    const holding = holdingIn(own, month)
    if (own.grants.length > 0 && holding.length === 0) continue
    const wholes = holding.filter((grant) => grant.rate !== undefined && heldIn(grant, month) === 'all')
    // With grants at two rates it is not known at which rate the month was paid.
    const whole = wholes.every(({ rate }) => rate === wholes[0]?.rate) ? wholes[0] : undefined
    const key = `${whole?.by ?? `${household} ${participant}`} ${month}`
    const beside = months.get(key) ?? { month, key, household, rate: whole?.rate, amounts: [], sources: [] }
    beside.amounts.push(...amounts)
    beside.sources.push(source, ...(whole === undefined ? [] : [whole.by]))
    months.set(key, beside)
  }
  return [...months.values()]
}

/** The wages for a month, while they are being collected. */
interface Collected {
  readonly amounts: Money[]
  readonly sources: EventId[]
}

/**
 * The share of wages, before tax, that citizens retain while on the benefit of a ressourceforløb, by the terms of each
 * wage month. Counted are the whole months for which the benefit is granted, with the wages of the person to whom it is
 * granted, or of everyone in the household to which it is granted.
 */
export const keptOfWage: Projection<KeptPart, KeptView> = {
  name: 'keptOfWage',
  version: 4,
  says: 'The share of wages retained while on a benefit that they reduce.',
  perStream: {
    participation: () => {
      const wages: Omit<Wage, 'household' | 'participant'>[] = []
      let whose: Pick<Wage, 'household' | 'participant'> | undefined
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') whose ??= { household: data.household, participant: data.participant }
          if (type === 'WagePaid')
            wages.push({
              ...{ month: data.month, source: id },
              amounts: data.pension === undefined ? [data.gross] : [data.gross, data.pension],
            })
        },
        part: () => {
          const person = whose
          return { wages: person === undefined ? [] : wages.map((wage) => ({ ...wage, ...person })), grants: [] }
        },
      }
    },
    support: () => {
      const granted = granting()
      return { step: (event) => granted.step(event), part: () => ({ wages: [], grants: granted.part() }) }
    },
  },
  none: { wages: [], grants: [] },
  combine: (a, b) => ({ wages: [...a.wages, ...b.wages], grants: [...a.grants, ...b.grants] }),
  view: (total, at) => {
    const { currency, terms } = at.program
    const mayChangeIn = (month: Month): boolean =>
      [EmploymentBegun, SupportGranted, SupportEnded].some((reported) =>
        mayBeReported(reported, earlierDay(lastDayOf(month), at.asOf), at),
      )
    let incomplete = 0
    let paid = noMoney(currency)
    let gain = noMoney(currency)
    const evidence: EventId[] = []
    const each: KeptMonth[] = []
    for (const { month, key, household, rate, amounts, sources } of besideBenefits(total)) {
      const one = { key, household, month, mayChange: mayChangeIn(month) }
      const unlike = amounts.some((amount) => foreign(amount, at).length > 0)
      const wage = unlike ? undefined : amounts.reduce(plus, noMoney(currency))
      const answer = wage === undefined || rate === undefined ? undefined : benefitWithWage(terms, month, rate, wage)
      if (answer?.known !== true) {
        incomplete++
        each.push(one)
        continue
      }
      paid = plus(paid, answer.wage)
      gain = plus(gain, answer.netGain)
      evidence.push(...sources)
      each.push({ ...one, known: { wage: answer.wage, netGain: answer.netGain } })
    }
    return {
      months: each.length - incomplete,
      ...{ wages: paid, netGain: gain, incomplete },
      each: each.sort((a, b) => (a.key < b.key ? -1 : 1)),
      evidence: at.evidence ? [...new Set(evidence)].sort() : [],
    }
  },
}
