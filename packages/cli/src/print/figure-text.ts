import { decimalOf, isMoney, roundedShare, shownDecimal, type Money, type PublishedFigure } from '@jobbspar/core'
import { type ReleasedFigure as Figure, type LedgerSum } from '@jobbspar/projections'
import { type Locale } from '../terminal/locale.js'
import { type Amount, type Line } from '../terminal/lines.js'
import { capital } from '../terminal/text.js'
import { unitText, valueText } from '../terminal/values.js'
import { labelOf, notesOf, publishedNote, type Telling } from './figure-words.js'

const rounded = (value: number, { number }: Locale): string => number(shownDecimal(value, 1))
const wholeUnits = ({ minor }: Money, { number }: Locale): string => number(roundedShare(minor, 1, 100))
/** An estimated share in per cent; a share of counts is computed from the counts. */
const percent = (share: number, { tenths }: Locale): string => tenths(shownDecimal(share * 100, 1))

const notKnownIn = ({ say }: Locale): Amount => ({ number: say('notKnown'), unit: '' })

/** A share as a number, or as a range where too much of it is not known or assumed. */
const shareOf = ({ x, n, rate, low, high }: NonNullable<Figure['rate']>, locale: Locale): Amount =>
  rate !== undefined
    ? { number: locale.tenths(decimalOf(100 * x, n, 1)), unit: '%' }
    : low === undefined || high === undefined
      ? notKnownIn(locale)
      : { number: locale.say('range', { low: percent(low, locale), high: percent(high, locale) }), unit: '%' }

/** The range of a value, where too much of it is not known for a single one. */
const boundsOf = (uncertainty: Figure['uncertainty'], unit: Figure['unit'], locale: Locale): Amount => {
  const { say } = locale
  const { low, high } = uncertainty ?? {}
  if (low === undefined) {
    if (high === undefined) return notKnownIn(locale)
    const most = amountOf({ value: high, unit }, locale)
    return { ...most, number: say('atMost', { amount: most.number }) }
  }
  const least = amountOf({ value: low, unit }, locale)
  if (high === undefined)
    return (isMoney(low) ? low.minor : low) === 0
      ? notKnownIn(locale)
      : { ...least, number: say('atLeast', { amount: least.number }) }
  const most = amountOf({ value: high, unit }, locale)
  return { ...most, number: say('range', { low: least.number, high: most.number }) }
}

/** A derived value: money in whole units, other numbers with a decimal, `not known` where there is none, or `withheld`. */
export const amountOf = (
  {
    value,
    rate,
    range,
    unit,
    withheld,
    few,
    uncertainty,
  }: Pick<Figure, 'value' | 'rate' | 'range' | 'unit' | 'withheld' | 'few' | 'uncertainty'>,
  locale: Locale,
): Amount => {
  const { say, currency } = locale
  if (withheld === true) return { number: say('withheld'), unit: '' }
  if (few !== undefined) return { number: say(few.is, { count: few.count, of: few.of }), unit: '' }
  if (rate !== undefined) return shareOf(rate, locale)
  if (range !== undefined)
    return {
      number: say('range', { low: wholeUnits(range.low, locale), high: wholeUnits(range.high, locale) }),
      unit: currency(range.low.currency),
    }
  if (value === undefined) return boundsOf(uncertainty, unit, locale)
  if (isMoney(value)) return { number: wholeUnits(value, locale), unit: currency(value.currency) }
  // A year is a name, printed without a thousands separator.
  if (unit === 'year') return { number: String(value), unit: '' }
  return { number: rounded(value, locale), unit: unitText(value, unit, locale), unitCode: unit }
}

const printedText = ({ value, unit }: PublishedFigure, locale: Locale): string => {
  if (value === 'missing') return locale.say('missingInSource')
  if (unit === 'money' || typeof value === 'string') return valueText(value, locale)
  return `${valueText(value, locale)} ${unitText(typeof value === 'number' ? value : undefined, unit, locale)}`
}

/** The value that the source printed, with its unit; marked as missing if it is lost, and as derived if it only follows from the source. */
export const publishedText = (published: PublishedFigure, locale: Locale): string => {
  const amount = printedText(published, locale)
  return published.source.status === 'derived' ? locale.say('derivedValue', { amount }) : amount
}

/** Whether a derived value lies within what was published; with a star where that is by construction. */
export const agreesText = ({ id, agrees }: Figure, { about, locale: { say } }: Telling): string =>
  agrees === undefined
    ? say('notKnown')
    : agrees
      ? `${say('yes')}${about.calibrated.includes(id) ? ' *' : ''}`
      : say('no')

/** The number of cases of a share that are not known or assumed. */
export const unsureText = (rate: Figure['rate'], { say }: Locale): readonly string[] => {
  const { notKnown = 0, assumed = 0 } = rate ?? {}
  return [
    ...(notKnown === 0 ? [] : [say('countNotKnown', { count: notKnown })]),
    ...(assumed === 0 ? [] : [say('countAssumed', { count: assumed })]),
  ]
}

