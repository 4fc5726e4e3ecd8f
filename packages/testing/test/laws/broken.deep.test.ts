import {
  defineEvent,
  EmploymentBegun,
  firstShape,
  dkk,
  hours,
  ParticipationOpened,
  sek,
  SupportPaid,
  type Day,
  type EventId,
  type EventOf,
  type Program,
} from '@jobbspar/core'
import { checked, codeCodec, countCodec } from '@jobbspar/core/fp'
import { falkenberg } from '@jobbspar/programs'
import { cohort, type At, type History, type Projection } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyEventOf,
  codecLaws,
  deciderLaws,
  eventData,
  givenHistory,
  libraryPointers,
  programLaws,
  projectionLaws,
  testLaws,
  unjudgedHistories,
  type ContractCase,
} from '../../src/index.js'
import { withFixedSeed } from '../../../../test/chance.js'
import { house, reader, type Lent, type Returned } from '../library.js'

/** The laws that fail, with their messages. */
const failures = async (laws: readonly ContractCase[]): Promise<ReadonlyMap<string, string>> =>
  withFixedSeed(async () => {
    const failed = new Map<string, string>()
    for (const { name, run } of laws)
      await run().catch((error: unknown) => failed.set(name, error instanceof Error ? error.message : 'no Error'))
    return failed
  })

type Loan = EventOf<[typeof Lent, typeof Returned]>
type Reader = typeof reader

const loans = anyEventOf(reader, {
  [codeCodec.name]: fc.constantFrom('atlas', 'bible', 'comic'),
  [countCodec.name]: fc.integer({ min: 95, max: 105 }),
})
const lawsOf = (stream: Reader, runs = 100) =>
  deciderLaws({
    stream,
    program: house,
    histories: unjudgedHistories(stream, fc.array(loans, { maxLength: 8 })),
    requests: loans,
    runs,
  })

describe('a sound stream, event type, program and projection', () => {
  testLaws(it, lawsOf(reader, 300))
  testLaws(it, codecLaws(reader))
})

describe('a broken stream is caught, by these laws and no others', () => {
  /** A rule that counts its calls and states the number. */
  const remembering = (): Reader => {
    let asked = 0
    return reader.extend({
      rules: [
        {
          ...reader.rulesOf()[0]!,
          ...{ id: 'loan/asked-for', guards: { Lent: 'should' }, terms: () => ({}), obligation: undefined },
          judge: () => ({ is: 'notMet', facts: { asked: ++asked }, cites: {} }),
        },
      ],
    })
  }

  /** Two interpreters of events that do not agree, and a state that can be written to. */
  const evolvingOtherwise: Reader = {
    ...reader,
    evolve: (state, event) =>
      event.type === 'Returned'
        ? { out: { ...state.out, [event.data.book]: event.data.on } }
        : reader.evolve(state, event),
  }

  /** A decider that records the possible part of a batch and leaves out the rest. */
  const recordingParts: Reader = {
    ...reader,
    decide: (program, context) => (request, on, stamp) => {
      const decide = reader.decide(program, context)
      const whole = decide(request, on, stamp)
      if (whole.ok || !Array.isArray(request) || request.length < 2) return whole
      const rest = (request as readonly Loan[]).filter((one) => decide(one, on, stamp).ok)
      return rest.length === 0 ? whole : decide(rest.slice(0, 1), on, { ...stamp })
    },
    audit: (program, context) => (on) => reader.audit(program, context)(on).slice(0, 1),
  }

  const broken: readonly (readonly [string, () => Reader, readonly string[]])[] = [
    [
      'with a rule that counts how often it is asked',
      remembering,
      [
        'reader: the same input gives byte-identical answers',
        'reader: what is given stays as it was, and may be frozen',
        'reader: a request is refused exactly for the broken musts that its explanation lists',
        'reader: a refused request leaves the timeline as it was',
        'reader: a batch of one is answered as the one',
        'reader: known at an instant is what was recorded up to it',
        'reader: valid at a day is what holds of the days up to it',
        'reader: a report that an audit finds late is overdue among what is due',
        'reader: a voided event is as if it had never been recorded',
      ],
    ],
    [
      'that evolves otherwise than it folds',
      () => evolvingOtherwise,
      ['reader: one state, evolved event by event or folded whole', 'reader: states are frozen to their last part'],
    ],
    [
      'that records a part of a batch, and audits a part of a history',
      () => recordingParts,
      [
        'reader: a batch is recorded whole or not at all',
        'reader: an audit finds what was found as the events were recorded',
      ],
    ],
  ]

  it.each(broken)('one %s', async (_what, make, names) => {
    expect([...(await failures(lawsOf(make()))).keys()]).toEqual(names)
  })
})

