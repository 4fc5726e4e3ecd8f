import {
  decimalOf,
  glossaryEntry,
  isMoney,
  payers,
  roundedShare,
  shownDecimal,
  type Money,
  type Payer,
  type PublishedFigure,
} from '@jobbspar/core'
import { contents, type DisclosedFigure as Figure, type FigureTable, type LedgerSum } from '@jobbspar/projections'
import { type About } from '../read/about.js'
import { type Amount, type Line } from '../terminal/lines.js'
import { messageText } from './message.js'
import { capital, counted, numberText, unitText, valueText, words } from '../terminal/text.js'

/** Who bears a cost, as the glossary explains the payers. */
const payerWords: Readonly<Record<Payer, string>> = {
  municipality: 'the municipality',
  central: 'the state',
  employer: 'the employer',
  participant: 'the participant',
}

/** A code as people say it: a payer's name, the glossary's word, or the code's own words. */
export const wordsOf = (code: string): string =>
  payers.some((payer) => payer === code) ? payerWords[code as Payer] : (glossaryEntry(code)?.en ?? words(code))

const definitions = new Map(contents.map((figure) => [figure.id, figure]))
const definitionOf = ({ figure }: Figure) => (figure === undefined ? undefined : definitions.get(figure))

/** A part of a figure in words: as the figure labels it, else its code in words. */
export const partText = (figure: Figure): string => {
  const { part, label } = figure
  if (part === undefined) return ''
  const message = definitionOf(figure)?.partLabels[part]
  return message === undefined ? wordsOf(part) : messageText(message, label ?? {})
}

/** What a figure is, as one sentence; of one that only the source states, what the source says. */
export const saysOf = (figure: Figure): string => {
  const definition = definitionOf(figure)
  return definition === undefined
    ? (figure.published?.says ?? figure.id)
    : messageText(definition.label, { ...figure.label, part: partText(figure) })
}

/** What a figure is, without the full stop of a sentence. */
export const labelOf = (figure: Figure): string => saysOf(figure).replace(/\.$/, '')

/** The name of a figure in a table that has a column for each of its parts, where it is shown in one. */
export const shortOf = (figure: Figure): string | undefined => definitionOf(figure)?.short

/** The columns of the table that a figure has next to its value, where it has one. */
export const tableOf = (figure: Figure): FigureTable | undefined => definitionOf(figure)?.table

/** What a reader should know of a figure, as one text, if there is anything. */
export const noteOf = (figure: Figure): string | undefined => {
  const { details = [] } = figure
  const notes = definitionOf(figure)?.notes ?? {}
  const said = details.flatMap(({ note, facts }) => {
    const message = notes[note]
    return message === undefined ? [] : [messageText(message, facts ?? {})]
  })
  return said.length === 0 ? undefined : said.join(' ')
}

const rounded = (value: number): string => numberText(shownDecimal(value, 1))
const wholeUnits = ({ minor }: Money): string => numberText(roundedShare(minor, 1, 100))
const withDecimal = (percent: number): string => percent.toFixed(1)
/** An estimated share in per cent; of what is counted the counts themselves are taken. */
const percent = (share: number): string => withDecimal(shownDecimal(share * 100, 1))

/** A share as a number, or from the least to the greatest where too much of it is not known or assumed. */
const shareOf = ({ x, n, rate, low, high }: NonNullable<Figure['rate']>): Amount =>
  rate !== undefined
    ? { number: withDecimal(decimalOf(100 * x, n, 1)), unit: '%' }
    : low === undefined || high === undefined
      ? { number: 'not known', unit: '' }
      : { number: `${percent(low)} – ${percent(high)}`, unit: '%' }

/** From the least to the most that a value can be, where too much of it is not known to state one. */
const boundsOf = (uncertainty: Figure['uncertainty'], unit: Figure['unit']): Amount => {
  const { low, high } = uncertainty ?? {}
  if (low === undefined) {
    if (high === undefined) return { number: 'not known', unit: '' }
    const most = amountOf({ value: high, unit })
    return { number: `at most ${most.number}`, unit: most.unit }
  }
  const least = amountOf({ value: low, unit })
  if (high === undefined)
    return (isMoney(low) ? low.minor : low) === 0
      ? { number: 'not known', unit: '' }
      : { number: `at least ${least.number}`, unit: least.unit }
  const most = amountOf({ value: high, unit })
  return { number: `${least.number} – ${most.number}`, unit: most.unit }
}

/** A derived value: money in whole units, other numbers with a decimal, `not known` where there is none, or `suppressed`. */
export const amountOf = ({
  value,
  rate,
  range,
  unit,
  suppressed,
  uncertainty,
}: Pick<Figure, 'value' | 'rate' | 'range' | 'unit' | 'suppressed' | 'uncertainty'>): Amount => {
  if (suppressed === true) return { number: 'suppressed', unit: '' }
  if (rate !== undefined) return shareOf(rate)
  if (range !== undefined)
    return {
      number: `${wholeUnits(range.low)} – ${wholeUnits(range.high)}`,
      unit: range.low.currency,
    }
  if (value === undefined) return boundsOf(uncertainty, unit)
  if (isMoney(value)) return { number: wholeUnits(value), unit: value.currency }
  // A year is a name, and has no thousands.
  if (unit === 'year') return { number: String(value), unit: '' }
  return { number: rounded(value), unit: unitText(value, unit) }
}

const printedText = ({ value, unit }: PublishedFigure): string => {
  if (value === 'missing') return 'missing in the source'
  if (unit === 'money' || typeof value === 'string') return valueText(value)
  return `${valueText(value)} ${unitText(typeof value === 'number' ? value : undefined, unit)}`
}

