import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { householdSupport } from '../../ledger/household-support.js'
import { defineFigure } from '../define.js'
import { entryCohortsOf } from './cohort-rows.js'
import { participationSpells } from './participation-spells.js'
import { never } from '../release.js'

/** The statuses of the participations opened in each quarter. Stated if any participation was opened. */
export const entryCohorts = defineFigure({
  id: 'entryCohorts',
  section: 'flow',
  unit: 'participations',
  label: 'Participations by the quarter they were opened in.',
  notes: {
    status:
      'Status on the day that number of months after each opening. Households: of those that ended with at least one whole month ' +
      'between the end and that day, how many received income support for such a month, and of how many that is not known.',
    unsettled:
      '{n, plural, one {# participation is} other {# participations are}} counted as under way on a day whose reporting lag is not over.',
  },
  asks: { spells: participationSpells, support: householdSupport },
  table: {
    keys: ['quarter', 'months'],
    columns: {
      quarter: 'quarter',
      months: 'months after',
      opened: 'opened',
      still: 'under way',
      outcome: 'ended in outcome',
      otherExit: 'other exit',
      excludedExit: 'exit not counted',
      notYet: 'not yet',
      households: 'households asked',
      returned: 'support again',
      supportNotKnown: 'not known',
    },
  },
  value: ({ spells, support }, at) => {
    if (spells.length === 0) return undefined
    const { rows, unsettled, evidence } = entryCohortsOf(spells, support, at)
    return {
      value: spells.length,
      uncertainty: withoutBounds({ ...silentNone, notKnown: unsettled }),
      table: rows.map((row) => ({ ...row })),
      details: [
        { note: 'status' },
        ...(unsettled === 0 ? [] : [{ note: 'unsettled' as const, facts: { n: unsettled } }]),
      ],
      evidence,
    }
  },
  cells: ({ spells, support }, at) => entryCohortsOf(spells, support, at).cases ?? [],
  formula: {
    name: 'entryCohortsOf',
    against: 'by hand; a second count over untidy cohorts',
    edges:
      'last day, the day before, day not come, excluded exit, two of one household, support not known, back at once',
  },
  release: never,
})
