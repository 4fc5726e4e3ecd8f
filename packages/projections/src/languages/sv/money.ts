import { type Catalogue, type Translation } from '@jobbspar/core'

const compared: Translation = [
  '76287859',
  '{persons, plural, one {# person} other {# personer}} i {households, plural, one {# hushåll} other {# hushåll}}, jämförda över lika långa perioder om {months, number} månader. En månad utan utbetalning räknas som ingen utbetalning, om inte någon utbetalning är försenad. Jämförelsen är beskrivande och visar ingen effekt.',
]
const before: Translation = ['396859ef', 'de {months, number} månaderna innan anställningen började']
const during: Translation = ['3892023c', 'de {months, number} månaderna från den månad den började']
const after: Translation = ['fb6ba4d3', 'de {months, number} månaderna därefter']

/** The figures of money in Swedish. */
export const money: Catalogue = {
  'figure:support': ['f888e7d9', 'Försörjningsstöd under {part}.'],
  'figure:support.note.compared': compared,
  'figure:support.part.before': before,
  'figure:support.part.during': during,
  'figure:support.part.after': after,
  'figure:support.short': ['382ab58a', 'försörjningsstöd'],
  'figure:supportChange': ['6f24762f', 'Förändring av försörjningsstödet, efter minus före.'],
  'figure:supportChange.note.compared': compared,
  'figure:supportAndRemainder': [
    '733aea35',
    'Försörjningsstöd och lönekostnad utöver anställningsstödet, ur samma budget, under {part}.',
  ],
  'figure:supportAndRemainder.note.compared': compared,
  'figure:supportAndRemainder.part.before': before,
  'figure:supportAndRemainder.part.during': during,
  'figure:supportAndRemainder.part.after': after,
  'figure:supportAndRemainder.short': ['b872d9e0', 'stöd och lönekostnad utöver anställningsstödet'],
  'figure:supportAndRemainderChange': [
    'e1ce2685',
    'Förändring av försörjningsstöd och lönekostnad utöver anställningsstödet, efter minus före.',
  ],
  'figure:supportAndRemainderChange.note.compared': compared,
  'figure:costDuring': [
    '071a11d8',
    'Kostnad som {part} bar under de {months, number} månaderna från den månad då anställningen började.',
  ],
  'figure:costDuring.note.compared': compared,
  'figure:netResult': [
    'a3326d64',
    '{code, select, all {Nettobesparing för alla betalare, de två första åren.} other {Nettobesparing för {part}, de två första åren.}}',
  ],
  'figure:netResult.note.compared': [
    'b4b3016c',
    '{households, plural, one {# hushåll} other {# hushåll}}. Två perioder om {months, number} månader från anställningens början jämförs med de två dessförinnan.',
  ],
  'figure:netResult.note.discounted': ['a13f7e9d', 'Det andra året är diskonterat med {percent, number} %.'],
  'figure:netResult.note.notDiscounted': ['f1600433', 'Inte diskonterat: programmet anger ingen diskonteringsränta.'],
  'figure:netResult.note.ofSupport': ['fcb41651', 'Av biståndet räknas bara {compared} med.'],
  'figure:netResult.note.without': [
    '09444b3c',
    'Kostnaden för själva programmet och skatter ingår inte. Jämförelsen är beskrivande och visar ingen effekt.',
  ],
  'figure:subsidy': ['db19e068', 'Anställningsstöd, alla månader.'],
  'figure:subsidy.note.outside': [
    'ed92dec6',
    'Stödet redovisades för {months, plural, one {# månad} other {# månader}} då anställningen hade upphört eller inte hade börjat. Det betalades ut, men vilken kostnad det täckte är inte känt.',
  ],
  'figure:remainder': ['5cbef4ac', 'Arbetsgivarens kostnad utöver anställningsstöden, alla månader.'],
  'figure:wageIncome': ['6915a9d1', 'Bruttolöner som betalats till deltagare.'],
  'figure:costPerSuccess': ['8602ba7e', 'Lönekostnad per deltagande som avslutades med resultat, alla betalare.'],
  'figure:costPerSuccess.note.counted': [
    'a118fc1a',
    '{outcomes, plural, one {# resultat} other {# resultat}} av {ended, number} avslutade; {open, plural, one {# pågår} other {# pågår}} fortfarande, och deras löner ingår.',
  ],
  'figure:householdSavings': [
    'fc87df2c',
    'Besparing från hushåll som lämnat försörjningsstödet efter ett lyckat avslut, beräknad på månadskostnaden per hushåll.',
  ],
  'figure:householdSavings.note.gross': [
    '666c96ba',
    '{months, plural, one {# månad} other {# månader}} för {households, plural, one {# hushåll} other {# hushåll}}, varav {returned, number} återkom till stöd. Kostnaden för programmet är inte avdragen.',
  ],
  'figure:keptOfWage': ['8aa0b7e8', 'Andel av lönen som deltagaren behåller vid sidan av ersättningen, före skatt.'],
  'figure:keptOfWage.note.months': ['ab9063f2', '{months, plural, one {# månad} other {# månader}} med lön.'],
}
