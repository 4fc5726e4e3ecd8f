import { type Catalogue } from '@jobbspar/core'

/** The figures of time in Swedish. */
export const time: Catalogue = {
  'figure:timeIn': ['e7eff155', 'Genomsnittligt antal dagar i fasen {part}.'],
  'figure:timeIn.note.days': [
    '58b0ed09',
    '{days, number} dagar fördelade på {participations, plural, one {# deltagande} other {# deltaganden}}.',
  ],
  'figure:timeIn.note.open': [
    'c0e89ef3',
    '{open, plural, one {# är} other {# är}} fortfarande i fasen och räknas till avstämningsdagen.',
  ],
  'figure:timeIn.note.notKnown': [
    'e95120f9',
    'För {notKnown, plural, one {# deltagande} other {# deltaganden}} finns inget slutdatum registrerat. De följs till och med den planerade sista dagen.',
  ],
  'figure:daysToEnd': ['5ec93713', 'Mediantid i dagar från deltagandets start till dess slut.'],
  'figure:daysToEnd.note.notReached': ['f9c2ad49', 'Medianen nås inte så länge tillräckligt många deltaganden följs.'],
  'figure:daysToEnd.note.openCounted': ['4fa341d2', 'Pågående deltaganden censureras på avstämningsdagen.'],
  'figure:timeTo': [
    'e6634ed1',
    '{outcome, select, yes {Sannolikhet för resultat{known, select, no {} other { senast dag {days, number}}}, med andra avslut som konkurrerande händelser.} other {Sannolikhet för avslut{known, select, no {} other { senast dag {days, number}}}: {part}.}}',
  ],
}
