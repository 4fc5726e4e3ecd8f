import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec, listOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

/** Units agree to cooperate in a program. The event names all units that cooperate from that day on. */
export const CooperationAgreed = defineEvent(
  'CooperationAgreed',
  {
    kind: 'report',
    moment: 'decides',
    says: 'Units agree to cooperate in a program.',
    silence: { is: 'spontaneous', fact: 'programHistory' },
    supersedes: () => 'cooperation',
  },
  { units: listOf(codeCodec) },
)

const events = [CooperationAgreed] as const
type CooperationEvent = EventOf<typeof events>

const rules = rulesFor<unknown, CooperationEvent, Program>()

const allUnits = rules.rule({
  id: 'cooperation/all-units',
  version: 1,
  says: 'Every unit that the program names takes part in the cooperation.',
  guards: { CooperationAgreed: 'byTerm' },
  terms: ({ terms: { cooperation } }) => ({ cooperation }),
  judge: ({ event: { data }, terms: { cooperation } }) => {
    const absent = cooperation.filter((unit) => !data.units.includes(unit))
    return absent.length === 0 ? met() : notMet({ absent })
  },
})

// An agreement changes nothing that a later rule needs. It is judged on its own.
const recipes: Recipes<unknown, CooperationEvent> = { CooperationAgreed: () => undefined }

/** Cooperation between units of the municipality. */
export const cooperationConcept = concept({
  name: 'cooperation',
  events,
  rules: [allUnits],
  recipes,
})
