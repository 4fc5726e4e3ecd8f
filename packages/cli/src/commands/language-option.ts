import { Option, type Command } from 'commander'
import { localeNamed } from '../read/locales.js'
import { type Io, type Output } from '../terminal/io.js'
import { langs, type Lang } from '../terminal/locale.js'

/** The language option of a command. */
export interface InLanguage {
  readonly lang: Lang
}

/** Adds `--lang` to a command. */
export const withLanguage = (command: Command): Command =>
  command.addOption(
    new Option('--lang <language>', 'write for people in a language; this help is in English')
      .choices(langs)
      .default('en'),
  )

/** The output of a command in the requested language. */
export const outputIn = async (io: Io, { lang }: InLanguage): Promise<Output> => ({
  ...io,
  locale: await localeNamed(lang),
})
