/** A word: its code, what it is called in English, what it means, and where it comes from. Its names in other languages are in `languages`. */
export type Row = readonly [code: string, en: string, means: string, source: string]
