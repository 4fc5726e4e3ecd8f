import { type ComparedRule } from './compared-rules.js'
import { type Outcome } from './judging.js'

/** Outcomes that some rules cannot have in the five programs, and why. */
interface Impossible {
  readonly outcomes: readonly Outcome[]
  readonly because: string
  readonly rules: readonly ComparedRule[]
}

/** What cannot be of the four outcomes that a rule can have. Every other one has to be reached for every rule. */
export const cannotBe: readonly Impossible[] = [
  {
    outcomes: ['refused'],
    because: 'it is advice wherever a program states it, and advice refuses nothing',
    rules: [
      'eligibility/before-praktik',
      'eligibility/expected-at-employment',
      'subsidy/level-in-force',
      'place/clarified',
      'place/task-box',
      'caseload/at-most',
      'praktik/first-before-employment',
      'measure/granted-before',
      'familiarity/before-employment',
      'subsidy/covers-the-employment',
      'stage/followed-up-before-the-next-step',
      'intervention/agreed-with-the-company',
    ],
  },
  {
    outcomes: ['refused'],
    because: 'it is judged at reports, and a report is never refused',
    rules: [
      'vacancy/in-scope',
      'competence/by-individual-plan',
      'cooperation/all-units',
      'competence/share-of-working-time',
      'contact/weekly',
      'contact/coached-during-employment',
      'caseload/at-least',
      'job-goal/before-the-team-meets',
    ],
  },
  {
    outcomes: ['found'],
    because: 'it binds wherever a program states it, and is judged at decisions only, so that it refuses instead',
    rules: [
      'eligibility/before-employment',
      'opening/while-the-program-runs',
      'measure/of-this-program',
      'measure/still-granted',
      'subsidy/kind-still-granted',
      'employment/by-the-right-employer',
      'employment/planned-end-given',
      'employment/ordinary-wage-without-subsidy',
      'employment/other-job-function-than-praktik',
      'employment/one-of-a-kind-at-a-time',
      'sort/placement-and-tasks',
      'sort/subsidy-kind',
      'sort/employer-and-agreement',
      'place/no-exclusion',
      'place/reserved',
      'praktik/weeks-at-most',
      'measure/length',
      'adoption/pilot-at-most-years',
      'praktik/months-passed-before-employment',
      'measure/after-rehabilitation-team',
      'subsidy/decided-before-employment',
      'stage/in-order',
    ],
  },
  {
    outcomes: ['refused', 'found', 'passing'],
    because: 'the one program that speaks of few hours does not say how few: it does not apply, or has no term yet',
    rules: ['employment/few-weekly-hours'],
  },
]

/** The rules with outcomes that most rules do not have: a first passing day, and what is due. */
const onlyOf: Readonly<Partial<Record<Outcome, readonly ComparedRule[]>>> = {
  passesFrom: ['praktik/months-passed-before-employment'],
  due: ['competence/share-of-working-time', 'contact/weekly', 'contact/coached-during-employment', 'caseload/at-least'],
}

/** Whether a rule can have an outcome in the five programs. */
export const canBe = (rule: ComparedRule, outcome: Outcome): boolean =>
  onlyOf[outcome]?.includes(rule) ??
  !cannotBe.some(({ outcomes, rules }) => outcomes.includes(outcome) && rules.includes(rule))
