import {
  addDays,
  BenefitWeeksBefore,
  firstDayOf,
  HouseholdReported,
  lastDayOf,
  money,
  monthOf,
  nextDay,
  shiftMonth,
  support,
  SupportEnded,
  SupportGranted,
  knownWords,
  SupportPaid,
  type Day,
  type Program,
  type Support,
  type SupportEvent,
  type SupportKind,
} from '@jobbspar/core'
import fc from 'fast-check'
import { openingDays } from './days.js'
import { generated, recordScene, type Generated } from './histories.js'

/** A generated history of a household's income support. */
export type GeneratedSupport = Generated<Support, SupportEvent>

/** A stretch of support: consecutive months, some paid twice or not at all, and whether the support ends. */
export interface SupportStretch {
  readonly wait: number
  readonly kind: SupportKind
  /** The weeks on benefit before the stretch, where they are reported. */
  readonly weeksBefore?: number
  /** Children and monthly housing cost, where the household reports them. */
  readonly reported?: { readonly children: number; readonly housingCost: number }
  /** The amounts that are paid in each month, in minor units. */
  readonly paid: readonly (readonly number[])[]
  readonly ends: boolean
}

/** The script from which a history of support is generated. */
export interface SupportScript {
  readonly start: Day
  readonly household: number
  readonly stretches: readonly SupportStretch[]
}

/** Scripts of income support; they shrink towards fewer months. */
export const supportScripts = (program: Program): fc.Arbitrary<SupportScript> =>
  fc.record({
    start: openingDays(program),
    household: fc.integer({ min: 1, max: 3 }),
    stretches: fc.array(
      fc.record(
        {
          wait: fc.nat(400),
          kind: fc.constantFrom(...knownWords(program).support),
          weeksBefore: fc.nat(120),
          reported: fc.record({ children: fc.nat(4), housingCost: fc.nat(1_200_000) }),
          paid: fc.array(fc.array(fc.nat(1_500_000), { maxLength: 2 }), { maxLength: 14 }),
          ends: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, { arbitrary: fc.constant(false), weight: 1 }),
        },
        { requiredKeys: ['wait', 'kind', 'paid', 'ends'] },
      ),
      { maxLength: 3 },
    ),
  })

const sceneOf = (
  { kind, weeksBefore, reported, paid, ends }: SupportStretch,
  on: Day,
  household: number,
  { currency }: Program,
): readonly SupportEvent[] => {
  const months = paid.map((_, i) => shiftMonth(monthOf(on), i))
  const last = lastDayOf(months.at(-1) ?? monthOf(on))
  return [
    ...(weeksBefore === undefined ? [] : [BenefitWeeksBefore({ on, weeks: weeksBefore })]),
    ...(reported === undefined
      ? []
      : [
          HouseholdReported({
            ...{ on, adults: 1, children: reported.children },
            ...{ housingCost: money(reported.housingCost, currency), otherIncome: money(0, currency) },
          }),
        ]),
    SupportGranted({ on, household: `household-${String(household)}`, kind }),
    ...months.flatMap((month, i) =>
      (paid[i] ?? []).map((amount, entry) => {
        const payday = addDays(firstDayOf(month), 24)
        return SupportPaid({
          ...{ on: payday < on ? on : payday, kind, month },
          ...{ amount: money(amount, currency), entry: `e${String(entry)}` },
        })
      }),
    ),
    ...(ends ? [SupportEnded({ on: last, kind })] : []),
  ]
}

/** The history that `decide` makes from a script of support. `stream` distinguishes generated streams. */
export const supportHistoryOf = (program: Program, script: SupportScript, stream = 1): GeneratedSupport => {
  let timeline = support.timeline(`support-${String(stream)}`, [])
  const open = new Set<SupportKind>()
  for (const stretch of script.stretches) {
    if (open.has(stretch.kind)) continue
    if (!stretch.ends) open.add(stretch.kind)
    const before = timeline.records.at(-1)?.data.on
    const on = addDays(before === undefined ? script.start : nextDay(before), stretch.wait)
    const scene = sceneOf(stretch, on, script.household, program)
    timeline = recordScene(support, program, timeline, scene, stream)
  }
  return generated(timeline)
}

/**
 * Histories of a household's income support: granted, paid month by month and ended, in the order in which this
 * happens.
 */
export const supportHistories = (program: Program): fc.Arbitrary<GeneratedSupport> =>
  supportScripts(program).map((script) => supportHistoryOf(program, script))
