/**
 * Keeps fixtures/wire/<type>.v<schema>.json: one stored event per type and schema version, what it decodes to, the fields
 * it was written with, and the release it came with. test/checks/wire.test.ts decodes each permanently.
 *
 * Without --check it writes what is missing: a fixture for a new type or schema, what an older fixture decodes to under a new
 * schema, and words that a list of words gained. A version that is not released yet is that of the next release, which more
 * changesets may raise. Nothing else in a fixture is changed; what was never released can be removed by hand.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@jobbspar/core'
import { plainValue } from '@jobbspar/testing'
import { schemaNow, streamsOf, type AnyStream, type Field, type Fixture } from './streams.js'
import { isReleased, next } from './versions.js'

const folder = fileURLToPath(new URL('../fixtures/wire/', import.meta.url))

const on = '2016-01-15'
const id = (last: string): string => `0190163d-8694-739b-aea5-966c26f8ad${last}`

const metaOf = (stream: string, schema: number) => ({
  id: id('10'),
  stream: `${stream}-1`,
  version: 3,
  recordedAt: '2016-01-16T09:30:00.000Z',
  schema,
  actor: 'caseworker-1',
  correlationId: 'case-1',
  causationId: 'import-1',
  secrecy: 'labourMarket',
  deviation: { rules: ['concept/rule'], by: 'head-of-unit', reason: 'courtOrder' },
})

interface Shape {
  readonly stream: AnyStream
  readonly type: string
  readonly schema: number
  readonly fields: readonly Field[]
  readonly data: () => Fixture['stored']['data']
}

const streams = streamsOf(core)

const shapes: Shape[] = streams.flatMap((stream) =>
  stream.events.map(({ type, schema, fields: { required, optional } }): Shape => {
    const fields = [
      ...Object.entries(required).map(([name, check]) => ({ name, required: true, check: check.name })),
      ...Object.entries(optional).map(([name, check]) => ({ name, required: false, check: check.name })),
    ]
    return {
      stream,
      type,
      schema,
      fields,
      data: () =>
        Object.fromEntries(fields.map((field) => [field.name, field.name === 'on' ? on : plainValue(field.check)])),
    }
  }),
)

// Marks can be on any stream, and have no definition that lists their fields. The problems of an empty mark list them.
const anyStream = streams.find(({ name }) => name === 'participation')
const anyShape = shapes.find(({ stream }) => stream === anyStream)
if (anyStream === undefined || anyShape === undefined) throw new Error('Core exports no participation.')
const fieldsOfMark = (type: string): readonly Field[] => {
  const answer = anyStream.parse({ type, data: {}, meta: metaOf(anyStream.name, 1) })
  return answer.ok
    ? []
    : answer.error.problems.map(({ path, expected }) => ({
        name: path.replace('/data/', ''),
        required: true,
        // Their own fixtures show which types there are.
        check: expected.startsWith('one of ') ? 'an event type of the stream' : expected,
      }))
}
const { type, schema, data } = anyShape
const marks = {
  EventCorrected: () => ({
    on,
    corrects: id('01'),
    to: { type, schema, data: data() },
    reason: 'wrongDay',
  }),
  EventVoided: () => ({ on, voids: id('01'), reason: 'wrongPerson' }),
}
for (const [mark, sample] of Object.entries(marks))
  shapes.push({ stream: anyStream, type: mark, schema: 1, fields: fieldsOfMark(mark), data: sample })

const nameOf = (type: string, schema: number): string => `${type}.v${String(schema)}.json`
const read = (name: string): Fixture => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Fixture
const write = (name: string, fixture: Fixture): void =>
  writeFileSync(`${folder}${name}`, `${JSON.stringify(fixture, null, 2)}\n`)

const decode = (stream: AnyStream, stored: unknown): unknown => {
  const answer = stream.parse(stored)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error.problems))
  return answer.value
}

const wordsOf = (check: string): readonly string[] => check.match(/'[^']*'/g) ?? []
const aroundWords = (check: string): string => check.replaceAll(/'[^']*'( \| )?/g, '')

const aroundAnyWord = (check: string): string => check.replace(/a word \(\w+\): .*$/, '')

/** Whether a check has only gained words: some more, or all that are spelled as words. */
const gainedWords = (was: string, is: string): boolean =>
  wordsOf(was).length > 0 &&
  ((aroundWords(was) === aroundWords(is) && wordsOf(was).every((word) => wordsOf(is).includes(word))) ||
    (aroundWords(was) === aroundAnyWord(is) && aroundAnyWord(is) !== is))

