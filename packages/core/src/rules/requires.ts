import { met, notApplicable, notMet, undetermined, type Facts, type Verdict } from '../decider/rule.js'
import { type RequiredPart, type Requires } from '../terms/data-rules.js'
import { type Condition } from '../vocabulary/kinds.js'
import { type EventId } from '../vocabulary/ids.js'

/** What is known of a condition: whether it holds, and the event that says so. */
export interface Standing {
  readonly holds: boolean | undefined
  readonly by: readonly EventId[]
}

/** What a requirement is judged by: the beginning of a subject, and the conditions of the person. */
export interface RequiredOf {
  readonly data: Readonly<Record<string, unknown>>
  readonly standing: (condition: Condition) => Standing
}

/** A part that was judged: whether it holds, and which conditions and fields in it do not, or are not known. */
interface Weighed {
  readonly holds: boolean | undefined
  readonly unmet: readonly string[]
  readonly unknown: readonly string[]
  readonly fields: Facts
  readonly by: readonly EventId[]
}

const noFields: Facts = {}
const holding: Weighed = { holds: true, unmet: [], unknown: [], fields: noFields, by: [] }

const ofCondition = (condition: Condition, { standing }: RequiredOf): Weighed => {
  const { holds, by } = standing(condition)
  if (holds === undefined) return { ...holding, holds, unknown: [condition] }
  return holds ? { ...holding, by } : { ...holding, holds, unmet: [condition], by }
}

const ofField = (field: string, words: readonly string[], { data }: RequiredOf): Weighed => {
  const found = data[field]
  if (typeof found !== 'string') return { ...holding, holds: undefined, unknown: [field] }
  const fields: Facts = { [field]: found }
  return words.includes(found) ? { ...holding, fields } : { ...holding, holds: false, unmet: [field], fields }
}

const together = (parts: readonly Weighed[], holds: boolean | undefined): Weighed => ({
  holds,
  unmet: parts.flatMap(({ unmet }) => unmet),
  unknown: parts.flatMap(({ unknown }) => unknown),
  fields: Object.assign({}, ...parts.map(({ fields }) => fields)) as Facts,
  by: [...new Set(parts.flatMap(({ by }) => by))],
})

/** A part of which the opposite is required: a condition that holds is then the one that is not as required. */
const turned = (part: Weighed, name: readonly string[]): Weighed =>
  part.holds === undefined ? part : { ...part, holds: !part.holds, unmet: part.holds ? name : [] }

const namesOf = (part: RequiredPart): readonly string[] => {
  if (typeof part === 'string') return [part]
  if ('field' in part) return [part.field]
  return ('allOf' in part ? part.allOf : 'anyOf' in part ? part.anyOf : part.noneOf).flatMap(namesOf)
}

/**
 * Judges a part as met, not met or not known. One part that is not met decides an `allOf` and a `noneOf`, one that is met
 * decides an `anyOf`; otherwise a part that is not known leaves the whole not known.
 */
const weigh = (part: RequiredPart, of: RequiredOf): Weighed => {
  if (typeof part === 'string') return ofCondition(part, of)
  if ('field' in part) return ofField(part.field, part.oneOf, of)
  const isAny = 'anyOf' in part
  const parts = isAny
    ? part.anyOf.map((one) => weigh(one, of))
    : 'allOf' in part
      ? part.allOf.map((one) => weigh(one, of))
      : part.noneOf.map((one) => turned(weigh(one, of), namesOf(one)))
  const decisive = parts.filter(({ holds }) => holds === isAny)
  if (decisive.length > 0) return isAny ? holding : together(parts, false)
  const isOpen = parts.some(({ holds }) => holds === undefined)
  return isOpen
    ? together(parts, undefined)
    : isAny
      ? together(parts, false)
      : { ...together(parts, true), unmet: [], unknown: [] }
}

/** The verdict of a requirement: which conditions and fields are not as it asks, and which are not known. */
export const judgeRequires = ({ allOf }: Requires, of: RequiredOf): Verdict => {
  const { holds, unmet, unknown, fields, by } = weigh({ allOf }, of)
  if (holds === true) return met()
  if (holds === undefined) return undetermined(unknown, { unmet })
  const broken = Object.fromEntries(Object.entries(fields).filter(([name]) => unmet.includes(name)))
  return notMet({ unmet, unknown, ...broken }, { events: by })
}

/** The reason why a requirement has nothing to judge at a subject of another kind. */
export const notAbout = (kind: string): Verdict => notApplicable('notAskedOf', { kind })
