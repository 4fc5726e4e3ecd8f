import { money, type Money } from '@jobbspar/core'
import { remarked, replacing, withData, type Entry } from './entries.js'
import { type Extent, type Trait } from './trait.js'

/** An amount in two parts that add up to it. */
const parted = ({ minor, currency }: Money, { of }: Extent): readonly [Money, Money] => {
  const first = Math.floor((minor * (of + 1)) / 23)
  return [money(first, currency), money(minor - first, currency)]
}

/** Traits of monthly payments that come in parts, twice, late, corrected or not at all. */
export const paymentTraits = {
  wagesInParts: {
    says: 'The wage and the support of every month are paid in two payments each.',
    entries: (entries, extent) =>
      replacing(
        replacing(entries, 'WagePaid', ({ event, ...rest }) => {
          const [first, second] = parted(event.data.gross, extent)
          return [
            { ...rest, event: withData(event, { gross: first, entry: `${event.data.month}.1` }) },
            { ...rest, event: withData(event, { gross: second, entry: `${event.data.month}.2` }) },
          ]
        }),
        'SupportPaid',
        ({ event, ...rest }) => {
          const [first, second] = parted(event.data.amount, extent)
          return [
            { ...rest, event: withData(event, { amount: first, entry: `${event.data.month}.1` }) },
            { ...rest, event: withData(event, { amount: second, entry: `${event.data.month}.2` }) },
          ]
        },
      ),
  },
  paidTwice: {
    says: 'A month’s wage, subsidy and support are each paid twice.',
    entries: (entries) => {
      const again = (all: readonly Entry[], type: 'WagePaid' | 'SubsidyPaid' | 'SupportPaid') =>
        replacing(all, type, (paid, i) => {
          if (i > 0) return [paid]
          // The data keeps its own type.
          const event = { ...paid.event, data: { ...paid.event.data, entry: 'again' } } as Entry['event']
          return [paid, { ...paid, event }]
        })
      return again(again(again(entries, 'WagePaid'), 'SubsidyPaid'), 'SupportPaid')
    },
  },
  foreignCurrency: {
    says: 'One wage is paid in another currency than the program’s.',
    entries: (entries, _extent, { program }) =>
      replacing(entries, 'WagePaid', (paid, i) =>
        i > 0
          ? [paid]
          : [
              {
                ...paid,
                event: withData(paid.event, {
                  gross: money(paid.event.data.gross.minor, program.currency === 'SEK' ? 'DKK' : 'SEK'),
                }),
              },
            ],
      ),
  },
  lowered: {
    says: 'A wage is corrected to nothing, and support that was paid to half of it.',
    entries: (entries) =>
      replacing(
        replacing(entries, 'WagePaid', (paid, i) =>
          i > 0
            ? [paid]
            : [
                remarked(paid, {
                  to: withData(paid.event, { gross: money(0, paid.event.data.gross.currency) }),
                  recordedOn: paid.recordedOn,
                }),
              ],
        ),
        'SupportPaid',
        (paid, i) => {
          const { minor, currency } = paid.event.data.amount
          return i > 0
            ? [paid]
            : [
                remarked(paid, {
                  to: withData(paid.event, { amount: money(Math.floor(minor / 2), currency) }),
                  recordedOn: paid.recordedOn,
                }),
              ]
        },
      ),
  },
} as const satisfies Readonly<Record<string, Trait>>
