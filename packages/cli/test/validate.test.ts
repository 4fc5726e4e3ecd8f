import { readFileSync } from 'node:fs'
import { jsonSchemaOfStream, participation } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { adopted, asThePlanHadIt, fileOf, historyOf, jobbspar, pathOf, supported } from './people.js'

describe('validate', () => {
  it('says how many events and streams a valid file has, in all and by kind', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`participation-${i}`, asThePlanHadIt]))
    const file = historyOf('many.jsonl', { ...many, 'support-1': supported, 'program-falkenberg': adopted })
    expect(await jobbspar(['validate', file])).toEqual({
      code: 0,
      out: `${file}: 1 003 events in 102 streams, valid (participation: 1 000 events in 100 streams; support: 2 events in 1 stream; program: 1 event in 1 stream)\n`,
      err: '',
    })
  })

  it('goes through every file, and ends with 2 when one is not valid', async () => {
    const missing = pathOf('missing.jsonl')
    const file = historyOf('one.jsonl', { 'support-1': supported })
    expect(await jobbspar(['validate', missing, file])).toEqual({
      code: 2,
      out: `${file}: 2 events in 1 stream, valid (support: 2 events in 1 stream)\n`,
      err: `${missing}: no such file or directory\n`,
    })
  })

  it('answers as JSON, problems included', async () => {
    const file = historyOf('one.jsonl', { 'support-1': supported })
    const broken = fileOf('broken.jsonl', '42\n')
    const { code, out, err } = await jobbspar(['validate', file, broken, '--json'])
    expect(code).toBe(2)
    expect(err).toBe(`${broken}:1: expected a stored event { type, data, meta }, found 42\n`)
    const count = { events: 2, streams: 1 }
    expect(JSON.parse(out)).toEqual({
      valid: false,
      files: [
        { file, valid: true, problems: [], ...count, kinds: { support: count } },
        {
          file: broken,
          valid: false,
          problems: [{ file: broken, line: 1, path: '', expected: 'a stored event { type, data, meta }', found: '42' }],
        },
      ],
    })
  })

  describe('of a field that no schema knows', () => {
    const valid = readFileSync(historyOf('known.jsonl', { 'participation-1': asThePlanHadIt }), 'utf8').split('\n')
    const changed = (name: string, change: (event: StoredShape) => object) =>
      fileOf(name, [JSON.stringify(change(JSON.parse(valid[0]!) as StoredShape)), ...valid.slice(1)].join('\n'))
    interface StoredShape {
      readonly data: object
      readonly meta: object
    }

    it('says where it stands and that reading leaves it out, in data, in the envelope and next to them, and ends with 0', async () => {
      const file = changed('unknown.jsonl', ({ data, meta, ...event }) => ({
        ...{ ...event, note: 1 },
        ...{ data: { ...data, munincipality: 'x', b: { c: 1 } }, meta: { ...meta, tenant: 'a' } },
      }))
      const { code, out, err } = await jobbspar(['validate', file])
      expect([code, err.trimEnd().split('\n').sort()]).toEqual([
        0,
        [
          `${file}:1: /data/b: expected a field of ParticipationOpened, found "b" (reading leaves it out)`,
          `${file}:1: /data/munincipality: expected a field of ParticipationOpened, perhaps municipality, found "munincipality" (reading leaves it out)`,
          `${file}:1: /meta/tenant: expected a field that is known here, found "tenant" (reading leaves it out)`,
          `${file}:1: /note: expected a field that is known here, found "note" (reading leaves it out)`,
        ],
      ])
      expect(out).toContain('10 events in 1 stream, valid')
      const answer = JSON.parse((await jobbspar(['validate', file, '--json'])).out) as object
      expect(answer).toMatchObject({
        valid: true,
        files: [{ valid: true, problems: [], warnings: [{ line: 1, stream: 'participation-1' }, {}, {}, {}] }],
      })
    })

    it('agrees with the JSON Schema, which lets it pass, and with what is read, which has it not', () => {
      const [first] = valid.map((line) => (line === '' ? undefined : (JSON.parse(line) as StoredShape)))
      const stored = { ...first, data: { ...first!.data, later: 1 }, meta: { ...first!.meta, tenant: 'a' } }
      expect(participation.parse(stored)).toEqual(participation.parse(first))
      expect(JSON.stringify(jsonSchemaOfStream(participation))).not.toContain('"additionalProperties":false')
    })

    it('says nothing of a file in which every field is known', async () => {
      expect((await jobbspar(['validate', historyOf('known.jsonl', { 'participation-1': asThePlanHadIt })])).err).toBe(
        '',
      )
    })
  })

  it('lists a hundred problems and says how many more there are, in text and in JSON', async () => {
    const broken = fileOf('many-broken.jsonl', '{"type":\n'.repeat(20_000))
    const { code, out, err } = await jobbspar(['validate', broken, '--json'])
    const rows = err.trimEnd().split('\n')
    expect([code, rows.length, rows.at(-1)]).toEqual([2, 101, '… and 19 900 more problems'])
    expect(rows[99]).toBe(`${broken}:100: expected a stored event in JSON, found text that is not JSON`)
    expect(JSON.parse(out)).toMatchObject({ files: [{ valid: false, problems: { length: 100 }, more: 19_900 }] })
  })

  it('names the line of a key written twice, of a byte order mark in the middle and of line ends it does not know', async () => {
    const files = [
      [
        'twice.jsonl',
        '\n{"type":"A","type":"B"}\n',
        'twice.jsonl:2: expected a stored event in JSON, found text that is JSON with the key "type" twice in one object',
      ],
      [
        'joined.jsonl',
        '\uFEFF{"a":1}\n\uFEFF{"a":2}\n',
        'joined.jsonl:2: expected a stored event in JSON, found text that is not JSON: there is a byte order mark at character 1, as where files were put together',
      ],
      [
        'cr.jsonl',
        '{"a":1}\r{"a":2}\r',
        'cr.jsonl:1: expected a stored event in JSON, found text that is not JSON: its lines end in carriage returns alone (CR); LF or CRLF ends a line',
      ],
    ] as const
    for (const [name, text, line] of files) {
      const { code, err } = await jobbspar(['validate', fileOf(name, text)])
      expect([code, err.trimEnd().split('\n').at(-1)?.endsWith(line)]).toEqual([2, true])
    }
  })
})
