import { streamKinds } from '@jobbspar/core'
import { it } from 'vitest'
import { codecLaws, testLaws } from '../../src/index.js'

for (const stream of Object.values(streamKinds)) testLaws(it, codecLaws(stream, { runs: 1000 }))
