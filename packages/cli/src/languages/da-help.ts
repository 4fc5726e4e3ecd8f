import { type Catalogue } from '@jobbspar/core'

/** The help of the command, and what it says about arguments that it cannot read, in Danish. */
export const help: Catalogue = {
  'text:help.usage': ['2bad3eea', 'Brug:'],
  'text:help.arguments': ['a1281c0c', 'Argumenter:'],
  'text:help.options': ['367431fd', 'Tilvalg:'],
  'text:help.commands': ['c12b9515', 'Kommandoer:'],
  'text:help.someOptions': ['669aa99c', '[tilvalg]'],
  'text:help.someCommand': ['2e24084c', '[kommando]'],
  'text:help.help': ['965b7ea1', 'viser hjælp til kommandoen'],
  'text:help.version': ['f9e8bdf2', 'viser versionsnummeret'],
  'text:help.lang': [
    '0c6f5b28',
    'sproget i det, der skrives til mennesker, også i denne hjælp: {langs}; {first}, hvis intet angives',
  ],
  'text:help.json': ['87a83648', 'skriver én JSON-værdi ud'],
  'text:help.file': ['263fb5fc', 'historik: JSON Lines, én lagret hændelse pr. linje'],
  'text:help.files': ['7473b6b4', 'historik, en eller flere filer: JSON Lines, én lagret hændelse pr. linje'],
  'text:help.lenient': ['2fbc1fd7', 'læser det, der er gyldigt, og viser, hvad der er udeladt'],
  'text:help.program': ['2a5614c5', 'programmets id (`jobbspar programs` viser dem) eller stien til dets JSON-fil'],
  'text:help.programByDefault': [
    'a3312b21',
    'programmets id (`jobbspar programs` viser dem) eller stien til dets JSON-fil; ellers det program, som forløbene angiver',
  ],
  'text:help.asOf': [
    '6b72dd1b',
    'medregner ikke det, der er sket efter en bestemt dag; igangværende sager følges til og med den dag',
  ],
  'text:help.knownAt': [
    '12650346',
    'medregner ikke det, der er registreret efter et bestemt tidspunkt, eller efter udgangen af en bestemt dag i programmets tidszone',
  ],
  'text:help.jobbspar': [
    'f21da3b5',
    'Kontrollerer og bedømmer historik over vejen fra forsørgelsesydelse til arbejde.',
  ],
  'text:help.jobbsparExit': [
    'ee480541',
    'Slutkoder: 0 færdig, 1 gennemgangen fandt et brudt skal-krav, 2 forkert kald eller forkerte oplysninger, 70 en fejl i selve kommandoen; med {debug} vises, hvor fejlen opstod.',
  ],
  'text:help.validate': [
    'c847cecc',
    'Kontrollerer, at filer med historik kan læses. Hver fejl vises på sin egen linje.',
  ],
  'text:help.validateHolds': [
    '3d9d8069',
    'En historik indeholder strømmene {streams} med hændelserne i den rækkefølge, de er registreret i. Et felt, som ikke findes i noget skema, giver en advarsel. Det kan høre til et senere skema og regnes derfor ikke for en fejl. Feltet udelades ved læsningen, men bevares i lageret.',
  ],
  'text:help.validateExit': [
    '5e4e5854',
    'Slutkoder: 0 alle filer kan læses, 2 en fil kan ikke læses, eller kaldet er forkert.',
  ],
  'text:help.audit': [
    '9d544588',
    'Gennemgår en historik efter et program: alle regler, der ikke er opfyldt, med oplysninger og kilde.',
  ],
  'text:help.auditBroken': [
    '8686738b',
    'Et skal-krav er brudt, når det ikke er opfyldt eller ikke kan afgøres, og også når beslutningen er registreret som en afvigelse. Brudte bør-krav vises, men tælles ikke med.',
  ],
  'text:help.auditExit': [
    'd57f3f50',
    'Slutkoder: 0 intet skal-krav er brudt, 1 mindst ét er brudt, 2 forkert kald eller forkerte oplysninger.',
  ],
  'text:help.programs': [
    'd0789728',
    'Viser de programmer, der følger med Jobbspår, eller sammenligner to programmer vilkår for vilkår.',
  ],
  'text:help.diff': ['7be32341', 'sammenligner to programmer, hvert angivet som et id eller en sti til en JSON-fil'],
  'text:help.book': [
    '4a6f9f7b',
    'Skriver et programs regelbog ud: hver regel, hvordan den binder, dens vilkår og deres kilder.',
  ],
  'text:help.report': [
    '25404b19',
    'Beregner et programs tal ud fra dets historik og stiller dem over for de offentliggjorte.',
  ],
  'text:help.period': [
    '7e92e09f',
    'viser også tal for en periode: et år, et kvartal, et tertial eller en måned, fx 2025, 2025-Q1, 2025-T1, 2025-03',
  ],
  'text:help.from': ['d5358e83', 'periodens første dag; angives sammen med --to'],
  'text:help.to': ['75a3819c', 'periodens sidste dag; angives sammen med --from'],
  'text:help.by': [
    '8762a1f5',
    'opdeler personer, afslutninger og resultat efter vurderingen af en betingelse, fx {example}, eller efter en oplysning i programmet: efter dens ord, fx {fact}, eller efter tal, fx {bands}',
  ],
  'text:help.completeTo': [
    'b47e266a',
    'at det leverede er fuldstændigt til og med en måned eller dag, pr. slags oplysning eller for alle, fx {example}; kan angives flere gange',
  ],
  'text:help.evidence': ['011736f4', 'viser hændelserne bag et tal: id, type, dag og strøm; med --json kun id'],
  'text:help.release': [
    '7972f9a5',
    'til udlevering: uden antal på 1 til 4 personer og det, de kunne beregnes ud fra, og uden grundlag og bemærkninger',
  ],
  'text:help.after': [
    '26a27d15',
    'den foregående udleverede rapport i JSON, om de samme personer: --release under hensyn til den',
  ],
  'text:help.brief': ['4d7f6676', 'skriver kun andele og tal med en offentliggjort værdi ud; JSON indeholder alt'],
  'text:help.reportJson': ['2e2664e5', 'skriver én JSON-værdi ud: et objekt for én fil, en liste for flere'],
  'text:help.reportDay': [
    'c50fdabb',
    'Uden --known-at og --as-of er opgørelsesdatoen dagen for den hændelse, der sidst er registreret i filen. Med --known-at alene er det dagen for det tidspunkt.',
  ],
  'text:help.about': [
    '223073d2',
    'Ved siden af en historik NAME.jsonl kan der ligge en fil NAME.about.json med {calibrated}: at personerne er syntetiske, og hvilke tal historikken er tilpasset. Et tal mærket med * stemmer så på grund af konstruktionen og er intet bevis. Med {completeTo} angives, hvor langt filen er fuldstændig: inden for den tid er det, der ikke er registreret, ikke sket. Med --known-at bruges oplysningen ikke, fordi den gælder hele filen.',
  ],
  'text:help.reportExit': [
    'ef950a86',
    'Slutkoder: 0 færdig, uanset hvad der er fundet, 2 forkert kald eller forkerte oplysninger.',
  ],
  'text:usage.nothing': ['f17f5fef', 'angiv, hvad der skal gøres: jobbspar --help viser kommandoerne'],
  'text:usage.invalidValue': ['aedae905', 'værdien »{value}« for tilvalget »{option}« er ugyldig. {because}'],
  'text:usage.missingValue': ['bbd4153d', 'tilvalget »{option}« mangler en værdi'],
  'text:usage.missingArgument': ['e732c929', 'argumentet »{argument}« mangler'],
  'text:usage.tooMany': [
    'dc9ad76c',
    'for mange argumenter til »{command}«. Forventet: {expected, number}, angivet: {found, number}.',
  ],
  'text:usage.unknownOption': ['3e7b3230', 'ukendt tilvalg: »{option}«'],
  'text:usage.unknownCommand': ['b7d21f99', 'ukendt kommando: »{command}«'],
  'text:usage.notTogether': ['a978c380', 'tilvalget »{one}« kan ikke bruges sammen med tilvalget »{other}«'],
  'text:usage.didYouMean': ['1097e62d', '{what} (Mente du {near}?)'],
  'text:usage.knownAt': ['6a6ee33c', 'Angiv et tidspunkt eller en dag, fx {instant} eller {day}.'],
  'text:usage.day': ['d4b69e48', 'Angiv en dag, fx {day}.'],
  'text:usage.period': ['923c01f2', 'Forventet: {expected}.'],
  'text:usage.completeTo': ['8b33d2ee', 'Angiv en slags oplysning og en måned eller dag, fx {example}; {because}.'],
  'text:usage.severalEquals': ['c5e9f68d', 'der er mere end ét ='],
  'text:usage.noKindOfFact': ['269881bd', '{kind} er ingen slags oplysning: {kinds}'],
  'text:usage.neitherMonthNorDay': ['c92ff537', '{to} er hverken en måned eller en dag'],
}
