// The built screen as a closed list: only a name found in its folder at start is ever served, so no
// path that a caller makes up is joined to anything.
import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { done, type Outcome, refuse } from '../../core/outcome.ts'

export interface PageFile {
  readonly path: string
  readonly contentType: string
  readonly cacheControl: string
}

/** By path in an address, with its slash: `/assets/main-a1B2c3D4.js`; `/` is `index.html`. */
export type PageFiles = ReadonlyMap<string, PageFile>

/** Fonts come in a few hundred pieces. */
const filesMax = 5_000

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** The bundler ends each asset's name with a hash of its content. */
const hashedName = /-[\w-]{8}\.\w+$/

function cacheControl(address: string): string {
  if (address.startsWith('/assets/') && hashedName.test(address)) return 'public, max-age=31536000, immutable'
  return address.endsWith('.html') ? 'no-store' : 'no-cache'
}

/** Refuses with `screenNotBuilt` when the folder has no `index.html`. Links are not followed. */
export function listPageFiles(folder: string): Outcome<PageFiles> {
  const files = new Map<string, PageFile>()
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || files.size >= filesMax) continue
      const path = join(entry.parentPath, entry.name)
      const address = `/${relative(folder, path).split(sep).join('/')}`
      const contentType = contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
      files.set(address, { path, contentType, cacheControl: cacheControl(address) })
    }
  } catch {
    return refuse('screenNotBuilt', { folder })
  }
  const index = files.get('/index.html')
  if (!index) return refuse('screenNotBuilt', { folder })
  return done(files.set('/', index))
}
