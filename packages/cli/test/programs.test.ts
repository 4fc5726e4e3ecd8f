import { streamKinds } from '@jobbspar/core'
import { falkenberg, programs } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'
import { ruleBookOf, type RuleBook } from '../src/read/rule-book.js'
import { jobbspar } from './people.js'

describe('programs', () => {
  it('lists every program that ships, one a line', async () => {
    const { code, out, err } = await jobbspar(['programs'])
    expect([code, err]).toEqual([0, ''])
    const [head, ...rows] = out.trimEnd().split('\n')
    expect(head).toMatch(/^id +name +municipality +country +document$/)
    expect(rows).toHaveLength(programs.length)
    expect(rows).toContainEqual(
      expect.stringMatching(/^falkenberg +Resursjobb +Falkenberg +SE +Falkenbergs kommun, Resursjobb/),
    )
  })

  it('answers as JSON', async () => {
    const { out } = await jobbspar(['programs', '--json'])
    const { id, name, municipality, country, currency, document } = falkenberg
    expect(JSON.parse(out)).toContainEqual({ id, name, municipality, country, currency, document })
  })
})

describe('program', () => {
  it('has every rule of every kind of stream, in order, and each once', async () => {
    const { code, out } = await jobbspar(['program', 'falkenberg'])
    expect(code).toBe(0)
    const ids = Object.values(streamKinds).flatMap((stream) => stream.rulesOf(falkenberg).map(({ id }) => id))
    const heads = out.split('\n').flatMap((line) => /^ {2}([a-z][\w-]*\/[\w/-]+)( \(.*\))?$/.exec(line)?.[1] ?? [])
    expect([...heads].sort()).toEqual([...ids].sort())
  })

  it('tells how a rule binds, with the terms it follows and their source', async () => {
    const { out } = await jobbspar(['program', 'falkenberg'])
    expect(out).toContain(`
  resursjobb/at-most-months
    Resursjobb, all together, lasts at most 12 months, as planned and in fact.
    must: EmploymentBegun, EmploymentExtended, EmploymentEnded
    rule:
      from 2015-01-01: of months; in resursjobb; per participation; at most 12; at end yes (must)
        source: F17 “Ett resursjobb är max på 12 månader”, Falkenbergs kommun, Resursjobb – ett
          framgångskoncept, 2020-04-29; interpretation; Calendar months. Contracts without a gap
          count as one, others by their days: our reading. Absence does not stop the clock.
`)
    expect(out).toContain(
      '    should: PraktikStarted\n    rule:\n      from 2015-01-01: all of (receivesForsorjningsstod,',
    )
  })

  it('says with each version of a rule of data what it asks and how it binds', async () => {
    const { out } = await jobbspar(['program', 'falkenberg'])
    const partOf = (rule: string) => out.split(/\n\n(?= {2}\w)/).find((part) => part.trim().startsWith(`${rule}\n`))
    expect(partOf('resursjobb/one-at-a-time')).toContain(
      'from 2015-01-01: all of (none of running resursjobb) (must)\n',
    )
    expect(partOf('resursjobb/coached')).toContain(
      'from 2015-01-01: of coachingContact; in resursjobb; per one; at least 1 (should)\n',
    )
  })

  it('quotes what the source printed, and tells what became of every statement', async () => {
    const { out } = await jobbspar(['program', 'falkenberg'])
    expect(out).toContain('source: F25 “låg kostnaden för kommunen på cirka 2,5 miljoner i försörjningsstöd”')
    for (const statement of Object.keys(falkenberg.coverage)) expect(out).toContain(`\n    ${statement}: `)
  })

  it('writes amounts, open periods and days without a value out', async () => {
    const { out } = await jobbspar(['program', 'falkenberg'])
    expect(out).toContain('      2015-04-01 – 2017-10-31: 22 000 SEK\n')
    expect(out).toContain('      from 2017-11-01: 20 000 SEK\n')
    expect(out).toContain('      2016-01-01 – 2018-12-31: not known, and undetermined\n')
    expect(out).toContain('      from 2017-02-01: not settled\n')
    expect(out).toContain('      from 2009-01-01: 0.3142\n')
  })

  it('ends with the rules whose terms the program does not speak of', () => {
    const { competencePlan: _, ...terms } = falkenberg.terms
    const book = ruleBookOf({ ...falkenberg, terms })
    expect(book.notApplicable).toContainEqual(
      expect.objectContaining({
        rule: 'competence/by-individual-plan',
        stream: 'participation',
        needs: ['competencePlan'],
      }),
    )
    expect(book.rules.map(({ rule }) => rule)).not.toContain('competence/by-individual-plan')
  })

  it('answers as JSON, with the guards resolved for the program', async () => {
    const book = JSON.parse((await jobbspar(['program', 'falkenberg', '--json'])).out) as RuleBook
    expect(Object.keys(book)).toEqual([
      ...['program', 'rules', 'notApplicable', 'otherTerms', 'outcome', 'published', 'coverage'],
    ])
    const { requires, ...version } = falkenberg.rules!['falkenberg/before-praktik']!.versions[0]!
    expect(book.rules.find(({ rule }) => rule === 'falkenberg/before-praktik')).toEqual({
      stream: 'participation',
      rule: 'falkenberg/before-praktik',
      version: 1,
      says: 'At the start of praktik, this holds: receives försörjningsstöd; resident in the municipality; wishes to work; able to work; entitled to a wage subsidy.',
      guards: { PraktikStarted: 'should' },
      byTerm: true,
      terms: [{ name: 'rule', versions: [{ ...version, value: requires }] }],
    })
  })

  it('that nobody knows is bad usage, and the known ones are named', async () => {
    expect(await jobbspar(['program', 'atlantis'])).toEqual({
      code: 2,
      out: '',
      err: `error: there is no program 'atlantis'; known programs: ${programs.map(({ id }) => id).join(', ')}; a path to a JSON file has a / in it or ends in .json\n`,
    })
  })
})
