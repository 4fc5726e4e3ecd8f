// Judges one municipality's history and reports on it, then prints the headline figures of every history. An audit with
// a broken must exits with 1.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { builtMain, jobbspar } from './jobbspar.mjs'
import { root } from './run.mjs'

const folder = 'examples/histories'
const history = `${folder}/falkenberg.jsonl`
const histories = readdirSync(join(root, folder))
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => `${folder}/${name}`)

const main = await builtMain()
console.log(`Falkenberg's program on a made-up history: an audit, then figures. All persons are synthetic.
F25: a statement of the source; \`npm run -s jobbspar -- program falkenberg\` quotes them.
\`jobbspar …\` below is run here as \`npm run -s jobbspar -- …\`.

1. Audit
`)
const audit = jobbspar(main, ['audit', history, '--program', 'falkenberg'], root)
if (audit > 1) process.exitCode = audit
else {
  console.log('\n2. Report\n')
  let worst = jobbspar(main, ['report', history], root)
  console.log('\n3. Every program with a made-up history, derived next to published')
  // One program at a time: the made-up persons of two programs have the same numbers, but are not the same persons.
  for (const one of histories) {
    console.log()
    worst = Math.max(worst, jobbspar(main, ['report', one, '--brief'], root))
  }
  process.exitCode = worst
}
