import { factUnit } from '@jobbspar/core'
import { type At, type ByFact } from '../../asking/projection.js'
import { type Facts, type Message } from '../define.js'

/** Groups that have a name of their own, whatever persons are divided by. */
export const fixedGroups = ['met', 'notMet', 'notKnown', 'notRecorded'] as const
type FixedGroup = (typeof fixedGroups)[number]

/** The texts for groups in the labels of figures. */
export const groupLabels = {
  met: 'assessed as met',
  notMet: 'assessed as not met',
  notKnown: 'not determined',
  notRecorded: '{is, select, fact {not recorded} other {not assessed}}',
  word: '{word}',
  below: 'below {below, number}',
  between: '{from, number}–{to, number}',
  within: 'from {from, number} to less than {below, number}',
  over: '{from, number} and over',
} as const satisfies Readonly<Record<FixedGroup, Message>> & Readonly<Record<string, Message>>

/** A group that persons are divided into: its part of a figure, its text, and the facts of the text. */
export interface GroupName {
  readonly part: string
  readonly text: keyof typeof groupLabels
  readonly facts: Facts
}

/** A group of numbers: from `from`, and less than `below`. The first has no `from`, the last no `below`. */
export interface Band {
  readonly part: string
  readonly from?: number
  readonly below?: number
}

/** The bands of numbers that bounds divide all numbers into, from the lowest to the highest. */
export const bandsOf = (bounds: readonly number[]): readonly Band[] => {
  const rising = [...new Set(bounds)].sort((a, b) => a - b)
  return [undefined, ...rising].map((from, i) => {
    const below = rising[i]
    const name = [...(from === undefined ? [] : [`from${String(from)}`])]
    return {
      part: [...name, ...(below === undefined ? [] : [`below${String(below)}`])].join(''),
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
    }
  })
}

const fixed = (text: FixedGroup): GroupName => ({ part: text, text, facts: {} })

/** The part of a figure that a word is. A word may be spelled as one of the other groups. */
export const partOfWord = (word: string): string => (fixedGroups.some((one) => one === word) ? `word.${word}` : word)

const bandName = ({ part, from, below }: Band, isWhole: boolean): GroupName => {
  if (from === undefined) return { part, text: 'below', facts: { below: below ?? 0 } }
  if (below === undefined) return { part, text: 'over', facts: { from } }
  const [first, last] = [Math.ceil(from), Math.ceil(below) - 1]
  return isWhole && first < last
    ? { part, text: 'between', facts: { from: first, to: last } }
    : { part, text: 'within', facts: { from, below } }
}

const namesOfFact = ({ fact, bands = [] }: ByFact, at: At, words: Iterable<string>): readonly GroupName[] =>
  bands.length > 0
    ? bandsOf(bands).map((band) => bandName(band, factUnit(at.program, fact).unit !== undefined))
    : [...words].sort().map((word) => ({ part: partOfWord(word), text: 'word', facts: { word: [word] } }))

/**
 * The groups that persons are divided into, in their order: by a condition, or by a fact. Words that a fact is known as are groups
 * where someone has them.
 */
export const groupNames = (at: At, words: Iterable<string>): readonly GroupName[] => {
  const { by } = at
  if (by === undefined) return []
  return typeof by === 'string'
    ? [fixed('met'), fixed('notMet'), fixed('notRecorded')]
    : [...namesOfFact(by, at, words), fixed('notKnown'), fixed('notRecorded')]
}
