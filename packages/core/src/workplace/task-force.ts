import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/**
 * A company joins the task force of companies that promote hiring participants. Joining does not commit the company to
 * hire anyone.
 */
export const TaskForceJoined = defineEvent(
  'TaskForceJoined',
  {
    kind: 'report',
    moment: 'begins',
    says: 'A company joins the task force.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: 'nothing',
  },
  {},
)

/** A company leaves the task force; `on` is its last day in the task force. */
export const TaskForceLeft = defineEvent(
  'TaskForceLeft',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A company leaves the task force.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: 'nothing',
  },
  {},
)

const events = [TaskForceJoined, TaskForceLeft] as const
type TaskForceEvent = EventOf<typeof events>

/** A company's latest period in the task force. */
export interface TaskForceMembership {
  readonly from: Day
  /** The last day in the task force, once the company has left. */
  readonly last: Day | undefined
  readonly by: EventId
}

/** The part of a workplace's state that this concept keeps. */
export interface WithTaskForce {
  readonly taskForce: TaskForceMembership | undefined
}

const rules = rulesFor<WithTaskForce, TaskForceEvent, Program>()

const inOrder = rules.rule({
  id: 'task-force/in-order',
  version: 1,
  says: 'Only who is not in the task force joins it, and only who is in it leaves.',
  guards: { TaskForceJoined: 'must', TaskForceLeft: 'must' },
  judge: ({ state: { taskForce }, event: { type } }) => {
    const inIt = taskForce !== undefined && taskForce.last === undefined
    if (inIt === (type === 'TaskForceLeft')) return met()
    if (taskForce === undefined) return notMet({ joined: false })
    return notMet(
      taskForce.last === undefined ? { since: taskForce.from } : { since: taskForce.from, leftOn: taskForce.last },
      { events: [taskForce.by] },
    )
  },
})

const recipes: Recipes<WithTaskForce, TaskForceEvent> = {
  TaskForceJoined: (draft, { on }, { id }) => {
    if (draft.taskForce === undefined || draft.taskForce.last !== undefined)
      draft.taskForce = { from: on, last: undefined, by: id }
  },
  TaskForceLeft: (draft, { on }) => {
    if (draft.taskForce !== undefined) draft.taskForce.last ??= on
  },
}

/** Whether a company belongs to the task force. */
export const taskForceConcept = concept({
  name: 'task-force',
  events,
  initial: (): WithTaskForce => ({ taskForce: undefined }),
  rules: [inOrder],
  recipes,
})
