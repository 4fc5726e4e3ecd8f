import { type EmploymentEnded, type WithEmployment } from './employment.js'
import { type WithEnding } from './ending.js'
import { type WithMeasures } from './measure.js'
import { type WithPlan } from './plan.js'
import { type WithPraktik } from './praktik.js'
import { concept } from '../decider/concept.js'
import { type Draft, type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec, hoursCodec, idCodec, wordOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { daysBetween } from '../vocabulary/day.js'
import { addHours, hours, mostHours, type Hours } from '../vocabulary/hours.js'

/** Hours worked in an employment, competence development included. `entry` distinguishes two equal entries on the same day. */
export const WorkHoursLogged = defineEvent(
  'WorkHoursLogged',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Hours of working time, competence development included.',
    silence: { is: 'spontaneous', fact: 'hours' },
    supersedes: 'nothing',
  },
  { employmentId: idCodec('employment'), hours: hoursCodec },
  { entry: codeCodec },
)

/** Hours of competence development, which lie inside working time. `entry` distinguishes two equal entries on the same day. */
export const CompetenceHoursLogged = defineEvent(
  'CompetenceHoursLogged',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Hours of competence development, inside working time.',
    silence: { is: 'spontaneous', fact: 'hours' },
    supersedes: 'nothing',
  },
  {
    employmentId: idCodec('employment'),
    hours: hoursCodec,
    activity: wordOf('activity'),
  },
  { entry: codeCodec },
)

/** Hours of absence from a praktik, an employment or a measure. Absence does not interrupt any of them. */
export const AbsenceLogged = defineEvent(
  'AbsenceLogged',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Hours of absence from a praktik, an employment or a measure.',
    silence: { is: 'spontaneous', fact: 'hours' },
    supersedes: 'nothing',
  },
  { hours: hoursCodec },
  {
    praktikId: idCodec('praktik'),
    employmentId: idCodec('employment'),
    measureId: idCodec('measure'),
    reason: codeCodec,
    entry: codeCodec,
  },
)

const events = [WorkHoursLogged, CompetenceHoursLogged, AbsenceLogged] as const
type HoursEvent = EventOf<typeof events>

/** The hours of one employment so far. */
export interface HoursSoFar {
  readonly worked: Hours
  readonly competence: Hours
}

/** The part of a participation's state that this concept keeps. */
export interface WithHours {
  readonly hours: Readonly<Record<string, HoursSoFar>>
}

const none: Hours = hours(0)
const noHours: HoursSoFar = { worked: none, competence: none }

/** The hours of an employment so far; zero where none were logged. */
export const hoursOf = (state: WithHours, employmentId: string): HoursSoFar => state.hours[employmentId] ?? noHours

const rules = rulesFor<
  WithHours & WithEmployment & WithEnding & WithMeasures & WithPraktik & WithPlan,
  HoursEvent | EventOf<[typeof EmploymentEnded]>,
  Program
>()

const inAnEmployment = rules.rule({
  id: 'hours/in-an-open-employment',
  version: 1,
  says: 'Working hours and competence hours lie within an employment.',
  guards: { WorkHoursLogged: 'must', CompetenceHoursLogged: 'must' },
  judge: ({ state, event: { data } }) => {
    const employment = state.employments[data.employmentId]
    if (employment === undefined) return notMet({ employment: data.employmentId, begun: false })
    return employment.last === undefined
      ? met()
      : notMet(
          { employment: data.employmentId, lastDay: employment.last, on: data.on },
          { events: [employment.begunBy] },
        )
  },
})

const absenceFromSomethingOpen = rules.rule({
  id: 'hours/absence-from-something-open',
  version: 2,
  says: 'Absence is from a praktik, an employment or a measure that is open.',
  guards: { AbsenceLogged: 'must' },
  judge: ({ state, event: { data } }) => {
    const { praktikId, employmentId, measureId } = data
    const subjects = [
      ...(praktikId === undefined ? [] : [{ id: praktikId, of: state.praktik[praktikId] }]),
      ...(employmentId === undefined ? [] : [{ id: employmentId, of: state.employments[employmentId] }]),
      ...(measureId === undefined ? [] : [{ id: measureId, of: state.measures[measureId] }]),
    ]
    if (subjects.length === 0) return notMet({ praktik: 'none', employment: 'none', measure: 'none' })
    const notOpen = subjects.filter(({ of }) => of === undefined || of.last !== undefined).map(({ id }) => id)
    return notOpen.length === 0 ? met() : notMet({ notOpen, on: data.on })
  },
})

