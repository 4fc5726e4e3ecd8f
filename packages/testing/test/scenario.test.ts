import { expect, it, describe } from 'vitest'
import {
  corrected,
  deviating,
  deviationFrom,
  explained,
  labelled,
  nthId,
  nthInstant,
  scenario,
  voided,
} from '../src/index.js'
import { house, Lent, reader, Returned } from './library.js'

const on = '2016-01-02'
const shelf = scenario(reader, house)
const twoOut = shelf.given(Lent({ on, book: 'a' }), Lent({ on, book: 'b' }))
const third = Lent({ on, book: 'c' })
const torn = Returned({ on: '2016-01-09', book: 'a', pages: 7 })

/** The message of the plain Error that a check throws. */
const complaint = (check: () => unknown): string => {
  try {
    check()
  } catch (error) {
    expect(Object.getPrototypeOf(error)).toBe(Error.prototype)
    return (error as Error).message
  }
  throw new Error('The check passed.')
}

describe('then: exactly these events', () => {
  it('passes for the event asked for', () => {
    shelf.when(third).then(third)
    shelf.when([third, Lent({ on, book: 'd' })]).then(third, Lent({ book: 'd', on }))
  })

  it('fails for another event, another day, one too few or too many, and shows both', () => {
    const message = complaint(() => shelf.when(third).then(Lent({ on, book: 'd' })))
    expect(message).toContain('Expected the events:\n  Lent { book: "d", on: "2016-01-02" }')
    expect(message).toContain('Actually:\n  Lent { book: "c", on: "2016-01-02" }')
    complaint(() => shelf.when(third).then(Lent({ on: '2016-01-03', book: 'c' })))
    complaint(() => shelf.when(third).then())
    complaint(() => shelf.when(third).then(third, third))
  })

  it('fails for a refusal, and tells it in lines a person can read', () => {
    expect(complaint(() => twoOut.when(third).then(third))).toBe(
      [
        'Expected it to be accepted.',
        'It was refused by:',
        '  loan/not-too-many (must) not met at Lent 2016-01-02. A reader has at most so many books at home. ' +
          'Facts: atHome: a, b; atMost: 2. Passes from 2016-02-01. Source: H1.',
      ].join('\n'),
    )
  })

  it('fails when a request is awaited without a check', async () => {
    await expect(async () => shelf.when(third) as unknown as Promise<void>).rejects.toThrow('awaited without a check')
  })

  it('answers with what is no promise, so that a test may return it', async () => {
    expect('then' in shelf.when(third).then(third)).toBe(false)
    expect('then' in shelf).toBe(false)
  })
})

describe('thenNothing: already so', () => {
  it('passes for what is already so', () => {
    twoOut.when(Lent({ on, book: 'a' })).thenNothing()
  })

  it('fails for an event and for a refusal', () => {
    expect(complaint(() => shelf.when(third).thenNothing())).toContain('Expected no event: none.')
    complaint(() => twoOut.when(third).thenNothing())
  })
})

describe('refusedBy: exactly these rules, in order', () => {
  it('passes for all of them', () => {
    twoOut.when(third).refusedBy('loan/not-too-many')
    twoOut.when(Lent({ on: '2016-01-03', book: 'a' })).refusedBy('loan/not-too-many', 'loan/one-at-a-time')
  })

  it('fails for one too few, one too many, another order, another rule, an acceptance', () => {
    const twice = twoOut.when(Lent({ on: '2016-01-03', book: 'a' }))
    complaint(() => twice.refusedBy('loan/not-too-many'))
    complaint(() => twice.refusedBy('loan/one-at-a-time', 'loan/not-too-many'))
    complaint(() => twoOut.when(third).refusedBy('loan/not-too-many', 'loan/one-at-a-time'))
    complaint(() => twoOut.when(third).refusedBy('loan/pages-whole'))
    complaint(() => twoOut.when(third).refusedBy())
    expect(complaint(() => shelf.when(third).refusedBy('loan/not-too-many'))).toContain(
      'It was accepted with the events',
    )
    complaint(() => shelf.when(third).refusedBy())
    complaint(() => shelf.when(Lent({ on, book: 'no spaces' })).refusedBy())
  })
})

