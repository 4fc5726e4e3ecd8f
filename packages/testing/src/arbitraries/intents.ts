import {
  type AssessedCondition,
  type CompetenceActivity,
  type ContactForm,
  type ContactPurpose,
  type EmploymentEnding,
  type EmploymentKind,
  type Exit,
  type FollowUpStatus,
  type Hours,
  type MatchAnswer,
  type PraktikResult,
  type Route,
  type SubsidyKind,
} from '@jobbspar/core'
import { type Course } from './course.js'
import { type Length, type Wait } from './days.js'

/** A month of an employment: what was worked, learnt, missed and paid. */
export interface WorkMonth {
  readonly worked: Hours
  readonly competence: Hours
  readonly activity: CompetenceActivity
  readonly absence?: Hours
  /** Gross wage in minor units. Absent where no wage is paid. */
  readonly wage?: number
  /** Booked pension in minor units. */
  readonly pension?: number
  /** The subsidy reported as paid, in minor units. */
  readonly subsidy?: number
  readonly coached: boolean
}

/** One step that the persons in a history intend. Each step becomes a few requests. */
export type Intent =
  | { readonly do: 'assess'; readonly wait: Wait; readonly condition: AssessedCondition | 'all'; readonly met: boolean }
  | { readonly do: 'plan'; readonly wait: Wait; readonly activities: readonly CompetenceActivity[] }
  | Course
  | {
      readonly do: 'praktik'
      readonly wait: Wait
      readonly length: Length
      readonly extendedBy?: Length
      /** The result of the praktik. Absent where the praktik stays open. */
      readonly result?: PraktikResult
      readonly early: number
      /** The length of another praktik that follows on the next day, in the same stretch. Absent where none follows. */
      readonly thenAnother?: Length
    }
  | {
      readonly do: 'job'
      readonly wait: Wait
      readonly kind: EmploymentKind
      readonly length: Length
      readonly extendedBy?: Length
      readonly hoursPerWeek: Hours
      readonly newHoursPerWeek?: Hours
      readonly subsidy?: { readonly kind: SubsidyKind; readonly level: number }
      readonly months: readonly WorkMonth[]
      readonly ending?: EmploymentEnding
      readonly early: number
    }
  | {
      readonly do: 'search'
      readonly wait: Wait
      readonly route: Route
      /** The needs that the proposed job does not meet. */
      readonly unmet: readonly string[]
      readonly answer?: MatchAnswer
    }
  | { readonly do: 'contact'; readonly wait: Wait; readonly form: ContactForm; readonly purpose: ContactPurpose }
  | { readonly do: 'end'; readonly wait: Wait; readonly exit: Exit; readonly verified: boolean }
  | { readonly do: 'followUp'; readonly wait: Wait; readonly monthsAfter: number; readonly status: FollowUpStatus }