const byIndividualPlan = rules.rule({
  id: 'competence/by-individual-plan',
  version: 1,
  says: 'Competence development follows the activities of the individual plan.',
  guards: { CompetenceHoursLogged: 'byTerm' },
  terms: ({ terms: { competencePlan } }) => ({ competencePlan }),
  judge: ({ state, event: { data }, terms: { competencePlan } }) => {
    const kind = state.employments[data.employmentId]?.kind
    if (kind === undefined || !competencePlan.kinds.includes(kind)) return notApplicable('notAskedOfEmployment')
    const { plan } = state
    if (plan === undefined) return notMet({ activity: data.activity, plan: 'none' })
    return plan.activities.includes(data.activity)
      ? met()
      : notMet({ activity: data.activity, planned: plan.activities }, { events: [plan.by] })
  },
})

const logged = { everyOf: ['WorkHoursLogged', 'CompetenceHoursLogged'] }

const insideWorkingTime = rules.rule({
  id: 'competence/inside-working-time',
  version: 1,
  says: 'Competence hours are a part of the hours worked.',
  guards: { EmploymentEnded: 'must' },
  judge: ({ state, event: { data } }) => {
    const { worked, competence } = hoursOf(state, data.employmentId)
    return competence <= worked ? met() : notMet({ worked, competence }, logged)
  },
})

/** Adds to the hours of an employment. Hours outside an open employment are a finding and are not counted. */
const add = (
  draft: Draft<WithHours & WithEmployment>,
  employmentId: string,
  worked: Hours,
  competence: Hours,
): void => {
  const employment = draft.employments[employmentId]
  if (employment === undefined || employment.last !== undefined) return
  const before = hoursOf(draft, employmentId)
  draft.hours[employmentId] = {
    worked: addHours(before.worked, worked),
    competence: addHours(before.competence, competence),
  }
}

const recipes: Recipes<WithHours & WithEmployment, HoursEvent> = {
  WorkHoursLogged: (draft, data) => add(draft, data.employmentId, data.hours, none),
  CompetenceHoursLogged: (draft, data) => add(draft, data.employmentId, none, data.hours),
  // Absence changes nothing that a rule needs; it is only recorded.
  AbsenceLogged: () => undefined,
}

const absent = ['employmentId', 'praktikId', 'measureId']

/** Hours of work, of competence development and of absence. */
export const hoursConcept = concept({
  name: 'hours',
  events,
  initial: (): WithHours => ({ hours: {} }),
  gauges: [
    {
      name: 'workHours',
      event: WorkHoursLogged,
      of: ['employmentId'],
      amount: ({ hours: worked }) => Number(worked),
      total: ({ hours: byEmployment }, id) => byEmployment[id]?.worked ?? 0,
      left: ({ hoursPerWeek, plannedTo }, from) =>
        hoursPerWeek === undefined || plannedTo === undefined
          ? 0
          : mostHours(Math.round((hoursPerWeek * Math.max(0, daysBetween(from, plannedTo)) * 100) / 7) / 100),
    },
    {
      name: 'competenceHours',
      event: CompetenceHoursLogged,
      of: ['employmentId'],
      amount: ({ hours: learnt }) => Number(learnt),
      total: ({ hours: byEmployment }, id) => byEmployment[id]?.competence ?? 0,
    },
    { name: 'absenceHours', event: AbsenceLogged, of: absent, amount: ({ hours: away }) => Number(away) },
    { name: 'absences', event: AbsenceLogged, of: absent, amount: () => 1 },
  ],
  rules: [inAnEmployment, absenceFromSomethingOpen, byIndividualPlan, insideWorkingTime],
  recipes,
})
