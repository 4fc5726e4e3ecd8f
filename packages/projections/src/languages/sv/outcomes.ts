import { type Catalogue } from '@jobbspar/core'

/** The figures of outcomes in Swedish. */
export const outcomes: Catalogue = {
  'figure:outcome': ['9f6e0368', '{definition}'],
  'figure:exit': ['4504d694', 'Deltaganden som avslutades: {part}.'],
  'figure:sustained': [
    'f8606f82',
    'Personer som fortfarande är anställda, oavsett arbete, {part} månader efter att deras första anställning började, utan uppehåll mellan anställningarna.',
  ],
  'figure:sustained.note.lastDay': ['c52aa6fe', 'En anställning på exakt så många månader tog slut dagen före.'],
  'figure:sustained.note.notKnown': [
    '9f414f63',
    'Okänt: inget slut är registrerat efter den planerade sista dagen eller efter deltagandets slut, eller så kan en uppgift fortfarande saknas.',
  ],
  'figure:participations': ['971d12d2', 'Påbörjade deltaganden.'],
  'figure:ended': ['7ba3e039', 'Avslutade deltaganden.'],
  'figure:jobs': ['46d582f7', 'Deltaganden som avslutades till ett arbete.'],
  'figure:jobsInPrivateBusiness': [
    'b646e456',
    'Deltaganden som avslutades till ett arbete i det privata näringslivet.',
  ],
  'figure:targetAttainment': ['0fb2b48d', 'Personer som fick arbete, i procent av målet.'],
  'figure:targetAttainment.note.difference': [
    '26e9113a',
    '{persons, number} personer nådde det, och målet är {target, number}. Skillnaden är {difference, number}.',
  ],
  'figure:reachedOutcome': ['bf4d6ee9', 'Deltaganden som nådde resultatet.'],
  'figure:expectedAtBaseline': ['60590c63', 'Förväntat antal vid ett jämförelsevärde på {percent, number} %.'],
  'figure:expectedAtBaseline.note.notAnEffect': ['99f5c02b', 'Jämförelsen är beskrivande och visar ingen effekt.'],
}
