import {
  addDays,
  earlierDay,
  lastDayOfMonths,
  laterDay,
  type BenefitRate,
  type Day,
  type LibraryWord,
} from '@jobbspar/core'
import { mondayFrom, workdayFrom } from './calendar.js'
import { type Chance } from './cohort.js'
import { companies, company, smallJobKind } from './hedensted-places.js'
import { lookedBackFrom, nn, smallJobOf, type Frame, type SmallJob } from './hedensted-small-job.js'

/** How many have been through a ressourceforløb by that day, and how many are still in one. */
export const ended = 78
const stillOpen = 6

/** Their exits: 28 that the program counts, and 50 others. */
const exits: readonly LibraryWord<'exit'>[] = [
  ...Array<LibraryWord<'exit'>>(9).fill('work'),
  ...Array<LibraryWord<'exit'>>(12).fill('fleksjob'),
  ...Array<LibraryWord<'exit'>>(4).fill('education'),
  ...Array<LibraryWord<'exit'>>(3).fill('dagpenge'),
  ...Array<LibraryWord<'exit'>>(22).fill('incomeSupport'),
  ...Array<LibraryWord<'exit'>>(15).fill('pension'),
  ...Array<LibraryWord<'exit'>>(6).fill('aborted'),
  ...Array<LibraryWord<'exit'>>(4).fill('moved'),
  ...Array<LibraryWord<'exit'>>(2).fill('other'),
  'death',
]
const counted: readonly LibraryWord<'exit'>[] = ['work', 'fleksjob', 'education', 'dagpenge']

/** A praktik at a company. */
export interface PlannedPraktik {
  readonly id: `praktik-${string}`
  readonly workplace: `workplace-${string}`
  readonly from: Day
  readonly plannedTo: Day
  /** The day of the extension, and the day it goes to. */
  readonly extended: { readonly on: Day; readonly to: Day } | undefined
  /** Its last day; none where it goes on. */
  readonly last: Day | undefined
}

/** One synthetic person's way, as it will be recorded. */
export interface Person {
  readonly number: number
  readonly exit: LibraryWord<'exit'> | undefined
  /** The last day of the participation; none while it is open. */
  readonly end: Day | undefined
  readonly opened: Day
  readonly team: Day
  readonly granted: Day
  readonly years: number
  readonly rate: BenefitRate
  readonly kind: LibraryWord<'smallJob'>
  readonly praktik: readonly PlannedPraktik[]
  readonly smallJob: SmallJob | undefined
}

/** Whether an exit counts as an outcome of the program. */
export const isCounted = (exit: LibraryWord<'exit'> | undefined): boolean =>
  exit !== undefined && counted.includes(exit)

const weeks = (count: number) => 7 * count

type Unnumbered = Omit<PlannedPraktik, 'id'>

/** The praktik at the company of the small job, or one late in the way; extended by some, and cut short by the end of the way. */
const praktikOf = (frame: Frame, smallJob: SmallJob | undefined, chance: Chance): Unnumbered => {
  const { number, granted, until, isOpen } = frame
  const before = weeks(chance.between(8, 15))
  const late = chance.between(150, 330)
  const from =
    smallJob === undefined
      ? mondayFrom(laterDay(addDays(granted, 25), addDays(until, -late)))
      : laterDay(mondayFrom(addDays(granted, 7)), addDays(smallJob.from, -before))
  const plannedTo = addDays(from, weeks(13) - 1)
  const more = weeks(chance.between(16, 26)) - 1
  const goesOn = number % 5 < 2 && plannedTo < until
  const extended = goesOn ? { on: addDays(plannedTo, -5), to: addDays(from, more) } : undefined
  const planned = extended?.to ?? plannedTo
  // Two are forgotten when the participation ends.
  const forgotten = number === 22 || number === 52
  return {
    workplace: smallJob?.workplace ?? company(((number * 11) % companies) + 1),
    from,
    plannedTo,
    extended,
    last: forgotten || (isOpen && planned > until) ? undefined : earlierDay(planned, addDays(until, -1)),
  }
}

/** A first praktik elsewhere, without a result. */
const firstTry = ({ number, granted }: Frame, next: Day, chance: Chance): readonly Unnumbered[] => {
  const from = mondayFrom(addDays(granted, chance.between(14, 40)))
  const last = addDays(from, weeks(chance.between(2, 8)) + 3)
  if (number % 3 === 0 || last >= addDays(next, -14)) return []
  const plannedTo = addDays(from, weeks(number % 4 === 0 ? 8 : 13) - 1)
  return [
    {
      workplace: company(43 + (number % 8)),
      from,
      plannedTo,
      extended: undefined,
      last: earlierDay(last, plannedTo),
    },
  ]
}

/** Ways that end early; half of them before any praktik. */
const brief: readonly (LibraryWord<'exit'> | undefined)[] = ['aborted', 'moved', 'death']

const personOf = (number: number, chance: Chance): Person => {
  const isOpen = number >= ended
  const exit = isOpen ? undefined : (exits[(number * 29) % ended] ?? 'other')
  const isBrief = brief.includes(exit)
  const opened = workdayFrom(
    isOpen
      ? addDays('2015-06-15', (number - ended) * 36 + chance.between(0, 6))
      : addDays('2013-02-04', number * 9 + chance.between(0, 6)),
  )
  const team = workdayFrom(addDays(opened, chance.between(25, 45)))
  const granted = workdayFrom(addDays(team, chance.between(4, 15)))
  const length = isBrief ? chance.between(150, 330) : chance.between(430, 900)
  const latest = addDays(lookedBackFrom, -chance.between(2, 110))
  const end = isOpen ? undefined : workdayFrom(earlierDay(addDays(granted, length), latest))
  const until = end ?? lookedBackFrom
  const kind = smallJobKind(number * 4)
  const frame: Frame = { number, granted, until, isOpen }
  const found = smallJobOf(frame, kind, chance)
  const wanted = isOpen || (isCounted(exit) ? number % 7 !== 3 : number % 8 < 5) || number === 50
  const smallJob = wanted && !isBrief ? found : undefined
  const praktik = praktikOf(frame, smallJob, chance)
  // Two go straight into a small job, and half of those who end early never began a praktik.
  const without = (smallJob !== undefined && (number === 20 || number === 46)) || (isBrief && number % 2 === 0)
  const begins = praktik.from < addDays(until, -14)
  const needed = [1, 2, 3, 4, 5].find((years) => lastDayOfMonths(granted, 12 * years) >= until) ?? 5
  const first = firstTry(frame, praktik.from, chance)
  return {
    ...{ number, exit, end, opened, team, granted, kind, smallJob },
    years: Math.min(5, needed + chance.between(0, 1)),
    rate: chance.oneOf(['provider', 'nonProvider', 'nonProvider']),
    praktik: (without ? [] : [...first, ...(begins ? [praktik] : [])]).map((one, i) => ({
      ...one,
      id: `praktik-${nn({ number })}-${String(i + 1)}`,
    })),
  }
}

/** All of them, in the order they were admitted. */
export const peopleOf = (chance: Chance): readonly Person[] =>
  Array.from({ length: ended + stillOpen }, (_, number) => personOf(number, chance))
