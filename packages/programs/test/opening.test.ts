import { participation, ParticipationEnded, ParticipationOpened, PlanAgreed, type Day } from '@jobbspar/core'
import { corrected, deviationFrom, labelled, voided } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { falkenberg } from '../src/index.js'
import {
  admitted,
  assessed,
  eligible,
  jobEnds,
  newcomer,
  opened,
  praktik,
  praktikEnds,
  praktikStarts,
  ready,
  resursjobb,
  second,
  subsidised,
  subsidy,
} from './way.js'

const atJob = 'resursjobb/conditions'
const months = 'resursjobb/praktik-passed-before'

const plan = PlanAgreed({ on: '2015-01-01', activities: ['swedish'] })

describe('opening/in-this-program', () => {
  it('is met by the program itself, and found under another, which refuses nothing', () => {
    newcomer.when(opened).judges('opening/in-this-program', 'met').finds()
    const elsewhere = ParticipationOpened({ ...opened.data, program: 'hedensted' })
    newcomer
      .when(elsewhere)
      .then(elsewhere)
      .finds('opening/in-this-program')
      .because('opening/in-this-program', { openedIn: 'hedensted', judgedBy: 'falkenberg' })
  })
})

describe('opening/once', () => {
  it('lets a person be admitted', () => {
    newcomer.when(opened).then(opened).finds()
  })

  it('is refused a second time, with the first day told', () => {
    admitted
      .when(ParticipationOpened({ ...opened.data, on: '2016-01-01' }))
      .refusedBy('opening/once')
      .because('opening/once', { openedOn: '2015-01-01' })
  })

  it('is refused when entered late, before the one there is', () => {
    admitted.when(ParticipationOpened({ ...opened.data, on: '2014-12-31' })).refusedBy('opening/once')
  })

  it('asks for nothing new when it is the same opening', () => {
    admitted.when(opened).thenNothing()
  })
})

describe('opening/first', () => {
  it('refuses a decision before the opening, and accepts it on the day itself', () => {
    newcomer.when(plan).refusedBy('opening/first')
    admitted.when(PlanAgreed({ ...plan.data, on: '2014-12-31' })).refusedBy('opening/first')
    admitted.when(plan).then(plan).finds()
  })

  it('takes events of the opening day in their order in the day, not in the order they were recorded', () => {
    newcomer.given(plan).when(opened).then(opened).finds().putsRight('opening/first')
  })

  it('records a report before the opening, with a finding', () => {
    const early = assessed('wishesToWork', true, '2014-12-31')
    admitted.when(early).then(early).finds('opening/first').audits('opening/first')
  })

  it('is put right by an opening entered late', () => {
    newcomer
      .given(...praktik('2015-01-15', '2015-01-31'))
      .when(opened)
      .then(opened)
      .putsRight('opening/first', 'opening/first')
  })

  it('records even an ending without an opening', () => {
    const ended = ParticipationEnded({ on: '2015-01-01', exit: 'aborted', verified: false })
    newcomer.when(ended).then(ended).finds('opening/first')
  })

  it('makes everything a finding when the opening is voided', () => {
    newcomer
      .given(labelled('opening', opened), plan)
      .when(voided('opening'))
      .finds('opening/first')
      .audits('opening/first')
  })
})

