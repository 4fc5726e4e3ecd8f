import {
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  EmploymentTermsChanged,
  hours,
  subsidyKinds,
  type Agreement,
  type Day,
  type MunicipalUnit,
  type SubsidyKind,
} from '@jobbspar/core'
import { corrected, deviating, labelled } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import {
  admittedUnder,
  atAma,
  atForvaltning,
  granted,
  learning,
  ordinary,
  threeCategories,
  trygghetRenamed,
  without,
} from './categories.js'
import { aTerm, unsettled } from './synthetic.js'

const tasksRule = 'sort/placement-and-tasks'
const employerRule = 'sort/employer-and-agreement'
const oneWay = 'sort/moves-one-way'
const months = 'sort/first-employer-months'
const subsidyRule = 'sort/subsidy-kind'

const categorised = admittedUnder({ employmentCategories: aTerm(threeCategories) })
const advised = admittedUnder({ employmentCategories: aTerm(threeCategories, { enforcement: 'should' }) })

/** From a day on, another unit employs by another agreement; what is left out stays. */
const changed = (on: Day, employerUnit?: MunicipalUnit, agreement?: Agreement, n = 1) =>
  EmploymentTermsChanged({
    on,
    employmentId: `employment-${n}`,
    hoursPerWeek: hours(40),
    ...(employerUnit === undefined ? {} : { employerUnit }),
    ...(agreement === undefined ? {} : { agreement }),
  })
const second = { employmentId: 'employment-2', on: '2018-02-01', plannedTo: '2019-01-31' } as const
const ended = (on: Day) => EmploymentEnded({ on, employmentId: 'employment-1', reason: 'termEnded' })

describe('sort/placement-and-tasks', () => {
  it('[V20] [V21] [V22] [V23] accepts each kind where it can be placed, with its tasks', () => {
    for (const job of [atAma(), atForvaltning(), learning(), learning({ placement: 'ama' }), ordinary()])
      categorised.when(job).then(job).judges(tasksRule, 'met').finds()
  })

  it('[V38] refuses a resursjobb at a förvaltning with tasks of the core assignment', () => {
    for (const tasks of ['ordinaryTasks', 'learningTasks', 'ownAreaTasks'] as const)
      categorised
        .when(atForvaltning({ tasks }))
        .refusedBy(tasksRule)
        .because(tasksRule, {
          kind: 'resursjobb',
          placement: 'forvaltning',
          tasks,
          allowedPlacements: tasks === 'ownAreaTasks' ? ['ama'] : ['forvaltning', 'ama'],
          allowedTasks: ['adaptedTasks'],
        })
  })

  it('[V37] refuses a resursjobb at the labour-market unit with other tasks than those of its own area', () => {
    for (const tasks of ['adaptedTasks', 'ordinaryTasks', 'learningTasks'] as const)
      categorised.when(atAma({ tasks })).refusedBy(tasksRule)
  })

  it('[V23] refuses an ordinary employment with a subsidy that is placed at the labour-market unit', () => {
    categorised.when(ordinary({ placement: 'ama' })).refusedBy(tasksRule)
    // Whatever the tasks are, it cannot be placed there.
    categorised
      .when(without(ordinary({ placement: 'ama' }), 'tasks'))
      .refusedBy(tasksRule)
      .undetermined({})
  })

  it('[V21] refuses ordinary tasks that are not for learning an occupation in a yrkes- eller studieresurs', () => {
    categorised.when(learning({ tasks: 'ordinaryTasks' })).refusedBy(tasksRule)
    categorised
      .when(without(learning({ tasks: 'ordinaryTasks' }), 'placement'))
      .refusedBy(tasksRule)
      .undetermined({})
  })

  it('[V16] is undetermined, and refused, while placement or tasks are not told: unknown is not adapted', () => {
    categorised
      .when(without(atForvaltning(), 'tasks'))
      .refusedBy(tasksRule)
      .undetermined({ [tasksRule]: ['tasks'] })
    categorised
      .when(without(atForvaltning(), 'placement', 'tasks'))
      .refusedBy(tasksRule)
      .undetermined({ [tasksRule]: ['placement', 'tasks'] })
  })

  it('[V19] says nothing of a kind of employment that the program gives no category', () => {
    const job = EmploymentBegun({
      ...{ on: '2017-02-01', employmentId: 'employment-1', kind: 'ordinary', employer: 'private' },
      hoursPerWeek: hours(40),
    })
    for (const rule of [tasksRule, employerRule, oneWay, subsidyRule])
      categorised.when(job).then(job).judges(rule, 'notApplicable').finds()
  })

  it('[V38] finds and does not refuse where the program only advises', () => {
    const job = atForvaltning({ tasks: 'ordinaryTasks' })
    advised.when(job).then(job).finds(tasksRule).audits(tasksRule)
  })

  it('goes by the categories of the day: none before the first, and each to its last day', () => {
    const from = admittedUnder({
      employmentCategories: [
        ...aTerm(threeCategories, { from: '2017-02-01', until: '2017-12-31' }),
        ...aTerm(threeCategories.slice(1), { from: '2018-01-01' }),
      ],
    })
    from
      .when(atAma({ on: '2017-01-31' }))
      .refusedBy(tasksRule, employerRule, oneWay)
      .undetermined(
        Object.fromEntries(
          [tasksRule, employerRule, oneWay].map((rule) => [rule, ['employmentCategories on 2017-01-31']]),
        ),
      )
    // What changes neither the unit nor the agreement needs no categories.
    const early = from.given(deviating(atAma({ on: '2017-01-02' }), tasksRule, employerRule, oneWay))
    early.when(changed('2017-01-31')).finds()
    early.when(EmploymentExtended({ on: '2017-01-31', employmentId: 'employment-1', plannedTo: '2018-12-31' })).finds()
    early.when(changed('2017-01-31', 'ama', 'BEA')).refusedBy(employerRule, oneWay)
    from.when(atAma({ on: '2017-02-01', tasks: 'adaptedTasks' })).refusedBy(tasksRule)
    from.when(atAma({ on: '2017-12-31', tasks: 'adaptedTasks' })).refusedBy(tasksRule)
    from
      .when(atAma({ on: '2018-01-01', tasks: 'adaptedTasks' }))
      .judges(tasksRule, 'notApplicable')
      .finds()
  })
})

