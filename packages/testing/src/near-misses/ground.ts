import {
  addDays,
  addMonths,
  assessedConditions,
  CompetenceHoursLogged,
  ConditionAssessed,
  ContactMade,
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  hours,
  inForce,
  lastDayOfMonths,
  notSettled,
  ParticipationOpened,
  PlanAgreed,
  PraktikEnded,
  PraktikStarted,
  knownWords,
  SubsidyDecided,
  SubsidyExtended,
  temporaryKindsOn,
  WorkHoursLogged,
  type Day,
  type Employer,
  type EmploymentKind,
  type Hours,
  type ParticipationEvent,
  type Program,
  type Order,
  type RequiredPart,
  type StatedRule,
  type SubsidyKind,
  type Terms,
  type Words,
} from '@jobbspar/core'
import { openedIn } from '../opened-in.js'
import { listed, statedRules } from '../stated-rules.js'

/** The parameters of near misses, except their first day. */
export interface Vary {
  /** Days between a praktik that is long enough and the employment, 0 to 40. */
  readonly gap: number
  /** The hours worked in hundredths of an hour, from 1. */
  readonly worked: number
  /** A number that picks one of several equivalent alternatives. */
  readonly pick: number
}

type Scene = readonly ParticipationEvent[]

/** A number of a rule of data, and the id of the rule. */
interface Numbered {
  readonly rule: string
  readonly months: number
}

/** What a rule of data requires, and the id of the rule. */
export interface Required {
  readonly rule: string
  readonly allOf: readonly RequiredPart[]
}

/**
 * The basis of a near miss: terms of a program that do not change during the history, and the days computed from them.
 */
export interface Ground {
  readonly program: Program
  readonly kind: EmploymentKind
  readonly opened: Day
  /** The first day of the praktik. */
  readonly praktik: Day
  /** The last day of a praktik that is exactly long enough. */
  readonly praktikLast: Day
  /** The first day of the employment. */
  readonly begins: Day
  /** The last day of an employment of one month. */
  readonly monthLast: Day
  /**
   * The calendar months that the praktik must last, and those that the employment may last, each with its rule.
   * `undefined` where the program does not say.
   */
  readonly praktikRule: Numbered | undefined
  readonly longestRule: Numbered | undefined
  readonly praktikMonths: number | undefined
  readonly longest: number | undefined
  readonly required: Required | undefined
  readonly requiredAtPraktik: Required | undefined
  /** The rules on the subsidy of the employment: that it was decided before, and that it covers the whole of it. */
  readonly subsidyRules: { readonly beginning: string; readonly whole: string | undefined } | undefined
  readonly isTemporary: boolean
  readonly percent: number | undefined
  /** The rules on the share of competence development, on coaching, on a planned end, and on one at a time. */
  readonly shareRule: string | undefined
  readonly coachedRule: string | undefined
  readonly plannedEndRule: string | undefined
  readonly oneRule: string | undefined
  readonly byPlan: boolean
  readonly subsidy: { readonly kind: SubsidyKind; readonly level: number } | undefined
  /**
   * The largest number of calendar months for one decision on this subsidy, and for all decisions together. `undefined`
   * where the program does not state it.
   */
  readonly decisionMonths: number | undefined
  readonly monthsInAll: number | undefined
  /** A kind of subsidy for which the program states a highest level. */
  readonly bounded: { readonly kind: SubsidyKind; readonly level: number } | undefined
  readonly employer: Employer
  readonly pilotYears: number | undefined
  readonly worked: Hours
  readonly pick: number
}

