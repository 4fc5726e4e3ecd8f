import {
  addDays,
  correct,
  isMark,
  participation,
  voidEvent,
  type Day,
  type ParticipationEvent,
  type Program,
  type Request,
  type Stored,
} from '@jobbspar/core'
import fc from 'fast-check'
import { anyRequest } from './attempts.js'
import { generated, recordAll, requestsOf, scripts, type GeneratedParticipation } from './histories.js'

/** A later statement about earlier records: a late event, a correction, or a void. `of` picks the record. */
type Amendment =
  | { readonly is: 'late'; readonly at: number; readonly request: ParticipationEvent }
  | { readonly is: 'moved'; readonly at: number; readonly of: number; readonly days: number }
  | { readonly is: 'changed'; readonly at: number; readonly of: number; readonly to: ParticipationEvent }
  | { readonly is: 'voided'; readonly at: number; readonly of: number }

/** Mostly days within the history, where late events have the most effect. */
const nearby = (start: Day): fc.Arbitrary<Day> => fc.nat(900).map((n) => addDays(start, n))

/** Amendments to a history that began on `start`. */
const amendments = (program: Program, start: Day): fc.Arbitrary<readonly Amendment[]> => {
  const at = fc.nat(100)
  const of = fc.nat(100)
  const request = anyRequest(program, nearby(start))
  const days = fc.integer({ min: -100, max: 100 })
  const one = fc.oneof<fc.Arbitrary<Amendment>[]>(
    fc.record({ is: fc.constant('late' as const), at, request }),
    fc.record({ is: fc.constant('moved' as const), at, of, days }),
    fc.record({ is: fc.constant('changed' as const), at, of, to: request }),
    fc.record({ is: fc.constant('voided' as const), at, of }),
  )
  return fc.array(one, { minLength: 1, maxLength: 6 })
}

/**
 * A replacement for `original`: the same event on another day, or with the fields of another event of the same type.
 */
const replacement = (
  original: Stored<ParticipationEvent>,
  amendment: Extract<Amendment, { readonly is: 'moved' | 'changed' }>,
): ParticipationEvent | undefined => {
  if (isMark(original)) return amendment.is === 'changed' ? amendment.to : undefined
  const { type, data } = original
  const on = amendment.is === 'moved' ? addDays(data.on, amendment.days) : amendment.to.data.on
  if (amendment.is === 'changed' && amendment.to.type === type) return amendment.to
  return { type, data: { ...data, on } } as ParticipationEvent
}

/**
 * The request for an amendment to the records so far, whether it will be accepted or not. `undefined` where there is
 * nothing to amend. Targets are events, including corrected and voided ones, and also marks, which cannot be amended.
 */
const amendmentRequest = (
  records: readonly Stored<ParticipationEvent>[],
  amendment: Amendment,
): Request<ParticipationEvent> | undefined => {
  if (amendment.is === 'late') return amendment.request
  const target = records[amendment.of % Math.max(1, records.length)]
  const on = records.at(-1)?.data.on
  if (target === undefined || on === undefined) return undefined
  if (amendment.is === 'voided') return voidEvent(target.meta.id, on, 'entered-by-mistake')
  const to = replacement(target, amendment)
  return to === undefined ? undefined : correct(target.meta.id, to, on, 'wrong-day')
}

/**
 * Histories made by `decide` in which events are recorded late, corrected and voided, between and after the other
 * events. Later decisions are therefore made on an amended history.
 */
export const interleavings = (program: Program): fc.Arbitrary<GeneratedParticipation> =>
  scripts(program)
    .chain((script) => fc.tuple(fc.constant(script), amendments(program, script.start)))
    .map(([script, all]) => {
      let timeline = participation.timeline('participation-1', [])
      const requests = requestsOf(program, script)
      requests.forEach((request, i) => {
        timeline = recordAll(participation, program, timeline, [request])
        for (const amendment of all) {
          if (amendment.at % requests.length !== i) continue
          const asked = amendmentRequest(timeline.records, amendment)
          if (asked !== undefined) timeline = recordAll(participation, program, timeline, [asked])
        }
      })
      return generated(timeline)
    })
