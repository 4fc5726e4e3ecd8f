import { type Catalogue } from '@jobbspar/core'

/** The figures of workplaces in Danish. */
export const workplaces: Catalogue = {
  'figure:workplaces': ['9ba3facd', 'Arbejdspladser, der er registreret i programmet.'],
  'figure:needsAnalysed': ['04323d03', 'Analyserede behov hos arbejdsgivere, aktuelle og kommende.'],
  'figure:vacanciesPosted': ['3cc3026c', 'Opslåede job.'],
  'figure:vacanciesFilled': ['e97a4cb8', 'Besatte job.'],
  'figure:employerCalls': ['ecec8ec0', 'Kontakter til arbejdsgivere, inklusive besøg.'],
  'figure:employerCalls.note.target': ['85d76efa', 'Målet pr. måned er {target, number}.'],
  'figure:employerCalls.note.targetNotSettled': [
    '8d5980aa',
    'Der skal være et måltal, men kilden angiver ikke noget tal.',
  ],
  'figure:taskForceMembers': ['7a8b381a', 'Virksomheder i task forcen.'],
  'figure:companiesWithSmallJobs': ['afb5e145', 'Virksomheder, der har slået småjob op.'],
  'figure:experiencesShared': ['306ef662', 'Erfaringer fra arbejdspladser bragt tilbage til medarbejderne.'],
  'figure:places': ['fb4fffa9', 'Pladser på arbejdspladser.'],
  'figure:placesHeld': ['243dbe4f', 'Optagne pladser.'],
  'figure:barredWorkplaces': ['eea80a2a', 'Arbejdspladser, der på grund af et forhold ikke må modtage deltagere.'],
}
