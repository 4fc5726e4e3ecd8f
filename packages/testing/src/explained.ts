import { reasonText, type AnyEvent, type Determination, type Fact, type Obligation } from '@jobbspar/core'

/** A fact as text: an amount with its currency, a list by its members. */
export const factText = (fact: Fact): string => {
  if (typeof fact !== 'object') return String(fact)
  if ('minor' in fact) return `${(fact.minor / 100).toFixed(2)} ${fact.currency}`
  return fact.length === 0 ? 'none' : fact.join(', ')
}

const verdicts = { met: 'met', notMet: 'not met', undetermined: 'undetermined', notApplicable: 'not applicable' }

/**
 * A determination in one readable line: rule, verdict and event, the rule's sentence where it is given, facts,
 * what is missing, and source ids.
 */
export const explained = (determination: Determination, sentence?: string): string => {
  const { rule, verdict, enforcement, event, facts, missing, passesFrom, deviation, terms } = determination
  const told = Object.entries(facts).map(([name, fact]) => `${name}: ${factText(fact)}`)
  return [
    `${rule} (${enforcement}) ${verdicts[verdict]} at ${event.type} ${event.on}.`,
    ...(sentence === undefined ? [] : [sentence]),
    ...(told.length === 0 ? [] : [`Facts: ${told.join('; ')}.`]),
    ...(missing.length === 0
      ? []
      : [`${verdict === 'undetermined' ? 'Missing' : 'Because'}: ${missing.map(reasonText).join('; ')}.`]),
    ...(passesFrom === undefined ? [] : [`Passes from ${passesFrom}.`]),
    ...(deviation === undefined ? [] : [`Recorded as a deviation by ${deviation.by}: ${deviation.reason}.`]),
    ...(terms.length === 0 ? [] : [`Source: ${[...new Set(terms.map(({ source }) => source.id))].join(', ')}.`]),
  ].join(' ')
}

/**
 * A text that is the same for equal values, whatever the order of their fields. A field that is `undefined` counts as
 * absent.
 */
export const canonical = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return value === undefined ? 'nothing' : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(', ')}]`
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{ ${fields.map(([name, part]) => `${name}: ${canonical(part)}`).join(', ')} }`
}

/** An event in one line, without its envelope. */
export const eventText = ({ type, data }: AnyEvent): string => `${type} ${canonical(data)}`

/** An obligation in one line. */
export const owedText = ({ rule, what, of, missing, unit, by, status }: Obligation): string =>
  `${what} of ${of}: ${String(missing)} ${unit} by ${by ?? 'no day'}, ${status} (${rule})`

/** A title and its lines. */
export const listed = (title: string, lines: readonly string[]): string =>
  [lines.length === 0 ? `${title}: none.` : `${title}:`, ...lines.map((line) => `  ${line}`)].join('\n')

/** Compares two lists of lines. Where they differ, throws an error with both lists and an account of what happened. */
export const same = (
  what: string,
  expected: readonly string[],
  actual: readonly string[],
  story: () => string,
): void => {
  if (canonical(expected) === canonical(actual)) return
  throw new Error([listed(`Expected ${what}`, expected), listed('Actually', actual), story()].join('\n'))
}
