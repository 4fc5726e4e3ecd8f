/** A text in another language: the hash of the English that it translates, and the text, an ICU message. */
export type Translation = readonly [of: string, text: string]

/** The texts of one language by id. */
export type Catalogue = Readonly<Record<string, Translation>>

/** The texts of a package in one language. */
export interface Language {
  /** The language, as BCP 47 writes it. */
  readonly lang: string
  /** Who has read the texts: `none` until a native reader of the language has signed them. */
  readonly reviewed: string
  readonly texts: Catalogue
}
