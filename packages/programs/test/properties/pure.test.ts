import { isMark, participation, support, type ParticipationEvent } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { reportOn, type History } from '@jobbspar/projections'
import { attempts, interleavings, nextStamp, supportHistories } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingYet, runs } from './recorded.js'

const poison = (what: string) => (): never => {
  throw new Error(`${what} was asked`)
}

/** Runs something while the machine's clock and chance throw. Dates of given instants are still dates. */
const poisoned = <A>(run: () => A): A => {
  const { Date: RealDate } = globalThis
  const { random } = Math
  const { crypto } = globalThis
  const uuid = Object.getOwnPropertyDescriptor(crypto, 'randomUUID')
  const values = Object.getOwnPropertyDescriptor(crypto, 'getRandomValues')
  const NoClock = new Proxy(RealDate, {
    construct: (target, args: unknown[]): object =>
      args.length === 0 ? poison('new Date()')() : (Reflect.construct(target, args) as object),
    apply: poison('Date()'),
    get: (target, name): unknown => (name === 'now' ? poison('Date.now') : Reflect.get(target, name)),
  })
  try {
    globalThis.Date = NoClock
    Math.random = poison('Math.random')
    Object.defineProperty(crypto, 'randomUUID', { value: poison('randomUUID'), configurable: true })
    Object.defineProperty(crypto, 'getRandomValues', { value: poison('getRandomValues'), configurable: true })
    return run()
  } finally {
    globalThis.Date = RealDate
    Math.random = random
    for (const [name, own] of [['randomUUID', uuid] as const, ['getRandomValues', values] as const])
      if (own === undefined) Reflect.deleteProperty(crypto, name)
      else Object.defineProperty(crypto, name, own)
  }
}

describe('with the clock and chance poisoned', () => {
  it('the poison works', () => {
    expect(() => poisoned(() => Date.now())).toThrow('Date.now was asked')
    expect(() => poisoned(() => new Date())).toThrow('new Date() was asked')
    expect(() => poisoned(() => Math.random())).toThrow('Math.random was asked')
    expect(() => poisoned(() => crypto.randomUUID())).toThrow('randomUUID was asked')
    expect(() => poisoned(() => crypto.getRandomValues(new Uint8Array(1)))).toThrow('getRandomValues was asked')
    expect(poisoned(() => new Date(0).getTime())).toBe(0)
    expect(typeof Date.now() + typeof Math.random() + typeof crypto.randomUUID()).toBe('numbernumberstring')
  })

  it('decide, explain, audit, obligations, project and reportOn run', () => {
    fc.assert(
      fc.property(
        interleavings(falkenberg),
        attempts(falkenberg),
        supportHistories(falkenberg),
        ({ timeline: amended }, requests, { timeline: paid }) =>
          poisoned(() => {
            const decide = participation.decide(falkenberg)
            const decided = requests.reduce((on, request) => {
              const answer = decide(request, on, nextStamp(on, request))
              return answer.ok ? answer.timeline : on
            }, nothingYet)
            for (const timeline of [decided, amended]) {
              participation.audit(falkenberg)(timeline)
              participation.obligations(falkenberg)(timeline, '2020-02-29')
              const event = timeline.effective.at(-1)
              if (event !== undefined)
                participation.explain(falkenberg)(
                  { type: event.type, data: event.data } as ParticipationEvent,
                  timeline,
                )
              for (const record of timeline.records) expect(participation.parse(record).ok || isMark(record)).toBe(true)
            }
            support.audit(falkenberg)(paid)
            const histories: History[] = [
              { kind: 'participation', stream: 'participation-1', events: decided.effective },
              { kind: 'participation', stream: 'participation-2', events: amended.effective },
              { kind: 'support', stream: 'support-1', events: paid.effective },
            ]
            const at = {
              program: falkenberg,
              asOf: '2024-12-31',
              knownAt: '2030-01-01T00:00:00.000Z',
              evidence: true,
            } as const
            expect(reportOn(histories, at).program).toBe('falkenberg')
          }),
      ),
      runs,
    )
  })
})
