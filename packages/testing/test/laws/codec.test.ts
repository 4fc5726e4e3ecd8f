import { participation, programHistory, support } from '@jobbspar/core'
import { it } from 'vitest'
import { codecLaws, testLaws } from '../../src/index.js'

for (const stream of [participation, support, programHistory]) testLaws(it, codecLaws(stream, { runs: 1000 }))
