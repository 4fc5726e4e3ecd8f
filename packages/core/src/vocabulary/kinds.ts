/**
 * A word that a program may have for itself: one of the library’s, which an editor completes, or another one. Whether the
 * program in force knows it is judged by a rule.
 */
export type Word<K extends string = never> = K | (string & Record<never, never>)

/** What a participant can be assessed on, one condition at a time. */
export const assessedConditions = [
  'receivesForsorjningsstod',
  'residesInMunicipality',
  'wishesToWork',
  'ableToWork',
  'entitledToWageSubsidy',
  'isUnemployed',
  'receivesEkonomisktBistand',
  'hasDifficultyEstablishing',
  'hasLeftEstablishment',
  'isLeavingEstablishment',
  'atRiskOfEkonomisktBistand',
  'hasEstablishedWorkAbility',
  'inLabourMarketProgram',
  'farFromLabourMarket',
] as const
/** A condition that is assessed and recorded. */
export type AssessedCondition = Word<(typeof assessedConditions)[number]>

/** Conditions that follow from the participation's own history and are never recorded by hand. */
export const derivedConditions = ['praktikPassed'] as const
/** A condition that follows from the history itself. */
export type DerivedCondition = (typeof derivedConditions)[number]

/**
 * Conditions that hold whenever another condition holds, each with that other condition: försörjningsstöd is a part of
 * ekonomiskt bistånd.
 */
export const impliedConditions: Readonly<Partial<Record<AssessedCondition, AssessedCondition>>> = {
  receivesEkonomisktBistand: 'receivesForsorjningsstod',
}

/** Any condition a program can require. */
export type Condition = AssessedCondition | DerivedCondition

/** Kinds of employment. */
export const employmentKinds = [
  'resursjobb',
  'yrkesEllerStudieresurs',
  'ordinaryWithSubsidy',
  'smajob',
  'fleksjob',
  'ordinary',
] as const
/** A kind of employment. */
export type EmploymentKind = Word<(typeof employmentKinds)[number]>

/** Kinds of wage subsidy. */
export const subsidyKinds = [
  'nystartsjobb',
  'introduktionsjobb',
  'lonebidrag',
  'extratjanst',
  'trygghetsanstallning',
  'lonebidragForTrygghet',
  'offentligtSkyddadAnstallning',
  'utbildningskontrakt',
  'yrkesintroduktionsanstallning',
  'etablering',
  'traineejobb',
] as const
/** A kind of wage subsidy. */
export type SubsidyKind = Word<(typeof subsidyKinds)[number]>

/** Kinds of income support. Försörjningsstöd is a part of ekonomiskt bistånd, and the two are recorded separately. */
export const supportKinds = [
  'forsorjningsstod',
  'ekonomisktBistand',
  'ressourceforlobsydelse',
  'kontanthjaelp',
] as const
/** A kind of income support. */
export type SupportKind = Word<(typeof supportKinds)[number]>

/** Activities of competence development; an open list. */
export const competenceActivities = ['swedish', 'drivingLicence', 'raisingAGrade', 'other'] as const
/** An activity of competence development. */
export type CompetenceActivity = Word<(typeof competenceActivities)[number]>

/** How a praktik ended. */
export const praktikResults = ['passed', 'interrupted', 'failed'] as const
/** How a praktik ended. */
export type PraktikResult = (typeof praktikResults)[number]

/** Why an employment ended. */
export const employmentEndings = ['termEnded', 'newJob', 'studies', 'resigned', 'dismissed', 'other'] as const
/** Why an employment ended. */
export type EmploymentEnding = (typeof employmentEndings)[number]

/** How a participation ended. An outcome definition says which exits count. */
export const exits = [
  'work',
  'education',
  'fleksjob',
  'dagpenge',
  'selfSupport',
  'incomeSupport',
  'moved',
  'pension',
  'death',
  'aborted',
  'other',
] as const
/** How a participation ended. */
export type Exit = Word<(typeof exits)[number]>

/** What a former participant does when asked again. */
export const followUpStatuses = [
  'work',
  'education',
  'fleksjob',
  'dagpenge',
  'selfSupport',
  'incomeSupport',
  'unemployed',
  'other',
  'notReached',
] as const
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
export type Employer = Word<(typeof employers)[number]>

/** Collective agreements that an employment follows. */
export const agreements = ['BEA', 'AB', 'other'] as const
/** A collective agreement. */
export type Agreement = Word<(typeof agreements)[number]>

/** Who bears a cost. */
export const payers = ['municipality', 'central', 'employer', 'participant'] as const
/** Who bears a cost. */
export type Payer = (typeof payers)[number]

