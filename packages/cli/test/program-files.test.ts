import { fileURLToPath } from 'node:url'
import {
  programToJson,
  sek,
  type Program,
  type ProgramDiff,
  type PublishedFigure,
  type RuleVersion,
} from '@jobbspar/core'
import { falkenberg, programs } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'
import { aDayShort, asThePlanHadIt, fileOf, historyOf, jobbspar, openedIn, pathOf } from './people.js'

const exempelby = fileURLToPath(new URL('../../../examples/03-define-your-own-program/exempelby.json', import.meta.url))

/** A file of Falkenberg's program with something changed. */
const variant = (name: string, change: Partial<Program>): string =>
  fileOf(name, JSON.stringify(programToJson({ ...falkenberg, ...change })))

const source = { id: 'F17', document: falkenberg.document.title, status: 'verified' } as const

const passedFor = (months: number) =>
  ({
    enforcement: 'must',
    source,
    order: { first: 'praktik', then: 'resursjobb', result: 'passed', lasting: { months } },
  }) as const

/** Falkenberg's program with another praktik before the job. */
const withPraktik = (name: string, ...versions: readonly RuleVersion[]): string =>
  variant(name, { rules: { ...falkenberg.rules, 'resursjobb/praktik-passed-before': { versions } } })

/** Falkenberg's program with a praktik of four months. */
const fourMonths = (name: string): string => withPraktik(name, { from: '2015-01-01', ...passedFor(4) })

describe('a program named by the path of its file', () => {
  it('has its rule book printed, with the public terms it names', async () => {
    const { code, out, err } = await jobbspar(['program', exempelby])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Jobbsteget, Exempelby \(SE\)\n/)
    expect(out).toContain(
      '      2024-04-01 – 2024-12-31: first praktik; then a job step; result passed; lasting 2 months\n',
    )
    expect(out).toContain('source: E03 “från årsskiftet 2025 räcker en månads praktik”')
    expect(out).toContain('source: SE-NSJ-07')
  })

  it('says what its source printed: a range, a derived and a missing number, each with its statements', async () => {
    const { out } = await jobbspar(['program', exempelby])
    expect(out).toContain('    Persons with a job in the first year. 27 – 33 persons [E10]\n')
    expect(out).toContain('    Months of praktik and job together, at most. 20 months (derived) [E02, E04]\n')
    expect(out).toContain('    What a household cost in a month. missing in the source [E12]\n')
  })

  it('judges a history that names another: the same person passes one program and not the other', async () => {
    const file = historyOf('well.jsonl', { 'participation-1': asThePlanHadIt })
    const longer = fourMonths('four-months.json')
    expect((await jobbspar(['audit', file])).code).toBe(0)
    const { code, out, err } = await jobbspar(['audit', file, '--program', longer, '--json'])
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out).findings).toMatchObject([
      { rule: 'resursjobb/praktik-passed-before', facts: { requiredMonths: 4 }, source: [source] },
    ])
  })

  it('judges a history whose participations name it', async () => {
    const file = historyOf('own.jsonl', { 'participation-1': [openedIn('exempelby')] })
    const unknown = await jobbspar(['audit', file])
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("there is no program 'exempelby'")])
    const { code, out } = await jobbspar(['audit', file, '--program', exempelby])
    expect(code).toBe(0)
    expect(out).not.toContain('The participations name')
  })

  it('is never opened because a history names a path', async () => {
    const file = historyOf('pathy.jsonl', { 'participation-1': [openedIn('a/b.json')] })
    const { code, err } = await jobbspar(['audit', file])
    expect([code, err]).toEqual([2, expect.stringContaining("there is no program 'a/b.json'")])
  })

  it('is reported on, and the commands a report names take the path', async () => {
    const file = historyOf('short.jsonl', { 'participation-1': aDayShort })
    const { code, out } = await jobbspar(['report', file, '--program', exempelby])
    expect(code).toBe(0)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`\`jobbspar program ${exempelby}\` lists them`)
    expect(out).toContain(`jobbspar audit ${file} --program ${exempelby}\n`)
  })

  it.each([
    ['program', (path: string) => ['program', path]],
    ['audit', (path: string) => ['audit', pathOf('never-read.jsonl'), '--program', path]],
    ['report', (path: string) => ['report', pathOf('never-read.jsonl'), '--program', path]],
    ['programs', (path: string) => ['programs', '--diff', 'falkenberg', path]],
  ])('is told one clear line for everything wrong with it: %s', async (_command, argv) => {
    const path = fileOf(
      'wrong.json',
      JSON.stringify({ ...programToJson(falkenberg), currency: 'USD', terms: { staffin: [] }, coverage: {} }),
    )
    const { code, out, err } = await jobbspar(argv(path))
    expect([code, out]).toEqual([2, ''])
    const lines = err.trimEnd().split('\n')
    expect(lines).toContain(`${path}: /currency: expected 'SEK' | 'DKK' | 'NOK' | 'EUR', found "USD"`)
    expect(lines).toContain(
      `${path}: /terms/staffin: expected a term that programs have, perhaps staffing, found "staffin"`,
    )
    expect(lines).toContain(
      `${path}: /published/0/statements/0: expected the id of a statement in coverage, found "F24"`,
    )
    for (const line of lines) expect(line.startsWith(`${path}: /`)).toBe(true)
  })

  it.each([
    ['that is not there', './nowhere.json', /^\.\/nowhere\.json: no such file or directory\n$/],
    ['that is a folder', './', /^\.\/: is a directory\n$/],
    ['that ends too early', fileOf('early.json', '{ "id": '), /^\S+early\.json: not JSON: [^\n]+\n$/],
    ['with a comma left out', fileOf('comma.json', '{\n"a": 1,\n"b" "c" }'), /^\S+comma\.json:3: not JSON: [^\n]+\n$/],
  ])('%s is told in one line', async (_what, path, line) => {
    const { code, out, err } = await jobbspar(['program', path])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(line)
  })
})

