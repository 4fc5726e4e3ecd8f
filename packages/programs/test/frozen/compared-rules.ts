/** The rules of code that the programs come to state as data, by the kind of rule that says them. */
export const comparedRules = {
  requires: [
    'eligibility/target-group',
    'eligibility/before-praktik',
    'eligibility/before-employment',
    'eligibility/expected-at-employment',
    'opening/while-the-program-runs',
    'measure/of-this-program',
    'measure/still-granted',
    'subsidy/kind-still-granted',
    'subsidy/level-in-force',
    'employment/by-the-right-employer',
    'employment/planned-end-given',
    'employment/ordinary-wage-without-subsidy',
    'employment/other-job-function-than-praktik',
    'employment/one-of-a-kind-at-a-time',
    'sort/placement-and-tasks',
    'sort/subsidy-kind',
    'sort/employer-and-agreement',
    'place/no-exclusion',
    'place/clarified',
    'place/reserved',
    'place/task-box',
    'vacancy/in-scope',
    'intervention/agreed-with-the-company',
    'competence/by-individual-plan',
    'cooperation/all-units',
  ],
  limit: [
    'employment/at-most-months',
    'praktik/weeks-at-most',
    'measure/length',
    'employment/few-weekly-hours',
    'adoption/pilot-at-most-years',
    'competence/share-of-working-time',
    'contact/weekly',
    'contact/coached-during-employment',
    'caseload/at-most',
    'caseload/at-least',
    'place/within-places',
  ],
  order: [
    'praktik/months-passed-before-employment',
    'praktik/first-before-employment',
    'measure/granted-before',
    'measure/after-rehabilitation-team',
    'job-goal/before-the-team-meets',
    'familiarity/before-employment',
    'subsidy/decided-before-employment',
    'subsidy/covers-the-employment',
    'stage/in-order',
    'stage/followed-up-before-the-next-step',
  ],
} as const

/** A rule of code that is compared, by its id. */
export type ComparedRule = (typeof comparedRules)[keyof typeof comparedRules][number]

/** All compared rules. */
export const allCompared: readonly ComparedRule[] = Object.values(comparedRules).flat()
