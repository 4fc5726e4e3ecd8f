import {
  participation,
  type DataRule,
  type Determination,
  type ParticipationEvent,
  type Program,
  type RuleVersion,
  type Timeline,
} from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { sentenceOf } from '@jobbspar/core/sentences'
import { catalogue as swedish } from '@jobbspar/core/sv'
import fc from 'fast-check'
import { anyEventOf } from '../arbitraries/event-data.js'
import { nextStamp } from '../arbitraries/histories.js'
import { unjudged, unjudgedHistories } from '../arbitraries/unjudged.js'
import { lawsAbout, usualRuns, type ContractCase } from '../cases.js'
import { type Edge } from '../edges/edge.js'
import { edgesOf } from '../edges/edges.js'
import { equal } from '../equal.js'
import { eventText } from '../explained.js'
import { loosened, turnedRound } from './loosened.js'

/** Options for the laws of rules of data. */
export interface DataRuleSetup {
  /** How often the laws for any history are tried. The default is 200. */
  readonly runs?: number
}

type History = Timeline<Parameters<typeof participation.evolve>[0], ParticipationEvent>

const stream = 'participation-1'

/** A history without its last event, and this event. */
const askedAtEnd = (events: readonly ParticipationEvent[]): readonly [History, ParticipationEvent] => {
  const last = events.at(-1)
  if (last === undefined) throw new Error('Nothing is asked.')
  return [participation.timeline(stream, unjudged(participation, stream, events.slice(0, -1))), last]
}

const withRule = (program: Program, id: string, rule: DataRule): Program => ({
  ...program,
  rules: { ...program.rules, [id]: rule },
})

const saidOf = (
  program: Program,
  id: string,
  asked: ParticipationEvent,
  timeline: History,
): Determination | undefined =>
  participation
    .explain(program)(asked, timeline)
    .find(({ rule }) => rule === id)

const verdictOf = (program: Program, id: string, events: readonly ParticipationEvent[]): string => {
  const [timeline, asked] = askedAtEnd(events)
  return saidOf(program, id, asked, timeline)?.verdict ?? 'not asked'
}

const story = ({ rule, what }: Edge, events: readonly ParticipationEvent[]): string =>
  [`${rule}, ${what}:`, ...events.map(eventText)].join('\n  ')

/** How much a verdict refuses: a rule that is broken most, one that cannot be judged less. */
const refusal = (verdict: Determination['verdict'] | undefined): number =>
  verdict === 'notMet' ? 2 : verdict === 'undetermined' ? 1 : 0

/** What a decision says of a rule: the verdict where it is broken or cannot be judged. */
const decided = (program: Program, id: string, events: readonly ParticipationEvent[]): string => {
  const [timeline, asked] = askedAtEnd(events)
  const answer = participation.decide(program)(asked, timeline, nextStamp(timeline, asked))
  if (!answer.ok && answer.error.is === 'Invalid') throw new Error(`It does not decode: ${eventText(asked)}`)
  const all = answer.ok
    ? answer.findings
    : answer.error.is === 'Refused'
      ? [...answer.error.determinations, ...answer.error.findings]
      : []
  return all.find(({ rule }) => rule === id)?.verdict ?? 'met'
}

/** What an audit says of a rule on the last event of a history that is recorded as a whole. */
const audited = (program: Program, id: string, events: readonly ParticipationEvent[]): string => {
  const timeline = participation.timeline(stream, unjudged(participation, stream, events))
  const last = timeline.effective.at(-1)?.meta.id
  return (
    participation
      .audit(program)(timeline)
      .find(({ rule, event }) => rule === id && event.id === last)?.verdict ?? 'met'
  )
}

/** The numbers that a version states, apart from the numbers of extensions. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, part]) => (name === 'when' ? [] : numbersIn(part)))
      : []

const statedBy = ({ requires, order, limit }: RuleVersion) => requires ?? order ?? limit

/** The rules of a program with one version each, so that it is the version of which the sentence is made. */
const singleVersions = (program: Program): readonly (readonly [id: string, of: Program, version: RuleVersion])[] =>
  Object.entries(program.rules ?? {}).flatMap(([id, { says: _says, ...rule }]) =>
    rule.versions.map((version) => [id, withRule(program, id, { ...rule, versions: [version] }), version] as const),
  )

