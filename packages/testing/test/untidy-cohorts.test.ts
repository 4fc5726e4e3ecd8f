import { isMark, type AnyEvent, type Day, type Meta, type Stored } from '@jobbspar/core'
import { hedensted, vasteras } from '@jobbspar/programs'
import { historyOf } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { untidyCohorts, untidyTraits, untidyTraitSays, type UntidyCohort, type UntidyTrait } from '../src/index.js'

type Data = Readonly<Record<string, unknown>> & { readonly on: Day }

interface Standing {
  readonly type: string
  readonly data: Data
  readonly meta: Meta
  readonly stream: string
}

/** The content of a cohort for a test: stored records, and the events of each stream in effect. */
const read = ({ streams }: UntidyCohort) => {
  const records = streams.flatMap((one) => one.records as readonly Stored<AnyEvent>[])
  const effective = streams.flatMap((one) =>
    historyOf(one).events.map(({ type, data, meta }): Standing => ({
      type,
      data: data,
      meta,
      stream: one.stream,
    })),
  )
  const of = (type: string, stream = '') =>
    effective.filter((one) => one.type === type && one.stream.startsWith(stream))
  const daysLate = (type: string): readonly number[] =>
    of(type).map(({ data, meta }) => (Date.parse(meta.recordedAt) - Date.parse(`${data.on}T08:00:00Z`)) / 86_400_000)
  const marksOn = (type: string) =>
    records.filter(
      (one) =>
        isMark(one) &&
        records.some(
          (other) =>
            other.type === type && other.meta.id === (one.type === 'EventVoided' ? one.data.voids : one.data.corrects),
        ),
    )
  const kinds = new Set(streams.map(({ kind }) => kind))
  return { streams, records, of, daysLate, marksOn, kinds }
}

const perMonth = (all: readonly { readonly data: Data }[]): readonly number[] => {
  const months = new Map<unknown, number>()
  for (const { data } of all) months.set(data['month'], (months.get(data['month']) ?? 0) + 1)
  return [...months.values()]
}

const dayOfMonth = ({ data }: { readonly data: Data }): string => data.on.slice(8)

/** Whether stretches of days with these first and last days overlap. A stretch without an end goes on. */
const overlap = (a: readonly [Day, Day | undefined], b: readonly [Day, Day | undefined]): boolean =>
  (a[1] ?? '9999-12-31') >= b[0] && (b[1] ?? '9999-12-31') >= a[0]

