import { type Terms } from './term.js'
import {
  checked,
  codeCodec,
  countCodec,
  eitherOf,
  factorCodec,
  fieldsOf,
  lengthCodec,
  listOf,
  moneyCodec,
  oneOf,
  wordOf,
  percentCodec,
  positiveMoneyCodec,
  wholeBetween,
  wholeCodec,
  yesNoCodec,
  type Check,
  type ValueOf,
} from '../vocabulary/codec.js'
import { expecting } from '../vocabulary/expected.js'
import { isHours } from '../vocabulary/hours.js'
import { decimalSchema } from '../vocabulary/json-schema.js'
import {
  benefitRates,
  clarityItems,
  factKinds,
  kontanthjaelpRates,
  kontanthjaelpSupplements,
  stages,
  taskKinds,
  type SubsidyKind,
} from '../vocabulary/kinds.js'

/** The unit of a value that is one number; in data it is stated with the value. */
export type TermUnit = 'years' | 'percent' | 'hours a week' | 'factor' | 'level' | 'persons' | 'posts'

/** The definition of a term: its meaning, the shape of its value, and its unit where the value is one number. */
export interface TermDef<V> {
  readonly says: string
  readonly value: Check<V>
  readonly unit?: TermUnit
}

const term = <V>(says: string, value: Check<V>, unit?: TermUnit): TermDef<V> => ({
  says,
  value,
  ...(unit === undefined ? {} : { unit }),
})

const kinds = listOf(wordOf('employment'))
const ofKinds = fieldsOf({ kinds })
const unit = wordOf('unit')
const subsidies = listOf(wordOf('subsidy'))
const posts = checked(
  expecting('posts'),
  decimalSchema(0.01, 1000),
  (value): value is number => isHours(value) && value > 0 && value <= 1000,
)

/**
 * How a program categorises kinds of employment: tasks by placement, employers by agreement in their order, and the
 * subsidies.
 */
const employmentCategories = listOf(
  fieldsOf({
    kind: wordOf('employment'),
    placements: listOf(fieldsOf({ unit, tasks: listOf(oneOf(taskKinds)) })),
    employedBy: listOf(fieldsOf({ unit, agreement: wordOf('agreement') })),
    subsidies,
  }),
)

/** What a child between these two ages costs in a month; both ages are included. */
const costOfAges = fieldsOf({ fromAge: wholeCodec, toAge: wholeCodec, amount: positiveMoneyCodec })

/** A step of a ladder: its last week and its percentage. The last step has no last week. */
const ladder = listOf(fieldsOf({ percent: percentCodec }, { toWeek: countCodec }))

/**
 * The terms of a program by name. Each is defined once, with its meaning and its codec. The type, the reading of
 * programs from JSON and the comparison of programs follow from the codec. A program leaves out the terms it does not
 * have, and rules about these do not apply.
 */
