// What a window and its page must have to pass Electron's security checklist ("Security", Electron 45),
// whether Electron itself would insist or not.
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'

/** A rule of Electron's documentation that the program broke. */
export class BrokenRule extends Error {}

export function rule(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new BrokenRule(`Electron double: ${sentence}`)
}

export type Preferences = Record<string, unknown>

const forbidden: readonly [flag: string, value: boolean][] = [
  ['nodeIntegration', true],
  ['nodeIntegrationInWorker', true],
  ['nodeIntegrationInSubFrames', true],
  ['allowRunningInsecureContent', true],
  ['experimentalFeatures', true],
  ['webviewTag', true],
]
const demanded: readonly [flag: string, value: boolean][] = [
  ['sandbox', true],
  ['contextIsolation', true],
  ['webSecurity', true],
  ['nodeIntegration', false],
]

export function checkPreferences(preferences: Preferences): void {
  for (const [flag, value] of demanded) {
    rule(preferences[flag] === value, `webPreferences.${flag} must be written out as ${value}`)
  }
  for (const [flag, value] of forbidden) {
    rule(preferences[flag] !== value, `webPreferences.${flag} must not be ${value}`)
  }
  rule(preferences.enableBlinkFeatures === undefined, 'webPreferences.enableBlinkFeatures must not be used')
  const preload = preferences.preload
  rule(typeof preload === 'string' && isAbsolute(preload), 'webPreferences.preload must be an absolute path')
  rule(existsSync(preload), `the preload script ${preload} is not there`)
  rule(!preload.endsWith('.mjs'), 'a sandboxed preload script cannot be an ES module')
}

/** The page and all it names must be there, and its policy must forbid scripts of any other origin or inline. */
export async function checkPage(
  address: string,
  load: (address: string) => Promise<Response>,
): Promise<void> {
  const response = await load(address)
  rule(response.status === 200, `${address} answers ${response.status}`)
  const policy = response.headers.get('content-security-policy') ?? ''
  // Scripts fall back on default-src only when they have no directive of their own (CSP 3, 6.8.3).
  const scripts = (/script-src ([^;]*)/.exec(policy) ?? /default-src ([^;]*)/.exec(policy))?.[1]
  rule(scripts !== undefined, `${address} has no content policy for scripts`)
  rule(!/unsafe-|\*|https?:|data:|blob:/.test(scripts), `the policy allows foreign scripts: ${scripts}`)
  const html = await response.text()
  rule(!/<script(?![^>]*\ssrc=)[^>]*>/i.test(html), 'the page has an inline script')
  for (const [, name] of html.matchAll(/(?:src|href)="((?!data:)[^"]+)"/g)) {
    const asset = await load(new URL(name ?? '', address).href)
    rule(asset.status === 200, `${name} answers ${asset.status}`)
  }
}
