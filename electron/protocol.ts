// Serves the built page at lowu://counter/, so that nothing is ever loaded from file:// or the net.
// It answers only with files that lie inside the renderer's folder, and always with the content policy.
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Protocol } from 'electron'
import { contentPolicy } from '../core/api/content-policy.ts'

const scheme = 'lowu'
const host = 'counter'
/** The clerk's page, and the customer's. */
export const pageAddress = `${scheme}://${host}/`
export const customerAddress = `${scheme}://${host}/customer.html`

const typeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Makes lowu:// a standard, secure scheme. Electron takes this once, and only before `ready`. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Whether an address is the page's own. Compared by parts: `origin` is opaque for schemes Node does not know. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${scheme}:` && url.host === host
}

/** Answers every request for lowu:// from `folder`, an absolute path that may lie inside an asar archive. */
export function serveRenderer(protocol: Protocol, folder: string): void {
  protocol.handle(scheme, async (request) => {
    const path = filePath(folder, request)
    const type = path === null ? undefined : typeByExtension[extname(path)]
    if (path === null || type === undefined) return refusal()
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: { ...headers, 'content-type': type },
      })
    } catch {
      return refusal()
    }
  })
}

function filePath(folder: string, request: Request): string | null {
  if (request.method !== 'GET' || !isOwnAddress(request.url)) return null
  let name: string
  try {
    name = decodeURIComponent(new URL(request.url).pathname)
  } catch {
    return null
  }
  if (/[\\\0]/.test(name)) return null
  const path = join(folder, name === '/' ? 'index.html' : name)
  return path.startsWith(folder + sep) ? path : null
}

const headers = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

function refusal(): Response {
  return new Response(null, { status: 404, headers })
}
