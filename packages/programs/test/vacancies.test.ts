import { branches, NeedsAnalysed, VacancyClosed, workplace, type Branch, type Day } from '@jobbspar/core'
import { corrected, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { known, nowhere, posted, registered } from './at-work.js'
import { aTerm, programWith } from './synthetic.js'

const closed = (on: Day, ending: 'filled' | 'withdrawn' = 'filled') =>
  VacancyClosed({ on, vacancy: 'vacancy-1', ending })
const analysed = (on: Day, horizon: 'current' | 'upcoming' = 'current') =>
  NeedsAnalysed({ on, need: 'need-1', horizon, branches: ['warehouse'], roles: ['packer'] })

const without = <D extends object, K extends keyof D>(data: D, field: K): Omit<D, K> => {
  const { [field]: _, ...rest } = data
  return rest
}

describe('vacancy/in-scope', () => {
  const rule = 'vacancy/in-scope'
  const main: readonly Branch[] = ['manufacturing', 'warehouse', 'retail', 'care']
  const scope = { education: false, experience: false, branches: main }
  const underTerm = (enforcement: 'must' | 'should', value = scope) =>
    scenario(workplace, programWith({ vacancyScope: aTerm(value, { enforcement }) })).given(registered())
  const advised = underTerm('should')

  it('[H14] [H15] is met by a job without special demands in each of the four main branches', () => {
    for (const branch of main) advised.when(posted({ branch })).then(posted({ branch })).judges(rule, 'met').finds()
  })

  it('[H14] finds a vacancy that asks for education, for experience, or for both', () => {
    const trained = posted({ requiresEducation: true })
    advised.when(trained).then(trained).finds(rule).because(rule, { requiresEducation: true })
    advised
      .when(posted({ requiresExperience: true }))
      .finds(rule)
      .because(rule, { requiresExperience: true })
    advised
      .when(posted({ requiresEducation: true, requiresExperience: true, branch: 'other' }))
      .finds(rule)
      .because(rule, { requiresEducation: true, requiresExperience: true, branch: 'other', mainBranches: main })
  })

  it('[H15] finds a branch outside the main ones, and records it: the four are the main ones, not the only', () => {
    for (const branch of branches.filter((one) => !main.includes(one))) {
      const elsewhere = posted({ branch })
      advised.when(elsewhere).then(elsewhere).finds(rule).because(rule, { branch, mainBranches: main })
    }
  })

  it('[H15] takes the branch of the workplace where the vacancy names none, and is undetermined without either', () => {
    const unnamed = { type: 'VacancyPosted' as const, data: without(posted().data, 'branch') }
    const program = programWith({ vacancyScope: aTerm(scope, { enforcement: 'should' }) })
    const of = (branch: Branch) => scenario(workplace, program).given(registered({ branch }))
    of('care').when(unnamed).judges(rule, 'met').finds()
    of('other').when(unnamed).finds(rule).because(rule, { branch: 'other' })
    of('other')
      .when(posted({ branch: 'care' }))
      .judges(rule, 'met')
      .finds()
    advised
      .when(unnamed)
      .then(unnamed)
      .undetermined({ [rule]: ['branch'] })
    // What is known to be outside is not made unknown by what is missing.
    const trained = { ...unnamed, data: { ...unnamed.data, requiresEducation: true } }
    advised.when(trained).finds(rule).because(rule, { requiresEducation: true })
    expect(of('care').given(unnamed).timeline.state.vacancies['vacancy-1']?.branch).toBe('care')
  })

  it('is met by what a program allows: education, experience, or both', () => {
    underTerm('must', { ...scope, education: true })
      .when(posted({ requiresEducation: true }))
      .finds()
    underTerm('must', { ...scope, education: true })
      .when(posted({ requiresExperience: true }))
      .finds(rule)
    underTerm('must', { ...scope, experience: true })
      .when(posted({ requiresExperience: true }))
      .finds()
    underTerm('must', { ...scope, experience: true })
      .when(posted({ requiresEducation: true }))
      .finds(rule)
  })

  it('is never refused, however strictly the program asks: a vacancy that was posted was posted', () => {
    const trained = posted({ requiresEducation: true })
    underTerm('must').when(trained).then(trained).finds(rule)
  })

  it('becomes a finding when the branch of the workplace is corrected', () => {
    scenario(workplace, programWith({ vacancyScope: aTerm(scope) }))
      .given(labelled('registration', registered({ branch: 'care' })), {
        type: 'VacancyPosted',
        data: without(posted().data, 'branch'),
      })
      .when(corrected('registration', registered({ branch: 'other' })))
      .finds(rule)
  })

  it('goes by the terms of the day, and does not apply where the program does not speak of it', () => {
    const dated = scenario(
      workplace,
      programWith({ vacancyScope: aTerm(scope, { from: '2016-03-01', until: '2016-03-31' }) }),
    ).given(registered())
    const on = (day: Day) => posted({ on: day, branch: 'other' })
    dated.when(on('2016-02-29')).undetermined({ [rule]: ['vacancyScope on 2016-02-29'] })
    dated.when(on('2016-03-01')).finds(rule).because(rule, { branch: 'other' })
    dated.when(on('2016-03-31')).finds(rule).because(rule, { branch: 'other' })
    dated.when(on('2016-04-01')).undetermined({ [rule]: ['vacancyScope on 2016-04-01'] })
    known.when(on('2016-03-01')).judges(rule, 'notApplicable').finds()
  })
})

describe('vacancy/is-open', () => {
  const rule = 'vacancy/is-open'
  const open = known.given(posted())

  it('is met on the day of posting, and found the day before', () => {
    open.when(closed('2016-03-01')).then(closed('2016-03-01')).judges(rule, 'met').finds()
    open.when(closed('2016-02-29')).then(closed('2016-02-29')).finds(rule).because(rule, { found: false })
  })

  it('finds a second closing, and the first stands', () => {
    const filled = open.given(closed('2016-03-15'))
    const again = closed('2016-03-31', 'withdrawn')
    filled.when(again).then(again).finds(rule).because(rule, { closedOn: '2016-03-15' })
    expect(filled.given(again).timeline.state.vacancies['vacancy-1']).toMatchObject({
      last: '2016-03-15',
      ending: 'filled',
    })
  })

  it('finds the closing of a vacancy there is not', () => {
    known.when(closed('2016-03-15')).finds(rule).because(rule, { vacancy: 'vacancy-1', found: false })
  })
})

describe('vacancy/id-used-once', () => {
  const rule = 'vacancy/id-used-once'

  it('finds an id used before, open or closed, and keeps the first', () => {
    const again = posted({ on: '2016-05-01', branch: 'care' })
    for (const before of [known.given(posted()), known.given(posted(), closed('2016-03-15'))]) {
      before.when(again).then(again).finds(rule).because(rule, { vacancy: 'vacancy-1' })
      expect(before.given(again).timeline.state.vacancies['vacancy-1']?.from).toBe('2016-03-01')
    }
    known
      .given(posted())
      .when(posted({ vacancy: 'vacancy-2' }))
      .finds()
    known.given(posted()).when(posted()).thenNothing()
  })
})

describe('vacancy/need-analysed', () => {
  const rule = 'vacancy/need-analysed'
  const forNeed = posted({ need: 'need-1' })

  it('[H08] [H13] is met by a vacancy that answers a need analysed before, or that day, current or upcoming', () => {
    for (const horizon of ['current', 'upcoming'] as const) {
      known.given(analysed('2016-02-01', horizon)).when(forNeed).then(forNeed).judges(rule, 'met').finds()
      expect(known.given(analysed('2016-02-01', horizon)).timeline.state.needs['need-1']).toMatchObject({ horizon })
    }
    known.given(analysed('2016-03-01')).when(forNeed).judges(rule, 'met').finds()
  })

  it('finds one that names a need nobody has analysed, or only later; put right when that is entered late', () => {
    known.when(forNeed).then(forNeed).finds(rule).because(rule, { need: 'need-1', found: false })
    known.given(analysed('2016-03-02')).when(forNeed).finds(rule)
    known.given(forNeed).when(analysed('2016-03-01')).putsRight(rule)
    known
      .given(labelled('need', analysed('2016-02-01')), forNeed)
      .when(voided('need'))
      .finds(rule)
  })

  it('asks nothing of a vacancy that names no need', () => {
    known.when(posted()).judges(rule, 'notApplicable').finds()
  })
})

describe('need/id-used-once', () => {
  const rule = 'need/id-used-once'

  it('[H13] finds an id used before, and keeps the first', () => {
    const again = analysed('2016-04-01', 'upcoming')
    known.given(analysed('2016-02-01')).when(again).then(again).finds(rule).because(rule, { need: 'need-1' })
    expect(known.given(analysed('2016-02-01'), again).timeline.state.needs['need-1']?.horizon).toBe('current')
    known.given(analysed('2016-02-01')).when(analysed('2016-02-01')).thenNothing()
  })

  it('[H09] [H13] records whether education or experience is needed, in no branch or role in particular', () => {
    const need = NeedsAnalysed({
      on: '2016-02-01',
      need: 'need-2',
      horizon: 'upcoming',
      requiresEducation: true,
      requiresExperience: false,
    })
    known.given(analysed('2016-02-01')).when(need).then(need).finds()
  })
})

describe('vacancy/kind-of-small-job', () => {
  const rule = 'vacancy/kind-of-small-job'
  const company = nowhere.given(registered())

  it('[D36] [D37] [D38] is met by small jobs of the eight kinds named, and of others', () => {
    const kinds = [
      'busDriving',
      'busCleaning',
      'goodsTransport',
      'packing',
      'administration',
      'cleaning',
      'containerEmptying',
      'minorItTasks',
      'other',
    ] as const
    for (const smallJob of kinds)
      company
        .when(posted({ kind: 'smajob', smallJob }))
        .judges(rule, 'met')
        .finds()
  })

  it('[D37] finds another kind of employment that is said to be of a kind of small job', () => {
    const odd = posted({ kind: 'ordinary', smallJob: 'packing' })
    company.when(odd).then(odd).finds(rule).because(rule, { kind: 'ordinary', smallJob: 'packing' })
  })

  it('asks nothing where either is not told', () => {
    company
      .when(posted({ kind: 'smajob' }))
      .judges(rule, 'notApplicable')
      .finds()
    company
      .when(posted({ smallJob: 'packing' }))
      .judges(rule, 'notApplicable')
      .finds()
  })
})
