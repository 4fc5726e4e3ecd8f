import { type Catalogue, type Translation } from '@jobbspar/core'

const compared: Translation = [
  '76287859',
  '{persons, plural, one {# person} other {# personer}} i {households, plural, one {# husstand} other {# husstande}}, sammenlignet over lige lange perioder på {months, number} måneder. En måned uden udbetaling regnes som ingen udbetaling, medmindre en udbetaling er forsinket. Sammenligningen er beskrivende og viser ikke en effekt.',
]
const before: Translation = ['396859ef', 'de {months, number} måneder før ansættelsen begyndte']
const during: Translation = ['3892023c', 'de {months, number} måneder fra den måned, den begyndte']
const after: Translation = ['fb6ba4d3', 'de {months, number} måneder derefter']

/** The figures of money in Danish. */
export const money: Catalogue = {
  'figure:support': ['f888e7d9', 'Forsørgelsesydelse i {part}.'],
  'figure:support.note.compared': compared,
  'figure:support.part.before': before,
  'figure:support.part.during': during,
  'figure:support.part.after': after,
  'figure:support.short': ['382ab58a', 'forsørgelsesydelse'],
  'figure:supportChange': ['6f24762f', 'Ændring i forsørgelsesydelse, efter minus før.'],
  'figure:supportChange.note.compared': compared,
  'figure:supportAndRemainder': [
    '733aea35',
    'Forsørgelsesydelse og lønudgift ud over løntilskuddet, fra samme budget, i {part}.',
  ],
  'figure:supportAndRemainder.note.compared': compared,
  'figure:supportAndRemainder.part.before': before,
  'figure:supportAndRemainder.part.during': during,
  'figure:supportAndRemainder.part.after': after,
  'figure:supportAndRemainder.short': ['b872d9e0', 'ydelse og lønudgift ud over løntilskuddet'],
  'figure:supportAndRemainderChange': [
    'e1ce2685',
    'Ændring i forsørgelsesydelse og lønudgift ud over løntilskuddet, efter minus før.',
  ],
  'figure:supportAndRemainderChange.note.compared': compared,
  'figure:costDuring': [
    '071a11d8',
    'Udgift afholdt af {part} i de {months, number} måneder fra den måned, ansættelsen begyndte.',
  ],
  'figure:costDuring.note.compared': compared,
  'figure:netResult': [
    'a3326d64',
    '{code, select, all {Nettobesparelse for alle betalere, de første to år.} other {Nettobesparelse for {part}, de første to år.}}',
  ],
  'figure:netResult.note.compared': [
    'b4b3016c',
    '{households, plural, one {# husstand} other {# husstande}}. To perioder på {months, number} måneder fra ansættelsens begyndelse sammenlignes med de to forinden.',
  ],
  'figure:netResult.note.discounted': ['a13f7e9d', 'Det andet år er diskonteret med {percent, number} %.'],
  'figure:netResult.note.notDiscounted': ['f1600433', 'Ikke diskonteret: programmet angiver ingen diskonteringsrente.'],
  'figure:netResult.note.ofSupport': ['fcb41651', 'Af ydelserne medregnes kun {compared}.'],
  'figure:netResult.note.without': [
    '09444b3c',
    'Udgiften til selve programmet og skatter er ikke medregnet. Sammenligningen er beskrivende og viser ikke en effekt.',
  ],
  'figure:subsidy': ['db19e068', 'Løntilskud, alle måneder.'],
  'figure:subsidy.note.outside': [
    'ed92dec6',
    'Tilskuddet er oplyst for {months, plural, one {# måned} other {# måneder}}, hvor ansættelsen var ophørt eller ikke begyndt. Det blev udbetalt, men det vides ikke, hvilken udgift det dækkede.',
  ],
  'figure:remainder': ['5cbef4ac', 'Arbejdsgiverens udgift ud over løntilskud, alle måneder.'],
  'figure:wageIncome': ['6915a9d1', 'Bruttoløn udbetalt til deltagere.'],
  'figure:costPerSuccess': ['8602ba7e', 'Lønudgift pr. forløb afsluttet med resultat, alle betalere.'],
  'figure:costPerSuccess.note.counted': [
    'a118fc1a',
    '{outcomes, plural, one {# resultat} other {# resultater}} af {ended, number} afsluttede; {open, plural, one {# er} other {# er}} stadig i gang, og deres løn er medregnet.',
  ],
  'figure:householdSavings': [
    'fc87df2c',
    'Besparelse fra husstande, der forlod forsørgelsesydelsen efter et vellykket forløb, beregnet ud fra den månedlige udgift pr. husstand.',
  ],
  'figure:householdSavings.note.gross': [
    '666c96ba',
    '{months, plural, one {# måned} other {# måneder}} for {households, plural, one {# husstand} other {# husstande}}, heraf {returned, number} tilbage på ydelse. Udgiften til programmet er ikke trukket fra.',
  ],
  'figure:keptOfWage': ['8aa0b7e8', 'Andel af lønnen, som borgeren beholder ved siden af ydelsen, før skat.'],
  'figure:keptOfWage.note.months': ['ab9063f2', '{months, plural, one {# måned} other {# måneder}} med løn.'],
}
