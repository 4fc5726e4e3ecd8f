import { type WordSort } from '../vocabulary/kinds.js'
import { type KnownWords } from './words.js'

/** What a field of a beginning holds: a word of some sort, or a value that a rule compares. */
export type FieldSort = WordSort | 'number' | 'money' | 'day' | 'code' | 'reference'

/**
 * What a rule of a program can be about, each with the fields of its beginning that a rule can ask for, and what they
 * hold. A subject is named by its words, such as a kind of employment, or as a whole by its own name.
 */
export const subjects = {
  employment: {
    kind: 'employment',
    employer: 'employer',
    agreement: 'agreement',
    placement: 'unit',
    employerUnit: 'unit',
    branch: 'branch',
    hoursPerWeek: 'number',
    wage: 'money',
    plannedTo: 'day',
    jobFunction: 'code',
    workplace: 'reference',
    subsidyId: 'reference',
  },
  praktik: { hoursPerWeek: 'number', plannedTo: 'day', jobFunction: 'code', workplace: 'reference' },
  measure: { kind: 'measure', to: 'day' },
  intervention: { kind: 'intervention', workplace: 'reference' },
  subsidy: { kind: 'subsidy', level: 'number', from: 'day', to: 'day' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldSort>>>>

/** What a rule of a program can be about. */
export type SubjectName = keyof typeof subjects

/** The names of what a rule can be about. */
export const subjectNames = [
  'employment',
  'praktik',
  'measure',
  'intervention',
  'subsidy',
] as const satisfies readonly SubjectName[]

/** The fields of the beginning of a subject that a rule can ask for, and what they hold. */
export const fieldsOfSubject = (name: SubjectName): Readonly<Partial<Record<string, FieldSort>>> => subjects[name]

/** The subjects that a word names: those of which it is the own name, or a kind. */
export const subjectsNamed = (word: string, known: KnownWords): readonly SubjectName[] =>
  subjectNames.filter((name) => name === word || (name !== 'praktik' && known[name].has(word)))

/** Event types that a rule can name as steps: each records by itself that something was done. */
export const eventSteps = ['JobGoalAgreed', 'RehabilitationTeamMet', 'FamiliarityConfirmed'] as const

/** An event type that a rule can name as a step. */
export type EventStep = (typeof eventSteps)[number]

/** The event types that a rule can name as steps and that concern something: a workplace. */
export const stepsAboutSomething: readonly EventStep[] = ['FamiliarityConfirmed']
/** What a limit can count, each with its unit: hours, or times. */
export const gauges = {
  workHours: 'hours',
  competenceHours: 'hours',
  absenceHours: 'hours',
  attendanceHours: 'hours',
  absences: 'times',
  contacts: 'times',
  coachingContact: 'times',
} as const satisfies Readonly<Record<string, 'hours' | 'times'>>

/** What a limit can count. */
export type GaugeName = keyof typeof gauges

/** The subjects of which a gauge counts something; nothing for what is counted of the participation as a whole. */
export const gaugeSubjects: Readonly<Record<GaugeName, readonly SubjectName[]>> = {
  workHours: ['employment'],
  competenceHours: ['employment'],
  absenceHours: ['employment', 'praktik', 'measure'],
  attendanceHours: ['measure', 'intervention'],
  absences: ['employment', 'praktik', 'measure'],
  contacts: [],
  coachingContact: [],
}
