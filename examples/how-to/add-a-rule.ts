// A rule of an app's own, added to the participations of a program.
import {
  EmploymentBegun,
  met,
  notMet,
  participation,
  rulesFor,
  type EventOf,
  type Participation,
  type Program,
} from '@jobbspar/core'

// #region rule
const rules = rulesFor<Participation, EventOf<[typeof EmploymentBegun]>, Program>()

export const planBeforeEmployment = rules.rule({
  id: 'plan/agreed-before-employment',
  version: 1,
  says: 'An individual plan is agreed before the employment begins.',
  guards: { EmploymentBegun: 'should' },
  judge: ({ state: { plan }, event }) =>
    plan === undefined ? notMet({ firstDay: event.data.on, plan: 'none' }) : met(),
})

export const ownParticipation = participation.extend({ rules: [planBeforeEmployment] })
// #endregion
