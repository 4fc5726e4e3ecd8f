import { type ComparedRule } from './compared-rules.js'
import { type Fact } from '@jobbspar/core'

/** The rules of data that together replace a rule of code in a program. */
export interface Replacement {
  /**
   * The ids of the rules. With several, the rule of code is their conjunction: it is not met where one of them is not met,
   * otherwise undetermined where one of them is, otherwise met where one of them is.
   */
  readonly by: readonly string[]
  /** The facts that have another name in the rules of data: the new name, then the old one. */
  readonly facts?: Readonly<Record<string, string>>
  /** The facts that only the rules of data give, by their new names. */
  readonly added?: readonly string[]
  /** The facts, by their old names, that the rules of data also give where the rule of code stopped at an earlier fact. */
  readonly more?: readonly string[]
  /** The facts whose value is written in another way, by their new names: the value as it was written before. */
  readonly as?: Readonly<Record<string, (value: Fact) => Fact>>
}

/** The replacements of a rule of code by program. In a program that is left out, the rule of code never applied. */
export type Replacements = Readonly<Partial<Record<ComparedRule, Readonly<Record<string, Replacement>>>>>

/**
 * What replaces each rule of code that is no longer in the library. A rule that is not listed is compared with itself.
 * The day a rule of code is deleted, it is listed here with its rules of data in each program.
 */
const only = (value: Fact): Fact =>
  Array.isArray(value) && value.length > 0 ? ((value as readonly string[])[0] ?? value) : value
const weighed = ['unmet', 'unknown'] as const
const conditions = (by: string): Replacement => ({ by: [by], added: ['kind'] })
const measures = (by: string): Replacement => ({
  by: [by],
  facts: { kind: 'measure', required: 'granted' },
  added: weighed,
})
const withinMeasure = (by: string): Replacement => ({ by: [by], facts: { first: 'measure' }, added: ['kind'] })
const weeks: Replacement = {
  by: ['dk/praktik-weeks'],
  facts: { lastDay: 'plannedTo', most: 'weeks', each: 'weeks' },
}

export const replaced: Replacements = {
  'eligibility/target-group': {
    hassleholm: conditions('hassleholm/target-group'),
    bengtsfors: conditions('bengtsfors/target-group'),
  },
  'eligibility/before-praktik': { falkenberg: conditions('falkenberg/before-praktik') },
  'eligibility/before-employment': {
    falkenberg: conditions('resursjobb/conditions'),
    vasteras: conditions('resursjobb/conditions'),
  },
  'eligibility/expected-at-employment': { vasteras: conditions('resursjobb/expected') },
  'measure/of-this-program': {
    hassleholm: measures('hassleholm/measures'),
    bengtsfors: measures('bengtsfors/measures'),
    hedensted: measures('hedensted/measures'),
  },
  'measure/still-granted': {
    hedensted: { by: ['ressourceforlob/still-granted'], facts: { kind: 'measure' }, added: weighed },
  },
  'measure/length': {
    hedensted: {
      by: ['ressourceforlob/length'],
      facts: { least: 'minYears', most: 'maxYears', lastAllowed: 'latestLast' },
    },
  },
  'measure/after-rehabilitation-team': {
    hedensted: {
      by: ['ressourceforlob/team-first'],
      facts: { kind: 'measure', first: 'teamMet' },
      as: { first: () => false },
      added: ['on'],
    },
  },
  'measure/granted-before': {
    hassleholm: withinMeasure('hassleholm/within-a-measure'),
    bengtsfors: withinMeasure('bengtsfors/within-a-measure'),
    hedensted: withinMeasure('hedensted/within-a-measure'),
  },
  'job-goal/before-the-team-meets': {
    hedensted: { by: ['hedensted/job-goal-first'], facts: { first: 'jobGoal' }, added: ['on'] },
  },
  'praktik/first-before-employment': {
    hedensted: { by: ['smajob/praktik-first'], facts: { first: 'praktik' }, added: ['on', 'kind'] },
  },
  'familiarity/before-employment': {
    hedensted: {
      by: ['smajob/familiarity-first'],
      facts: { others: 'familiarWith' },
      added: ['first', 'on', 'kind'],
    },
  },
  'praktik/months-passed-before-employment': {
    falkenberg: {
      by: ['resursjobb/praktik-passed-before'],
      facts: { ended: 'passed', firstDay: 'passedFrom', lastDay: 'passedTo' },
    },
  },
  'praktik/weeks-at-most': { hedensted: weeks },
  'employment/at-most-months': { falkenberg: { by: ['resursjobb/at-most-months'], facts: { most: 'months' } } },
  'employment/by-the-right-employer': {
    falkenberg: { by: ['resursjobb/employer'], added: [...weighed, 'kind'], as: { required: only } },
  },
  'employment/few-weekly-hours': { hedensted: { by: ['smajob/few-weekly-hours'] } },
  'subsidy/decided-before-employment': {
    falkenberg: {
      by: ['resursjobb/subsidy-decided-before'],
      facts: { subsidyId: 'subsidy', required: 'usual' },
      as: { required: only },
    },
  },
  'subsidy/covers-the-employment': {
    falkenberg: { by: ['resursjobb/subsidy-covers'], facts: { subsidyId: 'subsidy' } },
  },
  'employment/planned-end-given': {
    falkenberg: { by: ['resursjobb/planned-end'], added: weighed },
  },
  'employment/one-of-a-kind-at-a-time': {
    falkenberg: { by: ['resursjobb/one-at-a-time'], added: [...weighed, 'kind'] },
  },
  'competence/share-of-working-time': {
    falkenberg: { by: ['resursjobb/competence-share'], facts: { competenceHours: 'competence', workHours: 'worked' } },
  },
  'contact/coached-during-employment': {
    falkenberg: {
      by: ['resursjobb/coached'],
      facts: { firstDay: 'from', lastDay: 'to', latest: 'lastCoached' },
      added: ['coachingContact', 'least'],
    },
  },
  'employment/ordinary-wage-without-subsidy': {
    hedensted: {
      by: ['smajob/ordinary-wage'],
      facts: { subsidyId: 'subsidy' },
      added: [...weighed, 'over'],
      more: ['wage'],
    },
  },
}
