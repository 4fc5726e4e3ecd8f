import {
  decimalOf,
  glossaryEntry,
  isMoney,
  payers,
  roundedShare,
  shownDecimal,
  type Money,
  type PublishedFigure,
} from '@jobbspar/core'
import { contents, type DisclosedFigure as Figure, type FigureTable, type LedgerSum } from '@jobbspar/projections'
import { type About } from '../read/about.js'
import { type Page } from '../terminal/io.js'
import { type Language } from '../terminal/language.js'
import { type Amount, type Line } from '../terminal/lines.js'
import { capital, words } from '../terminal/text.js'
import { unitText, valueText } from '../terminal/values.js'

/** What figures are printed by: what is said of their file, the language, and whose figures they are. */
export interface Telling extends Omit<Page, 'width'> {
  readonly about: About
  /** The id of the program. */
  readonly program: string
}

/** A code as people say it: who a payer is, the word of the catalogue or of the glossary, or the code's own words. */
export const wordsOf = (code: string, { say, named }: Language): string => {
  const payer = payers.find((one) => one === code)
  return payer === undefined ? (named('word', code) ?? glossaryEntry(code)?.en ?? words(code)) : say(`payer.${payer}`)
}

const definitions = new Map(contents.map((figure) => [figure.id, figure]))
const definitionOf = ({ figure }: Figure) => (figure === undefined ? undefined : definitions.get(figure))

/** A part of a figure in words: as the figure labels it, else its code in words. */
export const partText = (figure: Figure, language: Language): string => {
  const { part, label } = figure
  if (part === undefined) return ''
  const definition = definitionOf(figure)
  const message = definition?.partLabels[part]
  return definition === undefined || message === undefined
    ? wordsOf(part, language)
    : language.text(`figure:${definition.id}.part.${part}`, message, label)
}

/** What a source says of a figure that it states. */
export const publishedSays = ({ id, says }: PublishedFigure, program: string, { text }: Language): string =>
  text(`published:${program}.${id}`, says)

/** What a figure is, as one sentence; of one that only the source states, what the source says. */
export const saysOf = (figure: Figure, { language, program }: Omit<Telling, 'about'>): string => {
  const { published, label = {}, id, part } = figure
  const definition = definitionOf(figure)
  if (definition === undefined) return published === undefined ? id : publishedSays(published, program, language)
  const { definition: outcome } = label
  return language.text(`figure:${definition.id}`, definition.label, {
    ...label,
    ...(typeof outcome === 'string' ? { definition: language.text(`outcome:${program}`, outcome) } : {}),
    ...(part === undefined ? {} : { code: part, part: partText(figure, language) }),
  })
}

/** What a figure is, without the full stop of a sentence. */
export const labelOf = (figure: Figure, telling: Omit<Telling, 'about'>): string =>
  saysOf(figure, telling).replace(/\.$/, '')

/** The name of a figure in a table that has a column for each of its parts, where it is shown in one. */
export const shortOf = (figure: Figure, { text }: Language): string | undefined => {
  const { id, short } = definitionOf(figure) ?? {}
  return short === undefined ? undefined : text(`figure:${String(id)}.short`, short)
}

/** The columns of the table that a figure has next to its value, where it has one. */
export const tableOf = (figure: Figure): FigureTable | undefined => definitionOf(figure)?.table

/** What a reader should know of a figure, as one text, if there is anything. */
export const noteOf = (figure: Figure, { text }: Language): string | undefined => {
  const { details = [] } = figure
  const { id = '', notes = {} } = definitionOf(figure) ?? {}
  const said = details.flatMap(({ note, facts }) => {
    const message = notes[note]
    return message === undefined ? [] : [text(`figure:${id}.note.${note}`, message, facts)]
  })
  return said.length === 0 ? undefined : said.join(' ')
}

const rounded = (value: number, { number }: Language): string => number(shownDecimal(value, 1))
const wholeUnits = ({ minor }: Money, { number }: Language): string => number(roundedShare(minor, 1, 100))
/** An estimated share in per cent; of what is counted the counts themselves are taken. */
const percent = (share: number, { tenths }: Language): string => tenths(shownDecimal(share * 100, 1))

const notKnownIn = ({ say }: Language): Amount => ({ number: say('notKnown'), unit: '' })

