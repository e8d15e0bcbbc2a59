// What the desktop host was started with, and where its files are when nothing was said.
// Switches it does not know are Chromium's, and are left to it.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface HostOptions {
  /** The folder that holds the shop's books; absolute. */
  readonly data: string
  /** Absolute; null sells in the demo shop. */
  readonly settingsFile: string | null
}

/**
 * Reads the command line. Without `--settings`, a `settings.json` in the user's folder is taken, so that
 * an installed Lowu opens its shop from an icon. Without `--data`, the books lie below the user's folder,
 * those of the demo shop apart from those of a real one, and both apart from Chromium's own files.
 */
export function readOptions(args: readonly string[], userFolder: string): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, settings: { type: 'string' } },
    strict: false,
  })
  const usual = join(userFolder, 'settings.json')
  const settingsFile = pathOf(values.settings) ?? (existsSync(usual) ? usual : null)
  const data = pathOf(values.data) ?? join(userFolder, settingsFile === null ? 'demo' : 'shop')
  return { data, settingsFile }
}

function pathOf(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? resolve(value) : null
}
