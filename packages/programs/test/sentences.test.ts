import { PraktikStarted, participation } from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { sentenceOf } from '@jobbspar/core/sentences'
import { catalogue as swedish } from '@jobbspar/core/sv'
import { describe, expect, it } from 'vitest'
import { bengtsfors, falkenberg, hassleholm, hedensted, vasteras } from '../src/index.js'

const start = PraktikStarted({
  on: '2016-01-04',
  praktikId: 'praktik-1',
  workplace: 'workplace-1',
  plannedTo: '2016-04-03',
})
const answers = participation.explain(falkenberg)(start, participation.timeline('participation-1', []))

describe('sentenceOf: the sentence of the rule of a determination', () => {
  const one = answers.find(({ rule }) => rule === 'praktik/one-at-a-time')!

  it('is in English, or in the language of the catalogue', () => {
    expect(sentenceOf(one, falkenberg)).toBe('A praktik starts only when no other praktik is open.')
    expect(sentenceOf(one, falkenberg, swedish)).toBe('En praktik får påbörjas bara om ingen annan praktik pågår.')
    expect(sentenceOf(one, falkenberg, danish)).toBe(
      'En praktik kan kun begynde, hvis der ikke allerede er en anden praktik i gang.',
    )
  })

  const unheardOf = ['praktik', 'unheard-of'].join('/')

  it('stands for every rule, and is its id for a rule that no stream has', () => {
    for (const { rule } of answers) expect(sentenceOf({ rule }, falkenberg)).not.toBe(rule)
    expect(sentenceOf({ rule: unheardOf }, falkenberg)).toBe(unheardOf)
  })
})

const municipalities = { bengtsfors, falkenberg, hassleholm, hedensted, vasteras }

/** The sentences of the rules that each program states as data. */
const sentencesIn = (language?: typeof swedish) =>
  Object.fromEntries(
    Object.entries(municipalities).map(([name, program]) => [
      name,
      Object.fromEntries(
        Object.keys(program.rules ?? {}).map((rule) => [rule, sentenceOf({ rule }, program, language)]),
      ),
    ]),
  )

