import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toJsonl } from '@jobbspar/adapters-memory'
import {
  aroundParticipation,
  streamKindOf,
  participation,
  programHistory,
  workplace,
  type AnyEvent,
  type Determination,
  type Reader,
  type Stored,
} from '@jobbspar/core'
import { vasteras } from '@jobbspar/programs'
import { beforeAll, describe, expect, it } from 'vitest'
import { calibration, vasterasHistory } from '../generate/vasteras.js'

interface Line {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>> & { readonly on: string }
  readonly meta: { readonly id: string; readonly stream: string; readonly recordedAt: string }
}

const folder = fileURLToPath(new URL('../histories/', import.meta.url))
const text = readFileSync(`${folder}vasteras.jsonl`, 'utf8')
const lines = text
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line)

const streams = new Map<string, Line[]>()
for (const line of lines) streams.set(line.meta.stream, [...(streams.get(line.meta.stream) ?? []), line])

/** The employers on a day, read from the lines without the library: unit, agreement and how the persons were recruited. */
const employedOn = (day: string) => {
  const voided = new Set(lines.map(({ data }) => data['voids']))
  const employed = new Map<unknown, Record<string, unknown>>()
  for (const { type, data, meta } of lines) {
    if (data.on > day || voided.has(meta.id)) continue
    if (type === 'EmploymentBegun') employed.set(data['employmentId'], { ...data })
    if (type === 'EmploymentTermsChanged') Object.assign(employed.get(data['employmentId']) ?? {}, data)
    if (type === 'EmploymentEnded') employed.delete(data['employmentId'])
  }
  return [...employed.values()]
}

const countBy = (all: readonly Record<string, unknown>[], name: string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const one of all) counts[String(one[name])] = (counts[String(one[name])] ?? 0) + 1
  return counts
}

