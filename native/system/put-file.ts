// Writes a small file whole: at no instant is there half of it, and power may go when this returns.
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const everyRight = 0o777

/** Throws what the disk says against it, with the old file as it was. `mode` is the rights it has from its first byte on. */
export function putFile(path: string, text: string, { mode }: { readonly mode: number }): void {
  const draft = `${path}.new`
  try {
    const descriptor = openSync(draft, 'w', mode)
    try {
      // A draft left behind by a crash would keep its own.
      fchmodSync(descriptor, mode & everyRight)
      writeSync(descriptor, text)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(draft, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Windows opens no folder and needs no such thing. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
