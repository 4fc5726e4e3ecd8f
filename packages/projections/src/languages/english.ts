import { lackTexts } from '../statistics/lack.js'
import { type FigureDefinition, type FigureUnit, type Message, type Section } from '../figures/define.js'

/** The headings of the parts of a report. */
export const sectionTexts: Readonly<Record<Section, Message>> = {
  persons: 'Persons',
  flow: 'The period',
  budget: 'Money',
  borne: 'Who paid',
  outcomes: 'Outcomes',
  work: 'Work and competence',
  time: 'Time',
  other: 'Other figures',
  costs: 'Costs by payer, all months',
}

/** Units as they are written after a number. The number is the fact `n`. */
export const unitTexts: Readonly<Record<FigureUnit, Message>> = {
  persons: '{n, plural, one {person} other {persons}}',
  participations: '{n, plural, one {participation} other {participations}}',
  participants: '{n, plural, one {participant} other {participants}}',
  households: '{n, plural, one {household} other {households}}',
  employments: '{n, plural, one {employment} other {employments}}',
  categories: '{n, plural, one {category} other {categories}}',
  companies: '{n, plural, one {company} other {companies}}',
  units: '{n, plural, one {unit} other {units}}',
  posts: '{n, plural, one {post} other {posts}}',
  certificates: '{n, plural, one {certificate} other {certificates}}',
  conditions: '{n, plural, one {condition} other {conditions}}',
  items: '{n, plural, one {item} other {items}}',
  times: '{n, plural, one {time} other {times}}',
  hours: '{n, plural, one {hour} other {hours}}',
  days: '{n, plural, one {day} other {days}}',
  weeks: '{n, plural, one {week} other {weeks}}',
  months: '{n, plural, one {month} other {months}}',
  years: '{n, plural, one {year} other {years}}',
  day: 'day',
  month: 'month',
  year: 'year',
  money: 'money',
  percent: '%',
}

/** The parts of figures that are not words of the glossary. */
const partWords: Readonly<Record<string, Message>> = {
  before: 'before',
  during: 'during',
  after: 'after',
  beforePraktik: 'before praktik',
  betweenPraktikAndEmployment: 'between praktik and employment',
  employment: 'employment',
  afterEmployment: 'after employment',
}

/** Names of inputs that can be missing, or outside the domain of a calculator. In English the code is the name. */
const lackedNames = [
  ...['adults', 'ageOfChild', 'amount', 'benefitPaid', 'cost', 'count', 'coveredDays', 'employedDays', 'fullTimePosts'],
  ...['fullTimeWage', 'highestCost', 'hoursAMonth', 'hoursAWeek', 'housingCost', 'income', 'level', 'monthlyWage'],
  ...['monthsOfEmployment', 'monthsOnHelp', 'monthsWithAWage', 'netWage', 'ordinaryHours', 'otherCosts', 'otherIncome'],
  ...['othersInHousehold', 'pensionContribution', 'rate', 'regulated', 'supplement', 'supportKind', 'wage'],
  ...['weeksOnBenefit'],
] as const

/** Every sentence of a figure, by its id in a catalogue. */
const textsOfFigure = ({
  id,
  label,
  notes,
  partLabels,
  short,
  table,
}: FigureDefinition): readonly (readonly [string, Message])[] => {
  const named = (kind: string, texts: Readonly<Partial<Record<string, Message>>>) =>
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined ? [] : [[`figure:${id}.${kind}.${name}`, text] as const],
    )
  return [
    [`figure:${id}`, label],
    ...named('note', notes),
    ...named('part', partLabels),
    ...(short === undefined ? [] : [[`figure:${id}.short`, short] as const]),
    ...named('column', table?.columns ?? {}),
  ]
}

/**
 * The English texts of figures, and of the sections and units of a report, by their ids in a catalogue. These are the
 * texts that a translation translates.
 */
export const figuresInEnglish = (figures: readonly FigureDefinition[]): Readonly<Record<string, Message>> =>
  Object.fromEntries([
    ...Object.entries(sectionTexts).map(([name, text]) => [`section:${name}`, text] as const),
    ...Object.entries(unitTexts).map(([name, text]) => [`unit:${name}`, text] as const),
    ...Object.entries(partWords).map(([code, text]) => [`word:${code}`, text] as const),
    ...lackedNames.map((name) => [`word:${name}`, name] as const),
    ...Object.entries(lackTexts).map(([code, text]) => [`reason:${code}`, text] as const),
    ...figures.flatMap(textsOfFigure),
  ])