/** How each trait shows in the records of one person who has no other trait. */
const seen: Readonly<Record<UntidyTrait, (cohort: ReturnType<typeof read>) => boolean>> = {
  halfMonths: ({ of }) =>
    of('EmploymentBegun').map(dayOfMonth).includes('16') && of('EmploymentEnded').map(dayOfMonth).includes('15'),
  hoursChangeInsideMonth: ({ of }) =>
    of('EmploymentTermsChanged').map(dayOfMonth).includes('15') &&
    of('EmploymentTermsChanged')[0]?.data['hoursPerWeek'] !== of('EmploymentBegun')[0]?.data['hoursPerWeek'],
  wageChangesInsideMonth: ({ of }) =>
    of('EmploymentTermsChanged').map(dayOfMonth).includes('15') &&
    of('EmploymentTermsChanged')[0]?.data['wage'] !== undefined,
  decisionChangesInsideMonth: ({ of }) =>
    (of('SubsidyDecided')[0]?.data['to'] as string).endsWith('-14') && of('SubsidyExtended').length === 1,
  overlappingGrants: ({ of }) => {
    const [a, b] = of('SubsidyDecided').map(({ data }) => [data['from'], data['to']] as [Day, Day])
    return (
      a !== undefined &&
      b !== undefined &&
      overlap(a, b) &&
      new Set(of('SupportGranted').map(({ data }) => data['kind'])).size === 2
    )
  },
  overlappingJobs: ({ of }) => of('EmploymentBegun').length === 2 && of('EmploymentEnded').length === 1,
  overlappingPraktik: ({ of }) => of('PraktikStarted').length === 2 && of('PraktikEnded').length === 1,
  overlappingInterventions: ({ of }) => of('InterventionStarted').length === 2 && of('InterventionEnded').length === 1,
  gaplessContracts: ({ of }) => {
    const [end] = of('EmploymentEnded')
    const next = of('EmploymentBegun')[1]
    return end !== undefined && next !== undefined && Date.parse(next.data.on) - Date.parse(end.data.on) === 86_400_000
  },
  wagesInParts: ({ of }) =>
    perMonth(of('WagePaid')).every((n) => n === 2) && perMonth(of('SupportPaid')).every((n) => n === 2),
  paidTwice: ({ of }) => ['WagePaid', 'SubsidyPaid', 'SupportPaid'].every((type) => perMonth(of(type)).includes(2)),
  foreignCurrency: ({ of }) =>
    new Set(of('WagePaid').map(({ data }) => (data['gross'] as { currency: string }).currency)).size === 2,
  lowered: ({ of, marksOn }) =>
    of('WagePaid').some(({ data }) => (data['gross'] as { minor: number }).minor === 0) &&
    marksOn('SupportPaid').length === 1,
  twoParticipations: ({ of }) =>
    of('ParticipationOpened').length === 2 &&
    new Set(of('ParticipationOpened').map(({ data }) => data['participant'])).size === 1,
  twoAtOnce: ({ of }) => {
    const [first, second] = of('ParticipationOpened').map(({ data }) => data.on)
    const [end] = of('ParticipationEnded').map(({ data }) => data.on)
    return first !== undefined && second !== undefined && end !== undefined && second > first && second < end
  },
  householdSplits: ({ of }) => {
    const households = of('ParticipationOpened').map(({ data }) => data['household'])
    return households.length === 3 && new Set(households).size === 2 && of('SupportGranted').length === 2
  },
  twoPrograms: ({ of }) => of('ParticipationOpened').some(({ data }) => data['program'] === 'elsewhere'),
  supportUnknown: ({ kinds }) => !kinds.has('support'),
  workplaceUnknown: ({ kinds }) => !kinds.has('workplace'),
  coachUnknown: ({ kinds }) => !kinds.has('coach'),
  participationUnknown: ({ kinds }) => !kinds.has('participation') && kinds.has('coach'),
  openEndedEndedLate: ({ of, daysLate }) =>
    of('EmploymentBegun').every(({ data }) => data['plannedTo'] === undefined) &&
    daysLate('EmploymentEnded').every((n) => n > 27),
  endingsLate: ({ daysLate }) =>
    ['PraktikEnded', 'EmploymentEnded', 'MeasureEnded', 'ParticipationEnded'].every((type) =>
      daysLate(type).every((n) => n > 27),
    ),
  monthsLate: ({ daysLate }) =>
    ['WagePaid', 'SupportPaid', 'WorkHoursLogged'].every((type) => daysLate(type).every((n) => n > 27)),
  recordedFarAfter: ({ daysLate }) =>
    ['ParticipationOpened', 'SupportPaid'].every((type) => daysLate(type).every((n) => n > 3000)),
  outOfOrder: ({ streams }) =>
    streams.every(({ records }) => {
      const days = (records as readonly Stored<AnyEvent>[]).map(({ data }) => data.on)
      return (days[0] ?? '') > (days.at(-1) ?? '')
    }),
  correctedTwice: ({ marksOn }) =>
    ['EmploymentBegun', 'WagePaid', 'SupportPaid'].every((type) => marksOn(type).length === 2),
  voided: ({ of, marksOn }) =>
    ['WagePaid', 'SubsidyPaid', 'SupportPaid', 'EmploymentEnded'].every((type) =>
      marksOn(type).some(({ type: mark }) => mark === 'EventVoided'),
    ) && of('EmploymentEnded').length === 1,
  pausedForGood: ({ of }) => of('ParticipationPaused').length === 1 && of('ParticipationResumed').length === 0,
  diedInTheJob: ({ of }) => of('ParticipationEnded')[0]?.data['exit'] === 'death' && of('EmploymentEnded').length === 0,
  monthsNever: ({ of }) => {
    const months = of('WorkHoursLogged').map(
      ({ data }) => Number(data.on.slice(0, 4)) * 12 + Number(data.on.slice(5, 7)),
    )
    return months.every((month, i) => i === 0 || month - (months[i - 1] ?? 0) === 2)
  },
  jobEndNever: ({ of }) => of('EmploymentBegun').length > 0 && of('EmploymentEnded', 'participation').length === 0,
  praktikEndNever: ({ of }) => of('PraktikStarted').length > 0 && of('PraktikEnded').length === 0,
}

