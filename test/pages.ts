import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'

/** The folder of the workspace. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))

/** Every page for readers, with its text. */
export const pages: readonly Page[] = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...markdownIn('docs'),
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
].map((path) => ({ path, text: read(path) }))

/** A page by its path in the workspace. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** A block of code in a page. */
export interface Block {
  readonly line: number
  readonly language: string
  readonly text: string
  /** `path#region`, `path#/json/pointer` or `path`, from the comment above the block. */
  readonly from: string | undefined
}

/** The blocks of a page, whatever their fence; the last may lack its end. */
export const blocksOf = ({ text }: Page): readonly Block[] => {
  const blocks: Block[] = []
  let open: { readonly fence: string; readonly block: Block; readonly lines: string[] } | undefined
  const lines = text.split('\n')
  for (const [i, line] of lines.entries()) {
    const [, fence, language = ''] = /^\s*(?:[-*>]\s+)*(```+|~~~+)(.*)$/.exec(line) ?? []
    if (open === undefined) {
      if (fence === undefined) continue
      const from = /^<!-- from (\S+) -->$/.exec(lines[i - 1] ?? '')?.[1]
      open = { fence, block: { line: i + 1, language: language.trim(), text: '', from }, lines: [] }
    } else if (fence !== undefined && fence.startsWith(open.fence) && language.trim() === '') {
      blocks.push({ ...open.block, text: open.lines.map((one) => `${one}\n`).join('') })
      open = undefined
    } else open.lines.push(line)
  }
  return open === undefined ? blocks : [...blocks, { ...open.block, language: 'without an end' }]
}

/** The lines of a file between `#region name` and the next `#endregion`, without the indent they share. */
export const regionOf = (path: string, region: string): string | undefined => {
  const [, indent = '', lines] =
    new RegExp(`^( *)// #region ${region}\\n([\\s\\S]*?)^ *// #endregion`, 'm').exec(read(path)) ?? []
  return lines?.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
}

/** The value at a JSON pointer, laid out as files are. */
const partOf = async (json: string, pointer: string): Promise<string | undefined> => {
  const part = pointer
    .slice(1)
    .split('/')
    .reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key.replaceAll('~1', '/')],
      JSON.parse(json),
    )
  return part === undefined ? undefined : format(JSON.stringify(part), { parser: 'json', printWidth: 120 })
}

/** A file, a region of it, or what a pointer leads to in it; nothing when it is not there. */
export const sourceOf = async (from: string): Promise<string | undefined> => {
  const [path = '', part] = from.split('#')
  if (!existsSync(join(root, path))) return undefined
  if (part === undefined) return read(path)
  return part.startsWith('/') ? partOf(read(path), part) : regionOf(path, part)
}

/** The file whose run prints what a file of output holds; a test of the examples compares the two. */
const printedBy = (output: string): string | undefined => {
  if (/^examples\/\d\d-[\w-]+\/output\.txt$/.test(output)) return output.replace('output.txt', 'main.ts')
  return /^examples\/how-to\/[\w-]+\.txt$/.test(output) ? output.replace('.txt', '.ts') : undefined
}

const tests = ['examples/test', 'test/checks'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => read(`${folder}/${name}`)),
)

const prints = (path: string): boolean =>
  existsSync(join(root, path.endsWith('/main.ts') ? join(dirname(path), 'output.txt') : path.replace(/\.ts$/, '.txt')))

/** Whether a file is a test, prints what a file next to it holds or is imported by one next to it that does, or is imported or read by a test. */
const isRun = (path: string): boolean =>
  path.endsWith('.test.ts') ||
  prints(path) ||
  readdirSync(join(root, dirname(path))).some((name) => {
    const beside = join(dirname(path), name)
    return name.endsWith('.ts') && prints(beside) && read(beside).includes(`from './${basename(path, '.ts')}.js'`)
  }) ||
  tests.some((text) => text.includes(`${basename(dirname(path))}/${basename(path, '.ts')}.`))

const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }

const bins = new Set([
  ...readdirSync(join(root, 'node_modules/.bin')),
  ...readdirSync(join(root, 'packages')).flatMap((name) => {
    const { name: called, bin } = JSON.parse(read(`packages/${name}/package.json`)) as Record<string, unknown>
    return bin === undefined ? [] : [String(called)]
  }),
  ...(/pnpm@[\d.]+/.exec(read('scripts/run.mjs')) ?? []),
])

/** Why a command cannot be run as it stands; nothing for one that can, or that is the `jobbspar` command itself. */
const problemOfCommand = (command: string): string | undefined => {
  const [, script] = /^npm (?:run (?:-s )?)?([\w:]+)/.exec(command) ?? []
  if (script !== undefined) {
    if (!(script in scripts)) return 'no such script'
    const [, step] = /--only (\S+)/.exec(command) ?? []
    if (
      script === 'check' &&
      step !== undefined &&
      !new RegExp(`^ {2}${step}[:,]`, 'm').test(read('scripts/artefacts.mjs') + read('scripts/check.mjs'))
    )
      return 'no such step'
    const [, example] = /^npm run -s example -- (\S+)/.exec(command) ?? []
    return example !== undefined && !existsSync(join(root, 'examples', example, 'main.ts'))
      ? 'no such example'
      : undefined
  }
  const [, bin] = /^npx (?:-y )?(\S+)/.exec(command) ?? []
  if (bin !== undefined) return bins.has(bin) ? undefined : 'no such command'
  const [, copied] = /^cp (\S+) \S+$/.exec(command) ?? []
  if (copied !== undefined) return existsSync(join(root, copied)) ? undefined : 'no such file'
  return /^jobbspar /.test(command) ? undefined : 'no command that a test knows'
}

