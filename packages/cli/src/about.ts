import { readFile } from 'node:fs/promises'

/** What is said beside a history file, in `NAME.about.json`: whether its persons are synthetic, and what it was calibrated to. */
export interface About {
  /** Absent where nothing is said. */
  readonly synthetic?: boolean
  /** Figures that agree with the published ones by construction, because the history was made so. */
  readonly calibrated: readonly string[]
}

/** What may be said beside a history, in words for a help. */
export const aboutHelp = `
Beside a history NAME.jsonl a file NAME.about.json may say { "synthetic": true, "calibrated": ["supportBefore"] }: that its
persons are synthetic, and to which figures it was made to agree with the published ones. A figure marked * agrees so by
construction: that is no evidence for it.`

const nothingSaid: About = { calibrated: [] }

const isAbout = (value: unknown): value is Required<About> =>
  typeof value === 'object' &&
  value !== null &&
  'synthetic' in value &&
  typeof value.synthetic === 'boolean' &&
  'calibrated' in value &&
  Array.isArray(value.calibrated) &&
  value.calibrated.every((id) => typeof id === 'string')

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
    const value: unknown = JSON.parse(text)
    if (isAbout(value)) return { ok: true, about: value }
  } catch {
    return { ok: false, because: `${path}: not JSON` }
  }
  return { ok: false, because: `${path}: expected { synthetic: true or false, calibrated: a list of figures }` }
}
