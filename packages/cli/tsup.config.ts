import { program } from '../../tsup.preset.ts'

export default program(['src/index.ts', 'src/main.ts'])
