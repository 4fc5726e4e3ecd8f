import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toJsonl } from '@jobbspar/adapters-memory'
import {
  EmploymentEnded,
  participation,
  ParticipationEnded,
  ParticipationOpened,
  readStrictly,
  type Day,
  type Instant,
} from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { asThePlanHadIt, fileOf, historyOf, jobbspar, pathOf, recordedStreams, supported } from './people.js'

const falkenberg = fileURLToPath(new URL('../../../examples/histories/falkenberg.jsonl', import.meta.url))

interface FigureJson {
  readonly id: string
  readonly [key: string]: unknown
}

const reportOf = async (...options: readonly string[]) => {
  const { code, out, err } = await jobbspar(['report', falkenberg, '--json', ...options])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as {
    readonly program: string
    readonly knownAt: string
    readonly asOf: string
    readonly figures: readonly FigureJson[]
    readonly ledger: {
      readonly byPayer: Readonly<Record<string, { readonly minor: number; readonly currency: string }>>
    }
    readonly findings: readonly Readonly<Record<string, unknown>>[]
  }
}

const figure = (report: Awaited<ReturnType<typeof reportOf>>, id: string): FigureJson => {
  const found = report.figures.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no figure ${id}`)
  return found
}

describe('a report for release', () => {
  let printed: ReturnType<typeof jobbspar> | undefined
  /** The report of the example as JSON, printed once for all tests that read it. */
  const asJson = () => (printed ??= jobbspar(['report', falkenberg, '--release', '--json']))

  it('shows 16 of 24 with its interval and no exit of one, and carries no evidence, no finding, no gap and no file', async () => {
    const { code, out, err } = await asJson()
    expect([code, err]).toEqual([0, ''])
    const report = JSON.parse(out) as Awaited<ReturnType<typeof reportOf>>
    expect(figure(report, 'outcome')).toMatchObject({ x: 16, n: 24, pending: 0, excluded: 0, evidence: 0 })
    expect(figure(report, 'exit.work')).toMatchObject({ value: 11, evidence: 0 })
    expect(report.figures.filter(({ id }) => /moved|other/.test(id))).toEqual([])
    expect(figure(report, 'certificates')).toEqual({
      ...{ id: 'certificates', says: 'Certificates for a full year in the program’s own employment.' },
      ...{ statements: ['F29'], unit: 'certificates', withheld: true, evidence: 0 },
    })
    expect(report).toMatchObject({ least: 5, printed: { counts: { 'ended in work': 11 } } })
    for (const name of ['findings', 'ledger', 'file', 'leftOut', 'named']) expect(report).not.toHaveProperty(name)
  })

  it('says so in the text, what is not promised, and points to no findings', async () => {
    const { code, out } = await jobbspar(['report', falkenberg, '--release'])
    expect(code).toBe(0)
    expect(out).toMatch(/counts of 1 to 4 persons/)
    expect(out).toMatch(/Not promised:/)
    expect(out).toMatch(/must not be set next to another/)
    expect(out).toMatch(/Certificates .* +withheld/)
    expect(out).toMatch(/> 19 of 24/)
    expect(out).not.toMatch(/finding|jsonl/)
  })

  it('lists no events', async () => {
    const { code, err } = await jobbspar(['report', falkenberg, '--release', '--evidence', 'exit.moved'])
    expect(code).toBe(2)
    expect(err).toMatch(/--release.*--evidence|--evidence.*--release/)
  })

  it('is made next to the one before it, which another command printed', async () => {
    const { out: first } = await asJson()
    const { code, out } = await jobbspar(['report', falkenberg, '--after', fileOf('earlier.json', first)])
    expect(code).toBe(0)
    expect(out).toMatch(/16 of 24/)
    expect(out).not.toMatch(/must not be set next to another/)
  })

  it.each([
    ['one of several of its program', (one: object, other: object) => [one, other]],
    ['one before the one before it', (one: object, other: object) => ({ ...one, before: [other] })],
  ])('leaves out what has changed by few since %s', async (_which, asEarlier) => {
    const { out: first } = await asJson()
    const one = JSON.parse(first) as { readonly printed: { readonly counts: object } }
    const counts = { ...one.printed.counts, 'reached the outcome': 14 }
    const other = { ...one, printed: { ...one.printed, counts } }
    const earlier = fileOf('series.json', JSON.stringify(asEarlier(one, other)))
    const { code, out } = await jobbspar(['report', falkenberg, '--after', earlier])
    expect(code).toBe(0)
    expect(out).not.toMatch(/16 of 24/)
  })

  it('is refused next to anything else, in one line', async () => {
    const { code, err } = await jobbspar([
      'report',
      falkenberg,
      '--after',
      fileOf('not-released.json', '{"program":1}'),
    ])
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(/not-released\.json: expected what `report --release --json` printed/)
  })

  it('is of whole quarters or tertials', async () => {
    const { code, err } = await jobbspar([
      'report',
      falkenberg,
      '--release',
      '--from',
      '2016-02-01',
      '--to',
      '2016-04-30',
    ])
    expect(code).toBe(2)
    expect(err).toMatch(/whole quarters or whole tertials/)
  })

  it('says nothing of four persons who ended five participations in work, among 20 others', async () => {
    const persons = ['a', 'b', 'c', 'd', 'd']
    const streams = Object.fromEntries(
      [
        ...persons.map((one) => [one, 'work'] as const),
        ...Array.from({ length: 20 }, (_, i) => [`x${String(i)}`, 'incomeSupport'] as const),
      ].map(([person, exit], i) => [
        `participation-${String(i)}`,
        [
          ParticipationOpened({
            ...{ on: '2016-01-04', participant: `participant-${person}`, household: `household-${person}` },
            ...{ program: 'falkenberg', municipality: 'falkenberg' },
          }),
          ParticipationEnded({ on: '2016-12-01', exit, verified: true }),
        ],
      ]),
    )
    const { out } = await jobbspar(['report', historyOf('of-four.jsonl', streams), '--release', '--json'])
    const { figures } = JSON.parse(out) as { readonly figures: readonly FigureJson[] }
    const shown = figures.filter(({ withheld, reference }) => withheld !== true && reference !== true)
    expect(shown.filter(({ id }) => /outcome|exit|timeTo/i.test(id))).toEqual([])
    expect(JSON.stringify(shown)).not.toMatch(/:(4|5|20|21)\b/)
  })

  it('says nothing of a value that could not be read, or of whose stream it is', async () => {
    const lines = readFileSync(
      historyOf('leak.jsonl', {
        'participation-1': [
          ParticipationOpened({
            ...{ on: '2016-01-04', participant: 'participant-1', household: 'household-1' },
            ...{ program: 'falkenberg', municipality: 'falkenberg' },
          }),
          ParticipationEnded({ on: '2016-12-01', exit: 'work', verified: true }),
        ],
      }),
      'utf8',
    )
    const file = fileOf('leak.jsonl', lines.replace('"work"', '"free text about a person"'))
    for (const more of [['--json'], []]) {
      const { code, out } = await jobbspar(['report', file, '--release', '--lenient', ...more])
      expect(code).toBe(0)
      expect(out).not.toMatch(/free text|participation-1|leak\.jsonl/)
    }
  })
})

/** What payments of a kind sum to in the example, read without the library. */
const sumOf = (type: string): number =>
  readFileSync(falkenberg, 'utf8')
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as { readonly type: string; readonly data: { readonly amount: { readonly minor: number } } },
    )
    .filter((event) => event.type === type)
    .reduce((sum, { data }) => sum + data.amount.minor, 0)

describe('report', () => {
  it('[F24] [F25] [F26] derives the published figures, which agree by construction and say so', async () => {
    const report = await reportOf()
    expect(figure(report, 'personsInFirstYear')).toMatchObject({
      statements: ['F24'],
      value: 24,
      agrees: true,
      calibrated: true,
      evidence: 24,
    })
    expect(figure(report, 'supportBefore')).toMatchObject({
      statements: ['F03', 'F25'],
      unit: 'money',
      value: { minor: 2_500_000_00, currency: 'SEK' },
      published: { low: { minor: 2_375_000_00 }, high: { minor: 2_625_000_00 } },
      calibrated: true,
      evidence: 24 * 12,
    })
    expect(figure(report, 'supportAfter')).toMatchObject({
      value: { minor: 350_000_00, currency: 'SEK' },
      agrees: true,
      calibrated: true,
    })
  })

  it('gives each figure with the number of events behind it, and lists their ids', async () => {
    const report = await reportOf()
    const { code, out } = await jobbspar(['report', falkenberg, '--evidence', 'supportAfter'])
    expect(code).toBe(0)
    const rows = out.trim().split('\n')
    const ids = rows.map((row) => row.split(' ')[0] ?? '')
    expect(rows[0]).toMatch(/^[\w-]{36} {2}SupportPaid {2}\d{4}-\d\d-\d\d {2}support-\S+$/)
    const json = JSON.parse((await jobbspar(['report', falkenberg, '--evidence', 'supportAfter', '--json'])).out)
    expect(json).toEqual(ids)
    expect(ids).toHaveLength(figure(report, 'supportAfter')['evidence'] as number)
    const stored = new Map(
      readFileSync(falkenberg, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { type: string; meta: { id: string }; data: { amount: { minor: number } } })
        .map((event) => [event.meta.id, event]),
    )
    const cited = ids.map((id) => stored.get(id))
    expect(new Set(cited.map((event) => event?.type))).toEqual(new Set(['SupportPaid']))
    expect(cited.reduce((sum, event) => sum + (event?.data.amount.minor ?? 0), 0)).toBe(350_000_00)
  })

  it('[F22] gives what each payer bore: the subsidies paid, and support with what the subsidies left', async () => {
    const { ledger, ...report } = await reportOf()
    const subsidies = sumOf('SubsidyPaid')
    expect(ledger.byPayer['central']).toEqual({ minor: subsidies, currency: 'SEK' })
    const support = sumOf('SupportPaid')
    const remainder = figure({ ledger, ...report }, 'remainder')['value'] as { readonly minor: number }
    expect(ledger.byPayer['municipality']).toEqual({ minor: support + remainder.minor, currency: 'SEK' })
  })

  it('gives the figures that only the source states as references, without a value of their own', async () => {
    const reference = figure(await reportOf(), 'competencePercentRequired')
    expect(reference).toMatchObject({
      reference: true,
      statements: ['F18'],
      unit: 'percent',
      published: { value: 20 },
      evidence: 0,
    })
    expect(reference).not.toHaveProperty('value')
  })

  it('[F04] gives a rate only with its numbers, interval, method and definition', async () => {
    expect(figure(await reportOf(), 'outcome')).toMatchObject({
      ...{ x: 16, n: 24, excluded: 0, pending: 0, method: 'wilson', provisional: false },
      definition: 'falkenberg.workOrEducation@1',
    })
  })

  it('carries the findings of the audit, and ends with 0 whatever it finds', async () => {
    const { findings } = await reportOf()
    expect(
      findings.map(({ rule, enforcement, verdict, participation }) => [rule, enforcement, verdict, participation]),
    ).toEqual([
      ['falkenberg/before-praktik', 'should', 'undetermined', 'participation-synthetic-04'],
      ['resursjobb/competence-share', 'must', 'notMet', 'participation-synthetic-13'],
      ['resursjobb/coached', 'should', 'notMet', 'participation-synthetic-18'],
    ])
  })

  it('leaves out households whose windows are not over, and counts them', async () => {
    const early = await reportOf('--as-of', '2016-12-31')
    expect(figure(early, 'supportAfter')).toMatchObject({ incomplete: 24 })
    expect(figure(early, 'supportAfter')).not.toHaveProperty('value')
    expect(figure(early, 'outcome')).toMatchObject({ provisional: true })
  })

  it('answers as was known at an instant: events recorded later change nothing', async () => {
    const knownAt = '2016-06-30T00:00:00.000Z'
    const report = await reportOf('--known-at', knownAt)
    expect([report.knownAt, report.asOf]).toEqual([knownAt, '2016-06-30'])
    const lines = readFileSync(falkenberg, 'utf8').trim().split('\n')
    const known = lines.filter(
      (line) => (JSON.parse(line) as { meta: { recordedAt: string } }).meta.recordedAt <= knownAt,
    )
    const file = pathOf('known-then.jsonl')
    writeFileSync(file, `${known.join('\n')}\n`)
    const then = JSON.parse((await jobbspar(['report', file, '--json', '--known-at', knownAt])).out) as typeof report
    // The calibration is stated next to the example only.
    const bare = (figures: readonly FigureJson[]) => figures.map(({ calibrated: _, ...rest }) => rest)
    expect(bare(then.figures)).toEqual(bare(report.figures))
  })

  it('stands on the day that it is where the program is run: an ending recorded just after midnight is seen', async () => {
    const ended = EmploymentEnded({ on: '2015-07-01', employmentId: 'employment-1', reason: 'resigned' })
    const after: Instant = '2015-06-30T22:20:00.000Z'
    const stored = recordedStreams({ 'participation-1': [...asThePlanHadIt, ended] }).map((one) =>
      one.type === ended.type ? { ...one, meta: { ...one.meta, recordedAt: after } } : one,
    )
    const file = fileOf('after-midnight.jsonl', toJsonl(stored))
    const at = async (knownAt: string) => {
      const { out } = await jobbspar(['report', file, '--json', '--known-at', knownAt])
      const report = JSON.parse(out) as { readonly asOf: Day; readonly knownAt: Instant }
      const viewpoint = { knownAt: report.knownAt, validAt: report.asOf }
      const read = readStrictly(participation.parse, 'participation-1', stored)
      const records = read.ok ? read.records : []
      const { effective } = participation.timeline('participation-1', records, viewpoint)
      return [report.asOf, report.knownAt, effective.some(({ type }) => type === ended.type)]
    }
    expect(await at(after)).toEqual(['2015-07-01', after, true])
    expect(await at('2015-06-30T21:59:59.999Z')).toEqual(['2015-06-30', '2015-06-30T21:59:59.999Z', false])
    expect(await at('2015-06-30')).toEqual(['2015-06-30', '2015-06-30T21:59:59.999Z', false])
    expect(await at('2015-07-01')).toEqual(['2015-07-01', '2015-07-01T21:59:59.999Z', true])
  })

  it.each(['0001-01-01', '1900-01-01', '2199-12-31', '9999-12-31'])(
    'answers at %s, at an end of the calendar or of what days can be recorded, of what is still open',
    async (asOf) => {
      const open = historyOf('open.jsonl', { 'participation-1': asThePlanHadIt, 'support-1': supported })
      for (const program of ['falkenberg', 'hedensted', 'hassleholm', 'bengtsfors', 'vasteras'])
        for (const command of ['report', 'audit']) {
          const { code, err } = await jobbspar([command, open, '--program', program, '--as-of', asOf, '--json'])
          expect([program, command, code === 70, err]).toEqual([program, command, false, ''])
        }
    },
  )

  it('answers with a list for several files', async () => {
    const other = historyOf('one.jsonl', { 'participation-1': asThePlanHadIt, 'support-1': supported })
    const { code, out } = await jobbspar(['report', falkenberg, other, '--json'])
    expect(code).toBe(0)
    expect((JSON.parse(out) as readonly { readonly file: string }[]).map(({ file }) => file)).toEqual([
      falkenberg,
      other,
    ])
  })

  it.each([
    [
      ['--evidence', 'nothing'],
      /^error: there is no figure 'nothing'; figures with events behind them: persons, (?!.*pilotYears).*\n$/,
    ],
    [
      ['--program', 'nowhere'],
      /^error: there is no program 'nowhere'; known programs: falkenberg, .*hedensted; a path to a JSON file has a \/ in it or ends in \.json\n$/,
    ],
    [
      ['--as-of', 'soon'],
      /^error: option '--as-of <day>' argument 'soon' is invalid\. Expected a day, such as 2016-06-30\.\n$/,
    ],
  ])('ends with 2 and one line for %j', async (options, line) => {
    const { code, out, err } = await jobbspar(['report', falkenberg, ...options])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(line)
  })

  it('lists no events behind a figure that only the source states', async () => {
    const err = 'pilotYears: stated by the source, without events\n'
    expect(await jobbspar(['report', falkenberg, '--evidence', 'pilotYears'])).toEqual({ code: 0, out: '', err })
    const json = await jobbspar(['report', falkenberg, '--evidence', 'pilotYears', '--json'])
    expect(json).toEqual({ code: 0, out: '[]\n', err })
  })

  it('says nothing of synthetic persons where nothing is said beside the file', async () => {
    const file = historyOf('alone.jsonl', { 'participation-1': asThePlanHadIt })
    expect(JSON.parse((await jobbspar(['report', file, '--json'])).out)).not.toHaveProperty('synthetic')
    expect((await jobbspar(['report', file])).out).not.toContain('synthetic')
    expect(await reportOf()).toHaveProperty('synthetic', true)
    expect((await jobbspar(['report', '--help'])).out).toContain('NAME.about.json')
  })

  it('ends with 2 and one line when what is said beside the file cannot be read', async () => {
    const file = historyOf('beside.jsonl', { 'participation-1': asThePlanHadIt })
    const about = pathOf('beside.about.json')
    writeFileSync(about, '{')
    expect(await jobbspar(['report', file])).toEqual({ code: 2, out: '', err: `error: ${about}: not JSON\n` })
    writeFileSync(about, '[]')
    expect((await jobbspar(['report', file])).err).toBe(
      `error: ${about}: /: expected an object { synthetic, calibrated, completeTo }, found []\n`,
    )
  })

  it('ends with 2 and a line for each mistake in what is said beside the file', async () => {
    const file = historyOf('beside.jsonl', { 'participation-1': asThePlanHadIt })
    const about = pathOf('beside.about.json')
    writeFileSync(
      about,
      '{"synthetic":"yes","calibrated":["jobs",1],"completeTo":{"suport":"2021-09","wages":"soon"},"seed":1}',
    )
    const { code, out, err } = await jobbspar(['report', file])
    expect([code, out]).toEqual([2, ''])
    const lines = err.trimEnd().split('\n')
    expect(lines).toEqual([
      `error: ${about}: /synthetic: expected true or false, found "yes"`,
      `error: ${about}: /calibrated/1: expected the id of a figure, found 1`,
      expect.stringMatching(
        /: \/completeTo\/suport: expected a kind of fact: all, .*, perhaps support, found "suport"$/,
      ),
      `error: ${about}: /completeTo/wages: expected a month YYYY-MM or a day YYYY-MM-DD, found "soon"`,
    ])
    writeFileSync(about, '{}')
    expect((await jobbspar(['report', file])).err.trimEnd().split('\n')).toEqual([
      `error: ${about}: /synthetic: expected true or false, found nothing`,
      `error: ${about}: /calibrated: expected a list of figures, found nothing`,
    ])
  })
})

describe('what a success costs', () => {
  it('has its interval for 16 of 24: 7 157 565 kr by 24 times 0.8203 and by 24 times 0.4671', async () => {
    const { value, costInterval } = figure(await reportOf(), 'costPerSuccess')
    expect([value, costInterval]).toEqual([
      { minor: 44_734_783, currency: 'SEK' },
      { low: { minor: 36_357_412, currency: 'SEK' }, high: { minor: 63_852_581, currency: 'SEK' } },
    ])
    const { out } = await jobbspar(['report', falkenberg])
    expect(out.replaceAll(/\n +/g, ' ')).toContain(
      '95 % interval 363 574 – 638 526 SEK, in a group as large with the same cost and the same chance of the outcome',
    )
  })

  it('has in a released report the interval of the printed cost and counts: 447 000 kr by 16 of 24', async () => {
    const { out } = await jobbspar(['report', falkenberg, '--release', '--json'])
    const released = figure(JSON.parse(out) as Awaited<ReturnType<typeof reportOf>>, 'costPerSuccess')
    // 447 000 kr times 16 is 7 152 000 kr, by 24 times 0.820279 and by 24 times 0.467060.
    expect(released).toMatchObject({
      value: { minor: 44_700_000 },
      costInterval: { low: { minor: 36_300_000 }, high: { minor: 63_800_000 } },
    })
  })
})

describe('a report by a condition', () => {
  it('has a row for each group, in the text and in JSON, and names the condition', async () => {
    const { code, out } = await jobbspar(['report', falkenberg, '--by', 'ableToWork'])
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}Participants by the assessment of “able to work”: assessed as met +24 persons$/m)
    expect(out).toMatch(
      /16 of 24; 95 % interval 46.7 – 82.0 %\n +Each participation is counted by its own assessment\./,
    )
    const report = await reportOf('--by', 'ableToWork')
    expect(report).toMatchObject({ by: 'ableToWork' })
    expect(figure(report, 'outcomeByGroup.met')).toMatchObject({ x: 16, n: 24 })
    expect(figure(report, 'outcomeByGroup.notMet')).toMatchObject({ x: 0, n: 0 })
  })

  it('is of a condition that is assessed, which is said in the language, and is not released', async () => {
    const other = await jobbspar(['report', falkenberg, '--by', 'tired', '--lang', 'sv'])
    expect([other.code, other.out]).toEqual([2, ''])
    expect(other.err).toMatch(
      /^fel: --by: ett bedömt villkor eller en uppgift i programmet väntades \(receivesForsorjningsstod, .*\), men tired angavs\n$/,
    )
    for (const more of [['--release'], ['--after', falkenberg]]) {
      const { code, out, err } = await jobbspar(['report', falkenberg, '--by', 'ableToWork', ...more])
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^error: .*--by.*\n$/)
    }
  })
})
