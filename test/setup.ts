import { mkdirSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll } from 'vitest'
import { seed } from './chance.js'
import { scratch } from './scratch.js'

fc.configureGlobal({ seed })

beforeAll(() => {
  mkdirSync(scratch, { recursive: true })
})
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true })
})
