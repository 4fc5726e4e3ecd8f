import { shownDecimal } from '@jobbspar/core'
import { isTooUnsure, silentNone, withoutBounds } from '../../asking/unsure.js'
import { termValue } from '../../asking/term-value.js'
import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { caseload } from './caseload.js'
import { publicly } from '../release.js'

/** Full-time posts on the reference date. */
export const fullTimePosts = defineFigure({
  id: 'fullTimePosts',
  section: 'other',
  unit: 'posts',
  label: 'Full-time coach posts.',
  notes: { atLeast: 'At least {posts, number} required.' },
  asks: { caseload },
  applies: speaksOf('staffing'),
  value: ({ caseload: { posts, coaches, postsNotKnown, postsEvidence } }, at) => {
    const silent = { ...silentNone, notKnown: postsNotKnown.coaches }
    const fewest = termValue(at.program.terms.staffing, at.asOf)
    return {
      ...(isTooUnsure(coaches - postsNotKnown.coaches, silent, at) ? {} : { value: posts }),
      uncertainty: { ...withoutBounds(silent), low: posts, high: shownDecimal(posts + postsNotKnown.posts, 2) },
      ...(fewest === undefined ? {} : { details: [{ note: 'atLeast', facts: { posts: fewest } }] }),
      evidence: postsEvidence,
    }
  },
  cells: ({ caseload: { postCases = [] } }) => postCases,
  formula: {
    name: 'caseload',
    against: 'by hand',
    edges: 'no coach, half a post, a coach who has left',
  },
  release: publicly,
})
