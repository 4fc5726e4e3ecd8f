import { type Catalogue } from '@jobbspar/core'

/** The figures of coaching in Swedish. */
export const coaching: Catalogue = {
  'figure:coachingTalks': ['25f42a18', 'Coachande samtal.'],
  'figure:coachingTalks.note.target': ['85d76efa', 'Målet per månad är {target, number}.'],
  'figure:coachingTalks.note.targetNotSettled': ['8d5980aa', 'Ett mål krävs, men källan anger ingen siffra.'],
  'figure:cvsShared': ['9924a989', 'CV:n som delats med arbetsgivare.'],
  'figure:matchesProposed': ['03db0418', 'Föreslagna matchningar, med uppgift om vilka behov var och en uppfyller.'],
  'figure:matchesAccepted': ['f32eea1e', 'Antagna matchningar.'],
  'figure:caseload': [
    '4d9176c7',
    'Deltagare per coach, genomsnitt över dagarna efter varje coachs första hela månader.',
  ],
  'figure:caseload.note.none': ['d82f65d4', 'Ingen coach har de första hela månaderna bakom sig.'],
  'figure:caseload.note.noBand': [
    '1fd8c896',
    'Antalet låg mellan {least, number} och {most, number} under {days, number} coachdagar. Programmet anger inget intervall.',
  ],
  'figure:caseload.note.inBand': [
    'a8b76fb4',
    'Antalet låg mellan {least, number} och {most, number} under {days, number} coachdagar. Under {percent, number} % av dem låg det inom intervallet.',
  ],
  'figure:fullTimePosts': ['566ddfb4', 'Heltidstjänster som coach.'],
  'figure:fullTimePosts.note.atLeast': ['c00e3bfd', 'Minst {posts, number} krävs.'],
  'figure:costPerCoach': ['83bbdc52', 'Programmets årskostnad per heltidstjänst (härlett intervall).'],
  'figure:costPerParticipant': [
    '19326b8b',
    'Programmets årskostnad per deltagare, vid fullt och vid lägsta antal deltagare per coach (härlett intervall).',
  ],
  'figure:weeklyContact': [
    'ab62eaac',
    'Veckor med minst en kontakt, som andel av alla veckor då deltagarna skulle ha haft kontakt.',
  ],
}