describe('undetermined: what nobody knows', () => {
  const early = Lent({ on: '2015-12-31', book: 'a' })

  it('passes for a refusal and for a finding', () => {
    shelf.when(early).undetermined({ 'loan/not-too-many': ['atMost on 2015-12-31'] })
    twoOut.when(Returned({ on, book: 'a' })).undetermined({ 'loan/pages-whole': ['the number of pages'] })
    shelf.when(third).undetermined({})
  })

  it('fails when other things are missing, or the rule is broken, or nothing is', () => {
    expect(complaint(() => shelf.when(early).undetermined({ 'loan/not-too-many': [] }))).toContain(
      'Missing: atMost on 2015-12-31.',
    )
    complaint(() => shelf.when(early).undetermined({}))
    complaint(() => twoOut.when(third).undetermined({ 'loan/not-too-many': [] }))
    complaint(() => shelf.when(third).undetermined({ 'loan/not-too-many': ['atMost'] }))
  })
})

describe('finds and putsRight: what changes', () => {
  const broken = twoOut.given(labelled('torn', torn))

  it('passes for exactly what is found', () => {
    twoOut.when(torn).finds('loan/pages-whole')
    shelf.when(third).finds()
    broken
      .when(corrected('torn', Returned({ ...torn.data, pages: 100 })))
      .finds()
      .putsRight('loan/pages-whole')
    broken.when(voided('torn')).putsRight('loan/pages-whole')
  })

  it('fails for more, for less, and for a refusal', () => {
    complaint(() => twoOut.when(torn).finds())
    complaint(() => shelf.when(third).finds('loan/pages-whole'))
    complaint(() => twoOut.when(third).finds('loan/not-too-many'))
    complaint(() => shelf.when(third).putsRight('loan/pages-whole'))
    expect(complaint(() => broken.when(voided('torn')).putsRight())).toContain('Corrected:\n  loan/pages-whole')
    complaint(() => twoOut.when(third).putsRight())
  })
})

describe('because and passesFrom: one rule more closely', () => {
  it('passes for some of the facts, money and lists included', () => {
    twoOut
      .when(third)
      .because('loan/not-too-many', { atHome: ['a', 'b'] })
      .passesFrom('loan/not-too-many', '2016-02-01')
    twoOut
      .when(torn)
      .because('loan/pages-whole', { fine: { currency: 'SEK', minor: 2_000 } })
      .passesFrom('loan/pages-whole', undefined)
  })

  it('fails for another fact, one not told, a rule not broken, another day', () => {
    complaint(() => twoOut.when(third).because('loan/not-too-many', { atMost: 3 }))
    expect(complaint(() => twoOut.when(third).because('loan/not-too-many', { left: 0 }))).toContain('left: not stated')
    complaint(() => twoOut.when(third).because('loan/one-at-a-time', {}))
    complaint(() => shelf.when(third).because('loan/not-too-many', {}))
    complaint(() => twoOut.when(third).passesFrom('loan/not-too-many', '2016-02-02'))
    complaint(() => twoOut.when(third).passesFrom('loan/not-too-many', undefined))
    complaint(() => twoOut.when(torn).passesFrom('loan/pages-whole', '2016-02-01'))
  })
})

describe('judges: what one rule says', () => {
  it('passes for met as for broken', () => {
    shelf.when(third).judges('loan/not-too-many', 'met')
    twoOut.when(third).judges('loan/not-too-many', 'notMet')
  })

  it('fails for another verdict and for a rule that was not asked', () => {
    expect(complaint(() => shelf.when(third).judges('loan/not-too-many', 'notApplicable'))).toContain(
      'loan/not-too-many (must) met at Lent 2016-01-02.',
    )
    complaint(() => shelf.when(third).judges('loan/pages-whole', 'met'))
  })
})

describe('invalid: what does not decode', () => {
  it('passes at the path', () => {
    shelf.when(Lent({ on, book: 'no spaces' })).invalid('/data/book')
    twoOut.given(voided(0)).when(voided(0)).invalid('/data/voids')
  })

  it('fails at another path, for a refusal and for an acceptance', () => {
    expect(complaint(() => shelf.when(Lent({ on, book: 'no spaces' })).invalid('/data/on'))).toContain(
      'It does not decode',
    )
    complaint(() => shelf.when(third).invalid())
    complaint(() => twoOut.when(third).invalid())
  })
})

describe('audits and obligations: the history', () => {
  it('passes for what stands, before and after a request', () => {
    twoOut.audits()
    twoOut.given(third).audits('loan/not-too-many').audits('loan/not-too-many')
    twoOut.when(torn).finds('loan/pages-whole').audits('loan/pages-whole')
    twoOut.when(third).refusedBy('loan/not-too-many').audits()
    twoOut.obligations(on, { of: 'a', missing: 1 }, { of: 'b', status: 'due' })
    twoOut.when(torn).finds('loan/pages-whole').obligations('2016-01-09', { of: 'b' })
    shelf.obligations(on)
  })

  it('fails for one too few, one too many, or another', () => {
    complaint(() => twoOut.audits('loan/not-too-many'))
    complaint(() => twoOut.given(third).audits())
    complaint(() => twoOut.when(torn).audits())
    complaint(() => twoOut.obligations(on, { of: 'a' }))
    complaint(() => twoOut.obligations(on))
    complaint(() => twoOut.obligations(on, { of: 'a' }, { of: 'c' }))
    expect(complaint(() => twoOut.obligations(on, { of: 'a' }, { of: 'b', missing: 2 }))).toContain(
      'return of b: 1 times by no day, due (loan/not-too-many)',
    )
    complaint(() => shelf.obligations(on, { of: 'a' }))
    complaint(() => twoOut.when(torn).obligations(on, { of: 'a' }))
  })
})

