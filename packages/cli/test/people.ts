import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededIds, steppingClock, toJsonl } from '@jobbspar/adapters-memory'
import {
  ConditionAssessed,
  CompetenceHoursLogged,
  EmploymentBegun,
  EmploymentEnded,
  hours,
  ParticipationOpened,
  PlanAgreed,
  PraktikEnded,
  PraktikStarted,
  ProgramAdopted,
  SubsidyDecided,
  SupportGranted,
  SupportPaid,
  sek,
  WorkHoursLogged,
  type AnyEvent,
  type Deviation,
  type EventId,
  type StoredEvent,
} from '@jobbspar/core'
import { scratch } from '../../../test/scratch.js'
import { run, type ExitCode, type Io } from '../src/index.js'

/** What a run printed, and how it ended. */
export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

const inThisProcess = async (argv: readonly string[], terminal: Partial<Io>): Promise<Ran> => {
  let out = ''
  let err = ''
  const code = await run(argv, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    ...terminal,
  })
  return { code, out, err }
}

/** What was printed about files that no test writes. */
const printed = new Map<string, Promise<Ran>>()

/**
 * Runs the command in this process, by default not on a terminal. About files that no test writes, the same arguments run once, because
 * what is printed depends on nothing else.
 */
export const jobbspar = (argv: readonly string[], terminal: Partial<Io> = {}): Promise<Ran> => {
  if (Object.keys(terminal).length > 0 || argv.some((argument) => argument.includes(scratch)))
    return inThisProcess(argv, terminal)
  const asked = JSON.stringify(argv)
  const ran = printed.get(asked) ?? inThisProcess(argv, terminal)
  printed.set(asked, ran)
  return ran
}

/** A file of this test run, which need not exist. */
export const pathOf = (name: string): string => join(scratch, name)

/** Writes a file for this test run and answers its path. */
export const fileOf = (name: string, text: string): string => {
  const path = pathOf(name)
  // A file may be written while a test file is loaded, before its set-up.
  mkdirSync(scratch, { recursive: true })
  writeFileSync(path, text)
  return path
}

/** Events of streams as a store would have recorded them, one hour apart. */
export const recorder = () => {
  const id = seededIds(1)
  const now = steppingClock('2015-01-01T08:00:00.000Z', 3_600_000)
  const versions = new Map<string, number>()
  return (stream: string, event: AnyEvent, deviation?: Deviation): StoredEvent => {
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    return {
      ...event,
      meta: {
        ...{ id: id(), stream, version, recordedAt: now(), schema: 1 },
        ...(deviation === undefined ? {} : { deviation }),
      },
    }
  }
}

const opened = (program = 'falkenberg') =>
  ParticipationOpened({
    on: '2015-02-02',
    participant: 'participant-1',
    household: 'household-1',
    program,
    municipality: 'falkenberg',
  })

const begun = EmploymentBegun({
  on: '2015-06-01',
  employmentId: 'employment-1',
  kind: 'resursjobb',
  employer: 'municipality',
  hoursPerWeek: hours(40),
  plannedTo: '2016-05-31',
  subsidyId: 'subsidy-1',
})

const subsidy = SubsidyDecided({
  on: '2015-05-20',
  subsidyId: 'subsidy-1',
  kind: 'nystartsjobb',
  from: '2015-06-01',
  to: '2016-05-31',
  level: 2,
})

const conditions = (
  ['receivesForsorjningsstod', 'residesInMunicipality', 'wishesToWork', 'ableToWork', 'entitledToWageSubsidy'] as const
).map((condition) => ConditionAssessed({ on: '2015-02-03', condition, met: true }))

const praktik = (to: '2015-05-31' | '2015-05-30') => [
  PraktikStarted({ on: '2015-03-01', praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2015-05-31' }),
  PraktikEnded({ on: to, praktikId: 'praktik-1', result: 'passed' }),
]

/** A way through Falkenberg's program that meets every rule so far. */
export const asThePlanHadIt: readonly AnyEvent[] = [opened(), ...conditions, ...praktik('2015-05-31'), subsidy, begun]

/** The same, but the praktik ended a day short of three months: one must is not met. */
export const aDayShort: readonly AnyEvent[] = [opened(), ...conditions, ...praktik('2015-05-30'), subsidy, begun]

/** It is not assessed whether the person can work: one must is undetermined, and so is one should at the praktik. */
export const notAssessed: readonly AnyEvent[] = [
  opened(),
  ...conditions.filter(({ data }) => data.condition !== 'ableToWork'),
  ...praktik('2015-05-31'),
  subsidy,
  begun,
]

/** Competence development of another kind than the plan has: one should is not met. */
export const offThePlan: readonly AnyEvent[] = [
  ...asThePlanHadIt,
  PlanAgreed({ on: '2015-06-01', activities: ['swedish'] }),
  WorkHoursLogged({ on: '2015-06-30', employmentId: 'employment-1', hours: hours(160) }),
  CompetenceHoursLogged({
    ...{ on: '2015-06-30', employmentId: 'employment-1', hours: hours(32) },
    activity: 'drivingLicence',
  }),
]

/** One hour of competence development short of a fifth of working time. */
export const anHourShort: readonly AnyEvent[] = [
  ...asThePlanHadIt,
  PlanAgreed({ on: '2015-06-01', activities: ['swedish'] }),
  WorkHoursLogged({ on: '2016-05-30', employmentId: 'employment-1', hours: hours(1980) }),
  CompetenceHoursLogged({
    ...{ on: '2016-05-30', employmentId: 'employment-1', hours: hours(395) },
    activity: 'swedish',
  }),
  EmploymentEnded({ on: '2016-05-31', employmentId: 'employment-1', reason: 'termEnded' }),
]

/** A household's income support, paid for one month. */
export const supported: readonly AnyEvent[] = [
  SupportGranted({ on: '2015-01-01', household: 'household-1', kind: 'forsorjningsstod' }),
  SupportPaid({ on: '2015-01-27', kind: 'forsorjningsstod', month: '2015-01', amount: sek(8_950) }),
]

/** Falkenberg's own history: a pilot of three years. */
export const adopted: readonly AnyEvent[] = [
  ProgramAdopted({ on: '2015-01-01', program: 'falkenberg', as: 'pilot', to: '2017-12-31' }),
]

/** An opening that names a program. */
export const openedIn = opened

/** Streams by name, recorded one after the other. */
export const recordedStreams = (streams: Readonly<Record<string, readonly AnyEvent[]>>): readonly StoredEvent[] => {
  const record = recorder()
  return Object.entries(streams).flatMap(([stream, events]) => events.map((event) => record(stream, event)))
}

/** A history file of streams by name. */
export const historyOf = (name: string, streams: Readonly<Record<string, readonly AnyEvent[]>>): string =>
  fileOf(name, toJsonl(recordedStreams(streams)))

/** The id that the `n`-th event of a history file was recorded with, from 1. */
export const nthId = (n: number): EventId => {
  const id = seededIds(1)
  for (let i = 1; i < n; i++) id()
  return id()
}