const alone = (trait: UntidyTrait) => ({ always: [trait], sometimes: [], persons: { least: 1, most: 1 } })

describe('an untidy cohort', () => {
  it.each(untidyTraits.map((trait) => [untidyTraitSays(trait), trait] as const))('%s', (_says, trait) => {
    for (const program of [vasteras, hedensted])
      fc.assert(
        fc.property(untidyCohorts(program, alone(trait)), (cohort) => {
          expect(cohort.traits).toEqual([[trait]])
          expect(seen[trait](read(cohort))).toBe(true)
        }),
        { numRuns: scaled(40, 4) },
      )
  })

  it('is tidy where no trait is allowed, and seen to have none', () => {
    fc.assert(
      fc.property(untidyCohorts(vasteras, { sometimes: [], persons: { least: 1, most: 1 } }), (cohort) => {
        const found = untidyTraits.filter((trait) => seen[trait](read(cohort)))
        // A start on the 16th can have this property by chance.
        expect(found.filter((trait) => trait !== 'halfMonths')).toEqual([])
      }),
      { numRuns: scaled(100, 10) },
    )
  })

  it('has the traits of every person that are asked for, with any others', () => {
    fc.assert(
      fc.property(untidyCohorts(vasteras, { always: ['jobEndNever', 'wagesInParts'] }), ({ traits }) => {
        for (const own of traits) expect(own).toEqual(expect.arrayContaining(['jobEndNever', 'wagesInParts']))
      }),
      { numRuns: scaled(100, 10) },
    )
  })

  it('has streams of its own, and no event id twice', () => {
    fc.assert(
      fc.property(untidyCohorts(vasteras, { persons: { least: 4, most: 9 } }), (cohort) => {
        const { streams, records } = read(cohort)
        expect(new Set(streams.map(({ stream }) => stream)).size).toBe(streams.length)
        expect(new Set(records.map(({ meta }) => meta.id)).size).toBe(records.length)
      }),
      { numRuns: scaled(50, 5) },
    )
  })

  it('shrinks to one person with the one trait that fails', () => {
    const found = fc.check(
      fc.property(
        untidyCohorts(vasteras),
        (cohort) => read(cohort).of('InterventionStarted').length < 2 || cohort.traits.length > 9,
      ),
      { numRuns: 200, seed: 1 },
    )
    const [smallest] = found.counterexample ?? []
    // Each of two persons has an intervention, so either two tidy interventions or one untidy intervention are left.
    expect(smallest?.traits.flat().length).toBeLessThanOrEqual(1)
    expect(smallest?.traits.length).toBeLessThanOrEqual(2)
  })

  it('prints its traits and a line for each record', () => {
    const [cohort] = fc.sample(untidyCohorts(vasteras, alone('voided')), { numRuns: 1, seed: 1 })
    const lines = fc.stringify(cohort).trim().split('\n')
    expect(lines[0]).toBe('person 1: voided')
    expect(lines).toHaveLength(1 + (cohort === undefined ? 0 : read(cohort).records.length))
  })
})
