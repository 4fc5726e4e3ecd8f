import { type Source } from './term.js'
import { checked, fieldsOf, oneOf, type Check } from '../vocabulary/codec.js'
import { controlPattern, hasControls } from '../vocabulary/controls.js'
import { expecting } from '../vocabulary/expected.js'
import { type JsonSchema } from '../vocabulary/json-schema.js'

// A text reaches terminals and pages.
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !hasControls(value)

const textSchema = (pattern: string): JsonSchema => ({ type: 'string', pattern, not: { pattern: controlPattern } })

/** Words for people. */
export const textCodec: Check<string> = checked(expecting('text'), textSchema('\\S'), isText)

const quoteCodec: Check<string> = checked(
  expecting('quote'),
  textSchema('^\\s*\\S+(\\s+\\S+){0,14}\\s*$'),
  (value): value is string => isText(value) && value.trim().split(/\s+/).length <= 15,
)

/** Where a value comes from. */
export const sourceCodec: Check<Source> = fieldsOf(
  {
    id: textCodec,
    document: textCodec,
    status: oneOf(['verified', 'derived', 'interpretation', 'unverified']),
  },
  { quote: quoteCodec, note: textCodec },
)
