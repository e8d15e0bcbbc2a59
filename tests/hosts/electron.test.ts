// The built desktop host under the double of Electron: what a page, a stranger's frame and a person can do.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BuiltHost, buildHost } from './electron-fixture.ts'
import { type Command, type Desktop, type Start, startDesktop } from './electron-run.ts'

let host: BuiltHost
let folder: string
let running: Desktop[] = []

beforeAll(async () => {
  host = await buildHost()
})
afterAll(() => host.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-desktop-'))
})
afterEach(async () => {
  for (const desktop of running) await desktop.kill()
  running = []
  rmSync(folder, { recursive: true, force: true })
})

function start(more: Partial<Start> = {}): Desktop {
  const desktop = startDesktop({ folder: host.electron, userData: folder, args: ['--data', folder], ...more })
  running.push(desktop)
  return desktop
}

async function open(more: Partial<Start> = {}): Promise<Desktop> {
  const desktop = start(more)
  await desktop.ask({ do: 'waitForWindow' })
  return desktop
}

const listSales = { name: 'listSales', input: { limit: 5 }, language: 'en' }
const settle = {
  name: 'settlePrintJob',
  input: { commandId: 'command1', jobId: 'job12345', printed: true },
  language: 'en',
}

describe('the page', () => {
  test('has the bridge and nothing else', async () => {
    const look = await (await open()).ask({ do: 'look' })
    expect(look).toHaveProperty('exposed', { lowu: { call: 'function', listen: 'function' } })
  })

  test('has its calls answered in envelopes, refusals in its language', async () => {
    const desktop = await open()
    expect(await desktop.ask({ do: 'call', request: listSales })).toEqual({ ok: true, value: [] })
    const refused = {
      name: 'voidSale',
      input: { commandId: 'command2', saleId: 'sale1234', why: { reason: 'changedMind' } },
      language: 'zh-Hans',
    }
    expect(await desktop.ask({ do: 'call', request: refused })).toMatchObject({
      ok: false,
      error: { code: 'saleUnknown', message: expect.stringContaining('找不到这笔销售') },
    })
  })

  test('gets an envelope for nonsense and for a counter that breaks', async () => {
    const desktop = await open()
    const nonsense = [null, 'sell', {}, { name: 'dropTables', input: {}, language: 'en' }]
    for (const request of nonsense) {
      expect(await desktop.ask({ do: 'call', request })).toMatchObject({ error: { code: 'callMalformed' } })
    }
    const broken = { name: 'readScan', input: { text: 'x' }, language: 'en' }
    expect(await desktop.ask({ do: 'call', request: broken })).toMatchObject({
      error: { code: 'counterFailed' },
    })
  })

  test('hears events from now on, and resumes after the last it saw', async () => {
    const desktop = await open()
    await desktop.ask({ do: 'listen', after: null })
    await desktop.ask({ do: 'call', request: settle })
    await desktop.ask({ do: 'call', request: settle })
    expect(await desktop.hear()).toEqual({ run: 'run1', sequence: 1, event: { type: 'offersChanged' } })
    expect(await desktop.hear()).toMatchObject({ sequence: 2 })
    await desktop.ask({ do: 'listen', after: { run: 'run1', sequence: 1 } })
    expect(await desktop.hear()).toMatchObject({ sequence: 2 })
    await desktop.ask({ do: 'call', request: settle })
    expect(await desktop.hear()).toMatchObject({ sequence: 3 })
  })

  test('is told to read again when it was away too long', async () => {
    const desktop = await open()
    for (let count = 0; count < 6; count += 1) await desktop.ask({ do: 'call', request: settle })
    await desktop.ask({ do: 'listen', after: { run: 'run1', sequence: 1 } })
    expect(await desktop.hear()).toMatchObject({ event: { type: 'readAgain' } })
  })

  test('hears nothing after it stopped listening', async () => {
    const desktop = await open()
    await desktop.ask({ do: 'listenAndStop' })
    await desktop.ask({ do: 'call', request: settle })
    await desktop.ask({ do: 'listen', after: { run: 'run1', sequence: 0 } })
    // The first thing heard is the event missed meanwhile: had it been heard before, there would be two.
    expect(await desktop.hear()).toMatchObject({ sequence: 1 })
    await desktop.ask({ do: 'call', request: settle })
    expect(await desktop.hear()).toMatchObject({ sequence: 2 })
  })

  test('is loaded again when it crashes, but not for ever', async () => {
    const desktop = await open()
    for (let count = 0; count < 3; count += 1) await desktop.ask({ do: 'crashPage' })
    expect(await desktop.ask({ do: 'look' })).toMatchObject({ reloads: 3 })
    await desktop.ask({ do: 'crashPage' }).catch(() => undefined)
    expect(await desktop.ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('diary: the desktop host'),
      errors: [{ content: expect.stringContaining('has to stop') }],
    })
  })
})

