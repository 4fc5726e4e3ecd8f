import { fact, row, type TermsOf } from './fact.js'
import { dkk, type ProgramTerms, type SupportKind } from '@jobbspar/core'

const act = 'Aktivloven §§ 13 f–g, LBK 1031/2023'
const source = fact('DK-225-01', act)
const covering = (...kinds: readonly SupportKind[]) => ({ kinds, hours: 225, afterMonths: 12 })

/** The 225-hour rule, from its beginning to its repeal by LOV 1655/2024. Ressourceforløbsydelse was never covered. */
export const hoursRule: TermsOf<'hoursRule'> = [
  row('2016-04-01', '2020-03-08', covering('kontanthjaelp'), source),
  row('2020-03-09', '2020-09-08', covering(), fact('DK-225-01', act, 'verified', 'Suspended; kk.dk.')),
  row('2020-09-09', '2025-06-30', covering('kontanthjaelp'), source),
]

const amounts = (year: number, from: `${number}-${number}`, [high, low]: readonly [number, number], page: string) =>
  row(`${year}-${from}`, `${year}-12-31`, { high: dkk(high), low: dkk(low) }, fact('DK-225-01', page))

/** The amount by which the 225-hour rule reduces help in a month, by year. 2018, 2019, 2022 and later years are not known here, and so undetermined. */
export const hoursReduction: TermsOf<'hoursReduction'> = [
  amounts(2016, '04-01', [1_000, 500], act),
  amounts(2017, '01-01', [1_016, 508], 'sn.dk'),
  amounts(2020, '01-01', [1_054, 526], 'herning.dk'),
  amounts(2021, '01-01', [1_067, 533], 'odder.dk'),
]

/** The public terms of the 225-hour rule that Danish programs share. */
export const hoursRuleTerms = { hoursRule, hoursReduction } satisfies ProgramTerms
