import { type EventId, type Money, type PublishedFigure } from '@jobbspar/core'
import { type MoneyRange } from '../amounts/economy.js'
import { type CostInterval } from '../amounts/unit-cost.js'
import { type Projections, type ViewsOf } from '../asking/project.js'
import { type Case } from '../asking/cases.js'
import { type At, type ViewOf } from '../asking/projection.js'
import { type Uncertainty } from '../asking/unsure.js'
import { contributors } from '../asking/whose.js'
import { type LedgerRow } from '../ledger/rows.js'
import { type BaselineComparison } from '../statistics/comparison.js'
import { type Rate } from '../statistics/rate.js'
import { type Cell } from './cell.js'
import { viewsBy, type AnswerOf, type CountFamily, type ReleasedCounts } from './count-family.js'
import { type PairedChange } from './money/before-after.js'
import { harmlessShare, type FewOf, type Per, type Release, type TimedCases } from './release.js'
import { type CurvePoint } from './time/time-to-end.js'

/** The units of figures. */
export type FigureUnit = PublishedFigure['unit'] | 'days' | 'weeks' | 'hours' | 'participations' | 'certificates'

/** The parts of a report, in their order. */
export const sections = ['persons', 'flow', 'budget', 'borne', 'outcomes', 'work', 'time', 'other', 'costs'] as const

/** A part of a report. */
export type Section = (typeof sections)[number]

/** An English sentence in the message syntax of ICU: `{name}` is replaced by the fact of that name. */
export type Message = string

/**
 * The facts of a sentence: numbers, amounts, texts that select one of its forms, and lists of codes. Codes are
 * translated where the sentence is printed.
 */
export type Facts = Readonly<Record<string, string | number | Money | readonly string[]>>

/** A note on a value: the name of one of the figure's sentences, with its facts. */
export interface Detail<Note extends string = string> {
  readonly note: Note
  readonly facts?: Facts
}

/** A curve over time, with the numbers it is computed from. Shares are from 0 to 1; times are in days. */
export interface FigureCurve {
  readonly estimator: 'kaplanMeier' | 'aalenJohansen' | 'lifeTable'
  readonly n: number
  readonly events: number
  readonly observedTo: number
  /**
   * The median: the first day by which the event has occurred in half of the cases. Absent where the curve does not
   * reach half.
   */
  readonly median?: number
  /** The 95 % interval of the median, in days. The upper end is absent where the curve does not reach it. */
  readonly medianInterval?: { readonly low: number; readonly high?: number }
  readonly restrictedMean?: { readonly days: number; readonly to: number }
  readonly points: readonly CurvePoint[]
  /** For the curve of the outcome: the outcome definition that says which exits count. */
  readonly definition?: string
}

/** A row in the table of a figure: a text or a number for each column. */
export type TableRow<Column extends string = string> = Readonly<Record<Column, string | number>>

/** The table that a figure has next to its value: the names of its columns. */
export interface FigureTable<Column extends string = string> {
  /** The columns, in their order. */
  readonly columns: Readonly<Record<Column, Message>>
  /** The columns that identify the rows. They come first. */
  readonly keys: readonly NoInfer<Column>[]
}

/** The value of a figure, computed from events. */
export interface FigureValue<Note extends string = string, Column extends string = string> {
  /** The value; absent where it cannot be known. */
  readonly value?: number | Money
  /** The low and high end of a value that is known only as a range. */
  readonly range?: MoneyRange
  /**
   * The 95 % interval of a cost per success: in another group as large that costs as much, where each had the same
   * chance. It says nothing about what is not known.
   */
  readonly costInterval?: CostInterval
  /** The comparison of the value with a rate from another source. */
  readonly comparison?: BaselineComparison
  /** The change per household, with mean, median and interval. */
  readonly paired?: PairedChange
  /** A share, with everything that a reader needs to judge it. */
  readonly rate?: Rate
  /** The numerator and denominator of a value in per cent that is not a rate of cases but of hours, days or amounts. */
  readonly outOf?: { readonly part: number | Money; readonly whole: number | Money; readonly unit: FigureUnit }
  /** The curve over time from which the value is read, with everything that a reader needs to judge it. */
  readonly curve?: FigureCurve
  /** The rows of its table, where it has one. */
  readonly table?: readonly TableRow<Column>[]
  /** For a share in a released report with fewer than five cases on one side: the only statement about it. */
  readonly few?: FewOf
  /** The uncertainty of a value that is not a share: the number of cases not known, and the bounds of the value. */
  readonly uncertainty?: Uncertainty
  /** The number of cases or amounts left out because they are not known yet or cannot be known. */
  readonly incomplete?: number
  /** The facts for the label of the figure, in addition to the part. */
  readonly label?: Facts
  /** The text of the part among `partLabels`, where it is not named as the part. */
  readonly partLabel?: string
  /** The notes that a reader should know before using the value. */
  readonly details?: readonly Detail<Note>[]
  /** The ledger rows that an amount is the sum of, where evidence is requested. Each row names its events. */
  readonly rows?: readonly LedgerRow[]
  readonly evidence: readonly EventId[]
}

