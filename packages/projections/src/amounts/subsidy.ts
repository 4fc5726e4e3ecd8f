import {
  firstDayOf,
  inForce,
  lastDayOf,
  millionths,
  money,
  roundedQuotient,
  type Day,
  type Hours,
  type Money,
  type Month,
  type ProgramTerms,
  type SubsidyKind,
  type Term,
  type Terms,
  type Reason,
} from '@jobbspar/core'
import { wrongAmount, wrongCount, wrongDay, wrongMonth, wrongNumber } from '../statistics/domain.js'
import { termValue } from '../asking/term-value.js'
import { lack } from '../statistics/lack.js'

/** What is missing for an answer. A missing value is never replaced by zero or by the value of the nearest year. */
export interface Missing {
  readonly known: false
  readonly missing: readonly Reason[]
}

/** An answer with the terms used, or what is missing for it. */
export type Computed<V> = (V & { readonly known: true; readonly terms: readonly NamedTerm[] }) | Missing

/** An amount with the terms used, or what is missing for it. */
export type Amount = Computed<{ readonly amount: Money }>

/** A term with the name it has in the program. */
export interface NamedTerm {
  readonly name: string
  readonly term: Term<unknown>
}

/** A term that is stated by kind: its name, and the kind. */
interface KindOfTerm {
  readonly of: string
  readonly term: string
}

/** Collects the terms that a calculation uses and the terms that are missing. */
export interface LookUp {
  readonly used: NamedTerm[]
  readonly missing: Reason[]
  value<V>(name: string | KindOfTerm, terms: Terms<V> | undefined, day: Day, otherwise: V): V
}

/** A look-up without terms yet. */
export const lookUp = (): LookUp => {
  const used: NamedTerm[] = []
  const missing: Reason[] = []
  return {
    used,
    missing,
    value: (name, terms, day, otherwise) => {
      const term = terms === undefined ? undefined : inForce(terms, day)
      if (term === undefined || term.value === 'notSettled') {
        missing.push(
          typeof name === 'string'
            ? lack('noTerm', { term: name, on: day })
            : lack('noTermOf', { term: name.term, of: name.of, on: day }),
        )
        return otherwise
      }
      used.push({ name: typeof name === 'string' ? name : `${name.of}.${name.term}`, term })
      return term.value
    },
  }
}

/** The problem with a value outside a calculator's domain, for which nothing is computed; nothing for a valid one. */
export const refused = (...wrong: readonly (readonly Reason[])[]): Missing | undefined => {
  const missing = wrong.flat()
  return missing.length === 0 ? undefined : { known: false, missing }
}

/** The result, unless something it needs is missing. */
export const computed = <V extends object>({ used, missing }: LookUp, compute: () => V): Computed<V> =>
  missing.length > 0 ? { known: false, missing } : { ...compute(), known: true, terms: used }

/** The amount, unless a term it needs is missing. */
export const answered = (look: LookUp, amount: () => Money): Amount => computed(look, () => ({ amount: amount() }))

const million = 1_000_000n
const hundredths = (count: number): bigint => BigInt(Math.round(count * 100))

/** The part of a wage month that a subsidy covers. */
export interface PartOfMonth {
  readonly month: Month
  /** Calendar days of the month that the subsidy covers and the person is employed. */
  readonly coveredDays: number
  /** Calendar days of the month on which the person is employed. The wage is for these days. */
  readonly employedDays: number
}

const wrongPart = ({ month, coveredDays, employedDays }: PartOfMonth): readonly Reason[] => {
  const wrong = wrongMonth(month)
  return wrong.length > 0
    ? wrong
    : [
        ...wrongCount('employedDays', employedDays, 1, Number(lastDayOf(month).slice(8))),
        ...wrongCount('coveredDays', coveredDays, 0, employedDays),
      ]
}

/**
 * The wage subsidy for a month, by the terms of the day of the decision: level × cost factor × the gross wage up to the
 * ceiling, rounded once, half away from zero, to the minor unit. The ceiling is in proportion to the share of full
 * time. For a part of a month, wage and ceiling are in proportion to calendar days, where the terms of the wage month
 * state this. Otherwise the subsidy for a part of a month is undetermined.
 */
export const subsidyFor = (
  terms: ProgramTerms,
  decision: { readonly kind: SubsidyKind; readonly level: number; readonly decidedOn: Day },
  wage: { readonly gross: Money; readonly hoursPerWeek: Hours },
  part?: PartOfMonth,
): Amount => {
  const wrong = refused(
    wrongDay(decision.decidedOn),
    wrongNumber('level', decision.level),
    wrongAmount('wage', wage.gross),
    wrongNumber('hoursAWeek', wage.hoursPerWeek, 0, 168),
    part === undefined ? [] : wrongPart(part),
  )
  if (wrong !== undefined) return wrong
  const amounts = terms.subsidies?.[decision.kind]
  const highest = termValue(amounts?.highestLevel, decision.decidedOn)
  const look = lookUp()
  if (highest !== undefined && decision.level > highest)
    look.missing.push(lack('levelAbove', { kind: decision.kind, most: highest, found: decision.level }))
  const none = money(0, wage.gross.currency)
  const ceiling = look.value({ of: decision.kind, term: 'ceiling' }, amounts?.ceiling, decision.decidedOn, none)
  const factor = look.value({ of: decision.kind, term: 'costFactor' }, amounts?.costFactor, decision.decidedOn, 0)
  const fullTime = look.value('fullTimeHours', terms.fullTimeHours, decision.decidedOn, 1)
  if (ceiling.currency !== wage.gross.currency) look.missing.push(...wrongAmount('wage', wage.gross, ceiling.currency))
  if (part !== undefined)
    look.value({ of: decision.kind, term: 'partOfMonth' }, amounts?.partOfMonth, firstDayOf(part.month), undefined)
  return answered(look, () => {
    // The ceiling for part time, or for a part of a month, can be between two öre. It is an exact fraction, so that
    // only the subsidy is rounded.
    const whole = hundredths(fullTime)
    const [covered, employed, all] =
      part === undefined
        ? [1n, 1n, 1n]
        : [BigInt(part.coveredDays), BigInt(part.employedDays), BigInt(lastDayOf(part.month).slice(8))]
    const wanted = BigInt(wage.gross.minor) * covered * all * whole
    const most = BigInt(ceiling.minor) * covered * employed * hundredths(Math.min(wage.hoursPerWeek, fullTime))
    const counted = wanted < most ? wanted : most
    const paid = counted * BigInt(millionths(decision.level)) * BigInt(millionths(factor))
    return money(Number(roundedQuotient(paid, whole * employed * all * million * million)), wage.gross.currency)
  })
}
