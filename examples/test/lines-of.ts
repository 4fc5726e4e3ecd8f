import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type StoredEvent } from '@jobbspar/core'

/** The stored events of an example history, by its name. */
export const linesOf = (name: string): readonly StoredEvent[] =>
  readFileSync(fileURLToPath(new URL(`../histories/${name}.jsonl`, import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredEvent)
