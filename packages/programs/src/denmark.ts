import { danishBenefitTerms } from './denmark-benefit.js'
import { employerTerms } from './denmark-employer.js'
import { fleksjobTerms } from './denmark-fleksjob.js'
import { hoursRuleTerms } from './denmark-hours-rule.js'
import { kontanthjaelpTerms } from './denmark-kontanthjaelp.js'
import { fact, row, type TermsOf } from './fact.js'
import { type ProgramTerms } from '@jobbspar/core'

/** How many weeks a praktik lasts at most for a person in a ressourceforløb, by its first day. */
export const praktikWeeks: TermsOf<'praktikWeeks'> = [
  row(
    '2013-01-01',
    '2019-12-31',
    { first: 13, extendedTo: 26 },
    fact(
      'DK-VP-02',
      'LAB § 44, LBK 415/2013, 990/2014, 807/2015, 1342/2016',
      'verified',
      'It could be extended beyond 26 weeks; by how many is not known here.',
    ),
    'must',
  ),
  row(
    '2020-01-01',
    undefined,
    { first: 13, extendedTo: 26, furtherStep: 13 },
    fact('DK-VP-01', 'LAB 548/2019 § 61; LBK 280/2024 § 61'),
    'must',
  ),
]

/** Paid hours in parallel with a praktik are in another job function, for a praktik that begins in 2020 or later. */
export const otherJobFunction: TermsOf<'otherJobFunction'> = [
  row(
    '2013-01-01',
    '2019-12-31',
    { kinds: [] },
    fact(
      'DK-VP-03',
      'LAB 548/2019 § 59',
      'derived',
      'Required from 2020 on; before, praktik and småjob could run side by side.',
    ),
  ),
  row(
    '2020-01-01',
    undefined,
    { kinds: ['smajob', 'ordinary'] as const },
    fact(
      'DK-VP-03',
      'LAB 548/2019 § 59; LBK 280/2024 § 59',
      'interpretation',
      'Read as every employment at ordinary wage.',
    ),
    'must',
  ),
]

const measure = 'ressourceforlob'

/** Whether a ressourceforløb is still granted. It is abolished on one of two days in 2026; which of them is not known here, and so undetermined. */
export const measureGrantable: TermsOf<'measureGrantable'> = [
  row(
    '2013-01-01',
    '2026-01-31',
    { measure, grantable: true },
    fact(
      'DK-RF-01',
      'LAB 548/2019 § 114; LBK 280/2024 §§ 112, 114',
      'verified',
      'The first year is from texts of the reform.',
    ),
  ),
  row(
    '2026-07-01',
    undefined,
    { measure, grantable: false },
    fact(
      'DK-RF-05',
      'LOV 1750/2025',
      'verified',
      'In force on 2026-02-01 and 2026-07-01; which of the two is that of ressourceforløb was not verified. Running ones are phased out.',
    ),
  ),
]

/** For how many years a ressourceforløb is granted, by the day granted. */
export const measureLength: TermsOf<'measureLength'> = [
  row(
    '2013-01-01',
    '2021-12-31',
    { measure, minYears: 1, maxYears: 5 },
    fact('DK-RF-01', 'LAB § 68 a, LBK 415/2013; LAB 548/2019 § 114'),
  ),
  row(
    '2022-01-01',
    undefined,
    { measure, minYears: 1, maxYears: 3 },
    fact(
      'DK-RF-02',
      'LAB LBK 280/2024 §§ 112, 114; LOV 1160/2021',
      'verified',
      'What differs by age and by the person’s own wish is not modelled.',
    ),
  ),
]

/** Whether the rehabilitation team has to meet before a ressourceforløb is granted; undetermined in the months of 2026 in which it is not known whether one is still granted. */
export const teamBeforeMeasure: TermsOf<'teamBeforeMeasure'> = [
  row(
    '2013-01-01',
    '2026-01-31',
    { measure, required: true },
    fact('DK-RF-06', 'LAB § 68 a stk. 3, LBK 415/2013; LBK 1294/2022 §§ 9–10'),
    'must',
  ),
  row('2026-07-01', undefined, { measure, required: false }, fact('DK-RF-05', 'LOV 1750/2025')),
]

/** The public terms that Danish programs share. */
export const danishTerms = {
  ...danishBenefitTerms,
  ...employerTerms,
  ...fleksjobTerms,
  ...hoursRuleTerms,
  ...kontanthjaelpTerms,
  praktikWeeks,
  otherJobFunction,
  measureGrantable,
  measureLength,
  teamBeforeMeasure,
} satisfies ProgramTerms
