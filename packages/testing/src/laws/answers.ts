/** Whether a field holds ids of events, which are returned only on request. */
const holdsEvidence = (name: string): boolean => name.startsWith('evidence') || name.endsWith('Evidence')

/**
 * A value with its lists sorted, because their order has no meaning, and without its evidence, unless the evidence is
 * compared.
 */
export const unordered = (value: unknown, withEvidence = true): unknown => {
  if (Array.isArray(value))
    return value
      .map((one) => unordered(one, withEvidence))
      .map((one) => ({ one, key: JSON.stringify(one) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ one }) => one)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => withEvidence || !holdsEvidence(name))
      .map(([name, part]) => [name, unordered(part, withEvidence)]),
  )
}

/** Every id in a field named evidence, at any depth. */
export const evidenceIn = (value: unknown, inside = false): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return inside ? [value] : []
  return Array.isArray(value)
    ? value.flatMap((one) => evidenceIn(one, inside))
    : Object.entries(value).flatMap(([name, part]) => evidenceIn(part, inside || holdsEvidence(name)))
}
