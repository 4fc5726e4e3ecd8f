// The kit under another runner. Run with `node --conditions=@jobbspar/source --import tsx`.
import { test } from 'node:test'
import { memoryStore } from '@jobbspar/adapters-memory'
import { testEventStore } from '@jobbspar/testing'

testEventStore(test, { make: memoryStore })
