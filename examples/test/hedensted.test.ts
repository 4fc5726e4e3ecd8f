import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toJsonl } from '@jobbspar/adapters-memory'
import {
  localDay,
  daysBetween,
  dkk,
  streamKindOf,
  minus,
  participation,
  plus,
  support,
  times,
  workplace,
  type AnyEvent,
  type BenefitRate,
  type Currency,
  type Money,
  type Reader,
  type Stored,
  type StoredEvent,
  type StreamKind,
} from '@jobbspar/core'
import { hedensted } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'
import { calibration, hedenstedHistory } from '../generate/hedensted.js'

const folder = fileURLToPath(new URL('../histories/', import.meta.url))
const events = await hedenstedHistory()

const streams = new Map<string, StoredEvent[]>()
for (const event of events) streams.set(event.meta.stream, [...(streams.get(event.meta.stream) ?? []), event])

/** The streams of a kind by name, each as its records. */
const recordsOf = <Ev extends AnyEvent>(kind: StreamKind, read: Reader<Ev>) =>
  [...streams].flatMap(([stream, stored]): (readonly [string, readonly Stored<Ev>[]])[] =>
    streamKindOf(stream) === kind
      ? [[stream, stored.flatMap((one) => ((parsed) => (parsed.ok ? [parsed.value] : []))(read(one)))]]
      : [],
  )
const ways = recordsOf('participation', participation.parse).map((one) => participation.timeline(...one))
const companies = recordsOf('workplace', workplace.parse).map((one) => workplace.timeline(...one))
const benefits = recordsOf('support', support.parse).map((one) => support.timeline(...one))

describe('the history of Hedensted', () => {
  it('is what its generator makes, to the byte', () => {
    expect(toJsonl(events)).toBe(readFileSync(`${folder}hedensted.jsonl`, 'utf8'))
    expect(JSON.parse(readFileSync(`${folder}hedensted.about.json`, 'utf8'))).toEqual(calibration)
  })

  it('says of every person and company that it is synthetic, and ends in the month that the source looks back from', () => {
    for (const stream of streams.keys())
      expect(stream).toMatch(/^((participation|support|workplace)-synthetic-\d\d|program-hedensted)$/)
    for (const { data, meta } of events) {
      expect(data).not.toHaveProperty('name')
      expect(meta.recordedAt < '2016-08-01').toBe(true)
    }
  })

  it('[D05] [D06] has 78 persons who have been through a ressourceforløb, of whom 28 went on', () => {
    const exits = ways.flatMap(({ state }) => state.ending?.exit ?? [])
    expect(exits).toHaveLength(78)
    const on = exits.filter((exit) => ['work', 'education', 'fleksjob', 'dagpenge'].includes(exit))
    expect(on).toHaveLength(28)
    expect(new Set(on).size).toBe(4)
    expect(ways.length).toBeGreaterThan(78)
  })

  it('[D31] has 24 companies in the task force, all since 2015, and some that have left it', () => {
    const forces = companies.flatMap(({ state }) => state.taskForce ?? [])
    expect(forces.filter(({ last }) => last === undefined)).toHaveLength(24)
    expect(forces.length).toBeGreaterThan(24)
    expect(forces.every(({ from }) => from >= '2015-01-01')).toBe(true)
  })

  it('[D34] [D37] [D38] [D44] has 36 companies with small jobs of the eight kinds and others, not all of them members', () => {
    const posting = companies.filter(({ state }) =>
      Object.values(state.vacancies).some(({ smallJob }) => smallJob !== undefined),
    )
    expect(posting).toHaveLength(36)
    const isMember = ({ state: { taskForce } }: (typeof companies)[number]) =>
      taskForce !== undefined && taskForce.last === undefined
    expect(posting.every(isMember)).toBe(false)
    expect(companies.filter(isMember).every((one) => posting.includes(one))).toBe(false)
    const vacancies = companies.flatMap(({ state }) => Object.values(state.vacancies))
    expect(new Set(vacancies.flatMap(({ smallJob }) => smallJob ?? [])).size).toBe(9)
    expect(vacancies.some(({ smallJob }) => smallJob === undefined)).toBe(true)
  })

  it('[D11] has every small job at ordinary wage and without a subsidy, most of them at the company of the praktik', () => {
    const jobs = ways.flatMap(({ effective }) =>
      effective.flatMap(({ type, data }) =>
        type === 'EmploymentBegun' && data.kind === 'smajob' ? [{ effective, data }] : [],
      ),
    )
    expect(jobs.length).toBeGreaterThan(35)
    expect(
      jobs.every(({ data }) => data.wage !== undefined && data.wage.minor > 0 && data.subsidyId === undefined),
    ).toBe(true)
    const known = jobs.filter(({ effective, data }) =>
      effective.some((event) => event.type === 'PraktikStarted' && event.data.workplace === data.workplace),
    )
    expect(known.length).toBeGreaterThan(jobs.length * 0.9)
  })

  it('[D14] pays a benefit that leaves 70 % of the wage to the person, in every month', () => {
    // Ressourceforløbsydelse of the two years, as published.
    const full: Readonly<Record<string, Readonly<Record<BenefitRate, Money<'DKK'>>>>> = {
      '2015': { provider: dkk(14_416), nonProvider: dkk(10_849) },
      '2016': { provider: dkk(14_575), nonProvider: dkk(10_968) },
    }
    let months = 0
    for (const { stream, effective } of benefits) {
      const way = ways.find((one) => one.stream === stream.replace('support', 'participation'))
      const rate = effective.flatMap(({ type, data }) => (type === 'SupportGranted' ? (data.rate ?? []) : []))[0]
      for (const event of effective) {
        if (event.type !== 'SupportPaid' || rate === undefined) continue
        const { month, amount } = event.data
        const whole = full[month.slice(0, 4)]?.[rate] ?? dkk(0)
        const wages = (way?.effective ?? []).flatMap((one) =>
          one.type === 'WagePaid' && one.data.month === month ? [plus(one.data.gross, one.data.pension ?? dkk(0))] : [],
        )
        expect(wages.length).toBeLessThan(2)
        const [wage = dkk(0)] = wages
        const gained = minus(plus<Currency>(amount, wage), whole)
        expect([month, gained.minor]).toEqual([month, wage.minor - times(wage, 0.3).minor])
        if (wage.minor > 0) months++
      }
    }
    expect(months).toBeGreaterThan(200)
  })

  it('breaks no rule that binds, and is found to have passed over some advice', () => {
    const found = [
      ...ways.flatMap(participation.audit(hedensted)),
      ...companies.flatMap(workplace.audit(hedensted)),
      ...benefits.flatMap(support.audit(hedensted)),
    ]
    expect(found.filter(({ enforcement }) => enforcement === 'must')).toEqual([])
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([
      'ending/no-praktik-left-open',
      'hedensted/job-goal-first',
      'intervention/agreed-with-the-company',
      'smajob/familiarity-first',
      'smajob/praktik-first',
    ])
  })

  it('has reports that came late, and entries that were corrected or voided', () => {
    const marks = events.filter(({ type }) => type === 'EventCorrected' || type === 'EventVoided')
    expect(marks.length).toBeGreaterThan(4)
    const told = [...ways, ...companies].flatMap(({ effective }) => effective.map(({ data, meta }) => ({ data, meta })))
    const late = told.filter(
      ({ data, meta }) => daysBetween(data.on, localDay(meta.recordedAt, hedensted.timeZone)) > 30,
    )
    expect(late.length).toBeGreaterThan(0)
  })
})
