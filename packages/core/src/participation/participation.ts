import { noActiveWeeks, type WithActiveWeeks } from './active-weeks.js'
import { type AroundParticipation } from './around.js'
import { contactEvents, contactRecipes, contactRules, type WithContact } from './contact.js'
import { eligibilityEvents, eligibilityRecipes, eligibilityRules, type WithConditions } from './eligibility.js'
import { employmentEvents, employmentRecipes, employmentRules, type WithEmployment } from './employment.js'
import { employmentLengthRules } from './employment-length.js'
import { endingEvents, endingRecipes, endingRules, type WithEnding } from './ending.js'
import { extensionRules } from './extension.js'
import { familiarityEvents, familiarityRecipes, familiarityRules, type WithFamiliarity } from './familiarity.js'
import { followUpEvents, followUpRecipes, followUpRules } from './follow-up.js'
import { hoursEvents, hoursRecipes, hoursRules, type WithHours } from './hours.js'
import { interventionEvents, interventionRecipes, interventionRules, type WithInterventions } from './intervention.js'
import { jobGoalEvents, jobGoalRecipes, jobGoalRules, type WithJobGoal } from './job-goal.js'
import { jobSearchEvents, jobSearchRecipes, jobSearchRules, type WithJobSearch } from './job-search.js'
import { measureEvents, measureRecipes, measureRules, type WithMeasures } from './measure.js'
import { measureGrantingRules } from './measure-granting.js'
import { openingEvents, openingRecipes, openingRules, type WithOpening } from './opening.js'
import { pauseEvents, pauseRecipes, pauseRules } from './pause.js'
import { payEvents, payRecipes, payRules } from './pay.js'
import { placeRules } from './place.js'
import { planEvents, planRecipes, type WithPlan } from './plan.js'
import { praktikEvents, praktikRecipes, praktikRules, type WithPraktik } from './praktik.js'
import { praktikWeeksRules } from './praktik-weeks.js'
import { progressEvents, progressRecipes, progressRules } from './progress.js'
import { smallJobRules } from './small-job.js'
import { routeEvents, routeRecipes, routeRules, type WithMatches } from './route.js'
import { categoryEmployerRules } from './category-employers.js'
import { employmentCategoryRules } from './employment-categories.js'
import { subsidyLengthRules } from './subsidy-length.js'
import { subsidyEvents, subsidyRecipes, subsidyRules, type WithSubsidies } from './subsidy.js'
import { mustAfter } from '../decider/guards.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

// A bundler treats a spread as a side effect, except in a call that is marked pure.
const events = (() =>
  [
    ...openingEvents,
    ...pauseEvents,
    ...eligibilityEvents,
    ...jobGoalEvents,
    ...measureEvents,
    ...planEvents,
    ...routeEvents,
    ...praktikEvents,
    ...interventionEvents,
    ...familiarityEvents,
    ...subsidyEvents,
    ...employmentEvents,
    ...hoursEvents,
    ...payEvents,
    ...contactEvents,
    ...progressEvents,
    ...jobSearchEvents,
    ...endingEvents,
    ...followUpEvents,
  ] as const)()

/** Everything that can happen in one person's way through one program. */
export type ParticipationEvent = EventOf<typeof events>

/** The state that decisions in a participation need. */
export interface Participation
  extends
    WithOpening,
    WithActiveWeeks,
    WithConditions,
    WithJobGoal,
    WithMeasures,
    WithPlan,
    WithMatches,
    WithPraktik,
    WithInterventions,
    WithFamiliarity,
    WithSubsidies,
    WithEmployment,
    WithHours,
    WithContact,
    WithJobSearch,
    WithEnding {}

const rules = rulesFor<Participation, ParticipationEvent, Program, AroundParticipation>()

const openFirst = rules.rule({
  id: 'opening/first',
  version: 1,
  says: 'Nothing happens in a participation before it is opened.',
  guards: mustAfter('ParticipationOpened', events),
  judge: ({ state: { opening } }) => (opening === undefined ? notMet({ opened: false }) : met()),
})

/** The stream of one person's way through one program: its events, its rules and the functions on them. */
export const participation: Stream<Participation, ParticipationEvent, Program, AroundParticipation> = (() =>
  defineStream({
    name: 'participation',
    events,
    initial: (): Participation => ({
      opening: undefined,
      active: { ...noActiveWeeks },
      conditions: {},
      jobGoal: undefined,
      teamMet: undefined,
      measures: {},
      plan: undefined,
      matches: {},
      praktik: {},
      interventions: {},
      interventionsAgreed: {},
      familiarWith: {},
      subsidies: {},
      employments: {},
      hours: {},
      lastCoached: undefined,
      cvShared: undefined,
      ending: undefined,
    }),
    recipes: {
      ...openingRecipes,
      ...pauseRecipes,
      ...eligibilityRecipes,
      ...jobGoalRecipes,
      ...measureRecipes,
      ...planRecipes,
      ...routeRecipes,
      ...praktikRecipes,
      ...interventionRecipes,
      ...familiarityRecipes,
      ...subsidyRecipes,
      ...employmentRecipes,
      ...hoursRecipes,
      ...payRecipes,
      ...contactRecipes,
      ...progressRecipes,
      ...jobSearchRecipes,
      ...endingRecipes,
      ...followUpRecipes,
    },
    rules: [
      ...openingRules,
      openFirst,
      ...pauseRules,
      ...eligibilityRules,
      ...jobGoalRules,
      ...measureRules,
      ...measureGrantingRules,
      ...routeRules,
      ...praktikRules,
      ...praktikWeeksRules,
      ...interventionRules,
      ...familiarityRules,
      ...subsidyRules,
      ...subsidyLengthRules,
      ...employmentRules,
      ...employmentLengthRules,
      ...extensionRules,
      ...smallJobRules,
      ...employmentCategoryRules,
      ...categoryEmployerRules,
      ...placeRules,
      ...hoursRules,
      ...payRules,
      ...contactRules,
      ...progressRules,
      ...jobSearchRules,
      ...endingRules,
      ...followUpRules,
    ],
  }))()
