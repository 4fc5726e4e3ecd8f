import { type EventId, type Money, type PublishedFigure } from '@jobbspar/core'
import { type MoneyRange } from '../amounts/economy.js'
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
import { type Per, type Release, type TimedCases } from './release.js'
import { type CurvePoint } from './time/time-to-end.js'

/** The units figures come in. */
export type FigureUnit = PublishedFigure['unit'] | 'days' | 'weeks' | 'hours' | 'participations' | 'certificates'

/** The parts of a report, in their order. */
export const sections = ['persons', 'flow', 'budget', 'borne', 'outcomes', 'work', 'time', 'other', 'costs'] as const

/** A part of a report. */
export type Section = (typeof sections)[number]

/** A sentence in the message syntax of ICU, in English: `{name}` stands for a fact of that name. */
export type Message = string

/**
 * What a sentence names: numbers, amounts, texts that choose between its forms, and lists of codes, which are put into words where the
 * sentence is printed.
 */
export type Facts = Readonly<Record<string, string | number | Money | readonly string[]>>

/** Something to know of a value: which of the sentences its figure has for it, with the facts it names. */
export interface Detail<Note extends string = string> {
  readonly note: Note
  readonly facts?: Facts
}

/** What a curve over time says, with the numbers it rests on. Shares are from 0 to 1, times in days. */
export interface FigureCurve {
  readonly estimator: 'kaplanMeier' | 'aalenJohansen' | 'lifeTable'
  readonly n: number
  readonly events: number
  readonly observedTo: number
  /** The first day by which it has happened to half of them; absent where that is not reached. */
  readonly median?: number
  readonly restrictedMean?: { readonly days: number; readonly to: number }
  readonly points: readonly CurvePoint[]
  /** The outcome definition that says which exits count, for the curve of the outcome. */
  readonly definition?: string
}

/** A row of the table of a figure: a text or a number for each of its columns. */
export type TableRow<Column extends string = string> = Readonly<Record<Column, string | number>>

/** That a part is fewer than five of so many, or all but fewer than five. */
export interface FewOf {
  readonly is: 'fewerThan' | 'moreThan'
  readonly count: number
  readonly of: number
}

/** The table that a figure has next to its value: what its columns are called. */
export interface FigureTable<Column extends string = string> {
  /** The columns, in their order. */
  readonly columns: Readonly<Record<Column, Message>>
  /** The columns that tell the rows apart, which come first. */
  readonly keys: readonly NoInfer<Column>[]
}

/** What a figure comes to, as the events give it. */
export interface FigureValue<Note extends string = string, Column extends string = string> {
  /** The value; absent where it cannot be known. */
  readonly value?: number | Money
  /** The ends of a value that is known only as a range. */
  readonly range?: MoneyRange
  /** How it stands against a rate known from elsewhere. */
  readonly comparison?: BaselineComparison
  /** The change per household, with mean, median and interval. */
  readonly paired?: PairedChange
  /** A share, with all that a reader needs beside it. */
  readonly rate?: Rate
  /** What a value in per cent is a part of, where it is no rate of cases: hours, days, amounts. */
  readonly outOf?: { readonly part: number | Money; readonly whole: number | Money; readonly unit: FigureUnit }
  /** A curve over time that the value is read off, with all that a reader needs beside it. */
  readonly curve?: FigureCurve
  /** The rows of its table, where it has one. */
  readonly table?: readonly TableRow<Column>[]
  /** Of a share in a released report, where fewer than five are on one side: only that. */
  readonly few?: FewOf
  /** What is not known of a value that is no share: how much, and between what it lies. */
  readonly uncertainty?: Uncertainty
  /** Cases or amounts left out because they cannot be told yet or at all. */
  readonly incomplete?: number
  /** What its label names besides the part. */
  readonly label?: Facts
  /** What a reader should know before using it. */
  readonly details?: readonly Detail<Note>[]
  /** The rows of the ledger that an amount adds up, where it adds up rows and evidence is asked for; each names its events. */
  readonly rows?: readonly LedgerRow[]
  readonly evidence: readonly EventId[]
}

/** How a figure is computed, and how that was checked: a row of `docs/figures.md`. */
export interface Formula {
  /** The functions or the projection that compute it. */
  readonly name: string
  /** Where the expected numbers of its tests come from. */
  readonly against: string
  /** The edges that its tests try. */
  readonly edges: string
}

