import { library } from '../../tsup.preset.ts'

// Distributions are in a file of their own, so that a bundle without them does not bring the library they come from.
export default library({ everywhere: ['src/index.ts', 'src/sv.ts', 'src/da.ts', 'src/statistics/distributions.ts'] })
