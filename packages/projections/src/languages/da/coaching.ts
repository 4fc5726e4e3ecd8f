import { type Catalogue } from '@jobbspar/core'

/** The figures of coaching in Danish. */
export const coaching: Catalogue = {
  'figure:coachingTalks': ['25f42a18', 'Coachende samtaler.'],
  'figure:coachingTalks.note.target': ['85d76efa', 'Målet pr. måned er {target, number}.'],
  'figure:coachingTalks.note.targetNotSettled': [
    '8d5980aa',
    'Der skal være et måltal, men kilden angiver ikke noget tal.',
  ],
  'figure:cvsShared': ['9924a989', 'CV’er delt med arbejdsgivere.'],
  'figure:matchesProposed': ['03db0418', 'Foreslåede match med angivelse af, hvilke behov hvert match opfylder.'],
  'figure:matchesAccepted': ['f32eea1e', 'Accepterede match.'],
  'figure:caseload': ['4d9176c7', 'Deltagere pr. coach, gennemsnit over dagene efter hver coachs første hele måneder.'],
  'figure:caseload.note.none': ['d82f65d4', 'Ingen coach har endnu været i gang i det antal hele måneder, der kræves.'],
  'figure:caseload.note.noBand': [
    '1fd8c896',
    'Antallet lå mellem {least, number} og {most, number} over {days, number} coachdage. Programmet fastsætter intet interval.',
  ],
  'figure:caseload.note.inBand': [
    'a8b76fb4',
    'Antallet lå mellem {least, number} og {most, number} over {days, number} coachdage. På {percent, number} % af dem lå det inden for intervallet.',
  ],
  'figure:fullTimePosts': ['566ddfb4', 'Fuldtidsstillinger som coach.'],
  'figure:fullTimePosts.note.atLeast': ['c00e3bfd', 'Mindst {posts, number} kræves.'],
  'figure:costPerCoach': ['83bbdc52', 'Programmets årlige udgift pr. fuldtidsstilling (afledt interval).'],
  'figure:costPerParticipant': [
    '19326b8b',
    'Programmets årlige udgift pr. deltager, ved fuldt og ved mindste antal deltagere pr. coach (afledt interval).',
  ],
  'figure:weeklyContact': [
    'ab62eaac',
    'Uger med mindst én kontakt, som andel af alle uger, hvor deltagerne skulle have haft kontakt.',
  ],
}
