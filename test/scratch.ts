import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of the files that tests write; it is there, and empty, for each test file. */
export const scratch = join(tmpdir(), `jobbspar-test-${process.pid}`)
