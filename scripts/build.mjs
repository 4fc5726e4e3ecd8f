// Builds the packages, in layer order. With --js only what runs, not the types: enough for a demo.
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isMain, node, packages, root, step } from './run.mjs'

export const build = ({ js = false, names = packages, print = console.log } = {}) => {
  for (const name of names)
    step(
      `build ${name}`,
      () => {
        const cwd = join(root, 'packages', name)
        rmSync(join(cwd, 'dist'), { recursive: true, force: true })
        return node('tsup/dist/cli-default.js', [], { cwd, env: { ...process.env, JOBBSPAR_BUILD: js ? 'js' : 'all' } })
      },
      print,
    )
  if (names.includes('cli')) chmodSync(join(root, 'packages/cli/dist/main.js'), 0o755)
}

if (isMain(import.meta)) build({ js: process.argv.includes('--js') })