describe('a stranger', () => {
  const strangers = [
    { url: 'https://example.com/', parent: null },
    { url: 'lowu://elsewhere/', parent: null },
    { url: 'file:///etc/passwd', parent: null },
    { url: 'about:blank', parent: null },
    { url: '', parent: null },
    null,
    { url: 'lowu://counter/', parent: { url: 'https://example.com/', parent: null } },
  ]
  test.each(strangers)('frame %j is refused on every channel', async (frame) => {
    const desktop = await open()
    for (const channel of ['lowu:call', 'lowu:listen', 'lowu:stop']) {
      const forged = { do: 'forge', channel, args: [listSales], frame } as Command
      await expect(desktop.ask(forged)).rejects.toThrow('does not come from the page')
    }
  })

  test('the page itself, by the same way, is heard', async () => {
    const frame = { url: 'lowu://counter/', parent: null }
    const own: Command = { do: 'forge', channel: 'lowu:call', args: [listSales], frame }
    expect(await (await open()).ask(own)).toEqual({ ok: true, value: [] })
  })

  test('is denied permissions, windows, webviews, downloads and the way out', async () => {
    const desktop = await open()
    for (const name of ['media', 'serial', 'openExternal', 'clipboard-read', 'notifications']) {
      expect(await desktop.ask({ do: 'permission', name })).toEqual([false, false, false])
    }
    expect(await desktop.ask({ do: 'openWindow', address: 'lowu://counter/' })).toEqual({ action: 'deny' })
    expect(await desktop.ask({ do: 'download' })).toBe(true)
    const away = 'https://example.com/'
    const stopped = (event: string, address: string, isMainFrame = true) =>
      desktop.ask({ do: 'navigate', event, address, isMainFrame })
    expect(await stopped('will-navigate', away)).toBe(true)
    expect(await stopped('will-navigate', 'file:///etc/passwd')).toBe(true)
    expect(await stopped('will-navigate', 'lowu://counter/')).toBe(false)
    expect(await stopped('will-frame-navigate', away)).toBe(true)
    expect(await stopped('will-frame-navigate', 'lowu://counter/', false)).toBe(true)
    expect(await stopped('will-redirect', away)).toBe(true)
    expect(await stopped('will-attach-webview', away)).toBe(true)
    expect(await desktop.ask({ do: 'look' })).toMatchObject({ menu: null })
  })
})

describe('lowu://', () => {
  test('serves the page with a policy that names no one else', async () => {
    const desktop = await open()
    const page = await desktop.ask({ do: 'load', address: 'lowu://counter/' })
    expect(page).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' },
    })
    const script = await desktop.ask({ do: 'load', address: 'lowu://counter/assets/page.js' })
    expect(script).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    })
  })

  test.each([
    ['lowu://counter/missing.js', 'GET'],
    ['lowu://counter/../outside.json', 'GET'],
    ['lowu://counter/%2e%2e/outside.json', 'GET'],
    ['lowu://counter/..%2foutside.json', 'GET'],
    ['lowu://counter/assets/..%2f..%2foutside.json', 'GET'],
    ['lowu://counter/..%5coutside.json', 'GET'],
    ['lowu://counter/%00', 'GET'],
    ['lowu://counter/%zz.js', 'GET'],
    ['lowu://counter/assets', 'GET'],
    ['lowu://counter/assets/notes.txt', 'GET'],
    ['lowu://elsewhere/index.html', 'GET'],
    ['lowu://counter/index.html', 'POST'],
  ])('answers %s by %s with nothing', async (address, method) => {
    const answer = await (await open()).ask({ do: 'load', address, method })
    expect(answer).toMatchObject({ status: 404, text: '' })
  })
})

