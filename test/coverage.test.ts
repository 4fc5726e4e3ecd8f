import { programs } from '@jobbspar/programs'
import { programLaws, testLaws } from '@jobbspar/testing'
import { describe, it } from 'vitest'

describe.each(programs.map((program) => [program.id, program] as const))('%s', (_id, program) => {
  testLaws(it, programLaws(program, { runs: 1000 }))
})
