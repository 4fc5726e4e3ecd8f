import { type Vacancy } from './vacancies.js'
import { type Fact, type Facts } from '../decider/rule.js'
import { type Hours } from '../vocabulary/hours.js'
import { type Code } from '../vocabulary/ids.js'
import { type Branch, type EmploymentKind } from '../vocabulary/kinds.js'

/**
 * What a person can do and wants, as far as the person was asked. A field that is left out is unknown; `'any'` means no
 * limit.
 */
export interface MatchNeeds {
  /** The tasks the person can do. */
  readonly tasks?: readonly Code[] | 'any'
  /** The smallest and the largest number of hours a week. */
  readonly hoursPerWeek?: { readonly least: Hours; readonly most: Hours } | 'any'
  readonly branches?: readonly Branch[] | 'any'
  readonly kinds?: readonly EmploymentKind[] | 'any'
  /** Whether the person has the education that such a vacancy requires. */
  readonly education?: boolean
  /** Whether the person has the experience that such a vacancy requires. */
  readonly experience?: boolean
}

/** The points on which a person and a vacancy are compared. */
export type MatchPoint = 'tasks' | 'hoursPerWeek' | 'branch' | 'kind' | 'education' | 'experience'

/** One comparison, with the facts on both sides. */
export interface Compared {
  readonly point: MatchPoint
  readonly facts: Facts
}

/** A comparison that cannot be made yet, and the missing fact: `person…` or `vacancy…`. */
export interface NotCompared extends Compared {
  readonly missing: readonly string[]
}

/** How a person and a vacancy match: each point once, in one of three lists. There is no score. */
export interface MatchExplained {
  readonly met: readonly Compared[]
  readonly unmet: readonly Compared[]
  readonly unknown: readonly NotCompared[]
}

interface Weighed extends NotCompared {
  readonly fits: boolean
}

const weighed = (point: MatchPoint, missing: readonly string[], fits: boolean, facts: Facts): Weighed => ({
  point,
  missing,
  fits,
  facts,
})

const tasksOf = ({ tasks: able }: MatchNeeds, { tasks }: Vacancy): Weighed => {
  if (able === undefined) return weighed('tasks', ['person.tasks'], false, { tasks })
  const unable = able === 'any' ? [] : tasks.filter((task) => !able.includes(task))
  return weighed('tasks', [], unable.length === 0, { tasks, unable })
}

const hoursOf = ({ hoursPerWeek: wanted }: MatchNeeds, { hoursPerWeek }: Vacancy): Weighed => {
  const facts = { hoursPerWeek }
  if (wanted === undefined) return weighed('hoursPerWeek', ['person.hoursPerWeek'], false, facts)
  if (wanted === 'any') return weighed('hoursPerWeek', [], true, facts)
  const { least, most } = wanted
  return weighed('hoursPerWeek', [], least <= hoursPerWeek && hoursPerWeek <= most, { ...facts, least, most })
}

/**
 * Compares one word of a vacancy with the words that a person wants. A word that the vacancy does not state is unknown,
 * unless the person accepts any.
 */
const wordOf = (
  point: 'branch' | 'kind',
  wish: 'branches' | 'kinds',
  wanted: readonly string[] | 'any' | undefined,
  offered: string | undefined,
): Weighed => {
  const facts: Record<string, Fact> = offered === undefined ? {} : { [point]: offered }
  if (wanted === 'any') return weighed(point, [], true, facts)
  if (wanted !== undefined) facts['wanted'] = wanted
  const missing = [
    ...(wanted === undefined ? [`person.${wish}`] : []),
    ...(offered === undefined ? [`vacancy.${point}`] : []),
  ]
  return weighed(point, missing, offered !== undefined && wanted?.includes(offered) === true, facts)
}

/** A requirement of a vacancy. If the vacancy does not have it, every person meets it. */
const askedOf = (point: 'education' | 'experience', required: boolean, has: boolean | undefined): Weighed =>
  weighed(point, required && has === undefined ? [`person.${point}`] : [], !required || has === true, {
    required,
    ...(has === undefined ? {} : { has }),
  })

/**
 * Compares what a person can do and wants with a vacancy, point by point, in a fixed order. The function is pure and
 * decides nothing. An unknown point is neither in `met` nor in `unmet`.
 */
export const explainMatch = (needs: MatchNeeds, vacancy: Vacancy): MatchExplained => {
  const all = [
    tasksOf(needs, vacancy),
    hoursOf(needs, vacancy),
    wordOf('branch', 'branches', needs.branches, vacancy.branch),
    wordOf('kind', 'kinds', needs.kinds, vacancy.kind),
    askedOf('education', vacancy.requiresEducation, needs.education),
    askedOf('experience', vacancy.requiresExperience, needs.experience),
  ]
  const compared = (fit: boolean) =>
    all.flatMap(({ point, facts, missing, fits }) => (missing.length === 0 && fits === fit ? [{ point, facts }] : []))
  return {
    met: compared(true),
    unmet: compared(false),
    unknown: all.flatMap(({ point, facts, missing }) => (missing.length > 0 ? [{ point, facts, missing }] : [])),
  }
}
