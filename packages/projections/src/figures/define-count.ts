import { type EventId } from '@jobbspar/core'
import { type Case } from '../asking/cases.js'
import { type At, type Projection } from '../asking/projection.js'
import { type Count, type Tally } from '../asking/tally.js'
import { atLeastCounted, silentNone, unsureCount } from '../asking/unsure.js'
import {
  defineFigure,
  type Detail,
  type FigureDefinition,
  type FigureUnit,
  type FigureValue,
  type Formula,
  type Message,
  type Section,
} from './define.js'
import { type Release } from './release.js'
import { isAnswered } from './speaks-of.js'

interface CountSpec<K extends string, Note extends string> {
  readonly id: string
  readonly section: Section
  readonly unit: FigureUnit
  readonly label: Message
  readonly notes?: Readonly<Record<Note, Message>>
  readonly details?: (at: At) => readonly Detail<Note>[]
  /** The projection that counts. */
  readonly asks: Projection<Tally<K>, Tally<K>>
  /** The entries of the tally that are added up. */
  readonly keys: readonly K[]
  readonly formula: Formula
  readonly release: Release<FigureValue<NoInfer<Note>>, unknown, never>
}

/**
 * Defines a figure that adds up counts from a tally. Under a program whose coverage names the figure, it is stated even
 * when it is 0.
 */
export const defineCount = <K extends string, Note extends string = never>({
  id,
  section,
  unit,
  label,
  notes,
  details,
  asks,
  keys,
  formula,
  release,
}: CountSpec<K, Note>): FigureDefinition =>
  defineFigure({
    ...{ id, section, unit, label, formula, release },
    ...(notes === undefined ? {} : { notes }),
    asks: { tally: asks },
    applies: isAnswered(id),
    value: ({ tally }, at) => {
      const found = details?.(at) ?? []
      const sum = (of: (count: Count) => number) =>
        keys.reduce((all, key) => all + (tally[key] ? of(tally[key]) : 0), 0)
      const [counted, notKnown] = [sum(({ count }) => count), sum((one) => one.notKnown ?? 0)]
      const isOpen = keys.some((key) => tally[key]?.isOpen === true)
      return {
        ...(isOpen ? atLeastCounted(counted, notKnown, at) : unsureCount(counted, { ...silentNone, notKnown }, at)),
        ...(found.length === 0 ? {} : { details: found }),
        evidence: keys.flatMap((key): readonly EventId[] => tally[key]?.evidence ?? []),
      }
    },
    cells: ({ tally }) => keys.flatMap((key): readonly Case[] => tally[key]?.cases ?? []),
  })
