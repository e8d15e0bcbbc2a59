// What the clerk's page weighs on the way: its programs and style sheets as they are served, compressed.
// Fonts are left aside: they come in pieces as letters are needed, once a machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../../build/targets.ts'

const folder = join(root, 'out/renderer')
const asset = /(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g
const imported = /from\s*"\.\/([^"]+\.js)"|import\s*"\.\/([^"]+\.js)"/g

/** Bytes after gzip (level 9) of everything that `page` loads at its start. */
export function pageBytes(page: string): number {
  const html = readFileSync(join(folder, page), 'utf8')
  const found = new Set([...html.matchAll(asset)].map(([, name]) => name ?? ''))
  // A set may grow while it is walked, and so it does: programs name others.
  for (const name of found) {
    if (!name.endsWith('.js')) continue
    const text = readFileSync(join(folder, name), 'utf8')
    for (const [, from, alone] of text.matchAll(imported)) found.add(`assets/${from ?? alone}`)
  }
  return [...found].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
    0,
  )
}
