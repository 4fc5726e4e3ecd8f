/** A text in another language: the hash of the English that it translates, and the text, an ICU message. */
export type Translation = readonly [of: string, text: string]

/** The texts of one language by id. */
export type Catalogue = Readonly<Record<string, Translation>>
