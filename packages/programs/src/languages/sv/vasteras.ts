import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program vasteras in Swedish. */
export const vasteras: Catalogue = {
  'outcome:vasteras': ['3ab55f7b', 'Andel av alla avslutade deltaganden som ledde till arbete eller egenförsörjning.'],
  'published:vasteras.decided': ['1f270045', 'Dagen då det beslutades att ta fram en modell.'],
  'published:vasteras.employed': [
    '81a63359',
    'Personer anställda av staden med någon form av statligt stöd, i januari.',
  ],
  'published:vasteras.employed.note': ['4f3cb397', 'Årtalet saknas i källan.'],
  'published:vasteras.employedByAma': ['aef67c9b', 'Av dem, anställda av arbetsmarknadsavdelningen (AMA).'],
  'published:vasteras.employedByForvaltningPrinted': [
    'deecbf16',
    'Av dem, anställda på förvaltningarna: antalet saknas.',
  ],
  'published:vasteras.employedByForvaltningPrinted.note': ['36c67190', 'Antalet saknas i källan.'],
  'published:vasteras.employedByForvaltning': [
    '75ce3cc5',
    'Av dem, anställda på förvaltningarna: skillnaden mellan de två andra antalen.',
  ],
  'published:vasteras.employedByForvaltning.note': ['d5b1c565', 'Antalet saknas i källan; 416 − 340.'],
  'published:vasteras.scenarioIncrease.50': ['574b2cc1', 'Ett alternativ: så många fler.'],
  'published:vasteras.scenarioIncrease.100': ['9bb24f7f', 'Ett annat alternativ: så många fler.'],
  'published:vasteras.scenarioIncrease.200': ['622af455', 'Ett tredje alternativ: så många fler.'],
  'published:vasteras.sortsOfEmployment': ['2cad8b01', 'Anställningsformer i tabellen.'],
  'published:vasteras.sortsOfEmployment.note': [
    '012498ad',
    'En tabell med tre kolumner, V20–V27, läst kolumnvis: arbetsuppgifter, avtal, placering, arbetsgivare, stöd.',
  ],
  'published:vasteras.exclusions': ['7af1349d', 'Undantag från att ta emot personer.'],
  'published:vasteras.exclusions.note': ['d112b44f', 'V43–V46: fyra undantag, av vilka ett räcker.'],
  'published:vasteras.clarityItems': ['30f9e8f4', 'Punkter som ska vara tydliga.'],
  'published:vasteras.clarityItems.note': [
    'fbcd9ca5',
    'V47–V52: sex punkter; tidplan, stöd och möjligheter efteråt förklaras för var och en.',
  ],
  'published:vasteras.phasesOfRollOut': [
    '459d2b14',
    'Faser i införandet: först de befintliga anställningarna, sedan ökningen.',
  ],
  'coverage:vasteras.V03': ['98d835e3', 'Ett mål i grundlagen: en princip, inte en regel.'],
  'coverage:vasteras.V04': ['96e535b7', 'Stadens värdegrund.'],
  'coverage:vasteras.V05': [
    '978b1cd9',
    'Fler initiativ för att anställa personer med funktionsnedsättning, utan antal.',
  ],
  'coverage:vasteras.V06': ['08255e08', 'Större mångfald bland medarbetarna, utan antal.'],
  'coverage:vasteras.V08': ['fd564c2e', 'Höjd kunskapsnivå i staden, utan antal.'],
  'coverage:vasteras.V10': ['e6dc6774', 'Syftet att göra det enklare för förvaltningar att ta emot personer.'],
  'coverage:vasteras.V11': ['d5334178', 'En förhoppning om effekter för medarbetarna, utan siffra.'],
  'coverage:vasteras.V12': ['413c6876', 'En förväntad effekt på effektiviteten, utan siffra.'],
  'coverage:vasteras.V13': [
    '7ee62eec',
    'Livssituation och hälsa utan siffra; inget hittas på för dem, och inga hälsouppgifter sparas.',
  ],
  'coverage:vasteras.V15': ['435d3d86', 'Kompetensförsörjning på sikt, utan siffra.'],
  'coverage:vasteras.V33': ['e609e71e', 'Målet med fler resursjobb; V34 har antalen.'],
  'coverage:vasteras.V35': ['3f1f01bc', 'En hållbar modell, utan mått.'],
  'coverage:vasteras.V36': ['78def052', 'Bilden saknas i källan; ingen process hittas på för den.'],
}
