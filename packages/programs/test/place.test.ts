import {
  participation,
  ParticipationOpened,
  PraktikStarted,
  type AroundParticipation,
  type ContextAt,
  type Day,
  type ProgramTerms,
} from '@jobbspar/core'
import { corrected, labelled, nthId, scenario } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { atAma, atForvaltning, learning, without } from './categories.js'
import { aTerm, programWith } from './synthetic.js'

const reserved = 'place/reserved'
const box = 'place/task-box'

/** A place at the first workplace: reserved from a day on, for a participation, and perhaps released, with the last day it was held. */
interface Held {
  readonly id: `reservation-${string}`
  readonly for: `participation-${string}`
  readonly from: Day
  readonly last?: Day
}

/** What the first workplace says day by day; no other is known. */
const workplaceWith =
  (held: readonly Held[], taskBoxes: readonly string[] = []): ContextAt<AroundParticipation> =>
  ({ data }) => {
    const { on, workplace } = data as { readonly on: Day; readonly workplace?: string }
    if (workplace !== 'workplace-1') return { value: {}, versions: {} }
    const reservations = Object.fromEntries(
      held.flatMap((one) =>
        one.from > on
          ? []
          : [
              [
                one.id,
                {
                  participation: one.for,
                  last: one.last !== undefined && one.last <= on ? one.last : undefined,
                  by: nthId(900),
                },
              ],
            ],
      ),
    )
    return { value: { workplace: { reservations, taskBoxes } }, versions: { 'workplace-1': 7 } }
  }

/** The seventh participation, admitted on 1 January 2017. */
const seventh = (terms: ProgramTerms, context?: ContextAt<AroundParticipation>) =>
  scenario(participation, programWith(terms), context, { stream: 'participation-7' }).given(
    ParticipationOpened({
      ...{ on: '2017-01-01', participant: 'participant-7', household: 'household-7' },
      ...{ program: 'synthetic', municipality: 'nowhere' },
    }),
  )

type Started = Parameters<typeof PraktikStarted>[0]
const praktik = (more: Partial<Started> = {}) =>
  PraktikStarted({
    on: '2017-02-01',
    praktikId: 'praktik-1',
    workplace: 'workplace-1',
    plannedTo: '2017-04-30',
    reservation: 'reservation-1',
    ...more,
  })
const withoutReservation = PraktikStarted({
  on: '2017-02-01',
  praktikId: 'praktik-1',
  workplace: 'workplace-1',
  plannedTo: '2017-04-30',
})
const place = { workplace: 'workplace-1', reservation: 'reservation-1' } as const

describe('place/reserved', () => {
  const own: Held = { id: 'reservation-1', for: 'participation-7', from: '2017-02-01' }
  const others: Held = { id: 'reservation-2', for: 'participation-8', from: '2017-01-15' }
  const hard = { reservedPlace: aTerm({ praktik: true, kinds: ['resursjobb'] } as const) }
  const soft = { reservedPlace: aTerm({ praktik: true, kinds: ['resursjobb'] } as const, { enforcement: 'should' }) }
  const program = seventh(hard, workplaceWith([own, others]))

  it('[V42] accepts a praktik and an employment in the place reserved for this participation', () => {
    program.when(praktik()).then(praktik()).judges(reserved, 'met').finds()
    const job = atAma(place)
    program.when(job).then(job).judges(reserved, 'met').finds()
  })

  it('[V42] refuses who cites no reservation, whatever is known of the workplace', () => {
    program.when(withoutReservation).refusedBy(reserved).because(reserved, { reservation: 'none' })
    program.when(atAma({ workplace: 'workplace-1' })).refusedBy(reserved)
    seventh(hard).when(withoutReservation).refusedBy(reserved).undetermined({})
  })

  it('[V42] refuses the place reserved for somebody else, and says whose it is', () => {
    program
      .when(praktik({ reservation: 'reservation-2' }))
      .refusedBy(reserved)
      .because(reserved, { reservation: 'reservation-2', reservedFor: 'participation-8', released: false })
  })

  it('[V42] goes by the name of the stream: the same place is not for the eighth participation', () => {
    scenario(participation, programWith(hard), workplaceWith([own]), { stream: 'participation-8' })
      .given(
        ParticipationOpened({
          ...{ on: '2017-01-01', participant: 'participant-8', household: 'household-8' },
          ...{ program: 'synthetic', municipality: 'nowhere' },
        }),
      )
      .when(praktik())
      .refusedBy(reserved)
  })

  it('[V42] refuses a place that the workplace has not reserved, or only from the day after', () => {
    program
      .when(praktik({ reservation: 'reservation-3' }))
      .refusedBy(reserved)
      .because(reserved, { reservation: 'reservation-3', workplace: 'workplace-1', found: false })
    program.when(praktik({ on: '2017-01-31' })).refusedBy(reserved)
    program.when(praktik({ on: '2017-02-01' })).judges(reserved, 'met')
  })

  it('[V42] refuses a place that has been released by then', () => {
    const released = seventh(hard, workplaceWith([{ ...own, last: '2017-05-31' }]))
    released
      .when(praktik({ on: '2017-05-31', plannedTo: '2017-08-31' }))
      .judges(reserved, 'met')
      .finds()
    released
      .when(praktik({ on: '2017-06-01', plannedTo: '2017-08-31' }))
      .refusedBy(reserved)
      .because(reserved, { reservedFor: 'participation-7', released: true })
  })

  it('[V42] is undetermined, and refused, where nobody supplies the workplace or the event names none', () => {
    seventh(hard)
      .when(praktik())
      .refusedBy(reserved)
      .undetermined({ [reserved]: ['places of workplace-1'] })
    program
      .when(praktik({ workplace: 'workplace-2' }))
      .refusedBy(reserved)
      .undetermined({ [reserved]: ['places of workplace-2'] })
    program
      .when(atAma({ reservation: 'reservation-1' }))
      .refusedBy(reserved)
      .undetermined({ [reserved]: ['workplace'] })
  })

  it('[V42] finds and does not refuse where the program only advises', () => {
    seventh(soft).when(praktik()).then(praktik()).finds(reserved)
    seventh(soft, workplaceWith([])).when(praktik()).then(praktik()).finds(reserved)
  })

  it('asks it only of what the program says', () => {
    program
      .when(learning({ workplace: 'workplace-1' }))
      .judges(reserved, 'notApplicable')
      .finds()
    const jobsOnly = seventh({ reservedPlace: aTerm({ praktik: false, kinds: ['resursjobb'] } as const) })
    jobsOnly.when(withoutReservation).then(withoutReservation).judges(reserved, 'notApplicable').finds()
    const praktikOnly = seventh({ reservedPlace: aTerm({ praktik: true, kinds: [] }) })
    praktikOnly.when(atAma()).then(atAma()).judges(reserved, 'notApplicable').finds()
    seventh({}).when(withoutReservation).judges(reserved, 'notApplicable').finds()
  })

  it('goes by the term of the day', () => {
    const from = seventh({
      reservedPlace: aTerm({ praktik: true, kinds: ['resursjobb'] } as const, { from: '2017-02-01' }),
    })
    from
      .when({ ...withoutReservation, data: { ...withoutReservation.data, on: '2017-01-31' } })
      .refusedBy(reserved)
      .undetermined({ [reserved]: ['reservedPlace on 2017-01-31'] })
    from.when(withoutReservation).refusedBy(reserved).undetermined({})
  })

  it('[V42] becomes a finding when the reservation turns out to be another’s', () => {
    program
      .given(labelled('start', praktik()))
      .when(corrected('start', praktik({ reservation: 'reservation-2' })))
      .finds(reserved)
      .audits(reserved)
  })

  it('tells at which version the workplace was asked', () => {
    const { timeline } = program
    const [first] = participation
      .explain(programWith(hard), workplaceWith([own]))(praktik(), timeline)
      .filter(({ rule }) => rule === reserved)
    expect(first?.consulted).toEqual({ 'workplace-1': 7 })
  })
})