const spelled = ({ name, required, check }: Field): string => `${name}${required ? '' : '?'}: ${check}`

const problems: string[] = []
const check = process.argv.includes('--check')
if (!check) mkdirSync(folder, { recursive: true })
const names = existsSync(folder) ? readdirSync(folder) : []

for (const { stream, type, schema, fields, data } of shapes) {
  const name = nameOf(type, schema)
  if (!names.includes(name)) {
    if (check) problems.push(`${type} has no fixtures/wire/${name}; npm run wire writes it.`)
    else if (next === undefined)
      problems.push(`${type} is new, and no changeset mentions it: npm run changeset, then npm run wire.`)
    else {
      const stored = { type, data: data(), meta: metaOf(stream.name, schema) }
      write(name, {
        since: next,
        stream: stream.name,
        fields,
        stored,
        decoded: { [schemaNow(stream, stored)]: decode(stream, stored) },
      })
    }
    continue
  }
  const fixture = read(name)
  const was = new Map(fixture.fields.map((field) => [field.name, field]))
  const is = new Map(fields.map((field) => [field.name, field]))
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const before = was.get(field)
    const after = is.get(field)
    if (before !== undefined && after !== undefined && spelled(before) === spelled(after)) return []
    const grown =
      before !== undefined &&
      after !== undefined &&
      before.required === after.required &&
      gainedWords(before.check, after.check)
    const text = `${before === undefined ? 'nothing' : spelled(before)} → ${after === undefined ? 'nothing' : spelled(after)}`
    return [{ grown, text }]
  })
  const breaking = changes.filter(({ grown }) => !grown)
  if (breaking.length > 0)
    problems.push(
      `${type} changed its fields and is still schema ${String(schema)} (fixtures/wire/${name}). ` +
        `Name its first shape and the step to this one (\`earlier\`), then npm run wire:`,
      ...breaking.map(({ text }) => `  ${text}`),
    )
  else if (changes.length > 0) {
    if (check)
      problems.push(
        `${type} knows more words than fixtures/wire/${name} lists; npm run wire adds them:`,
        ...changes.map(({ text }) => `  ${text}`),
      )
    else write(name, { ...fixture, fields })
  }
}

for (const name of names) {
  const [, type = '', written = ''] = /^(\w+)\.v(\d+)\.json$/.exec(name) ?? []
  const shape = shapes.find((one) => one.type === type)
  if (shape === undefined || Number(written) > shape.schema)
    problems.push(`fixtures/wire/${name}: no stream has ${type === '' ? 'such a type' : type} in schema ${written}.`)
  else {
    const fixture: Omit<Fixture, 'since'> & { readonly since?: string } = read(name)
    const { since, ...rest } = fixture
    if (since !== next && (since === undefined || !isReleased(since))) {
      if (check || next === undefined)
        problems.push(
          `fixtures/wire/${name} comes with ${since ?? 'no release'}, and the next release is ${next ?? 'in no changeset'}; ` +
            `npm run wire mends it once a changeset tells.`,
        )
      else write(name, { since: next, ...rest })
    }
    const stream = streams.find((one) => one.name === fixture.stream)
    const now = stream === undefined ? '' : schemaNow(stream, fixture.stored)
    if (stream === undefined) problems.push(`fixtures/wire/${name}: core exports no stream ${fixture.stream}.`)
    else if (now in fixture.decoded) continue
    else if (check)
      problems.push(`fixtures/wire/${name} does not state what it decodes to in schema ${now}; npm run wire adds it.`)
    else write(name, { ...read(name), decoded: { ...fixture.decoded, [now]: decode(stream, fixture.stored) } })
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}
