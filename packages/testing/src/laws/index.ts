export { deciderLaws, type DeciderSetup } from './decider.js'
export { poisoned } from './poisoned.js'
export { codecLaws, type CodecSetup } from './codec.js'
