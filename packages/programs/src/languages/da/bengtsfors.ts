import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program bengtsfors in Danish. */
export const bengtsfors: Catalogue = {
  'outcome:bengtsfors': ['9d92f9cf', 'Andel af alle afsluttede forløb, der er afsluttet til selvforsørgelse.'],
  'published:bengtsfors.caseloadBand': ['ee0aa2b2', 'Personer, som en coach har ansvar for.'],
  'published:bengtsfors.fullTimePosts': ['dbe52240', 'Mindste antal fuldtidsstillinger.'],
  'published:bengtsfors.coachesRecruited': ['a138d788', 'Personer rekrutteret ved starten.'],
  'published:bengtsfors.contactsAWeek': ['ad051c2a', 'Mindste antal kontakter om ugen.'],
  'published:bengtsfors.operatingCost': ['ad076afe', 'Udgifter til løn og rejser på et år.'],
  'published:bengtsfors.operatingCost.note': ['16c71105', 'For de to stillinger, der rekrutteres til [B20].'],
  'published:bengtsfors.employerCallsTarget': ['31798c71', 'Mål for antal kontakter til arbejdsgivere.'],
  'published:bengtsfors.employerCallsTarget.note': ['a6d12441', 'Kræves, men intet tal er angivet.'],
  'published:bengtsfors.coachingTalksTarget': ['d56ff74c', 'Mål for antal coachende samtaler.'],
  'published:bengtsfors.coachingTalksTarget.note': ['a6d12441', 'Kræves, men intet tal er angivet.'],
  'published:bengtsfors.documentDate': ['4a5f7c9a', 'Dagen, hvor siden sidst blev ændret.'],
  'coverage:bengtsfors.B03': ['3f921f9d', 'En voksende del af befolkningen uden for arbejdsmarkedet.'],
  'coverage:bengtsfors.B05': ['6b3063cd', 'Et motiv: bekymring for udgifterne til socialforsorgen.'],
  'coverage:bengtsfors.B06': ['91d9a4dd', 'Hvorfor kommunen træder til ved siden af myndigheden.'],
  'coverage:bengtsfors.B11': [
    'e09f2169',
    'Fokus er jobsøgning; B16 siger virksomhedskontakter. Begge er bevaret som aktiviteter.',
  ],
  'coverage:bengtsfors.B19': ['b8d959f6', 'Hvad en coach bør vide; intet beregnes ud fra det.'],
  'coverage:bengtsfors.B22': [
    'a21113cf',
    'Hvor funktionen hører til, og hvem der formentlig er dens største gruppe; ikke en betingelse.',
  ],
  'coverage:bengtsfors.B25': ['654d684a', 'En voksende del af borgerne.'],
}