/** How a figure is computed and how that was checked: a row in `docs/figures.md`. */
export interface Formula {
  /** The functions or the projection that compute it. */
  readonly name: string
  /** The origin of the expected numbers in the tests of the figure. */
  readonly against: string
  /** The edge cases in the tests of the figure. */
  readonly edges: string
}

interface FigureSpec<Asks extends Projections, Note extends string, Part extends string, Column extends string> {
  /** The id of the figure in a report. For a figure with parts, the prefix of their ids. */
  readonly id: string
  readonly section: Section
  readonly unit: FigureUnit
  /**
   * The description of the figure in one sentence. It may use the facts `part`, `code` (of the part), and those that
   * the value gives as `label`.
   */
  readonly label: Message
  /** Its possible notes, by name. */
  readonly notes?: Readonly<Record<Note, Message>>
  /** The projections that the figure is computed from. A projection that several figures name is folded once. */
  readonly asks: Asks
  /** Whether the figure is stated under a program. By default it is always stated. */
  readonly applies?: (at: At) => boolean
  /** The parts, each stated with its own value. Left out for a figure that is one number. */
  readonly parts?: (views: ViewsOf<Asks>, at: At) => readonly Part[]
  /** The text for a part in the label, where it is not the translated code. */
  readonly partLabels?: Readonly<Partial<Record<Part, Message>>>
  /** Its name in a table that has a column for each part. */
  readonly short?: Message
  /** The columns of the figure's own table, where it has more than one number. */
  readonly table?: FigureTable<Column>
  /** The id of a part, by default `id.part`. */
  readonly idOf?: (part: Part) => string
  /** Computes the value. `undefined` where there is nothing to state. */
  readonly value: (views: ViewsOf<Asks>, at: At, part: Part) => FigureValue<Note, Column> | undefined
  /**
   * The cases that the value, or the figures behind it, are computed from. Empty for a figure that is computed only
   * from terms.
   */
  readonly cells: (views: ViewsOf<Asks>, at: At, part: Part) => readonly Case[]
  readonly formula: Formula
  /** How a released report shows it. */
  readonly release: Release<FigureValue<NoInfer<Note>, NoInfer<Column>>, ViewsOf<NoInfer<Asks>>, NoInfer<Part>>
}

/** A value of a figure, with its id in the report. */
export interface DerivedFigure extends FigureValue {
  readonly id: string
  /** The id of the figure that this is a value of. */
  readonly figure: string
  /** The part of the figure that the value is about, if the figure has parts. */
  readonly part?: string
  readonly section: Section
  readonly unit: FigureUnit
  /** The cases that the value is computed from, where they were requested. */
  readonly cells?: readonly Cell[]
  /** The parts that a released report combines into this value. */
  readonly parts?: readonly string[]
}

/** How a released report shows a figure. */
export interface FigureRelease {
  readonly is: Release<never, never, never>['is']
  /** The families of counts that the figure is computed from. */
  readonly families: readonly CountFamily[]
  /** The family of amounts that the figure belongs to. Either all figures of a family are shown or none. */
  readonly family?: string
  readonly per?: Per
  /** Whether the figure is about a period, so that for another period it is computed from other cases. */
  readonly ofPeriod: boolean
  /** The counts that must be shown before any time can be shown. */
  readonly needs: readonly string[]
  /** The facts for the label where no time is shown. */
  readonly label?: Facts
  /**
   * Whether the figure is stated as withheld even where it has no values. The absence of a part would disclose
   * something.
   */
  readonly isNamed: (at: At) => boolean
  /** The name of the count for the figure, or for each of its parts, by the id in the report. */
  readonly names: (viewOf: AnswerOf, at: At) => ReadonlyMap<string, string>
  /** Whether the figure is a rate of cases. */
  readonly isRate: boolean
  /** The values computed from the shown counts. Empty for a figure that is not computed from counts. */
  readonly byCounts: (counts: ReleasedCounts, viewOf: AnswerOf, at: At) => readonly DerivedFigure[]
  /** The cases that times are computed from, by the id in the report. */
  readonly times: (viewOf: AnswerOf, at: At) => ReadonlyMap<string, TimedCases>
}

/** A figure: its id, its place in a report, and its computation from events. Made by {@link defineFigure}. */
export interface FigureDefinition {
  readonly id: string
  readonly section: Section
  readonly unit: FigureUnit
  readonly label: Message
  readonly notes: Readonly<Record<string, Message>>
  readonly partLabels: Readonly<Partial<Record<string, Message>>>
  /** The name of the figure in a table that has a column for each part, if it is shown in such a table. */
  readonly short?: Message
  /** The columns of the figure's table, where it has one. */
  readonly table?: FigureTable
  readonly formula: Formula
  /** The projections it is computed from. */
  readonly asks: Projections
  /** Computes the values from the answers of the projections. `viewOf` returns the answer of one projection. */
  readonly derive: (viewOf: AnswerOf, at: At) => readonly DerivedFigure[]
  readonly release: FigureRelease
}

type Named = (one: Case) => Cell