describe('two programs compared', () => {
  const diff = async (...argv: readonly string[]): Promise<ProgramDiff> => {
    const { code, out, err } = await jobbspar(['programs', '--json', '--diff', ...argv])
    expect([code, err]).toEqual([0, ''])
    return JSON.parse(out) as ProgramDiff
  }

  it.each(programs.map(({ id }) => id))('are alike when they are the same: %s', async (id) => {
    expect(await diff(id, id)).toMatchObject({ a: id, b: id, terms: [] })
    expect((await jobbspar(['programs', '--diff', id, id])).out).toMatch(
      new RegExp(`^${id} and ${id}: \\d+ terms alike, 0 terms not\\.\\n$`),
    )
  })

  it('differ term by term, in JSON', async () => {
    const { terms, alike, outcome } = await diff('falkenberg', exempelby)
    const of = (name: string) => terms.find((term) => term.name === name)
    expect(of('competencePlan')).toMatchObject({ in: 'a', versions: [{ a: { enforcement: 'should' } }] })
    expect(of('outcomeTarget')).toMatchObject({ in: 'b', versions: [{ b: { value: 'notSettled' } }] })
    expect(of('pilotYears')).toMatchObject({
      in: 'both',
      versions: [{ differs: ['from', 'value', 'source'] }],
    })
    expect(alike).toContain('subsidies.nystartsjobb.ceiling')
    expect(outcome).toMatchObject({ a: { excluded: [] }, b: { excluded: ['moved'] } })
  })

  it('differ in how a term binds', async () => {
    const { competencePlan = [] } = falkenberg.terms
    const strict = competencePlan.map((version) => ({ ...version, enforcement: 'must' as const }))
    const path = variant('strict.json', { terms: { ...falkenberg.terms, competencePlan: strict } })
    const { out } = await jobbspar(['programs', '--diff', 'falkenberg', path])
    expect(out).toMatch(/\n {8}binds:\n {10}[^\n]+: should\n {10}[^\n]+: must\n/)
  })

  it('differ term by term, in words', async () => {
    const { code, out } = await jobbspar(['programs', '--diff', 'falkenberg', exempelby])
    expect(code).toBe(0)
    expect(out).toMatch(/^falkenberg and exempelby: \d+ terms alike, \d+ terms not\.\n/)
    expect(out).toMatch(/\nOnly in falkenberg\n\n {4}reportingLag:\n[\s\S]*\n {4}falkenberg\/before-praktik:\n/)
    expect(out).toMatch(/\nOnly in exempelby\n\n {4}outcomeTarget:\n {6}from 2024-04-01: not settled\n/)
    expect(out).toContain(`
    pilotYears:
      falkenberg from 2015-01-01, exempelby from 2024-04-01
        value:
          falkenberg: 3
          exempelby: 2
        source:
          falkenberg: F09 “under tre år skulle prova resursjobb som ett projekt”,`)
    expect(out).toContain(
      '\nWhat counts as an outcome\n\n    falkenberg: Ended in work or education, of all who ended. Counts: work, education;',
    )
  })

  it('differ rule by rule, in words', async () => {
    const other = withPraktik(
      'two-versions.json',
      { from: '2015-01-01', until: '2024-12-31', ...passedFor(2) },
      { from: '2025-01-01', ...passedFor(1) },
    )
    const { out } = await jobbspar(['programs', '--diff', 'falkenberg', other], { width: 300 })
    expect(out).toContain(`
    resursjobb/praktik-passed-before:
      from 2015-01-01
        last day:
          falkenberg: none known
          ${other}: 2024-12-31
        value:
          falkenberg: first praktik; then resursjobb; result passed; lasting 3 months
          ${other}: first praktik; then resursjobb; result passed; lasting 2 months
        source:
          falkenberg: F36 “Klara av 3 månaders praktik”,`)
    expect(out).toContain(
      `\n      only in ${other}, from 2025-01-01: first praktik; then resursjobb; result passed; lasting 1 month (must)\n`,
    )
  })

  it('are told apart by their files when they are versions of one', async () => {
    const longer = fourMonths('one.json')
    const { out } = await jobbspar(['programs', '--diff', 'falkenberg', longer], { width: 300 })
    const { alike } = await diff('falkenberg', longer)
    expect(out).toBe(`falkenberg and ${longer}: ${alike.length} terms alike, 1 term not.

In both, and not the same

    resursjobb/praktik-passed-before:
      from 2015-01-01
        value:
          falkenberg: first praktik; then resursjobb; result passed; lasting 3 months
          ${longer}: first praktik; then resursjobb; result passed; lasting 4 months
        source:
          falkenberg: F36 “Klara av 3 månaders praktik”, Falkenbergs kommun, Resursjobb – ett framgångskoncept, 2020-04-29; interpretation; Calendar months in one stretch, passed. Absence does not break it, an interrupted ending does. F37: no exceptions.
          ${longer}: F17, Falkenbergs kommun, Resursjobb – ett framgångskoncept, 2020-04-29
`)
  })

  it.each([
    [['falkenberg'], 'error: --diff takes two programs, each an id or a path to a JSON file, and got 1\n'],
    [['falkenberg', 'a', 'b'], 'error: --diff takes two programs, each an id or a path to a JSON file, and got 3\n'],
    [['./a.json', './b.json'], './a.json: no such file or directory\n./b.json: no such file or directory\n'],
  ])('are two, and both have to be there: %j', async (argv, err) => {
    expect(await jobbspar(['programs', '--diff', ...argv])).toEqual({ code: 2, out: '', err })
  })
})

