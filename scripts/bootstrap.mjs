// Installs what the lockfile says, unless that has been done. Prints nothing on success.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMain, packages, pnpm, root } from './run.mjs'

const folders = ['', 'examples', ...packages.map((name) => `packages/${name}`)]
const stamp = join(root, 'node_modules/.bootstrap')

const wanted = () => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...folders.map((folder) => join(folder, 'package.json')),
  ])
    hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const installed = () =>
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === wanted() &&
  folders.every((folder) => existsSync(join(root, folder, 'node_modules')))

export const bootstrap = async () => {
  if (installed()) return
  const { ok, output } = await pnpm(['install', '--frozen-lockfile'])
  if (!ok) {
    console.error(output)
    process.exit(1)
  }
  writeFileSync(stamp, wanted())
}

if (isMain(import.meta)) await bootstrap()
