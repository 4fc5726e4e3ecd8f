import { defineFigure } from '../define.js'
import { employmentCertificate } from './employment-certificate.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'

/** How many can show a whole year in the program's own employment. */
export const certificates = defineFigure({
  id: 'certificates',
  section: 'work',
  unit: 'certificates',
  label: 'Certificates for a full year in the program’s own employment.',
  asks: { certificates: employmentCertificate },
  value: ({ certificates: { wholeYears } }) => ({
    value: wholeYears.length,
    evidence: wholeYears.flatMap(({ evidence }) => evidence),
  }),
  cells: ({ certificates: { wholeYears } }) =>
    wholeYears.map(({ stream, employmentId }) => ({
      ...{ of: 'employment', subject: `${stream} ${employmentId}`, is: 'known', whose: { streams: [stream] } },
    })),
  formula: {
    name: 'employmentCertificate',
    against: 'by hand, by the calendar',
    edges: 'to a leap day, a day less, open, another kind of employment',
  },
  release: counted(personCounts, 'certificates'),
})
