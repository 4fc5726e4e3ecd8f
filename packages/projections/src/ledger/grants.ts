import {
  support,
  wordsInOrder,
  type BenefitRate,
  type EventId,
  type Grant,
  type Recorded,
  type SupportEvent,
  type SupportKind,
} from '@jobbspar/core'
import { type Folding } from '../asking/projection.js'

/** A stretch of granted support, with its kind, rate and recipients. */
export interface Granted extends Grant {
  readonly household: string
  readonly kind: SupportKind
  readonly rate: BenefitRate | undefined
}

/** The grants of one stream of support, each up to the day on which it ended. */
export const granting = (): Folding<SupportEvent, readonly Granted[]> => {
  const events: Recorded<SupportEvent>[] = []
  const rates = new Map<EventId, BenefitRate>()
  return {
    step: (event) => {
      events.push(event)
      if (event.type === 'SupportGranted' && event.data.rate !== undefined) rates.set(event.meta.id, event.data.rate)
    },
    part: () => {
      const { household, grants } = support.fold(events)
      return household === undefined
        ? []
        : wordsInOrder('support', Object.keys(grants)).flatMap((kind) =>
            (grants[kind] ?? []).map((grant) => ({ ...grant, household, kind, rate: rates.get(grant.by) })),
          )
    },
  }
}
