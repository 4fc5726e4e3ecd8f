import { countContact, isActiveFrom, mondayBefore, weeksTo, type WithActiveWeeks } from './active-weeks.js'
import { type EmploymentEnded, type WithEmployment } from './employment.js'
import { type ParticipationEnded, type WithEnding } from './ending.js'
import { type WithOpening } from './opening.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec, idCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { addDays, calendarEnd, daysBetween, previousDay, type Day } from '../vocabulary/day.js'
import { contactForms, contactPurposes } from '../vocabulary/kinds.js'
import { weekOf } from '../vocabulary/week.js'

/** A coach and a participant were in contact. `entry` distinguishes two equal contacts on the same day. */
export const ContactMade = defineEvent(
  'ContactMade',
  {
    kind: 'report',
    moment: 'happens',
    says: 'A coach and a participant were in contact.',
    silence: { is: 'spontaneous', fact: 'contacts' },
    supersedes: 'nothing',
  },
  {
    coach: idCodec('coach'),
    form: oneOf(contactForms),
    purpose: oneOf(contactPurposes),
  },
  { entry: codeCodec },
)

const events = [ContactMade] as const
type ContactEvent = EventOf<typeof events>

/** The part of a participation's state that this concept keeps. */
export interface WithContact {
  /** The latest day on which the participant was coached. */
  readonly lastCoached: Day | undefined
}

const rules = rulesFor<
  WithContact & WithActiveWeeks & WithOpening & WithEmployment & WithEnding,
  ContactEvent | EventOf<[typeof EmploymentEnded, typeof ParticipationEnded]>,
  Program
>()

/** The Sunday of the week that begins on a Monday, or the last day of the calendar if the week goes beyond it. */
const lastDayOfWeek = (monday: Day): Day => (daysBetween(monday, calendarEnd) < 6 ? calendarEnd : addDays(monday, 6))

const weekly = rules.rule({
  id: 'contact/weekly',
  version: 1,
  says: 'In the required share of the weeks in which the participation is active on every day, there is some contact.',
  guards: { ParticipationEnded: 'byTerm' },
  terms: ({ terms: { weeklyContact } }) => ({ weeklyContact }),
  judge: ({ state, event: { data }, terms: { weeklyContact } }) => {
    if (state.ending !== undefined) return notApplicable('endedBefore')
    const { weeks, contacted } = weeksTo(state, data.on)
    if (weeks === 0) return notApplicable('noFullWeek')
    const { percent } = weeklyContact
    return contacted * 100 >= percent * weeks
      ? met()
      : notMet(
          { weeks, contacted, percent },
          { everyOf: ['ParticipationOpened', 'ParticipationPaused', 'ParticipationResumed', 'ContactMade'] },
        )
  },
  obligation: ({ state, asOf, termsOn }) => {
    // Judged when the participation ends, by the terms of that day. These are not known yet.
    const percent = termsOn(asOf)?.weeklyContact.percent
    const monday = mondayBefore(asOf)
    if (percent === undefined || state.ending !== undefined || !isActiveFrom(state, monday)) return []
    if (state.active.lastContacted === monday) return []
    const by = lastDayOfWeek(monday)
    const facts = { ...weeksTo(state, previousDay(monday)), percent }
    return [{ what: 'weeklyContact', of: weekOf(asOf), by, missing: 1, unit: 'times', possible: true, facts }]
  },
})

const recipes: Recipes<WithContact & WithActiveWeeks & WithOpening, ContactEvent> = {
  ContactMade: (draft, { purpose, on }) => {
    if (purpose === 'coaching') draft.lastCoached = on
    countContact(draft, on)
  },
}

/** Contacts of the participant with a coach. */
export const contactConcept = concept({
  name: 'contact',
  events,
  initial: (): WithContact => ({ lastCoached: undefined }),
  gauges: [
    { name: 'contacts', event: ContactMade, of: [], amount: () => 1 },
    {
      name: 'coachingContact',
      event: ContactMade,
      of: [],
      amount: ({ purpose }) => (purpose === 'coaching' ? 1 : 0),
    },
  ],
  rules: [weekly],
  recipes,
})
