import { reasonMessage, type Reason } from '@jobbspar/core'

/** What can be missing for an answer, in English. A name in braces is replaced by the fact of that name. */
export const lackTexts = {
  // What lies outside a calculator's domain
  wrongCurrency: '{what} in {currency}, found {found}',
  notMinorUnits: '{what} in whole minor units',
  negative: '{what} of no less than nothing, found {found}',
  tooLittle: '{what} of at least {least}, found {found}',
  outOfRange: '{what} from {least} to {most}, found {found}',
  notWhole: '{what} as a whole number, found {found}',
  notAWord: '{what}, as a word; found {found}',
  notAmong: '{what} of {list}, found {found}',
  notAMonth: 'a month YYYY-MM, found {found}',
  notADay: 'a day YYYY-MM-DD, found {found}',
  levelAbove: 'a level of {kind} up to {most}, found {found}',
  // What was not stated
  hoursOfMonth: 'the hours of the month',
  pensionBooked: 'what was booked for pension and insurance',
  inMonth: '{what} of {month}',
  monthlyWage: 'a monthly wage in {currency}',
  lunchOfChild: 'whether a child of {age} has lunch away',
  daysOnBenefit: 'days on benefit in {month}',
  weeksBefore: 'weeks on benefit before {on}',
  selfSupport: 'whether {weeks} weeks without benefit were self-support',
  whoseWeeks: 'whose weeks on benefit',
  lastDay: 'the last day of {employment}',
  daysOfJob: 'days of {employment} in {month}',
  oneWeek: 'one number of weekly hours for the whole of {month}',
  employment: 'the employment {employment}',
  employmentCarried: 'an employment in {month} carried by {subsidy}',
  wageCarried: 'a wage of {month} carried by {subsidy}',
  supportReport: 'a report of the support',
  wageReport: 'a report of the wage',
  wentOn: 'whether an employment went on after {on}',
  whichIsRight: 'which of {streams} is right about {kind} of {month}',
  participant: 'a participant',
  success: 'a success among {participants} participants',
  // What the terms do not give
  oneTerm: 'one {term} for the whole of {month}',
  normOfChild: '{term} of a child of {age} on {on}',
  normOfChildAway: '{term} of a child of {age} with lunch away on {on}',
  normOfHousehold: '{term} of a household of {persons} on {on}',
  normOfLodger: '{term} of an adult with a partner or children who lives with others on {on}',
} as const

/** The code of a thing that can be missing. A missing term has the same codes as in a rule. */
export type LackCode = keyof typeof lackTexts | 'noTerm' | 'noTermOf'

/** A reason that names what is missing for an answer, with its facts. */
export const lack = (code: LackCode, facts: Readonly<Record<string, string | number>> = {}): Reason => ({
  code,
  facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, String(fact)])),
})

const isOurs = (code: string): code is keyof typeof lackTexts => Object.hasOwn(lackTexts, code)

/** The English message for a code, before the facts are filled in. */
export const lackMessage = (code: string): string => (isOurs(code) ? lackTexts[code] : reasonMessage(code))

/** What is missing, in English, with the facts filled in. */
export const lackText = ({ code, facts }: Reason): string =>
  lackMessage(code).replaceAll(/\{(\w+)\}/g, (name, fact: string) => facts[fact] ?? name)

const keyOf = ({ code, facts }: Reason): string => JSON.stringify([code, facts])

/** Whether two lists name the same missing things in the same order. */
export const areSameLacks = (a: readonly Reason[], b: readonly Reason[]): boolean =>
  a === b || a.map(keyOf).join() === b.map(keyOf).join()

/** The missing things, each once. */
export const distinctLacks = (lacks: readonly Reason[]): readonly Reason[] => [
  ...new Map(lacks.map((one) => [keyOf(one), one])).values(),
]