/** What the rules of data of a program state of a kind of employment, found by their shapes. */
const shapesFor = (rules: readonly StatedRule[], kind: EmploymentKind) => {
  const about = (words: Words) => listed(words).some((word) => word === kind || word === 'employment')
  const first = <V>(pick: (one: StatedRule) => V | undefined): V | undefined =>
    rules.flatMap((one) => pick(one) ?? [])[0]
  const requiring = (isAbout: (words: Words) => boolean) =>
    first(({ id, version: { requires } }): Required | undefined =>
      requires !== undefined && isAbout(requires.at) && requires.allOf.some((part) => typeof part === 'string')
        ? { rule: id, allOf: requires.allOf }
        : undefined,
    )
  const covering = (covers: Order['covers']) =>
    first(({ id, version: { order } }) =>
      order?.by === 'subsidyId' && order.covers === covers && about(order.then)
        ? { rule: id, kinds: listed(order.first) }
        : undefined,
    )
  const asking = (isAsked: (part: Exclude<RequiredPart, string>) => boolean) =>
    first(({ id, version: { requires } }) =>
      requires !== undefined &&
      about(requires.at) &&
      requires.allOf.some((part) => typeof part !== 'string' && isAsked(part))
        ? id
        : undefined,
    )
  const beginning = covering('beginning')
  return {
    praktik: first(({ id, version: { order } }): Numbered | undefined =>
      order?.first === 'praktik' && about(order.then) && typeof order.lasting?.months === 'number'
        ? { rule: id, months: order.lasting.months }
        : undefined,
    ),
    longest: first(({ id, version: { limit } }): Numbered | undefined =>
      limit?.of === 'months' && limit.per === 'participation' && about(limit.in) && typeof limit.most === 'number'
        ? { rule: id, months: limit.most }
        : undefined,
    ),
    share: first(({ id, version: { limit } }) =>
      limit?.of === 'competenceHours' && about(limit.in ?? []) && typeof limit.least === 'number'
        ? { rule: id, percent: limit.least }
        : undefined,
    ),
    coached: first(({ id, version: { limit } }) =>
      limit?.of === 'coachingContact' && about(limit.in ?? []) ? id : undefined,
    ),
    plannedEnd: asking((part) => 'field' in part && part.field === 'plannedTo' && 'given' in part),
    one: asking((part) => 'noneOf' in part && part.noneOf.some((one) => typeof one !== 'string' && 'running' in one)),
    required: requiring(about),
    requiredAtPraktik: requiring((words) => words === 'praktik'),
    subsidies: beginning?.kinds ?? [],
    subsidyRules: beginning === undefined ? undefined : { beginning: beginning.rule, whole: covering('whole')?.rule },
    employer: first(({ version: { requires } }) =>
      requires !== undefined && about(requires.at)
        ? requires.allOf.flatMap((part) =>
            typeof part !== 'string' && 'field' in part && part.field === 'employer' && 'oneOf' in part
              ? part.oneOf.slice(0, 1)
              : [],
          )[0]
        : undefined,
    ),
  }
}

const mostGap = 40
const daysBefore = 40

/**
 * The basis for a praktik that begins on a day. `undefined` where a term is missing on that day or changes before the
 * history ends.
 */
export const groundOn = (program: Program, kind: EmploymentKind, praktik: Day, vary: Vary): Ground | undefined => {
  const { terms } = program
  const opened = addDays(praktik, -daysBefore)
  const spoken = <V>(of: Terms<V> | undefined, last: Day): { readonly value: V | undefined } | undefined => {
    if (of === undefined) return { value: undefined }
    const term = inForce(of, opened)
    if (term === undefined || term !== inForce(of, last)) return undefined
    return { value: term.value === notSettled ? undefined : term.value }
  }
  const about = <V extends { readonly kinds: readonly EmploymentKind[] }>(value: V | undefined): V | undefined =>
    value?.kinds.includes(kind) === true ? value : undefined

  const shaped = (rules: readonly StatedRule[] | undefined) => shapesFor(rules ?? [], kind)
  const now = shaped(statedRules(program, praktik))
  const begins = addDays(addMonths(praktik, now.praktik?.months ?? 1), mostGap)
  const over = addMonths(begins, Math.max(now.longest?.months ?? 3, 3) + 3)
  const held = statedRules(program, opened, over)
  if (held === undefined) return undefined
  const shapes = shaped(held)
  const levelOf = (of: SubsidyKind) => spoken(terms.subsidies?.[of]?.highestLevel, over)
  const all = {
    plan: spoken(terms.competencePlan, over),
    pilotYears: spoken(terms.pilotYears, over),
  }
  if (Object.values(all).some((one) => one === undefined)) return undefined
  const asked = shapes.subsidies
  const usable = asked.find((one) => levelOf(one) !== undefined)
  if (asked.length > 0 && usable === undefined) return undefined
  const limits = usable === undefined ? {} : terms.subsidies?.[usable]
  const decision = spoken(limits?.longestDecision, over)
  const inAll = spoken(limits?.longestInAll, over)
  if (decision === undefined || inAll === undefined) return undefined
  const bounded = [...knownWords(program).subsidy].flatMap((one) => {
    const level = levelOf(one)?.value
    return level === undefined || level >= 10 ? [] : [{ kind: one, level }]
  })
  const praktikMonths = shapes.praktik?.months
  const praktikLast = lastDayOfMonths(praktik, praktikMonths ?? 1)
  const firstDay = addDays(praktikLast, 1 + (vary.gap % (mostGap + 1)))
  return {
    ...{ program, kind, opened, praktik, praktikLast, praktikMonths, begins: firstDay },
    monthLast: lastDayOfMonths(firstDay, 1),
    ...{ longest: shapes.longest?.months, longestRule: shapes.longest, praktikRule: shapes.praktik },
    ...{ required: shapes.required, requiredAtPraktik: shapes.requiredAtPraktik, subsidyRules: shapes.subsidyRules },
    isTemporary: temporaryKindsOn(program, opened).includes(kind),
    ...{ percent: shapes.share?.percent, shareRule: shapes.share?.rule, coachedRule: shapes.coached },
    ...{ plannedEndRule: shapes.plannedEnd, oneRule: shapes.one },
    byPlan: about(all.plan?.value) !== undefined,
    subsidy: usable === undefined ? undefined : { kind: usable, level: levelOf(usable)?.value ?? 1 },
    decisionMonths: decision.value?.months,
    monthsInAll: inAll.value?.months,
    bounded: bounded[vary.pick % Math.max(1, bounded.length)],
    employer: shapes.employer ?? 'private',
    pilotYears: all.pilotYears?.value,
    worked: hours(vary.worked / 100),
    pick: vary.pick,
  }
}

