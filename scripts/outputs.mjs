// Writes the output of the numbered examples and the how-tos, each next to its program; examples/test compares them.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './run.mjs'

const examples = join(root, 'examples')
const printed = [
  ...readdirSync(examples)
    .filter((name) => existsSync(join(examples, name, 'main.ts')) && /^\d\d-/.test(name))
    .map((name) => [`${name}/main.ts`, `${name}/output.txt`]),
  ...readdirSync(join(examples, 'how-to'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [`how-to/${name.replace(/txt$/, 'ts')}`, `how-to/${name}`]),
]
for (const [program, path] of printed) {
  const { ok, output } = await node('tsx/dist/cli.mjs', ['--conditions=@jobbspar/source', join(examples, program)])
  if (ok) writeFileSync(join(examples, path), output)
  else {
    console.error(`examples/${program} fails:\n${output}`)
    process.exitCode = 1
  }
}
