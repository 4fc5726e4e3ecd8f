import { type Employment, type WithEmployment } from './employment.js'
import { type WithSubsidies } from './subsidy.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notKnownOf, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { codeCodec, hoursCodec, idCodec, monthCodec, positiveMoneyCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { monthOf } from '../vocabulary/month.js'

/**
 * The wage of a month is paid; `on` is the day of payment. `pension` is what the employer booked for pension and insurance
 * in addition to the statutory contribution; where it is not stated, the cost is computed from the terms of the month.
 */
export const WagePaid = defineEvent(
  'WagePaid',
  {
    kind: 'report',
    moment: 'happens',
    says: 'The wage of a month is paid.',
    silence: { is: 'expected', fact: 'wages' },
    supersedes: 'nothing',
  },
  { employmentId: idCodec('employment'), month: monthCodec, gross: positiveMoneyCodec },
  { pension: positiveMoneyCodec, net: positiveMoneyCodec, hours: hoursCodec, entry: codeCodec },
)

/** The wage subsidy of a month is paid to the employer. */
export const SubsidyPaid = defineEvent(
  'SubsidyPaid',
  {
    kind: 'report',
    moment: 'happens',
    says: 'The wage subsidy of a month is paid to the employer.',
    silence: { is: 'expected', fact: 'subsidies' },
    supersedes: 'nothing',
  },
  { subsidyId: idCodec('subsidy'), month: monthCodec, amount: positiveMoneyCodec },
  { entry: codeCodec },
)

const events = [WagePaid, SubsidyPaid] as const
type PayEvent = EventOf<typeof events>

const rules = rulesFor<WithEmployment & WithSubsidies, PayEvent, Program>()

const withinEmployment = rules.rule({
  id: 'pay/wage-of-a-month-employed',
  version: 1,
  says: 'A wage is paid for a month of the employment, to its last or planned last day.',
  guards: { WagePaid: 'must' },
  judge: ({ state, event: { data } }) => {
    const employment = state.employments[data.employmentId]
    if (employment === undefined) return notMet({ employment: data.employmentId, begun: false })
    const { from, last, plannedTo, begunBy } = employment
    const until = last ?? plannedTo
    return monthOf(from) <= data.month && (until === undefined || data.month <= monthOf(until))
      ? met()
      : notMet({ month: data.month, from, to: until ?? 'open' }, { events: [begunBy] })
  },
})

const subsidyDecided = rules.rule({
  id: 'pay/subsidy-of-a-month-decided',
  version: 1,
  says: 'A wage subsidy is paid for a month that its decision covers.',
  guards: { SubsidyPaid: 'must' },
  judge: ({ state, event: { data } }) => {
    const subsidy = state.subsidies[data.subsidyId]
    if (subsidy === undefined) return notMet({ subsidy: data.subsidyId, decided: false })
    return monthOf(subsidy.from) <= data.month && data.month <= monthOf(subsidy.to)
      ? met()
      : notMet({ month: data.month, from: subsidy.from, to: subsidy.to }, { events: [subsidy.by] })
  },
})

const subsidyEmployed = rules.rule({
  id: 'pay/subsidy-of-a-month-employed',
  version: 1,
  says: 'A wage subsidy is paid for a month in which an employment that it carries ran.',
  guards: { SubsidyPaid: 'should' },
  judge: ({ state, event: { data } }) => {
    const { subsidyId, month } = data
    const carried = Object.entries(state.employments).filter(([, one]) => one.subsidyId === subsidyId)
    const latest = carried.at(-1)
    if (latest === undefined) return notApplicable('subsidyNotCited')
    const begun = carried.filter(([, { from }]) => monthOf(from) <= month)
    const runs = ({ last, plannedTo }: Employment): boolean => {
      const until = last ?? plannedTo
      return until === undefined || month <= monthOf(until)
    }
    if (begun.some(([, employment]) => runs(employment))) return met()
    // An employment may have continued after its planned last day.
    const open = begun.find(([, { last }]) => last === undefined)
    if (open !== undefined) return undetermined([notKnownOf('lastDay', open[0])], { subsidy: subsidyId, month })
    const [employment, { from, last = 'open', begunBy }] = latest
    return notMet({ subsidy: subsidyId, month, employment, from, lastDay: last }, { events: [begunBy] })
  },
})

// Payments change nothing that a rule needs; projections sum them.
const recipes: Recipes<unknown, PayEvent> = {
  WagePaid: () => undefined,
  SubsidyPaid: () => undefined,
}

/** Wages and subsidies that are paid. */
export const payConcept = concept({
  name: 'pay',
  events,
  rules: [withinEmployment, subsidyDecided, subsidyEmployed],
  recipes,
})
