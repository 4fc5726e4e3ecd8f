import { type HelpConfiguration } from 'commander'
import { type TextId } from '../languages/en.js'
import { type Locale } from './locale.js'

/** Patterns of the argument parser's sentences, each with the id of our sentence. Their groups are the facts. */
const sentences = Object.entries({
  'usage.invalidValue': /^option '(?<option>.+?)' argument '(?<value>.*)' is invalid\. (?<because>.+)$/s,
  'usage.missingValue': /^option '(?<option>.+)' argument missing$/,
  'usage.missingArgument': /^missing required argument '(?<argument>.+)'$/,
  'usage.tooMany':
    /^too many arguments for '(?<command>.+)'\. Expected (?<expected>\d+) arguments? but got (?<found>\d+)\.$/,
  'usage.unknownOption': /^unknown option '(?<option>.+)'$/s,
  'usage.unknownCommand': /^unknown command '(?<command>.+)'$/s,
  'usage.notTogether': /^option '(?<one>.+)' cannot be used with option '(?<other>.+)'$/,
} satisfies Partial<Record<TextId, RegExp>>) as readonly (readonly [TextId, RegExp])[]

/** A number where a message counts. */
const factsOf = (groups: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [name, name === 'expected' || name === 'found' ? Number(text) : text]),
  )

/** An error of the argument parser, in the language. A sentence that is not known here stays in English. */
export const usageText = (said: string, { say }: Locale): string => {
  const { what = said, near } = /^(?<what>.*?)\s*\(Did you mean (?<near>.+)\?\)$/s.exec(said)?.groups ?? {}
  const [ours = what] = sentences.flatMap(([id, pattern]) => {
    const groups = pattern.exec(what)?.groups
    return groups === undefined ? [] : [say(id, factsOf(groups))]
  })
  return near === undefined ? ours : say('usage.didYouMean', { what: ours, near: near.replace('one of ', '') })
}

/** How the help is written in a language: its headings, and the places of options and of a command. */
export const helpIn = ({ say }: Locale): HelpConfiguration => {
  const titles: Readonly<Record<string, TextId>> = {
    'Usage:': 'help.usage',
    'Arguments:': 'help.arguments',
    'Options:': 'help.options',
    'Commands:': 'help.commands',
  }
  const places = (usage: string): string =>
    usage.replace('[options]', say('help.someOptions')).replace('[command]', say('help.someCommand'))
  return {
    styleTitle: (title) => {
      const id = titles[title]
      return id === undefined ? title : say(id)
    },
    styleUsage: places,
    styleSubcommandTerm: places,
    // The choices and the default of an option are in its description.
    optionDescription: ({ description }) => description,
  }
}
