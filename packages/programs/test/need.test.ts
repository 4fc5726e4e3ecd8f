import { EmploymentBegun, hours } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { admittedUnder } from './categories.js'

/** An ordinary employment at a warehouse that fills what an employer needs. */
const job = EmploymentBegun({
  on: '2020-03-02',
  employmentId: 'employment-1',
  kind: 'ordinary',
  employer: 'private',
  hoursPerWeek: hours(40),
  workplace: 'workplace-1',
  need: 'need-1',
  vacancy: 'vacancy-1',
  branch: 'warehouse',
  recruitmentPath: 'ordinaryRecruitment',
})
const program = admittedUnder({})

describe('an employment', () => {
  it('[H08] [H13] [H14] [H15] [V31] tells the need and the vacancy it fills, the branch, and how the person was recruited', () => {
    program.when(job).then(job).finds()
  })

  it('[H13] [H14] cannot take a vacancy for a need, nor a branch that nobody has named', () => {
    const asked = (fields: Readonly<Record<string, string>>) => ({ ...job, data: { ...job.data, ...fields } })
    program.when(asked({ need: 'vacancy-1' })).invalid('/data/need')
    program.when(asked({ vacancy: 'need-1' })).invalid('/data/vacancy')
    program.when(asked({ branch: 'mining' })).refusedBy('word/known')
  })
})