/** A participation opens, every condition is met, and a plan is agreed. */
export const opening = ({ program, opened }: Ground): Scene => [
  ParticipationOpened({
    ...{ on: opened, participant: 'participant-1', household: 'household-1' },
    ...openedIn(program),
  }),
  ...assessedConditions.map((condition) => ConditionAssessed({ on: opened, condition, met: true })),
  PlanAgreed({ on: opened, activities: ['swedish'] }),
]

/**
 * The events of the `n`-th praktik, which is passed, from its first day to its last. By default the last day is the
 * planned one.
 */
export const praktik = (n: number, from: Day, last: Day, plannedTo = last): Scene => {
  const praktikId = `praktik-${String(n)}` as const
  return [
    PraktikStarted({ on: from, praktikId, workplace: 'workplace-1', plannedTo }),
    PraktikEnded({ on: last, praktikId, result: 'passed' }),
  ]
}

/** Ten days of praktik, passed long before the other praktik. It is shorter than any requirement. */
const tenDays = ({ opened }: Ground): Scene => praktik(9, addDays(opened, 1), addDays(opened, 10))

/** The events before a praktik that is long enough. */
export const beforePraktik = (ground: Ground): Scene => [...opening(ground), ...tenDays(ground)]

type Decided = Parameters<typeof SubsidyDecided>[0]

/**
 * The decisions on the subsidy for the employment, where the program requires a subsidy, with the changes of a near
 * miss.
 */
export const subsidy = (
  { subsidy: asked, decisionMonths, begins, longest }: Ground,
  more: Partial<Decided> = {},
): Scene => {
  if (asked === undefined) return []
  const on = addDays(begins, -3)
  const to = addMonths(begins, Math.max(longest ?? 3, 3) + 2)
  const first = decisionMonths === undefined ? to : earlierDay(to, lastDayOfMonths(begins, decisionMonths))
  return [
    SubsidyDecided({ on, subsidyId: 'subsidy-1', from: begins, to: first, ...asked, ...more }),
    // One decision does not cover the whole employment. A further decision on the same day covers the rest.
    ...(first < to && more.to === undefined ? [SubsidyExtended({ on, subsidyId: 'subsidy-1', to })] : []),
  ]
}

/** The events before an employment, after which the employment may begin. */
export const beforeEmployment = (ground: Ground): Scene => [
  ...beforePraktik(ground),
  ...praktik(1, ground.praktik, ground.praktikLast),
  ...subsidy(ground),
]

/** The `n`-th employment begins. */
export const job = ({ kind, employer, subsidy: carries }: Ground, on: Day, plannedTo: Day, n = 1): ParticipationEvent =>
  EmploymentBegun({
    ...{ on, employmentId: `employment-${String(n)}`, kind, employer, hoursPerWeek: hours(40), plannedTo },
    ...(carries === undefined ? {} : { subsidyId: 'subsidy-1' }),
  })

/** The `n`-th employment has ended. */
export const jobEnds = (on: Day, n = 1): ParticipationEvent =>
  EmploymentEnded({ on, employmentId: `employment-${String(n)}`, reason: 'termEnded' })

/** The participant is coached on a day. */
export const coaching = (on: Day): ParticipationEvent =>
  ContactMade({ on, coach: 'coach-1', form: 'meeting', purpose: 'coaching' })

/** Hours worked on the first day of the employment, and the hours of competence development among them. */
export const logged = ({ begins }: Ground, worked: Hours, competence: Hours): Scene => [
  WorkHoursLogged({ on: begins, employmentId: 'employment-1', hours: worked }),
  CompetenceHoursLogged({ on: begins, employmentId: 'employment-1', hours: competence, activity: 'swedish' }),
]

/**
 * A coached month of employment in which all hours worked were competence development. The employment has not ended.
 */
export const working = (ground: Ground): Scene => [
  ...beforeEmployment(ground),
  job(ground, ground.begins, ground.monthLast),
  coaching(ground.begins),
  ...logged(ground, ground.worked, ground.worked),
]
