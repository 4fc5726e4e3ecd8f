/** A word: its code, what it is called in English, what it means, and where it comes from. What it is called in other languages is in `languages`. */
export type Row = readonly [code: string, en: string, means: string, source: string]
