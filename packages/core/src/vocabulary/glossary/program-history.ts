import { type Row } from './row.js'

/** The events of a program’s own history. */
export const programHistoryWords: readonly Row[] = [
  [
    'ProgramAdopted',
    'Program adopted',
    'It is decided to run a program.',
    'F07',
    'Program beslutat',
    'Program besluttet',
  ],
  [
    'ProgramMadePermanent',
    'Program made permanent',
    'A pilot becomes a permanent way of working.',
    'F10',
    'Program permanentat',
    'Program gjort permanent',
  ],
  ['ProgramEnded', 'Program ended', 'The last day of a program.', 'mechanism', 'Program avslutat', 'Program afsluttet'],
]
