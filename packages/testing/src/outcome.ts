import {
  problemLine,
  reasonText,
  type AnyEvent,
  type Day,
  type Decided,
  type Determination,
  type Facts,
  type Failed,
  type Invalid,
  type Obligation,
  type Refused,
} from '@jobbspar/core'
import { canonical, eventText, listed, owedText, same } from './explained.js'

/** The answer to a request, in lines. */
const storyOf = ({ answer, inLine }: Pick<Asked<never, never>, 'answer' | 'inLine'>): string => {
  if (answer.ok)
    return [
      listed('It was accepted with the events', answer.events.map(eventText)),
      listed('Found', answer.findings.map(inLine)),
      ...(answer.gone.length === 0 ? [] : [listed('Corrected', answer.gone.map(inLine))]),
    ].join('\n')
  return answer.error.is === 'Refused'
    ? listed('It was refused by', answer.error.determinations.map(inLine))
    : listed('It does not decode', answer.error.problems.map(problemLine))
}

/** The checks on a history. Each check throws a plain Error with readable lines. */
export interface Checked {
  /**
   * The audit of the present history names exactly these rules, in order. A rule is named once for each event that
   * breaks it.
   */
  audits(...rules: readonly string[]): Checked
  /** On `asOf` exactly these obligations are due, in order. Only the given fields are compared. */
  obligations(asOf: Day, ...dues: readonly Partial<Obligation>[]): Checked
}

/** The checks on an answer. The type has no `then`, so that no code mistakes it for a promise. */
export interface Answered extends Checked {
  /** The request is accepted and already recorded, so nothing is added. */
  thenNothing(): Answered
  /** The request is refused by exactly these rules, in order. */
  refusedBy(...rules: readonly string[]): Answered
  /**
   * Among the refusing rules and the findings, exactly these rules are undetermined. For each rule, exactly this is
   * missing, in English.
   */
  undetermined(missing: Readonly<Record<string, readonly string[]>>): Answered
  /** The request is accepted, and exactly these rules are newly broken, in order. */
  finds(...rules: readonly string[]): Answered
  /** The request is accepted, and exactly these rules, which were broken before, are no longer broken, in order. */
  putsRight(...rules: readonly string[]): Answered
  /** The request does not decode, or its mark has no valid target, at exactly these paths. */
  invalid(...paths: readonly string[]): Answered
  /** Among the refusing rules and the findings, this rule is broken with these facts. Other facts are not compared. */
  because(rule: string, facts: Facts): Answered
  /**
   * Among the refusing rules and the findings, this rule states this day as the first on which the request would pass.
   * `undefined` where it states none.
   */
  passesFrom(rule: string, day: Day | undefined): Answered
  /** This rule has this verdict on the requested event. The verdict can also be `met` or `notApplicable`. */
  judges(rule: string, verdict: Determination['verdict']): Answered
  audits(...rules: readonly string[]): Answered
  obligations(asOf: Day, ...dues: readonly Partial<Obligation>[]): Answered
}

/** The answer to a request, with the check that most tests end in. */
export interface Outcome<Ev extends AnyEvent> extends Answered {
  /** The request is accepted with exactly these events. Type and data are compared. */
  then(...events: readonly Ev[]): Answered
}

/** A request's answer, and functions that read the resulting history. */
export interface Asked<S, Ev extends AnyEvent> {
  readonly answer: Decided<S, Ev> | Failed<Refused | Invalid>
  readonly audit: () => readonly Determination[]
  /** A determination in one line. */
  readonly inLine: (one: Determination) => string
  readonly obligations: (asOf: Day) => readonly Obligation[]
  readonly explain: () => readonly Determination[]
}

const rulesOf = (determinations: readonly Determination[]): readonly string[] => determinations.map(({ rule }) => rule)

