import { type ProgramTerms } from './program-terms.js'
import { type Source } from './term.js'

const said = (id: string, note: string): Source => ({
  id,
  document: 'The library’s default',
  status: 'interpretation',
  note,
})

/**
 * Default terms for reading a history. They apply where a program’s source does not state them, and name the library as
 * their source.
 */
export const libraryTerms = {
  reportingLag: [
    {
      from: '1900-01-01',
      value: {
        days: 30,
        others: [
          { fact: 'endings', days: 45 },
          { fact: 'wages', days: 45 },
        ],
      },
      source: said('library.reportingLag', 'Replace it with the lags of the municipality that runs the program.'),
    },
  ],
  notKnownShare: [
    {
      from: '1900-01-01',
      value: 10,
      source: said('library.notKnownShare', 'Above it a share is stated as a range, not as one number.'),
    },
  ],
} as const satisfies ProgramTerms
