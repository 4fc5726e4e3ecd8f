import { danishBenefitTerms } from './denmark-benefit.js'
import { employerTerms } from './denmark-employer.js'
import { fleksjobTerms } from './denmark-fleksjob.js'
import { hoursRuleTerms } from './denmark-hours-rule.js'
import { kontanthjaelpTerms } from './denmark-kontanthjaelp.js'
import { fact, row, type TermsOf } from './fact.js'
import { type DataRule, type ProgramTerms } from '@jobbspar/core'

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

/** The public terms that Danish programs share. */
export const danishTerms = {
  ...danishBenefitTerms,
  ...employerTerms,
  ...fleksjobTerms,
  ...hoursRuleTerms,
  ...kontanthjaelpTerms,
  otherJobFunction,
} satisfies ProgramTerms

const granted = fact(
  'DK-RF-01',
  'LAB 548/2019 § 114; LBK 280/2024 §§ 112, 114',
  'verified',
  'The first year is from texts of the reform.',
)
const abolished = fact(
  'DK-RF-05',
  'LOV 1750/2025',
  'verified',
  'In force on 2026-02-01 and 2026-07-01; which of the two is that of ressourceforløb was not verified. Running ones are phased out.',
)

/** The public rules that Danish programs share. */
export const danishRules = {
  // How many weeks a praktik lasts at most for a person in a ressourceforløb, by its first day.
  'dk/praktik-weeks': {
    was: ['praktik/weeks-at-most'],
    applies: 'byBeginning',
    versions: [
      {
        from: '2013-01-01',
        until: '2019-12-31',
        enforcement: 'must',
        source: fact(
          'DK-VP-02',
          'LAB § 44, LBK 415/2013, 990/2014, 807/2015, 1342/2016',
          'verified',
          'It could be extended beyond 26 weeks; by how many is not known here.',
        ),
        limit: {
          ...{ of: 'weeks', in: 'praktik', per: 'one' },
          cases: [
            { when: { extensions: 0 }, most: 13 },
            { when: { extensions: 1 }, most: 26 },
            { most: 26, each: 'notSettled' },
          ],
        },
      },
      {
        from: '2020-01-01',
        enforcement: 'must',
        source: fact('DK-VP-01', 'LAB 548/2019 § 61; LBK 280/2024 § 61'),
        limit: {
          ...{ of: 'weeks', in: 'praktik', per: 'one' },
          cases: [
            { when: { extensions: 0 }, most: 13 },
            { when: { extensions: 1 }, most: 26 },
            { most: 26, each: 13 },
          ],
        },
      },
    ],
  },
  // Abolished on one of two days in 2026; which of them is not known here, and so undetermined.
  'ressourceforlob/still-granted': {
    was: ['measure/still-granted'],
    says: {
      en: 'A ressourceforløb begins only while it is still granted to new participants.',
      sv: 'Ett ressourceforløb får börja bara medan det fortfarande beviljas nya deltagare.',
      da: 'Et ressourceforløb kan kun begynde, mens det stadig bevilges til nye deltagere.',
    },
    versions: [
      {
        ...{ from: '2013-01-01', until: '2026-01-31', enforcement: 'must', source: granted },
        requires: { at: 'ressourceforlob', allOf: [{ during: { from: '2013-01-01' } }] },
      },
      {
        ...{ from: '2026-07-01', enforcement: 'must', source: abolished },
        requires: { at: 'ressourceforlob', allOf: [{ during: { until: '2026-06-30' } }] },
      },
    ],
  },
  'ressourceforlob/length': {
    was: ['measure/length'],
    versions: [
      {
        ...{ from: '2013-01-01', until: '2021-12-31', enforcement: 'must' },
        source: fact('DK-RF-01', 'LAB § 68 a, LBK 415/2013; LAB 548/2019 § 114'),
        limit: { of: 'years', in: 'ressourceforlob', per: 'one', least: 1, most: 5 },
      },
      {
        ...{ from: '2022-01-01', enforcement: 'must' },
        source: fact(
          'DK-RF-02',
          'LAB LBK 280/2024 §§ 112, 114; LOV 1160/2021',
          'verified',
          'What differs by age and by the person’s own wish is not modelled.',
        ),
        limit: { of: 'years', in: 'ressourceforlob', per: 'one', least: 1, most: 3 },
      },
    ],
  },
  // Undetermined in the months of 2026 in which it is not known whether one is still granted.
  'ressourceforlob/team-first': {
    was: ['measure/after-rehabilitation-team'],
    says: {
      en: 'The rehabilitation team has met before a ressourceforløb is granted.',
      sv: 'Rehabiliteringsteamet ska ha träffats innan ett ressourceforløb beviljas.',
      da: 'Rehabiliteringsteamet skal have holdt møde, før et ressourceforløb kan bevilges.',
    },
    versions: [
      {
        ...{ from: '2013-01-01', until: '2026-01-31', enforcement: 'must' },
        source: fact('DK-RF-06', 'LAB § 68 a stk. 3, LBK 415/2013; LBK 1294/2022 §§ 9–10'),
        order: { first: 'RehabilitationTeamMet', then: 'ressourceforlob' },
      },
      { ...{ from: '2026-07-01', enforcement: 'must', source: fact('DK-RF-05', 'LOV 1750/2025') }, dropped: true },
    ],
  },
} as const satisfies Readonly<Record<string, DataRule>>
