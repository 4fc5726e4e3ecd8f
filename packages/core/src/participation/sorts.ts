import { type EmploymentBegun, type EmploymentExtended, type WithEmployment } from './employment.js'
import { type WithSubsidies } from './subsidy.js'
import { met, notApplicable, notMet, rulesFor, undetermined, type Facts, type Verdict } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Sort } from '../terms/program-terms.js'
import { notSettled, type Term, type Terms } from '../terms/term.js'
import { nextDay, previousDay, type Day } from '../vocabulary/day.js'
import { type EmploymentKind, type SubsidyKind } from '../vocabulary/kinds.js'

/** How a program sorts a kind of employment, if it does. */
export const sortOf = (sorts: readonly Sort[], kind: EmploymentKind): Sort | undefined =>
  sorts.find((sort) => sort.kind === kind)

/** A kind of employment that a program does not sort can be anything. */
export const notSorted = (kind: EmploymentKind): Verdict => notApplicable(`the program does not sort ${kind}`)

/** What is told has to be in a row of the table; what is not told is missing as long as it can still be in one. */
export const inTable = (possible: boolean, untold: readonly string[], facts: Facts): Verdict =>
  possible ? (untold.length === 0 ? met() : undetermined(untold, facts)) : notMet(facts)

/** The names of the fields that are not told. */
export const untoldIn = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
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
  guards: { EmploymentBegun: 'asTermSays' },
  terms: ({ terms: { sorts } }) => ({ sorts }),
  judge: ({ event: { data }, terms: { sorts } }) => {
    const { kind, placement, tasks } = data
    const sort = sortOf(sorts, kind)
    if (sort === undefined) return notSorted(kind)
    const possible = sort.placements.some(
      (one) => one.unit === (placement ?? one.unit) && (tasks === undefined || one.tasks.includes(tasks)),
    )
    return inTable(possible, untoldIn({ placement, tasks }), {
      kind,
      ...(placement === undefined ? {} : { placement }),
      ...(tasks === undefined ? {} : { tasks }),
      allowed: sort.placements.flatMap((one) => one.tasks.map((task) => `${one.unit} ${task}`)),
    })
  },
})

interface Renamed {
  readonly kind: string
  readonly successor: SubsidyKind
  readonly from: Day
  readonly until: Day | undefined
}

/** A column with what its subsidies are called on a day, after any number of renamings. */
const withSuccessors = (column: readonly SubsidyKind[], renamed: readonly Renamed[]): readonly SubsidyKind[] => {
  const all = new Set(column)
  // A set hands on what is added while it is walked.
  for (const kind of all) for (const one of renamed) if (one.kind === kind) all.add(one.successor)
  return [...all]
}

/** One version of the sorts, cut where a renaming begins or ends, each piece with the names of its days. */
const piecesOf = (term: Term<readonly Sort[]>, renamed: readonly Renamed[]): Terms<readonly Sort[]> => {
  const { from, until, value: sorts } = term
  if (sorts === notSettled) return [term]
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
      value: sorts.map((sort) => ({ ...sort, subsidies: withSuccessors(sort.subsidies, then) })),
    }
  })
}

/** The program’s sorts over time; a subsidy that was renamed stands in every column of the one it was. */
const sortsOverTime = ({ terms: { sorts, subsidies = {} } }: Program): Terms<readonly Sort[]> | undefined => {
  const renamed = Object.entries(subsidies).flatMap(([kind, { granted = [] }]) =>
    granted.flatMap(({ from, until, value }): readonly Renamed[] =>
      value === notSettled || value.successor === undefined ? [] : [{ kind, successor: value.successor, from, until }],
    ),
  )
  return sorts?.flatMap((term) => piecesOf(term, renamed))
}

const subsidyKind = rules.rule({
  id: 'sort/subsidy-kind',
  version: 1,
  says: 'The wage subsidy that carries the employment is one of those of its kind of employment.',
  guards: { EmploymentBegun: 'asTermSays', EmploymentExtended: 'asTermSays' },
  terms: (program) => ({ sorts: sortsOverTime(program) }),
  concerns: ({ data }) => data.subsidyId !== undefined,
  judge: ({ state, event, terms: { sorts } }) => {
    const { subsidyId = 'none', employmentId } = event.data
    const kind = event.type === 'EmploymentBegun' ? event.data.kind : state.employments[employmentId]?.kind
    if (kind === undefined) return notApplicable('there is no such employment')
    const sort = sortOf(sorts, kind)
    if (sort === undefined) return notSorted(kind)
    const cited = state.subsidies[subsidyId]
    if (cited === undefined) return undetermined([`kind of ${subsidyId}`], { kind, allowed: sort.subsidies })
    return sort.subsidies.includes(cited.kind)
      ? met()
      : notMet({ kind, subsidy: subsidyId, subsidyKind: cited.kind, allowed: sort.subsidies }, { events: [cited.by] })
  },
})

/** The rules of this concept. */
export const sortRules = [placementAndTasks, subsidyKind]