/** Returns a case with the names of the persons and households it is about. */
const cellOf =
  (namesOf: ViewOf<typeof contributors>): Named =>
  ({ whose, ...one }) => ({ ...one, contributors: namesOf(whose) })

/** Whether a program marks a rate as harmless. */
const isHarmless = (id: string, { program: { harmless = [] } }: At): boolean => harmless.some(({ rate }) => rate === id)

/**
 * Defines a figure. When it is in the list passed to {@link reportOn}, it appears in the report, is printed with its
 * label and notes, and is described in the documentation.
 */
export const defineFigure = <
  const Asks extends Projections,
  Note extends string = never,
  const Part extends string = never,
  const Column extends string = never,
>(
  spec: FigureSpec<Asks, Note, Part, Column>,
): FigureDefinition => {
  const { id, section, unit, label, notes, partLabels, short, table, formula, asks } = spec
  const { applies, parts, idOf, value, cells, release } = spec
  const idFor = (part: Part | undefined): string => (part === undefined ? id : (idOf?.(part) ?? `${id}.${part}`))
  const placed = (found: FigureValue, part: Part | undefined): DerivedFigure => ({
    ...{ id: idFor(part), figure: id, section, unit },
    ...(part === undefined ? {} : { part }),
    ...found,
  })
  /**
   * The parts for which the figure has a value. For a figure without parts no function reads the part, so any text can
   * be passed.
   */
  const valued = (viewOf: AnswerOf, at: At) => {
    if (applies?.(at) === false) return []
    const views = viewsBy(asks, viewOf)
    const of = parts === undefined ? [undefined] : parts(views, at)
    return of.flatMap((part) => {
      const found = value(views, at, part as never)
      return found === undefined ? [] : [{ part, asked: part as never, views, found }]
    })
  }
  /** One value for each group of parts that a released report combines: the count of the group. */
  const grouped = (counts: ReleasedCounts, viewOf: AnswerOf, at: At): readonly DerivedFigure[] => {
    if (release.is !== 'counts' || release.nameOf === undefined || parts === undefined || applies?.(at) === false)
      return []
    const { nameOf } = release
    const byName = new Map(parts(viewsBy(asks, viewOf), at).map((part) => [nameOf(part, at), part]))
    return counts.groups.flatMap(({ names, count }) => {
      const of = names.flatMap((name) => byName.get(name) ?? [])
      return of.length < names.length
        ? []
        : [{ ...placed({ value: count, evidence: [] }, undefined), id: `${id}.${of.join('+')}`, parts: of }]
    })
  }
  return {
    ...{ id, section, unit, label, formula, asks, notes: notes ?? {}, partLabels: partLabels ?? {} },
    ...(short === undefined ? {} : { short }),
    ...(table === undefined ? {} : { table }),
    derive: (viewOf, at) => {
      const named = at.cells === true ? cellOf(viewOf(contributors)) : undefined
      return valued(viewOf, at).map(({ part, asked, views, found }) => ({
        ...placed(found, part),
        ...(named === undefined ? {} : { cells: cells(views, at, asked).map(named) }),
      }))
    },
    release: {
      is: release.is,
      families:
        release.is === 'counts' || release.is === 'times'
          ? (release.families ?? [])
          : release.is === 'amounts'
            ? (release.per?.families ?? [])
            : [],
      ofPeriod: release.is === 'amounts' && release.ofPeriod === true,
      needs: release.is === 'times' ? (release.needs ?? []) : [],
      ...(release.is === 'times' && release.label !== undefined ? { label: release.label } : {}),
      isNamed: (at) =>
        parts !== undefined && (release.is === 'counts' || release.is === 'times') && applies?.(at) !== false,
      ...(release.is === 'amounts' ? { family: release.family } : {}),
      ...(release.is === 'amounts' && release.per !== undefined ? { per: release.per } : {}),
      names: (viewOf, at) =>
        new Map(
          release.is !== 'counts' || release.nameOf === undefined
            ? []
            : valued(viewOf, at).map(({ part, asked }) => [idFor(part), release.nameOf?.(asked, at) ?? '']),
        ),
      isRate: release.is === 'counts' && release.rateOf !== undefined,
      times: (viewOf, at) =>
        new Map(
          valued(viewOf, at).flatMap(({ part, asked, views }) => {
            const of = release.is === 'times' ? release.of(views, at, asked) : undefined
            return of === undefined ? [] : [[idFor(part), of] as const]
          }),
        ),
      byCounts: (counts, viewOf, at) =>
        release.is !== 'counts'
          ? []
          : [
              ...valued(viewOf, at).flatMap(({ part, asked, views, found }) => {
                const all = release.value(counts, views, at, asked, found)
                const harmless =
                  all === undefined || release.rateOf === undefined || !isHarmless(id, at)
                    ? undefined
                    : harmlessShare(release.rateOf(asked), all, found.rate)
                const shown = harmless ?? all
                return shown === undefined
                  ? []
                  : [placed({ ...(found.label === undefined ? {} : { label: found.label }), ...shown }, part)]
              }),
              ...grouped(counts, viewOf, at),
            ],
    },
  }
}
