import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sek } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { type Figure } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { printReport, type FileReport } from '../src/print/report-text.js'
import { localeOf } from '../src/terminal/locale.js'
import { aDayShort, asThePlanHadIt, historyOf, jobbspar, pathOf, supported } from './people.js'

const example = fileURLToPath(new URL('../../../examples/histories/falkenberg.jsonl', import.meta.url))

const textOf = async (...options: readonly string[]): Promise<string> => {
  const { code, out, err } = await jobbspar(['report', example, ...options])
  expect([code, err]).toEqual([0, ''])
  return out
}

/** A part of a report: the text between its heading and the next. */
const part = (text: string, heading: string): string => {
  const [, after] = text.split(`\n${heading}\n\n`)
  if (after === undefined) throw new Error(`no part ${heading}`)
  return after.split(/\n\n(?=\S)/)[0] ?? ''
}

const figure = (id: string, more: Partial<Figure>): Figure => ({
  ...{ id, figure: id, section: 'other', statements: [], unit: 'persons', evidence: [] },
  ...more,
})

/** A figure that only the source states. */
const reference = (id: string, more: Partial<Figure>): Figure => ({
  ...{ id, reference: true, statements: [], unit: 'persons', evidence: [] },
  ...more,
})

const allKnown = { notKnown: 0, assumed: 0, notYet: 0, estimated: 0, provisional: false }

const printed = (figures: readonly Figure[], more: Partial<FileReport> = {}, width?: number): string => {
  let out = ''
  printReport(
    {
      out: (text) => (out += text),
      err: () => undefined,
      isTerminal: false,
      locale: localeOf('en'),
      ...(width === undefined ? {} : { width }),
    },
    {
      ...{
        file: 'x.jsonl',
        program: falkenberg,
        programArgument: 'falkenberg',
        about: { calibrated: [], completeTo: {} },
        findings: [],
        before: [],
        auditCommand: '',
      },
      report: {
        ...{ program: 'falkenberg', asOf: '2018-06-04', knownAt: '2018-06-04T08:00:00.000Z', figures },
        ledger: {
          byPayer: { municipality: sek(1_234.5), central: sek(-2), employer: sek(0), participant: sek(0) },
          borne: {
            municipality: { value: sek(1_234.5), uncertainty: allKnown },
            central: { value: sek(-2), uncertainty: allKnown },
            employer: { value: sek(0), uncertainty: allKnown },
            participant: { value: sek(0), uncertainty: allKnown },
          },
          gaps: [],
          unreported: [],
        },
      },
      ...more,
    },
  )
  return out
}

