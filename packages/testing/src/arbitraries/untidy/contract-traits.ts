import {
  addDays,
  addMonths,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentTermsChanged,
  firstDayOf,
  hours,
  InterventionStarted,
  lastDayOf,
  lastDayOfMonths,
  money,
  monthOf,
  nextDay,
  PraktikStarted,
  previousDay,
  shiftMonth,
  SubsidyDecided,
  SubsidyExtended,
  SupportGranted,
  type Day,
} from '@jobbspar/core'
import { entriesOf, replacing, withData, type Entry } from './entries.js'
import { ownSubsidy, stretchesOf, streamsOf, type Person } from './person.js'
import { entry } from './tidy-person.js'
import { type Trait } from './trait.js'

/** The start of a plan for which the job begins on a given day. */
const startFor = (jobFrom: Day, praktikMonths: number): Day => addMonths(jobFrom, -praktikMonths)

/** The 15th of the second month of a person's job. */
const insideSecondMonth = ({ plan }: Person): Day =>
  addDays(firstDayOf(shiftMonth(monthOf(stretchesOf(plan).jobFrom), 1)), 14)

const inParticipation = ({ nth }: Person, event: Parameters<typeof entry>[1]): Entry =>
  entry(streamsOf(nth).participation, event)

/** Traits of contracts, decisions and stretches that change, adjoin or overlap. */
export const contractTraits = {
  halfMonths: {
    says: 'The job begins on the 16th of a month and ends on the 15th of another.',
    plan: (plan) => ({ ...plan, start: startFor(addDays(firstDayOf(monthOf(plan.start)), 15), plan.praktikMonths) }),
  },
  hoursChangeInsideMonth: {
    says: 'Weekly hours are others from the 15th of the second month of the job.',
    entries: (entries, { days }, person) => [
      ...entries,
      inParticipation(
        person,
        EmploymentTermsChanged({
          ...{ on: insideSecondMonth(person), employmentId: 'employment-1' },
          hoursPerWeek: hours(person.plan.hoursPerWeek - Math.min(days, 19)),
        }),
      ),
    ],
  },
  wageChangesInsideMonth: {
    says: 'The wage is another from the 15th of the second month of the job.',
    entries: (entries, { days }, person) => [
      ...entries,
      inParticipation(
        person,
        EmploymentTermsChanged({
          ...{ on: insideSecondMonth(person), employmentId: 'employment-1' },
          hoursPerWeek: hours(person.plan.hoursPerWeek),
          wage: money((person.plan.wage + 100 * days) * 100, person.program.currency),
        }),
      ),
    ],
  },
  decisionChangesInsideMonth: {
    says: 'The first subsidy decision ends on the 14th of a month, and a further one carries on from the 15th.',
    entries: (entries, _extent, person) =>
      replacing(entries, 'SubsidyDecided', (decided) => {
        const to = previousDay(insideSecondMonth(person))
        const { subsidyId, to: planned } = decided.event.data
        return [
          { ...decided, event: withData(decided.event, { to }) },
          inParticipation(person, SubsidyExtended({ on: to, subsidyId, to: planned })),
        ]
      }),
  },
  overlappingGrants: {
    says: 'Two wage subsidies cover the same days, and two kinds of income support the same months.',
    entries: (entries, { days }, person) => {
      const { jobFrom, jobTo } = stretchesOf(person.plan)
      return [
        ...entries,
        inParticipation(
          person,
          SubsidyDecided({
            ...{ on: addDays(jobFrom, days), subsidyId: 'subsidy-2', kind: ownSubsidy(person.program), level: 0.5 },
            ...{ from: addDays(jobFrom, days), to: jobTo },
          }),
        ),
        ...entriesOf(entries, 'SupportGranted').map(({ stream, event }) =>
          entry(
            stream,
            SupportGranted({
              ...event.data,
              on: addDays(event.data.on, days),
              kind: event.data.kind === 'ekonomisktBistand' ? 'forsorjningsstod' : 'ekonomisktBistand',
            }),
          ),
        ),
      ]
    },
  },
  overlappingJobs: {
    says: 'A second job begins while the first goes on, and its end is not planned.',
    entries: (entries, { days }, person) => [
      ...entries,
      inParticipation(
        person,
        EmploymentBegun({
          ...{ on: addDays(stretchesOf(person.plan).jobFrom, days), employmentId: 'employment-2', kind: 'ordinary' },
          ...{ employer: 'private', hoursPerWeek: hours(10) },
        }),
      ),
    ],
  },
  overlappingPraktik: {
    says: 'A second praktik begins while the first goes on, and no end of it is recorded.',
    entries: (entries, { days }, person) => [
      ...entries,
      inParticipation(
        person,
        PraktikStarted({
          ...{ on: addDays(person.plan.start, days), praktikId: 'praktik-2', workplace: 'workplace-49' },
          plannedTo: lastDayOfMonths(addDays(person.plan.start, days), 2),
        }),
      ),
    ],
  },
  overlappingInterventions: {
    says: 'Two interventions go on side by side, and no end of the second is recorded.',
    entries: (entries, { days }, person) => [
      ...entries,
      inParticipation(
        person,
        InterventionStarted({
          ...{
            on: addDays(person.plan.start, 3 + (days % 9)),
            interventionId: 'intervention-2',
            kind: 'lifestyleCourse',
          },
        }),
      ),
    ],
  },
  gaplessContracts: {
    says: 'The job is two contracts without a day between them.',
    entries: (entries, _extent, person) => {
      const firstTo = lastDayOf(shiftMonth(monthOf(stretchesOf(person.plan).jobFrom), 1))
      const contracts = replacing(entries, 'EmploymentBegun', (begun) =>
        begun.event.data.employmentId !== 'employment-1'
          ? [begun]
          : [
              { ...begun, event: withData(begun.event, { plannedTo: firstTo }) },
              inParticipation(
                person,
                EmploymentEnded({ on: firstTo, employmentId: 'employment-1', reason: 'termEnded' }),
              ),
              inParticipation(person, withData(begun.event, { on: nextDay(firstTo), employmentId: 'employment-1b' })),
            ],
      )
      const isLater = ({ data }: { readonly data: { readonly on: Day } }) => data.on > firstTo
      const moved =
        (types: readonly Entry['event']['type'][]) =>
        (one: Entry): Entry =>
          types.includes(one.event.type) &&
          'employmentId' in one.event.data &&
          one.event.data.employmentId === 'employment-1' &&
          ('month' in one.event.data ? one.event.data.month > monthOf(firstTo) : isLater(one.event))
            ? {
                ...one,
                event: { ...one.event, data: { ...one.event.data, employmentId: 'employment-1b' } } as Entry['event'],
              }
            : one
      return contracts.map(
        moved([
          ...(['EmploymentEnded', 'WorkHoursLogged', 'CompetenceHoursLogged', 'WagePaid'] as const),
          'EmploymentTermsChanged',
        ]),
      )
    },
  },
} as const satisfies Readonly<Record<string, Trait>>
