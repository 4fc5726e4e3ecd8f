import { glossaryEntry, payers, type PublishedFigure } from '@jobbspar/core'
import { contents, type ReleasedFigure as Figure, type FigureTable } from '@jobbspar/projections'
import { type About } from '../read/about.js'
import { type Page } from '../terminal/io.js'
import { type Locale } from '../terminal/locale.js'
import { words } from '../terminal/text.js'

/** The settings for printing figures: the statements about their file, the locale, and the program. */
export interface Telling extends Omit<Page, 'width'> {
  readonly about: About
  /** The id of the program. */
  readonly program: string
}

/** A code in words: the name of a payer, the word of the catalogue or of the glossary, or the words of the code itself. */
export const wordsOf = (code: string, { say, named }: Locale): string => {
  const payer = payers.find((one) => one === code)
  return payer === undefined ? (named('word', code) ?? glossaryEntry(code)?.en ?? words(code)) : say(`payer.${payer}`)
}

const definitions = new Map(contents.map((figure) => [figure.id, figure]))
const definitionOf = ({ figure }: Figure) => (figure === undefined ? undefined : definitions.get(figure))

/** A part of a figure in words: the text of the figure, otherwise its code in words. */
export const partText = (figure: Figure, locale: Locale): string => {
  const { part, parts, label, withheld, partLabel = part ?? '' } = figure
  if (parts !== undefined) return locale.list(parts.map((one) => wordsOf(one, locale)))
  if (part === undefined) return withheld === true ? locale.say('anyPart') : ''
  const definition = definitionOf(figure)
  const message = definition?.partLabels[partLabel]
  return definition === undefined || message === undefined
    ? wordsOf(part, locale)
    : locale.text(`figure:${definition.id}.part.${partLabel}`, message, label)
}

/** The description that a source gives of a figure that it states. */
export const publishedSays = ({ id, says }: PublishedFigure, program: string, { text }: Locale): string =>
  text(`published:${program}.${id}`, says)

/** The label of a figure, as one sentence; for a figure that only the source states, the description of the source. */
export const saysOf = (figure: Figure, { locale, program }: Omit<Telling, 'about'>): string => {
  const { published, label = {}, id, part } = figure
  const definition = definitionOf(figure)
  if (definition === undefined) return published === undefined ? id : publishedSays(published, program, locale)
  const { definition: outcome } = label
  return locale.text(`figure:${definition.id}`, definition.label, {
    ...label,
    ...(typeof outcome === 'string' ? { definition: locale.text(`outcome:${program}`, outcome) } : {}),
    ...{ code: part ?? '', part: partText(figure, locale) },
  })
}

/** The label of a figure, without its full stop. */
export const labelOf = (figure: Figure, telling: Omit<Telling, 'about'>): string =>
  saysOf(figure, telling).replace(/\.$/, '')

/** The name of a figure in a table that has a column for each of its parts, where it is shown in one. */
export const shortOf = (figure: Figure, { text }: Locale): string | undefined => {
  const { id, short } = definitionOf(figure) ?? {}
  return short === undefined ? undefined : text(`figure:${String(id)}.short`, short)
}

/** The columns of the table next to a figure's value, where the figure has a table. */
export const tableOf = (figure: Figure): FigureTable | undefined => definitionOf(figure)?.table

/** The notes of a figure as one text, if any. */
export const noteOf = (figure: Figure, { text }: Locale): string | undefined => {
  const { details = [] } = figure
  const { id = '', notes = {} } = definitionOf(figure) ?? {}
  const said = details.flatMap(({ note, facts }) => {
    const message = notes[note]
    return message === undefined ? [] : [text(`figure:${id}.note.${note}`, message, facts)]
  })
  return said.length === 0 ? undefined : said.join(' ')
}

/** The note of a figure that a source states. */
export const publishedNote = (
  { id, source: { note } }: PublishedFigure,
  program: string,
  { text }: Locale,
): string | undefined => (note === undefined ? undefined : text(`published:${program}.${id}.note`, note))

/** The note of a figure, if it has one. */
export const notesOf = (figure: Figure, locale: Locale): readonly string[] => {
  const note = noteOf(figure, locale)
  return note === undefined ? [] : [note]
}
