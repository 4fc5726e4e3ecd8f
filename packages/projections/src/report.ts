import {
  type Day,
  type EventsOfKind,
  type Instant,
  type Money,
  type Period,
  type Program,
  type PublishedFigure,
  type PublishedValue,
} from '@jobbspar/core'
import { project, withinCalendar, type Projections } from './asking/project.js'
import { type At, type By, type History, type Projection } from './asking/projection.js'
import { contributors } from './asking/whose.js'
import { contents } from './figures/contents.js'
import { type AnswerOf } from './figures/count-family.js'
import { type DerivedFigure, type FigureDefinition, type FigureUnit, type FigureValue } from './figures/define.js'
import { ledger, type LedgerView } from './ledger/ledger.js'

/** One figure. It is derived from events, printed by the source, or both. */
export interface Figure
  extends FigureValue, Partial<Pick<DerivedFigure, 'figure' | 'part' | 'parts' | 'section' | 'cells'>> {
  readonly id: string
  readonly unit: FigureUnit
  /** The corresponding statements of the program's source. */
  readonly statements: readonly string[]
  /** Present where only the source states the figure. It is not derived and has no events. */
  readonly reference?: true
  /** The value that the source printed. */
  readonly published?: PublishedFigure
  /** Whether the derived value agrees with the printed value; absent where either value is not known. */
  readonly agrees?: boolean
}

/** The figures of a program from its histories, for a reference date, as known at an instant. */
export interface Report {
  readonly program: string
  readonly asOf: Day
  readonly knownAt: Instant
  /** The period for the figures that are about a period. */
  readonly period?: Period
  /** The condition or the fact that divides persons and outcomes into groups. */
  readonly by?: By
  readonly figures: readonly Figure[]
  readonly ledger: Pick<LedgerView, 'byPayer' | 'borne' | 'gaps' | 'unreported'>
}

const minorOf = (value: number | Money): number => (typeof value === 'number' ? value : value.minor)

const within = (value: number | Money, printed: Exclude<PublishedValue, string>): boolean => {
  const { low, high } = typeof printed === 'object' && 'low' in printed ? printed : { low: printed, high: printed }
  return minorOf(low) <= minorOf(value) && minorOf(value) <= minorOf(high)
}

/** The statements that a program assigns to a figure. */
const statementsOf = (program: Program, id: string): readonly string[] =>
  Object.entries(program.coverage).flatMap(([statement, coverage]) =>
    coverage.is === 'modelled' && coverage.by.includes(`figure:${id}`) ? [statement] : [],
  )

/** Any projection, with any parts and view. */
type Asked = Projection<unknown, unknown>

/** The answers of the projections of figures, each computed once in one pass over the histories. */
export const answersTo = <Events extends object>(
  figures: readonly { readonly asks: Projections }[],
  histories: readonly History<Events>[],
  at: At,
): AnswerOf => {
  // A projection only gets its own parts.
  const all = figures.flatMap(({ asks }) => Object.values(asks)) as unknown as readonly Asked[]
  const shared = [ledger, ...(at.cells === true ? [contributors] : [])] as unknown as readonly Asked[]
  const named = new Map([...new Set([...all, ...shared])].map((asked, i) => [asked, String(i)]))
  const views = project(Object.fromEntries([...named].map(([asked, name]) => [name, asked])), histories, at)
  return <Part, View>(asked: Projection<Part, View>): View => views[named.get(asked as unknown as Asked) ?? ''] as View
}

/** Figures with the values that the program’s source printed for them, and the statements that they correspond to. */
export const withPublished = (program: Program, derived: readonly DerivedFigure[]): readonly Figure[] => {
  const printed = new Map(program.published.map((figure) => [figure.id, figure]))
  return derived.map((figure): Figure => {
    const published = printed.get(figure.id)
    return {
      ...figure,
      evidence: [...new Set(figure.evidence)].sort(),
      statements: [...new Set([...(published?.statements ?? []), ...statementsOf(program, figure.id)])].sort(),
      ...(published === undefined ? {} : { published }),
      ...(published === undefined || typeof published.value === 'string' || figure.value === undefined
        ? {}
        : { agrees: within(figure.value, published.value) }),
    }
  })
}

/** The figures that only the source states and that are not derived. */
export const referencesOf = ({ published }: Program, derived: readonly Figure[]): readonly Figure[] => {
  const known = new Set(derived.map(({ id }) => id))
  return published
    .filter(({ id }) => !known.has(id))
    .map((one): Figure => {
      const { id, statements, unit } = one
      return { id, statements, unit, reference: true, published: one, evidence: [] }
    })
}

/**
 * All figures of a program from its histories, with the values that its source printed. Figures that only the source
 * states come last. Make the histories with `historyOf` and the same `at`, so that they hold only what was known then.
 * `figures` says which are stated and in which order: by default those of the library; `[...contents, mine]` adds those
 * of an app.
 */
export const reportOn = <Events extends object = EventsOfKind>(
  histories: readonly History<Events>[],
  at: At,
  { figures: definitions = contents }: { readonly figures?: readonly FigureDefinition[] } = {},
): Report => {
  const { program, asOf, knownAt, period, by } = at
  const viewOf = answersTo(definitions, histories, at)
  const figures = withPublished(
    program,
    definitions.flatMap(({ derive }) => derive(viewOf, withinCalendar(at))),
  )
  const { byPayer, borne, gaps, unreported }: LedgerView = viewOf(ledger)
  return {
    ...{ program: program.id, asOf, knownAt },
    ...(period === undefined ? {} : { period }),
    ...(by === undefined ? {} : { by }),
    figures: [...figures, ...referencesOf(program, figures)],
    ledger: { byPayer, borne, gaps, unreported },
  }
}
