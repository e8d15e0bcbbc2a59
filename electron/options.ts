// What the desktop host was started with, and where its files are when nothing was said.
// Switches it does not know are Chromium's, and are left to it.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface HostOptions {
  /** The folder that holds the shop's books; absolute. */
  readonly data: string
  /** Absolute; null sells in the demo shop. One that is not there yet is begun with the shop. */
  readonly settingsFile: string | null
  /** Whether an owner who forgot the PIN may set a new one. */
  readonly forOwnerPin: boolean
}

/** As it is written on the command line. */
export const ownerPinSwitch = '--owner-pin'

export interface Start {
  /** What follows the program's name. */
  readonly args: readonly string[]
  readonly userFolder: string
  /** Whether this is the program a store installed, which begins a shop of its own; else it is a checkout's demo. */
  readonly installed: boolean
}

/**
 * Reads the command line. Without `--settings`, the `settings.json` in the user's folder is taken, so that
 * an installed Lowu opens its shop from an icon; `--demo` opens the demo shop instead. Without `--data`, the
 * books lie below the user's folder, those of the demo shop apart from those of a real one, and both apart
 * from Chromium's own files.
 */
export function readOptions({ args, userFolder, installed }: Start): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, settings: { type: 'string' }, demo: { type: 'boolean' } },
    strict: false,
  })
  const usual = join(userFolder, 'settings.json')
  const own = values.demo !== true && (installed || existsSync(usual)) ? usual : null
  const settingsFile = pathOf(values.settings) ?? own
  const data = pathOf(values.data) ?? join(userFolder, settingsFile === null ? 'demo' : 'shop')
  return { data, settingsFile, forOwnerPin: args.includes(ownerPinSwitch) }
}

function pathOf(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? resolve(value) : null
}
