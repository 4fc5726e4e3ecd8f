import {
  addDays,
  addMonths,
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  followsWithoutGap,
  laterDay,
  runsOn,
  silenceOf,
  type Day,
  type EmploymentKind,
  type EventId,
} from '@jobbspar/core'
import { type Case, personCase, withCases, type WithCases } from '../../asking/cases.js'
import { type At, type Projection } from '../../asking/projection.js'
import { rateOf, type Rate } from '../../statistics/rate.js'
import { mostNotKnown } from '../../asking/unsure.js'

/** The rule that says when successive employments are one spell. */
export interface SpellRule {
  readonly id: string
  readonly version: number
  /** The rule, in one line. */
  readonly says: string
  /** The largest number of days between two contracts of one spell. */
  readonly gapDays: number
  /** The kinds of employment that count. Absent where every kind counts. */
  readonly kinds?: readonly EmploymentKind[]
}

/** A spell of employment of any kind. Each contract begins at the latest on the day after the last day of the previous contract. */
export const unbrokenEmployment: SpellRule = {
  id: 'employment.unbroken',
  version: 1,
  says: 'Employments of any kind are one spell while no day lies between them.',
  gapDays: 0,
}

/** A contract of one person, as input for spells of employment. */
export interface Contract {
  readonly participant: string
  readonly kind: EmploymentKind
  readonly from: Day
  readonly plannedTo: Day | undefined
  readonly last: Day | undefined
  /**
   * The last day of the participation, after which its jobs are no longer reported. Absent while the participation is
   * open.
   */
  readonly reportedTo: Day | undefined
  readonly evidence: readonly EventId[]
}

/** One person’s first spell of employment, and whether it lasted. */
export interface EmploymentSpell {
  readonly participant: string
  readonly from: Day
  /** The last day of the spell. Absent while one of its contracts is open. */
  readonly last?: Day
  /** The day on which employment is checked: a number of months after the start. */
  readonly askedOn: Day
  /**
   * `pending` before `askedOn`, and also after the end of a spell while a further contract could still continue it.
   * `notKnown` in three cases. A planned last day has passed without a recorded end. Or the participation ended before
   * `askedOn` while the contract was open. Or a report of an early end, or of a further contract, may still arrive.
   */
  readonly is: 'sustained' | 'notSustained' | 'pending' | 'notKnown'
  /**
   * Present where `sustained` depends on the assumption that an open-ended employment without any sign of its end goes
   * on.
   */
  readonly assumed?: true
  /** The events of the contracts in the spell. */
  readonly evidence: readonly EventId[]
}

/** The share of persons still employed a number of months after the start, with the spell of each person. */
export interface SustainedEmploymentView extends WithCases {
  readonly rate: Rate
  /** One spell for each person, in the order of the persons' ids. */
  readonly spells: readonly EmploymentSpell[]
  readonly evidence: readonly EventId[]
}

type Contracts = readonly [Contract, ...Contract[]]

const follows = (reached: Day, next: Contract, gapDays: number): boolean =>
  followsWithoutGap({ first: reached, last: addDays(reached, gapDays) }, next.from)

/**
 * A spell from the contracts of one person, in the order of their first days. The spell ends before the first gap that
 * is too long.
 */
const spellOf = (contracts: Contracts, gapDays: number) => {
  const [start, ...others] = contracts
  const spell: [Contract, ...Contract[]] = [start]
  let { last } = start
  for (const next of others) {
    if (last !== undefined && !follows(last, next, gapDays)) break
    last = last === undefined || next.last === undefined ? undefined : laterDay(last, next.last)
    spell.push(next)
  }
  return { contracts: spell, ...(last === undefined ? {} : { last }) }
}

/**
 * How certain a day of employment must be: recorded, assumed because the employment is open-ended, or only possible.
 */
type Sureness = 'known' | 'assumed' | 'possible'

/**
 * The day up to which a contract reaches with a given certainty. An open contract is followed no further than
 * `askedOn`.
 */
const reachOf = (contract: Contract, askedOn: Day, sureness: Sureness, at: At): Day => {
  const { from, plannedTo, last, reportedTo } = contract
  if (last !== undefined) return last
  if (sureness === 'possible') return laterDay(from, askedOn)
  const asked = earlierDay(askedOn, reportedTo ?? askedOn)
  const day =
    plannedTo === undefined || runsOn(contract, EmploymentEnded, asked, at) === 'yes'
      ? asked
      : earlierDay(asked, plannedTo)
  const runs = runsOn(contract, EmploymentEnded, day, at)
  return runs === 'yes' || (runs === 'assumed' && sureness === 'assumed') ? day : from
}

/** The day up to which a spell reaches with a given certainty. */
const reachedBy = ([start, ...others]: Contracts, askedOn: Day, gapDays: number, sureness: Sureness, at: At): Day => {
  let reached = reachOf(start, askedOn, sureness, at)
  for (const next of others) {
    if (!follows(reached, next, gapDays)) break
    reached = laterDay(reached, reachOf(next, askedOn, sureness, at))
  }
  return reached
}

