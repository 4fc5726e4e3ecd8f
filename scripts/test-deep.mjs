// All tests with their full number of runs, and those that are too slow for `npm test`. With each further seed a tenth of the runs, of the
// random tests only.
//   --seed <n>      this seed instead of one drawn; with --seeds the ones after it
//   --seeds <n>     how many seeds; 1 unless given
//   <file>…         only the test files whose path holds this
import { randomInt } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { optionsOf, root } from './run.mjs'

const largest = 2 ** 31 - 1

const { values, positionals } = optionsOf({
  options: { seed: { type: 'string' }, seeds: { type: 'string', default: '1' } },
  allowPositionals: true,
})

const wholeNumber = (name, text) => {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= largest) return number
  console.error(`--${name} takes a whole number up to ${largest}, not ${text}.`)
  process.exit(2)
}
const count = wholeNumber('seeds', values.seeds)
const first = values.seed === undefined ? undefined : wholeNumber('seed', values.seed)
const seeds = Array.from({ length: count }, (_, i) => (first === undefined ? randomInt(largest) : first + i))

await bootstrap()
const folder = mkdtempSync(join(tmpdir(), 'jobbspar-deep-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The test files that failed; none where the run ended before its report. */
const failedFiles = (report) => {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    return testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(root, name))
  } catch {
    return []
  }
}

const failures = seeds.flatMap((seed, i) => {
  console.log(`seed ${seed} (${i + 1} of ${seeds.length})`)
  const report = join(folder, `${i}.json`)
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...positionals],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, JOBBSPAR_DEEP: i === 0 ? 'first' : 'again', JOBBSPAR_SEED: String(seed) },
    },
  )
  if (status === 0) return []
  const failed = failedFiles(report)
  const command = ['npm run test:deep -- --seed', seed, ...(failed.length > 0 ? failed : positionals)].join(' ')
  console.error(`Failed with seed ${seed}. To repeat it: ${command}`)
  return [command]
})
if (failures.length > 0) {
  console.error(
    `\n${failures.length} of ${seeds.length} seeds failed:\n${failures.map((one) => `  ${one}`).join('\n')}`,
  )
  process.exit(1)
}
console.log(`Passed with ${seeds.length === 1 ? 'seed' : 'seeds'} ${seeds.join(', ')}`)
