// Judges one municipality's history, then reports on it. An audit that finds something to say exits with 1.
import { builtMain, jobbspar } from './jobbspar.mjs'
import { root } from './run.mjs'

const history = 'examples/histories/falkenberg.jsonl'

const main = builtMain()
console.log(`Falkenberg's program on a made-up history: an audit, then figures. All persons are synthetic.
F25: a statement of the source; \`npm run -s jobbspar -- program falkenberg\` quotes them.
\`jobbspar …\` below is run here as \`npm run -s jobbspar -- …\`.

1. Audit
`)
const audit = jobbspar(main, ['audit', history, '--program', 'falkenberg'], root)
if (audit > 1) process.exitCode = audit
else {
  console.log('\n2. Report\n')
  process.exitCode = jobbspar(main, ['report', history], root)
}
