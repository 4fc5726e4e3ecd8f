import { type Program } from '@jobbspar/core'
import fc from 'fast-check'
import { historyOf, scripts, type GeneratedParticipation } from './histories.js'
import { supportHistoryOf, supportScripts, type GeneratedSupport } from './support.js'

/** Participations and income support of a few households. Each history is a separate stream. */
export interface Cohort {
  readonly participations: readonly GeneratedParticipation[]
  readonly supports: readonly GeneratedSupport[]
}

/**
 * Cohorts of participations and income support under a program. Persons and households come from a small set, so that
 * some persons take part twice and some share a household. No two events in a cohort have the same id.
 */
export const cohorts = (program: Program, most = 4): fc.Arbitrary<Cohort> =>
  fc
    .tuple(
      fc.array(scripts(program), { minLength: 1, maxLength: most }),
      fc.array(supportScripts(program), { maxLength: most }),
    )
    .map(([people, payments]) => ({
      participations: people.map((script, i) => historyOf(program, script, i + 1)),
      supports: payments.map((script, i) => supportHistoryOf(program, script, people.length + i + 1)),
    }))