const intervalText = (
  interval: { readonly low: number; readonly high: number } | undefined,
  locale: Locale,
): readonly string[] =>
  interval === undefined
    ? []
    : [locale.say('interval', { low: percent(interval.low, locale), high: percent(interval.high, locale) })]

const costIntervalText = ({ costInterval }: Figure, locale: Locale): readonly string[] => {
  if (costInterval === undefined) return []
  const textOf = (amount: Money): string => `${wholeUnits(amount, locale)} ${locale.currency(amount.currency)}`
  const { low, high } = costInterval
  return high === undefined
    ? [locale.say('costIntervalOpen', { low: textOf(low) })]
    : [locale.say('costInterval', { low: wholeUnits(low, locale), high: textOf(high) })]
}

const rateText = ({ rate }: Figure, locale: Locale): readonly string[] => {
  if (rate === undefined) return []
  const { say } = locale
  const { x, n, interval, pending, excluded } = rate
  return [
    [
      n === 0 ? say('noneYet') : say('ofCounted', { x, n }),
      ...intervalText(interval, locale),
      ...unsureText(rate, locale),
      ...(pending === 0 ? [] : [say('countPending', { count: pending })]),
      ...(excluded === 0 ? [] : [say('countExcluded', { count: excluded })]),
    ].join('; '),
  ]
}

/** The number of cases or amounts of a value that are not known, assumed or estimated. */
export const uncertaintyText = ({ uncertainty }: Pick<Figure, 'uncertainty'>, { say }: Locale): readonly string[] => {
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

/** The curve from which a value is read: the number of cases, and the shares on some days. */
const curveText = ({ curve }: Figure, locale: Locale): readonly string[] => {
  if (curve === undefined) return []
  const { say } = locale
  const { n, events, observedTo, medianInterval, restrictedMean, points } = curve
  const { low, high } = medianInterval ?? {}
  return [
    [
      say('curve', { n, events, observedTo }),
      ...(low === undefined
        ? []
        : [say('curveMedian', { open: high === undefined ? 'yes' : 'no', from: low, to: high ?? low })]),
      ...(restrictedMean === undefined
        ? []
        : [say('curveMean', { mean: rounded(restrictedMean.days, locale), to: restrictedMean.to })]),
    ].join('; '),
    ...points.flatMap(({ days, atRisk, share, interval }) =>
      share === undefined
        ? []
        : [
            `${[say('byDay', { days, share: percent(share, locale) }), ...intervalText(interval, locale)].join(', ')}; ${say('atRisk', { count: atRisk })}`,
          ],
    ),
  ]
}

/** The lines under a figure: its counts, what was published, what is left out, its note. */
export const underOf = (figure: Figure, telling: Telling): readonly string[] => {
  const { locale } = telling
  const { say } = locale
  const { published, incomplete, reference, agrees, uncertainty } = figure
  const shown = [
    ...(published === undefined || reference === true
      ? []
      : [
          agrees === undefined
            ? say('published', { amount: publishedText(published, locale) })
            : say('publishedAgrees', {
                amount: publishedText(published, locale),
                agrees: agreesText(figure, telling),
              }),
        ]),
    // The unknown cases are already stated above.
    ...(incomplete === undefined || uncertainty?.notKnown === incomplete
      ? []
      : [say('leftOut', { count: incomplete })]),
  ]
  return [
    ...rateText(figure, locale),
    ...costIntervalText(figure, locale),
    ...uncertaintyText(figure, locale),
    ...curveText(figure, locale),
    ...(shown.length === 0 ? [] : [shown.join('; ')]),
    ...notesOf(figure, locale),
  ]
}

/** A figure that only the source states: a number in the column of numbers, a range or a missing number as text. */
const statedOf = (published: PublishedFigure, locale: Locale): Amount => {
  const { value, unit } = published
  return typeof value === 'number' || isMoney(value)
    ? amountOf({ value, unit }, locale)
    : { number: printedText(published, locale), unit: '' }
}

/** The remark that the source did not print a figure, and what it was derived from. */
const derivedText = (published: PublishedFigure, { program, locale }: Telling): readonly string[] => {
  if (published.source.status !== 'derived') return []
  const note = publishedNote(published, program, locale)
  return [note === undefined ? locale.say('derivedFrom') : locale.say('derivedFromNote', { note })]
}

/** The line of a figure; a figure that only the source states shows the published value. */
export const lineOfFigure = (figure: Figure, telling: Telling): Line => {
  const { published, reference, statements } = figure
  const stated = reference === true ? published : undefined
  return {
    label: capital(labelOf(figure, telling)),
    ...(stated === undefined ? amountOf(figure, telling.locale) : statedOf(stated, telling.locale)),
    sources: statements.join(' '),
    under: [...(stated === undefined ? [] : derivedText(stated, telling)), ...underOf(figure, telling)],
  }
}

/** The line of a sum of the ledger that is no figure, in whole units, with its uncertainty. */
export const lineOfSum = (label: string, sum: LedgerSum, locale: Locale): Line => ({
  label,
  ...amountOf({ ...sum, unit: 'money' }, locale),
  under: uncertaintyText(sum, locale),
})
