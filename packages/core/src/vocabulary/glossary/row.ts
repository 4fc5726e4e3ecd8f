/** A word: its code, what it is called in English, what it means, where it comes from, and what it is called in Swedish and Danish. */
export type Row = readonly [
  code: string,
  en: string,
  means: string,
  source: string,
  sv?: string | undefined,
  da?: string,
]
