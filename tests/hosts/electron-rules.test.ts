// Electron's security checklist, each point proven by breaking it: one change in the built host, and the
// double refuses to open the window, or the stranger gets in. What is not broken here cannot be: points
// 1, 3 to 14, 17, 18 and 20. Point 16 and the fuses (19) are checked in tests/house/package.test.ts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Break, type BuiltHost, breakHost, buildHost } from './electron-fixture.ts'
import { type Command, type Desktop, startDesktop } from './electron-run.ts'

let whole: BuiltHost
let broken: BuiltHost | null = null
let desktop: Desktop | null = null
const folder = mkdtempSync(join(tmpdir(), 'lowu-rules-'))

beforeAll(async () => {
  whole = await buildHost()
})
afterEach(async () => {
  await desktop?.kill()
  broken?.remove()
})
afterAll(() => {
  whole.remove()
  rmSync(folder, { recursive: true, force: true })
})

function startBroken(change: Break): Desktop {
  broken = breakHost(whole, change)
  desktop = startDesktop({ folder: broken.electron, userData: folder, args: ['--data', folder] })
  return desktop
}

const main = 'electron/main.js'
const preload = 'electron/preload.cjs'
const page = 'renderer/index.html'
const loadOwn = 'window.loadURL(pageAddress)'
const refused: readonly [what: string, change: Break, sentence: string][] = [
  [
    '1 a page from the net',
    { file: main, from: loadOwn, to: "window.loadURL('https://example.com/')" },
    'is not ours',
  ],
  [
    '2 Node in the page',
    { file: main, from: 'nodeIntegration: false', to: 'nodeIntegration: true' },
    'webPreferences.nodeIntegration ',
  ],
  [
    '2 Node in workers',
    { file: main, from: 'nodeIntegrationInWorker: false', to: 'nodeIntegrationInWorker: true' },
    'nodeIntegrationInWorker',
  ],
  [
    '2 Node in frames',
    { file: main, from: 'nodeIntegrationInSubFrames: false', to: 'nodeIntegrationInSubFrames: true' },
    'nodeIntegrationInSubFrames',
  ],
  [
    '3 one world for page and preload',
    { file: main, from: 'contextIsolation: true', to: 'contextIsolation: false' },
    'contextIsolation',
  ],
  [
    '4 no sandbox in the window',
    { file: main, from: 'sandbox: true', to: 'sandbox: false' },
    'webPreferences.sandbox',
  ],
  [
    '4 no sandbox in the program',
    { file: main, from: 'app.enableSandbox()', to: 'undefined' },
    'app.enableSandbox() was not called',
  ],
  [
    '4 a sandbox asked for too late',
    { file: main, from: 'app.enableSandbox()', to: 'app.whenReady().then(() => app.enableSandbox())' },
    'can only be called before app is ready',
  ],
  [
    '5 no permission request handler',
    { file: main, from: /session\.setPermissionRequestHandler\(.*/, to: '' },
    'no permission request handler',
  ],
  [
    '5 no permission check handler',
    { file: main, from: /session\.setPermissionCheckHandler\(.*/, to: '' },
    'no permission check handler',
  ],
  [
    '6 no web security',
    { file: main, from: 'webSecurity: true', to: 'webSecurity: false' },
    'webPreferences.webSecurity',
  ],
  [
    '7 no content policy',
    { file: main, from: '"content-security-policy": contentPolicy', to: '"x-policy": contentPolicy' },
    'no content policy',
  ],
  [
    '7 inline scripts allowed',
    { file: main, from: "script-src 'self'", to: "script-src 'self' 'unsafe-inline'" },
    'allows foreign scripts',
  ],
  [
    '7 foreign scripts allowed',
    { file: main, from: "script-src 'self'", to: 'script-src https:' },
    'allows foreign scripts',
  ],
  [
    '7 a policy around which a scheme may go',
    { file: main, from: 'secure: true', to: 'secure: true, bypassCSP: true' },
    'must not bypass',
  ],
  [
    '7 an inline script in the page',
    { file: page, from: '</head>', to: '<script>1</script></head>' },
    'inline script',
  ],
  [
    '8 insecure content',
    { file: main, from: 'allowRunningInsecureContent: false', to: 'allowRunningInsecureContent: true' },
    'allowRunningInsecureContent',
  ],
  [
    '9 experimental features',
    { file: main, from: 'experimentalFeatures: false', to: 'experimentalFeatures: true' },
    'experimentalFeatures',
  ],
  [
    '10 Blink features',
    { file: main, from: 'spellcheck: false', to: "enableBlinkFeatures: 'All'" },
    'enableBlinkFeatures',
  ],
  ['11 webviews', { file: main, from: 'webviewTag: false', to: 'webviewTag: true' }, 'webviewTag'],
  [
    '12 webviews nobody looks at',
    { file: main, from: '"will-attach-webview"', to: '"never"' },
    'will-attach-webview',
  ],
  ['13 navigation nobody looks at', { file: main, from: '"will-navigate"', to: '"never"' }, 'will-navigate'],
  [
    '13 frames nobody looks at',
    { file: main, from: '"will-frame-navigate"', to: '"never"' },
    'will-frame-navigate',
  ],
  ['13 redirects nobody looks at', { file: main, from: '"will-redirect"', to: '"never"' }, 'will-redirect'],
  [
    '14 new windows nobody looks at',
    { file: main, from: /contents\.setWindowOpenHandler\(.*/, to: '' },
    'no window open handler',
  ],
  [
    '18 a page from file://',
    { file: main, from: loadOwn, to: "window.loadURL('file:///page.html')" },
    'file://',
  ],
  ['18 a page by loadFile', { file: main, from: loadOwn, to: "window.loadFile('page.html')" }, 'file://'],
  [
    '18 a scheme without an origin',
    { file: main, from: 'standard: true', to: 'standard: false' },
    'not standard and secure',
  ],
  [
    '20 ipcRenderer for the page',
    {
      file: preload,
      from: 'exposeInMainWorld(bridgeName, bridge)',
      to: 'exposeInMainWorld("ipc", { all: electron.ipcRenderer })',
    },
    'cannot cross the bridge',
  ],
  [
    'a window before ready',
    { file: main, from: 'app.whenReady().then(openCounter)', to: 'openWindow(files)' },
    'before app is ready',
  ],
  [
    'a scheme registered too late',
    {
      file: main,
      from: /\nregisterScheme\(protocol\)/,
      to: '\nawait app.whenReady(); registerScheme(protocol)',
    },
    'before app is ready',
  ],
  [
    'a channel answered twice',
    { file: main, from: /(\tcarryEvents\(ipcMain, .*)/, to: '$1\n$1' },
    'second handler',
  ],
  [
    'a preload that wants the disk',
    { file: preload, from: 'let electron', to: 'require("node:fs"); let electron' },
    'not found in a sandboxed preload',
  ],
  [
    'a preload in two files',
    { file: preload, from: 'let electron', to: 'require("./channels.cjs"); let electron' },
    'not found in a sandboxed preload',
  ],
  ['a preload that is not there', { file: main, from: '"preload.cjs"', to: '"preload.mjs"' }, 'is not there'],
  [
    'a page whose script is not there',
    { file: page, from: 'assets/page.js', to: 'assets/other.js' },
    'answers 404',
  ],
]

describe('is refused', () => {
  test.each(refused)('%s', async (_what, change, sentence) => {
    const ended = await startBroken(change).ended
    expect(ended.stderr).toContain(sentence)
    expect(ended.code).toBe(1)
  })
})

const stranger = { url: 'https://example.com/', parent: null }
const call = { name: 'listSales', input: { limit: 5 }, language: 'en' }
const gotIn: readonly [what: string, change: Break, command: Command, answer: unknown][] = [
  [
    '17 an unchecked sender is answered',
    { file: main, from: /requireOwnPage\(event\);\s+return new Promise/, to: 'return new Promise' },
    { do: 'forge', channel: 'lowu:call', args: [call], frame: stranger },
    { ok: true, value: [] },
  ],
  [
    '17 an unchecked frame of the page is answered',
    { file: main, from: 'frame.parent !== null || ', to: '' },
    {
      do: 'forge',
      channel: 'lowu:call',
      args: [call],
      frame: { url: 'lowu://counter/', parent: stranger },
    } as unknown as Command,
    { ok: true, value: [] },
  ],
  [
    '5 a granted permission is granted',
    { file: main, from: 'answer(false)', to: 'answer(true)' },
    { do: 'permission', name: 'media' },
    [true, false, false],
  ],
  [
    '13 an allowed way out is open',
    { file: main, from: 'if (!isOwnAddress(event.url)) event', to: 'if (false) event' },
    { do: 'navigate', event: 'will-navigate', address: 'https://example.com/', isMainFrame: true },
    false,
  ],
  [
    '14 an allowed window opens',
    { file: main, from: '"deny"', to: '"allow"' },
    { do: 'openWindow', address: 'https://example.com/' },
    { action: 'allow' },
  ],
  [
    'a path out of the folder is served',
    { file: main, from: 'path.startsWith(folder + sep) ? path : null', to: 'path' },
    { do: 'load', address: 'lowu://counter/..%2foutside.json' },
    expect.objectContaining({ status: 200 }),
  ],
]

// These prove that the questions of electron.test.ts can be answered wrongly.
describe('is noticed', () => {
  test.each(gotIn)('%s', async (_what, change, command, answer) => {
    const host = startBroken(change)
    await host.ask({ do: 'waitForWindow' })
    expect(await host.ask(command)).toEqual(answer)
  })
})

test('15 nothing opens an address outside, 20 the preload requires electron alone', () => {
  const built = readFileSync(join(whole.electron, 'main.js'), 'utf8')
  expect(built).not.toMatch(/\bshell\b|openExternal/)
  const required = readFileSync(join(whole.electron, 'preload.cjs'), 'utf8').matchAll(/require\(([^)]*)\)/g)
  expect([...required].map(([, name]) => name)).toEqual(['"electron"'])
})
