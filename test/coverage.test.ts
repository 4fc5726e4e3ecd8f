import { programs } from '@jobbspar/programs'
import { programLaws, testLaws } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { scaled } from './chance.js'

describe.each(programs.map((program) => [program.id, program] as const))('%s', (_id, program) => {
  testLaws(it, programLaws(program, { runs: scaled(1000, 6) }))
})