const judge = (
  contracts: Contracts,
  askedOn: Day,
  { gapDays }: SpellRule,
  at: At,
): Pick<EmploymentSpell, 'is' | 'assumed'> => {
  if (at.asOf < askedOn) return { is: 'pending' }
  const reached = (sureness: Sureness): Day => reachedBy(contracts, askedOn, gapDays, sureness, at)
  if (askedOn <= reached('known')) return { is: 'sustained' }
  if (askedOn <= reached('assumed')) return { is: 'sustained', assumed: true }
  const possible = reached('possible')
  if (askedOn <= possible) return { is: 'notKnown' }
  // The latest day on which a next contract would continue the spell.
  const on = addDays(possible, gapDays + 1)
  const silence = silenceOf(EmploymentBegun.silence, { on }, at)
  return { is: silence === 'notYet' ? 'pending' : silence === 'none' ? 'notSustained' : 'notKnown' }
}

const judgedCase = {
  sustained: { is: 'known', status: 'in' },
  notSustained: { is: 'known', status: 'out' },
  pending: { is: 'notYet' },
  notKnown: { is: 'notKnown' },
} as const satisfies Readonly<Record<EmploymentSpell['is'], Pick<Case, 'is' | 'status'>>>

const caseOf = ({ participant, is, assumed }: EmploymentSpell): Case => ({
  ...personCase(participant),
  ...judgedCase[is],
  ...(assumed === undefined ? {} : { is: 'assumed' }),
})

/** The case of a person none of whose employments is of a kind that counts; nothing for every other person. */
const excludedOf = (person: string, counted: ReadonlyMap<string, unknown>): readonly Case[] =>
  counted.has(person) ? [] : [{ ...personCase(person), is: 'known', status: 'excluded' }]

const earlierFirst = (a: Contract, b: Contract): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

/**
 * The share of persons who began an employment and are still employed a number of calendar months after its first day.
 * For example, six months after 1 January is 1 July. Each person counts once, with the spell that begins with the first
 * employment, under the rule for spells. A person is excluded if none of the employments is of a kind that the rule
 * counts. Before the day of the check every person is pending, even one whose spell is over. Otherwise early endings
 * would be counted sooner than employments that go on. If the planned last day of a contract has passed without a
 * recorded end, it is not known whether the contract still runs. The same holds after the end of the participation for a
 * contract that was open then. An open-ended contract is assumed to go on. `months` is a whole number of at least 1.
 */
export const sustainedEmployment = (
  months: number,
  rule: SpellRule = unbrokenEmployment,
): Projection<readonly Contract[], SustainedEmploymentView> => ({
  name: 'sustainedEmployment',
  version: 2,
  says: 'How many are still employed a number of months after the start.',
  perStream: {
    participation: (_stream, at) => {
      const contracts = new Map<string, Omit<Contract, 'participant' | 'reportedTo'>>()
      let participant: string | undefined
      let reportedTo: Day | undefined
      const cited = (id: EventId): readonly EventId[] => (at.evidence ? [id] : [])
      const change = (employmentId: string, by: EventId, changed: Partial<Pick<Contract, 'plannedTo' | 'last'>>) => {
        const contract = contracts.get(employmentId)
        if (contract === undefined || contract.last !== undefined) return
        contracts.set(employmentId, { ...contract, ...changed, evidence: [...contract.evidence, ...cited(by)] })
      }
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') participant ??= data.participant
          if (type === 'ParticipationEnded') reportedTo ??= data.on
          if (type === 'EmploymentBegun' && !contracts.has(data.employmentId))
            contracts.set(data.employmentId, {
              ...{ kind: data.kind, from: data.on, plannedTo: data.plannedTo, last: undefined, evidence: cited(id) },
            })
          if (type === 'EmploymentExtended') change(data.employmentId, id, { plannedTo: data.plannedTo })
          if (type === 'EmploymentEnded') change(data.employmentId, id, { last: data.on })
        },
        part: () => {
          const person = participant
          return person === undefined
            ? []
            : [...contracts.values()].map((one) => ({ ...one, participant: person, reportedTo }))
        },
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const persons = new Set(all.map(({ participant }) => participant))
    const counted = new Map<string, [Contract, ...Contract[]]>()
    for (const contract of all.filter(({ kind }) => rule.kinds?.includes(kind) !== false).sort(earlierFirst)) {
      const others = counted.get(contract.participant)
      if (others === undefined) counted.set(contract.participant, [contract])
      else others.push(contract)
    }
    const spells = [...counted.values()]
      .map((of): EmploymentSpell => {
        const { contracts, last } = spellOf(of, rule.gapDays)
        const [{ participant, from }] = contracts
        const askedOn = addMonths(from, months)
        return {
          ...{ participant, from, askedOn },
          ...(last === undefined ? {} : { last }),
          ...judge(contracts, askedOn, rule, at),
          evidence: contracts.flatMap(({ evidence }) => evidence).sort(),
        }
      })
      .sort((a, b) => (a.participant < b.participant ? -1 : 1))
    const count = (what: EmploymentSpell['is']): number => spells.filter(({ is }) => is === what).length
    const x = count('sustained')
    const assumed = spells.filter((one) => one.assumed === true).length
    return {
      rate: rateOf(
        x,
        x + count('notSustained'),
        {
          excluded: persons.size - counted.size,
          pending: count('pending'),
          definition: `${rule.id}.${String(months)}@${String(rule.version)}`,
          knownAt: at.knownAt,
        },
        { unsure: { notKnown: count('notKnown'), assumedIn: { x: assumed, rest: 0 }, most: mostNotKnown(at) } },
      ),
      spells,
      ...withCases(at, () => [...spells.map(caseOf), ...[...persons].flatMap((person) => excludedOf(person, counted))]),
      evidence: spells.flatMap(({ evidence }) => evidence).sort(),
    }
  },
})
