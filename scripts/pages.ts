// Fills the blocks of code and output on pages from their sources; test/docs.test.ts compares them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf, pages, root, sourceOf } from '../test/pages.js'

for (const page of pages) {
  const lines = page.text.split('\n')
  // From the last block to the first, so that the lines of earlier blocks do not move.
  for (const { line, language, text, from } of blocksOf(page).toReversed()) {
    const source = from === undefined || language === 'without an end' ? undefined : await sourceOf(from)
    if (source === undefined || source === text) continue
    lines.splice(line, text.split('\n').length - 1, ...source.split('\n').slice(0, -1))
  }
  const filled = lines.join('\n')
  if (filled !== page.text) writeFileSync(join(root, page.path), filled)
}
