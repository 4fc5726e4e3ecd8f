/**
 * What a value from outside was expected to be, or why a file or a line of it could not be read: a code with its facts. `problem:` texts say
 * it in each language.
 */
export interface Expected {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | Expected>>
}

/** What can be expected, in English: a name in braces is replaced by a fact; literal braces are between apostrophes. */
export const expectedTexts = {
  // The name given by a codec of an app
  own: '{text}',
  // Values
  word: 'a word ({sort}): up to 60 letters A–Z and digits, a letter first, at most four digits in a row, no name of JavaScript itself',
  code: 'a code: up to 80 letters a–z, digits and . _ : / -, no personal number',
  count: 'a whole number from 1',
  day: 'a day YYYY-MM-DD from 1900 to 2199',
  eventId: 'a lower-case UUID',
  exactly: '{value}',
  factor: 'a number above 0 and up to 1000',
  hours: 'hours with at most two decimals',
  anyId: 'an id of any kind: up to 80 letters a–z, digits and . _ : / -, no personal number',
  anyWord:
    'any word: up to 60 letters A–Z and digits, a letter first, at most four digits in a row, no name that every object has',
  id: 'an id {kind}-…: up to 80 letters a–z, digits and . _ : / -, no personal number',
  idAmong: 'an id among {kinds}',
  instant: 'an instant YYYY-MM-DDTHH:mm:ss.sssZ',
  knownValue:
    "a known value: one of '{' least, below '}' with numbers, '{' bornIn: year '}', '{' since: day '}', '{' word '}', '{' of: id '}'; yes or no is a condition",
  level: 'a level above 0 and up to 10',
  levels: 'no more than {most} levels',
  money: "money '{' minor: whole number up to 10^12, currency '}'",
  month: 'a month YYYY-MM from 1900 to 2199',
  number: 'a number',
  oneOf: '{words}',
  percent: 'a percentage from 0 to 1000 with at most two decimals',
  periodName:
    'a year, quarter, tertial or month from 1900 to 2199, such as 2025, 2025-Q1 to 2025-Q4, 2025-T1 to 2025-T3 or 2025-03',
  positiveMoney: "money '{' minor: whole number from 0 up to 10^12, currency '}'",
  posts: 'a number of posts above 0 and up to 1000, with at most two decimals',
  quote: 'a quote of at most 15 words, without control characters',
  share: 'a share above 0 and up to 1',
  text: 'a text without control characters',
  timeZone: 'a time zone by its IANA name, such as Europe/Stockholm',
  weeklyHours: 'hours a week above 0 and up to 168',
  whole: 'a whole number from 0',
  wholeBetween: 'a whole number from {least} to {most}',
  yesNo: 'true or false',
  // Lists and objects
  either: '{a} or {b}',
  fields: '{fields}',
  list: 'a list [ … ]',
  listOf: 'a list of {member}',
  listOfSome: 'a list of at least one of {member}',
  listUpTo: 'a list of at most {most}',
  object: "an object '{' … '}'",
  oneField: 'one of the fields {fields}',
  // Events and their envelopes
  brokenRules: 'rules that this decision breaks',
  dataOf: 'the data of {type}',
  deviation: "a deviation '{' rules, by, reason '}'",
  earlierEvent: 'the id of an earlier event of this stream',
  envelope: "an envelope '{' id, stream, version, recordedAt, schema '}'",
  event: "an event '{' type, data '}'",
  fullTimeline: 'a timeline of everything recorded',
  notBefore: '{instant} or later',
  notVoided: 'an event that is not voided already',
  oneType: 'one of {names}',
  request: 'a request',
  schemaUpTo: 'a schema version up to {most}',
  shapeOf: '{type} in its shape of schema {schema}',
  somethingElse: 'something else',
  storedEvent: "a stored event '{' type, data, meta '}'",
  usedOnce: 'an id used once',
  // Stores
  atLeastOneEvent: 'at least one event',
  batchAllOrNone: 'a batch whose ids are all stored, or none',
  batchEvent: "an event '{' type, data, meta '}'",
  eventData: 'the data of an event',
  eventTypeName: 'the name of an event type',
  idForEach: 'an id for each of {count} requests',
  idOfNoOther: 'an id of no other event',
  idOfNoOtherStream: 'an id that no other stream has',
  idsAllOrNone: 'ids that are all stored, or none',
  idsInOrder: 'ids in the order they were stored in',
  jsonValue: 'a value that JSON can hold',
  someId: 'an id',
  storedHistory: 'the history that is stored',
  // Files, and lines of JSON
  atPlace: '{path}: expected {expected}, found {found}',
  atVersion: '{stream} is at version {found}, expected {expected}',
  streamNamed: '/meta/stream: expected the name of a stream',
  accessDenied: 'permission denied',
  byteOrderMark: 'not JSON: there is a byte order mark at character {character}, as where files were put together',
  carriageReturns: 'not JSON: its lines end in carriage returns alone (CR); LF or CRLF ends a line',
  fileTooLarge: 'is larger than {most} bytes, the most that a file of one JSON value may have',
  isDirectory: 'is a directory',
  jsonLevels: 'JSON of more than {most} levels',
  keyTwice: 'JSON with the key {key} twice in one object',
  lineTooLong: 'longer than {most} characters',
  lineTooLongByReturns: 'longer than {most} characters, and its lines end in carriage returns alone (CR)',
  noFile: 'no such file or directory',
  noSpace: 'no space left',
  notADirectory: 'a part of its path is not a directory',
  notJson: 'not JSON',
  notJsonAt: 'not JSON at character {character}',
  notJsonBecause: 'not JSON: {words}',
  notPermitted: 'not permitted',
  notUtf8: 'is not UTF-8 text',
  readOnly: 'the file system is read-only',
  // Program files
  anotherCondition: 'another condition',
  boundsInCases: 'no bounds next to cases',
  boundsInOrder: 'a lowest bound that is not above the highest',
  country: "a country's two letters (ISO 3166)",
  dayAfter: "a day after the previous term's last, {until}",
  dayAfterOpen: "a day after the previous term's last, which has none",
  dayFrom: 'a day from {from}',
  dayOfYear: 'a day of every year MM-DD',
  documentOf: 'the program’s document, of which {statement} is a statement',
  exitNotCounted: 'an exit that does not count',
  earlierWord: 'an earlier word ({sort}): one that the program no longer has, and that no other word was',
  existing: 'an existing {kind}',
  fieldHolding: 'a field that holds a {sort}',
  fieldOf: 'a field of {subject}: what a rule can ask for when it begins',
  formsOfWord: 'how the word is written in at least one language',
  knownWord: 'a word of the program ({sort}): {words}',
  lastStep: 'none, of the last step',
  moreThanLow: 'more than low',
  noLessThan: 'no less than {low}',
  noPublicTerms: 'nothing: no public terms were handed in',
  nothingNextTo: 'nothing next to {field}',
  oneUnit: 'one of days, weeks, months and years',
  onlyOfPraktik: 'nothing: only a praktik has a result',
  onlyWithTime: 'nothing without one of lasting, covers, within and notBefore',
  onlyOfSubjects: 'nothing: a step lasts no time',
  perhaps: '{what}, perhaps {near}',
  pointer:
    'what it became, kind:name: rule, event, field, term, condition, activity, word, figure, projection, outcome or program',
  program: "a program '{' id, name, municipality, … '}'",
  programCurrency: 'the program’s, {currency}',
  publicTermsIn: 'public terms in the program’s currency, {currency}',
  statement: 'the id of a statement in coverage',
  statementId: 'a statement’s id: up to 80 letters a–z, digits and . _ : / -, no personal number',
  stepAfter: 'a week after the step before, of all but the last',
  requirement: 'a requirement',
  ruleId: 'the id of a rule: a word of the program, a slash and a name',
  ruleVersion: 'a version of a rule: from, enforcement, source, and one of requires, order and limit',
  sameKind: 'what the first version of the rule states: {kind}',
  someBound: 'a bound: least, over, most or below',
  someDay: 'from, until or both',
  subject:
    'what a rule can be about: a kind of employment, measure, intervention or subsidy of the program, or employment, praktik, measure, intervention or subsidy as a whole',
  subjectOrStep: 'what begins, such as a kind of employment of the program, or a step',
  subjectsOf: 'what {of} are logged for: {subjects}',
  sameUnit: 'an amount in {unit}',
  termOfProgram: 'a term that programs have',
  termOfSubsidy: 'a term of a subsidy',
  traitOf: 'nothing: only a word of another sort has this ({sorts})',
  wordOfItsOwn: 'a word that is not one of the library’s',
} as const satisfies Readonly<Record<string, string>>

