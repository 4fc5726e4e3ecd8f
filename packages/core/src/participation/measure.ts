import { concept } from '../decider/concept.js'
import { readFrom } from '../decider/subject.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { dayCodec, idCodec, wordOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { type MeasureKind } from '../vocabulary/kinds.js'

/**
 * A measure is granted. `on` is the day of the decision and the first day; `to` is the last day, where the decision
 * states one.
 */
export const MeasureGranted = defineEvent(
  'MeasureGranted',
  {
    kind: 'decision',
    moment: 'decides',
    says: 'A measure is granted from a day on.',
    silence: { is: 'spontaneous', fact: 'measures' },
    supersedes: 'nothing',
  },
  { measureId: idCodec('measure'), kind: wordOf('measure') },
  { to: dayCodec },
)

/** A measure ends; `on` is its last day, also where it was granted to a later day. */
export const MeasureEnded = defineEvent(
  'MeasureEnded',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A measure has ended.',
    silence: { is: 'spontaneous', fact: 'endings' },
    supersedes: 'nothing',
  },
  { measureId: idCodec('measure') },
)

const events = [MeasureGranted, MeasureEnded] as const
type MeasureEvent = EventOf<typeof events>

/** One measure: its first day, the last day in the decision, and its last day once it has ended. */
export interface Measure {
  readonly kind: MeasureKind
  readonly from: Day
  readonly to: Day | undefined
  readonly last: Day | undefined
  readonly grantedBy: EventId
}

/** The part of a participation's state that this concept keeps. */
export interface WithMeasures {
  readonly measures: Readonly<Record<string, Measure>>
}

const rules = rulesFor<WithMeasures, MeasureEvent, Program>()

const idUsedOnce = rules.rule({
  id: 'measure/id-used-once',
  version: 1,
  says: 'Each measure has an id of its own.',
  guards: { MeasureGranted: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.measures[data.measureId]
    return other === undefined ? met() : notMet({ measure: data.measureId }, { events: [other.grantedBy] })
  },
})

const endsNoEarlierThanItBegins = rules.rule({
  id: 'measure/planned-end-after-start',
  version: 1,
  says: 'A measure that is granted to a day is granted for at least one.',
  guards: { MeasureGranted: 'must' },
  judge: ({ event: { data } }) =>
    data.to === undefined || data.to >= data.on ? met() : notMet({ firstDay: data.on, to: data.to }),
})

const isOpen = rules.rule({
  id: 'measure/is-open',
  version: 1,
  says: 'Only a measure that was granted can end, and it ends once.',
  guards: { MeasureEnded: 'must' },
  judge: ({ state, event: { data } }) => {
    const measure = state.measures[data.measureId]
    if (measure === undefined) return notMet({ measure: data.measureId, found: false })
    return measure.last === undefined
      ? met()
      : notMet({ measure: data.measureId, endedOn: measure.last }, { events: [measure.grantedBy] })
  },
})

/** The measures that run on a day and whose end is not on or before that day, with their ids. */
export const measuresBeyond = ({ measures }: WithMeasures, day: Day): readonly (readonly [string, Measure])[] =>
  Object.entries(measures).filter(
    ([, { from, last, to }]) => from <= day && last === undefined && (to === undefined || to > day),
  )

const recipes: Recipes<WithMeasures, MeasureEvent> = {
  MeasureGranted: (draft, { measureId, kind, on, to }, { id }) => {
    draft.measures[measureId] ??= { kind, from: on, to, last: undefined, grantedBy: id }
  },
  MeasureEnded: (draft, { measureId, on }) => {
    const measure = draft.measures[measureId]
    if (measure !== undefined) measure.last ??= on
  },
}

/** Measures that are granted and end. */
export const measureConcept = concept({
  name: 'measure',
  events,
  initial: (): WithMeasures => ({ measures: {} }),
  rules: [idUsedOnce, endsNoEarlierThanItBegins, isOpen],
  recipes,
  subject: {
    name: 'measure',
    begins: MeasureGranted,
    ends: MeasureEnded,
    id: 'measureId',
    planned: 'to',
    read: readFrom(
      'measure',
      ({ measures }: WithMeasures) => measures,
      (id, { kind, from, to, last, grantedBy }) => ({ id, kind, from, plannedTo: to, last, begunBy: grantedBy }),
    ),
  },
})