/** A share as a number, or from the least to the greatest where too much of it is not known or assumed. */
const shareOf = ({ x, n, rate, low, high }: NonNullable<Figure['rate']>, language: Language): Amount =>
  rate !== undefined
    ? { number: language.tenths(decimalOf(100 * x, n, 1)), unit: '%' }
    : low === undefined || high === undefined
      ? notKnownIn(language)
      : { number: language.say('range', { low: percent(low, language), high: percent(high, language) }), unit: '%' }

/** From the least to the most that a value can be, where too much of it is not known to state one. */
const boundsOf = (uncertainty: Figure['uncertainty'], unit: Figure['unit'], language: Language): Amount => {
  const { say } = language
  const { low, high } = uncertainty ?? {}
  if (low === undefined) {
    if (high === undefined) return notKnownIn(language)
    const most = amountOf({ value: high, unit }, language)
    return { ...most, number: say('atMost', { amount: most.number }) }
  }
  const least = amountOf({ value: low, unit }, language)
  if (high === undefined)
    return (isMoney(low) ? low.minor : low) === 0
      ? notKnownIn(language)
      : { ...least, number: say('atLeast', { amount: least.number }) }
  const most = amountOf({ value: high, unit }, language)
  return { ...most, number: say('range', { low: least.number, high: most.number }) }
}

/** A derived value: money in whole units, other numbers with a decimal, `not known` where there is none, or `suppressed`. */
export const amountOf = (
  {
    value,
    rate,
    range,
    unit,
    suppressed,
    uncertainty,
  }: Pick<Figure, 'value' | 'rate' | 'range' | 'unit' | 'suppressed' | 'uncertainty'>,
  language: Language,
): Amount => {
  const { say, currency } = language
  if (suppressed === true) return { number: say('suppressed'), unit: '' }
  if (rate !== undefined) return shareOf(rate, language)
  if (range !== undefined)
    return {
      number: say('range', { low: wholeUnits(range.low, language), high: wholeUnits(range.high, language) }),
      unit: currency(range.low.currency),
    }
  if (value === undefined) return boundsOf(uncertainty, unit, language)
  if (isMoney(value)) return { number: wholeUnits(value, language), unit: currency(value.currency) }
  // A year is a name, and has no thousands.
  if (unit === 'year') return { number: String(value), unit: '' }
  return { number: rounded(value, language), unit: unitText(value, unit, language), unitCode: unit }
}

const printedText = ({ value, unit }: PublishedFigure, language: Language): string => {
  if (value === 'missing') return language.say('missingInSource')
  if (unit === 'money' || typeof value === 'string') return valueText(value, language)
  return `${valueText(value, language)} ${unitText(typeof value === 'number' ? value : undefined, unit, language)}`
}

/** What the source printed, with its unit; what is lost in it is missing, and what only follows from it is derived. */
export const publishedText = (published: PublishedFigure, language: Language): string => {
  const amount = printedText(published, language)
  return published.source.status === 'derived' ? language.say('derivedValue', { amount }) : amount
}

/** Whether a derived value lies within what was published; a star where that is by construction. */
export const agreesText = ({ id, agrees }: Figure, { about, language: { say } }: Telling): string =>
  agrees === undefined
    ? say('notKnown')
    : agrees
      ? `${say('yes')}${about.calibrated.includes(id) ? ' *' : ''}`
      : say('no')

/** How many cases of a share are not known or assumed. */
export const unsureText = (rate: Figure['rate'], { say }: Language): readonly string[] => {
  const { notKnown = 0, assumed = 0 } = rate ?? {}
  return [
    ...(notKnown === 0 ? [] : [say('countNotKnown', { count: notKnown })]),
    ...(assumed === 0 ? [] : [say('countAssumed', { count: assumed })]),
  ]
}

const intervalText = (
  interval: { readonly low: number; readonly high: number } | undefined,
  language: Language,
): readonly string[] =>
  interval === undefined
    ? []
    : [language.say('interval', { low: percent(interval.low, language), high: percent(interval.high, language) })]

const rateText = ({ rate }: Figure, language: Language): readonly string[] => {
  if (rate === undefined) return []
  const { say } = language
  const { x, n, interval, pending, excluded } = rate
  return [
    [
      n === 0 ? say('noneYet') : say('ofCounted', { x, n }),
      ...intervalText(interval, language),
      ...unsureText(rate, language),
      ...(pending === 0 ? [] : [say('countPending', { count: pending })]),
      ...(excluded === 0 ? [] : [say('countExcluded', { count: excluded })]),
    ].join('; '),
  ]
}

