// Before the first release every package has version 0.0.0, and .changeset says what that release will be.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packages, root } from './run.mjs'

const read = (path) => readFileSync(join(root, path), 'utf8')
const unreleased = packages.filter((name) => JSON.parse(read(`packages/${name}/package.json`)).version === '0.0.0')
const changesets = readdirSync(join(root, '.changeset')).filter(
  (file) => file.endsWith('.md') && file !== 'README.md' && /^---\n(.+\n)+---\n\n?\S/.test(read(`.changeset/${file}`)),
)
if (unreleased.length > 0 && changesets.length === 0) {
  console.error(
    `.changeset holds no changeset, and ${unreleased.join(', ')} never had a release; npm run changeset writes one.`,
  )
  process.exitCode = 1
}
