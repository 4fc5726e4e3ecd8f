import { expect, it } from 'vitest'
import { poisoned } from '../../src/index.js'

it('poison makes clock and chance throw, and leaves dates of given instants, and the world afterwards, as they are', () => {
  expect(() => poisoned(() => Date.now())).toThrow('Date.now was asked')
  expect(() => poisoned(() => new Date())).toThrow('new Date() was asked')
  expect(() => poisoned(() => Date())).toThrow('Date() was asked')
  expect(() => poisoned(() => Math.random())).toThrow('Math.random was asked')
  expect(() => poisoned(() => crypto.randomUUID())).toThrow('randomUUID was asked')
  expect(() => poisoned(() => crypto.getRandomValues(new Uint8Array(1)))).toThrow('getRandomValues was asked')
  expect(() => poisoned(() => performance.now())).toThrow('performance.now was asked')
  expect(() => poisoned(() => process.hrtime())).toThrow('process.hrtime was asked')
  expect(() => poisoned(() => process.hrtime.bigint())).toThrow('process.hrtime.bigint was asked')
  expect(poisoned(() => new Date(0).getTime())).toBe(0)
  const asked = [Date.now(), performance.now(), process.hrtime.bigint(), Math.random(), crypto.randomUUID()]
  expect(asked.map((one) => typeof one)).toEqual(['number', 'number', 'bigint', 'number', 'string'])
})
