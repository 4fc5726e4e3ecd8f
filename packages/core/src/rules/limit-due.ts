import { amountIn, shareOf, shortOf, sumOf, type AmountAsked } from './amounts.js'
import { openNamed } from './limit-amounts.js'
import { type Due } from '../decider/rule.js'
import { type AmountLimit } from '../terms/rule-amounts.js'
import { boundsIn } from '../terms/rule-bounds.js'
import { gauges } from '../terms/subjects.js'
import { laterDay, type Day } from '../vocabulary/day.js'

/**
 * What is still due of a lowest amount, for everything open that a limit is about: how much is missing up to its planned
 * last day, and whether it can still be reached.
 */
export const dueUnder = <S>(
  limitOn: (day: Day) => AmountLimit | undefined,
  at: Omit<AmountAsked<S>, 'event' | 'gauge' | 'base'> & { readonly asOf: Day; readonly isOver: boolean },
  asked: AmountLimit,
): readonly Due[] => {
  const { asOf, state, speech, isOver } = at
  const gauge = speech.gauges.find(({ name }) => name === asked.of)
  if (isOver || gauge === undefined || asked.per !== 'one') return []
  const unit = gauges[asked.of]
  return openNamed(asked, state, speech).flatMap((begun): readonly Due[] => {
    // Judged when it ends, by the version of that day.
    const limit = limitOn(laterDay(asOf, begun.plannedTo ?? asOf))
    const { least } = limit === undefined ? {} : boundsIn(limit)
    if (limit === undefined || least === undefined) return []
    const event = { data: { on: asOf } } as AmountAsked<S>['event']
    const amountOf = (of: typeof gauge): number =>
      amountIn({ ...limit, of: of.name }, { ...at, event, gauge: of, base: undefined }, [begun.id], begun.from).amount
    const amount = amountOf(gauge)
    const by = begun.plannedTo === undefined ? {} : { by: begun.plannedTo }
    const due = { what: asked.of, of: begun.id, ...by, unit }
    const base = speech.gauges.find(({ name }) => name === limit.percentOf)
    if (base === undefined) {
      const missing = shortOf(least, amount, unit)
      return missing === 0
        ? []
        : [{ ...due, missing, possible: true, facts: { from: begun.from, [asked.of]: amount, least } }]
    }
    const sofar = amountOf(base)
    const left = base.left?.(begun, asOf) ?? 0
    const missing = shortOf(shareOf(sumOf(sofar, left, unit), least, unit), amount, unit)
    if (missing === 0) return []
    const short = shortOf(shareOf(sofar, least, unit), amount, unit)
    return [
      {
        ...due,
        missing,
        // Without a planned end, there is no day from which it is too late.
        possible: begun.plannedTo === undefined || missing <= left,
        facts: {
          ...{ [asked.of]: amount, [base.name]: sofar, deficit: short, percent: least },
          ...(begun.plannedTo === undefined ? {} : { hoursLeft: left }),
        },
      },
    ]
  })
}
