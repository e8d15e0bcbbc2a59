// Where Electron's program lies, if it is installed. Asking the electron package itself would download it
// when it is missing, so this reads what the package leaves behind and never loads its code.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the electron package, or null when it is not installed at all. */
export function electronPackage(): string | null {
  try {
    return dirname(fileURLToPath(import.meta.resolve('electron/package.json')))
  } catch {
    return null
  }
}

/** The program in `folder` (electron/index.js, 45: dist/ and path.txt, or ELECTRON_OVERRIDE_DIST_PATH); null when absent. */
export function electronBinary(
  folder: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (folder === null) return null
  const named = join(folder, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : null
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH
  if (name === null && override === undefined) return null
  const path = join(override ?? join(folder, 'dist'), name ?? 'electron')
  return existsSync(path) ? path : null
}