/** The checks on a history. */
export const checked = ({
  audit,
  obligations,
  inLine,
}: Pick<Asked<never, never>, 'audit' | 'obligations' | 'inLine'>): Checked => {
  const checks: Checked = {
    audits: (...rules) => {
      const found = audit()
      same('the audit to name', rules, rulesOf(found), () => listed('The audit', found.map(inLine)))
      return checks
    },
    obligations: (asOf, ...dues) => {
      const owed = obligations(asOf)
      const compared = owed.map((due, i) =>
        canonical(Object.fromEntries(Object.keys(dues[i] ?? {}).map((name) => [name, due[name as keyof Obligation]]))),
      )
      same(`on ${asOf} to be due`, dues.map(canonical), compared, () => listed('Owed', owed.map(owedText)))
      return checks
    },
  }
  return checks
}

/** The checks on an answer. */
export const outcome = <S, Ev extends AnyEvent>(asked: Asked<S, Ev>): Outcome<Ev> => {
  const { answer } = asked
  const history = checked(asked)
  const story = (): string => storyOf(asked as unknown as Asked<never, never>)
  const refused = !answer.ok && answer.error.is === 'Refused' ? answer.error.determinations : undefined
  const problems = !answer.ok && answer.error.is === 'Invalid' ? answer.error.problems : undefined

  const accepted = (): Decided<S, Ev> => {
    if (!answer.ok) throw new Error(`Expected it to be accepted.\n${story()}`)
    return answer
  }
  const said = (rule: string): Determination => {
    const found = (answer.ok ? answer.findings : (refused ?? [])).find((one) => one.rule === rule)
    if (found === undefined) throw new Error(`Expected ${rule} to refuse it or to be found.\n${story()}`)
    return found
  }

  const answered: Answered = {
    thenNothing: () => {
      same('no event', [], accepted().events.map(eventText), story)
      return answered
    },
    refusedBy: (...rules) => {
      if (refused === undefined) throw new Error(`${listed('Expected to be refused by', rules)}\n${story()}`)
      same('to be refused by', rules, rulesOf(refused), story)
      return answered
    },
    undetermined: (missing) => {
      const text = (rule: string, names: readonly string[]) => `${rule}: ${names.join('; ')}`
      const unknown = (answer.ok ? answer.findings : (refused ?? [])).filter((one) => one.verdict === 'undetermined')
      const expected = Object.entries(missing).map(([rule, names]) => text(rule, names))
      const actual = unknown.map((one) => text(one.rule, one.missing.map(reasonText)))
      same('to be undetermined', expected, actual, story)
      return answered
    },
    finds: (...rules) => {
      same('to find', rules, rulesOf(accepted().findings), story)
      return answered
    },
    putsRight: (...rules) => {
      same('to correct', rules, rulesOf(accepted().gone), story)
      return answered
    },
    invalid: (...paths) => {
      if (problems === undefined) throw new Error(`${listed('Expected to be invalid at', paths)}\n${story()}`)
      const at = problems.map(({ path }) => path)
      same('to be invalid at', paths, at, story)
      return answered
    },
    because: (rule, facts) => {
      const { facts: actual } = said(rule)
      const text = (from: Facts) =>
        Object.keys(facts).map((name) => `${name}: ${from[name] === undefined ? 'not stated' : canonical(from[name])}`)
      same(`${rule} to say`, text(facts), text(actual), story)
      return answered
    },
    passesFrom: (rule, day) => {
      same(`${rule} to pass from`, [day ?? 'no day stated'], [said(rule).passesFrom ?? 'no day stated'], story)
      return answered
    },
    judges: (rule, verdict) => {
      const all = asked.explain()
      const one = all.find((determination) => determination.rule === rule)
      same(`${rule} to be`, [verdict], [one?.verdict ?? 'not asked'], () => listed('All rules', all.map(asked.inLine)))
      return answered
    },
    audits: (...rules) => {
      history.audits(...rules)
      return answered
    },
    obligations: (asOf, ...dues) => {
      history.obligations(asOf, ...dues)
      return answered
    },
  }

  return {
    ...answered,
    then: (...events) => {
      if (events.some((event) => typeof event === 'function'))
        throw new Error('A request was awaited without a check: end it with one, such as .then(event).')
      same('the events', events.map(eventText), accepted().events.map(eventText), story)
      return answered
    },
  }
}