describe('starting and ending', () => {
  test('a second start shows the first window and opens no second shop', async () => {
    const desktop = await open()
    await desktop.ask({ do: 'secondInstance' })
    expect(await desktop.ask({ do: 'look' })).toMatchObject({ focused: 1 })
    const second = start({ environment: { DOUBLE_SECOND_INSTANCE: '1' } })
    expect(await second.ended).toMatchObject({ code: 0, errors: [] })
    expect(existsSync(join(folder, 'closed'))).toBe(false)
  })

  test('one that was to give an owner a new PIN says that the counter has to be closed first', async () => {
    const environment = { DOUBLE_SECOND_INSTANCE: '1' }
    const ended = await start({ environment, args: ['--owner-pin'] }).ended
    expect(ended).toMatchObject({ code: 0, errors: [{ content: expect.stringContaining('Close it first') }] })
  })

  test('closing the window closes the shop, then the program', async () => {
    const desktop = await open()
    await desktop.ask({ do: 'closeWindow' }).catch(() => undefined)
    expect(await desktop.ended).toMatchObject({ code: 0, errors: [] })
    expect(existsSync(join(folder, 'closed'))).toBe(true)
  })

  test.each([
    ['en-GB', 'The disk is full'],
    ['zh-TW', '磁碟已滿'],
    ['yue-HK,en', '磁碟已滿'],
    ['fr-FR,zh-Hans-HK', '磁盘已满'],
    ['zh-CN', '磁盘已满'],
  ])('a shop that cannot open says why in the language of %s', async (languages, sentence) => {
    writeFileSync(join(folder, 'refuse'), '')
    const ended = await start({ environment: { DOUBLE_LANGUAGES: languages } }).ended
    expect(ended).toMatchObject({ code: 1, errors: [{ content: expect.stringContaining(sentence) }] })
  })

  test('a shop that breaks while opening ends the program with a sentence and a code', async () => {
    writeFileSync(join(folder, 'break'), '')
    const ended = await start().ended
    expect(ended).toMatchObject({ code: 1, errors: [{ content: expect.stringContaining('has to stop') }] })
    expect(ended.stderr).toContain('the shop broke')
  })

  test('the folder and the settings come from the command line, or lie below the user folder', async () => {
    const closedWith = async (args: readonly string[], data: string) => {
      const desktop = await open({ args })
      await desktop.ask({ do: 'closeWindow' }).catch(() => undefined)
      await desktop.ended
      return JSON.parse(readFileSync(join(data, 'closed'), 'utf8'))
    }
    const settings = join(folder, 'settings.json')
    for (const name of ['demo', 'shop', 'other']) mkdirSync(join(folder, name))
    expect(await closedWith([], join(folder, 'demo'))).toEqual({
      data: join(folder, 'demo'),
      settingsFile: null,
      forOwnerPin: false,
    })
    const named = ['--no-sandbox', '--owner-pin', '--settings', settings, '--data', join(folder, 'other')]
    expect(await closedWith(named, join(folder, 'other'))).toEqual({
      data: join(folder, 'other'),
      settingsFile: settings,
      forOwnerPin: true,
    })
    writeFileSync(settings, '{}')
    expect(await closedWith([], join(folder, 'shop'))).toEqual({
      data: join(folder, 'shop'),
      settingsFile: settings,
      forOwnerPin: false,
    })
  })
})
