import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program vasteras in Danish. */
export const vasteras: Catalogue = {
  'outcome:vasteras': [
    '3ab55f7b',
    'Andel af alle afsluttede forløb, der er afsluttet til arbejde eller selvforsørgelse.',
  ],
  'published:vasteras.decided': ['1f270045', 'Dagen, hvor det blev besluttet at udforme en model.'],
  'published:vasteras.employed': ['81a63359', 'Personer ansat af byen med enhver form for statslig støtte, i januar.'],
  'published:vasteras.employed.note': ['4f3cb397', 'Årstallet mangler i kilden.'],
  'published:vasteras.employedByAma': ['aef67c9b', 'Heraf ansat af arbejdsmarkedsafdelingen (AMA).'],
  'published:vasteras.employedByForvaltningPrinted': ['deecbf16', 'Heraf ansat i forvaltningerne: antallet mangler.'],
  'published:vasteras.employedByForvaltningPrinted.note': ['36c67190', 'Antallet mangler i kilden.'],
  'published:vasteras.employedByForvaltning': [
    '75ce3cc5',
    'Heraf ansat i forvaltningerne: forskellen mellem de to andre antal.',
  ],
  'published:vasteras.employedByForvaltning.note': ['d5b1c565', 'Antallet mangler i kilden; 416 − 340.'],
  'published:vasteras.scenarioIncrease.50': ['574b2cc1', 'Et alternativ: så mange flere.'],
  'published:vasteras.scenarioIncrease.100': ['9bb24f7f', 'Et andet alternativ: så mange flere.'],
  'published:vasteras.scenarioIncrease.200': ['622af455', 'Et tredje alternativ: så mange flere.'],
  'published:vasteras.sortsOfEmployment': ['2cad8b01', 'Ansættelsesformer i tabellen.'],
  'published:vasteras.sortsOfEmployment.note': [
    '012498ad',
    'En tabel med tre kolonner, V20–V27, læst kolonne for kolonne: opgaver, overenskomster, placering, arbejdsgiver, tilskud.',
  ],
  'published:vasteras.exclusions': ['7af1349d', 'Undtagelser fra at modtage personer.'],
  'published:vasteras.exclusions.note': ['d112b44f', 'V43–V46: fire undtagelser, hvoraf én er nok.'],
  'published:vasteras.clarityItems': ['30f9e8f4', 'Punkter, der skal være klare.'],
  'published:vasteras.clarityItems.note': [
    'fbcd9ca5',
    'V47–V52: seks punkter; tidsplan, støtte og muligheder bagefter forklares for hver enkelt.',
  ],
  'published:vasteras.phasesOfRollOut': [
    '459d2b14',
    'Faser i udrulningen: først de eksisterende ansættelser, derefter forøgelsen.',
  ],
  'coverage:vasteras.V03': ['98d835e3', 'Et mål i grundloven: et princip, ikke en regel.'],
  'coverage:vasteras.V04': ['96e535b7', 'Byens værdigrundlag.'],
  'coverage:vasteras.V05': [
    '978b1cd9',
    'Flere initiativer for at ansætte personer med funktionsnedsættelse, uden tal.',
  ],
  'coverage:vasteras.V06': ['08255e08', 'Større mangfoldighed blandt medarbejderne, uden tal.'],
  'coverage:vasteras.V08': ['fd564c2e', 'Højere vidensniveau i byen, uden tal.'],
  'coverage:vasteras.V10': ['e6dc6774', 'Formålet at gøre det lettere for forvaltninger at modtage personer.'],
  'coverage:vasteras.V11': ['d5334178', 'En forhåbning om virkning for medarbejderne, uden tal.'],
  'coverage:vasteras.V12': ['413c6876', 'En forventet effekt på effektiviteten, uden tal.'],
  'coverage:vasteras.V13': [
    '7ee62eec',
    'Livssituation og helbred uden tal; intet opfindes for dem, og ingen helbredsoplysninger gemmes.',
  ],
  'coverage:vasteras.V15': ['435d3d86', 'Sikring af kompetencer på sigt, uden tal.'],
  'coverage:vasteras.V33': ['e609e71e', 'Målet om flere resursjobb; V34 har tallene.'],
  'coverage:vasteras.V35': ['3f1f01bc', 'En holdbar model, uden målestok.'],
  'coverage:vasteras.V36': ['78def052', 'Billedet mangler i kilden; ingen proces opfindes for det.'],
}
