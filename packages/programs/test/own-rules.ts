import {
  EmploymentBegun,
  hours,
  parseProgram,
  participation,
  ParticipationOpened,
  PraktikEnded,
  PraktikStarted,
  programToJson,
  type Day,
  type Determination,
  type Limit,
  type Order,
  type ParticipationEvent,
  type PraktikResult,
  type Program,
  type ProgramWords,
  type RequiredPart,
  type Requires,
  type RuleVersion,
  type Source,
} from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { sentenceOf } from '@jobbspar/core/sentences'
import { catalogue as swedish } from '@jobbspar/core/sv'
import { scenario } from '@jobbspar/testing'
import { falkenberg } from '../src/index.js'

/** A made-up statement, as the source of rules that tests state. */
export const madeUp: Source = { id: 'X01', document: 'Made up', quote: 'ska vara arbetslös', status: 'interpretation' }

const word = (is: ProgramWords[string]['is'], en: string, more: Partial<ProgramWords[string]> = {}) => ({
  ...{ is, en: [`a ${en}`, `the ${en}`], sv: [`ett ${en}`], da: [`et ${en}`] },
  ...more,
})

const words: ProgramWords = {
  summerJob: word('employment', 'summer job'),
  trialJob: word('employment', 'trial job'),
  languageTrack: word('measure', 'language track'),
  townGrant: word('subsidy', 'town grant'),
  mentoring: word('intervention', 'mentoring'),
  application: word('step', 'application'),
  interview: word('step', 'interview'),
  headOfUnit: word('role', 'head of unit'),
  age: word('fact', 'age', { unit: 'years', grows: true }),
  unemployedFor: word('fact', 'time of unemployment', { unit: 'months' }),
  children: word('fact', 'number of children'),
  latestBranch: word('fact', 'latest branch'),
  latestWorkplace: word('fact', 'latest workplace'),
}

/** The id of the rule that a test states. */
export const rule = 'summerJob/asked'

/** What the rule states. */
export type Stated = { readonly requires: Requires } | { readonly order: Order } | { readonly limit: Limit }

interface Frame {
  readonly was?: readonly string[]
  readonly applies?: 'byBeginning'
  readonly enforcement?: 'must' | 'should'
}

/** A version of the rule. */
export const versionOf = (stated: Stated, more: Partial<RuleVersion> = {}): RuleVersion =>
  ({ from: '2015-01-01', enforcement: 'must', source: madeUp, ...stated, ...more }) as RuleVersion

/** A program of Falkenberg that states one rule, in one or more versions. */
export const programOf = (versions: Stated | readonly RuleVersion[], { was, applies }: Frame = {}): Program => ({
  ...falkenberg,
  words,
  rules: {
    [rule]: {
      ...(was === undefined ? {} : { was }),
      ...(applies === undefined ? {} : { applies }),
      versions: 'length' in versions ? versions : [versionOf(versions)],
    },
  },
})

/** A requirement at the beginning of a summer job. */
export const requires = (...allOf: readonly RequiredPart[]): Stated => ({ requires: { at: 'summerJob', allOf } })

const opened = ParticipationOpened({
  on: '2016-01-04',
  participant: 'participant-1',
  household: 'household-1',
  program: 'falkenberg',
  municipality: 'falkenberg',
})

/** An opened participation under a program. */
export const under = (program: Program) => scenario(participation, program).given(opened)

/** What the rule says of an event after a history. */
export const judged = (
  program: Stated | Program,
  history: readonly ParticipationEvent[],
  asked: ParticipationEvent,
): Determination => {
  const of = 'id' in program ? program : programOf(program)
  const found = participation
    .explain(of)(asked, under(of).given(...history).timeline)
    .find((one) => one.rule === rule)
  if (found === undefined) throw new Error(`${rule} says nothing of ${asked.type}`)
  return found
}

/** The verdict of the rule on an event after a history. */
export const verdict = (...asked: Parameters<typeof judged>): Determination['verdict'] => judged(...asked).verdict

/** What is missing for an undetermined verdict. */
export const missing = ({ missing: reasons }: Determination) => reasons.map(({ facts }) => facts['what'])

/** The problems of a file with the rule: each its path below what the rule states, and what was expected. */
export const problemsOf = (
  stated: Readonly<Record<string, unknown>>,
): readonly (readonly [path: string, expected: string])[] => {
  const file = programToJson({ ...programOf(requires('isUnemployed')), terms: {}, published: [], coverage: {} })
  const versions = [{ from: '2015-01-01', enforcement: 'must', source: madeUp, ...stated }]
  const read = parseProgram({ ...file, rules: { [rule]: { versions } } })
  const start = '/rules/summerJob~1asked/versions/0'
  return read.ok
    ? []
    : read.error.problems
        .filter(({ path }) => path.startsWith('/rules'))
        .map(({ path, expected }) => [path.replace(start, '').slice(1), expected])
}

/** The sentence of the rule in English, Swedish and Danish. */
export const sentences = (program: Stated | Program): readonly string[] => {
  const of = 'id' in program ? program : programOf(program)
  return [undefined, swedish, danish].map((language) => sentenceOf({ rule }, of, language))
}

type Job = Parameters<typeof EmploymentBegun>[0]

/** The `n`-th summer job begins. */
export const job = (on: Day, more: Partial<Job> = {}, n = 1) =>
  EmploymentBegun({
    ...{ on, employmentId: `employment-${String(n)}` as const, kind: 'summerJob', employer: 'municipality' },
    ...{ hoursPerWeek: hours(40), plannedTo: '2016-12-31' },
    ...more,
  })

/** The `n`-th praktik, from its first to its last day, with its result. */
export const praktik = (from: Day, last: Day, n = 1, result: PraktikResult = 'passed') => {
  const praktikId = `praktik-${String(n)}` as const
  return [
    PraktikStarted({ on: from, praktikId, workplace: 'workplace-1', plannedTo: last }),
    PraktikEnded({ on: last, praktikId, result }),
  ] as const
}
