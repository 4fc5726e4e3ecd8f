import {
  addDays,
  addMonths,
  followsWithoutGap,
  includes,
  laterDay,
  type Day,
  type EmploymentKind,
  type EventId,
} from '@jobbspar/core'
import { type At, type Projection } from './projection.js'
import { rateOf, type Rate } from './rate.js'

/** When employments, one after the other, are one spell. */
export interface SpellRule {
  readonly id: string
  readonly version: number
  /** The rule, in one line. */
  readonly says: string
  /** So many days at most may lie between two contracts of one spell. */
  readonly gapDays: number
  /** The kinds of employment that count; absent where every kind does. */
  readonly kinds?: readonly EmploymentKind[]
}

/** A spell of employment of any kind, in which the next contract begins no later than the day after the one before it ends. */
export const unbrokenEmployment: SpellRule = {
  id: 'employment.unbroken',
  version: 1,
  says: 'Employments of any kind are one spell while no day lies between them.',
  gapDays: 0,
}

interface Contract {
  readonly participant: string
  readonly kind: EmploymentKind
  readonly from: Day
  readonly last: Day | undefined
  /** The last day that the participation would tell of it; absent while that is open. */
  readonly seenTo: Day | undefined
  readonly evidence: readonly EventId[]
}

/** One person’s first spell of employment, and whether it lasted. */
export interface EmploymentSpell {
  readonly participant: string
  readonly from: Day
  /** The last day of the spell; absent while a contract of it is open. */
  readonly last?: Day
  /** The day so many months after the start, on which the person is to be employed still. */
  readonly askedOn: Day
  /**
   * `pending` before that day has come, and while a next contract could still continue a spell that has ended before it; `undetermined`
   * where the participation had ended by then with the contract open, so that nobody tells of it any more.
   */
  readonly is: 'sustained' | 'notSustained' | 'pending' | 'undetermined'
  /** The events of its contracts. */
  readonly evidence: readonly EventId[]
}

/** How many were still employed so many months after the start, with each person’s spell behind it. */
export interface SustainedEmploymentView {
  readonly rate: Rate
  /** Those whose job nobody told of any more on that day. In no part of the rate. */
  readonly undetermined: number
  /** One of each person, in the order of their ids. */
  readonly spells: readonly EmploymentSpell[]
  readonly evidence: readonly EventId[]
}

/** A spell from the contracts of one person, the first of them first; it ends before the first gap that is too long. */
const spellOf = ([start, ...others]: readonly [Contract, ...Contract[]], gapDays: number) => {
  const { participant, from } = start
  let { last, seenTo } = start
  const evidence = [...start.evidence]
  for (const next of others) {
    if (last !== undefined && !followsWithoutGap({ first: from, last: addDays(last, gapDays) }, next.from)) break
    last = last === undefined || next.last === undefined ? undefined : laterDay(last, next.last)
    seenTo = seenTo === undefined || next.seenTo === undefined ? undefined : laterDay(seenTo, next.seenTo)
    evidence.push(...next.evidence)
  }
  return { participant, from, ...(last === undefined ? {} : { last }), seenTo, evidence }
}

const judge = (
  { from, last, seenTo }: { readonly from: Day; readonly last?: Day; readonly seenTo: Day | undefined },
  askedOn: Day,
  { gapDays }: SpellRule,
  { asOf }: At,
): EmploymentSpell['is'] => {
  if (asOf < askedOn) return 'pending'
  if (last === undefined) return seenTo === undefined || askedOn <= seenTo ? 'sustained' : 'undetermined'
  if (includes({ first: from, last }, askedOn)) return 'sustained'
  // The latest day on which a next contract would continue the spell.
  return asOf < addDays(last, gapDays + 1) ? 'pending' : 'notSustained'
}

const earlierFirst = (a: Contract, b: Contract): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

/**
 * Of the persons who began an employment, how many are employed still on the day so many calendar months after the start: 1 January
 * and six months is 1 July. Each person counts once, by the spell that begins with the first employment, told by the rule; somebody with
 * employments of other kinds only is excluded. Until the day has come everybody is pending, also those whose spell is over, so that early
 * endings do not weigh more than employments that go on. A contract still open when the participation ends is not told of afterwards, so
 * that it is undetermined on a later day. For whole `months` from 1.
 */
export const sustainedEmployment = (
  months: number,
  rule: SpellRule = unbrokenEmployment,
): Projection<readonly Contract[], SustainedEmploymentView> => ({
  name: 'sustainedEmployment',
  version: 1,
  says: 'How many are still employed so many months after the start.',
  perStream: {
    participation: (_stream, at) => {
      const contracts = new Map<string, Omit<Contract, 'participant' | 'seenTo'>>()
      let participant: string | undefined
      let seenTo: Day | undefined
      const cited = (id: EventId): readonly EventId[] => (at.evidence ? [id] : [])
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') participant ??= data.participant
          if (type === 'ParticipationEnded') seenTo ??= data.on
          if (type === 'EmploymentBegun' && !contracts.has(data.employmentId))
            contracts.set(data.employmentId, { kind: data.kind, from: data.on, last: undefined, evidence: cited(id) })
          if (type === 'EmploymentEnded') {
            const contract = contracts.get(data.employmentId)
            if (contract !== undefined && contract.last === undefined)
              contracts.set(data.employmentId, {
                ...contract,
                last: data.on,
                evidence: [...contract.evidence, ...cited(id)],
              })
          }
        },
        part: () => {
          const person = participant
          return person === undefined
            ? []
            : [...contracts.values()].map((one) => ({ ...one, participant: person, seenTo }))
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
      .map((contracts): EmploymentSpell => {
        const { seenTo, ...spell } = spellOf(contracts, rule.gapDays)
        const askedOn = addMonths(spell.from, months)
        return {
          ...spell,
          askedOn,
          is: judge({ ...spell, seenTo }, askedOn, rule, at),
          evidence: [...spell.evidence].sort(),
        }
      })
      .sort((a, b) => (a.participant < b.participant ? -1 : 1))
    const count = (what: EmploymentSpell['is']): number => spells.filter(({ is }) => is === what).length
    const [x, undetermined] = [count('sustained'), count('undetermined')]
    const rate = rateOf(x, x + count('notSustained'), {
      excluded: persons.size - counted.size,
      pending: count('pending'),
      definition: `${rule.id}.${String(months)}@${String(rule.version)}`,
      knownAt: at.knownAt,
    })
    return {
      rate: undetermined === 0 ? rate : { ...rate, provisional: true },
      undetermined,
      spells,
      evidence: spells.flatMap(({ evidence }) => evidence).sort(),
    }
  },
})
