export { run } from './run.js'
export { type ExitCode, type Io } from './terminal/io.js'
