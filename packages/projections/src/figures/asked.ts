import { beforeAfter } from './money/before-after.js'
import { sustainedEmployment } from './outcomes/sustained-employment.js'
import { outcomes } from './outcomes/outcomes.js'
import { timeToEnd } from './time/time-to-end.js'

/** The budget of the households around the first employment, in windows of a year. */
export const yearsAround = beforeAfter()

/** How participations ended, under the program's own outcome definition. */
export const ownOutcomes = outcomes()

/** How long participations last, under the same definition. */
export const ownTimeToEnd: ReturnType<typeof timeToEnd> = timeToEnd()

/** Who is still employed half a year after the start of the first employment. */
export const inHalfAYear = sustainedEmployment(6)

/** Who is still employed a year after the start of the first employment. */
export const inAYear = sustainedEmployment(12)
