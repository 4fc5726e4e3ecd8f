import { streamKinds } from '@jobbspar/core'
import { it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { codecLaws, testLaws } from '../../src/index.js'

for (const stream of Object.values(streamKinds)) testLaws(it, codecLaws(stream, { runs: scaled(1000) }))
