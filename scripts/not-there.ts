/** The questions of an evaluation unit that no figure answers: what is asked, and why there is no answer. */
export const notThere: readonly (readonly [asked: string, because: string])[] = [
  [
    'What the program changed: an effect',
    'No one outside the program is in the events, so there is no comparison group. Every comparison is descriptive, and says so.',
  ],
  [
    'Outcomes by sex, age band, country of birth or education',
    'Such facts about a person are not events yet. A program cannot state its own before rules and words are data.',
  ],
  ['Time from referral to opening', 'A referral is not an event: a participation begins with its opening.'],
  [
    'Income and employment two and five years later',
    'These are in national registers, not in the events of a program. Follow-ups are recorded as far as the program follows up.',
  ],
  [
    'Support again after more than 24 months',
    'Entry cohorts are followed for 24 months from the opening; later months are in the ledger, not in a figure.',
  ],
  [
    'Actual cost of staff, premises and overheads',
    'The events record wages, subsidies and support. The yearly cost of a program is a term where its source states one.',
  ],
  [
    'Taxes and social insurance of other payers',
    'Only payers that the ledger has rows for are counted; no tax is computed.',
  ],
  ['Sickness absence and health', 'Not recorded, to keep events free of data about health.'],
  ['What participants and employers think of it', 'Surveys are not events.'],
  ['Whether others lost a job or a place to participants', 'Displacement is about persons who are not in the events.'],
  [
    'Comparison with other municipalities',
    'Definitions of Kolada and Jobindsats are among the outcome definitions; their published values are not read yet.',
  ],
]
