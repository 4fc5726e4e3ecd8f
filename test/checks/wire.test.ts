import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { schemaNow, streamsOf, type Fixture } from '../../scripts/streams.js'

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
    const stream = streams.find((one) => one.name === fixture.stream)!
    const { stored } = fixture
    const read = { ok: true, value: fixture.decoded[schemaNow(stream, stored)] }
    expect(stream.parse(stored)).toEqual(read)
    expect(stream.parse({ ...stored, data: { ...stored.data, unknownToday: 1 } })).toEqual(read)
  })
})
