import { type Catalogue } from '@jobbspar/core'

/** The figures of outcomes in Danish. */
export const outcomes: Catalogue = {
  'figure:outcome': ['9f6e0368', '{definition}'],
  'figure:exit': ['4504d694', 'Afsluttede forløb: {part}.'],
  'figure:sustained': [
    'f8606f82',
    'Personer, der fortsat er ansat, uanset job, {part} måneder efter at deres første ansættelse begyndte, uden afbrydelse mellem ansættelser.',
  ],
  'figure:sustained.note.lastDay': [
    'c52aa6fe',
    'En ansættelse på netop dette antal måneder ville være udløbet dagen før.',
  ],
  'figure:sustained.note.notKnown': [
    '9f414f63',
    'Vides ikke: ingen afslutning er registreret efter den planlagte sidste dag eller efter forløbets afslutning, eller en indberetning kan stadig mangle.',
  ],
  'figure:participations': ['971d12d2', 'Påbegyndte forløb.'],
  'figure:ended': ['7ba3e039', 'Afsluttede forløb.'],
  'figure:jobs': ['46d582f7', 'Forløb afsluttet til job.'],
  'figure:jobsInPrivateBusiness': ['b646e456', 'Forløb afsluttet til job i en privat virksomhed.'],
  'figure:targetAttainment': ['0fb2b48d', 'Personer, der fik job, i procent af målet.'],
  'figure:targetAttainment.note.difference': [
    '26e9113a',
    '{persons, number} personer nåede det, og målet er {target, number}. Forskellen er {difference, number}.',
  ],
  'figure:reachedOutcome': ['bf4d6ee9', 'Forløb, der nåede resultatet.'],
  'figure:expectedAtBaseline': ['60590c63', 'Forventet antal ved en sammenligningsværdi på {percent, number} %.'],
  'figure:expectedAtBaseline.note.notAnEffect': ['99f5c02b', 'Sammenligningen er beskrivende og viser ikke en effekt.'],
}
