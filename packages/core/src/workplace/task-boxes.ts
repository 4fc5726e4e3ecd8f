import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec, idCodec, listOf, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Code, type EventId } from '../vocabulary/ids.js'
import { taskBoxKinds, type TaskBoxKind } from '../vocabulary/kinds.js'

/**
 * Tasks outside the core assignment of the staff are put in a box: a generic box for practically all workplaces, or a
 * box for one area.
 */
export const TaskBoxDefined = defineEvent(
  'TaskBoxDefined',
  {
    kind: 'report',
    moment: 'decides',
    says: 'The tasks of a box are named.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: 'nothing',
  },
  {
    taskBox: idCodec('taskBox'),
    kind: oneOf(taskBoxKinds),
    tasks: listOf(codeCodec),
  },
  { area: codeCodec },
)

const events = [TaskBoxDefined] as const
type TaskBoxEvent = EventOf<typeof events>

/** A box of tasks. */
export interface TaskBox {
  readonly kind: TaskBoxKind
  readonly area: Code | undefined
  readonly tasks: readonly Code[]
  readonly by: EventId
}

/** The part of a workplace's state that this concept keeps. */
export interface WithTaskBoxes {
  readonly taskBoxes: Readonly<Record<string, TaskBox>>
}

const rules = rulesFor<WithTaskBoxes, TaskBoxEvent, Program>()

const idUsedOnce = rules.rule({
  id: 'task-box/id-used-once',
  version: 1,
  says: 'Each task box has an id of its own.',
  guards: { TaskBoxDefined: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.taskBoxes[data.taskBox]
    return other === undefined ? met() : notMet({ taskBox: data.taskBox }, { events: [other.by] })
  },
})

const namesItsArea = rules.rule({
  id: 'task-box/names-its-area',
  version: 1,
  says: 'A box of one area names the area, and a generic box names none.',
  guards: { TaskBoxDefined: 'must' },
  judge: ({ event: { data } }) =>
    (data.kind === 'area') === (data.area !== undefined)
      ? met()
      : notMet({ kind: data.kind, area: data.area ?? 'none' }),
})

const recipes: Recipes<WithTaskBoxes, TaskBoxEvent> = {
  TaskBoxDefined: (draft, { taskBox, kind, area, tasks }, { id }) => {
    draft.taskBoxes[taskBox] ??= { kind, area, tasks: [...tasks], by: id }
  },
}

/** Boxes of tasks outside the core assignment of the staff. */
export const taskBoxConcept = concept({
  name: 'task-box',
  events,
  initial: (): WithTaskBoxes => ({ taskBoxes: {} }),
  rules: [idUsedOnce, namesItsArea],
  recipes,
})
