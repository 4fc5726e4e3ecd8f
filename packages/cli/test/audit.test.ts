import { toJsonl } from '@jobbspar/adapters-memory'
import { describe, expect, it } from 'vitest'
import {
  aDayShort,
  adopted,
  anHourShort,
  asThePlanHadIt,
  offThePlan,
  fileOf,
  historyOf,
  jobbspar,
  notAssessed,
  nthId,
  openedIn,
  pathOf,
  recordedStreams,
  recorder,
  supported,
} from './people.js'

const document = 'Falkenbergs kommun, Resursjobb – ett framgångskoncept, 2020-04-29'

describe('audit', () => {
  it('ends with 0 when every rule is met', async () => {
    const file = historyOf('well.jsonl', { 'participation-1': asThePlanHadIt, 'support-1': supported })
    expect(await jobbspar(['audit', file, '--program', 'falkenberg'])).toEqual({
      code: 0,
      out: `${file}: audit under falkenberg (Resursjobb, Falkenberg)\n\n2 of 2 streams without a finding.\nNo must is broken.\n`,
      err: '',
    })
  })

  it('tells a rule that is not met with its sentence, its facts, their events and the source, and ends with 1', async () => {
    const file = historyOf('short.jsonl', { 'participation-1': aDayShort, 'program-falkenberg': adopted })
    const { code, out } = await jobbspar(['audit', file])
    expect(code).toBe(1)
    expect(out).toBe(`${file}: audit under falkenberg (Resursjobb, Falkenberg)

participation-1
  must, not met: resursjobb/praktik-passed-before
    Praktik comes before resursjobb, in one stretch of at least 3 months (days of a pause do not
      count), with the result “passed”.
    event: EmploymentBegun on 2015-06-01 (${nthId(10)})
    facts: required 3 months; first day 2015-03-01; last day 2015-05-30
    seen in: PraktikStarted on 2015-03-01 (${nthId(7)}), PraktikEnded on
      2015-05-30 (${nthId(8)})
    source: F36 “Klara av 3 månaders praktik” (Falkenbergs kommun, Resursjobb – ett
      framgångskoncept, 2020-04-29)

                                     must          must   should        should
rule                              not met  undetermined  not met  undetermined
resursjobb/praktik-passed-before        1             0        0             0
all                                     1             0        0             0

1 of 2 streams without a finding.
1 broken must.
`)
  })

  it('puts a broken must before a should that came earlier, and counts one that nobody can tell as broken', async () => {
    const file = historyOf('unknown.jsonl', { 'participation-1': notAssessed })
    const { code, out } = await jobbspar(['audit', file])
    expect(code).toBe(1)
    const must = out.indexOf('  must, undetermined: resursjobb/conditions\n')
    const should = out.indexOf('  should, undetermined: falkenberg/before-praktik\n')
    expect(must).toBeGreaterThan(0)
    expect(should).toBeGreaterThan(must)
    expect(out).toContain('    missing: ableToWork\n')
    expect(out).toContain('1 broken must.\n')
  })

  it('ends with 0 when only a should is not met', async () => {
    const file = historyOf('beside.jsonl', { 'participation-1': offThePlan })
    const { code, out } = await jobbspar(['audit', file])
    expect(code).toBe(0)
    expect(out).toContain('  should, not met: competence/by-individual-plan\n')
    expect(out).toContain('No must is broken.\n')
  })

  it('names the events of a sum by their types and their employment', async () => {
    const file = historyOf('hour.jsonl', { 'participation-1': anHourShort })
    const { out } = await jobbspar(['audit', file])
    expect(out).toContain(
      '    facts: competence 395 hours; work 1 980 hours; required 396 hours; short 1 hour; required share\n      20 %\n',
    )
    expect(out).toContain(
      '    facts: coaching contact 0; at least 1; first day 2015-06-01; last day 2016-05-31; latest never\n',
    )
    expect(out).toContain(
      '    seen in: every WorkHoursLogged of employment-1, every CompetenceHoursLogged of employment-1\n',
    )
  })

  it.each([
    ['the rule', 'resursjobb/praktik-passed-before'],
    ['the id that the rule had', 'praktik/months-passed-before-employment'],
  ])('tells a recorded deviation that cites %s, which is still broken', async (_what, cited) => {
    const record = recorder()
    const deviation = {
      rules: [cited],
      by: 'unit-manager',
      reason: 'season-begins',
    }
    const events = aDayShort.map((event) =>
      record('participation-1', event, event.type === 'EmploymentBegun' ? deviation : undefined),
    )
    const file = fileOf('deviation.jsonl', toJsonl(events))
    const { code, out } = await jobbspar(['audit', file])
    expect(code).toBe(1)
    expect(out).toContain('    recorded as a deviation: by unit-manager, reason season-begins\n')
    expect(out).toContain('1 broken must, 1 recorded deviation among them.\n')
    const { findings } = JSON.parse((await jobbspar(['audit', file, '--json'])).out)
    expect(findings[0].deviation).toEqual(deviation)
  })

  it('answers as one JSON value', async () => {
    const file = historyOf('short.jsonl', { 'participation-1': aDayShort, 'support-1': supported })
    const { code, out, err } = await jobbspar(['audit', file, '--json'])
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toEqual({
      program: 'falkenberg',
      asOf: null,
      knownAt: null,
      streams: 2,
      findings: [
        {
          rule: 'resursjobb/praktik-passed-before',
          ruleVersion: 1,
          says: 'Praktik comes before resursjobb, in one stretch of at least 3 months (days of a pause do not count), with the result “passed”.',
          enforcement: 'must',
          verdict: 'notMet',
          stream: 'participation-1',
          participation: 'participation-1',
          event: { id: nthId(10), type: 'EmploymentBegun', on: '2015-06-01' },
          facts: { requiredMonths: 3, firstDay: '2015-03-01', lastDay: '2015-05-30' },
          missing: [],
          cites: { events: [nthId(7), nthId(8)] },
          source: [expect.objectContaining({ id: 'F36', document, quote: 'Klara av 3 månaders praktik' })],
        },
      ],
      leftOut: [],
    })
  })

  it('tells nothing of a participation about streams of other kinds', async () => {
    const file = historyOf('paid.jsonl', { 'participation-1': [openedIn()], 'support-1': supported.slice(1) })
    const { findings } = JSON.parse((await jobbspar(['audit', file, '--json'])).out)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ rule: 'support/paid-for-a-granted-month', stream: 'support-1', source: [] })
    expect(findings[0]).not.toHaveProperty('participation')
  })

  it('leaves out what was recorded after the instant it is asked for', async () => {
    const events = recordedStreams({ 'participation-1': aDayShort, 'support-1': supported })
    const file = fileOf('known.jsonl', toJsonl(events))
    const before = events[8]!.meta.recordedAt
    const { code, out } = await jobbspar(['audit', file, '--known-at', before, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      ...{ program: 'falkenberg', asOf: null, knownAt: before, streams: 1 },
      findings: [],
      leftOut: [],
    })
    const text = await jobbspar(['audit', file, '--known-at', before])
    expect(text.out).toContain(`${file}, known at ${before}: audit under falkenberg`)
    expect((await jobbspar(['audit', file, '--known-at', events[9]!.meta.recordedAt])).code).toBe(1)
  })

  it('leaves out what became true after the day it is asked for', async () => {
    const file = historyOf('as-of.jsonl', { 'participation-1': aDayShort, 'support-1': supported })
    const before = await jobbspar(['audit', file, '--as-of', '2015-05-31'])
    expect([before.code, before.err]).toEqual([0, ''])
    expect(before.out.replace(/\n {2}/, ' ').split('\n')[0]).toBe(
      `${file}, as of 2015-05-31: audit under falkenberg (Resursjobb, Falkenberg)`,
    )
    expect((await jobbspar(['audit', file, '--as-of', '2015-06-01'])).code).toBe(1)
    const { asOf, streams } = JSON.parse((await jobbspar(['audit', file, '--as-of', '2015-05-31', '--json'])).out)
    expect([asOf, streams]).toEqual(['2015-05-31', 2])
  })

  it.each([
    ['an instant without milliseconds', '2015-01-01T17:00:00Z', '2015-01-01T17:00:00.000Z'],
    ['an instant with them', '2015-01-01T17:00:00.000Z', '2015-01-01T17:00:00.000Z'],
    ['a day, which is its end', '2015-01-01', '2015-01-01T22:59:59.999Z'],
  ])('is known at %s', async (_, asked, knownAt) => {
    const file = historyOf('known.jsonl', { 'participation-1': asThePlanHadIt })
    const { out } = await jobbspar(['audit', file, '--known-at', asked, '--json'])
    expect(JSON.parse(out).knownAt).toBe(knownAt)
  })

  it.each([
    ['--known-at', '2014-12-31'],
    ['--as-of', '2015-02-01'],
  ])('says that nothing is known before anything happened: %s %s', async (...option) => {
    const file = historyOf('early.jsonl', { 'participation-1': asThePlanHadIt })
    for (const command of ['audit', 'report'])
      expect(await jobbspar([command, file, ...option])).toEqual({
        ...{ code: 2, out: '' },
        err: `error: ${file}: no participation is known at that time\n`,
      })
  })

  it('says in the text what a lenient read left out, and which streams are not whole', async () => {
    const whole = toJsonl(recordedStreams({ 'participation-1': aDayShort, 'support-1': supported }))
    // The plan of the file: an event of the participation is cut off, a payment is of no known type.
    const lines = whole.trim().split('\n')
    const cut = lines.map((line, i) =>
      i === 1 ? line.slice(0, 40) : i === 11 ? line.replace('SupportPaid', 'SupportGiven') : line,
    )
    const file = fileOf('not-whole.jsonl', `${cut.join('\n')}\n`)
    const { out } = await jobbspar(['audit', file, '--lenient'])
    expect(out).toContain(
      [
        ': audit under falkenberg (Resursjobb, Falkenberg)',
        'Read incompletely: 2 lines left out, 1 of an unknown stream; events are missing of participation-1,',
        '  support-1.',
      ].join('\n'),
    )
    expect(out).toContain('\nparticipation-1 (read incompletely)\n')
    const { leftOut } = JSON.parse((await jobbspar(['audit', file, '--lenient', '--json'])).out)
    expect(leftOut).toEqual([
      expect.objectContaining({ line: 2 }),
      expect.objectContaining({ line: 12, path: '/type', stream: 'support-1' }),
    ])
    const report = await jobbspar(['report', file, '--lenient'])
    expect(report.out).toMatch(/^Read incompletely: 2 lines left out/m)
    expect(JSON.parse((await jobbspar(['report', file, '--lenient', '--json'])).out).leftOut).toEqual(leftOut)
  })

  it('tells in JSON what a lenient read left out', async () => {
    const text = toJsonl(recordedStreams({ 'participation-1': asThePlanHadIt }))
    const file = fileOf('lenient.jsonl', `${text}42\n`)
    const { code, out, err } = await jobbspar(['audit', file, '--lenient', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).leftOut).toEqual([
      { file, line: 11, path: '', expected: 'a stored event { type, data, meta }', found: '42' },
    ])
    expect(err).toBe(
      `${file}:11: expected a stored event { type, data, meta }, found 42; left out\n${file}: 1 line left out, 10 events read\n`,
    )
  })

  it('breaks lines at the width of a terminal', async () => {
    const file = historyOf('short.jsonl', { 'participation-1': aDayShort })
    for (const width of [70, 80]) {
      const { out } = await jobbspar(['audit', file, '--program', 'falkenberg'], { width })
      const [, ...lines] = out.split('\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
    }
  })
})

