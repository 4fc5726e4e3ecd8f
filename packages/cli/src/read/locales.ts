import { type Catalogue, type Language } from '@jobbspar/core'
import { localeOf, type Lang, type Locale } from '../terminal/locale.js'

const english = localeOf('en')

/** The texts of a language are loaded on demand. */
const catalogues: Readonly<Record<Exclude<Lang, 'en'>, () => Promise<readonly Language[]>>> = {
  sv: async () => {
    const all = await Promise.all([
      import('@jobbspar/core/sv'),
      import('@jobbspar/programs/sv'),
      import('@jobbspar/projections/sv'),
      import('../languages/sv.js'),
    ])
    return all.map(({ catalogue }) => catalogue)
  },
  da: async () => {
    const all = await Promise.all([
      import('@jobbspar/core/da'),
      import('@jobbspar/programs/da'),
      import('@jobbspar/projections/da'),
      import('../languages/da.js'),
    ])
    return all.map(({ catalogue }) => catalogue)
  },
}

/** A language with the texts of all packages. */
export const localeNamed = async (lang: Lang): Promise<Locale> => {
  if (lang === 'en') return english
  const all = await catalogues[lang]()
  const texts: Catalogue = Object.fromEntries(all.flatMap((one) => Object.entries(one.texts)))
  return localeOf(lang, texts)
}
