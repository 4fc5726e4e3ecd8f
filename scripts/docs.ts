// Prints the pages of docs/ that come from the code; with --check it only reports which of them are stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  glossary,
  jsonSchemaOfStream,
  streamKinds,
  type AnyEventDef,
  type Coverage,
  type NamedTerms,
  type Program,
} from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { catalogue as swedish } from '@jobbspar/core/sv'
import { programs } from '@jobbspar/programs'
import { contents, sections, type FigureDefinition } from '@jobbspar/projections'
import { ruleBookOf, type BookedRule } from '../packages/cli/src/read/rule-book.js'
import { localeOf } from '../packages/cli/src/terminal/locale.js'
import { periodText, valueText } from '../packages/cli/src/terminal/values.js'
import { type Fixture } from './streams.js'
import { figureFormulas, furtherFormulas, namesIn, type TestedFormula } from './formulas.js'
import { notThere } from './not-there.js'

const streams = streamKinds
const english = localeOf('en')

const printed = '<!-- Printed from the code by `npm run docs`; do not edit. -->'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const page = (title: string, about: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, printed, about, ...parts].join('\n\n')}\n`

const termsText = ({ name, versions }: NamedTerms): string =>
  versions
    .map(({ from, until, since, value, source, enforcement }) => {
      const binds = enforcement === undefined ? '' : ` (${enforcement})`
      const quote = source.quote === undefined ? '' : ` “${source.quote}”`
      const status = source.status === 'verified' ? '' : `, ${source.status}`
      const note = source.note === undefined ? '' : ` ${source.note}`
      return `  - \`${name}\` ${periodText(from, until, english, since)}: ${valueText(value, english)}${binds}. ${source.id}${quote}, ${source.document}${status}.${note}`
    })
    .join('\n')

const ruleText = ({ rule, version, says, guards, terms }: BookedRule): string => {
  const binds = Object.entries(guards)
  const all =
    binds.length > 12
      ? `${binds[0]?.[1] ?? 'must'} at every event but the first`
      : binds.map(([type, how]) => `${how} at ${type}`).join(', ')
  return [`- **${rule}** (version ${String(version)}; ${all}). ${says}`, ...terms.map(termsText)].join('\n')
}

const rulesOf = (program: Program): string => {
  const { rules, notApplicable, otherTerms } = ruleBookOf(program)
  const kinds = Object.keys(streams)
  return [
    `## ${program.name}, ${program.municipality}`,
    `Read from: ${program.document.title}. What counts as an outcome: ${program.outcome.says} (${program.outcome.counts.join(', ')}; ${program.outcome.source.id}).`,
    ...kinds.flatMap((kind) => [
      `### Rules of a ${kind} stream`,
      rules
        .filter(({ stream }) => stream === kind)
        .map(ruleText)
        .join('\n'),
    ]),
    '### Terms that figures are computed with',
    otherTerms.map((terms) => `- \`${terms.name}\`\n${termsText(terms)}`).join('\n'),
    ...(notApplicable.length === 0
      ? []
      : [
          '### Not applicable: the program does not speak of it',
          notApplicable.map(({ rule, says }) => `- **${rule}**. ${says}`).join('\n'),
        ]),
  ].join('\n\n')
}

const fieldsOf = ({ fields }: AnyEventDef): string =>
  [
    ...Object.entries(fields.required)
      .filter(([name]) => name !== 'on')
      .map(([name, check]) => `\`${name}\` ${check.name}`),
    ...Object.entries(fields.optional).map(([name, check]) => `\`${name}?\` ${check.name}`),
  ].join('; ')

