import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { schemaNow, streamsOf, type Fixture } from '../../scripts/streams.js'
import { isReleased, next, nextVersion } from '../../scripts/versions.js'

const folder = fileURLToPath(new URL('../../fixtures/wire/', import.meta.url))
const names = readdirSync(folder)
const streams = streamsOf(core)

describe('what was ever stored is read for ever', () => {
  it('has an event of every type that any stream knows', () => {
    const types = ['EventCorrected', 'EventVoided', ...streams.flatMap(({ events }) => events.map(({ type }) => type))]
    for (const type of types) expect(names).toContain(`${type}.v1.json`)
  })

  it.each(names)('%s', (name) => {
    const fixture = JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Fixture
    expect([true, fixture.since]).toEqual([isReleased(fixture.since) || fixture.since === next, fixture.since])
    const stream = streams.find((one) => one.name === fixture.stream)!
    const { stored } = fixture
    const read = { ok: true, value: fixture.decoded[schemaNow(stream, stored)] }
    expect(stream.parse(stored)).toEqual(read)
    expect(stream.parse({ ...stored, data: { ...stored.data, unknownToday: 1 } })).toEqual(read)
  })
})

describe('the next release', () => {
  const changeset = (...changes: readonly string[]) =>
    `---\n${changes.map((how) => `'@jobbspar/core': ${how}\n`).join('')}---\n\nWhat is new.\n`

  it.each([
    ['0.0.0', [changeset('minor')], '0.1.0'],
    ['0.1.0', [changeset('patch'), changeset('patch', 'patch')], '0.1.1'],
    ['0.1.9', [changeset('patch'), changeset('minor')], '0.2.0'],
    ['1.2.3', [changeset('minor'), changeset('major')], '2.0.0'],
    ['1.2.3', [], undefined],
    ['1.2.3', ['A page that says minor.\n'], undefined],
  ])('after %s is that of its greatest change', (from, changesets, version) => {
    expect(nextVersion(changesets, from)).toBe(version)
  })

  it.each([
    ['0.1.0', '0.1.0', true],
    ['0.9.0', '0.10.0', true],
    ['0.1.0', '0.0.0', false],
    ['1.0.0', '0.9.9', false],
    ['0.1.1', '0.1.0', false],
  ])('%s is out after %s: %s', (version, last, out) => {
    expect(isReleased(version, last)).toBe(out)
  })
})