describe('a broken event type is caught, by these laws and no others', () => {
  const pairCodec = checked(
    'a pair { left, right }',
    {
      type: 'object',
      properties: { left: { type: 'number' }, right: { type: 'number' } },
      required: ['left', 'right'],
    },
    (value): value is { readonly left: number; readonly right: number } =>
      typeof value === 'object' && value !== null && 'left' in value && 'right' in value,
  )
  const checks = { [pairCodec.name]: fc.record({ left: fc.nat(9), right: fc.nat(9) }) }

  it('one that keeps what nobody knows', async () => {
    const Paired = defineEvent(
      'Paired',
      {
        kind: 'report',
        moment: 'happens',
        says: 'Two at once.',
        silence: { is: 'spontaneous', fact: 'other' },
        supersedes: 'nothing',
      },
      { pair: pairCodec },
    )
    expect([...(await failures(codecLaws(Paired, { checks }))).keys()]).toEqual(['Paired: unknown fields are dropped'])
  })

  it('one whose earlier shape does not lead to the present one', async () => {
    const Moved = defineEvent(
      'Moved',
      {
        ...{
          kind: 'report',
          moment: 'happens',
          says: 'Moved to another desk.',
          silence: { is: 'spontaneous', fact: 'other' },
          supersedes: 'nothing',
        },
        earlier: firstShape<{ on: Day; to: string }>().then(({ on, to }) => ({ on, desk: `the ${to}` })),
      },
      { desk: codeCodec },
    )
    const earlier = { Moved: [fc.record({ on: fc.constant('2016-01-01'), to: fc.constant('north') })] }
    expect([...(await failures(codecLaws(Moved, { earlier }))).keys()]).toEqual([
      'Moved: data of schema 1 is brought to the present one',
    ])
    expect([...(await failures(codecLaws(Moved))).keys()]).toEqual([
      'Moved: there is data of every earlier schema to try',
    ])
  })

  it('one whose step makes up the day', async () => {
    const Moved = defineEvent(
      'Moved',
      {
        ...{
          kind: 'report',
          moment: 'happens',
          says: 'Moved to another desk.',
          silence: { is: 'spontaneous', fact: 'other' },
          supersedes: 'nothing',
        },
        earlier: firstShape<{ on?: Day; desk: string }>().then(({ on = '2016-01-01', desk }) => ({ on, desk })),
      },
      { desk: codeCodec },
    )
    const earlier = { Moved: [fc.record({ on: fc.constant('2016-01-02'), desk: fc.constant('north') })] }
    expect([...(await failures(codecLaws(Moved, { earlier }))).keys()]).toEqual([
      'Moved: data of schema 1 that lost its day is reported, and no lost field throws',
    ])
  })

  it('and a check that nobody knows is told by its name', () => {
    const odd = checked(
      'an odd number',
      { type: 'number' },
      (value): value is number => typeof value === 'number' && value % 2 === 1,
    )
    const Odd = defineEvent(
      'Odd',
      {
        kind: 'report',
        moment: 'happens',
        says: 'Odd.',
        silence: { is: 'spontaneous', fact: 'other' },
        supersedes: 'nothing',
      },
      { odd },
    )
    expect(() => eventData(Odd)).toThrow('There are no values for a field that is an odd number.')
    expect(() => fc.sample(eventData(Odd, { [odd.name]: fc.constant(2) }), 1)).toThrow('is not: 2')
    expect(fc.sample(eventData(Odd, { [odd.name]: fc.constant(3) }), 1)[0]).toMatchObject({ odd: 3 })
  })
})

