/**
 * Writes locks/rules.json: each rule's version and a hash of its code. With --check it only reports where the two disagree.
 *
 * A rule whose code changed and whose meaning did not keeps its version: `npm run lock -- --same-meaning <rule id> …`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@jobbspar/core'
import { streamSources, writtenRules } from './rule-hash.js'
import { streamsOf } from './streams.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const src = 'packages/core/src'
const path = `${root}locks/rules.json`

const written = writtenRules(streamSources(`${root}${src}`))

interface Locked {
  readonly version: number
  readonly hash: string
}
type Lock = Readonly<Record<string, Readonly<Record<string, Locked>>>>

const problems: string[] = []
const places = new Map<string, string>()
const present: Lock = Object.fromEntries(
  streamsOf(core).map((stream) => [
    stream.name,
    Object.fromEntries(
      stream.rulesOf().flatMap(({ id, version }): readonly [string, Locked][] => {
        const there = written.filter(({ writes }) => writes(id))
        const [one] = there
        if (one === undefined || there.length > 1) {
          problems.push(
            one === undefined
              ? `${id}: no file of packages/core/src writes a rule with this id.`
              : `${id} is written in ${there.map(({ place }) => `${src}/${place}`).join(' and ')}.`,
          )
          return []
        }
        places.set(id, `${src}/${one.place}`)
        return [[id, { version, hash: one.hash }]]
      }),
    ),
  ]),
)

const readLock = (): Lock => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Lock
  } catch {
    return {}
  }
}
const locked = readLock()

const args = process.argv.slice(2)
const check = args.includes('--check')
const sameMeaning = new Set(args.filter((arg) => !arg.startsWith('--')))

for (const stream of new Set([...Object.keys(locked), ...Object.keys(present)])) {
  const before = locked[stream] ?? {}
  const now = present[stream] ?? {}
  for (const id of Object.keys(before))
    if (!(id in now) && check)
      problems.push(`${id} of ${stream} is in the lock and no longer a rule; npm run lock takes it out.`)
  for (const [id, { version, hash }] of Object.entries(now)) {
    const was = before[id]
    const at = `${places.get(id) ?? ''}  ${id}`
    if (was === undefined) {
      if (check) problems.push(`${at} is not in the lock; npm run lock adds it.`)
    } else if (version < was.version) {
      problems.push(`${at} is version ${String(version)}, and version ${String(was.version)} is locked.`)
    } else if (hash !== was.hash && version === was.version) {
      if (!sameMeaning.has(id))
        problems.push(
          `${at} changed its code and is still version ${String(version)}. Give it a higher version; ` +
            `if it means what it meant: npm run lock -- --same-meaning ${id}`,
        )
    } else if ((hash !== was.hash || version !== was.version) && check) {
      problems.push(`${at} is version ${String(version)} now; npm run lock records it.`)
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
} else if (!check) writeFileSync(path, `${JSON.stringify(present, null, 2)}\n`)