const fixtureOf = (type: string, schema: number): Fixture => {
  const path = `fixtures/wire/${type}.v${String(schema)}.json`
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  if (!existsSync(file)) throw new Error(`${type} has no ${path}: npm run wire first.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Fixture
}

const sinceOf = (type: string): string => fixtureOf(type, 1).since

/** The present schema, with the release that introduced it unless it is the type's first. */
const schemaOf = ({ type, schema }: AnyEventDef): string =>
  schema === 1 ? '1' : `${String(schema)}, since ${fixtureOf(type, schema).since}`

const becameOf = (coverage: Coverage): readonly [string, string] => {
  switch (coverage.is) {
    case 'modelled':
      return ['modelled', coverage.by.map((by) => `\`${by}\``).join(', ')]
    case 'documented':
      return ['documented', coverage.note]
    case 'notModelled':
      return ['not modelled', coverage.because]
  }
}

/** How a released report shows a figure, in words. */
const releaseTexts: Readonly<Record<FigureDefinition['release']['is'], string>> = {
  public: 'as it is: it says nothing of any person or household',
  never: 'not at all',
  counts: 'from counts that are collapsed first',
  amounts:
    'with at least five contributing households and the p % rule, all of its family or none, amounts to a thousand',
  shares: 'with at least five contributing persons on each side',
  mean: 'over at least five persons',
  times: 'the median in whole weeks with five on each side, the curve by bands of time with five of each event',
}

const figureText = ({ id, label, partLabels, notes, unit, asks, formula, release }: FigureDefinition): string =>
  [
    `### \`${id}\``,
    label,
    [
      `- unit: ${unit}`,
      `- asks: ${Object.values(asks)
        .map(({ name, says }) => `\`${name}\` (${says})`)
        .join(' ')}`,
      `- formula: ${formula.name}; checked against: ${formula.against}; edges: ${formula.edges}`,
      `- released: ${releaseTexts[release.is]}${release.family === undefined ? '' : ` (${release.family})`}`,
      ...Object.entries(partLabels).map(([part, message]) => `- part \`${part}\`: ${message ?? ''}`),
      ...Object.values(notes).map((note) => `- note: ${note}`),
    ].join('\n'),
  ].join('\n\n')

/** The tests of a formula as links, where its expected numbers come from, and the edge cases. */
const testedText = ({ tests, against, edges }: TestedFormula): readonly string[] => [
  tests.map((test) => `[${/([\w-]+)\.test\.ts$/.exec(test)?.[1] ?? test}](../${test})`).join(', '),
  against,
  edges,
]

