// A save that is killed once its temporary file is there. Run with `node --conditions=@jobbspar/source --import tsx`.
import { saveJsonlFile } from '../src/node.ts'

const kill = { toJSON: () => process.kill(process.pid, 'SIGKILL') }
await saveJsonlFile(process.argv[2], [{ type: 'Counted', data: kill, meta: {} }])
