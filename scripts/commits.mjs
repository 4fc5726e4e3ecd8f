// The first line of a commit message is at most 72 characters: longer ones are cut off where commits are listed.
import { run } from './run.mjs'

const longest = 72
/** Commits from before this was checked stay as they are. */
const since = '2026-11-27T02:25:00Z'

const { ok, output } = await run('git', ['log', '--no-merges', `--since=${since}`, '--format=%h %s'])
const tooLong = output.split('\n').filter((line) => [...line.slice(line.indexOf(' ') + 1)].length > longest)
if (!ok) console.error(output.trim())
for (const line of tooLong) console.error(`A first line of more than ${longest} characters: ${line}`)
if (!ok || tooLong.length > 0) process.exitCode = 1