export const termDefs = {
  // Admission and eligibility
  admission: term(
    'The condition for admission: that the program runs, by its own history.',
    oneOf(['whileProgramRuns']),
  ),

  // Measures and what comes before them

  // Praktik
  otherJobFunction: term(
    'Kinds of employment whose job function has to differ from that of a parallel praktik; none, where it may be the same.',
    fieldsOf({ kinds: listOf(wordOf('employment'), true) }),
  ),
  companyAgreement: term(
    'The agreement with the company that interventions in parallel with a praktik need.',
    oneOf(['parallelInterventions']),
  ),

  // Employment
  employmentCategories: term(
    'The program’s kinds of employment, each with its tasks by placement, its employers and agreements in their order, and its subsidies.',
    employmentCategories,
  ),
  firstEmployerMonths: term(
    'The most months an employment of these kinds stays with its first employer.',
    fieldsOf({ kinds, months: lengthCodec }),
  ),
  reservedPlace: term(
    'Whether a praktik, and an employment of these kinds, needs a place reserved at its workplace.',
    fieldsOf({
      praktik: yesNoCodec,
      kinds: listOf(wordOf('employment'), true),
    }),
  ),
  taskBox: term(
    'Kinds of employment whose tasks come from a task box of the workplace, and where.',
    fieldsOf({ kinds, unit }),
  ),

  // Competence development and coaching
  competencePlan: term('Kinds of employment in which competence development follows an individual plan.', ofKinds),
  weeklyContact: term(
    'The share of ISO weeks, in per cent, in which a participant has some contact.',
    fieldsOf({ percent: percentCodec }),
  ),
  reverseRoute: term('When the search for a job starts from the person.', oneOf(['whenNoAdvertisedJobMatches'])),

  // Subsidies

  // Workplaces
  exclusions: term(
    'Conditions of a workplace, each of which prevents receiving a participant.',
    listOf(wordOf('workplaceCondition')),
  ),
  receptionDuty: term('Which workplaces are to receive participants.', oneOf(['everyAbleWorkplace'])),
  clarity: term(
    'What is clarified before a place is taken: once at the workplace, and for each person.',
    fieldsOf({
      atWorkplace: listOf(oneOf(clarityItems)),
      forPerson: listOf(oneOf(clarityItems)),
    }),
  ),
  vacancyScope: term(
    'The vacancies a program works with: whether they may ask for education or experience, and their main branches.',
    fieldsOf({
      education: yesNoCodec,
      experience: yesNoCodec,
      branches: listOf(wordOf('branch')),
    }),
  ),

  // Coaches and staffing
  caseload: term(
    'The number of participants for whom a coach is responsible, after a number of full months as a coach.',
    fieldsOf({ afterFullMonths: wholeBetween(0, 1000) }, { low: wholeCodec, high: countCodec }),
  ),
  staffing: term('The least number of full-time posts, over all coaches.', factorCodec, 'posts'),
  contactTargets: term(
    'The monthly targets for calls on employers and coaching talks.',
    fieldsOf({ employerCalls: countCodec, coachingTalks: countCodec }),
  ),

  // The program itself
  pilotYears: term('The most calendar years of a pilot.', lengthCodec, 'years'),
  stages: term('The stages of the roll-out, in their order.', listOf(oneOf(stages))),
  followedUpStages: term('Stages whose steps are followed up before the next step.', listOf(oneOf(stages))),
  cooperation: term('The units that cooperate in the program.', listOf(codeCodec)),

  // Budgets, targets and what figures are computed with
  remainderPaidFrom: term(
    'The budget that pays what a subsidy leaves of the employer’s cost.',
    oneOf(['incomeSupportBudget', 'employerBudget']),
  ),
  comparedSupport: term(
    'The kind of income support that the program’s source compares; all kinds, where it states none.',
    wordOf('support'),
  ),
  householdMonthCost: term('The monthly cost of a household on support.', positiveMoneyCodec),
  operatingCost: term(
    'The yearly cost of running the program, as a range, for a number of full-time posts.',
    fieldsOf({ low: positiveMoneyCodec, high: positiveMoneyCodec, posts }),
  ),
  outcomeTarget: term('The target: the number of persons who are to reach the outcome.', countCodec, 'persons'),
  baseline: term(
    'The share elsewhere, in per cent, that the outcome is compared with; printed rounded to whole per cent.',
    percentCodec,
    'percent',
  ),
  scenarios: term('The numbers of persons by which the program may grow: alternatives, not steps.', listOf(countCodec)),

  // Public amounts
  fullTimeHours: term(
    'Full-time working hours a week, from which the share of a wage ceiling is computed.',
    factorCodec,
    'hours a week',
  ),
  employerContribution: term(
    'The statutory employer contribution in per cent of the gross wage, by wage month.',
    percentCodec,
    'percent',
  ),
  municipalAddOn: term(
    'The total that a municipal employer adds to the gross wage, contribution included, in per cent, by wage month.',
    percentCodec,
    'percent',
  ),
  atp: term(
    'An employer’s monthly payment to ATP at full-time hours, the shares of it that are paid from a number of hours a month, and the employers with this rate.',
    fieldsOf({
      amount: positiveMoneyCodec,
      employers: listOf(wordOf('employer')),
      partsOf: countCodec,
      bands: listOf(fieldsOf({ fromHours: wholeCodec, parts: wholeCodec })),
    }),
  ),
  aub: term('Every employer’s yearly payment to AUB and VEU per full-time employee.', positiveMoneyCodec),
  barsel: term(
    'An employer’s yearly payment to barsel.dk per full-time employee, where it applies.',
    positiveMoneyCodec,
  ),
  barselPaidBy: term('The employers that pay to barsel.dk.', listOf(wordOf('employer'))),
  benefit: term(
    'The benefit of a month in a ressourceforløb, by rate and benefit month.',
    fieldsOf({ provider: positiveMoneyCodec, nonProvider: positiveMoneyCodec } satisfies Readonly<
      Record<(typeof benefitRates)[number], unknown>
    >),
  ),
  wageDeduction: term(
    'The reduction of a benefit, in per cent of the wage up to the wage limit and above it, by wage month.',
    fieldsOf({ belowPercent: percentCodec, abovePercent: percentCodec }),
  ),
  wageLimit: term('The monthly wage limit of the deduction, by wage month.', moneyCodec),
  highestDagpenge: term(
    'The highest dagpenge of a month for a person insured full-time, supplements apart.',
    positiveMoneyCodec,
  ),
  fleksjobGrant: term(
    'The grant in a fleksjob in per cent of the highest dagpenge, and its reduction in per cent of the wage up to the wage limit and above it.',
    fieldsOf({
      percentOfHighestDagpenge: percentCodec,
      belowPercent: percentCodec,
      abovePercent: percentCodec,
    }),
  ),
  kontanthjaelp: term(
    'The rates of kontanthjælp of a month, and the supplements to them. What is not listed is not granted, or not known.',
    fieldsOf({
      rates: listOf(fieldsOf({ rate: oneOf(kontanthjaelpRates), amount: positiveMoneyCodec })),
      supplements: listOf(fieldsOf({ supplement: oneOf(kontanthjaelpSupplements), amount: positiveMoneyCodec }), true),
    }),
  ),
  tilpasningstillaeg: term(
    'The temporary adaptation supplement to kontanthjælp of a month, for persons under 30 who lost a supplement in the reform.',
    positiveMoneyCodec,
  ),
  kontanthjaelpWageDeduction: term(
    'The part of a wage that is disregarded with kontanthjælp: an amount by rate and a percentage of the wage above it; wage and help together are no more than the income ceiling of the rate.',
    fieldsOf({
      byRate: listOf(
        fieldsOf({
          rate: oneOf(kontanthjaelpRates),
          disregarded: positiveMoneyCodec,
          incomeCeiling: positiveMoneyCodec,
        }),
      ),
      disregardedPercentAbove: wholeBetween(0, 100),
    }),
  ),
  refundLadder: term(
    'The state’s refund of a benefit, in per cent, by the week on benefit; the last step has no end.',
    ladder,
  ),
  refundedSupport: term(
    'The kinds of income support whose payments the state refunds in part by the ladder.',
    listOf(wordOf('support')),
  ),
  refundRestart: term(
    'The weeks of self-support, and the years within which they count, after which the count of weeks on benefit starts again.',
    fieldsOf({ weeks: lengthCodec, withinYears: lengthCodec }),
  ),
  hoursRule: term(
    'The kinds of help that are reduced after a number of months of it in three years without a number of ordinary hours in twelve months; none while the rule is suspended.',
    fieldsOf({
      kinds: listOf(wordOf('support'), true),
      hours: countCodec,
      afterMonths: lengthCodec,
    }),
  ),
  hoursReduction: term(
    'The monthly reduction of help for lack of ordinary hours: at the adult rate, and below it.',
    fieldsOf({ high: positiveMoneyCodec, low: positiveMoneyCodec }),
  ),
  rateRegulation: term(
    'The percentage by which the rates of benefits rise at the turn of the year, rounded to whole units of the currency.',
    percentCodec,
    'percent',
  ),
  wageLimitRegulation: term(
    'The percentage by which the wage limit rises at the turn of the year, rounded to whole units of the currency.',
    percentCodec,
    'percent',
  ),
  riksnorm: term(
    'The national norm of a month: the personal cost of a single adult, of a couple and of a child by age, also with lunch away on five days a week up to an age, and the common costs by the persons of the household. What is not listed is not known.',
    fieldsOf({
      single: positiveMoneyCodec,
      couple: positiveMoneyCodec,
      common: listOf(fieldsOf({ persons: countCodec, amount: positiveMoneyCodec })),
      children: listOf(costOfAges, true),
      lunchAway: fieldsOf({ toAge: wholeCodec, children: listOf(costOfAges, true) }),
    }),
  ),
  largerHousehold: term(
    'The number of persons above which the common costs of the norm rise by the last step of its table for each further person.',
    fieldsOf({ abovePersons: wholeBetween(2, 1000) }),
  ),
  commonCostShare: term(
    'The share of the common costs that counts for an adult who lives in a household and is no partner there: an equal share by person.',
    oneOf(['equalByPerson']),
  ),
  jobbstimulans: term(
    'The months of support in a row that qualify, the share of a wage in per cent that is then not counted, and the number of months.',
    fieldsOf({ afterMonths: lengthCodec, notCountedPercent: percentCodec, forMonths: lengthCodec }),
  ),
  unemploymentInsurance: term(
    'The condition of unemployment insurance: hours in enough of twelve months, or in six in a row; or income in twelve months, or in some in a row.',
    eitherOf(
      fieldsOf({
        hours: fieldsOf({
          perMonth: countCodec,
          months: lengthCodec,
          inSixMonths: countCodec,
          leastPerMonth: countCodec,
        }),
      }),
      fieldsOf({
        income: fieldsOf({
          inTwelveMonths: positiveMoneyCodec,
          perMonth: positiveMoneyCodec,
          months: lengthCodec,
        }),
      }),
      (value) => (typeof value === 'object' && value !== null && 'income' in value ? 'b' : 'a'),
    ),
  ),
  sicknessInsurance: term(
    'The condition of sickness benefit: work for a number of months in a row, and a yearly income of a percentage of the price base amount.',
    fieldsOf({ months: lengthCodec, percentOfPriceBase: percentCodec }),
  ),
  priceBase: term('The price base amount of a year.', positiveMoneyCodec),
  reportingLag: term(
    'The days within which facts are reported, and those of kinds of fact with other lags: after them, a spontaneous fact without a record did not happen.',
    fieldsOf({ days: wholeCodec, others: listOf(fieldsOf({ fact: oneOf(factKinds), days: wholeCodec }), true) }),
  ),
  notKnownShare: term(
    'The share of cases not known or assumed, in per cent, above which a share is stated from low to high and not as one number.',
    percentCodec,
    'percent',
  ),
  discountRate: term('The yearly rate, in per cent, by which later amounts are discounted.', percentCodec, 'percent'),
} as const

