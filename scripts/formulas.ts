// What `docs/formulas.md` needs and a figure does not know: the tests of each formula, and the formulas that no figure names.
import { contents, type Formula } from '@jobbspar/projections'

const inProjections = (name: string): string => `packages/projections/test/${name}.test.ts`

/** The tests of each formula that a figure names. */
const testsByFormula: Readonly<Record<string, readonly string[]>> = {
  activities: ['first-stands', 'people'],
  attainment: ['rate', 'target-attainment'],
  beforeAfter: ['before-after'],
  byGroup: ['by-fact', 'by-group'],
  caseload: ['caseload'],
  coachCostFor: ['coach-cost'],
  cohort: ['people'],
  compareWithBaseline: ['rate'],
  competenceShare: ['competence', 'people'],
  costPerSuccess: ['unit-cost'],
  costPerSuccessInterval: ['unit-cost'],
  cumulativeIncidence: ['time-to-event'],
  employed: ['employed'],
  employmentCertificate: ['people'],
  entryCohortsOf: ['entry-cohorts'],
  flowIn: ['flow'],
  fullTimeEquivalentPersons: ['full-time-equivalents'],
  householdSavings: ['household-savings'],
  kaplanMeier: ['time-to-event'],
  keptOfWage: ['kept-of-wage'],
  ledger: ['ledger', 'money', 'unsure-money'],
  netBudgetResult: ['economy', 'net-result'],
  outcomes: ['people', 'definitions'],
  parallelInterventions: ['parallel-interventions'],
  progression: ['progression'],
  'a program’s `outcome`': ['people', 'definitions'],
  qualification: ['qualification'],
  restrictedMean: ['time-to-event'],
  scenarios: ['employed'],
  sharedByBetween: ['economy'],
  sicknessInsuranceFor: ['qualification'],
  sustainedEmployment: ['sustained-employment'],
  timeInPhases: ['people'],
  timeToEnd: ['time-to-end'],
  unemploymentInsuranceFor: ['qualification'],
  weeklyContact: ['weekly-contact'],
  workplaces: ['workplaces'],
}

/** A formula with the files of its tests, from the root of the repository. */
export interface TestedFormula extends Formula {
  readonly tests: readonly string[]
}

const row = (name: string, tests: readonly string[], against: string, edges: string): TestedFormula => ({
  ...{ name, against, edges },
  tests: tests.map((test) => (test.includes('/') ? test : inProjections(test))),
})

