import {
  EmploymentBegun,
  EmploymentEnded,
  hours,
  ParticipationOpened,
  sek,
  SubsidyDecided,
  SupportGranted,
  SupportPaid,
  WagePaid,
  type AnyEvent,
  type Month,
} from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { historyOf, jobbspar } from './people.js'

const months = (year: number): readonly Month[] =>
  Array.from({ length: 12 }, (_, i): Month => `${year}-${String(i + 1).padStart(2, '0')}` as Month)

/** A subsidised year of resursjobb at a company, of which ten wages were recorded, after a year of support of 8 000 kr a month. */
const streams: Readonly<Record<string, readonly AnyEvent[]>> = {
  'participation-1': [
    ParticipationOpened({
      ...{ on: '2018-06-01', participant: 'participant-1', household: 'household-1' },
      ...{ program: 'falkenberg', municipality: 'falkenberg' },
    }),
    SubsidyDecided({
      ...{ on: '2018-12-20', subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2 },
      ...{ from: '2019-01-01', to: '2019-12-31' },
    }),
    EmploymentBegun({
      ...{ on: '2019-01-01', employmentId: 'employment-1', kind: 'resursjobb', employer: 'private' },
      ...{ hoursPerWeek: hours(40), plannedTo: '2019-12-31', subsidyId: 'subsidy-1' },
    }),
    ...months(2019)
      .slice(0, 10)
      .map((month) => WagePaid({ on: `${month}-25`, employmentId: 'employment-1', month, gross: sek(20_000) })),
    EmploymentEnded({ on: '2019-12-31', employmentId: 'employment-1', reason: 'termEnded' }),
  ],
  'support-1': [
    SupportGranted({ on: '2018-01-01', household: 'household-1', kind: 'forsorjningsstod' }),
    ...months(2018).map((month) =>
      SupportPaid({ on: `${month}-27`, kind: 'forsorjningsstod', month, amount: sek(8_000) }),
    ),
  ],
}

const file = historyOf('money-not-known.jsonl', streams)
const asked = async (...options: readonly string[]) => {
  const { code, out, err } = await jobbspar([
    'report',
    file,
    '--as-of',
    '2021-01-31',
    '--known-at',
    '2021-01-31',
    ...options,
  ])
  expect([code, err]).toEqual([0, ''])
  return out
}

describe('a report on money of which reports are missing', () => {
  it('states what is known at least, and how many months are not known or estimated', async () => {
    const out = await asked()
    expect(out).toMatch(/Gross wages paid to participants +at least 200 000 SEK.*\n +2 not known\n/)
    // Twice 31.42 % of 20 000 kr, ten times, no one reported; two months more are not known.
    expect(out).toMatch(/Wage subsidies, all months +not known\n/)
    expect(out).toMatch(/^ {2}The employer +not known\n {4}2 not known; 10 estimated\n/m)
    expect(out).toMatch(/^ {2}The municipality +at least 96 000 SEK\n {4}24 not known; 1 not due yet\n/m)
    // Twice the year before: no cost of the two years is known to have been borne.
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Net saving of the municipality, first two years at most 192 000 SEK')
    expect(out).toMatch(/^ {2}income support +96 000 +not known +not known$/m)
    expect(out).toMatch(/^ {2}Income support during, after: 12 not known$/m)
  })

  it('lists in JSON the months that are not recorded, by stream, and each payer’s amount with its bounds', async () => {
    const { ledger, figures } = JSON.parse(await asked('--json')) as {
      readonly ledger: Readonly<Record<string, unknown>>
      readonly figures: readonly { readonly id: string }[]
    }
    const support = { stream: 'support-1', category: 'forsorjningsstod', payers: ['municipality'] }
    const wages = { is: 'notKnown', stream: 'participation-1', period: '2019-11', to: '2019-12' }
    expect(ledger['unreported']).toMatchObject([
      { ...support, is: 'notKnown', period: '2019-01', to: '2020-12' },
      { ...wages, category: 'wage', payers: ['employer'] },
      { ...wages, category: 'wageSubsidy', payers: ['central'] },
      { ...support, is: 'notYet', period: '2021-01', to: '2021-01' },
    ])
    expect(ledger).toMatchObject({
      byPayer: { municipality: sek(96_000) },
      borne: { municipality: { uncertainty: { low: sek(96_000), notKnown: 24, notYet: 1, estimated: 0 } } },
    })
    expect(figures.find(({ id }) => id === 'subsidy')).toMatchObject({
      ...{ low: sek(0), notKnown: 2, estimated: 10, provisional: true },
    })
  })

  it('knows of kinds of fact that were delivered in full: no subsidy was paid, and no other wage or support', async () => {
    const out = await asked(
      ...['wages', 'subsidies', 'support', 'endings'].flatMap((kind) => ['--complete-to', `${kind}=2020-12`]),
      ...['--complete-to', 'exits=2021-01'],
    )
    expect(out).toMatch(/Gross wages paid to participants +200 000 SEK/)
    expect(out).toMatch(/Wage subsidies, all months +0 SEK/)
    // 20 000 kr and 31.42 % on it, ten times.
    expect(out).toMatch(/Employer cost beyond subsidies, all months +262 840 SEK/)
    expect(out).toMatch(/^ {2}income support +96 000 +0 +0$/m)
    expect(out.split('Costs by payer')[1]).not.toMatch(/\d not known|\d estimated/)
  })

  it('states the same counts when brief', async () => {
    expect(await asked('--brief')).toMatch(/^supportAfter +not known \(12 not known\)/m)
  })
})