describe('sort/employer-and-agreement', () => {
  it('[V22] [V24] accepts the labour-market unit by BEA and a förvaltning by AB, wherever the person is placed', () => {
    const lent = atForvaltning({ employerUnit: 'ama', agreement: 'BEA' })
    for (const job of [atAma(), lent, atForvaltning(), learning(), ordinary()])
      categorised.when(job).then(job).judges(employerRule, 'met').finds()
  })

  it('[V24] refuses the labour-market unit by AB and a förvaltning by BEA, and tells what goes with each', () => {
    const allowed = { allowedUnits: ['forvaltning'], allowedAgreements: ['BEA'] }
    categorised
      .when(atAma({ agreement: 'AB' }))
      .refusedBy(employerRule)
      .because(employerRule, { kind: 'resursjobb', employerUnit: 'ama', agreement: 'AB', ...allowed })
    categorised.when(atForvaltning({ agreement: 'BEA' })).refusedBy(employerRule)
    categorised.when(atForvaltning({ agreement: 'other' })).refusedBy(employerRule)
  })

  it('[V22] refuses AB for a yrkes- eller studieresurs and BEA for an ordinary employment', () => {
    categorised.when(learning({ employerUnit: 'forvaltning', agreement: 'AB' })).refusedBy(employerRule)
    categorised.when(ordinary({ employerUnit: 'ama', agreement: 'BEA' })).refusedBy(employerRule)
  })

  it('[V24] is undetermined, and refused, where unit or agreement is not told and can still be right', () => {
    categorised
      .when(without(atAma(), 'agreement'))
      .refusedBy(employerRule)
      .undetermined({ [employerRule]: ['agreement'] })
    categorised
      .when(without(atAma(), 'employerUnit', 'agreement'))
      .refusedBy(employerRule)
      .undetermined({ [employerRule]: ['employerUnit', 'agreement'] })
  })

  it('[V22] needs not know the unit to refuse an agreement that no unit has', () => {
    categorised
      .when(without(atAma({ agreement: 'other' }), 'employerUnit'))
      .refusedBy(employerRule)
      .undetermined({})
  })

  it('[V24] accepts a change to both together, and refuses one of the agreement or of the unit alone', () => {
    const begun = categorised.given(atAma())
    const moved = changed('2017-08-01', 'forvaltning', 'AB')
    begun.when(moved).then(moved).judges(employerRule, 'met').finds()
    begun.when(changed('2017-08-01', undefined, 'AB')).refusedBy(employerRule)
    begun.when(changed('2017-08-01', 'forvaltning')).refusedBy(employerRule)
  })

  it('[V24] asks nothing of a change of hours, nor of a change of an employment there is not', () => {
    categorised.given(atAma()).when(changed('2017-08-01')).judges(employerRule, 'notApplicable').finds()
    categorised
      .when(changed('2017-08-01', 'ama', 'AB'))
      .judges(employerRule, 'notApplicable')
      .judges(oneWay, 'notApplicable')
      .refusedBy('employment/is-open')
  })

  it('[V24] keeps what was told before when a change tells only the rest', () => {
    const untold = categorised.given(deviating(without(atAma(), 'agreement'), employerRule))
    const told = changed('2017-03-01', undefined, 'BEA')
    untold.when(told).then(told).judges(employerRule, 'met').finds()
    untold.when(changed('2017-03-01', undefined, 'AB')).refusedBy(employerRule)
  })
})

