// Where this program was unpacked, found from a module's own address: source and built files lie at
// different depths of it.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const depthMax = 6

/** The nearest folder above `moduleUrl` with a `package.json`; the module's own folder if none has. */
export function checkoutFolder(moduleUrl: string): string {
  const start = dirname(fileURLToPath(moduleUrl))
  let folder = start
  for (let depth = 0; depth < depthMax; depth += 1) {
    if (existsSync(join(folder, 'package.json'))) return folder
    folder = dirname(folder)
  }
  return start
}
