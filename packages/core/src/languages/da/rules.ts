import { type Catalogue } from '../texts.js'

/** The sentences of the rules in Danish. */
export const rules: Catalogue = {
  'rule:opening/once': ['bd1517a9', 'Et forløb åbnes kun én gang.'],
  'rule:opening/in-this-program': ['d980414d', 'Et forløb vurderes efter det program, det blev åbnet i.'],
  'rule:opening/while-the-program-runs': [
    '90a52a17',
    'En person indskrives kun, mens programmet kører, den sidste dag medregnet.',
  ],
  'rule:opening/one-participation-at-a-time': [
    'e0e0bfbc',
    'En person indskrives kun i et program, hvis personen ikke allerede har et åbent forløb i det.',
  ],
  'rule:opening/none-turns-out-open': [
    'cf1dd053',
    'Heller ikke efter det, der registreres efter indskrivningen, havde personen den dag et andet åbent forløb i programmet.',
  ],
  'rule:opening/first': ['aaa7e6fe', 'Der sker intet i et forløb, før det er åbnet.'],
  'rule:pause/only-what-is-open': [
    'c17f0c22',
    'Kun et forløb, der hverken er på pause eller afsluttet, kan sættes på pause.',
  ],
  'rule:pause/only-what-is-paused': [
    '922dfcf3',
    'Kun et forløb, der er på pause og ikke er afsluttet, kan genoptages.',
  ],
  'rule:pause/no-praktik-goes-on': [
    '9e01be49',
    'Når et forløb sættes på pause, skal dets praktik være afsluttet senest dagen før.',
  ],
  'rule:pause/nothing-begins-while-paused': [
    '72953673',
    'Mens et forløb er på pause, påbegyndes hverken praktik eller ansættelse, og der finder ingen kompetenceudvikling sted.',
  ],
  'rule:eligibility/target-group': ['9791225c', 'Når et forløb bevilges, hører personen til programmets målgruppe.'],
  'rule:eligibility/before-praktik': [
    '6e36f040',
    'Når en praktik begynder, opfylder personen det, som programmet kræver på det tidspunkt.',
  ],
  'rule:eligibility/before-employment': [
    'a36e3419',
    'Personen skal opfylde alle programmets betingelser, når ansættelsen begynder.',
  ],
  'rule:eligibility/expected-at-employment': [
    '9f62842c',
    'Når ansættelsen begynder, hører personen til dem, den er tænkt til.',
  ],
  'rule:job-goal/before-the-team-meets': [
    '6e5967a4',
    'Der er talt om, hvilket job personen ønsker, før rehabiliteringsteamet mødes.',
  ],
  'rule:measure/id-used-once': ['26211f3b', 'Hvert bevilget forløb har sit eget id.'],
  'rule:measure/planned-end-after-start': [
    '11863a39',
    'Et forløb, der bevilges til og med en bestemt dag, bevilges for mindst én dag.',
  ],
  'rule:measure/is-open': ['ab19d534', 'Kun et forløb, der er bevilget, kan afsluttes, og kun én gang.'],
  'rule:measure/granted-before': [
    '4bfd6706',
    'En praktik eller en ansættelse begynder inden for et forløb, der er bevilget.',
  ],
  'rule:measure/of-this-program': ['1bcb5bcd', 'Forløbet er et af dem, som programmet bevilger.'],
  'rule:measure/still-granted': ['bd2e8268', 'Forløbet bevilges stadig til nye deltagere den dag, det bevilges.'],
  'rule:measure/length': [
    '2f6c52d0',
    'Forløbet bevilges for mindst det laveste og højst det højeste antal år, som programmet angiver.',
  ],
  'rule:measure/after-rehabilitation-team': [
    '58ec576c',
    'Rehabiliteringsteamet skal have holdt møde, før forløbet kan bevilges.',
  ],
  'rule:match/id-used-once': ['bfa0bdeb', 'Hvert match har sit eget id.'],
  'rule:match/answered-once': ['7f00e0a7', 'Kun et match, der er foreslået, kan besvares, og kun én gang.'],
  'rule:route/reverse-when-no-advertised-job-matches': [
    '31e54305',
    'Jobsøgningen tager udgangspunkt i personen, når intet opslået job passer.',
  ],
  'rule:praktik/one-at-a-time': [
    '7929d0be',
    'En praktik kan kun begynde, hvis der ikke allerede er en anden praktik i gang.',
  ],
  'rule:praktik/id-used-once': ['e1fed3ec', 'Hver praktik har sit eget id.'],
  'rule:praktik/planned-end-after-start': [
    '19f4e20d',
    'En praktiks planlagte sidste dag ligger ikke før dens første, og en forlængelse flytter den frem.',
  ],
  'rule:praktik/is-open': ['9827d74b', 'Kun en praktik, der er i gang, kan forlænges eller afsluttes.'],
  'rule:praktik/months-passed-before-employment': [
    'a2004ee7',
    'Før ansættelsen begynder, har personen bestået en praktik af det krævede antal kalendermåneder i træk, dage på pause ikke medregnet.',
  ],
  'rule:praktik/end-recorded': [
    '2689857a',
    'På praktikkens planlagte sidste dag registreres det, at den er afsluttet eller forlænget.',
  ],
  'rule:praktik/weeks-at-most': [
    '5195c985',
    'En praktik planlægges for højst det tilladte antal uger: fra begyndelsen, i alt efter en forlængelse og for hver yderligere forlængelse derudover.',
  ],
  'rule:intervention/id-used-once': ['71731bfd', 'Hver indsats har sit eget id.'],
  'rule:intervention/is-open': ['0a59b5e6', 'Kun en indsats, der er i gang, kan afsluttes.'],
  'rule:intervention/agreed-with-the-company': [
    'e465ae99',
    'Det er aftalt med virksomheden, at indsatser løber sideløbende med en praktik.',
  ],
  'rule:praktik/first-before-employment': ['8953766a', 'En praktik er begyndt, før ansættelsen begynder.'],
  'rule:familiarity/before-employment': [
    'b09520a4',
    'Personen er blevet fortrolig med opgaver og arbejdsplads, før ansættelsen dér begynder.',
  ],
  'rule:subsidy/id-used-once': ['fe12c440', 'Hvert løntilskud har sit eget id.'],
  'rule:subsidy/ends-after-it-begins': [
    'a1fdb4f7',
    'Et løntilskud dækker mindst én dag, og en forlængelse flytter dets sidste dag frem.',
  ],
  'rule:subsidy/level-in-force': [
    'b1eaff3a',
    'Det bevilgede niveau er ikke højere, end tilskuddet tillader på dagen for afgørelsen.',
  ],
  'rule:subsidy/kind-still-granted': [
    'f603afc6',
    'Et løntilskud bevilges kun, så længe der gives nye bevillinger af den slags.',
  ],
  'rule:subsidy/decided-before-employment': [
    '84163d0d',
    'Det løntilskud, der hører til ansættelsen, er bevilget, før den begynder, og dækker dens første dag eller den tid, der lægges til.',
  ],
  'rule:subsidy/covers-the-employment': [
    'fe28eb54',
    'Løntilskuddet skal gælde for hele ansættelsen, til og med den planlagte sidste dag.',
  ],
  'rule:subsidy/decision-at-most-months': [
    '61181a9b',
    'Én bevilling af løntilskud dækker højst det antal kalendermåneder, som tilskuddets art tillader, og det samme gælder hver forlængelse.',
  ],
  'rule:subsidy/in-all-at-most-months': [
    '743c1d12',
    'Løntilskud af én slags varer tilsammen højst det antal kalendermåneder, som arten tillader, hvert til slutningen af den ansættelse, det bar, indtil der tælles forfra.',
  ],
  'rule:subsidy/extended-while-granted': [
    'b57f91a1',
    'Et løntilskud forlænges kun, så længe der gives bevillinger af den slags.',
  ],
  'rule:employment/one-of-a-kind-at-a-time': [
    'f155cabd',
    'En ansættelse begynder kun, hvis ingen anden af samme slags er i gang.',
  ],
  'rule:employment/id-used-once': ['17bfd791', 'Hver ansættelse har sit eget id.'],
  'rule:employment/planned-end-given': [
    'd02a7a92',
    'En tidsbegrænset ansættelse har en planlagt sidste dag fra begyndelsen.',
  ],
  'rule:employment/planned-end-after-start': [
    'ea606cb5',
    'En ansættelses planlagte sidste dag kan ikke ligge før den første dag, og en forlængelse udskyder den.',
  ],
  'rule:employment/is-open': ['170d4b70', 'Kun en ansættelse, der er i gang, kan forlænges, ændres eller afsluttes.'],
  'rule:employment/by-the-right-employer': [
    '883dace5',
    'Arbejdsgiveren er den, som programmet angiver for denne slags ansættelse.',
  ],
  'rule:employment/end-recorded': [
    'c8b4e56a',
    'Senest på den planlagte sidste dag skal det registreres, at ansættelsen er afsluttet eller forlænget.',
  ],
  'rule:employment/at-most-months': [
    '4fb8cd5e',
    'Ansættelser uden afbrydelse varer tilsammen højst det tilladte antal kalendermåneder, fratrukket dagene i andre ansættelser.',
  ],
  'rule:extension/before-it-lapses': [
    'ab785311',
    'En ansættelse, en praktik eller et løntilskud skal forlænges senest på den sidste dag.',
  ],
  'rule:employment/ordinary-wage-without-subsidy': [
    '030c092d',
    'Ansættelsen betales med ordinær løn, uden løntilskud.',
  ],
  'rule:employment/other-job-function-than-praktik': [
    '79bea0af',
    'Lønnede timer ved siden af en praktik ligger i en anden jobfunktion end praktikken.',
  ],
  'rule:employment/few-weekly-hours': ['47b08a87', 'Ansættelsen er på få timer om ugen.'],
  'rule:sort/placement-and-tasks': [
    '5dc69e99',
    'Personen arbejder dér, hvor denne slags ansættelse kan placeres, med de opgaver, der hører til den.',
  ],
  'rule:sort/subsidy-kind': [
    '37f93842',
    'Det løntilskud, der hører til ansættelsen, er et af dem, denne slags ansættelse kan have.',
  ],
  'rule:sort/employer-and-agreement': [
    '9e562208',
    'Den enhed, der ansætter i denne slags ansættelse, gør det efter den overenskomst, der hører til.',
  ],
  'rule:sort/moves-one-way': [
    '0b6e702e',
    'I denne slags ansættelse går en person videre fra én arbejdsgiver og overenskomst til den næste, aldrig tilbage.',
  ],
  'rule:sort/first-employer-months': [
    '61dda5a4',
    'En ansættelse bliver hos sin første arbejdsgiver højst det antal kalendermåneder, som programmet angiver.',
  ],
  'rule:place/reserved': [
    'edec700e',
    'Pladsen på arbejdspladsen skal være reserveret til netop dette forløb, og reservationen skal stadig gælde.',
  ],
  'rule:place/task-box': ['d9991288', 'Personens opgaver hentes fra en af arbejdspladsens opgavebokse.'],
  'rule:hours/in-an-open-employment': [
    '044f455b',
    'Arbejdstimer og kompetenceudvikling skal ligge i den periode, hvor ansættelsen er i gang.',
  ],
  'rule:hours/absence-from-something-open': [
    '8b833974',
    'Fravær er fra en praktik eller en ansættelse, der er i gang.',
  ],
  'rule:competence/by-individual-plan': [
    '54443e1c',
    'Kompetenceudviklingen følger aktiviteterne i den individuelle plan.',
  ],
  'rule:competence/inside-working-time': ['9f39dcde', 'Timerne til kompetenceudvikling er en del af arbejdstiden.'],
  'rule:competence/share-of-working-time': [
    'fd4e886d',
    'Over hele ansættelsen skal mindst den krævede andel af arbejdstiden gå til kompetenceudvikling.',
  ],
  'rule:pay/wage-of-a-month-employed': [
    'b8d3ef9f',
    'Løn udbetales for en måned, som ansættelsen omfatter, til dens sidste eller planlagte sidste dag.',
  ],
  'rule:pay/subsidy-of-a-month-decided': ['040a140e', 'Løntilskud udbetales for en måned, som bevillingen dækker.'],
  'rule:pay/subsidy-of-a-month-employed': [
    '85d62e7c',
    'Løntilskud udbetales for en måned, hvor en ansættelse med dette tilskud var i gang.',
  ],
  'rule:contact/coached-during-employment': [
    '0096239d',
    'Under ansættelsen coaches deltageren hen imod et nyt job eller en uddannelse.',
  ],
  'rule:contact/weekly': [
    '38aff2ac',
    'I den krævede andel af de uger, hvor forløbet er aktivt alle dage, er der kontakt.',
  ],
  'rule:progress/in-something-open': [
    '94ddbcc6',
    'Progression iagttages i en praktik eller en ansættelse, der er i gang.',
  ],
  'rule:job-search/cv-in-order': [
    '50fe04ea',
    'Et cv deles, når det ikke allerede er delt, og trækkes tilbage, når det er delt.',
  ],
  'rule:ending/once': ['0d40cd82', 'Et forløb afsluttes kun én gang.'],
  'rule:ending/no-praktik-left-open': ['6b728ea2', 'Al praktik skal være afsluttet, når forløbet afsluttes.'],
  'rule:ending/no-temporary-employment-left-open': [
    'cf251e7d',
    'Når et forløb afsluttes, skal alle tidsbegrænsede ansættelser i det være afsluttet.',
  ],
  'rule:ending/nothing-decided-after': ['1797060b', 'Der træffes ikke flere afgørelser i et forløb, der er afsluttet.'],
  'rule:follow-up/after-the-ending': ['4b2636f6', 'En opfølgning foretages, efter at forløbet er afsluttet.'],
  'rule:support/one-household': ['c19f223d', 'En ydelseshistorik gælder én husstand.'],
  'rule:support/ends-after-it-begins': [
    'aa12c6e6',
    'Hjælp, der bevilges til og med en bestemt dag, bevilges for mindst én dag.',
  ],
  'rule:support/granted-once-at-a-time': ['5c6dcd52', 'Hjælp af én slags bevilges kun én gang for hver dag og person.'],
  'rule:support/paid-for-a-granted-month': ['5d7f01fa', 'Hjælp udbetales for en måned, som den er bevilget for.'],
  'rule:support/ends-once': ['1a04e1a7', 'Kun hjælp, der er bevilget, kan ophøre.'],
  'rule:registration/once': ['dd4112a3', 'En arbejdsplads registreres kun én gang.'],
  'rule:registration/unit-of-the-municipality': [
    '408fae31',
    'Kun en af kommunens arbejdspladser hører til en af dens enheder.',
  ],
  'rule:registration/first': ['11d6c939', 'Der sker intet på en arbejdsplads, før den er registreret.'],
  'rule:place/id-used-once': ['54f51f5b', 'Hver reservation har sit eget id.'],
  'rule:place/is-open': ['1ed3556d', 'Kun en plads, der er reserveret, kan frigives.'],
  'rule:place/one-of-a-participation': ['134409dc', 'Et forløb har kun én plads ad gangen på en arbejdsplads.'],
  'rule:place/within-places': ['a65a145e', 'Der er ikke optaget flere pladser, end arbejdspladsen siger, den har.'],
  'rule:place/no-exclusion': [
    'f2d846e3',
    'En plads reserveres kun, hvor intet forhold står i vejen for at modtage nogen.',
  ],
  'rule:place/able-workplaces-receive': ['4a577d43', 'En arbejdsplads, hvor intet står i vejen, modtager nogen.'],
  'rule:place/clarified': [
    '38f9f0dc',
    'Før en plads tages i brug, er det afklaret for arbejdspladsen og for personen, hvad den går ud på.',
  ],
  'rule:task-box/id-used-once': ['66487886', 'Hver opgaveboks har sit eget id.'],
  'rule:task-box/names-its-area': [
    '15f1f1ff',
    'En boks for ét område angiver området, og en generel boks angiver intet.',
  ],
  'rule:need/id-used-once': ['0121f74c', 'Hvert behov har sit eget id.'],
  'rule:vacancy/id-used-once': ['54ff5dd0', 'Hvert jobopslag har sit eget id.'],
  'rule:vacancy/is-open': ['be3130dc', 'Kun et jobopslag, der er åbent, kan lukkes.'],
  'rule:vacancy/need-analysed': [
    '20e287ce',
    'Et jobopslag, der svarer på et behov, svarer på et behov, der er analyseret.',
  ],
  'rule:vacancy/kind-of-small-job': ['7ec79553', 'Kun et småjob har en slags småjob.'],
  'rule:vacancy/in-scope': [
    'ba25760b',
    'Et jobopslag kræver ingen uddannelse eller erfaring, som programmet ikke arbejder med, og ligger i en af hovedbrancherne.',
  ],
  'rule:task-force/in-order': [
    'da8a71b5',
    'Kun den, der ikke er med i task forcen, indtræder i den, og kun den, der er med, udtræder.',
  ],
  'rule:appointment/once': ['2a2de14a', 'En coach ansættes kun én gang.'],
  'rule:appointment/first': ['0000a8a8', 'Intet registreres om en coach, før coachen er ansat.'],
  'rule:appointment/nothing-after-left': ['a8831bba', 'Intet registreres om en coach, der er fratrådt.'],
  'rule:caseload/assigned-once-at-a-time': ['8c1610ca', 'En deltager er kun tildelt en coach én gang ad gangen.'],
  'rule:caseload/released-when-assigned': ['ac7c8b08', 'Kun en deltager, der er tildelt coachen, kan afgives.'],
  'rule:caseload/nobody-left-assigned': ['7f15831d', 'Når en coach fratræder, er deltagerne afgivet.'],
  'rule:caseload/at-most': [
    'cc44972a',
    'Efter de første hele måneder har en coach ansvar for højst det antal deltagere, som programmet angiver.',
  ],
  'rule:caseload/at-least': [
    'c524fa24',
    'Efter de første hele måneder har en coach ansvar for mindst det antal deltagere, som programmet angiver.',
  ],
  'rule:adoption/once': ['bdbcff14', 'Et program besluttes kun én gang; et forsøg kan derefter gøres permanent.'],
  'rule:adoption/pilot-at-most-years': [
    '309b062f',
    'Et forsøg har en planlagt sidste dag, højst det antal år efter den første, som programmet angiver.',
  ],
  'rule:adoption/project-has-a-last-day': ['d27e2603', 'Et projekt har en planlagt sidste dag, ikke før den første.'],
  'rule:adoption/permanent-after-pilot': ['9022336a', 'Kun et forsøg, der er besluttet, kan gøres permanent.'],
  'rule:adoption/adopted-and-not-ended': [
    'e6c35b6c',
    'Kun et program, der er besluttet og ikke afsluttet, kan ændres eller afsluttes.',
  ],
  'rule:adoption/one-program': ['22b86cd4', 'Et programs historie gælder ét program.'],
  'rule:funding/ends-after-it-begins': [
    'dbf9a836',
    'Midler, der bevilges til og med en bestemt dag, bevilges for mindst én dag.',
  ],
  'rule:stage/in-order': ['f0009e0a', 'En fase begynder først, når den foregående er begyndt.'],
  'rule:stage/step-by-step': ['297228ce', 'Trinene i en fase begynder ét efter ét, fra det første.'],
  'rule:stage/followed-up-before-the-next-step': [
    '023b5eba',
    'Der følges op på et trin, før fasens næste trin begynder.',
  ],
  'rule:stage/follows-up-what-has-started': ['0da8521d', 'Der følges kun op på et trin, der er begyndt.'],
  'rule:cooperation/all-units': ['5e0f1355', 'Alle enheder, som programmet angiver, deltager i samarbejdet.'],
}