describe('the text of a report', () => {
  it('goes by parts, with a heading each', async () => {
    const headings = (await textOf()).match(/(?<=\n\n)\S.*(?=\n\n)/g)
    expect(headings).toEqual([
      'Persons',
      'Entry cohorts',
      'Money',
      'Who paid',
      'Outcomes',
      'Work and competence',
      'Time',
      'Stated by the source alone',
      'Costs by payer, all months',
    ])
  })

  it('has money before, during and after in one table, with what was published and its source under it', async () => {
    const money = part(await textOf(), 'Money')
    expect(money).toMatch(/^ {2}SEK +before +during +after$/m)
    expect(money).toMatch(/^ {2}income support +2 500 000 +[\d ]+ +350 000$/m)
    expect(money).toMatch(/^ {2}support and wage cost beyond the subsidy( +\d[\d ]+){3}$/m)
    expect(money).toMatch(/^ {2}income support before +2 375 000 – 2 625 000 SEK {2}yes \* {3}F03 F25$/m)
    expect(money).toMatch(/^ {2}income support after +332 500 – 367 500 SEK {2}yes \* {3}F03 F26$/m)
    expect(money).toMatch(/Change in income support, after minus before +−2 150 000 SEK/)
    expect(money.match(/Descriptive, not an effect\./g)).toHaveLength(1)
  })

  it('says figures in words, and names no ids', async () => {
    const text = await textOf()
    expect(text).toMatch(/^ {2}Cost borne by the state in the 12 months/m)
    expect(text).toMatch(/^ {2}Participations that ended: income support +6 participations$/m)
    expect(text).toMatch(/^ {2}Participations that ended: moved +1 participation$/m)
    expect(text).toMatch(/^ {2}Mean days in the phase between praktik and employment +14\.6 days$/m)
    expect(text).toMatch(/^ {2}Years the pilot was planned for +3 years +F09$/m)
    const { figures } = JSON.parse((await jobbspar(['report', example, '--json'])).out)
    // An id that is a word of the language proves nothing.
    const ids = (figures as readonly { readonly id: string }[]).map(({ id }) => id).filter((id) => /[A-Z.]/.test(id))
    expect(ids.filter((id) => text.includes(id))).toEqual([])
    expect(text).toContain('`--evidence ID` lists the events behind a figure, and `--json` names the ids')
  })

  it('says first what the agreements and the ranges are worth', async () => {
    const [head = ''] = (await textOf()).split('\n\n')
    expect(head).toContain('The persons are synthetic.\n')
    expect(head.replaceAll(/\s+/g, ' ')).toContain(
      'Every agreement with a published figure is by construction (*): the history was made to agree, so it is no evidence.',
    )
    expect(head).toContain('read as a range of ±5 %.\n')
    const other = pathOf('less-calibrated.jsonl')
    writeFileSync(other, readFileSync(example))
    writeFileSync(pathOf('less-calibrated.about.json'), '{"synthetic":false,"calibrated":["supportAfter"]}')
    const { out } = await jobbspar(['report', other])
    expect(out).toContain('\nAn agreement marked * is by construction')
    expect(out).not.toContain('synthetic.')
  })

  it.each([70, 80, 100, undefined])('keeps within the width: %s', async (width) => {
    const terminal = width === undefined ? {} : { width }
    for (const options of [[], ['--as-of', '2016-12-31']]) {
      const { out } = await jobbspar(['report', example, ...options], terminal)
      // The command and the file stay in one piece.
      const lines = out.split('\n').filter((line) => !line.includes(example))
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width ?? 100)
    }
  })

  it('says "not known" beside what was published, and how many are left out', async () => {
    const money = part(await textOf('--as-of', '2016-12-31'), 'Money')
    expect(money).toMatch(/^ {2}income support +not known +not known +not known$/m)
    expect(money).toMatch(/^ {2}income support after +332 500 – 367 500 SEK {2}not known {2}F03 F26$/m)
    expect(money).toContain('  Income support before, during, after: 24 cases left out as incomplete\n')
  })

  it('goes by what a figure says of itself: a derived one without value or events is no reference', () => {
    const value = 3
    const source = falkenberg.published[0]!.source
    const published = { id: 'x', says: 'Years it ran.', unit: 'years', value, statements: ['F09'], source } as const
    const text = printed([
      figure('persons', { section: 'persons', unit: 'years', published, statements: ['F09'], incomplete: 1 }),
      reference('years', { unit: 'years', published, statements: ['F09'] }),
    ])
    expect(part(text, 'Persons')).toBe(
      '  Participants hired in the program’s own employment  not known  F09\n    published 3 years; 1 case left out as incomplete',
    )
    expect(part(text, 'Stated by the source alone')).toBe('  Years it ran  3 years  F09')
  })

  it('loses no figure that it does not know, and writes every number one way', () => {
    const text = printed([
      figure('parallelInterventions', {
        value: -12_345.67,
        details: [{ note: 'days', facts: { parallel: 10_426, praktik: 46_028 } }],
      }),
      figure('scenario.newThing', { figure: 'scenario', part: 'newThing', value: 1 }),
      figure('spirits', { value: 2 }),
    ])
    expect(part(text, 'Other figures')).toBe(
      [
        '  Praktik days with at least one intervention in parallel  −12 345.7 persons',
        '    10 426 of 46 028 days.',
        '  Persons in a resursjobb, with new thing more                   1   person',
        '  Spirits                                                        2   persons',
      ].join('\n'),
    )
    expect(part(text, 'Costs by payer, all months')).toBe(
      '  The municipality  1 235 SEK\n  The state            −2 SEK',
    )
  })

  it('puts a note under its figure, once where several share it', () => {
    const details = [{ note: 'alternative' }]
    const some = ['a', 'b', 'c'].map((part) =>
      figure(`scenario.${part}`, { figure: 'scenario', part, value: 2, ...(part === 'a' ? {} : { details }) }),
    )
    expect(part(printed(some), 'Other figures')).toBe(
      ['a', 'b', 'c'].map((one) => `  Persons in a resursjobb, with ${one} more  2 persons`).join('\n') +
        '\n    A scenario, not a stage of the program. It is based on resursjobb on the reference date, not on\n      all employed.',
    )
  })
})

describe('the last line of a report', () => {
  it('names the command that tells its findings, from where it stands', async () => {
    const text = async (...options: readonly string[]) => (await textOf(...options)).trimEnd().split('\n').at(-1)
    expect(await text()).toBe(`jobbspar audit ${example}`)
    expect(await text('--as-of', '2017-12-31')).toBe(`jobbspar audit ${example} --as-of 2017-12-31`)
    const command = await text('--program', 'falkenberg', '--known-at', '2016-12-31', '--lenient')
    expect(command).toBe(
      `jobbspar audit ${example} --program falkenberg --as-of 2016-12-31 --known-at 2016-12-31 --lenient`,
    )
    const report = await jobbspar(['report', example, '--known-at', '2016-12-31', '--json'])
    const audit = await jobbspar([...command!.split(' ').slice(1), '--json'])
    expect(JSON.parse(report.out).findings).not.toEqual([])
    expect(JSON.parse(audit.out).findings).toEqual(JSON.parse(report.out).findings)
  })

  it('is left off when nothing was found, and takes a file as a shell does', async () => {
    const well = historyOf('well.jsonl', { 'participation-1': asThePlanHadIt, 'support-1': supported })
    expect((await jobbspar(['report', well])).out).not.toContain('jobbspar audit')
    const short = historyOf('it is short.jsonl', { 'participation-1': aDayShort })
    expect((await jobbspar(['report', short])).out).toContain(`jobbspar audit '${short}'\n`)
  })
})
