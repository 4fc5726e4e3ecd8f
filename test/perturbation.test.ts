import { programById } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'
import { deep } from './chance.js'
import { asOf, namedVersions, saysOtherwise, streamsOf, withTerm, type Versions } from './perturbed.js'

/** A possible value for a term that is not settled, so that settling it can be tried. */
const settled: Readonly<Record<string, unknown>> = {
  contactTargets: { employerCalls: 10, coachingTalks: 10 },
  firstEmployerMonths: { kinds: ['resursjobb'], months: 1 },
  highestLevel: 0.1,
}

/** Words that can replace the words in the value of a term. */
const others: Readonly<Record<string, string>> = {
  receivesForsorjningsstod: 'farFromLabourMarket',
  incomeSupportBudget: 'employerBudget',
  forsorjningsstod: 'ekonomisktBistand',
  ressourceforlobsydelse: 'kontanthjaelp',
}

/** Values near a value: a number for one that is not settled, numbers up and down, yes for no, lists shorter, parts changed one at a time. */
const near = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value * 2 + 1, Number.isInteger(value) ? Math.floor(value / 2) : value / 2]
  if (typeof value === 'boolean') return [!value]
  if (value === 'notSettled') return [1]
  if (typeof value === 'string') return others[value] === undefined ? [] : [others[value]]
  if (Array.isArray(value)) {
    const list = value as readonly unknown[]
    return [
      ...list.map((_, i) => list.filter((__, j) => j !== i)),
      ...list.flatMap((one, i) => near(one).map((other) => list.map((kept, j) => (j === i ? other : kept)))),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    // A version that drops its rule states nothing else.
    (name === 'dropped' ? [] : near(part)).map((other) => ({ ...value, [name]: other })),
  )
}

/** Terms and rules for whose value there is only one word. They can be stated or left out, but not stated differently. */
const onlyLeftOut = [
  'admission',
  'commonCostShare',
  'companyAgreement',
  'partOfMonth',
  'receptionDuty',
  'reverseRoute',
  // Whether the subsidy is of a kind that is asked for is judged by `resursjobb/subsidy-decided-before` alone.
  'resursjobb/subsidy-covers',
  // No example history has two employments of one kind at a time.
  'resursjobb/one-at-a-time',
]

const perturbations = (name: string, versions: Versions): readonly (Versions | undefined)[] => {
  const changes = versions.flatMap((version, i) => {
    const values =
      version.value === 'notSettled'
        ? Object.entries(settled).flatMap(([key, value]) => (name.endsWith(key) ? [value] : []))
        : near(version.value)
    return values.map((value) => versions.map((one, j) => (i === j ? { ...one, value } : one)))
  })
  // What a rule states with words alone can be left out, too, but not stated differently.
  const isOnlyWords = name.includes('/') && changes.length === 0
  return isOnlyWords || onlyLeftOut.some((one) => name === one || name.endsWith(`.${one}`)) ? [undefined] : changes
}

const triedBefore = new Set<Versions>()

describe.each(Object.entries(asOf))('every term and every rule of %s matters', (id, day) => {
  const program = programById(id)
  if (program === undefined) throw new Error(`There is no program ${id}.`)
  const differs = saysOtherwise(program, streamsOf(id), day)

  // `npm test` tries what several programs share under the first of them.
  const own = namedVersions(program).filter(({ versions }) => deep || !triedBefore.has(versions))
  for (const { versions } of own) triedBefore.add(versions)

  it.each(own.map(({ name, versions }) => [name, versions] as const))(
    '%s, when it is another, changes a determination or a figure',
    (name, versions) => {
      const variants = perturbations(name, versions).map((change) => withTerm(program, name, change))
      expect(differs(name, variants)).toBe(true)
    },
  )
})
