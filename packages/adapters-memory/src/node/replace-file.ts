import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** This machine, in the names of temporary files: the same process number on another one is another process. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 12)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be signalled, and is running.
    return codeOf(error) !== 'ESRCH'
  }
}

/** Whether a file is older than this process: then it was made by an earlier process with the same number, which has ended. */
const isOlderThanUs = async (file: string): Promise<boolean> =>
  (await stat(file)).mtimeMs < Date.now() - process.uptime() * 1000 - 1000

/**
 * Removes the temporary files of `path` that processes of this machine left behind when they were killed. Those of a process that
 * runs, and of other machines, which cannot be checked, stay. Nothing depends on it: a file that cannot be removed stays too.
 */
const removeLeftOver = async (path: string): Promise<void> => {
  const folder = dirname(path)
  const begins = `${basename(path)}.${machine}-`
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const pid = name.startsWith(begins) ? /^(\d+)-[0-9a-f-]{36}\.tmp$/.exec(name.slice(begins.length))?.[1] : undefined
    if (pid === undefined) continue
    const file = join(folder, name)
    const isLeft = Number(pid) === process.pid ? await isOlderThanUs(file).catch(() => false) : !isRunning(Number(pid))
    if (isLeft) await rm(file, { force: true }).catch(() => undefined)
  }
}

/** The errors of file systems that do not sync folders, or do not let them be opened. */
const withoutFolderSync: readonly string[] = ['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']

/** Makes a new name in a folder survive a power failure, where the file system can do so. */
const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!withoutFolderSync.includes(codeOf(error))) throw error
  }
}

/**
 * Replaces the content of a file by a text. It is written and synced under a temporary name in the same folder, which then takes the
 * file's name, and the folder is synced: a reader, also after a kill or a power failure, sees the old file or the new one.
 */
export const replaceFile = async (path: string, text: () => string): Promise<void> => {
  await removeLeftOver(path)
  const temporary = `${path}.${machine}-${String(process.pid)}-${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(text())
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}
