import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

type Version = readonly [major: number, minor: number, patch: number]

const versionOf = (text: string): Version => {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? []
  if (patch === undefined) throw new Error(`${text} is no version.`)
  return [Number(major), Number(minor), Number(patch)]
}

/** The version last released; 0.0.0 before the first. All packages share one. */
export const released = (
  JSON.parse(readFileSync(`${root}packages/core/package.json`, 'utf8')) as { readonly version: string }
).version

const after = ([major, minor, patch]: Version, changes: readonly string[]): Version | undefined =>
  changes.includes('major')
    ? [major + 1, 0, 0]
    : changes.includes('minor')
      ? [major, minor + 1, 0]
      : changes.includes('patch')
        ? [major, minor, patch + 1]
        : undefined

/** The version that the changesets lead to; nothing where there are none. */
export const nextVersion = (changesets: readonly string[], from: string): string | undefined =>
  after(
    versionOf(from),
    changesets.flatMap((text) => [...text.matchAll(/^['"]@jobbspar\/[\w-]+['"]: (\w+)$/gm)].map(([, how = '']) => how)),
  )?.join('.')

/** The version that the next release will have, by `.changeset`. */
export const next = nextVersion(
  readdirSync(`${root}.changeset`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${root}.changeset/${name}`, 'utf8')),
  released,
)

/** Whether a version is out. */
export const isReleased = (version: string, last = released): boolean => {
  const [one, other] = [versionOf(version), versionOf(last)]
  const place = one.findIndex((number, i) => number !== other[i])
  return place === -1 || (one[place] ?? 0) < (other[place] ?? 0)
}
