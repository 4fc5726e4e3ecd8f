import { type Catalogue } from '@jobbspar/core'

/** The figures of workplaces in Swedish. */
export const workplaces: Catalogue = {
  'figure:workplaces': ['9ba3facd', 'Arbetsplatser som är registrerade i programmet.'],
  'figure:needsAnalysed': ['04323d03', 'Analyserade behov hos arbetsgivare, aktuella och kommande.'],
  'figure:vacanciesPosted': ['3cc3026c', 'Anmälda lediga jobb.'],
  'figure:vacanciesFilled': ['e97a4cb8', 'Tillsatta lediga jobb.'],
  'figure:employerCalls': ['ecec8ec0', 'Arbetsgivarkontakter, besök inräknade.'],
  'figure:employerCalls.note.target': ['85d76efa', 'Målet per månad är {target, number}.'],
  'figure:employerCalls.note.targetNotSettled': ['8d5980aa', 'Ett mål krävs, men källan anger ingen siffra.'],
  'figure:taskForceMembers': ['7a8b381a', 'Företag i arbetsgruppen (task force).'],
  'figure:companiesWithSmallJobs': ['afb5e145', 'Företag som anmält småjob.'],
  'figure:experiencesShared': ['306ef662', 'Erfarenheter från arbetsplatser som återförts till personalen.'],
  'figure:places': ['fb4fffa9', 'Platser på arbetsplatser.'],
  'figure:placesHeld': ['243dbe4f', 'Upptagna platser.'],
  'figure:barredWorkplaces': ['eea80a2a', 'Arbetsplatser som på grund av ett förhållande inte får ta emot deltagare.'],
}
