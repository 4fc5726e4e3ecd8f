import { concept } from '../decider/concept.js'
import { readFrom } from '../decider/subject.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { checked, dayCodec, idCodec, wordOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type SubsidyTerms } from '../terms/program-terms.js'
import { type Day } from '../vocabulary/day.js'
import { expecting } from '../vocabulary/expected.js'
import { type EventId } from '../vocabulary/ids.js'
import { type SubsidyKind } from '../vocabulary/kinds.js'

/** The share of its cost base that a subsidy decision grants: 2 is two times the contribution, 0.8 is 80 % of the wage cost. */
const levelCodec = checked(
  expecting('level'),
  { type: 'number', exclusiveMinimum: 0, maximum: 10 },
  (value): value is number => typeof value === 'number' && value > 0 && value <= 10,
)

/** A wage subsidy is decided. `on` is the day of the decision; the terms of that day give the amounts. */
export const SubsidyDecided = defineEvent(
  'SubsidyDecided',
  {
    kind: 'decision',
    moment: 'decides',
    says: 'A wage subsidy is decided for a period.',
    silence: { is: 'spontaneous', fact: 'subsidyDecisions' },
    supersedes: 'nothing',
  },
  {
    subsidyId: idCodec('subsidy'),
    kind: wordOf('subsidy'),
    from: dayCodec,
    to: dayCodec,
    level: levelCodec,
  },
)

/** A wage subsidy is extended by a further decision. */
export const SubsidyExtended = defineEvent(
  'SubsidyExtended',
  {
    kind: 'decision',
    moment: 'decides',
    says: 'A wage subsidy is extended to a later day.',
    silence: { is: 'spontaneous', fact: 'subsidyDecisions' },
    supersedes: 'nothing',
  },
  { subsidyId: idCodec('subsidy'), to: dayCodec },
)

const events = [SubsidyDecided, SubsidyExtended] as const
type SubsidyEvent = EventOf<typeof events>

/** One subsidy as decided. */
export interface Subsidy {
  readonly kind: SubsidyKind
  readonly decidedOn: Day
  readonly from: Day
  readonly to: Day
  readonly level: number
  readonly by: EventId
}

/** The part of a participation's state that this concept keeps. */
export interface WithSubsidies {
  readonly subsidies: Readonly<Record<string, Subsidy>>
}

const rules = rulesFor<WithSubsidies, SubsidyEvent, Program>()

const idUsedOnce = rules.rule({
  id: 'subsidy/id-used-once',
  version: 1,
  says: 'Each subsidy has an id of its own.',
  guards: { SubsidyDecided: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.subsidies[data.subsidyId]
    return other === undefined ? met() : notMet({ subsidy: data.subsidyId }, { events: [other.by] })
  },
})

const endsAfterItBegins = rules.rule({
  id: 'subsidy/ends-after-it-begins',
  version: 1,
  says: 'A subsidy covers at least one day, and an extension moves its last day forward.',
  guards: { SubsidyDecided: 'must', SubsidyExtended: 'must' },
  judge: ({ state, event }) => {
    if (event.type === 'SubsidyDecided')
      return event.data.to >= event.data.from ? met() : notMet({ from: event.data.from, to: event.data.to })
    const before = state.subsidies[event.data.subsidyId]
    if (before === undefined) return notMet({ subsidy: event.data.subsidyId, found: false })
    return event.data.to > before.to
      ? met()
      : notMet({ to: event.data.to, toBefore: before.to }, { events: [before.by] })
  },
})

/** One term of wage subsidies, by kind of subsidy. */
export const ofEachKind = <K extends keyof SubsidyTerms>({ terms: { subsidies = {} } }: Program, name: K) => ({
  byKind: Object.fromEntries(
    Object.entries(subsidies).flatMap(([kind, terms]) => (terms?.[name] === undefined ? [] : [[kind, terms[name]]])),
  ) as Readonly<Partial<Record<string, NonNullable<SubsidyTerms[K]>>>>,
})

const levelInForce = rules.rule({
  id: 'subsidy/level-in-force',
  version: 1,
  says: 'The level granted is no higher than the subsidy allows on the day of the decision.',
  guards: { SubsidyDecided: 'should' },
  terms: (program) => ({ highestLevel: ofEachKind(program, 'highestLevel') }),
  termKey: ({ event: { data } }) => data.kind,
  judge: ({ event: { data }, terms: { highestLevel } }) =>
    data.level <= highestLevel ? met() : notMet({ kind: data.kind, level: data.level, highestLevel }),
})

const kindStillGranted = rules.rule({
  id: 'subsidy/kind-still-granted',
  version: 1,
  says: 'A wage subsidy is decided only while its kind is granted anew.',
  guards: { SubsidyDecided: 'must' },
  terms: (program) => ({ granted: ofEachKind(program, 'granted') }),
  termKey: ({ event: { data } }) => data.kind,
  judge: ({ event: { data }, terms: { granted } }) =>
    granted.anew
      ? met()
      : notMet({
          kind: data.kind,
          decidedOn: data.on,
          grantedAnew: false,
          ...(granted.successor === undefined ? {} : { successor: granted.successor }),
        }),
})

const recipes: Recipes<WithSubsidies, SubsidyEvent> = {
  SubsidyDecided: (draft, { subsidyId, kind, on, from, to, level }, { id }) => {
    draft.subsidies[subsidyId] ??= { kind, decidedOn: on, from, to, level, by: id }
  },
  SubsidyExtended: (draft, { subsidyId, to }) => {
    const subsidy = draft.subsidies[subsidyId]
    if (subsidy !== undefined) subsidy.to = to
  },
}

/** Wage subsidies that are decided and extended. */
export const subsidyConcept = concept({
  name: 'subsidy',
  events,
  initial: (): WithSubsidies => ({ subsidies: {} }),
  rules: [idUsedOnce, endsAfterItBegins, levelInForce, kindStillGranted],
  recipes,
  subject: {
    name: 'subsidy',
    begins: SubsidyDecided,
    extends: SubsidyExtended,
    id: 'subsidyId',
    starts: 'from',
    planned: 'to',
    read: readFrom(
      'subsidy',
      ({ subsidies }: WithSubsidies) => subsidies,
      (id, { kind, decidedOn, from, to, by }) => ({
        id,
        kind,
        from,
        plannedTo: to,
        last: undefined,
        begunBy: by,
        decidedOn,
      }),
    ),
  },
})
