import { describe, expect, it } from 'vitest'
import { failures } from './failures.js'
import { simpleStore, type Faults } from './simple-store.js'

describe('a broken store is caught, by these cases and no others', () => {
  const lawOfOneWriter =
    'laws: any appends and reads, right and wrong, new and again, are answered as a list of events would'

  const otherContent = ['of another type', 'with other data', 'with less data', 'with more data'].map(
    (what) => `ids: a batch whose ids are known and of which one event is ${what} is Unfit`,
  )
  const anyIdsKnown =
    'ids: a batch of which any ids are known, here or in another stream, is a repetition only when all are known here as they are'

  const broken: readonly (readonly [string, Faults, readonly string[]])[] = [
    [
      'that forgets ids',
      { forgetsIds: true },
      [
        'ids: a batch that comes again expecting no-stream is answered as the first time',
        'ids: a batch that comes again expecting 0 is answered as the first time',
        'ids: a batch that comes again expecting 1 is answered as the first time',
        'ids: a batch that comes again expecting 2 is answered as the first time',
        'ids: a batch that comes again expecting 99 is answered as the first time',
        'ids: a batch that comes again expecting any is answered as the first time',
        'ids: a batch that comes again after other appends is answered as the first time',
        'ids: a batch that comes three times more is answered each time as the first',
        'ids: a batch sent several times at once is stored once, and every answer is the same',
        'ids: a batch that comes again numbered and timed otherwise is answered as the first time',
        ...otherContent,
        'ids: a batch that comes again with its fields in another order is answered as the first time',
        'ids: a part of an earlier batch is answered as that part',
        'ids: what was appended in several batches may come again as one',
        'ids: a batch with a known id and then a new one is Unfit',
        'ids: a batch with a new id and then a known one is Unfit',
        'ids: a batch with a new id between known ones is Unfit',
        'ids: a batch with known ids in another order is Unfit',
        'ids: a batch with known ids without the one stored between them is Unfit',
        'ids: a batch with an id of another stream is Unfit',
        'ids: a batch with known ids of this stream and of another is Unfit',
        'ids: the new ids of a batch that was Unfit stay free',
        anyIdsKnown,
        lawOfOneWriter,
        'interleaving: interleaved writers lose nothing and double nothing',
        'interleaving: interleaved readers see every event once, and nothing appear below a position already read',
      ],
    ],
    [
      'that hands out what it keeps',
      { sharesObjects: true },
      [
        'immutability: what the caller changes after the answer changes nothing',
        'immutability: what the caller changes before the answer changes nothing',
        'immutability: changing what was read of one stream changes nothing',
        'immutability: changing what was read of all events changes nothing',
        'immutability: changing what was read of a subscription changes nothing',
        'unknown fields: a field without a value is left out, as in JSON',
      ],
    ],
    [
      'in which events appear below positions already read',
      { overtakes: true },
      ['interleaving: interleaved readers see every event once, and nothing appear below a position already read'],
    ],
    [
      'that stores a part of a batch',
      { storesParts: true },
      [
        'batches: a batch of 500 events of which the last is wrong stores none',
        'batches: a batch with a version twice is Unfit, expecting any or 2',
        'batches: a batch with a gap between its events is Unfit, expecting any or 2',
        'batches: a batch with versions that fall is Unfit, expecting any or 2',
        'record time: a record time that falls by a millisecond inside a batch is Unfit',
        'subscribing: a subscription receives nothing of a batch that was not stored',
        lawOfOneWriter,
        'laws: any batch with one wrong event stores nothing, wherever the wrong one is',
      ],
    ],
    [
      'that takes other events under known ids for a repetition',
      { trustsIds: true },
      [...otherContent, anyIdsKnown, lawOfOneWriter],
    ],
    [
      'that finds a writer unfit who expects any version and was overtaken',
      { blamesTheOvertaken: true },
      [
        ...['2 for a stream at 2', '1, 2 for a stream at 2', '4, 5 for a stream at 2', '2 for a stream at 0'].map(
          (versions) => `conflicts: versions ${versions}, expecting any, are a Conflict`,
        ),
        'conflicts: of many writers who number alike and expect any, one lands and the others have a Conflict',
        lawOfOneWriter,
        'interleaving: interleaved writers lose nothing and double nothing',
        'interleaving: interleaved readers see every event once, and nothing appear below a position already read',
      ],
    ],
    [
      'that guesses what a bound might mean',
      { guessesBounds: true },
      [
        'readStream with fromVersion',
        'readStream with toVersion',
        'readStream of no stream with fromVersion',
        'readAll with after',
        'readAll with limit',
        'subscribe with after',
      ].map((read) => `bounds: ${read} refuses what is no whole number from 0`),
    ],
    [
      'whose subscriptions skip what is stored while they hand out',
      { skipsAhead: true },
      [
        'subscribing: nothing is lost between the history and what comes',
        'subscribing: a reader slower than the writers gets every event',
        'subscribing: asked for several events at once, a subscription gives each once and in order',
        'interleaving: interleaved readers see every event once, and nothing appear below a position already read',
      ],
    ],
  ]

  it.each(broken)('one %s', async (_what, faults, names) => {
    expect([...(await failures(() => simpleStore(faults))).keys()]).toEqual(names)
  })

  it('and what failed is told in words', async () => {
    const failed = await failures(() => simpleStore({ forgetsIds: true }))
    expect(failed.get('ids: a batch with an id of another stream is Unfit')).toBe(
      'Expected Unfit at /0/meta/id, found: stored to version 4',
    )
    expect(failed.get(lawOfOneWriter)).toMatch(/\n {2}append to \w expecting .*\n {2}the last answer: \//)
  })
})
