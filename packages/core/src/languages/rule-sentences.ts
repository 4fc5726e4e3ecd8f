import { requiresText } from './requires-sentence.js'
import { boundsText, fieldName, langOf, lengthText, text, words, type Speaking } from './speaking.js'
import { type SentenceText } from './sentence-texts.js'
import { type Language } from './texts.js'
import {
  dropped,
  kindOfRule,
  statedIn,
  type DataRule,
  type RuleKind,
  type Stated,
  type StatedBy,
} from '../terms/data-rules.js'
import { type Program } from '../terms/program.js'
import { type AmountLimit } from '../terms/rule-amounts.js'
import { isAmountLimit, periodUnits, type Limit, type LimitCase, type PeriodLimit } from '../terms/rule-limit.js'
import { type Duration, type Order } from '../terms/rule-order.js'

/** A sentence begins with a capital. */
const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1)

const durationText = (duration: Duration, speaking: Speaking): string =>
  periodUnits
    .flatMap((unit) => (duration[unit] === undefined ? [] : [lengthText(duration[unit], unit, speaking)]))
    .join(text('also', speaking))

const orderText = (order: Order, speaking: Speaking): string => {
  const { lasting, result, covers, within, notBefore, by, unlessGapless, ifAny } = order
  const details = [
    ...(lasting === undefined ? [] : [text('lasting', speaking, { length: durationText(lasting, speaking) })]),
    ...(result === undefined ? [] : [text('resulted', speaking, { result: words(result, speaking) })]),
    ...(covers === undefined ? [] : [text(covers === 'whole' ? 'coversWhole' : 'coversBeginning', speaking)]),
    ...(within === undefined ? [] : [text('within', speaking, { length: durationText(within, speaking) })]),
    ...(notBefore === undefined ? [] : [text('notBefore', speaking, { length: durationText(notBefore, speaking) })]),
    ...(by === undefined || covers !== undefined
      ? []
      : [text('sameField', speaking, { field: fieldName(by, speaking) })]),
    ...(unlessGapless === undefined ? [] : [text('gapless', speaking, { then: words(order.then, speaking) })]),
    ...(ifAny === undefined ? [] : [text('ifAny', speaking)]),
  ].join('')
  const of: SentenceText = by !== undefined && covers !== undefined ? 'orderCited' : 'order'
  return capital(
    text(of, speaking, { first: words(order.first, speaking), then: words(order.then, speaking), details }),
  )
}

const caseText = (one: LimitCase, { of, cases }: PeriodLimit, speaking: Speaking): string => {
  const isOnly = cases?.length === 1
  const within = boundsText(one, speaking, of)
  const bounds =
    one.each === undefined
      ? within
      : text('orEach', speaking, { bounds: within, length: lengthText(one.each, of, speaking) })
  // A case that always applies, where it is the only one, is no exception.
  if (one.when === undefined) return isOnly ? bounds : text('otherwise', speaking, { bounds })
  const { extensions } = one.when
  return text(extensions === 0 ? 'atBeginning' : 'atExtension', speaking, { bounds, number: String(extensions) })
}

const windowText = ({ per }: AmountLimit, speaking: Speaking): string =>
  typeof per === 'object'
    ? text('perLastMonths', speaking, { length: lengthText(per.lastMonths, 'months', speaking) })
    : text(
        per === 'one' ? 'perOne' : per === 'participation' ? 'perParticipation' : per === 'day' ? 'perDay' : 'perWeek',
        speaking,
      )

const amountText = (limit: AmountLimit, speaking: Speaking): string => {
  const of = fieldName(limit.of, speaking)
  const bounds = boundsText(limit, speaking)
  const share = limit.percentOf === undefined ? undefined : fieldName(limit.percentOf, speaking)
  const amount = share === undefined ? bounds : text('percentOf', speaking, { bounds, of: share })
  const window = windowText(limit, speaking)
  return capital(
    limit.in === undefined
      ? text('amount', speaking, { of, amount, window })
      : text('amountIn', speaking, { of, amount, window, subject: words(limit.in, speaking) }),
  )
}

const limitText = (limit: PeriodLimit, speaking: Speaking): string => {
  const bounds =
    limit.cases === undefined
      ? boundsText(limit, speaking, limit.of)
      : limit.cases.map((one) => caseText(one, limit, speaking)).join(text('and', speaking))
  const details = limit.atEnd === true ? text('atEnd', speaking) : ''
  return capital(
    text(limit.per === 'one' ? 'limit' : 'limitInAll', speaking, {
      subject: words(limit.in, speaking),
      bounds,
      details,
    }),
  )
}

const sentenceOfKind = (kind: RuleKind, stated: Stated, speaking: Speaking): string => {
  if (stated === dropped) return text('dropped', speaking)
  // What a rule states has the shape of its kind.
  if (kind === 'order') return orderText(stated as Order, speaking)
  return kind === 'limit'
    ? isAmountLimit(stated as Limit)
      ? amountText(stated as AmountLimit, speaking)
      : limitText(stated as PeriodLimit, speaking)
    : requiresText(stated as StatedBy['requires'], speaking)
}

/**
 * The sentence of a rule of data: its own, where the program gives one in the language; otherwise the one that its kind
 * makes of what the version in force states, by default the latest that states something.
 */
export const dataRuleSentence = (
  rule: DataRule,
  program: Program,
  language: Language | undefined,
  inForce?: Stated,
): string | undefined => {
  const own = rule.says?.[langOf(language)]
  if (own !== undefined) return own
  const latest = rule.versions.findLast((version) => statedIn(version) !== dropped) ?? rule.versions.at(-1)
  const stated = inForce ?? (latest === undefined ? undefined : statedIn(latest))
  return stated === undefined ? undefined : sentenceOfKind(kindOfRule(rule), stated, { program, language })
}
