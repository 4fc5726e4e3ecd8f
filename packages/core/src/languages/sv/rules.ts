import { type Catalogue } from '../texts.js'

/** The sentences of the rules in Swedish. */
export const rules: Catalogue = {
  'rule:opening/once': ['bd1517a9', 'Ett deltagande får bara öppnas en gång.'],
  'rule:opening/in-this-program': ['d980414d', 'Ett deltagande ska bedömas enligt det program där det har öppnats.'],
  'rule:opening/while-the-program-runs': [
    '90a52a17',
    'En person får skrivas in bara så länge programmet pågår, till och med den sista dagen.',
  ],
  'rule:opening/one-participation-at-a-time': [
    'e0e0bfbc',
    'En person får inte skrivas in i ett program där personen redan har ett pågående deltagande.',
  ],
  'rule:opening/none-turns-out-open': [
    'cf1dd053',
    'Personen får inte ha haft något annat pågående deltagande i programmet på inskrivningsdagen, inte heller om det framgår först av uppgifter som registreras senare.',
  ],
  'rule:opening/first': ['aaa7e6fe', 'Inget annat får registreras för ett deltagande innan det har öppnats.'],
  'rule:word/known': [
    '248202f7',
    'De ord som en händelse använder, till exempel slaget av anställning, ska finnas i programmet.',
  ],
  'rule:pause/only-what-is-open': [
    'c17f0c22',
    'Ett deltagande får pausas bara om det varken är pausat eller avslutat.',
  ],
  'rule:pause/only-what-is-paused': [
    '922dfcf3',
    'Ett deltagande får återupptas bara om det är pausat och inte har avslutats.',
  ],
  'rule:pause/no-praktik-goes-on': ['9e01be49', 'All praktik ska vara avslutad senast dagen innan deltagandet pausas.'],
  'rule:pause/nothing-begins-while-paused': [
    '72953673',
    'Under en paus i deltagandet får ingen praktik eller anställning påbörjas och ingen kompetensutveckling genomföras.',
  ],
  'rule:measure/id-used-once': ['26211f3b', 'Varje insats ska ha ett eget id.'],
  'rule:measure/planned-end-after-start': [
    '11863a39',
    'Om en insats beviljas till och med ett visst datum ska den omfatta minst en dag.',
  ],
  'rule:measure/is-open': ['ab19d534', 'En insats får avslutas bara om den har beviljats, och bara en gång.'],
  'rule:match/id-used-once': ['bfa0bdeb', 'Varje matchning ska ha ett eget id.'],
  'rule:match/answered-once': ['7f00e0a7', 'Bara en matchning som har föreslagits får besvaras, och bara en gång.'],
  'rule:route/reverse-when-no-advertised-job-matches': [
    '31e54305',
    'Om inget utannonserat jobb passar ska jobbsökandet utgå från personen.',
  ],
  'rule:praktik/one-at-a-time': ['7929d0be', 'En praktik får påbörjas bara om ingen annan praktik pågår.'],
  'rule:praktik/id-used-once': ['e1fed3ec', 'Varje praktik ska ha ett eget id.'],
  'rule:praktik/planned-end-after-start': [
    '19f4e20d',
    'Den planerade sista dagen får inte infalla före praktikens första dag, och vid en förlängning ska den flyttas till ett senare datum.',
  ],
  'rule:praktik/is-open': ['9827d74b', 'En praktik får förlängas eller avslutas bara om den pågår.'],
  'rule:praktik/end-recorded': [
    '2689857a',
    'Senast den planerade sista dagen ska det registreras att praktiken har avslutats eller förlängts.',
  ],
  'rule:intervention/id-used-once': ['71731bfd', 'Varje parallell insats ska ha ett eget id.'],
  'rule:intervention/is-open': ['0a59b5e6', 'En parallell insats får avslutas bara om den pågår.'],
  'rule:intervention/agreed-with-the-company': [
    'e465ae99',
    'Parallella insatser under en praktik ska vara överenskomna med företaget.',
  ],
  'rule:subsidy/id-used-once': ['fe12c440', 'Varje anställningsstöd ska ha ett eget id.'],
  'rule:subsidy/ends-after-it-begins': [
    'a1fdb4f7',
    'Ett anställningsstöd ska omfatta minst en dag, och vid en förlängning ska den sista dagen flyttas till ett senare datum.',
  ],
  'rule:subsidy/level-in-force': [
    'b1eaff3a',
    'Den beviljade nivån får inte vara högre än vad stödet medger den dag beslutet fattas.',
  ],
  'rule:subsidy/kind-still-granted': [
    'f603afc6',
    'Anställningsstöd får beslutas bara så länge stödformen är öppen för nya beslut.',
  ],
  'rule:subsidy/decision-at-most-months': [
    '61181a9b',
    'Ett beslut om anställningsstöd får omfatta högst det antal kalendermånader som stödformen medger. Detsamma gäller varje beslut om förlängning.',
  ],
  'rule:subsidy/in-all-at-most-months': [
    '743c1d12',
    'Anställningsstöd av samma slag får sammanlagt pågå högst det antal kalendermånader som stödformen medger, tills tiden räknas om från början. Varje stöd räknas till slutet av den anställning som det har avsett.',
  ],
  'rule:subsidy/extended-while-granted': [
    'b57f91a1',
    'Ett anställningsstöd får förlängas bara så länge stödformen beviljas.',
  ],
  'rule:employment/id-used-once': ['17bfd791', 'Varje anställning ska ha ett eget id.'],
  'rule:employment/planned-end-after-start': [
    'ea606cb5',
    'Den planerade sista dagen får inte infalla före anställningens första dag, och vid en förlängning ska den flyttas till ett senare datum.',
  ],
  'rule:employment/is-open': ['170d4b70', 'En anställning får förlängas, ändras eller avslutas bara om den pågår.'],
  'rule:employment/end-recorded': [
    'c8b4e56a',
    'Senast den planerade sista dagen ska det registreras att anställningen har avslutats eller förlängts.',
  ],
  'rule:extension/before-it-lapses': [
    'ab785311',
    'En anställning, en praktik eller ett anställningsstöd ska förlängas senast den sista dagen.',
  ],
  'rule:employment/other-job-function-than-praktik': [
    '79bea0af',
    'Betalda timmar vid sidan av en praktik ska avse andra arbetsuppgifter än praktiken.',
  ],
  'rule:sort/placement-and-tasks': [
    '5dc69e99',
    'Personen ska placeras där anställningsformen får förekomma och ha de arbetsuppgifter som hör till den placeringen.',
  ],
  'rule:sort/subsidy-kind': [
    '37f93842',
    'Anställningsstödet ska vara ett av dem som kan användas för anställningsformen.',
  ],
  'rule:sort/employer-and-agreement': [
    '9e562208',
    'Den enhet som anställer ska tillämpa det avtal som gäller för enheten i den här anställningsformen.',
  ],
  'rule:sort/moves-one-way': [
    '0b6e702e',
    'I den här anställningsformen går en person vidare från en arbetsgivare och ett avtal till nästa, och får inte gå tillbaka.',
  ],
  'rule:sort/first-employer-months': [
    '61dda5a4',
    'En anställning får ligga kvar hos den första arbetsgivaren i högst det antal kalendermånader som programmet anger.',
  ],
  'rule:place/reserved': [
    'edec700e',
    'Platsen på arbetsplatsen ska vara reserverad för just det här deltagandet, och reservationen ska fortfarande gälla.',
  ],
  'rule:place/task-box': [
    'd9991288',
    'Personens arbetsuppgifter ska hämtas ur en av arbetsplatsens boxar med arbetsuppgifter.',
  ],
  'rule:hours/in-an-open-employment': [
    '044f455b',
    'Arbetstid och kompetensutveckling ska ligga i den tid då anställningen pågår.',
  ],
  'rule:hours/absence-from-something-open': [
    'd45724be',
    'Frånvaro ska avse en praktik, en anställning eller en insats som pågår.',
  ],
  'rule:attendance/in-something-open': [
    'ec0fd2d8',
    'Närvaro i timmar ska ligga inom en insats eller en parallell insats.',
  ],
  'rule:competence/by-individual-plan': [
    '54443e1c',
    'Kompetensutvecklingen ska följa aktiviteterna i den individuella planen.',
  ],
  'rule:competence/inside-working-time': ['9f39dcde', 'Timmar för kompetensutveckling ska ingå i den arbetade tiden.'],
  'rule:pay/wage-of-a-month-employed': [
    'b8d3ef9f',
    'Lön får betalas ut bara för en månad som anställningen omfattar, till och med den sista eller den planerade sista dagen.',
  ],
  'rule:pay/subsidy-of-a-month-decided': [
    '040a140e',
    'Anställningsstöd får betalas ut bara för en månad som beslutet omfattar.',
  ],
  'rule:pay/subsidy-of-a-month-employed': [
    '85d62e7c',
    'Anställningsstöd får betalas ut bara för en månad då en anställning med stödet pågick.',
  ],
  'rule:contact/weekly': [
    '38aff2ac',
    'Någon form av kontakt ska tas under den andel av veckorna som programmet kräver. Bara veckor då deltagandet är aktivt varje dag räknas.',
  ],
  'rule:progress/in-something-open': [
    '94ddbcc6',
    'Personens utveckling får bara noteras under en praktik eller en anställning som pågår.',
  ],
  'rule:job-search/cv-in-order': [
    '50fe04ea',
    'Ett cv får delas bara om det inte redan är delat och återkallas bara om det är delat.',
  ],
  'rule:ending/once': ['0d40cd82', 'Ett deltagande får bara avslutas en gång.'],
  'rule:ending/no-praktik-left-open': ['6b728ea2', 'All praktik ska vara avslutad när deltagandet avslutas.'],
  'rule:ending/no-temporary-employment-left-open': [
    'cf251e7d',
    'Alla tidsbegränsade anställningar ska vara avslutade när deltagandet avslutas.',
  ],
  'rule:ending/nothing-decided-after': ['1797060b', 'Inga fler beslut får fattas i ett deltagande som har avslutats.'],
  'rule:follow-up/after-the-ending': ['4b2636f6', 'En uppföljning får göras först när deltagandet har avslutats.'],
  'rule:support/one-household': ['c19f223d', 'En biståndshistorik ska avse ett enda hushåll.'],
  'rule:support/ends-after-it-begins': [
    'aa12c6e6',
    'Om bistånd beviljas till och med ett visst datum ska det omfatta minst en dag.',
  ],
  'rule:support/granted-once-at-a-time': [
    '5c6dcd52',
    'Bistånd av samma slag får bara beviljas en gång per person och dag.',
  ],
  'rule:support/paid-for-a-granted-month': [
    '5d7f01fa',
    'Bistånd får betalas ut bara för en månad som det har beviljats för.',
  ],
  'rule:support/ends-once': ['1a04e1a7', 'Bistånd får avslutas bara om det har beviljats.'],
  'rule:registration/once': ['dd4112a3', 'En arbetsplats får bara registreras en gång.'],
  'rule:registration/unit-of-the-municipality': [
    '408fae31',
    'Bara kommunens egna arbetsplatser får höra till någon av kommunens enheter.',
  ],
  'rule:registration/first': ['11d6c939', 'En arbetsplats ska ha registrerats innan något annat får ske där.'],
  'rule:place/id-used-once': ['54f51f5b', 'Varje reservation ska ha ett eget id.'],
  'rule:place/is-open': ['1ed3556d', 'En plats får frigöras bara om den är reserverad.'],
  'rule:place/one-of-a-participation': ['134409dc', 'Ett deltagande får bara ha en plats i taget på en arbetsplats.'],
  'rule:place/within-places': [
    'a65a145e',
    'Antalet upptagna platser får inte överstiga det antal som arbetsplatsen har angett.',
  ],
  'rule:place/no-exclusion': [
    'f2d846e3',
    'En plats får reserveras bara om inget förhållande hindrar arbetsplatsen från att ta emot någon.',
  ],
  'rule:place/able-workplaces-receive': [
    '4a577d43',
    'En arbetsplats som inte har något sådant hinder ska ta emot någon.',
  ],
  'rule:place/clarified': [
    '38f9f0dc',
    'Innan en plats tas i anspråk ska det ha klargjorts för arbetsplatsen och för personen vad platsen innebär.',
  ],
  'rule:task-box/id-used-once': ['66487886', 'Varje box med arbetsuppgifter ska ha ett eget id.'],
  'rule:task-box/names-its-area': [
    '15f1f1ff',
    'En box för ett visst verksamhetsområde ska ange området. En generell box får inte ange något område.',
  ],
  'rule:need/id-used-once': ['0121f74c', 'Varje behov ska ha ett eget id.'],
  'rule:vacancy/id-used-once': ['54ff5dd0', 'Varje ledigt jobb ska ha ett eget id.'],
  'rule:vacancy/is-open': ['be3130dc', 'Ett ledigt jobb får avslutas bara om det är öppet.'],
  'rule:vacancy/need-analysed': ['20e287ce', 'Om ett ledigt jobb svarar mot ett behov ska behovet ha analyserats.'],
  'rule:vacancy/kind-of-small-job': ['7ec79553', 'Slag av småjob får anges bara för ett småjob.'],
  'rule:vacancy/in-scope': [
    'ba25760b',
    'Ett ledigt jobb får inte kräva utbildning eller erfarenhet som programmet inte arbetar med, och det ska finnas i en av huvudbranscherna.',
  ],
  'rule:task-force/in-order': [
    'da8a71b5',
    'Bara den som inte redan är med i arbetsgruppen kan gå med i den, och bara den som är med kan lämna den.',
  ],
  'rule:appointment/once': ['2a2de14a', 'En coach får bara tillsättas en gång.'],
  'rule:appointment/first': ['0000a8a8', 'Inget annat får registreras för en coach innan coachen har utsetts.'],
  'rule:appointment/nothing-after-left': ['a8831bba', 'Inget mer får registreras för en coach som har slutat.'],
  'rule:caseload/assigned-once-at-a-time': [
    '8c1610ca',
    'En deltagare får inte tilldelas en coach som deltagaren redan har.',
  ],
  'rule:caseload/released-when-assigned': ['ac7c8b08', 'Bara en deltagare som är tilldelad coachen får lämnas över.'],
  'rule:caseload/nobody-left-assigned': [
    '7f15831d',
    'När en coach slutar ska alla coachens deltagare ha lämnats över.',
  ],
  'rule:caseload/at-most': [
    'cc44972a',
    'Efter de första hela månaderna får en coach ansvara för högst det antal deltagare som programmet anger.',
  ],
  'rule:caseload/at-least': [
    'c524fa24',
    'Efter de första hela månaderna ska en coach ansvara för minst det antal deltagare som programmet anger.',
  ],
  'rule:adoption/once': [
    'bdbcff14',
    'Beslut om att införa ett program får fattas bara en gång. Ett försök kan därefter permanentas.',
  ],
  'rule:adoption/pilot-at-most-years': [
    '309b062f',
    'Ett försök ska ha en planerad sista dag. Den får infalla högst det antal år efter den första dagen som programmet anger.',
  ],
  'rule:adoption/project-has-a-last-day': [
    'd27e2603',
    'Ett projekt ska ha en planerad sista dag, som inte får infalla före den första dagen.',
  ],
  'rule:adoption/permanent-after-pilot': ['9022336a', 'Bara ett försök som har beslutats får permanentas.'],
  'rule:adoption/adopted-and-not-ended': [
    'e6c35b6c',
    'Ett program får ändras eller avslutas bara om det har beslutats och inte redan är avslutat.',
  ],
  'rule:adoption/one-program': ['22b86cd4', 'Ett programs historia ska avse ett enda program.'],
  'rule:funding/ends-after-it-begins': [
    'dbf9a836',
    'Om medel beviljas till och med ett visst datum ska de gälla minst en dag.',
  ],
  'rule:stage/in-order': ['f0009e0a', 'En fas får börja först när den föregående fasen har börjat.'],
  'rule:stage/step-by-step': ['297228ce', 'Stegen i en fas ska börja i tur och ordning, från det första steget.'],
  'rule:stage/followed-up-before-the-next-step': [
    '023b5eba',
    'Ett steg ska följas upp innan nästa steg i fasen börjar.',
  ],
  'rule:stage/follows-up-what-has-started': ['0da8521d', 'Bara ett steg som har börjat får följas upp.'],
  'rule:cooperation/all-units': ['5e0f1355', 'Alla enheter som programmet anger ska delta i samverkan.'],
}