describe('a figure that only the source states', () => {
  const of = (value: PublishedFigure['value'], unit: PublishedFigure['unit'], more: object = {}): PublishedFigure => ({
    id: 'stated',
    says: 'What is stated.',
    unit,
    value,
    statements: ['F17', 'F11'],
    source: { ...source, ...more },
  })

  const told = async (figure: PublishedFigure) => {
    const file = historyOf('any.jsonl', { 'participation-1': asThePlanHadIt })
    const program = variant('stated.json', { published: [figure] })
    const { out } = await jobbspar(['report', file, '--program', program])
    const json = JSON.parse((await jobbspar(['report', file, '--program', program, '--json'])).out)
    const [, after = ''] = out.split('\nStated by the source alone\n\n')
    return {
      text: after.split('\n\n')[0],
      json: (json.figures as readonly { readonly id: string }[]).find(({ id }) => id === 'stated'),
    }
  }

  it.each([
    ['one company', of(1, 'companies'), '1 company', { value: 1 }],
    ['companies', of(36, 'companies'), '36 companies', { value: 36 }],
    ['categories', of(4, 'categories'), '4 categories', { value: 4 }],
    ['a share', of(17, 'percent'), '17 %', { value: 17 }],
    ['a range of per cent', of({ low: 51, high: 54 }, 'percent'), '51 – 54 %', { low: 51, high: 54 }],
    [
      'a range of participants',
      of({ low: 20, high: 30 }, 'participants'),
      '20 – 30 participants',
      { low: 20, high: 30 },
    ],
    [
      'a range of money',
      of({ low: sek(1_200_000), high: sek(1_300_000) }, 'money'),
      '1 200 000 – 1 300 000 SEK',
      { low: sek(1_200_000), high: sek(1_300_000) },
    ],
    ['a number lost in the source', of('missing', 'persons'), 'missing in the source', { missing: true }],
  ])('is printed as what it is: %s', async (_what, figure, text, json) => {
    const answer = await told(figure)
    expect(answer.text).toBe(`  What is stated  ${text}  F17 F11`)
    expect(answer.json).toEqual({
      ...{ id: 'stated', says: 'What is stated.', statements: ['F17', 'F11'], unit: figure.unit, reference: true },
      published: { ...json, unit: figure.unit, statements: ['F17', 'F11'], source },
      evidence: 0,
    })
  })

  it('is told to be derived where the source did not print it', async () => {
    const derived = { status: 'derived', note: '416 − 340' }
    const { text, json } = await told(of(76, 'employments', derived))
    expect(text).toBe(
      '  What is stated  76 employments  F17 F11\n    derived from the source, not printed in it: 416 − 340',
    )
    expect(json).toMatchObject({ published: { value: 76, derived: true, source: derived } })
  })
})

describe('a figure beside one that the source lost or derived', () => {
  const figures = async (published: Partial<PublishedFigure>) => {
    const file = historyOf('beside.jsonl', { 'participation-1': asThePlanHadIt })
    const [persons] = falkenberg.published
    if (persons === undefined) throw new Error('persons are published')
    const program = variant('beside.json', { published: [{ ...persons, ...published }] })
    return (await jobbspar(['report', file, '--program', program])).out
  }

  it('agrees with nothing that is missing', async () => {
    expect(await figures({ value: 'missing' })).toContain('\n    published missing in the source\n')
  })

  it('says that it was compared with a derived one', async () => {
    expect(await figures({ value: 1, source: { ...source, status: 'derived' } })).toContain(
      '\n    published 1 person (derived), agrees: yes\n',
    )
  })
})
