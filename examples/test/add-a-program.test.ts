// #region test
import { readFileSync } from 'node:fs'
import {
  ConditionAssessed,
  EmploymentBegun,
  hours,
  ParticipationOpened,
  participation,
  PraktikEnded,
  PraktikStarted,
  problemLine,
  SubsidyDecided,
  type Day,
} from '@jobbspar/core'
import { readProgram } from '@jobbspar/programs'
import { programLaws, scenario, testLaws } from '@jobbspar/testing'
import { describe, it } from 'vitest'

const file = new URL('../03-define-your-own-program/exempelby.json', import.meta.url)
const read = readProgram(JSON.parse(readFileSync(file, 'utf8')))
if (!read.ok) throw new Error(read.error.problems.map(problemLine).join('\n'))

testLaws(it, programLaws(read.value))

/** A person whose praktik ended well, with a subsidy decided. */
const somebody = (praktikTo: Day) =>
  scenario(participation, read.value).given(
    ParticipationOpened({
      on: '2024-05-02',
      participant: 'participant-1',
      household: 'household-1',
      program: 'exempelby',
      municipality: 'exempelby',
    }),
    ...(['residesInMunicipality', 'isUnemployed', 'wishesToWork'] as const).map((condition) =>
      ConditionAssessed({ on: '2024-05-06', condition, met: true }),
    ),
    PraktikStarted({ on: '2024-06-01', praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2024-12-31' }),
    PraktikEnded({ on: praktikTo, praktikId: 'praktik-1', result: 'passed' }),
    SubsidyDecided({
      ...{ on: praktikTo, subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2 },
      ...{ from: '2024-08-01', to: '2026-07-31' },
    }),
  )

const job = (on: Day, plannedTo: Day) =>
  EmploymentBegun({
    ...{ on, plannedTo, employmentId: 'employment-1', kind: 'jobbsteg', employer: 'municipality' },
    ...{ hoursPerWeek: hours(40), subsidyId: 'subsidy-1' },
  })

describe('a job in Exempelby', () => {
  it('[E02] begins after two months of praktik, and not after a day less', () => {
    const begins = job('2024-12-31', '2026-06-29')
    somebody('2024-07-31').when(begins).then(begins)
    somebody('2024-07-30').when(begins).refusedBy('jobbsteg/praktik-passed-before')
  })

  it('[E03] begins after one month from the first day of 2025, and not after a day less', () => {
    const begins = job('2025-01-01', '2026-06-30')
    somebody('2024-06-30').when(begins).then(begins)
    somebody('2024-06-29').when(begins).refusedBy('jobbsteg/praktik-passed-before')
  })

  it('[E04] lasts for 18 months, and not a day longer', () => {
    const begins = job('2024-09-02', '2026-03-01')
    somebody('2024-07-31').when(begins).then(begins)
    somebody('2024-07-31').when(job('2024-09-02', '2026-03-02')).refusedBy('jobbsteg/at-most-months')
  })

  it('[E06] is with the municipality, and with no other employer', () => {
    const begins = job('2024-09-02', '2026-03-01')
    somebody('2024-07-31').when(begins).then(begins)
    const elsewhere = EmploymentBegun({ ...begins.data, employer: 'private' })
    somebody('2024-07-31').when(elsewhere).refusedBy('jobbsteg/employer')
  })
})
// #endregion
