import { readFile } from 'node:fs/promises'
import { shown, type Problem as ParseProblem } from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'
import { problemIn } from '../terminal/problem.js'
import { completeToIn, wrongInComplete, type StatedComplete } from './complete-to.js'

/** The statements about a history file in `NAME.about.json`: whether its persons are synthetic, and the figures it was calibrated to. */
export interface About {
  /** Absent where not stated. */
  readonly synthetic?: boolean
  /** Figures that agree with the published ones by construction, because the history was made so. */
  readonly calibrated: readonly string[]
  /** How far the file is complete, by kind of fact; empty where not stated. */
  readonly completeTo: StatedComplete
}

/** What such a file may hold, as examples. */
export const aboutExample = {
  calibrated: '{ "synthetic": true, "calibrated": ["supportBefore"] }',
  completeTo: '"completeTo": { "support": "2021-09", "all": "2021-06-30" }',
} as const

const nothingSaid: About = { calibrated: [], completeTo: {} }

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The problems of the statements about a history; other fields are ignored. */
const wrongIn = (value: unknown, locale: Locale): readonly ParseProblem[] => {
  const { say } = locale
  if (!isFields(value))
    return [{ path: '', expected: `${say('anObject')} { synthetic, calibrated, completeTo }`, found: shown(value) }]
  const { synthetic, calibrated, completeTo } = value
  return [
    ...(typeof synthetic === 'boolean'
      ? []
      : [{ path: '/synthetic', expected: say('trueOrFalse'), found: shown(synthetic) }]),
    ...(Array.isArray(calibrated)
      ? calibrated.flatMap((id: unknown, i) =>
          typeof id === 'string'
            ? []
            : [{ path: `/calibrated/${String(i)}`, expected: say('aFigureId'), found: shown(id) }],
        )
      : [{ path: '/calibrated', expected: say('aListOfFigures'), found: shown(calibrated) }]),
    ...('completeTo' in value ? wrongInComplete(completeTo, '/completeTo', locale) : []),
  ]
}

/** The statements about a history file; nothing without such a file, and the reason where it cannot be read. */
export const aboutHistory = async (
  file: string,
  locale: Locale,
): Promise<{ readonly ok: true; readonly about: About } | { readonly ok: false; readonly because: string }> => {
  const path = `${file.replace(/\.jsonl$/, '')}.about.json`
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return { ok: true, about: nothingSaid }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, because: locale.say('notJson', { file: path }) }
  }
  const wrong = wrongIn(value, locale)
  if (wrong.length > 0)
    return {
      ok: false,
      because: wrong
        .map((one) => locale.say('problem', { place: `${path}: ${one.path || '/'}`, ...problemIn(one, locale) }))
        .join(`\n${locale.say('error', { what: '' })}`),
    }
  // The value has no problems here, but its type cannot express that.
  const { synthetic, calibrated, completeTo } = value as About & { readonly completeTo?: unknown }
  return {
    ok: true,
    about: { ...(synthetic === undefined ? {} : { synthetic }), calibrated, completeTo: completeToIn(completeTo) },
  }
}
