// A question of one's own, answered beside a question of the library in one pass, and kept up to date through a correction.
import { readFileSync } from 'node:fs'
import { parseJsonl, seededIds, streamsOf } from '@jobbspar/adapters-memory'
import {
  correct,
  daysBetween,
  participation,
  PraktikEnded,
  readStrictly,
  type Day,
  type EventId,
  type ParticipationTimeline,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { historyOf, liveProjections, outcomes, project, type Projection } from '@jobbspar/projections'
