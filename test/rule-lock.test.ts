import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { streamSources, writtenRules } from '../scripts/rule-hash.js'

const sources = streamSources(fileURLToPath(new URL('../packages/core/src', import.meta.url)))

/** The file of each rule, without its line, with its hash. The rules of a file keep their order. */
const hashesOf = (texts: ReadonlyMap<string, string>) =>
  writtenRules(texts).map(({ place, hash }) => `${place.replace(/:\d+$/, '')} ${hash}`)

const written = writtenRules(sources)
const before = hashesOf(sources)
const ids = [...sources.values()].flatMap((text) =>
  [...text.matchAll(/id: '([a-z-]+\/[a-z-]+)'/g)].map(([, id = '']) => id),
)

/** The rules whose hash a change of one file touches; the change neither adds nor removes a rule. */
const touchedBy = (path: string, ...changes: readonly (readonly [what: string | RegExp, to: string])[]) => {
  const text = sources.get(path) ?? ''
  const changed = changes.reduce((now, [what, to]) => {
    const next = now.replace(what, to)
    expect(next, `${path} has no ${String(what)}`).not.toBe(now)
    return next
  }, text)
  const after = hashesOf(new Map(sources).set(path, changed))
  expect(after).toHaveLength(before.length)
  return written.filter((_, i) => after[i] !== before[i]).map(({ writes, place }) => ids.find(writes) ?? place)
}

const definition =
  "export const PlanReviewed = defineEvent('PlanReviewed', { kind: 'report', fields: { required: {} } })\n\n"

describe('the hash of a rule', () => {
  it.each([
    ['participation/plan.ts', 'events = [PlanAgreed]', 'events = [PlanAgreed, PlanReviewed]'],
    ['participation/praktik.ts', 'events = [PraktikStarted,', 'events = [PlanReviewed, PraktikStarted,'],
    ['workplace/registration.ts', '[WorkplaceRegistered]', '[WorkplaceRegistered, PlanReviewed]'],
    ['coach/appointment.ts', '[CoachAppointed, CoachLeft]', '[CoachAppointed, CoachLeft, PlanReviewed]'],
    ['program/adoption.ts', '[ProgramAdopted,', '[PlanReviewed, ProgramAdopted,'],
  ])('stays when %s gains an event type', (path, list, longer) => {
    expect(touchedBy(path, [list, longer], ['const events =', `${definition}const events =`])).toEqual([])
  })

  it('stays when a stream gains a concept with events of its own', () => {
    expect(
      touchedBy(
        'participation/participation.ts',
        ['  followUpConcept,\n', '  followUpConcept,\n  reviewConcept,\n'],
        ['import { smallJobConcept', "import { reviewConcept } from './review.js'\nimport { smallJobConcept"],
      ),
    ).toEqual([])
  })

  it('stays when its sentence is said otherwise, and when its version is raised', () => {
    const text = sources.get('participation/praktik.ts') ?? ''
    const [, rule = ''] = /(id: 'praktik\/one-at-a-time',\n[\s\S]*?)guards/.exec(text) ?? []
    expect(rule).toMatch(/says:/)
    expect(
      touchedBy('participation/praktik.ts', [
        rule,
        "id: 'praktik/one-at-a-time',\n  version: 9,\n  says: 'Put in other words.',\n  ",
      ]),
    ).toEqual([])
  })

  it('changes with its judge, and with no other rule', () => {
    expect(
      touchedBy('participation/participation.ts', [
        'opening === undefined ? notMet(',
        'opening !== undefined ? notMet(',
      ]),
    ).toEqual(['opening/first'])
  })

  it('changes with how it guards', () => {
    expect(
      touchedBy('participation/praktik.ts', [/(id: 'praktik\/one-at-a-time'[\s\S]*?)'must'/, "$1'should'"]),
    ).toEqual(['praktik/one-at-a-time'])
    expect(
      touchedBy('participation/participation.ts', ["mustAfter('ParticipationOpened', ", "mustAfter('PlanAgreed', "]),
    ).toEqual(['opening/first'])
  })

  it('changes with a list of events that only guards are made of', () => {
    const narrow = 'const narrow = [PlanAgreed] as const\n\nconst openFirst ='
    const planted = new Map(sources).set(
      'participation/participation.ts',
      (sources.get('participation/participation.ts') ?? '')
        .replace('const openFirst =', narrow)
        .replace("'ParticipationOpened', events)", "'ParticipationOpened', narrow)"),
    )
    const wider = new Map(planted).set(
      'participation/participation.ts',
      (planted.get('participation/participation.ts') ?? '').replace('[PlanAgreed] as', '[PlanAgreed, WagePaid] as'),
    )
    const [one, other] = [hashesOf(planted), hashesOf(wider)]
    expect(other.filter((hash, i) => hash !== one[i])).toHaveLength(1)
  })
})
