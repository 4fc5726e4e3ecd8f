import { judgeLimit } from './limit.js'
import { firstDayOfStretch } from './limit-periods.js'
import { firstDayOf, isNamed, listed, occasionOf, roleOf, type DataRuleOf, type Role, type Speech } from './occasion.js'
import { judgeOrder } from './order.js'
import { judgeRequires } from './requires.js'
import { StepTaken } from './steps.js'
import { notApplicable, rulesFor, type Guards, type Verdict } from '../decider/rule.js'
import { type Subject } from '../decider/subject.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { dropped, kindOfRule, termsOfRule, type DataRule, type RuleVersion } from '../terms/data-rules.js'
import { type Limit } from '../terms/rule-limit.js'
import { type Order } from '../terms/rule-order.js'
import { type Requires } from '../terms/rule-requires.js'
import { type Program } from '../terms/program.js'
import { subjectsNamed } from '../terms/subjects.js'
import { knownWords } from '../terms/words.js'

/** What a version of a rule is about, and what is done to it when the rule is judged. */
const askedOf = ({
  requires,
  order,
  limit,
}: RuleVersion): readonly [words: readonly string[], roles: readonly Role[]] => {
  if (requires !== undefined)
    return [listed(requires.at), requires.throughout === true ? ['begins', 'extends', 'changes'] : ['begins']]
  if (order !== undefined)
    return [
      listed(order.then),
      order.by !== undefined && order.covers !== undefined ? ['begins', 'extends'] : ['begins'],
    ]
  if (limit === undefined) return [[], []]
  return [listed(limit.in), limit.atEnd === true ? ['begins', 'extends', 'ends'] : ['begins', 'extends']]
}

/** The types of the events that a version of a rule judges. */
const typesOf = <S>(version: RuleVersion, program: Program, { subjects, steps }: Speech<S>): readonly string[] => {
  const [words, roles] = askedOf(version)
  const known = knownWords(program)
  return words.flatMap((word) => {
    const names = subjectsNamed(word, known)
    return [
      ...subjects.flatMap((subject: Subject<S>) =>
        names.includes(subject.name) ? roles.flatMap((role) => subject[role]?.type ?? []) : [],
      ),
      ...steps.flatMap(({ event: { type } }) => (type === word ? [type] : [])),
      ...(known.step.has(word) ? [StepTaken.type] : []),
    ]
  })
}

/** What a rule of each kind answers on an event, in the state before it. */
const judge = <S>(
  kind: ReturnType<typeof kindOfRule>,
  stated: unknown,
  event: Recorded<AnyEvent>,
  state: S,
  program: Program,
  speech: Speech<S>,
): Verdict => {
  if (stated === dropped) return notApplicable('dropped')
  const of = occasionOf(event, state, program, speech)
  if (kind === 'order') {
    const data = event.data as Readonly<Record<string, unknown>>
    if (of === undefined && roleOf(event.type, speech.subjects) !== undefined) return notApplicable('noSuchSubject')
    const order = stated as Order
    const step = event.type === StepTaken.type ? data['step'] : undefined
    if (typeof step === 'string' && !listed(order.then).includes(step))
      return notApplicable('notAskedOf', { kind: step })
    return judgeOrder(order, { event, data, state, program, speech, of })
  }
  if (of === undefined) return notApplicable('noSuchSubject')
  return kind === 'requires' ? judgeRequires(stated as Requires, of) : judgeLimit(stated as Limit, of)
}

const ruleOf = <S>(
  id: string,
  rule: DataRule,
  guards: Guards<AnyEvent>,
  program: Program,
  speech: Speech<S>,
): DataRuleOf<S> => {
  // What counts together begins together.
  const together = rule.versions.flatMap(({ limit }) => (limit?.per === 'participation' ? listed(limit.in) : []))
  const kind = kindOfRule(rule)
  const terms = termsOfRule(rule)
  return rulesFor<S, AnyEvent, Program>().rule({
    id,
    version: 1,
    guards,
    was: rule.was ?? [],
    terms: () => ({ rule: terms }),
    ...(rule.applies === 'byBeginning'
      ? {
          anchor: ({ state, event }) => {
            const of = occasionOf(event, state, program, speech)
            if (of === undefined) return event.data.on
            return isNamed(together, of.kind, of.subject.name) ? firstDayOfStretch(together, of) : firstDayOf(of)
          },
        }
      : {}),
    judge: ({ state, event, terms: stated }) => judge(kind, stated.rule, event, state, program, speech),
  }) as DataRuleOf<S>
}

/**
 * The rules that a program states as data, for a kind of stream: those about its subjects and steps. Each is judged by the
 * version in force on the day of the event, or by the one in force when its subject began; binds as the version says, and
 * cites its source.
 */
export const dataRulesFor =
  <S>(speech: Speech<S>) =>
  (program: Program): readonly DataRuleOf<S>[] =>
    Object.entries(program.rules ?? {}).flatMap(([id, rule]) => {
      const types = new Set(rule.versions.flatMap((version) => typesOf(version, program, speech)))
      const guards: Guards<AnyEvent> = Object.fromEntries([...types].map((type) => [type, 'byTerm' as const]))
      return types.size === 0 ? [] : [ruleOf(id, rule, guards, program, speech)]
    })
