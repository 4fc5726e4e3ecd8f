import {
  derivedConditions,
  glossaryEntry,
  isCode,
  isDay,
  isMoney,
  isMonth,
  knownWords,
  namedTerms,
  problemLine,
  problemsOfTerms,
  reasonText,
  streamKinds,
  type AnyEvent,
  type AnyEventDef,
  type Day,
  type Determination,
  type Program,
  type Source,
  type Stream,
  type Term,
} from '@jobbspar/core'
import * as projections from '@jobbspar/projections'
import fc from 'fast-check'
import { anyEventOf } from '../arbitraries/event-data.js'
import { aroundTerms, days } from '../arbitraries/days.js'
import { unjudgedHistories } from '../arbitraries/unjudged.js'
import { lawsAbout, usualRuns, type ContractCase } from '../cases.js'
import { asJson, equal } from '../equal.js'
import { explained, listed } from '../explained.js'

/** Functions that say whether the target of a coverage pointer exists, by the kind of pointer: `rule:…`, `term:…`. */
export type Pointers = Readonly<Record<string, (name: string, program: Program) => boolean>>

/** Options for the laws of a program. */
export interface ProgramSetup {
  /** How the pointers in the program's coverage are followed. The default is {@link libraryPointers}. */
  readonly follow?: Pointers
  /** How often each law is tried. The default is 200. */
  readonly runs?: number
}

const streams = Object.values(streamKinds)

const isOneOf = (words: readonly string[], name: string): boolean => words.includes(name)

/**
 * Pointers to rules, events and their fields, words, conditions, activities, figures and projections of the library,
 * and to the program itself.
 */
export const libraryPointers: Pointers = {
  rule: (name, program) => streams.some((stream) => stream.rulesOf(program).some(({ id }) => id === name)),
  event: (name) => streams.some(({ events }) => events.some(({ type }) => type === name)),
  term: (name, { terms }) => Object.hasOwn(terms, name) || namedTerms(terms).some((one) => one.name === name),
  condition: (name, program) => knownWords(program).condition.has(name) || isOneOf(derivedConditions, name),
  word: (name, { words = {} }) => Object.hasOwn(words, name) || glossaryEntry(name) !== undefined,
  field: (name) => {
    const [type, field = ''] = name.split('.')
    const def = streams.flatMap((stream) => stream.events as readonly AnyEventDef[]).find((one) => one.type === type)
    return def !== undefined && (Object.hasOwn(def.fields.required, field) || Object.hasOwn(def.fields.optional, field))
  },
  activity: (name, program) => knownWords(program).activity.has(name),
  figure: (name, program) =>
    projections
      .reportOn([], {
        ...{ program, asOf: program.document.date, knownAt: `${program.document.date}T00:00:00.000Z` },
        evidence: false,
      })
      .figures.some(({ id }) => id === name),
  projection: (name) => Object.hasOwn(projections, name),
  outcome: (name, program) => program.outcome.id === name,
  program: (name, program) => Object.hasOwn(program, name),
}

interface Place {
  readonly path: string
  readonly value: unknown
}

/** A value and all parts of it, each with its path. */
const partsOf = (value: unknown, path = ''): readonly Place[] => [
  { path, value },
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => partsOf(part, `${path}/${name}`))
    : []),
]

/** Versions with their dates and sources. */
type Dated = readonly Pick<Term<unknown>, 'from' | 'until' | 'source'>[]

const isTerm = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'from' in value && 'value' in value

/** Every list of terms in a program, and the versions of each of its rules. */
const versionsOf = ({ terms, rules = {} }: Program): readonly { readonly path: string; readonly value: Dated }[] => [
  ...partsOf(terms, '/terms').flatMap(({ path, value }) =>
    Array.isArray(value) && value.some(isTerm) ? [{ path, value: value as Dated }] : [],
  ),
  ...Object.entries(rules).map(([id, { versions }]) => ({ path: `/rules/${id}/versions`, value: versions })),
]

/** Every source in a program, with its place. */
const sourcesOf = (program: Program): readonly { readonly path: string; readonly source: Source }[] =>
  partsOf(program).flatMap(({ path, value }) =>
    typeof value === 'object' && value !== null && 'source' in value
      ? [{ path: `${path}/source`, source: value.source as Source }]
      : [],
  )

const none = (what: string, found: readonly string[]): void => {
  if (found.length > 0) throw new Error(listed(what, found))
}

const isText = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value)

/** Whether an id has the form of a statement's id: `F17`. */
const isStatement = (id: string): boolean => /^[A-Z]\d+$/.test(id)