interface FigureSpec<Asks extends Projections, Note extends string, Part extends string, Column extends string> {
  /** Its id in a report; of a figure with parts the beginning of theirs. */
  readonly id: string
  readonly section: Section
  readonly unit: FigureUnit
  /** What it is, in one sentence. It may name `part`, its `code`, and what the value gives as `label`. */
  readonly label: Message
  /** The sentences that may stand under it, by name. */
  readonly notes?: Readonly<Record<Note, Message>>
  /** The projections it is computed from. Figures that name the same one share its fold. */
  readonly asks: Asks
  /** Whether it is stated under a program; always, unless given. */
  readonly applies?: (at: At) => boolean
  /** Its parts, each a figure of its own; none for a figure that is one number. */
  readonly parts?: (views: ViewsOf<Asks>, at: At) => readonly Part[]
  /** How its label says each part, where the code of the part is not put into words as it is. */
  readonly partLabels?: Readonly<Partial<Record<Part, Message>>>
  /** Its name in a table that has a column for each part. */
  readonly short?: Message
  /** The columns of a table of its own, where it is more than one number. */
  readonly table?: FigureTable<Column>
  /** The id of a part, by default `id.part`. */
  readonly idOf?: (part: Part) => string
  /** What it comes to; nothing where there is nothing to state. */
  readonly value: (views: ViewsOf<Asks>, at: At, part: Part) => FigureValue<Note, Column> | undefined
  /** The cases that the value is a function of, or that the figures are which it is computed from; none of a figure of terms alone. */
  readonly cells: (views: ViewsOf<Asks>, at: At, part: Part) => readonly Case[]
  readonly formula: Formula
  /** How a released report shows it. */
  readonly release: Release<FigureValue<NoInfer<Note>, NoInfer<Column>>, ViewsOf<NoInfer<Asks>>, NoInfer<Part>>
}

/** A value of a figure, with the id of its place in a report. */
export interface DerivedFigure extends FigureValue {
  readonly id: string
  /** The figure it is a value of. */
  readonly figure: string
  /** The part of the figure it is about, where that has parts. */
  readonly part?: string
  readonly section: Section
  readonly unit: FigureUnit
  /** The cases it is a function of, where they were asked for. */
  readonly cells?: readonly Cell[]
  /** The parts that a released report shows as one. */
  readonly parts?: readonly string[]
}

/** How a released report shows a figure. */
export interface FigureRelease {
  readonly is: Release<never, never, never>['is']
  /** The families of counts that it is computed from. */
  readonly families: readonly CountFamily[]
  /** The amounts that it is shown with, or not at all. */
  readonly family?: string
  readonly per?: Per
  /** The counts without which no times are shown. */
  readonly needs: readonly string[]
  /** What its label names where no time is shown. */
  readonly label?: Facts
  /** Whether it is said to be withheld also where it has no values: of its parts, that there is none says something. */
  readonly isNamed: (at: At) => boolean
  /** The count that it is, or that each of its parts is, by id. */
  readonly names: (viewOf: AnswerOf, at: At) => ReadonlyMap<string, string>
  /** Its values by the counts that are shown; none of one that is not computed from counts. */
  readonly byCounts: (counts: ReleasedCounts, viewOf: AnswerOf, at: At) => readonly DerivedFigure[]
  /** The cases of its times, by its id in the report. */
  readonly times: (viewOf: AnswerOf, at: At) => ReadonlyMap<string, TimedCases>
}

/** A figure: what it is called, where it stands, and how it follows from events. Made by {@link defineFigure}. */
export interface FigureDefinition {
  readonly id: string
  readonly section: Section
  readonly unit: FigureUnit
  readonly label: Message
  readonly notes: Readonly<Record<string, Message>>
  readonly partLabels: Readonly<Partial<Record<string, Message>>>
  /** Its name in a table that has a column for each part, where it is shown so. */
  readonly short?: Message
  /** The columns of its table, where it has one. */
  readonly table?: FigureTable
  readonly formula: Formula
  /** The projections it is computed from. */
  readonly asks: Projections
  /** Its values, from what the projections answered; `viewOf` gives the answer of one. */
  readonly derive: (viewOf: AnswerOf, at: At) => readonly DerivedFigure[]
  readonly release: FigureRelease
}

type Named = (one: Case) => Cell

/** A case with the names of those it says something of. */
const cellOf =
  (namesOf: ViewOf<typeof contributors>): Named =>
  ({ whose, ...one }) => ({ ...one, contributors: namesOf(whose) })

/**
 * Defines a figure. Put it in the list that {@link reportOn} is given, and it stands in the report, is printed with its label and its
 * notes, and is described in the documentation.
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
  /** What it has a value for. Without parts nothing is asked for one, so that the part that is handed over is no part. */
  const valued = (viewOf: AnswerOf, at: At) => {
    if (applies?.(at) === false) return []
    const views = viewsBy(asks, viewOf)
    const of = parts === undefined ? [undefined] : parts(views, at)
    return of.flatMap((part) => {
      const found = value(views, at, part as never)
      return found === undefined ? [] : [{ part, asked: part as never, views, found }]
    })
  }
  /** The parts that a released report shows as one, each group with how many they are. */
  const grouped = (counts: ReleasedCounts, viewOf: AnswerOf, at: At): readonly DerivedFigure[] => {
    if (release.is !== 'counts' || release.nameOf === undefined || parts === undefined || applies?.(at) === false)
      return []
    const { nameOf } = release
    const byName = new Map(parts(viewsBy(asks, viewOf), at).map((part) => [nameOf(part), part]))
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
            : valued(viewOf, at).map(({ part, asked }) => [idFor(part), release.nameOf?.(asked) ?? '']),
        ),
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
                const shown = release.value(counts, views, at, asked, found)
                return shown === undefined
                  ? []
                  : [placed({ ...(found.label === undefined ? {} : { label: found.label }), ...shown }, part)]
              }),
              ...grouped(counts, viewOf, at),
            ],
    },
  }
}
