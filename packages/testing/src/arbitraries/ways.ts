import {
  competenceActivities,
  contactForms,
  contactPurposes,
  employmentEndings,
  exits,
  followUpStatuses,
  hours,
  matchAnswers,
  praktikResults,
  routes,
  knownWords,
  type EmploymentKind,
  type Hours,
  type Program,
  type SubsidyKind,
} from '@jobbspar/core'
import fc from 'fast-check'
import { conditionsAskedBy } from './conditions.js'
import { courses } from './course.js'
import { everyVersion, listed } from '../stated-rules.js'
import { lengthsAround, waits, type Wait } from './days.js'
import { type Intent, type WorkMonth } from './intents.js'

const orNot = <A>(arbitrary: fc.Arbitrary<A>, present: number, absent: number) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: absent }, { arbitrary, weight: present })
const usually = <A>(arbitrary: fc.Arbitrary<A>) => orNot(arbitrary, 10, 1)
const sometimes = <A>(arbitrary: fc.Arbitrary<A>) => orNot(arbitrary, 1, 2)
const rarely = <A>(arbitrary: fc.Arbitrary<A>) => orNot(arbitrary, 1, 5)

/**
 * A value without its undefined fields. An absent field is never `undefined`, because `exactOptionalPropertyTypes`
 * requires this.
 */
const without = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** Hours with at most two decimals, from 0 to `most`. */
export const someHours = (most: number): fc.Arbitrary<Hours> => fc.nat(most * 100).map((n) => hours(n / 100))

/** Gross monthly wages in minor units, many of them around the ceilings that subsidies have had. */
export const grossWages: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(1_800_000, 2_000_000, 2_000_001, 2_200_000, 2_200_001, 2_300_000, 1_710_000, 1_830_001),
  fc.nat(3_000_000),
)

const workMonths: fc.Arbitrary<WorkMonth> = fc
  .record({
    worked: someHours(176),
    competence: fc.oneof(fc.constant(hours(40)), someHours(50)),
    activity: fc.constantFrom(...competenceActivities),
    absence: sometimes(someHours(40)),
    wage: usually(grossWages),
    pension: rarely(fc.nat(200_000)),
    subsidy: rarely(fc.nat(3_500_000)),
    coached: fc.boolean(),
  })
  .map((month) => without(month) as WorkMonth)

const weeklyHours = fc.oneof(
  fc.constantFrom(hours(40), hours(20), hours(37.5)),
  fc.integer({ min: 1, max: 4_800 }).map((n) => hours(n / 100)),
)
/**
 * The kinds of subsidy that a program requires before an employment. Where it requires none, the kinds that it has
 * terms for.
 */
const ownSubsidies = (program: Program): readonly SubsidyKind[] => {
  const { terms } = program
  const asked = new Set(
    everyVersion(program).flatMap(({ order }) => (order?.by === 'subsidyId' ? listed(order.first) : [])),
  )
  return [...knownWords(program).subsidy].filter((kind) =>
    asked.size > 0 ? asked.has(kind) : terms.subsidies?.[kind] !== undefined,
  )
}

/** Subsidies, mostly of the program's own kinds. */
const subsidies = (program: Program) => {
  const own = ownSubsidies(program)
  const any = fc.constantFrom(...knownWords(program).subsidy)
  return fc.record({
    kind:
      own.length === 0
        ? any
        : fc.oneof({ arbitrary: fc.constantFrom(...own), weight: 12 }, { arbitrary: any, weight: 1 }),
    level: fc.constantFrom(2, 2.5, 0.8, 1, 0.75, 3),
  })
}

const aPraktik = (wait: fc.Arbitrary<Wait>) =>
  fc.record({
    do: fc.constant('praktik' as const),
    wait,
    length: lengthsAround(3),
    extendedBy: rarely(lengthsAround(1)),
    result: fc.oneof(
      { arbitrary: fc.constant('passed' as const), weight: 9 },
      { arbitrary: fc.constantFrom(...praktikResults, undefined), weight: 1 },
    ),
    early: fc.oneof({ arbitrary: fc.constant(0), weight: 8 }, { arbitrary: fc.nat(60), weight: 1 }),
    thenAnother: sometimes(lengthsAround(2)),
  })

