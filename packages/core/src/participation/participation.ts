import { type AroundParticipation } from './around.js'
import { attendanceConcept } from './attendance.js'
import { categoryEmployersConcept } from './category-employers.js'
import { contactConcept } from './contact.js'
import { conditionStanding, eligibilityConcept } from './eligibility.js'
import { employmentConcept } from './employment.js'
import { employmentCategoriesConcept } from './employment-categories.js'
import { endingConcept } from './ending.js'
import { extensionConcept } from './extension.js'
import { familiarityConcept } from './familiarity.js'
import { followUpConcept } from './follow-up.js'
import { hoursConcept } from './hours.js'
import { interventionConcept } from './intervention.js'
import { jobGoalConcept } from './job-goal.js'
import { jobSearchConcept } from './job-search.js'
import { measureConcept } from './measure.js'
import { openingConcept } from './opening.js'
import { pauseConcept } from './pause.js'
import { payConcept } from './pay.js'
import { placeConcept } from './place.js'
import { planConcept } from './plan.js'
import { praktikConcept } from './praktik.js'
import { progressConcept } from './progress.js'
import { routeConcept } from './route.js'
import { smallJobConcept } from './small-job.js'
import { subsidyConcept } from './subsidy.js'
import { subsidyLengthConcept } from './subsidy-length.js'
import { codeRulesOf, eventsOf, gaugesOf, initialOf, recipesOf, stepsOf, subjectsOf } from '../decider/concept.js'
import { mustAfter } from '../decider/guards.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { inWordsOf } from '../history/in-words.js'
import { type EventOf } from '../history/event.js'
import { factOn, knownFactConcept } from '../rules/known-facts.js'
import { dataRulesFor } from '../rules/data-rules.js'
import { knownWordsIn } from '../rules/known-words.js'
import { stepConcept, stepsTaken } from '../rules/steps.js'
import { type Program } from '../terms/program.js'

const concepts = [
  openingConcept,
  pauseConcept,
  eligibilityConcept,
  jobGoalConcept,
  measureConcept,
  planConcept,
  routeConcept,
  praktikConcept,
  interventionConcept,
  familiarityConcept,
  subsidyConcept,
  subsidyLengthConcept,
  employmentConcept,
  extensionConcept,
  smallJobConcept,
  employmentCategoriesConcept,
  categoryEmployersConcept,
  placeConcept,
  hoursConcept,
  attendanceConcept,
  payConcept,
  contactConcept,
  progressConcept,
  jobSearchConcept,
  endingConcept,
  followUpConcept,
  stepConcept,
  knownFactConcept,
] as const
const events = eventsOf(concepts)
const initial = initialOf(concepts)

/** Everything that can happen in one person's way through one program. */
export type ParticipationEvent = EventOf<typeof events>

/** The state that decisions in a participation need. */
export interface Participation extends ReturnType<typeof initial> {}

const rules = rulesFor<Participation, ParticipationEvent, Program, AroundParticipation>()

const openFirst = rules.rule({
  id: 'opening/first',
  version: 1,
  says: 'Nothing happens in a participation before it is opened.',
  guards: mustAfter('ParticipationOpened', events),
  judge: ({ state: { opening } }) => (opening === undefined ? notMet({ opened: false }) : met()),
})

/** The stream of one person's way through one program: its events, its rules and the functions on them. */
export const participation: Stream<Participation, ParticipationEvent, Program, AroundParticipation> = defineStream({
  name: 'participation',
  events,
  initial,
  recipes: recipesOf(concepts),
  rules: codeRulesOf(concepts, [openFirst, knownWordsIn(events)]),
  words: inWordsOf,
  dataRules: dataRulesFor<Participation>({
    subjects: subjectsOf(concepts),
    steps: stepsOf(concepts),
    gauges: gaugesOf(concepts),
    isOver: ({ ending }) => ending !== undefined,
    standing: conditionStanding,
    fact: factOn,
    taken: stepsTaken,
  }),
})
