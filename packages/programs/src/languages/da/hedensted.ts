import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program hedensted in Danish. */
export const hedensted: Catalogue = {
  'outcome:hedensted': [
    '0ee3e723',
    'Andel af alle afsluttede, der kom videre i ordinært job, uddannelse, fleksjob eller på dagpenge.',
  ],
  'published:hedensted.ended': ['15ef3d97', 'Personer, der har været gennem et ressourceforløb, frem til juli 2016.'],
  'published:hedensted.lookedBackFrom': ['6820a09e', 'Den måned, som tallene er opgjort til.'],
  'published:hedensted.reachedOutcome': [
    '0581ba44',
    'Antal af disse, der kom videre i ordinært job, uddannelse, fleksjob eller på dagpenge.',
  ],
  'published:hedensted.reachedOutcome.note': ['a5f4e60e', 'Kun 28 af 78 afrundes til 36 %.'],
  'published:hedensted.outcomePrinted': ['6a502791', 'Det samme i procent, afrundet.'],
  'published:hedensted.baseline': ['1d0e619d', 'Det samme på landsplan, i procent, afrundet.'],
  'published:hedensted.keptOfWage': ['f7e1e647', 'Hvad borgeren beholder af lønnen for timerne, i procent.'],
  'published:hedensted.taskForceSince': ['9c31bae3', 'Året, hvor task forcen blev etableret.'],
  'published:hedensted.taskForceMembers': ['7a8b381a', 'Virksomheder i task forcen.'],
  'published:hedensted.companiesWithSmallJobs': [
    '5fea461b',
    'Virksomheder, der har budt ind med småjob; har intet at gøre med de 36 %.',
  ],
  'published:hedensted.kindsOfSmallJob': ['38df8e96', 'Slags småjob, der nævnes; der findes andre.'],
  'published:hedensted.kindsOfSmallJob.note': ['5c8a5e5f', 'Det første af otte, der nævnes.'],
  'coverage:hedensted.D01': ['4ffc1f5f', 'Hvad der anses for at have ført til succes: ledelsens fokus.'],
  'coverage:hedensted.D02': ['283b39cc', 'Hvad der anses for at have ført til succes: et jobrettet fokus overalt.'],
  'coverage:hedensted.D03': ['4030689d', 'Tæt samarbejde med det lokale erhvervsliv om småjob.'],
  'coverage:hedensted.D04': ['5dcfe3ec', 'Erfaringer, der løfter troen; intet måles.'],
  'coverage:hedensted.D24': ['96708eec', 'Lønnen som en del af motivationen; intet måles.'],
  'coverage:hedensted.D25': ['14edb649', 'Hvad sygdom betyder i hverdagen: helbredsoplysninger, som ikke gemmes.'],
  'coverage:hedensted.D26': ['02b71246', 'Lægeaftaler, der passer med timerne på virksomheden; de må overlappe.'],
  'coverage:hedensted.D32': ['28753e1e', 'Hvad task forcen er til for.'],
  'coverage:hedensted.D33': ['47699401', 'Hvad task forcen er til for: ledige på kanten af arbejdsmarkedet.'],
  'coverage:hedensted.D35': ['644adcff', 'Mange har allerede ansat personer i småjob; intet tal.'],
  'coverage:hedensted.D39': ['f8669a2c', 'En brochure til virksomheder.'],
  'coverage:hedensted.D40': ['c56503a6', 'Hvad task forcen tilbyder borgerne: samtaler og sparring på CV’er.'],
  'coverage:hedensted.D41': ['c9dccb56', 'Hvad task forcen fortæller på møder i jobcentret.'],
  'coverage:hedensted.D45': ['808409f8', 'Hvad sagsbehandlerne tror; intet måles.'],
  'coverage:hedensted.D46': ['49b37b4b', 'Roller. Hændelser angiver roller og referencer i `actor`, aldrig personer.'],
}
