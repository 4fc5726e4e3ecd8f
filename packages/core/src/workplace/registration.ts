import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { idCodec, wordOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { countsAs } from '../terms/words.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId, type IdOf } from '../vocabulary/ids.js'
import { type Branch, type Employer, type MunicipalUnit } from '../vocabulary/kinds.js'

/**
 * A workplace becomes known to the program: its owner, the unit where the owner is the municipality, and its branch.
 */
export const WorkplaceRegistered = defineEvent(
  'WorkplaceRegistered',
  {
    kind: 'report',
    moment: 'opens',
    says: 'A workplace becomes known to the program.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: 'nothing',
  },
  { workplace: idCodec('workplace'), ownership: wordOf('employer') },
  { unit: wordOf('unit'), branch: wordOf('branch') },
)

const events = [WorkplaceRegistered] as const
type RegistrationEvent = EventOf<typeof events>

/** The workplace and its owner. */
export interface Registration {
  readonly workplace: IdOf<'workplace'>
  readonly ownership: Employer
  readonly unit: MunicipalUnit | undefined
  readonly branch: Branch | undefined
  readonly on: Day
  readonly by: EventId
}

/** The part of a workplace's state that this concept keeps. */
export interface WithRegistration {
  readonly registration: Registration | undefined
}

const rules = rulesFor<WithRegistration, RegistrationEvent, Program>()

const once = rules.rule({
  id: 'registration/once',
  version: 1,
  says: 'A workplace is registered once.',
  guards: { WorkplaceRegistered: 'must' },
  judge: ({ state: { registration } }) =>
    registration === undefined
      ? met()
      : notMet({ workplace: registration.workplace, registeredOn: registration.on }, { events: [registration.by] }),
})

const unitOfTheMunicipality = rules.rule({
  id: 'registration/unit-of-the-municipality',
  version: 2,
  says: 'Only a workplace of the municipality belongs to one of its units.',
  guards: { WorkplaceRegistered: 'must' },
  judge: ({ event: { data }, program }) => {
    if (data.unit === undefined) return notApplicable('noUnit')
    return countsAs(program, data.ownership) === 'municipality'
      ? met()
      : notMet({ unit: data.unit, ownership: data.ownership })
  },
})

const recipes: Recipes<WithRegistration, RegistrationEvent> = {
  WorkplaceRegistered: (draft, { workplace, ownership, unit, branch, on }, { id }) => {
    draft.registration ??= { workplace, ownership, unit, branch, on, by: id }
  },
}

/** How a workplace is registered. */
export const registrationConcept = concept({
  name: 'registration',
  events,
  initial: (): WithRegistration => ({ registration: undefined }),
  rules: [once, unitOfTheMunicipality],
  recipes,
})
