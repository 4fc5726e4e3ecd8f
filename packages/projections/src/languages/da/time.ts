import { type Catalogue } from '@jobbspar/core'

/** The figures of time in Danish. */
export const time: Catalogue = {
  'figure:timeIn': ['e7eff155', 'Gennemsnitligt antal dage i fasen {part}.'],
  'figure:timeIn.note.days': [
    '58b0ed09',
    '{days, number} dage fordelt på {participations, plural, one {# forløb} other {# forløb}}.',
  ],
  'figure:timeIn.note.open': [
    'c0e89ef3',
    '{open, plural, one {# er} other {# er}} stadig i fasen og regnes med til opgørelsesdatoen.',
  ],
  'figure:timeIn.note.notKnown': [
    'e95120f9',
    'For {notKnown, number} er der ikke registreret nogen afslutning. De følges til den planlagte sidste dag.',
  ],
  'figure:daysToEnd': ['5ec93713', 'Median for antal dage fra forløbets start til dets afslutning.'],
  'figure:daysToEnd.note.notReached': ['f9c2ad49', 'Medianen nås ikke, så længe tilstrækkeligt mange forløb følges.'],
  'figure:daysToEnd.note.openCounted': ['4fa341d2', 'Igangværende forløb censureres på opgørelsesdatoen.'],
  'figure:timeTo': [
    'e6634ed1',
    '{outcome, select, yes {Sandsynlighed for resultat{known, select, no {} other { senest dag {days, number}}}, med andre afslutninger som konkurrerende hændelser.} other {Sandsynlighed for afslutning{known, select, no {} other { senest dag {days, number}}}: {part}.}}',
  ],
}
