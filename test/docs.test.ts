import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../packages/cli/src/run.js'
import { commandsOf, jobbsparArguments, mappedFolders, pages, problemsOf, root, sourceFolders } from './pages.js'

const startHere = pages.filter(({ path }) => path === 'docs/start-here.md')

/** The files that are read in place of a reader's own files. */
const files: Readonly<Record<string, string>> = {
  'history.jsonl': 'examples/histories/falkenberg.jsonl',
  './mine.json': 'examples/03-define-your-own-program/exempelby.json',
}

describe('the documentation', () => {
  it.each(pages)('$path shows what runs, and leads only to what is there', async (page) => {
    expect(await problemsOf(page)).toEqual([])
  })

  it.each(
    pages.flatMap((page) =>
      commandsOf(page).flatMap((command) => {
        const argv = jobbsparArguments(command)
        return argv === undefined ? [] : [[page.path, command, argv] as const]
      }),
    ),
  )('%s: `%s` runs', async (_page, _command, argv) => {
    let out = ''
    let err = ''
    const code = await run(
      argv.map((arg) => (files[arg] === undefined ? arg : `${root}${files[arg]}`)),
      { out: (text) => (out += text), err: (text) => (err += text), isTerminal: false },
    )
    // The example history holds a broken must, for an audit to find.
    expect([code, err]).toEqual([argv[0] === 'audit' ? 1 : 0, ''])
    expect(out).not.toBe('')
  })

  it('begins with a page of 120 lines at most, which ends in a table of where to go', () => {
    const [readme] = pages.filter(({ path }) => path === 'README.md')
    const lines = (readme?.text ?? '').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(120)
    expect(lines.at(-1)).toMatch(/^\| .* \|$/)
  })

  it.each(pages.filter(({ path }) => path.startsWith('packages/')))(
    '$path, which is packed, leads to nothing outside its package',
    ({ text }) => {
      expect([...text.matchAll(/\]\((?!https:)([^)]*)\)/g)].map(([, to]) => to)).toEqual([])
    },
  )

  it('maps every folder of the sources, in layer order', () => {
    expect(startHere.map(mappedFolders)).toEqual([sourceFolders()])
  })
})

describe('of a page is found', () => {
  const fence = '```'
  const rule = 'examples/how-to/add-a-rule.ts#rule'

  it.each([
    ['code from no file', `${fence}ts\nconst one = 1\n${fence}`, 'line 1: a block from no file that runs'],
    [
      'code in a list',
      `1. One:\n   ${fence}ts\n   const one = 1\n   ${fence}`,
      'line 2: a block from no file that runs',
    ],
    ['code between tildes', '~~~js\nconst one = 1\n~~~', 'line 1: a block of js, which no test runs'],
    [
      'a block of no language',
      `${fence}\nconst one = 1\n${fence}`,
      'line 1: a block of no language, which no test runs',
    ],
    ['a block without an end', `${fence}ts\nconst one = 1`, 'line 1: a block of without an end, which no test runs'],
    [
      'code that its file no longer holds',
      `<!-- from ${rule} -->\n${fence}ts\nx\n${fence}`,
      `line 2: differs from ${rule}`,
    ],
    ['a source without a block', `<!-- from ${rule} -->\n\nText.`, `line 1: no block of ${rule} below`],
    ['a region that is gone', `<!-- from ${rule}s -->\n${fence}ts\nx\n${fence}`, `line 2: ${rule}s does not exist`],
    [
      'code of a file that no test runs',
      `<!-- from examples/generate/main.ts -->\n${fence}ts\n${readFileSync(`${root}examples/generate/main.ts`, 'utf8')}${fence}`,
      'line 2: examples/generate/main.ts is run by no test',
    ],
    [
      'output without its program',
      `<!-- from examples/how-to/ask.txt -->\n${fence}text\n${readFileSync(`${root}examples/how-to/ask.txt`, 'utf8')}${fence}`,
      'line 2: examples/how-to/ask.txt is printed by no file that the page shows or leads to',
    ],
    ['a script that is gone', `${fence}sh\nnpm run demos # all\n${fence}`, '`npm run demos`: no such script'],
    ['a step that is gone', '`npm run check -- --only layer`', '`npm run check -- --only layer`: no such step'],
    ['an example that is gone', '`npm run -s example -- 99`', '`npm run -s example -- 99`: no such example'],
    ['a command that is gone', '`npx jobbspor`', '`npx jobbspor`: no such command'],
    ['a command that no test knows', `${fence}sh\nrm -r dist\n${fence}`, '`rm -r dist`: no command that a test knows'],
    ['a path that is gone', 'See `packages/core/src/rules.ts`.', '`packages/core/src/rules.ts`: no such file'],
    ['a link that leads nowhere', '[here](how-to/add-a-rool.md)', '(how-to/add-a-rool.md): no such page'],
  ])('%s', async (_fault, text, problem) => {
    expect(await problemsOf({ path: 'docs/planted.md', text })).toEqual([`docs/planted.md ${problem}`])
  })

  it('a folder that the map lacks, and one that is gone', () => {
    for (const { text } of startHere) {
      const folders = mappedFolders({ path: '', text: text.replace('core/src/history` |', 'core/src/histories` |') })
      expect(folders).toContain('packages/core/src/histories')
      expect(folders).not.toEqual(sourceFolders())
    }
  })
})
