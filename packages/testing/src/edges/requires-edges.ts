import {
  addDays,
  conditionsImplying,
  type Day,
  type ParticipationEvent,
  type Program,
  type RequiredPart,
  type Requires,
  type RuleVersion,
} from '@jobbspar/core'
import { begins, kindNamed, listOf, type Kind } from './beginnings.js'
import { isIn, type Sides as Histories } from './edge.js'
import { atomSides, type Atom, type Setting, type Sides } from './settings.js'

type Group = Exclude<RequiredPart, Atom>

const isGroup = (part: RequiredPart): part is Group =>
  typeof part === 'object' && ('allOf' in part || 'anyOf' in part || 'noneOf' in part)

const partsOf = (group: Group): readonly RequiredPart[] =>
  'allOf' in group ? group.allOf : 'anyOf' in group ? group.anyOf : group.noneOf

/** The settings by which a part holds, or does not. `undefined` where no history can show it. */
const settings = (program: Program, part: RequiredPart, holds: boolean, kind: Kind): readonly Setting[] | undefined => {
  if (!isGroup(part)) {
    const [sides] = atomSides(program, part, kind)
    return sides === undefined ? undefined : [holds ? sides.holds : sides.fails]
  }
  const wanted = 'noneOf' in part ? !holds : holds
  const all = partsOf(part).map((one) => settings(program, one, wanted, kind))
  return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? [])
}

/** An atom that decides about the whole, and the settings of all others by which it does. */
interface Pivot {
  readonly atom: Atom
  readonly sides: Sides
  /** Whether the whole holds where the atom does. */
  readonly isStraight: boolean
  readonly others: readonly Setting[]
}

/** Every way in which an atom of a part decides about the part. */
const pivots = (program: Program, part: RequiredPart, kind: Kind, isStraight = true): readonly Pivot[] => {
  if (!isGroup(part))
    return atomSides(program, part, kind).map((sides) => ({ atom: part, sides, isStraight, others: [] }))
  const parts = partsOf(part)
  return parts.flatMap((one, i) => {
    const beside = parts.filter((_, n) => n !== i).map((other) => settings(program, other, 'allOf' in part, kind))
    if (beside.some((other) => other === undefined)) return []
    return pivots(program, one, kind, 'noneOf' in part ? !isStraight : isStraight).map((pivot) => ({
      ...pivot,
      others: [...pivot.others, ...beside.flatMap((other) => other ?? [])],
    }))
  })
}

/** Whether settings exclude each other: two of the same key, or a condition that another one implies. */
const areAtOdds = (program: Program, all: readonly Setting[]): boolean => {
  const byKey = new Map<string, string>()
  for (const { key, value } of all) {
    if (byKey.has(key) && byKey.get(key) !== value) return true
    byKey.set(key, value)
  }
  return [...byKey].some(
    ([key, value]) =>
      key.startsWith('condition:') &&
      value === 'false' &&
      conditionsImplying(program)(key.slice('condition:'.length)).some((by) => byKey.get(`condition:${by}`) === 'true'),
  )
}

const nameOf = (atom: Atom): string =>
  typeof atom === 'string'
    ? atom
    : 'field' in atom
      ? atom.field
      : 'fact' in atom
        ? atom.fact
        : (Object.keys(atom)[0] ?? '')

/** The edges of a requirement, on days on which its version is in force, from a day on. */
export const requiresEdges = (
  program: Program,
  { at, allOf }: Requires,
  version: RuleVersion,
  from: Day,
): readonly Histories[] => {
  const [word = ''] = listOf(at)
  const kind = kindNamed(program, word)
  if (kind === undefined) return []
  const days = Array.from({ length: 800 }, (_, n) => addDays(from, n)).filter((day) => isIn(version, day))
  return pivots(program, { allOf }, kind).flatMap(({ atom, sides, isStraight, others }): readonly Histories[] => {
    const [keeps, breaks] = isStraight ? [sides.holds, sides.fails] : [sides.fails, sides.holds]
    if (areAtOdds(program, [keeps, ...others]) || areAtOdds(program, [breaks, ...others])) return []
    const fits = (day: Day, setting: Setting): boolean =>
      [setting, ...others].every(({ fits: asked }) => asked === undefined || asked(day))
    const way = (day: Day, set: readonly Setting[]): readonly ParticipationEvent[] => [
      ...set.flatMap(({ before }) => before?.(day) ?? []),
      begins(kind, 1, day, Object.fromEntries(set.flatMap(({ fields }) => Object.entries(fields?.(day) ?? {})))),
    ]
    // A day on which the one setting fits, and the nearest on which the other does: the same, or the day after or before.
    const on = days.find(
      (day) =>
        fits(day, keeps) && [0, 1, -1].some((n) => fits(addDays(day, n), breaks) && isIn(version, addDays(day, n))),
    )
    if (on === undefined) return []
    const off = [0, 1, -1].map((n) => addDays(on, n)).find((day) => fits(day, breaks) && isIn(version, day)) ?? on
    const fields = Object.fromEntries(Object.keys(keeps.fields?.(on) ?? {}).map((name) => [name, undefined]))
    const blank: Setting = { key: keeps.key, value: '', fields: () => fields }
    return [
      {
        what: nameOf(atom),
        kept: way(on, [...others, keeps]),
        broken: way(off, [...others, breaks]),
        ...(sides.canBeUnknown ? { unknown: way(on, [...others, blank]) } : {}),
      },
    ]
  })
}
