import { shiftMonth, wordsInOrder, type Grant, type Month, type SupportKind } from '@jobbspar/core'
import {
  inOrder,
  type LedgerGap,
  type LedgerPart,
  type LedgerPlace,
  type LedgerRow,
  type LedgerSilence,
  type SupportFile,
} from './rows.js'
import { distinctLacks, lack } from '../statistics/lack.js'

/** The kinds of support in a stream, from its grants and payments. */
export const filesOf = (
  stream: string,
  household: string | undefined,
  grants: readonly (Pick<Grant, 'participant'> & { readonly kind: SupportKind })[],
  paid: readonly SupportKind[],
): readonly SupportFile[] =>
  household === undefined
    ? []
    : wordsInOrder('support', [...grants.map(({ kind }) => kind), ...paid]).flatMap((kind): readonly SupportFile[] => {
        const named = new Set(grants.flatMap((grant) => (grant.kind === kind ? [grant.participant] : [])))
        const [participant] = named
        return [{ stream, household, kind, ...(named.size > 1 || participant === undefined ? {} : { participant }) }]
      })

/** The owner of the support of a kind in a stream. Streams with the same owner record the same support. */
export type WhoseSupport = (household: string, kind: string, stream: string) => string

/**
 * Streams of one household record the same support, unless each stream is about one participant. In that case only
 * streams of the same participant record the same support.
 */
export const whoseSupport = (files: readonly SupportFile[]): WhoseSupport => {
  const participants = new Map<string, string>()
  const shared = new Set<string>()
  for (const { stream, household, kind, participant } of files) {
    if (participant === undefined) shared.add(`${household} ${kind}`)
    else participants.set(`${stream} ${kind}`, participant)
  }
  return (household, kind, stream) => {
    const ofHousehold = `${household} ${kind}`
    const participant = participants.get(`${stream} ${kind}`)
    return participant === undefined || shared.has(ofHousehold) ? ofHousehold : `${ofHousehold} ${participant}`
  }
}

/** The support recorded in more than one stream. */
const inSeveralStreams = (files: readonly SupportFile[], whose: WhoseSupport): ReadonlySet<string> => {
  const streams = new Map<string, string>()
  const several = new Set<string>()
  for (const { household, kind, stream } of files) {
    const key = whose(household, kind, stream)
    const other = streams.get(key)
    if (other === undefined) streams.set(key, stream)
    else if (other !== stream) several.add(key)
  }
  return several
}

/** The reports of the streams about one month of support. */
interface ReportedMonth {
  readonly kind: string
  readonly month: Month
  readonly rows: LedgerRow[]
  readonly gaps: LedgerGap[]
}

/**
 * One amount from the reports of several streams about a month: no amount where all report 0, otherwise a gap, because
 * it is not known which report is right.
 */
const oneOf = ({ kind, month, rows, gaps }: ReportedMonth): Pick<LedgerPart, 'rows' | 'gaps'> => {
  const all: readonly LedgerPlace[] = inOrder<LedgerPlace>([...rows, ...gaps])
  const streams = [...new Set(all.map(({ stream }) => stream))].sort()
  if (streams.length < 2) return { rows, gaps }
  const [stream = ''] = streams
  if (gaps.length === 0 && rows.every(({ amount }) => amount.minor === 0))
    return { rows: rows.filter((row) => row.stream === stream), gaps: [] }
  const household = all[0]?.household
  const which = lack('whichIsRight', { streams: streams.join(', '), kind, month })
  return {
    rows: [],
    gaps: [
      {
        ...{ period: month, stream, category: kind, ...(household === undefined ? {} : { household }) },
        sources: [...new Set(all.flatMap(({ sources }) => sources))].sort(),
        missing: distinctLacks([which, ...gaps.flatMap(({ missing }) => missing)]),
      },
    ],
  }
}

/** The months of silences that are not yet in `known`. They are added to it. Consecutive months form one silence. */
const monthsNotIn = (silences: readonly LedgerSilence[], known: Set<string>, keyOf: (one: LedgerSilence) => string) =>
  silences.flatMap((one) => {
    const found: LedgerSilence[] = []
    let open: LedgerSilence | undefined
    for (let month = one.period; month <= one.to; month = shiftMonth(month, 1)) {
      const key = `${keyOf(one)} ${month}`
      if (known.has(key)) {
        if (open !== undefined) found.push(open)
        open = undefined
        continue
      }
      known.add(key)
      open = { ...one, period: open?.period ?? month, to: month }
    }
    return open === undefined ? found : [...found, open]
  })

/**
 * The ledger with the support of each household counted once, where several streams record it. A month that one stream
 * reports is not due in the others. A month that no stream reports is due once. A month that two streams report is a
 * gap.
 */
export const supportOnce = <P extends Pick<LedgerPart, 'rows' | 'gaps' | 'unreported' | 'files'>>(ledger: P): P => {
  const whose = whoseSupport(ledger.files)
  const several = inSeveralStreams(ledger.files, whose)
  if (several.size === 0) return ledger
  const keyOf = ({ household, category, stream }: LedgerPlace & { readonly category: string }): string =>
    household === undefined ? '' : whose(household, category, stream)
  const isOnce = (place: LedgerPlace & { readonly category: string }) => !several.has(keyOf(place))
  const months = new Map<string, ReportedMonth>()
  const reported = (place: LedgerPlace & { readonly category: string }): ReportedMonth => {
    const key = `${keyOf(place)} ${place.period}`
    const known = months.get(key)
    if (known !== undefined) return known
    const first = { kind: place.category, month: place.period, rows: [], gaps: [] }
    months.set(key, first)
    return first
  }
  for (const row of ledger.rows) if (!isOnce(row)) reported(row).rows.push(row)
  for (const gap of ledger.gaps) if (!isOnce(gap)) reported(gap).gaps.push(gap)
  const settled = [...months.values()].map(oneOf)
  const known = new Set(months.keys())
  const silent = inOrder(ledger.unreported.filter((one) => !isOnce(one)))
    .slice()
    .sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0))
  return {
    ...ledger,
    rows: [...ledger.rows.filter(isOnce), ...settled.flatMap(({ rows }) => rows)],
    gaps: [...ledger.gaps.filter(isOnce), ...settled.flatMap(({ gaps }) => gaps)],
    unreported: [...ledger.unreported.filter(isOnce), ...monthsNotIn(silent, known, keyOf)],
  }
}
