import { type Catalogue } from '@jobbspar/core'
import { languageOf, type Lang, type Language } from '../terminal/language.js'

const english = languageOf('en')

/** The texts of a language are loaded where they are asked for. */
const catalogues: Readonly<Record<Exclude<Lang, 'en'>, () => Promise<readonly { readonly texts: Catalogue }[]>>> = {
  sv: async () => [],
  da: async () => [],
}

/** A language with the texts of all packages. */
export const languageNamed = async (lang: Lang): Promise<Language> => {
  if (lang === 'en') return english
  const texts = await catalogues[lang]()
  return languageOf(lang, Object.assign({}, ...texts.map((one) => one.texts)) as Catalogue)
}
