import { type Row } from './row.js'

/** The events of a workplace. */
export const workplaceWords: readonly Row[] = [
  ['WorkplaceRegistered', 'Workplace registered', 'A workplace becomes known to the program.', 'V41'],
  [
    'WorkplaceConditionReported',
    'Condition of a workplace reported',
    'A condition is reported to be present at a workplace, or not to be.',
    'V43; V44; V45; V46',
  ],
  ['ReceptionPlacesSet', 'Reception places set', 'A workplace says how many it receives at the same time.', 'V42'],
  ['PlaceReserved', 'Place reserved', 'A place is reserved for a participation.', 'V42'],
  ['PlaceReleased', 'Place released', 'The last day a reserved place is held.', 'mechanism'],
  ['TaskBoxDefined', 'Task box defined', 'The tasks of a box are named.', 'V39; V40'],
  [
    'ExpectationClarified',
    'Expectation clarified',
    'Something is clarified at a workplace, or for one participation.',
    'V47',
  ],
  ['EmployerCalled', 'Employer called on', 'A coach has called on an employer, by telephone or by a visit.', 'B10'],
  ['NeedsAnalysed', 'Needs analysed', 'An employer’s need of people has been analysed.', 'H13'],
  ['VacancyPosted', 'Vacancy posted', 'A workplace seeks a person for some tasks.', 'D43; H14'],
  ['VacancyClosed', 'Vacancy closed', 'The last day a vacancy is open, and what became of it.', 'mechanism'],
  [
    'TaskForceJoined',
    'Task force joined',
    'A company joins the task force, without committing to any employment.',
    'D30; D34',
  ],
  ['TaskForceLeft', 'Task force left', 'A company’s last day in the task force.', 'mechanism'],
  ['ExperienceShared', 'Experience shared', 'What was learnt at a workplace is shared with the staff.', 'D28; D29'],
]
