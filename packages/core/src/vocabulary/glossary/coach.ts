import { type Row } from './row.js'

/** The events of a coach. */
export const coachWords: readonly Row[] = [
  ['CoachAppointed', 'Coach appointed', 'A person begins as a coach.', 'B20'],
  ['ParticipantAssigned', 'Participant assigned', 'A coach becomes responsible for a participant.', 'B09'],
  ['ParticipantReleased', 'Participant released', 'A coach is responsible for a participant no longer.', 'B09'],
  ['CoachLeft', 'Coach left', 'The last day of a coach.', 'mechanism'],
]
