// Builds the desktop host once around the fixture shop, beside a tiny page, and makes broken copies of it.
// It lies below node_modules/.cache, so that the built files still find their packages.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildInto } from '../../build/bundle.ts'
import { electronTarget, root } from '../../build/targets.ts'

export interface BuiltHost {
  /** Holds electron/ and renderer/, as out/ does. */
  readonly folder: string
  readonly electron: string
  remove(): void
}

export async function buildHost(): Promise<BuiltHost> {
  const host = emptyHost()
  const compose = join(import.meta.dirname, 'fixture-shop.ts')
  await buildInto(electronTarget({ compose }), host.electron)
  mkdirSync(join(host.folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(host.folder, 'renderer', 'index.html'), page)
  writeFileSync(join(host.folder, 'renderer', 'customer.html'), page)
  writeFileSync(join(host.folder, 'renderer', 'assets', 'page.js'), 'export {}\n')
  writeFileSync(join(host.folder, 'renderer', 'assets', 'notes.txt'), 'of no known type\n')
  writeFileSync(join(host.folder, 'outside.json'), '{"secret": true}\n')
  return host
}

const page = `<!doctype html>
<html><head><script type="module" crossorigin src="./assets/page.js"></script></head><body></body></html>
`

export interface Break {
  readonly file: string
  readonly from: string | RegExp
  readonly to: string
}

/** A copy with one thing changed in the built text. Fails when there was nothing to change. */
export function breakHost(whole: BuiltHost, { file, from, to }: Break): BuiltHost {
  const host = emptyHost()
  cpSync(whole.folder, host.folder, { recursive: true })
  const path = join(host.folder, file)
  const text = readFileSync(path, 'utf8')
  const broken = text.replace(from, to)
  if (broken === text) throw new Error(`nothing in ${file} matches ${from}`)
  writeFileSync(path, broken)
  return host
}

function emptyHost(): BuiltHost {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'lowu-desktop-'))
  mkdirSync(join(folder, 'electron'))
  return {
    folder,
    electron: join(folder, 'electron'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
