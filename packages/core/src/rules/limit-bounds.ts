import { type Occasion } from './occasion.js'
import { boundsIn, type Bound } from '../terms/rule-bounds.js'
import { type PeriodLimit } from '../terms/rule-limit.js'
import { type Bounds } from '../vocabulary/possible.js'

/** The bounds of a limit that apply, and how much one extension may add beyond them. */
export interface BoundsAsked extends Bounds {
  readonly each?: Bound
}

/** The number of the extension that an event is: 0 when the subject begins, and the number so far when it ends. */
const extensionsAt = <S>({ role, begun }: Occasion<S>): number =>
  (begun?.extensions ?? 0) + (role === 'extends' ? 1 : 0)

/** The bounds of the case that an event is, or those of the limit as a whole. Nothing where no case fits. */
export const boundsOf = <S>(limit: PeriodLimit, of: Occasion<S>): BoundsAsked | undefined => {
  if (limit.cases === undefined) return boundsIn(limit)
  const extensions = extensionsAt(of)
  const fitting = limit.cases.find(({ when }) => when === undefined || when.extensions === extensions)
  if (fitting === undefined) return undefined
  return { ...boundsIn(fitting), ...(fitting.each === undefined ? {} : { each: fitting.each }) }
}
