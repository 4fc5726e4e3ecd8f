import {
  addDays,
  correct,
  eventId,
  isMark,
  readStrictly,
  targetOf,
  voidEvent,
  type AnyEvent,
  type ContextAt,
  type Day,
  type Determination,
  type EventId,
  type Request,
  type Stamp,
  type Stored,
  type Stream,
  type Timeline,
} from '@jobbspar/core'
import fc from 'fast-check'
import { lawsAbout, usualRuns, type ContractCase } from '../cases.js'
import { asJson, equal } from '../equal.js'
import { listed } from '../explained.js'
import { deepFreeze, writable } from './freezing.js'
import { poisoned } from './poisoned.js'

/** The input for the laws of deciding. */
export interface DeciderSetup<S, Ev extends AnyEvent, P, C> {
  readonly stream: Stream<S, Ev, P, C>
  readonly program: P
  /**
   * Histories as they may be stored, with late events, corrections and voids. Rules may have judged them or not. Only
   * their records are used.
   */
  readonly histories: fc.Arbitrary<{ readonly timeline: Pick<Timeline<S, Ev>, 'stream' | 'records'> }>
  /** Events to request, sensible or not. Repetitions, corrections and voids are made from them. */
  readonly requests: fc.Arbitrary<Ev>
  readonly context?: ContextAt<C, Ev>
  /** How often each law is tried. The default is 200. */
  readonly runs?: number
}

/** A request to a history that has not been generated yet: an event, or a change to one of the records. */
interface Asking<Ev> {
  readonly how: 'as it is' | 'next' | 'again' | 'correct' | 'void'
  readonly event: Ev
  readonly pick: number
}

const askings = <Ev>(requests: fc.Arbitrary<Ev>): fc.Arbitrary<Asking<Ev>> =>
  fc.record({
    how: fc.constantFrom('as it is', 'next', 'again', 'correct', 'void'),
    event: requests,
    pick: fc.nat(1000),
  })

const bare = <Ev extends AnyEvent>({ type, data }: Ev): Ev => ({ type, data }) as unknown as Ev
const movedTo = <Ev extends AnyEvent>({ type, data }: AnyEvent, on: Day): Ev =>
  ({ type, data: { ...data, on } }) as unknown as Ev
const picked = <A>(list: readonly A[], pick: number): A | undefined => list[pick % Math.max(1, list.length)]

const lastDayOf = (on: Timeline<unknown, AnyEvent>): Day | undefined => on.effective.at(-1)?.data.on

/** The event on its own day if that is later than all other events; otherwise on the day after the last event. */
const inOrder = <Ev extends AnyEvent>(on: Timeline<unknown, Ev>, event: Ev): Ev => {
  const last = lastDayOf(on)
  return last === undefined || last < event.data.on ? event : movedTo(event, addDays(last, 1))
}

const requestOn = <Ev extends AnyEvent>(on: Timeline<unknown, Ev>, { how, event, pick }: Asking<Ev>): Request<Ev> => {
  const said = picked(on.effective, pick)
  const target = picked<Stored<Ev>>(on.records, pick)
  if (how === 'again' && said !== undefined) return bare<Ev>(said)
  if (how === 'next') return inOrder(on, event)
  if (target === undefined || how === 'as it is' || how === 'again') return event
  const day = on.records.at(-1)?.data.on ?? event.data.on
  if (how === 'void') return voidEvent(target.meta.id, day, 'law')
  // The correction has the same type, because a correction to another type is refused only for its form.
  const to = isMark(target) || target.type === event.type ? event : movedTo<Ev>(target, event.data.on)
  return correct(target.meta.id, to, day, 'law')
}

/** Ids that the generated histories of this package never use. */
const lawId = (n: number): EventId => eventId(`00000000-0000-7000-9000-${String(n).padStart(12, '0')}`)

const stampOn = (on: Timeline<unknown, AnyEvent>): Stamp => ({
  recordedAt: on.records.at(-1)?.meta.recordedAt ?? '2030-01-01T00:00:00.000Z',
  id: (i) => lawId(on.version + 1 + i),
})

const isBroken = ({ verdict }: Determination): boolean => verdict === 'notMet' || verdict === 'undetermined'