describe('a broken program is caught, by these laws and no others', () => {
  const { terms, rules, coverage, outcome, published } = falkenberg
  const praktik = rules!['resursjobb/praktik-passed-before']!.versions[0]!
  const [competence] = terms.competencePlan!
  const [pilot] = terms.pilotYears!
  const quote = 'en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton'

  /** Terms that overlap. One is from a source that says too much, and one from a statement of another program. */
  const disorderly: Program = {
    ...falkenberg,
    terms: {
      ...terms,
      competencePlan: [
        { ...competence!, source: { ...competence!.source, quote } },
        { ...competence!, from: '2018-01-01', source: { ...competence!.source, id: 'H99' } },
      ],
    },
  }

  /** The same of the versions of a rule. */
  const unruly: Program = {
    ...falkenberg,
    rules: {
      ...rules,
      'resursjobb/praktik-passed-before': {
        versions: [
          { ...praktik, source: { ...praktik.source, quote } },
          { ...praktik, from: '2018-01-01', source: { ...praktik.source, id: 'H99' } },
        ],
      },
    },
  }

  /**
   * Kroner among kronor, a figure of nothing, an outcome that excludes what it counts, and a pointer without a target.
   */
  const careless: Program = {
    ...falkenberg,
    outcome: { ...outcome, excluded: ['work'] },
    published: [
      ...published,
      { ...published[1]!, id: 'supportEver', statements: [], value: { low: dkk(2), high: dkk(1) } },
    ],
    coverage: {
      ...coverage,
      F02: { is: 'modelled', by: ['event:ProgramMadeForEver'] },
      F08: { is: 'documented', note: '' },
    },
  }

  /**
   * A pilot without a source that is so long that it ends outside the calendar, and a missing statement between two
   * others.
   */
  const unending: Program = {
    ...falkenberg,
    terms: { ...terms, pilotYears: [{ ...pilot!, value: 9_000, source: { ...pilot!.source, document: ' ' } }] },
    coverage: Object.fromEntries(Object.entries(coverage).filter(([id]) => id !== 'F05')),
  }

  /** An outcome from a secondary source that does not say what was not read. */
  const hearsay: Program = {
    ...falkenberg,
    outcome: { ...outcome, source: { ...outcome.source, status: 'unverified' } },
  }

  const disorder = [
    'falkenberg: its terms and rules are in order and do not overlap',
    'falkenberg: quotes have at most 15 words',
    'falkenberg: it quotes only statements that it accounts for',
  ]
  const broken: readonly (readonly [string, Program, readonly string[]])[] = [
    ['with disorderly terms', disorderly, disorder],
    ['with disorderly rules', unruly, disorder],
    [
      'that is careless with what it counts',
      careless,
      [
        'falkenberg: it says why a statement is only documented, or not modelled, and what models the others',
        'falkenberg: [F02] is modelled by event:ProgramMadeForEver, which exists',
        'falkenberg: published figures cite statements that are accounted for, each figure once',
        'falkenberg: published figures are of their unit, and ranges of them not empty',
        'falkenberg: money is in its currency',
        'falkenberg: its outcome counts exits that there are, and none that it leaves out',
      ],
    ],
    [
      'with a pilot that does not end',
      unending,
      [
        'falkenberg: every term, rule, figure and outcome has a source',
        'falkenberg: it accounts for statements without a gap in their numbers',
        'falkenberg: every rule of a program answers or says why not, on the days around its terms and any other',
      ],
    ],
  ]

  it('one whose outcome is from hearsay, unless it says what was not read', async () => {
    const law = 'falkenberg: every term, rule, figure and outcome has a source'
    expect([...(await failures(programLaws(hearsay, { runs: 10 }))).keys()]).toEqual([law])
    const source = { ...hearsay.outcome.source, note: 'The decision itself was not found.' }
    const told = { ...hearsay, outcome: { ...hearsay.outcome, source } }
    expect(await failures(programLaws(told, { runs: 10 }))).toEqual(new Map())
  })

  it.each(broken)('one %s', async (_what, program, names) => {
    expect([...(await failures(programLaws(program, { runs: 100 }))).keys()]).toEqual(names)
  })

  it('and what failed is told in words', async () => {
    const failed = await failures(programLaws(careless, { runs: 10 }))
    expect(failed.get('falkenberg: [F02] is modelled by event:ProgramMadeForEver, which exists')).toBe(
      'There is no event called ProgramMadeForEver.',
    )
    expect(failed.get('falkenberg: money is in its currency')).toBe(
      'Amounts that are not in SEK:\n  /published/8/value/low: DKK\n  /published/8/value/high: DKK',
    )
  })

  it('and pointers to terms lead to those of a kind of subsidy, and to no others', () => {
    const leads = (name: string) => libraryPointers['term']!(name, falkenberg)
    expect(['pilotYears', 'subsidies.nystartsjobb.ceiling'].map(leads)).toEqual([true, true])
    expect(['pilotMonths', 'subsidies.nystartsjobb.floor', 'toString'].map(leads)).toEqual([false, false, false])
  })

  it('and pointers of one’s own are followed as one says', async () => {
    const follow = { rule: () => true, event: () => true }
    const failed = await failures(programLaws(falkenberg, { follow, runs: 10 }))
    expect(failed.get('falkenberg: [F01] is modelled by program:document, which exists')).toBe(
      'Nothing follows pointers to a program.',
    )
    expect([...failed.keys()].some((name) => name.includes('rule:') || name.includes('event:'))).toBe(false)
  })
})

