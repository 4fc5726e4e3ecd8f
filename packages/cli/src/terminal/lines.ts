import { type Page } from './io.js'
import { wrapped } from './text.js'

/** A value in two parts, so that numbers can be aligned. */
export interface Amount {
  readonly number: string
  readonly unit: string
  /** The name of the unit, for any number. */
  readonly unitCode?: string
}

/** One line of a section, and the lines under it. */
export interface Line extends Amount {
  readonly label: string
  readonly sources?: string
  readonly under?: readonly string[]
}

/** The decimals of a number, with the decimal sign. */
const fractionOf = (number: string, decimalPoint: string): string => {
  const at = number.lastIndexOf(decimalPoint)
  return at < 0 || !/^\d+$/.test(number.slice(at + 1)) ? '' : number.slice(at)
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length))

/** The notes under each line, without those that the next line repeats: a shared note is printed once, under the last. */
const undersOf = (lines: readonly Line[]): readonly (readonly string[])[] =>
  lines.map(({ under = [] }, i) => under.filter((text) => lines[i + 1]?.under?.includes(text) !== true))

/** Lines with aligned numbers, and labels broken to fit the width. */
export const linesText = (lines: readonly Line[], { width, locale: { decimalPoint } }: Page): string => {
  const unders = undersOf(lines)
  // Numbers of one unit are aligned at their decimal points.
  const fractions = new Map<string, number>()
  const lengthOf = (number: string): number => fractionOf(number, decimalPoint).length
  for (const { number, unit, unitCode = unit } of lines)
    fractions.set(unitCode, Math.max(fractions.get(unitCode) ?? 0, lengthOf(number)))
  const numbers = lines.map(({ number, unit, unitCode = unit }) =>
    /\d$/.test(number) ? `${number}${' '.repeat((fractions.get(unitCode) ?? 0) - lengthOf(number))}` : number,
  )
  const [ofNumber, ofUnit, ofSources] = [
    widest(numbers),
    widest(lines.map(({ unit }) => unit)),
    widest(lines.map(({ sources = '' }) => sources)),
  ]
  const rest = 2 + 2 + ofNumber + (ofUnit === 0 ? 0 : 1 + ofUnit) + (ofSources === 0 ? 0 : 2 + ofSources)
  const ofLabel = Math.min(widest(lines.map(({ label }) => label)), Math.max(16, width - rest))
  return lines
    .map(({ label, unit, sources = '' }, i) => {
      const [first = '', ...more] = wrapped(label, ofLabel, 2)
      const row = `  ${first.padEnd(ofLabel)}  ${(numbers[i] ?? '').padStart(ofNumber)}${ofUnit === 0 ? '' : ` ${unit.padEnd(ofUnit)}`}  ${sources}`
      return [
        row.trimEnd(),
        ...more.map((line) => `  ${line}`),
        ...(unders[i] ?? []).flatMap((text) => wrapped(text, width - 4, 2).map((line) => `    ${line}`)),
      ]
        .map((line) => `${line}\n`)
        .join('')
    })
    .join('')
}
