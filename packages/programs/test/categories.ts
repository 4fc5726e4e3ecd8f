import {
  EmploymentBegun,
  hours,
  participation,
  ParticipationOpened,
  SubsidyDecided,
  type DataRule,
  type ProgramTerms,
  type EmploymentCategory,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { aTerm, programWith } from './synthetic.js'

const resursjobb: EmploymentCategory = {
  kind: 'resursjobb',
  // V20, V23, V37, V38: adapted tasks at a förvaltning; at the labour-market unit those of its own area.
  placements: [
    { unit: 'forvaltning', tasks: ['adaptedTasks'] },
    { unit: 'ama', tasks: ['ownAreaTasks'] },
  ],
  // V22, V24
  employedBy: [
    { unit: 'ama', agreement: 'BEA' },
    { unit: 'forvaltning', agreement: 'AB' },
  ],
  // V25
  subsidies: [
    'extratjanst',
    'trygghetsanstallning',
    'lonebidrag',
    'offentligtSkyddadAnstallning',
    'utbildningskontrakt',
  ],
}

const yrkesEllerStudieresurs: EmploymentCategory = {
  kind: 'yrkesEllerStudieresurs',
  // V21, V23
  placements: [
    { unit: 'forvaltning', tasks: ['learningTasks'] },
    { unit: 'ama', tasks: ['learningTasks'] },
  ],
  // V22, V24
  employedBy: [{ unit: 'ama', agreement: 'BEA' }],
  // V26
  subsidies: ['extratjanst', 'utbildningskontrakt', 'yrkesintroduktionsanstallning', 'etablering', 'traineejobb'],
}

const ordinaryWithSubsidy: EmploymentCategory = {
  kind: 'ordinaryWithSubsidy',
  // V22, V23
  placements: [{ unit: 'forvaltning', tasks: ['ordinaryTasks'] }],
  // V22, V24
  employedBy: [{ unit: 'forvaltning', agreement: 'AB' }],
  // V27
  subsidies: ['nystartsjobb', 'lonebidrag'],
}

/** The table of V19–V27: three kinds of employment. */
export const threeCategories: readonly EmploymentCategory[] = [resursjobb, yrkesEllerStudieresurs, ordinaryWithSubsidy]

/** SE-TRY-01: renamed on 1 July 2017. */
export const trygghetRenamed: NonNullable<ProgramTerms['subsidies']> = {
  trygghetsanstallning: {
    granted: [
      ...aTerm({ anew: true }, { until: '2017-06-30' }),
      ...aTerm({ anew: false, successor: 'lonebidragForTrygghet' } as const, { from: '2017-07-01' }),
    ],
  },
}

/** Admitted on 1 January 2017 to a program that speaks of these terms only. */
export const admittedUnder = (terms: ProgramTerms, rules?: Readonly<Record<string, DataRule>>) =>
  scenario(participation, programWith(terms, rules)).given(
    ParticipationOpened({
      on: '2017-01-01',
      participant: 'participant-1',
      household: 'household-1',
      program: 'synthetic',
      municipality: 'nowhere',
    }),
  )

type Begun = Parameters<typeof EmploymentBegun>[0]

/** A resursjobb for the year from 1 February 2017: at the labour-market unit, employed by it. */
export const atAma = (more: Partial<Begun> = {}) =>
  EmploymentBegun({
    on: '2017-02-01',
    employmentId: 'employment-1',
    kind: 'resursjobb',
    employer: 'municipality',
    hoursPerWeek: hours(40),
    plannedTo: '2018-01-31',
    placement: 'ama',
    tasks: 'ownAreaTasks',
    employerUnit: 'ama',
    agreement: 'BEA',
    ...more,
  })

/** The same at a förvaltning, employed by it. */
export const atForvaltning = (more: Partial<Begun> = {}) =>
  atAma({ placement: 'forvaltning', tasks: 'adaptedTasks', employerUnit: 'forvaltning', agreement: 'AB', ...more })

/** Learning an occupation at a förvaltning, employed by the labour-market unit. */
export const learning = (more: Partial<Begun> = {}) =>
  atAma({ kind: 'yrkesEllerStudieresurs', placement: 'forvaltning', tasks: 'learningTasks', ...more })

/** Ordinary work at a förvaltning, employed by it. */
export const ordinary = (more: Partial<Begun> = {}) =>
  atForvaltning({ kind: 'ordinaryWithSubsidy', tasks: 'ordinaryTasks', ...more })

/** An employment of which some fields are not stated. */
export const without = (
  begun: ReturnType<typeof atAma>,
  ...fields: readonly (keyof Begun)[]
): ReturnType<typeof atAma> => ({
  type: begun.type,
  data: Object.fromEntries(
    Object.entries(begun.data).filter(([name]) => !fields.some((field) => field === name)),
  ) as unknown as typeof begun.data,
})

type Decided = Parameters<typeof SubsidyDecided>[0]

/** A subsidy decided on 2 January 2017 for two years, unless stated otherwise. */
export const granted = (kind: Decided['kind'], more: Partial<Decided> = {}) =>
  SubsidyDecided({
    on: '2017-01-02',
    subsidyId: 'subsidy-1',
    kind,
    from: '2017-01-02',
    to: '2018-12-31',
    level: 1,
    ...more,
  })
