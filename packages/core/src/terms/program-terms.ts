import { requirementCodec } from './requirement.js'
import { type Terms } from './term.js'
import {
  codeCodec,
  countCodec,
  eitherOf,
  factorCodec,
  fieldsOf,
  listOf,
  moneyCodec,
  oneOf,
  percentCodec,
  positiveMoneyCodec,
  wholeCodec,
  yesNoCodec,
  type Check,
  type ValueOf,
} from '../vocabulary/codec.js'
import {
  agreements,
  benefitRates,
  branches,
  clarityItems,
  employers,
  employmentKinds,
  measureKinds,
  municipalUnits,
  stages,
  subsidyKinds,
  supportKinds,
  taskKinds,
  workplaceConditions,
  type SubsidyKind,
} from '../vocabulary/kinds.js'

/** What a value that is one number counts; in data it is told with the value. */
export type TermUnit = 'years' | 'percent' | 'hours a week' | 'factor' | 'level' | 'persons' | 'posts'

/** One thing a program can speak of: what it says, the shape of its value, and its unit where the value is one number. */
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

const kinds = /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(employmentKinds))
const ofKinds = /* @__PURE__ */ fieldsOf({ kinds })
const measure = /* @__PURE__ */ oneOf(measureKinds)
const unit = /* @__PURE__ */ oneOf(municipalUnits)
const subsidies = /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(subsidyKinds))

/** Kinds of employment as a program sorts them: tasks by placement, who employs by which agreement in their order, and the subsidies. */
const sorts = /* @__PURE__ */ listOf(
  /* @__PURE__ */ fieldsOf({
    kind: /* @__PURE__ */ oneOf(employmentKinds),
    placements: /* @__PURE__ */ listOf(
      /* @__PURE__ */ fieldsOf({ unit, tasks: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(taskKinds)) }),
    ),
    employedBy: /* @__PURE__ */ listOf(
      /* @__PURE__ */ fieldsOf({ unit, agreement: /* @__PURE__ */ oneOf(agreements) }),
    ),
    subsidies,
  }),
)

/** A step of a ladder: to which week it goes, and the percentage; the last step has no last week. */
const ladder = /* @__PURE__ */ listOf(/* @__PURE__ */ fieldsOf({ percent: percentCodec }, { toWeek: countCodec }))

/**
 * The terms of a program by name. Each is defined once: its meaning, and the codec that its type, the reading of programs from JSON and
 * their comparison follow. What a program does not speak of is left out, and rules about it do not apply.
 */
