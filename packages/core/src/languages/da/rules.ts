import { type Catalogue } from '../texts.js'

/** The sentences of the rules in Danish. */
export const rules: Catalogue = {
  'rule:opening/once': ['bd1517a9', 'Et forløb kan kun åbnes én gang.'],
  'rule:opening/in-this-program': ['d980414d', 'Et forløb skal vurderes efter det program, det er åbnet i.'],
  'rule:opening/while-the-program-runs': [
    '90a52a17',
    'En person kan kun indskrives, så længe programmet kører, til og med den sidste dag.',
  ],
  'rule:opening/one-participation-at-a-time': [
    'e0e0bfbc',
    'En person kan ikke indskrives i et program, hvor personen allerede har et åbent forløb.',
  ],
  'rule:opening/none-turns-out-open': [
    'cf1dd053',
    'Personen må ikke have haft et andet åbent forløb i programmet på indskrivningsdagen, heller ikke hvis det først fremgår af oplysninger, der registreres senere.',
  ],
  'rule:opening/first': ['aaa7e6fe', 'Et forløb skal være åbnet, før der kan ske andet i det.'],
  'rule:word/known': [
    '248202f7',
    'De ord, der står i en hændelse, for eksempel slags ansættelse, skal findes i programmet.',
  ],
  'rule:pause/only-what-is-open': [
    'c17f0c22',
    'Et forløb kan kun sættes på pause, hvis det hverken er på pause i forvejen eller er afsluttet.',
  ],
  'rule:pause/only-what-is-paused': [
    '922dfcf3',
    'Et forløb kan kun genoptages, hvis det er på pause og ikke er afsluttet.',
  ],
  'rule:pause/no-praktik-goes-on': [
    '9e01be49',
    'Al praktik skal være afsluttet senest dagen før, forløbet sættes på pause.',
  ],
  'rule:pause/nothing-begins-while-paused': [
    '72953673',
    'Mens et forløb er på pause, må der ikke påbegyndes praktik eller ansættelse, og der må ikke finde kompetenceudvikling sted.',
  ],
  'rule:measure/id-used-once': ['26211f3b', 'Hvert bevilget forløb skal have sit eget id.'],
  'rule:measure/planned-end-after-start': [
    '11863a39',
    'Hvis et forløb bevilges til og med en bestemt dato, skal det omfatte mindst én dag.',
  ],
  'rule:measure/is-open': ['ab19d534', 'Et forløb kan kun afsluttes, hvis det er bevilget, og kun én gang.'],
  'rule:match/id-used-once': ['bfa0bdeb', 'Hvert match skal have sit eget id.'],
  'rule:match/answered-once': ['7f00e0a7', 'Der kan kun svares på et match, der er foreslået, og kun én gang.'],
  'rule:route/reverse-when-no-advertised-job-matches': [
    '31e54305',
    'Hvis ingen af de opslåede job passer, skal jobsøgningen tage udgangspunkt i personen.',
  ],
  'rule:praktik/one-at-a-time': [
    '7929d0be',
    'En praktik kan kun begynde, hvis der ikke allerede er en anden praktik i gang.',
  ],
  'rule:praktik/id-used-once': ['e1fed3ec', 'Hver praktik skal have sit eget id.'],
  'rule:praktik/planned-end-after-start': [
    '19f4e20d',
    'Den planlagte sidste dag må ikke ligge før praktikkens første dag, og ved en forlængelse skal den flyttes til en senere dato.',
  ],
  'rule:praktik/is-open': ['9827d74b', 'Kun en igangværende praktik kan forlænges eller afsluttes.'],
  'rule:praktik/end-recorded': [
    '2689857a',
    'Senest på den planlagte sidste dag skal det registreres, at praktikken er afsluttet eller forlænget.',
  ],
  'rule:intervention/id-used-once': ['71731bfd', 'Hver indsats skal have sit eget id.'],
  'rule:intervention/is-open': ['0a59b5e6', 'Kun en igangværende indsats kan afsluttes.'],
  'rule:intervention/agreed-with-the-company': [
    'e465ae99',
    'Det skal være aftalt med virksomheden, hvis indsatser skal løbe sideløbende med en praktik.',
  ],
  'rule:subsidy/id-used-once': ['fe12c440', 'Hvert løntilskud skal have sit eget id.'],
  'rule:subsidy/ends-after-it-begins': [
    'a1fdb4f7',
    'Et løntilskud skal gælde i mindst én dag, og ved en forlængelse skal den nye slutdato ligge efter den hidtidige.',
  ],
  'rule:subsidy/level-in-force': [
    'b1eaff3a',
    'Det bevilgede niveau må ikke være højere, end tilskuddet giver mulighed for på dagen for afgørelsen.',
  ],
  'rule:subsidy/kind-still-granted': [
    'f603afc6',
    'Et løntilskud kan kun bevilges, så længe tilskudsordningen er åben for nye bevillinger.',
  ],
  'rule:subsidy/decision-at-most-months': [
    '61181a9b',
    'En bevilling af løntilskud må højst dække det antal kalendermåneder, som tilskudsordningen giver mulighed for. Det samme gælder for hver forlængelse.',
  ],
  'rule:subsidy/in-all-at-most-months': [
    '743c1d12',
    'Løntilskud af samme slags må tilsammen højst vare det antal kalendermåneder, som tilskudsordningen giver mulighed for, indtil der tælles forfra. Hvert tilskud regnes til slutningen af den ansættelse, det er givet til.',
  ],
  'rule:subsidy/extended-while-granted': [
    'b57f91a1',
    'Et løntilskud kan kun forlænges, så længe der gives bevillinger efter tilskudsordningen.',
  ],
  'rule:employment/id-used-once': ['17bfd791', 'Hver ansættelse skal have sit eget id.'],
  'rule:employment/planned-end-after-start': [
    'ea606cb5',
    'Den planlagte sidste dag må ikke ligge før ansættelsens første dag, og ved en forlængelse skal den flyttes til en senere dato.',
  ],
  'rule:employment/is-open': [
    '170d4b70',
    'Kun en igangværende ansættelse kan forlænges, ændres eller bringes til ophør.',
  ],
  'rule:employment/end-recorded': [
    'c8b4e56a',
    'Senest på den planlagte sidste dag skal det registreres, at ansættelsen er afsluttet eller forlænget.',
  ],
  'rule:extension/before-it-lapses': [
    'ab785311',
    'En ansættelse, en praktik eller et løntilskud skal forlænges senest på den sidste dag.',
  ],
  'rule:employment/other-job-function-than-praktik': [
    '79bea0af',
    'Lønnede timer ved siden af en praktik skal ligge i en anden jobfunktion end praktikken.',
  ],
  'rule:sort/placement-and-tasks': [
    '5dc69e99',
    'Personen skal ansættes et sted, hvor ansættelsesformen må bruges, og udføre de opgaver, der hører til ansættelsesformen på det sted.',
  ],
  'rule:sort/subsidy-kind': ['37f93842', 'Løntilskuddet skal være et af dem, der kan bruges til ansættelsesformen.'],
  'rule:sort/employer-and-agreement': [
    '9e562208',
    'Den enhed, der ansætter, skal følge den overenskomst, der gælder for enheden i denne ansættelsesform.',
  ],
  'rule:sort/moves-one-way': [
    '0b6e702e',
    'I denne ansættelsesform går en person videre fra én arbejdsgiver og overenskomst til den næste og kan ikke gå tilbage.',
  ],
  'rule:sort/first-employer-months': [
    '61dda5a4',
    'En ansættelse må højst blive hos den første arbejdsgiver i det antal kalendermåneder, som programmet angiver.',
  ],
  'rule:place/reserved': [
    'edec700e',
    'Pladsen på arbejdspladsen skal være reserveret til netop dette forløb, og reservationen skal stadig gælde.',
  ],
  'rule:place/task-box': ['d9991288', 'Personens opgaver skal komme fra en af arbejdspladsens opgavebokse.'],
  'rule:hours/in-an-open-employment': [
    '044f455b',
    'Arbejdstimer og kompetenceudvikling skal ligge i ansættelsesperioden.',
  ],
  'rule:hours/absence-from-something-open': [
    'd45724be',
    'Fravær skal være fra en igangværende praktik, ansættelse eller et igangværende bevilget forløb.',
  ],
  'rule:attendance/in-something-open': [
    'ec0fd2d8',
    'Fremmøde i timer skal ligge inden for et bevilget forløb eller en indsats.',
  ],
  'rule:competence/by-individual-plan': [
    '54443e1c',
    'Kompetenceudviklingen skal følge aktiviteterne i den individuelle plan.',
  ],
  'rule:competence/inside-working-time': ['9f39dcde', 'Timerne til kompetenceudvikling skal indgå i arbejdstiden.'],
  'rule:pay/wage-of-a-month-employed': [
    'b8d3ef9f',
    'Løn kan kun udbetales for en måned, som ansættelsen omfatter, til og med den sidste eller den planlagte sidste dag.',
  ],
  'rule:pay/subsidy-of-a-month-decided': [
    '040a140e',
    'Løntilskud kan kun udbetales for en måned, som bevillingen dækker.',
  ],
  'rule:pay/subsidy-of-a-month-employed': [
    '85d62e7c',
    'Løntilskud kan kun udbetales for en måned, hvor en ansættelse med tilskuddet var i gang.',
  ],
  'rule:contact/weekly': [
    '38aff2ac',
    'Der skal være kontakt i den andel af ugerne, som programmet kræver. Kun uger, hvor forløbet er aktivt alle dage, tæller med.',
  ],
  'rule:progress/in-something-open': [
    '94ddbcc6',
    'Observationer af progression skal vedrøre en igangværende praktik eller ansættelse.',
  ],
  'rule:job-search/cv-in-order': [
    '50fe04ea',
    'Et cv kan kun deles, hvis det ikke allerede er delt, og kun trækkes tilbage, hvis det er delt.',
  ],
  'rule:ending/once': ['0d40cd82', 'Et forløb kan kun afsluttes én gang.'],
  'rule:ending/no-praktik-left-open': ['6b728ea2', 'Al praktik skal være afsluttet, når forløbet afsluttes.'],
  'rule:ending/no-temporary-employment-left-open': [
    'cf251e7d',
    'Alle tidsbegrænsede ansættelser skal være afsluttet, når forløbet afsluttes.',
  ],
  'rule:ending/nothing-decided-after': [
    '1797060b',
    'Der må ikke træffes flere afgørelser i et forløb, der er afsluttet.',
  ],
  'rule:follow-up/after-the-ending': ['4b2636f6', 'En opfølgning kan først foretages, når forløbet er afsluttet.'],
  'rule:support/one-household': ['c19f223d', 'En ydelseshistorik må kun omfatte én husstand.'],
  'rule:support/ends-after-it-begins': [
    'aa12c6e6',
    'Hvis hjælp bevilges til og med en bestemt dato, skal den omfatte mindst én dag.',
  ],
  'rule:support/granted-once-at-a-time': [
    '5c6dcd52',
    'Hjælp af samme slags kan kun bevilges én gang pr. person og dag.',
  ],
  'rule:support/paid-for-a-granted-month': ['5d7f01fa', 'Hjælp kan kun udbetales for en måned, den er bevilget for.'],
  'rule:support/ends-once': ['1a04e1a7', 'Hjælp kan kun ophøre, hvis den er bevilget.'],
  'rule:registration/once': ['dd4112a3', 'En arbejdsplads kan kun registreres én gang.'],
  'rule:registration/unit-of-the-municipality': [
    '408fae31',
    'Kun kommunens egne arbejdspladser kan høre til en af kommunens enheder.',
  ],
  'rule:registration/first': [
    '11d6c939',
    'En arbejdsplads skal være registreret, før der kan registreres andet om den.',
  ],
  'rule:place/id-used-once': ['54f51f5b', 'Hver reservation skal have sit eget id.'],
  'rule:place/is-open': ['1ed3556d', 'En plads kan kun frigives, hvis den er reserveret.'],
  'rule:place/one-of-a-participation': ['134409dc', 'Et forløb kan kun have én plads ad gangen på en arbejdsplads.'],
  'rule:place/within-places': ['a65a145e', 'Der må ikke være optaget flere pladser, end arbejdspladsen har oplyst.'],
  'rule:place/no-exclusion': [
    'f2d846e3',
    'En plads kan kun reserveres, hvis intet forhold er til hinder for, at arbejdspladsen modtager nogen.',
  ],
  'rule:place/able-workplaces-receive': [
    '4a577d43',
    'En arbejdsplads, hvor der ikke er sådanne hindringer, skal modtage nogen.',
  ],
  'rule:place/clarified': [
    '38f9f0dc',
    'Før en plads tages i brug, skal det være afklaret for arbejdspladsen og for personen, hvad pladsen indebærer.',
  ],
  'rule:task-box/id-used-once': ['66487886', 'Hver opgaveboks skal have sit eget id.'],
  'rule:task-box/names-its-area': [
    '15f1f1ff',
    'For en opgaveboks, der gælder ét område, skal området angives. For en generel opgaveboks må der ikke angives noget område.',
  ],
  'rule:need/id-used-once': ['0121f74c', 'Hvert behov skal have sit eget id.'],
  'rule:vacancy/id-used-once': ['54ff5dd0', 'Hvert jobopslag skal have sit eget id.'],
  'rule:vacancy/is-open': ['be3130dc', 'Et jobopslag kan kun lukkes, hvis det er åbent.'],
  'rule:vacancy/need-analysed': ['20e287ce', 'Hvis et jobopslag svarer på et behov, skal behovet være analyseret.'],
  'rule:vacancy/kind-of-small-job': ['7ec79553', 'Slags småjob kan kun angives for et småjob.'],
  'rule:vacancy/in-scope': [
    'ba25760b',
    'Et jobopslag må ikke kræve uddannelse eller erfaring, som programmet ikke arbejder med, og det skal ligge i en af hovedbrancherne.',
  ],
  'rule:task-force/in-order': [
    'da8a71b5',
    'Kun den, der ikke allerede er med i task forcen, kan indtræde i den, og kun den, der er med, kan udtræde.',
  ],
  'rule:appointment/once': ['2a2de14a', 'En coach kan kun ansættes én gang.'],
  'rule:appointment/first': ['0000a8a8', 'Der må ikke registreres noget om en coach, før coachen er ansat.'],
  'rule:appointment/nothing-after-left': ['a8831bba', 'Der må ikke registreres noget om en coach, der er fratrådt.'],
  'rule:caseload/assigned-once-at-a-time': [
    '8c1610ca',
    'En deltager kan ikke tildeles en coach, som deltageren allerede har.',
  ],
  'rule:caseload/released-when-assigned': ['ac7c8b08', 'En coach kan kun afgive en deltager, der er tildelt coachen.'],
  'rule:caseload/nobody-left-assigned': [
    '7f15831d',
    'Når en coach fratræder, skal alle coachens deltagere være afgivet.',
  ],
  'rule:caseload/at-most': [
    'cc44972a',
    'Efter de første hele måneder må en coach højst have ansvar for det antal deltagere, som programmet angiver.',
  ],
  'rule:caseload/at-least': [
    'c524fa24',
    'Efter de første hele måneder skal en coach have ansvar for mindst det antal deltagere, som programmet angiver.',
  ],
  'rule:adoption/once': ['bdbcff14', 'Et program kan kun vedtages én gang. Et forsøg kan derefter gøres permanent.'],
  'rule:adoption/pilot-at-most-years': [
    '309b062f',
    'Et forsøg skal have en planlagt sidste dag. Den må højst ligge det antal år efter den første dag, som programmet angiver.',
  ],
  'rule:adoption/project-has-a-last-day': [
    'd27e2603',
    'Et projekt skal have en planlagt sidste dag, som ikke må ligge før den første dag.',
  ],
  'rule:adoption/permanent-after-pilot': ['9022336a', 'Kun et forsøg, der er besluttet, kan gøres permanent.'],
  'rule:adoption/adopted-and-not-ended': [
    'e6c35b6c',
    'Kun et program, der er vedtaget og endnu ikke afsluttet, kan ændres eller afsluttes.',
  ],
  'rule:adoption/one-program': ['22b86cd4', 'Et programs historie må kun omfatte ét program.'],
  'rule:funding/ends-after-it-begins': [
    'dbf9a836',
    'Hvis midler bevilges til og med en bestemt dato, skal de gælde for mindst én dag.',
  ],
  'rule:stage/in-order': ['f0009e0a', 'En fase kan først begynde, når den foregående fase er begyndt.'],
  'rule:stage/step-by-step': ['297228ce', 'Trinene i en fase skal begynde i rækkefølge, fra det første trin.'],
  'rule:stage/followed-up-before-the-next-step': [
    '023b5eba',
    'Der skal være fulgt op på et trin, før fasens næste trin begynder.',
  ],
  'rule:stage/follows-up-what-has-started': ['0da8521d', 'Der kan kun følges op på et trin, der er begyndt.'],
  'rule:cooperation/all-units': ['5e0f1355', 'Alle enheder, som programmet angiver, skal deltage i samarbejdet.'],
}
