import { type Row } from './row.js'

/** How programs are run, funded and rolled out. */
export const rollOutWords: readonly Row[] = [
  ['pilot', 'pilot', 'A program that is tried for some years.', 'F09', 'försök', 'forsøg'],
  ['project', 'project', 'A program that runs as a project, to a day.', 'H22', 'projekt', 'projekt'],
  ['permanent', 'permanent', 'A permanent way of working.', 'F10', 'permanent', 'permanent'],
  ['leader', 'Leader', 'European funds for rural areas.', 'H01', 'Leader'],
  [
    'municipalBudget',
    'municipal budget',
    'The municipality’s own budget.',
    'B21',
    'kommunens budget',
    'kommunens budget',
  ],
  ['stateGrant', 'state grant', 'A grant of the state.', 'mechanism', 'statsbidrag', 'statstilskud'],
  ['design', 'design', 'It is decided to design a model.', 'V01', 'utformning'],
  [
    'implementationDecision',
    'implementation decision',
    'It is decided to implement the model.',
    'V53',
    'beslut om implementering',
  ],
  [
    'implementationProject',
    'implementation project',
    'The implementation is set up as a project.',
    'V53',
    'projektsättning',
  ],
  [
    'transitionOfExisting',
    'transition of existing',
    'Existing employments go over to the model.',
    'V54',
    'övergång av befintliga',
  ],
  ['increase', 'increase', 'The number grows in several steps, each followed up.', 'V55', 'ökning i flera steg'],
]
