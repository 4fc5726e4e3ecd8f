import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program bengtsfors in Swedish. */
export const bengtsfors: Catalogue = {
  'outcome:bengtsfors': ['9d92f9cf', 'Andel av alla avslutade deltaganden som ledde till egenförsörjning.'],
  'published:bengtsfors.caseloadBand': ['ee0aa2b2', 'Personer som en coach ansvarar för.'],
  'published:bengtsfors.fullTimePosts': ['dbe52240', 'Minsta antal heltidstjänster.'],
  'published:bengtsfors.coachesRecruited': ['a138d788', 'Personer som rekryterades vid starten.'],
  'published:bengtsfors.contactsAWeek': ['ad051c2a', 'Minsta antal kontakter per vecka.'],
  'published:bengtsfors.operatingCost': ['ad076afe', 'Löner och resor under ett år.'],
  'published:bengtsfors.operatingCost.note': ['16c71105', 'För de två tjänster som rekryteras [B20].'],
  'published:bengtsfors.employerCallsTarget': ['31798c71', 'Mål för antalet arbetsgivarkontakter.'],
  'published:bengtsfors.employerCallsTarget.note': ['a6d12441', 'Krävs, men ingen siffra anges.'],
  'published:bengtsfors.coachingTalksTarget': ['d56ff74c', 'Mål för antalet coachande samtal.'],
  'published:bengtsfors.coachingTalksTarget.note': ['a6d12441', 'Krävs, men ingen siffra anges.'],
  'published:bengtsfors.documentDate': ['4a5f7c9a', 'Dagen då sidan senast ändrades.'],
  'coverage:bengtsfors.B03': ['3f921f9d', 'En växande del av befolkningen utanför arbetsmarknaden.'],
  'coverage:bengtsfors.B05': ['6b3063cd', 'Ett motiv: oro för kostnaderna för individ- och familjeomsorgen.'],
  'coverage:bengtsfors.B06': ['91d9a4dd', 'Varför kommunen går in vid sidan av myndigheten.'],
  'coverage:bengtsfors.B11': [
    'e09f2169',
    'Fokus är jobbsökande; B16 säger företagskontakter. Båda finns kvar som aktiviteter.',
  ],
  'coverage:bengtsfors.B19': ['b8d959f6', 'Vad en coach bör känna till; inget räknas ut av det.'],
  'coverage:bengtsfors.B22': [
    'a21113cf',
    'Var funktionen hör hemma och vilka som troligen är dess största grupp; inget villkor.',
  ],
  'coverage:bengtsfors.B25': ['654d684a', 'En växande andel av medborgarna.'],
}