/**
 * The dated terms of one kind of wage subsidy: whether it is granted, how it is computed (level × cost factor × the
 * wage up to the ceiling for that share of full time), and how parts of a month count.
 */
export const subsidyTermDefs = {
  granted: term(
    'Whether the subsidy is still granted to new cases, and its name afterwards where it was renamed.',
    fieldsOf({ anew: yesNoCodec }, { successor: wordOf('subsidy') }),
  ),
  ceiling: term('The highest monthly gross wage that is counted, at full time.', positiveMoneyCodec),
  costFactor: term(
    'The share of the counted wage that one unit of level pays: the contribution rate where the level is a multiple of it, otherwise the wage cost.',
    factorCodec,
    'factor',
  ),
  longestDecision: term('The most calendar months that one decision covers.', fieldsOf({ months: countCodec })),
  longestInAll: term(
    'The most calendar months of the subsidy together, counted again from the start after a number of months without it.',
    fieldsOf({ months: countCodec }, { againAfter: countCodec }),
  ),
  highestLevel: term('The highest level a decision can grant.', factorCodec, 'level'),
  partOfMonth: term(
    'How a wage month is paid that the subsidy covers in part: by its calendar days, days off included; by wage month.',
    oneOf(['calendarDays']),
  ),
} as const

type ValuesOf<Defs> = { readonly [K in keyof Defs]?: Terms<Defs[K] extends TermDef<infer V> ? V : never> }

/** The dated terms of one kind of wage subsidy. */
export type SubsidyTerms = ValuesOf<typeof subsidyTermDefs>

/**
 * The rules and amounts of a program. A program leaves out the terms it does not have, and rules about these do not
 * apply.
 */
export type ProgramTerms = ValuesOf<typeof termDefs> & {
  /** The terms of wage subsidies by kind, by the day of the decision. */
  readonly subsidies?: Readonly<Partial<Record<SubsidyKind, SubsidyTerms>>>
}

/** The category of one kind of employment in a program. */
export type EmploymentCategory = ValueOf<typeof employmentCategories>[number]
