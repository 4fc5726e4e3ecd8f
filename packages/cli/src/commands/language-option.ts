import { Option, type Command } from 'commander'
import { localeNamed } from '../read/locales.js'
import { type Io, type Output } from '../terminal/io.js'
import { langs, type Lang, type Locale } from '../terminal/locale.js'

/** The language option of a command. */
export interface InLanguage {
  readonly lang: Lang
}

/** Adds `--lang` to a command. */
export const withLanguage = (command: Command, { say }: Locale): Command =>
  command.addOption(
    new Option('--lang <language>', say('help.lang', { langs: langs.join(', '), first: langs[0] }))
      .choices(langs)
      .default(langs[0]),
  )

/** The language that the arguments name. The help and the errors in the arguments need it before they are read. */
export const langIn = (argv: readonly string[]): Lang => {
  const named = argv.flatMap((one, i) =>
    one === '--lang' ? [argv[i + 1]] : one.startsWith('--lang=') ? [one.slice('--lang='.length)] : [],
  )
  return langs.find((lang) => lang === named.at(-1)) ?? langs[0]
}

/** The output of a command in the requested language. */
export const outputIn = async (io: Io, { lang }: InLanguage): Promise<Output> => ({
  ...io,
  locale: await localeNamed(lang),
})
