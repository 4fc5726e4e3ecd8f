import { codecLaws, testLaws } from '@jobbspar/testing'
import fc from 'fast-check'
import { it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { shelf } from '../decider/library.js'

const book = fc.constantFrom('book-a', 'book-b')
const day = fc.constantFrom('2016-01-02', '2016-02-29')

testLaws(
  it,
  codecLaws(shelf, {
    checks: {
      'a book book-…': book,
      'money in SEK from 0': fc.nat(8_000).map((minor) => ({ minor, currency: 'SEK' })),
    },
    earlier: {
      Returned: [
        fc.record({ on: day, title: fc.constantFrom('Emil', 'Pippi') }),
        fc.record({ on: day, book, damaged: fc.boolean() }),
      ],
    },
    runs: scaled(1000),
  }),
)
