// Fills the blocks of code and output on pages from their sources; test/docs.test.ts compares them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf, missingBlocksOf, pages, root, sourceOf } from '../test/pages.js'

/** The language of a block, by the file that it is from. */
const languageOf = (from: string): string => {
  const [path = ''] = from.split('#')
  return path.endsWith('.ts') ? 'ts' : path.endsWith('.json') ? 'json' : 'text'
}

for (const page of pages) {
  const lines = page.text.split('\n')
  // From the last block to the first, so that the lines of earlier blocks do not move.
  for (const { line, language, text, from } of blocksOf(page).toReversed()) {
    const source = from === undefined || language === 'without an end' ? undefined : await sourceOf(from)
    if (source === undefined || source === text) continue
    lines.splice(line, text.split('\n').length - 1, ...source.split('\n').slice(0, -1))
  }
  for (const { from } of missingBlocksOf({ ...page, text: lines.join('\n') }).toReversed()) {
    const source = await sourceOf(from)
    const at = lines.lastIndexOf(`<!-- from ${from} -->`)
    if (source !== undefined)
      lines.splice(at + 1, 0, `\`\`\`${languageOf(from)}`, ...source.split('\n').slice(0, -1), '```')
  }
  const filled = lines.join('\n')
  if (filled !== page.text) writeFileSync(join(root, page.path), filled)
}