describe('sort/moves-one-way', () => {
  const moved = changed('2017-08-01', 'forvaltning', 'AB')

  it('[V24] lets a resursjobb go from BEA to AB, in one employment or from one to the next', () => {
    categorised.given(atAma()).when(moved).then(moved).judges(oneWay, 'met').finds()
    const next = atForvaltning(second)
    categorised.given(atAma(), ended('2018-01-31')).when(next).then(next).judges(oneWay, 'met').finds()
  })

  it('[V24] lets one follow another with the same employer, and one begin at a förvaltning at once', () => {
    for (const [first, next] of [
      [atAma(), atAma(second)],
      [atForvaltning(), atForvaltning(second)],
    ] as const)
      categorised.given(first, ended('2018-01-31')).when(next).then(next).finds()
    categorised.when(atForvaltning()).judges(oneWay, 'met').finds()
  })

  it('[V24] refuses to go back from AB to BEA in a later employment', () => {
    categorised
      .given(atForvaltning(), ended('2018-01-31'))
      .when(atAma(second))
      .refusedBy(oneWay)
      .because(oneWay, { employerUnit: 'ama', agreement: 'BEA', furtherOn: ['employment-1'] })
  })

  it('[V24] refuses to go back in the same employment, and in the next one after a change', () => {
    const onAb = categorised.given(atAma(), moved)
    onAb.when(changed('2017-08-02', 'ama', 'BEA')).refusedBy(oneWay)
    onAb.given(ended('2018-01-31')).when(atAma(second)).refusedBy(oneWay)
  })

  it('[V24] minds the order of days: the change may come later on the day that an employment begins', () => {
    // Within a day, beginning comes before changing.
    const other = atAma({ employmentId: 'employment-2', on: '2017-08-01' })
    categorised.given(atAma(), moved).when(other).then(other).finds()
    categorised
      .given(atAma(), moved)
      .when(atAma({ employmentId: 'employment-2', on: '2017-08-02' }))
      .refusedBy(oneWay)
  })

  it('[V24] refuses an earlier employment entered late that makes a later one go back', () => {
    categorised
      .given(atAma(second))
      .when(atForvaltning({ plannedTo: '2017-06-30' }))
      .refusedBy(oneWay)
    categorised.given(atForvaltning(second)).when(atAma()).then(atAma()).finds()
  })

  it('[V24] does not compare employments of different kinds', () => {
    const next = learning(second)
    categorised.given(atForvaltning(), ended('2018-01-31')).when(next).then(next).judges(oneWay, 'met').finds()
  })

  it('[V24] is undetermined after an employment of which the unit and the agreement are not known', () => {
    const unknown = categorised.given(
      deviating(without(atAma(), 'employerUnit', 'agreement'), employerRule),
      ended('2018-01-31'),
    )
    unknown
      .when(atAma(second))
      .refusedBy(oneWay)
      .undetermined({ [oneWay]: ['employerUnit of employment-1', 'agreement of employment-1'] })
    // The last in the order is never a step back.
    unknown.when(atForvaltning(second)).judges(oneWay, 'met').finds()
    // The agreement alone shows which of the two it was.
    categorised
      .given(deviating(without(atForvaltning(), 'employerUnit'), employerRule), ended('2018-01-31'))
      .when(atAma(second))
      .refusedBy(oneWay)
      .undetermined({})
  })

  it('[V24] names every earlier employment that had gone further', () => {
    categorised
      .given(atForvaltning(), atForvaltning({ ...second, on: '2017-06-01' }))
      .when(atAma({ ...second, employmentId: 'employment-3' }))
      .refusedBy(oneWay)
      .because(oneWay, { furtherOn: ['employment-1', 'employment-2'] })
  })

  it('[V24] becomes a finding when the first employment turns out to have been by AB', () => {
    categorised
      .given(labelled('first', atAma()), ended('2018-01-31'), atAma(second))
      .when(corrected('first', atForvaltning()))
      .finds(oneWay)
      .audits(oneWay)
  })

  it('[V24] finds and does not refuse where the program only advises', () => {
    const back = atAma(second)
    advised.given(atForvaltning(), ended('2018-01-31')).when(back).then(back).finds(oneWay)
  })
})

