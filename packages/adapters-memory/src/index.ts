export { batchOf, type Batch } from './batch.js'
export { memoryStore } from './memory-store.js'
export { loadInto, parseJsonl, streamsOf, toJsonl, type BrokenLine, type JsonLine } from './jsonl.js'
export { seededIds, steppingClock, systemClock, systemIds, systemWait } from './sources.js'
