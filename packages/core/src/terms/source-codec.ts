import { type Source } from './term.js'
import { checked, fieldsOf, oneOf, type Check } from '../vocabulary/codec.js'
import { controlPattern, hasControls } from '../vocabulary/controls.js'
import { expecting } from '../vocabulary/expected.js'

// A text reaches terminals and pages.
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !hasControls(value)

const noControls = { not: { pattern: controlPattern } } as const

/** Words for people. */
export const textCodec: Check<string> = checked(
  expecting('text'),
  { type: 'string', pattern: '\\S', ...noControls },
  isText,
)

const quoteCodec: Check<string> = checked(
  expecting('quote'),
  { type: 'string', pattern: '^\\s*\\S+(\\s+\\S+){0,14}\\s*$', ...noControls },
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
