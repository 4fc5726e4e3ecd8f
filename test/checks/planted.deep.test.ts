import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyWorkspace } from './copy.js'

const { folder: copy, plant, change, run, remove } = copyWorkspace()
const append = (path: string, text: string): void => change(path, /$(?![\s\S])/, text)

const check = (step: string, ...more: readonly string[]): { readonly failed: boolean; readonly says: string } => {
  const { status, stdout, stderr } = run(join(copy, 'scripts/check.mjs'), '--only', step, '--package', 'core', ...more)
  return { failed: status === 1 && new RegExp(`^FAIL  ${step} `, 'm').test(stdout), says: `${stdout}\n${stderr}` }
}

const src = 'packages/core/src'

beforeAll(() => {
  plant(`${src}/vocabulary/planted-import.ts`, "import * as E from 'fp-ts/Either'\n\nexport const one = E.right(1)\n")
  plant(`${src}/vocabulary/planted-clock.ts`, 'export const now = (): number => Date.now()\n')
  plant(
    `${src}/vocabulary/planted-lint.ts`,
    'export const loose = (value: any): unknown => /* @__PURE__ */ String(value)\n',
  )
  plant(`${src}/vocabulary/planted-format.ts`, 'export const  format = "double";\n')
  plant(`${src}/vocabulary/planted-type.ts`, "export const wrong: number = 'text'\n")
  plant(`${src}/vocabulary/planted-layer.ts`, "export { hasPassedPraktik } from '../participation/praktik.js'\n")
  plant(`${src}/vocabulary/planted-names.ts`, '// As in Hassleholm.\nexport const no = (x: string) => x === "DK"\n')
  plant(
    `${src}/vocabulary/planted-voice.ts`,
    "/** What is told of it. */\nexport interface Planted {\n  readonly owes: 'so many, beside it'\n}\n",
  )
  append('docs/start-here.md', '\nWhoever reads this is told `told`, and “told”.\n')
  append(`${src}/vocabulary/invalid.ts`, '\nexport const plantedUnused = 1\n')
  append(`${src}/vocabulary/hours.ts`, '\nexport const plantedWithoutDocs = (): number => 1\n')
  change('packages/core/package.json', '"immer":', '"pure-rand": "^8.4.2",\n    "immer":')
  change('packages/core/package.json', '"main": "./dist/index.cjs"', '"main": "./dist/planted.cjs"')
  // The last of them is the one that gets published.
  change('packages/core/package.json', /dist\/index\.d\.cts(?![\s\S]*index\.d\.cts)/, 'dist/index.d.ts')
  change(`${src}/participation/praktik.ts`, /(id: 'praktik\/one-at-a-time'[\s\S]*?)'must'/, "$1'should'")
  change(
    `${src}/participation/praktik.ts`,
    "id: 'praktik/id-used-once',",
    '\n  // Laid out differently.\n  id: "praktik/id-used-once",',
  )
  change(
    `${src}/participation/opening.ts`,
    'municipality: codeCodec,',
    'municipality: codeCodec,\n    planted: codeCodec,',
  )
  change('fixtures/wire/PlanAgreed.v1.json', /"since": "[\d.]+"/, '"since": "99.0.0"')
  change('locks/sizes.json', /"addMonths alone": \d+/, '"addMonths alone": 100')
  append('docs/glossary.md', 'Planted.\n')
  for (const file of readdirSync(join(copy, '.changeset')).filter((name) => name.endsWith('.md')))
    rmSync(join(copy, '.changeset', file))
  const author = ['-c', 'user.name=Planted', '-c', 'user.email=planted@example.org']
  execFileSync('git', ['init', '--quiet'], { cwd: copy })
  for (const subject of ['y'.repeat(73), 'x'.repeat(72)])
    execFileSync('git', [...author, 'commit', '--quiet', '--allow-empty', '-m', subject], { cwd: copy })
})

afterAll(remove)

