import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of the files that tests write; it exists, and is empty, for each test file. */
export const scratch = join(tmpdir(), `jobbspar-test-${process.pid}`)
