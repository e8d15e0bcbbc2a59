// Files that appear whole or not at all: written under another name, brought to the disk, then named.
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Gives a finished file its name, with both on the disk before anything relies on it. */
export function settle(draft: string, path: string): void {
  flush(draft)
  renameSync(draft, path)
  flushFolder(dirname(path))
}

/** Waits until what was written to the file is on the disk. */
export function flush(path: string): void {
  sync(path, 'r+')
}

/** Waits until the names in the folder are on the disk. */
export function flushFolder(folder: string): void {
  // Windows cannot flush a folder, and its file system journals the rename.
  if (process.platform !== 'win32') sync(folder, 'r')
}

function sync(path: string, mode: 'r' | 'r+'): void {
  const descriptor = openSync(path, mode)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
