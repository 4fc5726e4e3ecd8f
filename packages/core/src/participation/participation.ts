import { type AroundParticipation } from './around.js'
import { contactEvents, contactRecipes, contactRules, type WithContact } from './contact.js'
import { eligibilityEvents, eligibilityRecipes, eligibilityRules, type WithConditions } from './eligibility.js'
import { employmentEvents, employmentRecipes, employmentRules, type WithEmployment } from './employment.js'
import { endingEvents, endingRecipes, endingRules, type WithEnding } from './ending.js'
import { followUpEvents, followUpRecipes, followUpRules } from './follow-up.js'
import { hoursEvents, hoursRecipes, hoursRules, type WithHours } from './hours.js'
import { openingEvents, openingRecipes, openingRules, type WithOpening } from './opening.js'
import { payEvents, payRecipes, payRules } from './pay.js'
import { placeRules } from './place.js'
import { planEvents, planRecipes, type WithPlan } from './plan.js'
import { praktikEvents, praktikRecipes, praktikRules, type WithPraktik } from './praktik.js'
import { routeEvents, routeRecipes, routeRules, type WithMatches } from './route.js'
import { sortEmployerRules } from './sort-employers.js'
import { sortRules } from './sorts.js'
import { subsidyEvents, subsidyRecipes, subsidyRules, type WithSubsidies } from './subsidy.js'
import { met, notMet, rulesFor, type Guards } from '../decider/rule.js'
import { defineStream } from '../decider/stream.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

// Spreads count as side effects for bundlers; inside a call that is marked pure they do not.
const events = /* @__PURE__ */ (() =>
  [
    ...openingEvents,
    ...eligibilityEvents,
    ...planEvents,
    ...routeEvents,
    ...praktikEvents,
    ...subsidyEvents,
    ...employmentEvents,
    ...hoursEvents,
    ...payEvents,
    ...contactEvents,
    ...endingEvents,
    ...followUpEvents,
  ] as const)()

/** Everything that can happen in one person's way through one program. */
export type ParticipationEvent = EventOf<typeof events>

/** What decisions in a participation need to know of it. */
export interface Participation
  extends
    WithOpening,
    WithConditions,
    WithPlan,
    WithMatches,
    WithPraktik,
    WithSubsidies,
    WithEmployment,
    WithHours,
    WithContact,
    WithEnding {}

type AfterOpening = Guards<Exclude<ParticipationEvent, { readonly type: 'ParticipationOpened' }>>

const afterOpening = /* @__PURE__ */ (() =>
  Object.fromEntries(
    events.flatMap(({ type }) => (type === 'ParticipationOpened' ? [] : [[type, 'must']])),
  ) as AfterOpening)()

const rules = /* @__PURE__ */ rulesFor<Participation, ParticipationEvent, Program, AroundParticipation>()

const openFirst = /* @__PURE__ */ rules.rule({
  id: 'opening/first',
  version: 1,
  says: 'Nothing happens in a participation before it is opened.',
  guards: afterOpening,
  judge: ({ state: { opening } }) => (opening === undefined ? notMet({ opened: false }) : met()),
})

/** One person's way through one program: its events, its rules, and all that can be asked of it. */
export const participation = /* @__PURE__ */ (() =>
  defineStream({
    name: 'participation',
    events,
    initial: (): Participation => ({
      opening: undefined,
      conditions: {},
      plan: undefined,
      matches: {},
      praktik: {},
      subsidies: {},
      employments: {},
      hours: {},
      lastCoached: undefined,
      ending: undefined,
    }),
    recipes: {
      ...openingRecipes,
      ...eligibilityRecipes,
      ...planRecipes,
      ...routeRecipes,
      ...praktikRecipes,
      ...subsidyRecipes,
      ...employmentRecipes,
      ...hoursRecipes,
      ...payRecipes,
      ...contactRecipes,
      ...endingRecipes,
      ...followUpRecipes,
    },
    rules: [
      ...openingRules,
      openFirst,
      ...eligibilityRules,
      ...routeRules,
      ...praktikRules,
      ...subsidyRules,
      ...employmentRules,
      ...sortRules,
      ...sortEmployerRules,
      ...placeRules,
      ...hoursRules,
      ...payRules,
      ...contactRules,
      ...endingRules,
      ...followUpRules,
    ],
  }))()
