import {
  EmploymentBegun,
  hours,
  ParticipationEnded,
  ParticipationOpened,
  sek,
  SupportGranted,
  SupportPaid,
  type Day,
  type Month,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { ledger, outcomes } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { corrected, figures, givenHistory, voided } from '../src/index.js'

const opened = ParticipationOpened({
  ...{ on: '2018-06-01', participant: 'participant-1', household: 'household-1' },
  ...{ program: 'falkenberg', municipality: 'falkenberg' },
})
const begun = (on: Day) =>
  EmploymentBegun({
    ...{ on, employmentId: 'employment-1', kind: 'resursjobb', employer: 'municipality', hoursPerWeek: hours(40) },
    plannedTo: '2019-12-31',
  })
const ended = ParticipationEnded({ on: '2020-01-01', exit: 'work', verified: true })
const granted = SupportGranted({ on: '2017-01-01', household: 'household-1', kind: 'forsorjningsstod' })
const paid = (month: Month, kronor: number) =>
  SupportPaid({ on: `${month}-27` as Day, kind: 'forsorjningsstod', month, amount: sek(kronor) })

const told = figures(falkenberg)
  .completeTo({ support: '2020-12-31' })
  .given('participation', opened, begun('2019-01-01'), ended)
  .given('support', granted, paid('2018-05', 8_000), paid('2020-05', 1_000))

/** What a failing check says. */
const saying = (check: () => unknown): string => {
  try {
    check()
  } catch (error) {
    return error instanceof Error ? error.message : 'no Error'
  }
  throw new Error('The check passes.')
}

describe('the figures of histories told', () => {
  it('are checked one by one, with the events they come from', () => {
    told
      .report()
      .shows('supportBefore', sek(8_000))
      .disagrees('supportBefore')
      .cites('supportBefore', 'support-1/2')
      .shows('supportChange', sek(-7_000))
      .cites('supportChange', 'support-1/2', 'support-1/3')
      .shows('persons', 1)
      .rates('outcome', { x: 1, n: 1, pending: 0 })
      .leavesOut('supportBefore', 0)
      .lacks('exit.education')
    figures(falkenberg).report().withholds('supportBefore')
  })

  it('are asked of what was delivered in full, and without that are not known where payments are overdue', () => {
    told.completeTo({}).report().withholds('supportBefore')
    told.completeTo({ support: '2018-12-31' }).report().shows('supportBefore', sek(8_000)).withholds('supportAfter')
  })

  it('and of one projection, by the fields that matter', () => {
    told
      .project(ledger)
      .shows({ byPayer: { municipality: sek(9_000) }, rows: [{ period: '2018-05' }, { amount: sek(1_000) }] })
    told.project(outcomes()).shows({ byExit: { work: 1 }, rate: { excluded: 0 } })
  })

  it('follow corrections and voids, and what was known then', () => {
    const mended = figures(falkenberg).given(
      'support',
      granted,
      paid('2018-05', 8_000),
      corrected(1, paid('2018-05', 7_500)),
    )
    mended.project(ledger).shows({ byPayer: { municipality: sek(7_500) } })
    mended
      .knownAt('2025-01-01T00:00:02.000Z')
      .project(ledger)
      .shows({ byPayer: { municipality: sek(8_000) } })
    figures(falkenberg).given('support', granted, paid('2018-05', 8_000), voided(1)).project(ledger).shows({ rows: [] })
    expect(saying(() => figures(falkenberg).given('support', granted, voided(3)))).toBe(
      'No given event so far is called 3.',
    )
  })

  it('are asked from a day, and of histories made elsewhere as well', () => {
    told.asOf('2018-12-31').report().shows('persons', 0).cites('persons')
    figures(falkenberg)
      .with(givenHistory('participation', 1, opened, begun('2019-01-01')))
      .report()
      .shows('persons', 1)
      .cites('persons', 'participation-1/2')
  })
})

describe('a check that fails', () => {
  it('shows the figure, the events it comes from and the histories, and no difference of objects', () => {
    expect(saying(() => told.report().shows('supportBefore', sek(9_000)))).toBe(
      [
        'Expected supportBefore to show:',
        '  9000.00 SEK',
        'Actually:',
        '  8000.00 SEK',
        'supportBefore: 8000.00 SEK. Printed: 2375000.00 SEK to 2625000.00 SEK, does not agree. (compared: persons 1, households 1, months 12)',
        'From:',
        '  support-1/2 SupportPaid { amount: { currency: "SEK", minor: 800000 }, kind: "forsorjningsstod", month: "2018-05", on: "2018-05-27" }',
        'Given:',
        '  participation-1/1 ParticipationOpened { household: "household-1", municipality: "falkenberg", on: "2018-06-01", participant: "participant-1", program: "falkenberg" }',
        '  participation-1/2 EmploymentBegun { employer: "municipality", employmentId: "employment-1", hoursPerWeek: 40, kind: "resursjobb", on: "2019-01-01", plannedTo: "2019-12-31" }',
        '  participation-1/3 ParticipationEnded { exit: "work", on: "2020-01-01", verified: true }',
        '  support-1/1 SupportGranted { household: "household-1", kind: "forsorjningsstod", on: "2017-01-01" }',
        '  support-1/2 SupportPaid { amount: { currency: "SEK", minor: 800000 }, kind: "forsorjningsstod", month: "2018-05", on: "2018-05-27" }',
        '  support-1/3 SupportPaid { amount: { currency: "SEK", minor: 100000 }, kind: "forsorjningsstod", month: "2020-05", on: "2020-05-27" }',
      ].join('\n'),
    )
  })

  it.each([
    [
      'a value that is withheld',
      () => figures(falkenberg).report().shows('supportBefore', sek(1)),
      'Actually:\n  nothing',
    ],
    ['a value that is not', () => told.report().withholds('persons'), 'Expected persons to show:\n  nothing'],
    [
      'what is left out',
      () => told.report().leavesOut('persons', 2),
      'Expected persons to leave out:\n  2\nActually:\n  0',
    ],
    ['a share', () => told.report().rates('outcome', { x: 0, n: 1 }), '{ n: 1, x: 0 }\nActually:\n  { n: 1, x: 1 }'],
    ['a share of figures without one', () => told.report().rates('persons', { x: 1 }), 'Actually:\n  nothing'],
    ['what agrees', () => told.report().agrees('supportBefore'), '2375000.00 SEK to 2625000.00 SEK, does not agree.'],
    [
      'what agrees, where nothing is known',
      () => figures(falkenberg).report().disagrees('supportBefore'),
      'Actually:\n  nothing',
    ],
    ['the evidence', () => told.report().cites('persons', 'support-1/2'), 'Actually:\n  participation-1/2'],
    ['a figure that is there', () => told.report().lacks('persons'), 'Expected no figure persons.'],
    [
      'a figure that is not',
      () => told.report().shows('people', 1),
      'Expected a figure people.\nThere are:\n  persons: 1 persons.',
    ],
    [
      'a field of an answer',
      () => told.project(ledger).shows({ byPayer: { central: sek(1) } }),
      'The answer of ledger, /byPayer/central: expected 1.00 SEK, found 0.00 SEK\nGiven:\n  participation-1/1',
    ],
    [
      'a list of an answer',
      () => told.project(ledger).shows({ rows: [] }),
      'The answer of ledger, /rows: expected 0 of them, found 2',
    ],
  ] as const)('tells of %s', (_what, check, text) => {
    expect(saying(check)).toContain(text)
  })
})
