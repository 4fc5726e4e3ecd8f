import { type EmploymentBegun, type EmploymentExtended, type WithEmployment } from './employment.js'
import { type WithSubsidies } from './subsidy.js'
import { concept } from '../decider/concept.js'
import {
  met,
  notKnownOf,
  notApplicable,
  notMet,
  rulesFor,
  undetermined,
  type Facts,
  type Verdict,
} from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type EmploymentCategory } from '../terms/program-terms.js'
import { notSettled, type Term, type Terms } from '../terms/term.js'
import { nextDay, previousDay, type Day } from '../vocabulary/day.js'
import { type EmploymentKind, type SubsidyKind } from '../vocabulary/kinds.js'

/** The category that a program gives a kind of employment, if any. */
export const categoryOf = (
  employmentCategories: readonly EmploymentCategory[],
  kind: EmploymentKind,
): EmploymentCategory | undefined => employmentCategories.find((category) => category.kind === kind)

/** A kind of employment without a category in the program is not restricted. */
export const notCategorised = (kind: EmploymentKind): Verdict => notApplicable('noCategory', { kind })

/**
 * The stated values have to match a row of the table. A value that is not stated is missing as long as a row still
 * fits.
 */
export const inTable = (possible: boolean, missing: readonly string[], facts: Facts): Verdict =>
  possible ? (missing.length === 0 ? met() : undetermined(missing, facts)) : notMet(facts)

/** The values of a table of pairs whose other half matches the stated value; the whole column where no pair matches. */
export const allowedWith = (
  pairs: readonly (readonly [string, string])[],
  [first, second]: readonly [string | undefined, string | undefined],
  [firstName, secondName]: readonly [string, string],
): Facts => {
  const column = (of: 0 | 1, stated: string | undefined): readonly string[] => {
    const fitting = pairs.filter((pair) => stated === undefined || pair[of === 0 ? 1 : 0] === stated)
    return [...new Set((fitting.length > 0 ? fitting : pairs).map((pair) => pair[of]))]
  }
  return { [firstName]: column(0, second), [secondName]: column(1, first) }
}

/** The names of the fields without a stated value. */
export const missingIn = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name] === undefined)

const rules = rulesFor<
  WithEmployment & WithSubsidies,
  EventOf<[typeof EmploymentBegun, typeof EmploymentExtended]>,
  Program
>()

const placementAndTasks = rules.rule({
  id: 'sort/placement-and-tasks',
  version: 1,
  says: 'The person works where this kind of employment can be placed, with the tasks it has there.',
  guards: { EmploymentBegun: 'byTerm' },
  terms: ({ terms: { employmentCategories } }) => ({ employmentCategories }),
  judge: ({ event: { data }, terms: { employmentCategories } }) => {
    const { kind, placement, tasks } = data
    const category = categoryOf(employmentCategories, kind)
    if (category === undefined) return notCategorised(kind)
    const possible = category.placements.some(
      (one) => one.unit === (placement ?? one.unit) && (tasks === undefined || one.tasks.includes(tasks)),
    )
    return inTable(possible, missingIn({ placement, tasks }), {
      kind,
      ...(placement === undefined ? {} : { placement }),
      ...(tasks === undefined ? {} : { tasks }),
      ...allowedWith(
        category.placements.flatMap((one) => one.tasks.map((task) => [one.unit, task] as const)),
        [placement, tasks],
        ['allowedPlacements', 'allowedTasks'],
      ),
    })
  },
})

interface Renamed {
  readonly kind: string
  readonly successor: SubsidyKind
  readonly from: Day
  readonly until: Day | undefined
}

/** A column with the names that its subsidies have on a day, after any number of renamings. */
const withSuccessors = (column: readonly SubsidyKind[], renamed: readonly Renamed[]): readonly SubsidyKind[] => {
  const all = new Set(column)
  // Iterating over a set also reaches members that are added during the iteration.
  for (const kind of all) for (const one of renamed) if (one.kind === kind) all.add(one.successor)
  return [...all]
}

/**
 * One version of the categories, split at the days where a renaming begins or ends. Each part has the names that apply
 * on its days.
 */
const piecesOf = (
  term: Term<readonly EmploymentCategory[]>,
  renamed: readonly Renamed[],
): Terms<readonly EmploymentCategory[]> => {
  const { from, until, value: employmentCategories } = term
  if (employmentCategories === notSettled) return [term]
  const cuts = renamed
    .flatMap((one) => [one.from, ...(one.until === undefined ? [] : [nextDay(one.until)])])
    .filter((day) => from < day && (until === undefined || day <= until))
  const firsts = [...new Set([from, ...cuts])].sort()
  return firsts.map((first, i) => {
    const next = firsts[i + 1]
    const last = next === undefined ? until : previousDay(next)
    const then = renamed.filter((one) => one.from <= first && (one.until === undefined || first <= one.until))
    return {
      ...term,
      from: first,
      ...(last === undefined ? {} : { until: last }),
      value: employmentCategories.map((category) => ({
        ...category,
        subsidies: withSuccessors(category.subsidies, then),
      })),
    }
  })
}

/** The program’s categories over time. A renamed subsidy is listed wherever its earlier name is listed. */
const categoriesOverTime = ({
  terms: { employmentCategories, subsidies = {} },
}: Program): Terms<readonly EmploymentCategory[]> | undefined => {
  const renamed = Object.entries(subsidies).flatMap(([kind, of]) =>
    (of?.granted ?? []).flatMap(({ from, until, value }): readonly Renamed[] =>
      value === notSettled || value.successor === undefined ? [] : [{ kind, successor: value.successor, from, until }],
    ),
  )
  return employmentCategories?.flatMap((term) => piecesOf(term, renamed))
}

const subsidyKind = rules.rule({
  id: 'sort/subsidy-kind',
  version: 1,
  says: 'The wage subsidy that carries the employment is one of those of its kind of employment.',
  guards: { EmploymentBegun: 'byTerm', EmploymentExtended: 'byTerm' },
  terms: (program) => ({ employmentCategories: categoriesOverTime(program) }),
  appliesTo: ({ data }) => data.subsidyId !== undefined,
  judge: ({ state, event, terms: { employmentCategories } }) => {
    const { subsidyId = 'none', employmentId } = event.data
    const kind = event.type === 'EmploymentBegun' ? event.data.kind : state.employments[employmentId]?.kind
    if (kind === undefined) return notApplicable('noSuchEmployment')
    const category = categoryOf(employmentCategories, kind)
    if (category === undefined) return notCategorised(kind)
    const cited = state.subsidies[subsidyId]
    if (cited === undefined)
      return undetermined([notKnownOf('kind', subsidyId)], { kind, allowedSubsidies: category.subsidies })
    return category.subsidies.includes(cited.kind)
      ? met()
      : notMet(
          { kind, subsidy: subsidyId, subsidyKind: cited.kind, allowedSubsidies: category.subsidies },
          { events: [cited.by] },
        )
  },
})

/** What a category of employments requires of its placement, its tasks and its subsidy. */
export const employmentCategoriesConcept = concept({
  name: 'employment-category',
  rules: [placementAndTasks, subsidyKind],
})
