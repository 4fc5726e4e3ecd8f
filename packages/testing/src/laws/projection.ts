import { kindNames } from '@jobbspar/core'
import { type At, type History, partOf, type Projection } from '@jobbspar/projections'
import { type Arbitrary } from 'fast-check'
import { lawOnSample, lawsAbout, sampleOf, usualRuns, type ContractCase } from '../cases.js'
import { asJson, equal } from '../equal.js'
import { evidenceIn, unordered } from './answers.js'
import { deepFreeze } from './freezing.js'
import { poisoned } from './poisoned.js'

/** The input for the laws of a projection. */
export interface ProjectionSetup {
  /** Histories of all kinds of stream, including the kinds that the projection reads. */
  readonly histories: Arbitrary<readonly History[]>
  /** The viewpoint of the figures. The laws are tried with and without evidence, whatever the viewpoint requests. */
  readonly at: At
  /** How often each law is tried. The default is 200. */
  readonly runs?: number
}

/**
 * The laws for a projection. They ensure that a cohort can be split and merged, and that answers can be traced to
 * events.
 */
export const projectionLaws = <Part, View>(
  projection: Projection<Part, View>,
  { histories, at: asked, runs = usualRuns }: ProjectionSetup,
): readonly ContractCase[] => {
  const { none, combine, view, perStream } = projection
  const { fact } = lawsAbout(projection.name, runs)
  // Each law gets a copy, so that a projection that writes to its input does not affect another law.
  const law = (name: string, holds: (all: readonly History[]) => void): ContractCase =>
    lawOnSample(`${projection.name}: ${name}`, histories, runs, (all) => holds(asJson(all)))
  const at: At = { ...asked, evidence: true }
  const silent: At = { ...asked, evidence: false }

  const partsOf = (all: readonly History[], from = at): readonly Part[] =>
    all.flatMap((history) => {
      const part = partOf(projection, history, from)
      return part === undefined ? [] : [part]
    })
  const total = (parts: readonly Part[]): Part => parts.reduce(combine, none)
  const seen = (all: readonly History[], from = at): View => view(total(partsOf(all, from)), from)
  /**
   * The parts of a cohort in three groups, once for each length of the first group. The other two groups have about the
   * same length.
   */
  const inThree = (all: readonly History[]): readonly (readonly [Part, Part, Part])[] => {
    const parts = partsOf(all)
    return parts.map((_, i) => {
      const j = Math.ceil((i + parts.length) / 2)
      return [total(parts.slice(0, i)), total(parts.slice(i, j)), total(parts.slice(j))]
    })
  }

  return [
    fact('the histories given put the laws to the test', () => {
      const { values } = sampleOf(histories, runs)
      const nothing = JSON.stringify(view(none, at))
      if (!values.some((all) => JSON.stringify(seen(all)) !== nothing))
        throw new Error(`Of ${String(values.length)} cohorts none gives another answer than no history does.`)
    }),

    law('parts combine in any grouping', (all) => {
      for (const [a, b, c] of inThree(all))
        equal(
          'The answer',
          unordered(view(combine(combine(a, b), c), at)),
          unordered(view(combine(a, combine(b, c)), at)),
        )
    }),

    law('parts combine in any order', (all) => {
      const parts = partsOf(all)
      parts.forEach((_, i) => {
        const [a, b] = [total(parts.slice(0, i)), total(parts.slice(i))]
        equal('The answer', unordered(view(combine(b, a), at)), unordered(view(combine(a, b), at)))
      })
      equal(
        'The answer of all backwards',
        unordered(view(total([...parts].reverse()), at)),
        unordered(view(total(parts), at)),
      )
    }),

    law('the part of no stream adds nothing', (all) => {
      const part = total(partsOf(all))
      equal('The answer with none after it', view(combine(part, none), at), view(part, at))
      equal('The answer with none before it', view(combine(none, part), at), view(part, at))
    }),

    law('it is the same however the streams are split', (all) => {
      const parts = partsOf(all)
      const whole = view(total(parts), at)
      parts.forEach((_, i) =>
        equal('The answer', view(combine(total(parts.slice(0, i)), total(parts.slice(i))), at), whole),
      )
    }),

    law('interleaved streams give what they give one after the other', (all) => {
      const foldings = all.flatMap((history) => {
        const start = perStream[history.kind] as
          ((stream: string, at: At) => { step(event: never): void; part(): Part }) | undefined
        const events = history.events.filter(({ data }) => data.on <= at.asOf)
        return start === undefined ? [] : [{ folding: start(history.stream, at), events }]
      })
      const longest = Math.max(0, ...foldings.map(({ events }) => events.length))
      for (let i = 0; i < longest; i++)
        for (const { folding, events } of foldings) {
          const event = events[i]
          if (event !== undefined) folding.step(event as never)
        }
      const parts = foldings.map(({ folding }) => folding.part())
      equal('The answer', view(total(parts), at), seen(all))
    }),

    law('it says the same with and without evidence, which is of the events given', (all) => {
      const ids = new Set<unknown>(all.flatMap(({ events }) => events.map(({ meta }) => meta.id)))
      const [shown, withheld] = [seen(all), seen(all, silent)]
      equal('The answer without evidence', unordered(withheld, false), unordered(shown, false))
      const strange = evidenceIn(shown).filter((id) => !ids.has(id))
      equal('Evidence of no event given', strange, [])
      equal('Evidence that was not asked for', evidenceIn(withheld), [])
    }),

    law('what is given stays as it was, and may be frozen', (all) => {
      const before = JSON.stringify(all)
      const parts = partsOf(all)
      const answer = JSON.stringify(view(total(parts), at))
      equal('The histories', asJson(all), JSON.parse(before))
      const frozen = deepFreeze(partsOf(deepFreeze(asJson(all))))
      equal('The answer on frozen input', asJson(view(deepFreeze(total(frozen)), at)), JSON.parse(answer))
      equal('The answer of the same parts again', asJson(view(total(parts), at)), JSON.parse(answer))
      equal('The answer of no part', asJson(view(none, at)), asJson(view(total([]), at)))
    }),

    law('the same input gives byte-identical answers', (all) => {
      const [first, second] = [seen(all), seen(asJson(all))].map((one) => JSON.stringify(one))
      if (first !== second) equal('The second answer', JSON.parse(second ?? ''), JSON.parse(first ?? ''))
    }),

    law('nothing reads a clock or draws a number', (all) => {
      poisoned(() => seen(all))
    }),

    fact('it answers when there is nothing to answer from', () => {
      const empty = kindNames.map((kind): History => ({ kind, stream: `${kind}-1`, events: [] }))
      for (const from of [at, silent, { ...at, asOf: '1900-01-01' }, { ...at, asOf: '2199-12-31' }] as const) {
        view(none, from)
        equal(
          `The answer of streams without events, as of ${from.asOf}`,
          asJson(seen(empty, from)),
          asJson(view(none, from)),
        )
      }
    }),

    law('it answers on every reference date', (all) => {
      const days = all.flatMap(({ events }) => events.map(({ data }) => data.on)).sort()
      const ofEvents = [days[0], days[Math.floor(days.length / 2)], days.at(-1)].filter((day) => day !== undefined)
      for (const asOf of ['1900-01-01', ...ofEvents, '2199-12-31'] as const) {
        const answer = seen(all, { ...at, asOf })
        // NaN, Infinity and `undefined` do not survive JSON.
        equal(`The answer as of ${asOf}`, asJson([answer]), [answer])
      }
    }),
  ]
}
