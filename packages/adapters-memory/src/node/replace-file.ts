import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/**
 * The name of this machine in the names of temporary files. The same process number on another machine is another
 * process.
 */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 12)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another error means that the process is running: a process of another user may not be signalled.
    return codeOf(error) !== 'ESRCH'
  }
}

/**
 * Whether a file is older than this process. If so, it was made by an earlier process with the same number, which has
 * ended.
 */
const isOlderThanUs = async (file: string): Promise<boolean> =>
  (await stat(file)).mtimeMs < Date.now() - process.uptime() * 1000 - 1000

/**
 * Removes the temporary files of `path` that killed processes of this machine left behind. Files of a running process
 * stay. Files of other machines stay too, because their processes cannot be checked. A file that cannot be removed also
 * stays; this causes no failure.
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

/** The error codes of file systems that do not sync folders or do not permit opening them. */
const withoutFolderSync: readonly string[] = ['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']

/** Syncs a folder, so that a new name in it survives a power failure, where the file system supports this. */
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
 * Replaces the content of a file by a text. The text is written to a temporary file in the same folder and synced; the
 * temporary file then takes the file's name, and the folder is synced. A reader therefore sees either the old file or
 * the new one, even after a kill or a power failure.
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
