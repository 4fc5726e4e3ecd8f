import { type AnyEvent, type AnyEventDef, type Parsed } from '@jobbspar/core'

/** What the checks read of a kind of stream. */
export interface AnyStream {
  readonly name: string
  readonly events: readonly AnyEventDef[]
  readonly rulesOf: () => readonly { readonly id: string; readonly version: number }[]
  readonly parse: (stored: unknown) => Parsed<AnyEvent>
}

const isStream = (value: unknown): value is AnyStream =>
  typeof value === 'object' && value !== null && 'rulesOf' in value && 'events' in value && 'parse' in value

/** Every kind of stream that a module exports, so that no list of them can be forgotten. */
export const streamsOf = (module: Readonly<Record<string, unknown>>): readonly AnyStream[] =>
  Object.values(module).filter(isStream)

/** One stored event as fixtures/wire keeps it. */
export interface Fixture {
  /** The first released version that has this shape. */
  readonly since: string
  readonly stream: string
  readonly fields: readonly Field[]
  readonly stored: {
    readonly type: string
    readonly data: { readonly to?: { readonly type: string }; readonly [field: string]: unknown }
    readonly meta: { readonly schema: number }
  }
  /** What the stored event decodes to, by the schema its type had at the time. */
  readonly decoded: Readonly<Record<string, unknown>>
}

/** A field of an event's data, with what its check calls the value it expects. */
export interface Field {
  readonly name: string
  readonly required: boolean
  readonly check: string
}

/** The present schema of a stored event; of a correction, also that of its replacement. */
export const schemaNow = ({ events }: AnyStream, { type, data }: Fixture['stored']): string =>
  [type, data.to?.type]
    .flatMap((name) => (name === undefined ? [] : [events.find((def) => def.type === name)]))
    .map((def) => (def === undefined ? '1' : `${def.type === type ? '' : `${def.type} `}${String(def.schema)}`))
    .join(', ')
