import { type Catalogue } from '../texts.js'

/** The sentences of the rules in Swedish. */
export const rules: Catalogue = {
  'rule:opening/once': ['bd1517a9', 'Ett deltagande öppnas bara en gång.'],
  'rule:opening/in-this-program': ['d980414d', 'Ett deltagande bedöms enligt det program som det öppnades i.'],
  'rule:opening/while-the-program-runs': [
    '90a52a17',
    'En person skrivs in bara medan programmet pågår, sista dagen inräknad.',
  ],
  'rule:opening/one-participation-at-a-time': [
    'e0e0bfbc',
    'En person skrivs in i ett program bara om personen inte redan har ett pågående deltagande i det.',
  ],
  'rule:opening/none-turns-out-open': [
    'cf1dd053',
    'Inte heller enligt det som registreras efter inskrivningen hade personen ett annat pågående deltagande i programmet den dagen.',
  ],
  'rule:opening/first': ['aaa7e6fe', 'Inget händer i ett deltagande innan det har öppnats.'],
  'rule:pause/only-what-is-open': ['c17f0c22', 'Bara ett deltagande som varken är pausat eller avslutat kan pausas.'],
  'rule:pause/only-what-is-paused': ['922dfcf3', 'Bara ett deltagande som är pausat och inte avslutat kan återupptas.'],
  'rule:pause/no-praktik-goes-on': [
    '9e01be49',
    'När ett deltagande pausas ska dess praktik ha avslutats senast dagen före.',
  ],
  'rule:pause/nothing-begins-while-paused': [
    '72953673',
    'Medan ett deltagande är pausat påbörjas varken praktik eller anställning, och ingen kompetensutveckling äger rum.',
  ],
  'rule:eligibility/target-group': ['9791225c', 'När en insats beviljas tillhör personen programmets målgrupp.'],
  'rule:eligibility/before-praktik': [
    '6e36f040',
    'När en praktik börjar uppfyller personen det som programmet kräver då.',
  ],
  'rule:eligibility/before-employment': [
    'a36e3419',
    'När anställningen börjar ska personen uppfylla programmets alla villkor.',
  ],
  'rule:eligibility/expected-at-employment': [
    '9f62842c',
    'När anställningen börjar hör personen till dem som den är avsedd för.',
  ],
  'rule:job-goal/before-the-team-meets': [
    '6e5967a4',
    'Vilket jobb personen vill ha har tagits upp innan rehabiliteringsteamet möts.',
  ],
  'rule:measure/id-used-once': ['26211f3b', 'Varje insats har ett eget id.'],
  'rule:measure/planned-end-after-start': [
    '11863a39',
    'En insats som beviljas till och med en viss dag beviljas för minst en dag.',
  ],
  'rule:measure/is-open': ['ab19d534', 'Bara en insats som har beviljats kan avslutas, och bara en gång.'],
  'rule:measure/granted-before': [
    '4bfd6706',
    'En praktik eller en anställning börjar inom en insats som har beviljats.',
  ],
  'rule:measure/of-this-program': ['1bcb5bcd', 'Insatsen är en av dem som programmet beviljar.'],
  'rule:measure/still-granted': ['bd2e8268', 'Insatsen beviljas fortfarande nya deltagare den dag den beviljas.'],
  'rule:measure/length': [
    '2f6c52d0',
    'Insatsen beviljas för minst det lägsta och högst det högsta antal år som programmet anger.',
  ],
  'rule:measure/after-rehabilitation-team': [
    '58ec576c',
    'Rehabiliteringsteamet ska ha träffats innan insatsen beviljas.',
  ],
  'rule:match/id-used-once': ['bfa0bdeb', 'Varje matchning har ett eget id.'],
  'rule:match/answered-once': ['7f00e0a7', 'Bara en matchning som har föreslagits kan besvaras, och bara en gång.'],
  'rule:route/reverse-when-no-advertised-job-matches': [
    '31e54305',
    'Jobbsökandet utgår från personen när inget utannonserat jobb passar.',
  ],
  'rule:praktik/one-at-a-time': ['7929d0be', 'En praktik börjar bara om ingen annan praktik pågår.'],
  'rule:praktik/id-used-once': ['e1fed3ec', 'Varje praktik har ett eget id.'],
  'rule:praktik/planned-end-after-start': [
    '19f4e20d',
    'En praktiks planerade sista dag ligger inte före dess första, och en förlängning flyttar den framåt.',
  ],
  'rule:praktik/is-open': ['9827d74b', 'Bara en pågående praktik kan förlängas eller avslutas.'],
  'rule:praktik/months-passed-before-employment': [
    'a2004ee7',
    'Innan anställningen börjar har personen klarat en praktik som pågått det antal kalendermånader i följd som krävs, dagar av paus borträknade.',
  ],
  'rule:praktik/end-recorded': [
    '2689857a',
    'På praktikens planerade sista dag registreras att den har avslutats eller förlängts.',
  ],
  'rule:praktik/weeks-at-most': [
    '5195c985',
    'En praktik planeras för högst så många veckor som är tillåtet: från början, sammanlagt efter en förlängning, och för varje ytterligare förlängning därutöver.',
  ],
  'rule:intervention/id-used-once': ['71731bfd', 'Varje parallell insats har ett eget id.'],
  'rule:intervention/is-open': ['0a59b5e6', 'Bara en pågående parallell insats kan avslutas.'],
  'rule:intervention/agreed-with-the-company': [
    'e465ae99',
    'Att insatser pågår parallellt med en praktik har avtalats med företaget.',
  ],
  'rule:praktik/first-before-employment': ['8953766a', 'En praktik har börjat innan anställningen börjar.'],
  'rule:familiarity/before-employment': [
    'b09520a4',
    'Personen har blivit förtrogen med uppgifter och arbetsplats innan anställningen där börjar.',
  ],
  'rule:subsidy/id-used-once': ['fe12c440', 'Varje anställningsstöd har ett eget id.'],
  'rule:subsidy/ends-after-it-begins': [
    'a1fdb4f7',
    'Ett anställningsstöd omfattar minst en dag, och en förlängning flyttar dess sista dag framåt.',
  ],
  'rule:subsidy/level-in-force': [
    'b1eaff3a',
    'Den beviljade nivån är inte högre än vad stödet medger den dag beslutet fattas.',
  ],
  'rule:subsidy/kind-still-granted': [
    'f603afc6',
    'Beslut om ett anställningsstöd fattas bara så länge stödformen nybeviljas.',
  ],
  'rule:subsidy/decided-before-employment': [
    '84163d0d',
    'Beslutet om det anställningsstöd som hör till anställningen fattades innan den börjar, och det omfattar dess första dag eller den tid som läggs till.',
  ],
  'rule:subsidy/covers-the-employment': [
    'fe28eb54',
    'Anställningsstödet ska gälla hela anställningen, till och med den planerade sista dagen.',
  ],
  'rule:subsidy/decision-at-most-months': [
    '61181a9b',
    'Ett beslut om anställningsstöd omfattar högst så många kalendermånader som stödformen medger, och detsamma gäller varje beslut om förlängning.',
  ],
  'rule:subsidy/in-all-at-most-months': [
    '743c1d12',
    'Anställningsstöd av ett slag varar sammanlagt högst så många kalendermånader som stödformen medger, vart och ett till slutet av den anställning som det bar, tills de räknas om från början.',
  ],
  'rule:subsidy/extended-while-granted': [
    'b57f91a1',
    'Ett anställningsstöd förlängs bara så länge stödformen beviljas.',
  ],
  'rule:employment/one-of-a-kind-at-a-time': [
    'f155cabd',
    'En anställning börjar bara om ingen annan av samma slag pågår.',
  ],
  'rule:employment/id-used-once': ['17bfd791', 'Varje anställning har ett eget id.'],
  'rule:employment/planned-end-given': [
    'd02a7a92',
    'En tidsbegränsad anställning har en planerad sista dag från början.',
  ],
  'rule:employment/planned-end-after-start': [
    'ea606cb5',
    'En anställnings planerade sista dag ligger inte före dess första, och en förlängning flyttar den framåt.',
  ],
  'rule:employment/is-open': ['170d4b70', 'Bara en pågående anställning kan förlängas, ändras eller avslutas.'],
  'rule:employment/by-the-right-employer': [
    '883dace5',
    'Arbetsgivaren är den som programmet anger för detta slags anställning.',
  ],
  'rule:employment/end-recorded': [
    'c8b4e56a',
    'Senast på den planerade sista dagen ska det registreras att anställningen har avslutats eller förlängts.',
  ],
  'rule:employment/at-most-months': [
    '4fb8cd5e',
    'Anställningsavtal utan uppehåll varar tillsammans högst det tillåtna antalet kalendermånader, minskat med dagarna i andra avtal.',
  ],
  'rule:extension/before-it-lapses': [
    'ab785311',
    'En anställning, en praktik eller ett anställningsstöd ska förlängas senast den sista dagen.',
  ],
  'rule:employment/ordinary-wage-without-subsidy': [
    '030c092d',
    'Anställningen betalas med ordinarie lön, utan anställningsstöd.',
  ],
  'rule:employment/other-job-function-than-praktik': [
    '79bea0af',
    'Betalda timmar vid sidan av en praktik gäller andra arbetsuppgifter än praktiken.',
  ],
  'rule:employment/few-weekly-hours': ['47b08a87', 'Anställningen omfattar få timmar i veckan.'],
  'rule:sort/placement-and-tasks': [
    '5dc69e99',
    'Personen arbetar där detta slags anställning kan placeras, med de uppgifter som hör till den.',
  ],
  'rule:sort/subsidy-kind': [
    '37f93842',
    'Det anställningsstöd som hör till anställningen är ett av dem som detta slags anställning kan ha.',
  ],
  'rule:sort/employer-and-agreement': [
    '9e562208',
    'Den enhet som anställer i detta slags anställning gör det enligt det avtal som hör dit.',
  ],
  'rule:sort/moves-one-way': [
    '0b6e702e',
    'I detta slags anställning går en person vidare från en arbetsgivare och ett avtal till nästa, aldrig tillbaka.',
  ],
  'rule:sort/first-employer-months': [
    '61dda5a4',
    'En anställning ligger kvar hos sin första arbetsgivare högst det antal kalendermånader som programmet anger.',
  ],
  'rule:place/reserved': [
    'edec700e',
    'Platsen på arbetsplatsen ska vara reserverad för just det här deltagandet, och reservationen ska fortfarande gälla.',
  ],
  'rule:place/task-box': ['d9991288', 'Personens uppgifter hämtas ur en av arbetsplatsens boxar med arbetsuppgifter.'],
  'rule:hours/in-an-open-employment': [
    '044f455b',
    'Arbetstid och kompetensutveckling ska ligga i den tid då anställningen pågår.',
  ],
  'rule:hours/absence-from-something-open': ['8b833974', 'Frånvaro gäller en praktik eller en anställning som pågår.'],
  'rule:competence/by-individual-plan': [
    '54443e1c',
    'Kompetensutvecklingen följer aktiviteterna i den individuella planen.',
  ],
  'rule:competence/inside-working-time': [
    '9f39dcde',
    'Timmarna för kompetensutveckling är en del av den arbetade tiden.',
  ],
  'rule:competence/share-of-working-time': [
    'fd4e886d',
    'Sett över hela anställningen ska minst den andel av arbetstiden som krävs gå till kompetensutveckling.',
  ],
  'rule:pay/wage-of-a-month-employed': [
    'b8d3ef9f',
    'Lön betalas ut för en månad som anställningen omfattar, till dess sista eller planerade sista dag.',
  ],
  'rule:pay/subsidy-of-a-month-decided': [
    '040a140e',
    'Anställningsstöd betalas ut för en månad som beslutet omfattar.',
  ],
  'rule:pay/subsidy-of-a-month-employed': [
    '85d62e7c',
    'Anställningsstöd betalas ut för en månad då en anställning med detta stöd pågick.',
  ],
  'rule:contact/coached-during-employment': [
    '0096239d',
    'Under anställningen får deltagaren coachning mot ett nytt jobb eller studier.',
  ],
  'rule:contact/weekly': [
    '38aff2ac',
    'Under den andel av veckorna som krävs, bland dem då deltagandet är aktivt varje dag, finns det någon kontakt.',
  ],
  'rule:progress/in-something-open': ['94ddbcc6', 'Utveckling iakttas i en praktik eller en anställning som pågår.'],
  'rule:job-search/cv-in-order': [
    '50fe04ea',
    'Ett cv delas när det inte redan är delat och återkallas när det är delat.',
  ],
  'rule:ending/once': ['0d40cd82', 'Ett deltagande avslutas bara en gång.'],
  'rule:ending/no-praktik-left-open': ['6b728ea2', 'All praktik ska vara avslutad när deltagandet avslutas.'],
  'rule:ending/no-temporary-employment-left-open': [
    'cf251e7d',
    'När ett deltagande avslutas ska alla tidsbegränsade anställningar i det ha avslutats.',
  ],
  'rule:ending/nothing-decided-after': ['1797060b', 'Inget mer beslutas i ett deltagande som har avslutats.'],
  'rule:follow-up/after-the-ending': ['4b2636f6', 'En uppföljning görs efter att deltagandet har avslutats.'],
  'rule:support/one-household': ['c19f223d', 'En biståndshistorik gäller ett enda hushåll.'],
  'rule:support/ends-after-it-begins': [
    'aa12c6e6',
    'Bistånd som beviljas till och med en viss dag beviljas för minst en dag.',
  ],
  'rule:support/granted-once-at-a-time': [
    '5c6dcd52',
    'Bistånd av ett slag beviljas bara en gång för varje dag och person.',
  ],
  'rule:support/paid-for-a-granted-month': ['5d7f01fa', 'Bistånd betalas ut för en månad som det har beviljats för.'],
  'rule:support/ends-once': ['1a04e1a7', 'Bara bistånd som har beviljats kan avslutas.'],
  'rule:registration/once': ['dd4112a3', 'En arbetsplats registreras bara en gång.'],
  'rule:registration/unit-of-the-municipality': [
    '408fae31',
    'Bara en arbetsplats i kommunen hör till en av kommunens enheter.',
  ],
  'rule:registration/first': ['11d6c939', 'Inget händer på en arbetsplats innan den har registrerats.'],
  'rule:place/id-used-once': ['54f51f5b', 'Varje reservation har ett eget id.'],
  'rule:place/is-open': ['1ed3556d', 'Bara en plats som är reserverad kan frigöras.'],
  'rule:place/one-of-a-participation': ['134409dc', 'Ett deltagande har bara en plats i taget på en arbetsplats.'],
  'rule:place/within-places': ['a65a145e', 'Inte fler platser är upptagna än vad arbetsplatsen säger att den har.'],
  'rule:place/no-exclusion': [
    'f2d846e3',
    'En plats reserveras bara där inget förhållande hindrar arbetsplatsen från att ta emot någon.',
  ],
  'rule:place/able-workplaces-receive': ['4a577d43', 'En arbetsplats utan sådana hinder tar emot någon.'],
  'rule:place/clarified': [
    '38f9f0dc',
    'Innan en plats tas i anspråk har det klargjorts för arbetsplatsen och för personen vad den innebär.',
  ],
  'rule:task-box/id-used-once': ['66487886', 'Varje box med arbetsuppgifter har ett eget id.'],
  'rule:task-box/names-its-area': [
    '15f1f1ff',
    'En box för ett verksamhetsområde anger området, och en generell box anger inget.',
  ],
  'rule:need/id-used-once': ['0121f74c', 'Varje behov har ett eget id.'],
  'rule:vacancy/id-used-once': ['54ff5dd0', 'Varje ledigt jobb har ett eget id.'],
  'rule:vacancy/is-open': ['be3130dc', 'Bara ett ledigt jobb som är öppet kan avslutas.'],
  'rule:vacancy/need-analysed': [
    '20e287ce',
    'Ett ledigt jobb som svarar mot ett behov svarar mot ett behov som har analyserats.',
  ],
  'rule:vacancy/kind-of-small-job': ['7ec79553', 'Bara ett småjob har ett slag av småjob.'],
  'rule:vacancy/in-scope': [
    'ba25760b',
    'Ett ledigt jobb kräver ingen utbildning eller erfarenhet som programmet inte arbetar med, och det finns i en av huvudbranscherna.',
  ],
  'rule:task-force/in-order': [
    'da8a71b5',
    'Bara den som inte är med i arbetsgruppen går med i den, och bara den som är med lämnar den.',
  ],
  'rule:appointment/once': ['2a2de14a', 'En coach tillsätts bara en gång.'],
  'rule:appointment/first': ['0000a8a8', 'Inget registreras om en coach innan coachen har tillsatts.'],
  'rule:appointment/nothing-after-left': ['a8831bba', 'Inget registreras om en coach som har slutat.'],
  'rule:caseload/assigned-once-at-a-time': ['8c1610ca', 'En deltagare är tilldelad en coach bara en gång i taget.'],
  'rule:caseload/released-when-assigned': ['ac7c8b08', 'Bara en deltagare som är tilldelad coachen kan lämnas över.'],
  'rule:caseload/nobody-left-assigned': ['7f15831d', 'När en coach slutar har deltagarna lämnats över.'],
  'rule:caseload/at-most': [
    'cc44972a',
    'Efter de första hela månaderna ansvarar en coach för högst så många deltagare som programmet anger.',
  ],
  'rule:caseload/at-least': [
    'c524fa24',
    'Efter de första hela månaderna ansvarar en coach för minst så många deltagare som programmet anger.',
  ],
  'rule:adoption/once': ['bdbcff14', 'Ett program beslutas bara en gång; ett försök kan sedan permanentas.'],
  'rule:adoption/pilot-at-most-years': [
    '309b062f',
    'Ett försök har en planerad sista dag, högst så många år efter den första som programmet anger.',
  ],
  'rule:adoption/project-has-a-last-day': ['d27e2603', 'Ett projekt har en planerad sista dag, inte före den första.'],
  'rule:adoption/permanent-after-pilot': ['9022336a', 'Bara ett försök som har beslutats kan permanentas.'],
  'rule:adoption/adopted-and-not-ended': [
    'e6c35b6c',
    'Bara ett program som har beslutats och inte avslutats kan ändras eller avslutas.',
  ],
  'rule:adoption/one-program': ['22b86cd4', 'Ett programs historia gäller ett enda program.'],
  'rule:funding/ends-after-it-begins': [
    'dbf9a836',
    'Medel som beviljas till och med en viss dag beviljas för minst en dag.',
  ],
  'rule:stage/in-order': ['f0009e0a', 'En fas börjar först när den föregående har börjat.'],
  'rule:stage/step-by-step': ['297228ce', 'Stegen i en fas börjar ett efter ett, från det första.'],
  'rule:stage/followed-up-before-the-next-step': ['023b5eba', 'Ett steg följs upp innan nästa steg i fasen börjar.'],
  'rule:stage/follows-up-what-has-started': ['0da8521d', 'Bara ett steg som har börjat följs upp.'],
  'rule:cooperation/all-units': ['5e0f1355', 'Alla enheter som programmet anger deltar i samverkan.'],
}
