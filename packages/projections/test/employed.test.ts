import { vasteras } from '@jobbspar/programs'
import { employed, project, type History } from '@jobbspar/projections'
import { figures, historyTold } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, begun, ended, opened } from './told.js'

const now = (...histories: readonly History[]) => project({ employed }, histories, asOf('2019-12-31')).employed

describe('somebody in two participations is employed once', () => {
  const early = (nth: number) =>
    historyTold('participation', nth, opened('2019-01-01'), begun('2019-01-01', '2019-12-31', { employerUnit: 'ama' }))
  const late = (nth: number) =>
    historyTold(
      'participation',
      nth,
      opened('2019-06-01'),
      begun('2019-06-01', '2019-12-31', { employerUnit: 'forvaltning' }),
    )

  it('by the employment that began later, whichever is told first and in whichever stream', () => {
    for (const told of [
      [early(1), late(2)],
      [late(1), early(2)],
      [early(2), late(1)],
    ])
      expect(now(...told)).toMatchObject([{ unit: 'forvaltning', from: '2019-06-01' }])
  })

  it('by the one whose event comes last when both began on one day, whichever is told first', () => {
    const [one, other] = [late(1), late(2)]
    expect(now(one, other)).toMatchObject([{ source: other.events.at(-1)?.meta.id }])
    expect(now(other, one)).toEqual(now(one, other))
  })

  it('by the earlier when the later is over', () => {
    const over = historyTold(
      'participation',
      1,
      ...[opened('2019-06-01'), begun('2019-06-01', '2019-12-31'), ended('2019-12-30')],
    )
    expect(now(early(2), over)).toMatchObject([{ unit: 'ama', from: '2019-01-01' }])
  })
})

describe('[V34] scenarios of 50, 100 and 200 more', () => {
  const ofKind = (nth: number, kind: 'resursjobb' | 'yrkesEllerStudieresurs') =>
    historyTold('participation', nth, opened('2017-01-01', nth), begun('2017-01-01', '2017-12-31', { kind }))

  it('are alternatives on the two resursjobb of the day, not steps, and not on all three who are employed', () => {
    figures(vasteras)
      .asOf('2017-05-31')
      .with(ofKind(1, 'resursjobb'), ofKind(2, 'resursjobb'), ofKind(3, 'yrkesEllerStudieresurs'))
      .report()
      .shows('employed', 3)
      .shows('employedInResursjobb', 2)
      .shows('scenario.50', 52)
      .shows('scenario.100', 102)
      .shows('scenario.200', 202)
  })

  it('are 50, 100 and 200 where nobody is employed, whatever number the source prints of all groups', () => {
    const nobody = figures(vasteras).asOf('2017-05-31').report()
    nobody.shows('scenario.50', 50).shows('scenario.100', 100).shows('scenario.200', 200)
  })
})