describe('a broken projection is caught, by these laws and no others', () => {
  const at: At = { program: falkenberg, asOf: '2029-12-31', knownAt: '2030-01-01T00:00:00.000Z', evidence: true }
  const employed = (nth: number, ...weekly: readonly number[]) =>
    givenHistory(
      'participation',
      nth,
      ParticipationOpened({
        ...{ on: '2015-01-01', participant: `participant-${String(nth)}`, household: `household-${String(nth)}` },
        ...{ program: 'falkenberg', municipality: 'falkenberg' },
      }),
      ...weekly.map((of, i) =>
        EmploymentBegun({
          ...{ on: '2016-02-01', employmentId: `employment-${String(i + 1)}`, kind: 'ordinary', employer: 'private' },
          hoursPerWeek: hours(of),
        }),
      ),
    )
  // Histories on which every broken projection below goes wrong: different means, two counted streams, paid support.
  const histories = fc.constant<readonly History[]>([
    ...[employed(1, 40), employed(2, 10, 20), employed(3, 30)],
    givenHistory(
      'support',
      1,
      SupportPaid({ on: '2016-03-27', kind: 'forsorjningsstod', month: '2016-03', amount: sek(9) }),
    ),
    givenHistory('program', 1),
  ])
  const of = <Part, View>(projection: Projection<Part, View>) => projectionLaws(projection, { histories, at, runs: 1 })

  interface Hours {
    readonly mean: number
    readonly evidence: readonly EventId[]
  }

  /** A projection that takes the mean of means. */
  const meanOfMeans: Projection<Hours, Hours> = {
    ...{ name: 'mean', version: 1, says: 'Mean weekly hours of employments.' },
    perStream: {
      participation: () => {
        const all: number[] = []
        const evidence: EventId[] = []
        return {
          step: (event) => {
            if (event.type !== EmploymentBegun.type) return
            all.push(event.data.hoursPerWeek)
            evidence.push(event.meta.id)
          },
          part: () => ({ mean: all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length, evidence }),
        }
      },
    },
    none: { mean: 0, evidence: [] },
    combine: (a, b) => ({ mean: (a.mean + b.mean) / 2, evidence: [...a.evidence, ...b.evidence] }),
    view: (part) => part,
  }

  /** A projection that continues its count from one stream to the next and from one answer to the next. */
  const countingOn = (): Projection<number, number> => {
    let events = 0
    return {
      ...{ name: 'count', version: 1, says: 'How many events there are.' },
      perStream: {
        participation: () => ({
          step: () => {
            events++
          },
          part: () => events,
        }),
      },
      none: 0,
      combine: (a, b) => a + b,
      view: (total) => total,
    }
  }

  /** A projection that writes to its input and reads the clock. */
  const marking: Projection<number, string> = {
    ...{ name: 'mark', version: 1, says: 'What was read, and when.' },
    perStream: {
      support: () => {
        let paid = 0
        return {
          step: (event) => {
            if (event.type === 'SupportPaid') paid += event.data.amount.minor
            Object.assign(event.data, { read: true })
          },
          part: () => paid,
        }
      },
    },
    none: 0,
    combine: (a, b) => a + b,
    view: (total) => `${String(total)} on a day of ${new Date().toISOString().slice(0, 2)}00s`,
  }

  /** A projection that weights employments by rates that exist only for some years. */
  const outOfRates: Projection<number, number> = {
    ...{ name: 'rated', version: 1, says: 'Employments by the rate of the year.' },
    perStream: {
      participation: (_stream, { asOf }) => {
        let employments = 0
        return {
          step: (event) => {
            if (event.type === EmploymentBegun.type) employments++
          },
          part: () => {
            if (employments > 0 && asOf > '2100-12-31') throw new Error(`There is no rate of ${asOf}.`)
            return employments
          },
        }
      },
    },
    none: 0,
    combine: (a, b) => a + b,
    view: (total) => total,
  }

  /** A projection that takes a mean over a number that can be 0. */
  const meanOfNothing: Projection<{ readonly hours: number; readonly of: number }, { readonly mean: number }> = {
    ...{ name: 'nothing', version: 1, says: 'Mean weekly hours of employments.' },
    perStream: {
      participation: () => {
        let [hours, of] = [0, 0]
        return {
          step: (event) => {
            if (event.type !== EmploymentBegun.type) return
            hours += event.data.hoursPerWeek
            of++
          },
          part: () => ({ hours, of }),
        }
      },
    },
    none: { hours: 0, of: 0 },
    combine: (a, b) => ({ hours: a.hours + b.hours, of: a.of + b.of }),
    view: ({ hours, of }) => ({ mean: hours / of }),
  }

  const broken: readonly (readonly [string, () => readonly ContractCase[], readonly string[]])[] = [
    [
      'that takes a mean of means',
      () => of(meanOfMeans),
      [
        'mean: parts combine in any grouping',
        'mean: parts combine in any order',
        'mean: the part of no stream adds nothing',
        'mean: it is the same however the streams are split',
        'mean: it says the same with and without evidence, which is of the events given',
      ],
    ],
    [
      'that counts on from one stream to the next',
      () => of(countingOn()),
      [
        'count: interleaved streams give what they give one after the other',
        'count: it says the same with and without evidence, which is of the events given',
        'count: what is given stays as it was, and may be frozen',
        'count: the same input gives byte-identical answers',
        'count: it answers when there is nothing to answer from',
      ],
    ],
    [
      'that marks what it has read, and asks the clock',
      () => of(marking),
      ['mark: what is given stays as it was, and may be frozen', 'mark: nothing reads a clock or draws a number'],
    ],
    ['whose rates end before the calendar does', () => of(outOfRates), ['rated: it answers on every reference date']],
    ['that divides by nobody', () => of(meanOfNothing), ['nothing: it answers on every reference date']],
  ]

  it.each(broken)('one %s', async (_what, laws, names) => {
    expect([...(await failures(laws())).keys()]).toEqual(names)
  })

  it('and histories that tell nothing are told', async () => {
    const laws = projectionLaws(cohort, { histories: fc.constant([]), at, runs: 10 })
    expect(await failures(laws)).toEqual(
      new Map([
        [
          'cohort: the histories given put the laws to the test',
          'Of 10 cohorts none gives another answer than no history does.',
        ],
      ]),
    )
  })
})
