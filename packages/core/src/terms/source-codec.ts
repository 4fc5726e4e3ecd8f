import { type Source } from './term.js'
import { checked, fieldsOf, oneOf, type Check } from '../vocabulary/codec.js'
import { expecting } from '../vocabulary/expected.js'

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Words for people. */
export const textCodec: Check<string> = checked(expecting('text'), { type: 'string', pattern: '\\S' }, isText)

const quoteCodec: Check<string> = checked(
  expecting('quote'),
  { type: 'string', pattern: '^\\s*\\S+(\\s+\\S+){0,14}\\s*$' },
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
