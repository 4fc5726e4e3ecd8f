// Packs every package, installs the tarballs with plain npm in an empty project outside this repository, and runs them there
// under each available version of Node: as ES modules, as CommonJS, bundled by Vite for a browser, and as a command.
// Says in a table what worked: `npm run test:matrix -- 20 24`, by default 20, 22, 24 and 26.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildSteps } from './build.mjs'
import { packages, pnpm, root, run, runSteps } from './run.mjs'

const versions = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20', '22', '24', '26']

const folder = mkdtempSync(join(tmpdir(), 'jobbspar-matrix-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const project = join(folder, 'project')
mkdirSync(project)
const write = (name, text) => writeFileSync(join(project, name), text)

/** A refusal, an admission and a figure; the same text in every form. */
const body = `
const person = 'participation-1'
const at = { program: falkenberg, asOf: '2017-01-01', knownAt: '2017-01-01T00:00:00.000Z', evidence: false }
const main = async () => {
  const store = memoryStore()
  let tick = 0
  const now = () => '2016-06-01T00:00:00.000Z'
  const newId = () => core.eventId('0190163d-8694-739b-aea5-' + String(++tick).padStart(12, '0'))
  const recordIn = core.record({ store, stream: core.participation, program: falkenberg, now, newId, wait: () => Promise.resolve() })
  const opened = await recordIn(person, core.ParticipationOpened({
    on: '2016-01-04', participant: 'participant-1', household: 'household-1', program: 'falkenberg', municipality: 'falkenberg',
  }))
  const refused = await recordIn(person, core.EmploymentBegun({
    on: '2016-05-01', employmentId: 'employment-1', kind: 'resursjobb', employer: 'municipality',
    hoursPerWeek: core.hours(40), plannedTo: '2017-05-01',
  }))
  const either = toEither(refused)
  const rate = wilson(1, 2)
  const figures = reportOn([], at).figures.length
  const answers = [opened.ok, refused.ok, either._tag, refused.error.determinations.length > 1, rate.length === 2 || 'low' in rate,
    figures > 0, typeof scenario]
  console.log(JSON.stringify(answers))
}
main()
`
const expected = '[true,false,"Left",true,true,true,"function"]'

const modules = {
  core: ['* as core', '@jobbspar/core'],
  either: ['{ toEither }', '@jobbspar/core/fp'],
  programs: ['{ falkenberg }', '@jobbspar/programs'],
  projections: ['{ reportOn, wilson }', '@jobbspar/projections'],
  store: ['{ memoryStore }', '@jobbspar/adapters-memory'],
  testing: ['{ scenario }', '@jobbspar/testing'],
}
const esm = Object.values(modules).map(([what, from]) => `import ${what} from '${from}'`)
const cjs = Object.values(modules).map(([what, from]) => `const ${what.replace('* as ', '')} = require('${from}')`)

await bootstrap()
if (!(await runSteps(buildSteps()))) process.exit(1)
/** One line for a success; a failure is printed and ends the process. */
const must = async (name, work) => {
  const { ok, output } = await work
  if (ok) return console.log(`ok    ${name}`)
  console.error(`FAIL  ${name}\n${output}`)
  process.exit(1)
}
await must('pack', pnpm(['-r', '--filter', './packages/*', 'pack', '--pack-destination', folder]))

const tarballs = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
write(
  'package.json',
  JSON.stringify({
    name: 'a-user',
    private: true,
    dependencies: Object.fromEntries(
      packages.map((name) => [
        `@jobbspar/${name}`,
        `file:../${tarballs.find((file) => file.startsWith(`jobbspar-${name}-`))}`,
      ]),
    ),
    devDependencies: { vite: devDependencies.vite },
  }),
)
write('main.mjs', [...esm, body].join('\n'))
write('main.cjs', [...cjs, body].join('\n'))
write('page.mjs', readFileSync(join(project, 'main.mjs'), 'utf8'))
write(
  'vite.config.mjs',
  "export default { logLevel: 'error', build: { lib: { entry: 'page.mjs', formats: ['es'], fileName: 'page' }, outDir: 'page' } }\n",
)
await must('install', run('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: project }))

/** Without `--conditions`, and without what npm set for this process: as a user would. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS|INIT_CWD)/i.test(name)),
)

/** The program of that version, downloaded where it is not the present one. */
const programOf = async (version) => {
  const { ok, output } = await run('npx', ['-y', `node@${version}`, '-p', 'process.execPath'], { cwd: project, env })
  return ok ? output.trim().split('\n')[0] : undefined
}

const history = join(root, 'examples/histories/falkenberg.jsonl')
const tries = {
  esm: (node) => node(['main.mjs']),
  cjs: (node) => node(['main.cjs']),
  'vite, browser': async (node) => {
    rmSync(join(project, 'page'), { recursive: true, force: true })
    const built = await node(['node_modules/vite/bin/vite.js', 'build'])
    return built.ok ? node([`page/${readdirSync(join(project, 'page')).find((file) => /\.m?js$/.test(file))}`]) : built
  },
  jobbspar: async (node) => {
    const { ok, output } = await node(['node_modules/.bin/jobbspar', 'validate', history])
    return { ok, output: ok ? expected : output }
  },
}

const rows = []
const failures = []
for (const version of versions) {
  const program = await programOf(version)
  if (program === undefined) {
    rows.push([`${version}: not to be had`, ...Object.keys(tries).map(() => '')])
    continue
  }
  const node = (args) => run(program, args, { cwd: project, env })
  const row = [(await node(['--version'])).output.trim()]
  for (const [name, work] of Object.entries(tries)) {
    const answer = await work(node)
    const good = answer.ok && answer.output.trim().split('\n').at(-1) === expected
    if (!good) failures.push(`Node ${version}, ${name}:\n${answer.output}`)
    row.push(good ? 'ok' : 'FAIL')
  }
  rows.push(row)
}

const table = [['Node', ...Object.keys(tries)], ...rows]
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  '))
if (failures.length > 0) {
  console.error(failures.join('\n'))
  process.exitCode = 1
}