/** A breach in one line: rule, verdict, enforcement and event. */
const breach = ({ rule, event, verdict, enforcement }: Determination): string =>
  `${rule} ${verdict} (${enforcement}) at ${event.type} ${event.id}`

const breaches = (determinations: readonly Determination[]): readonly string[] => determinations.map(breach).sort()

const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((one) => !others.includes(one))

/** Compares two lists of breaches. Where they differ, throws an error with the missing and the additional breaches. */
const sameBreaches = (what: string, found: readonly string[], expected: readonly string[]): void => {
  const [missing, extra] = [without(expected, found), without(found, expected)]
  if (missing.length === 0 && extra.length === 0 && found.length === expected.length) return
  throw new Error([listed(what, found), listed('Missing', missing), listed('Too much', extra)].join('\n'))
}

/** Determinations without the ids of their events, because an event that is only explained has no id. */
const saidOf = (determinations: readonly Determination[]): readonly unknown[] =>
  determinations.map(({ event: { type, on }, ...rest }) => ({ ...rest, event: { type, on } }))

/** The laws for deciding, auditing and looking back, for any kind of stream under any program. */
export const deciderLaws = <S, Ev extends AnyEvent, P, C>(
  setup: DeciderSetup<S, Ev, P, C>,
): readonly ContractCase[] => {
  const { stream: kind, program, context, runs = usualRuns } = setup
  const { law, fact } = lawsAbout(kind.name, runs)
  const decide = kind.decide(program, context)
  const admit = kind.admit(program, context)
  const audit = kind.audit(program, context)
  /**
   * An audit that finds only the rules that events broke. It finds no late reports, because its reference date is
   * before every due day.
   */
  const judged = kind.audit(program, context, '1900-01-01')
  const explain = kind.explain(program, context)
  const obligations = kind.obligations(program)

  type On = Timeline<S, Ev>
  const seen = ({ stream, records }: Pick<On, 'stream' | 'records'>): On => kind.timeline(stream, records)
  const isDecision = ({ type }: { readonly type: string }): boolean => kind.parse.types.get(type)?.kind === 'decision'
  const ask = (request: Request<Ev> | readonly Request<Ev>[], on: On) => decide(request, on, stampOn(on))
  /** The broken musts at decisions without a deviation. Only a report or a correction can cause them. */
  const brokenMusts = (on: On): readonly string[] =>
    audit(on)
      .filter((one) => one.enforcement === 'must' && isDecision(one.event) && one.deviation === undefined)
      .map(({ rule, event }) => `${rule} at ${event.type} ${event.id}`)

  const timelines = setup.histories.map(({ timeline }) => seen(timeline))
  const proposals = fc
    .tuple(setup.histories, askings(setup.requests))
    .map(([{ timeline }, asking]): readonly [On, Request<Ev>] => {
      const on = seen(timeline)
      return [on, requestOn(on, asking)]
    })
  const batches = fc
    .tuple(setup.histories, fc.array(askings(setup.requests), { minLength: 1, maxLength: 4 }))
    .map(([{ timeline }, all]): readonly [On, readonly Request<Ev>[]] => {
      const on = seen(timeline)
      return [on, all.map((asking) => requestOn(on, asking))]
    })
  const looks = fc.tuple(timelines, fc.nat(1000))

  /** The answers of all operations for a history and a request. */
  const everything = (on: On, request: Request<Ev>): string =>
    JSON.stringify([
      ask(request, on),
      on.effective.slice(-3).map((event) => explain(bare<Ev>(event), on)),
      audit(on),
      obligations(on, lastDayOf(on) ?? '2020-02-29'),
    ])

  /**
   * Passes a history through `admit`, record by record. From the first refused record on, the records are taken as
   * stored.
   */
  const grow = (
    { stream, records }: On,
    each: (on: On, joined: ReturnType<typeof admit>, record: Stored<Ev>) => void,
  ): On =>
    records.reduce<On>(
      (on, record) => {
        const joined = admit(on, record)
        each(on, joined, record)
        return joined.ok ? joined.timeline : kind.timeline(stream, [...on.records, record])
      },
      kind.timeline(stream, []),
    )

  return [
    fact('the histories and requests given put the laws to the test', () => {
      const sample = fc.sample(proposals, { numRuns: Math.max(runs, 100), seed: 1 })
      const answers = sample.map(([on, request]) => ask(request, on))
      const count = (what: string, found: number) => {
        if (found === 0) throw new Error(`Of ${String(sample.length)} histories with a request none ${what}.`)
      }
      count('has two events', sample.filter(([on]) => on.effective.length > 1).length)
      count('is accepted with events', answers.filter((answer) => answer.ok && answer.events.length > 0).length)
      const canRefuse = kind
        .rulesOf(program)
        .some(({ guards }) =>
          Object.entries(guards).some(([type, guard]) => guard !== 'should' && isDecision({ type })),
        )
      if (canRefuse) count('is refused', answers.filter((one) => !one.ok && one.error.is === 'Refused').length)
    }),

    law('the same input gives byte-identical answers', proposals, ([on, request]) => {
      const [records, again] = asJson([on.records, request])
      const first = everything(on, request)
      const second = everything(kind.timeline(on.stream, records), again)
      if (first !== second) equal('The second answer', JSON.parse(second), JSON.parse(first))
    }),

    law('nothing reads a clock or draws a number', proposals, ([on, request]) => {
      poisoned(() => everything(on, request))
    }),

    law('what is given stays as it was, and may be frozen', proposals, ([on, request]) => {
      const before = JSON.stringify([on, request])
      const loose = everything(on, request)
      equal('What was given', JSON.parse(JSON.stringify([on, request])), JSON.parse(before))
      const [records, frozen] = deepFreeze(asJson([on.records, request]))
      const tight = everything(deepFreeze(kind.timeline(on.stream, records)), frozen)
      equal('The answer on frozen input', JSON.parse(tight), JSON.parse(loose))
    }),

    law('what is decided is admitted, with the same findings', proposals, ([on, request]) => {
      const answer = ask(request, on)
      if (!answer.ok) return
      const admitted = admit(on, answer.events)
      if (!admitted.ok) throw new Error(`admit refuses what decide proposed: ${JSON.stringify(admitted.error)}`)
      sameBreaches('The findings', breaches(admitted.findings), breaches(answer.findings))
      sameBreaches('What is corrected', breaches(admitted.gone), breaches(answer.gone))
      equal('The timeline', admitted.timeline, answer.timeline)
    }),

    law(
      'what is decided can be stored as JSON, read again, and gives the same timeline',
      proposals,
      ([on, request]) => {
        const answer = ask(request, on)
        if (!answer.ok) return
        const { records, stream } = answer.timeline
        const read = readStrictly(kind.parse, stream, asJson(records))
        if (!read.ok) throw new Error(`What was decided cannot be read: ${JSON.stringify(read.error.problems)}`)
        equal('The records', read.records, records)
        equal('The timeline', kind.timeline(stream, read.records), answer.timeline)
      },
    ),

    law('one state, evolved event by event or folded whole', timelines, (on) => {
      const evolved = on.effective.reduce((state, event) => kind.evolve(state, event), kind.initialState)
      equal('The state folded whole', kind.fold(on.effective), evolved)
      equal('The state of the timeline', on.state, evolved)
    }),

    law('a timeline grown record by record is that of all its records', timelines, (timeline) => {
      grow(timeline, (on, joined) => {
        if (!joined.ok) return
        const { records, stream, version } = joined.timeline
        equal(`The timeline at version ${String(version)}`, joined.timeline, kind.timeline(stream, records))
        equal('The version', version, on.version + 1)
      })
    }),

    law('asking again for what is already so yields no events', proposals, ([on, request]) => {
      const answer = ask(request, on)
      if (!answer.ok) return
      const again = ask(request, answer.timeline)
      if (request.type === 'EventVoided') return equal('The second void', again.ok || again.error.is, 'Invalid')
      if (!again.ok) throw new Error(`Asked again it is refused: ${JSON.stringify(again.error)}`)
      equal('The events', again.events, [])
      equal('The timeline', again.timeline, answer.timeline)
    }),

    law(
      'a request is refused exactly for the broken musts that its explanation lists',
      fc.tuple(timelines, setup.requests),
      ([on, event]) => {
        const request = inOrder(on, event)
        const answer = ask(request, on)
        // The request is not well formed, so no rule judged it. It cannot be invalid as already recorded, because it is
        // on a new day.
        if (!answer.ok && answer.error.is === 'Invalid') return
        const broken = explain(request, on).filter(isBroken)
        const musts = broken.filter(({ enforcement }) => enforcement === 'must')
        const refused = isDecision(request) && musts.length > 0
        if (answer.ok === refused)
          throw new Error(
            `It is ${refused ? 'accepted' : 'refused'}, and the explanation says: ${breaches(broken).join('; ') || 'nothing is broken'}`,
          )
        if (answer.ok) equal('What is found', saidOf(answer.findings), saidOf(broken))
        else if (answer.error.is === 'Refused')
          equal('What refuses it', saidOf(answer.error.determinations), saidOf(musts))
      },
    ),

    law('no decision leaves a must broken that was not', batches, ([on, requests]) => {
      const decisions = requests.filter(isDecision)
      const answer = ask(decisions, on)
      if (!answer.ok) return
      sameBreaches('What is broken now', without(brokenMusts(answer.timeline), brokenMusts(on)), [])
    }),

    law('a refused request leaves the timeline as it was', batches, ([on, requests]) => {
      const before = asJson(on)
      for (const request of requests) {
        const answer = ask(request, on)
        if (answer.ok) continue
        equal('The timeline', asJson(on), before)
        equal('The answer', 'timeline' in answer || 'events' in answer, false)
      }
      equal('What is asked afterwards', asJson(ask(requests, on)), asJson(ask(requests, seen(on))))
    }),

    law('a batch is recorded whole or not at all', batches, ([on, requests]) => {
      const answer = ask(requests, on)
      if (!answer.ok) {
        if (answer.error.is === 'Invalid') return
        for (const { enforcement, event } of answer.error.determinations)
          equal('What refuses', [enforcement, isDecision(event)], ['must', true])
        return
      }
      equal('The records', answer.timeline.records, [...on.records, ...answer.events])
      equal('The timeline', answer.timeline, kind.timeline(on.stream, answer.timeline.records))
      let next = 0
      for (const { type, data } of answer.events) {
        const place = requests.findIndex((one, i) => i >= next && one.type === type && one.data.on === data.on)
        if (place < 0) throw new Error(`${type} of ${data.on} was not asked for, or is out of order.`)
        next = place + 1
      }
      const [before, after] = [breaches(judged(on)), breaches(judged(answer.timeline))]
      sameBreaches('The findings', breaches(answer.findings), without(after, before))
      sameBreaches('What is corrected', breaches(answer.gone), without(before, after))
    }),

    law('a batch of one is answered as the one', proposals, ([on, request]) =>
      equal('The answer', ask([request], on), ask(request, on)),
    ),

    law('an audit is total, and names only what is not met', timelines, (on) => {
      const found = audit(on)
      sameBreaches('What is met anyway', breaches(found.filter((one) => !isBroken(one))), [])
      const ids = new Set(on.effective.map(({ meta }) => meta.id))
      sameBreaches('What is about no event that holds', breaches(found.filter(({ event }) => !ids.has(event.id))), [])
    }),

    law('an audit finds what was found as the events were recorded', timelines, (timeline) => {
      let known: readonly string[] = []
      const grown = grow(timeline, (on, joined, record) => {
        // The findings for a refused record are those of a history with this record added.
        known = joined.ok
          ? [...without(known, breaches(joined.gone)), ...breaches(joined.findings)]
          : breaches(judged(kind.timeline(on.stream, [...on.records, record])))
      })
      sameBreaches('The audit', breaches(judged(grown)), [...known].sort())
    }),

    law(
      'obligations are total, and look no further than their day',
      fc.tuple(timelines, setup.requests),
      ([on, { data }]) => {
        for (const asOf of [data.on, lastDayOf(on) ?? data.on, '1900-01-01', '2199-12-31'] as const) {
          const owed = obligations(on, asOf)
          for (const { what, of, missing, status } of owed)
            if (what === '' || of === '' || !(missing >= 0) || !['due', 'overdue', 'impossible'].includes(status))
              throw new Error(
                `An obligation does not say what is due: ${JSON.stringify({ what, of, missing, status })}`,
              )
          const then = kind.timeline(on.stream, on.records, { validAt: asOf })
          equal(`What is due on ${asOf}`, owed, obligations(then, asOf))
        }
      },
    ),

    law('known at an instant is what was recorded up to it', looks, ([on, pick]) => {
      const knownAt = picked<Stored<Ev>>(on.records, pick)?.meta.recordedAt
      if (knownAt === undefined) return
      const cut = kind.timeline(on.stream, on.records, { knownAt })
      const then = kind.timeline(
        on.stream,
        on.records.filter(({ meta }) => meta.recordedAt <= knownAt),
      )
      equal(`What holds as known at ${knownAt}`, cut.effective, then.effective)
      equal('The state', cut.state, then.state)
      equal('The audit', audit(cut), audit(then))
    }),

    law('valid at a day is what holds of the days up to it', looks, ([on, pick]) => {
      const validAt = picked(on.effective, pick)?.data.on
      if (validAt === undefined) return
      const cut = kind.timeline(on.stream, on.records, { validAt })
      const until = on.effective.filter(({ data }) => data.on <= validAt)
      equal(`What holds on ${validAt}`, cut.effective, until)
      equal('The state', cut.state, kind.fold(until))
      sameBreaches('The audit', breaches(judged(cut)), breaches(judged(on).filter(({ event }) => event.on <= validAt)))
      equal('The audit of that day', audit(cut), kind.audit(program, context, validAt)(cut))
    }),

    law('a report that an audit finds late is overdue among what is due', looks, ([on, pick]) => {
      const day = picked(on.effective, pick)?.data.on
      if (day === undefined) return
      const rules = new Set(
        kind
          .rulesOf(program)
          .filter(({ unrecorded }) => unrecorded !== undefined)
          .map(({ id }) => id),
      )
      const owedOn = (asOf: Day) => obligations(on, asOf).filter(({ rule }) => rules.has(rule))
      const key = (rule: string, facts: unknown): string => `${rule} ${JSON.stringify(facts)}`
      const broken = judged(on)
      // Obligations are also compared on each due day and on the day after.
      const dues = owedOn(day).flatMap(({ by }) => (by === undefined ? [] : [by, addDays(by, 1)]))
      for (const asOf of new Set([day, ...dues])) {
        const found = kind.audit(program, context, asOf)(on)
        equal('What the events broke', found.slice(0, broken.length), broken)
        const late = found.slice(broken.length).map(({ rule, facts }) => key(rule, facts))
        const overdue = owedOn(asOf).filter(({ status }) => status === 'overdue')
        sameBreaches(
          `What is late on ${asOf}`,
          late,
          overdue.map(({ rule, facts }) => key(rule, facts)),
        )
      }
    }),

    law('a voided event is as if it had never been recorded', looks, ([on, pick]) => {
      const target = picked(on.effective, pick)?.meta.id
      if (target === undefined) return
      const answer = ask(voidEvent(target, lastDayOf(on) ?? '2020-02-29', 'law'), on)
      if (!answer.ok) throw new Error(`A void of what holds is refused: ${JSON.stringify(answer.error)}`)
      const never = kind.timeline(
        on.stream,
        on.records.filter((one) => (isMark(one) ? targetOf(one) !== target : one.meta.id !== target)),
      )
      equal('What holds', answer.timeline.effective, never.effective)
      equal('The state', answer.timeline.state, never.state)
      equal('The audit', audit(answer.timeline), audit(never))
    }),

    law('states are frozen to their last part', proposals, ([on, request]) => {
      const answer = ask(request, on)
      const evolved = on.effective.reduce((state, event) => kind.evolve(state, event), kind.initialState)
      for (const [what, state] of Object.entries({
        'a new stream': kind.initialState,
        'a timeline': on.state,
        evolve: evolved,
        fold: kind.fold(on.effective),
        decide: answer.ok ? answer.timeline.state : on.state,
      }))
        equal(`What can be written to in the state of ${what}`, writable(state), [])
    }),
  ]
}
