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
})