/** Measures that a person is granted for a limited time. */
export const measureKinds = ['ressourceforlob', 'hetaJobbspar', 'jobbcoachning'] as const
/** A measure. */
export type MeasureKind = Word<(typeof measureKinds)[number]>

/** What a rehabilitation team recommends. */
export const recommendations = ['ressourceforlob', 'fleksjob', 'fortidspension', 'other'] as const
/** What a rehabilitation team recommends. */
export type Recommendation = (typeof recommendations)[number]

/** Where the search for a job starts: from an advertised job, or from the person. */
export const routes = ['advertised', 'reverse'] as const
/** Where the search for a job starts. */
export type Route = (typeof routes)[number]

/** The answer to a proposed match. */
export const matchAnswers = ['accepted', 'declined'] as const
/** The answer to a proposed match. */
export type MatchAnswer = (typeof matchAnswers)[number]

/** Interventions in parallel with a praktik or a job; an open list. */
export const interventionKinds = [
  'medicalTreatment',
  'trainingAndDiet',
  'mentor',
  'lifestyleCourse',
  'coachCourse',
  'financialGuidance',
  'socialPsychiatry',
  'educationMeasure',
  'validation',
  'other',
] as const
/** An intervention in parallel with a praktik or a job. */
export type InterventionKind = Word<(typeof interventionKinds)[number]>

/** What is agreed with a company about a participant. */
export const agreementSubjects = ['parallelInterventions', 'paidTasks', 'other'] as const
/** What is agreed with a company about a participant. */
export type AgreementSubject = (typeof agreementSubjects)[number]

/** Where in a municipality a person is employed or placed: at its labour-market unit, or at a förvaltning. */
export const municipalUnits = ['ama', 'forvaltning'] as const
/** Where in a municipality a person is employed or placed. */
export type MunicipalUnit = Word<(typeof municipalUnits)[number]>

/** What the tasks of an employment are: adapted and outside the core assignment, in the unit’s own area, for learning an occupation, or ordinary. */
export const taskKinds = ['adaptedTasks', 'ownAreaTasks', 'learningTasks', 'ordinaryTasks'] as const
/** What the tasks of an employment are. */
export type TaskKind = (typeof taskKinds)[number]

/** How a person was recruited. */
export const recruitmentPaths = ['ordinaryRecruitment', 'amaRecruitment'] as const
/** How a person was recruited. */
export type RecruitmentPath = (typeof recruitmentPaths)[number]

/** What can prevent a workplace from receiving a participant. */
export const workplaceConditions = [
  'unmetWorkingTimeWishes',
  'seriousWorkEnvironmentProblems',
  'manyInterns',
  'facingReorganisation',
] as const
/** What can prevent a workplace from receiving a participant. */
export type WorkplaceCondition = Word<(typeof workplaceConditions)[number]>

/** Branches of working life; an open list. */
export const branches = ['manufacturing', 'warehouse', 'retail', 'care', 'other'] as const
/** A branch of working life. */
export type Branch = Word<(typeof branches)[number]>

/** Boxes of tasks: one for practically all workplaces, or for one area. */
export const taskBoxKinds = ['generic', 'area'] as const
/** A box of tasks for all workplaces or for one area. */
export type TaskBoxKind = (typeof taskBoxKinds)[number]

/** What a workplace and a person are informed of before a place is taken. */
export const clarityItems = [
  'expectations',
  'purpose',
  'timePlan',
  'supportEducationAndFollowUp',
  'compensation',
  'optionsAfterwards',
] as const
/** What a workplace and a person are informed of before a place is taken. */
export type ClarityItem = (typeof clarityItems)[number]

/** How an employer was called on. */
export const employerCallForms = ['call', 'visit'] as const
/** How an employer was called on. */
export type EmployerCallForm = (typeof employerCallForms)[number]

/** When an employer needs people: now or later. */
export const needHorizons = ['current', 'upcoming'] as const
/** When an employer needs people. */
export type NeedHorizon = (typeof needHorizons)[number]

/** Kinds of small job; an open list. */
export const smallJobKinds = [
  'busDriving',
  'busCleaning',
  'goodsTransport',
  'packing',
  'administration',
  'cleaning',
  'containerEmptying',
  'minorItTasks',
  'other',
] as const
/** A kind of small job. */
export type SmallJobKind = Word<(typeof smallJobKinds)[number]>

/** Why a vacancy was closed. */
export const vacancyEndings = ['filled', 'withdrawn'] as const
/** Why a vacancy was closed. */
export type VacancyEnding = (typeof vacancyEndings)[number]

