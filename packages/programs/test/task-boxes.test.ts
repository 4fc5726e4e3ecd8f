import { TaskBoxDefined } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { known } from './at-work.js'

type Defined = Parameters<typeof TaskBoxDefined>[0]

const generic = (more: Partial<Defined> = {}) =>
  TaskBoxDefined({ on: '2016-02-01', taskBox: 'taskBox-1', kind: 'generic', tasks: ['watering', 'sorting'], ...more })
const ofArea = (area: string, n: number) =>
  TaskBoxDefined({ on: '2016-02-01', taskBox: `taskBox-${n}`, kind: 'area', area, tasks: ['reading-aloud'] })

describe('task-box/names-its-area', () => {
  const rule = 'task-box/names-its-area'

  it('[V40] is met by a generic box without an area, and found with one', () => {
    known.when(generic()).then(generic()).judges(rule, 'met').finds()
    const odd = generic({ area: 'school' })
    known.when(odd).then(odd).finds(rule).because(rule, { kind: 'generic', area: 'school' })
  })

  it('[V39] is met by a box of an area that names it, and found without', () => {
    known.when(ofArea('school', 1)).judges(rule, 'met').finds()
    known
      .when(generic({ kind: 'area' }))
      .finds(rule)
      .because(rule, { kind: 'area', area: 'none' })
  })
})

describe('task-box/id-used-once', () => {
  const rule = 'task-box/id-used-once'

  it('[V39] is met by a box for each of several areas beside the generic one', () => {
    const boxes = known.given(generic(), ofArea('school', 2), ofArea('care', 3))
    boxes.audits()
    expect(Object.entries(boxes.timeline.state.taskBoxes).map(([id, { kind, area }]) => [id, kind, area])).toEqual([
      ['taskBox-1', 'generic', undefined],
      ['taskBox-2', 'area', 'school'],
      ['taskBox-3', 'area', 'care'],
    ])
  })

  it('finds an id used before, and keeps the first box', () => {
    const again = generic({ on: '2016-03-01', tasks: ['filing'] })
    known.given(generic()).when(again).then(again).finds(rule).because(rule, { taskBox: 'taskBox-1' })
    expect(known.given(generic(), again).timeline.state.taskBoxes['taskBox-1']?.tasks).toEqual(['watering', 'sorting'])
  })

  it('takes a box with tasks only', () => {
    known.when(generic({ tasks: [] })).invalid('/data/tasks')
  })
})