const pages: Readonly<Record<string, string>> = {
  'rules.md': page(
    'Rules',
    'Every rule of every program: its sentence, how strongly it binds and where, and the terms it follows with their sources. A rule whose strength is left to the program takes it from the term in force.',
    ...programs.map(rulesOf),
  ),
  'glossary.md': page(
    'Glossary',
    'The words in data. A source is a statement of a program’s document, a statute, a public fact, or the library’s own mechanism.',
    table(
      ['code', 'English', 'svenska', 'dansk', 'means', 'source'],
      glossary.map(({ code, en, means, source }) => [
        `\`${code}\``,
        en,
        ...[swedish, danish].map(({ texts }) => texts[`word:${code}`]?.[1] ?? ''),
        means,
        source,
      ]),
    ),
  ),
  'figures.md': page(
    'Figures',
    'Every figure of a report, by its sections and in its order: what it is, its unit, the projections it asks, how it is computed and what that was checked against, and its possible notes. A name in braces stands for a fact, in the message syntax of ICU; `part` is what a figure is divided by. Each figure is one file of `packages/projections/src/figures`; [Add a figure](how-to/add-a-figure.md) shows how an app adds its own. [Formulas](formulas.md) says where the expected numbers come from.',
    ...sections.flatMap((section) => [
      `## ${section}`,
      ...contents.filter((figure) => figure.section === section).map(figureText),
    ]),
    '## What an evaluation unit would ask, and no figure answers',
    table(['asked', 'why there is no figure'], notThere),
  ),
  'formulas.md': page(
    'Formulas, and where their tests take their numbers from',
    'An expected number in a test is never what the code under test has printed. It is published, given by another program, stated by an official source, or computed by hand in the name of the test or a comment. R is 4.2.2, its package survival 3.5.3. “Counted again” is a second, plainer computation in the test itself, tried on random cases. Every projection also passes the [laws](../packages/projections/test/laws.test.ts): the same answer from any order, grouping and split of the histories.',
    '## Formulas of figures',
    table(
      ['formula', 'figures', 'test', 'where the numbers come from', 'edges tested'],
      figureFormulas().map((one) => [
        namesIn(one)
          .map((name) => (name.includes(' ') ? name : `\`${name}\``))
          .join(', '),
        one.figures.map((id) => `\`${id}\``).join(', '),
        ...testedText(one),
      ]),
    ),
    '## Other formulas',
    table(
      ['formula', 'test', 'where the numbers come from', 'edges tested'],
      furtherFormulas.map((one) => [one.name, ...testedText(one)]),
    ),
    'No example of its authority was found for the Danish refund by day, for income support with jobbstimulans, and for the SØM model. There the arithmetic is checked by hand, and the reading of the rule is a reading. A share of days of one praktik, of hours and of amounts is stated with what it is a share of and without an interval, because such days are no independent cases.',
  ),
  'events.md': page(
    'Events',
    'Every event type: what it means, whether it is a decision (refused when it breaks a `must`) or a report (always recorded), its moment in a day, whether it is due by a certain day (expected) or not (spontaneous) and of which kind of fact it is, whether it takes the place of an earlier one, its fields, its schema version, and the first release that has it. Every event has `on`, the day it became true.',
    ...Object.entries(streams).flatMap(([name, stream]) => [
      `## In a ${name} stream`,
      table(
        [
          'type',
          'means',
          'kind',
          'moment',
          'expected or spontaneous',
          'fact',
          'takes the place of',
          'fields',
          'schema',
          'since',
        ],
        (stream.events as readonly AnyEventDef[]).map((def) => [
          `\`${def.type}\``,
          def.says,
          def.kind,
          def.moment,
          def.silence.is,
          def.silence.fact,
          def.supersedes === undefined ? '' : 'an earlier one about the same',
          fieldsOf(def),
          schemaOf(def),
          sinceOf(def.type),
        ]),
      ),
    ]),
    '## On any stream',
    table(
      ['type', 'means', 'since'],
      ['EventCorrected', 'EventVoided'].map((type) => [
        `\`${type}\``,
        glossary.find(({ code }) => code === type)?.means ?? '',
        sinceOf(type),
      ]),
    ),
  ),
  'source-coverage.md': page(
    'Source coverage',
    'Every statement of the programs’ source documents, and what became of it. A test follows every pointer.',
    ...programs.flatMap((program) => [
      `## ${program.municipality}`,
      program.document.title,
      table(
        ['statement', 'became', 'where, or why'],
        Object.entries(program.coverage).map(([id, coverage]) => [id, ...becameOf(coverage)]),
      ),
    ]),
  ),
}

const printedSchemas = Object.fromEntries(
  Object.entries(streams).map(([name, stream]) => [
    `schemas/${name}.schema.json`,
    `${JSON.stringify(jsonSchemaOfStream(stream), null, 2)}\n`,
  ]),
)

const pathOf = (name: string): string => fileURLToPath(new URL(`../docs/${name}`, import.meta.url))

const now = (name: string): string | undefined => {
  try {
    return readFileSync(pathOf(name), 'utf8')
  } catch {
    return undefined
  }
}

const stale = Object.entries({ ...pages, ...printedSchemas }).filter(([name, text]) => now(name) !== text)
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`docs/${name} is stale; npm run fix prints it.`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else
  for (const [name, text] of stale) {
    mkdirSync(dirname(pathOf(name)), { recursive: true })
    writeFileSync(pathOf(name), text)
  }