/** The formulas that no figure names: parts of others, calculators for apps, and the release of a report. */
export const furtherFormulas: readonly TestedFormula[] = [
  row(
    '`wilson`',
    ['rate', 'sustained-employment'],
    'Newcombe 1998, table I',
    'none and all of n; one person, everyone',
  ),
  row('`clopperPearson`', ['rate'], 'R, `binom.test`', 'none, all, one person'),
  row('`rateOf`: n, excluded, pending, provisional', ['rate', 'people'], 'by hand', 'no one, no one ended, too few'),
  row('`binomialAtLeast`, `againstBaseline`', ['rate'], 'R, `pbinom`', 'baseline of 0 and of 1, tails below 1e-19'),
  row(
    '`betaQuantile`, `studentQuantile`',
    ['rate', 'before-after'],
    'R, `binom.test` and `t.test`',
    'the ends, one case',
  ),
  row('`differenceOfRates`', ['rate'], 'Newcombe 1998, table II, method 10', 'none, all, both none, both all'),
  row(
    '`collapsedCounts`, `nestedPairs`',
    ['collapsing'],
    'counted again: every table that shows the same',
    'nothing small, two small ones, shares, a public count',
  ),
  row('`isShareable`', ['concentration'], 'counted again', 'four contributors, a large one, two large ones'),
  row(
    '`timeBands`, `bandShares`, `medianOf`',
    ['time-bands'],
    'by hand; without open cases the share that is counted',
    'no one, a band of few, nothing after the last day',
  ),
  row(
    '`releasedReport`',
    ['disclosure', 'test/released-reports.test.ts'],
    'every cohort that prints the same; an integer solver',
    'few persons, an earlier report, a published count, a harmless rate',
  ),
  row(
    '`koladaWorkOrStudy`, `jobindsatsStatus`',
    ['definitions'],
    'by hand; the words of the sources',
    'no one, no one ended, everyone, one person, a day less, unknown',
  ),
  row(
    '`kaplanMeier`: variance, interval, median, numbers at risk',
    ['time-to-event'],
    'Freireich 1963 as printed; R, `survfit`',
    'no one, one person, all open, all at once, ties, day 0, late entry',
  ),
  row(
    '`cumulativeIncidence`: variance and interval, `incidenceBy`, `happenedBy`, `atRiskAt`',
    ['time-to-event'],
    'Choudhury 2002, in exact fractions and decimals',
    'first step: a simple share',
  ),
  row('calls and talks against targets', ['contact-targets', 'workplaces'], 'by hand', 'none, target not settled'),
  row(
    '`subsidyFor`, `employerCostFor`',
    ['amounts'],
    'by hand from the terms, which have their sources',
    'no wage, no hours, ceiling, half an öre, no term',
  ),
  row(
    '`employerCostFor` with ATP, AUB and barsel.dk',
    ['employer-cost'],
    'by hand from the amounts of the year',
    'hours just reached, a year without an amount, hours or bookings not stated, state employees',
  ),
  row(
    'subsidy and remainder of a month',
    ['ledger', 'money'],
    'by hand; a second set of books for the cost',
    'excess, unknown cost, other currency, two contracts',
  ),
  row(
    '`benefitWithWage`, `deductionOf`, `regulatedRate`',
    ['benefit'],
    'by hand; D14: 70 %; every official rate from 2016 to 2026',
    'limit, half an øre, above the benefit, no term',
  ),
  row(
    '`kontanthjaelpFor`, `kontanthjaelpWithWage`',
    ['kontanthjaelp'],
    'the rates as their sources print them; regulated again from the amounts of the law; by hand from § 31',
    'days on both sides of July 2025, a rate of the other system, half an øre, income ceiling, no rule',
  ),
  row(
    '`refundFor`, `refundBy`, `benefitTime`, `benefitWeekOf`',
    ['refund'],
    'by hand; 38.08 % over 52 weeks, as its source says',
    'before 2016, no report, pauses, two persons',
  ),
  row(
    '`incomeSupportFor`, `jobbstimulansRuns`',
    ['income-support'],
    'by hand from the norm of the year, with its children; SE-RN-8+ beyond seven persons',
    'no income, too much, half an öre, no norm, an age or a size that the year does not give, lunch not stated',
  ),
  row('`pairedChange`', ['before-after'], 'R, `t.test`', 'none, one, two, all alike, half an öre'),
  row('`costPerParticipant`', ['unit-cost'], 'by hand from B09 and B21', 'no one, one'),
  row(
    '`breakEvenSuccesses`, `sharedBy`',
    ['economy'],
    'by hand from B21 and H12',
    'exactly, an öre more, no saving, no cost, a gain',
  ),
  row(
    '`presentValue`, `discountFactor`, `paybackYears`',
    ['economy'],
    'tables of present values and annuities; by hand',
    'nothing, half an öre, paid back exactly, never',
  ),
  row(
    '`fleksjobGrantFor`',
    ['fleksjob'],
    'examples that authorities print, of 2020, 2022 and 2024',
    'no wage, limit, bound by the full-time wage, no term',
  ),
  row(
    '`hoursReductionFor`',
    ['hours-reduction'],
    'the amounts and hours of the rule’s source',
    'hours just reached, help not covered, suspended, no amounts',
  ),
]

/** Functions next to the formulas that compute no number of their own. */
export const notFormulas: readonly string[] = [
  ...['answered', 'areSameLacks', 'computed', 'demand', 'demandShare', 'distinctLacks', 'exactly', 'exitOf', 'lack'],
  ...['lackMessage', 'lackText', 'logLog', 'lookUp', 'percentInWholeUnits', 'refused', 'usable', 'wrongAmount'],
  ...['wrongCount', 'wrongDay', 'wrongMonth', 'wrongNumber', 'wrongSpelling', 'wrongWord'],
]

/** The names in the formula of a figure. */
export const namesIn = ({ name }: Formula): readonly string[] => name.split(', ')

/** A formula that figures name, and their ids. */
export interface FigureFormula extends TestedFormula {
  readonly figures: readonly string[]
}

/** The formulas that figures name, each once, in the order of the report. */
export const figureFormulas = (): readonly FigureFormula[] => {
  const found = new Map<string, FigureFormula>()
  for (const { id, formula } of contents) {
    const key = JSON.stringify([formula.name, formula.against, formula.edges])
    const tests = [...new Set(namesIn(formula).flatMap((name) => testsByFormula[name] ?? []))].map(inProjections)
    found.set(key, { ...formula, tests, figures: [...(found.get(key)?.figures ?? []), id] })
  }
  return [...found.values()]
}

/** The names of formulas that have tests listed here. */
export const listedFormulas: readonly string[] = Object.keys(testsByFormula)
