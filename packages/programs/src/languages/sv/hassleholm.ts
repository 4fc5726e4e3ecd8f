import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program hassleholm in Swedish. */
export const hassleholm: Catalogue = {
  'outcome:hassleholm': [
    '8d47d20a',
    'Andel av alla avslutade deltaganden som ledde till avlönat arbete eller studier.',
  ],
  'published:hassleholm.jobs': ['4e36c04e', 'Tidigare mottagare av ekonomiskt bistånd som fick arbete.'],
  'published:hassleholm.jobsForecast': ['3295f574', 'Jobb enligt prognosen.'],
  'published:hassleholm.targetAttainment': [
    '17b818c6',
    'Tidigare mottagare som fick arbete, i procent av prognosen: 43 av 10.',
  ],
  'published:hassleholm.targetAttainment.note': ['9d516c11', '43 ÷ 10.'],
  'published:hassleholm.employedByTheUnit': [
    '989286f3',
    'Personer som fått en anställning via hela enheten under årets första halva; inte projektets.',
  ],
  'published:hassleholm.employedByTheUnit.note': [
    'c3c57d91',
    'Hela enheten: ett jämförelsetal som aldrig läggs till de 43.',
  ],
  'published:hassleholm.householdYearCost': ['ed5eedc8', 'Vad ett hushåll med bistånd kostar under ett helt år.'],
  'published:hassleholm.householdMonthCost': ['5fdb4843', 'Vad ett hushåll med bistånd kostar per månad.'],
  'published:hassleholm.householdMonthCost.note': [
    'b6185305',
    '96 996 är 12 × 8 083: ett hushåll med bistånd hela året, så månader räknas som andelar av det.',
  ],
  'published:hassleholm.supportBecauseOfUnemploymentBefore': [
    '87391dd4',
    'Bistånd på grund av arbetslöshet i hela landet, november 2019.',
  ],
  'published:hassleholm.supportBecauseOfUnemploymentBefore.note': ['3bc428a0', 'Hela landet: ett jämförelsetal.'],
  'published:hassleholm.supportBecauseOfUnemploymentAfter': [
    'a63c2cff',
    'Bistånd på grund av arbetslöshet i hela landet, november 2020.',
  ],
  'published:hassleholm.supportBecauseOfUnemploymentAfter.note': ['3bc428a0', 'Hela landet: ett jämförelsetal.'],
  'published:hassleholm.unitOutcome': [
    '29b8f1f6',
    'Av alla som avslutade insatser i hela enheten året före gick 8 av 10 vidare till avlönat arbete eller studier.',
  ],
  'published:hassleholm.unitOutcome.note': [
    'bbe3787a',
    'Hela enheten, året före: ett jämförelsetal, en avrundad kvot från 75 % till under 85 %.',
  ],
  'coverage:hassleholm.H02': ['cbaa2b37', 'Projektet hade pågått i drygt ett år; den första dagen anges inte.'],
  'coverage:hassleholm.H11': [
    'd9927b07',
    'Så gott som alla gav besparingar. Ingen andel anges, och därför räknas ingen ut.',
  ],
  'coverage:hassleholm.H16': [
    'e69faeb6',
    'Samverkan med det privata näringslivet och med andra enheter, utan någon regel.',
  ],
  'coverage:hassleholm.H19': ['73e0853d', 'Ett långsiktigt mål utan siffra.'],
  'coverage:hassleholm.H24': ['86b3ca0d', 'Kommunernas oklara roll i arbetsmarknadspolitiken.'],
  'coverage:hassleholm.H25': [
    'b5239fa7',
    'Roller på enheten. Händelser anger roller och referenser i `actor`, aldrig personer.',
  ],
  'coverage:hassleholm.H27': ['8120657c', 'Pandemin, och en myndighet som omorganiserades.'],
}
