/** The help of the command, and what it says about arguments that it cannot read, in English, by id: ICU messages. */
export const help = {
  // Headings and what every command has
  'help.usage': 'Usage:',
  'help.arguments': 'Arguments:',
  'help.options': 'Options:',
  'help.commands': 'Commands:',
  'help.someOptions': '[options]',
  'help.someCommand': '[command]',
  'help.help': 'display help for command',
  'help.version': 'output the version number',
  'help.lang': 'the language of what is written for people, and of this help: {langs}; {first} if none is given',
  'help.json': 'print one JSON value',
  'help.file': 'history: JSON Lines, one stored event a line',
  'help.files': 'histories: JSON Lines, one stored event a line',
  'help.lenient': 'read what is valid, and report what was left out',
  'help.program': 'the program’s id (`jobbspar programs` lists them), or a path to its JSON file',
  'help.programByDefault':
    'the program’s id (`jobbspar programs` lists them), or a path to its JSON file; by default the one that the participations name',
  'help.asOf': 'leave out what became true after a day, and cut open cases at it',
  'help.knownAt':
    'leave out what was recorded later than an instant, or than the end of a day in the program’s time zone',

  // The commands
  'help.jobbspar': 'Checks and judges histories of the way from income support to work.',
  'help.jobbsparExit':
    'Exit codes: 0 done, 1 an audit found a broken must, 2 bad usage or input, 70 a mistake of the command itself, which {debug} reports with its stack.',
  'help.validate': 'Check that history files can be read; every problem is reported, one line each.',
  'help.validateHolds':
    'A history holds {streams} streams, each event in the order it was recorded. A field that no schema knows is a warning: it may be of a later schema, so it is no error. Reading leaves it out; a store keeps it.',
  'help.validateExit': 'Exit codes: 0 every file can be read, 2 a file cannot, or bad usage.',
  'help.audit': 'Judge a history under a program: every rule that is not met, with facts and source.',
  'help.auditBroken':
    'A must is broken when it is not met or undetermined (it cannot be determined whether it is met), and also when the decision was recorded as a deviation. What breaks a should is listed and does not count.',
  'help.auditExit': 'Exit codes: 0 no must is broken, 1 at least one is, 2 bad usage or input.',
  'help.programs': 'List the programs that ship with Jobbspår, or compare two programs term by term.',
  'help.diff': 'compare two programs, each an id or a path to a JSON file',
  'help.book': 'Print the rule book of a program: every rule, how it binds, its terms and their sources.',
  'help.report': 'Derive the figures of a program from its history, next to the published ones.',
  'help.period':
    'state the figures of a period, too: a year, quarter, tertial or month, such as 2025, 2025-Q1, 2025-T1, 2025-03',
  'help.from': 'the first day of a period, given with --to',
  'help.to': 'the last day of a period, given with --from',
  'help.by':
    'divide persons, endings and the outcome by the assessment of a condition, such as {example}, or by a fact of the program: by its words, such as {fact}, or by numbers, such as {bands}',
  'help.completeTo':
    'that what was delivered is complete to a month or day, by kind of fact or for all, such as {example}; repeatable',
  'help.evidence': 'list the events behind a figure: id, type, day and stream; with --json the ids',
  'help.release':
    'for release: without counts of 1 to 4 persons and what they could be computed from, and without evidence and findings',
  'help.after': 'the JSON of the released report before this one, of the same persons: --release next to it',
  'help.brief': 'print only shares and figures with a published value; JSON has all',
  'help.reportJson': 'print one JSON value: an object for one file, a list for several',
  'help.reportDay':
    'Without --known-at and --as-of the reference date is that of the last event recorded in the file; with --known-at alone, at its day.',
  'help.about':
    'Next to a history NAME.jsonl a file NAME.about.json may say {calibrated}: that its persons are synthetic, and to which figures it was made to agree with the published ones. A figure marked * agrees so by construction: that is no evidence for it. With {completeTo} it says how far the file is complete: within it, what was not recorded did not happen. With --known-at that is not used, for it is said of the whole file.',
  'help.reportExit': 'Exit codes: 0 done, whatever was found, 2 bad usage or input.',

  // Arguments that cannot be read
  'usage.nothing': 'say what to do: jobbspar --help lists the commands',
  'usage.invalidValue': "option ''{option}'' argument ''{value}'' is invalid. {because}",
  'usage.missingValue': "option ''{option}'' argument missing",
  'usage.missingArgument': "missing required argument ''{argument}''",
  'usage.tooMany':
    "too many arguments for ''{command}''. Expected {expected, plural, one {# argument} other {# arguments}} but got {found, number}.",
  'usage.unknownOption': "unknown option ''{option}''",
  'usage.unknownCommand': "unknown command ''{command}''",
  'usage.notTogether': "option ''{one}'' cannot be used with option ''{other}''",
  'usage.didYouMean': '{what} (Did you mean {near}?)',
  'usage.knownAt': 'Expected an instant or a day, such as {instant} or {day}.',
  'usage.day': 'Expected a day, such as {day}.',
  'usage.period': 'Expected {expected}.',
  'usage.completeTo': 'Expected a kind of fact and a month or day, such as {example}; {because}.',
  'usage.severalEquals': 'it has more than one =',
  'usage.noKindOfFact': '{kind} is no kind of fact: {kinds}',
  'usage.neitherMonthNorDay': '{to} is neither a month nor a day',
} as const