/** The commands of a page: the lines of its shell blocks, and what is named in running text. */
export const commandsOf = (page: Page): readonly string[] => [
  ...blocksOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').trim()))
    .filter((line) => line !== ''),
  ...inlineOf(page).filter((code) => /^(npm|npx) /.test(code)),
]

/** The arguments that a command passes to `jobbspar`; nothing for other commands. */
export const jobbsparArguments = (command: string): readonly string[] | undefined =>
  /^(?:jobbspar|npm run -s jobbspar --|npx @jobbspar\/cli) (.+)$/.exec(command)?.[1]?.split(/\s+/)

/** The text between single backticks, outside the blocks. */
const inlineOf = ({ text }: Page): readonly string[] =>
  [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

const problemOfBlock = async (block: Block, page: Page, before: readonly Block[]): Promise<string | undefined> => {
  const { language, text, from } = block
  if (language === 'sh') return undefined
  if (!['ts', 'json', 'text'].includes(language)) return `a block of ${language || 'no language'}, which no test runs`
  // A drawing of the flow shows no code.
  if (from === undefined)
    return language === 'text' && text.includes('─▶') ? undefined : 'a block from no file that runs'
  const source = await sourceOf(from)
  if (source === undefined) return `${from} does not exist`
  if (text !== source) return `differs from ${from}`
  if (language === 'ts') return isRun(from.split('#')[0] ?? '') ? undefined : `${from} is run by no test`
  if (language === 'json') return undefined
  const program = printedBy(from)
  return program !== undefined &&
    (before.some((other) => other.from?.split('#')[0] === program) || page.text.includes(`/${program})`))
    ? undefined
    : `${from} is printed by no file that the page shows or leads to`
}

/** A comment that names the source of a block, with no block below it. */
interface MissingBlock {
  readonly line: number
  readonly from: string
}

/** The comments of a page that name a source and have no block below them. */
export const missingBlocksOf = ({ text }: Page): readonly MissingBlock[] => {
  const lines = text.split('\n')
  return lines.flatMap((line, i) => {
    const from = /^<!-- from (\S+) -->$/.exec(line)?.[1]
    return from === undefined || /^(```|~~~)/.test(lines[i + 1] ?? '') ? [] : [{ line: i + 1, from }]
  })
}

/** Everything wrong with a page: blocks that are missing or not what runs, and commands, paths and links that lead nowhere. */
export const problemsOf = async (page: Page): Promise<readonly string[]> => {
  const blocks = blocksOf(page)
  const folder = dirname(join(root, page.path))
  const ofBlocks = await Promise.all(blocks.map((block, i) => problemOfBlock(block, page, blocks.slice(0, i))))
  const problems = [
    ...missingBlocksOf(page).map(({ line, from }) => `line ${String(line)}: no block of ${from} below`),
    ...blocks.flatMap((block, i) => {
      const problem = ofBlocks[i]
      return problem === undefined ? [] : [`line ${String(block.line)}: ${problem}`]
    }),
    ...commandsOf(page).flatMap((command) => {
      const problem = problemOfCommand(command)
      return problem === undefined ? [] : [`\`${command}\`: ${problem}`]
    }),
    ...inlineOf(page)
      .filter((code) => /^(packages|docs|examples|scripts|test|fixtures|locks|api)\/[\w./-]*$/.test(code))
      .flatMap((path) => (existsSync(join(root, path)) ? [] : [`\`${path}\`: no such file`])),
    ...[...page.text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].flatMap(([, target = '']) =>
      /^https?:/.test(target) || existsSync(join(folder, target)) ? [] : [`(${target}): no such page`],
    ),
  ]
  return problems.map((problem) => `${page.path} ${problem}`)
}

/** Folders of the sources in layer order, as the map in docs/start-here.md has to list them. */
export const sourceFolders = (): readonly string[] => {
  const layers = read('.dependency-cruiser.cjs')
  const inList = (start: string): readonly string[] =>
    [...(new RegExp(`${start} \\[([\\s\\S]*?)\\]`).exec(layers)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
      ([, folder = '']) => folder,
    )
  const listed = inList('const packages =')
  const packages = readdirSync(join(root, 'packages'))
  return [...listed, ...packages.filter((name) => !listed.includes(name))].flatMap((name) => {
    const src = `packages/${name}/src`
    const folders = readdirSync(join(root, src), { withFileTypes: true }).filter((one) => one.isDirectory())
    const order = inList(`\\n  ${name}:`)
    const rank = (folder: string): number => order.indexOf(folder)
    const sorted = folders.map((one) => one.name).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    return [src, ...sorted.map((folder) => `${src}/${folder}`)]
  })
}

/** The folders that the map of a page lists, in its order. */
export const mappedFolders = ({ text }: Page): readonly string[] =>
  [...text.matchAll(/^\| `(packages\/[\w-]+\/src[\w/-]*)` \|/gm)].map(([, folder = '']) => folder)
