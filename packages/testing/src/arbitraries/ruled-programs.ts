import {
  addDays,
  type DataRule,
  type Limit,
  type Order,
  type Program,
  type ProgramWords,
  type Requires,
  type RuleKind,
  type RuleVersion,
} from '@jobbspar/core'
import fc from 'fast-check'
import { bounds, durations, lengthIn, units } from './bounds.js'
import { ownOf, ownWords, wordIn } from './own-words.js'
import { anySubject, everySubject, parts, subjectIn } from './required-parts.js'

const source = { id: 'MADE-UP', document: 'A program made up for tests', status: 'verified' } as const

const optionalTrue = fc.constantFrom(true as const, undefined)
const stated = <A extends object>(value: A): A =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as A

const requirements = (own: ProgramWords): fc.Arbitrary<Requires> =>
  subjectIn(own, everySubject).chain(([subject, at]) =>
    fc
      .record({
        ...{ at: fc.constant(at), unlessGapless: optionalTrue, throughout: optionalTrue },
        allOf: fc.array(parts(own, subject), { minLength: 1, maxLength: 3 }),
      })
      .map((one) => stated(one) as Requires),
  )

const times = fc.oneof(
  fc.record({ within: durations }),
  fc.record({ notBefore: durations }),
  fc.record({ lasting: durations }),
  fc.record({ lasting: durations, within: durations }),
  fc.record({ covers: fc.constantFrom('beginning' as const, 'whole' as const) }),
)

const orders = (own: ProgramWords): fc.Arbitrary<Order> => {
  const step = fc.oneof(
    fc.constantFrom(...ownOf(own, 'step')),
    fc.constantFrom('JobGoalAgreed', 'FamiliarityConfirmed'),
  )
  const then = anySubject(own)
  return fc.oneof<fc.Arbitrary<Order>[]>(
    fc.record({ first: fc.oneof(step, anySubject(own)), then: fc.oneof(fc.constantFrom(...ownOf(own, 'step')), then) }),
    fc
      .tuple(fc.record({ first: anySubject(own), then }), times, optionalTrue, optionalTrue)
      .map(([words, time, ifAny, unlessGapless]) => stated({ ...words, ...time, ifAny, unlessGapless }) as Order),
    fc.record({ then, result: fc.constantFrom('passed' as const) }).map((one) => ({ first: 'praktik', ...one })),
    fc
      .record({ first: wordIn(own, 'subsidy'), then: wordIn(own, 'employment') })
      .chain((words) =>
        fc
          .constantFrom('beginning' as const, 'whole' as const)
          .map((covers) => ({ ...words, by: 'subsidyId', covers })),
      ),
    fc.record({
      first: fc.constantFrom(...ownOf(own, 'step'), 'FamiliarityConfirmed'),
      ...{ then: wordIn(own, 'employment'), by: fc.constant('workplace') },
    }),
    fc.record({ first: step, then, within: durations }),
  )
}

const limits = (own: ProgramWords): fc.Arbitrary<Limit> =>
  fc.tuple(subjectIn(own, everySubject), units).chain(([[subject, word], of]) => {
    const bound = bounds(lengthIn(of))
    return fc
      .record({
        ...{
          of: fc.constant(of),
          in: fc.constant(word),
          per: fc.constantFrom('one' as const, 'participation' as const),
        },
        atEnd: subject === 'intervention' ? fc.constant(true as const) : optionalTrue,
        bounds: fc.oneof(
          { arbitrary: bound, weight: 3 },
          {
            arbitrary: fc.tuple(bound, bound, fc.constantFrom(undefined, 2)).map(([first, others, each]) => ({
              cases: [
                { when: { extensions: 0 }, ...first },
                { ...others, ...(each === undefined ? {} : { each }) },
              ],
            })),
            weight: 1,
          },
        ),
      })
      .map(({ bounds: numbers, ...one }) => stated({ ...one, ...numbers }) as Limit)
  })

/** What a rule of each kind states, by the name of the kind. */
const statements = (own: ProgramWords) => ({
  requires: requirements(own),
  order: orders(own),
  limit: limits(own),
})

/** The first days of two versions. */
const beginnings = fc
  .tuple(fc.nat(1_500), fc.integer({ min: 1, max: 1_500 }))
  .map(([first, later]) => [addDays('2014-01-01', first), addDays('2014-01-01', first + later)] as const)

const rulesOf = (own: ProgramWords): fc.Arbitrary<DataRule> =>
  fc.constantFrom<RuleKind>('requires', 'order', 'limit').chain((kind) => {
    const one = statements(own)[kind] as fc.Arbitrary<unknown>
    const enforcement = fc.constantFrom('must' as const, 'should' as const)
    return fc
      .record({
        ...{ one, another: fc.option(one, { nil: undefined }), enforcement, days: beginnings },
        applies: fc.constantFrom('byBeginning' as const, 'atEvent' as const, undefined),
      })
      .map(({ one: first, another, days: [from, later], applies, ...frame }): DataRule => {
        const version = (day: string, value: unknown, until?: string) =>
          // Each kind states what it generates.
          ({
            from: day,
            ...(until === undefined ? {} : { until }),
            ...frame,
            source,
            [kind]: value,
          }) as unknown as RuleVersion
        return {
          ...(applies === undefined ? {} : { applies }),
          versions:
            another === undefined
              ? [version(from, first)]
              : [version(from, first, addDays(later, -1)), version(later, another)],
        }
      })
  })

/** How the programs of {@link ruledPrograms} look. */
export interface RuledOptions {
  /** How many rules a program states, from 1. */
  readonly rules?: number
}

/**
 * A program with words of its own and with generated rules of each kind over them. Terms, outcome and all else are those
 * of the given program.
 */
export const ruledPrograms = (base: Program, { rules: most = 4 }: RuledOptions = {}): fc.Arbitrary<Program> =>
  ownWords.chain((words) =>
    fc.array(rulesOf(words), { minLength: 1, maxLength: most }).map((rules): Program => {
      const [word = ''] = Object.keys(words)
      return { ...base, words, rules: Object.fromEntries(rules.map((rule, i) => [`${word}/rule-${String(i)}`, rule])) }
    }),
  )