/** How experiences from workplaces are shared with the staff. */
export const experienceForms = ['goodStory', 'citizenAtStaffMeeting', 'companyAtStaffMeeting'] as const
/** How experiences from workplaces are shared with the staff. */
export type ExperienceForm = (typeof experienceForms)[number]

/** The form in which a program is run. */
export const programForms = ['pilot', 'project', 'permanent'] as const
/** The form in which a program is run. */
export type ProgramForm = (typeof programForms)[number]

/** Who funds a program. */
export const fundingSources = ['leader', 'municipalBudget', 'stateGrant', 'other'] as const
/** Who funds a program. */
export type FundingSource = (typeof fundingSources)[number]

/** The stages of a program’s roll-out. */
export const stages = [
  'design',
  'implementationDecision',
  'implementationProject',
  'transitionOfExisting',
  'increase',
] as const
/** A stage of a program’s roll-out. */
export type Stage = (typeof stages)[number]

/** The rates of a benefit: for a person who provides for children, and for others. */
export const benefitRates = ['provider', 'nonProvider'] as const
/** A rate of a benefit. */
export type BenefitRate = (typeof benefitRates)[number]

/** Rates of kontanthjælp: by children until June 2025; by age, home and residence from July 2025. */
export const kontanthjaelpRates = [
  'provider',
  'nonProvider',
  'grundsats',
  'forhojetSats',
  'hjemmeboende',
  'mindstesats',
] as const
/** A rate of kontanthjælp. */
export type KontanthjaelpRate = (typeof kontanthjaelpRates)[number]

/** Supplements to a rate of kontanthjælp from July 2025. */
export const kontanthjaelpSupplements = [
  'bornetillaeg',
  'enligForsorger',
  'enligIkkeForsorger',
  'lavtUngetillaeg',
  'hojtUngetillaeg',
] as const
/** A supplement to a rate of kontanthjælp. */
export type KontanthjaelpSupplement = (typeof kontanthjaelpSupplements)[number]

/** Kinds of fact: each has a reporting lag, and a delivery can be complete for one and not for another. */
export const factKinds = [
  'participations',
  'exits',
  'assessments',
  'plans',
  'jobSearch',
  'measures',
  'employments',
  'subsidyDecisions',
  'endings',
  'wages',
  'subsidies',
  'hours',
  'contacts',
  'followUps',
  'support',
  'supportDecisions',
  'households',
  'employerContacts',
  'workplaces',
  'places',
  'caseloads',
  'programHistory',
  'other',
] as const
/** A kind of fact. */
export type FactKind = (typeof factKinds)[number]

/**
 * The sorts of word that a program may add to, each with the library’s own words of that sort. Events store such words;
 * whether a program knows one is judged by a rule.
 */
export const wordSorts = {
  condition: assessedConditions,
  employment: employmentKinds,
  measure: measureKinds,
  subsidy: subsidyKinds,
  support: supportKinds,
  activity: competenceActivities,
  intervention: interventionKinds,
  employer: employers,
  agreement: agreements,
  unit: municipalUnits,
  branch: branches,
  workplaceCondition: workplaceConditions,
  smallJob: smallJobKinds,
  exit: exits,
  fact: [],
  step: [],
  role: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What logic may ask of a kind of employment. */
export interface EmploymentTraits {
  /** Whether it is a labour-market employment for a limited time, and no job on the regular labour market. */
  readonly temporary?: boolean
  /** Whether it is a small job. */
  readonly small?: boolean
}

/** The traits of the library’s own kinds of employment. A kind that is not listed has none. */
export const employmentTraits: Readonly<Partial<Record<EmploymentKind, EmploymentTraits>>> = {
  resursjobb: { temporary: true },
  yrkesEllerStudieresurs: { temporary: true },
  smajob: { small: true },
}

/** Words of a sort in order, each once: the library’s own in their order, then the others by their spelling. */
export const wordsInOrder = <S extends WordSort>(sort: S, words: Iterable<WordIn<S>>): readonly WordIn<S>[] => {
  const found: ReadonlySet<string> = new Set(words)
  const own: readonly string[] = wordSorts[sort]
  return [
    ...own.filter((word) => found.has(word)),
    ...[...found].filter((word) => !own.includes(word)).sort(),
  ] as WordIn<S>[]
}

/** A sort of word. */
export type WordSort = keyof typeof wordSorts
/** The library’s own words of a sort. */
export type LibraryWord<S extends WordSort> = (typeof wordSorts)[S][number]
/** A word of a sort: one of the library’s own, or one that a program declares. */
export type WordIn<S extends WordSort> = Word<LibraryWord<S>>
