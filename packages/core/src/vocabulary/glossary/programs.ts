import { type Row } from './row.js'

/** The programs that ship with the library. */
export const programWords: readonly Row[] = [
  [
    'falkenberg',
    'Resursjobb in Falkenberg',
    'A praktik, then a municipal job for at most a year, in Falkenberg.',
    'F11',
  ],

  [
    'hassleholm',
    'Framsteget in Hässleholm',
    'Hot job tracks from employers’ needs to jobs for people on support, in Hässleholm.',
    'H01',
  ],
  [
    'bengtsfors',
    'Municipal job coaching in Bengtsfors',
    'Job coaching and reverse matching for people who have difficulty establishing themselves, in Bengtsfors.',
    'B01',
  ],
  [
    'vasteras',
    'Resursjobb model of Västerås',
    'A city-wide model of employments with adapted tasks, in Västerås.',
    'V16',
  ],
  [
    'hedensted',
    'Ressourceforløb with small jobs in Hedensted',
    'A praktik and small jobs at ordinary wage in parallel with treatment, in Hedensted.',
    'D03',
  ],
]
