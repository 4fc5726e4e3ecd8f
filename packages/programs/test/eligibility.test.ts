import {
  ConditionAssessed,
  participation,
  ParticipationOpened,
  type AssessedCondition,
  type RuleVersion,
} from '@jobbspar/core'
import { corrected, deviating, deviationFrom, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { falkenberg } from '../src/index.js'
import {
  admitted,
  allMet,
  assessed,
  fiveConditions,
  jobEnds,
  newcomer,
  opened,
  ordinaryJob,
  praktik,
  praktikStarts,
  ready,
  resursjobb,
  second,
  subsidy,
} from './way.js'

const atPraktik = 'falkenberg/before-praktik'
const atJob = 'resursjobb/conditions'

/** The statement each condition is from. */
const statement = new Map<AssessedCondition, string>(
  Object.entries({
    receivesForsorjningsstod: 'F32',
    residesInMunicipality: 'F32',
    wishesToWork: 'F33',
    ableToWork: 'F34',
    entitledToWageSubsidy: 'F35',
  }) as [AssessedCondition, string][],
)

/** Admitted a year before the program has terms. */
const openedBefore = ParticipationOpened({ ...opened.data, on: '2014-01-01' })
const start = praktikStarts('2015-01-15', '2015-04-14')
const job = resursjobb('2015-04-15', '2016-04-14')
/** A praktik passed and a subsidy decided; nothing assessed yet. */
const trained = admitted.given(subsidy(), ...praktik('2015-01-15', '2015-04-14'))
const allBut = (condition: AssessedCondition) => allMet().filter(({ data }) => data.condition !== condition)

describe('falkenberg/before-praktik', () => {
  it('[F31] finds nothing when all five assessed conditions are met', () => {
    admitted
      .given(...allMet())
      .when(start)
      .then(start)
      .finds()
  })

  for (const condition of fiveConditions) {
    it(`[${statement.get(condition) ?? ''}] accepts a praktik with a finding when ${condition} is not met`, () => {
      admitted
        .given(...allMet(), assessed(condition, false, '2015-01-10'))
        .when(start)
        .then(start)
        .finds(atPraktik)
        .because(atPraktik, { unmet: [condition], unknown: [] })
        .audits(atPraktik)
    })

    it(`[${statement.get(condition) ?? ''}] accepts a praktik with a finding when ${condition} is unknown`, () => {
      admitted
        .given(...allBut(condition))
        .when(start)
        .then(start)
        .finds(atPraktik)
        .undetermined({ [atPraktik]: [condition] })
    })
  }

  it('[F31] names all that is unknown when nothing has been assessed', () => {
    admitted
      .when(start)
      .then(start)
      .undetermined({ [atPraktik]: [...fiveConditions] })
  })

  it('[F31] accepts a praktik where the program has no terms yet, with a finding: advice binds as advice', () => {
    const early = praktikStarts('2014-12-31', '2015-03-30')
    newcomer
      .given(openedBefore)
      .when(early)
      .then(early)
      .finds(atPraktik)
      .undetermined({ [atPraktik]: ['rule on 2014-12-31'] })
      .audits(atPraktik)
    // On the first day of the terms they say what is asked.
    newcomer
      .given(openedBefore)
      .when(praktikStarts('2015-01-01', '2015-03-31'))
      .undetermined({ [atPraktik]: [...fiveConditions] })
  })

  it('binds without terms in force as strictly as any that the program ever had', () => {
    const [advice] = falkenberg.rules![atPraktik]!.versions as readonly [RuleVersion]
    const early = praktikStarts('2014-12-31', '2015-03-30')
    const under = (...versions: readonly RuleVersion[]) =>
      scenario(participation, { ...falkenberg, rules: { ...falkenberg.rules, [atPraktik]: { versions } } }).given(
        openedBefore,
      )
    const first = { ...advice, until: '2017-12-31' } as const
    const stricter = { ...advice, from: '2018-01-01', enforcement: 'must' } as const
    under(first, { ...stricter, enforcement: 'should' })
      .when(early)
      .then(early)
    under(first, stricter)
      .when(early)
      .refusedBy(atPraktik)
      .undetermined({ [atPraktik]: ['rule on 2014-12-31'] })
    // While one is in force it alone says how it binds.
    under(first, stricter).when(praktikStarts('2017-12-31', '2018-03-30')).finds(atPraktik)
    under(first, stricter).when(praktikStarts('2018-01-01', '2018-03-31')).refusedBy(atPraktik)
    // Between two versions and after the last there is none in force.
    under(first, { ...stricter, from: '2018-02-01', until: '2018-12-31' })
      .when(praktikStarts('2018-01-31', '2018-04-29'))
      .refusedBy(atPraktik)
      .undetermined({ [atPraktik]: ['rule on 2018-01-31'] })
  })

  it('[F36] does not ask for a passed praktik when one starts', () => {
    admitted
      .given(...allMet())
      .when(start)
      .judges(atPraktik, 'met')
  })
})

describe('resursjobb/conditions: all six', () => {
  it('[F31] accepts the first resursjobb when all six are met', () => {
    trained
      .given(...allMet())
      .when(job)
      .then(job)
      .finds()
  })

  for (const condition of fiveConditions) {
    it(`[${statement.get(condition) ?? ''}] is refused when ${condition} is not met`, () => {
      trained
        .given(...allMet(), assessed(condition, false, '2015-02-01'))
        .when(job)
        .refusedBy(atJob)
        .because(atJob, { unmet: [condition], unknown: [] })
        .undetermined({})
    })

    it(`[${statement.get(condition) ?? ''}] is refused when ${condition} is unknown: unknown is not met`, () => {
      trained
        .given(...allBut(condition))
        .when(job)
        .refusedBy(atJob)
        .undetermined({ [atJob]: [condition] })
    })
  }

  it('[F36] is refused when no praktik is passed, the sixth condition', () => {
    admitted
      .given(...allMet(), subsidy())
      .when(job)
      .refusedBy(atJob, 'resursjobb/praktik-passed-before')
      .because(atJob, { unmet: ['praktikPassed'], unknown: [] })
  })

  it('[F31] names every condition not met and every one unknown', () => {
    admitted
      .given(
        subsidy(),
        assessed('receivesForsorjningsstod', true),
        assessed('residesInMunicipality', false),
        assessed('ableToWork', false),
      )
      .when(job)
      .refusedBy(atJob, 'resursjobb/praktik-passed-before')
      .because(atJob, {
        unmet: ['residesInMunicipality', 'ableToWork', 'praktikPassed'],
        unknown: ['wishesToWork', 'entitledToWageSubsidy'],
      })
  })

  it('[F31] names all five when nothing has been assessed', () => {
    trained
      .when(job)
      .refusedBy(atJob)
      .undetermined({ [atJob]: [...fiveConditions] })
  })

  it('[F31] is undetermined where the program has no terms yet', () => {
    admitted.when(resursjobb('2014-12-31', '2015-06-30')).judges(atJob, 'undetermined')
  })

  it('[F32] asks nothing of an ordinary job', () => {
    admitted.when(ordinaryJob('2015-02-01')).judges(atJob, 'notApplicable').finds()
  })
})

describe('eligibility: the latest assessment on or before the day holds', () => {
  const met = trained.given(...allMet())

  it('[F34] holds on the day it was made', () => {
    trained
      .given(...allBut('ableToWork'), assessed('ableToWork', true, '2015-04-15'))
      .when(job)
      .then(job)
    met
      .given(assessed('ableToWork', false, '2015-04-15'))
      .when(job)
      .refusedBy(atJob)
  })

  it('[F34] does not hold the day before', () => {
    trained
      .given(...allBut('ableToWork'), assessed('ableToWork', true, '2015-04-16'))
      .when(job)
      .refusedBy(atJob)
      .undetermined({ [atJob]: ['ableToWork'] })
    met
      .given(assessed('ableToWork', false, '2015-04-16'))
      .when(job)
      .then(job)
      .finds()
  })

  it('[F34] gives way to a later one, in either direction, in whatever order they were recorded', () => {
    met
      .given(assessed('ableToWork', false, '2015-02-01'), assessed('ableToWork', true, '2015-03-01'))
      .when(job)
      .then(job)
    met
      .given(assessed('ableToWork', true, '2015-02-01'), assessed('ableToWork', false, '2015-03-01'))
      .when(job)
      .refusedBy(atJob)
    met
      .given(assessed('ableToWork', true, '2015-03-01'), assessed('ableToWork', false, '2015-02-01'))
      .when(job)
      .then(job)
  })

  it('[F34] is the one recorded last among several of one day', () => {
    const no = assessed('ableToWork', false, '2015-03-01')
    const yes = assessed('ableToWork', true, '2015-03-01')
    met.given(no, yes).when(job).then(job)
    met.given(yes, no).when(job).refusedBy(atJob)
  })

  it('[F34] can be assessed as met again on a day when it was assessed as met and then as not met', () => {
    const no = assessed('ableToWork', false, '2015-03-01')
    const yes = assessed('ableToWork', true, '2015-03-01')
    met.given(yes, no).when(yes).then(yes)
    met.given(yes, no, job).when(yes).then(yes).finds().putsRight(atJob)
    met.given(yes, no, yes).when(job).then(job).finds()
    met.given(yes, no, yes).when(no).then(no)
  })

  it('asks for nothing new when the same assessment is told again', () => {
    met.when(assessed('ableToWork', true)).thenNothing()
  })

  it('asks for nothing new when what was said since is of another condition, another day, or a correction of it', () => {
    const yes = assessed('ableToWork', true, '2015-03-01')
    met
      .given(yes, assessed('wishesToWork', false, '2015-03-01'))
      .when(yes)
      .thenNothing()
    met
      .given(yes, assessed('ableToWork', false, '2015-03-02'))
      .when(yes)
      .thenNothing()
    met
      .given(labelled('first', assessed('ableToWork', false, '2015-03-01')), corrected('first', yes))
      .when(yes)
      .thenNothing()
  })

  it('is news when what was said the same day since is voided, or when the same was itself voided', () => {
    const no = assessed('ableToWork', false, '2015-03-01')
    const yes = assessed('ableToWork', true, '2015-03-01')
    met.given(yes, labelled('since', no), voided('since')).when(no).then(no)
    met.given(labelled('said', yes), voided('said')).when(yes).then(yes)
  })

  it('is recorded late, and makes the job begun meanwhile a finding or puts it right', () => {
    const late = assessed('residesInMunicipality', false, '2015-04-15')
    const begun = met.given(job)
    begun.when(late).then(late).finds(atJob).audits(atJob)
    begun
      .given(late)
      .when(assessed('residesInMunicipality', true, '2015-04-15'))
      .putsRight(atJob)
      .audits()
    begun.when(assessed('residesInMunicipality', false, '2015-04-16')).finds()
  })

  it('is judged anew when an assessment is corrected or voided', () => {
    const history = admitted.given(
      subsidy(),
      ...praktik('2015-01-15', '2015-04-14'),
      ...allBut('wishesToWork'),
      labelled('wish', assessed('wishesToWork', true)),
      job,
    )
    history
      .when(corrected('wish', ConditionAssessed({ on: '2015-01-01', condition: 'wishesToWork', met: false })))
      .finds(atPraktik, atJob)
    history.when(corrected('wish', assessed('wishesToWork', true, '2015-04-16'))).finds(atPraktik, atJob)
    history
      .when(voided('wish'))
      .finds(atPraktik, atJob)
      .undetermined({
        [atPraktik]: ['wishesToWork'],
        [atJob]: ['wishesToWork'],
      })
  })
})

describe('resursjobb/conditions: a later contract', () => {
  const moved = assessed('residesInMunicipality', false, '2015-05-01')
  const first = [resursjobb('2015-04-01', '2015-06-30'), moved, jobEnds('2015-06-30')]

  it('[F32] is not judged again without a gap, even if a condition has since become unmet', () => {
    const next = resursjobb('2015-07-01', '2015-09-30', second)
    ready
      .given(...first)
      .when(next)
      .then(next)
      .judges(atJob, 'notApplicable')
      .finds()
  })

  it('[F32] is judged again after a gap of one day', () => {
    ready
      .given(...first)
      .when(resursjobb('2015-07-02', '2015-09-30', second))
      .refusedBy(atJob)
      .because(atJob, { unmet: ['residesInMunicipality'] })
  })

  it('[F32] is accepted after a gap when all six still hold', () => {
    const next = resursjobb('2015-07-02', '2015-09-30', second)
    ready.given(resursjobb('2015-04-01', '2015-06-30'), jobEnds('2015-06-30')).when(next).then(next).finds()
  })

  it('[F32] goes by the last day worked, not by the last day planned', () => {
    ready
      .given(resursjobb('2015-04-01', '2015-06-30'), moved, jobEnds('2015-06-29'))
      .when(resursjobb('2015-07-01', '2015-09-30', second))
      .refusedBy(atJob)
  })

  it('[F32] becomes a finding when the earlier contract turns out to have ended a day sooner', () => {
    ready
      .given(
        resursjobb('2015-04-01', '2015-06-30'),
        moved,
        labelled('end', jobEnds('2015-06-30')),
        resursjobb('2015-07-01', '2015-09-30', second),
      )
      .when(corrected('end', jobEnds('2015-06-29')))
      .finds(atJob)
      .because(atJob, { unmet: ['residesInMunicipality'] })
  })

  it('[F32] is judged after an ordinary job without a gap: that is no earlier contract of the kind', () => {
    ready
      .given(ordinaryJob('2015-04-01', { employmentId: 'employment-1' }), moved, jobEnds('2015-06-30'))
      .when(resursjobb('2015-07-01', '2015-09-30', second))
      .refusedBy(atJob)
  })
})

describe('a decision taken although it breaks a rule', () => {
  const unmet = trained.given(...allMet(), assessed('residesInMunicipality', false, '2015-02-01'))

  it('is recorded when the deviation names the rule, and stays a finding in every audit', () => {
    unmet
      .when(job, { deviation: deviationFrom(atJob) })
      .then(job)
      .finds(atJob)
      .audits(atJob)
    const begun = unmet.given(deviating(job, atJob))
    begun.audits(atJob)
    begun
      .given(assessed('residesInMunicipality', true, '2015-05-01'), jobEnds('2016-04-14'))
      .audits(atJob, 'resursjobb/coached')
  })

  it('is recorded when the deviation names the rule by the id that it had before', () => {
    unmet
      .when(job, { deviation: deviationFrom('eligibility/before-employment') })
      .then(job)
      .finds(atJob)
    unmet.when(job, { deviation: deviationFrom('eligibility/before-praktik') }).refusedBy(atJob)
  })

  it('is recorded too when what the rule asks for is unknown', () => {
    trained
      .when(job, { deviation: deviationFrom(atJob) })
      .then(job)
      .undetermined({ [atJob]: [...fiveConditions] })
  })

  it('is refused when the deviation names another rule', () => {
    unmet.when(job, { deviation: deviationFrom('resursjobb/praktik-passed-before') }).refusedBy(atJob)
  })

  it('is refused by the rules that the deviation does not name', () => {
    admitted
      .given(...allMet(), subsidy())
      .when(job, { deviation: deviationFrom(atJob) })
      .refusedBy('resursjobb/praktik-passed-before')
  })

  it('is recorded when the deviation names all of them', () => {
    const both = [atJob, 'resursjobb/praktik-passed-before']
    admitted
      .given(...allMet(), subsidy())
      .when(job, { deviation: deviationFrom(...both) })
      .then(job)
      .finds(...both)
      .audits(...both)
  })
})