describe('place/task-box', () => {
  const asked = { kinds: ['resursjobb'], unit: 'forvaltning' } as const
  const hard = { taskBox: aTerm(asked) }
  const known = workplaceWith([], ['taskBox-1', 'taskBox-2'])
  const program = seventh(hard, known)
  const job = (taskBox: `taskBox-${string}`) => atForvaltning({ workplace: 'workplace-1', taskBox })

  it('[V39] [V40] accepts tasks from any box of the workplace', () => {
    for (const id of ['taskBox-1', 'taskBox-2'] as const) program.when(job(id)).then(job(id)).judges(box, 'met').finds()
  })

  it('[V39] refuses a resursjobb at a förvaltning without a box, or from a box that is not there', () => {
    program
      .when(atForvaltning({ workplace: 'workplace-1' }))
      .refusedBy(box)
      .because(box, { taskBox: 'none' })
    program
      .when(job('taskBox-3'))
      .refusedBy(box)
      .because(box, { taskBox: 'taskBox-3', workplace: 'workplace-1', found: false })
  })

  it('[V37] asks for no box at the labour-market unit, where the tasks are those of its own area', () => {
    program.when(atAma()).then(atAma()).judges(box, 'notApplicable').finds()
  })

  it('[V39] asks it of a resursjobb only', () => {
    program.when(learning()).then(learning()).judges(box, 'notApplicable').finds()
    seventh({}).when(atForvaltning()).judges(box, 'notApplicable').finds()
  })

  it('[V39] is undetermined, and refused, without placement, workplace, or what the workplace says', () => {
    program
      .when(without(job('taskBox-1'), 'placement'))
      .refusedBy(box)
      .undetermined({ [box]: ['placement'] })
    program
      .when(atForvaltning({ taskBox: 'taskBox-1' }))
      .refusedBy(box)
      .undetermined({ [box]: ['workplace'] })
    seventh(hard)
      .when(job('taskBox-1'))
      .refusedBy(box)
      .undetermined({ [box]: ['taskBoxes of workplace-1'] })
  })

  it('[V39] finds and does not refuse where the program only advises, and goes by the term of the day', () => {
    const soft = seventh({ taskBox: aTerm(asked, { enforcement: 'should', from: '2017-02-01' }) }, known)
    soft.when(job('taskBox-3')).then(job('taskBox-3')).finds(box)
    const early = atForvaltning({ on: '2017-01-31', workplace: 'workplace-1', taskBox: 'taskBox-1' })
    soft
      .when(early)
      .then(early)
      .finds(box)
      .undetermined({ [box]: ['taskBox on 2017-01-31'] })
  })
})
