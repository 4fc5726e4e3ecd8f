/**
 * Words that stand in our English and are words of the language as well, each found in its texts. Every other word of our English that
 * stands in a translation is a word that was not translated.
 */
export const alsoEnglish: Readonly<Record<'sv' | 'da', readonly string[]>> = {
  sv: [
    ...['bistånd', 'budget', 'coach', 'cv', 'dagpenge', 'ekonomiskt', 'fleksjob', 'ressourceforløb', 'resursjobb'],
    ...['id', 'in', 'it', 'json', 'minus', 'mm', 'dd', 'november', 'per', 'period', 'person', 'plan', 'praktik'],
    ...['problem', 'process', 'program', 'programs', 'roll', 'scenario', 'start', 'text', 'under', 'version'],
    // A task force keeps its name; true and false are written so in a file.
    ...['task', 'force', 'true', 'false'],
  ],
  da: [
    ...['at', 'bistånd', 'brochure', 'budget', 'coach', 'coaching', 'cv', 'dagpenge', 'ekonomiskt', 'fleksjob'],
    ...[
      'ressourceforløb',
      'resursjobb',
      'end',
      'for',
      'gives',
      'have',
      'id',
      'interval',
      'it',
      'job',
      'json',
      'median',
    ],
    ...['minus', 'mm', 'dd', 'model', 'november', 'observation', 'over', 'parallel', 'person', 'plan', 'praktik'],
    ...['private', 'program', 'programs', 'start', 'status', 'sum', 'time', 'to', 'under', 'version'],
    ...['task', 'force', 'true', 'false'],
  ],
}

/** A word that is not used, and the one that is. A `*` stands for any ending. */
interface Synonym {
  readonly rejected: string
  readonly preferred: string
}

/** One name for one thing: what else it could be called, and is not. */
export const synonyms: Readonly<Record<'sv' | 'da', readonly Synonym[]>> = {
  sv: [
    { rejected: 'klient*', preferred: 'deltagare' },
    { rejected: 'brukare*', preferred: 'deltagare' },
    { rejected: 'kund*', preferred: 'deltagare' },
    { rejected: 'socialbidrag*', preferred: 'försörjningsstöd' },
    { rejected: 'socialhjälp*', preferred: 'försörjningsstöd' },
    { rejected: 'bidragstagare*', preferred: 'mottagare av ekonomiskt bistånd' },
    { rejected: 'lönesubsidi*', preferred: 'lönestöd' },
    { rejected: 'löneunderstöd*', preferred: 'lönestöd' },
    { rejected: 'lönetillskott*', preferred: 'lönestöd' },
    { rejected: 'utfall*', preferred: 'resultat' },
    { rejected: 'exit*', preferred: 'avslut' },
    { rejected: 'event*', preferred: 'händelse' },
    { rejected: 'referensdatum*', preferred: 'avstämningsdag' },
    { rejected: 'mätdatum*', preferred: 'avstämningsdag' },
    { rejected: 'per-datum*', preferred: 'avstämningsdag' },
    { rejected: 'praktikperiod*', preferred: 'praktik' },
    { rejected: 'småjobb*', preferred: 'småjob' },
    { rejected: 'flexjobb*', preferred: 'fleksjob' },
    { rejected: 'mellanskillnad*', preferred: 'lönekostnad utöver lönestödet' },
    { rejected: 'data', preferred: 'uppgifter' },
    { rejected: 'siffervärde*', preferred: 'nyckeltal' },
  ],
  da: [
    { rejected: 'klient*', preferred: 'deltager' },
    { rejected: 'bruger*', preferred: 'deltager' },
    { rejected: 'kunde*', preferred: 'deltager' },
    { rejected: 'bistandshjælp*', preferred: 'kontanthjælp' },
    { rejected: 'socialhjælp*', preferred: 'kontanthjælp' },
    { rejected: 'forsørgelsesstøtte*', preferred: 'forsørgelsesydelse' },
    { rejected: 'lønsubsidie*', preferred: 'løntilskud' },
    { rejected: 'lønstøtte*', preferred: 'løntilskud' },
    { rejected: 'omkostning*', preferred: 'udgift' },
    { rejected: 'exit*', preferred: 'afslutning' },
    { rejected: 'event*', preferred: 'hændelse' },
    { rejected: 'begivenhed*', preferred: 'hændelse' },
    { rejected: 'referencedato*', preferred: 'opgørelsesdato' },
    { rejected: 'skæringsdato*', preferred: 'opgørelsesdato' },
    { rejected: 'deltagelse*', preferred: 'forløb' },
    { rejected: 'arbejdsløse', preferred: 'ledige' },
    { rejected: 'flexjob*', preferred: 'fleksjob' },
    { rejected: 'småjobs*', preferred: 'småjob' },
    { rejected: 'firma*', preferred: 'virksomhed' },
    { rejected: 'data', preferred: 'oplysninger' },
  ],
}
