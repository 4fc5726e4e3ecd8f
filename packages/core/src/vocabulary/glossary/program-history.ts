import { type Row } from './row.js'

/** The events of a program’s own history. */
export const programHistoryWords: readonly Row[] = [
  ['ProgramAdopted', 'Program adopted', 'It is decided to run a program.', 'F07'],
  ['ProgramMadePermanent', 'Program made permanent', 'A pilot becomes a permanent way of working.', 'F10'],
  ['ProgramEnded', 'Program ended', 'The last day of a program.', 'mechanism'],
  ['FundingApplied', 'Funding applied for', 'Funds for a program are applied for.', 'H23'],
  ['FundingSecured', 'Funding secured', 'Funds for a program are secured.', 'H01'],
  ['StageStarted', 'Stage started', 'A stage of a program’s roll-out starts, or a step of it.', 'V53; V54; V55'],
  [
    'StageFollowedUp',
    'Stage followed up',
    'A stage of a program’s roll-out, or a step of it, has been followed up.',
    'V55',
  ],
  ['CooperationAgreed', 'Cooperation agreed', 'Units agree to cooperate in a program.', 'H04; B12; B23'],
]