/** What the source printed, with its unit; what is lost in it is missing, and what only follows from it is derived. */
export const publishedText = (published: PublishedFigure): string =>
  `${printedText(published)}${published.source.status === 'derived' ? ' (derived)' : ''}`

/** Whether a derived value lies within what was published; a star where that is by construction. */
export const agreesText = ({ id, agrees }: Figure, { calibrated }: About): string =>
  agrees === undefined ? 'not known' : agrees ? `yes${calibrated.includes(id) ? ' *' : ''}` : 'no'

/** How many cases a figure leaves out. */
export const incompleteText = (n: number): string => `${counted(n, 'case')} left out as incomplete`

/** How many cases of a share are not known or assumed. */
export const unsureText = (rate: Figure['rate']): readonly string[] => {
  const { notKnown = 0, assumed = 0 } = rate ?? {}
  return [
    ...(notKnown === 0 ? [] : [`${numberText(notKnown)} not known`]),
    ...(assumed === 0 ? [] : [`${numberText(assumed)} assumed`]),
  ]
}

const rateText = ({ rate }: Figure): readonly string[] => {
  if (rate === undefined) return []
  const { x, n, interval, pending, excluded } = rate
  return [
    [
      n === 0 ? 'none yet' : `${numberText(x)} of ${numberText(n)}`,
      ...(interval === undefined ? [] : [`95 % interval ${percent(interval.low)} – ${percent(interval.high)} %`]),
      ...unsureText(rate),
      ...(pending === 0 ? [] : [`${numberText(pending)} pending`]),
      ...(excluded === 0 ? [] : [`${numberText(excluded)} not counted`]),
    ].join('; '),
  ]
}

/** How many cases or amounts of a value are not known, assumed or estimated. */
export const uncertaintyText = ({ uncertainty }: Pick<Figure, 'uncertainty'>): readonly string[] => {
  if (uncertainty === undefined) return []
  const { notKnown, assumed, notYet, estimated } = uncertainty
  const counts = [
    [notKnown, 'not known'],
    [assumed, 'assumed'],
    [estimated, 'estimated'],
    [notYet, 'not due yet'],
  ] as const
  const said = counts.flatMap(([count, what]) => (count === 0 ? [] : [`${numberText(count)} ${what}`]))
  return said.length === 0 ? [] : [said.join('; ')]
}

/** The curve that a value is read off: how many it rests on, and what had happened by some days. */
const curveText = ({ curve }: Figure): readonly string[] => {
  if (curve === undefined) return []
  const { n, events, observedTo, restrictedMean, points } = curve
  return [
    `${counted(n, 'participation')}, ${counted(events, 'event')}, follow-up to day ${numberText(observedTo)}` +
      (restrictedMean === undefined
        ? ''
        : `; mean ${rounded(restrictedMean.days)} days within the first ${numberText(restrictedMean.to)}`),
    ...points.flatMap(({ days, atRisk, share, interval }) =>
      share === undefined
        ? []
        : [
            `by day ${numberText(days)}: ${percent(share)} %` +
              (interval === undefined ? '' : `, 95 % interval ${percent(interval.low)} – ${percent(interval.high)} %`) +
              `; ${numberText(atRisk)} at risk`,
          ],
    ),
  ]
}

/** The note of a figure, if it has one. */
export const notesOf = (figure: Figure): readonly string[] => {
  const note = noteOf(figure)
  return note === undefined ? [] : [note]
}

/** What stands under a figure: its counts, what was published, what is left out, its note. */
export const underOf = (figure: Figure, about: About): readonly string[] => {
  const { published, incomplete } = figure
  const shown = [
    ...(published === undefined || figure.reference === true
      ? []
      : [
          `published ${publishedText(published)}${figure.agrees === undefined ? '' : `, agrees: ${agreesText(figure, about)}`}`,
        ]),
    // What is not known is stated above already.
    ...(incomplete === undefined || figure.uncertainty?.notKnown === incomplete ? [] : [incompleteText(incomplete)]),
  ]
  return [
    ...rateText(figure),
    ...uncertaintyText(figure),
    ...curveText(figure),
    ...(shown.length === 0 ? [] : [shown.join('; ')]),
    ...notesOf(figure),
  ]
}

/** What only the source states: a number under the others, a range or a missing number as a text of its own. */
const statedOf = (published: PublishedFigure): Amount => {
  const { value, unit } = published
  return typeof value === 'number' || isMoney(value)
    ? amountOf({ value, unit })
    : { number: printedText(published), unit: '' }
}

/** That the source did not print a figure, and what it was derived from. */
const derivedText = ({ source: { status, note } }: PublishedFigure): readonly string[] =>
  status === 'derived' ? [`derived from the source, not printed in it${note === undefined ? '' : `: ${note}`}`] : []

/** The line of a figure; a figure that only the source states shows what it states. */
export const lineOfFigure = (figure: Figure, about: About): Line => {
  const { published, reference, statements } = figure
  const stated = reference === true ? published : undefined
  return {
    label: capital(labelOf(figure)),
    ...(stated === undefined ? amountOf(figure) : statedOf(stated)),
    sources: statements.join(' '),
    under: [...(stated === undefined ? [] : derivedText(stated)), ...underOf(figure, about)],
  }
}

/** The line of a sum of the ledger that is no figure, in whole units, with what is not known of it. */
export const lineOfSum = (label: string, sum: LedgerSum): Line => ({
  label,
  ...amountOf({ ...sum, unit: 'money' }),
  under: uncertaintyText(sum),
})
