import { type WithEmployment } from './employment.js'
import { openPraktik, type WithPraktik } from './praktik.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { weeklyHoursCodec, wholeCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

/** How many hours a week and how many tasks a person manages at the workplace. They are two separate series. */
export const ProgressObserved = defineEvent(
  'ProgressObserved',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Hours a week and tasks that a person manages are observed.',
    silence: { is: 'spontaneous', fact: 'assessments' },
    supersedes: 'nothing',
  },
  { hoursPerWeek: weeklyHoursCodec, tasks: wholeCodec },
)

const events = [ProgressObserved] as const
type ProgressEvent = EventOf<typeof events>

const rules = rulesFor<WithPraktik & WithEmployment, ProgressEvent, Program>()

const inSomethingOpen = rules.rule({
  id: 'progress/in-something-open',
  version: 1,
  says: 'Progress is observed in a praktik or an employment that is open.',
  guards: { ProgressObserved: 'should' },
  judge: ({ state }) =>
    openPraktik(state).length > 0 || Object.values(state.employments).some(({ last }) => last === undefined)
      ? met()
      : notMet({ open: 'none' }),
})

// Progress changes nothing that a rule needs; projections read its series.
const recipes: Recipes<unknown, ProgressEvent> = { ProgressObserved: () => undefined }

/** Progress that is observed in a praktik or an employment. */
export const progressConcept = concept({
  name: 'progress',
  events,
  rules: [inSomethingOpen],
  recipes,
})
