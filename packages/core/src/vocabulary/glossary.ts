/** One word of the library: its code, what it is called, and what it means. */
export interface GlossaryEntry {
  readonly code: string
  readonly sv?: string
  readonly da?: string
  readonly en: string
  readonly means: string
  /** Where the word comes from: a statement, a statute, or the library's own mechanism. */
  readonly source: string
}

type Row = readonly [code: string, en: string, means: string, source: string, sv?: string, da?: string]

const rows: readonly Row[] = [
  // Programs
  [
    'falkenberg',
    'Resursjobb in Falkenberg',
    'A praktik, then a municipal job for at most a year, in Falkenberg.',
    'F11',
    'Resursjobb',
  ],

  // Events of a participation
  [
    'ParticipationOpened',
    'Participation opened',
    'A person is admitted to a program.',
    'mechanism',
    'Deltagande öppnat',
    'Forløb åbnet',
  ],
  [
    'ConditionAssessed',
    'Condition assessed',
    'A professional has assessed one condition as met or not.',
    'F34',
    'Villkor bedömt',
    'Betingelse vurderet',
  ],
  [
    'PlanAgreed',
    'Plan agreed',
    'An individual plan with its activities is agreed.',
    'F19',
    'Plan överenskommen',
    'Plan aftalt',
  ],
  [
    'PraktikStarted',
    'Praktik started',
    'A praktik begins at a workplace.',
    'F36',
    'Praktik påbörjad',
    'Praktik påbegyndt',
  ],
  [
    'PraktikExtended',
    'Praktik extended',
    'A praktik goes on to a later day.',
    'F36',
    'Praktik förlängd',
    'Praktik forlænget',
  ],
  [
    'PraktikEnded',
    'Praktik ended',
    'The last day of a praktik, and how it went.',
    'F36',
    'Praktik avslutad',
    'Praktik afsluttet',
  ],
  [
    'SubsidyDecided',
    'Subsidy decided',
    'A wage subsidy is decided for a period.',
    'F21',
    'Lönestöd beslutat',
    'Løntilskud bevilget',
  ],
  [
    'SubsidyExtended',
    'Subsidy extended',
    'A wage subsidy goes on to a later day.',
    'F21',
    'Lönestöd förlängt',
    'Løntilskud forlænget',
  ],
  [
    'EmploymentBegun',
    'Employment begun',
    'The first day of an employment.',
    'F11',
    'Anställning påbörjad',
    'Ansættelse påbegyndt',
  ],
  [
    'EmploymentExtended',
    'Employment extended',
    'An employment goes on to a later day.',
    'F17',
    'Anställning förlängd',
    'Ansættelse forlænget',
  ],
  [
    'EmploymentTermsChanged',
    'Employment terms changed',
    'Wage or weekly hours change.',
    'mechanism',
    'Anställningsvillkor ändrade',
    'Ansættelsesvilkår ændret',
  ],
  [
    'EmploymentEnded',
    'Employment ended',
    'The last day of an employment.',
    'F17',
    'Anställning avslutad',
    'Ansættelse afsluttet',
  ],
  [
    'WorkHoursLogged',
    'Work hours logged',
    'Hours of working time, competence development included.',
    'F18',
    'Arbetstid registrerad',
    'Arbejdstimer registreret',
  ],
  [
    'CompetenceHoursLogged',
    'Competence hours logged',
    'Hours of competence development, inside working time.',
    'F18',
    'Kompetensutveckling registrerad',
    'Kompetenceudvikling registreret',
  ],
  [
    'AbsenceLogged',
    'Absence logged',
    'Hours away from a praktik or an employment.',
    'F17',
    'Frånvaro registrerad',
    'Fravær registreret',
  ],
  ['WagePaid', 'Wage paid', 'The wage of a month is paid.', 'F13', 'Lön utbetald', 'Løn udbetalt'],
  [
    'SubsidyPaid',
    'Subsidy paid',
    'The wage subsidy of a month is paid to the employer.',
    'F21',
    'Lönestöd utbetalt',
    'Løntilskud udbetalt',
  ],
  ['ContactMade', 'Contact made', 'A coach and a participant were in contact.', 'F30', 'Kontakt tagen', 'Kontakt'],
  [
    'ParticipationEnded',
    'Participation ended',
    'A participation has ended, with its exit.',
    'F04',
    'Deltagande avslutat',
    'Forløb afsluttet',
  ],
  [
    'FollowUpRecorded',
    'Follow-up recorded',
    'What a former participant does, some months later.',
    'F23',
    'Uppföljning',
    'Opfølgning',
  ],

  // Events of income support
  [
    'SupportGranted',
    'Support granted',
    'Income support is granted from a day on.',
    'F12',
    'Bistånd beviljat',
    'Hjælp bevilget',
  ],
  ['SupportPaid', 'Support paid', 'Income support of a month is paid.', 'F25', 'Bistånd utbetalt', 'Hjælp udbetalt'],
  [
    'SupportEnded',
    'Support ended',
    'The last day income support is granted for.',
    'F03',
    'Bistånd avslutat',
    'Hjælp ophørt',
  ],

  // Events of a program
  [
    'ProgramAdopted',
    'Program adopted',
    'It is decided to run a program.',
    'F07',
    'Program beslutat',
    'Program besluttet',
  ],
  [
    'ProgramMadePermanent',
    'Program made permanent',
    'A pilot becomes a permanent way of working.',
    'F10',
    'Program permanentat',
    'Program gjort permanent',
  ],
  ['ProgramEnded', 'Program ended', 'The last day of a program.', 'mechanism', 'Program avslutat', 'Program afsluttet'],

  // Marks on any stream
  [
    'EventCorrected',
    'Event corrected',
    'An earlier event said something wrong; this is the whole of what it should say.',
    'mechanism',
    'Händelse rättad',
    'Hændelse rettet',
  ],
  [
    'EventVoided',
    'Event voided',
    'An earlier event never happened.',
    'mechanism',
    'Händelse makulerad',
    'Hændelse annulleret',
  ],

  // Conditions
  [
    'receivesForsorjningsstod',
    'receives försörjningsstöd',
    'The person receives försörjningsstöd.',
    'F32',
    'uppbär försörjningsstöd',
  ],
  [
    'residesInMunicipality',
    'resident in the municipality',
    'The person lives in the municipality that runs the program.',
    'F32',
    'bosatt i kommunen',
    'bosat i kommunen',
  ],
  [
    'wishesToWork',
    'wishes to work',
    'The person has expressed a wish to work.',
    'F33',
    'önskar arbeta',
    'ønsker at arbejde',
  ],
  [
    'ableToWork',
    'able to work',
    'The person is assessed as able to take a job.',
    'F34',
    'bedöms kunna ta ett arbete',
    'vurderes at kunne tage et arbejde',
  ],
  [
    'entitledToWageSubsidy',
    'entitled to a wage subsidy',
    'The person is entitled to any of the wage subsidies.',
    'F35',
    'berättigad till lönesubvention',
    'berettiget til løntilskud',
  ],
  ['praktikPassed', 'praktik passed', 'The person has passed a praktik.', 'F36', 'klarat praktik', 'bestået praktik'],

  // Kinds of employment, subsidy and support
  ['praktik', 'praktik', 'Unpaid practice at a workplace; not an employment.', 'F36', 'praktik', 'praktik'],
  [
    'resursjobb',
    'resursjobb',
    'A temporary municipal job with competence development, for people on income support.',
    'F11',
    'resursjobb',
  ],
  [
    'ordinary',
    'ordinary employment',
    'An employment outside any program.',
    'F30',
    'ordinarie anställning',
    'ordinært arbejde',
  ],
  [
    'nystartsjobb',
    'nystartsjobb',
    'A wage subsidy that is a multiple of the employer contribution.',
    'F21; SFS 2018:43',
    'nystartsjobb',
  ],
  [
    'introduktionsjobb',
    'introduktionsjobb',
    'A wage subsidy of 80 % of the wage cost up to a ceiling.',
    'SE-INT-01; SFS 2018:42',
    'introduktionsjobb',
  ],
  [
    'lonebidrag',
    'lönebidrag',
    'An individual wage subsidy for reduced work ability.',
    'SE-LB-05; SFS 2017:462',
    'lönebidrag',
  ],
  [
    'forsorjningsstod',
    'försörjningsstöd',
    'Income support for living costs; a part of ekonomiskt bistånd.',
    'F12; SFS 2025:400',
    'försörjningsstöd',
  ],
  [
    'ekonomisktBistand',
    'ekonomiskt bistånd',
    'Means-tested support of the social services, försörjningsstöd included.',
    'SFS 2025:400',
    'ekonomiskt bistånd',
  ],

  // Competence development
  ['swedish', 'Swedish', 'Learning more Swedish.', 'F20', 'svenska', 'svensk'],
  ['drivingLicence', 'driving licence', 'Taking a driving licence.', 'F20', 'körkort', 'kørekort'],
  ['raisingAGrade', 'raising a grade', 'Raising a school grade.', 'F20', 'läsa upp ett betyg', 'hæve en karakter'],

  // Results, endings and exits
  ['passed', 'passed', 'Carried through to the end with success.', 'F36', 'klarad', 'bestået'],
  ['interrupted', 'interrupted', 'Broken off before the end.', 'F36', 'avbruten', 'afbrudt'],
  ['failed', 'failed', 'Carried through without success.', 'F36', 'inte klarad', 'ikke bestået'],
  ['termEnded', 'term ended', 'The planned last day was reached.', 'F17', 'tiden löpte ut', 'tiden udløb'],
  ['newJob', 'new job', 'The person left for another job.', 'F30', 'nytt arbete', 'nyt arbejde'],
  ['studies', 'studies', 'The person left for studies.', 'F30', 'studier', 'uddannelse'],
  ['resigned', 'resigned', 'The person gave notice.', 'mechanism', 'egen uppsägning', 'egen opsigelse'],
  ['dismissed', 'dismissed', 'The employer gave notice.', 'mechanism', 'uppsagd av arbetsgivaren', 'afskediget'],
  ['work', 'work', 'In work.', 'F04', 'arbete', 'arbejde'],
  ['education', 'education', 'In education.', 'F04', 'utbildning', 'uddannelse'],
  ['incomeSupport', 'income support', 'Back on income support.', 'F26', 'försörjningsstöd', 'kontanthjælp'],
  ['moved', 'moved', 'Moved to another municipality.', 'F32', 'flyttat', 'flyttet'],
  ['pension', 'pension', 'Retired.', 'mechanism', 'pension', 'pension'],
  ['death', 'death', 'The person has died.', 'mechanism', 'avliden', 'død'],
  ['aborted', 'aborted', 'The participation was broken off.', 'mechanism', 'avbrutet', 'afbrudt'],
  ['unemployed', 'unemployed', 'Without work, and not on income support.', 'mechanism', 'arbetslös', 'ledig'],
  ['notReached', 'not reached', 'Nobody could reach the person.', 'mechanism', 'ej nådd', 'ikke truffet'],
  ['other', 'other', 'None of the others; lists that a source leaves open have it.', 'F20', 'annat', 'andet'],

  // Contact
  ['meeting', 'meeting', 'Met in person.', 'F30', 'möte', 'møde'],
  ['visit', 'visit', 'Visited at the workplace.', 'F30', 'besök', 'besøg'],
  ['call', 'call', 'Spoke by telephone.', 'F30', 'samtal', 'opkald'],
  ['message', 'message', 'Wrote to each other.', 'F30', 'meddelande', 'besked'],
  ['coaching', 'coaching', 'Towards a new job or studies.', 'F30', 'coachning', 'coaching'],
  ['followUp', 'follow-up', 'To see how it goes.', 'F30', 'uppföljning', 'opfølgning'],
  ['planning', 'planning', 'To plan what comes next.', 'F19', 'planering', 'planlægning'],

  // Employers, agreements and payers
  ['municipality', 'municipality', 'The municipality; as a payer, its budgets.', 'F11', 'kommunen', 'kommunen'],
  ['private', 'private employer', 'A private employer.', 'mechanism', 'privat arbetsgivare', 'privat arbejdsgiver'],
  [
    'state',
    'state employer',
    'An employer of the state.',
    'mechanism',
    'statlig arbetsgivare',
    'statslig arbejdsgiver',
  ],
  ['BEA', 'BEA', 'The collective agreement for labour-market measures.', 'SE-BEA-01', 'BEA'],
  ['AB', 'AB', 'The general collective agreement of municipalities.', 'SE-BEA-01', 'AB'],
  ['central', 'central government', 'As a payer: the state, through its authorities.', 'F21', 'staten', 'staten'],
  [
    'employer',
    'employer',
    'As a payer: an employer other than the municipality.',
    'mechanism',
    'arbetsgivaren',
    'arbejdsgiveren',
  ],
  [
    'participant',
    'participant',
    'A person who takes part; as a payer, the person.',
    'mechanism',
    'deltagare',
    'deltager',
  ],
]

/** Every word of the library that a reader may meet in data: event types, kinds, conditions and programs. */
export const glossary: readonly GlossaryEntry[] = /* @__PURE__ */ rows.map(([code, en, means, source, sv, da]) => ({
  code,
  ...(sv === undefined ? {} : { sv }),
  ...(da === undefined ? {} : { da }),
  en,
  means,
  source,
}))

/** The entry of a word, if there is one. */
export const glossaryEntry = (code: string): GlossaryEntry | undefined => glossary.find((entry) => entry.code === code)
