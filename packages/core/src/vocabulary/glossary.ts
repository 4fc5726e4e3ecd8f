import { programWords } from './glossary/programs.js'
import { participationWords } from './glossary/participation.js'
import { supportWords } from './glossary/support.js'
import { workplaceWords } from './glossary/workplace.js'
import { coachWords } from './glossary/coach.js'
import { programHistoryWords } from './glossary/program-history.js'
import { markWords } from './glossary/marks.js'
import { conditionWords } from './glossary/conditions.js'
import { workWords } from './glossary/work.js'
import { rollOutWords } from './glossary/roll-out.js'
import { exitWords } from './glossary/exits.js'
import { payerWords } from './glossary/payers.js'
import { factWords } from './glossary/facts.js'
import { type Row } from './glossary/row.js'

/**
 * One word of the library: its code, its English name and its meaning. `word:` texts are its names in other languages.
 */
export interface GlossaryEntry {
  readonly code: string
  readonly en: string
  readonly means: string
  /** Where the word comes from: a statement, a statute, or the library's own mechanism. */
  readonly source: string
}

// A bundler treats a spread as a side effect, except in a call that is marked pure.
const rows = (() =>
  [
    ...programWords,
    ...participationWords,
    ...supportWords,
    ...workplaceWords,
    ...coachWords,
    ...programHistoryWords,
    ...markWords,
    ...conditionWords,
    ...workWords,
    ...rollOutWords,
    ...exitWords,
    ...payerWords,
    ...factWords,
  ] as const satisfies readonly Row[])()

/** Every word of the library that a reader may meet in data: event types, kinds, conditions and programs. */
export const glossary: readonly GlossaryEntry[] = rows.map(([code, en, means, source]) => ({ code, en, means, source }))

/** The entry of a word, if there is one. */
export const glossaryEntry = (code: string): GlossaryEntry | undefined => glossary.find((entry) => entry.code === code)
