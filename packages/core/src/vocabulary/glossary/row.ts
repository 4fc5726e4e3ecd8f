/** A word: its code, its English name, its meaning, and its source. Its names in other languages are in `languages`. */
export type Row = readonly [code: string, en: string, means: string, source: string]
