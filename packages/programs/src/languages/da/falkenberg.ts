import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program falkenberg in Danish. */
export const falkenberg: Catalogue = {
  'outcome:falkenberg': ['5f583633', 'Andel af alle afsluttede forløb, der er afsluttet til arbejde eller uddannelse.'],
  'published:falkenberg.personsInFirstYear': ['a12bfe3d', 'Personer, der fik resursjobb det første år.'],
  'published:falkenberg.supportBefore': ['e5525ac6', 'Försörjningsstöd året før, for alle tilsammen.'],
  'published:falkenberg.supportBefore.note': ['12c2ab7b', 'Cirka 2,5 mio.: et interval på ±5 %.'],
  'published:falkenberg.supportAfter': [
    '01c87562',
    'Försörjningsstöd året efter et år med resursjobb, for de samme personer.',
  ],
  'published:falkenberg.supportAfter.note': [
    '73d078a6',
    'Cirka 350.000: et interval på ±5 %. Kilden lader det stå åbent, om året er under eller efter ansættelsen; ansættelsesudgiften er ikke trukket fra.',
  ],
  'published:falkenberg.pilotYears': ['9bf9de38', 'Antal år, som forsøget var planlagt til.'],
  'published:falkenberg.longestEmploymentMonths': ['09c782f6', 'Antal måneder, et resursjobb højst varer.'],
  'published:falkenberg.competencePercentRequired': [
    '1a147712',
    'Mindste andel af arbejdstiden, der er kompetenceudvikling.',
  ],
  'published:falkenberg.praktikMonthsRequired': ['4a44689b', 'Antal måneder i praktik før en ansættelse.'],
  'published:falkenberg.conditions': ['575d5e62', 'Betingelser, der skal opfyldes, i seks dele.'],
  'coverage:falkenberg.F05': [
    'c7a4734f',
    'En gevinst i trivsel uden tal; ingen fritekst gemmes, og intet omregnes til penge.',
  ],
  'coverage:falkenberg.F08': ['9c3163e8', 'Arbejdsmarkedet omkring programmet.'],
  'coverage:falkenberg.F15': ['92736225', 'Hvem der typisk deltager; ikke en betingelse.'],
  'coverage:falkenberg.F16': ['b12b9cf3', 'Et mål uden tal og uden tidspunkt.'],
  'coverage:falkenberg.F23': ['01036803', 'En forventet effekt uden tal.'],
  'coverage:falkenberg.F27': ['7627f640', 'Trivsel og tilhørsforhold uden tal; intet opfindes for dem.'],
  'coverage:falkenberg.F28': ['8604baa9', 'Et ønske om at vokse, uden tal.'],
  'coverage:falkenberg.F38': [
    'c3cc2246',
    'Roller i to enheder. Hændelser angiver roller og referencer i `actor`, aldrig personer.',
  ],
}
