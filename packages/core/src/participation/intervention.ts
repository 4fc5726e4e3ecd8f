import { openPraktik, type PraktikStarted, type WithPraktik } from './praktik.js'
import { concept } from '../decider/concept.js'
import { readFrom } from '../decider/subject.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { idCodec, oneOf, wordOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { agreementSubjects, type InterventionKind } from '../vocabulary/kinds.js'

/**
 * An intervention begins in parallel with a praktik or a job. `workplace` is where it takes place with an employer's
 * help.
 */
export const InterventionStarted = defineEvent(
  'InterventionStarted',
  {
    kind: 'report',
    moment: 'begins',
    says: 'An intervention begins.',
    silence: { is: 'spontaneous', fact: 'measures' },
    supersedes: 'nothing',
  },
  {
    interventionId: idCodec('intervention'),
    kind: wordOf('intervention'),
  },
  { workplace: idCodec('workplace') },
)

/** The last day of an intervention. */
export const InterventionEnded = defineEvent(
  'InterventionEnded',
  {
    kind: 'report',
    moment: 'ends',
    says: 'An intervention has ended.',
    silence: { is: 'spontaneous', fact: 'endings' },
    supersedes: 'nothing',
  },
  { interventionId: idCodec('intervention') },
)

/** Something is agreed with a company: for one praktik, or for all at a workplace. An agreement that names neither covers no praktik. */
export const CompanyAgreementReached = defineEvent(
  'CompanyAgreementReached',
  {
    kind: 'report',
    moment: 'decides',
    says: 'Something is agreed with a company.',
    silence: { is: 'spontaneous', fact: 'employerContacts' },
    supersedes: 'nothing',
  },
  { about: oneOf(agreementSubjects) },
  { praktikId: idCodec('praktik'), workplace: idCodec('workplace') },
)

const events = [InterventionStarted, InterventionEnded, CompanyAgreementReached] as const
type InterventionEvent = EventOf<typeof events>

/** One intervention, and its last day once it has ended. */
export interface Intervention {
  readonly kind: InterventionKind
  readonly from: Day
  readonly last: Day | undefined
  readonly startedBy: EventId
}

/** The part of a participation's state that this concept keeps. */
export interface WithInterventions {
  readonly interventions: Readonly<Record<string, Intervention>>
  /**
   * The praktik and workplaces with an agreement on interventions in parallel with a praktik, each with the first event
   * that states it.
   */
  readonly interventionsAgreed: Readonly<Record<string, EventId>>
}

const rules = rulesFor<WithInterventions & WithPraktik, InterventionEvent | EventOf<[typeof PraktikStarted]>, Program>()

const idUsedOnce = rules.rule({
  id: 'intervention/id-used-once',
  version: 1,
  says: 'Each intervention has an id of its own.',
  guards: { InterventionStarted: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.interventions[data.interventionId]
    return other === undefined ? met() : notMet({ intervention: data.interventionId }, { events: [other.startedBy] })
  },
})

const isOpen = rules.rule({
  id: 'intervention/is-open',
  version: 1,
  says: 'Only an intervention that is open can end.',
  guards: { InterventionEnded: 'must' },
  judge: ({ state, event: { data } }) => {
    const one = state.interventions[data.interventionId]
    if (one === undefined) return notMet({ intervention: data.interventionId, found: false })
    return one.last === undefined
      ? met()
      : notMet({ intervention: data.interventionId, endedOn: one.last }, { events: [one.startedBy] })
  },
})

const agreedWithTheCompany = rules.rule({
  id: 'intervention/agreed-with-the-company',
  version: 1,
  says: 'That interventions run beside a praktik is agreed with the company.',
  guards: { PraktikStarted: 'byTerm', InterventionStarted: 'byTerm' },
  terms: ({ terms: { companyAgreement } }) => ({ companyAgreement }),
  judge: ({ state, event: { type, data } }) => {
    const running = Object.entries(state.interventions).filter(([, one]) => one.last === undefined)
    const isAgreed = (praktikId: string, workplace: string) =>
      praktikId in state.interventionsAgreed || workplace in state.interventionsAgreed
    if (type === 'PraktikStarted') {
      if (running.length === 0) return notApplicable('noInterventionInParallel')
      return isAgreed(data.praktikId, data.workplace)
        ? met()
        : notMet(
            { praktik: [data.praktikId], interventions: running.map(([id]) => id) },
            { events: running.map(([, { startedBy }]) => startedBy) },
          )
    }
    const beside = openPraktik(state)
    if (beside.length === 0) return notApplicable('noPraktikInParallel')
    const without = beside.filter(([id, { workplace }]) => !isAgreed(id, workplace))
    return without.length === 0
      ? met()
      : notMet(
          { praktik: without.map(([id]) => id), interventions: [data.interventionId] },
          { events: without.map(([, { startedBy }]) => startedBy) },
        )
  },
})

const recipes: Recipes<WithInterventions, InterventionEvent> = {
  InterventionStarted: (draft, { interventionId, kind, on }, { id }) => {
    draft.interventions[interventionId] ??= { kind, from: on, last: undefined, startedBy: id }
  },
  InterventionEnded: (draft, { interventionId, on }) => {
    const intervention = draft.interventions[interventionId]
    if (intervention !== undefined) intervention.last ??= on
  },
  CompanyAgreementReached: (draft, { about, praktikId, workplace }, { id }) => {
    if (about !== 'parallelInterventions') return
    const of = praktikId ?? workplace
    if (of !== undefined) draft.interventionsAgreed[of] ??= id
  },
}

/** Interventions, and the agreements with companies about them. */
export const interventionConcept = concept({
  name: 'intervention',
  events,
  initial: (): WithInterventions => ({ interventions: {}, interventionsAgreed: {} }),
  rules: [idUsedOnce, isOpen, agreedWithTheCompany],
  recipes,
  subject: {
    name: 'intervention',
    begins: InterventionStarted,
    ends: InterventionEnded,
    id: 'interventionId',
    read: readFrom(
      'intervention',
      ({ interventions }: WithInterventions) => interventions,
      (id, { kind, from, last, startedBy }) => ({ id, kind, from, plannedTo: undefined, last, begunBy: startedBy }),
    ),
  },
})
