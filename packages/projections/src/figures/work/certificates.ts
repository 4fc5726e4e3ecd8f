import { defineFigure } from '../define.js'
import { employmentCase, type Case } from '../../asking/cases.js'
import { silentNone, unsureCount } from '../../asking/unsure.js'
import { employmentCertificate } from './employment-certificate.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'

/** How many participants can prove a whole year in the program's own employment. */
export const certificates = defineFigure({
  id: 'certificates',
  section: 'work',
  unit: 'certificates',
  label: 'Certificates for a full year in the program’s own employment.',
  asks: { certificates: employmentCertificate },
  value: ({ certificates: { wholeYears, mayBeWhole } }, at) => ({
    ...unsureCount(wholeYears.length, { ...silentNone, notKnown: mayBeWhole.length }, at),
    evidence: wholeYears.flatMap(({ evidence }) => evidence),
  }),
  cells: ({ certificates: { wholeYears, mayBeWhole } }) => [
    ...wholeYears.map((one): Case => ({ ...employmentCase(one), is: 'known' })),
    ...mayBeWhole.map((one): Case => ({ ...employmentCase(one), is: 'notKnown' })),
  ],
  formula: {
    name: 'employmentCertificate',
    against: 'by hand, by the calendar',
    edges: 'to a leap day, a day less, open, another kind of employment',
  },
  release: counted(personCounts, 'certificates'),
})