/**
 * Whether a source says where a value is from. A source that was not read in the original must also say what was not
 * read.
 */
const isTold = ({ id, document, status, note }: Partial<Source> = {}): boolean =>
  isText(id) &&
  isText(document) &&
  (isOneOf(['verified', 'derived', 'interpretation'], status ?? '') || (status === 'unverified' && isText(note)))

const textOf = (stream: { readonly name: string }, event: AnyEvent, day: Day) =>
  `${event.type} of a ${stream.name} on ${day}`

/** Whether a value fits a unit of figures. */
const ofUnit =
  (unit: string) =>
  (value: unknown): boolean => {
    if (unit === 'day') return isDay(value)
    if (unit === 'month') return isMonth(value)
    return unit === 'money' ? isMoney(value) : typeof value === 'number' && Number.isFinite(value)
  }

/** The verdict of a rule, unless it is not applicable. */
const silent = (determination: Determination): boolean => {
  const { verdict, missing } = determination
  return (
    (verdict === 'undetermined' || verdict === 'notApplicable') &&
    (missing.length === 0 || !missing.map(reasonText).every(isText))
  )
}

/**
 * Checks that every rule of a stream gives an answer, or a reason for giving none, for every type of event proposed
 * after a history.
 */
const everyRuleAnswers = <S, Ev extends AnyEvent>(
  stream: Stream<S, Ev, Program, unknown>,
  program: Program,
  onDays: readonly Day[],
  runs: number,
): void => {
  const explain = stream.explain(program)
  const audit = stream.audit(program)
  const obligations = stream.obligations(program)
  const anyEvent = anyEventOf(stream)
  const each = fc.tuple(...stream.events.map((def) => anyEventOf({ events: [def], parse: stream.parse })))
  const property = (day: fc.Arbitrary<Day | undefined>) =>
    fc.property(
      unjudgedHistories(stream, fc.array(anyEvent, { maxLength: 8 })),
      each,
      day,
      ({ timeline }, events, asked) => {
        for (const { type, data } of events) {
          const on = asked ?? data.on
          const event = { type, data: { ...data, on } } as unknown as Ev
          const said = explain(event, timeline)
          const guarding = stream.rulesOf(program).filter(({ guards }) => type in guards)
          equal(
            `The rules that answer about ${textOf(stream, event, on)}`,
            said.map(({ rule }) => rule),
            guarding.map(({ id }) => id),
          )
          none(
            `Rules that give no reason about ${textOf(stream, event, on)}`,
            said.filter(silent).map((one) => explained(one)),
          )
        }
        none(
          'What an audit names and does not explain',
          audit(timeline)
            .filter(silent)
            .map((one) => explained(one)),
        )
        obligations(timeline, asked ?? timeline.effective.at(-1)?.data.on ?? '2199-12-31')
      },
    )
  // The runs are divided among the days.
  const numRuns = Math.ceil(runs / onDays.length)
  for (const day of onDays) fc.assert(property(fc.constant(day)), { numRuns, includeErrorInReport: true })
  // Further runs use likely days of a history and days in any year.
  fc.assert(property(fc.option(days(program), { nil: undefined })), { numRuns: runs, includeErrorInReport: true })
}

