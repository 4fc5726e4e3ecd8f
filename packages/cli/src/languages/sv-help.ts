import { type Catalogue } from '@jobbspar/core'

/** The help of the command, and what it says about arguments that it cannot read, in Swedish. */
export const help: Catalogue = {
  'text:help.usage': ['2bad3eea', 'Användning:'],
  'text:help.arguments': ['a1281c0c', 'Argument:'],
  'text:help.options': ['367431fd', 'Flaggor:'],
  'text:help.commands': ['c12b9515', 'Kommandon:'],
  'text:help.someOptions': ['669aa99c', '[flaggor]'],
  'text:help.someCommand': ['2e24084c', '[kommando]'],
  'text:help.help': ['965b7ea1', 'visar hjälp för kommandot'],
  'text:help.version': ['f9e8bdf2', 'visar versionsnumret'],
  'text:help.lang': [
    '0c6f5b28',
    'språket i det som skrivs för människor, även i denna hjälp: {langs}; {first} om inget anges',
  ],
  'text:help.json': ['87a83648', 'skriver ut ett JSON-värde'],
  'text:help.file': ['263fb5fc', 'historik: JSON Lines, en lagrad händelse per rad'],
  'text:help.files': ['7473b6b4', 'historik, en eller flera filer: JSON Lines, en lagrad händelse per rad'],
  'text:help.lenient': ['2fbc1fd7', 'läser det som är giltigt och redovisar vad som utelämnades'],
  'text:help.program': [
    '2a5614c5',
    'programmets id (`jobbspar programs` listar dem) eller sökvägen till dess JSON-fil',
  ],
  'text:help.programByDefault': [
    'a3312b21',
    'programmets id (`jobbspar programs` listar dem) eller sökvägen till dess JSON-fil; annars det program som deltagandena anger',
  ],
  'text:help.asOf': [
    '6b72dd1b',
    'räknar inte med det som inträffade efter en viss dag; pågående ärenden följs till och med den dagen',
  ],
  'text:help.knownAt': [
    '12650346',
    'räknar inte med det som registrerades efter en viss tidpunkt, eller efter slutet av en viss dag i programmets tidszon',
  ],
  'text:help.jobbspar': ['f21da3b5', 'Kontrollerar och bedömer historik över vägen från försörjningsstöd till arbete.'],
  'text:help.jobbsparExit': [
    'ee480541',
    'Slutkoder: 0 klart, 1 granskningen fann ett brutet ska-krav, 2 felaktigt anrop eller felaktiga uppgifter, 70 ett fel i själva kommandot; med {debug} visas var felet uppstod.',
  ],
  'text:help.validate': [
    'c847cecc',
    'Kontrollerar att filer med historik går att läsa. Varje fel redovisas på en egen rad.',
  ],
  'text:help.validateHolds': [
    '3d9d8069',
    'En historik innehåller strömmarna {streams}, med händelserna i den ordning de registrerades. Ett fält som inte finns i något schema ger en varning. Det kan höra till ett senare schema och räknas därför inte som fel. Fältet utelämnas vid läsningen men finns kvar i lagret.',
  ],
  'text:help.validateExit': [
    '5e4e5854',
    'Slutkoder: 0 alla filer går att läsa, 2 någon fil går inte att läsa eller anropet är felaktigt.',
  ],
  'text:help.audit': [
    '9d544588',
    'Granskar en historik mot ett program: alla regler som inte är uppfyllda, med uppgifter och källa.',
  ],
  'text:help.auditBroken': [
    '8686738b',
    'Ett ska-krav är brutet när det inte är uppfyllt eller inte går att bedöma, och även när beslutet har registrerats som en avvikelse. Brutna bör-krav redovisas men räknas inte.',
  ],
  'text:help.auditExit': [
    'd57f3f50',
    'Slutkoder: 0 inget ska-krav är brutet, 1 minst ett är brutet, 2 felaktigt anrop eller felaktiga uppgifter.',
  ],
  'text:help.programs': [
    'd0789728',
    'Listar de program som följer med Jobbspår, eller jämför två program villkor för villkor.',
  ],
  'text:help.diff': [
    '7be32341',
    'jämför två program, vart och ett angivet som ett id eller en sökväg till en JSON-fil',
  ],
  'text:help.book': [
    '4a6f9f7b',
    'Skriver ut ett programs regelbok: varje regel, hur den binder, dess villkor och deras källor.',
  ],
  'text:help.report': [
    '25404b19',
    'Tar fram ett programs siffror ur dess historik och ställer dem mot de publicerade.',
  ],
  'text:help.period': [
    '7e92e09f',
    'redovisar även siffror för en period: ett år, ett kvartal, ett tertial eller en månad, till exempel 2025, 2025-Q1, 2025-T1, 2025-03',
  ],
  'text:help.from': ['d5358e83', 'periodens första dag; anges tillsammans med --to'],
  'text:help.to': ['75a3819c', 'periodens sista dag; anges tillsammans med --from'],
  'text:help.by': [
    '8762a1f5',
    'delar upp personer, avslut och resultat efter bedömningen av ett villkor, till exempel {example}, eller efter en uppgift i programmet: efter dess ord, till exempel {fact}, eller efter tal, till exempel {bands}',
  ],
  'text:help.completeTo': [
    'b47e266a',
    'att det som har lämnats är fullständigt till och med en månad eller dag, per slag av uppgift eller för alla, till exempel {example}; kan anges flera gånger',
  ],
  'text:help.evidence': ['011736f4', 'listar händelserna bakom en siffra: id, typ, dag och ström; med --json bara id'],
  'text:help.release': [
    '7972f9a5',
    'för utlämnande: utan antal på 1 till 4 personer och det som de skulle kunna räknas fram ur, och utan underlag och anmärkningar',
  ],
  'text:help.after': [
    '26a27d15',
    'den föregående utlämnade rapporten i JSON, om samma personer: --release med hänsyn till den',
  ],
  'text:help.brief': [
    '4d7f6676',
    'skriver bara ut andelar och siffror som det finns ett publicerat värde för; JSON innehåller allt',
  ],
  'text:help.reportJson': ['2e2664e5', 'skriver ut ett JSON-värde: ett objekt för en fil, en lista för flera'],
  'text:help.reportDay': [
    'c50fdabb',
    'Utan --known-at och --as-of är avstämningsdagen dagen för den händelse som registrerades sist i filen. Med enbart --known-at är den dagen för den tidpunkten.',
  ],
  'text:help.about': [
    '223073d2',
    'Bredvid en historik NAME.jsonl får det finnas en fil NAME.about.json med {calibrated}: att personerna är syntetiska, och vilka siffror historiken har anpassats till. En siffra märkt med * stämmer då genom konstruktion och är inget belägg. Med {completeTo} anges hur långt filen är fullständig: inom den tiden har det som inte har registrerats inte hänt. Med --known-at används inte uppgiften, eftersom den gäller hela filen.',
  ],
  'text:help.reportExit': [
    'ef950a86',
    'Slutkoder: 0 klart, oavsett vad som hittades, 2 felaktigt anrop eller felaktiga uppgifter.',
  ],
  'text:usage.nothing': ['f17f5fef', 'ange vad som ska göras: jobbspar --help listar kommandona'],
  'text:usage.invalidValue': ['aedae905', 'värdet ”{value}” för flaggan ”{option}” är ogiltigt. {because}'],
  'text:usage.missingValue': ['bbd4153d', 'flaggan ”{option}” saknar värde'],
  'text:usage.missingArgument': ['e732c929', 'argumentet ”{argument}” saknas'],
  'text:usage.tooMany': [
    'dc9ad76c',
    'för många argument till ”{command}”. Förväntat: {expected, number}, angivet: {found, number}.',
  ],
  'text:usage.unknownOption': ['3e7b3230', 'okänd flagga: ”{option}”'],
  'text:usage.unknownCommand': ['b7d21f99', 'okänt kommando: ”{command}”'],
  'text:usage.notTogether': ['a978c380', 'flaggan ”{one}” kan inte användas tillsammans med flaggan ”{other}”'],
  'text:usage.didYouMean': ['1097e62d', '{what} (Menade du {near}?)'],
  'text:usage.knownAt': ['6a6ee33c', 'Ange en tidpunkt eller en dag, till exempel {instant} eller {day}.'],
  'text:usage.day': ['d4b69e48', 'Ange en dag, till exempel {day}.'],
  'text:usage.period': ['923c01f2', 'Förväntat: {expected}.'],
  'text:usage.completeTo': [
    '8b33d2ee',
    'Ange ett slag av uppgift och en månad eller dag, till exempel {example}; {because}.',
  ],
  'text:usage.severalEquals': ['c5e9f68d', 'det finns mer än ett ='],
  'text:usage.noKindOfFact': ['269881bd', '{kind} är inget slag av uppgift: {kinds}'],
  'text:usage.neitherMonthNorDay': ['c92ff537', '{to} är varken en månad eller en dag'],
}