/** What was found where there is no value to show, in English. */
export const foundTexts = {
  another: 'another',
  gap: 'a gap in the list',
  none: 'none',
  notShown: 'text like a personal number, not shown',
  nothing: 'nothing',
} as const

/** Something that the library expects. */
export const expecting = (code: keyof typeof expectedTexts, facts: Expected['facts'] = {}): Expected => ({
  code,
  facts,
})

/** The code of an expectation. A codec of an app has its own text. */
export const expectedBy = (name: string | Expected): Expected =>
  typeof name === 'string' ? expecting('own', { text: name }) : name

/** A message with its facts filled in. */
const filled = (message: string, facts: Readonly<Record<string, string>>): string =>
  message.replaceAll(
    /'([{}])'|\{(\w+)\}/g,
    (found, brace?: string, name?: string) => brace ?? facts[name ?? ''] ?? found,
  )

const ofFound = 'found.'

const messageOf = (code: string): string => {
  const isFound = code.startsWith(ofFound)
  const texts: Readonly<Record<string, string>> = isFound ? foundTexts : expectedTexts
  return texts[isFound ? code.slice(ofFound.length) : code] ?? code
}

/** An expectation in English. */
export const expectedText = ({ code, facts }: Expected): string =>
  filled(
    messageOf(code),
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? expectedText(fact) : String(fact)]),
    ),
  )

/** Makes a text in some language from an id, the English text and the facts to fill in. */
export type TextBy = (id: string, english: string, facts: Readonly<Record<string, string | number>>) => string

/** An expectation in another language. */
export const expectedIn = ({ code, facts }: Expected, text: TextBy): string =>
  text(
    `problem:${code}`,
    messageOf(code),
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? expectedIn(fact, text) : fact]),
    ),
  )

const nameOfFound = (found: string): string | undefined =>
  Object.entries(foundTexts).find(([, english]) => english === found)?.[0]

/** What was found, as a fact of an expectation: the code of a text, or the value as it is shown. */
export const foundFact = (found: string): Expected | string => {
  const name = nameOfFound(found)
  return name === undefined ? found : { code: `${ofFound}${name}`, facts: {} }
}

/** What was found, in another language. A value is shown unchanged. */
export const foundIn = (found: string, text: TextBy): string => {
  const name = nameOfFound(found)
  return name === undefined ? found : text(`problem:found.${name}`, found, {})
}
