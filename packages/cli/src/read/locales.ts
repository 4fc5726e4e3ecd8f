import { type Catalogue, type Language } from '@jobbspar/core'
import { localeOf, type Lang, type Locale } from '../terminal/locale.js'

const english = localeOf('en')

/** The texts of a language are loaded where they are asked for. */
const catalogues: Readonly<Record<Exclude<Lang, 'en'>, () => Promise<readonly Language[]>>> = {
  sv: async () => [(await import('@jobbspar/core/sv')).catalogue],
  da: async () => [(await import('@jobbspar/core/da')).catalogue],
}

/** A language with the texts of all packages. */
export const localeNamed = async (lang: Lang): Promise<Locale> => {
  if (lang === 'en') return english
  const all = await catalogues[lang]()
  const texts: Catalogue = Object.fromEntries(all.flatMap((one) => Object.entries(one.texts)))
  return localeOf(lang, texts)
}
