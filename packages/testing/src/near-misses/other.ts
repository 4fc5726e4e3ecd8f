import {
  addDays,
  lastDayOfMonths,
  monthOf,
  nextDay,
  noMoney,
  previousDay,
  ProgramAdopted,
  ProgramEnded,
  ProgramMadePermanent,
  shiftMonth,
  supportKinds,
  SupportEnded,
  SupportGranted,
  SupportPaid,
  type ProgramHistoryEvent,
  type Day,
  type SupportEvent,
} from '@jobbspar/core'
import { type Ground } from './ground.js'
import { made, missesOf } from './made.js'

const kindOf = ({ pick }: Ground) => supportKinds[pick % supportKinds.length] ?? 'forsorjningsstod'

/** The near misses of income support. Its rules use no terms of a program. */
export const supportMisses = missesOf<SupportEvent>()({
  supportGrantedTwiceForADay: (g) => {
    const granted = { household: 'household-1', kind: kindOf(g) } as const
    return made(
      'support/granted-once-at-a-time',
      (from: Day): readonly SupportEvent[] => [
        SupportGranted({ ...granted, on: g.opened, to: g.praktik }),
        SupportGranted({ ...granted, on: addDays(g.praktik, 5), from }),
      ],
      g.praktik,
      nextDay(g.praktik),
    )
  },
  supportOfNoDay: (g) =>
    made(
      'support/ends-after-it-begins',
      (to: Day): readonly SupportEvent[] => [
        SupportGranted({ on: g.opened, household: 'household-1', kind: kindOf(g), to }),
      ],
      previousDay(g.opened),
      g.opened,
    ),
  supportPaidAMonthLate: (g) =>
    made(
      'support/paid-for-a-granted-month',
      (n: number): readonly SupportEvent[] => [
        SupportGranted({ on: g.opened, household: 'household-1', kind: kindOf(g), to: g.praktik }),
        SupportPaid({
          ...{ on: addDays(g.praktik, 60), kind: kindOf(g), amount: noMoney(g.program.currency) },
          month: shiftMonth(monthOf(g.praktik), n),
        }),
      ],
      1,
      0,
    ),
  supportEndedADayAfterItsLast: (g) =>
    made(
      'support/ends-once',
      (on: Day): readonly SupportEvent[] => [
        SupportGranted({ on: g.opened, household: 'household-1', kind: kindOf(g), to: g.praktik }),
        SupportEnded({ on, kind: kindOf(g) }),
      ],
      nextDay(g.praktik),
      g.praktik,
    ),
})

/** The near misses of a program's own history. */
export const programMisses = missesOf<ProgramHistoryEvent>()({
  pilotADayLong: ({ pilotYears, opened, program }) =>
    pilotYears === undefined
      ? undefined
      : made(
          'adoption/pilot-at-most-years',
          (to: Day): readonly ProgramHistoryEvent[] => [
            ProgramAdopted({ on: opened, program: program.id, as: 'pilot', to }),
          ],
          nextDay(lastDayOfMonths(opened, 12 * pilotYears)),
          lastDayOfMonths(opened, 12 * pilotYears),
        ),
  programChangedADayAfterItsLast: ({ opened, praktik, program: { id } }) =>
    made(
      'adoption/adopted-and-not-ended',
      (on: Day): readonly ProgramHistoryEvent[] => [
        ProgramAdopted({ on: opened, program: id, as: 'pilot', to: praktik }),
        ProgramEnded({ on: praktik, program: id }),
        ProgramMadePermanent({ on, program: id }),
      ],
      nextDay(praktik),
      praktik,
    ),
})