/** The laws for a program as data, and for the rules under the program. */
export const programLaws = (
  program: Program,
  { follow = libraryPointers, runs = usualRuns }: ProgramSetup = {},
): readonly ContractCase[] => {
  const { fact } = lawsAbout(program.id, runs)
  const { coverage, outcome, published, currency } = program
  const statements = Object.entries(coverage)
  const known = new Set(Object.keys(coverage))

  return [
    fact('it is data: JSON brings it back whole', () => equal('The program', asJson(program), program)),

    fact('it can be named in events', () =>
      none(
        'What is no code',
        [program.id, outcome.id].filter((id) => !isCode(id)),
      ),
    ),

    fact('its terms and rules are in order and do not overlap', () => {
      const terms = versionsOf(program)
      if (terms.length === 0) throw new Error('It has no terms.')
      none(
        'What is wrong with the days of its terms and rules',
        terms.flatMap(({ path, value }) => [
          ...problemsOfTerms(value, path).map(problemLine),
          ...value.flatMap(({ from, until }, i) =>
            [from, until ?? from].every(isDay)
              ? []
              : [`${path}/${String(i)}: ${from} to ${until ?? 'now'} are no days`],
          ),
        ]),
      )
    }),

    fact('every term, rule, figure and outcome has a source', () => {
      const sourced = [
        ...versionsOf(program).flatMap(({ path, value }) =>
          value.map((term, i) => ({ path: `${path}/${String(i)}`, value: term })),
        ),
        ...published.map((value) => ({ path: `/published/${value.id}`, value })),
        { path: '/outcome', value: outcome },
      ]
      none(
        'What has no source, or an unverified one without a note',
        sourced.flatMap(({ path, value }) => {
          const { source } = value as { readonly source?: Partial<Source> }
          return isTold(source) ? [] : [path]
        }),
      )
    }),

    fact('quotes have at most 15 words', () =>
      none(
        'Longer quotes',
        sourcesOf(program).flatMap(({ path, source: { quote = '' } }) =>
          quote.split(/\s+/).length > 15 ? [`${path}: ${quote}`] : [],
        ),
      ),
    ),

    fact('it quotes only statements that it accounts for', () =>
      none(
        'Sources that are not accounted for',
        sourcesOf(program).flatMap(({ path, source: { id } }) =>
          isStatement(id) && !known.has(id) ? [`${path}: ${id}`] : [],
        ),
      ),
    ),

    fact('it accounts for statements without a gap in their numbers', () => {
      const ids = statements.map(([id]) => id)
      const [first] = ids
      if (first === undefined) throw new Error('It accounts for no statement.')
      equal(
        'The statements',
        ids,
        ids.map((_, i) => `${first.charAt(0)}${String(i + 1).padStart(first.length - 1, '0')}`),
      )
    }),

    fact('it says why a statement is only documented, or not modelled, and what models the others', () =>
      none(
        'Statements without a reason',
        statements.flatMap(([id, one]) => {
          const said =
            one.is === 'modelled' ? one.by.length > 0 : /\w.*\.$/.test(one.is === 'documented' ? one.note : one.because)
          return said ? [] : [`${id}, ${one.is}`]
        }),
      ),
    ),

    ...statements.flatMap(([id, one]) =>
      (one.is === 'modelled' ? one.by : []).map((pointer) =>
        fact(`[${id}] is modelled by ${pointer}, which exists`, () => {
          const [kind = '', name = ''] = pointer.split(/:(.*)/s)
          const leads = Object.hasOwn(follow, kind) ? follow[kind] : undefined
          if (leads === undefined) throw new Error(`Nothing follows pointers to a ${kind}.`)
          if (!leads(name, program)) throw new Error(`There is no ${kind} called ${name}.`)
        }),
      ),
    ),

    fact('published figures cite statements that are accounted for, each figure once', () =>
      none('Figures that do not', [
        ...published.filter(({ statements: cited }) => cited.length === 0).map(({ id }) => `${id} cites nothing`),
        ...published.flatMap(({ id, statements: cited }) =>
          cited.filter((statement) => !known.has(statement)).map((statement) => `${id} cites ${statement}`),
        ),
        ...published
          .filter(({ id }, i) => published.findIndex((one) => one.id === id) !== i)
          .map(({ id }) => `${id} is there twice`),
      ]),
    ),

    fact('published figures are of their unit, and ranges of them not empty', () =>
      none(
        'Figures that are not',
        published.flatMap(({ id, unit, value }) => {
          if (value === 'missing') return []
          const bounds: readonly unknown[] =
            typeof value === 'object' && 'low' in value ? [value.low, value.high] : [value]
          const [low = 0, high = low] = bounds.map((one) => (isMoney(one) ? one.minor : one) as number)
          return bounds.every(ofUnit(unit)) && low <= high ? [] : [`${id}: ${JSON.stringify(value)}`]
        }),
      ),
    ),

    fact('money is in its currency', () =>
      none(
        `Amounts that are not in ${currency}`,
        partsOf(program).flatMap(({ path, value }) =>
          isMoney(value) && value.currency !== currency ? [`${path}: ${value.currency}`] : [],
        ),
      ),
    ),

    fact('its outcome counts exits that there are, and none that it leaves out', () => {
      if (outcome.counts.length === 0) throw new Error('Nothing counts as an outcome.')
      none(
        'What is no exit',
        [...outcome.counts, ...outcome.excluded].filter((exit) => !knownWords(program).exit.has(exit)),
      )
      none(
        'What counts and is left out',
        outcome.counts.filter((exit) => outcome.excluded.includes(exit)),
      )
    }),

    ...streams.map((stream) =>
      fact(`every rule of a ${stream.name} answers or says why not, on the days around its terms and any other`, () =>
        // Each stream has its own types of state and events, which are not used here.
        everyRuleAnswers(
          stream as unknown as Stream<unknown, AnyEvent, Program, unknown>,
          program,
          aroundTerms(program),
          runs,
        ),
      ),
    ),
  ]
}