/** How many cases or amounts of a value are not known, assumed or estimated. */
export const uncertaintyText = ({ uncertainty }: Pick<Figure, 'uncertainty'>, { say }: Language): readonly string[] => {
  if (uncertainty === undefined) return []
  const { notKnown, assumed, notYet, estimated } = uncertainty
  const counts = [
    [notKnown, 'countNotKnown'],
    [assumed, 'countAssumed'],
    [estimated, 'countEstimated'],
    [notYet, 'countNotYet'],
  ] as const
  const said = counts.flatMap(([count, id]) => (count === 0 ? [] : [say(id, { count })]))
  return said.length === 0 ? [] : [said.join('; ')]
}

/** The curve that a value is read off: how many it rests on, and what had happened by some days. */
const curveText = ({ curve }: Figure, language: Language): readonly string[] => {
  if (curve === undefined) return []
  const { say } = language
  const { n, events, observedTo, restrictedMean, points } = curve
  return [
    [
      say('curve', { n, events, observedTo }),
      ...(restrictedMean === undefined
        ? []
        : [say('curveMean', { mean: rounded(restrictedMean.days, language), to: restrictedMean.to })]),
    ].join('; '),
    ...points.flatMap(({ days, atRisk, share, interval }) =>
      share === undefined
        ? []
        : [
            `${[say('byDay', { days, share: percent(share, language) }), ...intervalText(interval, language)].join(', ')}; ${say('atRisk', { count: atRisk })}`,
          ],
    ),
  ]
}

/** The note of a figure, if it has one. */
export const notesOf = (figure: Figure, language: Language): readonly string[] => {
  const note = noteOf(figure, language)
  return note === undefined ? [] : [note]
}

/** What stands under a figure: its counts, what was published, what is left out, its note. */
export const underOf = (figure: Figure, telling: Telling): readonly string[] => {
  const { language } = telling
  const { say } = language
  const { published, incomplete, reference, agrees, uncertainty } = figure
  const shown = [
    ...(published === undefined || reference === true
      ? []
      : [
          agrees === undefined
            ? say('published', { amount: publishedText(published, language) })
            : say('publishedAgrees', {
                amount: publishedText(published, language),
                agrees: agreesText(figure, telling),
              }),
        ]),
    // What is not known is stated above already.
    ...(incomplete === undefined || uncertainty?.notKnown === incomplete
      ? []
      : [say('leftOut', { count: incomplete })]),
  ]
  return [
    ...rateText(figure, language),
    ...uncertaintyText(figure, language),
    ...curveText(figure, language),
    ...(shown.length === 0 ? [] : [shown.join('; ')]),
    ...notesOf(figure, language),
  ]
}

/** What only the source states: a number under the others, a range or a missing number as a text of its own. */
const statedOf = (published: PublishedFigure, language: Language): Amount => {
  const { value, unit } = published
  return typeof value === 'number' || isMoney(value)
    ? amountOf({ value, unit }, language)
    : { number: printedText(published, language), unit: '' }
}

/** That the source did not print a figure, and what it was derived from. */
const derivedText = (
  { id, source: { status, note } }: PublishedFigure,
  { program, language: { say, text } }: Telling,
): readonly string[] =>
  status !== 'derived'
    ? []
    : [
        note === undefined
          ? say('derivedFrom')
          : say('derivedFromNote', { note: text(`published:${program}.${id}.note`, note) }),
      ]

/** The line of a figure; a figure that only the source states shows what it states. */
export const lineOfFigure = (figure: Figure, telling: Telling): Line => {
  const { published, reference, statements } = figure
  const stated = reference === true ? published : undefined
  return {
    label: capital(labelOf(figure, telling)),
    ...(stated === undefined ? amountOf(figure, telling.language) : statedOf(stated, telling.language)),
    sources: statements.join(' '),
    under: [...(stated === undefined ? [] : derivedText(stated, telling)), ...underOf(figure, telling)],
  }
}

/** The line of a sum of the ledger that is no figure, in whole units, with what is not known of it. */
export const lineOfSum = (label: string, sum: LedgerSum, language: Language): Line => ({
  label,
  ...amountOf({ ...sum, unit: 'money' }, language),
  under: uncertaintyText(sum, language),
})
