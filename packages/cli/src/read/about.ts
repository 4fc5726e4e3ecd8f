import { readFile } from 'node:fs/promises'
import { completeToIn, type StatedComplete } from './complete-to.js'

/** What is said beside a history file, in `NAME.about.json`: whether its persons are synthetic, and what it was calibrated to. */
export interface About {
  /** Absent where nothing is said. */
  readonly synthetic?: boolean
  /** Figures that agree with the published ones by construction, because the history was made so. */
  readonly calibrated: readonly string[]
  /** How far the file is complete, by kind of fact; empty where nothing is said. */
  readonly completeTo: StatedComplete
}

/** What may be said beside a history, in words for a help. */
export const aboutHelp = `
Beside a history NAME.jsonl a file NAME.about.json may say { "synthetic": true, "calibrated": ["supportBefore"] }: that its
persons are synthetic, and to which figures it was made to agree with the published ones. A figure marked * agrees so by
construction: that is no evidence for it. With "completeTo": { "support": "2021-09", "all": "2021-06-30" } it says how far the
file is complete: within it, what was not recorded did not happen. With --known-at that is not used, for it is said of the whole file.`

const nothingSaid: About = { calibrated: [], completeTo: {} }

const aboutIn = (value: unknown): About | undefined => {
  if (typeof value !== 'object' || value === null || !('synthetic' in value) || !('calibrated' in value))
    return undefined
  const { synthetic, calibrated } = value
  const completeTo = 'completeTo' in value ? completeToIn(value.completeTo) : {}
  return typeof synthetic === 'boolean' &&
    Array.isArray(calibrated) &&
    calibrated.every((id) => typeof id === 'string') &&
    completeTo !== undefined
    ? { synthetic, calibrated, completeTo }
    : undefined
}

/** What is said beside a history file; nothing where no such file is, and why not where it cannot be read. */
export const aboutHistory = async (
  file: string,
): Promise<{ readonly ok: true; readonly about: About } | { readonly ok: false; readonly because: string }> => {
  const path = `${file.replace(/\.jsonl$/, '')}.about.json`
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return { ok: true, about: nothingSaid }
  }
  try {
    const about = aboutIn(JSON.parse(text))
    if (about !== undefined) return { ok: true, about }
  } catch {
    return { ok: false, because: `${path}: not JSON` }
  }
  return {
    ok: false,
    because: `${path}: expected { synthetic: true or false, calibrated: a list of figures, completeTo: kinds of fact with a month or day, or left out }`,
  }
}
