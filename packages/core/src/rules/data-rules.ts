import { askedOf, typesOf } from './asked-events.js'
import { judgePeriod } from './limit.js'
import { judgeAtEnd, judgeLogged } from './limit-amounts.js'
import { dueUnder } from './limit-due.js'
import { firstDayOfStretch } from './limit-periods.js'
import {
  firstDayOf,
  isNamed,
  listed,
  occasionOf,
  roleOf,
  type DataRuleOf,
  type Occasion,
  type Speech,
} from './occasion.js'
import { judgeOrder } from './order.js'
import { judgeRequires } from './requires.js'
import { StepTaken } from './steps.js'
import { notApplicable, rulesFor, type Earlier, type Guards, type Verdict } from '../decider/rule.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { dropped, kindOfRule, termsOfRule, type DataRule } from '../terms/data-rules.js'
import { type AmountLimit } from '../terms/rule-amounts.js'
import { isAmountLimit, type Limit, type PeriodLimit } from '../terms/rule-limit.js'
import { type Order } from '../terms/rule-order.js'
import { type Requires } from '../terms/rule-requires.js'
import { type Program } from '../terms/program.js'

/** What a rule of each kind answers on an event, in the state before it. */
const judge = <S>(
  kind: ReturnType<typeof kindOfRule>,
  stated: unknown,
  event: Recorded<AnyEvent>,
  state: S,
  earlier: Earlier,
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
  if (kind === 'limit' && isAmountLimit(stated as Limit))
    return judgeAmount(stated as AmountLimit, event, state, earlier, speech, of)
  if (of === undefined) return notApplicable('noSuchSubject')
  return kind === 'requires' ? judgeRequires(stated as Requires, of) : judgePeriod(stated as PeriodLimit, of)
}

/** A limit on an amount is judged when it is logged, and when what it counts for ends. */
const judgeAmount = <S>(
  limit: AmountLimit,
  event: Recorded<AnyEvent>,
  state: S,
  earlier: Earlier,
  speech: Speech<S>,
  of: Occasion<S> | undefined,
): Verdict => {
  const gauge = speech.gauges.find(({ name }) => name === limit.of)
  if (gauge === undefined) return notApplicable('notAskedThen')
  const base = speech.gauges.find(({ name }) => name === limit.percentOf)
  const asked = { event, state, earlier, speech, gauge, base }
  if (event.type === gauge.event.type) return judgeLogged(limit, asked)
  return of === undefined ? notApplicable('noSuchSubject') : judgeAtEnd(limit, asked, of)
}

/** What is due under a rule with a lowest amount. */
const duesOf = <S>(rule: DataRule, speech: Speech<S>) => {
  const asked = rule.versions.flatMap(({ limit }) =>
    limit !== undefined && isAmountLimit(limit) && limit.least !== undefined ? [limit] : [],
  )[0]
  if (asked === undefined) return {}
  const obligation: NonNullable<DataRuleOf<S>['obligation']> = ({ state, asOf, earlier, termsOn }) =>
    dueUnder(
      (day) => {
        const stated = termsOn(day)?.['rule'] as Limit | undefined
        return stated !== undefined && stated !== (dropped as unknown) && isAmountLimit(stated) ? stated : undefined
      },
      { asOf, state, earlier, speech, isOver: speech.isOver(state) },
      asked,
    )
  return { obligation }
}

const ruleOf = <S>(
  id: string,
  rule: DataRule,
  guards: Guards<AnyEvent>,
  program: Program,
  speech: Speech<S>,
): DataRuleOf<S> => {
  // What counts together begins together.
  const together = rule.versions.flatMap(({ limit }) =>
    limit !== undefined && !isAmountLimit(limit) && limit.per === 'participation' ? listed(limit.in) : [],
  )
  const kind = kindOfRule(rule)
  const terms = termsOfRule(rule)
  const about = new Set(rule.versions.flatMap((version) => askedOf(version)[0]))
  return rulesFor<S, AnyEvent, Program>().rule({
    id,
    version: 1,
    guards,
    was: rule.was ?? [],
    terms: () => ({ rule: terms }),
    // Also on a day without a version, the rule says nothing of what begins of another kind.
    appliesTo: ({ type, data }) => {
      const found = roleOf(type, speech.subjects)
      if (found?.role !== 'begins') return true
      return about.has(found.subject.name) || ('kind' in data && about.has(String(data.kind)))
    },
    ...(rule.applies === 'byBeginning'
      ? {
          anchor: ({ state, event }) => {
            const of = occasionOf(event, state, program, speech)
            if (of === undefined) return event.data.on
            return isNamed(together, of.kind, of.subject.name) ? firstDayOfStretch(together, of) : firstDayOf(of)
          },
        }
      : {}),
    judge: ({ state, event, earlier, terms: stated }) =>
      judge(kind, stated.rule, event, state, earlier, program, speech),
    ...duesOf(rule, speech),
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
