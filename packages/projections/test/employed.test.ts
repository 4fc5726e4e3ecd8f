import { employed, project, type History } from '@jobbspar/projections'
import { historyTold } from '@jobbspar/testing'
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