describe('sort/first-employer-months', () => {
  /** The source gives no length; twelve months are made up. */
  const twelve = { kinds: ['resursjobb'], months: 12 } as const
  const employmentCategories = aTerm(threeCategories)
  const hard = admittedUnder({ employmentCategories, firstEmployerMonths: aTerm(twelve) })
  const soft = admittedUnder({ employmentCategories, firstEmployerMonths: aTerm(twelve, { enforcement: 'should' }) })
  const until = (plannedTo: Day, on: Day = '2017-06-01') =>
    EmploymentExtended({ on, employmentId: 'employment-1', plannedTo })

  it('[V24] has nothing to say while the source names a first time and gives no length', () => {
    admittedUnder({ employmentCategories, firstEmployerMonths: unsettled() })
      .when(atAma({ plannedTo: '2030-12-31' }))
      .judges(months, 'notApplicable')
      .finds()
  })

  it('[V24] accepts the last day of the twelfth month and refuses the day after', () => {
    hard
      .when(atAma({ plannedTo: '2018-01-31' }))
      .judges(months, 'met')
      .finds()
    hard
      .when(atAma({ plannedTo: '2018-02-01' }))
      .refusedBy(months)
      .because(months, { firstDay: '2017-02-01', lastDay: '2018-02-01', lastAllowed: '2018-01-31', months: 12 })
  })

  it('[V24] accepts an extension to that day and refuses one beyond it', () => {
    const begun = hard.given(atAma({ plannedTo: '2017-06-30' }))
    begun.when(until('2018-01-31')).judges(months, 'met').finds()
    begun.when(until('2018-02-01')).refusedBy(months)
  })

  it('[V24] goes by the version that held when the employment began', () => {
    const shorter = admittedUnder({
      employmentCategories,
      firstEmployerMonths: [
        ...aTerm(twelve, { until: '2017-02-01' }),
        ...aTerm({ ...twelve, months: 6 }, { from: '2017-02-02' }),
      ],
    })
    const before = shorter.given(atAma({ plannedTo: '2017-06-30' }))
    before.when(until('2018-01-31')).judges(months, 'met').finds()
    before.when(until('2018-02-01')).refusedBy(months).because(months, { months: 12 })
    const after = shorter.given(atAma({ on: '2017-02-02', plannedTo: '2017-06-30' }))
    after.when(until('2017-08-01')).judges(months, 'met').finds()
    after.when(until('2017-08-02')).refusedBy(months).because(months, { months: 6 })
  })

  it('[V24] lets an employment go on for longer once a förvaltning employs', () => {
    const begun = hard.given(atAma({ plannedTo: '2017-06-30' }))
    const moved = changed('2017-06-01', 'forvaltning', 'AB')
    begun.given(moved).when(until('2019-12-31')).judges(months, 'notApplicable').finds()
    hard
      .when(atForvaltning({ plannedTo: '2019-12-31' }))
      .judges(months, 'notApplicable')
      .finds()
    begun.given(moved).when(ended('2019-12-31')).judges(months, 'notApplicable')
  })

  it('[V24] finds an employment without an end that stayed too long, and records its end', () => {
    const begun = hard.given(without(atAma(), 'plannedTo'))
    begun.audits()
    begun.when(ended('2018-01-31')).judges(months, 'met').finds()
    begun.when(ended('2018-02-01')).then(ended('2018-02-01')).finds(months)
  })

  it('[V24] tells a move that comes late and does not refuse it: the last day before it counts', () => {
    const begun = hard.given(without(atAma(), 'plannedTo'))
    begun
      .when(changed('2018-02-01', 'forvaltning', 'AB'))
      .judges(months, 'met')
      .finds()
    const late = changed('2018-02-02', 'forvaltning', 'AB')
    begun.when(late).then(late).finds(months).because(months, { lastDay: '2018-02-01' })
    begun.when(changed('2018-02-02')).judges(months, 'notApplicable').finds()
    begun
      .when(changed('2018-02-02', 'ama', 'BEA'))
      .judges(months, 'notApplicable')
      .finds()
  })

  it('[V24] is undetermined beyond that day while nobody knows who employs', () => {
    hard
      .when(without(atAma({ plannedTo: '2018-02-01' }), 'employerUnit', 'agreement'))
      .refusedBy(employerRule, months)
      .undetermined({ [employerRule]: ['employerUnit', 'agreement'], [months]: ['employerUnit', 'agreement'] })
  })

  it('[V24] finds and does not refuse where the program only advises, and speaks only of its kinds', () => {
    const long = atAma({ plannedTo: '2018-02-01' })
    soft.when(long).then(long).finds(months)
    hard
      .when(learning({ plannedTo: '2018-02-01' }))
      .judges(months, 'notApplicable')
      .finds()
    admittedUnder({
      employmentCategories,
      firstEmployerMonths: aTerm({ ...twelve, kinds: ['resursjobb', 'fleksjob'] }),
    })
      .when(atAma({ kind: 'fleksjob', plannedTo: '2018-02-01' }))
      .judges(months, 'notApplicable')
    hard.when(until('2019-01-01')).judges(months, 'notApplicable').refusedBy('employment/is-open')
  })
})

