import { type At } from '../../asking/projection.js'
import { termValue } from '../../asking/term-value.js'
import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { employedCases, employedCount, isInResursjobb } from './employed-count.js'
import { personCounts } from '../persons/person-counts.js'
import { employed } from './employed.js'

/** How many more resursjobb each alternative of the program has. */
const scenariosAt = ({ program, asOf }: At): readonly number[] => termValue(program.terms.scenarios, asOf) ?? []

/** How many persons would be in a resursjobb if the program had more resursjobb. */
export const scenario = defineFigure({
  id: 'scenario',
  section: 'other',
  unit: 'persons',
  label: 'Persons in a resursjobb, with {part} more.',
  notes: {
    alternative:
      'A scenario, not a stage of the program. It is based on resursjobb on the reference date, not on all employed.',
  },
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  parts: (_views, at) => scenariosAt(at).map(String),
  value: ({ employed: view }, at, part) => {
    const more = scenariosAt(at).find((one) => String(one) === part)
    return more === undefined
      ? undefined
      : { ...employedCount(view, isInResursjobb(at.program), at, more), details: [{ note: 'alternative' }] }
  },
  cells: ({ employed: view }, { program }) => employedCases(view, isInResursjobb(program)),
  formula: {
    name: 'scenarios, employed',
    against: 'V34: 50, 100 or 200 more',
    edges: 'no one, other kinds of employment',
  },
  release: {
    is: 'counts',
    families: [personCounts],
    value: (counts, _views, at, part) => {
      const now = counts.of('in a resursjobb')
      const more = scenariosAt(at).find((one) => String(one) === part)
      return now === undefined || more === undefined ? undefined : { value: now + more, evidence: [] }
    },
  },
})