describe('the sentences of the rules that the programs state as data', () => {
  it('are in English', () => {
    expect(sentencesIn()).toMatchInlineSnapshot(`
      {
        "bengtsfors": {
          "bengtsfors/measures": "The measure granted is jobbcoachning.",
          "bengtsfors/target-group": "A measure is granted to a person who has left or is leaving the establishment phase and is at risk of needing ekonomiskt bistånd, or who receives ekonomiskt bistånd and has an established work ability.",
          "bengtsfors/within-a-measure": "A praktik or an ordinary employment begins within a measure that has been granted.",
        },
        "falkenberg": {
          "falkenberg/before-praktik": "At the start of praktik, this holds: receives försörjningsstöd; resident in the municipality; wishes to work; able to work; entitled to a wage subsidy.",
          "resursjobb/at-most-months": "Resursjobb, all together, lasts at most 12 months, as planned and in fact.",
          "resursjobb/coached": "During a resursjobb the participant is coached towards a new job or studies.",
          "resursjobb/competence-share": "Hours of competence development in resursjobb: at least 20 per cent of hours of work, over its whole time.",
          "resursjobb/conditions": "At the start of resursjobb, unless it follows another without a gap, this holds: receives försörjningsstöd; resident in the municipality; wishes to work; able to work; entitled to a wage subsidy; praktik passed.",
          "resursjobb/employer": "At the start of resursjobb, this holds: employer: municipality.",
          "resursjobb/one-at-a-time": "A resursjobb begins only when no other resursjobb is open.",
          "resursjobb/planned-end": "At the start of resursjobb, this holds: the planned last day is stated.",
          "resursjobb/praktik-passed-before": "Praktik comes before resursjobb, in one stretch of at least 3 months (days of a pause do not count), with the result “passed”.",
          "resursjobb/subsidy-covers": "The wage subsidy covers the resursjobb to its planned last day.",
          "resursjobb/subsidy-decided-before": "The wage subsidy that carries a resursjobb was decided before it begins and covers its first day, or time added.",
        },
        "hassleholm": {
          "hassleholm/measures": "The measure granted is heta jobbspår.",
          "hassleholm/target-group": "A measure is granted to a person who is unemployed and receives ekonomiskt bistånd.",
          "hassleholm/within-a-measure": "A praktik or an ordinary employment begins within a measure that has been granted.",
        },
        "hedensted": {
          "dk/praktik-weeks": "Praktik lasts at most 13 weeks when it begins; at most 26 weeks with extension 1; otherwise at most 26 weeks, or an extension of 13 weeks at most.",
          "hedensted/job-goal-first": "The job a person wants has been talked about before the rehabilitation team meets.",
          "hedensted/measures": "The measure granted is a ressourceforløb.",
          "hedensted/within-a-measure": "A praktik or a småjob begins within a measure that has been granted.",
          "ressourceforlob/length": "Ressourceforløb lasts at least 1 year and at most 3 years.",
          "ressourceforlob/still-granted": "A ressourceforløb begins only while it is still granted to new participants.",
          "ressourceforlob/team-first": "The rehabilitation team has met before a ressourceforløb is granted.",
          "smajob/familiarity-first": "The person has become familiar with tasks and workplace before a småjob there begins.",
          "smajob/few-weekly-hours": "A småjob is of few hours a week; how many at most is not settled.",
          "smajob/ordinary-wage": "A småjob is paid by an ordinary wage, and no wage subsidy carries it.",
          "smajob/praktik-first": "Praktik comes before småjob.",
        },
        "vasteras": {
          "resursjobb/conditions": "At the start of resursjobb, unless it follows another without a gap, this holds: in a labour-market program.",
          "resursjobb/expected": "At the start of resursjobb, unless it follows another without a gap, this holds: far from the labour market.",
        },
      }
    `)
  })
  it('are in Swedish', () => {
    expect(sentencesIn(swedish)).toMatchInlineSnapshot(`
      {
        "bengtsfors": {
          "bengtsfors/measures": "Den insats som beviljas ska vara jobbcoachning.",
          "bengtsfors/target-group": "En insats får bara beviljas den som har lämnat eller är på väg att lämna etableringsfasen och riskerar att behöva ekonomiskt bistånd, eller den som har ekonomiskt bistånd och en fastställd arbetsförmåga.",
          "bengtsfors/within-a-measure": "När en praktik eller en ordinarie anställning börjar ska den ingå i en insats som har beviljats.",
        },
        "falkenberg": {
          "falkenberg/before-praktik": "Vid start av praktik ska detta gälla: uppbär försörjningsstöd; bosatt i kommunen; önskar arbeta; bedöms kunna ta ett arbete; berättigad till lönesubvention.",
          "resursjobb/at-most-months": "Resursjobb varar sammanlagt högst 12 månader, både enligt plan och i verkligheten.",
          "resursjobb/coached": "Under ett resursjobb ska deltagaren få coachning mot ett nytt jobb eller studier.",
          "resursjobb/competence-share": "Timmar kompetensutveckling i resursjobb: minst 20 procent av arbetade timmar, under hela tiden.",
          "resursjobb/conditions": "Vid start av resursjobb ska detta gälla, om starten inte följer direkt på en annan period: uppbär försörjningsstöd; bosatt i kommunen; önskar arbeta; bedöms kunna ta ett arbete; berättigad till lönesubvention; klarat praktik.",
          "resursjobb/employer": "Vid start av resursjobb ska detta gälla: arbetsgivare: kommunen.",
          "resursjobb/one-at-a-time": "Ett resursjobb får påbörjas bara om inget annat resursjobb pågår.",
          "resursjobb/planned-end": "Vid start av resursjobb ska detta gälla: planerad sista dag anges.",
          "resursjobb/praktik-passed-before": "Praktik ska komma före resursjobb, minst 3 månader i följd (dagar under en paus räknas inte), med resultatet ”klarad”.",
          "resursjobb/subsidy-covers": "Anställningsstödet ska gälla hela resursjobbet, till och med den planerade sista dagen.",
          "resursjobb/subsidy-decided-before": "Beslutet om anställningsstöd ska ha fattats innan resursjobbet börjar och ska omfatta resursjobbets första dag eller den tid som läggs till.",
        },
        "hassleholm": {
          "hassleholm/measures": "Den insats som beviljas ska vara heta jobbspår.",
          "hassleholm/target-group": "En insats får bara beviljas den som är arbetslös och har ekonomiskt bistånd.",
          "hassleholm/within-a-measure": "När en praktik eller en ordinarie anställning börjar ska den ingå i en insats som har beviljats.",
        },
        "hedensted": {
          "dk/praktik-weeks": "Praktik varar högst 13 veckor från början; högst 26 veckor med förlängning 1; annars högst 26 veckor, eller en förlängning på högst 13 veckor.",
          "hedensted/job-goal-first": "Innan rehabiliteringsteamet träffas ska man ha talat om vilket jobb personen vill ha.",
          "hedensted/measures": "Den insats som beviljas ska vara ett ressourceforløb.",
          "hedensted/within-a-measure": "När en praktik eller ett småjob börjar ska det ske inom en insats som har beviljats.",
          "ressourceforlob/length": "Ressourceforløb varar minst 1 år och högst 3 år.",
          "ressourceforlob/still-granted": "Ett ressourceforløb får börja bara medan det fortfarande beviljas nya deltagare.",
          "ressourceforlob/team-first": "Rehabiliteringsteamet ska ha träffats innan ett ressourceforløb beviljas.",
          "smajob/familiarity-first": "Personen ska vara förtrogen med arbetsuppgifterna och arbetsplatsen innan ett småjob där börjar.",
          "smajob/few-weekly-hours": "Ett småjob ska omfatta få timmar i veckan. Hur många det får vara som mest är inte fastställt.",
          "smajob/ordinary-wage": "Ett småjob ska ge ordinarie lön och ska inte ha något anställningsstöd.",
          "smajob/praktik-first": "Praktik ska komma före småjob.",
        },
        "vasteras": {
          "resursjobb/conditions": "Vid start av resursjobb ska detta gälla, om starten inte följer direkt på en annan period: deltar i ett arbetsmarknadspolitiskt program.",
          "resursjobb/expected": "Vid start av resursjobb ska detta gälla, om starten inte följer direkt på en annan period: långt ifrån arbetsmarknaden.",
        },
      }
    `)
  })
  it('are in Danish', () => {
    expect(sentencesIn(danish)).toMatchInlineSnapshot(`
      {
        "bengtsfors": {
          "bengtsfors/measures": "Det forløb, der bevilges, skal være jobbcoachning.",
          "bengtsfors/target-group": "Et forløb kan kun bevilges til en person, der har forladt eller er ved at forlade etableringsfasen og risikerer at få brug for ekonomiskt bistånd, eller som modtager ekonomiskt bistånd og har en afklaret arbejdsevne.",
          "bengtsfors/within-a-measure": "Når en praktik eller en ordinær ansættelse begynder, skal den indgå i et forløb, der er bevilget.",
        },
        "falkenberg": {
          "falkenberg/before-praktik": "Ved start af praktik skal følgende gælde: modtager försörjningsstöd; bosat i kommunen; ønsker at arbejde; vurderes at kunne tage et arbejde; berettiget til løntilskud.",
          "resursjobb/at-most-months": "Resursjobb varer sammenlagt højst 12 måneder, både efter planen og i virkeligheden.",
          "resursjobb/coached": "Under et resursjobb skal deltageren coaches hen imod et nyt job eller en uddannelse.",
          "resursjobb/competence-share": "Timer med kompetenceudvikling i resursjobb: mindst 20 procent af arbejdstimer, i hele perioden.",
          "resursjobb/conditions": "Ved start af resursjobb skal følgende gælde, medmindre starten følger direkte efter en anden periode: modtager försörjningsstöd; bosat i kommunen; ønsker at arbejde; vurderes at kunne tage et arbejde; berettiget til løntilskud; bestået praktik.",
          "resursjobb/employer": "Ved start af resursjobb skal følgende gælde: arbejdsgiver: kommunen.",
          "resursjobb/one-at-a-time": "Et resursjobb kan kun begynde, hvis intet andet resursjobb er i gang.",
          "resursjobb/planned-end": "Ved start af resursjobb skal følgende gælde: planlagt sidste dag er oplyst.",
          "resursjobb/praktik-passed-before": "Praktik skal komme før resursjobb, mindst 3 måneder i træk (dage på pause tæller ikke med), med resultatet »bestået«.",
          "resursjobb/subsidy-covers": "Løntilskuddet skal gælde for hele resursjobbet, til og med den planlagte sidste dag.",
          "resursjobb/subsidy-decided-before": "Løntilskuddet til et resursjobb skal være bevilget, før det begynder, og skal dække dets første dag eller den tid, der lægges til.",
        },
        "hassleholm": {
          "hassleholm/measures": "Det forløb, der bevilges, skal være heta jobbspår.",
          "hassleholm/target-group": "Et forløb kan kun bevilges til en person, der er ledig og modtager ekonomiskt bistånd.",
          "hassleholm/within-a-measure": "Når en praktik eller en ordinær ansættelse begynder, skal den indgå i et forløb, der er bevilget.",
        },
        "hedensted": {
          "dk/praktik-weeks": "Praktik varer højst 13 uger fra begyndelsen; højst 26 uger med forlængelse 1; ellers højst 26 uger, eller en forlængelse på højst 13 uger.",
          "hedensted/job-goal-first": "Før rehabiliteringsteamet holder møde, skal der være talt om, hvilket job personen ønsker.",
          "hedensted/measures": "Det forløb, der bevilges, skal være et ressourceforløb.",
          "hedensted/within-a-measure": "Når en praktik eller et småjob begynder, skal det ske inden for et forløb, der er bevilget.",
          "ressourceforlob/length": "Ressourceforløb varer mindst 1 år og højst 3 år.",
          "ressourceforlob/still-granted": "Et ressourceforløb kan kun begynde, mens det stadig bevilges til nye deltagere.",
          "ressourceforlob/team-first": "Rehabiliteringsteamet skal have holdt møde, før et ressourceforløb kan bevilges.",
          "smajob/familiarity-first": "Personen skal have lært opgaverne og arbejdspladsen at kende, før et småjob dér begynder.",
          "smajob/few-weekly-hours": "Et småjob skal være på få timer om ugen. Hvor mange det højst må være, er ikke fastsat.",
          "smajob/ordinary-wage": "Et småjob skal være med ordinær løn og uden løntilskud.",
          "smajob/praktik-first": "Praktik skal komme før småjob.",
        },
        "vasteras": {
          "resursjobb/conditions": "Ved start af resursjobb skal følgende gælde, medmindre starten følger direkte efter en anden periode: deltager i et arbejdsmarkedspolitisk program.",
          "resursjobb/expected": "Ved start af resursjobb skal følgende gælde, medmindre starten følger direkte efter en anden periode: langt fra arbejdsmarkedet.",
        },
      }
    `)
  })
})