export const termDefs = {
  // Admission and eligibility
  admission: /* @__PURE__ */ term(
    'While what people are admitted: the program’s own history says whether it runs.',
    /* @__PURE__ */ oneOf(['whileProgramRuns']),
  ),
  targetGroup: /* @__PURE__ */ term('Whom the program is for, asked when a measure is granted.', requirementCodec),
  requiredAtPraktik: /* @__PURE__ */ term('What is required of a person when a praktik starts.', requirementCodec),
  requiredAtEmployment: /* @__PURE__ */ term(
    'What is required of a person when the first employment of these kinds begins, or one after a gap.',
    /* @__PURE__ */ fieldsOf({ kinds, requirement: requirementCodec }),
  ),
  expectedAtEmployment: /* @__PURE__ */ term(
    'What else is expected of a person when the first employment of these kinds begins, or one after a gap.',
    /* @__PURE__ */ fieldsOf({ kinds, requirement: requirementCodec }),
  ),

  // Measures and what comes before them
  measures: /* @__PURE__ */ term('The measures that the program grants.', /* @__PURE__ */ listOf(measure)),
  measureBefore: /* @__PURE__ */ term(
    'That a measure has been granted before a praktik, and before an employment of these kinds.',
    /* @__PURE__ */ fieldsOf({
      praktik: yesNoCodec,
      kinds: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(employmentKinds), true),
    }),
  ),
  measureGrantable: /* @__PURE__ */ term(
    'Whether a measure is still granted to anybody new.',
    /* @__PURE__ */ fieldsOf({ measure, grantable: yesNoCodec }),
  ),
  measureLength: /* @__PURE__ */ term(
    'The least and the most years a measure is granted for.',
    /* @__PURE__ */ fieldsOf({ measure, minYears: countCodec, maxYears: countCodec }),
  ),
  teamBeforeMeasure: /* @__PURE__ */ term(
    'Whether a rehabilitation team has to meet before a measure is granted.',
    /* @__PURE__ */ fieldsOf({ measure, required: yesNoCodec }),
  ),
  jobGoal: /* @__PURE__ */ term(
    'When the job a person wants is talked about.',
    /* @__PURE__ */ oneOf(['beforeRehabilitationTeam']),
  ),

  // Praktik
  praktikBeforeEmployment: /* @__PURE__ */ term(
    'The contiguous praktik that must be passed before an employment of these kinds.',
    /* @__PURE__ */ fieldsOf({ kinds, months: countCodec }),
  ),
  praktikFirst: /* @__PURE__ */ term('Kinds of employment that a praktik usually comes before.', ofKinds),
  praktikWeeks: /* @__PURE__ */ term(
    'The most weeks of a praktik: at first, after its first extension, and for each further one.',
    /* @__PURE__ */ fieldsOf({ first: countCodec, extendedTo: countCodec }, { furtherStep: countCodec }),
  ),
  familiarity: /* @__PURE__ */ term(
    'Kinds of employment before which the person has become familiar with tasks and workplace.',
    ofKinds,
  ),
  otherJobFunction: /* @__PURE__ */ term(
    'Kinds of employment whose job function is another than that of a praktik beside them; none, where it may be the same.',
    /* @__PURE__ */ fieldsOf({ kinds: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(employmentKinds), true) }),
  ),
  companyAgreement: /* @__PURE__ */ term(
    'What is agreed with the company when interventions run beside a praktik.',
    /* @__PURE__ */ oneOf(['parallelInterventions']),
  ),

  // Employment
  temporaryKinds: /* @__PURE__ */ term('Kinds of employment that need a planned last day.', kinds),
  longestEmployment: /* @__PURE__ */ term(
    'The most calendar months that a participation’s employments of these kinds last together.',
    /* @__PURE__ */ fieldsOf({ kinds, months: countCodec }),
  ),
  employer: /* @__PURE__ */ term(
    'Who employs in these kinds.',
    /* @__PURE__ */ fieldsOf({ kinds, employer: /* @__PURE__ */ oneOf(employers) }),
  ),
  sorts: /* @__PURE__ */ term(
    'The program’s kinds of employment, each with its tasks by placement, its employers and agreements in their order, and its subsidies.',
    sorts,
  ),
  firstEmployerMonths: /* @__PURE__ */ term(
    'The most months an employment of these kinds stays with its first employer.',
    /* @__PURE__ */ fieldsOf({ kinds, months: countCodec }),
  ),
  ordinaryWage: /* @__PURE__ */ term('Kinds of employment paid by an ordinary wage, without a subsidy.', ofKinds),
  fewWeeklyHours: /* @__PURE__ */ term(
    'The most hours a week of these kinds of employment.',
    /* @__PURE__ */ fieldsOf({ kinds, hours: countCodec }),
  ),
  reservedPlace: /* @__PURE__ */ term(
    'That a praktik, and an employment of these kinds, takes a place reserved at its workplace.',
    /* @__PURE__ */ fieldsOf({
      praktik: yesNoCodec,
      kinds: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(employmentKinds), true),
    }),
  ),
  taskBox: /* @__PURE__ */ term(
    'Kinds of employment whose tasks come from a task box of the workplace, and where.',
    /* @__PURE__ */ fieldsOf({ kinds, unit }),
  ),

  // Competence development and coaching
  competenceShare: /* @__PURE__ */ term(
    'The least share of working time, in per cent, that is competence development.',
    /* @__PURE__ */ fieldsOf({ kinds, percent: percentCodec }),
  ),
  competencePlan: /* @__PURE__ */ term(
    'Kinds of employment in which competence development follows an individual plan.',
    ofKinds,
  ),
  coaching: /* @__PURE__ */ term('Kinds of employment during which the participant is coached.', ofKinds),
  weeklyContact: /* @__PURE__ */ term(
    'The share of ISO weeks, in per cent, in which a participant has some contact.',
    /* @__PURE__ */ fieldsOf({ percent: percentCodec }),
  ),
  reverseRoute: /* @__PURE__ */ term(
    'When looking for a job starts from the person.',
    /* @__PURE__ */ oneOf(['whenNoAdvertisedJobMatches']),
  ),

  // Subsidies
  subsidyBeforeEmployment: /* @__PURE__ */ term(
    'The wage subsidies that may carry an employment of these kinds, the usual one first.',
    /* @__PURE__ */ fieldsOf({ kinds, subsidies }),
  ),

  // Workplaces
  exclusions: /* @__PURE__ */ term(
    'Conditions of a workplace of which any one stands in the way of receiving somebody.',
    /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(workplaceConditions)),
  ),
  receptionDuty: /* @__PURE__ */ term(
    'Which workplaces shall receive somebody.',
    /* @__PURE__ */ oneOf(['everyAbleWorkplace']),
  ),
  clarity: /* @__PURE__ */ term(
    'What is clarified before a place is taken: once at the workplace, and for each person.',
    /* @__PURE__ */ fieldsOf({
      atWorkplace: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(clarityItems)),
      forPerson: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(clarityItems)),
    }),
  ),
  vacancyScope: /* @__PURE__ */ term(
    'The vacancies a program works with: whether they may ask for education or experience, and their main branches.',
    /* @__PURE__ */ fieldsOf({
      education: yesNoCodec,
      experience: yesNoCodec,
      branches: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(branches)),
    }),
  ),

  // Coaches and staffing
  caseload: /* @__PURE__ */ term(
    'How many participants a coach is responsible for, after so many full months as a coach.',
    /* @__PURE__ */ fieldsOf({ afterFullMonths: wholeCodec }, { low: wholeCodec, high: countCodec }),
  ),
  staffing: /* @__PURE__ */ term('The least number of full-time posts, over all coaches.', factorCodec, 'posts'),
  contactTargets: /* @__PURE__ */ term(
    'How many calls on employers and coaching talks a month are aimed at.',
    /* @__PURE__ */ fieldsOf({ employerCalls: countCodec, coachingTalks: countCodec }),
  ),

  // The program itself
  pilotYears: /* @__PURE__ */ term('How many calendar years a pilot lasts at most.', countCodec, 'years'),
  stages: /* @__PURE__ */ term(
    'The stages of the roll-out, in their order.',
    /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(stages)),
  ),
  followedUpStages: /* @__PURE__ */ term(
    'Stages whose steps are followed up before the next step.',
    /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(stages)),
  ),
  cooperation: /* @__PURE__ */ term('The units that cooperate in the program.', /* @__PURE__ */ listOf(codeCodec)),

  // Budgets, targets and what figures are reckoned with
  remainderPaidFrom: /* @__PURE__ */ term(
    'The budget that pays what a subsidy leaves of the employer’s cost.',
    /* @__PURE__ */ oneOf(['incomeSupportBudget', 'employerBudget']),
  ),
  comparedSupport: /* @__PURE__ */ term(
    'The kind of income support that the program’s source compares; where it says nothing, all kinds.',
    /* @__PURE__ */ oneOf(supportKinds),
  ),
  householdMonthCost: /* @__PURE__ */ term('What a household on support costs in a month.', positiveMoneyCodec),
  operatingCost: /* @__PURE__ */ term(
    'What running the program costs in a year, as a range, for so many full-time posts.',
    /* @__PURE__ */ fieldsOf({ low: positiveMoneyCodec, high: positiveMoneyCodec, posts: factorCodec }),
  ),
  outcomeTarget: /* @__PURE__ */ term('How many persons are to reach the outcome.', countCodec, 'persons'),
  baseline: /* @__PURE__ */ term(
    'The share elsewhere, in per cent, that the outcome is compared with; printed rounded to whole per cent.',
    percentCodec,
    'percent',
  ),
  scenarios: /* @__PURE__ */ term(
    'By how many persons the program may grow: alternatives, not steps.',
    /* @__PURE__ */ listOf(countCodec),
  ),

  // Public amounts
  fullTimeHours: /* @__PURE__ */ term(
    'Full-time working hours a week, which a wage ceiling is a share of.',
    factorCodec,
    'hours a week',
  ),
  employerContribution: /* @__PURE__ */ term(
    'The statutory employer contribution in per cent of the gross wage, by wage month.',
    percentCodec,
    'percent',
  ),
  municipalAddOn: /* @__PURE__ */ term(
    'All that a municipal employer adds to the gross wage, contribution included, in per cent, by wage month.',
    percentCodec,
    'percent',
  ),
  benefit: /* @__PURE__ */ term(
    'The benefit of a month in a ressourceforløb, by rate and benefit month.',
    /* @__PURE__ */ fieldsOf({ provider: positiveMoneyCodec, nonProvider: positiveMoneyCodec } satisfies Readonly<
      Record<(typeof benefitRates)[number], unknown>
    >),
  ),
  wageDeduction: /* @__PURE__ */ term(
    'What a benefit is reduced by, in per cent of the wage up to the wage limit and above it, by wage month.',
    /* @__PURE__ */ fieldsOf({ belowPercent: percentCodec, abovePercent: percentCodec }),
  ),
  wageLimit: /* @__PURE__ */ term('The monthly wage limit of the deduction, by wage month.', moneyCodec),
  highestDagpenge: /* @__PURE__ */ term(
    'The highest dagpenge of a month for somebody insured full-time, supplements apart.',
    positiveMoneyCodec,
  ),
  fleksjobGrant: /* @__PURE__ */ term(
    'The grant in a fleksjob in per cent of the highest dagpenge, and what it is reduced by in per cent of the wage up to the wage limit and above it.',
    /* @__PURE__ */ fieldsOf({
      percentOfHighestDagpenge: percentCodec,
      belowPercent: percentCodec,
      abovePercent: percentCodec,
    }),
  ),
  refundLadder: /* @__PURE__ */ term(
    'What the state refunds of a benefit, in per cent, by the week on benefit; the last step goes on for ever.',
    ladder,
  ),
  refundedSupport: /* @__PURE__ */ term(
    'The kinds of income support whose payments the state refunds in part by the ladder.',
    /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(supportKinds)),
  ),
  refundRestart: /* @__PURE__ */ term(
    'After how many weeks of self-support, within how many years, the weeks on benefit are counted anew.',
    /* @__PURE__ */ fieldsOf({ weeks: countCodec, withinYears: countCodec }),
  ),
  hoursRule: /* @__PURE__ */ term(
    'The kinds of help that are reduced after so many months of it in three years without so many ordinary hours in twelve months; none while the rule is suspended.',
    /* @__PURE__ */ fieldsOf({
      kinds: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(supportKinds), true),
      hours: countCodec,
      afterMonths: countCodec,
    }),
  ),
  hoursReduction: /* @__PURE__ */ term(
    'What help is reduced by in a month for want of ordinary hours: at the adult rate, and below it.',
    /* @__PURE__ */ fieldsOf({ high: positiveMoneyCodec, low: positiveMoneyCodec }),
  ),
  rateRegulation: /* @__PURE__ */ term(
    'By how many per cent rates rise at the turn of the year, rounded to whole units of the currency.',
    percentCodec,
    'percent',
  ),
  riksnorm: /* @__PURE__ */ term(
    'The national norm of a month: the personal cost of a single adult and of a couple, and the common costs by the size of the household from 1.',
    /* @__PURE__ */ fieldsOf({
      single: positiveMoneyCodec,
      couple: positiveMoneyCodec,
      common: /* @__PURE__ */ listOf(positiveMoneyCodec),
    }),
  ),
  jobbstimulans: /* @__PURE__ */ term(
    'After how many months of support in a row which share of a wage is not counted, in per cent, and for how many months.',
    /* @__PURE__ */ fieldsOf({ afterMonths: countCodec, notCountedPercent: percentCodec, forMonths: countCodec }),
  ),
  unemploymentInsurance: /* @__PURE__ */ term(
    'What qualifies for unemployment insurance: hours in enough of twelve months, or in six in a row; or income in twelve months, or in some in a row.',
    /* @__PURE__ */ eitherOf(
      /* @__PURE__ */ fieldsOf({
        hours: /* @__PURE__ */ fieldsOf({
          perMonth: countCodec,
          months: countCodec,
          inSixMonths: countCodec,
          leastPerMonth: countCodec,
        }),
      }),
      /* @__PURE__ */ fieldsOf({
        income: /* @__PURE__ */ fieldsOf({
          inTwelveMonths: positiveMoneyCodec,
          perMonth: positiveMoneyCodec,
          months: countCodec,
        }),
      }),
      (value) => (typeof value === 'object' && value !== null && 'income' in value ? 'b' : 'a'),
    ),
  ),
  sicknessInsurance: /* @__PURE__ */ term(
    'What qualifies for sickness benefit: work for so many months in a row, and a yearly income of so many per cent of the price base amount.',
    /* @__PURE__ */ fieldsOf({ months: countCodec, percentOfPriceBase: percentCodec }),
  ),
  priceBase: /* @__PURE__ */ term('The price base amount of a year.', positiveMoneyCodec),
  discountRate: /* @__PURE__ */ term(
    'The yearly rate, in per cent, by which what comes later counts less.',
    percentCodec,
    'percent',
  ),
} as const

