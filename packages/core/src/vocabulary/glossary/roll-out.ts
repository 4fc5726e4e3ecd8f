import { type Row } from './row.js'

/** How programs are run, funded and rolled out. */
export const rollOutWords: readonly Row[] = [
  ['pilot', 'pilot', 'A program that is tried for some years.', 'F09'],
  ['project', 'project', 'A program that runs as a project, to a day.', 'H22'],
  ['permanent', 'permanent', 'A permanent way of working.', 'F10'],
  ['leader', 'Leader', 'European funds for rural areas.', 'H01'],
  ['municipalBudget', 'municipal budget', 'The municipality’s own budget.', 'B21'],
  ['stateGrant', 'state grant', 'A grant of the state.', 'mechanism'],
  ['design', 'design', 'It is decided to design a model.', 'V01'],
  ['implementationDecision', 'implementation decision', 'It is decided to implement the model.', 'V53'],
  ['implementationProject', 'implementation project', 'The implementation is set up as a project.', 'V53'],
  ['transitionOfExisting', 'transition of existing', 'Existing employments go over to the model.', 'V54'],
  ['increase', 'increase', 'The number grows in several steps, each followed up.', 'V55'],
]
