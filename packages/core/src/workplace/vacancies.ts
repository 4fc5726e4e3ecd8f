import { type WithNeeds } from './needs.js'
import { type WithRegistration } from './registration.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { codeCodec, idCodec, listOf, oneOf, wordOf, weeklyHoursCodec, yesNoCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { hasTrait } from '../terms/words.js'
import { type Day } from '../vocabulary/day.js'
import { type Hours } from '../vocabulary/hours.js'
import { type Code, type EventId, type IdOf } from '../vocabulary/ids.js'
import {
  vacancyEndings,
  type Branch,
  type EmploymentKind,
  type SmallJobKind,
  type VacancyEnding,
} from '../vocabulary/kinds.js'

/**
 * A person is sought for these tasks. `smallJob` is the kind of a small job; `need` is the analysed need that the
 * vacancy answers.
 */
export const VacancyPosted = defineEvent(
  'VacancyPosted',
  {
    kind: 'report',
    moment: 'begins',
    says: 'A workplace seeks a person for some tasks.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: 'nothing',
  },
  {
    vacancy: idCodec('vacancy'),
    tasks: listOf(codeCodec),
    hoursPerWeek: weeklyHoursCodec,
    requiresEducation: yesNoCodec,
    requiresExperience: yesNoCodec,
  },
  {
    kind: wordOf('employment'),
    smallJob: wordOf('smallJob'),
    branch: wordOf('branch'),
    need: idCodec('need'),
  },
)

/** The vacancy is closed; `on` is its last open day. */
export const VacancyClosed = defineEvent(
  'VacancyClosed',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A vacancy is filled or withdrawn.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: 'nothing',
  },
  { vacancy: idCodec('vacancy'), ending: oneOf(vacancyEndings) },
)

const events = [VacancyPosted, VacancyClosed] as const
type VacancyEvent = EventOf<typeof events>

/** A vacancy: how it was posted and, once closed, how it was closed. */
export interface Vacancy {
  readonly kind: EmploymentKind | undefined
  readonly smallJob: SmallJobKind | undefined
  readonly tasks: readonly Code[]
  readonly hoursPerWeek: Hours
  readonly requiresEducation: boolean
  readonly requiresExperience: boolean
  /** The branch of the vacancy; without one, the branch of its workplace. */
  readonly branch: Branch | undefined
  readonly need: IdOf<'need'> | undefined
  readonly from: Day
  /** The last day it was open, once it is closed. */
  readonly last: Day | undefined
  readonly ending: VacancyEnding | undefined
  readonly by: EventId
}

/** The part of a workplace's state that this concept keeps. */
export interface WithVacancies {
  readonly vacancies: Readonly<Record<string, Vacancy>>
}

const rules = rulesFor<WithVacancies & WithNeeds & WithRegistration, VacancyEvent, Program>()

const idUsedOnce = rules.rule({
  id: 'vacancy/id-used-once',
  version: 1,
  says: 'Each vacancy has an id of its own.',
  guards: { VacancyPosted: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.vacancies[data.vacancy]
    return other === undefined ? met() : notMet({ vacancy: data.vacancy }, { events: [other.by] })
  },
})

const isOpen = rules.rule({
  id: 'vacancy/is-open',
  version: 1,
  says: 'Only a vacancy that is open can be closed.',
  guards: { VacancyClosed: 'must' },
  judge: ({ state, event: { data } }) => {
    const vacancy = state.vacancies[data.vacancy]
    if (vacancy === undefined) return notMet({ vacancy: data.vacancy, found: false })
    return vacancy.last === undefined
      ? met()
      : notMet({ vacancy: data.vacancy, closedOn: vacancy.last }, { events: [vacancy.by] })
  },
})

const needAnalysed = rules.rule({
  id: 'vacancy/need-analysed',
  version: 1,
  says: 'A vacancy that answers a need answers one that has been analysed.',
  guards: { VacancyPosted: 'must' },
  judge: ({ state, event: { data } }) => {
    if (data.need === undefined) return notApplicable('noNeed')
    return state.needs[data.need] === undefined ? notMet({ need: data.need, found: false }) : met()
  },
})

const kindOfSmallJob = rules.rule({
  id: 'vacancy/kind-of-small-job',
  version: 2,
  says: 'Only a small job is of a kind of small job.',
  guards: { VacancyPosted: 'must' },
  judge: ({ event: { data }, program }) => {
    if (data.smallJob === undefined || data.kind === undefined) return notApplicable('nothingToCompare')
    return hasTrait(program, data.kind, 'small') ? met() : notMet({ kind: data.kind, smallJob: data.smallJob })
  },
})

const inScope = rules.rule({
  id: 'vacancy/in-scope',
  version: 1,
  says: 'A vacancy asks for no education or experience that the program does not work with, and is of a main branch.',
  guards: { VacancyPosted: 'byTerm' },
  terms: ({ terms: { vacancyScope } }) => ({ vacancyScope }),
  judge: ({ state, event: { data }, terms: { vacancyScope: scope } }) => {
    const branch = data.branch ?? state.registration?.branch
    const outside = {
      ...(data.requiresEducation && !scope.education ? { requiresEducation: true } : {}),
      ...(data.requiresExperience && !scope.experience ? { requiresExperience: true } : {}),
      ...(branch === undefined || scope.branches.includes(branch) ? {} : { branch, mainBranches: scope.branches }),
    }
    if (Object.keys(outside).length > 0) return notMet(outside)
    return branch === undefined ? undetermined(['branch']) : met()
  },
})

const recipes: Recipes<WithVacancies & WithRegistration, VacancyEvent> = {
  VacancyPosted: (draft, { vacancy, on, tasks, kind, smallJob, branch, need, ...rest }, { id }) => {
    draft.vacancies[vacancy] ??= {
      kind,
      smallJob,
      tasks: [...tasks],
      hoursPerWeek: rest.hoursPerWeek,
      requiresEducation: rest.requiresEducation,
      requiresExperience: rest.requiresExperience,
      branch: branch ?? draft.registration?.branch,
      need,
      from: on,
      last: undefined,
      ending: undefined,
      by: id,
    }
  },
  VacancyClosed: (draft, { vacancy, ending, on }) => {
    const posted = draft.vacancies[vacancy]
    if (posted === undefined || posted.last !== undefined) return
    posted.last = on
    posted.ending = ending
  },
}

/** Vacancies that are posted and closed. */
export const vacancyConcept = concept({
  name: 'vacancy',
  events,
  initial: (): WithVacancies => ({ vacancies: {} }),
  rules: [idUsedOnce, isOpen, needAnalysed, kindOfSmallJob, inScope],
  recipes,
})