/** The kind of employment of most jobs: one of the program’s own words, if it has any. */
const usualKind = ({ words = {} }: Program): EmploymentKind =>
  Object.entries(words).find(([, { is }]) => is === 'employment')?.[0] ?? 'resursjobb'

const aJob = (program: Program, wait: fc.Arbitrary<Wait>) =>
  fc.record({
    do: fc.constant('job' as const),
    wait,
    kind: fc.oneof(
      { arbitrary: fc.constant(usualKind(program)), weight: 6 },
      { arbitrary: fc.constantFrom(...knownWords(program).employment), weight: 1 },
    ),
    length: fc.oneof(lengthsAround(12), lengthsAround(3), lengthsAround(4)),
    extendedBy: sometimes(lengthsAround(3)),
    hoursPerWeek: weeklyHours,
    newHoursPerWeek: sometimes(weeklyHours),
    subsidy: usually(subsidies(program)),
    months: fc.array(workMonths, { maxLength: 4 }),
    ending: usually(fc.constantFrom(...employmentEndings)),
    early: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.nat(200), weight: 1 }),
  })

const anAssessment = (program: Program, wait: fc.Arbitrary<Wait>) =>
  fc.record({
    do: fc.constant('assess' as const),
    wait,
    condition: fc.constantFrom(...conditionsAskedBy(program), 'all' as const),
    met: fc.oneof({ arbitrary: fc.constant(true), weight: 3 }, { arbitrary: fc.constant(false), weight: 1 }),
  })

const aPlan = (wait: fc.Arbitrary<Wait>) =>
  fc.record({
    do: fc.constant('plan' as const),
    wait,
    activities: fc.subarray([...competenceActivities], { minLength: 1 }),
  })

const aContact = (wait: fc.Arbitrary<Wait>) =>
  fc.record({
    do: fc.constant('contact' as const),
    wait,
    form: fc.constantFrom(...contactForms),
    purpose: fc.constantFrom(...contactPurposes),
  })

const aSearch = (wait: fc.Arbitrary<Wait>) =>
  fc.record({
    do: fc.constant('search' as const),
    wait,
    route: fc.constantFrom(...routes),
    unmet: fc.subarray(['hoursPerWeek', 'education', 'experience']),
    answer: usually(fc.constantFrom(...matchAnswers)),
  })

const anEnding = (wait: fc.Arbitrary<Wait>) =>
  fc.record({ do: fc.constant('end' as const), wait, exit: fc.constantFrom(...exits), verified: fc.boolean() })

const aFollowUp = (wait: fc.Arbitrary<Wait>) =>
  fc.record({
    do: fc.constant('followUp' as const),
    wait,
    monthsAfter: fc.integer({ min: 1, max: 12 }),
    status: fc.constantFrom(...followUpStatuses),
  })

const everyConditionMet: Intent = { do: 'assess', wait: 0, condition: 'all', met: true }

/**
 * The intents for a participation: usually the sequence that the program intends, with any other intents in between and
 * after.
 */
export const intents = (program: Program): fc.Arbitrary<readonly Intent[]> => {
  const wait = waits(program)
  const any = fc.oneof(
    { arbitrary: courses(program, wait), weight: 1 },
    { arbitrary: aPraktik(wait), weight: 4 },
    { arbitrary: aJob(program, wait), weight: 8 },
    { arbitrary: fc.oneof(anAssessment(program, wait), aPlan(wait), aContact(wait), aSearch(wait)), weight: 3 },
    { arbitrary: fc.oneof(anEnding(wait), aFollowUp(wait)), weight: 1 },
  )
  const ways = fc.tuple(
    usually(fc.constant(everyConditionMet)),
    sometimes(aPlan(wait)),
    usually(aPraktik(wait)),
    fc.array(any, { maxLength: 6 }),
    sometimes(anEnding(wait)),
    sometimes(aFollowUp(wait)),
  )
  return ways.map(([assessed, plan, praktik, middle, ending, followUp]) =>
    [assessed, plan, praktik, ...middle, ending, followUp].flatMap((intent) =>
      intent === undefined ? [] : [without(intent) as Intent],
    ),
  )
}
