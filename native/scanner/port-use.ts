// Who has a serial port open, as far as the system tells: another program that reads the same port
// takes scans away without any error, and a clerk can only be told its name from here. Linux only.
import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { PortUse } from '../../core/ports.ts'

export interface Use {
  readonly use: PortUse
  /** The program's name; null but for `other`. */
  readonly holder: string | null
}

/** `path` may be a link. Never rejects. Another program is named before this one, if both have it open. */
export async function findUse(path: string): Promise<Use> {
  if (process.platform !== 'linux') return { use: 'unknown', holder: null }
  const target = await realpath(path).catch(() => path)
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  let ours = false
  let hidden = false
  for (const process_ of processes) {
    const held = await holds(process_, target)
    if (held === null) hidden = true
    if (held !== true) continue
    if (Number(process_) !== process.pid) return { use: 'other', holder: await nameOf(process_) }
    ours = true
  }
  if (ours) return { use: 'counter', holder: null }
  // Another user's programs do not show what they have open.
  return { use: hidden ? 'unknown' : 'free', holder: null }
}

/** Null: not ours to see. A program that ended meanwhile holds nothing. */
async function holds(processId: string, target: string): Promise<boolean | null> {
  const folder = join('/proc', processId, 'fd')
  try {
    const files = await readdir(folder)
    const targets = await Promise.all(files.map((file) => readlink(join(folder, file)).catch(() => '')))
    return targets.includes(target)
  } catch (error) {
    const denied = error instanceof Error && 'code' in error && error.code === 'EACCES'
    return denied ? null : false
  }
}

async function nameOf(processId: string): Promise<string | null> {
  const name = await readFile(join('/proc', processId, 'comm'), 'utf8').catch(() => '')
  return name.trim() || null
}
