import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program hedensted in Swedish. */
export const hedensted: Catalogue = {
  'outcome:hedensted': [
    '0ee3e723',
    'Andel av alla som avslutade som gick vidare till ordinarie arbete, utbildning, fleksjob eller dagpenge.',
  ],
  'published:hedensted.ended': [
    '15ef3d97',
    'Personer som har gått igenom ett ressourceforløb, till och med juli 2016.',
  ],
  'published:hedensted.lookedBackFrom': ['6820a09e', 'Den månad som siffrorna sträcker sig till.'],
  'published:hedensted.reachedOutcome': [
    '0581ba44',
    'Antal av dem som gick vidare till ordinarie arbete, utbildning, fleksjob eller dagpenge.',
  ],
  'published:hedensted.reachedOutcome.note': ['a5f4e60e', 'Bara 28 av 78 avrundas till 36 %.'],
  'published:hedensted.outcomePrinted': ['6a502791', 'Samma sak i procent, avrundat.'],
  'published:hedensted.baseline': ['1d0e619d', 'Samma sak för hela landet, i procent, avrundat.'],
  'published:hedensted.keptOfWage': ['f7e1e647', 'Vad deltagaren behåller av lönen för timmarna, i procent.'],
  'published:hedensted.taskForceSince': ['9c31bae3', 'Året då arbetsgruppen (task force) bildades.'],
  'published:hedensted.taskForceMembers': ['7a8b381a', 'Företag i arbetsgruppen (task force).'],
  'published:hedensted.companiesWithSmallJobs': [
    '5fea461b',
    'Företag som bidragit med småjob; har inget att göra med de 36 procenten.',
  ],
  'published:hedensted.kindsOfSmallJob': ['38df8e96', 'Slag av småjob som nämns; det finns fler.'],
  'published:hedensted.kindsOfSmallJob.note': ['5c8a5e5f', 'Det första av de åtta som nämns.'],
  'coverage:hedensted.D01': ['4ffc1f5f', 'Vad som anses ha lett till framgång: ledningens fokus.'],
  'coverage:hedensted.D02': ['283b39cc', 'Vad som anses ha lett till framgång: fokus på jobb i allt.'],
  'coverage:hedensted.D03': ['4030689d', 'Nära samarbete med det lokala näringslivet om småjob.'],
  'coverage:hedensted.D04': ['5dcfe3ec', 'Erfarenheter som stärker tron; inget mäts.'],
  'coverage:hedensted.D24': ['96708eec', 'Lönen som en del av motivationen; inget mäts.'],
  'coverage:hedensted.D25': ['14edb649', 'Vad sjukdom betyder i vardagen: hälsouppgifter, som inte sparas.'],
  'coverage:hedensted.D26': ['02b71246', 'Läkarbesök som passar in i timmarna på företaget; de får överlappa.'],
  'coverage:hedensted.D32': ['28753e1e', 'Vad arbetsgruppen är till för.'],
  'coverage:hedensted.D33': ['47699401', 'Vad arbetsgruppen är till för: personer på gränsen till arbetsmarknaden.'],
  'coverage:hedensted.D35': ['644adcff', 'Många har redan anställt personer i småjob; inget antal.'],
  'coverage:hedensted.D39': ['f8669a2c', 'En broschyr för företag.'],
  'coverage:hedensted.D40': ['c56503a6', 'Vad arbetsgruppen erbjuder medborgarna: samtal och råd om CV:t.'],
  'coverage:hedensted.D41': ['c9dccb56', 'Vad arbetsgruppen berättar på möten i jobcentret.'],
  'coverage:hedensted.D45': ['808409f8', 'Vad handläggarna tror; inget mäts.'],
  'coverage:hedensted.D46': ['49b37b4b', 'Roller. Händelser anger roller och referenser i `actor`, aldrig personer.'],
}
