import { type CountTree } from '../../statistics/collapsing.js'
import { inHalfAYear, inAYear } from '../asked.js'
import { type Nested } from '../../statistics/nested-counts.js'
import { countFamily } from '../count-family.js'
import { type SustainedEmploymentView } from '../outcomes/sustained-employment.js'
import { isEmployedBy, isInResursjobb } from '../work/employed-count.js'
import { employed, type EmployedNow } from '../work/employed.js'
import { employmentCertificate } from '../work/employment-certificate.js'
import { participationSpells } from '../flow/participation-spells.js'
import { cohort } from './cohort.js'

/** The counts for the rate of persons still employed a number of months after the start. */
export const sustainedNames = (months: string) => ({
  ...{ x: `employed after ${months} months`, rest: `not employed after ${months} months` },
  ...{ n: `known after ${months} months`, pending: `not ${months} months yet` },
  ...{
    excluded: 'employed in no counted kind',
    notKnown: `not known after ${months} months`,
    unit: 'persons' as const,
  },
})

const leaf = (name: string, count: number): CountTree => ({ name, count })

const sustainedParts = (months: string, { rate }: SustainedEmploymentView): readonly CountTree[] => {
  const { x, rest, n, pending, notKnown } = sustainedNames(months)
  return [
    { ...leaf(n, rate.n), shares: [[leaf(x, rate.x), leaf(rest, rate.n - rate.x)]] },
    leaf(pending, rate.pending),
    leaf(notKnown, rate.notKnown ?? 0),
  ]
}

/** Each count for a later month is part of a count for an earlier month, or the other way round. */
const nestedMonths = (earlier: string, later: string): readonly Nested[] => {
  const [first, then] = [sustainedNames(earlier), sustainedNames(later)]
  return [
    [first.n, then.n],
    [first.x, then.x],
    [first.rest, then.rest],
    [first.pending, then.pending],
  ]
}

/** Persons by hiring date, certificate, present workplace, and length of employment. */
export const personCounts = countFamily({
  asks: {
    cohort,
    certificates: employmentCertificate,
    spells: participationSpells,
    employed,
    halfYear: inHalfAYear,
    wholeYear: inAYear,
  },
  counts: (
    {
      cohort: { persons, personsInFirstYear },
      certificates: { wholeYears },
      spells,
      employed: now,
      halfYear,
      wholeYear,
    },
    { program },
  ) => {
    const count = (isCounted: (one: EmployedNow) => boolean): number => now.employed.filter(isCounted).length
    const by = (name: string, isCounted: (one: EmployedNow) => boolean): readonly CountTree[] => [
      leaf(name, count(isCounted)),
      leaf(
        `not ${name}`,
        count((one) => !isCounted(one)),
      ),
    ]
    const [ama, forvaltning] = (['ama', 'forvaltning'] as const).map((unit) => count(isEmployedBy(unit, program)))
    const byUnit = [
      leaf('employed by the labour-market unit', ama ?? 0),
      leaf('employed by the departments', forvaltning ?? 0),
      leaf('employed elsewhere', now.employed.length - (ama ?? 0) - (forvaltning ?? 0)),
    ]
    const once = halfYear.spells.length
    const personOf = new Map(spells.map(({ stream, participant }) => [stream, participant]))
    return {
      trees: [
        {
          ...leaf('hired', persons),
          divisions: [
            [leaf('hired in the first year', personsInFirstYear), leaf('hired later', persons - personsInFirstYear)],
          ],
        },
        {
          ...leaf('certificates', wholeYears.length),
          persons: new Set(wholeYears.map(({ stream }) => personOf.get(stream))).size,
        },
        {
          ...leaf('employed', now.employed.length),
          divisions: [
            byUnit,
            by('in a resursjobb', isInResursjobb(program)),
            by('recruited ordinarily', ({ recruitedBy }) => recruitedBy === 'ordinaryRecruitment'),
          ],
        },
        {
          ...leaf('employed once', once),
          divisions: [sustainedParts('6', halfYear), sustainedParts('12', wholeYear)],
        },
        // Every kind of employment counts, so no one who was employed is excluded.
        leaf(sustainedNames('6').excluded, halfYear.rate.excluded),
      ],
      nested: [
        ['hired', 'certificates'],
        ['hired', 'employed'],
        ...['hired', 'hired in the first year', 'certificates', 'employed'].flatMap((name): readonly Nested[] => [
          ['employed once', name],
          ['participations', name],
        ]),
        ['participations', 'employed once'],
        ...nestedMonths('6', '12'),
      ],
    }
  },
})
