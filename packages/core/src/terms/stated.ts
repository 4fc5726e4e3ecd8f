import { termsOfRule, type RuleVersion, type Stated } from './data-rules.js'
import { type Program } from './program.js'
import { type AmountLimit } from './rule-amounts.js'
import { isAmountLimit } from './rule-limit.js'
import { type FieldPart, type Requires, type Words } from './rule-requires.js'
import { type Terms } from './term.js'
import { type Day } from '../vocabulary/day.js'
import { type EmploymentKind } from '../vocabulary/kinds.js'

/** A rule of data in force on a day: its id, and the version. */
export interface StatedRule {
  readonly id: string
  readonly version: RuleVersion
}

/** The rules that a program states as data, with their versions in force on a day. */
export const statedOn = ({ rules = {} }: Program, day: Day): readonly StatedRule[] =>
  Object.entries(rules).flatMap(([id, { versions }]) => {
    const version = versions.findLast(({ from, until }) => from <= day && (until === undefined || day <= until))
    return version === undefined ? [] : [{ id, version }]
  })

const listed = (words: Words): readonly string[] => (typeof words === 'string' ? [words] : words)

const hasField = ({ allOf }: Requires, isAsked: (part: FieldPart) => boolean): boolean =>
  allOf.some((part) => typeof part !== 'string' && 'field' in part && isAsked(part))

const asksFor = (given: boolean, field: string) => (part: FieldPart) =>
  part.field === field && 'given' in part && part.given === given

const kindsAsked = (program: Program, day: Day, isAsked: (part: FieldPart) => boolean): readonly EmploymentKind[] => [
  ...new Set(
    statedOn(program, day).flatMap(({ version: { requires } }) =>
      requires !== undefined && hasField(requires, isAsked) ? listed(requires.at) : [],
    ),
  ),
]

const plannedEnd = asksFor(true, 'plannedTo')

/** The temporary kinds of employment of a program on a day: those that a rule requires to have a planned last day. */
export const temporaryKindsOn = (program: Program, day: Day): readonly EmploymentKind[] =>
  kindsAsked(program, day, plannedEnd)

/** The kinds of employment of a program on a day that a rule requires to be without a wage subsidy. */
export const unsubsidisedKindsOn = (program: Program, day: Day): readonly EmploymentKind[] =>
  kindsAsked(program, day, asksFor(false, 'subsidyId'))

/** The first rule that makes a kind of employment temporary, as a term with its source; nothing where there is none. */
export const temporaryTerms = ({ rules = {} }: Program): Terms<Stated> | undefined => {
  const rule = Object.values(rules).find(({ versions }) =>
    versions.some(({ requires }) => requires !== undefined && hasField(requires, plannedEnd)),
  )
  return rule === undefined ? undefined : termsOfRule(rule)
}

/** The share of one amount that a program requires of another on a day, with the kinds of employment that it is required of. */
export const shareRequiredOn = (
  program: Program,
  { of, percentOf }: Required<Pick<AmountLimit, 'of' | 'percentOf'>>,
  day: Day,
): { readonly kinds: readonly EmploymentKind[]; readonly percent: number } | undefined => {
  for (const { version } of statedOn(program, day)) {
    const { limit } = version
    if (limit === undefined || !isAmountLimit(limit) || limit.of !== of || limit.percentOf !== percentOf) continue
    if (typeof limit.least === 'number') return { kinds: listed(limit.in ?? []), percent: limit.least }
  }
  return undefined
}
