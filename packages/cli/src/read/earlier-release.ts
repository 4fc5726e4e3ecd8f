import { readFile } from 'node:fs/promises'
import { isDay, type Day, type Period } from '@jobbspar/core'
import { type EarlierRelease, type PrintedAt } from '@jobbspar/projections'
import { type Locale } from '../terminal/locale.js'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

const dayOf = (value: unknown): Day | undefined => (isText(value) && isDay(value) ? value : undefined)

const periodOf = (value: unknown): Period | undefined => {
  if (!isFields(value)) return undefined
  const [first, last] = [dayOf(value['first']), dayOf(value['last'])]
  return first === undefined || last === undefined ? undefined : { first, last }
}

const countsOf = (value: unknown): Readonly<Record<string, number>> | undefined =>
  isFields(value) && Object.values(value).every((count) => Number.isSafeInteger(count))
    ? (value as Readonly<Record<string, number>>)
    : undefined

const textsOf = (value: unknown): Readonly<Record<string, string>> | undefined =>
  isFields(value) && Object.values(value).every(isText) ? (value as Readonly<Record<string, string>>) : undefined

const groupsOf = (value: unknown): EarlierRelease['printed']['groups'] | undefined => {
  if (!Array.isArray(value)) return undefined
  const groups = value.flatMap((one: unknown) => {
    if (!isFields(one)) return []
    const { of, names, count } = one
    return isText(of) && Array.isArray(names) && names.every(isText) && typeof count === 'number'
      ? [{ of, names, count }]
      : []
  })
  return groups.length === value.length ? groups : undefined
}

/** What a released report printed, and of when it is, where a value says so. */
const printedIn = (value: unknown): PrintedAt | undefined => {
  if (!isFields(value) || !isFields(value['printed'])) return undefined
  const { period } = value
  const asOf = dayOf(value['asOf'])
  const counts = countsOf(value['printed']['counts'])
  const groups = groupsOf(value['printed']['groups'])
  const within = periodOf(period)
  const values = textsOf(value['values'])
  if (asOf === undefined || counts === undefined || groups === undefined || values === undefined) return undefined
  if (period !== undefined && within === undefined) return undefined
  return { asOf, ...(within === undefined ? {} : { period: within }), printed: { counts, groups }, values }
}

/** What a released report and those before it printed, where a value is one. */
const releaseIn = (value: unknown): EarlierRelease | undefined => {
  const own = printedIn(value)
  if (own === undefined || !isFields(value)) return undefined
  const { program, before } = value
  if (!isText(program) || !Array.isArray(before)) return undefined
  const series = before.map(printedIn)
  const known = series.flatMap((one) => one ?? [])
  return known.length < series.length ? undefined : { program, ...own, before: known }
}

/** The reports released earlier, as `report --release --json` printed them: one, or a list of several programs. */
export const earlierReleases = async (
  file: string,
  { say }: Locale,
): Promise<
  { readonly ok: true; readonly releases: readonly EarlierRelease[] } | { readonly ok: false; readonly because: string }
> => {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return { ok: false, because: say('refused.notReleased', { file }) }
  }
  const all = (Array.isArray(value) ? value : [value]).map(releaseIn)
  const releases = all.flatMap((one) => one ?? [])
  return releases.length === 0 || releases.length < all.length
    ? { ok: false, because: say('refused.notReleased', { file }) }
    : { ok: true, releases }
}