/**
 * The laws for the rules that a program states as data, of each kind and form: on either side of each bound, where something
 * is not known, on any history, and in their sentences.
 */
export const dataRuleLaws = (program: Program, { runs = usualRuns }: DataRuleSetup = {}): readonly ContractCase[] => {
  const { fact, law } = lawsAbout(program.id, runs)
  const edges = edgesOf(program)
  const rules = Object.entries(program.rules ?? {})
  const anyHistory = unjudgedHistories(participation, fc.array(anyEventOf(participation), { maxLength: 8 }))
  const anyAsked = fc.array(anyEventOf(participation), { minLength: 1, maxLength: 4 })
  const asked = fc.tuple(anyHistory, anyAsked)
  const asEdge: fc.Arbitrary<readonly [History, ParticipationEvent]>[] =
    edges.length === 0
      ? []
      : [fc.constantFrom(...edges.flatMap(({ kept, broken }) => [kept, broken])).map((events) => askedAtEnd(events))]
  const anyCase = fc.oneof(
    ...asEdge,
    asked.map(([{ timeline }, events]) => [timeline, events[0]] as const),
  ) as fc.Arbitrary<readonly [History, ParticipationEvent]>

  return [
    fact('each rule of data is met on one side of each bound, and broken a step beyond it', () => {
      for (const edge of edges) {
        equal(story(edge, edge.kept), verdictOf(program, edge.rule, edge.kept), 'met')
        equal(story(edge, edge.broken), verdictOf(program, edge.rule, edge.broken), 'notMet')
      }
    }),

    fact('what is not known leaves a rule of data undetermined, never met', () => {
      for (const edge of edges)
        if (edge.unknown !== undefined)
          equal(story(edge, edge.unknown), verdictOf(program, edge.rule, edge.unknown), 'undetermined')
    }),

    fact('an explanation, a decision and an audit say the same of a rule of data', () => {
      for (const edge of edges)
        for (const events of [edge.kept, edge.broken, ...(edge.unknown === undefined ? [] : [edge.unknown])]) {
          const said = verdictOf(program, edge.rule, events)
          // Neither a decision nor an audit names what is met or does not apply.
          const explained = said === 'notMet' || said === 'undetermined' ? said : 'met'
          equal(`A decision on ${story(edge, events)}`, decided(program, edge.rule, events), explained)
          equal(`An audit of ${story(edge, events)}`, audited(program, edge.rule, events), explained)
        }
    }),

    ...(rules.length === 0
      ? []
      : [
          law(
            'to loosen a bound or a list never refuses more, and to tighten it never less',
            fc.tuple(anyCase, fc.constantFrom(...rules), fc.nat(100)),
            ([[timeline, event], [id, rule], pick]) => {
              const ways = loosened(rule)
              const way = ways[pick % Math.max(1, ways.length)]
              if (way === undefined) return
              const tight = saidOf(program, id, event, timeline)?.verdict
              const loose = saidOf(withRule(program, id, way.rule), id, event, timeline)?.verdict
              if (refusal(loose) > refusal(tight))
                throw new Error(
                  `${id} with a looser ${way.what} is ${String(loose)}, not ${String(tight)}: ${eventText(event)}`,
                )
            },
          ),
          law(
            'the order of the parts of a rule changes no verdict',
            fc.tuple(anyCase, fc.constantFrom(...rules)),
            ([[timeline, event], [id, rule]]) => {
              const other = saidOf(withRule(program, id, turnedRound(rule)), id, event, timeline)
              equal(`${id} turned round`, other?.verdict, saidOf(program, id, event, timeline)?.verdict)
            },
          ),
        ]),

    fact('the sentence of a rule of data names each of its numbers, in each language', () => {
      for (const [id, of, version] of singleVersions(program))
        for (const language of [undefined, swedish, danish]) {
          const sentence = sentenceOf({ rule: id }, of, language)
          const missing = numbersIn(statedBy(version)).filter((n) => !sentence.includes(String(n)))
          equal(`Numbers that “${sentence}” lacks`, missing, [])
          if (/[{}]|undefined|\bnull\b/.test(sentence) || !sentence.endsWith('.'))
            throw new Error(`No sentence: “${sentence}”`)
        }
    }),
  ]
}