describe('given: a history that nobody judges', () => {
  it('takes what the rules would refuse, and leaves earlier scenarios as they were', () => {
    const three = twoOut.given(third)
    expect(three.timeline.records).toHaveLength(3)
    expect(twoOut.timeline.records).toHaveLength(2)
  })

  it('records in order, with ids and instants that are the same every time', () => {
    const [first, second] = twoOut.timeline.records
    expect([first?.meta.id, first?.meta.version, first?.meta.recordedAt]).toEqual([nthId(1), 1, nthInstant(1)])
    expect([second?.meta.id, second?.meta.recordedAt]).toEqual([
      '00000000-0000-7000-8000-000000000002',
      '2030-01-01T00:02:00.000Z',
    ])
  })

  it('is in a stream with the name a test gives it, and otherwise the same', () => {
    const lent = Lent({ on, book: 'a' })
    const named = scenario(reader, house, undefined, { stream: 'reader-7' }).given(lent).timeline
    const unnamed = shelf.given(lent).timeline
    expect([named.stream, named.records[0]?.meta.stream]).toEqual(['reader-7', 'reader-7'])
    expect([unnamed.stream, unnamed.records[0]?.meta.stream]).toEqual(['scenario', 'scenario'])
    expect({ ...named.records[0]!.meta, stream: 'scenario' }).toEqual(unnamed.records[0]?.meta)
  })

  it('takes corrections and voids by number or label', () => {
    twoOut
      .given(corrected(1, Lent({ on, book: 'c' })))
      .when(Lent({ on, book: 'c' }))
      .thenNothing()
    shelf.given(labelled('first', third), voided('first')).when(third).then(third)
    twoOut.given(voided(0)).when(third).then(third)
  })

  it('takes a deviation, given or asked for, which stays a finding', () => {
    const rule = 'loan/not-too-many'
    twoOut.given(labelled('extra', deviating(third, rule))).audits(rule)
    const deviation = deviationFrom(rule)
    const recorded = twoOut.when(third, { deviation }).then(third).finds(rule).audits(rule)
    expect(complaint(() => recorded.audits())).toContain('Recorded as a deviation by unit-head: exception.')
  })

  it('is told at once of a reference to nothing, a label used twice, an event that does not decode', () => {
    expect(complaint(() => twoOut.given(voided(2)))).toBe('Nothing given so far is called 2.')
    expect(complaint(() => twoOut.when(voided('x')))).toBe('Nothing given so far is called "x".')
    expect(complaint(() => shelf.given(labelled('x', third), labelled('x', torn)))).toBe(
      'Two given events are called "x".',
    )
    expect(complaint(() => shelf.given(Lent({ on, book: 'no spaces' })))).toContain('A given Lent does not decode')
  })

  it('can be asked by a command over its state', () => {
    twoOut
      .when(({ out }) => Object.keys(out).map((book) => Returned({ on: '2016-01-09', book, pages: 100 })))
      .then(
        Returned({ on: '2016-01-09', book: 'a', pages: 100 }),
        Returned({ on: '2016-01-09', book: 'b', pages: 100 }),
      )
  })
})

describe('explained: a determination in one line', () => {
  it('tells rule, verdict, missing and source', () => {
    const [first] = reader.explain(house)(Lent({ on: '2015-12-31', book: 'a' }), shelf.timeline)
    expect(first && explained(first)).toBe(
      'loan/not-too-many (must) undetermined at Lent 2015-12-31. ' + 'Missing: atMost on 2015-12-31.',
    )
  })

  it('writes money and empty lists as people do', () => {
    const [found] = reader.audit(house)(twoOut.given(torn).timeline)
    expect(found && explained(found)).toContain('Facts: pages: 7; fine: 20.00 SEK.')
    const none: typeof house = { atMost: [{ ...house.atMost[0]!, value: 0 }] }
    expect(explained(reader.explain(none)(third, shelf.timeline)[0]!)).toContain('Facts: atHome: none; atMost: 0.')
  })
})
