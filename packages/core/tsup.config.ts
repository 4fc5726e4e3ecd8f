import { library } from '../../tsup.preset.ts'

export default library({ everywhere: ['src/index.ts', 'src/fp.ts', 'src/sentences.ts', 'src/sv.ts', 'src/da.ts'] })
