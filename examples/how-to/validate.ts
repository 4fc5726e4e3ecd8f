// An event checked by tools that do not know the library: one that uses Standard Schema, and a JSON Schema validator.
import { jsonSchemaOf, jsonSchemaOfStream, participation, PraktikStarted } from '@jobbspar/core'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'

// #region posted
const posted: unknown = JSON.parse(`{
  "type": "PraktikStarted",
  "data": { "on": "2015-02-29", "praktikId": "praktik-1", "workplace": "praktik-1", "plannedTo": "2015-05-28" }
}`)
// #endregion

// #region standard
const answer = PraktikStarted['~standard'].validate(posted)
for (const { path, message } of answer.issues ?? []) console.log(`${JSON.stringify(path)} ${message}`)
// #endregion

// #region json-schema
const ajv = addFormats.default(new Ajv2020({ allErrors: true }))
const isPraktikStarted = ajv.compile(jsonSchemaOf(PraktikStarted))
if (!isPraktikStarted(posted))
  for (const { instancePath, keyword } of isPraktikStarted.errors ?? []) console.log(`${instancePath}: ${keyword}`)
// #endregion

// #region stored
const isStored = ajv.compile(jsonSchemaOfStream(participation))
const stored = {
  ...PraktikStarted({ on: '2015-03-01', praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2015-05-31' }),
  meta: {
    id: '0190163d-8694-739b-aea5-966c26f8ad10',
    stream: 'participation-1',
    version: 2,
    recordedAt: '2015-03-02T09:30:00.000Z',
    schema: 1,
  },
}
console.log(`stored as it should be: ${String(isStored(stored))}`)
console.log(`without its version: ${String(isStored({ ...stored, meta: { ...stored.meta, version: undefined } }))}`)
// #endregion
