import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { copyWorkspace } from './copy.js'
import { regionOf } from '../pages.js'

const { folder, plant, change, run, remove } = copyWorkspace()
afterAll(remove)

const how = (region: string): string => regionOf('examples/how-to/add-an-event-to-core.ts', region) ?? ''
const core = 'packages/core/src'
const plan = `${core}/participation/plan.ts`
const wire = 'fixtures/wire/PlanReviewed.v1.json'

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** The file that holds the row of a word. */
const glossaryFile = (word: string): string => {
  const names = readdirSync(join(folder, core, 'vocabulary'), { recursive: true, encoding: 'utf8' })
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => `${core}/vocabulary/${name}`)
  return paths.find((path) => read(path).includes(`'${word}',`)) ?? ''
}

const script = (name: string, ...args: readonly string[]) =>
  run('node_modules/tsx/dist/cli.mjs', '--conditions=@jobbspar/source', `scripts/${name}.ts`, ...args)

// If the workspace lacks anything else, its own tests report it.
describe('an event type is added to the library by what docs/how-to/add-an-event.md says', { timeout: 180_000 }, () => {
  it('and the glossary explains it, the languages have it, and random histories hold it', () => {
    change(plan, 'const events =', `${how('event')}\nconst events =`)
    change(plan, 'events = [PlanAgreed]', 'events = [PlanAgreed, PlanReviewed]')
    change(plan, '  PlanAgreed: (draft', `${how('recipe')}  PlanAgreed: (draft`)
    change(`${core}/index.ts`, '{ PlanAgreed,', '{ PlanAgreed, PlanReviewed,')
    change(glossaryFile('PlanAgreed'), /(?= *\[\s*'PlanAgreed',)/, how('word'))
    for (const lang of ['sv', 'da']) {
      const [says = '', word = ''] = how(lang).split(/(?<=\n)/)
      change(`${core}/languages/${lang}/events.ts`, /(?= *'event:PlanAgreed':)/, says)
      change(`${core}/languages/${lang}/words.ts`, /(?= *'word:PlanAgreed':)/, word)
    }
    const scenes = 'packages/testing/src/arbitraries/scenes.ts'
    change(scenes, /^( *)return \[PlanAgreed\(.*\n/m, `$1${how('scene')}`)
    change(scenes, '  PlanAgreed,\n', '  PlanAgreed,\n  PlanReviewed,\n')
    const { stdout, stderr } = run(
      'node_modules/vitest/vitest.mjs',
      ...[
        'run',
        'packages/core/test/vocabulary/glossary',
        'packages/core/test/languages',
        'packages/testing/test/arbitraries',
      ],
      ...['-t', 'explains all event types|hold every type of event|of the present English'],
    )
    for (const file of ['test/vocabulary/glossary.test.ts', 'test/languages.test.ts', 'test/arbitraries.test.ts'])
      expect(stdout).toContain(file)
    expect(stderr).not.toContain('PlanReviewed')
  })

  it('and the check tells a stored form that nobody keeps, until it is kept', () => {
    expect(script('wire', '--check').stderr).toMatch(`PlanReviewed has no ${wire}`)
    plant('.changeset/plan-reviewed.md', "---\n'@jobbspar/core': minor\n---\n\nA review of the plan is an event.\n")
    expect(script('wire').stderr).not.toContain('PlanReviewed')
    const fixture = JSON.parse(read(wire)) as unknown
    expect(fixture).toMatchObject({
      since: expect.stringMatching(/^\d+\.\d+\.0$/) as string,
      stream: 'participation',
      stored: { type: 'PlanReviewed', data: { on: '2016-01-15' } },
    })
  })

  it('and the pages print it', () => {
    expect(script('docs')).toMatchObject({ status: 0, stderr: '' })
    const says = 'The plan was gone through and still holds.'
    expect(read('docs/events.md')).toContain(`\n| \`PlanReviewed\` | ${says} | report | happens |`)
    expect(read('docs/glossary.md')).toContain(
      `\n| \`PlanReviewed\` | Plan reviewed | Plan genomgången | Plan gennemgået | ${says} | mechanism |`,
    )
  })

  it('and no rule is another for it, not even the one that guards every event', () => {
    expect(script('lock', '--check').stderr).not.toContain('opening/first')
  })

  it('and it compiles', () => {
    expect(run('node_modules/typescript/bin/tsc', '-p', 'packages/core', '--noEmit')).toMatchObject({
      status: 0,
      stdout: '',
    })
  })
})