/** A planted fault, the step that finds it, and what it says. */
const faults: readonly (readonly [step: string, fault: string, says: readonly RegExp[]])[] = [
  ['changeset', 'no changeset before the first release', [/\.changeset holds no changeset/]],
  [
    'commits',
    'a first line of 73 characters',
    [/^FAIL  commits .*\nA first line of more than 72 characters: \w+ y{73}\n/m],
  ],
  ['format', 'a file laid out otherwise', [/planted-format\.ts/]],
  [
    'lint',
    'an import that Node cannot load, a clock, a lint fault, and a mark that the build adds',
    [
      /planted-import\.ts\n.*'fp-ts\/lib\/Name\.js'/,
      /planted-clock\.ts\n.*Ask for the time as an argument/,
      /planted-lint\.ts\n.*no-explicit-any[\s\S]*?no-warning-comments/,
    ],
  ],
  ['types', 'a wrong type', [/planted-type\.ts\(1,14\): error TS2322/]],
  ['layers', 'an import from a later layer', [/core-vocabulary: .*planted-layer\.ts → .*praktik\.ts/]],
  [
    'words',
    'a municipality and a country in core',
    [/planted-names\.ts:1:\d+ .*Hassleholm/, /planted-names\.ts:2:\d+ .*DK/],
  ],
  [
    'voice',
    'a comment, a name, a text and a page that a practitioner reads twice, and no code or quotation',
    [
      /planted-voice\.ts:1 {2}“told”: write reported/,
      /planted-voice\.ts:3 {2}“owes”: write obligation/,
      /planted-voice\.ts:3 {2}“so many”: write n, this many/,
      /start-here\.md:\d+ {2}“Whoever”: write [\s\S]*start-here\.md:\d+ {2}“told”: write reported.*\n(?!.*start-here\.md.*“told”)/,
    ],
  ],
  [
    'unused',
    'an unused file, export and dependency',
    [
      /Unused files[\s\S]*vocabulary\/planted-clock\.ts/,
      /Unused exports[\s\S]*plantedUnused .*vocabulary\/invalid\.ts/,
      /Unused dependencies[\s\S]*pure-rand .*packages\/core\/package\.json/,
    ],
  ],
  [
    'lock',
    'a rule that binds otherwise under its old version',
    [/participation\/praktik\.ts:\d+ {2}praktik\/one-at-a-time changed its code and is still version 1/],
  ],
  [
    'wire',
    'a field more without a new schema, and a release that no changeset mentions',
    [
      /ParticipationOpened changed its fields[\s\S]*planted: a code/,
      /PlanAgreed\.v1\.json comes with 99\.0\.0, and the next release is in no changeset/,
    ],
  ],
  ['docs', 'a printed page that was edited', [/docs\/glossary\.md is stale/]],
]

/** Faults in what is built. */
const builtFaults: typeof faults = [
  [
    'api',
    'an export that the report does not list, and that has no docstring',
    [
      /api\/core\.api\.md is stale[\s\S]*\+export const plantedWithoutDocs: \(\) => number;/,
      /vocabulary\/hours\.ts:\d+ {2}plantedWithoutDocs is exported without a docstring/,
    ],
  ],
  ['sizes', 'more bytes than the limit', [/addMonths alone \(packages\/core\) is \d+ bytes.* above its limit of 100/]],
  ['publint', 'an entry that is not in the package', [/pkg\.main.*planted\.cjs|planted\.cjs/]],
  ['attw', 'types that are not those of the module', [/@jobbspar\/core[\s\S]*Masquerading as ESM/]],
]

describe('npm run check finds', () => {
  it.each(faults)('%s: %s', (step, _fault, says) => {
    const answer = check(step, '--in', `${src}/vocabulary`)
    for (const what of says) expect(answer.says).toMatch(what)
    expect(answer.failed).toBe(true)
  })

  it.each(builtFaults)('%s: %s', (step, _fault, says) => {
    const answer = check(step)
    for (const what of says) expect(answer.says).toMatch(what)
    expect(answer.failed).toBe(true)
  })

  it('all that fails in one run, and says last what it was', () => {
    const answer = check('changeset', '--only', 'words', '--only', 'layers')
    expect(answer.says).toMatch(/^FAIL  changeset[\s\S]*^FAIL  words|^FAIL  words[\s\S]*^FAIL  changeset/m)
    expect(answer.says.trimEnd()).toMatch(/^0 passed, 3 failed: (changeset|words|layers), .*, in \d+ s$/m)
  })

  it('nothing in a rule that is only laid out differently', () => {
    const { says } = check('lock')
    expect(says).toMatch('praktik/one-at-a-time')
    expect(says).not.toMatch('praktik/id-used-once')
  })
})
