import { goesOn, isNamed, listed, type Occasion } from './occasion.js'
import { met, notApplicable, notMet, undetermined, type Facts, type Verdict } from '../decider/rule.js'
import { weigh } from './required-parts.js'
import { type Requires } from '../terms/rule-requires.js'

/** The verdict of a requirement: which of its parts are not as it asks, and which are not known. */
export const judgeRequires = <S>(requires: Requires, of: Occasion<S>): Verdict => {
  const kinds = listed(requires.at)
  const { kind, subject, role } = of
  if (!isNamed(kinds, kind, subject.name)) return notApplicable('notAskedOf', { kind })
  if (role !== 'begins' && requires.throughout !== true) return notApplicable('notAskedThen')
  if (requires.unlessGapless === true && goesOn(of, kinds)) return notApplicable('followsWithoutGap')
  const { holds, unmet, unknown, facts, by, contradicted } = weigh({ allOf: requires.allOf }, of)
  if (holds === 'notStated') return notApplicable('notStatedThen')
  if (holds === true) return met()
  const doubt: Facts = contradicted === undefined ? {} : { contradicted }
  if (holds === undefined) return undetermined(unknown, { unmet, ...doubt })
  return notMet({ kind, unmet, unknown, ...facts, ...doubt }, { events: by })
}
