// Brings every generated file up to date, in the order of scripts/artefacts.mjs, and reports what only a person can correct.
//   --only <artefact>                only that one; may be given several times
//   --same-meaning <rule id> …       the meaning of these rules is unchanged, although their code changed
import { artefacts } from './artefacts.mjs'
import { bootstrap } from './bootstrap.mjs'
import { buildSteps } from './build.mjs'
import { optionsOf, runSteps } from './run.mjs'

const { values, positionals } = optionsOf({
  options: { only: { type: 'string', multiple: true }, 'same-meaning': { type: 'boolean', default: false } },
  allowPositionals: true,
})
const only = values.only ?? Object.keys(artefacts)
const unknown = only.filter((name) => !(name in artefacts))
if (unknown.length > 0 || positionals.length > 0 !== values['same-meaning']) {
  console.error(
    unknown.length > 0
      ? `No artefact ${unknown.join(', ')}. Artefacts: ${Object.keys(artefacts).join(', ')}.`
      : 'Rule ids are given after --same-meaning, and nowhere else.',
  )
  process.exit(2)
}

await bootstrap()
const chosen = Object.entries(artefacts).filter(([name]) => only.includes(name))
const builds = chosen.some(([, { built }]) => built) ? buildSteps() : []
const steps = chosen.map(([name, { built, run }], i) => ({
  name,
  needs: built ? builds.map((build) => build.name) : [],
  after: i === 0 ? [] : [chosen[i - 1][0]],
  work: () => run({ check: false, rules: positionals }),
  reports: true,
}))
const ok = await runSteps([...steps, ...builds.map((build) => ({ ...build, after: ['format'] }))])
if (!ok) process.exitCode = 1