describe('the history of Västerås', () => {
  it('is what its generator makes, to the byte', async () => {
    expect(toJsonl(await vasterasHistory())).toBe(text)
    expect(JSON.parse(readFileSync(`${folder}vasteras.about.json`, 'utf8'))).toEqual(calibration)
  })

  it('says of every person that he or she is synthetic', () => {
    for (const stream of streams.keys())
      expect(stream).toMatch(
        /^((participation|support)-synthetic-\d{3}|workplace-(ama|forvaltning)-\d+|program-vasteras)$/,
      )
  })

  it.each(['2018-01-31', '2018-05-31'])(
    '[V28] [V29] [V30] has 416 persons employed on %s, 340 of them by the labour-market unit and 76 by departments',
    (day) => {
      const employed = employedOn(day)
      expect(new Set(employed.map(({ subsidyId }) => subsidyId)).size).toBe(416)
      expect(countBy(employed, 'employerUnit')).toEqual({ ama: 340, forvaltning: 76 })
    },
  )

  it('[V28] has every one of them begin from June 2017 to January 2018, with a subsidy decided before', () => {
    const decided = new Map(
      lines.flatMap(({ type, data }) => (type === 'SubsidyDecided' ? [[data['subsidyId'], data.on]] : [])),
    )
    for (const { on, subsidyId } of employedOn('2018-01-31')) {
      expect(on).toSatisfy((day: string) => '2017-06-01' <= day && day <= '2018-01-31')
      expect(decided.get(subsidyId)).toSatisfy((day: string) => day < String(on))
    }
  })

  it('[V22] [V24] has the labour-market unit employ by BEA and departments by AB, and twelve go from one to the other', () => {
    const employed = employedOn('2018-01-31')
    expect(
      new Set(employed.map(({ employerUnit, agreement }) => `${String(employerUnit)} ${String(agreement)}`)),
    ).toEqual(new Set(['ama BEA', 'forvaltning AB']))
    const moved = employed.filter(({ kind, agreement }) => kind === 'resursjobb' && agreement === 'AB')
    expect(moved).toHaveLength(12)
  })

  it('[V31] has people at departments recruited both ways', () => {
    const atDepartments = employedOn('2018-01-31').filter(({ employerUnit }) => employerUnit === 'forvaltning')
    expect(Object.keys(countBy(atDepartments, 'recruitmentPath')).sort()).toEqual([
      'amaRecruitment',
      'ordinaryRecruitment',
    ])
  })

  describe('audited with the streams around each participation', () => {
    const found: Determination[] = []

    beforeAll(() => {
      const recordsOf = <Ev extends AnyEvent>(read: Reader<Ev>, stream: string): readonly Stored<Ev>[] =>
        (streams.get(stream) ?? []).map((line) => {
          const parsed = read(line)
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
          return parsed.value
        })
      const workplaceOf = (id: string) => workplace.timeline(id, recordsOf(workplace.parse, id))
      const ownStream = 'program-vasteras'
      const own = programHistory.timeline(ownStream, recordsOf(programHistory.parse, ownStream))
      const known = new Map([...streams.keys()].map((stream) => [stream, streamKindOf(stream)]))
      const workplaces = new Map(
        [...known].flatMap(([stream, kind]) => (kind === 'workplace' ? [[stream, workplaceOf(stream)]] : [])),
      )
      const context = aroundParticipation({ program: own, workplaces: (id) => workplaces.get(id) })
      const auditParticipation = participation.audit(vasteras, context)
      found.push(...programHistory.audit(vasteras)(own))
      for (const timeline of workplaces.values()) found.push(...workplace.audit(vasteras)(timeline))
      for (const [stream, kind] of known)
        if (kind === 'participation')
          found.push(...auditParticipation(participation.timeline(stream, recordsOf(participation.parse, stream))))
    })

    const of = (rule: string, verdict: Determination['verdict']) =>
      found.filter((one) => one.rule === rule && one.verdict === verdict)

    it('shows no decision that breaks a must', () => {
      const broken = found.filter(({ enforcement }) => enforcement === 'must')
      expect(broken.map(({ rule, event }) => `${rule} ${event.type}`)).toEqual([
        'place/able-workplaces-receive ReceptionPlacesSet',
      ])
    })

    it('[V09] shows four not assessed, one found not far from the labour market, and none by mistake', () => {
      expect(of('resursjobb/expected', 'undetermined')).toHaveLength(4)
      expect(of('resursjobb/expected', 'notMet')).toHaveLength(1)
      expect(lines.filter(({ type }) => type === 'EventCorrected')).toHaveLength(1)
    })

    it('[V39] [V41] shows one without a box of tasks, one workplace with fewer places than are held, and no one without a place', () => {
      expect(of('place/task-box', 'notMet').map(({ facts }) => facts)).toEqual([{ taskBox: 'none' }])
      expect(of('place/within-places', 'notMet')).toHaveLength(1)
      expect(found.filter(({ rule }) => rule === 'place/reserved')).toEqual([])
    })

    it('[V47] [V51] [V52] shows three who were not informed of options afterwards, and a workplace informed late of the compensation', () => {
      const unclear = of('place/clarified', 'notMet')
      const missing = (name: string, item: string) =>
        unclear.filter(({ facts }) => (facts[name] as readonly string[]).includes(item))
      expect(missing('notClarifiedForPerson', 'optionsAfterwards')).toHaveLength(3)
      const late = missing('notClarifiedAtWorkplace', 'compensation')
      expect(late.length).toBeGreaterThan(0)
      expect(late.length + 3).toBe(unclear.length)
    })

    it('cannot determine how high a nystartsjobb may be in these months, and says so of every one of them', () => {
      const nystartsjobb = lines.filter(
        ({ type, data }) => type === 'SubsidyDecided' && data['kind'] === 'nystartsjobb',
      )
      expect(of('subsidy/level-in-force', 'undetermined')).toHaveLength(nystartsjobb.length)
    })
  })
})