describe('the program of an audit', () => {
  it('has to ship with the library, and is asked for before the file is read', async () => {
    expect(await jobbspar(['audit', pathOf('nowhere.jsonl'), '--program', 'atlantis'])).toEqual({
      ...{ code: 2, out: '' },
      err: expect.stringMatching(/^error: there is no program 'atlantis'; known programs: falkenberg.*\n$/),
    })
  })

  it('is the one that all participations name', async () => {
    const unknown = historyOf('atlantis.jsonl', { 'participation-1': [openedIn('atlantis')] })
    const unknownRan = await jobbspar(['audit', unknown])
    expect(unknownRan.code).toBe(2)
    expect(unknownRan.err).toMatch(/^error: .*atlantis\.jsonl: there is no program 'atlantis'; known programs: .*\n$/)

    const none = historyOf('none.jsonl', { 'support-1': supported })
    const noneRan = await jobbspar(['audit', none])
    expect(noneRan.code).toBe(2)
    expect(noneRan.err).toMatch(/: no participation names a program; say which with --program; known programs: .*\n$/)

    const two = historyOf('two.jsonl', { 'participation-1': [openedIn('b')], 'participation-2': [openedIn('a')] })
    expect(await jobbspar(['audit', two])).toEqual({
      ...{ code: 2, out: '' },
      err: `error: ${two}: the participations name a, b; say which one with --program\n`,
    })
    expect((await jobbspar(['audit', two, '--program', 'falkenberg'])).code).toBe(0)
  })

  it('may be another than the participations name, which is said', async () => {
    const file = historyOf('atlantis.jsonl', { 'participation-1': [openedIn('atlantis')] })
    for (const command of ['audit', 'report']) {
      const asked = [command, file, '--program', 'falkenberg']
      expect((await jobbspar(asked)).out).toContain(
        '\nThe participations name atlantis; they are judged by falkenberg.\n',
      )
      expect(JSON.parse((await jobbspar([...asked, '--json'])).out)).toMatchObject({
        ...{ program: 'falkenberg', named: ['atlantis'] },
      })
    }
    const same = historyOf('same.jsonl', { 'participation-1': asThePlanHadIt })
    const json = JSON.parse((await jobbspar(['audit', same, '--program', 'falkenberg', '--json'])).out)
    expect(json).not.toHaveProperty('named')
  })
})

describe('an employment whose end nobody recorded', () => {
  it('is found once its planned last day has passed, by the audit and in the report', async () => {
    const file = historyOf('no-end.jsonl', { 'participation-1': asThePlanHadIt })
    const found = async (asOf: string) => {
      const { findings } = JSON.parse((await jobbspar(['audit', file, '--as-of', asOf, '--json'])).out) as {
        readonly findings: readonly { readonly rule: string }[]
      }
      return findings.filter(({ rule }) => rule === 'employment/end-recorded')
    }
    expect(await found('2016-05-31')).toEqual([])
    expect(await found('2016-06-01')).toMatchObject([
      { enforcement: 'should', facts: { employment: 'employment-1', plannedTo: '2016-05-31' } },
    ])
    expect((await jobbspar(['report', file, '--as-of', '2016-06-01', '--json'])).out).toContain(
      'employment/end-recorded',
    )
  })
})
