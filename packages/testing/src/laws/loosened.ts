import {
  isAmountLimit,
  type DataRule,
  type Duration,
  type FieldPart,
  type Limit,
  type LimitCase,
  type Order,
  type RequiredPart,
  type RuleBounds,
  type RuleVersion,
} from '@jobbspar/core'

/** A rule and the same rule with another number or list, which refuses no more than it. */
export interface Loosened {
  readonly what: string
  readonly rule: DataRule
}

type Way<A> = readonly [what: string, of: A]

const more = (bound: RuleBounds['most'], n: number): RuleBounds['most'] =>
  typeof bound === 'number' ? Math.max(0, bound + n) : bound

/** Bounds that lie further apart. */
const wider = <B extends RuleBounds>(bounds: B): readonly Way<B>[] =>
  (['least', 'over', 'most', 'below'] as const).flatMap((name) => {
    const bound = bounds[name]
    if (typeof bound !== 'number') return []
    const isLow = name === 'least' || name === 'over'
    return [[name, { ...bounds, [name]: more(bound, isLow ? -1 : 1) }] as const]
  })

/** A list of which one member is replaced in each way that there is for it. */
const eachOf = <A>(all: readonly A[], ways: (one: A) => readonly Way<A>[]): readonly Way<readonly A[]>[] =>
  all.flatMap((one, i) =>
    ways(one).map(([what, other]) => [what, all.map((member, n) => (n === i ? other : member))] as const),
  )

const looserField = (part: FieldPart): readonly Way<RequiredPart>[] => {
  if ('given' in part) return []
  return 'oneOf' in part ? [['oneOf', { ...part, oneOf: [...part.oneOf, 'anotherWord'] }]] : wider(part)
}

/** The parts that ask for less. What is below `noneOf` is left as it is: there, to ask for less would exclude more. */
const looserPart = (part: RequiredPart): readonly Way<RequiredPart>[] => {
  if (typeof part === 'string') return []
  if ('field' in part) return looserField(part)
  if ('fact' in part) {
    if ('is' in part) return []
    return 'oneOf' in part ? [['oneOf', { ...part, oneOf: [...part.oneOf, 'anotherWord'] }]] : wider(part)
  }
  if ('allOf' in part) return looserAll(part.allOf).map(([what, allOf]) => [what, { allOf }] as const)
  if ('anyOf' in part) {
    const wider: Way<RequiredPart> = ['anyOf', { anyOf: [...part.anyOf, 'isUnemployed'] }]
    return [wider, ...eachOf(part.anyOf, looserPart).map(([what, anyOf]) => [what, { anyOf }] as const)]
  }
  return 'noneOf' in part && part.noneOf.length > 1 ? [['noneOf', { noneOf: part.noneOf.slice(1) }]] : []
}

const looserAll = (all: readonly RequiredPart[]): readonly Way<readonly RequiredPart[]>[] => [
  ...(all.length > 1 ? [['allOf', all.slice(1)] as const, ['allOf', all.slice(0, -1)] as const] : []),
  ...eachOf(all, looserPart),
]

const longer = (duration: Duration, n: number): Duration =>
  Object.fromEntries(
    (['days', 'weeks', 'months', 'years'] as const).flatMap((unit) =>
      duration[unit] === undefined ? [] : [[unit, more(duration[unit], n)]],
    ),
  )

const looserCase = (one: LimitCase): readonly Way<LimitCase>[] => [
  ...wider(one),
  ...(typeof one.each === 'number' ? [['each', { ...one, each: one.each + 1 }] as const] : []),
]

const looserOrder = (order: Order): readonly Way<Order>[] => {
  const { within, notBefore, lasting } = order
  return [
    ...(within === undefined ? [] : [['within', { ...order, within: longer(within, 1) }] as const]),
    ...(notBefore === undefined ? [] : [['notBefore', { ...order, notBefore: longer(notBefore, -1) }] as const]),
    // A shorter length counts what ended later: how long before it was is then another question.
    ...(lasting === undefined || within !== undefined || notBefore !== undefined
      ? []
      : [['lasting', { ...order, lasting: longer(lasting, -1) }] as const]),
  ]
}

const looserLimit = (limit: Limit): readonly Way<Limit>[] =>
  isAmountLimit(limit) || limit.cases === undefined
    ? wider(limit)
    : eachOf(limit.cases, looserCase).map(([what, cases]) => [what, { ...limit, cases }] as const)

const looserVersion = (version: RuleVersion): readonly Way<RuleVersion>[] => {
  const { requires, order, limit } = version
  // Only what the version states is replaced, by the same form.
  const of = (what: string, stated: object): Way<RuleVersion> => [what, { ...version, ...stated }]
  return [
    ...(requires === undefined
      ? []
      : looserAll(requires.allOf).map(([what, allOf]) => of(what, { requires: { ...requires, allOf } }))),
    ...(order === undefined ? [] : looserOrder(order).map(([what, other]) => of(what, { order: other }))),
    ...(limit === undefined ? [] : looserLimit(limit).map(([what, other]) => of(what, { limit: other }))),
  ]
}

/** Every way in which one number or list of a rule can be loosened by one. Read the other way round, the rule is the tighter one. */
export const loosened = (rule: DataRule): readonly Loosened[] =>
  eachOf(rule.versions, looserVersion).map(([what, versions]) => ({ what, rule: { ...rule, versions } }))

/** The same rule with its parts in the opposite order. */
export const turnedRound = (rule: DataRule): DataRule => {
  const reversed = (part: RequiredPart): RequiredPart => {
    if (typeof part === 'string') return part
    if ('allOf' in part) return { allOf: part.allOf.toReversed().map(reversed) }
    if ('anyOf' in part) return { anyOf: part.anyOf.toReversed().map(reversed) }
    return 'noneOf' in part ? { noneOf: part.noneOf.toReversed().map(reversed) } : part
  }
  return {
    ...rule,
    versions: rule.versions.map((version) =>
      version.requires === undefined
        ? version
        : { ...version, requires: { ...version.requires, allOf: version.requires.allOf.toReversed().map(reversed) } },
    ),
  }
}
