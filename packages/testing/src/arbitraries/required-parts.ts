import {
  addDays,
  type FieldPart,
  type ProgramWords,
  type RequiredPart,
  type SubjectName,
  type WordSort,
} from '@jobbspar/core'
import fc from 'fast-check'
import { bounds } from './bounds.js'
import { ownOf, wordIn } from './own-words.js'

/** A subject, and a word that names it: one of its kinds, or its own name. */
export const subjectIn = (
  own: ProgramWords,
  of: readonly SubjectName[],
): fc.Arbitrary<readonly [SubjectName, string]> =>
  fc
    .constantFrom(...of)
    .chain((name) =>
      (name === 'praktik'
        ? fc.constant<string>(name)
        : fc.oneof({ arbitrary: wordIn(own, name), weight: 3 }, { arbitrary: fc.constant<string>(name), weight: 1 })
      ).map((word) => [name, word] as const),
    )

/** The subjects that rules name. */
export const everySubject: readonly SubjectName[] = ['employment', 'praktik', 'measure', 'intervention', 'subsidy']
/** A word that names a subject. */
export const anySubject = (own: ProgramWords) => subjectIn(own, everySubject).map(([, word]) => word)

/** The fields of the beginning of each subject that generated rules ask for. */
const numbers: Readonly<Partial<Record<SubjectName, readonly string[]>>> = {
  employment: ['hoursPerWeek', 'wage'],
  praktik: ['hoursPerWeek'],
  subsidy: ['level'],
}
const optional: Readonly<Partial<Record<SubjectName, readonly string[]>>> = {
  employment: ['plannedTo', 'wage', 'workplace', 'branch', 'subsidyId'],
  praktik: ['jobFunction', 'hoursPerWeek'],
  measure: ['to'],
  intervention: ['workplace'],
}
const wordFields: Readonly<Partial<Record<SubjectName, Readonly<Record<string, WordSort>>>>> = {
  employment: { employer: 'employer', branch: 'branch' },
}

const fieldParts = (own: ProgramWords, subject: SubjectName): readonly fc.Arbitrary<FieldPart>[] => [
  ...(numbers[subject] ?? []).map((field) =>
    bounds(fc.integer({ min: 1, max: field === 'level' ? 5 : 80 })).map((bound) => ({ field, ...bound })),
  ),
  ...(optional[subject] ?? []).map((field) => fc.boolean().map((given) => ({ field, given }))),
  ...Object.entries(wordFields[subject] ?? {}).map(([field, sort]) =>
    fc.uniqueArray(wordIn(own, sort), { minLength: 1, maxLength: 2 }).map((oneOf) => ({ field, oneOf })),
  ),
]

const spans = fc.oneof<fc.Arbitrary<RequiredPart>[]>(
  fc.nat(3_000).map((n) => ({ during: { from: addDays('2014-01-01', n) } })),
  fc.nat(3_000).map((n) => ({ during: { until: addDays('2016-01-01', n) } })),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .map(([from, until]) => [from, until].map((month) => `${String(month).padStart(2, '0')}-01`))
    .map(([yearlyFrom = '', yearlyUntil = '']) => ({ during: { yearlyFrom, yearlyUntil } })),
)

const factParts = (own: ProgramWords): readonly fc.Arbitrary<RequiredPart>[] => {
  const fact = fc.constantFrom(...ownOf(own, 'fact'))
  const bound = bounds(fc.integer({ min: 1, max: 60 }))
  return [
    fc.tuple(fact, bound, fc.boolean()).map(([name, numbers, atEnd]) => ({
      ...{ fact: name, ...numbers },
      ...(atEnd ? { on: 'endOfYear' as const } : {}),
    })),
    fact.map((name) => ({ fact: name, oneOf: ['someWord', 'anotherWord'] })),
  ]
}

/** Any part of a requirement about a subject. */
export const parts = (own: ProgramWords, subject: SubjectName): fc.Arbitrary<RequiredPart> =>
  fc.letrec<{ readonly part: RequiredPart }>((tie) => {
    const several = fc.array(tie('part'), { minLength: 1, maxLength: 3 })
    const single = fc.oneof<fc.WeightedArbitrary<RequiredPart>[]>(
      { arbitrary: fc.oneof(wordIn(own, 'condition')), weight: 4 },
      ...fieldParts(own, subject).map((arbitrary) => ({ arbitrary, weight: 1 })),
      ...factParts(own).map((arbitrary) => ({ arbitrary, weight: 1 })),
      { arbitrary: spans, weight: 1 },
      { arbitrary: anySubject(own).map((running) => ({ running })), weight: 1 },
      { arbitrary: anySubject(own).map((done) => ({ done })), weight: 1 },
      {
        arbitrary: fc.constantFrom('passed' as const, 'failed' as const).map((result) => ({ done: 'praktik', result })),
        weight: 1,
      },
      { arbitrary: fc.constantFrom(...ownOf(own, 'role')).map((actor) => ({ actor })), weight: 1 },
    )
    return {
      part: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { arbitrary: single, weight: 4 },
        { arbitrary: several.map((allOf) => ({ allOf })), weight: 1 },
        { arbitrary: several.map((anyOf) => ({ anyOf })), weight: 1 },
        { arbitrary: several.map((noneOf) => ({ noneOf })), weight: 1 },
      ),
    }
  }).part