/** The dated terms of one kind of wage subsidy: whether it is granted, and level × cost factor × the wage up to the ceiling’s share of full time. */
export const subsidyTermDefs = {
  granted: /* @__PURE__ */ term(
    'Whether the subsidy is granted anew, and what it is called afterwards where it was renamed.',
    /* @__PURE__ */ fieldsOf({ anew: yesNoCodec }, { successor: /* @__PURE__ */ oneOf(subsidyKinds) }),
  ),
  ceiling: /* @__PURE__ */ term('The highest gross wage a month that counts, at full time.', positiveMoneyCodec),
  costFactor: /* @__PURE__ */ term(
    'What one unit of level pays of the counted wage: the contribution rate where the level is a multiple of it, else the wage cost.',
    factorCodec,
    'factor',
  ),
  highestLevel: /* @__PURE__ */ term('The highest level a decision can grant.', factorCodec, 'level'),
} as const

type ValuesOf<Defs> = { readonly [K in keyof Defs]?: Terms<Defs[K] extends TermDef<infer V> ? V : never> }

/** The dated terms of one kind of wage subsidy. */
export type SubsidyTerms = ValuesOf<typeof subsidyTermDefs>

/** The rules and amounts of a program. What a program does not speak of is left out, and rules about it do not apply. */
export type ProgramTerms = ValuesOf<typeof termDefs> & {
  /** The terms of wage subsidies by kind, by the day of the decision. */
  readonly subsidies?: Readonly<Partial<Record<SubsidyKind, SubsidyTerms>>>
}

/** How a program sorts one kind of employment. */
export type Sort = ValueOf<typeof sorts>[number]
