// A real file system of a few mebibytes, where this user may mount one.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export interface SmallDisk {
  readonly folder: string
  remount(mode: 'ro' | 'rw'): void
  /** Leaves no room for another byte. */
  fill(): void
  free(): void
  unmount(): void
}

/** Null where mounting is not allowed. */
export function mountSmallDisk(parent: string, mebibytes = 1): SmallDisk | null {
  const folder = join(parent, 'disk')
  mkdirSync(folder)
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder)
  if (!mounted) return null
  const ballast = join(folder, 'ballast')
  return {
    folder,
    remount: (mode) => must(run('mount', '-o', `remount,${mode}`, folder)),
    fill() {
      const descriptor = openSync(ballast, 'w')
      try {
        while (true) writeSync(descriptor, Buffer.alloc(4_096))
      } catch (cause) {
        if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause
      } finally {
        closeSync(descriptor)
      }
    },
    free: () => rmSync(ballast),
    unmount: () => must(run('umount', folder)),
  }
}

function run(command: string, ...options: string[]): boolean {
  return process.platform === 'linux' && spawnSync(command, options, { stdio: 'ignore' }).status === 0
}

function must(succeeded: boolean): void {
  if (!succeeded) throw new Error('the small disk did not obey')
}