describe('several requests together', () => {
  it('are all recorded, each judged in the state the others make', () => {
    newcomer.when([opened, plan]).then(opened, plan)
  })

  it('are none of them recorded when one is refused', () => {
    const later = praktikStarts('2015-02-01', '2015-04-30', 2)
    const refused = eligible.when([praktikStarts('2015-01-15', '2015-04-14'), later])
    refused.refusedBy('praktik/one-at-a-time').audits()
    expect(eligible.timeline.version).toBe(6)
  })

  it('leave out what is already so', () => {
    admitted.when([opened, plan, plan]).then(plan)
  })

  it('are judged as a whole, in whatever order they are asked for', () => {
    newcomer.when([plan, opened]).then(plan, opened).finds().putsRight().audits()
    newcomer
      .when([plan, assessed('ableToWork', true), opened])
      .finds()
      .putsRight()
  })

  it('tell what they put right and what they break together, and nothing that is neither', () => {
    const early = assessed('wishesToWork', true, '2015-01-01')
    const ended = ParticipationEnded({ on: '2015-06-30', exit: 'work', verified: true })
    newcomer.given(early).when([opened, ended]).then(opened, ended).finds().putsRight('opening/first')
    // The first is not so once the second is.
    admitted
      .given(labelled('ended', ended))
      .when([ParticipationEnded({ ...ended.data, on: '2015-05-31' }), voided('ended')])
      .finds()
      .putsRight()
  })

  const begun = ready.given(resursjobb('2016-01-01', '2016-12-31'))
  const moved = assessed('residesInMunicipality', false, '2015-12-31')

  it('hold nothing against a decision that reports among them reveal', () => {
    begun.when([moved, plan]).then(moved, plan).finds(atJob)
    begun.when([plan, moved]).then(plan, moved).finds(atJob)
  })

  it('hold nothing against a decision that corrections and voids among them reveal', () => {
    const trained = subsidised.given(
      praktikStarts('2015-01-01', '2015-03-31'),
      labelled('end', praktikEnds('2015-03-31')),
      resursjobb('2016-01-01', '2016-12-31'),
    )
    trained.when([voided('end'), plan]).finds(atJob, months)
    trained.when([corrected('end', praktikEnds('2015-03-30')), plan]).finds(months)
    trained.when([plan, corrected('end', praktikEnds('2015-03-30'))]).finds(months)
  })

  it('hold against a decision what itself breaks in the history that the reports make', () => {
    const job = resursjobb('2016-01-01', '2016-12-31')
    ready
      .when([moved, job])
      .refusedBy(atJob)
      .because(atJob, { unmet: ['residesInMunicipality'] })
    ready.when([job, moved]).refusedBy(atJob)
    // The day after it does no harm, and what was met again is met.
    const after = assessed('residesInMunicipality', false, '2016-01-02')
    ready.when([after, job]).then(after, job).finds()
    const back = assessed('residesInMunicipality', true, '2016-01-01')
    ready.when([moved, job, back]).then(moved, job, back).finds()
  })

  it('hold against a decision what it breaks elsewhere, but not what a report among them breaks there', () => {
    // The job of 2016 takes twelve months, so not a day is left for an earlier one.
    const day = resursjobb('2015-04-30', '2015-04-30', second)
    begun.when([day, jobEnds('2015-04-30', 2)]).refusedBy('resursjobb/at-most-months')
    begun.when([moved, day, jobEnds('2015-04-30', 2)]).refusedBy('resursjobb/at-most-months')
    // Without its ending it is open still when the other begins.
    begun.when([day, moved]).refusedBy('resursjobb/at-most-months', 'resursjobb/one-at-a-time')
  })

  it('may all be decisions, of which the last makes the first possible', () => {
    const job = resursjobb('2016-01-01', '2016-12-31')
    const trained = eligible.given(...praktik('2015-01-01', '2015-03-31'))
    trained.when([job, subsidy()]).then(job, subsidy()).finds()
    trained.when([job, subsidy({ on: '2016-01-02' })]).refusedBy('resursjobb/subsidy-decided-before')
  })

  it('are recorded under one deviation, which is told for what it names', () => {
    const job = resursjobb('2016-01-01', '2016-12-31')
    ready
      .when([moved, job], { deviation: deviationFrom(atJob) })
      .then(moved, job)
      .finds(atJob)
    ready.when([moved, job], { deviation: deviationFrom(months) }).refusedBy(atJob)
  })
})

describe('several records admitted together', () => {
  const admit = participation.admit(falkenberg)
  const later = eligible.given(...praktik('2015-03-01', '2015-05-31'))
  const late = later.given(...praktik('2015-01-15', '2015-02-14', 'passed', 2)).timeline.records.slice(-2)
  const refusedBy = (answer: ReturnType<typeof admit>) =>
    !answer.ok && answer.error.is === 'Refused' ? answer.error.determinations.map(({ rule }) => rule) : undefined

  it('are judged as a whole: a praktik entered late with its ending, but not without', () => {
    expect(admit(later.timeline, late)).toMatchObject({ ok: true, findings: [], gone: [] })
    expect(refusedBy(admit(later.timeline, late[0]!))).toEqual(['praktik/one-at-a-time'])
    expect(refusedBy(admit(later.timeline, late.slice(0, 1)))).toEqual(['praktik/one-at-a-time'])
  })

  it('may be a whole history', () => {
    const whole = admit(newcomer.timeline, ready.timeline.records)
    expect(whole).toMatchObject({ ok: true, findings: [], gone: [] })
    expect(whole.ok && whole.timeline.state).toEqual(ready.timeline.state)
  })

  it('may be none', () => {
    expect(admit(ready.timeline, [])).toEqual({ ok: true, timeline: ready.timeline, findings: [], gone: [] })
  })
})

describe('days', () => {
  it('are from 1900 to 2199', () => {
    const at = (on: Day) => ParticipationOpened({ ...opened.data, on })
    newcomer.when(at('1899-12-31')).invalid('/data/on')
    newcomer.when(at('1900-01-01')).then(at('1900-01-01')).finds()
    newcomer.when(at('2199-12-31')).then(at('2199-12-31')).finds()
    newcomer.when(at('2200-01-01')).invalid('/data/on')
    const read = participation.parse.request(at('2200-01-01'))
    expect(!read.ok && read.error.problems.map(({ expected }) => expected)).toEqual([
      'a day YYYY-MM-DD from 1900 to 2199',
    ])
  })

  it('are so in what a correction says and in the correction itself', () => {
    const history = newcomer.given(labelled('opening', opened))
    history
      .when(corrected('opening', { ...opened, data: { ...opened.data, on: '2200-01-01' } }, '2016-01-01'))
      .invalid('/data/to/data/on')
    history.when(voided('opening', '2200-01-01')).invalid('/data/on')
  })
})
