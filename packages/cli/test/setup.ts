import { mkdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll } from 'vitest'
import { folder } from './people.js'

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
