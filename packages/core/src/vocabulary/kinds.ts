/** What a participant can be assessed on, one condition at a time. */
export const assessedConditions = [
  'receivesForsorjningsstod',
  'residesInMunicipality',
  'wishesToWork',
  'ableToWork',
  'entitledToWageSubsidy',
] as const
/** A condition that somebody assesses and records. */
export type AssessedCondition = (typeof assessedConditions)[number]

/** Conditions that follow from the participation's own history and are never recorded by hand. */
export const derivedConditions = ['praktikPassed'] as const
/** A condition that the history itself answers. */
export type DerivedCondition = (typeof derivedConditions)[number]

/** Any condition a program can require. */
export type Condition = AssessedCondition | DerivedCondition

/** Kinds of employment. */
export const employmentKinds = ['resursjobb', 'ordinary'] as const
/** A kind of employment. */
export type EmploymentKind = (typeof employmentKinds)[number]

/** Kinds of wage subsidy. */
export const subsidyKinds = ['nystartsjobb', 'introduktionsjobb', 'lonebidrag'] as const
/** A kind of wage subsidy. */
export type SubsidyKind = (typeof subsidyKinds)[number]

/** Kinds of income support; försörjningsstöd is a part of ekonomiskt bistånd, and the two are kept apart. */
export const supportKinds = ['forsorjningsstod', 'ekonomisktBistand'] as const
/** A kind of income support. */
export type SupportKind = (typeof supportKinds)[number]

/** Activities of competence development; an open list. */
export const competenceActivities = ['swedish', 'drivingLicence', 'raisingAGrade', 'other'] as const
/** An activity of competence development. */
export type CompetenceActivity = (typeof competenceActivities)[number]

/** How a praktik ended. */
export const praktikResults = ['passed', 'interrupted', 'failed'] as const
/** How a praktik ended. */
export type PraktikResult = (typeof praktikResults)[number]

/** Why an employment ended. */
export const employmentEndings = ['termEnded', 'newJob', 'studies', 'resigned', 'dismissed', 'other'] as const
/** Why an employment ended. */
export type EmploymentEnding = (typeof employmentEndings)[number]

/** How a participation ended. Which exits count as an outcome is for an outcome definition to say. */
export const exits = ['work', 'education', 'incomeSupport', 'moved', 'pension', 'death', 'aborted', 'other'] as const
/** How a participation ended. */
export type Exit = (typeof exits)[number]

/** What a former participant does when asked again. */
export const followUpStatuses = ['work', 'education', 'incomeSupport', 'unemployed', 'other', 'notReached'] as const
/** What a former participant does when asked again. */
export type FollowUpStatus = (typeof followUpStatuses)[number]

/** How a coach and a participant were in contact. */
export const contactForms = ['meeting', 'visit', 'call', 'message'] as const
/** How a coach and a participant were in contact. */
export type ContactForm = (typeof contactForms)[number]

/** What a contact was for. */
export const contactPurposes = ['coaching', 'followUp', 'planning', 'other'] as const
/** What a contact was for. */
export type ContactPurpose = (typeof contactPurposes)[number]

/** Who employs. */
export const employers = ['municipality', 'private', 'state', 'other'] as const
/** Who employs. */
export type Employer = (typeof employers)[number]

/** Collective agreements an employment stands on. */
export const agreements = ['BEA', 'AB', 'other'] as const
/** A collective agreement. */
export type Agreement = (typeof agreements)[number]

/** Who bears a cost. */
export const payers = ['municipality', 'central', 'employer', 'participant'] as const
/** Who bears a cost. */
export type Payer = (typeof payers)[number]