describe('sort/subsidy-kind', () => {
  const job = { resursjobb: atAma, yrkesEllerStudieresurs: learning, ordinaryWithSubsidy: ordinary } as const
  const cited = { subsidyId: 'subsidy-1' } as const
  /** The three columns, as V25, V26 and V27 write them. */
  const columns: Readonly<Record<keyof typeof job, readonly SubsidyKind[]>> = {
    resursjobb: [
      'extratjanst',
      'trygghetsanstallning',
      'lonebidrag',
      'offentligtSkyddadAnstallning',
      'utbildningskontrakt',
    ],
    yrkesEllerStudieresurs: [
      'extratjanst',
      'utbildningskontrakt',
      'yrkesintroduktionsanstallning',
      'etablering',
      'traineejobb',
    ],
    ordinaryWithSubsidy: ['nystartsjobb', 'lonebidrag'],
  }

  for (const [statement, kind] of [
    ['V25', 'resursjobb'],
    ['V26', 'yrkesEllerStudieresurs'],
    ['V27', 'ordinaryWithSubsidy'],
  ] as const)
    it(`[${statement}] takes the subsidies of its column for ${kind}, and no other`, () => {
      const begun = job[kind](cited)
      for (const subsidyKind of subsidyKinds) {
        const asked = categorised.given(granted(subsidyKind)).when(begun)
        if (columns[kind].includes(subsidyKind)) asked.then(begun).judges(subsidyRule, 'met').finds()
        else
          asked
            .refusedBy(subsidyRule)
            .because(subsidyRule, { kind, subsidy: 'subsidy-1', subsidyKind, allowedSubsidies: columns[kind] })
      }
    })

  it('[V26] [V27] does not decide the kind of employment: three subsidies stand in two columns each', () => {
    for (const [subsidyKind, one, other] of [
      ['extratjanst', atAma, learning],
      ['utbildningskontrakt', atAma, learning],
      ['lonebidrag', atAma, ordinary],
    ] as const) {
      const decided = categorised.given(granted(subsidyKind))
      decided.when(one(cited)).then(one(cited)).finds()
      decided.when(other(cited)).then(other(cited)).finds()
    }
  })

  it('[V25] is undetermined, and refused, for the id of a subsidy that nobody has decided, or only later', () => {
    for (const on of ['2017-02-02', undefined] as const)
      categorised
        .given(...(on === undefined ? [] : [granted('lonebidrag', { on })]))
        .when(atAma(cited))
        .refusedBy(subsidyRule)
        .undetermined({ [subsidyRule]: ['kind of subsidy-1'] })
    categorised
      .given(granted('lonebidrag', { on: '2017-02-01' }))
      .when(atAma(cited))
      .finds()
  })

  it('[V25] asks nothing of an employment that cites no subsidy', () => {
    categorised.when(atAma()).judges(subsidyRule, 'notApplicable').finds()
  })

  it('[V25] asks the same of the subsidy that an extension cites', () => {
    const begun = categorised.given(granted('extratjanst'), atAma({ ...cited, plannedTo: '2017-06-30' }))
    const extended = (n: number) =>
      EmploymentExtended({
        on: '2017-06-01',
        employmentId: 'employment-1',
        plannedTo: '2017-12-31',
        subsidyId: `subsidy-${n}`,
      })
    const further = (kind: SubsidyKind) => begun.given(granted(kind, { subsidyId: 'subsidy-2', on: '2017-06-01' }))
    further('lonebidrag').when(extended(2)).then(extended(2)).judges(subsidyRule, 'met').finds()
    further('nystartsjobb').when(extended(2)).refusedBy(subsidyRule)
    begun
      .when(extended(2))
      .refusedBy(subsidyRule)
      .undetermined({ [subsidyRule]: ['kind of subsidy-2'] })
    categorised.when(extended(1)).judges(subsidyRule, 'notApplicable').refusedBy('employment/is-open')
  })

  it('[V25] becomes a finding when the subsidy turns out to have been of another kind', () => {
    categorised
      .given(labelled('decision', granted('extratjanst')), atAma(cited))
      .when(corrected('decision', granted('nystartsjobb')))
      .finds(subsidyRule)
      .audits(subsidyRule)
  })

  it('[V25] finds and does not refuse where the program only advises', () => {
    advised.given(granted('nystartsjobb')).when(atAma(cited)).then(atAma(cited)).finds(subsidyRule)
  })

  describe('a subsidy that was renamed', () => {
    const terms = { employmentCategories: aTerm(threeCategories), subsidies: trygghetRenamed }
    const renamed = admittedUnder(terms)
    const begins = (on: Day, begun = atAma) => begun({ ...cited, on, plannedTo: '2018-01-31' })

    it('[SE-TRY-01] stands under its new name in every column of the old one, from the day of the renaming', () => {
      const decided = renamed.given(granted('lonebidragForTrygghet'))
      decided.when(begins('2017-06-30')).refusedBy(subsidyRule)
      decided.when(begins('2017-07-01')).then(begins('2017-07-01')).judges(subsidyRule, 'met').finds()
      decided.when(begins('2017-07-01', learning)).refusedBy(subsidyRule)
      decided.when(begins('2017-07-01', ordinary)).refusedBy(subsidyRule)
    })

    it('[SE-TRY-01] stands there under its old name too: what was decided before carries on', () => {
      const decided = renamed.given(granted('trygghetsanstallning'))
      decided.when(begins('2017-06-30')).then(begins('2017-06-30')).finds()
      decided.when(begins('2017-07-01')).then(begins('2017-07-01')).finds()
    })

    it('[SE-TRY-01] stands nowhere under a new name that no program tells', () => {
      categorised.given(granted('lonebidragForTrygghet')).when(begins('2017-07-01')).refusedBy(subsidyRule)
    })

    it('keeps to the days that the categories and the renaming both have', () => {
      const short = admittedUnder({
        employmentCategories: [
          ...aTerm(threeCategories, { from: '2017-02-01', until: '2017-08-31' }),
          ...aTerm(threeCategories.slice(1), { from: '2017-09-01' }),
        ],
        subsidies: {
          trygghetsanstallning: {
            granted: aTerm({ anew: false, successor: 'lonebidragForTrygghet' } as const, {
              from: '2017-07-01',
              until: '2017-07-31',
            }),
          },
        },
      }).given(granted('lonebidragForTrygghet'))
      short.when(begins('2017-07-31')).then(begins('2017-07-31')).finds()
      short.when(begins('2017-08-01')).refusedBy(subsidyRule)
      short.when(begins('2017-09-01')).judges(subsidyRule, 'notApplicable')
      short.when(begins('2017-01-31')).judges(subsidyRule, 'undetermined')
    })

    it('is followed over two renamings', () => {
      admittedUnder({
        ...terms,
        subsidies: {
          lonebidragForTrygghet: { granted: aTerm({ anew: false, successor: 'introduktionsjobb' } as const) },
          ...trygghetRenamed,
        },
      })
        .given(granted('introduktionsjobb', { on: '2017-07-01' }))
        .when(begins('2017-07-01'))
        .judges(subsidyRule, 'met')
    })
  })
})
