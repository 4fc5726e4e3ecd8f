// Writes api/*.api.md: every public export with its signature, from the built types. Needs `npm run build`.
// With --check it only reports what differs, and which exports lack a docstring. Names of packages narrow both.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'
import { packages, root, run } from './run.mjs'

const check = process.argv.includes('--check')
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const chosen = named.length === 0 ? packages : packages.filter((name) => named.includes(name))

/** The entry points of a package, by the names of its exports. */
const entriesOf = (name) =>
  Object.keys(JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).exports)
    .filter((path) => path !== './package.json')
    .map((path) =>
      path === '.' ? { file: 'index', report: name } : { file: path.slice(2), report: `${name}-${path.slice(2)}` },
    )

const folder = mkdtempSync(join(tmpdir(), 'jobbspar-api-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Types of dependencies may fail to compile here without harm to the report. */
const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2023'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: ['node'],
}

const problems = []

const extract = (name, file, report) => {
  const projectFolder = join(root, 'packages', name)
  const entry = join(projectFolder, 'dist', `${file}.d.ts`)
  if (!existsSync(entry)) {
    problems.push(`packages/${name}/dist/${file}.d.ts is not there; npm run build makes it.`)
    return ''
  }
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: entry,
      compiler: { overrideTsconfig: { compilerOptions, include: [entry] } },
      apiReport: {
        enabled: true,
        reportFileName: `${report}.api.md`,
        reportFolder: folder,
        reportTempFolder: join(folder, 'temp'),
        // Types that a signature names and that are not exported are part of it. For core, core's own report lists them.
        includeForgottenExports: file === 'index',
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        // Messages would name lines of dist in the report, and every change moves these lines.
        extractorMessageReporting: { default: { logLevel: 'none' } },
        compilerMessageReporting: { default: { logLevel: 'error' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
      newlineKind: 'lf',
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
  })
  mkdirSync(join(folder, 'temp'), { recursive: true })
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === 'error') problems.push(`${name}: ${message.text}`)
      message.handled = true
    },
  })
  if (!succeeded) problems.push(`${report}: no report could be made.`)
  return readFileSync(join(folder, `${report}.api.md`), 'utf8')
}

/** Where a package says `export … name`, for the reader of a report. */
const placeOf = (name, symbol) => {
  const src = `packages/${name}/src`
  const declared = new RegExp(
    `^export (declare )?(const|function|interface|type|class|enum) ${symbol.replaceAll('$', '\\$')}\\b`,
  )
  for (const file of readdirSync(join(root, src), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const line = readFileSync(join(root, src, file), 'utf8')
      .split('\n')
      .findIndex((text) => declared.test(text))
    if (line >= 0) return `${src}/${file}:${line + 1}`
  }
  return src
}

const undocumented = (text) =>
  [...text.matchAll(/^\/\/ @\w+ \(undocumented\)\nexport (?:(?:declare|abstract) )*\w+ (\w+)/gm)].map(
    ([, symbol]) => symbol,
  )

/** How long one declaration may be in a report: a longer one is an inferred type, which no one reads. */
const longest = 16_000

const tooLong = (text) =>
  text
    .split('\n\n')
    .filter((part) => part.length > longest)
    .map((part) => `${/^(?:export )?(?:declare )?\w+ (\w+)/m.exec(part)?.[1]} takes ${part.length} characters`)

const differences = async (before, after) => {
  const { output } = await run('git', ['diff', '--no-index', '--no-color', '-U1', '--', before, after], { cwd: folder })
  return output
    .split('\n')
    .filter((line) => /^[-+ @]/.test(line) && !/^(---|\+\+\+) /.test(line))
    .join('\n')
}

mkdirSync(join(root, 'api'), { recursive: true })
const known = new Set()
for (const name of chosen)
  for (const { file, report } of entriesOf(name)) {
    known.add(`${report}.api.md`)
    const text = extract(name, file, report)
    if (text === '') continue
    for (const symbol of undocumented(text))
      problems.push(`${placeOf(name, symbol)}  ${symbol} is exported without a docstring.`)
    for (const what of tooLong(text))
      problems.push(
        `api/${report}.api.md: ${what} of at most ${longest}; a declared type is shorter than an inferred one.`,
      )
    const path = join(root, 'api', `${report}.api.md`)
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (committed === text) continue
    if (!check) writeFileSync(path, text)
    else if (committed === '') problems.push(`api/${report}.api.md is not there; npm run api writes it.`)
    else
      problems.push(
        `api/${report}.api.md is stale; npm run fix writes it, and a changeset describes it for users:\n` +
          (await differences(path, join(folder, `${report}.api.md`))),
      )
  }
if (named.length === 0)
  for (const file of readdirSync(join(root, 'api')).filter((file) => !known.has(file))) {
    if (check) problems.push(`api/${file} belongs to no entry of any package.`)
    else rmSync(join(root, 'api', file))
  }

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}
