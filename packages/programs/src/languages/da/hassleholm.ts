import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program hassleholm in Danish. */
export const hassleholm: Catalogue = {
  'outcome:hassleholm': [
    '8d47d20a',
    'Andel af alle afsluttede forløb, der er afsluttet til lønnet arbejde eller uddannelse.',
  ],
  'published:hassleholm.jobs': ['4e36c04e', 'Tidligere modtagere af ekonomiskt bistånd, der fik job.'],
  'published:hassleholm.jobsForecast': ['3295f574', 'Job ifølge prognosen.'],
  'published:hassleholm.targetAttainment': [
    '17b818c6',
    'Tidligere modtagere, der fik job, i procent af prognosen: 43 af 10.',
  ],
  'published:hassleholm.targetAttainment.note': ['9d516c11', '43 ÷ 10.'],
  'published:hassleholm.employedByTheUnit': [
    '989286f3',
    'Personer ansat gennem hele enheden i årets første halvdel; ikke projektets tal.',
  ],
  'published:hassleholm.employedByTheUnit.note': [
    'c3c57d91',
    'Hele enheden: et referencetal, der aldrig lægges til de 43.',
  ],
  'published:hassleholm.householdYearCost': ['ed5eedc8', 'Hvad en husstand på bistånd koster på et helt år.'],
  'published:hassleholm.householdMonthCost': ['5fdb4843', 'Hvad en husstand på bistånd koster på en måned.'],
  'published:hassleholm.householdMonthCost.note': [
    'b6185305',
    '96.996 er 12 × 8.083: en husstand på bistånd hele året, så måneder regnes forholdsmæssigt.',
  ],
  'published:hassleholm.supportBecauseOfUnemploymentBefore': [
    '87391dd4',
    'Bistånd på grund af arbejdsløshed i hele landet, november 2019.',
  ],
  'published:hassleholm.supportBecauseOfUnemploymentBefore.note': ['3bc428a0', 'Hele landet: et referencetal.'],
  'published:hassleholm.supportBecauseOfUnemploymentAfter': [
    'a63c2cff',
    'Bistånd på grund af arbejdsløshed i hele landet, november 2020.',
  ],
  'published:hassleholm.supportBecauseOfUnemploymentAfter.note': ['3bc428a0', 'Hele landet: et referencetal.'],
  'published:hassleholm.unitOutcome': [
    '29b8f1f6',
    'Af alle, der afsluttede i hele enheden året før, gik 8 af 10 videre til lønnet arbejde eller uddannelse.',
  ],
  'published:hassleholm.unitOutcome.note': [
    'bbe3787a',
    'Hele enheden, året før: et referencetal, et afrundet forhold fra 75 % til under 85 %.',
  ],
  'coverage:hassleholm.H02': ['cbaa2b37', 'Projektet havde kørt i lidt over et år; den første dag er ikke angivet.'],
  'coverage:hassleholm.H11': [
    'd9927b07',
    'Næsten alle gav besparelser. Der er ikke angivet en andel, og derfor beregnes ingen.',
  ],
  'coverage:hassleholm.H16': [
    'e69faeb6',
    'Samarbejde med det private erhvervsliv og med andre enheder, uden nogen regel.',
  ],
  'coverage:hassleholm.H19': ['73e0853d', 'Et langsigtet mål uden tal.'],
  'coverage:hassleholm.H24': ['86b3ca0d', 'Kommunernes uklare rolle i arbejdsmarkedspolitikken.'],
  'coverage:hassleholm.H25': [
    'b5239fa7',
    'Roller i enheden. Hændelser angiver roller og referencer i `actor`, aldrig personer.',
  ],
  'coverage:hassleholm.H27': ['8120657c', 'Pandemien og en myndighed under omorganisering.'],
}
